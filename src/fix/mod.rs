//! Findings → their files with what is mechanical mended. Pure: `command` reads and writes.
//!
//! A fix is data on the finding, made by the rule ([`toml`] helps it); here fixes are chosen and
//! put in. All bytes outside the edited places stay as they are.

mod rewrite;
pub mod toml;

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Edit, Rule};
use crate::origin::InputFile;
use crate::parse::parse;

pub use rewrite::{Change, rewrite};

/// What stands where an editor is to write; `placeholder-left` finds what is left of it.
pub const PLACEHOLDER: &str = "TODO";

/// A file with fixes put in; one that is not there yet was read as empty.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The file as it was read.
    pub file: Arc<InputFile>,
    /// Its text with the fixes.
    pub text: String,
    /// What was mended, in the order of the file.
    pub fixed: Vec<Fixed>,
}

/// One finding that was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Its rule.
    pub rule: &'static Rule,
    /// The line it began on, from 1.
    pub line: usize,
    /// The lines that were there; none where lines were only added.
    pub before: Vec<String>,
    /// The lines that are there now.
    pub after: Vec<String>,
}

/// The files of findings that have a fix, with as many put in as do not touch each other; the
/// others come in the next round.
///
/// A file that TOML cannot read is mended in its syntax alone, and a text that it could read less
/// of than before is not given.
pub fn mend(diagnostics: &[Diagnostic]) -> Vec<Mended> {
    let mut files: Vec<(Arc<InputFile>, Vec<&Diagnostic>)> = Vec::new();
    for diagnostic in diagnostics {
        let Some(first) = diagnostic.fix.first() else { continue };
        let file = &first.origin.file;
        // What could be read of it is not what is on the disk.
        let is_unread = diagnostics.iter().any(|one| {
            let origin = one.origin.as_ref();
            one.rule.name == "not-utf8"
                && origin.is_some_and(|origin| origin.file.path == file.path)
        });
        if is_unread {
            continue;
        }
        if diagnostic.fix.iter().any(|edit| edit.origin.file.path != file.path) {
            continue;
        }
        match files.iter_mut().find(|(one, _)| one.path == file.path) {
            Some((_, found)) => found.push(diagnostic),
            None => files.push((file.clone(), vec![diagnostic])),
        }
    }
    files.into_iter().filter_map(|(file, found)| mend_file(&file, &found)).collect()
}

/// The edits of one finding.
type Fix<'a> = (&'a Diagnostic, Vec<&'a Edit>);

fn mend_file(file: &Arc<InputFile>, found: &[&Diagnostic]) -> Option<Mended> {
    // A text in Markdown has no syntax that could be broken.
    let faults = |file: &Arc<InputFile>| match file.path.ends_with(".toml") {
        true => parse(file).1,
        false => Vec::new(),
    };
    let before = faults(file);
    let syntax = |one: &&Diagnostic| before.iter().any(|fault| fault.rule == one.rule);
    let found: Vec<&Diagnostic> = match before.is_empty() {
        true => found.to_vec(),
        false => found.iter().copied().filter(syntax).collect(),
    };
    let chosen = choose(&found);
    if chosen.is_empty() {
        return None;
    }
    let text = put_in(&file.text, chosen.iter().flat_map(|(_, edits)| edits.iter().copied()));
    let fixed = chosen.iter().map(|fix| describe(&file.text, fix)).collect();
    let new = Arc::new(InputFile { path: file.path.clone(), text });
    // A fix that TOML cannot read would be a fault of ours; the editor's file is worth more.
    if faults(&new).len() > before.len() {
        return None;
    }
    Some(Mended { file: file.clone(), text: new.text.clone(), fixed })
}

/// Whole fixes in the order of their places, each clear of the one before.
fn choose<'a>(found: &[&'a Diagnostic]) -> Vec<Fix<'a>> {
    let mut fixes: Vec<Fix<'a>> = found
        .iter()
        .map(|one| {
            let mut edits: Vec<&Edit> = one.fix.iter().collect();
            edits.sort_by_key(|edit| (edit.origin.span.start, edit.origin.span.end));
            (*one, edits)
        })
        .collect();
    fixes.sort_by_key(|(_, edits)| (edits[0].origin.span.start, edits[0].origin.span.end));
    let mut chosen: Vec<Fix<'a>> = Vec::new();
    let mut free_from = None;
    for fix in fixes {
        let clear = fix.1.iter().try_fold(free_from, |free_from, edit| {
            let span = &edit.origin.span;
            // Two that begin at one place are in each other's way, though both only add.
            (free_from.is_none_or(|end| span.start > end)).then_some(Some(span.end))
        });
        if let Some(end) = clear {
            free_from = end;
            chosen.push(fix);
        }
    }
    chosen
}

fn put_in<'a>(text: &str, edits: impl Iterator<Item = &'a Edit>) -> String {
    let mut new = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for edit in edits {
        new.push_str(&text[done..edit.origin.span.start]);
        new.push_str(&edit.text);
        done = edit.origin.span.end;
    }
    new.push_str(&text[done..]);
    new
}

/// The whole lines that a fix touches, before and after.
fn describe(text: &str, (diagnostic, edits): &Fix<'_>) -> Fixed {
    let start = edits.first().map_or(0, |edit| edit.origin.span.start);
    let end = edits.last().map_or(0, |edit| edit.origin.span.end);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
    let line = text[..line_start].matches('\n').count() + 1;
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    if start == end && start == line_start && edits.len() == 1 {
        return Fixed {
            rule: diagnostic.rule,
            line,
            before: Vec::new(),
            after: lines(&edits[0].text),
        };
    }
    let mut new = String::new();
    let mut done = line_start;
    for edit in edits {
        new.push_str(&text[done..edit.origin.span.start]);
        new.push_str(&edit.text);
        done = edit.origin.span.end;
    }
    new.push_str(&text[done..line_end]);
    Fixed {
        rule: diagnostic.rule,
        line,
        before: lines(&text[line_start..line_end]),
        after: lines(&new),
    }
}
