//! The name of a version: `2023-11-27`, and `2023-11-27-2` for a further one on that day.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The name of a version: its published date, and which one of that day it is.
///
/// It is the file name and the last part of the address. Names are unique in a chain, but the
/// order of versions is that of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VersionName {
    /// The published date.
    pub day: Date,
    /// Which version of the day it is, from 1.
    pub number: u32,
}

impl JsonSchema for VersionName {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "VersionName".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(-([2-9]|[1-9][0-9]+))?$",
        })
    }
}

impl VersionName {
    /// The name of the first version of a day.
    pub fn first_of(day: Date) -> VersionName {
        VersionName { day, number: 1 }
    }

    /// The name of the record's file: `2023-11-27.json`.
    pub fn file_name(&self) -> String {
        format!("{self}.json")
    }
}

impl fmt::Display for VersionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.day)?;
        if self.number > 1 { write!(f, "-{}", self.number) } else { Ok(()) }
    }
}

impl FromStr for VersionName {
    type Err = String;

    fn from_str(text: &str) -> Result<VersionName, String> {
        let name = text
            .split_at_checked(10)
            .and_then(|(day, rest)| {
                let number =
                    if rest.is_empty() { 1 } else { rest.strip_prefix('-')?.parse().ok()? };
                Some(VersionName { day: day.parse().ok()?, number })
            })
            // One version, one name: `2023-11-27-1`, `-02` and other ways to write it are none.
            .filter(|name| name.number > 0 && name.to_string() == text);
        name.ok_or_else(|| {
            format!("`{text}` is not a valid version name; write one such as `2023-11-27`, `2023-11-27-2`")
        })
    }
}

impl TryFrom<String> for VersionName {
    type Error = String;

    fn try_from(text: String) -> Result<VersionName, String> {
        text.parse()
    }
}

impl From<VersionName> for String {
    fn from(name: VersionName) -> String {
        name.to_string()
    }
}
