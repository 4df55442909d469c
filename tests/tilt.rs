//! Notices in TILT become klartext notices: nothing is invented and nothing lost silently.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::tester::{Tester, source};

fn site(language: &str) -> Tester {
    let site = format!("base_url = \"https://www.example.se/\"\nlanguages = [\"{language}\"]\n");
    let mut tester = Tester::empty().file("content/site.toml", site);
    if language != "sv" && language != "en" {
        // klartext has no wording for this language, so it uses the English one.
        for entry in fs::read_dir(source("locales/en")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let bytes = fs::read(&path).unwrap();
            tester = tester.file(&format!("locales/{language}/{name}"), bytes);
        }
    }
    tester
}

fn corpus() -> Vec<PathBuf> {
    let given = std::env::var_os("KLARTEXT_CORPUS").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| source("../shared/corpus")).join("tilt");
    let Ok(entries) = fs::read_dir(folder) else {
        eprintln!(
            "SKIPPED: there is no corpus at ../shared/corpus, and KLARTEXT_CORPUS names none"
        );
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    paths.sort();
    paths
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All strings of a document, each in one line.
fn strings(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(words) => {
            found.insert(one_line(words));
        }
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(keys) => keys.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

/// What a notice.toml says: its values, and its comments as one text.
fn values_and_comments(toml: &str) -> (BTreeSet<String>, String) {
    let value: toml::Value = toml::from_str(toml).unwrap();
    let mut values = BTreeSet::new();
    strings(&serde_json::to_value(value).unwrap(), &mut values);
    let comments = toml.lines().filter_map(|line| line.strip_prefix("# "));
    (values, one_line(&comments.collect::<Vec<_>>().join(" ")))
}

/// Whether a file expresses these words by something other than words.
fn is_expressed_otherwise(words: &str, toml: &str) -> bool {
    let letter = words.strip_prefix("GDPR-6-1-");
    let bases = BTreeMap::from([
        ("a", "consent"),
        ("b", "contract"),
        ("c", "legal-obligation"),
        ("d", "vital-interests"),
        ("e", "public-task"),
        ("f", "legitimate-interests"),
    ]);
    let is_basis = letter
        .and_then(|letter| bases.get(letter))
        .is_some_and(|kind| toml.contains(&format!("type = \"{kind}\"")));
    let is_period = words.starts_with('P')
        && words[1..]
            .split(|one: char| !one.is_ascii_digit())
            .all(|count| count.is_empty() || toml.contains(&format!("s = {count}")));
    let is_default = words.eq_ignore_ascii_case("max") || words == "ZZ" || words.is_empty();
    is_basis || is_period || is_default || toml.contains(&format!("{words} = "))
}

fn import(tester: &Tester, path: &std::path::Path) -> (String, String) {
    let arguments = ["import", "tilt", path.to_str().unwrap(), "--notice", "notice"];
    let output = tester.run(&arguments);
    assert_eq!(output.code, 0, "{}: {}", path.display(), output.stderr);
    (tester.read("content/notice/notice.toml"), output.stderr)
}

#[test]
fn real_notices_are_taken_over_whole() {
    for path in corpus() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let document: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let language = document["meta"]["language"].as_str().unwrap().to_owned();
        let tester = site(&language);
        let (toml, losses) = import(&tester, &path);
        let (values, comments) = values_and_comments(&toml);
        let losses = one_line(&losses);
        let mut words = BTreeSet::new();
        strings(&document, &mut words);
        for word in &words {
            let is_there = values.contains(word)
                || comments.contains(word.as_str())
                || losses.contains(word.as_str())
                || *word == language
                || is_expressed_otherwise(word, &toml);
            assert!(is_there, "{name}: lost: {word}");
        }
        // Nothing is invented: every value of words is the document's.
        let known = ["none", "statutory", "contractual", "voluntary", "public", "adequacy"];
        for value in values {
            let is_id = value
                .bytes()
                .all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'-');
            let is_joined = words.iter().any(|word| word.contains(&value));
            let is_known = known.contains(&value.as_str());
            assert!(is_id || is_joined || is_known, "{name}: invented: {value}");
        }
        // It has the shape of a notice.
        let check = tester.run(&["check", "--format", "json"]);
        let found: Value = serde_json::from_str(&check.stdout).unwrap();
        for one in found["diagnostics"].as_array().unwrap() {
            let rule = one["rule"].as_str().unwrap();
            let is_shape = [
                "unknown-key",
                "wrong-type",
                "bad-id",
                "toml",
                "unknown-value",
                "unknown-reference",
            ];
            assert!(!is_shape.contains(&rule), "{name}: {one}");
        }
        let rules = BTreeSet::from_iter(
            found["diagnostics"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["rule"].as_str().unwrap()),
        );
        assert!(!rules.is_empty(), "{name}: TILT says less than the law asks for");
    }
}

