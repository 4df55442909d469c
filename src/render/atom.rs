//! A feed as plain data → Atom (RFC 4287).

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::render::markup::escape;

/// A feed in one language. Addresses are full.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its id, which never changes: a `tag:` address.
    pub id: String,
    /// The language.
    pub language: String,
    /// What it is about.
    pub title: String,
    /// Its address.
    pub address: String,
    /// The page that it follows.
    pub page: String,
    /// Who publishes it.
    pub authors: Vec<String>,
    /// When the feed was last updated, if it has no entries.
    pub begun: Moment,
    /// The entries, the newest first.
    pub entries: Vec<Entry>,
}

/// An entry. What it says does not change once it was published.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id, which never changes.
    pub id: String,
    /// What happened.
    pub title: String,
    /// The page with the details.
    pub page: String,
    /// Other pages about it.
    pub related: Vec<String>,
    /// The day it is dated.
    pub published: Date,
    /// When it was written down.
    pub updated: Moment,
    /// Its class: a word for machines, and a label.
    pub class: Option<(&'static str, String)>,
    /// What changed, in short.
    pub summary: Option<String>,
    /// What changed, as HTML.
    pub content: String,
}

/// A day, and the place among what happened on it. A record knows only the day; noon in
/// Greenwich is that day almost everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The place, from 0.
    pub place: usize,
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let seconds = self.place.min(11 * 3600);
        let (hour, minute, second) = (12 + seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", self.day)
    }
}

/// The text of a feed.
pub fn atom(feed: &Feed) -> String {
    let newest = feed.entries.iter().map(|entry| entry.updated).max();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
    attribute("xml:lang", &feed.language, &mut out);
    out.push_str(">\n");
    element("id", &feed.id, &mut out);
    element("title", &feed.title, &mut out);
    element("updated", &newest.unwrap_or(feed.begun).to_string(), &mut out);
    link("self", "application/atom+xml", &feed.address, &mut out);
    link("alternate", "text/html", &feed.page, &mut out);
    for author in &feed.authors {
        out.push_str("<author>");
        element("name", author, &mut out);
        out.push_str("</author>\n");
    }
    element("generator", "klartext", &mut out);
    feed.entries.iter().for_each(|entry| push_entry(entry, &mut out));
    out.push_str("</feed>\n");
    out
}

fn push_entry(entry: &Entry, out: &mut String) {
    out.push_str("<entry>\n");
    element("id", &entry.id, out);
    element("title", &entry.title, out);
    element("published", &Moment { day: entry.published, place: 0 }.to_string(), out);
    element("updated", &entry.updated.to_string(), out);
    link("alternate", "text/html", &entry.page, out);
    entry.related.iter().for_each(|page| link("related", "text/html", page, out));
    if let Some((term, label)) = &entry.class {
        out.push_str("<category");
        attribute("term", term, out);
        attribute("label", label, out);
        out.push_str("/>\n");
    }
    if let Some(summary) = &entry.summary {
        element("summary", summary, out);
    }
    out.push_str("<content type=\"html\">");
    push_text(&entry.content, out);
    out.push_str("</content>\n</entry>\n");
}

fn element(name: &str, text: &str, out: &mut String) {
    let _ = write!(out, "<{name}>");
    push_text(text, out);
    let _ = writeln!(out, "</{name}>");
}

fn link(rel: &str, kind: &str, href: &str, out: &mut String) {
    out.push_str("<link");
    attribute("rel", rel, out);
    attribute("type", kind, out);
    attribute("href", href, out);
    out.push_str("/>\n");
}

fn attribute(name: &str, value: &str, out: &mut String) {
    let _ = write!(out, " {name}=\"");
    push_text(value, out);
    out.push('"');
}

/// XML has no place for control characters, not even escaped.
fn push_text(text: &str, out: &mut String) {
    let is_none = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{7f}'..='\u{9f}'))
            || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(is_none) {
        return escape(&text.replace(is_none, ""), out);
    }
    escape(text, out);
}
