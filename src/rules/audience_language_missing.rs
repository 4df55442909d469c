//! `audience-language-missing`: a language of the readers that the site does not have.

use super::{Authority, Context, Rule};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "audience-language-missing",
    level: Level::Error,
    case_law: None,
    authority: Authority::Text,
    law: "Art. 12(1) GDPR",
    page: include_str!("audience_language_missing.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(audience) = &context.notice.audience else { return };
    for (index, language) in audience.languages.iter().enumerate() {
        if !context.settings.languages.contains(language) {
            let message = format!(
                "the notice is for readers of `{language}` and has no text in `{language}`"
            );
            let help = format!(
                "add \"{language}\" to `languages` in site.toml, which has {}, and write the texts",
                context.settings.languages.join(", ")
            );
            let at = format!("audience.languages.{index}");
            diagnostics.push(RULE.finding(at, message).help(help));
        }
    }
}
