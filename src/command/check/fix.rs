//! `check --fix`: fixes in their files the findings that need no judgement.

use std::io::Write as _;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::fix::{AppliedFix, FixedFile, apply};
use crate::origin::Origin;
use crate::terminal;
use crate::write::{RecordLock, put_text};

/// One fix may uncover another finding (a full stop goes, then a capital), and each table at the end of a
/// file is a round of its own: more rounds than any text has.
const ROUNDS: usize = 200;

/// Fixes the files of a site until nothing mechanical remains, and reports on stderr what changed.
/// `find` checks the site as it is on the disk.
pub fn run(root: &Path, find: impl Fn() -> anyhow::Result<Vec<Diagnostic>>) -> anyhow::Result<()> {
    let _writing = RecordLock::begin(&root.join("content"))?;
    let mut count = 0;
    for _ in 0..ROUNDS {
        let files = apply(&find()?);
        if files.is_empty() {
            break;
        }
        for FixedFile { file, text, fixed } in files {
            put_text(&root.join(&file.path), &file.text, &text)?;
            for one in &fixed {
                report(&file.path, one);
            }
            count += fixed.len();
        }
    }
    print(&match count {
        0 => "nothing to fix\n".to_owned(),
        1 => "fixed 1 finding\n\n".to_owned(),
        count => format!("fixed {count} findings\n\n"),
    });
    for stop in find()?.iter().filter(|one| one.is_unreadable()) {
        if let Some(Origin { file, span }) = &stop.origin {
            let (line, _) = file.line_column(span.start);
            print(&format!(
                "fixing stops at {}:{line}: nothing else in this file can be fixed until this error is\n\n",
                file.path
            ));
        }
    }
    Ok(())
}

fn report(path: &str, fixed: &AppliedFix) {
    let mut text = format!("fixed {} at {path}:{}\n", fixed.rule.name, fixed.line);
    let lines = fixed.before.iter().map(|line| ('-', line));
    for (mark, line) in lines.chain(fixed.after.iter().map(|line| ('+', line))) {
        text.push_str(&format!("  {mark} {line}\n"));
    }
    print(&text);
}

/// Prints on stderr; a closed stderr must not stop the command between two files.
fn print(text: &str) {
    let _ = terminal::stderr().write_all(text.as_bytes());
}
