//! Findings for files that cannot be read as intended: each file of `diagnostics/` is
//! overlaid on a correct notice; the file next to it has the exact text of all findings.

use std::fs;

use crate::tester::{Tester, assert_expected, source};

#[test]
fn every_malformed_file_has_its_text() {
    let mut count = 0;
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(source("tests/diagnostics")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        names.extend(name.strip_suffix(".toml").map(str::to_owned));
    }
    names.sort();
    for name in names {
        let text = fs::read(source(&format!("tests/diagnostics/{name}.toml"))).unwrap();
        let tester = Tester::copy_of("tests/rules/base").file("content/example/notice.toml", text);
        let output = tester.run(&["check"]);
        assert_eq!(output.stderr, "", "{name}");
        assert_eq!(output.code, 1, "{name}");
        assert_expected(&format!("tests/diagnostics/{name}.txt"), &output.stdout);
        count += 1;
    }
    assert!(count >= 12);
}

/// Whatever is in a file, its errors are reported, each at a place in it.
#[test]
fn every_syntax_error_is_reported_in_its_file() {
    use klartext::internals::origin::InputFile;
    let good = fs::read_to_string(source("tests/rules/base/content/shared.toml")).unwrap();
    let pieces = [
        "[", "]", "{", "}", "\"", "'", "=", ",", "#", "\n", "”", ":", "\u{a0}", "1,5", "\"\"\"",
        "\\",
    ];
    let mut state = 7_usize;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let wording = klartext::internals::report::Wording::english();
    for _ in 0..1500 {
        let mut text = good.clone();
        for _ in 0..=next(3) {
            let at = text.floor_char_boundary(next(text.len()));
            let until = text.ceil_char_boundary((at + next(4)).min(text.len()));
            text.replace_range(at..until, pieces[next(pieces.len())]);
        }
        let file = std::sync::Arc::new(InputFile::new("notice.toml", text));
        let (_, faults) = klartext::internals::parse::parse(&file);
        for fault in &faults {
            let span = &fault.origin.as_ref().unwrap().span;
            assert!(file.text.get(span.clone()).is_some(), "{span:?} in {}", file.text);
            assert!(!wording.message(fault).is_empty());
            klartext::internals::parse::unreadable(fault);
        }
        let mut lines: Vec<usize> = faults
            .iter()
            .filter(|fault| fault.rule.name == "toml-syntax")
            .map(|fault| file.line_column(fault.origin.as_ref().unwrap().span.start).0)
            .collect();
        let all = lines.len();
        lines.dedup();
        assert_eq!(lines.len(), all, "one fault a line: {faults:#?}");
        assert!(all <= 6, "{all} faults of at most three changes in {}", file.text);
        klartext::internals::report::text(&faults, &wording, false);
    }
}

#[test]
fn json_has_rule_place_and_help() {
    let text = "[controller]\nname = \"Exempelhandel AB\"\nmejl = \"info@example.se\"\n\
        phone = \"+46 8 123 456 00\"\nform = \"https://www.example.se/kontakt/\"\n";
    let tester = Tester::copy_of("tests/rules/base").file("content/example/notice.toml", text);
    let output = tester.run(&["check", "--format", "json"]);
    assert_eq!(output.code, 1);
    let json: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    let findings = json["diagnostics"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["rule"] == "unknown-key").unwrap();
    assert_eq!(finding["file"], "content/example/notice.toml");
    assert_eq!(finding["line"], 3);
    assert_eq!(finding["column"], 1);
    assert_eq!(finding["at"], "controller.mejl");
    assert!(json["summary"]["errors"].as_u64().unwrap() >= 1);
}

#[test]
fn a_finding_in_a_shared_file_is_said_once() {
    let mut tester = Tester::copy_of("tests/rules/base");
    for notice in ["one", "two"] {
        tester = tester.file(&format!("content/{notice}/notice.toml"), "");
    }
    let shared = tester.read("content/shared.toml") + "\n[data.extra]\nnamn = \"x\"\n";
    let tester = tester.file("content/shared.toml", shared);
    let output = tester.run(&["check"]);
    assert_eq!(output.stdout.matches("unknown key `namn`").count(), 1, "{}", output.stdout);
}

#[test]
fn a_misspelt_key_is_not_said_to_be_missing_too() {
    let rules = |purpose: &str| {
        let tester =
            Tester::copy_of("tests/rules/base").file("content/example/notice.toml", purpose);
        let output = tester.run(&["check", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
        let findings = json["diagnostics"].as_array().unwrap().clone().into_iter();
        let about = |one: &serde_json::Value| one["at"].as_str().unwrap().starts_with("purposes.x");
        findings.filter(about).map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
    };
    for (key, misspelt, rule) in [
        ("basis = { type = \"consent\" }", "basi", "legal-basis-missing"),
        ("retention = { months = 3 }", "retenton", "retention-missing"),
    ] {
        let without = "[purposes.x]\nname = { sv = \"svara dig\", en = \"answer you\" }\n";
        let found: Vec<String> = rules(without);
        assert!(found.contains(&rule.to_owned()), "{found:?}");
        let (_, value) = key.split_once(' ').unwrap();
        let found: Vec<String> = rules(&format!("{without}{misspelt} {value}\n"));
        assert!(found.contains(&"unknown-key".to_owned()), "{found:?}");
        assert!(!found.contains(&rule.to_owned()), "{found:?}");
    }
}

#[test]
fn usage_and_machine_exit_with_2() {
    let tester = Tester::empty();
    let output = tester.run(&["check"]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("has no folder `content`"), "{}", output.stderr);
    assert_eq!(tester.run(&["chekc"]).code, 2);
    assert_eq!(tester.run(&["explain", "retention-mising"]).code, 2);
}
