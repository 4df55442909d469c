//! What `build` says of the working copy, which it does not use: what was never released, has
//! changed since, or has findings. None of it stops a build.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Level;
use crate::read::NoticePaths;
use crate::site::Site;
use crate::version::{Chain, Difference, LastRelease, Record, difference};

/// What a working copy says beside what was released.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Note {
    /// The same facts in other words; the notice's id.
    Reworded(String),
    /// Something else, in words.
    Unreleased(String),
}

/// The notes of all notices as lines. That notices say the same in other words is one line for the
/// whole site, as it is no change that somebody forgot to release.
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

/// That notices say the same facts in other words.
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

/// What there is to say of a working copy; none where it says what was released last. `chain` are
/// its records.
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
    let facts = base.and_then(|base| base.facts().ok().flatten());
    let base_of_same = base.filter(|_| facts == Some(&draft.notice));
    // Most are as they were released, and need neither be worded nor judged.
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

/// Whether the facts of a release have its words, without their being composed: the same klartext
/// wrote them, and the site has no wording of its own. (Which languages there are, and which
/// prevails, is among the facts.) Wording that a site had at the release and has no more is not seen
/// here; `diff` and `release` compose the words in any case.
fn is_worded_alike(project: &Site, base: &Record) -> bool {
    base.klartext == env!("CARGO_PKG_VERSION") && !project.has_own_wording()
}

fn is_ended(last: Option<&Record>) -> bool {
    last.is_some_and(|last| last.end.is_some())
}

fn counted(errors: usize) -> String {
    if errors == 1 { "1 error".into() } else { format!("{errors} errors") }
}
