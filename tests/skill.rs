//! The page for writing assistants (docs/assistants/SKILL.md): its rules and commands exist, work as they
//! are written, and none of them releases anything.

use std::collections::BTreeSet;
use std::fs;

use clap::Parser as _;
use klartext::internals::args::Arguments;

use crate::tester::{Tester, source};

fn page() -> String {
    fs::read_to_string(source("docs/assistants/SKILL.md")).unwrap()
}

/// The lines of its code blocks.
fn commands(page: &str) -> Vec<String> {
    let mut is_code = false;
    let lines = page.lines().filter_map(|line| {
        let line = line.trim();
        if line.starts_with("```") {
            is_code = !is_code;
            return None;
        }
        is_code.then(|| line.to_owned())
    });
    lines.collect()
}

/// What is in backticks, outside of code blocks.
fn words(page: &str) -> Vec<String> {
    let text: Vec<&str> = page.split("```").step_by(2).collect();
    text.join(" ").split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn it_names_only_rules_and_options_that_exist() {
    let page = page();
    let rules = fs::read_dir(source("src/rules")).unwrap().flatten();
    let rules: BTreeSet<String> = rules
        .filter_map(|entry| entry.file_name().to_str()?.strip_suffix(".md").map(str::to_owned))
        .map(|name| name.replace('_', "-"))
        .collect();
    let in_tables = page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let named: Vec<&str> = in_tables.collect();
    assert!(named.len() >= 6, "{named:?}");
    for rule in &named {
        assert!(rules.contains(*rule), "there is no rule `{rule}`");
    }
    for command in commands(&page) {
        let parsed = Arguments::try_parse_from(command.split(' '));
        assert!(parsed.is_ok(), "{command}: {}", parsed.err().map(|e| e.to_string()).unwrap());
    }
    // A key of a finding is what `check --format json` prints.
    let site =
        Tester::copy_of("tests/rules/base").file("content/x/notice.toml", "title.sv = \"A\"\n");
    let json = site.run(&["check", "--format", "json"]).stdout;
    for key in ["rule", "level", "file", "line", "at", "message", "help", "law"] {
        assert!(
            words(&page).contains(&key.to_owned()) && json.contains(&format!("\"{key}\"")),
            "{key}"
        );
    }
}

#[test]
fn it_never_releases() {
    let page = page();
    for command in commands(&page) {
        let of_people = ["release", "approve", "publish", "stamp", "versions"];
        assert!(!of_people.iter().any(|one| command.contains(one)), "{command}");
    }
    for command in ["klartext release", "klartext publish", "klartext import versions"] {
        assert!(words(&page).contains(&command.to_owned()), "the page does not forbid {command}");
    }
}

#[test]
fn its_commands_lead_from_a_text_to_a_draft() {
    let policy = fs::read(source("tests/fixtures/policies/club.en.txt")).unwrap();
    let site = Tester::empty()
        .file("policy.txt", policy)
        .file("content/site.toml", "base_url = 'https://example.se/'\nlanguages = ['en', 'sv']\n");
    let mut outcomes = Vec::new();
    for command in commands(&page()) {
        let arguments: Vec<&str> = command.split(' ').skip(1).collect();
        let output = site.run(&arguments);
        assert!(output.code <= 1, "{command}: {}", output.all_output());
        outcomes.push((arguments[0].to_owned(), output.code));
    }
    // The draft is unfinished, so its checks end with 1; all else is done.
    let failed: BTreeSet<&str> =
        outcomes.iter().filter(|(_, code)| *code == 1).map(|(name, _)| name.as_str()).collect();
    assert_eq!(failed, BTreeSet::from(["check"]), "{outcomes:?}");
    assert!(site.path().join("draft/en").is_dir());
    assert!(!site.path().join("content/shop/versions").exists(), "nothing was released");
}
