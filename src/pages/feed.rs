//! The feeds of a notice: its releases, withdrawals and end; and the releases that change who gets
//! data. Each entry says what it said on its day, whatever came later.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::BTreeMap;

use super::PageContext;
use super::version::reason;
use crate::compare::{Change, Compared, DescribedChange};
use crate::diagnostic::Diagnostic;
use crate::facts::FactKind;
use crate::locale::Arg;
use crate::model::PageKind;
use crate::render::atom::{Entry, Feed, Moment, atom};
use crate::render::changes::{Lead, MarkedWriter};
use crate::render::html;
use crate::render::markup::escape;
use crate::render::page::{ChainView, ClassView, VersionView};
use crate::render::words::Words;
use crate::version::{Chain, Kind, Record, VersionName};

/// The most entries a feed has, the newest; the history has all.
const MOST: usize = 20;

/// How many parts of a text are shown if no facts were compared.
const PARTS: usize = 12;

/// Which feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// All releases.
    Releases,
    /// Those that change recipients.
    Recipients,
}

impl About {
    /// Both.
    pub const ALL: [About; 2] = [About::Releases, About::Recipients];

    /// The file, below the notice's address.
    pub fn file(self) -> &'static str {
        match self {
            About::Releases => "feed.atom",
            About::Recipients => "recipients.atom",
        }
    }
}

/// All that the feeds of a notice in one language are made of.
pub struct Source<'a> {
    /// What pages are made with.
    pub context: &'a PageContext<'a>,
    /// The releases.
    pub chain: &'a Chain,
    /// The same as pages speak of them.
    pub view: &'a ChainView,
    /// The versions with a text, as pages speak of them.
    pub versions: &'a [(&'a Record, VersionView)],
    /// What each release changed.
    pub compared: &'a BTreeMap<VersionName, Compared>,
}

type FeedResult<T> = Result<T, Box<Diagnostic>>;

