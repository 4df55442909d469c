//! The measure of what a policy that exists states: facts by line and key, and how a notice.toml is
//! held against them (tests/fixtures/policies/README.md).

mod measure;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use klartext::import_policy;
use klartext::internals::import::{Page, PolicyImport, from_policy};
use klartext::internals::site::{Site, SiteFiles};

use crate::tester::{Tester, source};
use measure::{Fact, facts, measure, parts, statements};

const FOLDER: &str = "tests/fixtures/policies";

/// The policies with the texts that lie here, and the facts that they state.
pub const POLICIES: [(&str, &str); 4] = [
    ("law-firm.sv.txt", "law-firm.sv.facts"),
    ("municipality.sv.html", "municipality.sv.facts"),
    ("start-up.en.md", "start-up.en.facts"),
    ("club.en.txt", "club.en.facts"),
];

/// Those whose texts lie outside; the facts have the lines of the first text.
pub const CORPUS: [(&[&str], &str); 3] = [
    (
        &[
            "existing-policy/policy.sv.txt",
            "existing-policy/policy.sv.html",
            "existing-policy/policy.sv.docx",
        ],
        "existing-policy",
    ),
    (&["37signals-privacy/002-2018-05-24.md"], "37signals-002-2018-05-24"),
    (&["37signals-privacy/044-2023-07-27.md"], "37signals-044-2023-07-27"),
];

/// The folder of texts that lie outside, where it is there.
fn corpus() -> Option<PathBuf> {
    let folder = match std::env::var_os("KLARTEXT_CORPUS") {
        Some(folder) => PathBuf::from(folder),
        None => source("../shared/corpus"),
    };
    if folder.join("existing-policy").exists() {
        return Some(folder);
    }
    println!("SKIPPED: no corpus; set KLARTEXT_CORPUS to its folder to run this test in full");
    None
}

/// Every text with its facts.
fn all() -> Vec<(PathBuf, Vec<Fact>)> {
    let folder = source(FOLDER);
    let here = POLICIES.iter().map(|(text, gold)| (folder.join(text), facts(&folder.join(gold))));
    let outside = corpus().into_iter().flat_map(|corpus| {
        CORPUS.iter().map(move |(texts, gold)| {
            let gold = source(FOLDER).join(format!("corpus/{gold}.facts"));
            (corpus.join(texts[0]), facts(&gold))
        })
    });
    here.chain(outside).collect()
}

#[test]
fn every_fact_is_in_its_line() {
    // What the text says in the same words as the fact.
    const VERBATIM: [&str; 9] = [
        "title",
        "controller.name",
        "controller.email",
        "controller.registration_number",
        "controller.phone",
        "controller.street",
        "controller.city",
        "dpo.email",
        "controller.postal_code",
    ];
    for (path, facts) in all() {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<String> =
            text.lines().map(|line| line.to_lowercase().replace("&amp;", "&")).collect();
        let mut seen = BTreeSet::new();
        for fact in &facts {
            let line = lines.get(fact.line - 1).unwrap_or_else(|| panic!("{fact:?}"));
            assert!(!line.trim().is_empty(), "{}: {fact:?}", path.display());
            assert!(seen.insert((&fact.key, &fact.value)), "twice: {fact:?}");
            let verbatim = match parts(&fact.key) {
                Some((_, name, "")) => name.to_lowercase(),
                None if VERBATIM.contains(&&*fact.key) => fact.value.clone(),
                _ => continue,
            };
            assert!(line.contains(&verbatim), "{}: {fact:?}\n{line}", path.display());
        }
    }
}

