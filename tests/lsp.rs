//! The language server, driven as an editor does: messages in, answers and diagnostics out.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::tester::{Tester, source};
use client::{Client, path, uri};

mod client;
mod completion;
mod editing;
mod lens;
mod markdown;
mod mutated;
mod names;

const NOTICE: &str = "content/webshop/notice.toml";

fn site() -> Tester {
    Tester::copy_of("tests/sites/webshop/input")
}

fn start(site: &Tester) -> Client {
    start_with(site, json!({}))
}

fn start_with(site: &Tester, more: Value) -> Client {
    Client::start(site.command(&["lsp"]), &[site.path()], more)
}

/// What `check --format json` finds, sorted.
fn checked(site: &Tester, arguments: &[&str]) -> Vec<Value> {
    let output = site.run(&[&["check", "--format", "json"], arguments].concat());
    let found: Value = serde_json::from_str(&output.stdout).unwrap();
    sorted(found["diagnostics"].as_array().unwrap().clone())
}

fn sorted(mut found: Vec<Value>) -> Vec<Value> {
    found.sort_by_key(Value::to_string);
    found
}

/// All findings that the server shows, as `check` writes them, sorted; each is at its line and column.
fn shown(client: &Client, root: &Path) -> Vec<Value> {
    let mut all = Vec::new();
    for (uri, found) in &client.diagnostics {
        let path = path(uri);
        for one in found {
            let finding = one["data"].clone();
            match finding["file"].as_str() {
                Some(file) => {
                    assert_eq!(root.join(file), path);
                    assert_place(&path, one, &finding);
                }
                None => assert_eq!(path, root.join("content/site.toml")),
            }
            assert_eq!(one["code"], finding["rule"]);
            let message = one["message"].as_str().unwrap();
            assert!(message.starts_with(finding["message"].as_str().unwrap()), "{one}");
            all.push(finding);
        }
    }
    sorted(all)
}

/// The position, in UTF-16, is the line and column of the finding, in characters.
fn assert_place(path: &Path, shown: &Value, finding: &Value) {
    let text = fs::read_to_string(path).unwrap_or_default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let line = finding["line"].as_u64().unwrap();
    let words = text.split('\n').nth(usize::try_from(line - 1).unwrap()).unwrap_or_default();
    let column = usize::try_from(finding["column"].as_u64().unwrap()).unwrap() - 1;
    let units: usize = words.chars().take(column).map(char::len_utf16).sum();
    let start = &shown["range"]["start"];
    assert_eq!(
        (&start["line"], &start["character"]),
        (&json!(line - 1), &json!(units)),
        "{finding}"
    );
}

#[test]
fn findings_are_those_of_check_on_every_site() {
    let names: Vec<String> = fs::read_dir(source("tests/sites"))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert!(names.len() > 10);
    let empty = Tester::empty();
    let mut client = start(&empty);
    for name in names {
        let site = Tester::copy_of(&format!("tests/sites/{name}/input"));
        let folder = json!({ "uri": uri(site.path()), "name": name });
        let event = json!({ "added": [folder], "removed": [] });
        client.notify("workspace/didChangeWorkspaceFolders", json!({ "event": event }));
        client.settle();
        assert_eq!(shown(&client, site.path()), checked(&site, &[]), "{name}");
        let event = json!({ "added": [], "removed": [folder] });
        client.notify("workspace/didChangeWorkspaceFolders", json!({ "event": event }));
        client.settle();
        assert!(client.diagnostics.values().all(Vec::is_empty), "{name} is gone");
        client.diagnostics.clear();
    }
}

#[test]
fn what_is_typed_counts_in_place_of_the_file() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let mut client = start(&site);
    client.open(&notice);
    client.settle();
    let text = site.read(NOTICE);
    let broken = text.replacen("basis = ", "bassis = ", 1);
    assert_ne!(text, broken);
    client.replace(&notice, &broken);
    client.settle();
    assert!(client.rules_in(&notice).contains(&"unknown-key".to_owned()));
    assert_eq!(site.read(NOTICE), text, "nothing is written");
    // The same as if it were on the disk.
    let other = self::site().file(NOTICE, &broken);
    assert_eq!(shown(&client, site.path()), checked(&other, &[]));
    // Closed without saving: the file counts again.
    client.close(&notice);
    client.settle();
    assert_eq!(shown(&client, site.path()), checked(&site, &[]));
    // A file that is not on the disk yet.
    let new = site.path().join("content/new/notice.toml");
    client.open_text(&new, "titel.sv = \"Ny\"\n");
    client.settle();
    assert!(client.rules_in(&new).contains(&"unknown-key".to_owned()), "{:?}", client.diagnostics);
}

