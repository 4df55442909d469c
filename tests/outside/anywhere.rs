//! A site works at a domain's root, below a path, and from a folder without a server.

use crate::program::{printed, script};
use crate::server::Folder;
use crate::tester::{Tester, copy, source};

fn example() -> Tester {
    let site = Tester::empty();
    copy(&source("content"), &site.path().join("content"));
    let output = site.run(&["build"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    site
}

/// Follows every link from `start`.
fn walk(start: &str) {
    let Some(output) = script("anywhere.mjs", &[start]) else { return };
    let printed = printed(&output);
    let (last, trouble) =
        printed.trim_end().rsplit_once('\n').map_or((&*printed, ""), |(a, b)| (b, a));
    assert_eq!(trouble, "");
    let pages: usize = last.split(' ').next().unwrap().parse().unwrap();
    assert!(pages >= 20, "{last}");
}

#[test]
fn every_page_works_at_the_root_of_a_domain() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    walk(&served.address("index.html"));
}

#[test]
fn every_page_works_below_a_path() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/om/integritet/", &[]);
    walk(&served.address("index.html"));
}

#[test]
fn every_page_works_from_a_folder() {
    let site = example();
    walk(&format!("file://{}", site.path().join("public/index.html").display()));
}
