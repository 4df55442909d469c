//! `camera-sign-missing`: cameras without a sign.

use super::look::{matches, purposes};
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::SourceKind;

pub const RULE: Rule = Rule {
    name: "camera-sign-missing",
    topic: Topic::Special,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Section 15 of the Swedish Camera Surveillance Act (2018:1200), Art. 13 GDPR",
    page: include_str!("camera_sign_missing.md"),
    ..Rule::OF_NOTICE
};

const VIDEO: &str = "video";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut signs = None;
    for (at, id, purpose) in purposes(context) {
        let filmed = purpose.data.iter().any(|datum| datum == VIDEO)
            && derive::sources_of_datum(context.notice, purpose, VIDEO)
                .iter()
                .any(|one| derive::source_kind(context.notice, one) == Some(SourceKind::Observed));
        if !filmed || purpose.informed.is_some() {
            continue;
        }
        // A text anywhere may tell of the signs.
        if *signs.get_or_insert_with(|| !matches(context, "camera-sign", |_| true).is_empty()) {
            return;
        }
        diagnostics.push(
            RULE.finding(at, format!("people are filmed in `{id}`, and nothing tells of a sign"))
                .help(format!("{}\nsay where the signs are", help::text_key(context, "informed"))),
        );
    }
}
