//! The pages that show what changed: first the facts in words, then the text with marks.

use std::fmt::Write as _;

use serde::Serialize;

use crate::compare::{
    Mark, Marked, MarkedPiece, MarkedUnit, Presence, Run, Shape, Side, Slot, Status,
};
use crate::diagnostic::Diagnostic;
use crate::document::{Inline, Inlines};
use crate::locale::Arg;
use crate::render::frame::Around;
use crate::render::html;
use crate::render::links::relative;
use crate::render::markup::{escape, fragment};
use crate::render::page::{Alternates, Chain, Version};
use crate::render::theme::Theme;
use crate::render::view::LinkView;
use crate::render::words::Words;

/// A page that compares two versions.
#[derive(Clone, Debug)]
pub struct ChangesPage<'a> {
    /// The chain.
    pub chain: &'a Chain,
    /// Where the page stands.
    pub address: &'a str,
    /// Whether it shows all that changed since the old version, or one release.
    pub since: bool,
    /// The old version.
    pub old: &'a Version,
    /// The new one.
    pub new: &'a Version,
    /// The line of the register and what it says; none where no facts can be compared.
    pub register: Option<(Inlines, Inlines)>,
    /// The changes of facts that matter to people.
    pub material: Vec<ChangeLine>,
    /// The others.
    pub editorial: Vec<ChangeLine>,
    /// The text with marks.
    pub marked: &'a Marked,
    /// The same page in each language, this one too.
    pub alternates: Alternates,
}

/// A change of facts in words.
#[derive(Clone, Debug)]
pub struct ChangeLine {
    /// The change.
    pub words: Inlines,
    /// The law that asks for the fact.
    pub article: Inlines,
    /// What follows from it.
    pub consequences: Vec<Inlines>,
}

#[derive(Serialize)]
struct ChangesView {
    title: String,
    lead: String,
    up: LinkView,
    links: Vec<LinkView>,
    summary: Option<String>,
    register: Option<RegisterView>,
    /// Whether no facts could be compared.
    anew: bool,
    material: Vec<ChangeView>,
    editorial: Vec<ChangeView>,
    /// The text with marks, as HTML; none where no word changed.
    text: Option<String>,
}

#[derive(Serialize)]
struct RegisterView {
    line: String,
    reading: String,
}

#[derive(Serialize)]
struct ChangeView {
    words: String,
    article: String,
    consequences: Vec<String>,
}

impl Theme<'_> {
    /// A page that says what changed between two versions.
    ///
    /// # Errors
    /// When a template fails, or the locale lacks a message.
    pub fn changes(&self, page: &ChangesPage<'_>) -> Result<String, Box<Diagnostic>> {
        let words = self.words_for(&page.chain.language)?;
        let title = |name| words.text(name, &[("title", Arg::from(page.chain.title.clone()))]);
        let dates =
            [("old", words.date(page.old.published)), ("new", words.date(page.new.published))];
        let (heading, lead) = match page.since {
            true => (title("since_title")?, words.html("since_lead", &dates)?),
            false => (title("changes_title")?, words.html("changes_lead", &dates)?),
        };
        let view = ChangesView {
            title: heading.clone(),
            lead,
            up: self.link_from(page, &page.chain.address, &page.chain.title),
            links: self.read_links(page, words)?,
            summary: page.new.summary.clone().filter(|_| !page.since),
            register: page.register.as_ref().map(|(line, reading)| RegisterView {
                line: html::frame(line),
                reading: html::frame(reading),
            }),
            anew: page.register.is_none(),
            material: page.material.iter().map(|line| change_view(page, line)).collect(),
            editorial: page.editorial.iter().map(|line| change_view(page, line)).collect(),
            text: page.marked.is_changed().then(|| text(page, words)).transpose()?,
        };
        let mut frame = self.frame(&Around {
            language: &page.chain.language,
            address: page.address,
            canonical: page.address,
            description: &heading,
            title: heading.clone(),
            alternates: &page.alternates,
            feed: page.chain.feed.as_deref(),
            notice: Some(&page.chain.address),
            ..Around::default()
        });
        frame.styles.extend(frame.assets.get("changes.css").cloned());
        self.list_page("changes.html", frame, "changes", view, words)
    }

    fn link_from(&self, page: &ChangesPage<'_>, to: &str, text: &str) -> LinkView {
        LinkView { href: relative(page.address, to), text: text.to_owned(), ..LinkView::default() }
    }

    fn read_links(
        &self,
        page: &ChangesPage<'_>,
        words: &Words<'_>,
    ) -> Result<Vec<LinkView>, Box<Diagnostic>> {
        [page.new, page.old]
            .into_iter()
            .map(|version| {
                let text =
                    words.text("read_version", &[("version", Arg::from(version.name.clone()))])?;
                let to = format!("{}{}/", page.chain.address, version.name);
                Ok(self.link_from(page, &to, &text))
            })
            .collect()
    }
}

