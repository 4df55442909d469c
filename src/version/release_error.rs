//! Why a release is refused, as data and as a finding.

use jiff::civil::Date;

use super::name::VersionName;
use super::record_error::RecordError;
use crate::diagnostic::release::RELEASE_REFUSED;
use crate::diagnostic::{Diagnostic, Message, Value};

/// Why a release is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleaseError {
    /// Neither a text, a withdrawal nor an end was asked for, or two that exclude each other.
    Unclear,
    /// The published date has not come.
    Future {
        /// The published date.
        published: Date,
        /// The day it is.
        today: Date,
    },
    /// The published date has passed, and no reason is given.
    Backdated {
        /// The published date.
        published: Date,
        /// The day it is.
        today: Date,
    },
    /// A reason for backdating is given, and nothing is backdated.
    NotBackdated {
        /// The published date.
        published: Date,
    },
    /// The published date is before that of the last record.
    BeforeLast {
        /// The published date.
        published: Date,
        /// The last record.
        last: VersionName,
    },
    /// The last record was written down on a day that has not come.
    BeforeLastRecord {
        /// The day it is.
        today: Date,
        /// The last record.
        last: VersionName,
        /// The day it was written down.
        made: Date,
    },
    /// The effective date is before the published date.
    EffectiveBeforePublished {
        /// The effective date.
        effective: Date,
        /// The published date.
        published: Date,
    },
    /// The effective date is before that of a version which stays.
    EffectiveBefore {
        /// The effective date.
        effective: Date,
        /// The version that takes effect later.
        version: VersionName,
        /// Its effective date.
        coming: Date,
    },
    /// Facts and documents are those of the last version.
    NothingChanged {
        /// The last version.
        last: VersionName,
    },
    /// Only words differ, and the notice is not named: they wait for the next release.
    Reworded,
    /// The text is not the one that was approved.
    Unexpected {
        /// The content hash of the text.
        content: String,
        /// The content hash that was approved.
        expected: String,
    },
    /// The class is lower than the changes of facts give, and no reason is given.
    ClassLowered,
    /// The first version is given the class `other`.
    FirstIsMaterial,
    /// The summary is missing in some languages, or given in one that the text does not have.
    Summary {
        /// The languages without one.
        missing: Vec<String>,
        /// The languages that the text does not have.
        unknown: Vec<String>,
    },
    /// A reason that is given by language is missing in some, or given in one that the text does
    /// not have.
    Reason {
        /// The option.
        option: &'static str,
        /// The languages without one.
        missing: Vec<String>,
        /// The languages that the text does not have.
        unknown: Vec<String>,
    },
    /// A withdrawal has no reason.
    WithdrawnWithoutReason,
    /// There is no such version to withdraw.
    NoSuchVersion {
        /// The name.
        version: VersionName,
        /// The last version.
        last: Option<VersionName>,
    },
    /// The version cannot be withdrawn: it has passed, was withdrawn, or only withdraws or ends.
    CannotWithdraw {
        /// The version.
        version: VersionName,
        /// What it is: a word by which the message chooses.
        what: &'static str,
    },
    /// The withdrawal leaves nothing to apply.
    NothingBefore {
        /// The version.
        version: VersionName,
    },
    /// A withdrawal takes effect on another day than the one it is.
    WithdrawnLater,
    /// There is no text to end, or the notice has an end already.
    NothingToEnd {
        /// The record that ends it already.
        ended_by: Option<VersionName>,
    },
    /// The notice that takes the place of the ended one is itself.
    InsteadOfItself,
    /// The record could not be read again.
    Unreadable(RecordError),
}

impl ReleaseError {
    /// The finding about a notice.
    pub fn diagnostic(&self, notice: &str) -> Diagnostic {
        let about = Message::new("release-refused")
            .with("notice", Value::text(notice))
            .with("why", self.message());
        let help = match self {
            ReleaseError::Summary { missing, unknown } => {
                by_language("--summary", missing, unknown)
            }
            ReleaseError::Reason { option, missing, unknown } => {
                by_language(option, missing, unknown)
            }
            ReleaseError::Unreadable(error) => error.diagnostic().help,
            _ => self.help().into_iter().collect(),
        };
        help.into_iter().fold(Diagnostic::new(&RELEASE_REFUSED, "", about), Diagnostic::help)
    }

