//! `further-processing-compatibility`: data already held are put to a new use, and not a word on why that goes together.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::model::BasisKind;

pub const RULE: Rule = Rule {
    name: "further-processing-compatibility",
    topic: Topic::Purposes,
    level: Level::Info,
    authority: Authority::Text,
    law: "Arts. 6(4) and 5(1)(b) GDPR",
    page: include_str!("further_processing_compatibility.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(last) = context.last else { return };
    for (id, data) in derive::new_uses(&last.facts, context.notice) {
        let Some(purpose) = context.notice.purposes.get(id) else { continue };
        // Art. 6(4) asks for no assessment where people consent or a law orders it.
        let free = |kind| derive::has_basis(purpose, kind);
        if free(BasisKind::Consent) || free(BasisKind::LegalObligation) || purpose.note.is_some() {
            continue;
        }

        let message = Message::new("further-processing-compatibility")
            .with("purpose", help::purpose(context, id))
            .with("data", help::data(context, data));
        diagnostics.push(
            RULE.finding(format!("purposes.{id}.note"), message)
                .help(help::text_line(context, "note")),
        );
    }
}
