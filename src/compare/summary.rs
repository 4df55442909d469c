//! What a release proposes of itself: its class, a summary, and a line in the manner of Swedish
//! statute registers ("ändr. 3 §§; nytt ändamål: …; upph. …").

use std::collections::BTreeSet;

use super::change::{Action, Change, Kind, class_of};
use super::values::Side;
use super::words::Wording;
use crate::document::{Inline, Inlines, plain};
use crate::locale::{capital, push};

/// So many things are told of one by one in a summary; more would not be read.
const TOLD: usize = 3;

/// So many names stand in one of them.
const NAMED: usize = 4;

/// The line of a register, and the same in plain words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct RegisterLine {
    /// The terse line.
    pub line: Inlines,
    /// What it says, as a sentence.
    pub reading: Inlines,
}

impl Wording<'_> {
    /// A proposed summary in plain words: what changed for people, the most important first; the
    /// rest is counted.
    pub fn summary(&self, changes: &[Change]) -> String {
        if changes.is_empty() {
            return plain(&self.new.word("change-summary-none"));
        }
        let class = class_of(changes);
        let mut told: Vec<&Change> = changes.iter().filter(|it| it.class == class).collect();
        // What whole purposes and people bring comes before details of what stood there already.
        told.sort_by_key(|change| weight(change));
        let groups: Vec<&[&Change]> = told.chunk_by(|a, b| is_told_with(a, b)).take(TOLD).collect();
        let rest = changes.len() - groups.iter().map(|group| group.len()).sum::<usize>();
        let sentences: Vec<String> = groups.into_iter().map(|group| self.sentence(group)).collect();
        let summary = sentences.join(" ");
        if rest == 0 {
            return summary;
        }
        let args = [("count", rest.into()), ("summary", summary.into())];
        plain(&self.new.message("change-summary-more", &args))
    }

    fn sentence(&self, group: &[&Change]) -> String {
        let mut line = match group {
            [change] => plain(&self.change(change)),
            several => plain(&capital(self.names(several))),
        };
        if !line.ends_with(['.', '!', '?']) {
            line.push('.');
        }
        line
    }

    /// Several new purposes or recipients by their names.
    fn names(&self, group: &[&Change]) -> Inlines {
        let is_purpose = group.iter().any(|change| change.kind == Kind::Purpose);
        let name = |change: &&Change| {
            let id = change.at.split('.').nth(1).unwrap_or_default();
            if is_purpose { self.purpose(Side::New, id) } else { self.recipient(Side::New, id) }
        };
        let mut names = self.new.list(group.iter().take(NAMED).map(name).collect());
        if let Some(more) = group.len().checked_sub(NAMED).filter(|more| *more > 0) {
            let shown: Vec<Inlines> = group.iter().take(NAMED).map(name).collect();
            let args = [("names", joined(shown, ", ").into()), ("count", more.into())];
            names = self.new.message("change-summary-names-more", &args);
        }
        let message =
            if is_purpose { "change-summary-purposes" } else { "change-summary-recipients" };
        self.new.message(message, &[("names", names.into())])
    }

    /// The line of the register. Each purpose counts as a paragraph of a statute.
    pub fn register_line(&self, changes: &[Change]) -> RegisterLine {
        let whole = |action: Action| {
            changes.iter().filter(move |change| is_whole_purpose(change) && change.action == action)
        };
        let names = |action: Action| -> Vec<Inlines> {
            let changes = whole(action);
            changes
                .filter_map(|it| Some(self.purpose(side_of(it), it.at.split('.').nth(1)?)))
                .collect()
        };
        let (new, repealed) = (names(Action::Added), names(Action::Removed));
        let changed: BTreeSet<&str> = changes
            .iter()
            .filter(|change| !is_whole_purpose(change))
            .filter_map(|change| change.at.strip_prefix("purposes.")?.split('.').next())
            .collect();
        let rest = changes.iter().filter(|change| !change.at.starts_with("purposes.")).count();
        let mut line: Vec<Inlines> = Vec::new();
        let mut reading: Vec<Inlines> = Vec::new();
        let mut add =
            |part: &'static str, count: usize, words: Option<Inlines>| {
                if count > 0 {
                    let value = words.unwrap_or_default();
                    line.push(self.new.message(
                        &format!("change-register-{part}"),
                        &[("count", count.into()), ("purposes", value.into())],
                    ));
                    reading.push(self.new.message(
                        &format!("change-register-reads-{part}"),
                        &[("count", count.into())],
                    ));
                }
            };
        add("changed", changed.len(), None);
        add("new", new.len(), Some(self.new.list(new.clone())));
        add("repealed", repealed.len(), Some(self.new.list(repealed.clone())));
        add("rest", rest, None);
        if line.is_empty() {
            line.push(self.new.word("change-register-none"));
            reading.push(self.new.word("change-register-reads-none"));
        }
        let reading = self.new.list(reading);
        RegisterLine {
            line: capital(joined(line, "; ")),
            reading: self.new.message("change-register-reading", &[("reading", reading.into())]),
        }
    }
}

fn joined(parts: Vec<Inlines>, between: &str) -> Inlines {
    let mut words = Inlines::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            push(&mut words, Inline::Text(between.to_owned()));
        }
        part.into_iter().for_each(|inline| push(&mut words, inline));
    }
    words
}

fn is_whole_purpose(change: &Change) -> bool {
    change.kind == Kind::Purpose && is_whole(change)
}

/// Whether an entry of a table came or went, and not one of its keys.
fn is_whole(change: &Change) -> bool {
    change.action != Action::Changed && change.at.matches('.').count() == 1
}

/// Whether two changes are told of in one sentence: new purposes, and new recipients.
fn is_told_with(a: &Change, b: &Change) -> bool {
    let is_new = |change: &Change| {
        is_whole(change)
            && change.action == Action::Added
            && matches!(change.kind, Kind::Purpose | Kind::Recipient)
    };
    a.kind == b.kind && is_new(a) && is_new(b)
}

fn side_of(change: &Change) -> Side {
    if change.new.is_some() { Side::New } else { Side::Old }
}

fn weight(change: &Change) -> u8 {
    match change.kind {
        Kind::Controller | Kind::JointController => 0,
        Kind::Purpose => 1,
        Kind::AutomatedDecision | Kind::Profiling | Kind::SpecialCategory => 2,
        Kind::Recipient if is_whole(change) => 3,
        Kind::Recipient | Kind::Transfer | Kind::Safeguard | Kind::Data | Kind::Subject => 4,
        Kind::Basis | Kind::Interest | Kind::Retention | Kind::Source => 5,
        _ => 6,
    }
}
