//! `versions.json`: what versions a notice has, for forms and for those who keep hashes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Making;
use super::address::notice_address;
use crate::model::PageKind;
use crate::version::{Chain, Kind, Record, Status};

/// Every text of a notice with its dates, hashes and addresses, the oldest first; and as `marks` the
/// records without a text, which withdraw a version or end the notice.
pub fn versions(making: &Making<'_>, chain: &Chain, slugs: &BTreeMap<String, String>) -> Value {
    let texts = chain.texts().map(|record| {
        let address = |language: &String| {
            let slug = slugs.get(language).map_or("", String::as_str);
            let own = notice_address(language, slug);
            (language.clone(), Value::from(format!("{}{own}{}/", making.base_url, record.version)))
        };
        let pages = making
            .makes(PageKind::Versions)
            .then(|| record.documents().keys())
            .into_iter()
            .flatten();
        let ranges = chain.ranges(record.version).into_iter().map(|range| {
            let mut days = json!({ "from": range.from.to_string() });
            if let Some(to) = range.to {
                days["to"] = Value::from(to.to_string());
            }
            days
        });
        json!({
            "version": record.version.to_string(),
            "published": record.published.to_string(),
            "effective": record.effective.to_string(),
            "class": record.class,
            "status": status(chain.status(record.version, making.today)),
            "applies": ranges.collect::<Vec<_>>(),
            "content": record.content,
            "hash": record.hash,
            "summary": record.summary,
            "pages": pages.into_iter().map(address).collect::<serde_json::Map<_, _>>(),
        })
    });
    let notice = chain.first().map_or("", |first| first.notice.as_str());
    let mut all = json!({ "notice": notice, "versions": texts.collect::<Vec<_>>() });
    let marks: Vec<Value> =
        chain.records().iter().filter(|record| record.kind() != Kind::Text).map(mark).collect();
    if !marks.is_empty() {
        all["marks"] = Value::from(marks);
    }
    all
}

fn mark(record: &Record) -> Value {
    let mut mark = json!({
        "version": record.version.to_string(),
        "published": record.published.to_string(),
        "effective": record.effective.to_string(),
        "hash": record.hash,
    });
    match &record.end {
        Some(end) => {
            mark["ends"] = Value::from(true);
            if let Some(instead) = &end.instead {
                mark["instead"] = Value::from(instead.as_str());
            }
        }
        None => {
            mark["withdraws"] = Value::from(record.withdraws.map(|version| version.to_string()));
        }
    }
    mark
}

fn status(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::InForce) => "in-force",
        Some(Status::Coming) => "coming",
        Some(Status::Withdrawn) => "withdrawn",
        Some(Status::Ended) => "ended",
        Some(Status::Past) | None => "past",
    }
}

/// The `versions.json` of a site from those of its notices.
pub fn of_site<'a>(notices: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::from("{\n  \"notices\": [");
    for (index, notice) in notices.enumerate() {
        text.push_str(if index > 0 { "," } else { "" });
        // No line of it begins within a string: JSON has no new lines there.
        notice.lines().for_each(|line| {
            text.push_str("\n    ");
            text.push_str(line);
        });
    }
    text.push_str(if text.ends_with('[') { "]\n}\n" } else { "\n  ]\n}\n" });
    text
}

/// JSON as a file.
pub fn text(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain data always serialises");
    text.push('\n');
    text
}
