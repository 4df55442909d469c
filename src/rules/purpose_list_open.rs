//! `purpose-list-open`: a purpose that only gives examples, or leaves the list open.

use super::look::{place_of, words_at};
use super::open_list::open_words;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "purpose-list-open",
    topic: Topic::Purposes,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(c) and 14(1)(c) GDPR; CNIL v Carrefour, SAN-2020-008",
    page: include_str!("purpose_list_open.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let Some(name) = &purpose.name else { continue };
        for (at, language, words) in words_at(context, &format!("purposes.{id}.name"), name) {
            let Some(locale) = context.locales.get(language) else { continue };
            let Some(hit) = open_words(context, locale, words).into_iter().next() else { continue };
            let said = hit.words;
            let message = Message::new("purpose-list-open").with("words", said);
            let mut diagnostic = RULE.finding(at.clone(), message);
            diagnostic.origin = Some(place_of(context, &at, said));
            diagnostics.push(diagnostic);
        }
    }
}
