//! The pages that list versions and notices, and those that say where something went.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::render::frame::Around;
use crate::render::links::relative;
use crate::render::markup::fragment;
use crate::render::page::{
    ClassView, Forward, ForwardPage, HistoryPage, IndexEntry, IndexPage, Listed, Mark, MarkKind,
    Part, StampedAt, StatusView, VersionView,
};
use crate::render::theme::Theme;
use crate::render::view::{
    ForwardView, HistoryRow, HistoryView, IndexRow, LinkView, PartsView, StampView,
};
use crate::render::words::Words;

impl Theme<'_> {
    /// The list of all versions of a notice.
    ///
    /// # Errors
    /// When a template fails, or the locale lacks a message.
    pub fn history(&self, page: &HistoryPage<'_>) -> Result<String, Box<Diagnostic>> {
        let chain = page.chain;
        let words = self.words_for(&chain.language)?;
        let at = format!("{}versions/", chain.address);
        let title = words.text("history_title", &[("title", Arg::from(chain.title.clone()))])?;
        let mut rows = Vec::new();
        for (newer, version) in page.versions.iter().enumerate() {
            rows.extend(page.marks.iter().filter(|mark| mark.newer == newer).map(Row::Mark));
            rows.push(Row::Version(version));
        }
        let rows = rows.into_iter().map(|row| match row {
            Row::Version(version) => self.history_row(page, version, words),
            Row::Mark(mark) => mark_row(page, mark, words),
        });
        let view = HistoryView {
            lead: words.get("history_lead").to_owned(),
            up: link(&at, &chain.address, &chain.title),
            list: link(&at, &format!("{}versions.json", chain.address), "versions.json"),
            versions: rows.collect::<Result<_, _>>()?,
            title: title.clone(),
        };
        let frame = self.frame(&Around {
            language: &chain.language,
            address: &at,
            canonical: &at,
            description: &view.lead,
            title,
            alternates: &page.alternates,
            chain: Some(chain),
            notes: self.notes(chain, &at, "")?,
            notice: Some(&chain.address),
            styles: &["lists.css"],
            ..Around::default()
        });
        self.list_page("history", frame, view, words)
    }

    fn history_row(
        &self,
        page: &HistoryPage<'_>,
        version: &VersionView,
        words: &Words<'_>,
    ) -> Result<HistoryRow, Box<Diagnostic>> {
        let mut notes = Vec::new();
        if let StatusView::Withdrawn { on, .. } = &version.status {
            notes.push(words.html("withdrawn_note", &[("on", words.date(*on))])?);
        }
        if let Some(backdated) = &version.backdated {
            let note = if backdated.imported { "imported_note" } else { "backdated_note" };
            notes.push(words.html(note, &[("made", words.date(backdated.made))])?);
        }
        if let Some(withdraws) = &version.withdraws {
            let version = Arg::from(withdraws.version.clone());
            notes.push(words.html("withdraws", &[("version", version)])?);
        }
        let range = match (version.range, &version.status) {
            (Some(range), _) => words.range(range)?,
            (None, StatusView::Withdrawn { .. }) => String::new(),
            (None, _) => words.html("never", &[])?,
        };
        Ok(HistoryRow {
            name: version.name.clone(),
            range,
            published: words.date_html(version.published),
            notes,
            class: words
                .get(match version.class {
                    ClassView::First => "class_first",
                    ClassView::Material => "class_material",
                    ClassView::Other => "class_other",
                    ClassView::Wording => "class_wording",
                    ClassView::Imported => "class_imported",
                })
                .to_owned(),
            summary: version.summary.clone(),
            hash: version.hash.clone(),
            stamps: stamps(&version.stamps, words, &page.chain.address)?,
            approvals: version
                .approvals
                .iter()
                .map(|one| words.approval(one))
                .collect::<Result<_, _>>()?,
            links: self.history_links(page, version, words),
            status: match version.status {
                StatusView::InForce => "in-force",
                StatusView::Coming => "coming",
                StatusView::Withdrawn { .. } => "withdrawn",
                StatusView::Past | StatusView::Draft => "past",
            },
        })
    }

    /// The text of a version, in another language where it is missing in the page's, and what it
    /// changed.
    fn history_links(
        &self,
        page: &HistoryPage<'_>,
        version: &VersionView,
        words: &Words<'_>,
    ) -> Vec<LinkView> {
        let chain = page.chain;
        let at = format!("{}versions/", chain.address);
        let own = version.languages.is_empty() || version.languages.contains(&chain.language);
        let mut links = Vec::new();
        if own {
            let text = words.get("read");
            links.push(link(&at, &format!("{}{}/", chain.address, version.name), text));
        }
        let others = version.languages.iter().filter(|_| !own).take(1);
        for language in others {
            let notice = self.words(language).zip(notice_in(page, language));
            if let Some((other, address)) = notice {
                let text = format!("{} ({})", other.get("read"), other.locale().about.name);
                let to = format!("{address}{}/", version.name);
                let language = Some(language.clone());
                links.push(LinkView { language, ..link(&at, &to, &text) });
            }
        }
        for (there, folder, text) in
            [(version.changes, "changes", "changes"), (version.since, "since", "since")]
        {
            if there && own {
                let to = format!("{}{folder}/{}/", chain.address, version.name);
                links.push(link(&at, &to, words.get(text)));
            }
        }
        links
    }

    /// The list of a site's notices.
    ///
    /// # Errors
    /// When a template fails, or the locale lacks a message.
    pub fn index(&self, page: &IndexPage<'_>) -> Result<String, Box<Diagnostic>> {
        let words = self.words_for(&page.language)?;
        let own = self.settings.title.as_deref();
        let title = own
            .and_then(|title| title.in_language(&page.language))
            .unwrap_or_else(|| words.get("index_title"))
            .to_owned();
        let title = part_title(title, page.part.as_ref(), words)?;
        let mut texts = DayTexts::new();
        for notice in &page.notices {
            let days = days_of(notice.entry);
            if let Entry::Vacant(entry) = texts.entry(days) {
                entry.insert(day_text(days, words)?);
            }
        }
        let rows = |ended| Rows { page, words, texts: &texts, ended };
        let parts = page.part.as_ref().map(|part| parts_view(part, &page.address, words));
        let has_headings = page.notices.iter().any(|notice| notice.heading.is_some());
        let view = IndexView {
            title: title.clone(),
            parts,
            letters: letters(page),
            compact: page.is_long,
            level: if has_headings { 3 } else { 2 },
            notices: rows(false),
            ended: rows(true),
        };
        let frame = self.frame(&Around {
            language: &page.language,
            address: &page.address,
            canonical: &page.canonical,
            description: &title,
            title: title.clone(),
            alternates: &page.alternates,
            part: page.part.as_ref(),
            notice: Some(&page.address),
            styles: match page.part.is_some() || page.is_long {
                true => &["lists.css", "parts.css"],
                false => &["lists.css"],
            },
            ..Around::default()
        });
        self.list_page("index", frame, view, words)
    }

    /// A page where something was: it says where to go and, where a page moved, goes there.
    ///
    /// # Errors
    /// When a template fails, or the locale lacks a message.
    pub fn forward(&self, page: &ForwardPage) -> Result<String, Box<Diagnostic>> {
        let words = self.words_for(&page.language)?;
        let view = forward_view(page, words)?;
        let (canonical, refresh) = match &page.forward {
            Forward::Moved { to } => (to, Some(relative(&page.address, to))),
            Forward::Ended { .. } => (&page.address, None),
        };
        let mut frame = self.frame(&Around {
            language: &page.language,
            address: &page.address,
            canonical,
            description: &view.title,
            title: view.title.clone(),
            alternates: &page.alternates,
            noindex: refresh.is_some(),
            ..Around::default()
        });
        frame.refresh = refresh;
        self.list_page("forward", frame, view, words)
    }
}

