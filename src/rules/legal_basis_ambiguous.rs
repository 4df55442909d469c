//! `legal-basis-ambiguous`: several legal bases for the same data, and not when each applies.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "legal-basis-ambiguous",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(c) and 14(1)(c) GDPR; DPC v WhatsApp (2021) and LinkedIn (2024)",
    page: include_str!("legal_basis_ambiguous.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let overlaps = derive::overlaps(purpose, &purpose.basis, |basis| &basis.covers);
        let Some((_, entries)) = overlaps.first() else { continue };
        let data: Vec<&str> = overlaps.iter().map(|(datum, _)| *datum).collect();
        let message = if data.len() == purpose.data.len() || data == [""] {
            format!("`{id}` has several legal bases, and nothing tells what each one covers")
        } else {
            format!("several legal bases of `{id}` cover {} at once", help::listed(data))
        };
        let Some(second) = entries.get(1) else { continue };
        let when = help::text_key(context, "when");
        diagnostics.push(RULE.finding(format!("purposes.{id}.basis.{second}"), message).help(
            format!(
                "say in each basis what it covers: data = [\"…\"], subjects = [\"…\"] or {when}"
            ),
        ));
    }
}
