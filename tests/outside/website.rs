//! The notice against what a website does: a website of the tests' own on loopback, recorded by a real
//! browser with docs/recipes/record.mjs, and as each other kind of file has it.
//!
//! `faults` lists the seeded differences, with the kinds of file that can show each. All that a kind can
//! show is found in it, and nothing else; on the website that matches there is nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::program::{node, printed, program};
use crate::tester::{Tester, source};

/// A website that is served until it is dropped.
struct Website {
    child: Child,
    port: String,
}

impl Website {
    fn serve(site: &Tester, faults: &str) -> Option<Website> {
        program("openssl")?;
        program("chromium")?;
        let (key, cert) = (site.path().join("key.pem"), site.path().join("cert.pem"));
        let made = Command::new("openssl")
            .args([
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test",
            ])
            .arg("-keyout")
            .arg(&key)
            .arg("-out")
            .arg(&cert)
            .output()
            .unwrap();
        assert!(made.status.success());
        let mut command = node("website.mjs")?;
        command.args(["serve", key.to_str().unwrap(), cert.to_str().unwrap(), faults]);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut port = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut port).unwrap();
        Some(Website { child, port: port.trim().to_owned() })
    }

    /// All names lead to the website, and nothing leaves the machine.
    fn browser_arguments(&self) -> Vec<String> {
        vec![
            format!("--host-resolver-rules=MAP * 127.0.0.1:{}", self.port),
            "--no-sandbox".into(),
            "--disable-quic".into(),
            "--disable-background-networking".into(),
        ]
    }

    /// Records it with the recipe, in all three states.
    fn record(&self, site: &Tester) {
        // Packages are looked for next to the script.
        let recipe = site.path().join("record.mjs");
        fs::copy(source("docs/recipes/record.mjs"), &recipe).unwrap();
        let packages = site.path().join("node_modules");
        std::os::unix::fs::symlink(source("tests/outside/node_modules"), packages).unwrap();
        let mut command = node(recipe.to_str().unwrap()).unwrap();
        command.arg("https://www.shop.test/").args(["--wait", "1.5", "--ignore-https-errors"]);
        command.arg("--out").arg(site.path().join("evidence"));
        command.args(["--refuse", "text=Refuse", "--accept", "text=Accept"]);
        for argument in self.browser_arguments() {
            command.arg(format!("--browser-argument={argument}"));
        }
        printed(&command.output().unwrap());
    }

    /// A HAR of Chromium, with cookies and bodies.
    fn har(&self, site: &Tester) {
        let mut command = node("website.mjs").unwrap();
        command.args(["har", "https://www.shop.test/"]);
        command.arg(site.path().join("evidence/full-before.har")).args(self.browser_arguments());
        printed(&command.output().unwrap());
    }
}

