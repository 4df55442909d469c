//! `translation-differs`: the languages of a text do not say the same numbers, addresses or items.

use std::collections::BTreeSet;

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::{OwnWords, numbers};

pub const RULE: Rule = Rule {
    name: "translation-differs",
    topic: Topic::Translations,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Art. 12(1) GDPR",
    page: include_str!("translation_differs.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for same in context.words.chunk_by(|a, b| a.text_at == b.text_at) {
        // The prevailing language is first; the others are compared with it.
        let [first, others @ ..] = same else { continue };
        diagnostics.extend(others.iter().filter_map(|other| {
            let message = difference(first, other)?;
            Some(RULE.finding_in(other, "", message))
        }));
    }
}

/// What one text says and the other does not, in words.
fn difference(first: &OwnWords<'_>, other: &OwnWords<'_>) -> Option<Message> {
    let (a, b) = (&first.locale.language, &other.locale.language);
    if first.items != other.items {
        let (more, less) = (first.items, other.items);
        return Some(
            Message::new("translation-differs-items")
                .with("more", more)
                .with("here", a)
                .with("less", less)
                .with("there", b),
        );
    }
    if first.links.len() != other.links.len() {
        let (more, less) = (first.links.len(), other.links.len());
        return Some(
            Message::new("translation-differs-links")
                .with("more", more)
                .with("here", a)
                .with("less", less)
                .with("there", b),
        );
    }
    let (ours, theirs) = (addresses(first), addresses(other));
    let number = |one: &OwnWords<'_>, than: &OwnWords<'_>| only_in(one, than);
    let found = [
        (ours.difference(&theirs).next().cloned(), a, b),
        (theirs.difference(&ours).next().cloned(), b, a),
        (number(first, other), a, b),
        (number(other, first), b, a),
    ];
    let (what, here, there) = found.into_iter().find_map(|(what, a, b)| Some((what?, a, b)))?;
    Some(
        Message::new("translation-differs")
            .with("what", what)
            .with("here", here)
            .with("there", there),
    )
}

/// The mail addresses of a text.
fn addresses(own: &OwnWords<'_>) -> BTreeSet<String> {
    if !own.plain.contains('@') {
        return BTreeSet::new();
    }
    let chunks = own.plain.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';'));
    chunks
        .map(|chunk| chunk.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|chunk| chunk.contains('@'))
        .collect()
}

/// A number that one text says in digits and the other neither in digits nor in words. "1" is
/// left alone: "en", "ett" and "a" are hard to tell from it.
fn only_in(one: &OwnWords<'_>, other: &OwnWords<'_>) -> Option<String> {
    let said = numbers(&one.plain, one.locale);
    if said.is_empty() {
        return None;
    }
    let there = numbers(&other.plain, other.locale);
    let lower = other.plain.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let in_words = |number: &str| {
        let index = number.parse::<usize>().ok().and_then(|number| number.checked_sub(2));
        let word = index.and_then(|index| other.locale.about.numbers.get(index));
        word.is_some_and(|word| words.contains(&word.as_str()))
    };
    said.into_iter().find(|number| number != "1" && !there.contains(number) && !in_words(number))
}
