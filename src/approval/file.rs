//! The file of an approval: TOML ⇄ who approved what.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::error::ApprovalError;
use crate::version::{Class, Record};

/// What an approval is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The notice: its folder below `content/`.
    pub notice: String,
    /// The hash of its facts and words.
    pub content: String,
    /// The first day it applies on; none: the day of its release.
    pub effective: Option<Date>,
    /// What the change means for people.
    pub class: Class,
}

/// An approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// In which role.
    pub role: String,
    /// Who, in words.
    pub by: String,
    /// When.
    pub day: Date,
    /// The notice.
    pub notice: String,
    /// The hash of its facts and words.
    pub content: String,
    /// The first day it applies on; none: the day of its release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
    /// What the change means for people.
    pub class: Class,
    /// Random digits, so that the file's hash says nothing about the name.
    pub random: String,
}

impl Statement {
    /// What has to be approved of a record that is to be released.
    pub fn of(record: &Record) -> Statement {
        Statement {
            notice: record.notice.clone(),
            content: record.content.clone(),
            effective: (record.effective != record.published).then_some(record.effective),
            class: record.class,
        }
    }
}

impl Approval {
    /// Reads the file of an approval.
    ///
    /// # Errors
    /// When it is not one.
    pub fn read(text: &str) -> Result<Approval, ApprovalError> {
        toml::from_str(text)
            .map_err(|error| ApprovalError::Unreadable { what: error.message().to_owned() })
    }

    /// The text of its file.
    pub fn text(&self) -> String {
        let Approval { role, by, day, notice, content, effective, class, random } = self;
        let class = match class {
            Class::Material => "material",
            Class::Other => "other",
        };
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let effective = effective.map(|day| format!("effective = \"{day}\"\n")).unwrap_or_default();
        format!(
            "# The approval of a text by `klartext approve`. It is void once anything below has changed.\n\
             role = {}\nby = {}\nday = \"{day}\"\nnotice = {}\ncontent = \"{content}\"\n{effective}\
             class = \"{class}\"\nrandom = \"{random}\"\n",
            quoted(role),
            quoted(by),
            quoted(notice),
        )
    }

    /// Checks that it is of what is to be released.
    ///
    /// # Errors
    /// What has changed since.
    pub fn check(&self, now: &Statement) -> Result<(), ApprovalError> {
        let day = |day: Option<Date>| day.map_or("–".to_owned(), |day| day.to_string());
        let class = |class: Class| format!("{class:?}").to_lowercase();
        let (what, was, is) = if self.notice != now.notice {
            ("notice", self.notice.clone(), now.notice.clone())
        } else if self.content != now.content {
            ("content", self.content.clone(), now.content.clone())
        } else if self.effective != now.effective {
            ("effective", day(self.effective), day(now.effective))
        } else if self.class != now.class {
            ("class", class(self.class), class(now.class))
        } else {
            return Ok(());
        };
        Err(ApprovalError::Void { what, was, is })
    }
}
