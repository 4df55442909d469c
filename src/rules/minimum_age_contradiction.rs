//! `minimum-age-contradiction`: the minimum age speaks against what is said of children.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::ChildrenAudience;

pub const RULE: Rule = Rule {
    name: "minimum-age-contradiction",
    topic: Topic::Children,
    level: Level::Error,
    authority: Authority::Logic,
    law: "Arts. 8 and 12(1) GDPR",
    page: include_str!("minimum_age_contradiction.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(audience) = &context.notice.audience else { return };
    let Some(years) = audience.minimum_age.as_ref().and_then(|age| age.years) else { return };
    let at = "audience.minimum_age.years";
    match &audience.children {
        Some(ChildrenAudience::Addressed(false)) | None => {}
        Some(_) if years >= ADULT => diagnostics.push(
            RULE.finding(
                at,
                format!("nobody under {years} may use the service, and children are addressed"),
            )
            .help("audience.children = false; or a lower minimum age"),
        ),
        Some(ChildrenAudience::How(how)) => {
            let Some(age) = how.from_age.filter(|age| *age < years) else { return };
            diagnostics.push(
                RULE.finding(
                    at,
                    format!("children consent from the age of {age}, and nobody under {years} may use the service"),
                )
                .help(format!("from_age = {years} in [audience.children]; or a lower minimum age")),
            );
        }
        Some(ChildrenAudience::Addressed(true)) => {}
    }
}

/// The age from which nobody is a child.
const ADULT: u32 = 18;
