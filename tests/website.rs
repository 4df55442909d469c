//! `check --evidence` on the command line: kinds of files, states, hostile files, fixes, formats.

use std::fs::File;

use serde_json::Value;

use crate::tester::{Tester, source};

/// A notice that names the basket cookie, on the faultless site.
fn site() -> Tester {
    let shared = std::fs::read_to_string(source("tests/rules/base/content/shared.toml")).unwrap();
    let shared = shared.replace("cookies = \"none\"\n", "");
    Tester::copy_of("tests/rules/base").file("content/shared.toml", shared).file(
        "content/example/notice.toml",
        "[cookies.basket]\nname = \"basket\"\npurpose = \"deliver\"\nkind = \"necessary\"\nlasts = \"session\"\n",
    )
}

/// Rule and key path of each finding.
fn found(site: &Tester, arguments: &[&str]) -> Vec<(String, String)> {
    let output = site.run(&[&["check", "--format", "json", "--evidence"], arguments].concat());
    let all: Value = serde_json::from_str(&output.stdout).unwrap();
    let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    let all = all["diagnostics"].as_array().unwrap().iter();
    all.map(|one| (text(one, "rule"), text(one, "at")))
        .filter(|(rule, _)| rule != "website-evidence-partial")
        .collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(rule, at)| ((*rule).to_owned(), (*at).to_owned())).collect()
}

#[test]
fn hars_of_other_browsers_are_read() {
    let mut site = site();
    for name in ["firefox", "safari"] {
        let har = std::fs::read(source(&format!("tests/evidence/{name}.har"))).unwrap();
        site = site.file(&format!("{name}-before.har"), har);
    }
    let undeclared = ("website-cookie-undeclared", "cookies.theme");
    let firefox = [
        ("website-form-field", "forms.email"),
        ("website-form-insecure", "forms./s"),
        ("website-host-undeclared", "hosts.count.example.net"),
        undeclared,
        ("website-cookie-undeclared", "cookies.uid"),
    ];
    let safari = [
        ("website-beacon", "hosts.count.example.net"),
        ("website-host-undeclared", "hosts.count.example.net"),
        undeclared,
    ];
    let sorted = |mut all: Vec<(String, String)>| {
        all.sort();
        all
    };
    assert_eq!(sorted(found(&site, &["firefox-before.har"])), sorted(pairs(&firefox)));
    assert_eq!(sorted(found(&site, &["safari-before.har"])), sorted(pairs(&safari)));
    for format in ["text", "json", "sarif", "github"] {
        let files = ["firefox-before.har", "safari-before.har"];
        let output = site.run(&[&["check", "--format", format, "--evidence"], &files[..]].concat());
        assert_eq!(output.code, 1);
        assert!(!output.all_output().contains("secret"), "{}", output.all_output());
    }
}

#[test]
fn the_state_is_asked_for_and_never_assumed() {
    let cookie = "[{\"name\":\"basket\",\"domain\":\"www.example.se\"}]";
    let site = site().file("visit.json", cookie).file("before.json", cookie);
    let asked = |arguments: &[&str]| {
        let output = site.run(&[&["check", "--evidence"], arguments].concat());
        assert_eq!(output.code, 0, "{}", output.all_output());
        output.stdout.contains("is `visit.json` from before the visitor chose anything")
    };
    assert!(asked(&["visit.json"]));
    assert!(!asked(&["visit.json", "--state", "before"]) && !asked(&["before.json"]));
    let wrong = site.run(&["check", "--evidence", "before.json", "--state", "accepted"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("`before.json` says another state"), "{}", wrong.stderr);
}

#[test]
fn hostile_files_end_with_a_message_that_says_where_and_what_to_do() {
    let mut site = site();
    let deep = format!("{{\"log\":{{\"x\":{}{}}}}}", "[".repeat(100), "]".repeat(100));
    let many = format!("[{}{{}}]", "{},".repeat(200_001));
    let cases: [(&str, Vec<u8>, &str); 12] = [
        ("empty.har", Vec::new(), "empty"),
        ("blank.har", b"  \n".to_vec(), "empty"),
        (
            "cut.har",
            b"{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://x".to_vec(),
            "damaged",
        ),
        (
            "utf8.har",
            b"{\"log\":{\"entries\":[{\"request\":{\"url\":\"\xff\"}}]}}".to_vec(),
            "damaged",
        ),
        ("deep.har", deep.into_bytes(), "nested too deeply"),
        ("list.har", b"{\"log\":{\"entries\":{\"a\":1}}}".to_vec(), "a list is expected"),
        ("table.har", b"{\"log\":[]}".to_vec(), "a table in braces is expected"),
        ("text.json", b"[{\"name\":{}}]".to_vec(), "a text is expected"),
        ("other.json", b"{\"a\":1}".to_vec(), "none that klartext reads"),
        ("other.csv", b"a;b\n1;2\n".to_vec(), "none that klartext reads"),
        ("quote.csv", b"name\n\"x".to_vec(), "damaged"),
        ("many.json", many.into_bytes(), "more entries than are read"),
    ];
    for (name, bytes, _) in &cases {
        site = site.file(name, bytes);
    }
    File::create(site.path().join("large.har")).unwrap().set_len(101 * 1024 * 1024).unwrap();
    let large = ("large.har", Vec::new(), "105906176");
    for (name, _, said) in cases.iter().chain([&large]) {
        let output = site.run(&["check", "--evidence", name]);
        assert_eq!(output.code, 1, "{name}: {}", output.all_output());
        assert!(output.stdout.contains(said), "{name}: {}", output.stdout);
        assert!(output.stdout.contains(name) && output.stdout.contains("help:"), "{name}");
    }
    let missing = site.run(&["check", "--evidence", "missing.har"]);
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("missing.har"), "{}", missing.stderr);
}

