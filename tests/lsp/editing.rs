//! What an editor learns of a place, and what it offers to change there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use klartext::internals::diagnostic::Diagnostic;
use klartext::internals::fix::apply;
use klartext::internals::rules::all;
use klartext::internals::site::Site;
use serde_json::{Value, json};

use super::client::{Client, path, uri};
use super::completion::with_place;
use super::{NOTICE, site, start, start_with};
use crate::rules::examples_of;
use crate::tester::Tester;

pub fn params(file: &Path, position: &Value) -> Value {
    json!({ "textDocument": { "uri": uri(file) }, "position": position })
}

/// The position of the end of the first `what` in a text.
pub fn position(text: &str, what: &str) -> Value {
    let at = text.find(what).unwrap_or_else(|| panic!("no {what}")) + what.len();
    with_place(&format!("{}|{}", &text[..at], &text[at..])).1
}

pub fn offset(text: &str, place: &Value) -> usize {
    let line = usize::try_from(place["line"].as_u64().unwrap()).unwrap();
    let mut units = place["character"].as_u64().unwrap();
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut at = start;
    for letter in text[start..].chars() {
        if units == 0 {
            break;
        }
        units -= letter.len_utf16() as u64;
        at += letter.len_utf8();
    }
    at
}

pub fn words_at<'a>(text: &'a str, range: &Value) -> &'a str {
    &text[offset(text, &range["start"])..offset(text, &range["end"])]
}

fn apply_edits(text: &str, edits: &[Value]) -> String {
    let mut edits: Vec<&Value> = edits.iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(offset(text, &edit["range"]["start"])));
    let mut text = text.to_owned();
    let old = text.clone();
    for edit in edits {
        let (start, end) =
            (offset(&old, &edit["range"]["start"]), offset(&old, &edit["range"]["end"]));
        text.replace_range(start..end, edit["newText"].as_str().unwrap());
    }
    text
}

/// The texts of the files that an edit changes or creates.
pub fn apply_all(edit: &Value, current: &dyn Fn(&Path) -> String) -> BTreeMap<PathBuf, String> {
    let mut texts = BTreeMap::new();
    for change in edit["documentChanges"].as_array().unwrap() {
        if change["kind"] == "create" {
            texts.insert(path(change["uri"].as_str().unwrap()), String::new());
            continue;
        }
        let file = path(change["textDocument"]["uri"].as_str().unwrap());
        let text = texts.get(&file).cloned().unwrap_or_else(|| current(&file));
        texts.insert(file, apply_edits(&text, change["edits"].as_array().unwrap()));
    }
    texts
}

pub fn actions_at(
    client: &mut Client,
    file: &Path,
    range: &Value,
    only: Option<&str>,
) -> Vec<Value> {
    let mut context = json!({ "diagnostics": [] });
    if let Some(only) = only {
        context["only"] = json!([only]);
    }
    let document = json!({ "uri": uri(file) });
    let params = json!({ "textDocument": document, "range": range, "context": context });
    client.request("textDocument/codeAction", params).as_array().unwrap().clone()
}

#[test]
fn hover_says_what_it_means_and_what_the_page_says() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let text = site.read(NOTICE);
    let mut client = start(&site);
    client.open(&notice);
    client.settle();
    let mut hover = |what: &str| {
        let params = params(&notice, &position(&text, what));
        let answer = client.request("textDocument/hover", params);
        let value = answer["contents"]["value"].as_str().unwrap_or_default().to_owned();
        (value, words_at(&text, &answer["range"]).to_owned())
    };
    let (value, words) = hover("\nretention");
    assert_eq!(words, "retention");
    assert!(
        value.contains("How long the data is kept") && value.contains("Art. 13(2)(a)"),
        "{value}"
    );
    assert!(value.contains("- **sv**: ") && value.contains("- **en**: "), "{value}");
    assert!(value.contains("3 år") && value.contains("3 years"), "{value}");
    let (value, words) = hover("law = \"bokf");
    assert_eq!(words, "\"bokforingslagen\"");
    assert!(value.contains("1999:1078"), "{value}");
    let (value, _) = hover("country = \"S");
    assert!(value.contains("Sweden"), "{value}");
    let (value, _) = hover("recipients = [\"shop-pl");
    assert!(value.contains("Loomstore Inc."), "{value}");
    let (value, _) = hover("type = \"contr");
    assert!(value.contains("Art. 6(1)(b)"), "{value}");
    let (value, words) = hover("[purposes.ord");
    assert_eq!(words, "orders");
    assert!(value.contains("send yarn"), "{value}");
}

