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
const LIMITS: [(Meaning, &str); 7] = [
    (Meaning::AccessOncePerTime, "Art. 12(5) GDPR"),
    (Meaning::LateAnswer, "Art. 12(3) GDPR"),
    (Meaning::IdentityCopy, "Art. 12(6) GDPR"),
    (Meaning::LetterOnly, "Art. 12(2) GDPR"),
    (Meaning::AccessRefused, "Art. 15 GDPR"),
    (Meaning::ReasonAsked, "Art. 15 GDPR; CJEU C-307/22 (2023)"),
    (Meaning::MarketingObjectionWeighed, "Art. 21(3) GDPR"),
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    // A section can be about something else, such as a rental that needs a driving licence.
    let sections = notice.section.keys().map(|id| format!("section.{id}"));
    let on_rights = sections.filter(|at| context.mentions.find(at, Meaning::Rights).is_some());
    for at in on_rights.chain(["rights".to_owned()]) {
        for limit in LIMITS {
            let found = context.mentions.named(&at, limit.0);
            let Some(mention) = found.filter(|one| concerns(limit.0, &one.at)) else { continue };
            diagnostics.push(of_limit(context, mention, limit));
        }
    }
}

/// Whether a limit is one of the right that a text is about: withdrawal has a rule of its own, and whoever
/// objects gives grounds.
fn concerns(limit: Meaning, at: &str) -> bool {
    let is_of = |right: &str| at.starts_with(&format!("rights.{right}."));
    match limit {
        Meaning::ReasonAsked => is_of("access"),
        Meaning::AccessRefused => is_of("access") || is_of("erasure") || is_of("rectification"),
        Meaning::MarketingObjectionWeighed => is_of("object"),
        _ => !is_of("withdraw-consent"),
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
        Meaning::AccessRefused => Message::new("right-limited-refused").with("words", words),
        Meaning::ReasonAsked => Message::new("right-limited-reason").with("words", words),
        Meaning::MarketingObjectionWeighed => {
            Message::new("right-limited-marketing").with("words", words)
        }
        _ => Message::new("right-limited-letter").with("words", words),
    };
    let mut finding = RULE.finding(mention.at.clone(), message).law(law);
    finding.origin = Some(look::place_of(context, &mention.at, &mention.words));
    finding
}
