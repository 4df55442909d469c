//! What `check` prints for programs: JSON, SARIF, annotations of workflows; and its exit codes.

use serde_json::Value;

use crate::tester::{Tester, assert_expected};

/// A notice with an error, a warning, an info, a mechanical fix and a shape error.
const FAULTY: &str = "[controller]\nname = \"Exempelhandel AB\"\nmejl = \"info@example.se\"\n\
    phone = \"08-123 456 00\"\nform = \"https://www.example.se/kontakt/\"\ncountry = \"SE\"\n\n\
    [purposes.deliver]\nname.sv = \"leverera varor m.m.\"\nname.en = \"deliver goods, 100%\"\n\
    retention = { years = 3 }\n";

fn faulty() -> Tester {
    Tester::copy_of("tests/rules/base").file("content/åtta b/notice.toml", FAULTY)
}

fn sarif(tester: &Tester) -> Value {
    let output = tester.run(&["check", "--format", "sarif"]);
    assert_eq!((output.code, output.stderr.as_str()), (1, ""));
    serde_json::from_str(&output.stdout).unwrap()
}

#[test]
fn sarif_has_rules_places_fixes_and_fingerprints() {
    let output = faulty().run(&["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&output.stdout).unwrap();
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() >= 4);
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "content/%C3%A5tta%20b/notice.toml");
    }
    let of = |id: &str| results.iter().find(|result| result["ruleId"] == id).unwrap();
    assert_eq!(of("contact-malformed")["level"], "note");
    assert_eq!(
        of("contact-malformed")["fixes"][0]["artifactChanges"][0]["replacements"][0],
        serde_json::json!({
            "deletedRegion": { "startLine": 4, "startColumn": 10, "endLine": 4, "endColumn": 13 },
            "insertedContent": { "text": "+46 8 " },
        })
    );
    assert_eq!(of("retention-start-missing")["level"], "warning");
    assert_eq!(of("unknown-key")["level"], "error");
    let help = rules.iter().find(|rule| rule["id"] == "retention-start-missing").unwrap();
    assert!(help["help"]["markdown"].as_str().unwrap().contains("```toml\n"));
    assert_eq!(help["defaultConfiguration"]["level"], "warning");
}

#[test]
fn fingerprints_stay_when_lines_move_and_differ_between_findings() {
    let prints = |tester: &Tester| -> Vec<String> {
        let log = sarif(tester);
        let results = log["runs"][0]["results"].as_array().unwrap();
        let print = |result: &Value| result["partialFingerprints"]["klartext/v1"].to_string();
        results.iter().map(print).collect()
    };
    let tester = faulty();
    let before = prints(&tester);
    let tester = tester.file("content/åtta b/notice.toml", format!("# one\n# two\n\n{FAULTY}"));
    assert_eq!(prints(&tester), before);
    let mut distinct = before.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), before.len());
}

#[test]
fn annotations_are_one_line_each_and_escaped() {
    let output = faulty().run(&["check", "--format", "github"]);
    assert_eq!((output.code, output.stderr.as_str()), (1, ""));
    assert_expected("tests/report/github.txt", &output.stdout);
    for line in output.stdout.lines().filter(|line| line.starts_with("::")) {
        let (properties, _) = line[2..].split_once("::").unwrap();
        let (_, properties) = properties.split_once(' ').unwrap();
        for property in properties.split(',') {
            assert_eq!(property.matches('=').count(), 1, "{line}");
        }
    }
}

#[test]
fn json_has_the_keys_of_the_contract() {
    let output = faulty().run(&["check", "--format", "json"]);
    let json: Value = serde_json::from_str(&output.stdout).unwrap();
    let mut keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["diagnostics", "summary"]);
    let known =
        ["rule", "level", "file", "line", "column", "at", "message", "help", "law", "notices"];
    let (mut errors, mut warnings, mut infos) = (0, 0, 0);
    for one in json["diagnostics"].as_array().unwrap() {
        for key in one.as_object().unwrap().keys() {
            assert!(known.contains(&key.as_str()), "{key}");
        }
        for key in ["rule", "level", "file", "at", "message"] {
            assert!(one[key].is_string(), "{key} in {one}");
        }
        assert!(one["line"].is_u64() && one["column"].is_u64());
        match one["level"].as_str().unwrap() {
            "error" => errors += 1,
            "warning" => warnings += 1,
            "info" => infos += 1,
            other => panic!("{other}"),
        }
    }
    let summary = serde_json::json!({ "errors": errors, "warnings": warnings, "infos": infos });
    assert_eq!(json["summary"], summary);
}