impl Drop for Website {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The site with the notice of the website.
fn site() -> Tester {
    let site = Tester::copy_of("tests/website/site");
    let released = site.run(&["release"]);
    assert_eq!(released.code, 0, "{}", released.all_output());
    site
}

/// Rule, key path and level of each finding about evidence, those of what cannot be seen aside.
fn found(site: &Tester, files: &[&str]) -> BTreeSet<(String, String)> {
    let mut arguments = vec!["check", "--format", "json", "--evidence"];
    arguments.extend(files);
    let output = site.run(&arguments);
    let all: Value = serde_json::from_str(&output.stdout)
        .unwrap_or_else(|_| panic!("{}{}", output.stdout, output.stderr));
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let all = all["diagnostics"].as_array().unwrap().iter().map(|one| {
        assert!(!one["seen"].is_null() || one["rule"] == "website-cookie-unseen", "{one}");
        (text(one, "rule"), text(one, "at"))
    });
    all.filter(|(rule, _)| rule != "website-evidence-partial").collect()
}

/// The kinds of file, by the letters of `faults`.
const KINDS: [(char, &[&str]); 6] = [
    (
        'r',
        &[
            "evidence/before.har",
            "evidence/refused.har",
            "evidence/accepted.har",
            "evidence/before.json",
            "evidence/refused.json",
            "evidence/accepted.json",
        ],
    ),
    ('h', &["evidence/full-before.har"]),
    ('s', &["evidence/sanitised-before.har"]),
    ('l', &["evidence/list-before.csv"]),
    ('c', &["evidence/inspection-before.json"]),
    ('p', &["evidence/before.json"]),
];

#[test]
fn what_a_kind_of_file_can_show_is_found_in_it_and_nothing_else() {
    let site = site();
    let Some(website) = Website::serve(&site, "all") else { return };
    website.record(&site);
    website.har(&site);
    others(&site);
    let table = fs::read_to_string(source("tests/website/faults.txt")).unwrap();
    let rows: Vec<(&str, &str, &str)> = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let mut cells = line.split('|').map(str::trim);
            let mut next = || cells.next().unwrap();
            (next(), next(), next())
        })
        .collect();
    assert!(rows.len() >= 40, "{} differences", rows.len());
    let mut wrong = String::new();
    for (letter, files) in KINDS {
        let found = found(&site, files);
        let can_show = rows.iter().filter(|row| row.2.contains(letter));
        let expected: BTreeSet<(String, String)> =
            can_show.map(|(rule, at, _)| ((*rule).to_owned(), (*at).to_owned())).collect();
        for (rule, at) in expected.difference(&found) {
            wrong += &format!("{letter}: not found: {rule} {at}\n");
        }
        for (rule, at) in found.difference(&expected) {
            wrong += &format!("{letter}: not expected: {rule} {at}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    values_are_kept_nowhere(&site);
}

/// No value of a cookie, a query or a body is in what the recipe writes or in what is printed.
fn values_are_kept_nowhere(site: &Tester) {
    for state in ["before", "refused", "accepted"] {
        for end in ["har", "json"] {
            let text = site.read(&format!("evidence/{state}.{end}"));
            assert!(!text.contains("secret"), "{state}.{end}");
        }
    }
    let mut arguments = vec!["check", "--evidence"];
    arguments.extend(KINDS.iter().flat_map(|(_, files)| *files));
    for format in ["text", "json", "sarif", "github"] {
        let mut arguments = arguments.clone();
        arguments.extend(["--format", format]);
        assert!(!site.run(&arguments).all_output().contains("secret"), "{format}");
    }
}

#[test]
fn a_website_that_matches_its_notice_gives_nothing() {
    let site = site();
    let Some(website) = Website::serve(&site, "none") else { return };
    website.record(&site);
    let files = KINDS[0].1;
    assert_eq!(found(&site, files), BTreeSet::new());
    let all = [&["check", "--evidence"], files].concat();
    let output = site.run(&all);
    assert_eq!(
        (output.code, output.stdout.as_str()),
        (0, "nothing to report\n"),
        "{}",
        output.stderr
    );
}

/// The kinds that no browser here makes: a sanitised HAR as Chromium's developer tools save it, a list, and an
/// inspection in the collector's form, all of the full HAR.
fn others(site: &Tester) {
    let mut har: Value = serde_json::from_str(&site.read("evidence/full-before.har")).unwrap();
    let list: Value = serde_json::from_str(&site.read("evidence/before.json")).unwrap();
    inspection(site, &har, &list);
    let mut rows = String::from("name;domain;expires;value\n");
    for cookie in list["cookies"].as_array().unwrap() {
        let text = |key: &str| cookie[key].as_str().unwrap_or_default();
        let end = cookie["expires"].as_f64().unwrap_or(-1.0);
        let lasts = match end > 0.0 {
            true => (end as i64 - seconds(&list)).to_string(),
            false => "Session".to_owned(),
        };
        rows += &format!("{};{};{lasts};secret\n", text("name"), text("domain"));
    }
    fs::write(site.path().join("evidence/list-before.csv"), rows).unwrap();
    for entry in har["log"]["entries"].as_array_mut().unwrap() {
        for side in ["request", "response"] {
            entry[side]["cookies"] = json!([]);
            let headers = entry[side]["headers"].as_array_mut().unwrap();
            headers.retain(|one| {
                let name = one["name"].as_str().unwrap().to_lowercase();
                !["cookie", "set-cookie"].contains(&name.as_str())
            });
        }
    }
    let text = serde_json::to_string(&har).unwrap();
    fs::write(site.path().join("evidence/sanitised-before.har"), text).unwrap();
}

fn seconds(list: &Value) -> i64 {
    let recorded: jiff::Timestamp = list["recorded"].as_str().unwrap().parse().unwrap();
    recorded.as_second()
}

fn inspection(site: &Tester, har: &Value, list: &Value) {
    let mut hosts = BTreeSet::new();
    for entry in har["log"]["entries"].as_array().unwrap() {
        let url = entry["request"]["url"].as_str().unwrap();
        hosts.extend(url.split('/').nth(2).map(str::to_owned));
    }
    let mut stored = json!({});
    for origin in list["origins"].as_array().unwrap() {
        let mut items = json!({});
        for item in origin["localStorage"].as_array().unwrap() {
            items[item["name"].as_str().unwrap()] = json!({ "value": "secret" });
        }
        stored[origin["origin"].as_str().unwrap()] = items;
    }
    let inspection = json!({
        "title": "Website Evidence Collection",
        "uri_ins": "https://www.shop.test/",
        "uri_dest": "https://www.shop.test/",
        "start_time": list["recorded"],
        "browsing_history": ["https://www.shop.test/"],
        "hosts": { "requests": { "firstParty": [], "thirdParty": hosts } },
        "cookies": list["cookies"],
        "localStorage": stored,
        "beacons": [{ "url": "https://pixel.ads.test/p.gif?id=secret" }],
        "links": { "firstParty": [{ "href": "https://notices.shop.test/en/shop/2026-01-10/" }] },
        "unsafeForms": [{ "id": "", "action": "http://www.shop.test/order", "method": "post" }],
    });
    let text = serde_json::to_string_pretty(&inspection).unwrap();
    fs::write(site.path().join("evidence/inspection-before.json"), text).unwrap();
}
