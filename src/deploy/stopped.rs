//! A run stopped after each step in turn, as a kill would: the next run finishes it.

use std::collections::BTreeMap;
use std::path::Path;

use super::disk::Found;
use super::*;

type Pages = BTreeMap<&'static str, &'static str>;

fn old() -> Pages {
    [("index.html", "1"), ("a/x", "1"), ("b", "1"), ("c/y", "1"), ("feed", "1"), ("same", "1")]
        .into()
}

fn new() -> Pages {
    [("index.html", "2"), ("a/x", "2"), ("b/z", "2"), ("d/e/y", "2"), ("feed", "2"), ("same", "1")]
        .into()
}

fn order(name: &str) -> Order {
    if name == "feed" { Order::Feed } else { Order::Page }
}

fn begin_with(out: &Path, pages: &Pages) -> Deployment {
    let placing = Deployment::begin(out).unwrap();
    pages.iter().for_each(|(name, text)| placing.put(name, order(name), text.as_bytes()).unwrap());
    placing
}

/// Puts the old site in place, then runs the first steps towards the new one. None where there are
/// not as many.
fn stop_after(out: &Path, count: usize) -> Option<Vec<Step>> {
    begin_with(out, &old()).finish().unwrap();
    let mut placing = begin_with(out, &new());
    let Put { site, standing } = std::mem::take(&mut *placing.locked());
    for (name, standing) in standing {
        placing.ground.correct(&name, standing);
    }
    let Ground { home, ours, .. } = &placing.ground;
    let steps = plan(ours, &site);
    disk::write_durably(&journal_file(home), journal::lines(&steps)).unwrap();
    run::run(home, ours, steps.get(..count)?).unwrap();
    placing.finished = true;
    Some(steps)
}

fn assert_holds(out: &Path, pages: &Pages) {
    for (name, text) in pages {
        assert_eq!(disk::read(&out.join(name)).unwrap().as_deref(), Some(*text), "{name}");
    }
    for (name, _) in old().iter().filter(|(name, _)| !pages.contains_key(*name)) {
        assert!(!matches!(disk::look(&out.join(name)).unwrap(), Found::File(_)), "{name}");
    }
    assert_eq!(disk::look(&journal_file(out)).unwrap(), Found::Nothing);
}

#[test]
fn the_next_run_finishes_before_it_begins() {
    let dir = tempfile::tempdir().unwrap();
    let mut count = 0;
    loop {
        let out = dir.path().join(count.to_string());
        let Some(steps) = stop_after(&out, count) else { break };
        assert!(steps.len() > 6);
        let next = Deployment::begin(&out).unwrap();
        assert!(next.resumed);
        assert_holds(&out, &new());
        drop(next);
        let summary = begin_with(&out, &new()).finish().unwrap();
        assert_eq!((summary.written, summary.deleted, summary.resumed), (0, 0, false));
        count += 1;
    }
    assert!(count > 6);
}

/// What a power loss may take: a file that waits is empty. Nothing that stands is harmed, and
/// the site is made again whole.
#[test]
fn what_waits_and_is_not_whole_is_never_put_in_place() {
    let dir = tempfile::tempdir().unwrap();
    for count in 0..8 {
        let out = dir.path().join(count.to_string());
        let steps = stop_after(&out, count).unwrap();
        let Some(Step::Put { name, .. }) =
            steps[count..].iter().find(|step| matches!(step, Step::Put { .. }))
        else {
            break;
        };
        disk::write_note(&run::staged(&out, name), "").unwrap();
        let next = begin_with(&out, &new());
        assert_ne!(disk::read(&out.join(name)).unwrap().as_deref(), Some(""));
        let summary = next.finish().unwrap();
        assert!(summary.resumed && summary.by_hand.is_empty(), "{summary:?}");
        assert_holds(&out, &new());
    }
}
