//! `balancing-test-offer`: interests were balanced, and the reader is not offered the assessment.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::model::{BasisKind, LegalBasis};

pub const RULE: Rule = Rule {
    name: "balancing-test-offer",
    topic: Topic::LegalBasis,
    level: Level::Info,
    authority: Authority::Guideline,
    law: "Guidelines on transparency, WP260 rev.01",
    page: include_str!("balancing_test_offer.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let lacks = |basis: &LegalBasis| {
        basis.kind == Some(BasisKind::LegitimateInterests)
            && basis.interest.is_some()
            && basis.balancing.is_none()
    };
    let purposes = context.notice.purposes.iter();
    let lacking: Vec<(&str, usize)> = purposes
        .filter_map(|(id, purpose)| Some((id.as_str(), purpose.basis.iter().position(lacks)?)))
        .collect();
    // One finding a notice: it is good practice, and said once it is enough.
    let Some((first, index)) = lacking.first() else { return };
    let ids = lacking.iter().map(|(id, _)| *id);
    let message = Message::new("balancing-test-offer")
        .with("purposes", help::entries(context, EntryTable::Purposes, ids));
    diagnostics.push(
        RULE.finding(format!("purposes.{first}.basis.{index}.balancing"), message)
            .help(help::text_line(context, "balancing")),
    );
}