#[test]
fn changes_apply_one_after_the_other_in_either_encoding() {
    for (encoding, before_x) in [("utf-16", 5), ("utf-8", 8)] {
        let site = site();
        let notice = site.path().join(NOTICE);
        let general = json!({ "general": { "positionEncodings": [encoding] } });
        let mut client = start_with(&site, json!({ "capabilities": general }));
        assert_eq!(client.introduction["capabilities"]["positionEncoding"], encoding);
        client.open_text(&notice, "# å𐍈: x\r\ntitle.sv = \"A\"\n");
        let at = |line: u32, character: u32| json!({ "line": line, "character": character });
        // "x" becomes "y\nz", then the line after is replaced.
        client.change(&notice, json!([
            { "range": { "start": at(0, before_x + 2), "end": at(0, before_x + 3) }, "text": "y\nzz = 1" },
            { "range": { "start": at(2, 0), "end": at(3, 0) }, "text": "title.sv = 5\n" },
        ]));
        client.settle();
        let found = &client.diagnostics[&uri(&notice)];
        let place = |rule: &str| {
            let one = found.iter().find(|one| one["code"] == rule);
            one.unwrap_or_else(|| panic!("no {rule} in {found:?}"))["range"].clone()
        };
        assert_eq!(place("unknown-key"), json!({ "start": at(1, 0), "end": at(1, 2) }));
        assert_eq!(place("wrong-type"), json!({ "start": at(2, 11), "end": at(2, 12) }));
    }
}

#[test]
fn shared_facts_show_what_they_touch_and_where() {
    let site = Tester::copy_of("tests/sites/municipality/input");
    let shared = site.path().join("content/shared.toml");
    let text = fs::read_to_string(&shared).unwrap();
    let mut client = start(&site);
    client.open(&shared);
    client.settle();
    // A recipient that notices use loses its role.
    let changed = text.replace("role = \"processor\"\n", "");
    assert_ne!(text, changed);
    client.replace(&shared, &changed);
    client.settle();
    let other =
        Tester::copy_of("tests/sites/municipality/input").file("content/shared.toml", &changed);
    assert_eq!(shown(&client, site.path()), checked(&other, &[]));
    let found = &client.diagnostics[&uri(&shared)];
    let touched =
        found.iter().find(|one| one["code"] == "recipient-role-missing").expect("a finding");
    let related = touched["relatedInformation"].as_array().expect("related places");
    let notices = touched["data"]["notices"].as_array().unwrap();
    assert_eq!(related.len(), notices.len());
    for one in related {
        let file = path(one["location"]["uri"].as_str().unwrap());
        let text = fs::read_to_string(&file).unwrap();
        let start = &one["location"]["range"]["start"];
        let line = text.lines().nth(usize::try_from(start["line"].as_u64().unwrap()).unwrap());
        let id = touched["data"]["at"].as_str().unwrap().split('.').nth(1).unwrap();
        // A notice that does not name it itself gets it with a purpose of the shared facts.
        let is_named = text.contains(&format!("\"{id}\""));
        assert!(!is_named || line.unwrap().contains(id), "{one}: {line:?}");
    }
}

#[test]
fn the_language_is_the_editors_and_the_rules_page_is_served() {
    let site = site();
    let mut client = start_with(&site, json!({ "locale": "sv-SE" }));
    client.settle();
    assert_eq!(shown(&client, site.path()), checked(&site, &["--lang", "sv"]));
    let href = client.diagnostics.values().flatten().next().expect("a finding")["codeDescription"]
        ["href"]
        .as_str()
        .unwrap()
        .to_owned();
    let rule = href.strip_prefix("klartext:/rules/").unwrap().strip_suffix(".md").unwrap();
    let page = client.request("workspace/textDocumentContent", json!({ "uri": href }));
    let text = page["text"].as_str().unwrap();
    assert!(text.starts_with(&format!("# {rule}")), "{text}");
    let english = start(&site).request("workspace/textDocumentContent", json!({ "uri": href }));
    assert_ne!(english["text"], page["text"]);
    let none = json!({ "uri": "klartext:/rules/no-such-rule.md" });
    assert_eq!(client.request("workspace/textDocumentContent", none), Value::Null);
}

#[test]
fn files_that_others_change_are_checked_again() {
    let site = site();
    let watch =
        json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let mut client = start_with(&site, json!({ "capabilities": watch }));
    client.settle();
    assert_eq!(
        client.asked[0]["params"]["registrations"][0]["method"],
        "workspace/didChangeWatchedFiles"
    );
    let event = |client: &mut Client, name: &str, kind: u8| {
        let changes = json!([{ "uri": uri(&site.path().join(name)), "type": kind }]);
        client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
        client.settle();
    };
    let text = site.read(NOTICE);
    fs::write(site.path().join(NOTICE), text.replacen("basis = ", "bassis = ", 1)).unwrap();
    event(&mut client, NOTICE, 2);
    assert_eq!(shown(&client, site.path()), checked(&site, &[]));
    assert!(client.rules_in(&site.path().join(NOTICE)).contains(&"unknown-key".to_owned()));
    fs::write(site.path().join(NOTICE), &text).unwrap();
    event(&mut client, NOTICE, 2);
    // A release: the notice is checked against it from then on.
    assert_eq!(
        site.run(&["release", "--published", "2026-11-23", "--despite-findings", "a test"]).code,
        0
    );
    event(&mut client, "content/webshop/versions/2026-11-23.json", 1);
    let retitled = text.replacen("purposes.", "purposes.new-", 1);
    fs::write(site.path().join(NOTICE), &retitled).unwrap();
    event(&mut client, NOTICE, 2);
    assert_eq!(shown(&client, site.path()), checked(&site, &[]));
    // Settings and notices that come and go.
    let settings = site.read("content/site.toml");
    fs::write(site.path().join("content/site.toml"), format!("{settings}\nnonsense = 1\n"))
        .unwrap();
    event(&mut client, "content/site.toml", 2);
    assert_eq!(shown(&client, site.path()), checked(&site, &[]));
    fs::remove_file(site.path().join("content/site.toml")).unwrap();
    event(&mut client, "content/site.toml", 3);
    assert_eq!(
        client.diagnostics[&uri(&site.path().join("content/site.toml"))][0]["code"],
        "unreadable"
    );
    fs::write(site.path().join("content/site.toml"), &settings).unwrap();
    event(&mut client, "content/site.toml", 1);
    assert_eq!(shown(&client, site.path()), checked(&site, &[]));
}

