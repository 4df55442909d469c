//! Where the links in compared words lead: into the page of a version, or nowhere.

#![expect(clippy::string_slice, reason = "indices that are counted here")]

use std::collections::BTreeSet;

use super::ChangesPage;
use crate::compare::{Change, Marked, MarkedUnit, Shape, Side, Slot, Status};
use crate::document::{Inline, Inlines};
use crate::facts::FactKind;
use crate::render::html::is_companion;
use crate::render::links::{folder, relative};
use crate::render::markup::{fragment, scheme};

/// Where a link led before, as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Was {
    /// To a place in the text, by its name.
    Named(String),
    /// To an address.
    Address(String),
    /// To a place without a name, or to the same mailbox with another letter.
    Changed,
}

/// The way from a place to the pages of the two versions that are compared there.
#[derive(Clone, Debug)]
pub struct Lead<'a> {
    /// The text with marks.
    marked: &'a Marked,
    /// The ids of the new text.
    new_ids: BTreeSet<&'a str>,
    /// What the ids of units begin with here; none where units have no ids.
    anchors: Option<String>,
    /// The link to the page of the old version, where it has one.
    old: Option<String>,
    /// The link to that of the new one.
    new: Option<String>,
    /// The link to the notice's own folder, from which an editor's relative links go.
    base: Option<String>,
    /// The start of full addresses on the same host, where links are to be full.
    host: String,
}

impl<'a> Lead<'a> {
    /// From a page of the site.
    pub fn from_page(page: &ChangesPage<'a>) -> Self {
        let marked = &page.compared.marked;
        let notice = &page.chain.address;
        let version = |name: &str| relative(page.address, &format!("{notice}{name}/"));
        Lead {
            marked,
            new_ids: new_ids(marked),
            anchors: Some(String::new()),
            old: Some(version(&page.old.name)),
            new: Some(version(&page.new.name)),
            base: Some(folder(page.address, notice)),
            host: String::new(),
        }
    }

    /// From anywhere, with full addresses: of the notice, and of the versions that have a page.
    pub fn from_outside(
        marked: &'a Marked,
        notice: Option<String>,
        old: Option<String>,
        new: Option<String>,
    ) -> Self {
        let host = notice.as_deref().and_then(host_of).unwrap_or_default().to_owned();
        Lead { marked, new_ids: new_ids(marked), anchors: None, old, new, base: notice, host }
    }

    /// With ids for the units, which begin with `prefix`.
    pub fn with_anchors(self, prefix: String) -> Self {
        Lead { anchors: Some(prefix), ..self }
    }

    /// The head of a column of the table that a row is in.
    pub fn head(&self, row: &MarkedUnit, column: usize) -> Option<String> {
        let Shape::Row { table } = &row.shape else { return None };
        let is_head = |unit: &&MarkedUnit| matches!(&unit.shape, Shape::Head { table: other } if other == table);
        let head = self.marked.units.iter().find(is_head)?;
        let of_column =
            |slot: Slot| matches!(slot, Slot::Cell { column: other } if other == column);
        let pieces = head.pieces.iter().filter(|piece| of_column(piece.slot));
        let words: String = pieces.map(|piece| piece.text(Side::New)).collect();
        Some(words).filter(|words| !words.is_empty())
    }

    /// The id that a unit has here. A moved unit has it at its new place; a deleted
    /// one has it unless another unit took its id.
    pub fn anchor(&self, unit: &MarkedUnit) -> Option<String> {
        let id = unit.id.as_str();
        let has = match unit.status {
            Status::MovedAway => false,
            Status::Removed => !self.new_ids.contains(id),
            _ => true,
        };
        Some(format!("{}{id}", self.anchors.as_ref().filter(|_| has)?))
    }

