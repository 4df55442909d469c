//! When to build: at the first event, and in a burst not at each.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How many notices at once are more than an editor saves.
const CROWD: usize = 4;
/// After how long without events a burst is over.
const OVER: Duration = Duration::from_millis(50);

/// What the last builds tell of the next.
#[derive(Debug, Default)]
pub struct Pace {
    /// How many builds in a row were overtaken by further events.
    overtaken: u32,
    /// The notices that this burst has touched.
    crowd: BTreeSet<PathBuf>,
    last: Option<Instant>,
}

/// How long to gather events before a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gather {
    /// Until no event came for this long,
    pub quiet: Duration,
    /// or for this long at most.
    pub most: Duration,
}

impl Pace {
    /// A build is done, or nothing had changed; `overtaken` says whether events came while it ran.
    pub fn built(&mut self, overtaken: bool) {
        self.overtaken = if overtaken { self.overtaken + 1 } else { 0 };
    }

    /// Events came for these notices.
    pub fn touched(&mut self, notices: &BTreeSet<PathBuf>, now: Instant) {
        if self.last.is_none_or(|last| now.duration_since(last) > OVER) {
            self.crowd.clear();
            self.overtaken = 0;
        }
        self.last = Some(now);
        self.crowd.extend(notices.iter().cloned());
    }

    /// Whether to wait before the next build. The first two of a burst do not: a save in two steps
    /// is shown as soon as it is whole. Then each waits longer, so that a burst of any length is
    /// a few builds.
    pub fn gather(&self) -> Option<Gather> {
        let crowd = self.crowd.len().saturating_sub(CROWD - 1);
        let steps = match (self.overtaken, crowd) {
            (0 | 1, 0) => return None,
            (overtaken, 0) => overtaken - 2,
            (_, crowd) => crowd.ilog2(),
        };
        let times = 1 << steps.min(5);
        Some(Gather {
            quiet: Duration::from_millis(10) * times.min(4),
            most: Duration::from_millis(100) * times,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;
    use std::time::{Duration, Instant};

    use super::Pace;

    #[test]
    fn saves_one_by_one_are_never_waited_for() {
        let mut pace = Pace::default();
        let notice = BTreeSet::from([PathBuf::from("shop")]);
        for _ in 0..100 {
            pace.touched(&notice, Instant::now());
            assert_eq!(pace.gather(), None);
            pace.built(false);
        }
    }

    #[test]
    fn a_burst_is_gathered_after_its_second_build() {
        let mut pace = Pace::default();
        let mut waits = Vec::new();
        for _ in 0..5 {
            waits.push(pace.gather().map_or(0, |gather| gather.most.as_millis()));
            pace.built(true);
        }
        assert_eq!(waits, [0, 0, 100, 200, 400]);
        pace.built(false);
        assert_eq!(pace.gather(), None);
    }

    #[test]
    fn many_notices_at_once_are_gathered_until_it_is_quiet() {
        let mut pace = Pace::default();
        let start = Instant::now();
        for index in 0..200 {
            pace.touched(&[PathBuf::from(index.to_string())].into(), start);
        }
        assert!(pace.gather().is_some_and(|gather| gather.most > Duration::from_secs(2)));
        pace.touched(&[PathBuf::from("one")].into(), start + Duration::from_millis(60));
        assert_eq!(pace.gather(), None);
    }
}