/// What TILT says about a data category, in a form in which two documents can be compared.
fn facts_of(document: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut facts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let items = |value: &Value| -> Vec<Value> {
        match value {
            Value::Array(items) => items.clone(),
            Value::Null => Vec::new(),
            one => vec![one.clone()],
        }
    };
    let text = |value: &Value| value.as_str().map(|words| one_line(words).to_lowercase());
    let text = |value: &Value| text(value).filter(|words| !words.is_empty());
    let mut add = |key: &str, value: Option<String>| {
        facts.entry(key.to_owned()).or_default().extend(value);
    };
    let controller = &document["controller"];
    add("controller", text(&controller["name"]));
    add("address", text(&controller["address"]));
    add("country", text(&controller["country"]).filter(|code| code != "zz" && code.len() == 2));
    add("officer", text(&document["dataProtectionOfficer"]["email"]));
    for category in items(&document["dataDisclosed"]) {
        let Some(name) = text(&category["category"]) else { continue };
        add("categories", Some(name.clone()));
        let key = |what: &str| format!("{name}: {what}");
        for purpose in items(&category["purposes"]) {
            add(&key("purpose"), text(&purpose["purpose"]));
        }
        for basis in items(&category["legalBases"]) {
            let reference = text(&basis["reference"]);
            add(&key("basis"), reference.filter(|one| one.starts_with("gdpr-6-1-")));
        }
        let bases = items(&category["legalBases"]);
        let is_interest = bases.iter().any(|one| one["reference"] == "GDPR-6-1-f");
        for interest in items(&category["legitimateInterests"]).iter().filter(|_| is_interest) {
            let reasoning = text(&interest["reasoning"]).filter(|_| interest["exists"] != false);
            add(&key("interest"), reasoning);
        }
        for recipient in items(&category["recipients"]) {
            add(&key("recipient"), text(&recipient["name"]));
            add(&key("recipient"), text(&recipient["category"]));
        }
        for storage in items(&category["storage"]) {
            for one in items(&storage["temporal"]) {
                add(&key("period"), text(&one["ttl"]));
            }
            for one in items(&storage["purposeConditional"]) {
                add(&key("criteria"), text(&one));
            }
        }
        for one in items(&category["nonDisclosure"]["consequences"]) {
            add(&key("consequence"), text(&one));
        }
    }
    for right in ["rightToInformation", "rightToDataPortability", "rightToWithdrawConsent"] {
        add(right, text(&document[right]["description"]));
    }
    facts
}

/// The facts of the first document are those of the second, which may say more.
fn assert_kept(name: &str, before: &Value, after: &Value) {
    let after = facts_of(after);
    for (key, expected) in facts_of(before) {
        let has = after.get(&key).cloned().unwrap_or_default();
        let lost: Vec<&String> = expected.iter().filter(|one| !has.contains(*one)).collect();
        assert!(lost.is_empty(), "{name}: {key}: {lost:?} is not in {has:?}");
    }
}

