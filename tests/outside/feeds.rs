//! Feeds are valid Atom (RFC 4287), by another program and by the rules that no schema can tell.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use crate::program::program;
use crate::tester::{Tester, copy, source};

/// The feeds of the example, and of a notice whose past was imported.
fn feeds() -> (Tester, Vec<PathBuf>) {
    let site = Tester::empty();
    copy(&source("content"), &site.path().join("content"));
    copy(&source("tests/fixtures/import"), &site.path().join("old"));
    let done = |arguments: &[&str]| {
        let output = site.run(arguments);
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
    };
    let titles = ["--title", "sv=Förr & <nu>", "--title", "en=Then & <now>"];
    let slugs = ["--slug", "sv=forr", "--slug", "en=then", "--notice", "past", "--language", "sv"];
    done(&[&["import", "versions", "old"], &titles[..], &slugs[..]].concat());
    done(&["release", "past", "--end", "--reason", "slut", "--published", "2026-11-23"]);
    done(&["build"]);
    let all = walkdir::WalkDir::new(site.path().join("public")).sort_by_file_name();
    let all = all.into_iter().map(|entry| entry.unwrap().into_path());
    let feeds: Vec<PathBuf> =
        all.filter(|path| path.extension().is_some_and(|it| it == "atom")).collect();
    assert_eq!(feeds.len(), 8, "{feeds:?}");
    (site, feeds)
}

#[test]
fn feeds_fit_the_schema() {
    let (_site, feeds) = feeds();
    let Some(xmllint) = program("xmllint") else { return };
    let mut command = Command::new(xmllint);
    command.args(["--noout", "--relaxng"]).arg(source("tests/outside/atom.rng")).args(&feeds);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What validators check beyond the schema: ids are unique, no two entries were updated at once, the
/// feed says its own address, and the newest entry comes first.
#[test]
fn feeds_keep_the_rules() {
    let (site, feeds) = feeds();
    for path in &feeds {
        let feed = std::fs::read_to_string(path).unwrap();
        let below = path.strip_prefix(site.path().join("public")).unwrap();
        let own = format!("https://www.example.se/integritet/{}", below.display());
        assert!(
            feed.contains(&format!("rel=\"self\" type=\"application/atom+xml\" href=\"{own}\""))
        );
        let of = |name: &str| -> Vec<&str> {
            let (open, close) = (format!("<{name}>"), format!("</{name}>"));
            let parts = feed.split(&open).skip(1);
            parts.map(|part| part.split_once(&close).unwrap().0).collect()
        };
        let ids = of("id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        let updated = of("updated");
        assert_eq!(updated.first(), updated.get(1).or(updated.first()));
        let entries = &updated[1..];
        assert!(entries.is_sorted_by(|newer, older| newer > older), "{entries:?}");
    }
}
