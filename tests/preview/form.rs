//! Facts by form, as a browser asks for them: the fields, the check while typing, what is written, and
//! what takes it back.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::edit::{SWEDISH, editing, headers, token};
use super::{NOTICE, PAGE, site};
use crate::serving::{Serving, get_raw};
use crate::tester::{Tester, source};

fn get(serving: &Serving, what: &str, page: &str, at: &str) -> Value {
    let page = page.replace('/', "%2F");
    let answer = serving.get(&format!("/_klartext/{what}?page={page}&language=sv&at={at}"));
    serde_json::from_str(&answer.text).unwrap_or_else(|error| panic!("{error}: {answer:?}"))
}

pub(super) fn post(serving: &Serving, page: &str, what: &str, body: &Value) -> (u16, Value) {
    let token = token(serving, page);
    let (headers, body) = (headers(serving, &token), body.to_string());
    let length = body.len();
    let request = format!(
        "POST /_klartext/{what} HTTP/1.1\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    );
    let answer = get_raw(serving.port(), &request);
    (answer.status, serde_json::from_str(&answer.text).unwrap_or(Value::Null))
}

fn form(page: &str, seen: &Value, operations: &Value) -> Value {
    json!({ "page": page, "language": "sv", "seen": seen, "operations": operations })
}

/// All fields of a form, those of groups too.
fn fields(of: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    for field in of["fields"].as_array().into_iter().flatten() {
        all.push(field.clone());
        all.extend(fields(field));
    }
    all
}

#[test]
fn a_period_is_changed_by_form_and_taken_back() {
    let site = site();
    let before = site.read(NOTICE);
    let serving = editing(&site);
    serving.until(|| serving.get(PAGE).status == 200);
    let shown = get(&serving, "form.json", SWEDISH, "purposes.orders.retention");
    assert_eq!(shown["at"], json!(["purposes", "orders"]));
    assert_eq!(shown["name"], "ändamål: skicka garn som du har beställt");
    let all = fields(&shown);
    let years =
        all.iter().find(|one| one["at"] == json!(["purposes", "orders", "retention", "years"]));
    let years = years.expect("a field for years");
    assert_eq!((&years["value"], &years["takes"]), (&json!(3), &json!("number")));
    let role =
        all.iter().find(|one| one["at"] == json!(["purposes", "orders", "recipients"])).unwrap();
    let choices = role["choices"].as_array().unwrap();
    assert!(choices.iter().any(|one| one["words"] == "Loomstore Inc."), "{choices:?}");
    let seen = &shown["seen"];
    let set =
        json!([{ "do": "set", "at": ["purposes", "orders", "retention", "years"], "value": 2 }]);
    let mut asked = form(SWEDISH, seen, &set);
    // While typing: one notice composed, one check, nothing written.
    asked["dry"] = json!(true);
    let checks = || serving.state("index.html")["figures"]["form_checks"].clone();
    let builds = serving.state("index.html")["figures"]["builds"].clone();
    let (status, checked) = post(&serving, PAGE, "form", &asked);
    assert_eq!((status, &checked["state"]), (200, &json!("checked")), "{checked}");
    let words = checked["words"].as_array().unwrap();
    assert!(words.iter().any(|one| one["text"].as_str().unwrap().contains("2 år")), "{words:?}");
    assert!(words.iter().any(|one| one["language"] == "en"), "{words:?}");
    assert_eq!(checks(), json!(1));
    assert_eq!(serving.state("index.html")["figures"]["builds"], builds);
    assert_eq!(site.read(NOTICE), before);
    let (status, saved) = post(&serving, PAGE, "form", &form(SWEDISH, seen, &set));
    assert_eq!((status, &saved["state"]), (200, &json!("saved")), "{saved}");
    let after = before.replace("retention = { years = 3, from", "retention = { years = 2, from");
    assert_eq!(site.read(NOTICE), after);
    serving.until(|| serving.get(PAGE).text.contains("2\u{a0}år"));
    for (redo, text) in [(false, &before), (true, &after), (false, &before)] {
        let (status, answer) = post(&serving, PAGE, "undo", &json!({ "redo": redo }));
        assert_eq!(status, 200, "{answer}");
        assert_eq!(site.read(NOTICE), *text);
    }
    let (status, _) = post(&serving, PAGE, "undo", &json!({ "redo": false }));
    assert_eq!(status, 422);
}

#[test]
fn a_file_that_was_changed_meanwhile_is_neither_overwritten_nor_undone() {
    let site = site();
    let before = site.read(NOTICE);
    let serving = editing(&site);
    serving.until(|| serving.get(PAGE).status == 200);
    let seen = get(&serving, "form.json", SWEDISH, "dpo")["seen"].clone();
    let set = json!([{ "do": "set", "at": ["dpo", "email"], "value": "ombud@example.se" }]);
    let theirs = format!("# theirs\n{before}");
    std::fs::write(site.path().join(NOTICE), &theirs).unwrap();
    serving.until(|| get(&serving, "form.json", SWEDISH, "dpo")["seen"] != seen);
    let (status, answer) = post(&serving, PAGE, "form", &form(SWEDISH, &seen, &set));
    assert_eq!((status, &answer["state"]), (409, &json!("changed")), "{answer}");
    assert_eq!(site.read(NOTICE), theirs);
    let (status, answer) = post(&serving, PAGE, "form", &form(SWEDISH, &answer["seen"], &set));
    assert_eq!(status, 200, "{answer}");
    let now = theirs.replace("dpo = \"none\"", "dpo = { email = \"ombud@example.se\" }");
    assert_eq!(site.read(NOTICE), now);
    let more = format!("{now}# more\n");
    std::fs::write(site.path().join(NOTICE), &more).unwrap();
    let (status, _) = post(&serving, PAGE, "undo", &json!({ "redo": false }));
    assert_eq!(status, 409);
    assert_eq!(site.read(NOTICE), more);
}

#[test]
fn a_shared_fact_is_changed_for_all_or_for_this_notice_alone() {
    let site = Tester::copy_of("tests/sites/group/input");
    let (page, address) = ("sv/el/index.html", "/sv/el/");
    let serving = editing(&site);
    serving.until(|| serving.get(address).status == 200);
    let (shared, own) = (site.read("content/shared.toml"), site.read("content/energy/notice.toml"));
    let shown = get(&serving, "form.json", page, "purposes.recruitment");
    assert_eq!(shown["file"], "content/shared.toml");
    let set = json!([{ "do": "set", "at": ["purposes", "recruitment", "name", "sv"], "value": "anställa folk" }]);
    let mut asked = form(page, &shown["seen"], &set);
    let (status, answer) = post(&serving, address, "form", &asked);
    assert_eq!((status, &answer["state"]), (409, &json!("shared")), "{answer}");
    asked["only_here"] = json!(true);
    let (status, answer) = post(&serving, address, "form", &asked);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(site.read("content/shared.toml"), shared);
    let now = site.read("content/energy/notice.toml");
    assert!(now.contains("[purposes.recruitment]") && now.contains("anställa folk"), "{now}");
    serving.until(|| serving.get(address).text.contains("nställa folk"));
    let (status, _) = post(&serving, address, "undo", &json!({ "redo": false }));
    assert_eq!(status, 200);
    assert_eq!(site.read("content/energy/notice.toml"), own);
    asked["only_here"] = json!(false);
    asked["sharing"] = answer_of(&serving, address, page, &set)["notices"].clone();
    let (status, answer) = post(&serving, address, "form", &asked);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(
        site.read("content/shared.toml"),
        shared.replace("anställa nya medarbetare", "anställa folk")
    );
}

fn answer_of(serving: &Serving, address: &str, page: &str, set: &Value) -> Value {
    let seen = get(serving, "form.json", page, "purposes.recruitment")["seen"].clone();
    post(serving, address, "form", &form(page, &seen, set)).1
}

#[test]
fn a_new_purpose_says_what_is_left_and_a_rename_is_one_step() {
    let site = site();
    let before = site.read(NOTICE);
    let serving = editing(&site);
    serving.until(|| serving.get(PAGE).status == 200);
    let list = get(&serving, "facts.json", SWEDISH, "");
    let groups = list["groups"].as_array().unwrap();
    assert!(
        groups.iter().any(|one| one["table"] == "purposes" && one["name"] == "Ändamål"),
        "{list}"
    );
    let add = json!([{ "do": "add", "at": ["purposes", "contest"], "values": [
        ["name.sv", "dra vinnare i en tävling"], ["name.en", "draw the winner of a contest"],
        ["subjects", ["customer"]], ["data", ["email"]],
    ] }]);
    let (status, answer) = post(&serving, PAGE, "form", &form(SWEDISH, &list["seen"], &add));
    assert_eq!(status, 200, "{answer}");
    let now = site.read(NOTICE);
    let entry = "[purposes.contest]\nname.sv = \"dra vinnare i en tävling\"\nname.en = \"draw the winner of a contest\"\nsubjects = [\"customer\"]\ndata = [\"email\"]\n\n[recipients.shop-platform]";
    assert_eq!(now, before.replace("[recipients.shop-platform]", entry));
    serving.until(|| get(&serving, "form.json", SWEDISH, "purposes.contest")["is_written"] == true);
    let shown = get(&serving, "form.json", SWEDISH, "purposes.contest");
    let found = shown["findings"].to_string();
    for rule in ["legal-basis-missing", "retention-missing"] {
        assert!(found.contains(rule), "{rule}: {found}");
    }
    let rename =
        json!([{ "do": "rename", "at": ["recipients", "mailer"], "to": "letters", "was": true }]);
    let (status, answer) = post(&serving, PAGE, "form", &form(SWEDISH, &shown["seen"], &rename));
    assert_eq!(status, 200, "{answer}");
    let renamed = site.read(NOTICE);
    assert!(
        renamed.contains("[recipients.letters]") && renamed.contains("recipients = [\"letters\"]")
    );
    assert!(renamed.contains("was = \"mailer\""), "{renamed}");
    for _ in 0..2 {
        assert_eq!(post(&serving, PAGE, "undo", &json!({ "redo": false })).0, 200);
    }
    assert_eq!(site.read(NOTICE), before);
}

#[test]
fn the_settings_have_a_form_and_a_broken_value_is_said() {
    let site = site();
    let before = site.read("content/site.toml");
    let serving = editing(&site);
    serving.until(|| serving.get(PAGE).status == 200);
    let shown = get(&serving, "settings.json", SWEDISH, "");
    let field = |key: &str| {
        fields(&shown).into_iter().find(|one| one["at"] == json!([key])).unwrap_or_default()
    };
    assert_eq!(field("base_url")["takes"], "name");
    let set = json!([{ "do": "set", "at": ["base_url"], "value": "https://www.example.se/ny/" }]);
    let mut asked = form(SWEDISH, &shown["seen"], &set);
    asked["settings"] = json!(true);
    let (status, answer) = post(&serving, PAGE, "form", &asked);
    assert_eq!(status, 200, "{answer}");
    assert!(site.read("content/site.toml").contains("base_url  = \"https://www.example.se/ny/\""));
    serving.until(|| post(&serving, PAGE, "undo", &json!({ "redo": false })).0 == 200);
    assert_eq!(site.read("content/site.toml"), before);
}

#[test]
fn forms_need_the_token_of_a_page() {
    let site = site();
    let serving = editing(&site);
    let before = site.read(NOTICE);
    let seen = get(&serving, "form.json", SWEDISH, "dpo")["seen"].clone();
    let set = json!([{ "do": "set", "at": ["dpo", "email"], "value": "a@example.se" }]);
    let body = form(SWEDISH, &seen, &set).to_string();
    for what in ["form", "undo"] {
        let foreign = headers(&serving, &"0".repeat(64));
        let request = format!(
            "POST /_klartext/{what} HTTP/1.1\r\nContent-Length: {}\r\n{foreign}\r\n{body}",
            body.len()
        );
        assert_eq!(get_raw(serving.port(), &request).status, 403);
    }
    assert_eq!(site.read(NOTICE), before);
    let reading = Serving::start(&site, &[]);
    assert_eq!(reading.get("/_klartext/form.json?page=index.html").status, 404);
    assert_eq!(reading.get("/_klartext/facts.json?page=index.html").status, 404);
}

#[test]
fn the_panel_has_the_same_words_in_each_language_and_all_that_its_script_names() {
    let ids = |language: &str| -> BTreeSet<String> {
        let text =
            std::fs::read_to_string(source(&format!("locales/{language}/panel.ftl"))).unwrap();
        let lines = text.lines().filter_map(|line| line.strip_prefix("panel-")?.split_once(" = "));
        lines.map(|(id, _)| id.to_owned()).filter(|id| !id.starts_with("help-")).collect()
    };
    let (swedish, english) = (ids("sv"), ids("en"));
    assert_eq!(swedish, english);
    for file in std::fs::read_dir(source("src/preview/browser")).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for part in text.split("t('").skip(1) {
            let id = part.split('\'').next().unwrap();
            let is_id = id.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-');
            let before = text.split(part).next().unwrap().chars().rev().nth(3);
            // `import('x')` and the like end in t, too.
            if is_id && before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '.') {
                assert!(swedish.contains(id), "{}: {id}", path.display());
            }
        }
    }
}
