//! `notice-scattered`: a text that sends the reader to another document and does not link to it.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::OwnWords;

pub const RULE: Rule = Rule {
    name: "notice-scattered",
    topic: Topic::Language,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Art. 12(1) GDPR; CNIL SAN-2019-001 (Google, 2019)",
    page: include_str!("notice_scattered.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words.iter().filter(|own| own.is_running()) {
        for sentence in &own.sentences {
            let Some(words) = own.locale.about.pointer.find(&own.words_of(sentence)) else {
                continue;
            };
            let document = own.phrase(sentence, words);
            if !is_linked(own, own.sentence(sentence)) && !is_itself(context, own, document) {
                let message = Message::new("notice-scattered").with("document", document);
                diagnostics.push(RULE.finding_in(own, document, message));
            }
        }
    }
}

fn is_linked(own: &OwnWords<'_>, sentence: &str) -> bool {
    sentence.contains("://")
        || sentence.contains("www.")
        || own.links.iter().any(|(words, _)| sentence.contains(words.as_str()))
}

/// Whether the document is this one, by its title.
fn is_itself(context: &Context<'_>, own: &OwnWords<'_>, document: &str) -> bool {
    let title = context.notice.title.as_ref();
    let title = title.and_then(|title| title.in_language(&own.locale.language));
    let title = title.unwrap_or_default().to_lowercase();
    let last = document.rsplit(' ').next().unwrap_or_default().to_lowercase();
    !title.is_empty() && (last.starts_with(&title) || title.ends_with(&last))
}
