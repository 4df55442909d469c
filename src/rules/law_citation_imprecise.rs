//! `law-citation-imprecise`: laws are meant, and none is named.

use super::look::matches;
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "law-citation-imprecise",
    topic: Topic::Special,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 5(1)(a) and 6(1)(c) GDPR",
    page: include_str!("law_citation_imprecise.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut before = "";
    for hit in matches(context, RULE.name, is_fact) {
        // Naming the law fixes the text in every language.
        let named = names_law(context, &hit.text.at) || has_number(hit.whole);
        if hit.text.at == before || named {
            continue;
        }
        before = &hit.text.at;

        let message = Message::new("law-citation-imprecise").with("words", hit.phrase);
        let mut finding = RULE.finding(hit.at, message);
        finding.origin = Some(hit.origin);
        diagnostics.push(finding);
    }
}

/// Whether a text words a fact. A free section may speak of laws in general.
fn is_fact(at: &str) -> bool {
    (at.starts_with("purposes.") && !at.ends_with(".note")) || at.starts_with("recipients.")
}

/// Whether the entry that a text belongs to, or its whole purpose or recipient, names a law.
fn names_law(context: &Context<'_>, at: &str) -> bool {
    let entry = at.rsplit_once('.').map_or(at, |(entry, _)| entry);
    let whole: Vec<&str> = at.split('.').take(2).collect();
    let whole = whole.join(".");
    let law = |path: &str| context.draft.tree.nearest(&format!("{path}.law")).1;
    law(entry) || law(&whole)
}

/// Whether words hold the number of a law: `1999:1078`, `2016/679`.
fn has_number(words: &str) -> bool {
    words.match_indices([':', '/']).any(|(at, _)| {
        let before = words.get(..at).unwrap_or_default();
        let before = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        before == 4 && words.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit)
    })
}
