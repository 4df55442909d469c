//! What `build` says of the working copy, which it does not use: what was never released, has
//! changed since, or has findings. None of it stops a build.

use jiff::civil::Date;
use rayon::prelude::*;

use super::chain::read_chain;
use crate::diagnostic::Level;
use crate::project::Project;
use crate::read::NoticePaths;
use crate::version::{Difference, LastRelease, Record, difference};

/// Prints a line on stderr for each notice that says something else than its last release.
///
/// # Errors
/// When the disk fails.
pub fn report(project: &Project, today: Date) -> anyhow::Result<()> {
    let drafts: Vec<&NoticePaths> =
        project.found.notices.iter().filter(|paths| paths.has_draft).collect();
    let states: Vec<anyhow::Result<Option<String>>> =
        drafts.par_iter().map(|paths| state(project, paths, today)).collect();
    for state in states {
        if let Some(line) = state? {
            anstream::eprintln!("note: {line}");
        }
    }
    Ok(())
}

fn state(project: &Project, paths: &NoticePaths, today: Date) -> anyhow::Result<Option<String>> {
    let Ok(released) = read_chain(paths)? else { return Ok(None) };
    let base = released.chain.base(None);
    let last = LastRelease::of(&released.chain, None);
    let checked = project.check(paths, last.as_ref(), today)?;
    let errors = checked.diagnostics.iter().filter(|one| one.level == Level::Error).count();
    let id = &paths.id;
    let what = match base {
        None => format!("`{id}` was never released, and is not on the site"),
        Some(base) => match difference(base, Some(&checked.draft.notice), &checked.documents) {
            Difference::None => return Ok(None),
            _ if is_ended(&released.chain.last()) => return Ok(None),
            Difference::Words if errors == 0 => return Ok(None),
            _ => format!("`{id}` has changes that are not released"),
        },
    };
    Ok(Some(match errors {
        0 => what,
        _ => format!("{what}; it has {}: klartext check {id}", counted(errors)),
    }))
}

fn is_ended(last: &Option<&Record>) -> bool {
    last.is_some_and(|last| last.end.is_some())
}

fn counted(errors: usize) -> String {
    if errors == 1 { "1 error".into() } else { format!("{errors} errors") }
}
