//! The joints of sentences about changes: where names, values and counts are put together. Each
//! rendered page of changes, history and feed, and each pair of notices, is read for mistakes that
//! readers trip over, in every language.

use std::fs;

use klartext::internals::compare::{ChangeWording, compare_facts};
use klartext::internals::document::plain;
use klartext::internals::model::Notice;
use klartext::internals::site::Site;

use crate::tester::Tester;

/// What is wrong with a line in words.
pub fn faults(line: &str, language: &str) -> Vec<String> {
    let mut found = joints(line, language);
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

/// Patterns that no text has where its parts are joined well.
const EVERYWHERE: &[&str] = &[
    "()", "( ", " )", "[]", "“”", "””", "  ", "..", ".;", "?.", "!.", ":.", ";.", ",.", " ,", " .",
    " ;", " :", ": (", "; ;", "§§", "Ändr. ", "Am. ", "Upph. ", "; rep. ", "now .", "nu .",
];

const SWEDISH: &[&str] = &[
    "att: ",
    " andra saker",
    "en sak till",
    "Se orden",
    "Återtagen",
    "Slags ",
    "nu inget",
    "§ ändr",
];

const ENGLISH: &[&str] = &[
    " to: ",
    " other things change",
    "thing changes",
    "See the words",
    "Taken back",
    "it now says",
    "gets data not only if",
    "addressed",
    "1 purposes",
    "1 recipients",
    "1 changes",
    "1 sections",
    "one purposes",
    "one recipients",
];

fn joints(line: &str, language: &str) -> Vec<String> {
    let own = if language == "sv" { SWEDISH } else { ENGLISH };
    let mut found: Vec<String> = EVERYWHERE
        .iter()
        .chain(own)
        .filter(|pattern| has(line, pattern))
        .map(|pattern| format!("has `{pattern}`"))
        .collect();
    if nests(line) {
        found.push("has brackets in brackets".into());
    }
    for lead in ["Det gäller: ", "This concerns: ", "That is: "] {
        let rest = line.split_once(lead).map(|(_, rest)| rest);
        if rest.is_some_and(|rest| rest.starts_with(char::is_lowercase)) {
            found.push(format!("goes on in lower case after `{lead}`"));
        }
    }
    found
}

/// Whether a line has a pattern; "1 purposes" is not in "11 purposes".
fn has(line: &str, pattern: &str) -> bool {
    let of_one = pattern.starts_with(|c: char| c.is_ascii_digit());
    line.match_indices(pattern)
        .any(|(at, _)| !of_one || !line[..at].ends_with(|c: char| c.is_ascii_digit()))
}

fn nests(line: &str) -> bool {
    let mut depth = 0;
    line.chars().any(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth > 1
    })
}

#[test]
fn faulty_joints_are_seen() {
    for (line, language) in [
        ("Får uppgifter för att: mäta.", "sv"),
        ("Lagringstid: nu ett år. (gäller (bara) namn).", "sv"),
        ("Data is used to: measure.", "en"),
        ("New recipient: UC AB", "en"),
        ("the data is now kept.", "en"),
        ("Also: 1 purposes.", "en"),
        ("Recipient: ().", "en"),
        ("Now: Write.. Before.", "en"),
        ("Det gäller: mäta.", "sv"),
    ] {
        assert_ne!(faults(line, language), Vec::<String>::new(), "{line}");
    }
    assert_eq!(faults("Ny mottagare: UC AB (kreditupplysning).", "sv"), Vec::<String>::new());
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
fn pages_of_changes_histories_and_feeds_of_every_site_read_well() {
    let mut pages = 0;
    let mut wrong = String::new();
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
            let is_read =
                ["/changes/", "/since/", "/versions/"].iter().any(|part| name.contains(part));
            if !(is_read && name.ends_with(".html") || name.ends_with(".atom")) {
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
                let found = joints(&line, language);
                if !found.is_empty() {
                    wrong += &format!("{folder:?} {name} {found:?} {line}\n");
                }
            }
        }
    }
    assert!(pages > 100, "{pages}");
    assert!(wrong.is_empty(), "{wrong}");
}
