//! The program killed at any moment: `release` leaves no record or a whole one, `build` leaves
//! pages that are whole, what changes or adds files of the content leaves each as it was or as it
//! will be, and the next run goes on without anything to clean up. (`preview::killed` kills edits.)
//!
//! Twenty kills of each here; `scripts/long` runs three hundred.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use klartext::internals::read::built_files;

use crate::tester::{Tester, copy, source, tried};

const FIRST: &str = "2026-11-20";
const SECOND: &str = "2026-11-23";

fn release(day: &str) -> Vec<String> {
    let mut arguments = vec!["release", "--published", day, "--today", day];
    arguments.extend(["--summary", "sv=Nu.", "--summary", "en=Now.", "--class", "material"]);
    arguments.into_iter().map(str::to_owned).collect()
}

fn build() -> Vec<String> {
    ["build", "--today", SECOND].map(str::to_owned).to_vec()
}

fn publish() -> Vec<String> {
    ["publish", "--today", SECOND].map(str::to_owned).to_vec()
}

/// The webshop with one release, and a fact that has changed since.
fn site() -> Tester {
    let tester = Tester::copy_of("tests/sites/webshop/input");
    let settings = tester.read("content/site.toml");
    let target = "\n[publish.web]\ntype = \"folder\"\npath = \"served\"\n";
    let tester = tester.file("content/site.toml", format!("{settings}{target}"));
    assert_eq!(run(&tester, &release(FIRST)).0, 0);
    let notice = tester.read("content/webshop/notice.toml");
    let changed = notice.replacen("phone = \"", "phone = \"+46 40 628 04 99\" # ", 1);
    assert_ne!(notice, changed);
    tester.file("content/webshop/notice.toml", changed)
}

fn run(tester: &Tester, arguments: &[String]) -> (i32, String) {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = tester.run(&arguments);
    (output.code, format!("{}{}", output.stdout, output.stderr))
}

/// Starts the program and kills it after a while; how long it lived.
fn kill(tester: &Tester, arguments: &[String], after: Duration) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_klartext"))
        .current_dir(tester.path())
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(after);
    // A run that has already finished cannot be killed, which does no harm.
    let _ = child.kill();
    child.wait().unwrap();
}

fn copied(site: &Tester) -> Tester {
    let tester = Tester::empty();
    copy(site.path(), tester.path());
    tester
}

/// How long a run takes here when it is not killed.
fn usual(site: &Tester, arguments: &[String]) -> Duration {
    let tester = copied(site);
    let start = Instant::now();
    let (code, words) = run(&tester, arguments);
    assert_eq!(code, 0, "{words}");
    start.elapsed()
}

/// Moments spread over the time a run takes, and a little past it.
fn moments(usual: Duration, count: u32) -> impl Iterator<Item = Duration> {
    (0..count).map(move |nth| usual * nth / count * 11 / 10)
}

fn kill_releases(count: u32) {
    let before = site();
    for after in moments(usual(&before, &release(SECOND)), count) {
        let tester = copied(&before);
        kill(&tester, &release(SECOND), after);
        let (code, words) = run(&tester, &["verify".to_owned()]);
        assert_eq!(code, 0, "after {after:?}: {words}");
        let records = || {
            let names = fs::read_dir(tester.path().join("content/webshop/versions")).unwrap();
            let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
            names.filter(|name| name.ends_with(".json")).count()
        };
        let before = records();
        let (code, words) = run(&tester, &release(SECOND));
        match before {
            1 => assert_eq!((code, records()), (0, 2), "after {after:?}: {words}"),
            2 => assert!(words.contains("nothing has changed"), "after {after:?}: {words}"),
            other => panic!("{other} records after {after:?}"),
        }
    }
}

/// Kills a command that puts a site into a folder.
fn kill_makers(make: &[String], folder: &str, count: u32) {
    let before = site();
    assert_eq!(run(&before, make).0, 0);
    assert_eq!(run(&before, &release(SECOND)).0, 0);
    let old = built_files(&before.path().join(folder)).unwrap();
    let done = copied(&before);
    assert_eq!(run(&done, make).0, 0);
    let new = built_files(&done.path().join(folder)).unwrap();
    for after in moments(usual(&before, make), count) {
        let tester = copied(&before);
        kill(&tester, make, after);
        for (name, bytes) in built_files(&tester.path().join(folder)).unwrap() {
            let whole = [&old, &new].iter().any(|site| site.get(&name) == Some(&bytes));
            assert!(whole, "after {after:?}: {name} is neither the old page nor the new one");
        }
        let (code, words) = run(&tester, make);
        assert_eq!(code, 0, "after {after:?}: {words}");
        assert!(built_files(&tester.path().join(folder)).unwrap() == new, "after {after:?}");
    }
}

