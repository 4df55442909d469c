//! `right-limited`: own words limit a right more than the law does.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::Mention;
use crate::model::RightKind;
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

/// What limits a right.
const LIMITS: [Meaning; 10] = [
    Meaning::AccessOncePerTime,
    Meaning::LateAnswer,
    Meaning::IdentityCopy,
    Meaning::LetterOnly,
    Meaning::AccessRefused,
    Meaning::RightDenied,
    Meaning::ErasureHidden,
    Meaning::ComplaintDelayed,
    Meaning::ReasonAsked,
    Meaning::MarketingObjectionWeighed,
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    // A section can be about something else, such as a rental that needs a driving licence.
    let sections = notice.section.keys().map(|id| format!("section.{id}"));
    let on_rights = sections.filter(|at| context.mentions.find(at, Meaning::Rights).is_some());
    let rights = RightKind::ALL.into_iter().map(|right| format!("rights.{}", right.id()));
    for at in on_rights.chain(rights) {
        let mut refused = false;
        for limit in LIMITS.into_iter().filter(|limit| concerns(*limit, &at)) {
            // A refusal in other words is the same matter.
            if refused && limit == Meaning::RightDenied {
                continue;
            }
            let Some(mention) = context.mentions.named(&at, limit) else { continue };
            refused |= limit == Meaning::AccessRefused;
            diagnostics.push(of_limit(context, mention, limit, &at));
        }
    }
}

/// Whether a limit is one of the right that a text is about: withdrawal has a rule of its own, and whoever
/// objects gives grounds, but not against direct marketing.
fn concerns(limit: Meaning, at: &str) -> bool {
    let is_of = |right: RightKind| at == format!("rights.{}", right.id());
    match limit {
        Meaning::ReasonAsked => is_of(RightKind::Access),
        Meaning::AccessRefused => {
            is_of(RightKind::Access) || is_of(RightKind::Erasure) || is_of(RightKind::Rectification)
        }
        Meaning::ErasureHidden => is_of(RightKind::Erasure),
        Meaning::MarketingObjectionWeighed => is_of(RightKind::Object),
        Meaning::ComplaintDelayed => is_of(RightKind::Complaint) || at.starts_with("section."),
        // A time before the authority is asked is not one for an answer.
        Meaning::LateAnswer => !is_of(RightKind::WithdrawConsent) && !is_of(RightKind::Complaint),
        _ => !is_of(RightKind::WithdrawConsent),
    }
}

/// The provision that a limit leaves no room for.
fn law_of(limit: Meaning, at: &str) -> &'static str {
    match limit {
        Meaning::AccessOncePerTime => "Art. 12(5) GDPR",
        Meaning::LateAnswer => "Art. 12(3) GDPR",
        Meaning::IdentityCopy => "Art. 12(6) GDPR",
        Meaning::ReasonAsked => "Art. 15 GDPR; CJEU C-307/22 (2023)",
        Meaning::MarketingObjectionWeighed => "Art. 21(3) GDPR",
        Meaning::ComplaintDelayed => "Art. 77(1) GDPR",
        Meaning::ErasureHidden => "Art. 17(1) GDPR",
        Meaning::AccessRefused | Meaning::RightDenied => match at.strip_prefix("rights.") {
            Some("access") => "Art. 15 GDPR",
            Some("rectification") => "Art. 16 GDPR",
            Some("erasure") => "Art. 17 GDPR",
            Some("restriction") => "Art. 18 GDPR",
            Some("portability") => "Art. 20 GDPR",
            Some("object") => "Art. 21 GDPR",
            Some("human-decision") => "Art. 22(3) GDPR",
            Some("complaint") => "Art. 77 GDPR",
            _ => "Arts. 12(2) and 15–22 GDPR",
        },
        _ => "Art. 12(2) GDPR",
    }
}

fn of_limit(context: &Context<'_>, mention: &Mention, limit: Meaning, at: &str) -> Diagnostic {
    let words = &mention.words;
    let message = match limit {
        Meaning::AccessOncePerTime => Message::new("right-limited-access").with("words", words),
        Meaning::LateAnswer => Message::new("right-limited-answer").with("words", words),
        Meaning::IdentityCopy => Message::new("right-limited-identity").with("words", words),
        Meaning::AccessRefused => Message::new("right-limited-refused").with("words", words),
        Meaning::RightDenied => Message::new("right-limited-denied").with("words", words),
        Meaning::ErasureHidden => Message::new("right-limited-hidden").with("words", words),
        Meaning::ComplaintDelayed => Message::new("right-limited-complaint").with("words", words),
        Meaning::ReasonAsked => Message::new("right-limited-reason").with("words", words),
        Meaning::MarketingObjectionWeighed => {
            Message::new("right-limited-marketing").with("words", words)
        }
        _ => Message::new("right-limited-letter").with("words", words),
    };
    look::at_mention(context, &RULE, mention, message).law(law_of(limit, at))
}
