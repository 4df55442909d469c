//! `readability-low`: the editor's own words are harder to read than their readers can be asked to bear.

use std::collections::BTreeMap;

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::prose::{Count, Measure, Score};

pub const RULE: Rule = Rule {
    name: "readability-low",
    topic: Topic::Language,
    level: Level::Warning,
    case_law: Some(Level::Info),
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("readability_low.md"),
    ..Rule::OF_NOTICE
};

/// Fewer words say nothing about how hard a text is.
const MEASURABLE: usize = 60;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut sections: BTreeMap<(&str, &str), Count> = BTreeMap::new();
    for own in context.words.iter().filter(|own| own.is_running()) {
        let count = own.locale.reading.count_of(&own.plain, &own.sentences);
        for section in ["", section_of(own.text_at)] {
            let key = (section, own.locale.language.as_str());
            let sum = sections.entry(key).or_default();
            *sum = [*sum, count].into_iter().sum();
        }
    }
    let child = derive::is_for_children(context.notice, &context.draft.id);
    // The entire text comes after its parts: it is reported only where no single part is the cause.
    let mut reported: Vec<&str> = Vec::new();
    for ((section, language), count) in sections.into_iter().rev() {
        if section.is_empty() && reported.contains(&language) {
            continue;
        }
        let Some(locale) = context.locales.get(language) else { continue };
        let Some(score) = locale.reading.score(count) else { continue };
        let Some(level) = level_of(locale.reading.measure, score, child) else { continue };
        if count.words >= MEASURABLE {
            let mut diagnostic = finding(section, language, locale.reading.measure, score, child);
            diagnostic.level = diagnostic.level.max(level);
            let at = if section.is_empty() { "title" } else { section };
            diagnostic.origin = Some(context.draft.tree.locate(at));
            diagnostics.push(diagnostic);
            reported.push(language);
        }
    }
}

fn finding(
    section: &str,
    language: &str,
    measure: Measure,
    score: Score,
    child: bool,
) -> Diagnostic {
    let (part, reader) =
        (if section.is_empty() { "all" } else { "part" }, if child { "child" } else { "adult" });
    let (name, goal) = match (measure, child) {
        (Measure::Lix, false) => ("LIX", 45),
        (Measure::Lix, true) => ("LIX", 30),
        (Measure::Flesch, false) => ("Flesch", 50),
        (Measure::Flesch, true) => ("Flesch", 80),
    };
    let direction = if measure == Measure::Lix { "less" } else { "more" };
    let message = Message::new("readability-low")
        .with("part", Value::Word(part))
        .with("language", language)
        .with("reader", Value::Word(reader))
        .with("measure", Value::text(name))
        .with("figure", Value::text(format!("{:.0}", score.raw)))
        .with("short", Value::text(format!("{:.0}", score.without_terms)))
        .with("goal", Value::text(goal.to_string()))
        .with("direction", Value::Word(direction));
    RULE.finding(section, message)
}

/// How grave a figure is. Fixed legal terms count as short: an editor has no other words.
fn level_of(measure: Measure, score: Score, child: bool) -> Option<Level> {
    let figure = score.without_terms;
    let (warning, info) = match (measure, child) {
        (Measure::Lix, false) => (figure > 50.0, figure > 45.0),
        (Measure::Lix, true) => (figure > 30.0, false),
        (Measure::Flesch, false) => (figure < 50.0, false),
        (Measure::Flesch, true) => (figure < 70.0, figure < 80.0),
    };
    match (warning, info) {
        (true, _) => Some(Level::Warning),
        (false, true) => Some(Level::Info),
        (false, false) => None,
    }
}

/// The part of the notice that a text belongs to: an entry of a table, or the table.
fn section_of(at: &str) -> &str {
    let mut ends = at.match_indices('.').map(|(index, _)| index);
    let end = if at.starts_with("rights.") { ends.next() } else { ends.nth(1) };
    end.and_then(|end| at.get(..end)).unwrap_or(at)
}
