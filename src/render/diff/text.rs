//! A comparison → text for a terminal: the facts, then the words. Marks surround what changed,
//! so that it does not take colour to see it; who prints it takes the colours out where there are
//! none.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Effects, Style};

use super::{Comparison, Step, steps};
use crate::characters::harmless;
use crate::compare::{
    DescribedChange, Mark, MarkedPiece, MarkedUnit, Presence, Run, Shape, Slot, Status,
};
use crate::diagnostic::Diagnostic;
use crate::document::{self, Inline};
use crate::render::words::Words;

const BOLD: Style = Style::new().bold();
const SOFT: Style = Style::new().dimmed();
const NEW: Style = AnsiColor::Green.on_default().effects(Effects::UNDERLINE);
const OLD: Style = AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH);

/// The text.
///
/// # Errors
/// When a site's own message needs an argument that there is not.
pub fn text(comparison: &Comparison, words: &Words<'_>) -> Result<String, Box<Diagnostic>> {
    let mut out = String::new();
    let span = comparison.span(words)?;
    let _ = writeln!(out, "{BOLD}{}{BOLD:#} – {span}", harmless(&comparison.notice));
    if comparison.compared.is_same() {
        let _ = writeln!(out, "{}", words.get("diff_same"));
        return Ok(out);
    }
    match &comparison.compared.described {
        Some(changes) => {
            if let Some(overview) = &changes.overview {
                let _ = writeln!(out, "{}", plain(overview));
            }
            push_changes(words.get("material"), &changes.material, &mut out);
            push_changes(words.get("other"), &changes.other, &mut out);
            push_changes(words.get("metadata"), &changes.metadata, &mut out);
        }
        None => {
            let _ = writeln!(out, "{}", words.get(comparison.text_alone()));
        }
    }
    let marked = &comparison.compared.marked;
    if !marked.is_changed() {
        let _ = writeln!(out, "\n{}", words.get("no_words"));
        return Ok(out);
    }
    let _ = writeln!(out, "\n{BOLD}{}{BOLD:#}", words.get("marked"));
    if marked.title.is_changed() {
        let _ = writeln!(out, "  {}", piece(&marked.title, None));
    }
    push_units(comparison, words, &mut out);
    Ok(out)
}

fn push_changes(heading: &str, changes: &[DescribedChange], out: &mut String) {
    if changes.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{BOLD}{heading}{BOLD:#}");
    for change in changes {
        let cited = plain(&change.cited);
        let _ = writeln!(out, "  - {} {SOFT}· {cited}{SOFT:#}", plain(&change.words));
        for one in change.below() {
            let _ = writeln!(out, "    {}", plain(one));
        }
    }
}

fn push_units(comparison: &Comparison, words: &Words<'_>, out: &mut String) {
    for step in steps(&comparison.compared.marked.units) {
        match step {
            Step::Under(heading) => {
                let _ = writeln!(out, "\n  {SOFT}{}{SOFT:#}", line(heading));
            }
            Step::Moved(moved) => {
                let _ = writeln!(out, "  {SOFT}{}:{SOFT:#}", words.get(moved));
            }
            Step::Unit(unit) => push_unit(unit, out),
        }
    }
}

fn push_unit(unit: &MarkedUnit, out: &mut String) {
    let whole = match unit.status {
        Status::Added => Some(Mark::Inserted),
        Status::Removed | Status::MovedAway => Some(Mark::Deleted),
        _ => None,
    };
    let is_row = matches!(unit.shape, Shape::Row { .. } | Shape::Head { .. });
    if is_row || matches!(unit.shape, Shape::Term { .. }) {
        let mut line = String::new();
        for (index, one) in unit.pieces.iter().enumerate() {
            line.push_str(match index {
                0 => "",
                _ if is_row => " | ",
                1 => ": ",
                _ => " / ",
            });
            line.push_str(&piece(one, whole));
        }
        let _ = writeln!(out, "  {line}");
        return;
    }
    for one in unit.pieces.iter().filter(|one| whole.is_some() || shows(unit, one)) {
        let bullet = if matches!(one.slot, Slot::Item { .. }) { "- " } else { "" };
        let _ = writeln!(out, "  {bullet}{}", piece(one, whole));
    }
}

/// Of a long list the items that changed are enough.
fn shows(unit: &MarkedUnit, piece: &MarkedPiece) -> bool {
    unit.pieces.len() == 1 || piece.is_changed() || unit.status == Status::MovedHere
}

fn line(unit: &MarkedUnit) -> String {
    let words: String =
        unit.pieces.iter().map(|piece| piece.text(crate::compare::Side::New)).collect();
    harmless(&words).into_owned()
}

/// Plain words without terminal escape sequences.
fn plain(words: &[Inline]) -> String {
    harmless(&document::plain(words)).into_owned()
}

fn piece(piece: &MarkedPiece, whole: Option<Mark>) -> String {
    let whole = whole.or(match piece.presence {
        Presence::Both => None,
        Presence::Old => Some(Mark::Deleted),
        Presence::New => Some(Mark::Inserted),
    });
    let mut text = String::new();
    match whole {
        Some(mark) => {
            let words: String = piece.runs.iter().map(|run| plain(&run.words)).collect();
            push_marked(mark, &words, false, &mut text);
        }
        None => piece.runs.iter().for_each(|run| push_run(piece, run, &mut text)),
    }
    text
}

fn push_run(piece: &MarkedPiece, run: &Run, text: &mut String) {
    push_marked(run.mark, &plain(&run.words), run.figure, text);
    if let Some(was) = piece.link_was(run) {
        // The text of a ready letter is not part of the address.
        let was = was.split_once('?').filter(|_| was.starts_with("mailto:")).map_or(was, |it| it.0);
        let _ = write!(text, " {SOFT}[-→ {}-]{SOFT:#}", harmless(was));
    }
}

fn push_marked(mark: Mark, words: &str, figure: bool, text: &mut String) {
    let _ = match mark {
        Mark::Same => write!(text, "{words}"),
        Mark::Inserted => {
            let style = if figure { NEW.bold() } else { NEW };
            write!(text, "{style}{{+{words}+}}{style:#}")
        }
        Mark::Deleted => {
            let style = if figure { OLD.bold() } else { OLD };
            write!(text, "{style}[-{words}-]{style:#}")
        }
    };
}