impl Source<'_> {
    /// The text of a feed; none without a first record.
    ///
    /// # Errors
    /// When a message is missing.
    pub fn feed(&self, about: About) -> FeedResult<Option<String>> {
        let Some(first) = self.chain.first() else { return Ok(None) };
        let words = self.context.theme.words_for(&self.view.language)?;
        let title = [("title", Arg::from(self.view.title.clone()))];
        let (message, part) = match about {
            About::Releases => ("feed_title", "feed"),
            About::Recipients => ("feed_recipients_title", "recipients"),
        };
        let mut entries = Vec::new();
        for record in self.chain.records().iter().rev() {
            if entries.len() < MOST {
                entries.extend(self.entry(about, record, words)?);
            }
        }
        Ok(Some(atom(&Feed {
            id: format!("{}:{part}:{}", first.feed, self.view.language),
            language: self.view.language.clone(),
            title: words.text(message, &title)?,
            address: self.full(&format!("{}{}", self.view.address, about.file())),
            page: self.full(&self.view.address),
            authors: self.authors(),
            begun: self.moment(first),
            entries,
        })))
    }

    fn full(&self, address: &str) -> String {
        format!("{}/{address}", self.context.base_url.trim_end_matches('/'))
    }

    /// Who is responsible, as the newest version says; else the site.
    fn authors(&self) -> Vec<String> {
        let newest = self.chain.texts().rev().find_map(|record| record.facts());
        let mut names: Vec<String> = newest
            .into_iter()
            .flat_map(|notice| notice.controller.iter().chain(notice.controllers.values()))
            .filter_map(|controller| controller.name.clone())
            .collect();
        names.dedup();
        if names.is_empty() {
            let site = self.context.theme.site_name(&self.view.language);
            names.push(site.unwrap_or_else(|| self.view.title.clone()));
        }
        names
    }

    /// When a record was written down: its day, and its place among the records of that day.
    fn moment(&self, record: &Record) -> Moment {
        let earlier = self.chain.position(record.version).unwrap_or(0);
        let same_day = |one: &&Record| one.made == record.made;
        let place = self.chain.records()[..earlier].iter().filter(same_day).count();
        Moment { day: record.made, place }
    }

    fn entry(&self, about: About, record: &Record, words: &Words<'_>) -> FeedResult<Option<Entry>> {
        if record.kind() != Kind::Text {
            return match about {
                About::Releases => self.mark(record, words).map(Some),
                About::Recipients => Ok(None),
            };
        }
        let found = self.versions.iter().find(|(one, _)| one.version == record.version);
        let Some((_, version)) = found else { return Ok(None) };
        if record.document(&self.view.language).is_none() {
            return Ok(None);
        }
        let compared = self.compared.get(&record.version);
        match about {
            About::Releases => self.release(record, version, compared, words).map(Some),
            About::Recipients => self.recipients(record, version, compared, words),
        }
    }

    fn release(
        &self,
        record: &Record,
        version: &VersionView,
        compared: Option<&Compared>,
        words: &Words<'_>,
    ) -> FeedResult<Entry> {
        let (term, class) = class(version.class);
        let label = words.get(class).to_owned();
        let args = [("class", Arg::from(label.clone())), ("from", words.date(record.effective))];
        let mut content = String::new();
        paragraph(version.summary.as_deref(), &mut content);
        if let Some(withdrawn) = &version.withdraws {
            let args = [("version", Arg::from(withdrawn.version.clone()))];
            let said = words.text("withdraws", &args)?;
            paragraph(Some(&format!("{said}.")), &mut content);
            self.reason(&withdrawn.reason, words, &mut content);
        }
        if let Some(compared) = compared {
            self.changes(compared, record, words, &mut content);
        }
        Ok(Entry {
            title: words.text("feed_release", &args)?,
            class: Some((term, label)),
            summary: version.summary.clone(),
            ..self.base(record, version, "", content, words)
        })
    }

    /// A release that changes who gets data; none if it does not.
    fn recipients(
        &self,
        record: &Record,
        version: &VersionView,
        compared: Option<&Compared>,
        words: &Words<'_>,
    ) -> FeedResult<Option<Entry>> {
        let Some(compared) = compared else { return Ok(None) };
        let described = compared.described.iter().flat_map(|changes| changes.for_readers());
        let changes: Vec<&DescribedChange> =
            described.filter(|one| is_of_recipients(&one.change)).collect();
        if changes.is_empty() {
            return Ok(None);
        }
        let lead = self.lead(compared, record);
        let mut content = String::new();
        push_changes(&changes, &lead, &mut content);
        let title =
            words.text("feed_recipients_release", &[("from", words.date(record.effective))]);
        Ok(Some(Entry {
            title: title?,
            ..self.base(record, version, ":recipients", content, words)
        }))
    }

    fn base(
        &self,
        record: &Record,
        version: &VersionView,
        part: &str,
        mut content: String,
        words: &Words<'_>,
    ) -> Entry {
        let own = match self.context.makes(PageKind::Versions) {
            true => format!("{}{}/", self.view.address, version.name),
            false => self.view.address.clone(),
        };
        let text = self.full(&own);
        let changes = self.full(&format!("{}changes/{}/", self.view.address, version.name));
        let (page, related) = match version.changes {
            true => (changes, vec![text]),
            false => (text, Vec::new()),
        };
        let links =
            [(&page, version.changes)].into_iter().chain(related.iter().map(|to| (to, false)));
        let links: Vec<String> = links
            .map(|(to, is_changes)| {
                anchor(to, words.get(if is_changes { "changes" } else { "read" }))
            })
            .collect();
        content.push_str(&format!("<p>{}</p>", links.join(" · ")));
        Entry {
            id: format!("{}:{}{part}:{}", record.feed, record.version, self.view.language),
            title: String::new(),
            page,
            related,
            published: record.published,
            updated: self.moment(record),
            class: None,
            summary: None,
            content,
        }
    }

    /// A withdrawal or an end.
    fn mark(&self, record: &Record, words: &Words<'_>) -> FeedResult<Entry> {
        let language = &self.view.language;
        let (title, why) = match (record.withdraws, &record.end) {
            (Some(version), _) => {
                let version = [("version", Arg::from(version.to_string()))];
                (words.text("feed_withdrawn", &version)?, &record.reasons.withdrawn)
            }
            (None, _) => {
                let on = [("on", words.date(record.effective))];
                (words.text("feed_ends", &on)?, &record.reasons.ended)
            }
        };
        let history = self.full(&match self.view.history {
            true => format!("{}versions/", self.view.address),
            false => self.view.address.clone(),
        });
        let mut content = String::new();
        paragraph(Some(&format!("{title}.")), &mut content);
        self.reason(&reason(why, language), words, &mut content);
        content.push_str(&format!(
            "<p>{}</p>",
            anchor(&history, words.get(if self.view.history { "history" } else { "current" }))
        ));
        Ok(Entry {
            id: format!("{}:{}:{language}", record.feed, record.version),
            title,
            page: match self.view.history {
                true => format!("{history}#{}", record.version),
                false => history,
            },
            related: Vec::new(),
            published: record.published,
            updated: self.moment(record),
            class: None,
            summary: None,
            content,
        })
    }

    fn reason(&self, reason: &str, words: &Words<'_>, content: &mut String) {
        if !reason.is_empty() {
            paragraph(Some(&format!("{} {reason}", words.get("reason"))), content);
        }
    }

    fn lead<'a>(&self, compared: &'a Compared, record: &Record) -> Lead<'a> {
        let before = super::changes::before(self.chain, record);
        let page = |one: &Record| self.full(&format!("{}{}/", self.view.address, one.version));
        Lead::from_outside(
            &compared.marked,
            Some(self.full(&self.view.address)),
            before.map(page),
            Some(page(record)),
        )
    }

    fn changes(
        &self,
        compared: &Compared,
        record: &Record,
        words: &Words<'_>,
        content: &mut String,
    ) {
        let lead = self.lead(compared, record);
        let described = compared.described.as_ref();
        let of = |changes: fn(&crate::compare::DescribedChanges) -> &Vec<DescribedChange>| {
            described
                .map(|described| changes(described).iter().collect::<Vec<_>>())
                .unwrap_or_default()
        };
        let (material, other) = (of(|changes| &changes.material), of(|changes| &changes.other));
        for (changes, heading) in [(&material, "material"), (&other, "other")] {
            if !changes.is_empty() {
                push_heading(words.get(heading), content);
                push_changes(changes, &lead, content);
            }
        }
        if material.is_empty() && other.is_empty() && compared.marked.is_changed() {
            let writer = MarkedWriter { lead: &lead, words, said: false };
            let (changed, more) = writer.changed(&compared.marked, PARTS);
            push_heading(words.get("marked"), content);
            content.push_str(&changed);
            paragraph(more.then(|| words.get("feed_more")), content);
        }
    }
}

