//! `wording-blanked`: a site's own wording leaves out what the law asks for.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};

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
                None => {
                    format!("the message `{}` says nothing, and the law asks for it", incomplete.id)
                }
                Some(name) => format!("the message `{}` leaves out `{{ ${name} }}`", incomplete.id),
            };
            let mut finding = RULE
                .finding("", message)
                .help(format!("take it out of locales/{language}/, and the built-in words apply"));
            finding.origin = incomplete.origin.clone();
            diagnostics.push(finding);
        }
    }
}