#[test]
fn sentences_next_to_lines_are_off_until_wanted() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let text = site.read(NOTICE);
    let mut client = start_with(&site, json!({ "locale": "sv" }));
    client.open(&notice);
    client.settle();
    let all =
        json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 999, "character": 0 } });
    let params = json!({ "textDocument": { "uri": uri(&notice) }, "range": all });
    assert_eq!(client.request("textDocument/inlayHint", params.clone()), json!([]));
    let settings = json!({ "klartext": { "inlayHints": true } });
    client.notify("workspace/didChangeConfiguration", json!({ "settings": settings }));
    let hints = client.request("textDocument/inlayHint", params);
    let hints = hints.as_array().unwrap();
    assert!(hints.len() > 5, "{hints:?}");
    let line = text.lines().position(|line| line.starts_with("retention = { years = 3")).unwrap();
    let of_line = hints.iter().find(|hint| hint["position"]["line"] == line).unwrap();
    assert!(of_line["label"].as_str().unwrap().contains("3 år"), "{of_line}");
}

/// Each fix that `check --fix` applies in the example of a rule's page is offered, and does the same.
#[test]
fn every_rule_with_a_fix_offers_it() {
    let create = json!({ "resourceOperations": ["create"], "documentChanges": true });
    let capabilities = json!({ "workspace": { "workspaceEdit": create } });
    let empty = Tester::empty();
    let mut client = start_with(&empty, json!({ "capabilities": capabilities }));
    let mut offered: BTreeMap<&str, usize> = BTreeMap::new();
    for rule in all() {
        for example in examples_of(rule.page, "faulty") {
            let folder = example.site(&[]);
            let project = Site::read(folder.path()).unwrap();
            let today = example.today.parse().unwrap();
            let checked = project.check(&project.found.notices[0], None, today).unwrap();
            let all = [project.diagnostics.clone(), project.findings.clone(), checked.diagnostics];
            let mut fixed: Vec<Diagnostic> = all.concat();
            fixed.retain(|one| !one.fix.is_empty() && one.origin.is_some());
            // One example of each rule is enough.
            fixed.retain(|one| !offered.contains_key(one.rule.name));
            if fixed.is_empty() || example.today != "2026-11-23" {
                continue;
            }
            for one in &fixed {
                let file = folder.path().join(&one.origin.as_ref().unwrap().file.path);
                client.open(&file);
            }
            client.settle();
            for one in &fixed {
                assert_offered(&mut client, folder.path(), one);
                *offered.entry(one.rule.name).or_default() += 1;
            }
            for one in &fixed {
                client.close(&folder.path().join(&one.origin.as_ref().unwrap().file.path));
            }
        }
    }
    println!("fixes offered: {offered:?}");
    assert!(offered.len() > 15, "{offered:?}");
}

fn assert_offered(client: &mut Client, root: &Path, one: &Diagnostic) {
    let input = &one.origin.as_ref().unwrap().file;
    let file = root.join(&input.path);
    let (line, column) = input.line_column(one.origin.as_ref().unwrap().span.start);
    let shown = client.diagnostics[&uri(&file)].iter().find(|shown| {
        let data = &shown["data"];
        shown["code"] == one.rule.name
            && data["line"] == line
            && data["column"] == column
            && data["at"] == one.at.as_str()
    });
    let shown = shown.unwrap_or_else(|| panic!("{one:?} is not in {:?}", client.diagnostics));
    let range = shown["range"].clone();
    let offered = actions_at(client, &file, &range, Some("quickfix"));
    // A text that was decoded is not what the file has.
    let expected: BTreeMap<PathBuf, String> = apply(std::slice::from_ref(one))
        .into_iter()
        .map(|fixed| (root.join(&fixed.file.path), fixed.text))
        .collect();
    let same = |action: &Value| {
        let current = |path: &Path| std::fs::read_to_string(path).unwrap_or_default();
        apply_all(&action["edit"], &current) == expected
    };
    let of_rule = |action: &&Value| action["diagnostics"][0]["code"] == one.rule.name;
    assert!(
        offered.iter().filter(of_rule).any(same) || expected.is_empty(),
        "{one:?}\n{offered:?}\n{expected:?}"
    );
}

