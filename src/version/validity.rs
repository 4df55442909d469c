//! What a chain says of a day: what is in force, what is coming, when each version applies.
//!
//! Days are calendar days in the site's timezone. A version takes effect at the start of its
//! effective date; a withdrawal at the start of the published date of the record that withdraws.

#![expect(clippy::indexing_slicing, reason = "places in this chain")]

use jiff::civil::Date;

use super::chain::Chain;
use super::metadata::Class;
use super::name::VersionName;
use super::record::{Kind, Record};
use super::turns::is_state;

/// What a version is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It applied, or was replaced before it could; or it only withdrew another version.
    Past,
    /// It applies.
    InForce,
    /// It has not taken effect yet.
    Coming,
    /// A later record withdrew it.
    Withdrawn,
    /// The notice ended while it applied; of the record that ends a notice: it has ended.
    Ended,
}

/// Days that a version applies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first day.
    pub from: Date,
    /// The last day; none while no end is known.
    pub to: Option<Date>,
}

/// What a notice's own address shows on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown<'a> {
    /// The version in force.
    InForce(&'a Record),
    /// None has been in force yet: the first coming one, under its banner.
    Coming(&'a Record),
    /// That the notice has ended.
    Ended {
        /// The record that ends it.
        end: &'a Record,
        /// The text that applied last, if one did.
        last: Option<&'a Record>,
    },
}

/// What "last updated" rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Updated<'a> {
    /// The newest material version in force; its published date is "last updated", and its
    /// effective date "applies from".
    pub material: &'a Record,
    /// The other versions in force after it, the oldest first.
    pub other: Vec<&'a Record>,
}

impl Chain {
    /// The version in force on a day: the last one, not withdrawn, whose effective date has come;
    /// none after an end.
    pub fn in_force(&self, day: Date) -> Option<&Record> {
        self.state_at(day).map(|index| &self.records()[index]).filter(|record| is_text(record))
    }

    /// The record that has ended the notice, on a day after its end.
    pub fn ended(&self, day: Date) -> Option<&Record> {
        self.state_at(day).map(|index| &self.records()[index]).filter(|record| !is_text(record))
    }

    /// The texts that have yet to take effect, in the order they will.
    pub fn coming(&self, day: Date) -> Vec<&Record> {
        self.texts()
            .filter(|record| self.status(record.version, day) == Some(Status::Coming))
            .collect()
    }

    /// The record that will end the notice.
    pub fn ending(&self, day: Date) -> Option<&Record> {
        let coming = |record: &&Record| self.status(record.version, day) == Some(Status::Coming);
        self.records().iter().filter(|record| record.kind() == Kind::End).find(coming)
    }

    /// What the notice's own address shows; none where nothing was released, or where all that
    /// was is withdrawn.
    pub fn shown(&self, day: Date) -> Option<Shown<'_>> {
        if let Some(record) = self.in_force(day) {
            return Some(Shown::InForce(record));
        }
        match self.ended(day) {
            Some(end) => Some(Shown::Ended { end, last: self.last_before(end) }),
            None => self.coming(day).first().map(|first| Shown::Coming(first)),
        }
    }

    /// What a version is on a day; none where there is no such version.
    pub fn status(&self, version: VersionName, day: Date) -> Option<Status> {
        let index = self.position(version)?;
        let record = &self.records()[index];
        let state = self.state_at(day);
        Some(if self.is_withdrawn(index, day) {
            Status::Withdrawn
        } else if state == Some(index) {
            if is_text(record) { Status::InForce } else { Status::Ended }
        } else if record.effective > day && self.will_apply(index) {
            Status::Coming
        } else if self.ended(day).and_then(|end| self.last_before(end)) == Some(record) {
            Status::Ended
        } else {
            Status::Past
        })
    }

    /// The days a version applies on, as far as the chain says; several where it applies again
    /// after a withdrawal, none where it was replaced before it could.
    pub fn ranges(&self, version: VersionName) -> Vec<Range> {
        let Some(index) = self.position(version) else { return Vec::new() };
        let turns = self.turns();
        let ends = turns.iter().skip(1).map(|(day, _)| day.yesterday().ok()).chain([None]);
        turns
            .iter()
            .zip(ends)
            .filter(|((_, state), _)| *state == Some(index))
            .map(|((from, _), to)| Range { from: *from, to })
            .collect()
    }

    /// What "last updated" and "applies from" rest on; none where no version is in force.
    pub fn last_updated(&self, day: Date) -> Option<Updated<'_>> {
        let newest = self.state_at(day).filter(|index| is_text(&self.records()[*index]))?;
        let mut other = Vec::new();
        let mut later = newest;
        for index in (0..=newest).rev() {
            let record = &self.records()[index];
            if !is_text(record) {
                continue;
            }
            if !self.is_withdrawn(index, day) {
                other.push(record);
                later = index;
                if record.class == Class::Material {
                    break;
                }
            } else if record.class == Class::Material && self.was_built_on(index, later) {
                break;
            }
        }
        // The oldest of them is the material one; a chain's first text is so whatever it says.
        let material = other.pop()?;
        other.reverse();
        Some(Updated { material, other })
    }

    /// The next day on which the site must be built again; none while nothing is coming.
    pub fn next_change(&self, day: Date) -> Option<Date> {
        let states = self.records().iter().enumerate();
        let coming = states.filter(|(index, record)| {
            is_state(record) && record.effective > day && !self.is_withdrawn(*index, day)
        });
        coming.map(|(_, record)| record.effective).min()
    }

    /// The next day that a record names: until then nothing that is said of the chain changes.
    pub fn next_day(&self, day: Date) -> Option<Date> {
        let days = self.records().iter().flat_map(|record| [record.published, record.effective]);
        days.filter(|one| *one > day).min()
    }

    /// The text that a withdrawal brings back, or that an end leaves as the last: the one that
    /// stood before `record`, seen from the day that record takes effect.
    fn last_before(&self, record: &Record) -> Option<&Record> {
        let day = record.effective;
        let before = self.position(record.version)?;
        (0..before)
            .rev()
            .map(|index| (index, &self.records()[index]))
            .find(|(index, text)| {
                is_text(text) && text.effective <= day && !self.is_withdrawn(*index, day)
            })
            .map(|(_, text)| text)
    }

    /// The index of the text or end in force on a day.
    fn state_at(&self, day: Date) -> Option<usize> {
        let turned = self.turns().partition_point(|(from, _)| *from <= day);
        turned.checked_sub(1).and_then(|last| self.turns()[last].1)
    }

    fn will_apply(&self, index: usize) -> bool {
        self.turns().iter().any(|(_, state)| *state == Some(index))
    }

    fn is_withdrawn(&self, index: usize, day: Date) -> bool {
        self.withdrawn_by(index).is_some_and(|by| self.records()[by].published <= day)
    }

    /// Whether the record at `later` was released on top of the one at `index`, before that one
    /// was withdrawn: then its text has the other's changes in it.
    fn was_built_on(&self, index: usize, later: usize) -> bool {
        self.withdrawn_by(index).is_some_and(|by| by > later)
    }
}

fn is_text(record: &Record) -> bool {
    record.kind() == Kind::Text
}
