//! `right-limited`: own words limit a right more than the law does.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level};
use crate::language::Mention;
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "right-limited",
    topic: Topic::Rights,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 12 GDPR",
    page: include_str!("right_limited.md"),
    ..Rule::OF_NOTICE
};

/// What limits a right, with what the law says, its provision, and what to write.
const LIMITS: [(Meaning, &str, &str, &str); 4] = [
    (
        Meaning::AccessOncePerTime,
        "access is free each time, not once in a period",
        "Art. 12(5) GDPR",
        "leave the limit out; only requests that are manifestly unfounded or excessive can be refused or cost a fee",
    ),
    (
        Meaning::LateAnswer,
        "an answer comes within one month",
        "Art. 12(3) GDPR",
        "within one month; two more months are for complex or many requests, and the person is informed within the first",
    ),
    (
        Meaning::IdentityCopy,
        "not everyone must show who they are with a copy",
        "Art. 12(6) GDPR",
        "ask for more information only where there is reasonable doubt about who asks, and for no more than that needs",
    ),
    (
        Meaning::LetterOnly,
        "a letter or a visit cannot be the only way",
        "Art. 12(2) GDPR",
        "name an easy way too, such as e-mail or a form; requests in other ways count as well",
    ),
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    // A section can be about something else, such as a rental that needs a driving licence.
    let sections = notice.section.keys().map(|id| format!("section.{id}"));
    let on_rights = sections.filter(|at| context.mentions.find(at, Meaning::Rights).is_some());
    for at in on_rights.chain(["rights".to_owned()]) {
        for limit in LIMITS {
            let found = context.mentions.named(&at, limit.0);
            let is_withdrawal = |one: &&Mention| one.at.starts_with("rights.withdraw-consent");
            let Some(mention) = found.filter(|one| !is_withdrawal(one)) else { continue };
            diagnostics.push(of_limit(context, mention, limit));
        }
    }
}

fn of_limit(
    context: &Context<'_>,
    mention: &Mention,
    (_, says, law, help): (Meaning, &'static str, &'static str, &'static str),
) -> Diagnostic {
    let message = format!("`{}`: {says}", mention.words);
    let mut finding = RULE.finding(mention.at.clone(), message).help(help).law(law);
    finding.origin = Some(look::place_of(context, &mention.at, &mention.words));
    finding
}