#[test]
fn names_from_outside_steer_no_terminal_and_break_no_toml() {
    let cookie = r#"[{"name":"\u001b]0;x\u0007\u202e\"]`","domain":"www.example.se"}]"#;
    let site = site().file("before.json", cookie);
    for format in ["text", "json", "sarif", "github"] {
        let output = site.run(&["check", "--format", format, "--evidence", "before.json"]);
        assert!(!output.stdout.contains(['\u{1b}', '\u{202e}']), "{}", output.stdout);
    }
    let fixed = site.run(&["check", "--fix", "--evidence", "before.json"]);
    assert!(fixed.stderr.contains("fixed 1 finding"), "{}", fixed.all_output());
    site.read("content/example/notice.toml").parse::<toml::Table>().unwrap();
}

#[test]
fn a_skeleton_is_written_for_a_cookie_and_a_recipient() {
    let har = r#"{"log":{"entries":[{"request":{"url":"https://www.example.se/"},"response":{"headers":[
        {"name":"Set-Cookie","value":"_ga_AB12=1; Max-Age=34560000"},{"name":"Set-Cookie","value":"seen=1"}]}},
        {"request":{"url":"https://www.google-analytics.com/x"}},{"request":{"url":"https://a.example.net/"}}]}}"#;
    let site = site().file("before.har", har);
    let output = site.run(&["check", "--fix", "--evidence", "before.har"]);
    assert!(output.stderr.contains("fixed 4 findings"), "{}", output.stderr);
    let written = site.read("content/example/notice.toml");
    for table in [
        "[cookies.ga]\nname = \"_ga_*\"\npurpose = \"TODO\"\nkind = \"TODO\"\nlasts = { days = 400 }\n",
        "[cookies.seen]\nname = \"seen\"\npurpose = \"TODO\"\nkind = \"TODO\"\nlasts = \"session\"\n",
        "[recipients.google-analytics]\nname = \"Google LLC\"\nrole = \"TODO\"\ncountry = \"US\"\n",
        "hosts = [\"www.google-analytics.com\"]\n",
        "[recipients.a-example-net]\nname = \"TODO\"\nrole = \"TODO\"\n",
    ] {
        assert!(written.contains(table), "{table}\n{written}");
    }
    let again = site.run(&["check", "--fix", "--evidence", "before.har"]);
    assert!(again.stderr.contains("nothing to fix"), "{}", again.stderr);
    assert_eq!(site.read("content/example/notice.toml"), written);
}

#[test]
fn a_rule_is_denied_allowed_and_set_as_any_other() {
    let har = r#"{"log":{"entries":[{"request":{"url":"https://www.example.se/"}},{"request":{"url":"https://a.example.net/"}}]}}"#;
    let site = site().file("before.har", har);
    let code =
        |more: &[&str]| site.run(&[&["check", "--evidence", "before.har"], more].concat()).code;
    assert_eq!((code(&[]), code(&["--deny", "website-host-undeclared"])), (0, 1));
    assert_eq!(code(&["--deny", "website-hosts"]), 2);
    let notice = site.read("content/example/notice.toml");
    let allow = "\n[[allow]]\nrule = \"website-host-undeclared\"\nat = \"hosts.a.example.net\"\nreason = \"Our own.\"\n";
    let site = site.file("content/example/notice.toml", notice + allow);
    let code = |arguments: &[&str]| {
        let output = site.run(arguments);
        (output.code, output.stdout.contains("allow-unused"))
    };
    assert_eq!(
        code(&["check", "--evidence", "before.har", "--deny", "website-host-undeclared"]),
        (0, false)
    );
    assert_eq!(code(&["check"]), (0, false));
    let own = "date = 2026-11-20\nown = [\"*.example.net\"]\n";
    let notice = site.read("content/example/notice.toml").replace(allow, "");
    let site = site.file("content/example/notice.toml", notice).file("tables/hosts.toml", own);
    let output =
        site.run(&["check", "--evidence", "before.har", "--deny", "website-host-undeclared"]);
    assert_eq!(output.code, 0, "{}", output.stdout);
}

#[test]
fn places_in_evidence_reach_every_format() {
    let site =
        site().file("before.json", "[\n {\"name\":\"theme\",\"domain\":\"www.example.se\"}\n]");
    let printed =
        |format: &str| site.run(&["check", "--format", format, "--evidence", "before.json"]).stdout;
    assert!(printed("text").contains("seen: before.json:2:2 ($[0])"), "{}", printed("text"));
    assert!(printed("github").contains("before.json:2:2"), "{}", printed("github"));
    let sarif: Value = serde_json::from_str(&printed("sarif")).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let theme = results.iter().find(|one| one["ruleId"] == "website-cookie-undeclared").unwrap();
    let related = &theme["relatedLocations"][0]["physicalLocation"];
    assert_eq!(related["artifactLocation"]["uri"], "before.json");
    assert_eq!(related["region"]["startLine"], 2);
    let json: Value = serde_json::from_str(&printed("json")).unwrap();
    let seen =
        json["diagnostics"].as_array().unwrap().iter().find(|one| one["at"] == "cookies.theme");
    assert_eq!(seen.unwrap()["seen"][0]["line"], 2);
}
