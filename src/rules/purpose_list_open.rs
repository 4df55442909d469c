//! `purpose-list-open`: a purpose that only gives examples, or leaves the list open.

use super::look::{find, place_of, words_at};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "purpose-list-open",
    topic: Topic::Purposes,
    level: Level::Warning,
    authority: Authority::Decision,
    law: "Arts. 13(1)(c) and 14(1)(c) GDPR; CNIL v Carrefour, SAN-2020-008",
    page: include_str!("purpose_list_open.md"),
    ..Rule::OF_NOTICE
};

/// The words that leave a list open, as `language.toml` names them.
const WORDS: &str = "open-list";

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let Some(name) = &purpose.name else { continue };
        for (at, language, words) in words_at(context, &format!("purposes.{id}.name"), name) {
            let Some(said) = find(context, WORDS, language, words) else { continue };
            let message = format!("`{}` leaves open what else the data are used for", said);
            let mut diagnostic = RULE
                .finding(at.clone(), message)
                .help("name everything that the data are used for; a purpose of its own for each");
            diagnostic.origin = Some(place_of(context, &at, said));
            diagnostics.push(diagnostic);
        }
    }
}
