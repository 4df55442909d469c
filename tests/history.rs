//! What the history page, `versions.json` and the feeds tell over a chain's life: the same, and what
//! was once said stays said.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::tester::{Output, Tester};

const BASE: &str = "https://yarn.example.se/";

fn done(output: Output) -> Output {
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    output
}

fn change(site: &Tester, file: &str, old: &str, new: &str) {
    let text = site.read(file);
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(site.path().join(file), text.replacen(old, new, 1)).unwrap();
}

fn release(site: &Tester, day: &str, more: &[&str]) {
    done(site.run(&[&["release", "--published", day, "--today", day], more].concat()));
}

/// Three texts: one, one that was withdrawn, one written down later and coming; and a withdrawal.
fn lived() -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let settings = site.read("content/site.toml");
    let settings: String = settings
        .lines()
        .filter(|line| !line.starts_with("base_url"))
        .map(|line| format!("{line}\n"))
        .collect();
    let site = site.file("content/site.toml", format!("base_url = \"{BASE}\"\n{settings}"));
    release(&site, "2026-01-10", &[]);
    change(&site, "content/webshop/notice.toml", "years = 3", "years = 4");
    release(&site, "2026-02-01", &[]);
    let why =
        ["--withdraw", "2026-02-01", "--reason", "sv=För tidigt.", "--reason", "en=Too early."];
    release(&site, "2026-02-02", &why);
    change(&site, "content/webshop/notice.toml", "years = 4", "years = 5");
    let late =
        ["--backdated", "sv=Glömd.", "--backdated", "en=Forgotten.", "--today", "2026-02-10"];
    let output =
        [&["release", "--published", "2026-02-09", "--effective", "2026-03-01"][..], &late]
            .concat();
    done(site.run(&output));
    done(site.run(&["build", "--today", "2026-03-02"]));
    site
}

/// The parts of a text between two marks.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let parts = text.split(open).skip(1);
    parts.map(|part| part.split_once(close).map_or(part, |(part, _)| part)).collect()
}

/// Where a link on the history page leads, as a full address of a folder.
fn full(language_and_slug: &str, link: &str) -> String {
    let below = link.trim_start_matches("../").trim_end_matches("index.html");
    format!("{BASE}{language_and_slug}/{below}")
}

#[test]
fn the_history_and_versions_json_say_the_same() {
    let site = lived();
    for (language, own) in [("sv", "sv/personuppgifter"), ("en", "en/privacy")] {
        let page = site.read(&format!("public/{own}/versions/index.html"));
        let list = site.read(&format!("public/{own}/versions.json"));
        assert!(page.contains("href=\"../versions.json\" type=\"application/json\""));
        let list: Value = serde_json::from_str(&list).unwrap();
        let rows: BTreeMap<&str, &str> = between(&page, "<tr id=\"", "</tr>")
            .into_iter()
            .map(|row| (row.split_once('"').unwrap().0, row))
            .collect();
        let versions = list["versions"].as_array().unwrap();
        let marks = list["marks"].as_array().unwrap();
        assert_eq!((rows.len(), versions.len(), marks.len()), (4, 3, 1));
        for one in versions.iter().chain(marks) {
            let row = rows[one["version"].as_str().unwrap()];
            for date in ["published"].iter().map(|key| one[*key].as_str().unwrap()) {
                assert!(row.contains(&format!("datetime=\"{date}\"")), "{row}");
            }
            assert!(row.contains(one["hash"].as_str().unwrap()), "{row}");
            if let Some(summary) = one["summary"][language].as_str() {
                assert!(row.contains(summary), "{row}");
            }
            for range in one["applies"].as_array().into_iter().flatten() {
                let from = range["from"].as_str().unwrap();
                assert!(row.contains(&format!("datetime=\"{from}\"")), "{row}");
            }
            let listed: BTreeSet<String> = ["pages", "changes", "since"]
                .iter()
                .filter_map(|key| Some(one[*key][language].as_str()?.to_owned()))
                .collect();
            let links = between(row, "<a href=\"", "\"").into_iter().map(|link| full(own, link));
            assert_eq!(listed, links.collect(), "{row}");
            for link in &listed {
                let file = link.replacen(BASE, "public/", 1);
                assert!(site.path().join(format!("{file}index.html")).is_file(), "{link}");
            }
        }
        let [first, withdrawn, late] = versions.as_slice() else { panic!() };
        assert!(first["changes"].as_object().unwrap().is_empty());
        assert!(first["since"][language].is_string() && withdrawn["changes"][language].is_string());
        assert_eq!(
            (&withdrawn["status"], &late["status"]),
            (&"withdrawn".into(), &"in-force".into())
        );
        assert_eq!(late["made"], "2026-02-10");
        let why = if language == "sv" {
            ("Glömd.", "För tidigt.")
        } else {
            ("Forgotten.", "Too early.")
        };
        assert_eq!(late["reasons"]["backdated"][language], why.0);
        assert_eq!(marks[0]["reasons"]["withdrawn"][language], why.1);
        assert_eq!(marks[0]["withdraws"], "2026-02-01");
    }
}

