//! The dates of a chain's records → those that contradict each other.

#![expect(clippy::indexing_slicing, reason = "places in this chain")]

use jiff::civil::Date;

use super::chain_error::ChainError;
use super::name::VersionName;
use super::record::{Kind, Record};
use crate::diagnostic::{Message, Value};

/// What contradicts what in the dates of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It was published before the record that it follows.
    PublishedFalls {
        /// Its published date.
        published: Date,
        /// The record that it follows.
        follows: VersionName,
    },
    /// It takes effect before it was published.
    EffectiveBeforePublished {
        /// Its effective date.
        effective: Date,
        /// Its published date.
        published: Date,
    },
    /// It takes effect before an earlier record that was not withdrawn.
    EffectiveFalls {
        /// Its effective date.
        effective: Date,
        /// The earlier record.
        earlier: VersionName,
        /// The effective date of that one.
        later: Date,
    },
    /// It was written down before it was published.
    WrittenBeforePublished {
        /// The day it was written down.
        made: Date,
        /// Its published date.
        published: Date,
    },
    /// It was written down before the record that it follows.
    WrittenFalls {
        /// The day it was written down.
        made: Date,
        /// The record that it follows.
        follows: VersionName,
        /// The day that one was written down.
        later: Date,
    },
    /// It was published, or written down, on a day that has not come.
    Future {
        /// The day.
        day: Date,
        /// The day it is.
        today: Date,
    },
}

/// All contradictions in an ordered chain. `withdrawn_by` has for each record the index of the one
/// that withdraws it.
pub(super) fn contradictions(
    records: &[Record],
    withdrawn_by: &[Option<usize>],
) -> Vec<ChainError> {
    let mut errors = Vec::new();
    let mut latest: Option<&Record> = None;
    for (index, record) in records.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &records[before]);
        let mut found = alone(record);
        found.extend(before.into_iter().flat_map(|before| after(record, before)));
        // Only what stays has to come into force in the chain's order.
        if record.kind() != Kind::Withdrawal && withdrawn_by[index].is_none() {
            let later = latest.filter(|latest| latest.effective > record.effective);
            found.extend(later.map(|latest| DateError::EffectiveFalls {
                effective: record.effective,
                earlier: latest.version,
                later: latest.effective,
            }));
            if later.is_none() {
                latest = Some(record);
            }
        }
        let version = record.version;
        errors.extend(found.into_iter().map(|error| ChainError::Dates { version, error }));
    }
    errors
}

/// The records that were published, or written down, after `today`.
pub(super) fn later_than(records: &[Record], today: Date) -> Vec<ChainError> {
    let days = records.iter().map(|record| (record.version, record.published.max(record.made)));
    days.filter(|(_, day)| *day > today)
        .map(|(version, day)| ChainError::Dates {
            version,
            error: DateError::Future { day, today },
        })
        .collect()
}

fn alone(record: &Record) -> Vec<DateError> {
    let (published, effective, made) = (record.published, record.effective, record.made);
    let mut found = Vec::new();
    if effective < published {
        found.push(DateError::EffectiveBeforePublished { effective, published });
    }
    if made < published {
        found.push(DateError::WrittenBeforePublished { made, published });
    }
    found
}

fn after(record: &Record, before: &Record) -> Vec<DateError> {
    let (published, made, follows) = (record.published, record.made, before.version);
    let mut found = Vec::new();
    if published < before.published {
        found.push(DateError::PublishedFalls { published, follows });
    }
    if made < before.made {
        found.push(DateError::WrittenFalls { made, follows, later: before.made });
    }
    found
}

impl DateError {
    /// What is wrong with the dates of `version`, and what to do.
    pub(super) fn message(&self, version: VersionName) -> Message {
        use DateError::*;
        let day = |day: &Date| Value::text(day.to_string());
        let name = |version: &VersionName| Value::from(version.to_string());
        let file = || Value::from(format!("versions/{}", version.file_name()));
        match self {
            PublishedFalls { published, follows } => Message::new("chain-dates-published")
                .with("version", name(&version))
                .with("published", day(published))
                .with("follows", name(follows))
                .with("file", file()),
            EffectiveBeforePublished { effective, published } => {
                Message::new("chain-dates-effective")
                    .with("version", name(&version))
                    .with("effective", day(effective))
                    .with("published", day(published))
                    .with("file", file())
            }
            EffectiveFalls { effective, earlier, later } => {
                Message::new("chain-dates-effective-falls")
                    .with("version", name(&version))
                    .with("effective", day(effective))
                    .with("earlier", name(earlier))
                    .with("later", day(later))
                    .with("file", file())
            }
            WrittenBeforePublished { made, published } => Message::new("chain-dates-made")
                .with("version", name(&version))
                .with("made", day(made))
                .with("published", day(published))
                .with("file", file()),
            WrittenFalls { made, follows, later } => Message::new("chain-dates-made-falls")
                .with("version", name(&version))
                .with("made", day(made))
                .with("follows", name(follows))
                .with("later", day(later))
                .with("file", file()),
            Future { day: future, today } => Message::new("chain-dates-future")
                .with("version", name(&version))
                .with("day", day(future))
                .with("today", day(today))
                .with("file", file()),
        }
    }
}
