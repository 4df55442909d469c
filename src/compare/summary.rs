//! What is proposed for a release: its class, a summary, and a line in the manner of Swedish
//! statute registers ("ändr. 3 §§; nytt ändamål: …; upph. …").

use std::collections::BTreeSet;

use super::change::{Action, Change, class_of};
use super::marked::Side;
use super::words::ChangeWording;
use crate::document::{Inline, Inlines, plain};
use crate::facts::{EntryTable, FactKind as Kind};
use crate::locale::{capital, push};

/// A summary describes at most this many things one by one; more would not be read.
const DESCRIBED: usize = 3;

/// At most this many names are in one of them.
const NAMED: usize = 4;

/// The line of a register, and the same in plain words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct RegisterLine {
    /// The terse line.
    pub line: Inlines,
    /// What it says, as a sentence.
    pub reading: Inlines,
}

impl ChangeWording<'_> {
    /// A proposed summary in plain words: what changed for people, the most important first; the
    /// rest is counted.
    pub fn summary(&self, changes: &[Change]) -> String {
        if changes.is_empty() {
            return plain(&self.new.word("change-summary-none"));
        }
        let class = class_of(changes);
        let mut decisive: Vec<&Change> =
            changes.iter().filter(|change| change.class == class).collect();
        // New purposes and people come before details of those that were there already.
        decisive.sort_by_key(|change| rank(change));
        let groups: Vec<&[&Change]> =
            decisive.chunk_by(|a, b| is_described_with(a, b)).take(DESCRIBED).collect();
        let others = changes.len() - groups.iter().map(|group| group.len()).sum::<usize>();
        let sentences: Vec<String> = groups.into_iter().map(|group| self.sentence(group)).collect();
        let summary = sentences.join(" ");
        if others == 0 {
            return summary;
        }
        let args = [("count", others.into()), ("summary", summary.into())];
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
        let table = if is_purpose { EntryTable::Purposes } else { EntryTable::Recipients };
        let name = |change: &&Change| {
            self.entry_name(Side::New, table, change.at.id().unwrap_or_default())
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
        let entire = |action: Action| {
            changes
                .iter()
                .filter(move |change| is_entire_purpose(change) && change.action == action)
        };
        let names = |action: Action| -> Vec<Inlines> {
            let name = |change: &Change| {
                Some(self.entry_name(side_of(change), EntryTable::Purposes, change.at.id()?))
            };
            entire(action).filter_map(name).collect()
        };
        let (new, repealed) = (names(Action::Added), names(Action::Removed));
        let changed: BTreeSet<&str> = changes
            .iter()
            .filter(|change| !is_entire_purpose(change))
            .filter_map(|change| change.at.id_in(EntryTable::Purposes))
            .collect();
        let of_purpose = |change: &&Change| change.at.table() == Some(EntryTable::Purposes);
        let elsewhere = changes.iter().filter(|change| !of_purpose(change)).count();
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
        add("rest", elsewhere, None);
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

fn is_entire_purpose(change: &Change) -> bool {
    change.kind == Kind::Purpose && is_entire(change)
}

/// Whether an entry of a table was added or removed, and not one of its keys.
fn is_entire(change: &Change) -> bool {
    change.action != Action::Changed && change.at.is_entry()
}

/// Whether two changes are described in one sentence: new purposes, and new recipients.
fn is_described_with(a: &Change, b: &Change) -> bool {
    let is_new = |change: &Change| {
        is_entire(change)
            && change.action == Action::Added
            && matches!(change.kind, Kind::Purpose | Kind::Recipient)
    };
    a.kind == b.kind && is_new(a) && is_new(b)
}

fn side_of(change: &Change) -> Side {
    if change.new.is_some() { Side::New } else { Side::Old }
}

fn rank(change: &Change) -> u8 {
    match change.kind {
        Kind::Controller | Kind::JointController => 0,
        Kind::Purpose => 1,
        Kind::AutomatedDecision | Kind::Profiling | Kind::SpecialCategory => 2,
        Kind::Recipient if is_entire(change) => 3,
        Kind::Recipient | Kind::Transfer | Kind::Safeguard | Kind::Data | Kind::Subject => 4,
        Kind::Basis | Kind::Interest | Kind::Retention | Kind::Source => 5,
        _ => 6,
    }
}
