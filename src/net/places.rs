//! [I/O] Reads pages at many addresses side by side, each within a limit of its own.
//!
//! In: addresses. Out: for each the page and the frames in it, in the same order.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::fetch::{NotFound, page_within};
use super::hosts::Hosts;
use crate::verify::{FetchedFrame, FetchedPage, FetchedPlace, Frame, NotRead, frames};

/// How many addresses are read at once.
const AT_ONCE: usize = 16;

/// How long an address may take in all, redirects and frames included.
const LONGEST: Duration = Duration::from_secs(10);

/// The pages at these addresses. A slow one delays no other: whoever is done takes the
/// next address, and none takes longer than its limit.
pub fn places(wanted: &[(&str, Hosts)]) -> Vec<FetchedPlace> {
    side_by_side(wanted, |(url, hosts)| place(url, *hosts, LONGEST))
}

fn place(url: &str, hosts: Hosts, longest: Duration) -> FetchedPlace {
    let start = Instant::now();
    let read = |url: &str| -> Result<FetchedPage, NotRead> {
        let left = longest.saturating_sub(start.elapsed());
        page_within(url, hosts, left).map_err(|error| match error.downcast_ref::<NotFound>() {
            Some(_) => NotRead::NotFound(error.to_string()),
            None => NotRead::Other(format!("{error:#}")),
        })
    };
    let page = read(url);
    let frames = page.as_ref().map(frames).unwrap_or_default();
    let frames = frames.into_iter().map(|frame| {
        let page = match &frame {
            Frame { text: Some(text), .. } => Ok(FetchedPage {
                url: url.to_owned(),
                address: url.to_owned(),
                text: text.clone(),
                ..FetchedPage::default()
            }),
            Frame { address, .. } => read(address),
        };
        FetchedFrame { frame, page }
    });
    FetchedPlace { frames: frames.collect(), page }
}

/// What `work` makes of each, in the same order; so many threads at most.
fn side_by_side<W: Sync, T: Send>(wanted: &[W], work: impl Fn(&W) -> T + Sync) -> Vec<T> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work_on = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(one) = wanted.get(index) else { break };
            let result = work(one);
            done.lock().expect("no thread ends while it holds this").push((index, result));
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(wanted.len()) {
            scope.spawn(work_on);
        }
    });
    let mut done = done.into_inner().expect("no thread ends while it holds this");
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_and_slow_ones_delay_no_other() {
        let (open, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let finished = Mutex::new(Vec::new());
        let wanted: Vec<usize> = (0..40).collect();
        let results = side_by_side(&wanted, |one| {
            most.fetch_max(open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(if one % 4 == 0 { 400 } else { 5 }));
            open.fetch_sub(1, Ordering::SeqCst);
            finished.lock().unwrap().push(*one);
            *one
        });
        assert_eq!(results, wanted);
        assert_eq!(most.into_inner(), AT_ONCE);
        let finished = finished.into_inner().unwrap();
        let first_slow = finished.iter().position(|one| one % 4 == 0).unwrap();
        assert!(first_slow >= 12, "{finished:?}");
    }
}
