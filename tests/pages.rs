//! The pages of rules about files, records and commands are true: what `console` examples run.
//!
//! Each example runs on a site of its own, the faultless notice of `rules/base` as `example`. A line
//! with `$` is a command, of `klartext` or of `stories`; other lines must be printed, and `…` stands
//! for the rest of a line. A `faulty` example must report the rule, a `fixed` one must not.

use klartext::internals::rules::{all, rule};

use crate::stories::run_command;
use crate::tester::{Tester, source};

#[test]
fn console_examples_are_true() {
    let only = std::env::var("RULE").ok();
    let rules = all().filter(|rule| only.as_deref().is_none_or(|only| only == rule.name));
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let runs: Vec<_> =
            rules.map(|rule| scope.spawn(|| faults_of(rule.name, rule.page))).collect();
        runs.into_iter().flat_map(|run| run.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn faults_of(name: &str, page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for example in page.split("```console ").skip(1) {
        let (kind, rest) = example.split_once('\n').unwrap();
        let (lines, _) = rest.split_once("```").unwrap();
        let tester = Tester::copy_of("tests/rules/base").file("content/example/notice.toml", "");
        let mut printed = String::new();
        let mut expected = Vec::new();
        for line in lines.lines() {
            match line.trim_start_matches("#-").strip_prefix("$ ") {
                Some(command) => printed += &run_command(&tester, command),
                None => expected.push(line.split('…').next().unwrap_or_default()),
            }
        }
        let is_reported = printed.contains(&format!("[{name}]"));
        let is_printed = expected.iter().all(|line| printed.contains(line));
        if is_reported != (kind == "faulty") || !is_printed {
            faults.push(format!("{name} ({kind}) printed:\n{printed}"));
        }
    }
    faults
}

/// A rule that is declared is in the list, and so has a page that is run.
#[test]
fn every_declared_rule_is_listed() {
    let mut declared = 0;
    for (_, text) in files("src", "rs") {
        let is_rule = |line: &&str| line.starts_with("pub const ") && line.contains(": Rule =");
        declared += text.lines().filter(is_rule).count();
    }
    assert_eq!(declared, klartext::internals::rules::RULES.len());
}

/// What tests and manuals show as printed is a rule that there is.
#[test]
fn every_printed_rule_is_known() {
    let mut unknown = Vec::new();
    for folder in ["tests", "docs"] {
        for (name, text) in files(folder, "txt").into_iter().chain(files(folder, "md")) {
            for level in ["error[", "warning[", "info["] {
                for rest in text.split(level).skip(1) {
                    let id = rest.split(']').next().unwrap_or_default();
                    if id.starts_with(|c: char| c.is_ascii_lowercase()) && rule(id).is_none() {
                        unknown.push(format!("{name}: {id}"));
                    }
                }
            }
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}

/// The text files of a folder with an ending.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(source(folder)).into_iter().flatten();
    let files = files.filter(|entry| entry.path().extension().is_some_and(|one| one == ending));
    files
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            (entry.path().display().to_string(), text)
        })
        .collect()
}
