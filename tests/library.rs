//! The library makes of files in memory what the program makes of a folder; and its example runs.

use std::collections::BTreeMap;

use crate::tester::{Tester, copy, source};
use klartext::{Files, Site};

#[path = "../examples/in_memory.rs"]
mod in_memory;

const TODAY: &str = "2026-11-30";

/// The example's content alone.
fn example() -> Tester {
    let tester = Tester::empty();
    copy(&source("content"), &tester.path().join("content"));
    tester
}

fn files(tester: &Tester) -> Files {
    in_memory::files_of(tester.path()).unwrap()
}

fn site(tester: &Tester) -> Site {
    Site::new(files(tester)).unwrap()
}

#[test]
fn the_example_runs() {
    in_memory::main().unwrap();
}

#[test]
fn a_check_reports_what_the_program_reports() {
    let tester = example();
    let notice = tester.read("content/cloudist/notice.toml").replace("type = \"contract\"", "");
    let tester = tester.file("content/cloudist/notice.toml", &notice);
    let output = tester.run(&["check", "--format", "json", "--today", TODAY]);
    let printed: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    let findings = klartext::check(&site(&tester), TODAY.parse().unwrap());
    assert!(findings.iter().any(|finding| finding.level == "error"), "{findings:?}");
    assert_eq!(serde_json::to_value(&findings).unwrap(), printed["diagnostics"]);
}

#[test]
fn a_build_has_the_bytes_of_the_program() {
    let tester = example();
    let built = klartext::build(&site(&tester), TODAY.parse().unwrap()).unwrap();
    assert_eq!(tester.run(&["build", "--today", TODAY]).code, 0);
    let on_disk: BTreeMap<String, String> = tester.files_below("public").into_iter().collect();
    assert!(on_disk.len() > 40);
    for (name, text) in &on_disk {
        assert_eq!(String::from_utf8_lossy(&built[name]), *text, "{name}");
    }
}

#[test]
fn a_changed_record_stops_a_build() {
    let mut files = files(&example());
    let record = files.get_mut("content/cloudist/versions/2023-11-27.json").unwrap();
    record[100] ^= 1;
    let findings = klartext::build(&Site::new(files).unwrap(), TODAY.parse().unwrap()).unwrap_err();
    assert_eq!(findings[0].file.as_deref(), Some("content/cloudist/versions/2023-11-27.json"));
}

#[test]
fn a_draft_is_composed_in_each_language() {
    let site = site(&example());
    let documents = klartext::compose(&site, "cloudist").unwrap();
    let languages: Vec<&str> = documents.iter().map(|one| one.language.as_str()).collect();
    assert_eq!(languages, ["sv", "en"]);
    assert!(klartext::compose(&site, "no-such-notice").is_none());
    assert!(Site::new(Files::new()).is_err());
}
