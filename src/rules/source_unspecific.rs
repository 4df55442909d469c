//! `source-unspecific`: a source of data is so loose that it says nothing.

use super::look::{find, is_anybody, words_of};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::model::{SourceKind, Text};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "source-unspecific",
    topic: Topic::Sources,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "WP260 rev.01, Art. 14(2)(f) GDPR",
    page: include_str!("source_unspecific.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, source) in &context.notice.sources {
        let Some(name) = source.name.as_deref() else { continue };
        // That data is publicly accessible is what the law asks of a public source.
        let whole = whole_phrase(context, name).filter(|_| source.kind != Some(SourceKind::Public));
        let loose = || context.mentions.named(&format!("sources.{id}.name"), Meaning::LooseSource);
        let Some(words) = whole.or_else(|| loose().map(|mention| mention.words.as_str())) else {
            continue;
        };
        let message = Message::new("source-unspecific")
            .with("words", words)
            .with("name", Value::text(help::text_key(context, "name")));
        diagnostics.push(RULE.finding(format!("sources.{id}.name"), message));
    }
}

/// A name of which no word says who it is, in any language.
fn whole_phrase<'a>(context: &Context<'a>, name: &'a Text) -> Option<&'a str> {
    words_of(context, name).into_iter().find_map(|(language, words)| {
        let whole = |phrase: &&str| phrase.len() == words.trim().len();
        let phrase = find(context, "recipient-category-unspecific", language, words);
        phrase.filter(whole).or_else(|| is_anybody(context, language, words).then_some(words))
    })
}