    /// What to write.
    fn help(&self) -> Option<Message> {
        use ReleaseError::*;
        let text = |day: &Date| Value::text(day.to_string());
        Some(match self {
            Unclear => Message::new("release-refused-unclear-help"),
            Future { today, .. } => {
                Message::new("release-refused-future-help").with("today", text(today))
            }
            Backdated { today, .. } => {
                Message::new("release-refused-backdated-help").with("today", text(today))
            }
            NotBackdated { .. } => Message::new("release-refused-not-backdated-help"),
            BeforeLast { last, .. } => {
                Message::new("release-refused-before-last-help").with("day", text(&last.day))
            }
            BeforeLastRecord { made, .. } => {
                Message::new("release-refused-before-made-help").with("day", text(made))
            }
            EffectiveBeforePublished { published: day, .. } => {
                Message::new("release-refused-effective-help").with("day", text(day))
            }
            EffectiveBefore { version, coming, .. } => {
                Message::new("release-refused-effective-version-help")
                    .with("day", text(coming))
                    .with("version", Value::text(version.to_string()))
            }
            Reworded => Message::new("release-refused-reworded-help"),
            NothingChanged { .. } => return None,
            Unexpected { .. } => Message::new("release-refused-unexpected-help"),
            ClassLowered => Message::new("release-refused-class-help"),
            FirstIsMaterial => Message::new("release-refused-first-help"),
            Summary { .. } | Reason { .. } | Unreadable(_) => return None,
            WithdrawnWithoutReason => Message::new("release-refused-reason-help"),
            NoSuchVersion { last: Some(last), .. } => {
                Message::new("release-refused-version-help").with("last", last.to_string())
            }
            NoSuchVersion { last: None, .. } => Message::new("release-refused-nothing-help"),
            CannotWithdraw { .. } => Message::new("release-refused-withdraw-help"),
            NothingBefore { version } => Message::new("release-refused-before-help")
                .with("version", Value::text(version.to_string())),
            WithdrawnLater => Message::new("release-refused-later-help"),
            NothingToEnd { ended_by: Some(version) } => Message::new("release-refused-ended-help")
                .with("version", Value::text(version.to_string())),
            NothingToEnd { ended_by: None } => Message::new("release-refused-no-end-help"),
            InsteadOfItself => Message::new("release-refused-instead-help"),
        })
    }

    /// What is wrong.
    fn message(&self) -> Message {
        use ReleaseError::*;
        let day = |day: &Date| Value::from(day.to_string());
        let name = |version: &VersionName| Value::from(version.to_string());
        match self {
            Unclear => Message::new("release-refused-unclear"),
            Future { published, today } => Message::new("release-refused-future")
                .with("published", day(published))
                .with("today", Value::text(today.to_string())),
            Backdated { published, today } => Message::new("release-refused-backdated")
                .with("published", day(published))
                .with("today", Value::text(today.to_string())),
            NotBackdated { published } => {
                Message::new("release-refused-not-backdated").with("published", day(published))
            }
            BeforeLast { published, last } => Message::new("release-refused-before-last")
                .with("published", day(published))
                .with("version", name(last)),
            BeforeLastRecord { today, last, made } => Message::new("release-refused-before-made")
                .with("today", Value::text(today.to_string()))
                .with("version", name(last))
                .with("made", Value::text(made.to_string())),
            EffectiveBeforePublished { effective, published } => {
                Message::new("release-refused-effective")
                    .with("effective", day(effective))
                    .with("published", Value::text(published.to_string()))
            }
            EffectiveBefore { effective, version, coming } => {
                Message::new("release-refused-effective-version")
                    .with("effective", day(effective))
                    .with("version", name(version))
                    .with("coming", Value::text(coming.to_string()))
            }
            NothingChanged { last } => {
                Message::new("release-refused-unchanged").with("version", name(last))
            }
            Reworded => Message::new("release-refused-reworded"),
            Unexpected { content, expected } => Message::new("release-refused-unexpected")
                .with("content", Value::text(content))
                .with("expected", expected),
            ClassLowered => Message::new("release-refused-class"),
            FirstIsMaterial => Message::new("release-refused-first"),
            Summary { missing, unknown } if unknown.is_empty() => {
                Message::new("release-refused-summary").with("languages", Value::all(missing))
            }
            Summary { unknown, .. } => Message::new("release-refused-summary-unknown")
                .with("languages", Value::all(unknown)),
            Reason { option, missing, unknown } if unknown.is_empty() => {
                Message::new("release-refused-given")
                    .with("option", *option)
                    .with("languages", Value::all(missing))
            }
            Reason { option, unknown, .. } => Message::new("release-refused-given-unknown")
                .with("option", *option)
                .with("languages", Value::all(unknown)),
            WithdrawnWithoutReason => Message::new("release-refused-reason"),
            NoSuchVersion { version, .. } => {
                Message::new("release-refused-version").with("version", name(version))
            }
            CannotWithdraw { version, what } => Message::new("release-refused-withdraw")
                .with("version", name(version))
                .with("state", Value::Word(what)),
            NothingBefore { version } => {
                Message::new("release-refused-before").with("version", name(version))
            }
            WithdrawnLater => Message::new("release-refused-later"),
            NothingToEnd { ended_by: Some(version) } => {
                Message::new("release-refused-ended").with("version", name(version))
            }
            NothingToEnd { ended_by: None } => Message::new("release-refused-no-end"),
            InsteadOfItself => Message::new("release-refused-instead"),
            Unreadable(error) => {
                Message::new("release-refused-unreadable").with("why", error.message())
            }
        }
    }
}

/// What to add for languages without a text, and to leave out for others.
fn by_language(option: &'static str, missing: &[String], unknown: &[String]) -> Vec<Message> {
    let given = |tag: &String, text: &str| format!("{option} {tag}={text}");
    let add = missing
        .iter()
        .map(|tag| Message::new("release-refused-add-help").with("option", given(tag, "TEXT")));
    let drop = unknown
        .iter()
        .map(|tag| Message::new("release-refused-drop-help").with("option", given(tag, "…")));
    add.chain(drop).collect()
}
