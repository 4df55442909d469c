//! Decisions of authorities and courts: each page of `decisions/` is a small notice with the defects
//! that were found, laid over the faultless notice of `rules/base`, and gives exactly the findings
//! that its lines are marked with (see `rules.rs`).
//!
//! A page opens with a comment: which decision, by whom, when, and what was wrong; a line `#:` has
//! options. docs/RULES.md lists the decisions with their rules, and is held to the pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::report;

use crate::rules::{Example, check, compare, expected};
use crate::tester::source;

/// The pages by name.
fn pages() -> BTreeMap<String, String> {
    let files = fs::read_dir(source("tests/decisions")).unwrap();
    let page = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    files.map(page).collect()
}

#[test]
fn decisions_give_their_rules_and_none_else() {
    let only = std::env::var("DECISION").ok();
    let mut faults = String::new();
    for (name, text) in pages() {
        if only.as_ref().is_some_and(|only| *only != name) {
            continue;
        }
        let opening = text.lines().take_while(|line| line.starts_with('#'));
        let options: String = opening.filter_map(|line| line.strip_prefix("#:")).collect();
        assert!(text.starts_with("# "), "{name} opens with a comment on the decision");
        let expected = expected(&text);
        assert!(!expected.is_empty(), "{name} expects nothing");
        let found = check(&Example::new("faulty", &options, text), None, &[]);
        faults += &compare(&name, "decision", &expected, &found);
    }
    assert!(faults.is_empty(), "{faults}");
}

/// The table of decisions in docs/RULES.md: page → the rules it says are given.
fn documented() -> BTreeMap<String, BTreeSet<String>> {
    let docs = fs::read_to_string(source("docs/RULES.md")).unwrap();
    let (_, decisions) = docs.split_once("\n## Decisions\n").unwrap();
    let rows = decisions.lines().take_while(|line| !line.starts_with("## "));
    let rows = rows.filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| {
        let (name, rest) = row.split_once('`').unwrap();
        let rules = rest.split(" | ").nth(2).unwrap();
        let rules = rules.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        (name.to_owned(), rules)
    })
    .collect()
}

#[test]
fn docs_list_each_decision_and_its_rules() {
    let rules_of = |text: &String| -> BTreeSet<String> {
        expected(text).into_iter().map(|(_, _, rule)| rule).collect()
    };
    let given: BTreeMap<String, BTreeSet<String>> =
        pages().into_iter().map(|(name, text)| (name, rules_of(&text))).collect();
    let documented = documented();
    let names =
        |map: &BTreeMap<String, BTreeSet<String>>| -> Vec<String> { map.keys().cloned().collect() };
    assert_eq!(names(&documented), names(&given));
    for (name, rules) in &given {
        assert_eq!(documented[name], *rules, "the row of {name} in docs/RULES.md");
    }
}

/// The level of each rule that a page's findings have on a site with these settings.
fn levels(name: &str, site: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(source(&format!("tests/decisions/{name}.toml"))).unwrap();
    let options = "without=transfers without=automated_decisions";
    let found = check(&Example::new("faulty", options, text), None, &[site.to_owned()]);
    let level =
        |one: &Diagnostic| (one.rule.name.to_owned(), report::level_word(one.level).to_owned());
    found.iter().map(level).collect()
}

/// The court of appeal did not ask for the countries, and a site has the last word.
#[test]
fn levels_follow_the_profile_and_the_settings() {
    let strict = levels("klarna-2022", "");
    let case_law = levels("klarna-2022", "profile = \"se-case-law\"\n");
    assert_eq!(strict["transfer-country-missing"], "error");
    assert_eq!(case_law["transfer-country-missing"], "warning");
    let rest = |mut levels: BTreeMap<String, String>| {
        levels.remove("transfer-country-missing");
        levels
    };
    assert_eq!(rest(strict.clone()), rest(case_law));

    let settings = "[rules]\nretention-vague = \"warn\"\nnotice-scattered = \"deny\"\n\
                    recipient-unlinked = \"allow\"\n";
    let mut expected = strict;
    expected.insert("retention-vague".into(), "warning".into());
    expected.insert("notice-scattered".into(), "error".into());
    expected.remove("recipient-unlinked");
    assert_eq!(levels("klarna-2022", settings), expected);
    // A setting overrides the profile, and can raise a rule above its own level.
    let both =
        format!("profile = \"se-case-law\"\n{settings}transfer-country-missing = \"deny\"\n");
    assert_eq!(levels("klarna-2022", &both), expected);
    let lower = "profile = \"se-case-law\"\n[rules]\ntransfer-country-missing = \"allow\"\n";
    assert!(!levels("klarna-2022", lower).contains_key("transfer-country-missing"));
}
