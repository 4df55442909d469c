//! `wording-blanked`: a site's own wording leaves out what the law asks for.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message, Value};

pub const RULE: Rule = Rule {
    name: "wording-blanked",
    topic: Topic::Translations,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 7(3), 12–14 and 21(4) GDPR",
    page: include_str!("wording_blanked.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for language in &context.draft.languages {
        let Some(locale) = context.locales.get(language) else { continue };
        for incomplete in &locale.incomplete {
            let message = match &incomplete.missing {
                None => Message::new("wording-blanked")
                    .with("message", &incomplete.id)
                    .with("language", Value::text(language)),
                Some(name) => Message::new("wording-blanked-argument")
                    .with("message", &incomplete.id)
                    .with("argument", format!("{{ ${name} }}"))
                    .with("language", Value::text(language)),
            };
            let mut finding = RULE.finding("", message);
            finding.origin = incomplete.origin.clone();
            diagnostics.push(finding);
        }
    }
}
