//! `minimum-age-contradiction`: the minimum age speaks against what is said of children.

use super::{Authority, Context, Rule, Topic, look};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::ChildrenAudience;
use crate::prose::Meaning;

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
    if years >= ADULT {
        diagnostics.extend(by_words(context, years));
    }
    let number = Value::text(years.to_string());
    let message = match &audience.children {
        Some(ChildrenAudience::Addressed(false)) | None => return,
        Some(_) if years >= ADULT => {
            Message::new("minimum-age-contradiction").with("years", number)
        }
        Some(ChildrenAudience::How(how)) => match how.from_age.filter(|age| *age < years) {
            Some(age) => Message::new("minimum-age-contradiction-consent")
                .with("years", number)
                .with("age", Value::text(age.to_string())),
            None => return,
        },
        Some(ChildrenAudience::Addressed(true)) => return,
    };
    diagnostics.push(RULE.finding("audience.minimum_age.years", message));
}

/// Words that speak of young users where only adults may be.
fn by_words(context: &Context<'_>, years: u32) -> Option<Diagnostic> {
    let entries = look::entries(context).into_iter();
    let named = |at: String| context.mentions.named(&at, Meaning::YoungUsers);
    let mention = entries.filter_map(named).next()?;
    let message = Message::new("minimum-age-contradiction-words")
        .with("words", &mention.words)
        .with("years", Value::text(years.to_string()));
    Some(look::at_mention(context, &RULE, mention, message).level(Level::Warning))
}

/// The age from which no one is a child.
const ADULT: u32 = 18;
