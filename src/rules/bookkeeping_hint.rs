//! `bookkeeping-hint`: a Swedish company buys or sells, and accounting is not mentioned.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{Purpose, SubjectKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "bookkeeping-hint",
    topic: Topic::Special,
    level: Level::Info,
    authority: Authority::Logic,
    law: "Chapter 7, Section 2, of the Swedish Accounting Act (1999:1078)",
    page: include_str!("bookkeeping_hint.md"),
    ..Rule::OF_NOTICE
};

const ACT: &str = "bokforingslagen";
const CITATION: &str = "1999:1078";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    let mut controllers = notice.all_controllers().into_iter().map(|(_, controller)| controller);
    let swedish_company = controllers.any(|controller| {
        derive::country_of(controller) == Some("SE") && controller.public_authority != Some(true)
    });
    let cited =
        context.draft.references.iter().any(|one| one.is_to(EntryTable::Laws) && one.id == ACT)
            || notice.laws.values().any(|law| law.citation.as_deref() == Some(CITATION));
    if !swedish_company || cited {
        return;
    }
    let traded = purposes(context).find(|(_, _, purpose)| is_trade(context, purpose));
    if let Some((at, id, _)) = traded {
        diagnostics.push(
            RULE.finding(
                at,
                Message::new("bookkeeping-hint")
                    .with("purpose", help::purpose(context, id))
                    .with(
                        "basis",
                        Value::text(
                            "basis = { type = \"legal-obligation\", law = \"bokforingslagen\" }",
                        ),
                    )
                    .with("retention", Value::text("retention = { law = \"bokforingslagen\" }")),
            ),
        );
    }
}

/// Whether a purpose concerns suppliers, or customers who pay.
fn is_trade(context: &Context<'_>, purpose: &Purpose) -> bool {
    let has_kind = |kind: SubjectKind| {
        let kinds = purpose.subjects.iter().filter_map(|id| context.notice.subjects.get(id));
        kinds.into_iter().any(|group| group.kind == Some(kind))
    };
    let paid = context.mentions.datum(purpose, Meaning::Paid).is_some();
    has_kind(SubjectKind::Supplier) || (has_kind(SubjectKind::Customer) && paid)
}
