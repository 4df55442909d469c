//! `source-unspecific`: a source of data is so loose that it says nothing.

use super::look::{find, words_of};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::Text;

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
        let Some(words) = whole_phrase(context, name) else { continue };
        diagnostics.push(
            RULE.finding(
                format!("sources.{id}.name"),
                format!("`{words}` does not tell where the data come from"),
            )
            .help(format!(
                "{}: its name, or what kind of organisation it is and its sector",
                help::text_key(context, "name")
            )),
        );
    }
}

/// A loose phrase that is the whole name, in any language.
fn whole_phrase<'a>(context: &Context<'a>, name: &'a Text) -> Option<&'a str> {
    words_of(context, name).into_iter().find_map(|(language, words)| {
        let phrase = find(context, "recipient-category-unspecific", language, words)?;
        (phrase.len() == words.trim().len()).then_some(phrase)
    })
}
