//! [I/O] The net below the events: a slow look at the times of all files, for network disks and
//! refused watches.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::Event;
use crate::limits;

/// How long a sweep rests between two looks. A large site is looked at for at most a fiftieth of
/// the time.
const REST: Duration = Duration::from_secs(2);
const SHARE: u32 = 50;

/// What is looked at of a file.
type Stamp = (u64, Option<SystemTime>);

/// Starts the thread. What differs is told when the next look still finds it so: by then an event
/// that came was seen to.
pub fn start(root: &Path, sender: Sender<Event>) {
    let root = root.to_owned();
    std::thread::spawn(move || {
        let mut known = look(&root);
        let mut suspects: Vec<PathBuf> = Vec::new();
        loop {
            let started = std::time::Instant::now();
            let now = look(&root);
            let seen = differing(&known, &now);
            for path in suspects.drain(..) {
                if sender.send(Event::Swept(path)).is_err() {
                    return;
                }
            }
            suspects = seen;
            known = now;
            std::thread::sleep(REST.max(started.elapsed() * SHARE));
        }
    });
}

fn look(root: &Path) -> BTreeMap<PathBuf, Stamp> {
    let mut stamps = BTreeMap::new();
    for folder in ["content", "locales", "templates", "static"] {
        let walk = WalkDir::new(root.join(folder)).max_depth(limits::FOLDER_DEPTH);
        for entry in walk.into_iter().flatten().filter(|entry| !entry.file_type().is_dir()) {
            // A link is looked through: it is the file it leads to that is read.
            if let Ok(about) = std::fs::metadata(entry.path()) {
                stamps.insert(entry.into_path(), (about.len(), about.modified().ok()));
            }
        }
    }
    stamps
}

/// The paths that came, went or have other stamps.
fn differing(before: &BTreeMap<PathBuf, Stamp>, now: &BTreeMap<PathBuf, Stamp>) -> Vec<PathBuf> {
    let changed = now.iter().filter(|(path, stamp)| before.get(*path) != Some(*stamp));
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    changed.map(|(path, _)| path.clone()).chain(gone.cloned()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    use super::{Stamp, differing};

    #[test]
    fn what_came_went_or_grew_differs() {
        let of = |files: &[(&str, u64)]| -> BTreeMap<PathBuf, Stamp> {
            files.iter().map(|(path, size)| (PathBuf::from(path), (*size, None))).collect()
        };
        let before = of(&[("same", 1), ("grew", 1), ("went", 1)]);
        let now = of(&[("same", 1), ("grew", 2), ("came", 1)]);
        let paths: Vec<PathBuf> = ["came", "grew", "went"].iter().map(PathBuf::from).collect();
        assert_eq!(differing(&before, &now), paths);
    }
}
