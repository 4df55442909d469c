//! `law-citation-repealed`: a law or a decision is cited that is no longer in force.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::look::{find, find_all, for_each_text, phrase_match};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::tables::StandardLaw;

pub const RULE: Rule = Rule {
    name: "law-citation-repealed",
    topic: Topic::Special,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Art. 5(1)(a) GDPR",
    page: include_str!("law_citation_repealed.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let laws = context.tables.laws.iter().filter(|(_, law)| law.repealed);
    let repealed: Repealed<'_> = laws.map(|(id, law)| (id.as_str(), law)).collect();
    check_references(context, &repealed, diagnostics);
    for (id, own) in &context.notice.laws {
        let same = |law: &&&StandardLaw| own.citation.as_deref() == Some(&law.citation);
        if let Some(law) = repealed.values().find(same) {
            let at = format!("laws.{id}.citation");
            diagnostics.push(finding(at, &law.citation, law));
        }
    }
    check_texts(context, &repealed, diagnostics);
}

/// So much comes between a law's name and its number: " (".
const BETWEEN: usize = 3;

type Repealed<'a> = BTreeMap<&'a str, &'a StandardLaw>;

fn check_references(
    context: &Context<'_>,
    repealed: &Repealed<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for reference in &context.draft.references {
        let own = context.notice.laws.contains_key(&reference.id);
        let law = repealed.get(reference.id.as_str()).filter(|_| !own);
        if let Some(law) = law.filter(|_| reference.is_to(EntryTable::Laws)) {
            diagnostics.push(finding(reference.at.to_string(), &reference.id, law));
        }
    }
}

fn finding(at: String, cited: &str, law: &StandardLaw) -> Diagnostic {
    let message = Message::new("law-citation-repealed").with("law", cited);
    let mut finding = RULE.finding(at, message);
    let instead = law.replaced_by.as_ref();
    finding.help.extend(instead.map(|new| Message::verbatim(format!("law = \"{new}\""))));
    finding
}

fn check_texts(context: &Context<'_>, repealed: &Repealed<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for_each_text(context, |text, language, words, origin| {
        // Of what protects a transfer, `transfer-safeguard-void` speaks.
        if text.at.contains(".transfer") {
            return;
        }
        // Only a text with a colon can hold a number such as 1998:204.
        let numbers = repealed.values().filter(|_| words.contains(':'));
        let numbers = numbers.map(|law| law.citation.as_str()).filter(|one| cites(words, one));
        // Each is cited on its own; the name and the number of one law are one citation.
        let phrases = find_all(context, RULE.name, language, words);
        let mut seen: Vec<std::ops::Range<usize>> = Vec::new();
        for phrase in phrases.into_iter().chain(numbers) {
            let Some(at) = words.find(phrase) else { continue };
            let span = at..at + phrase.len();
            let is_same = |other: &std::ops::Range<usize>| {
                span.start <= other.end + BETWEEN && other.start <= span.end + BETWEEN
            };
            if seen.iter().any(is_same) {
                continue;
            }
            if is_history(context, language, words, at) {
                continue;
            }
            seen.push(span);
            let hit = phrase_match(text, language, words, origin, phrase);

            let message = Message::new("law-citation-repealed-words").with("words", hit.phrase);
            let mut finding = RULE.finding(hit.at, message);
            finding.origin = Some(hit.origin);
            diagnostics.push(finding);
        }
    });
}

/// Whether the sentence at a place states how it was before.
fn is_history(context: &Context<'_>, language: &str, words: &str, at: usize) -> bool {
    let (before, after) = words.split_at_checked(at).unwrap_or((words, ""));
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '\n');
    let start = before.rfind(is_end).map_or(0, |end| end + 1);
    let end = after.find(is_end).map_or(words.len(), |end| at + end);
    let sentence = words.get(start..end).unwrap_or(words);
    let is_past = find(context, "law-citation-history", language, sentence).is_some();
    is_past || names_past_year(context, language, sentence)
}

/// The years in which a law could apply that is no longer in force.
const PAST: RangeInclusive<u16> = 1950..=2018;

/// So many words can tell of when a sentence is, at its beginning: "in the spring of 1998".
const WORDS_OF_A_TIME: usize = 5;

/// Whether a sentence begins with a year that is past as its time: "in 1998". A law has a year too.
fn names_past_year(context: &Context<'_>, language: &str, sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().take(WORDS_OF_A_TIME).collect();
    let is_year = |word: &str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
        word.len() == 4 && word.parse().is_ok_and(|year: u16| PAST.contains(&year))
    };
    let is_time = |word: &str| find(context, "law-citation-history-year", language, word).is_some();
    let is_first = words.first().is_some_and(|word| is_year(word));
    let mut pairs = words.iter().zip(words.iter().skip(1));
    is_first || pairs.any(|(before, word)| is_year(word) && is_time(before))
}

/// Whether words hold a law's number, and not as part of a longer one.
fn cites(words: &str, number: &str) -> bool {
    words.match_indices(number).any(|(start, _)| {
        let before = words.get(..start).and_then(|before| before.chars().next_back());
        let after = words.get(start + number.len()..).and_then(|after| after.chars().next());
        ![before, after].into_iter().flatten().any(|c| c.is_ascii_digit())
    })
}
