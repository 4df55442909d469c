//! `retention-vague`: a criterion is none.

use super::look::{entry_path, find, place_of, purposes, words_at};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::facts::EntryTable;
use crate::prose::Criterion;

pub const RULE: Rule = Rule {
    name: "retention-vague",
    topic: Topic::Retention,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(a) and 14(2)(a) GDPR",
    page: include_str!("retention_vague.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id, purpose) in purposes(context) {
        for (index, retention) in purpose.retention.iter().enumerate() {
            let Some(criteria) = &retention.criteria else { continue };
            // A time or a law beside it can be counted with.
            let counted = !retention.period.is_empty()
                || retention.at_most.is_some()
                || retention.until.is_some()
                || !retention.law.is_empty();
            if counted {
                continue;
            }
            let path = entry_path(&at, "retention", index, purpose.retention.len());
            let all = words_at(context, &format!("{path}.criteria"), criteria);
            let found = all.iter().find_map(|(at, language, words)| {
                Some((at, words, fault(context, language, words)?))
            });
            if let Some((at, words, fault)) = found {
                let help = help_for(context, id, diagnostics.iter().any(is_same));
                diagnostics.push(finding(context, at, words, fault).help(help));
            }
        }
    }
}

/// What is wrong with the words of a criterion.
struct Fault<'a> {
    words: &'a str,
    level: Level,
}

/// What a reader cannot work with. Where a language has no words to judge by, its list of phrases
/// does.
fn fault<'a>(context: &Context<'_>, language: &str, words: &'a str) -> Option<Fault<'a>> {
    let phrase = || {
        find(context, RULE.name, language, words)
            .or_else(|| find(context, "law-citation-imprecise", language, words))
    };
    let about = &context.locales.get(language)?.about;
    if about.answer.is_empty() {
        let phrase = phrase().filter(|_| !words.chars().any(char::is_numeric))?;
        return Some(Fault { words: phrase, level: Level::Error });
    }
    match about.answer.criterion(words, &about.numbers) {
        Criterion::Answered => None,
        Criterion::OpenEnd(span) => Some(Fault { words: words.get(span)?, level: Level::Warning }),
        Criterion::Vague => {
            let words = phrase().unwrap_or(words.trim());
            Some(Fault { words, level: Level::Error })
        }
    }
}

fn is_same(diagnostic: &Diagnostic) -> bool {
    diagnostic.rule.name == RULE.name
}

/// What to write: at length once in a notice.
fn help_for(context: &Context<'_>, purpose: &str, is_repeated: bool) -> Message {
    if is_repeated {
        Message::new("retention-vague-repeated-help")
            .with("purpose", help::entry(context, EntryTable::Purposes, purpose))
    } else {
        Message::new("retention-vague-help")
            .with("purpose", help::entry(context, EntryTable::Purposes, purpose))
            .with("events", help::events(context, purpose))
    }
}

fn finding(context: &Context<'_>, at: &str, words: &str, fault: Fault<'_>) -> Diagnostic {
    let message = match fault.level {
        Level::Error => Message::new("retention-vague").with("words", fault.words),
        _ => Message::new("retention-vague-open").with("words", fault.words),
    };
    let mut finding = RULE.finding(at, message);
    finding.level = fault.level;
    if fault.words.len() < words.len() {
        finding.origin = Some(place_of(context, at, fault.words));
    }
    finding
}
