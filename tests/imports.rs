//! Texts from before klartext become versions, word for word.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use klartext::internals::compose::read_markdown;
use klartext::internals::document::{Body, Document, List, plain};
use klartext::internals::import::{Address, dated, documents, read, slug_of};
use klartext::internals::origin::InputFile;
use klartext::internals::version::Record;

use crate::tester::{Tester, source};

fn file(text: &str) -> Arc<InputFile> {
    Arc::new(InputFile { path: "old.md".into(), text: text.into() })
}

/// The documents of a text in each language, with the first as the lead.
fn imported(texts: &[(&str, &str)], base: Option<&str>) -> Vec<Document> {
    let address = Address { title: "Policy".into(), slug: "policy".into() };
    let addresses: BTreeMap<String, Address> =
        texts.iter().map(|(language, _)| ((*language).into(), address.clone())).collect();
    let texts_by_language = texts
        .iter()
        .map(|(language, text)| ((*language).to_owned(), read(&file(text), Some("Policy"))))
        .collect();
    documents(&texts_by_language, &addresses, texts[0].0, base).0
}

fn ids(document: &Document) -> Vec<&str> {
    document.sections.iter().map(|section| section.id.as_str()).collect()
}

#[test]
fn the_head_of_a_file_is_no_part_of_its_text() {
    for border in ["---\n", "--- \n", "---\r\n"] {
        let text =
            read(&file(&format!("{border}title: \"Old\"\n{border}# Policy\n\nWords.\n")), None);
        let words: Vec<String> = text.parts.iter().map(|part| words_of(&part.bodies)).collect();
        assert_eq!(text.title.as_deref(), Some("Policy"), "{border:?}");
        assert_eq!(words, ["Words."], "{border:?}");
    }
    // A line that parts two paragraphs begins no head.
    let text = read(&file("---\n\nWords.\n"), None);
    assert_eq!(words_of(&text.parts[0].bodies), "Words.");
}

#[test]
fn file_names_give_the_day() {
    let parsed = |name: &str| {
        dated(name).map(|dated| {
            let day = dated.day.to_string();
            (day, dated.order, dated.number, dated.language.unwrap_or_default())
        })
    };
    let day = |order, number, language: &str| {
        Some(("2023-11-27".to_owned(), order, number, language.to_owned()))
    };
    assert_eq!(parsed("2023-11-27.md"), day(0, 1, ""));
    assert_eq!(parsed("2023-11-27.sv.md"), day(0, 1, "sv"));
    assert_eq!(parsed("001-2023-11-27.md"), day(1, 1, ""));
    assert_eq!(parsed("044-2023-11-27.pt-BR.md"), day(44, 1, "pt-BR"));
    assert_eq!(parsed("2023-11-27-2.md"), day(0, 2, ""));
    for name in [
        "README.md",
        "2023-11-31.md",
        "2023-11-27.txt",
        "2023-11-27.old copy.md",
        "x-2023-11-27.md",
    ] {
        assert_eq!(parsed(name), None, "{name}");
    }
}

#[test]
fn words_give_ids() {
    assert_eq!(slug_of("Så här gör vi!"), "sa-har-gor-vi");
    assert_eq!(slug_of("What we don’t collect & why"), "what-we-dont-collect-why");
    assert_eq!(slug_of("???"), "");
}

#[test]
fn headings_of_the_top_level_become_sections() {
    let text = "# Policy\n\nFirst words.\n\n## Data\n\nA.\n\n### More\n\nB.\n\n## ???\n\nC.\n\n## Data\n\nD.\n";
    let documents = imported(&[("en", text)], None);
    let document = &documents[0];
    assert_eq!(ids(document), ["section/1", "section/data", "section/3", "section/data-2"]);
    assert!(document.sections[0].title.is_empty(), "the title stands on each page already");
    assert_eq!(document.sections[1].blocks[1].id, "section/data/2");
    assert!(matches!(&document.sections[1].blocks[1].body, Body::Heading(1, _)));
    assert!(document.units().iter().all(|unit| unit.facts().is_empty()));
    // Another heading above all others is words of the text.
    let text = "# Our old policy\n\nFirst words.\n\n#### Data\n\nA.\n";
    let documents = imported(&[("en", text)], None);
    assert_eq!(ids(&documents[0]), ["section/our-old-policy", "section/data"]);
}

#[test]
fn a_text_without_headings_is_one_section() {
    let documents = imported(&[("en", "Just words.\n\nAnd more.\n")], None);
    assert_eq!(ids(&documents[0]), ["section/1"]);
    assert_eq!(documents[0].sections[0].blocks.len(), 2);
}

#[test]
fn languages_have_the_same_sections() {
    let sv = "Inledning.\n\n## Uppgifter\n\nA.\n\n## Rättigheter\n\nB.\n\n## Kontakt\n\nC.\n";
    let en = "Introduction.\n\n## Data\n\nA.\n\n## Rights\n\nB.\n";
    let documents = imported(&[("sv", sv), ("en", en)], None);
    let expected = ["section/1", "section/uppgifter", "section/rattigheter"];
    assert!(documents.iter().all(|document| ids(document) == expected));
    let sv = documents.iter().find(|document| document.language == "sv").unwrap();
    let last = &sv.sections[2].blocks;
    assert!(matches!(&last[1].body, Body::Heading(1, words) if plain(words) == "Kontakt"));
    assert_eq!(last.len(), 3);
}

