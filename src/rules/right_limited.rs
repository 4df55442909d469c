//! `right-limited`: own words limit a right more than the law does.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
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

/// What limits a right, with the provision that does not.
const LIMITS: [(Meaning, &str); 4] = [
    (Meaning::AccessOncePerTime, "Art. 12(5) GDPR"),
    (Meaning::LateAnswer, "Art. 12(3) GDPR"),
    (Meaning::IdentityCopy, "Art. 12(6) GDPR"),
    (Meaning::LetterOnly, "Art. 12(2) GDPR"),
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
    (meaning, law): (Meaning, &'static str),
) -> Diagnostic {
    let words = &mention.words;
    let message = match meaning {
        Meaning::AccessOncePerTime => Message::new("right-limited-access").with("words", words),
        Meaning::LateAnswer => Message::new("right-limited-answer").with("words", words),
        Meaning::IdentityCopy => Message::new("right-limited-identity").with("words", words),
        _ => Message::new("right-limited-letter").with("words", words),
    };
    let mut finding = RULE.finding(mention.at.clone(), message).law(law);
    finding.origin = Some(look::place_of(context, &mention.at, &mention.words));
    finding
}
