//! The rules: a notice is checked against what the law asks for and against itself.
//!
//! A rule is one file and its page: `NAME.rs` holds `RULE` and its check, `NAME.md` says what it
//! checks and why, with a faulty and a mended example. `explain` prints the page, and
//! `tests/rules.rs` runs it. [`RULES`] is the one list.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Level};
use crate::document::Document;
use crate::language::OwnWords;
use crate::locale::Locale;
use crate::model::{Notice, Profile, RuleLevel, Settings};
use crate::parse::{Data, Node};
use crate::read::NoticePaths;
use crate::resolve::Draft;
use crate::shape::join;
use crate::tables::Tables;

mod allow_unused;
mod audience_language_missing;
mod change_policy_missing;
mod child_consent_age;
mod child_notice_missing;
mod data_category_generic;
mod language_filler;
mod language_passive;
mod language_vague;
mod link_broken;
mod markdown_html;
mod name_not_localised;
mod notice_mixed_content;
mod notice_scattered;
mod open_list;
mod placeholder_left;
mod purpose_duplicate;
mod readability_low;
mod review_due;
mod rights_fee;
mod sentence_long;
mod settings;
mod text_control_character;
mod text_form;
mod translation_differs;
mod translation_drift;
mod translation_missing;
mod unknown_rule;
mod unused;
mod unused_data;
mod unused_event;
mod unused_law;
mod unused_source;

pub use settings::check_settings;
pub use text_form::form;
use unused::unused;

/// What a rule is.
pub struct Rule {
    /// Its name: kebab-case, the thing first, never used again for another rule.
    pub name: &'static str,
    /// What its findings weigh under the profile `strict`.
    pub level: Level,
    /// What they weigh under the profile `se-case-law`, where that differs.
    pub case_law: Option<Level>,
    /// What stands behind it.
    pub authority: Authority,
    /// The article, guideline or decision, as a finding shows it; empty for our own logic.
    pub law: &'static str,
    /// The page that `explain` prints.
    pub page: &'static str,
    /// Finds.
    pub check: fn(&Context<'_>, &mut Vec<Diagnostic>),
}

/// What stands behind a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The letter of the GDPR or of national law.
    Text,
    /// A guideline of the data protection authorities.
    Guideline,
    /// A decision of an authority or a court.
    Decision,
    /// Logic: the notice contradicts itself, or cannot be read as meant.
    Logic,
}

/// What rules look at.
pub struct Context<'a> {
    /// The notice with its places and texts.
    pub draft: &'a Draft,
    /// The facts, the same as `draft.notice`.
    pub notice: &'a Notice,
    /// The facts of the last release, where there is one.
    pub previous: Option<&'a Notice>,
    /// The composed text in each language, the prevailing one first.
    pub documents: &'a [Document],
    /// The editor's own words in each language, text by text.
    pub words: &'a [OwnWords<'a>],
    /// The notices of the site.
    pub notices: &'a [NoticePaths],
    /// The site's languages.
    pub locales: &'a BTreeMap<String, Locale>,
    /// What klartext knows of laws, countries and standard terms.
    pub tables: &'a Tables,
    /// The site.
    pub settings: &'a Settings,
    /// The day it is.
    pub today: Date,
}

impl Rule {
    /// A finding of this rule about a key path.
    pub fn finding(&self, at: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        let diagnostic = Diagnostic::new(self.name, self.level, at, message);
        if self.law.is_empty() { diagnostic } else { diagnostic.law(self.law) }
    }

    /// A finding of this rule about some words of an editor's text.
    fn finding_in(
        &self,
        own: &OwnWords<'_>,
        words: &str,
        message: impl Into<String>,
    ) -> Diagnostic {
        let mut diagnostic = self.finding(own.at.clone(), message);
        diagnostic.origin = Some(own.place(words));
        diagnostic
    }

    /// What its findings weigh on a site: its own level, the profile's, or the setting's.
    /// `None` where the setting allows them.
    pub fn level_on(&self, settings: &Settings) -> Option<Level> {
        match settings.rules.get(self.name) {
            Some(RuleLevel::Deny) => Some(Level::Error),
            Some(RuleLevel::Warn) => Some(Level::Warning),
            Some(RuleLevel::Allow) => None,
            None => match settings.profile {
                Some(Profile::SeCaseLaw) => Some(self.case_law.unwrap_or(self.level)),
                _ => Some(self.level),
            },
        }
    }
}

/// All rules, sorted by name.
pub const RULES: &[&Rule] = &[
    &allow_unused::RULE,
    &audience_language_missing::RULE,
    &change_policy_missing::RULE,
    &child_consent_age::RULE,
    &child_notice_missing::RULE,
    &data_category_generic::RULE,
    &language_filler::RULE,
    &language_passive::RULE,
    &language_vague::RULE,
    &link_broken::RULE,
    &markdown_html::RULE,
    &name_not_localised::RULE,
    &notice_mixed_content::RULE,
    &notice_scattered::RULE,
    &open_list::RULE,
    &placeholder_left::RULE,
    &purpose_duplicate::RULE,
    &readability_low::RULE,
    &review_due::RULE,
    &rights_fee::RULE,
    &sentence_long::RULE,
    &text_control_character::RULE,
    &text_form::RULE,
    &translation_differs::RULE,
    &translation_drift::RULE,
    &translation_missing::RULE,
    &unknown_rule::RULE,
    &unused_data::RULE,
    &unused_event::RULE,
    &unused_law::RULE,
    &unused_source::RULE,
];

/// A page as people read it: without the lines that only its test needs, and without the words
/// that mark its examples.
pub fn page_text(page: &str) -> String {
    let mut text = String::new();
    for line in page.lines().filter(|line| !line.starts_with("#-")) {
        text.push_str(if line.starts_with("```toml ") { "```toml" } else { line });
        text.push('\n');
    }
    text
}

/// The rule of a name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// Checks a notice against all rules. Levels follow the site's settings; what `[[allow]]` allows
/// is left out. A finding knows its place.
pub fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        let Some(level) = rule.level_on(context.settings) else { continue };
        let mut diagnostics = Vec::new();
        (rule.check)(context, &mut diagnostics);
        for diagnostic in &mut diagnostics {
            // A rule may weigh a finding less than its own level, never more.
            diagnostic.level = diagnostic.level.max(level);
            if diagnostic.origin.is_none() {
                diagnostic.origin = Some(context.draft.tree.locate(&diagnostic.at));
            }
        }
        found.extend(diagnostics);
    }
    allow_unused::apply(context, &mut found);
    found
}

/// Calls `see` with every text of a tree and its key path, in order.
fn each_text(node: &Node, path: &str, see: &mut impl FnMut(&Node, &str, &str)) {
    match &node.data {
        Data::Table(table) => {
            table.iter().for_each(|(key, node)| each_text(node, &join(path, key), see));
        }
        Data::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                each_text(item, &join(path, &index.to_string()), see);
            }
        }
        Data::String(text) => see(node, path, text),
        _ => {}
    }
}
