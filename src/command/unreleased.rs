//! What `build` says of the working copy, which it does not use: what was never released, has
//! changed since, or has findings. None of it stops a build.

use jiff::civil::Date;
use rayon::prelude::*;

use super::chain::read_chain;
use crate::diagnostic::Level;
use crate::project::Project;
use crate::read::NoticePaths;
use crate::version::{Difference, Record, difference};

/// Prints a line on stderr for each notice that says something else than its last release.
///
/// # Errors
/// When the disk fails.
pub fn report(project: &Project, today: Date) -> anyhow::Result<()> {
    let drafts: Vec<&NoticePaths> =
        project.found.notices.iter().filter(|paths| paths.has_draft).collect();
    let states: Vec<anyhow::Result<State>> =
        drafts.par_iter().map(|paths| state(project, paths, today)).collect();
    let mut reworded = Vec::new();
    for (state, paths) in states.into_iter().zip(&drafts) {
        match state? {
            State::Released => {}
            State::Reworded => reworded.push(&paths.id),
            State::Unreleased(line) => anstream::eprintln!("note: {line}"),
        }
    }
    if let Some(line) = reworded_line(&reworded) {
        anstream::eprintln!("note: {line}");
    }
    Ok(())
}

/// That notices say the same facts in other words: one line for the whole site, as it is no change
/// that somebody forgot to release.
pub fn reworded_line(notices: &[&String]) -> Option<String> {
    let all = match notices {
        [] => return None,
        [one] => format!("`{one}`"),
        [one, other] => format!("`{one}` and `{other}`"),
        several => format!("{} notices", several.len()),
    };
    Some(format!(
        "the standard wording of {all} is newer than what was released; no fact and no text of your \
         own differs. It goes out with the next release, or now with `klartext release NOTICE`"
    ))
}

/// What a notice says beside what was released.
enum State {
    /// The same.
    Released,
    /// The same facts in other words.
    Reworded,
    /// Something else, in words.
    Unreleased(String),
}

fn state(project: &Project, paths: &NoticePaths, today: Date) -> anyhow::Result<State> {
    let Ok(released) = read_chain(paths)? else { return Ok(State::Released) };
    let base = released.chain.base(None);
    let facts = base.and_then(|base| base.facts().ok().flatten());
    let checked = project.check(paths, facts.as_ref(), today)?;
    let errors = checked.diagnostics.iter().filter(|one| one.level == Level::Error).count();
    let id = &paths.id;
    let what = match base {
        None => format!("`{id}` was never released, and is not on the site"),
        Some(base) => match difference(base, Some(&checked.draft.notice), &checked.documents) {
            Difference::None => return Ok(State::Released),
            _ if is_ended(&released.chain.last()) => return Ok(State::Released),
            Difference::Words => return Ok(State::Reworded),
            _ => format!("`{id}` has changes that are not released"),
        },
    };
    Ok(State::Unreleased(match errors {
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
