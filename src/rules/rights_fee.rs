//! `rights-fee`: a fee is asked for the use of a right.

use super::look::{find, matches};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "rights-fee",
    topic: Topic::Rights,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 12(5) GDPR",
    page: include_str!("rights_fee.md"),
    ..Rule::OF_NOTICE
};

/// Words on the cases in which a fee is allowed.
const ALLOWED: &str = "rights-fee-allowed";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for hit in matches(context, RULE.name, |at| at.starts_with("rights.")) {
        let language = hit.at.rsplit('.').next().unwrap_or_default();
        let allowed = find(context, ALLOWED, language, hit.whole).is_some();
        if allowed {
            continue;
        }
        let message = Message::new("rights-fee").with("words", hit.phrase);
        let mut finding = RULE.finding(hit.at, message);
        finding.origin = Some(hit.origin);
        diagnostics.push(finding);
    }
}
