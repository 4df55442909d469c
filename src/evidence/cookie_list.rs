//! A list of cookies as CSV, as scanners and browsers' developer tools give it.

use std::io::Read;
use std::time::Duration;

use jiff::{SignedDuration, Span, SpanRelativeTo, Timestamp};

use super::json::{Fault, FaultKind, short};
use super::set_cookie::domain_of;
use super::{Evidence, Kind, Lasts, Matter, Place, SeenItem, Storage};
use crate::export::csv::{self, Row};

/// What the columns are called, in the languages of klartext and by well-known tools.
const NAME: [&str; 6] = ["name", "cookie", "cookie name", "namn", "kaka", "key"];
const HOST: [&str; 6] = ["domain", "host", "cookie domain", "domän", "värd", "provider"];
const LASTS: [&str; 11] = [
    "lasts",
    "expires",
    "expiry",
    "expires / max-age",
    "expiration",
    "duration",
    "max-age",
    "retention",
    "livslängd",
    "lagringstid",
    "varaktighet",
];
const STORAGE: [&str; 4] = ["storage", "type", "typ", "lagring"];

/// Reads a list whose first row names the columns.
pub(super) fn read(mut bytes: impl Read) -> Result<Evidence, Fault> {
    let mut text = String::new();
    bytes.read_to_string(&mut text).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => Fault::of(FaultKind::Syntax),
        _ => Fault::of(FaultKind::Disk(error)),
    })?;
    let at = |offset: usize| Place {
        line: text.get(..offset).unwrap_or_default().matches('\n').count() + 1,
        column: 1,
        path: String::new(),
    };
    let rows = csv::read(&text)
        .map_err(|error| Fault { kind: FaultKind::Syntax, place: Some(at(error.at)) })?;
    let (head, rows) = rows.split_first().ok_or_else(|| Fault::of(FaultKind::Empty))?;
    let column = |names: &[&str]| {
        let is_it = |cell: &String| names.contains(&cell.trim().to_lowercase().as_str());
        head.cells.iter().position(is_it)
    };
    let name = column(&NAME).ok_or_else(|| Fault::of(FaultKind::Unknown))?;
    if rows.len() > crate::limits::EVIDENCE_ENTRIES {
        return Err(Fault::of(FaultKind::Many));
    }
    let (host, lasts, storage) = (column(&HOST), column(&LASTS), column(&STORAGE));
    let cell = |row: &Row, column: Option<usize>| {
        column.and_then(|column| row.cells.get(column)).map(|cell| short(cell.trim()))
    };
    // Rows follow each other, so that lines are counted once.
    let (mut line, mut counted) = (1, 0);
    let mut place = |offset: usize| {
        line += text.get(counted..offset).unwrap_or_default().matches('\n').count();
        counted = offset;
        Place { line, column: 1, path: String::new() }
    };
    let items = rows.iter().filter_map(|row| {
        let storage = cell(row, storage).map_or(Storage::Cookie, |word| storage_of(&word));
        Some(SeenItem {
            name: cell(row, Some(name)).filter(|name| !name.is_empty())?,
            host: cell(row, host).map(|host| domain_of(&host)).unwrap_or_default(),
            storage,
            lasts: cell(row, lasts).and_then(|written| lasts_of(&written)),
            page: None,
            place: place(row.at),
        })
    });
    let items: Vec<SeenItem> = items.collect();
    let shows = match storage {
        Some(_) => [Matter::Cookies, Matter::Stored, Matter::Session].into(),
        None => [Matter::Cookies].into(),
    };
    Ok(Evidence { items, shows, ..Evidence::new(Kind::CookieList) })
}

fn storage_of(word: &str) -> Storage {
    let word = word.to_lowercase();
    match () {
        () if word.contains("local") || word.contains("lokal") => Storage::Local,
        () if word.contains("session storage") || word.contains("sessionstorage") => {
            Storage::Session
        }
        () if word.contains("indexed") => Storage::Database,
        () => Storage::Cookie,
    }
}

/// `Session`, a time, a number of seconds, or `13 months`.
fn lasts_of(written: &str) -> Option<Lasts> {
    let word = written.to_lowercase();
    if word.starts_with("session") {
        return Some(Lasts::Session);
    }
    if let Ok(time) = written.parse::<Timestamp>() {
        return Some(Lasts::Until(time));
    }
    if let Ok(seconds) = word.parse::<u64>() {
        return Some(Lasts::Seconds(seconds));
    }
    let english = SWEDISH.iter().fold(word, |word, (from, to)| word.replace(from, to));
    let span: Span = english.parse().ok()?;
    let length: SignedDuration = span
        .to_duration(SpanRelativeTo::days_are_24_hours())
        .or_else(|_| {
            // Months and years have no length of their own.
            span.to_duration(jiff::civil::date(2026, 1, 1))
        })
        .ok()?;
    Duration::try_from(length).ok().map(|length| Lasts::Seconds(length.as_secs()))
}

/// Words for periods that a list in Swedish has.
const SWEDISH: [(&str, &str); 9] = [
    ("sekunder", "seconds"),
    ("minuter", "minutes"),
    ("timmar", "hours"),
    ("timme", "hour"),
    ("dagar", "days"),
    ("dag", "day"),
    ("veckor", "weeks"),
    ("månader", "months"),
    ("år", "years"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lives_are_read_as_tools_write_them() {
        let day = 24 * 60 * 60;
        for (written, lasts) in [
            ("Session", Some(Lasts::Session)),
            ("730 days", Some(Lasts::Seconds(730 * day))),
            ("30 dagar", Some(Lasts::Seconds(30 * day))),
            ("1 år", Some(Lasts::Seconds(365 * day))),
            ("3600", Some(Lasts::Seconds(3600))),
            ("2 hours", Some(Lasts::Seconds(7200))),
            ("Persistent", None),
            ("", None),
        ] {
            assert_eq!(lasts_of(written), lasts, "{written}");
        }
        let time = "2027-10-21T07:28:00.000Z";
        assert_eq!(lasts_of(time), Some(Lasts::Until(time.parse().expect("a time"))));
    }
}
