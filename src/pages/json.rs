//! `versions.json`: what versions a notice has, for forms and for readers who keep hashes.

#![expect(clippy::indexing_slicing, reason = "objects of JSON that are made here")]

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::PageContext;
use super::address::notice_address;
use super::version::{has_changes, has_since, shown_in};
use crate::model::PageKind;
use crate::stamp::{Stamp, file_name};
use crate::version::{Chain, Kind, Record, Status};

/// Every text of a notice with what the history says of it, the oldest first; and as `marks` the
/// records without a text, which withdraw a version or end the notice.
pub fn versions(
    context: &PageContext<'_>,
    chain: &Chain,
    slugs: &BTreeMap<String, String>,
) -> Value {
    let links = Links::of(context, chain, slugs);
    let texts = chain.texts().map(|record| text_of(record, chain, &links));
    let notice = chain.first().map_or("", |first| first.notice.as_str());
    let mut all = json!({ "notice": notice, "versions": texts.collect::<Vec<_>>() });
    let marks = chain.records().iter().filter(|record| record.kind() != Kind::Text);
    let marks: Vec<Value> = marks.map(|record| mark(record, chain, &links)).collect();
    if !marks.is_empty() {
        all["marks"] = Value::from(marks);
    }
    all
}

fn text_of(record: &Record, chain: &Chain, links: &Links<'_>) -> Value {
    let ranges = chain.ranges(record.version).into_iter().map(|range| {
        let mut days = json!({ "from": range.from.to_string() });
        if let Some(to) = range.to {
            days["to"] = Value::from(to.to_string());
        }
        days
    });
    let mut text = json!({
        "version": record.version.to_string(),
        "published": record.published.to_string(),
        "effective": record.effective.to_string(),
        "class": record.class,
        "status": status(chain.status(record.version, links.context.today)),
        "applies": ranges.collect::<Vec<_>>(),
        "content": record.content,
        "hash": record.hash,
        "summary": record.summary,
        "pages": links.each(record, |_| links.context.makes(PageKind::Versions), ""),
        "changes": links.each(
            record,
            |(language, _)| has_changes(links.context, chain, record, language),
            "changes/",
        ),
        "since": links.each(
            record,
            |(language, shown)| has_since(links.context, chain, record, language, shown),
            "since/",
        ),
    });
    if !record.approvals.is_empty() {
        text["approvals"] = json!(record.approvals);
    }
    push_stamps(record, chain, links, &mut text);
    push_why(record, &mut text);
    text
}

/// The time stamps of its record: when, by whom, and the files.
fn push_stamps(record: &Record, chain: &Chain, links: &Links<'_>, value: &mut Value) {
    let stamps = &chain.siblings(record.version).stamps;
    let stamp = |stamp: &Stamp| {
        let file = file_name(&record.version.to_string(), &stamp.authority);
        json!({
            "authority": stamp.authority,
            "signer": stamp.signer,
            "time": stamp.time.to_string(),
            "files": links.all(&format!("versions/{file}")),
        })
    };
    if !stamps.is_empty() {
        value["stamps"] = stamps.iter().map(stamp).collect();
    }
}

/// Why it was written down later, or taken in from before, and what it withdraws; what pages say
/// too. Reasons that no page shows are left out.
fn push_why(record: &Record, value: &mut Value) {
    if record.is_backdated() {
        value["made"] = Value::from(record.made.to_string());
    }
    if record.imported {
        value["imported"] = Value::from(true);
    }
    if let Some(version) = record.withdraws {
        value["withdraws"] = Value::from(version.to_string());
    }
    let reasons = &record.reasons;
    let shown = [
        ("backdated", &reasons.backdated),
        ("withdrawn", &reasons.withdrawn),
        ("ended", &reasons.ended),
    ];
    let shown = shown.into_iter().filter_map(|(name, reason)| Some((name, reason.as_ref()?)));
    let shown: serde_json::Map<String, Value> =
        shown.map(|(name, reason)| (name.to_owned(), json!(reason))).collect();
    if !shown.is_empty() {
        value["reasons"] = Value::Object(shown);
    }
}

/// A language of the notice, and the version that its address shows there.
type Spoken<'a> = (&'a str, &'a Record);

/// The addresses of the pages of versions, in each language.
struct Links<'a> {
    context: &'a PageContext<'a>,
    languages: Vec<(Spoken<'a>, String)>,
}

impl<'a> Links<'a> {
    fn of(
        context: &'a PageContext<'a>,
        chain: &'a Chain,
        slugs: &'a BTreeMap<String, String>,
    ) -> Self {
        let languages = slugs.iter().filter_map(|(language, slug)| {
            let shown = shown_in(context, chain, language)?;
            let own = format!("{}{}", context.base_url, notice_address(language, slug));
            Some(((language.as_str(), shown), own))
        });
        Links { context, languages: languages.collect() }
    }

    /// The address of a file below the notice's own, in each language.
    fn all(&self, below: &str) -> Value {
        let links = self.languages.iter();
        let link = |((language, _), own): &(Spoken<'_>, String)| {
            ((*language).to_owned(), Value::from(format!("{own}{below}")))
        };
        Value::Object(links.map(link).collect())
    }

    /// The address of a version's page below `folder` in each language that has one.
    fn each(&self, record: &Record, is_there: impl Fn(Spoken<'_>) -> bool, folder: &str) -> Value {
        let has = |spoken: &Spoken<'_>| record.document(spoken.0).is_some() && is_there(*spoken);
        let there = self.languages.iter().filter(|(spoken, _)| has(spoken));
        let links = there.map(|((language, _), own)| {
            let link = format!("{own}{folder}{}/", record.version);
            ((*language).to_owned(), Value::from(link))
        });
        Value::Object(links.collect())
    }
}

fn mark(record: &Record, chain: &Chain, links: &Links<'_>) -> Value {
    let mut mark = json!({
        "version": record.version.to_string(),
        "published": record.published.to_string(),
        "effective": record.effective.to_string(),
        "hash": record.hash,
    });
    if let Some(end) = &record.end {
        mark["ends"] = Value::from(true);
        if let Some(instead) = &end.instead {
            mark["instead"] = Value::from(instead.as_str());
        }
    }
    push_stamps(record, chain, links, &mut mark);
    push_why(record, &mut mark);
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
    // No line of these begins within a string: JSON has no line ends there.
    let indented =
        |notice: &str| -> String { notice.lines().flat_map(|line| ["\n    ", line]).collect() };
    let notices: Vec<String> = notices.map(indented).collect();
    let end = if notices.is_empty() { "" } else { "\n  " };
    format!("{{\n  \"notices\": [{}{end}]\n}}\n", notices.join(","))
}

/// JSON as a file.
pub fn text(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain data always serialises");
    text.push('\n');
    text
}
