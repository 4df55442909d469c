//! Records: their bytes, reading, what is found in changed ones, older and newer formats.

use std::fs;
use std::path::PathBuf;

use klartext::internals::version::{
    Chain, FORMAT, Kind, Lagging, Record, RecordFault, compact, content_hash, schema, sha256_hex,
};
use serde_json::{Value, json};

use super::{Release, both, chain, day, documents, facts, forged, tree, worded};
use crate::tester::{resealed, sealed};

fn path(below: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// Compares with a file; `UPDATE_EXPECTED=1` writes it.
fn is_current(below: &str, text: &str) {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(path(below), text).expect("the repository can be written");
    }
    let committed = fs::read_to_string(path(below)).unwrap_or_default();
    assert!(committed == text, "{below} is not current: run the tests with UPDATE_EXPECTED=1");
}

fn first() -> Release {
    Release::text("2026-11-20", "6 månader").with(|options| {
        options.published = day("2023-11-27");
        options.backdated = Some("visas för jämförelsen".into());
        options.despite_findings = Some("så stod det då".into());
    })
}

fn second() -> Release {
    let mut release = Release::text("2026-11-23", "8 månader").effective("2027-03-01");
    release.lagging =
        vec![Lagging { at: "purposes.apa.name".into(), language: "en".into(), since: None }];
    release.with(|options| {
        options.class = Some(klartext::internals::version::Class::Other);
        options.class_reason = Some("ett rättat skrivfel".into());
        options.summary = both("Uppgifter om apor sparas i 8 månader.", "Kept for 8 months.");
        options.expect = Some(content_hash(Some(&facts()), &documents("8 månader")));
    })
}

fn end() -> Release {
    Release::mark("2026-12-01").effective("2027-06-01").with(|options| {
        options.end = Some(klartext::internals::version::End { instead: Some("djur/nya".into()) });
        options.reason = Some("parken stänger".into());
    })
}

fn imported() -> Release {
    let mut release = first();
    release.facts = None;
    release
}

/// Records of format 1 as they were first written. They are always readable and never rewritten:
/// where this fails, the shape of records has changed, which asks for a new format.
#[test]
fn records_of_format_1_stay_as_they_are() {
    let whole = chain([first(), second(), end(), Release::withdrawal("2026-12-02", "2026-11-23")]);
    let old = chain([imported()]);
    let kinds = ["first", "second", "end", "withdrawal", "imported"];
    for (kind, record) in kinds.into_iter().zip(whole.records().iter().chain(old.records())) {
        let file = path(&format!("tests/fixtures/records/format-1-{kind}.json"));
        if !file.exists() {
            fs::write(&file, record.bytes()).expect("the repository can be written");
        }
        let bytes = fs::read(&file).expect("written above");
        let read = Record::read(&bytes).unwrap_or_else(|fault| panic!("{kind}: {fault:?}"));
        assert_eq!(read.bytes(), bytes, "{kind}");
        assert_eq!(&read, record, "{kind}");
    }
}

#[test]
fn a_record_says_what_was_released() {
    let chain = chain([first(), second()]);
    let [one, two] = chain.records() else { panic!("two were released") };
    assert_eq!(one.format, FORMAT);
    assert_eq!(one.feed, "tag:www.example.se,2026:djur/exempel%20%C3%A5");
    assert_eq!(two.feed, one.feed);
    assert!(one.is_backdated() && !two.is_backdated());
    assert_eq!(one.previous, None);
    assert_eq!(two.previous.as_ref().map(|previous| &previous.hash), Some(&one.hash));
    assert_eq!(two.facts(), Some(&facts()));
    assert_eq!(two.document("en"), Some(&documents("8 månader")[1]));
    assert_eq!(two.kind(), Kind::Text);
    assert_eq!(two.lagging.len(), 1);
    assert_eq!(two.content, content_hash(Some(&facts()), &documents("8 månader")));
    // Tables keep the order of their first mention, although keys are sorted.
    let today = tree(two);
    let purposes: Vec<_> = today["facts"]["purposes"].as_array().into_iter().flatten().collect();
    assert_eq!(purposes.iter().map(|purpose| &purpose["id"]).collect::<Vec<_>>(), ["zebra", "apa"]);
    // An empty list says that no one receives the data, so it is not omitted.
    assert_eq!(purposes[0]["recipients"], json!([]));
}

