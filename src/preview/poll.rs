//! [I/O] Polling of all files for changes that no event reports: network file systems, refused watches,
//! dropped events.
//!
//! notify's `PollWatcher` compares times in whole seconds, so it misses the second of two saves within
//! one; or it reads every file, records too, each time.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::Event;
use crate::limits;

/// The pause between two scans; for a large site it is longer, so that scans take at most a fiftieth
/// of the time.
const PAUSE: Duration = Duration::from_secs(2);
const SHARE: u32 = 50;

/// Size and time of a file.
type Stamp = (u64, Option<SystemTime>);

/// Starts the thread. A difference is reported one scan later: by then, an event has been handled if
/// there was one.
pub fn start(root: &Path, sender: Sender<Event>) {
    let root = root.to_owned();
    std::thread::spawn(move || {
        let mut known = scan(&root);
        let mut pending: Vec<PathBuf> = Vec::new();
        loop {
            let started = std::time::Instant::now();
            let now = scan(&root);
            let changed = differing(&known, &now);
            for path in pending.drain(..) {
                if sender.send(Event::Polled(path)).is_err() {
                    return;
                }
            }
            pending = changed;
            known = now;
            std::thread::sleep(PAUSE.max(started.elapsed() * SHARE));
        }
    });
}

fn scan(root: &Path) -> BTreeMap<PathBuf, Stamp> {
    let mut stamps = BTreeMap::new();
    for folder in ["content", "locales", "templates", "static"] {
        let walk = WalkDir::new(root.join(folder)).max_depth(limits::FOLDER_DEPTH);
        for entry in walk.into_iter().flatten().filter(|entry| !entry.file_type().is_dir()) {
            // Of a link, the file that it leads to.
            if let Ok(about) = std::fs::metadata(entry.path()) {
                stamps.insert(entry.into_path(), (about.len(), about.modified().ok()));
            }
        }
    }
    stamps
}

/// The paths that were added, removed or changed.
fn differing(old: &BTreeMap<PathBuf, Stamp>, now: &BTreeMap<PathBuf, Stamp>) -> Vec<PathBuf> {
    let changed = now.iter().filter(|(path, stamp)| old.get(*path) != Some(*stamp));
    let removed = old.keys().filter(|path| !now.contains_key(*path));
    changed.map(|(path, _)| path.clone()).chain(removed.cloned()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    use super::{Stamp, differing};

    #[test]
    fn added_removed_and_changed_files_differ() {
        let of = |files: &[(&str, u64)]| -> BTreeMap<PathBuf, Stamp> {
            files.iter().map(|(path, size)| (PathBuf::from(path), (*size, None))).collect()
        };
        let old = of(&[("same", 1), ("changed", 1), ("removed", 1)]);
        let now = of(&[("same", 1), ("changed", 2), ("added", 1)]);
        let paths: Vec<PathBuf> =
            ["added", "changed", "removed"].iter().map(PathBuf::from).collect();
        assert_eq!(differing(&old, &now), paths);
    }
}
