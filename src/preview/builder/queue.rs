//! [I/O] Events as they arrive → what may have changed, collected until a save is complete.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use walkdir::WalkDir;

use crate::limits;
use crate::preview::changes::{Changes, PathState};
use crate::preview::watcher::SiteWatcher;
use crate::preview::{Event, Query};
use crate::read::SitePaths;

/// A save is complete when no event came for this long: editors delete, rename and write in turn.
const SAVE: Duration = Duration::from_millis(2);
/// The same for a checkout or a sync: files of several folders have changed.
const BURST: Duration = Duration::from_millis(50);
/// The longest wait for such a pause.
const LONGEST: Duration = Duration::from_millis(500);

/// The builder's end of the channel.
pub struct Queue<'a> {
    root: &'a Path,
    receiver: &'a Receiver<Event>,
    watcher: &'a mut SiteWatcher,
    events: Vec<Event>,
    queries: Vec<Query>,
    /// Why the system does not watch the files.
    pub watch_error: Option<String>,
}

impl<'a> Queue<'a> {
    /// An empty queue.
    pub fn new(
        root: &'a Path,
        receiver: &'a Receiver<Event>,
        watcher: &'a mut SiteWatcher,
    ) -> Queue<'a> {
        Queue {
            root,
            receiver,
            watcher,
            events: Vec::new(),
            queries: Vec::new(),
            watch_error: None,
        }
    }

    /// What may have changed. Waits at most for `timeout`, and not at all if it is none.
    pub fn receive(&mut self, found: &SitePaths, timeout: Option<Duration>) -> Changes {
        while let Ok(event) = self.receiver.try_recv() {
            self.push(event);
        }
        if let Some(timeout) = timeout
            && self.events.is_empty()
            && self.queries.is_empty()
            && self.watch_error.is_none()
        {
            self.wait(timeout);
        }
        if !self.events.is_empty() {
            let end = Instant::now() + LONGEST;
            while self.wait(self.pause()) && Instant::now() < end {}
        }
        self.changes(found)
    }

    /// How long to wait for more.
    fn pause(&self) -> Duration {
        let mut folders = self.events.iter().filter_map(|event| match event {
            Event::File(path) | Event::Folder(path) | Event::Polled(path) => path.parent(),
            _ => None,
        });
        let first = folders.next();
        if folders.any(|other| Some(other) != first) { BURST } else { SAVE }
    }

    /// What browsers ask for.
    pub fn queries(&mut self) -> Vec<Query> {
        std::mem::take(&mut self.queries)
    }

    /// Waits until something of the site has changed; whether it did.
    pub fn wait_for_change(&mut self, timeout: Duration) -> bool {
        let end = Instant::now() + timeout;
        let found =
            SitePaths { root: self.root.to_owned(), notices: Vec::new(), unread: Vec::new() };
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let changes = self.receive(&found, Some(left));
            // There is no site to answer from.
            self.queries.clear();
            if !changes.is_empty() {
                return true;
            }
            if Instant::now() >= end {
                return false;
            }
        }
    }

    /// Waits for the next event; whether one came.
    fn wait(&mut self, timeout: Duration) -> bool {
        match self.receiver.recv_timeout(timeout) {
            Ok(event) => {
                self.push(event);
                return true;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(timeout),
        }
        false
    }

    fn push(&mut self, event: Event) {
        match event {
            Event::Query(query) => self.queries.push(query),
            Event::WatchError(reason) => self.watch_error = Some(reason),
            event => self.events.push(event),
        }
    }

    fn changes(&mut self, found: &SitePaths) -> Changes {
        let mut changes = Changes::default();
        for event in std::mem::take(&mut self.events) {
            match event {
                Event::File(path) => changes.add(&path, path_state(&path), found),
                Event::Folder(path) => {
                    self.watcher.watch_new(&path);
                    changes.add(&path, PathState::Folder, found);
                }
                Event::Polled(path) => {
                    changes.add(&path, path_state(&path), found);
                    changes.polled.push(path);
                }
                Event::Lost => {
                    (changes.site, changes.tree) = (true, true);
                    for notice in &found.notices {
                        changes.shared.extend(notice.shared.iter().cloned());
                        changes.notices.insert(notice.folder.clone());
                        changes.records.insert(notice.folder.clone());
                    }
                }
                Event::Query(_) | Event::WatchError(_) => {}
            }
        }
        changes
    }

    /// A hash of settings, wording, theme and static files.
    pub fn site_hash(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let mut add = |path: &Path| {
            path.hash(&mut hasher);
            std::fs::read(path).unwrap_or_default().hash(&mut hasher);
        };
        add(&self.root.join("content/site.toml"));
        for folder in ["locales", "templates", "static"] {
            let walk = WalkDir::new(self.root.join(folder)).max_depth(limits::FOLDER_DEPTH);
            let files = walk.sort_by_file_name().into_iter().flatten();
            for file in files.filter(|file| !file.file_type().is_dir()) {
                add(file.path());
            }
        }
        hasher.finish()
    }
}

fn path_state(path: &PathBuf) -> PathState {
    match std::fs::metadata(path) {
        Ok(about) if about.is_dir() => PathState::Folder,
        Ok(_) => PathState::File,
        Err(_) => PathState::Missing,
    }
}
