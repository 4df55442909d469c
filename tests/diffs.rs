//! `diff` as a page for mail and for programs; `release --dry-run` for programs.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::tester::{Output, Tester, copy, source};

fn done(output: Output) -> String {
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    output.stdout
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let parts = text.split(open).skip(1);
    parts.map(|part| part.split_once(close).map_or(part, |(part, _)| part)).collect()
}

fn example() -> Tester {
    let site = Tester::empty();
    copy(&source("content"), &site.path().join("content"));
    site
}

const EXAMPLE: [&str; 3] = ["diff", "2023-11-27", "2026-11-23"];

/// The page asks nothing of anybody, has both looks, and its links lead into it or to full addresses.
#[test]
fn a_page_for_mail_holds_all_it_needs() {
    let site = example();
    for language in ["sv", "en"] {
        let page =
            done(site.run(&[&EXAMPLE[..], &["--format", "html", "--lang", language]].concat()));
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{language}\"")), "{page}");
        for asks in [
            "<link",
            "<script",
            "<img",
            "<iframe",
            "src=",
            "url(",
            "@import",
            "http-equiv=\"refresh",
        ] {
            assert!(!page.contains(asks), "{asks}");
        }
        assert!(page.contains("prefers-color-scheme:dark"));
        let ids = between(&page, " id=\"", "\"");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "an id stands twice");
        let links = between(&page, "href=\"", "\"");
        assert!(links.len() > 60, "{}", links.len());
        for link in links {
            let is_full =
                ["https://", "mailto:", "tel:"].iter().any(|start| link.starts_with(start));
            let is_here = link.strip_prefix('#').is_some_and(|id| known.contains(id));
            assert!(is_full || is_here, "{link}");
        }
    }
}

/// Several notices are one page, and ids of one are not those of another.
#[test]
fn notices_share_a_page() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    copy(&site.path().join("content/webshop"), &site.path().join("content/second"));
    let second =
        site.read("content/second/notice.toml").replace("slug.en = \"", "slug.en = \"other-");
    let second = second.replace("slug.sv = \"", "slug.sv = \"annan-");
    let site = site.file("content/second/notice.toml", second);
    let summary = ["--summary", "sv=Nu.", "--summary", "en=Now."];
    done(
        site.run(
            &[
                &["release", "--all", "--published", "2026-11-20", "--today", "2026-11-20"][..],
                &summary,
            ]
            .concat(),
        ),
    );
    for notice in ["webshop", "second"] {
        let file = format!("content/{notice}/notice.toml");
        let text = site.read(&file).replacen("years = 3", "years = 4", 1);
        fs::write(site.path().join(file), text).unwrap();
    }
    let page = done(site.run(&["diff", "--format", "html", "--lang", "en"]));
    assert_eq!(page.matches("<h1>").count(), 2);
    let ids = between(&page, " id=\"", "\"");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert_eq!(page.matches("4\u{a0}years after").count(), 2, "said in each");
}

/// Each change with its kind, place, values, class, article and its words in both languages; and the
/// same changes in the same order as a terminal shows.
#[test]
fn programs_get_each_change() {
    let site = example();
    let json: Value =
        serde_json::from_str(&done(site.run(&[&EXAMPLE[..], &["--format", "json"]].concat())))
            .unwrap();
    let [notice] = json["notices"].as_array().unwrap().as_slice() else { panic!() };
    assert_eq!((&notice["from"], &notice["to"]), (&"2023-11-27".into(), &"2026-11-23".into()));
    assert_eq!(notice["class"], "material");
    let changes = notice["changes"].as_array().unwrap();
    for change in changes {
        for key in ["kind", "action", "at", "class", "article"] {
            assert!(change[key].is_string(), "{key} of {change}");
        }
        assert!(change.get("old").is_some() || change.get("new").is_some(), "{change}");
        for language in ["sv", "en"] {
            assert!(change["words"][language]["change"].is_string(), "{change}");
            assert!(change["words"][language]["article"].is_string(), "{change}");
        }
    }
    for language in ["sv", "en"] {
        assert_eq!(notice["text"][language]["language"], language);
        let text = done(site.run(&[&EXAMPLE[..], &["--lang", language]].concat()));
        let shown = text.lines().filter_map(|line| line.strip_prefix("  - ")).take(changes.len());
        for (line, change) in shown.zip(changes) {
            let words = &change["words"][language];
            let (said, article) =
                (words["change"].as_str().unwrap(), words["article"].as_str().unwrap());
            assert_eq!(line, format!("{said} · {article}"));
        }
    }
}

/// What `--dry-run --format json` prints is byte for byte the record that the release writes then.
#[test]
fn a_dry_run_prints_the_record() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let release = ["release", "--published", "2026-11-23"];
    let printed = done(site.run(&[&release[..], &["--dry-run", "--format", "json"]].concat()));
    assert!(!site.path().join("content/webshop/versions").exists());
    done(site.run(&release));
    assert_eq!(printed, site.read("content/webshop/versions/2026-11-23.json"));
}

/// A purpose that moved is reported once at its old place and once at its new one; all its words can be
/// read back from the page; each changed fact leads to its words.
#[test]
fn what_moved_together_is_reported_once() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    done(site.run(&["release", "--published", "2026-11-20", "--today", "2026-11-20"]));
    let mut text = site.read("content/webshop/notice.toml");
    let start = text.find("[purposes.newsletter]").unwrap();
    let end = start + text[start..].find("\n[").unwrap() + 1;
    let moved = text[start..end].to_owned();
    text.replace_range(start..end, "");
    text.insert_str(text.find("[purposes.orders]").unwrap(), &moved);
    let text = text.replacen("years = 3", "years = 4", 1);
    let text = text.replacen("email = \"hej@", "email = \"post@", 1);
    let site = site.file("content/webshop/notice.toml", text);
    let shown = done(site.run(&["diff", "--lang", "en"]));
    assert_eq!(shown.matches("Moved here:").count(), 1, "{shown}");
    assert_eq!(shown.matches("Was here before:").count(), 1, "{shown}");
    done(site.run(&["release", "--published", "2026-11-23"]));
    done(site.run(&["build"]));
    done(site.run(&["verify", "--site", "public"]));
    let page = site.read("public/en/privacy/changes/2026-11-23/index.html");
    assert_eq!(page.matches(">Moved here<").count(), 1);
    assert!(page.contains("parts were here before</summary>"), "{page}");
    // The changed address is one link, and the text of its letter is not shown.
    let led = "<a href=\"mailto:post@example.se\"><del>";
    assert!(page.contains(led), "{page}");
    assert!(page.contains("(the link led to <code>hej@example.se</code>)"), "{page}");
    assert!(!between(&page, "class=\"was\"", "</small>").iter().any(|was| was.contains("body=")));
    let ids: BTreeSet<&str> = between(&page, " id=\"", "\"").into_iter().collect();
    let links = between(&page, "class=\"see\" href=\"#", "\"");
    assert_eq!(links.len(), 2, "{links:?}");
    assert!(links.iter().all(|id| ids.contains(id)), "{links:?}");
}
