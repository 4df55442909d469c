//! A run stopped after each step in turn, as a kill would: the next run finishes it.

use std::collections::BTreeMap;

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

fn begin_with(out: &Path, pages: &Pages) -> Deployment {
    let order = |name: &str| if name == "feed" { Order::Feed } else { Order::Page };
    let deployment = Deployment::begin(out, Keep::default()).unwrap();
    for (name, text) in pages {
        deployment.put(name, order(name), text.as_bytes()).unwrap();
    }
    deployment
}

/// Puts the old site in place, then runs the first steps towards the new one. None if there are not
/// as many.
fn stop_after(out: &Path, count: usize) -> Option<Vec<Step>> {
    begin_with(out, &old()).finish().unwrap();
    let mut deployment = begin_with(out, &new());
    let site = std::mem::take(&mut deployment.locked().listing);
    let Start { home, current, .. } = &deployment.start;
    let steps = plan(current, &site);
    disk::write_durably(&listing_file(home), &current.union(&site).to_text()).unwrap();
    steps::run(home, current, steps.get(..count)?).unwrap();
    deployment.finished = true;
    Some(steps)
}

fn assert_holds(out: &Path, pages: &Pages) {
    for (name, text) in pages {
        assert_eq!(disk::read(&out.join(name)).unwrap().as_deref(), Some(*text), "{name}");
    }
    for (name, _) in old().iter().chain(&new()).filter(|(name, _)| !pages.contains_key(*name)) {
        assert!(!matches!(disk::look(&out.join(name)).unwrap(), PathState::File(_)), "{name}");
    }
    let listing = listing(out, &Keep::default()).unwrap();
    assert_eq!(listing.uncertain().count(), 0);
    assert_eq!(listing.entries.len(), pages.len());
}

#[test]
fn the_next_run_finishes_or_goes_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut count = 0;
    loop {
        let out = dir.path().join(count.to_string());
        let Some(steps) = stop_after(&out, count) else { break };
        assert!(steps.len() > 6);
        let summary = begin_with(&out, &new()).finish().unwrap();
        let puts =
            |steps: &[Step]| steps.iter().filter(|one| matches!(one, Step::Put { .. })).count();
        assert_eq!((summary.written, summary.resumed), (puts(&steps[count..]), true), "{count}");
        assert_holds(&out, &new());
        stop_after(&out, count);
        begin_with(&out, &old()).finish().unwrap();
        assert_holds(&out, &old());
        count += 1;
    }
    assert!(count > 6);
}

/// What a power loss may leave: a page that is empty.
#[test]
fn a_page_that_was_lost_is_written_again() {
    let dir = tempfile::tempdir().unwrap();
    for count in 0..8 {
        let out = dir.path().join(count.to_string());
        let steps = stop_after(&out, count).unwrap();
        if let Some(Step::Put { name, .. }) = count.checked_sub(1).map(|at| &steps[at]) {
            disk::write(&out.join(name), "").unwrap();
        }
        let summary = begin_with(&out, &new()).finish().unwrap();
        assert!(summary.resumed && summary.repaired.is_empty(), "{summary:?}");
        assert_holds(&out, &new());
        disk::write(&out.join("same"), "").unwrap();
        assert_eq!(begin_with(&out, &new()).finish().unwrap().repaired, ["same"]);
        assert_holds(&out, &new());
    }
}
