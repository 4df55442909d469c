//! `personnummer-ground-missing`: a personal identity number, and not why it is needed.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{DataCategory, PersonalNumberGround};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "personnummer-ground-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 87 GDPR; dataskyddslagen (2018:218), 3 kap. 10 §",
    page: include_str!("personnummer_ground_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    if !derive::authorities(notice, context.tables).contains(&"SE") {
        return;
    }
    for (datum, data) in &notice.data {
        let mut uses = notice.purposes.iter().filter(|(_, purpose)| purpose.data.contains(datum));
        if let Some((id, _)) = uses.next().filter(|_| is_number(context, datum)) {
            diagnostics.extend(of_number(context, (datum, data), id));
        }
    }
}

/// Whether a data category is, or holds, a personal identity number.
pub(super) fn is_number(context: &Context<'_>, datum: &str) -> bool {
    context.mentions.named(&format!("data.{datum}"), Meaning::IdentityNumber).is_some()
}

fn of_number(
    context: &Context<'_>,
    (datum, data): (&str, &DataCategory),
    purpose: &str,
) -> Option<Diagnostic> {
    let reason = help::text_key(context, "reason");
    match data.ground {
        None => {
            let message = format!(
                "`{purpose}` uses personal identity numbers, and the notice does not say why that is allowed"
            );
            // The standard category needs no table, so the finding may be at its use.
            let is_described =
                context.draft.tree.get("data").and_then(|data| data.get(datum)).is_some();
            let at = match is_described {
                true => format!("data.{datum}.ground"),
                false => format!("purposes.{purpose}.data"),
            };
            Some(RULE.finding(at, message).help(format!(
                "[data.{datum}] with ground = \"consent\", \"purpose\" or \"secure-identification\", and {reason}"
            )))
        }
        Some(PersonalNumberGround::OtherReason) if data.reason.is_none() => Some(
            RULE.finding(
                format!("data.{datum}.ground"),
                "another weighty reason to use personal identity numbers is claimed, and not stated",
            )
            .help(reason),
        ),
        Some(_) => None,
    }
}
