//! The name of a dated file → its day, language and number on that day.

use jiff::civil::Date;

use super::source::is_text_file;

/// The parts of a dated file name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dated {
    /// The day.
    pub day: Date,
    /// The number before the day, `001-2018-05-14.md`, or 0.
    pub order: u32,
    /// The number after it, `2018-05-14-2.md`, or 1.
    pub number: u32,
    /// The language tag, `2018-05-14.sv.md`.
    pub language: Option<String>,
}

impl Dated {
    /// What identifies the version: the same for all its languages.
    pub fn version(&self) -> (Date, u32, u32) {
        (self.day, self.order, self.number)
    }
}

/// Reads the name of a file; `None` if it has no date.
pub fn dated(name: &str) -> Option<Dated> {
    let stem = stem(name)?;
    let (stem, language) = match stem.split_once('.') {
        Some((stem, language)) if is_tag(language) => (stem, Some(language.to_owned())),
        Some(_) => return None,
        None => (stem, None),
    };
    if let Some((day, number)) = day_and_number(stem) {
        return Some(Dated { day, order: 0, number, language });
    }
    let (order, rest) = stem.split_once('-')?;
    let (day, number) = day_and_number(rest)?;
    Some(Dated { day, order: order.parse().ok()?, number, language })
}

/// Whether a day is in the name of a file.
pub fn has_day(name: &str) -> bool {
    let is_day = |(at, _)| name.get(at..at + 10).is_some_and(|day| day.parse::<Date>().is_ok());
    name.char_indices().any(is_day)
}

/// The name of a file that can be read, without its ending.
fn stem(name: &str) -> Option<&str> {
    let (stem, _) = name.rsplit_once('.')?;
    is_text_file(name).then_some(stem)
}

fn day_and_number(text: &str) -> Option<(Date, u32)> {
    let (day, rest) = text.split_at_checked(10)?;
    let number = match rest {
        "" => 1,
        rest => rest.strip_prefix('-')?.parse().ok()?,
    };
    Some((day.parse().ok()?, number))
}

fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
