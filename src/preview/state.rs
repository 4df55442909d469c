//! What is served, in memory: written by the maker alone, read by all that answer.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::fault::Fault;

/// One file as it is served.
#[derive(Debug, PartialEq, Eq)]
pub struct Served {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The notice it shows.
    pub notice: Option<String>,
}

/// What is wrong, and where it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults {
    /// What is wrong with the site itself: shown on every page.
    pub site: Vec<Fault>,
    /// What keeps a notice from being made again: shown over its last good page.
    pub notices: BTreeMap<String, Vec<Fault>>,
}

/// Figures for those who look on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Figures {
    /// How often something was made.
    pub builds: u64,
    /// How many pages were served anew.
    pub pages: u64,
    /// What the sweep caught that no event told of.
    pub caught: u64,
}

#[derive(Debug, Default)]
struct Inner {
    pages: HashMap<String, Arc<Served>>,
    /// Whether every page of the first build is there.
    complete: bool,
    faults: Faults,
    figures: Figures,
    /// The pages asked for last, the newest at the end.
    recent: Vec<String>,
}

/// The state of the preview.
#[derive(Debug, Default)]
pub struct State {
    inner: Mutex<Inner>,
    changed: Condvar,
}

/// How many pages are remembered as asked for.
const RECENT: usize = 64;

impl State {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Every change is whole before anything can fail.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A page of the draft. While the first build runs it is waited for.
    pub fn page(&self, name: &str, patience: Duration) -> Option<Arc<Served>> {
        let mut inner = self.lock();
        if name.ends_with(".html") {
            inner.recent.retain(|known| known != name);
            inner.recent.push(name.to_owned());
            let over = inner.recent.len().saturating_sub(RECENT);
            inner.recent.drain(..over);
        }
        let missing = |inner: &mut Inner| !inner.complete && !inner.pages.contains_key(name);
        let waited = self.changed.wait_timeout_while(inner, patience, missing);
        let (inner, _) = waited.unwrap_or_else(PoisonError::into_inner);
        inner.pages.get(name).cloned()
    }

    /// The notice that a page shows.
    pub fn notice_of(&self, name: &str) -> Option<String> {
        self.lock().pages.get(name)?.notice.clone()
    }

    /// The notices whose pages were asked for last, the newest first.
    pub fn recent_notices(&self) -> Vec<String> {
        let inner = self.lock();
        let notice = |name: &String| inner.pages.get(name)?.notice.clone();
        inner.recent.iter().rev().filter_map(notice).collect()
    }

    /// The pages of a notice that were asked for last, the newest first.
    pub fn recent_pages(&self, notice: &str) -> Vec<String> {
        let inner = self.lock();
        let is_of = |name: &&String| {
            inner.pages.get(*name).is_some_and(|page| page.notice.as_deref() == Some(notice))
        };
        inner.recent.iter().rev().filter(is_of).cloned().collect()
    }

    /// Replaces pages and takes others away, at once. Gives the names of those that changed.
    pub fn publish(&self, pages: Vec<(String, Served)>, gone: &[String]) -> Vec<String> {
        let mut changed = Vec::new();
        let mut inner = self.lock();
        for name in gone {
            if inner.pages.remove(name).is_some() {
                changed.push(name.clone());
            }
        }
        for (name, served) in pages {
            if inner.pages.get(&name).is_none_or(|before| **before != served) {
                inner.pages.insert(name.clone(), Arc::new(served));
                changed.push(name);
            }
        }
        inner.figures.pages += changed.len() as u64;
        drop(inner);
        self.changed.notify_all();
        changed
    }

    /// Says that the first build is done: what is not there now is no page.
    pub fn complete(&self) {
        self.lock().complete = true;
        self.changed.notify_all();
    }

    /// Changes what is wrong; whether it is something else now.
    pub fn set_faults(&self, change: impl FnOnce(&mut Faults)) -> bool {
        let mut inner = self.lock();
        let before = inner.faults.clone();
        change(&mut inner.faults);
        inner.faults != before
    }

    /// What is wrong.
    pub fn faults(&self) -> Faults {
        self.lock().faults.clone()
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
