//! The rules: a notice is checked against what the law asks for and against itself.
//!
//! A rule is one file and its page: `NAME.rs` holds `RULE` and its check, `NAME.md` says what it
//! checks and why, with a faulty and a fixed example. `explain` prints the page, and
//! `tests/rules.rs` runs it. [`RULES`] is the one list; rules about files, records and commands are
//! declared in `diagnostic`, with their pages here.

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::parse::{Data, Node};
use crate::shape::KeyPath;

mod ai_model_unlinked;
mod ai_purpose_missing;
mod ai_training_purpose_missing;
mod ai_undescribed;
mod ai_unstated;
mod allow_unused;
mod approval_settings;
mod art14_exemption_law_missing;
mod art14_exemption_measures_missing;
mod art14_timing;
mod audience_language_missing;
mod authorities;
mod authority_name_outdated;
mod automated_consequences_missing;
mod automated_decision_unstated;
mod automated_decisions_undeclared;
mod automated_ground_missing;
mod automated_logic_missing;
mod automated_safeguards_missing;
mod automated_special_category;
mod balancing_test_offer;
mod bookkeeping_hint;
mod camera_on_consent;
mod camera_purpose_missing;
mod camera_sign_missing;
mod camera_sound;
mod camera_undescribed;
mod categories_missing;
mod change_notice_passive;
mod change_policy_missing;
mod child_consent_age;
mod child_notice_missing;
mod children_unstated;
mod choice;
mod cited_law;
mod complaint_authority_unnamed;
mod complaint_missing;
mod consent_imbalance;
mod consent_not_explicit;
mod consent_not_voluntary;
mod consent_withdrawal_hard;
mod consent_withdrawal_how_missing;
mod consent_withdrawal_missing;
mod contact_malformed;
mod contract_basis_not_party;
mod controller_ambiguous;
mod controller_contact_missing;
mod controller_contact_single;
mod controller_identity_missing;
mod controllers_share_unstated;
mod cookie_consent_missing;
mod cookie_kind_mismatch;
mod cookie_setter_unlisted;
mod cookies_undeclared;
mod cookies_unstated;
mod criminal_data_law_missing;
mod criminal_data_unmarked;
mod data_category_generic;
mod data_origin_missing;
mod disclosure_law_unnamed;
mod dpo_contact_missing;
mod dpo_required;
mod dpo_undeclared;
mod dpo_unstated;
mod dpv_unknown;
mod eu_representative_missing;
mod frame;
mod free_text_special_risk;
mod further_processing_compatibility;
mod help;
mod host_malformed;
mod joint_controller_essence_missing;
mod language_filler;
mod language_passive;
mod language_vague;
mod law_citation_imprecise;
mod law_citation_repealed;
mod law_country_mismatch;
mod law_kind_mismatch;
mod legal_basis_ambiguous;
mod legal_basis_missing;
mod legal_obligation_law_missing;
mod legitimate_interest_holder_missing;
mod legitimate_interest_missing;
mod legitimate_interest_public_authority;
mod legitimate_interest_restates_purpose;
mod limitation_law_as_obligation;
mod link_broken;
mod look;
mod markdown_html;
mod marketing_flag_missing;
mod marketing_on_contract;
mod minimum_age_consent;
mod minimum_age_contradiction;
mod minimum_age_unchecked;
mod name_not_localised;
mod new_purpose_unannounced;
mod notice_mixed_content;
mod notice_scattered;
mod observed_is_art13;
mod one_matter;
mod open_list;
mod orgnr_checksum;
mod orgnr_form_mismatch;
mod orgnr_format;
mod orgnr_is_personnummer;
mod page;
mod personnummer_consent_without_basis;
mod personnummer_ground_missing;
mod placeholder_left;
mod platform_as_processor;
mod profiling_undisclosed;
mod profiling_unstated;
mod provision_consequence_missing;
mod provision_missing;
mod public_task_law_missing;
mod purpose_data_missing;
mod purpose_duplicate;
mod purpose_list_open;
mod purpose_missing;
mod purpose_vague;
mod readability_low;
mod recipient;
mod recipient_category_unspecific;
mod recipient_list_contradiction;
mod recipient_name_recommended;
mod recipient_role_missing;
mod recipient_unlinked;
mod recipients_undeclared;
mod recipients_unstated;
mod registry;
mod representative_abroad_missing;
mod representative_place_mismatch;
mod retention_forever;
mod retention_long;
mod retention_missing;
mod retention_start_missing;
mod retention_statute_mismatch;
mod retention_uniform;
mod retention_until_request;
mod retention_vague;
mod review_due;
mod right_access_missing;
mod right_erasure_missing;
mod right_limited;
mod right_object_marketing_missing;
mod right_object_missing;
mod right_overpromised;
mod right_portability_missing;
mod right_rectification_missing;
mod right_restriction_missing;
mod right_secrecy_misplaced;
mod rights_channel_missing;
mod rights_fee;
mod rule;
mod sentence_long;
mod settings;
mod social_page_joint_control;
mod source_missing;
mod source_unspecific;
mod special_category_condition_missing;
mod special_category_law_missing;
mod special_category_unmarked;
mod special_condition_unavailable;
mod table_old;
mod table_own;
mod table_unconfirmed;
mod table_use;
pub mod targets;
mod text_control_character;
mod text_form;
mod transfer_adequacy_scope;
mod transfer_adequacy_unknown;
mod transfer_compelling_interest_missing;
mod transfer_consent_risks_missing;
mod transfer_contradiction;
mod transfer_copy_missing;
mod transfer_country_missing;
mod transfer_derogation_closed;
mod transfer_derogation_repeated;
mod transfer_inside_eea;
mod transfer_safeguard_missing;
mod transfer_unstated;
mod transfers_undeclared;
mod translation_differs;
mod translation_drift;
mod translation_missing;
mod unknown_rule;
mod unused;
mod unused_data;
mod unused_event;
mod unused_law;
mod unused_source;
mod vital_interests_scope;
mod was_unknown;
mod website;
mod website_beacon;
mod website_cookie_longer;
mod website_cookie_undeclared;
mod website_cookie_unseen;
mod website_cookie_without_consent;
mod website_denial_contradicted;
mod website_device_read;
mod website_evidence_partial;
mod website_form_field;
mod website_form_insecure;
mod website_host_undeclared;
mod website_notice_loud;
mod website_notice_unlinked;
mod website_transfer_unstated;
mod withdrawal_without_consent;
mod wording_blanked;

