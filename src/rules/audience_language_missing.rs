//! `audience-language-missing`: a language of the readers that the site does not have.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::parse::Data;

pub const RULE: Rule = Rule {
    name: "audience-language-missing",
    topic: Topic::Translations,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 12(1) GDPR",
    page: include_str!("audience_language_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // As written: the notice's own list holds only languages that the site has.
    let audience = context.draft.tree.get("audience");
    let languages = audience.and_then(|audience| audience.get("languages"));
    let Some(Data::Array(languages)) = languages.map(|node| &node.data) else { return };
    for (index, language) in languages.iter().enumerate() {
        let Some(language) = language.text() else { continue };
        if !context.settings.languages.iter().any(|known| known == language) {
            let message = Message::new("audience-language-missing")
                .with("language", language)
                .with("languages", Value::all(&context.settings.languages));
            diagnostics.push(RULE.finding(format!("audience.languages.{index}"), message));
        }
    }
}