/// A row of the history.
enum Row<'a> {
    Version(&'a VersionView),
    Mark(&'a Mark),
}

/// The row of a record without a text: what it does, and why.
fn mark_row(
    page: &HistoryPage<'_>,
    mark: &Mark,
    words: &Words<'_>,
) -> Result<HistoryRow, Box<Diagnostic>> {
    let (range, class) = match &mark.what {
        MarkKind::Withdraws(version) => {
            let version = Arg::from(version.clone());
            (words.html("withdraws", &[("version", version)])?, "class_withdrawal")
        }
        MarkKind::Ends(on) => (words.html("ends", &[("on", words.date(*on))])?, "class_end"),
    };
    let taken_back = mark.is_withdrawn.then(|| words.get("withdrawn_mark").to_owned());
    Ok(HistoryRow {
        name: mark.name.clone(),
        range,
        published: words.date_html(mark.published),
        notes: taken_back.into_iter().collect(),
        class: words.get(class).to_owned(),
        summary: mark.reason.clone(),
        hash: mark.hash.clone(),
        stamps: stamps(&mark.stamps, words, &page.chain.address)?,
        approvals: Vec::new(),
        links: Vec::new(),
        status: if mark.is_withdrawn { "withdrawn" } else { "past" },
    })
}

/// The time stamps of a row of the history, whose files lie beside the page.
fn stamps(
    stamps: &[StampedAt],
    words: &Words<'_>,
    notice: &str,
) -> Result<Vec<StampView>, Box<Diagnostic>> {
    let at = format!("{notice}versions/");
    stamps.iter().map(|stamp| words.stamp(stamp, &at, notice)).collect()
}

fn link(from: &str, to: &str, text: &str) -> LinkView {
    LinkView { href: relative(from, to), text: text.to_owned(), ..LinkView::default() }
}

/// The notice's own address in another language, from that of its history page there.
fn notice_in<'a>(page: &'a HistoryPage<'_>, language: &str) -> Option<&'a str> {
    let (_, address) = page.alternates.iter().find(|(one, _)| one == language)?;
    address.strip_suffix("versions/")
}

/// The text for a notice's days, rendered once: many notices share them.
type DayTexts = BTreeMap<Days, Option<String>>;

/// The day a notice ended, and that from which it applies.
type Days = (Option<Date>, Option<Date>);

fn days_of(notice: &IndexEntry) -> Days {
    (notice.ended, notice.since)
}

fn day_text((ended, since): Days, words: &Words<'_>) -> Result<Option<String>, Box<Diagnostic>> {
    let (message, arg, day) = match (ended, since) {
        (Some(on), _) => ("ended_on", "on", on),
        (None, Some(from)) => ("since_date", "from", from),
        (None, None) => return Ok(None),
    };
    words.html(message, &[(arg, words.date(day))]).map(Some)
}

/// The title of a list, which says what part it is where there are several.
fn part_title(
    title: String,
    part: Option<&Part>,
    words: &Words<'_>,
) -> Result<String, Box<Diagnostic>> {
    let Some(part) = part else { return Ok(title) };
    let count = part.addresses.len();
    let args = [("title", title.into()), ("part", part.number.into()), ("count", count.into())];
    words.text("index_part", &args)
}

fn parts_view(part: &Part, at: &str, words: &Words<'_>) -> PartsView {
    let numbered = |(index, to): (usize, &String)| {
        let number = index + 1;
        LinkView { current: number == part.number, ..link(at, to, &number.to_string()) }
    };
    let step = |to: Option<&str>, name| to.map(|to| link(at, to, words.get(name)));
    PartsView {
        all: part.addresses.iter().enumerate().map(numbered).collect(),
        previous: step(part.previous(), "index_previous"),
        next: step(part.next(), "index_next"),
    }
}

/// Links to where each letter begins, in whatever part.
fn letters(page: &IndexPage<'_>) -> Vec<LinkView> {
    let link = |(letter, part): &(String, usize)| {
        let to = page.part.as_ref().and_then(|parts| parts.addresses.get(part - 1));
        let is_here = page.part.as_ref().is_none_or(|parts| parts.number == *part);
        let to = to.filter(|_| !is_here).map(|to| relative(&page.address, to));
        let href = to.unwrap_or_default() + &fragment(&letter_id(letter));
        LinkView { href, text: letter.clone(), ..LinkView::default() }
    };
    page.letters.iter().map(link).collect()
}

fn letter_id(letter: &str) -> String {
    format!("letter-{}", letter.to_lowercase())
}

/// The list of a site's notices, as its template sees it.
#[derive(Serialize)]
struct IndexView<'a> {
    /// The heading.
    title: String,
    /// The parts of the list, where there are several.
    parts: Option<PartsView>,
    /// Where each letter of a long list begins.
    letters: Vec<LinkView>,
    /// Whether the rows are compact.
    compact: bool,
    /// The level of the notices' headings.
    level: u8,
    /// The notices that apply.
    notices: Rows<'a>,
    /// Those that have ended.
    ended: Rows<'a>,
}