    /// The link to the words of a changed fact: to the unit that says it, else to the nearest that
    /// changed above or below it. A machine's term has no words.
    pub fn to_words(&self, change: &Change) -> Option<String> {
        let path = match change.kind {
            FactKind::Term => return None,
            // The parts of an editor's text are numbered.
            FactKind::Section => change.at.entry_unit(),
            _ => change.at.unit(),
        };
        let changed = self.marked.units.iter().filter(|unit| unit.status != Status::Same);
        let near = changed.filter(|unit| is_within(&unit.id, &path) || is_within(&path, &unit.id));
        let nearest = near.min_by_key(|unit| {
            let is_above = unit.id.len() < path.len();
            (is_above, unit.id.len().abs_diff(path.len()))
        })?;
        self.anchor(nearest).map(|id| fragment(&id))
    }

    /// Where a link led before, as the old text calls it; `link` is where it leads now. None where
    /// both are a place of the same name, of which only the id differs.
    pub fn was(&self, was: &str, link: Option<&str>) -> Option<Was> {
        let named = |link: &str, side| match (link.strip_prefix('#'), scheme(link)) {
            (Some(id), _) => self.marked.name(id, side).map_or(Was::Changed, Was::Named),
            (None, Some("mailto" | "tel")) => Was::Address(reached(link).to_owned()),
            _ => Was::Address(link.to_owned()),
        };
        let (was, now) = (named(was, Side::Old), link.map(|link| named(link, Side::New)));
        match (was, now) {
            (Was::Named(was), Some(Was::Named(now))) if was == now => None,
            (Was::Address(was), Some(Was::Address(now))) if was == now => Some(Was::Changed),
            (was, _) => Some(was),
        }
    }

    /// Words whose links lead into the new version's own page, or into the old one's where what
    /// they lead to is gone. A link that would lead nowhere is left out; its words stay.
    pub fn words(&self, words: &[Inline]) -> Inlines {
        let mut led = Inlines::new();
        for inline in words {
            match inline {
                Inline::Link { link, text } => match self.link(link) {
                    Some(link) => led.push(Inline::Link { link, text: self.words(text) }),
                    None => led.extend(self.words(text)),
                },
                Inline::Strong { strong } => {
                    led.push(Inline::Strong { strong: self.words(strong) });
                }
                Inline::Emphasis { emphasis } => {
                    led.push(Inline::Emphasis { emphasis: self.words(emphasis) });
                }
                Inline::Foreign { foreign, text } => {
                    let (foreign, text) = (foreign.clone(), self.words(text));
                    led.push(Inline::Foreign { foreign, text });
                }
                other => led.push(other.clone()),
            }
        }
        led
    }

    fn link(&self, link: &str) -> Option<String> {
        if let Some(id) = link.strip_prefix('#') {
            // Only the version in force has companion pages.
            if is_companion(id) {
                return None;
            }
            let (page, side) = match self.new_ids.contains(id) {
                true => (self.new.as_ref()?, Side::New),
                false => (self.old.as_ref()?, Side::Old),
            };
            let anchor = if self.marked.has(id, side) { fragment(id) } else { String::new() };
            return Some(format!("{page}{anchor}"));
        }
        if scheme(link).is_some() {
            return Some(link.to_owned());
        }
        if link.starts_with('/') {
            return self.base.as_ref().map(|_| format!("{}{link}", self.host));
        }
        self.base.as_ref().map(|base| format!("{base}{link}"))
    }
}

/// The mailbox or number of a link, without what a letter is to say.
fn reached(link: &str) -> &str {
    let rest = link.split_once(':').map_or(link, |(_, rest)| rest);
    rest.split_once('?').map_or(rest, |(address, _)| address)
}

/// Whether an id is another or begins with it, part by part.
fn is_within(id: &str, whole: &str) -> bool {
    id.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn new_ids(marked: &Marked) -> BTreeSet<&str> {
    let units = marked.units.iter().filter(|unit| unit.status.is_on(Side::New));
    units.map(|unit| unit.id.as_str()).collect()
}

/// `https://www.example.se/x/` → `https://www.example.se`.
fn host_of(address: &str) -> Option<&str> {
    let start = address.find("://")? + 3;
    let end = address[start..].find('/').map_or(address.len(), |end| start + end);
    Some(&address[..end])
}
