//! Does the same with many things, a few at a time.
//!
//! In: the things, and what is done with one. Out: the results in the order of the things, or the
//! first error, after which nothing new is begun.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// How many are done at a time: enough that waiting for answers costs little, few enough that no
/// server minds.
const AT_ONCE: usize = 8;

/// Does `work` with each item.
pub fn each<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> anyhow::Result<R> + Sync,
) -> anyhow::Result<Vec<R>> {
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let results = Mutex::new(Vec::with_capacity(items.len()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(items.len()) {
            scope.spawn(|| {
                while !stopped.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { return };
                    let result = work(item);
                    stopped.fetch_or(result.is_err(), Ordering::Relaxed);
                    results.lock().unwrap_or_else(PoisonError::into_inner).push((index, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_their_order_and_an_error_stops_the_rest() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(each(&items, |item| Ok(item * 2)).unwrap()[999], 1998);
        let begun = AtomicUsize::new(0);
        let fails = each(&items, |item| {
            begun.fetch_add(1, Ordering::Relaxed);
            if *item == 10 { anyhow::bail!("no {item}") } else { Ok(()) }
        });
        assert_eq!(fails.unwrap_err().to_string(), "no 10");
        assert!(begun.into_inner() < 1000);
    }
}
