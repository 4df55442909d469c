//! A site works at a domain's root, below a path, and from a folder without a server.

use std::fs;

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

/// A site with all that befalls a notice: moved, withdrawn, coming, ended, another in its place.
fn lived() -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let notice = site.read("content/webshop/notice.toml");
    let slugs = |sv: &str, en: &str, text: &str| {
        text.replace("slug.sv = \"personuppgifter\"", &format!("slug.sv = \"{sv}\""))
            .replace("slug.en = \"privacy\"", &format!("slug.en = \"{en}\""))
    };
    let moved = slugs("integritet", "personal-data", &notice);
    let named = |name: &str| moved.replace("Garnboden Lindqvist AB", name);
    let site = site.file("content/club/notice.toml", slugs("klubben", "club", &notice));
    let release = |day: &str, more: &[&str]| {
        let output = site.run(&[&["release", "--published", day, "--today", day], more].concat());
        assert_eq!(output.code, 0, "{day}: {}", output.stderr);
    };
    let write = |text: String| fs::write(site.path().join("content/webshop/notice.toml"), text);
    release("2026-11-18", &["--all"]);
    write(moved.clone()).unwrap();
    release("2026-11-19", &["webshop"]);
    write(named("Garnboden i Lund AB")).unwrap();
    release("2026-11-20", &["webshop"]);
    let reason = ["--reason", "sv=Fel.", "--reason", "en=Wrong."];
    release("2026-11-21", &[&["webshop", "--withdraw", "2026-11-20"], &reason[..]].concat());
    write(named("Garnboden i Malmö AB")).unwrap();
    release("2026-11-22", &["webshop", "--effective", "2027-01-01"]);
    let end = ["club", "--end", "--effective", "2026-11-23", "--instead", "webshop"];
    release("2026-11-22", &[&end[..], &reason[..]].concat());
    let output = site.run(&["build", "--today", "2026-11-24"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    site
}

/// Opens every page that lies in the site, also those that nothing leads to any more, and follows
/// every link. The pages for what is not found are left out: they are shown at any address, so
/// their links are those of the place the site is made for.
fn walk(site: &Tester, root: &str, least: usize) {
    let files = site.files_below("public").into_iter().map(|(name, _)| name);
    let is_page = |name: &String| {
        name.ends_with(".html") && !name.contains("fragment") && !name.ends_with("404.html")
    };
    let pages: Vec<String> = files.filter(is_page).collect();
    assert!(pages.len() >= least, "{}", pages.len());
    let mut arguments = vec![root];
    arguments.extend(pages.iter().map(String::as_str));
    let Some(output) = script("anywhere.mjs", &arguments) else { return };
    let printed = printed(&output);
    let (trouble, last) = printed.trim_end().rsplit_once('\n').unwrap_or(("", printed.trim_end()));
    assert_eq!(trouble, "");
    let seen: usize = last.split(' ').next().unwrap().parse().unwrap();
    assert!(seen >= pages.len(), "{last}");
}

#[test]
fn every_page_works_at_the_root_of_a_domain() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/", &[]);
    walk(&site, &served.address(""), 20);
}

#[test]
fn every_page_works_below_a_path() {
    let site = example();
    let served = Folder::serve(&site.path().join("public"), "/om/integritet/", &[]);
    walk(&site, &served.address(""), 20);
}

#[test]
fn every_page_works_from_a_folder() {
    let site = example();
    walk(&site, &format!("file://{}/public/", site.path().display()), 20);
}

#[test]
fn pages_of_every_kind_work_below_a_path() {
    let site = lived();
    let served = Folder::serve(&site.path().join("public"), "/om/integritet/", &[]);
    walk(&site, &served.address(""), 60);
}

#[test]
fn pages_of_every_kind_work_from_a_folder() {
    let site = lived();
    walk(&site, &format!("file://{}/public/", site.path().display()), 60);
}