#[test]
fn a_site_is_found_above_and_below_the_editors_folders_and_of_a_single_file() {
    let site = Tester::empty();
    crate::tester::copy(&source("tests/sites/webshop/input"), &site.path().join("web/privacy"));
    let root = site.path().join("web/privacy");
    let notice = root.join(NOTICE);
    let mut below = start(&site);
    below.settle();
    assert!(!below.rules_in(&notice).is_empty());
    let mut above = Client::start(site.command(&["lsp"]), &[notice.parent().unwrap()], json!({}));
    above.settle();
    assert_eq!(above.diagnostics, below.diagnostics);
    let mut single = Client::start(site.command(&["lsp"]), &[], json!({}));
    single.open(&notice);
    single.settle();
    assert_eq!(single.diagnostics, below.diagnostics);
    single.close(&notice);
    single.settle();
    assert!(single.diagnostics.values().all(Vec::is_empty), "nothing is open");
}

#[test]
fn it_ends_with_its_client() {
    let site = site();
    let mut client = start(&site);
    client.settle();
    assert_eq!(client.shut_down(), Some(0));
    let mut client = start(&site);
    client.settle();
    assert_eq!(client.hang_up(), Some(1));
    // Started by hand, without an editor.
    assert_eq!(site.run(&["lsp"]).code, 0);
    let mut client = start(&site);
    let error = client.try_request("textDocument/nonsense", json!({})).unwrap_err();
    assert_eq!(error["code"], -32601);
    let error =
        client.try_request("workspace/textDocumentContent", json!({ "uri": 5 })).unwrap_err();
    assert_eq!(error["code"], -32602);
    client.notify("textDocument/didOpen", json!({ "textDocument": "nonsense" }));
    client.notify(
        "textDocument/didChange",
        json!({ "textDocument": { "uri": "untitled:1", "version": 1 }, "contentChanges": [] }),
    );
    client.settle();
    assert_eq!(client.shut_down(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_is_answered_and_the_next_request_is_served() {
    use rustix::process::{Pid, Signal, kill_process};
    let site = site();
    let notice = site.path().join(NOTICE);
    let mut client = start(&site);
    client.open(&notice);
    let other = site.path().join("content/second/notice.toml");
    client.open_text(&other, "titel.sv = \"Ny\"\n");
    let broken = site.read(NOTICE).replacen("basis = ", "bassis = ", 1);
    client.replace(&notice, &broken);
    client.settle();
    let before = client.diagnostics.clone();
    let worker = client.worker();
    let process = Pid::from_raw(i32::try_from(worker).unwrap()).unwrap();
    kill_process(process, Signal::STOP).unwrap();
    let id = client.ask("klartext/checked", json!({}));
    kill_process(process, Signal::KILL).unwrap();
    let error = client.answer(id).unwrap_err();
    assert!(error["message"].as_str().unwrap().contains("crashed"), "{error}");
    client.diagnostics.clear();
    client.settle();
    assert_ne!(client.worker(), worker);
    // What was changed last may be why: it is not read again until it changes.
    assert!(!client.rules_in(&notice).contains(&"unknown-key".to_owned()));
    assert_eq!(client.diagnostics[&uri(&other)], before[&uri(&other)]);
    client.change(&notice, json!([{ "range": {
        "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } }, "text": "\n" }]));
    client.settle();
    assert!(client.rules_in(&notice).contains(&"unknown-key".to_owned()));
    assert!(client.notes.iter().any(|note| note["method"] == "window/logMessage"));
    // And again.
    let process = Pid::from_raw(i32::try_from(client.worker()).unwrap()).unwrap();
    kill_process(process, Signal::KILL).unwrap();
    // The death may be noticed before or after the request reaches it.
    let first = client.try_request("klartext/checked", json!({}));
    if let Err(error) = first {
        assert!(error["message"].as_str().unwrap().contains("crashed"));
    }
    client.settle();
    assert_eq!(client.shut_down(), Some(0));
}
