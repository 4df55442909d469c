//! `check --fix`: findings that need no judgement are mended in their files.

use std::io::Write as _;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::fix::{Fixed, Mended, mend};
use crate::terminal;
use crate::write::{RecordLock, put_text};

/// Mending one thing may show another (a full stop goes, then a capital): more rounds than any
/// text has faults.
const ROUNDS: usize = 20;

/// Mends the files of a site until nothing mechanical is left, and says on stderr what it changed.
/// `find` checks the site as it is on the disk.
pub fn run(root: &Path, find: impl Fn() -> anyhow::Result<Vec<Diagnostic>>) -> anyhow::Result<()> {
    let _writing = RecordLock::begin(&root.join("content"))?;
    let mut count = 0;
    for _ in 0..ROUNDS {
        let mended = mend(&find()?);
        if mended.is_empty() {
            break;
        }
        for Mended { file, text, fixed } in mended {
            put_text(&root.join(&file.path), &file.text, &text)?;
            for one in &fixed {
                tell(&file.path, one);
            }
            count += fixed.len();
        }
    }
    say(&match count {
        0 => "nothing to mend\n".to_owned(),
        1 => "mended 1 finding\n\n".to_owned(),
        count => format!("mended {count} findings\n\n"),
    });
    Ok(())
}

fn tell(path: &str, fixed: &Fixed) {
    let mut told = format!("mended {} at {path}:{}\n", fixed.rule, fixed.line);
    let lines = fixed.before.iter().map(|line| ('-', line));
    for (mark, line) in lines.chain(fixed.after.iter().map(|line| ('+', line))) {
        told.push_str(&format!("  {mark} {line}\n"));
    }
    say(&told);
}

/// Says it on stderr. That nobody reads it is no reason to stop between two files.
fn say(words: &str) {
    let _ = terminal::stderr().write_all(words.as_bytes());
}