#[test]
fn what_tilt_says_comes_back_from_tilt() {
    for path in corpus() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let before: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let language = before["meta"]["language"].as_str().unwrap();
        let tester = site(language);
        import(&tester, &path);
        let output = tester.run(&["export", "tilt", "--draft"]);
        assert_eq!(output.code, 0, "{name}: {}", output.stderr);
        assert_kept(&name, &before, &serde_json::from_str(&output.stdout).unwrap());
    }
}

/// The repository's own notices still say the same in TILT after an import.
#[test]
fn our_notices_come_back_from_tilt() {
    for language in ["sv", "en"] {
        let example = Tester::empty();
        crate::tester::copy(&source("content"), &example.path().join("content"));
        let first = example.run(&["export", "tilt", "--lang", language]).stdout;
        let before: Value = serde_json::from_str(&first).unwrap();
        let tester = site(language).file("from.json", &first);
        let path = tester.path().join("from.json");
        import(&tester, &path);
        let output = tester.run(&["export", "tilt", "--draft"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let after: Value = serde_json::from_str(&output.stdout).unwrap();
        assert_kept(language, &before, &after);
        assert_kept(language, &after, &before);
        // A third time it is the same.
        let tester = site(language).file("from.json", &output.stdout);
        let (toml, _) = import(&tester, &tester.path().join("from.json"));
        assert!(
            toml.contains("[data.survey-answers]") && toml.contains("dpo = \"none\""),
            "{toml}"
        );
        let again = tester.run(&["export", "tilt", "--draft"]).stdout;
        let again = serde_json::from_str(&again).unwrap();
        assert_kept(language, &after, &again);
        assert_kept(language, &again, &after);
    }
}

/// A released version that has yet to take effect is in `changesOfPurpose` of the previous one.
#[test]
fn what_a_coming_version_adds_is_in_the_version_in_force() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    assert_eq!(site.run(&["release", "--published", "2026-11-23"]).code, 0);
    let tilt = |more: &[&str]| -> Value {
        let output = site.run(&[&["export", "tilt", "--lang", "en"], more].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
        serde_json::from_str(&output.stdout).unwrap()
    };
    assert_eq!(tilt(&[])["changesOfPurpose"], json!([]));
    let notice = site.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    let text = text
        .replace("data = [\"email\"]\nbasis = { type = \"consent\"", "data = [\"email\", \"order-history\"]\nbasis = { type = \"consent\"")
        .replace("[recipients.shop-platform]", "[purposes.reminders]\nname.sv = \"påminna om garn som ligger kvar i korgen\"\nname.en = \"remind you of yarn left in the basket\"\nsubjects = [\"customer\"]\ndata = [\"email\"]\nbasis = { type = \"consent\", withdraw = { sv = \"Klicka på Avsluta i mejlet.\", en = \"Click Unsubscribe in the email.\" } }\nretention = { until = \"consent-withdrawn\" }\nrecipients = [\"mailer\"]\nprovision = { by = \"voluntary\" }\n\n[recipients.shop-platform]");
    fs::write(&notice, text).unwrap();
    let release = ["release", "--published", "2026-11-24", "--effective", "2027-01-01"];
    let output = site.run(&[&release[..], &["--today", "2026-11-24"]].concat());
    assert_eq!(output.code, 0, "{}", output.stderr);

    let changes = tilt(&["--today", "2026-11-24"])["changesOfPurpose"].clone();
    let address = "https://www.example.se/en/privacy/2026-11-24/";
    let planned = |description: &str, data: &[&str]| {
        json!({"description": description, "affectedDataCategories": data,
            "plannedDateOfChange": "2027-01-01", "urlOfNewVersion": address})
    };
    assert_eq!(
        changes,
        json!([
            planned("Email patterns and new colours – now also uses orders.", &["Orders"]),
            planned("New purpose: remind you of yarn left in the basket.", &["Email address"]),
        ])
    );
    // On the site too, and no longer once it applies, nor in the version that comes.
    assert_eq!(site.run(&["build", "--today", "2026-11-24"]).code, 0);
    let page: Value =
        serde_json::from_str(&site.read("public/en/privacy/notice.tilt.json")).unwrap();
    assert_eq!(page["changesOfPurpose"], changes);
    for more in [["--today", "2027-01-01"], ["--version", "2026-11-24"]] {
        assert_eq!(tilt(&more)["changesOfPurpose"], json!([]), "{more:?}");
    }
}

/// TILT requires an address of an officer even if none is appointed: the placeholder is not a
/// valid address, is reported as a loss, and is read back as none.
#[test]
fn an_address_that_is_not_there_is_not_made_up() {
    let shop = Tester::copy_of("tests/sites/webshop/input");
    let output = shop.run(&["export", "tilt", "--draft", "--lang", "en"]);
    assert!(output.stderr.contains("that no data protection officer is appointed"));
    assert!(output.stderr.contains("(`ZZ`, `none@example.invalid`)"), "{}", output.stderr);
    let document: Value = serde_json::from_str(&output.stdout).unwrap();
    let officer = &document["dataProtectionOfficer"];
    assert_eq!(officer["email"], "none@example.invalid");
    assert_eq!(officer["appointed"], false);
    let back = site("en").file("from.json", &output.stdout);
    let (toml, losses) = import(&back, &back.path().join("from.json"));
    assert!(toml.contains("dpo = \"none\"") && !(toml + &losses).contains(".invalid"));

    let notice = shop.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    let text = text.replace("dpo = \"none\"\n", "").replace("email = \"hej@example.se\"\n", "");
    fs::write(&notice, text).unwrap();
    let output = shop.run(&["export", "tilt", "--draft", "--lang", "en"]);
    let message = "that there is no e-mail address: TILT asks for one, so `none@example.invalid` is \
                written for `dataProtectionOfficer`, `controller.representative`";
    assert!(output.stderr.contains(message), "{}", output.stderr);
}

#[test]
fn what_is_not_tilt_is_reported() {
    let tester = site("en")
        .file("list.json", "[1, 2]")
        .file("broken.json", "{\n  \"controller\": {,}\n}\n")
        .file("small.json", r#"{"controller": {"name": "A"}, "meta": {"name": "???"}}"#);
    let run = |arguments: &[&str]| tester.run(&[&["import", "tilt"], arguments].concat());
    let list = run(&["list.json"]);
    assert_eq!(list.code, 1);
    assert!(list.stderr.contains("this is not TILT"), "{}", list.stderr);
    let broken = run(&["broken.json"]);
    assert!(broken.code == 1 && broken.stderr.contains("broken.json:2"), "{}", broken.stderr);
    let unnamed = run(&["small.json"]);
    assert!(unnamed.code == 2 && unnamed.stderr.contains("--notice"), "{}", unnamed.stderr);
    assert_eq!(run(&["small.json", "--notice", "a"]).code, 0);
    let twice = run(&["small.json", "--notice", "a"]);
    assert!(twice.code == 2 && twice.stderr.contains("`a` exists"), "{}", twice.stderr);
    // Odd shapes are read or reported.
    let odd = json!({
        "controller": ["x", 1], "meta": 3, "sources": "s", "rightToComplain": [{}],
        "dataDisclosed": [5, "word", {"category": "A\n# b \u{7}", "purposes": {"purpose": ["p"]},
            "storage": [{"temporal": "P1Y"}], "recipients": ["r"], "legalBases": "GDPR-6-1-a"}],
    });
    let tester = tester.file("odd.json", odd.to_string());
    let odd = tester.run(&["import", "tilt", "odd.json", "--notice", "odd"]);
    assert_eq!(odd.code, 0, "{}", odd.stderr);
    let toml = tester.read("content/odd/notice.toml");
    for words in [
        "type = \"consent\"",
        "years = 1",
        "name.en = \"r\"",
        "name.en = \"p\"",
        "# dataDisclosed[1]: word",
    ] {
        assert!(toml.contains(words), "{words}: {toml}");
    }
    let (values, _) = values_and_comments(&toml);
    assert!(values.contains("A # b \u{7}"), "{values:?}");
}
