//! A comparison → Markdown for a comment on a change: the changed facts, then the words, folded.

use std::fmt::Write as _;

use super::{Comparison, Step, steps};
use crate::compare::{
    DescribedChange, Mark, MarkedPiece, MarkedUnit, Presence, Run, Shape, Side, Status,
};
use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::render::markdown::{escape, inlines};
use crate::render::words::Words;

/// The Markdown.
///
/// # Errors
/// When a site's own message needs an argument that there is not.
pub fn markdown(comparison: &Comparison, words: &Words<'_>) -> Result<String, Box<Diagnostic>> {
    let mut out = String::new();
    let span = comparison.span(words)?;
    let _ = writeln!(out, "### {} – {}\n", escape(&comparison.title), escape(&span));
    if comparison.compared.is_same() {
        let _ = writeln!(out, "{}", escape(words.get("diff_same")));
        return Ok(out);
    }
    match &comparison.compared.described {
        Some(changes) => {
            if let Some(overview) = &changes.overview {
                let _ = writeln!(out, "{}\n", inlines(overview));
            }
            push_changes(words.get("material"), &changes.material, &mut out);
            push_changes(words.get("other"), &changes.other, &mut out);
            push_changes(words.get("metadata"), &changes.metadata, &mut out);
        }
        None => {
            let _ = writeln!(out, "{}\n", escape(words.get(comparison.text_alone())));
        }
    }
    let marked = &comparison.compared.marked;
    if !marked.is_changed() {
        let _ = writeln!(out, "{}", escape(words.get("no_words")));
        return Ok(out);
    }
    let changed = marked.units.iter().filter(|unit| unit.status != Status::Same).count();
    let count = words.text("diff_changed", &[("count", Arg::from(changed))])?;
    let _ = writeln!(out, "<details><summary>{}</summary>\n", escape(&count));
    if marked.title.is_changed() {
        let _ = writeln!(out, "{}\n", piece(&marked.title, None));
    }
    push_units(comparison, words, &mut out);
    out.push_str("</details>\n");
    Ok(out)
}

fn push_changes(heading: &str, changes: &[DescribedChange], out: &mut String) {
    if changes.is_empty() {
        return;
    }
    let _ = writeln!(out, "**{}**\n", escape(heading));
    for change in changes {
        let _ = writeln!(out, "- {} · {}", inlines(&change.words), inlines(&change.cited));
        for one in change.below() {
            let _ = writeln!(out, "  - {}", inlines(one));
        }
    }
    out.push('\n');
}

fn push_units(comparison: &Comparison, words: &Words<'_>, out: &mut String) {
    for step in steps(&comparison.compared.marked.units) {
        match step {
            Step::Under(heading) => {
                let text: String = heading.pieces.iter().map(|one| one.text(Side::New)).collect();
                let _ = writeln!(out, "**{}**\n", escape(&text));
            }
            Step::Moved(moved) => push_block(&format!("*{}:*", escape(words.get(moved))), out),
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
    let pieces: Vec<String> = unit.pieces.iter().map(|one| piece(one, whole)).collect();
    match &unit.shape {
        Shape::List => {
            pieces.iter().for_each(|one| out.push_str(&format!("- {one}\n")));
            out.push('\n');
        }
        Shape::Head { .. } | Shape::Row { .. } => push_block(&pieces.join(" · "), out),
        Shape::Term { .. } => {
            let details = pieces.get(1..).unwrap_or_default().join(" / ");
            let name = pieces.first().map_or("", String::as_str);
            push_block(&format!("{name}: {details}"), out);
        }
        _ => push_block(&pieces.join("<br>"), out),
    }
}

fn push_block(text: &str, out: &mut String) {
    out.push_str(text);
    out.push_str("\n\n");
}

fn piece(piece: &MarkedPiece, whole: Option<Mark>) -> String {
    let whole = whole.or(match piece.presence {
        Presence::Both => None,
        Presence::Old => Some(Mark::Deleted),
        Presence::New => Some(Mark::Inserted),
    });
    match whole {
        Some(mark) => {
            marked(mark, piece.runs.iter().map(|run| inlines(&run.words)).collect::<String>())
        }
        None => piece.runs.iter().map(run).collect(),
    }
}

fn run(run: &Run) -> String {
    let words = inlines(&run.words);
    marked(run.mark, if run.figure { format!("<b>{words}</b>") } else { words })
}

/// Services that show Markdown know both marks, underlined and struck through.
fn marked(mark: Mark, words: String) -> String {
    match mark {
        Mark::Same => words,
        Mark::Inserted => format!("<ins>{words}</ins>"),
        Mark::Deleted => format!("<del>{words}</del>"),
    }
}
