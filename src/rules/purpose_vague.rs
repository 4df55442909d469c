//! `purpose-vague`: a purpose in words that do not tell what is done.

use super::look::{find, place_of, words_at};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "purpose-vague",
    topic: Topic::Purposes,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Guidelines on transparency, WP260 rev.01; CNIL v Google, SAN-2019-001",
    page: include_str!("purpose_vague.md"),
    ..Rule::OF_NOTICE
};

/// What may stand beside a vague phrase and still tell nothing: "use data for …".
const FEW_WORDS: usize = 3;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let Some(name) = &purpose.name else { continue };
        for (at, language, words) in words_at(context, &format!("purposes.{id}.name"), name) {
            let Some(said) = find(context, RULE.name, language, words) else { continue };
            // "improve our services with the help of your answers" says what is done.
            let count = |text: &str| text.split_whitespace().count();
            if count(words).saturating_sub(count(said)) > FEW_WORDS {
                continue;
            }
            let message = format!("`{}` does not tell what is done with the data", said);
            let mut diagnostic = RULE
                .finding(at.clone(), message)
                .help("say which data are used, for what, and with what result for the reader");
            diagnostic.origin = Some(place_of(context, &at, said));
            diagnostics.push(diagnostic);
        }
    }
}
