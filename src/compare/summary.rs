//! The summary that is proposed for a release: what changed for people, the most important first.

use super::change::{Action, Change};
use super::marked::Side;
use super::rank::rank;
use super::words::ChangeWording;
use crate::document::{Inlines, plain};
use crate::facts::{EntryTable, FactKind as Kind};
use crate::locale::capital;

/// A summary describes at most this many things one by one; more would not be read.
const DESCRIBED: usize = 3;

/// At most this many names are in one of them.
const NAMED: usize = 4;

impl ChangeWording<'_> {
    /// A proposed summary in plain words: the weightiest changes as sentences, the rest counted by
    /// kind.
    pub fn summary(&self, changes: &[Change]) -> String {
        let mut sorted: Vec<&Change> = changes.iter().filter(|one| !one.is_metadata()).collect();
        if sorted.is_empty() {
            let is_same = changes.is_empty();
            let message = if is_same { "change-words-alone" } else { "change-metadata-alone" };
            return plain(&self.new.word(message));
        }
        sorted.sort_by_key(|change| rank(change));
        let groups: Vec<&[&Change]> =
            sorted.chunk_by(|a, b| is_described_with(a, b)).take(DESCRIBED).collect();
        let described = groups.iter().map(|group| group.len()).sum::<usize>();
        let sentences: Vec<String> =
            groups.into_iter().map(|group| self.sentences(group)).collect();
        let summary = sentences.join(" ");
        match self.counts(sorted.iter().skip(described).copied()) {
            None => summary,
            Some(counts) => {
                let args = [("counts", counts.into()), ("summary", summary.into())];
                plain(&self.new.message("change-summary-rest", &args))
            }
        }
    }

    fn sentences(&self, group: &[&Change]) -> String {
        match group {
            [change] => {
                let lines = [self.change(change)].into_iter().chain(self.scope(change));
                lines.map(|line| plain(&line)).collect::<Vec<_>>().join(" ")
            }
            several => plain(&super::words::finished(capital(self.names(several)))),
        }
    }

    /// Several new purposes or recipients by their names.
    fn names(&self, group: &[&Change]) -> Inlines {
        let is_purpose = group.iter().any(|change| change.kind == Kind::Purpose);
        let (table, message) = match is_purpose {
            true => (EntryTable::Purposes, "change-summary-purposes"),
            false => (EntryTable::Recipients, "change-summary-recipients"),
        };
        let name = |change: &&Change| {
            self.entry_name(Side::New, table, change.at.id().unwrap_or_default())
        };
        let mut names: Vec<Inlines> = group.iter().take(NAMED).map(name).collect();
        if let Some(more) = group.len().checked_sub(NAMED).filter(|more| *more > 0) {
            names.push(self.new.message(&format!("{message}-more"), &[("count", more.into())]));
        }
        self.new.message(message, &[("names", self.new.list(names).into())])
    }
}

/// Whether two changes are described in one sentence: new purposes, and new recipients.
fn is_described_with(a: &Change, b: &Change) -> bool {
    let is_new = |change: &Change| {
        change.at.is_entry()
            && change.action == Action::Added
            && matches!(change.kind, Kind::Purpose | Kind::Recipient)
    };
    a.kind == b.kind && is_new(a) && is_new(b)
}
