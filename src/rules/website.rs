//! The rules that only evidence of a website gives findings of: their list, and how they are run.

use super::{
    Rule, website_beacon, website_cookie_longer, website_cookie_undeclared, website_cookie_unseen,
    website_cookie_without_consent, website_denial_contradicted, website_device_read,
    website_evidence_partial, website_form_field, website_form_insecure, website_host_undeclared,
    website_notice_loud, website_notice_unlinked, website_transfer_unstated,
};
use crate::diagnostic::{self, Diagnostic};
use crate::origin::Origin;
use crate::resolve::Draft;
use crate::website::Website;

/// How evidence is checked for a rule.
type WebsiteCheck = fn(&Website<'_>, &mut Vec<Diagnostic>);

/// The rules in the order of their names.
const WEBSITE: [(&Rule, WebsiteCheck); 14] = [
    (&website_beacon::RULE, website_beacon::check),
    (&website_cookie_longer::RULE, website_cookie_longer::check),
    (&website_cookie_undeclared::RULE, website_cookie_undeclared::check),
    (&website_cookie_unseen::RULE, website_cookie_unseen::check),
    (&website_cookie_without_consent::RULE, website_cookie_without_consent::check),
    (&website_denial_contradicted::RULE, website_denial_contradicted::check),
    (&website_device_read::RULE, website_device_read::check),
    (&website_evidence_partial::RULE, website_evidence_partial::check),
    (&website_form_field::RULE, website_form_field::check),
    (&website_form_insecure::RULE, website_form_insecure::check),
    (&website_host_undeclared::RULE, website_host_undeclared::check),
    (&website_notice_loud::RULE, website_notice_loud::check),
    (&website_notice_unlinked::RULE, website_notice_unlinked::check),
    (&website_transfer_unstated::RULE, website_transfer_unstated::check),
];

/// Compares evidence with the notices of its site. Levels follow the site's settings; what a notice
/// allows is left out.
pub fn check_website(site: &Website<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (rule, check) in WEBSITE {
        let Some(level) = rule.level_on(site.settings) else { continue };
        let first = found.len();
        check(site, &mut found);
        for one in found.iter_mut().skip(first) {
            one.level = rule.level_of(one.level, level, site.settings);
            if one.origin.is_none() {
                one.origin = site.main_notice().map(|draft| place(draft, &one.at));
            }
        }
    }
    let allows = || site.notices.iter().flat_map(|one| &one.draft.notice.allow);
    found.retain(|one| !allows().any(|allow| allow.allows(one.rule.name, &one.at)));
    diagnostic::sort(&mut found);
    found
}

/// The place of a key path in a notice; of what is not there the nearest above.
pub(super) fn place(draft: &Draft, at: &str) -> Origin {
    draft.tree.locate(at)
}

/// A finding about a notice.
pub(super) fn in_notice(diagnostic: Diagnostic, draft: &Draft) -> Diagnostic {
    let origin = place(draft, &diagnostic.at);
    Diagnostic { origin: Some(origin), ..diagnostic }
}
