//! `cookies-undeclared`: whether cookies are used is missing.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "cookies-undeclared",
    topic: Topic::Special,
    level: Level::Info,
    authority: Authority::Text,
    law: "Art. 5(3) of Directive 2002/58/EC",
    page: include_str!("cookies_undeclared.md"),
    ..Rule::OF_NOTICE
};

/// The law of a controller that is established in Sweden.
const SWEDISH: &str = "Art. 5(3) of Directive 2002/58/EC; Chapter 9, Section 28 of the Swedish \
                       Electronic Communications Act (2022:482)";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if context.notice.cookies.is_some() {
        return;
    }
    let finding = RULE.finding("cookies", Message::new("cookies-undeclared"));
    let mut controllers = context.notice.all_controllers().into_iter();
    let is_swedish =
        controllers.any(|(_, controller)| derive::country_of(controller) == Some("SE"));
    diagnostics.push(if is_swedish { finding.law(SWEDISH) } else { finding });
}