#[test]
fn a_place_is_named_from_where_klartext_was_started() {
    let tester = Tester::empty();
    crate::tester::copy(&crate::tester::source("tests/rules/base"), &tester.path().join("a/site"));
    let tester = tester.file("a/site/content/x/notice.toml", FAULTY);
    for format in ["text", "json", "sarif", "github"] {
        let output = tester.run(&["check", "--root", "a/site", "--format", format]);
        assert!(output.stdout.contains("a/site/content/x/notice.toml"), "{format}");
    }
}

/// Notices are checked side by side; what is printed is the same with any number of threads.
#[test]
fn any_number_of_threads_finds_the_same() {
    let mut tester = Tester::copy_of("tests/rules/base");
    let decisions = std::fs::read_dir(crate::tester::source("tests/decisions")).unwrap();
    for file in decisions {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        tester = tester
            .file(&format!("content/{name}/notice.toml"), std::fs::read_to_string(&path).unwrap());
    }
    for format in ["text", "json", "sarif", "github"] {
        let run = |threads: &str| {
            tester.run_with(&["check", "--format", format], &[("RAYON_NUM_THREADS", threads)])
        };
        let one = run("1");
        assert!(one.stdout.matches("retention-vague").count() >= 4, "{}", one.stdout);
        for threads in ["2", "7"] {
            let several = run(threads);
            assert_eq!(several.stdout, one.stdout, "{format} with {threads} threads");
            assert_eq!((several.stderr, several.code), (one.stderr.clone(), one.code));
        }
    }
}

#[test]
fn warnings_can_be_denied_and_usage_is_two() {
    let warning = "[purposes.deliver]\nretention = { years = 3 }\n";
    let tester = Tester::copy_of("tests/rules/base").file("content/x/notice.toml", warning);
    let output = tester.run(&["check"]);
    assert_eq!(output.code, 0, "{}", output.stdout);
    assert!(output.stdout.ends_with("\n1 warning\n"), "{}", output.stdout);
    let output = tester.run(&["check", "--deny", "warnings"]);
    assert_eq!(output.code, 1);
    assert!(output.stdout.ends_with("\n1 error\n"), "{}", output.stdout);
    assert_eq!(tester.run(&["check", "--deny", "notes"]).code, 2);
    assert_eq!(tester.run(&["check", "nothing"]).code, 2);
    assert_eq!(tester.run(&["check", "--root", "nowhere"]).code, 2);
}

#[test]
fn explain_prints_a_page_to_read() {
    let tester = Tester::empty();
    let page = tester.run(&["explain", "orgnr-checksum"]);
    assert_eq!((page.code, page.stderr.as_str()), (0, ""));
    assert_expected("tests/report/explain.txt", &page.stdout);
    assert!(!page.stdout.contains("```") && !page.stdout.contains('\u{1b}'));
    let swedish = tester.run(&["explain", "orgnr-checksum", "--lang", "sv"]).stdout;
    assert_expected("tests/report/explain.sv.txt", &swedish);
    let environment = tester.run_with(&["explain", "orgnr-checksum"], &[("LANG", "sv_SE.UTF-8")]);
    assert_eq!(environment.stdout, swedish);
    let list = tester.run(&["explain", "--lang", "sv", "retention"]).stdout;
    assert_expected("tests/report/explain.list.sv.txt", &list);
    let near = tester.run(&["explain", "orgnr-checksumm"]);
    let message = "error: there is no rule `orgnr-checksumm`; did you mean `orgnr-checksum`?\n";
    assert_eq!((near.code, near.stderr.as_str()), (2, message));
    let list = tester.run(&["explain"]).stdout;
    let names = list.lines().filter(|line| line.starts_with("  "));
    assert_eq!(names.count(), klartext::internals::rules::RULES.len());
    let coloured = tester
        .run_with(&["explain", "orgnr-checksum"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]);
    assert!(
        coloured.stdout.starts_with("\u{1b}[1morgnr-checksum\u{1b}[0m\n"),
        "{}",
        coloured.stdout
    );
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::{Command, Stdio};
    let tester = faulty();
    for format in ["text", "json", "sarif", "github"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_klartext"))
            .current_dir(tester.path())
            .args(["check", "--format", format, "--today", "2026-11-23"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{format}: {:?}", output.status);
    }
}