#[test]
fn what_is_right_invented_and_missed_is_counted() {
    let gold = [
        ("controller.name", "bolaget ab", false),
        ("purposes[Aktiv kund]", "", false),
        ("purposes[Aktiv kund].data", "email", false),
        ("purposes[Aktiv kund].data", "kommentarer", false),
        ("purposes[Aktiv kund].retention", "10 years", false),
        ("purposes[Aktiv kund].subjects", "customer", true),
        ("recipients[Byrån].transfer.country", "us", false),
        ("dpo", "none", false),
    ];
    let gold = gold.map(|(key, value, is_open)| Fact {
        line: 1,
        is_open,
        key: key.into(),
        value: value.into(),
    });
    let toml = "dpo = 'TODO'\n[controller]\nname = 'Bolaget AB.'\n\
        [purposes.aktiv-kund]\nsubjects = ['customer']\ndata = ['email', 'phone', 'own']\n\
        retention = { years = 10, from = 'payment' }\n\
        [data.own]\nname.sv = 'kommentarer'\n\
        [recipients.x]\nname = 'byrån'\ntransfer = { country = 'US' }\n";
    let measure = measure(&statements(toml), &gold);
    assert_eq!(
        measure.invented,
        [
            "purposes[Aktiv kund].data = phone",
            "purposes[Aktiv kund].retention.from = payment",
            "recipients[Byrån] = ",
        ],
        "{measure:?}"
    );
    assert_eq!(measure.missed, ["dpo = none (line 1)"]);
    assert_eq!(measure.right.len(), 6, "{measure:?}");
    assert!((measure.precision() - 6.0 / 9.0).abs() < 1e-9);
    assert!((measure.recall() - 6.0 / 7.0).abs() < 1e-9);
}

/// A site in memory with all built-in languages, for their words and the tables.
fn site() -> Site {
    let settings = "base_url = 'https://example.se/'\nlanguages = ['sv', 'en']\n";
    let files = BTreeMap::from([("content/site.toml".to_owned(), settings.as_bytes().to_vec())]);
    Site::new(SiteFiles::from_memory(&files).unwrap())
}

/// Imports a text.
fn imported(path: &Path, site: &Site) -> (Page, PolicyImport) {
    let name = path.file_name().unwrap().to_str().unwrap();
    let page = Page::read(&fs::read(path).unwrap(), name).unwrap();
    let import = from_policy(&page, &site.locales, &site.tables).unwrap();
    (page, import)
}

/// All that an import states.
fn stated(import: &PolicyImport) -> BTreeSet<(String, String)> {
    let mut stated = statements(&import.toml);
    stated.extend(import.dates.iter().map(|date| ("date".to_owned(), date.to_string())));
    stated.extend(import.rights.iter().map(|right| ("rights".to_owned(), right.clone())));
    stated
}

#[test]
fn what_a_text_states_is_found_and_nothing_else() {
    const PRECISION: f64 = 0.95;
    const RECALL: f64 = 0.6;
    let site = site();
    let mut report = String::new();
    let mut is_enough = true;
    for (path, facts) in all() {
        let (_, import) = imported(&path, &site);
        let measure = measure(&stated(&import), &facts);
        let (precision, recall) = (measure.precision(), measure.recall());
        is_enough &= precision >= PRECISION && recall >= RECALL;
        report += &format!(
            "{}: precision {precision:.2}, recall {recall:.2} ({} right)\n  invented {:#?}\n  missed {:#?}\n",
            path.file_name().unwrap().to_str().unwrap(),
            measure.right.len(),
            measure.invented,
            measure.missed
        );
    }
    println!("{report}");
    assert!(is_enough, "{report}");
}

#[test]
fn every_format_of_a_text_gives_the_same_facts() {
    let Some(corpus) = corpus() else { return };
    let site = site();
    for (texts, _) in CORPUS {
        let first = stated(&imported(&corpus.join(texts[0]), &site).1);
        for text in &texts[1..] {
            assert_eq!(stated(&imported(&corpus.join(text), &site).1), first, "{text}");
        }
    }
}

