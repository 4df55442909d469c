//! `legal-basis-missing`: a purpose, or some of its data, with no legal basis.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Edit, Level, Message, Value};
use crate::facts::EntryTable;
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
const TYPES: [&str; 6] = [
    "consent",
    "contract",
    "legal-obligation",
    "vital-interests",
    "public-task",
    "legitimate-interests",
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        if purpose.basis.is_empty() {
            diagnostics.push(
                RULE.finding(
                    format!("purposes.{id}.basis"),
                    Message::new("legal-basis-missing")
                        .with("purpose", help::purpose(context, id))
                        .with("types", Value::any(TYPES)),
                )
                .fix(skeleton(context, id)),
            );
            continue;
        }
        for (index, _) in purpose.basis.iter().enumerate().filter(|(_, basis)| basis.kind.is_none())
        {
            let message = Message::new("legal-basis-missing-type")
                .with("purpose", help::purpose(context, id))
                .with("types", Value::any(TYPES));
            diagnostics.push(RULE.finding(format!("purposes.{id}.basis.{index}.type"), message));
        }
        for gap in derive::gaps(purpose, &purpose.basis, |basis| &basis.covers) {
            let groups = gap.groups.iter().copied();
            let message = Message::new("legal-basis-missing-data")
                .with("purpose", help::purpose(context, id))
                .with("datum", help::datum(context, gap.datum))
                .with("of", Value::Word(if gap.groups.is_empty() { "all" } else { "some" }))
                .with("groups", help::entries(context, EntryTable::Subjects, groups))
                .with(
                    "entry",
                    Value::text(format!("{{ type = \"…\", data = [\"{}\"] }}", gap.datum)),
                );
            diagnostics.push(RULE.finding(format!("purposes.{id}.data.{}", gap.index), message));
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