/// Words whose links lead into the new version's own page, or into the old one's where what they
/// lead to is gone.
fn words_html(page: &ChangesPage<'_>, words: &Inlines) -> String {
    html::frame(&led(page, words))
}

fn led(page: &ChangesPage<'_>, words: &Inlines) -> Inlines {
    let lead = |inline: &Inline| match inline {
        // `html` writes the words alone of a link that leads nowhere.
        Inline::Link { link, text } => Inline::Link {
            link: lead_to(page, link).unwrap_or_else(|| link.clone()),
            text: led(page, text),
        },
        Inline::Strong { strong } => Inline::Strong { strong: led(page, strong) },
        Inline::Emphasis { emphasis } => Inline::Emphasis { emphasis: led(page, emphasis) },
        other => other.clone(),
    };
    words.iter().map(lead).collect()
}

/// `None` for what stands on no page of its own now: a letter that there was.
fn lead_to(page: &ChangesPage<'_>, link: &str) -> Option<String> {
    let Some(id) = link.strip_prefix('#') else { return Some(link.to_owned()) };
    if html::is_beside(id) {
        let home = page.chain.home_of(id)?;
        return Some(format!("{}{}", relative(page.address, &home), fragment(id)));
    }
    let units = &page.marked.units;
    let is_new = units.iter().any(|unit| unit.id == id && unit.status.is_on(Side::New));
    let version = if is_new { page.new } else { page.old };
    let address = format!("{}{}/", page.chain.address, version.name);
    Some(format!("{}{}", relative(page.address, &address), fragment(id)))
}

fn change_view(page: &ChangesPage<'_>, line: &ChangeLine) -> ChangeView {
    ChangeView {
        words: words_html(page, &line.words),
        article: html::frame(&line.article),
        consequences: line.consequences.iter().map(|one| words_html(page, one)).collect(),
    }
}

/// So many unchanged units in a row are folded; fewer are shown, as they help to find one's way.
const FOLDED: usize = 3;

/// The text with marks. Unchanged parts are folded and can be opened.
fn text(page: &ChangesPage<'_>, words: &Words<'_>) -> Result<String, Box<Diagnostic>> {
    let writer = Writer { page, words };
    let mut out = String::new();
    let units = &page.marked.units;
    let mut at = 0;
    while at < units.len() {
        let same = units[at].status == Status::Same;
        let length =
            units[at..].iter().take_while(|unit| (unit.status == Status::Same) == same).count();
        let run = &units[at..at + length];
        if same && length >= FOLDED {
            let count = words.text("unchanged", &[("count", Arg::from(length))])?;
            out.push_str("<details><summary>");
            escape(&count, &mut out);
            out.push_str("</summary>\n");
            writer.units(run, &mut out);
            out.push_str("</details>\n");
        } else {
            writer.units(run, &mut out);
        }
        at += length;
    }
    Ok(out)
}

struct Writer<'a> {
    page: &'a ChangesPage<'a>,
    words: &'a Words<'a>,
}

