//! Why a release is refused, as data and in words.

use std::fmt;

use jiff::civil::Date;

use super::name::VersionName;
use super::record_error::RecordError;

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
    /// There is an approval without the hash of what was approved.
    ApprovedUnseen,
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
        /// What it is, in words.
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
    /// What to write.
    pub fn help(&self) -> String {
        use ReleaseError::*;
        match self {
            Unclear => "release the notice, or `--withdraw` a version, or `--end` the notice".into(),
            Future { today, .. } => format!(
                "write `--published {today}`; for a text that applies later, add `--effective DATE`"
            ),
            Backdated { today, .. } => {
                format!("write `--published {today}`, or add `--backdated REASON`")
            }
            NotBackdated { .. } => "leave out `--backdated`".into(),
            BeforeLast { last, .. } => format!("write a date from {} on", last.day),
            EffectiveBeforePublished { published, .. } => {
                format!("write `--effective {published}` or a later date")
            }
            EffectiveBefore { version, coming, .. } => format!(
                "write `--effective {coming}` or a later date, or `--withdraw {version} --with-text`"
            ),
            Reworded => "name the notice to release it now".into(),
            NothingChanged { .. } => "there is nothing to release".into(),
            Unexpected { .. } => "have the current text approved, and write its hash".into(),
            ApprovedUnseen => "add `--expect HASH`, the hash on the approved sheet".into(),
            ClassLowered => {
                "leave out `--class other`, or add `--class-reason REASON`".into()
            }
            FirstIsMaterial => "leave out `--class other`".into(),
            Summary { missing, unknown } => help_by_language("--summary", missing, unknown),
            Reason { option, missing, unknown } => help_by_language(option, missing, unknown),
            WithdrawnWithoutReason => {
                "add `--reason REASON`, or one for each language: `--reason en=REASON`".into()
            }
            NoSuchVersion { last: Some(last), .. } => format!("the last version is `{last}`"),
            NoSuchVersion { last: None, .. } => "nothing has been released yet".into(),
            CannotWithdraw { .. } => {
                "withdraw the version that is in force or coming, or release a further one".into()
            }
            NothingBefore { version } => format!(
                "release a corrected text with `--withdraw {version} --with-text`, or `--end` the notice"
            ),
            WithdrawnLater => {
                "leave out `--backdated` and `--effective`, or release a text that takes effect then, with `--with-text`"
                    .into()
            }
            NothingToEnd { ended_by: Some(version) } => {
                format!("to set another date, `--withdraw {version}` first")
            }
            NothingToEnd { ended_by: None } => "delete the folder: nothing was released".into(),
            InsteadOfItself => "name another notice after `--instead`, or leave it out".into(),
            Unreadable(fault) => fault.help(),
        }
    }
}

impl fmt::Display for ReleaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use ReleaseError::*;
        match self {
            Unclear => write!(f, "a release is either a text, a withdrawal or an end"),
            Future { published, today } => {
                write!(f, "the published date `{published}` is in the future: today is {today}")
            }
            Backdated { published, today } => {
                write!(f, "the published date `{published}` is in the past: today is {today}")
            }
            NotBackdated { published: day } => write!(f, "`{day}` is today: nothing is backdated"),
            BeforeLast { published, last } => {
                write!(f, "the published date `{published}` is before that of version `{last}`")
            }
            EffectiveBeforePublished { effective, published } => {
                write!(
                    f,
                    "the effective date `{effective}` is before the published date {published}"
                )
            }
            EffectiveBefore { effective, version, coming } => write!(
                f,
                "the effective date `{effective}` is before that of version `{version}`, {coming}"
            ),
            NothingChanged { last } => write!(f, "nothing has changed since version `{last}`"),
            Reworded => {
                write!(f, "only the wording has changed, neither facts nor the editor's texts")
            }
            Unexpected { content, expected } => {
                write!(
                    f,
                    "the text is not the approved one: its hash is {content}, not `{expected}`"
                )
            }
            ApprovedUnseen => write!(f, "`--approved-by` does not say which text was approved"),
            ClassLowered => {
                write!(f, "the changes are material, and the class is lowered without a reason")
            }
            FirstIsMaterial => write!(f, "the first version of a notice is material"),
            Summary { missing, unknown } => in_languages(f, "the summary", missing, unknown),
            Reason { option, missing, unknown } => {
                in_languages(f, &format!("the reason after `{option}`"), missing, unknown)
            }
            WithdrawnWithoutReason => write!(f, "the withdrawal has no reason"),
            NoSuchVersion { version, .. } => write!(f, "there is no version `{version}`"),
            CannotWithdraw { version, what } => {
                write!(f, "version `{version}` cannot be withdrawn: {what}")
            }
            NothingBefore { version } => {
                write!(f, "with version `{version}` withdrawn, no text would apply")
            }
            WithdrawnLater => write!(f, "a withdrawal takes effect on the day of the release"),
            NothingToEnd { ended_by: Some(version) } => {
                write!(f, "version `{version}` already ends the notice")
            }
            NothingToEnd { ended_by: None } => write!(f, "the notice has no version to end"),
            InsteadOfItself => write!(f, "a notice cannot replace itself"),
            Unreadable(error) => write!(f, "the record could not be read back: {error}"),
        }
    }
}

impl std::error::Error for ReleaseError {}

/// That a text is missing in languages of the notice, or is in others.
fn in_languages(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    missing: &[String],
    unknown: &[String],
) -> fmt::Result {
    match unknown {
        [] => write!(f, "{what} is missing in {}", list(missing)),
        unknown => write!(f, "{what} is in {}, but the notice is not", list(unknown)),
    }
}

fn help_by_language(option: &str, missing: &[String], unknown: &[String]) -> String {
    let add = missing.iter().map(|tag| format!("add `{option} {tag}=TEXT`"));
    let drop = unknown.iter().map(|tag| format!("leave out `{option} {tag}=…`"));
    add.chain(drop).collect::<Vec<_>>().join(", ")
}

fn list(tags: &[String]) -> String {
    let tags: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    tags.join(", ")
}