/// An entry of a feed: its id, and all that a reader sees of it but its links.
fn entries(feed: &str) -> BTreeMap<String, Vec<String>> {
    let one = |entry: &str, name: &str| {
        between(entry, &format!("<{name}>"), &format!("</{name}>"))[..1].concat()
    };
    let shown = |entry: &str| {
        ["title", "published", "updated"].iter().map(|name| one(entry, name)).collect()
    };
    let entries = between(feed, "<entry>", "</entry>").into_iter();
    entries.map(|entry| (one(entry, "id"), shown(entry))).collect()
}

/// Ids and dates outlive another address of the site, further versions and the passing of time; and
/// each entry leads to a page for good.
#[test]
fn a_feed_says_for_ever_what_it_said() {
    let site = lived();
    let files = ["en/privacy/feed.atom", "sv/personuppgifter/feed.atom"];
    let read = |file: &str| site.read(&format!("public/{file}"));
    let before: Vec<_> = files.iter().map(|file| entries(&read(file))).collect();
    assert!(before.iter().all(|entries| entries.len() == 4));
    let ids = |text: &str| between(text, "<id>", "</id>")[0].to_owned();
    let own: Vec<String> = files.iter().map(|file| ids(&read(file))).collect();

    change(&site, "content/site.toml", BASE, "https://other.example.org/shop/");
    change(&site, "content/webshop/notice.toml", "years = 5", "years = 6");
    release(&site, "2026-04-01", &[]);
    done(site.run(&["build", "--today", "2026-05-01"]));
    for ((file, before), id) in files.iter().zip(before).zip(own) {
        let feed = read(file);
        assert_eq!(ids(&feed), id);
        assert!(id.starts_with("tag:yarn.example.se,2026:"), "{id}");
        let now = entries(&feed);
        assert_eq!(now.len(), 5);
        for (id, shown) in before {
            assert_eq!(now[&id], shown, "{id}");
        }
        for entry in between(&feed, "<entry>", "</entry>") {
            let link = between(entry, "rel=\"alternate\" type=\"text/html\" href=\"", "\"")[0];
            let page = link.split('#').next().unwrap();
            let page = page.replacen("https://other.example.org/shop/", "public/", 1);
            assert!(site.path().join(format!("{page}index.html")).is_file(), "{link}");
        }
    }
}

/// One letter changed in every file of a site: each of them is named.
#[test]
fn every_file_of_a_site_is_held() {
    let site = lived();
    let files = site.files_below("public");
    for (name, text) in &files {
        let at = text.rfind(|letter: char| letter.is_ascii_lowercase()).unwrap();
        let changed = format!("{}{}{}", &text[..at], "Q", &text[at + 1..]);
        fs::write(site.path().join("public").join(name), changed).unwrap();
    }
    let output = site.run(&["verify", "--site", "public", "--today", "2026-03-02"]);
    assert_eq!(output.code, 1);
    let errors = output.stderr.matches("error[").count();
    let more =
        output.stderr.split_once(" more files of `public` differ").map_or(0, |(before, _)| {
            before.rsplit(' ').next().and_then(|number| number.parse::<usize>().ok()).unwrap()
        });
    let named = files.iter().filter(|(name, _)| output.stderr.contains(&format!("`{name}`")));
    let named = named.count();
    assert_eq!(named + more, files.len(), "{errors} errors\n{}", output.stderr);
}

/// A clock that was moved back writes no record and loses no page: what applies is computed again.
#[test]
fn a_clock_moved_back_harms_nothing() {
    let site = lived();
    let right = site.files_below("public");
    change(&site, "content/webshop/notice.toml", "years = 5", "years = 6");
    let records = site.files_below("content/webshop/versions");
    let output = site.run(&["release", "--published", "2026-01-20", "--today", "2026-01-20"]);
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("`2026-01-20` is before that of version `2026-02-09`"),
        "{}",
        output.stderr
    );
    assert_eq!(site.files_below("content/webshop/versions"), records);
    done(site.run(&["build", "--today", "2026-01-20"]));
    let verified = site.run(&["verify", "--site", "public", "--today", "2026-01-20"]);
    assert_eq!(verified.code, 1);
    assert!(verified.stderr.contains("and today is 2026-01-20"), "{}", verified.stderr);
    done(site.run(&["build", "--today", "2026-03-02"]));
    assert_eq!(site.files_below("public"), right);
}