/// Kills a command that changes or adds files of the content: each is as it was or as it will be.
fn kill_writers(before: &Tester, arguments: &[&str], count: u32) {
    let arguments = arguments.iter().chain(&["--today", SECOND]);
    let arguments: Vec<String> = arguments.map(|one| (*one).to_owned()).collect();
    // What else a killed run leaves has a name that begins with a dot, which no site reads.
    let content = |tester: &Tester| -> BTreeMap<String, String> {
        let files = tester.files_below("content").into_iter();
        files.filter(|(name, _)| !name.split('/').any(|part| part.starts_with('.'))).collect()
    };
    let old = content(before);
    let done = copied(before);
    let (code, words) = run(&done, &arguments);
    let new = content(&done);
    assert_ne!(old, new, "{words}");
    let mut took = Duration::ZERO;
    for _ in 0..3 {
        let start = Instant::now();
        run(&copied(before), &arguments);
        took = took.max(start.elapsed());
    }
    for after in moments(took, count) {
        let tester = copied(before);
        kill(&tester, &arguments, after);
        let left = content(&tester);
        for (name, text) in &left {
            let whole = [&old, &new].iter().any(|state| state.get(name) == Some(text));
            assert!(whole, "after {after:?}: {name} is neither old nor new");
        }
        assert!(old.keys().all(|name| left.contains_key(name)), "after {after:?}");
        let (again, words) = run(&tester, &arguments);
        assert!(left == new || again == code, "after {after:?}: {words}");
        assert!(content(&tester) == new, "after {after:?}: {words}");
    }
}

/// Three notices with something to fix in each.
fn faulty() -> Tester {
    let notice = "title = { sv = \"Om data\", en = \"About data\" }\n\
                  [controller]\nname = \"A\"\nemail = \"mailto:a@b.se\"\n";
    let names = ["a", "b", "c"].map(|name| format!("content/{name}/notice.toml"));
    let site = Tester::copy_of("tests/rules/base");
    names.iter().fold(site, |site, name| site.file(name, notice))
}

/// A notice with texts from before klartext.
fn old_texts() -> Tester {
    let notice = "title = { sv = \"Om data\", en = \"About data\" }\n\
                  slug = { sv = \"om\", en = \"about\" }\n";
    let site = Tester::copy_of("tests/rules/base").file("content/a/notice.toml", notice);
    let text =
        |year: u32| format!("# About data\n\nWe keep it for {year} days.\n\n## Rights\n\nAsk.\n");
    (2010..2025).fold(site, |site, year| site.file(&format!("old/{year}-05-25.en.md"), text(year)))
}

const FIX: [&str; 2] = ["check", "--fix"];
const IMPORT: [&str; 4] = ["import", "versions", "old", "--notice"];

fn kill_imports(count: u32) {
    let site = old_texts();
    kill_writers(&site, &[&IMPORT[..], &["a"]].concat(), count);
    // Later texts, after those that are there.
    let text = "# About data\n\nWe keep it for a year.\n";
    assert_eq!(site.run(&[&IMPORT[..], &["a"]].concat()).code, 0);
    let later = ["old/2025-05-25.en.md", "old/2026-05-25.en.md"];
    let site = later.into_iter().fold(site, |site, name| site.file(name, text));
    kill_writers(&site, &[&IMPORT[..], &["a"]].concat(), count);
}

fn kill_policies(count: u32) {
    let policy = fs::read(source("tests/fixtures/policies/club.en.txt")).unwrap();
    let site = Tester::copy_of("tests/rules/base").file("club.txt", policy);
    kill_writers(&site, &["import", "text", "club.txt", "--notice", "club"], count);
}

#[test]
fn a_killed_fix_leaves_each_file_old_or_new() {
    kill_writers(&faulty(), &FIX, 20);
}

#[test]
fn a_killed_import_leaves_whole_records() {
    kill_imports(20);
}

#[test]
fn a_killed_import_of_a_policy_leaves_a_whole_notice_or_none() {
    kill_policies(20);
}

#[test]
fn a_killed_release_leaves_a_record_or_none() {
    kill_releases(20);
}

#[test]
fn a_killed_build_leaves_whole_pages() {
    kill_makers(&build(), "public", 20);
}

#[test]
fn a_killed_publish_leaves_whole_pages() {
    kill_makers(&publish(), "served", 20);
}

#[test]
#[ignore = "long"]
fn three_hundred_kills_of_publish() {
    kill_makers(&publish(), "served", 300);
    tried("killed-publish", "300 kills of publish survived");
}

#[test]
#[ignore = "long"]
fn three_hundred_kills_of_release_and_of_build() {
    kill_releases(300);
    kill_makers(&build(), "public", 300);
    tried("killed", "300 kills of release and 300 of build survived");
}

#[test]
#[ignore = "long"]
fn three_hundred_kills_of_fix_and_of_imports() {
    kill_writers(&faulty(), &FIX, 300);
    kill_imports(300);
    kill_policies(300);
    tried(
        "killed-writers",
        "300 kills each of fix, import versions (twice) and import text survived",
    );
}
