//! What is served, in memory: written only by the builder, read by the server.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::editor::ShownFinding;

/// A file as it is served.
#[derive(Debug, PartialEq, Eq)]
pub struct Served {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The notice it shows.
    pub notice: Option<String>,
}

/// Errors, by where they are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownErrors {
    /// Errors of the site itself: shown on every page.
    pub site: Vec<ShownFinding>,
    /// Errors that keep a notice from being rebuilt: shown over its last good page.
    pub notices: BTreeMap<String, Vec<ShownFinding>>,
}

/// Figures for tests and curious users.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Figures {
    /// How many builds there were.
    pub builds: u64,
    /// How many pages they changed.
    pub pages: u64,
    /// How many changes only polling found.
    pub missed_events: u64,
    /// How many times a notice was composed and checked for a form that is being filled in.
    pub form_checks: u64,
}

#[derive(Debug, Default)]
struct Contents {
    pages: HashMap<String, Arc<Served>>,
    /// Whether the first build is done.
    complete: bool,
    errors: ShownErrors,
    figures: Figures,
    /// The pages that were asked for most recently, the last one at the end.
    recent: Vec<String>,
}

/// The state of the preview.
#[derive(Debug, Default)]
pub struct State {
    contents: Mutex<Contents>,
    changed: Condvar,
}

/// How many recent pages are remembered.
const RECENT: usize = 64;

impl State {
    fn lock(&self) -> MutexGuard<'_, Contents> {
        // No change is left half-done by a panic.
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A page of the draft. During the first build, waits for it.
    pub fn page(&self, name: &str, timeout: Duration) -> Option<Arc<Served>> {
        let mut contents = self.lock();
        if name.ends_with(".html") {
            contents.recent.retain(|known| known != name);
            contents.recent.push(name.to_owned());
            let over = contents.recent.len().saturating_sub(RECENT);
            contents.recent.drain(..over);
        }
        let missing =
            |contents: &mut Contents| !contents.complete && !contents.pages.contains_key(name);
        let waited = self.changed.wait_timeout_while(contents, timeout, missing);
        let (contents, _) = waited.unwrap_or_else(PoisonError::into_inner);
        contents.pages.get(name).cloned()
    }

    /// The notice that a page shows.
    pub fn notice_of(&self, name: &str) -> Option<String> {
        self.lock().pages.get(name)?.notice.clone()
    }

    /// The notices whose pages were asked for most recently, the last one first.
    pub fn recent_notices(&self) -> Vec<String> {
        let contents = self.lock();
        let notice = |name: &String| contents.pages.get(name)?.notice.clone();
        contents.recent.iter().rev().filter_map(notice).collect()
    }

    /// Replaces pages and removes others, at once. Returns the names of those that changed.
    pub fn publish(&self, pages: Vec<(String, Served)>, removed: &[String]) -> Vec<String> {
        let mut changed = Vec::new();
        let mut contents = self.lock();
        for name in removed {
            if contents.pages.remove(name).is_some() {
                changed.push(name.clone());
            }
        }
        for (name, served) in pages {
            if contents.pages.get(&name).is_none_or(|old| **old != served) {
                contents.pages.insert(name.clone(), Arc::new(served));
                changed.push(name);
            }
        }
        contents.figures.pages += changed.len() as u64;
        drop(contents);
        self.changed.notify_all();
        changed
    }

    /// Marks the first build as done: a page that is not there now does not exist.
    pub fn complete(&self) {
        self.lock().complete = true;
        self.changed.notify_all();
    }

    /// Changes the errors; whether they differ afterwards.
    pub fn change_errors(&self, change: impl FnOnce(&mut ShownErrors)) -> bool {
        let mut contents = self.lock();
        let old = contents.errors.clone();
        change(&mut contents.errors);
        contents.errors != old
    }

    /// The errors.
    pub fn errors(&self) -> ShownErrors {
        self.lock().errors.clone()
    }

    /// Changes the figures.
    pub fn count(&self, change: impl FnOnce(&mut Figures)) {
        change(&mut self.lock().figures);
    }

    /// The figures.
    pub fn figures(&self) -> Figures {
        self.lock().figures
    }
}
