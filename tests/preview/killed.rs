//! The preview killed at any moment of an edit.

#![cfg(unix)]

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use super::edit::{SWEDISH, editing, save, text};
use super::{NOTICE, site};
use crate::tester::tried;

/// Edits a text and kills the server at some moment; the file is as it was or as it will be, and the
/// next preview edits it again.
fn kill_edits(count: u32) {
    let site = site();
    let old = site.read(NOTICE);
    let mut took = Duration::from_millis(100);
    let mut saved = 0;
    for nth in 0..count {
        fs::write(site.path().join(NOTICE), &old).unwrap();
        let serving = editing(&site);
        let seen = text(&serving, SWEDISH, "purposes.orders.name");
        let words = format!("skicka garn {nth}");
        let new = old.replace("skicka garn som du har beställt", &words);
        let after = took * nth / count * 11 / 10;
        let start = Instant::now();
        let (status, _) = std::thread::scope(|scope| {
            let answer = scope.spawn(|| save(&serving, SWEDISH, &seen, &words, &[]));
            if nth > 0 {
                std::thread::sleep(after);
                let process = serving.process().to_string();
                Command::new("kill").args(["-KILL", &process]).status().unwrap();
            }
            answer.join().unwrap_or_default()
        });
        if nth == 0 {
            assert_eq!(status, 200);
            took = start.elapsed();
        }
        drop(serving);
        let now = site.read(NOTICE);
        assert!(now == old || now == new, "after {after:?}: {now}");
        assert!(status != 200 || now == new, "after {after:?}: an edit that was saved is lost");
        saved += u32::from(now == new);
    }
    let serving = editing(&site);
    let seen = text(&serving, SWEDISH, "purposes.orders.name");
    assert_eq!(save(&serving, SWEDISH, &seen, "skicka garn igen", &[]).0, 200);
    tried("killed-edits", &format!("{count} kills of edits, {saved} of them saved"));
}

#[test]
fn a_killed_edit_leaves_the_old_file_or_the_new_one() {
    kill_edits(20);
}

#[test]
#[ignore = "long"]
fn three_hundred_kills_of_edits() {
    kill_edits(300);
}