#[test]
fn compact_text_is_exact() {
    let value = json!({
        "z": [], "ä": {}, "a": {"no": null, "b": [1, -2, 18446744073709551615u64, true]},
        "Z": "\"\\/\n\t\r\u{8}\u{c}\u{1}\u{7f}\u{2028}å",
    });
    let expected = "{\"Z\":\"\\\"\\\\/\\n\\t\\r\\b\\f\\u0001\u{7f}\u{2028}å\",\"a\":{\"b\":\
                    [1,-2,18446744073709551615,true]},\"z\":[],\"ä\":{}}";
    assert_eq!(compact(&value), expected);
    assert_eq!(
        sha256_hex(b"abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

/// The text of a record.
fn text() -> String {
    let chain = chain([first(), second()]);
    String::from_utf8(chain.records()[1].bytes().to_vec()).expect("records are text")
}

fn fault(text: &str) -> RecordFault {
    Record::read(text.as_bytes()).expect_err("it was changed").fault
}

/// The lines of a record above its hash, after `change`.
fn above(change: impl FnOnce(&str) -> String) -> String {
    let text = text();
    let above = &text[..text.rfind("\"hash\": ").expect("the last key")];
    change(above.trim_end_matches(' '))
}

/// The file's last two lines are the hash and a brace, and the hash is of every byte above them.
#[test]
fn the_hash_is_that_of_all_lines_above_it() {
    let text = text();
    let lines: Vec<&str> = text.split('\n').collect();
    let [.., _, hash, "}", ""] = lines.as_slice() else { panic!("{text}") };
    let above = &text[..text.len() - hash.len() - "\n}\n".len()];
    assert_eq!(hash.trim_start(), format!("\"hash\": \"{}\"", sha256_hex(above.as_bytes())));
    let keys: Vec<String> = serde_json::from_str::<serde_json::Map<String, Value>>(&text)
        .unwrap()
        .into_iter()
        .map(|(key, _)| key)
        .collect();
    let (last, rest) = keys.split_last().expect("it has keys");
    assert!(last == "hash" && rest.is_sorted(), "{keys:?}");
}

#[test]
fn a_record_may_be_indented_in_any_way() {
    let tree: Value = serde_json::from_str(&text()).expect("JSON");
    let indented = resealed(tree.clone());
    let record = Record::read(indented.as_bytes()).expect("indented with two spaces");
    assert_eq!(record.bytes(), indented.as_bytes());
    let flat: Vec<&str> = indented.lines().map(str::trim_start).collect();
    let hash = flat.len() - 2;
    let flat = sealed(&format!("{}\n", flat[..hash].join("\n")));
    assert!(Record::read(flat.as_bytes()).is_ok());
    // The hash's line, which no hash covers, is indented as the line above or not at all.
    let line = |indent: &str| indented.replace("\n\"hash\"", &format!("\n{indent}\"hash\""));
    assert!(Record::read(line("  ").as_bytes()).is_ok());
    for indent in [" ", "   ", "\t"] {
        assert_eq!(fault(&line(indent)), RecordFault::NoHash, "{indent:?}");
    }
    assert_eq!(fault(&line("\n")), RecordFault::Changed);
}

#[test]
fn anything_next_to_the_hash_is_refused() {
    let text = text();
    let (above, hash) = text.split_at(text.rfind("\"hash\": ").expect("the last key"));
    let hash = hash.strip_suffix("\n}\n").expect("the last lines");
    let facts = "\"facts\": {}";
    for changed in [
        format!("{above}{facts}, {hash}\n}}\n"),
        format!("{above}{hash}, {facts}\n}}\n"),
        format!("{above}{hash},\n{facts}\n}}\n"),
        format!("{above}{hash}\n, {facts}}}\n"),
        format!("{above}{hash},\n}}\n"),
        format!("{above}{hash}}}\n"),
        format!("{above}{hash}\n}}"),
        format!("{above}{hash}\n}}\n\n"),
        format!("{above}{hash}\n}}\n{{{facts}}}\n"),
        format!("{above}{hash}\n}} \n"),
        format!("{above}{hash}\n }}\n"),
        format!("{above}{} \n}}\n", hash),
        format!("{above}{}\n}}\n", hash.replace("\": \"", "\":\"")),
        format!("{above}{}\n}}\n", hash.replace("hash", "\\u0068ash")),
        format!("{above}{}\n}}\n", hash.to_uppercase().replace("HASH", "hash")),
        format!("{above}{}\n}}\n", hash.replacen(": \"", ": \"0", 1)),
        format!("{above}{hash}\n{hash}\n}}\n"),
        "}\n".into(),
        String::new(),
    ] {
        let fault = fault(&changed);
        use RecordFault::{Changed, NoHash, NotJson};
        assert!(matches!(fault, NoHash | Changed | NotJson { .. }), "{fault:?}\n{changed}");
    }
    for changed in [
        above.replacen('{', &format!("{{{facts},"), 1) + hash + "\n}\n",
        text.replacen(": [\n", ": [ \n", 1),
        text.replacen("8 månader", "9 månader", 1),
        text.replacen("\"published\": \"2026", "\"published\": \"2025", 1),
        text.replacen("\"hash\": \"", "\"hash\": \"00", 1).replacen(
            "\"hash\": \"0000",
            "\"hash\": \"00",
            1,
        ),
    ] {
        assert!(changed != text);
        assert_eq!(fault(&changed), RecordFault::Changed, "{changed}");
    }
}

/// Where objects are in a tree, as JSON pointers.
fn objects(at: &str, tree: &Value) -> Vec<String> {
    match tree {
        Value::Object(keys) => {
            let below = keys.iter().flat_map(|(key, value)| objects(&format!("{at}/{key}"), value));
            [at.to_owned()].into_iter().chain(below).collect()
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.flat_map(|(index, value)| objects(&format!("{at}/{index}"), value)).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn a_newer_format_is_said_whatever_its_values_are() {
    let tree: Value = serde_json::from_str(&text()).expect("JSON");
    for (key, value) in [("format", json!(2)), ("weight", json!(0.5)), ("colour", Value::Null)] {
        let mut tree = tree.clone();
        tree["format"] = json!(2);
        tree[key] = value;
        let error = Record::read(resealed(tree).as_bytes()).expect_err("newer");
        assert_eq!(error.fault, RecordFault::Newer { format: 2, known: 1 }, "{key}");
        assert!(worded(&error.diagnostic()).0.contains("was made by a newer klartext"));
    }
}

/// Even with correct hashes, a record cannot repeat a key or contain a key that klartext does not read.
#[test]
fn a_forged_record_has_each_key_once_and_no_other() {
    let message = |changed: String| {
        worded(&Record::read(sealed(&changed).as_bytes()).expect_err("forged").diagnostic()).0
    };
    let twice = |message: &str, key: &str| {
        assert!(message.contains(&format!("the key `{key}` appears twice")), "{message}");
    };
    let first = |key: &str| above(|above| above.replacen('{', &format!("{{{key},"), 1));
    twice(&message(first("\"facts\": {}")), "facts");
    twice(&message(first("\"f\\u0061cts\": {}")), "facts");
    twice(&message(first("\"hash\": \"0\"")), "hash");
    twice(&message(first("\"documents\": {}")), "documents");
    twice(&message(above(|above| above.replacen("\"id\": ", "\"id\": \"x\", \"id\": ", 1))), "id");
    twice(&message(above(|above| above.replacen("\"sv\": {", "\"sv\": {}, \"sv\": {", 1))), "sv");
    // Lists in lists end in a brace too; then the hash is not a key of the record.
    let nested = above(|above| above.replacen('{', "{\"x\": {", 1));
    assert!(message(nested).contains("is not valid JSON"));

    let tree: Value = serde_json::from_str(&text()).expect("JSON");
    let forged = |at: &str, key: &str, value: Value| {
        let mut tree = tree.clone();
        tree.pointer_mut(at).expect("it is there")[key] = value;
        worded(&Record::read(resealed(tree).as_bytes()).expect_err("forged").diagnostic()).0
    };
    for (at, key) in [
        ("", "colour"),
        ("/previous", "facts"),
        ("/documents/sv", "facts"),
        ("/documents/sv", "hash"),
        ("/documents/sv/sections/0/blocks/0/body", "hash"),
        ("/documents/sv/sections/0/blocks/1/body/table/rows/0", "colour"),
        ("/facts", "hash"),
        ("/facts", "facts"),
        ("/facts/purposes/0", "colour"),
        ("/facts/purposes/0/retention/0", "facts"),
        ("/facts/controller/address", "hash"),
    ] {
        let message = forged(at, key, json!({}));
        assert!(message.contains("is not a valid record"), "{at} {key}: {message}");
    }
    for at in objects("", &tree) {
        let message = forged(&at, "colour", json!([[7]]));
        assert!(message.contains("is not a valid record"), "{at}: {message}");
    }
    let null = forged("", "class_reason", Value::Null);
    assert!(null.contains("is not valid JSON: invalid type: null"), "{null}");
    let fraction = forged("/facts", "dpo", json!(1.5));
    assert!(fraction.contains("invalid type: floating point `1.5`"), "{fraction}");

    let content = above(|above| above.replacen("8 månader", "9 månader", 1));
    assert_eq!(fault(&sealed(&content)), RecordFault::Content);
}

#[test]
fn the_ways_files_are_spoiled_have_their_own_messages() {
    let text = text();
    let error = |bytes: &[u8]| Record::read(bytes).expect_err("it is no record");
    let said = |bytes: &[u8]| (error(bytes).rule().name, worded(&error(bytes).diagnostic()).0);
    let record = |id, what: &str| (id, format!("the record {what}"));
    assert_eq!(
        said(text.replace('\n', "\r\n").as_bytes()),
        record("record-layout", "has Windows line endings (CRLF, not LF)")
    );
    assert_eq!(
        said(format!("\u{feff}{text}").as_bytes()),
        record("record-layout", "starts with a byte order mark")
    );
    let merged = text.replacen('\n', "\n<<<<<<< HEAD\n", 1);
    assert_eq!(
        said(merged.as_bytes()),
        record("record-unreadable", "contains git's conflict markers")
    );
    assert_eq!(error(merged.as_bytes()).line(), 2);
    assert_eq!(
        said(b"{\"a\": \"\xff\"}"),
        record("record-unreadable", "is not UTF-8 text from byte 7 on")
    );
    let no_hash = "is not what was released: its last two lines are not its `hash` and `}`";
    assert_eq!(said(b"[]"), record("record-changed", no_hash));
    assert_eq!(
        said(sealed("{\n").as_bytes()),
        record("record-unreadable", "is not a valid record: its `format` is not a number from 1")
    );
    assert_eq!(
        said(sealed("{\"format\": 7,\n").as_bytes()),
        record(
            "record-newer",
            "was made by a newer klartext: it has format 7, and this klartext reads formats up to 1"
        )
    );
    let named = Record::read_file("2026-11-23.json", text.replace("8 m", "9 m").as_bytes());
    assert_eq!(
        worded(&named.expect_err("changed").diagnostic()).0,
        "the record of version `2026-11-23` is not what was released: its `hash` is of other bytes"
    );
}

/// The one line of docs/EVIDENCE.md, with the tools it names.
#[test]
fn common_tools_find_the_hash() {
    let evidence = fs::read_to_string(path("docs/EVIDENCE.md")).expect("it is there");
    let line = evidence.lines().find(|line| line.contains("| sha256sum")).expect("it has one");
    let chain = chain([first(), second(), end()]);
    for record in chain.records() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("2026-11-23.json"), record.bytes()).expect("written");
        let mut shell = std::process::Command::new("sh");
        let output = shell.args(["-c", line]).current_dir(folder.path()).output().expect("a shell");
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(printed.split(' ').next(), Some(record.hash.as_str()), "{output:?}");
    }
}

#[test]
fn a_file_is_named_for_its_version() {
    let chain = chain([first()]);
    let bytes = chain.records()[0].bytes();
    assert!(Record::read_file("2023-11-27.json", bytes).is_ok());
    let fault = Record::read_file("copy.json", bytes).expect_err("another name");
    assert_eq!(
        worded(&fault.diagnostic()).0,
        "the record of version `2023-11-27` is in a file named `copy.json`"
    );
    assert_eq!(worded(&fault.diagnostic()).1, "rename it to `2023-11-27.json`");
}

fn older_shape() -> Vec<u8> {
    let chain = chain([first(), second()]);
    forged(&chain.records()[1], |tree| {
        let summary = tree.remove("summary").expect("it has a summary");
        tree.insert("brief".into(), summary);
    })
}

/// A record as an older klartext might have written it, with `brief` for `summary`: it verifies
/// as written, and is brought to today's shape in memory.
#[test]
fn an_older_record_verifies_first_and_is_migrated_after() {
    fn to_format_2(mut tree: Value) -> Value {
        let object = tree.as_object_mut().expect("a record is an object");
        let brief = object.remove("brief").expect("the fixture has one");
        object.insert("summary".into(), brief);
        object.insert("format".into(), 2.into());
        tree
    }
    let file = path("tests/fixtures/records/older-shape.json");
    if !file.exists() {
        fs::write(&file, older_shape()).expect("the repository can be written");
    }
    let bytes = fs::read(&file).expect("written above");
    let record = Record::read_with(&bytes, &[to_format_2]).expect("it verifies");
    assert_eq!(record.format, 2);
    assert_eq!(record.summary["en"], "Kept for 8 months.");
    assert_eq!(record.bytes(), bytes);
    assert_eq!(record.facts(), Some(&facts()));
    let changed = String::from_utf8(bytes).expect("text").replace("for 8 months", "for 9 months");
    let fault = Record::read_with(changed.as_bytes(), &[to_format_2]).expect_err("changed");
    assert_eq!(fault.fault, RecordFault::Changed);
}

#[test]
fn a_text_too_deep_to_be_read_again_is_refused() {
    use klartext::internals::document::{Body, Inline};
    let mut release = first();
    let mut deep = vec![Inline::Text("djupt".into())];
    for _ in 0..200 {
        deep = vec![Inline::Emphasis { emphasis: deep }];
    }
    let documents = release.documents.as_mut().expect("a text");
    documents[0].sections[0].blocks[0].body = Body::Paragraph(deep);
    let fault = release.plan(&Chain::default()).expect_err("it is too deep");
    let (message, _) = worded(&fault.diagnostic("x"));
    assert!(message.starts_with("x: the record could not be read back"), "{message}");
}

#[test]
fn other_words_for_the_same_facts_are_distinguished_from_other_facts() {
    use klartext::internals::version::{Difference, difference};
    let chain = chain([first()]);
    let base = &chain.records()[0];
    let mut other = facts();
    other.transfers = Some(klartext::internals::model::Nothing::None);
    let same = documents("6 månader");
    assert_eq!(difference(base, Some(&facts()), &same), Difference::None);
    assert_eq!(difference(base, Some(&facts()), &documents("ett halvår")), Difference::Words);
    assert_eq!(difference(base, Some(&other), &same), Difference::Facts);
    assert_eq!(difference(base, None, &same), Difference::Facts);
}

#[test]
fn the_authority_is_the_host_of_the_address() {
    use klartext::internals::version::authority_of;
    assert_eq!(authority_of("https://www.example.se/integritet/"), Some("www.example.se"));
    assert_eq!(authority_of("http://ab@example.se:8080"), Some("example.se"));
    assert_eq!(authority_of("/integritet/"), None);
    assert_eq!(authority_of("file:///srv"), None);
}

#[test]
fn the_schema_is_current() {
    is_current("schemas/version.schema.json", &schema());
}
