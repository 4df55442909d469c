//! The joints of sentences: where names, values and counts are put together. Each rendered page and
//! feed of every site, and the changes of each pair of notices, are read for mistakes that readers
//! trip over (tests/patterns.rs), in every language.

use std::fs;

use klartext::internals::compare::{ChangeWording, compare_facts};
use klartext::internals::document::plain;
use klartext::internals::model::Notice;
use klartext::internals::site::Site;

use crate::patterns::trips;
use crate::tester::Tester;

/// What is wrong with a line in words.
pub fn faults(line: &str, language: &str) -> Vec<String> {
    let mut found = trips(line, language);
    if !line.ends_with(['.', '!', '?', '”', '“', '…']) {
        found.push("does not end".into());
    }
    let first = line.split_whitespace().next().unwrap_or_default();
    // A cookie or a name such as "iPhone" begins as it likes.
    let is_name = first.chars().any(|c| c.is_uppercase() || c.is_numeric() || "-_.".contains(c));
    // As a cookie is written, whatever the sentence.
    let is_code = line.split_once(" – ").is_some_and(|(about, _)| !about.contains(' '));
    if !is_name && !is_code && !first.starts_with(['”', '“']) {
        found.push("begins small".into());
    }
    found
}

/// Every notice of the test sites and the example, compared with every other: so unlike, they give
/// changes of nearly every kind.
#[test]
fn every_pair_of_notices_gives_sentences() {
    let mut notices: Vec<Notice> = Vec::new();
    let mut project = None;
    for site in crate::compose::sites() {
        let site = Site::read(&site).unwrap();
        for paths in site.found.notices.iter().filter(|paths| paths.has_draft) {
            let checked = site.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
            notices.push(checked.draft.notice);
        }
        let is_bilingual = site.locales.contains_key("sv") && site.locales.contains_key("en");
        project = Some(site).filter(|_| is_bilingual).or(project);
    }
    let project = project.unwrap();
    let languages = ["sv".to_owned(), "en".to_owned()];
    let mut lines = std::collections::BTreeSet::new();
    for (old, new) in notices.iter().flat_map(|old| notices.iter().map(move |new| (old, new))) {
        let changes = compare_facts(old, new, &project.tables);
        for language in &languages {
            let locale = &project.locales[language];
            let wording = ChangeWording::new((old, new), &languages, locale, &project.tables);
            let described = wording.describe(changes.clone());
            for one in described.all() {
                lines.insert((language, plain(&one.words)));
                lines.extend(one.below().map(|line| (language, plain(line))));
            }
            lines.extend(described.overview.iter().map(|line| (language, plain(line))));
            lines.insert((language, wording.summary(&changes)));
        }
    }
    assert!(lines.len() > 2000, "{}", lines.len());
    let mut wrong = String::new();
    for (language, line) in &lines {
        let found = faults(line, language);
        if !found.is_empty() {
            wrong += &format!("{language} {found:?} {line}\n");
        }
    }
    if std::env::var_os("KLARTEXT_SHOW").is_some() {
        lines.iter().for_each(|(language, line)| println!("{language} {line}"));
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What a site says otherwise in its second version: longer times, fewer explanations, other roles.
fn changed(text: &str) -> String {
    let mut changed = String::new();
    for line in text.lines() {
        let gone = ["balancing.", "informed.", "phone = ", "activity."];
        if gone.iter().any(|key| line.starts_with(key)) {
            continue;
        }
        let mut line = line.replace("role = \"processor\"", "role = \"controller\"");
        for years in (1..10).rev() {
            line = line.replace(&format!("years = {years}"), &format!("years = {}", years + 1));
        }
        line = line.replace("months = 12", "months = 6");
        changed += &format!("{line}\n");
    }
    changed
}

fn rewrite(site: &Tester, edit: impl Fn(&str) -> String) {
    for (name, text) in site.files_below("content") {
        if name.ends_with("notice.toml") || name.ends_with("shared.toml") {
            fs::write(site.path().join("content").join(&name), edit(&text)).unwrap();
        }
    }
}

/// The lines of a page or feed, without the text with its marks, which are the notice's own words.
pub fn shown(text: &str) -> Vec<String> {
    let text = text.split("<section class=\"marked\">").next().unwrap_or_default();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let text = text.split("</style>").last().unwrap_or_default().to_owned();
    let mut lines = Vec::new();
    let mut line = String::new();
    for part in text.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        if tag.starts_with("script") {
            continue;
        }
        let is_inline =
            ["a", "/a", "time", "/time", "strong", "/strong", "span", "/span", "code", "/code"];
        if !is_inline.contains(&tag.split_whitespace().next().unwrap_or_default()) {
            lines.push(std::mem::take(&mut line));
        }
        line += words;
    }
    lines.push(line);
    let lines = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn every_page_and_feed_of_every_site_reads_well() {
    let mut pages = 0;
    let mut lines = std::collections::BTreeMap::new();
    for folder in crate::compose::sites() {
        let site = Tester::empty();
        crate::tester::copy(&folder.join("content"), &site.path().join("content"));
        for (name, _) in site.files_below("content") {
            if name.contains("versions/") && name.ends_with(".json") {
                fs::remove_file(site.path().join("content").join(&name)).unwrap();
            }
        }
        for day in ["2026-01-10", "2026-02-10", "2026-03-10"] {
            let output = site.run(&[
                "release",
                "--all",
                "--published",
                day,
                "--today",
                day,
                "--despite-findings",
                "Test.",
            ]);
            assert_eq!(output.code, 0, "{folder:?} {}{}", output.stdout, output.stderr);
            rewrite(&site, changed);
        }
        let output = site.run(&["build", "--today", "2026-03-11"]);
        assert_eq!(output.code, 0, "{folder:?} {}", output.stderr);
        for (name, text) in site.files_below("public") {
            if ![".html", ".atom"].iter().any(|end| name.ends_with(end)) {
                continue;
            }
            pages += 1;
            let language = if text.contains("xml:lang=\"sv\"") || text.contains("<html lang=\"sv\"")
            {
                "sv"
            } else {
                "en"
            };
            for line in shown(&text) {
                lines.entry((language, line)).or_insert_with(|| format!("{folder:?} {name}"));
            }
        }
    }
    assert!(pages > 1000, "{pages}");
    let mut wrong = String::new();
    for ((language, line), place) in &lines {
        let found = trips(line, language);
        if !found.is_empty() {
            wrong += &format!("{place} {found:?} {line}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