/// Whether a change is about who gets data, and where they are; joint controllers are among them.
fn is_of_recipients(change: &Change) -> bool {
    match change.kind {
        FactKind::Recipient | FactKind::Transfer | FactKind::Safeguard => true,
        FactKind::JointController => {
            let key = change.at.last_key();
            change.at.is_entry()
                || key.is_some_and(|key| ["name", "country", "purposes"].contains(&key))
        }
        _ => false,
    }
}

fn class(class: ClassView) -> (&'static str, &'static str) {
    match class {
        ClassView::First => ("first", "class_first"),
        ClassView::Material => ("material", "class_material"),
        ClassView::Other => ("other", "class_other"),
        ClassView::Wording => ("other", "class_wording"),
        ClassView::Imported => ("imported", "class_imported"),
    }
}

fn push_changes(changes: &[&DescribedChange], lead: &Lead<'_>, content: &mut String) {
    content.push_str("<ul>");
    for change in changes {
        content.push_str("<li>");
        content.push_str(&html::frame(&lead.words(&change.words)));
        for one in change.below() {
            content.push_str("<br>");
            content.push_str(&html::frame(&lead.words(one)));
        }
        content.push_str("</li>");
    }
    content.push_str("</ul>");
}

fn push_heading(heading: &str, content: &mut String) {
    content.push_str("<h3>");
    escape(heading, content);
    content.push_str("</h3>");
}

fn paragraph(words: Option<&str>, content: &mut String) {
    let Some(words) = words else { return };
    content.push_str("<p>");
    escape(words, content);
    content.push_str("</p>");
}

fn anchor(to: &str, words: &str) -> String {
    let mut link = String::from("<a href=\"");
    escape(to, &mut link);
    link.push_str("\">");
    escape(words, &mut link);
    link.push_str("</a>");
    link
}