/// The rows of those that apply, or of those that have ended: each is made as it is handed on, since
/// there may be thousands.
struct Rows<'a> {
    page: &'a IndexPage<'a>,
    words: &'a Words<'a>,
    texts: &'a DayTexts,
    ended: bool,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let notices = self.page.notices.iter();
        let notices = notices.filter(|notice| notice.entry.ended.is_some() == self.ended);
        serializer.collect_seq(notices.map(|notice| self.row(notice)))
    }
}

impl Rows<'_> {
    fn row(&self, listed: &Listed<'_>) -> IndexRow {
        let Rows { page, words, texts, .. } = self;
        let notice = listed.entry;
        let language = Some(notice.language.clone()).filter(|language| *language != page.language);
        IndexRow {
            link: LinkView { language, ..link(&page.address, &notice.address, &notice.title) },
            groups: words.list(&notice.groups),
            since: texts.get(&days_of(notice)).cloned().flatten(),
            heading: listed.heading.clone(),
            letter: listed.letter.as_deref().map(letter_id),
        }
    }
}

fn forward_view(page: &ForwardPage, words: &Words<'_>) -> Result<ForwardView, Box<Diagnostic>> {
    let title = || ("title", Arg::from(page.title.clone()));
    let to = |address: &str, text: &str| link(&page.address, address, text);
    match &page.forward {
        Forward::Moved { to: address } => Ok(ForwardView {
            title: words.text("moved_title", &[title()])?,
            text: words.html("moved_text", &[title()])?,
            links: vec![to(address, &page.title)],
        }),
        Forward::Ended { on, instead, last, history } => {
            let mut text = words.html("ended_text", &[title(), ("on", words.date(*on))])?;
            if let Some((notice, _)) = instead {
                text.push(' ');
                text.push_str(&words.html("instead", &[("notice", Arg::from(notice.clone()))])?);
            }
            let instead = instead.iter().map(|(title, address)| to(address, title));
            let last = last.iter().map(|address| to(address, words.get("last_version")));
            let history = history.iter().map(|address| to(address, words.get("history")));
            Ok(ForwardView {
                title: words.text("ended_title", &[title()])?,
                text,
                links: instead.chain(last).chain(history).collect(),
            })
        }
    }
}