#[test]
fn links_lead_where_they_led() {
    let text = "See [data](#data-we-hold), [more](#more), [gone](#gone), [terms](../terms/index.md#x), \
                [root](/support) and [web](https://example.com/).\n\n## Data we hold\n\nA.\n\n### More\n\nB.\n";
    let text_of = |base| {
        let documents = imported(&[("en", text)], base);
        serde_json::to_string(&documents[0].sections[0]).unwrap()
    };
    let plain = text_of(None);
    assert!(plain.contains("#section/data-we-hold\"") && plain.contains("#section/data-we-hold/2"));
    assert!(plain.contains("https://example.com/"));
    assert_eq!(plain.matches("\"link\"").count(), 3, "{plain}");
    let based = text_of(Some("https://old.example.se/about/privacy/index.md"));
    assert!(based.contains("https://old.example.se/about/terms/index.md#x"), "{based}");
    assert!(based.contains("https://old.example.se/support"), "{based}");
}

/// The words of blocks in order.
fn words_of(bodies: &[Body]) -> String {
    fn list(one: &List, words: &mut Vec<String>) {
        for item in &one.items {
            words.push(plain(&item.text));
            item.list.iter().for_each(|below| list(below, words));
        }
    }
    let mut words = Vec::new();
    for body in bodies {
        match body {
            Body::Heading(_, text) | Body::Paragraph(text) => words.push(plain(text)),
            Body::List(one) => list(one, &mut words),
            Body::Table(table) => {
                words.extend(table.head.iter().map(|head| plain(head)));
                let cells = table.rows.iter().flat_map(|row| row.cells.iter().flatten());
                words.extend(cells.map(|cell| plain(cell)));
            }
            _ => unreachable!("Markdown gives no other blocks"),
        }
    }
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words_in(document: &Document) -> String {
    let words: Vec<String> = document.units().iter().map(|unit| unit.text()).collect();
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn site(tester: Tester, languages: &str) -> Tester {
    let text = format!("base_url = \"https://www.example.se/\"\nlanguages = [{languages}]\n");
    tester.file("content/site.toml", text)
}

fn corpus() -> Option<PathBuf> {
    let given = std::env::var_os("KLARTEXT_CORPUS").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| source("../shared/corpus")).join("37signals-privacy");
    folder.is_dir().then_some(folder)
}

#[test]
fn a_real_policy_in_many_states_imports_and_builds() {
    let Some(folder) = corpus() else {
        eprintln!(
            "SKIPPED: there is no corpus at ../shared/corpus, and KLARTEXT_CORPUS names none"
        );
        return;
    };
    let mut states: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    states.sort();
    let tester = site(Tester::empty(), "\"en\"");
    let arguments =
        ["--notice", "policy", "--title", "en=Privacy policy", "--slug", "en=privacy-policy"];
    let import = [&["import", "versions", folder.to_str().unwrap()], &arguments[..]].concat();
    let output = tester.run(&import);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let versions = tester.path().join("content/policy/versions");
    assert_eq!(fs::read_dir(&versions).unwrap().count(), states.len());
    let mut number = BTreeMap::new();
    for state in &states {
        let day = &state.file_name().unwrap().to_str().unwrap()[4..14];
        let count: &mut usize = number.entry(day.to_owned()).or_default();
        *count += 1;
        let name = if *count == 1 { format!("{day}.json") } else { format!("{day}-{count}.json") };
        let record = Record::read_file(&name, &fs::read(versions.join(&name)).unwrap()).unwrap();
        assert!(record.imported && record.facts().is_none());
        let text = fs::read_to_string(state).unwrap();
        // Without the front matter between two lines of dashes.
        let mut parts = text.splitn(3, "---").map(|part| part.trim_start_matches([' ', '\n']));
        let text = match parts.next() {
            Some("") => parts.nth(1).unwrap(),
            _ => text.as_str(),
        };
        let words = words_of(&read_markdown(text).bodies);
        let words = words.strip_prefix("Privacy policy ").unwrap_or(&words);
        assert_eq!(words_in(record.document("en").unwrap()), *words, "{}", state.display());
    }
    let output = tester.run(&["build"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let output = tester.run(&["verify", "--site", "public"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let again = tester.run(&import);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("already has released versions"), "{}", again.stderr);
}

#[test]
fn an_import_is_whole_or_not_at_all() {
    let tester = site(Tester::empty(), "\"en\"")
        .file("old/2020-01-01.md", "One.\n")
        .file("old/2027-01-01.md", "In the future.\n");
    let output = tester.run(&[
        "import",
        "versions",
        "old",
        "--notice",
        "shop",
        "--title",
        "en=Policy",
        "--slug",
        "en=policy",
    ]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("2027-01-01"), "{}", output.stderr);
    assert!(!tester.path().join("content/shop").exists());
}
