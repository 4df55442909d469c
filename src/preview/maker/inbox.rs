//! [I/O] Events as they come → what is to be looked at, gathered as the pace asks.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::collections::{BTreeMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use walkdir::WalkDir;

use crate::limits;
use crate::preview::pace::Pace;
use crate::preview::touched::{Seen, Touched};
use crate::preview::watcher::Watching;
use crate::preview::{Ask, Event};
use crate::read::Found;

/// For how long a file that somebody writes to may stay open before it is looked at all the same.
const WRITING: Duration = Duration::from_millis(10);

/// The maker's side of the channel.
pub struct Inbox<'a> {
    root: &'a Path,
    receiver: &'a Receiver<Event>,
    watching: &'a mut Watching,
    events: VecDeque<Event>,
    /// Files that somebody writes to, and when they are looked at if they stay open.
    writing: BTreeMap<PathBuf, Instant>,
    asks: Vec<Ask>,
    /// What the sweep found, as long as it was not looked at.
    pub swept: Vec<PathBuf>,
    /// Why the system does not watch.
    pub unwatched: Option<String>,
    /// When to build.
    pub pace: Pace,
}

impl<'a> Inbox<'a> {
    /// An empty one.
    pub fn new(root: &'a Path, receiver: &'a Receiver<Event>, watching: &'a mut Watching) -> Self {
        Inbox {
            root,
            receiver,
            watching,
            events: VecDeque::new(),
            writing: BTreeMap::new(),
            asks: Vec::new(),
            swept: Vec::new(),
            unwatched: None,
            pace: Pace::default(),
        }
    }

    /// What events have touched. Waits at most for `rest`, and not at all where it is none.
    pub fn receive(&mut self, found: &Found, rest: Option<Duration>) -> Touched {
        if let Some(rest) = rest
            && self.events.is_empty()
        {
            self.wait(rest);
        }
        self.drain();
        let mut touched = self.sort(found);
        if !touched.is_nothing()
            && let Some(gather) = self.pace.gather()
        {
            let until = Instant::now() + gather.most;
            while self.wait(gather.quiet) && Instant::now() < until {}
            touched.join(self.sort(found));
        }
        touched
    }

    /// Whether further events have come; they are kept.
    pub fn is_overtaken(&mut self) -> bool {
        self.drain();
        !self.events.is_empty()
    }

    /// What browsers ask for.
    pub fn asks(&mut self) -> Vec<Ask> {
        std::mem::take(&mut self.asks)
    }

    /// Waits until something of the site has changed; whether it did.
    pub fn wait_for_change(&mut self, most: Duration) -> bool {
        let until = Instant::now() + most;
        let found = Found { root: self.root.to_owned(), notices: Vec::new() };
        loop {
            let rest = until.saturating_duration_since(Instant::now());
            let touched = self.receive(&found, Some(rest));
            // Nothing can be made now.
            self.asks.clear();
            if !touched.is_nothing() {
                return true;
            }
            if Instant::now() >= until {
                return false;
            }
        }
    }

    /// Waits for an event; whether one came.
    fn wait(&mut self, most: Duration) -> bool {
        let until = Instant::now() + most;
        loop {
            let next = self.writing.values().min().map_or(until, |due| until.min(*due));
            match self.receiver.recv_timeout(next.saturating_duration_since(Instant::now())) {
                // What is being written is no event yet.
                Ok(Event::Writing(path)) => self.note_writing(path),
                Ok(event) => {
                    self.take(event);
                    return true;
                }
                Err(RecvTimeoutError::Timeout) if self.end_writing() => return true,
                Err(RecvTimeoutError::Timeout) if Instant::now() >= until => return false,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(most),
            }
        }
    }

    fn drain(&mut self) {
        while let Ok(event) = self.receiver.try_recv() {
            self.take(event);
        }
        self.end_writing();
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Ask(ask) => self.asks.push(ask),
            Event::Unwatched(why) => self.unwatched = Some(why),
            Event::Writing(path) => self.note_writing(path),
            Event::File(path) => {
                self.writing.remove(&path);
                self.events.push_back(Event::File(path));
            }
            event => self.events.push_back(event),
        }
    }

    fn note_writing(&mut self, path: PathBuf) {
        self.writing.entry(path).or_insert_with(|| Instant::now() + WRITING);
    }

    /// Looks at files that have been open for long; whether there are any.
    fn end_writing(&mut self) -> bool {
        let now = Instant::now();
        let due = self.writing.extract_if(.., |_, due| *due <= now);
        let before = self.events.len();
        self.events.extend(due.map(|(path, _)| Event::File(path)));
        self.events.len() > before
    }

    fn sort(&mut self, found: &Found) -> Touched {
        let mut touched = Touched::default();
        for event in std::mem::take(&mut self.events) {
            match event {
                Event::File(path) => touched.add(&path, seen(&path), found),
                Event::Folder(path) => {
                    self.watching.watch_new(&path);
                    touched.add(&path, Seen::Folder, found);
                }
                Event::Swept(path) => {
                    touched.add(&path, seen(&path), found);
                    self.swept.push(path);
                }
                Event::Lost => {
                    touched.world = true;
                    touched.add(&self.root.join("content").join("lost"), Seen::Folder, found);
                    touched.notices.extend(found.notices.iter().map(|one| one.folder.clone()));
                    touched.records.extend(found.notices.iter().map(|one| one.folder.clone()));
                }
                Event::Ask(_) | Event::Unwatched(_) | Event::Writing(_) => {}
            }
        }
        self.pace.touched(&touched.notices, Instant::now());
        touched
    }

    /// The settings, wording, theme and static files as a number: another where one has changed.
    pub fn world_digest(&self) -> u64 {
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

fn seen(path: &Path) -> Seen {
    match std::fs::metadata(path) {
        Ok(about) if about.is_dir() => Seen::Folder,
        Ok(_) => Seen::File,
        Err(_) => Seen::Gone,
    }
}