#[test]
fn a_finding_is_fixed_filled_in_allowed_described_or_replaced() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let original = site.read(NOTICE);
    let mut client = start(&site);
    client.open(&notice);
    let mut offer = |text: &str, rule: &str, title: &str| -> String {
        client.replace(&notice, text);
        client.settle();
        let found = &client.diagnostics[&uri(&notice)];
        let one = found.iter().find(|one| one["code"] == rule);
        let range = one.unwrap_or_else(|| panic!("no {rule} in {found:?}"))["range"].clone();
        let offered = actions_at(&mut client, &notice, &range, None);
        let action = offered.iter().find(|action| action["title"] == title);
        let action = action.unwrap_or_else(|| panic!("no {title} in {offered:?}"));
        let texts = apply_all(&action["edit"], &|_| text.to_owned());
        let fixed = texts[&notice].clone();
        client.replace(&notice, &fixed);
        client.settle();
        let left: Vec<String> = client.rules_in(&notice);
        assert!(!left.iter().any(|one| one == "toml-syntax"), "{fixed}");
        fixed
    };
    // A fix: a number in the form that it has.
    let text = original.replace("559012-3450", "5590123450");
    let fixed = offer(&text, "orgnr-format", "Fix `orgnr-format`");
    assert_eq!(fixed, original);
    // What is missing is written for the editor to fill in.
    let text = original.replace("name.en = \"send yarn that you have ordered\"\n", "");
    let fixed = offer(&text, "translation-missing", "Add what is missing (`translation-missing`)");
    assert!(fixed.contains("name.en = \"TODO\""), "{fixed}");
    // An id that is described nowhere.
    let text = original.replace("\"carrier\"]", "\"lawyers\"]");
    let fixed = offer(&text, "unknown-reference", "Describe `lawyers`");
    assert!(fixed.ends_with("\n[recipients.lawyers]\nname = \"TODO\"\nrole = \"TODO\"\ncountry = \"TODO\"\nactivity.sv = \"TODO\"\nactivity.en = \"TODO\"\n"), "{fixed}");
    // An id with a letter too many.
    let text = original.replace("\"carrier\"]", "\"carriers\"]");
    assert_eq!(offer(&text, "unknown-reference", "Change to `carrier`"), original);
    // A finding that is allowed, with a reason that is still to be written.
    let rule = "change-policy-missing";
    let fixed = offer(&original, rule, "Allow `change-policy-missing` here, with a reason");
    let allow = "\n[[allow]]\nrule = \"change-policy-missing\"\nat = \"section.changes\"\n";
    assert_eq!(fixed, format!("{original}{allow}reason = \"TODO\"\n"));
}

#[test]
fn all_fixes_of_a_file_are_one_action() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let original = site.read(NOTICE);
    let text = original.replace("559012-3450", "5590123450").replace(
        "en = \"send yarn that you have ordered\"",
        "en = \"Send yarn that you have ordered\"",
    );
    let mut client = start(&site);
    client.open_text(&notice, &text);
    client.settle();
    let start = json!({ "line": 0, "character": 0 });
    let range = json!({ "start": start, "end": start });
    let offered = actions_at(&mut client, &notice, &range, Some("source.fixAll"));
    assert_eq!(offered.len(), 1, "{offered:?}");
    let texts = apply_all(&offered[0]["edit"], &|_| text.clone());
    assert!(texts[&notice].contains("559012-3450") && texts[&notice].contains("en = \"send yarn"));
}

#[test]
fn outline_folds_and_format() {
    let site = site();
    let notice = site.path().join(NOTICE);
    let text = site.read(NOTICE);
    let mut client = start(&site);
    client.open(&notice);
    client.settle();
    let document = json!({ "textDocument": { "uri": uri(&notice) } });
    let symbols = client.request("textDocument/documentSymbol", document.clone());
    let symbols = symbols.as_array().unwrap();
    let purposes = symbols.iter().find(|one| one["name"] == "purposes").unwrap();
    let orders = &purposes["children"][0];
    assert_eq!(
        (&orders["name"], &orders["detail"]),
        (&json!("orders"), &json!("send yarn that you have ordered"))
    );
    assert_eq!(words_at(&text, &orders["selectionRange"]), "orders");
    let range = words_at(&text, &orders["range"]);
    assert!(
        range.starts_with("[purposes.orders]")
            && range.contains("provision")
            && !range.contains("bookkeeping")
    );
    assert_inside(symbols, &text);
    let folds = client.request("textDocument/foldingRange", document.clone());
    let header = text.lines().position(|line| line == "[purposes.orders]").unwrap();
    assert!(folds.as_array().unwrap().iter().any(|fold| fold["startLine"] == header), "{folds}");
    let mut format = document.clone();
    format["options"] = json!({ "tabSize": 2, "insertSpaces": true });
    assert_eq!(client.request("textDocument/formatting", format.clone()), json!([]));
    let untidy = text.replace(" = ", "=").replace("\n[purposes", "\n\n\n[ purposes") + "# last  ";
    client.replace(&notice, &untidy);
    let edits = client.request("textDocument/formatting", format.clone());
    let tidy = apply_edits(&untidy, edits.as_array().unwrap());
    assert_eq!(tidy, format!("{text}# last\n"));
    client.replace(&notice, "a = [");
    assert_eq!(client.request("textDocument/formatting", format), Value::Null);
}

/// Each child is within its parent, and each name within its range.
fn assert_inside(symbols: &[Value], text: &str) {
    for one in symbols {
        let span = |range: &Value| offset(text, &range["start"])..offset(text, &range["end"]);
        let (range, selection) = (span(&one["range"]), span(&one["selectionRange"]));
        assert!(range.start <= selection.start && selection.end <= range.end, "{one}");
        for child in one["children"].as_array().unwrap() {
            let inner = span(&child["range"]);
            assert!(range.start <= inner.start && inner.end <= range.end, "{one}");
        }
        assert_inside(one["children"].as_array().unwrap(), text);
    }
}
