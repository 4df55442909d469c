//! A text with marks → HTML. Each unit is an element with `data-unit`; what is said next to its
//! words (that something is new, that a block moved) is in elements of the class `said`, `moved`
//! or `was`, so that both versions can be read back from the page.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::fold::{FOLDED, Fold, is_step, names, runs_of};
use super::lead::{Lead, Was};
use super::stretch::{Part, Stretch, link_in, stretches};
use super::table::{columns, same_list};
use crate::compare::{
    Mark, Marked, MarkedPiece, MarkedUnit, Presence, Shape, Slot, Status as UnitStatus,
};
use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::render::html;
use crate::render::markup::{escape, open};
use crate::render::words::Words;

/// The id of the title's unit, which is none of the Document's.
const TITLE: &str = "_title";

/// What a text with marks is written with.
pub struct MarkedWriter<'a> {
    /// Where links lead.
    pub lead: &'a Lead<'a>,
    /// The frame's words.
    pub words: &'a Words<'a>,
    /// Whether it is said in words where a mark begins and ends; a feed's reader says it itself.
    pub said: bool,
}

impl MarkedWriter<'_> {
    /// The complete text. Unchanged parts are folded and can be opened, and so are those of which only the
    /// wording changed; gives the ids of the latter's folds too.
    pub fn text(
        &self,
        marked: &Marked,
        reworded: &BTreeSet<String>,
    ) -> Result<(String, Vec<String>), Box<Diagnostic>> {
        let mut out = String::new();
        let mut folds = Vec::new();
        self.title(marked, &mut out);
        let runs = runs_of(&marked.units, reworded);
        let steps = runs.iter().filter(|(fold, units)| is_step(*fold, units)).count();
        let mut step = 0;
        for (fold, run) in runs {
            match fold {
                Fold::Same if run.len() >= FOLDED => {
                    let count = self.words.text("unchanged", &[("count", Arg::from(run.len()))])?;
                    self.folded(None, &(count + &names(run)), run, &mut out);
                }
                Fold::Away if run.len() >= FOLDED => {
                    let count =
                        self.words.text("moved_parts", &[("count", Arg::from(run.len()))])?;
                    self.folded(None, &count, run, &mut out);
                }
                Fold::Reworded => {
                    let id = format!("_reworded-{}", folds.len() + 1);
                    let count =
                        self.words.text("reworded_parts", &[("count", Arg::from(run.len()))])?;
                    self.folded(Some(&id), &count, run, &mut out);
                    folds.push(id);
                }
                _ => {
                    if is_step(fold, run) && self.said && steps > 1 {
                        step += 1;
                        self.step(step, steps, &mut out);
                    }
                    self.units(run, &mut out);
                }
            }
        }
        Ok((out, folds))
    }

    /// Links from one change to those before and after it.
    fn step(&self, number: usize, of: usize, out: &mut String) {
        let _ = write!(out, "<p id=\"_change-{number}\" class=\"moved step\">");
        let around = [
            (number.checked_sub(1).filter(|one| *one > 0), "previous_change"),
            (Some(number + 1).filter(|one| *one <= of), "next_change"),
        ];
        for (to, word) in around {
            let Some(to) = to else { continue };
            let _ = write!(out, "<a href=\"#_change-{to}\">");
            escape(self.words.get(word), out);
            out.push_str("</a> ");
        }
        out.push_str("</p>\n");
    }

    /// Only the changed units, so many at most; and whether there are more.
    pub fn changed(&self, marked: &Marked, most: usize) -> (String, bool) {
        let is_changed = |unit: &&MarkedUnit| unit.status != UnitStatus::Same;
        let units: Vec<MarkedUnit> =
            marked.units.iter().filter(is_changed).take(most).cloned().collect();
        let mut out = String::new();
        self.units(&units, &mut out);
        (out, marked.units.iter().filter(is_changed).count() > most)
    }

    fn title(&self, marked: &Marked, out: &mut String) {
        let changed = marked.title.is_changed();
        let class = if changed { "title changed" } else { "title" };
        open(out, "p", &[("class", class), ("data-unit", TITLE)]);
        self.runs(&marked.title, out);
        out.push_str("</p>\n");
    }

    fn folded(&self, id: Option<&str>, count: &str, units: &[MarkedUnit], out: &mut String) {
        match id {
            Some(id) => open(out, "details", &[("id", id), ("class", "reworded")]),
            None => open(out, "details", &[]),
        }
        out.push_str("<summary>");
        escape(count, out);
        out.push_str("</summary>\n");
        match units[0].status {
            // The summary says it.
            UnitStatus::MovedAway => self.lists(units, out),
            _ => self.units(units, out),
        }
        out.push_str("</details>\n");
    }

    /// Units in a row. That several of them moved together is said once, before the first.
    fn units(&self, units: &[MarkedUnit], out: &mut String) {
        for run in units.chunk_by(|a, b| moved(a.status) == moved(b.status)) {
            if let Some(name) = moved(run[0].status) {
                open(out, "p", &[("class", "moved")]);
                escape(self.words.get(name), out);
                out.push_str("</p>\n");
            }
            self.lists(run, out);
        }
    }

    /// Rows of one table and terms of one list are kept together.
    fn lists(&self, units: &[MarkedUnit], out: &mut String) {
        for run in units.chunk_by(same_list) {
            match &run[0].shape {
                Shape::Head { .. } | Shape::Row { .. } => self.table(run, out),
                Shape::Term { .. } => self.terms(run, out),
                _ => run.iter().for_each(|unit| self.block(unit, out)),
            }
        }
    }

    fn block(&self, unit: &MarkedUnit, out: &mut String) {
        let tag = match &unit.shape {
            Shape::Heading { .. } => return self.heading(unit, out),
            Shape::List => "ul",
            _ => "div",
        };
        self.open_unit(out, tag, unit);
        for piece in &unit.pieces {
            let inner = match piece.slot {
                Slot::Item { depth, .. } => {
                    let deep = format!("d{}", depth.min(4));
                    match depth {
                        0 | 1 => open(out, "li", &[]),
                        _ => open(out, "li", &[("class", &deep)]),
                    }
                    "li"
                }
                _ => {
                    open(out, "p", &[]);
                    "p"
                }
            };
            self.piece(unit, piece, out);
            let _ = write!(out, "</{inner}>");
        }
        let _ = writeln!(out, "</{tag}>");
    }

    /// All of one level: the text between two headings may be folded away, which would skip a
    /// level.
    fn heading(&self, unit: &MarkedUnit, out: &mut String) {
        self.open_unit(out, "h3", unit);
        unit.pieces.iter().for_each(|piece| self.piece(unit, piece, out));
        out.push_str("</h3>\n");
    }

    /// Rows of a table. Its heads may be in another part of the page, so each cell says its own.
    fn table(&self, units: &[MarkedUnit], out: &mut String) {
        out.push_str("<table>\n");
        for unit in units {
            let is_head = matches!(unit.shape, Shape::Head { .. });
            self.open_unit(out, "tr", unit);
            for (column, pieces) in columns(unit).into_iter().enumerate() {
                let cell = if is_head || column == 0 { "th" } else { "td" };
                match (is_head, column) {
                    (true, _) => open(out, cell, &[("scope", "col")]),
                    (false, 0) => open(out, cell, &[("scope", "row")]),
                    _ => match self.lead.head(unit, column) {
                        Some(label) => open(out, cell, &[("data-label", &label)]),
                        None => open(out, cell, &[]),
                    },
                }
                for piece in pieces {
                    out.push_str("<p>");
                    self.piece(unit, piece, out);
                    out.push_str("</p>");
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
            self.open_unit(out, "div", unit);
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

    fn open_unit(&self, out: &mut String, tag: &str, unit: &MarkedUnit) {
        let anchor = self.lead.anchor(unit);
        let id = anchor.as_deref().map(|id| ("id", id));
        let own = [("class", class(unit.status)), ("data-unit", unit.id.as_str())];
        let all: Vec<(&str, &str)> = id.into_iter().chain(own).collect();
        open(out, tag, &all);
    }

    fn piece(&self, unit: &MarkedUnit, piece: &MarkedPiece, out: &mut String) {
        // A piece or unit that is in only one version is marked completely, whatever its runs say.
        let whole = match (unit.status, piece.presence) {
            (UnitStatus::Added, _) | (_, Presence::New) => Some(Mark::Inserted),
            (UnitStatus::Removed | UnitStatus::MovedAway, _) | (_, Presence::Old) => {
                Some(Mark::Deleted)
            }
            _ => None,
        };
        let Some(mark) = whole else {
            return self.runs(piece, out);
        };
        self.open(mark, out);
        for stretch in stretches(piece, self.lead) {
            let linked = stretch.link.as_ref().is_some_and(|link| html::open_link(link, out));
            stretch.parts.iter().for_each(|part| out.push_str(&html::frame(&part.words)));
            if linked {
                out.push_str("</a>");
            }
        }
        self.close(mark, out);
    }

    /// The runs of a piece; where it is stacked, what was ends its line once, after its last run.
    fn runs(&self, piece: &MarkedPiece, out: &mut String) {
        // Most pieces are as they were, and lead nowhere.
        if let [run] = piece.runs.as_slice()
            && run.mark == Mark::Same
            && !run.figure
            && run.link_was.is_none()
            && !html::has_link(&run.words)
        {
            return out.push_str(&html::frame(&run.words));
        }
        let stretches = stretches(piece, self.lead);
        let last_old = piece.runs.iter().rposition(|run| run.mark == Mark::Deleted);
        let ends_old = last_old.filter(|at| piece.stacked && at + 1 < piece.runs.len());
        for (index, stretch) in stretches.iter().enumerate() {
            self.stretch(piece, stretch, out);
            let Some(last) = stretch.parts.last().map(|part| part.run) else { continue };
            let next = stretches.get(index + 1).and_then(|next| next.parts.first());
            if next.is_some_and(|next| next.run == last) {
                continue;
            }
            if ends_old == Some(last) {
                out.push_str("<br>");
            }
            if let Some(was) = piece.link_was(&piece.runs[last]) {
                self.link_was(was, link_in(&piece.runs[last].words), out);
            }
        }
    }

    /// A stretch of words; what a link holds stays one link, whatever changed in it.
    fn stretch(&self, piece: &MarkedPiece, stretch: &Stretch, out: &mut String) {
        let linked = stretch.link.as_ref().is_some_and(|link| html::open_link(link, out));
        let mark = |part: &Part| piece.runs[part.run].mark;
        for parts in stretch.parts.chunk_by(|a, b| mark(a) == mark(b)) {
            self.open(mark(&parts[0]), out);
            for part in parts {
                let words = html::frame(&part.words);
                match piece.runs[part.run].figure {
                    true => drop(write!(out, "<b>{words}</b>")),
                    false => out.push_str(&words),
                }
            }
            self.close(mark(&parts[0]), out);
        }
        if linked {
            out.push_str("</a>");
        }
    }

    /// Where a link led before, in words.
    fn link_was(&self, was: &str, now: Option<&str>, out: &mut String) {
        let led = self.lead.was(was, now);
        let (message, tag, place) = match &led {
            _ if was.is_empty() => ("link_new", "q", None),
            None => return,
            Some(Was::Changed) => ("link_changed", "q", None),
            Some(Was::Named(name)) => ("link_was", "q", Some(name)),
            Some(Was::Address(address)) => ("link_was", "code", Some(address)),
        };
        out.push_str("<small class=\"was\"> (");
        escape(self.words.get(message), out);
        if let Some(place) = place {
            let _ = write!(out, " <{tag}>");
            escape(place, out);
            let _ = write!(out, "</{tag}>");
        }
        out.push_str(")</small>");
    }

    /// Opens a mark with a word for those who do not see it.
    fn open(&self, mark: Mark, out: &mut String) {
        let (tag, word) = match mark {
            Mark::Same => return,
            Mark::Inserted => ("ins", "inserted"),
            Mark::Deleted => ("del", "deleted"),
        };
        open(out, tag, &[]);
        if self.said {
            out.push_str("<span class=\"said\">");
            escape(self.words.get(word), out);
            out.push_str(" </span>");
        }
    }

    fn close(&self, mark: Mark, out: &mut String) {
        let (tag, word) = match mark {
            Mark::Same => return,
            Mark::Inserted => ("ins", "inserted_end"),
            Mark::Deleted => ("del", "deleted_end"),
        };
        if self.said {
            out.push_str("<span class=\"said\"> ");
            escape(self.words.get(word), out);
            out.push_str("</span>");
        }
        let _ = write!(out, "</{tag}>");
    }
}

/// The message that a unit moved.
fn moved(status: UnitStatus) -> Option<&'static str> {
    match status {
        UnitStatus::MovedHere => Some("moved_here"),
        UnitStatus::MovedAway => Some("moved_away"),
        _ => None,
    }
}

fn class(status: UnitStatus) -> &'static str {
    match status {
        UnitStatus::Same => "same",
        UnitStatus::Changed => "changed",
        UnitStatus::Added => "added",
        UnitStatus::Removed => "removed",
        UnitStatus::MovedHere => "moved-here",
        UnitStatus::MovedAway => "moved-away",
    }
}