/// The texts of a TOML file, its comments among them.
fn texts_of(toml: &str) -> Vec<String> {
    fn push(value: &toml::Value, texts: &mut Vec<String>) {
        match value {
            toml::Value::String(text) => texts.push(text.clone()),
            toml::Value::Array(list) => list.iter().for_each(|one| push(one, texts)),
            toml::Value::Table(table) => table.values().for_each(|one| push(one, texts)),
            _ => {}
        }
    }
    let mut texts: Vec<String> =
        toml.lines().filter_map(|line| line.strip_prefix("# ")).map(str::to_owned).collect();
    push(&toml::Value::Table(toml.parse().unwrap()), &mut texts);
    texts
}

#[test]
fn no_word_of_a_text_is_lost() {
    let site = site();
    for (path, _) in all() {
        let (page, import) = imported(&path, &site);
        let lost = page.missing(texts_of(&import.toml));
        assert_eq!(lost, [""; 0], "{}\n{}", path.display(), import.toml);
    }
}

#[test]
fn each_quotation_is_in_its_line() {
    let site = site();
    for (path, _) in all() {
        let (page, import) = imported(&path, &site);
        let lines: Vec<&str> = page.file.text.lines().collect();
        let quotations = import.toml.lines().filter_map(|line| line.strip_prefix("# line "));
        let mut count = 0;
        for quotation in quotations {
            let (line, words) = quotation.split_once(": ").unwrap();
            let line = lines[line.parse::<usize>().unwrap() - 1];
            let first = words.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
            assert!(line.contains(first.unwrap_or_default()), "{quotation}\n{line}");
            assert!(words.chars().count() <= 301 && !words.contains(char::is_control));
            count += 1;
        }
        assert!(count > 20, "{}", path.display());
    }
}

#[test]
fn an_imported_notice_is_unfinished_and_nothing_worse() {
    for (text, _) in POLICIES {
        let tester = Tester::empty().file(text, fs::read(source(FOLDER).join(text)).unwrap()).file(
            "content/site.toml",
            "base_url = 'https://example.se/'\nlanguages = ['sv', 'en']\n",
        );
        let output = tester.run(&["import", "text", text, "--notice", "own"]);
        assert_eq!(output.code, 0, "{}", output.all_output());
        assert!(output.stdout.contains("written to") && output.stdout.contains("Art. 13"));
        let check = tester.run(&["check", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
        let rules: BTreeSet<&str> = report["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["rule"].as_str().unwrap())
            .collect();
        let shapes = ["unknown-key", "wrong-type", "unknown-value", "toml-syntax", "unknown-id"];
        for rule in &rules {
            assert!(!shapes.contains(rule), "{text}: {rule}\n{}", check.stdout);
        }
        let draft = tester.run(&["build", "--draft"]);
        assert_eq!(draft.code, 0, "{text}: {}", draft.all_output());
        let again = tester.run(&["import", "text", text, "--notice", "own"]);
        assert_eq!(again.code, 2, "an existing notice is never overwritten");
    }
}

#[test]
fn the_report_names_what_a_text_lacks() {
    let Some(corpus) = corpus() else { return };
    let bytes = fs::read(corpus.join("existing-policy/policy.sv.txt")).unwrap();
    let policy = import_policy(&bytes, "policy.txt", jiff::civil::date(2026, 11, 23)).unwrap();
    let lacks: BTreeSet<String> = policy
        .missing
        .iter()
        .filter(|one| !policy.import.is_open(&one.at))
        .filter(|one| {
            one.law.as_deref().is_some_and(|law| law.contains("13") || law.contains("14"))
        })
        .map(|one| format!("{} {}", one.rule, one.at))
        .collect();
    let true_of_the_text = fs::read_to_string(source(FOLDER).join("corpus/existing-policy.lacks"));
    let true_of_the_text = true_of_the_text.unwrap();
    let known: BTreeSet<&str> = true_of_the_text.lines().collect();
    for lack in &lacks {
        assert!(known.contains(lack.as_str()), "{lack} is not true of the text\n{lacks:#?}");
    }
    assert!(lacks.len() >= 15, "{lacks:#?}");
}
