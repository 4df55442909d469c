//! Records: canonical form, reading, what is found in changed ones, older and newer formats.

use std::fs;
use std::path::PathBuf;

use klartext::version::{
    Chain, FORMAT, Kind, Lagging, Layout, Part, Record, RecordError, canonical, content_hash,
    schema, sha256_hex,
};
use serde_json::{Value, json};

use super::{Release, both, chain, day, documents, facts, forged, name};

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
        options.class = Some(klartext::version::Class::Other);
        options.class_reason = Some("ett rättat skrivfel".into());
        options.summary = both("Uppgifter om apor sparas i 8 månader.", "Kept for 8 months.");
        options.expect = Some(content_hash(Some(&facts()), &documents("8 månader")));
        options.approved_by = Some("Kim Exempelsson".into());
    })
}

fn end() -> Release {
    Release::mark("2026-12-01").effective("2027-06-01").with(|options| {
        options.end = Some(klartext::version::End { instead: Some("djur/nya".into()) });
        options.reason = Some("parken stänger".into());
    })
}

fn imported() -> Release {
    let mut release = first();
    release.facts = None;
    release
}

/// Records of format 1 as they were first written. They are read for ever and never rewritten:
/// where this fails, the shape of records has changed, which asks for a new format.
#[test]
fn records_of_format_1_stay_as_they_are() {
    let whole = chain([first(), second(), end(), Release::withdrawal("2026-12-02", "2026-11-23")]);
    let old = chain([imported()]);
    let kinds = ["first", "second", "end", "withdrawal", "imported"];
    for (kind, record) in kinds.into_iter().zip(whole.records().iter().chain(old.records())) {
        let file = path(&format!("tests/fixtures/records/format-1-{kind}.json"));
        if !file.exists() {
            fs::write(&file, record.write()).expect("the repository can be written");
        }
        let bytes = fs::read(&file).expect("written above");
        let read = Record::read(&bytes).unwrap_or_else(|fault| panic!("{kind}: {fault}"));
        assert_eq!(read.write(), bytes, "{kind}");
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
    assert_eq!(two.facts(), Ok(Some(&facts())));
    assert_eq!(two.document("en"), Some(&documents("8 månader")[1]));
    assert_eq!(two.kind(), Kind::Text);
    assert_eq!(two.lagging.len(), 1);
    assert_eq!(two.content, content_hash(Some(&facts()), &documents("8 månader")));
    // Tables keep the order of their first mention, although keys are sorted.
    let today = two.today();
    let purposes: Vec<_> = today["facts"]["purposes"].as_array().into_iter().flatten().collect();
    assert_eq!(purposes.iter().map(|purpose| &purpose["id"]).collect::<Vec<_>>(), ["zebra", "apa"]);
    // An empty list says that no one receives the data, so it is not omitted.
    assert_eq!(purposes[0]["recipients"], json!([]));
}

#[test]
fn canonical_text_is_exact() {
    let value = json!({
        "z": [], "ä": {}, "a": {"no": null, "b": [1, -2, 18446744073709551615u64, true]},
        "Z": "\"\\/\n\t\r\u{8}\u{c}\u{1}\u{7f}\u{2028}å",
    });
    let expected = "{\n\"Z\": \"\\\"\\\\/\\n\\t\\r\\b\\f\\u0001\u{7f}\u{2028}å\",\n\"a\": {\n\"b\": \
                    [\n1,\n-2,\n18446744073709551615,\ntrue\n]\n},\n\"z\": [],\n\"ä\": {}\n}\n";
    assert_eq!(canonical(&value).as_deref(), Ok(expected));
    let fault = canonical(&json!({"a": [{"b": 1.5}]})).expect_err("floats have no one form");
    assert_eq!(
        (fault.at.as_str(), fault.what),
        ("a.0.b", "a number that is not whole, or too large")
    );
    assert!(canonical(&json!([null])).is_err());
    assert!(canonical(&serde_json::from_str("-0").expect("JSON")).is_err());
    assert_eq!(
        sha256_hex(b"abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

/// What reading finds after some text in a record was replaced.
fn fault_after(from: &str, to: &str) -> (RecordError, String) {
    let chain = chain([first(), second()]);
    let text = String::from_utf8(chain.records()[1].write()).expect("records are text");
    assert!(text.contains(from), "{text}");
    let fault = Record::read(text.replacen(from, to, 1).as_bytes()).expect_err("it was changed");
    let words = fault.to_string();
    (fault, words)
}

#[test]
fn a_changed_record_says_which_part_differs() {
    let said = |from: &str, to: &str| fault_after(from, to).1;
    let record = "the record of version `2026-11-23` is not what was released: ";
    assert_eq!(
        said("8 månader\"", "9 månader\""),
        format!("{record}the block `purposes/apa/retention` in `en` differs")
    );
    assert_eq!(
        said("\"years\": 5", "\"years\": 6"),
        format!("{record}the fact `purposes.zebra` differs")
    );
    assert_eq!(said("i 8 månader", "i 9 månader"), format!("{record}`summary` differs"));
    assert_eq!(
        said("\"slug\": \"policy-sv\"", "\"slug\": \"x\""),
        format!("{record}the slug in `sv` differs")
    );
    assert_eq!(
        said("\"published\": \"2026", "\"published\": \"2025"),
        format!("{record}`published` differs")
    );
    assert_eq!(
        said("\"GB\"\n", "\"US\"\n"),
        format!("{record}the block `recipients/keeper` in `en` differs")
    );
}

#[test]
fn a_replaced_hash_is_found_by_elimination() {
    let chain = chain([first()]);
    let text = String::from_utf8(chain.records()[0].write()).expect("records are text");
    let hash = &chain.records()[0].hash;
    let fault = Record::read(text.replace(hash.as_str(), &"0".repeat(64)).as_bytes());
    let parts = vec![Part::Field("hash".into())];
    assert_eq!(fault, Err(RecordError::Changed { version: Some("2023-11-27".into()), parts }));
}

#[test]
fn other_bytes_with_the_same_words_are_distinguished_from_changed_words() {
    let chain = chain([first()]);
    let text = String::from_utf8(chain.records()[0].write()).expect("records are text");
    let version = name("2023-11-27");
    let layout = |text: String| match Record::read(text.as_bytes()) {
        Err(RecordError::Layout { version: found, cause }) if found == version => cause,
        other => panic!("{other:?}"),
    };
    assert_eq!(layout(text.replace('\n', "\r\n")), Layout::LineEnds);
    assert_eq!(layout(format!("\u{feff}{text}")), Layout::ByteOrderMark);
    assert_eq!(layout(format!("{text}\n")), Layout::Other { line: text.lines().count() + 1 });
    assert_eq!(layout(text.trim_end().into()), Layout::Other { line: text.lines().count() + 1 });
    assert_eq!(layout(text.replacen("{\n", "{\n  ", 1)), Layout::Other { line: 2 });
    assert_eq!(
        layout(text.replacen("\n\"format\"", "\n\"approved_by\": null,\n\"format\"", 1)),
        Layout::Other {
            line: text.lines().position(|line| line.contains("\"format\"")).expect("it has one")
                + 1
        }
    );
    let fault = Record::read(text.replace('\n', "\r\n").as_bytes()).expect_err("changed");
    assert_eq!(fault.rule().name, "record-layout");
    assert_eq!(
        fault.to_string(),
        "the record of version `2023-11-27` says what was released, \
         but its line ends were changed (CRLF, not LF)"
    );
}

#[test]
fn what_is_no_record_is_said() {
    let said = |bytes: &[u8]| Record::read(bytes).expect_err("it is no record").to_string();
    assert_eq!(said(b"{\"a\": \"\xff\"}"), "the record is not UTF-8 text, from byte 7 on");
    assert_eq!(said(b"[]"), "the record cannot be read: it is not an object");
    assert_eq!(said(b"{}"), "the record cannot be read: its `format` is no number from 1");
    assert_eq!(
        said(b"{\n<<<<<<< HEAD\n  \"a\": 1\n"),
        "the record holds git's conflict marks, at line 2, column 1"
    );
    assert_eq!(
        said(b"{\"format\": 7, \"version\": \"2026-11-23\"}"),
        "the record of version `2026-11-23` has format 7, and this klartext reads up to format 1"
    );
    assert_eq!(
        said(b"{\"format\": 1, \"facts\": {\"x\": 1.5}}"),
        "the record holds a number that is not whole, or too large at `facts.x`"
    );
}

#[test]
fn a_file_is_named_for_its_version() {
    let chain = chain([first()]);
    let bytes = chain.records()[0].write();
    assert!(Record::read_file("2023-11-27.json", &bytes).is_ok());
    let fault = Record::read_file("copy.json", &bytes).expect_err("another name");
    assert_eq!(fault.to_string(), "the file `copy.json` holds the record of version `2023-11-27`");
    assert_eq!(fault.help(), "name it `2023-11-27.json`");
}

fn older_shape() -> Vec<u8> {
    let chain = chain([first(), second()]);
    forged(&chain.records()[1], |tree| {
        let digests = tree["digests"]["record"].as_object_mut().expect("digests by key");
        let digest = digests.remove("summary").expect("it has a summary");
        digests.insert("brief".into(), digest);
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
    assert_eq!(record.today()["format"], 2);
    assert_eq!(record.write(), bytes);
    assert_eq!(record.facts(), Ok(Some(&facts())));
    let changed = String::from_utf8(bytes).expect("text").replace("for 8 months", "for 9 months");
    let fault = Record::read_with(changed.as_bytes(), &[to_format_2]).expect_err("changed");
    assert!(fault.to_string().ends_with("`brief` differs"), "{fault}");
}

#[test]
fn a_text_too_deep_to_be_read_again_is_refused() {
    use klartext::document::{Body, Inline};
    let mut release = first();
    let mut deep = vec![Inline::Text("djupt".into())];
    for _ in 0..200 {
        deep = vec![Inline::Emphasis { emphasis: deep }];
    }
    let documents = release.documents.as_mut().expect("a text");
    documents[0].sections[0].blocks[0].body = Body::Paragraph(deep);
    let fault = release.plan(&Chain::default()).expect_err("it is too deep");
    assert!(fault.to_string().starts_with("the record could not be read again"), "{fault}");
}

#[test]
fn other_words_for_the_same_facts_are_distinguished_from_other_facts() {
    use klartext::version::{Difference, difference};
    let chain = chain([first()]);
    let base = &chain.records()[0];
    let mut other = facts();
    other.transfers = Some(klartext::model::Nothing::None);
    let same = documents("6 månader");
    assert_eq!(difference(base, Some(&facts()), &same), Difference::None);
    assert_eq!(difference(base, Some(&facts()), &documents("ett halvår")), Difference::Words);
    assert_eq!(difference(base, Some(&other), &same), Difference::Facts);
    assert_eq!(difference(base, None, &same), Difference::Facts);
}

#[test]
fn the_authority_is_the_host_of_the_address() {
    use klartext::version::authority_of;
    assert_eq!(authority_of("https://www.example.se/integritet/"), Some("www.example.se"));
    assert_eq!(authority_of("http://ab@example.se:8080"), Some("example.se"));
    assert_eq!(authority_of("/integritet/"), None);
    assert_eq!(authority_of("file:///srv"), None);
}

#[test]
fn the_schema_is_current() {
    is_current("schemas/version.schema.json", &schema());
}
