//! Findings → their files with fixes. Pure: `command` reads and writes.
//!
//! A fix is data on the finding, made by its rule with the help of [`toml`]; here fixes are chosen
//! and applied. All bytes outside the edited places stay as they are.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

mod rewrite;
pub mod toml;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Edit, Rule};
use crate::origin::InputFile;
use crate::parse::parse;

pub use rewrite::{Change, rewrite};

pub use crate::model::PLACEHOLDER;

/// A file with fixes; a new file has an empty text so far.
#[derive(Clone, Debug)]
pub struct FixedFile {
    /// The file as it was read.
    pub file: Arc<InputFile>,
    /// Its text with the fixes.
    pub text: String,
    /// The fixes, in the order of the file.
    pub fixed: Vec<AppliedFix>,
}

/// The fix of one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedFix {
    /// Its rule.
    pub rule: &'static Rule,
    /// The line it began on, from 1.
    pub line: usize,
    /// The lines that were there; none where lines were only added.
    pub before: Vec<String>,
    /// The lines that are there now.
    pub after: Vec<String>,
}

/// Applies the fixes of findings, as many as do not touch each other; the next round applies others.
///
/// In a file that is not valid TOML only the syntax is fixed, and a text with more errors of syntax
/// than before is discarded.
pub fn apply(diagnostics: &[Diagnostic]) -> Vec<FixedFile> {
    let mut files: Vec<(Arc<InputFile>, Vec<&Diagnostic>)> = Vec::new();
    // The text that was decoded is not the text on the disk.
    let unread = diagnostics.iter().filter(|one| one.rule.name == "not-utf8");
    let unread: BTreeSet<&str> =
        unread.filter_map(|one| Some(one.origin.as_ref()?.file.path.as_str())).collect();
    for diagnostic in diagnostics {
        let Some(first) = diagnostic.fix.first() else { continue };
        let file = &first.origin.file;
        if unread.contains(file.path.as_str()) {
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
    files.into_iter().filter_map(|(file, found)| fix_file(&file, &found)).collect()
}

/// The edits of one finding.
type Fix<'a> = (&'a Diagnostic, Vec<&'a Edit>);

fn fix_file(file: &Arc<InputFile>, found: &[&Diagnostic]) -> Option<FixedFile> {
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
    let text = apply_edits(&file.text, chosen.iter().flat_map(|(_, edits)| edits.iter().copied()));
    let fixed = chosen.iter().map(|fix| describe(file, fix)).collect();
    let new = Arc::new(InputFile::new(file.path.clone(), text));
    // A fix that breaks the file would be a bug; the editor's file is worth more.
    if faults(&new).len() > before.len() {
        return None;
    }
    Some(FixedFile { file: file.clone(), text: new.text.clone(), fixed })
}

/// Complete fixes in the order of their places that do not overlap.
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
            // Two that begin at one place overlap, even if both only add.
            (free_from.is_none_or(|end| span.start > end)).then_some(Some(span.end))
        });
        if let Some(end) = clear {
            free_from = end;
            chosen.push(fix);
        }
    }
    chosen
}

fn apply_edits<'a>(text: &str, edits: impl Iterator<Item = &'a Edit>) -> String {
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

/// The lines that a fix touches, before and after.
fn describe(file: &InputFile, (diagnostic, edits): &Fix<'_>) -> AppliedFix {
    let text = &file.text;
    let start = edits.first().map_or(0, |edit| edit.origin.span.start);
    let end = edits.last().map_or(0, |edit| edit.origin.span.end);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
    let (line, _) = file.line_column(line_start);
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    if start == end && start == line_start && edits.len() == 1 {
        return AppliedFix {
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
    AppliedFix {
        rule: diagnostic.rule,
        line,
        before: lines(&text[line_start..line_end]),
        after: lines(&new),
    }
}
