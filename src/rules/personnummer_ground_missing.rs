//! `personnummer-ground-missing`: a personal identity number, and not why it is needed.

use super::{Authority, Context, Rule, Topic, help};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::PersonalNumberGround;

pub const RULE: Rule = Rule {
    name: "personnummer-ground-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 87 GDPR; dataskyddslagen (2018:218), 3 kap. 10 §",
    page: include_str!("personnummer_ground_missing.md"),
    ..Rule::OF_NOTICE
};

const NUMBER: &str = "personal-identity-number";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    if !derive::authorities(notice, context.tables).contains(&"SE") {
        return;
    }
    let uses = |(_, purpose): &(&String, &crate::model::Purpose)| {
        purpose.data.iter().any(|datum| datum == NUMBER)
    };
    let Some((id, _)) = notice.purposes.iter().find(uses) else { return };
    let data = notice.data.get(NUMBER);
    let reason = help::text_key(context, "reason");
    match data.and_then(|data| data.ground) {
        None => {
            let message = format!(
                "`{id}` uses personal identity numbers, and the notice does not say why that is allowed"
            );
            // The standard category needs no table, so the finding may have to stand at its use.
            let described =
                context.draft.tree.get("data").and_then(|data| data.get(NUMBER)).is_some();
            let at = match described {
                true => format!("data.{NUMBER}.ground"),
                false => format!("purposes.{id}.data"),
            };
            diagnostics.push(RULE.finding(at, message).help(format!(
                "[data.{NUMBER}] with ground = \"consent\", \"purpose\" or \"secure-identification\", and {reason}"
            )));
        }
        Some(PersonalNumberGround::OtherReason)
            if data.is_some_and(|data| data.reason.is_none()) =>
        {
            diagnostics.push(
                RULE.finding(
                    format!("data.{NUMBER}.ground"),
                    "another weighty reason to use personal identity numbers is claimed, and not stated",
                )
                .help(reason),
            );
        }
        Some(_) => {}
    }
}
