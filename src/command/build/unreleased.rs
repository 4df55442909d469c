//! What `build` says about the working copy, which it does not use: what was never released, has
//! changed since, or has findings. None of it stops a build.

use jiff::civil::Date;

use crate::diagnostic::Level;
use crate::read::NoticePaths;
use crate::site::Site;
use crate::version::{Chain, Difference, LastRelease, Record, difference};

/// How a working copy differs from what was released.
#[derive(Clone, Debug)]
pub enum Note {
    /// Only in standard wording; the notice's id.
    Reworded(String),
    /// In something else, as a line.
    Unreleased(String),
}

/// The notes of all notices as lines. Differences in standard wording are one line for the whole site:
/// they are not a change that the editor forgot to release.
pub fn lines(notes: &[Note]) -> Vec<String> {
    let unreleased = notes.iter().filter_map(|note| match note {
        Note::Unreleased(line) => Some(line.clone()),
        Note::Reworded(_) => None,
    });
    let reworded: Vec<&String> = notes
        .iter()
        .filter_map(|note| match note {
            Note::Reworded(id) => Some(id),
            Note::Unreleased(_) => None,
        })
        .collect();
    unreleased.chain(reworded_line(&reworded)).collect()
}

/// The line about notices that differ only in standard wording.
pub fn reworded_line(notices: &[&String]) -> Option<String> {
    let all = match notices {
        [] => return None,
        [one] => format!("`{one}`"),
        [one, other] => format!("`{one}` and `{other}`"),
        several => format!("{} notices", several.len()),
    };
    Some(format!(
        "the standard wording of {all} is newer than what was released; none of your facts and \
         texts differs. It goes out with the next release, or now with `klartext release NOTICE`"
    ))
}

/// How a working copy differs from the last release in `chain`; none if it does not.
///
/// # Errors
/// When the disk fails.
pub fn note(
    project: &Site,
    paths: &NoticePaths,
    chain: Option<&Chain>,
    today: Date,
) -> anyhow::Result<Option<Note>> {
    let base = chain.and_then(|chain| chain.base(None));
    let (draft, diagnostics) = project.resolve(paths, project.read_notice(paths)?);
    let facts = base.and_then(|base| base.facts());
    let base_of_same = base.filter(|_| facts == Some(&draft.notice));
    // Most are as they were released, and need not be composed.
    if base_of_same.is_some_and(|base| is_worded_alike(project, base)) {
        return Ok(None);
    }
    let composed = project.compose(draft, diagnostics);
    let same = |base: &Record| {
        base.documents().len() == composed.documents.len()
            && composed.documents.iter().all(|one| base.document(&one.language) == Some(one))
    };
    if base_of_same.is_some_and(same) {
        return Ok(None);
    }
    let last = chain.and_then(|chain| LastRelease::of(chain, None));
    let checked = project.run_rules(composed, last.as_ref(), today);
    let errors = checked.diagnostics.iter().filter(|one| one.level == Level::Error).count();
    let id = &paths.id;
    let what = match base {
        None => format!("`{id}` was never released, and is not on the site"),
        Some(base) => match difference(base, Some(&checked.draft.notice), &checked.documents) {
            Difference::None => return Ok(None),
            _ if is_ended(chain.and_then(Chain::last)) => return Ok(None),
            Difference::Words => return Ok(Some(Note::Reworded(id.clone()))),
            _ => format!("`{id}` has changes that are not released"),
        },
    };
    Ok(Some(Note::Unreleased(match errors {
        0 => what,
        _ => format!("{what}; it has {}: klartext check {id}", counted(errors)),
    })))
}

/// Whether composing the facts of a release would give its words again: the same klartext wrote
/// them, and the site has no wording of its own. (The languages are among the facts.) Own wording
/// that was removed since is missed here; `diff` and `release` always compose.
fn is_worded_alike(project: &Site, base: &Record) -> bool {
    base.klartext == env!("CARGO_PKG_VERSION") && !project.has_own_wording()
}

fn is_ended(last: Option<&Record>) -> bool {
    last.is_some_and(|last| last.end.is_some())
}

fn counted(errors: usize) -> String {
    if errors == 1 { "1 error".into() } else { format!("{errors} errors") }
}
