//! `legal-basis-missing`: a purpose, or some of its data, with no legal basis.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Edit, Level};
use crate::fix::{PLACEHOLDER, toml::add};

pub const RULE: Rule = Rule {
    name: "legal-basis-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(1)(c) and 14(1)(c) GDPR",
    page: include_str!("legal_basis_missing.md"),
    ..Rule::OF_NOTICE
};

/// The six types of basis, as an editor writes them.
const TYPES: &str =
    "consent, contract, legal-obligation, vital-interests, public-task, legitimate-interests";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        if purpose.basis.is_empty() {
            diagnostics.push(
                RULE.finding(format!("purposes.{id}.basis"), format!("`{id}` has no legal basis"))
                    .help(format!("basis = {{ type = \"…\" }}, one of {TYPES}"))
                    .fix(skeleton(context, id)),
            );
            continue;
        }
        for (index, _) in purpose.basis.iter().enumerate().filter(|(_, basis)| basis.kind.is_none())
        {
            let message = format!("a legal basis of `{id}` does not say which one it is");
            diagnostics.push(
                RULE.finding(format!("purposes.{id}.basis.{index}.type"), message)
                    .help(format!("type = \"…\", one of {TYPES}")),
            );
        }
        for gap in derive::gaps(purpose, &purpose.basis, |basis| &basis.covers) {
            let of = match help::listed(gap.groups.iter().copied()) {
                groups if groups.is_empty() => String::new(),
                groups => format!(" of {groups}"),
            };
            let message = format!("no legal basis of `{id}` covers `{}`{of}", gap.datum);
            diagnostics.push(
                RULE.finding(format!("purposes.{id}.data.{}", gap.index), message).help(format!(
                    "add {{ type = \"…\", data = [\"{}\"] }} to `basis`, or leave `data` out of the entry that covers the rest",
                    gap.datum
                )),
            );
        }
    }
}

/// A basis whose type is to be written.
fn skeleton(context: &Context<'_>, id: &str) -> Option<Edit> {
    let at = format!("purposes.{id}");
    let (purpose, is_there) = context.draft.tree.nearest(&at);
    let value = format!("{{ type = \"{PLACEHOLDER}\" }}");
    let is_new = is_there && purpose.get("basis").is_none();
    is_new.then(|| add(&context.draft.tree, &at, "basis", value)).flatten()
}
