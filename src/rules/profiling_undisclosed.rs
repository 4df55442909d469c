//! `profiling-undisclosed`: people are profiled, and how and with what consequences is missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "profiling-undisclosed",
    topic: Topic::Decisions,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Recital 60 GDPR",
    page: include_str!("profiling_undisclosed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        let Some(profiling) = &purpose.profiling else { continue };
        let missing = match (&profiling.logic, &profiling.consequences) {
            (None, None) => "how it is done, or what can follow",
            (None, _) => "how it is done",
            (_, None) => "what can follow",
            _ => continue,
        };
        diagnostics.push(
            RULE.finding(
                format!("{at}.profiling"),
                format!("people are profiled in `{id}`, and nothing says {missing}"),
            )
            .help(format!(
                "{}\n{}",
                help::text_key(context, "logic"),
                help::text_key(context, "consequences")
            )),
        );
    }
}