pub use crate::diagnostic::{Authority, Rule, Topic};
pub use frame::check_frame;
pub(crate) use link_broken::RULE as LINK_BROKEN;
pub use page::page_text;
pub use registry::{Check, RULES, all, notice_rule, of_notices, rule};
pub use rule::Context;
pub use settings::check_settings;
pub use text_form::form;
use unused::unused;
pub use website::check_website;

/// Checks a notice against all rules. Levels follow the site's settings; what `[[allow]]` allows
/// is left out. A finding knows its place.
pub fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    // Most rules take a few microseconds: some of them are one piece of work.
    let parts: Vec<Vec<Diagnostic>> =
        RULES.par_chunks(16).map(|rules| found_by(rules, context)).collect();
    let mut found = parts.concat();
    one_matter::apply(&mut found);
    allow_unused::apply(context, &mut found);
    found
}

/// What some rules find, in their order.
fn found_by(rules: &[(&Rule, Option<Check>)], context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (rule, check) in rules {
        let Some(check) = check else { continue };
        let Some(level) = rule.level_on(context.settings) else { continue };
        let first = found.len();
        check(context, &mut found);
        for diagnostic in found.iter_mut().skip(first) {
            diagnostic.level = rule.level_of(diagnostic.level, level, context.settings);
            if diagnostic.origin.is_none() {
                diagnostic.origin = Some(context.draft.tree.locate(&diagnostic.at));
            }
        }
    }
    found
}

/// Calls `see` with every text of a tree and its key path, in order.
fn each_text(node: &Node, path: &mut KeyPath, see: &mut impl FnMut(&Node, &str, &str)) {
    match &node.data {
        Data::Table(table) => {
            table.iter().for_each(|(key, node)| path.below(key, |path| each_text(node, path, see)));
        }
        Data::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.item(index, |path| each_text(item, path, see));
            }
        }
        Data::String(text) => see(node, path.as_str(), text),
        _ => {}
    }
}
