//! `translation-missing`: a text is there in one language of the notice and not in another.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::key_in;
use crate::fix;
use crate::suggest::nearest;

pub const RULE: Rule = Rule {
    name: "translation-missing",
    topic: Topic::Translations,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 12(1) GDPR",
    page: include_str!("translation_missing.md"),
    overridable: false,
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for text in &context.draft.texts {
        if text.plain.is_some() || is_in_files(context, &text.at) {
            continue;
        }
        let present = |language: &&String| {
            text.by_language.get(*language).is_some_and(|(words, _)| !words.trim().is_empty())
        };
        let missing: Vec<&String> =
            context.draft.languages.iter().filter(|language| !present(language)).collect();
        for language in missing {
            let there = text.by_language.keys().next().map(|key| format!("{}.{key}", text.at));
            let line = format!("{}.{language} = \"…\"", key_in(&text.at));
            let message = Message::new("translation-missing").with("language", language);
            let mut diagnostic = RULE.finding(&text.at, message).help(Message::verbatim(line));
            // A language that the site has not may be this one, misspelt.
            let stray = |key: &&String| !context.settings.languages.contains(key);
            let strays = || text.by_language.keys().filter(stray).map(String::as_str);
            if let Some(stray) = nearest(language, strays()).or(strays().next()) {
                let stray_key = format!("{}.{stray}", key_in(&text.at));
                diagnostic = diagnostic
                    .help(Message::new("translation-missing-help").with("key", stray_key));
                diagnostic.origin =
                    Some(context.draft.tree.locate(&format!("{}.{stray}", text.at)));
                diagnostics.push(diagnostic);
                continue;
            }
            diagnostic.origin = there.map(|there| context.draft.tree.locate(&there));
            let fixed = fix::toml::add_language(&context.draft.tree, &text.at, language);
            diagnostic.fix.extend(fixed);
            diagnostics.push(diagnostic);
        }
    }
}

/// Whether the text is in Markdown files; `missing-file` reports a missing one.
fn is_in_files(context: &Context<'_>, at: &str) -> bool {
    let section = at.strip_prefix("section.").and_then(|rest| rest.strip_suffix(".text"));
    let section = section.and_then(|id| context.notice.section.get(id));
    section.is_some_and(|section| section.file.is_some())
}