impl Writer<'_> {
    /// Units in a row; rows of one table and terms of one list stand together.
    fn units(&self, units: &[MarkedUnit], out: &mut String) {
        let mut at = 0;
        while at < units.len() {
            let length = units[at..].iter().take_while(|unit| same_list(&units[at], unit)).count();
            let run = &units[at..at + length.max(1)];
            match &units[at].shape {
                Shape::Head { .. } | Shape::Row { .. } => self.table(run, out),
                Shape::Term { .. } => self.terms(run, out),
                _ => self.block(&units[at], out),
            }
            at += run.len();
        }
    }

    fn block(&self, unit: &MarkedUnit, out: &mut String) {
        let tag = match &unit.shape {
            Shape::Heading { depth } => return self.heading(unit, *depth, out),
            Shape::List => "ul",
            _ => "div",
        };
        let _ = write!(out, "<{tag} class=\"{}\">", class(unit.status));
        self.status(unit, if tag == "ul" { "li" } else { "p" }, out);
        for piece in &unit.pieces {
            let inner = match piece.slot {
                Slot::Item { .. } => "li",
                _ => "p",
            };
            let _ = write!(out, "<{inner}>");
            self.piece(unit, piece, out);
            let _ = write!(out, "</{inner}>");
        }
        let _ = writeln!(out, "</{tag}>");
    }

    fn heading(&self, unit: &MarkedUnit, depth: u8, out: &mut String) {
        let level = (depth + 2).min(6);
        let _ = write!(out, "<h{level} class=\"{}\">", class(unit.status));
        unit.pieces.iter().for_each(|piece| self.piece(unit, piece, out));
        let _ = writeln!(out, "</h{level}>");
    }

    fn table(&self, units: &[MarkedUnit], out: &mut String) {
        out.push_str("<table>\n");
        for unit in units {
            let cell = if matches!(unit.shape, Shape::Head { .. }) { "th" } else { "td" };
            let _ = write!(out, "<tr class=\"{}\">", class(unit.status));
            let columns = unit.pieces.iter().enumerate().map(|(index, piece)| match piece.slot {
                Slot::Cell { column } => column,
                _ => index,
            });
            let last = columns.max().unwrap_or(0);
            for column in 0..=last {
                let _ = write!(out, "<{cell}>");
                for (index, piece) in unit.pieces.iter().enumerate() {
                    let own = match piece.slot {
                        Slot::Cell { column } => column,
                        _ => index,
                    };
                    if own == column {
                        out.push_str("<p>");
                        self.piece(unit, piece, out);
                        out.push_str("</p>");
                    }
                }
                let _ = write!(out, "</{cell}>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</table>\n");
    }

    fn terms(&self, units: &[MarkedUnit], out: &mut String) {
        out.push_str("<dl>\n");
        for unit in units {
            let _ = write!(out, "<div class=\"{}\">", class(unit.status));
            for piece in &unit.pieces {
                let tag = if piece.slot == Slot::Name { "dt" } else { "dd" };
                let _ = write!(out, "<{tag}>");
                self.piece(unit, piece, out);
                let _ = write!(out, "</{tag}>");
            }
            out.push_str("</div>\n");
        }
        out.push_str("</dl>\n");
    }

    /// That a block moved, in words.
    fn status(&self, unit: &MarkedUnit, tag: &str, out: &mut String) {
        let name = match unit.status {
            Status::MovedHere => "moved_here",
            Status::MovedAway => "moved_away",
            _ => return,
        };
        let _ = write!(out, "<{tag} class=\"moved\">");
        escape(self.words.get(name), out);
        let _ = write!(out, "</{tag}>");
    }

    fn piece(&self, unit: &MarkedUnit, piece: &MarkedPiece, out: &mut String) {
        // A piece or unit that is in one version alone is marked as a whole, whatever its runs say.
        let whole = match (unit.status, piece.presence) {
            (Status::Added, _) | (_, Presence::New) => Some(Mark::Inserted),
            (Status::Removed | Status::MovedAway, _) | (_, Presence::Old) => Some(Mark::Deleted),
            _ => None,
        };
        if let Some(mark) = whole {
            self.open(mark, out);
            piece.runs.iter().for_each(|run| out.push_str(&words_html(self.page, &run.words)));
            self.close(mark, out);
            return;
        }
        piece.runs.iter().for_each(|run| self.run(run, piece.stacked, out));
    }

    fn run(&self, run: &Run, stacked: bool, out: &mut String) {
        self.open(run.mark, out);
        if run.figure {
            out.push_str("<b>");
        }
        out.push_str(&words_html(self.page, &run.words));
        if run.figure {
            out.push_str("</b>");
        }
        self.close(run.mark, out);
        // Words that changed too show it by themselves.
        if let Some(was) = run.link_was.as_ref().filter(|_| run.mark == Mark::Same) {
            out.push_str(" <small>");
            escape(self.words.get("link_was"), out);
            out.push_str(" <code>");
            escape(was, out);
            out.push_str("</code></small>");
        }
        if stacked && run.mark == Mark::Deleted {
            out.push_str("<br>");
        }
    }

    /// Opens a mark with a word for those who do not see it.
    fn open(&self, mark: Mark, out: &mut String) {
        let (tag, word) = match mark {
            Mark::Same => return,
            Mark::Inserted => ("ins", "inserted"),
            Mark::Deleted => ("del", "deleted"),
        };
        let _ = write!(out, "<{tag}><span class=\"said\">");
        escape(self.words.get(word), out);
        out.push_str(" </span>");
    }

    fn close(&self, mark: Mark, out: &mut String) {
        let (tag, word) = match mark {
            Mark::Same => return,
            Mark::Inserted => ("ins", "inserted_end"),
            Mark::Deleted => ("del", "deleted_end"),
        };
        out.push_str("<span class=\"said\"> ");
        escape(self.words.get(word), out);
        let _ = write!(out, "</span></{tag}>");
    }
}

fn same_list(first: &MarkedUnit, other: &MarkedUnit) -> bool {
    let table = |unit: &MarkedUnit| match &unit.shape {
        Shape::Head { table } | Shape::Row { table } => Some(format!("table {table}")),
        Shape::Term { list } => Some(format!("list {list}")),
        _ => None,
    };
    table(first).is_some() && table(first) == table(other)
}

fn class(status: Status) -> &'static str {
    match status {
        Status::Same => "same",
        Status::Changed => "changed",
        Status::Added => "added",
        Status::Removed => "removed",
        Status::MovedHere => "moved-here",
        Status::MovedAway => "moved-away",
    }
}
