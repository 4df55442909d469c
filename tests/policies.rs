//! The measure of what a policy that exists states: facts by line and key, and how a notice.toml is
//! held against them (tests/fixtures/policies/README.md).

mod measure;
mod own;

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
        let shapes = [
            "bad-id",
            "duplicate-id",
            "missing-key",
            "toml-syntax",
            "unknown-key",
            "unknown-reference",
            "unknown-word",
            "wrong-type",
        ];
        for shape in shapes {
            let page = format!("src/rules/{}.md", shape.replace('-', "_"));
            assert!(source(&page).exists(), "{shape} is not the id of a finding");
            assert!(!rules.contains(shape), "{text}: {shape}\n{}", check.stdout);
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

#[test]
fn the_report_is_in_the_readers_language() {
    let text = fs::read(source(FOLDER).join("law-firm.sv.txt")).unwrap();
    let settings = "base_url = 'https://example.se/'\nlanguages = ['sv', 'en']\n";
    let tester = Tester::empty().file("policy.txt", text).file("content/site.toml", settings);
    let report = |lang: &str| {
        let output = tester.run(&["import", "text", "policy.txt", "--dry-run", "--lang", lang]);
        assert_eq!(output.code, 0, "{}", output.all_output());
        output.stderr
    };
    let (swedish, english) = (report("sv"), report("en"));
    for (words, text) in [
        ("hittat i texten: ", &swedish),
        ("  rad ", &swedish),
        ("  artikel 13.", &swedish),
        ("found in the text: ", &english),
        ("  line ", &english),
        ("  Art. 13(", &english),
    ] {
        assert!(text.contains(words), "`{words}` is not in\n{text}");
    }
    assert!(!swedish.contains("the text") && !swedish.contains("  line "), "{swedish}");
    assert_eq!(swedish.lines().count(), english.lines().count());
}

#[test]
fn a_new_site_can_begin_with_a_policy() {
    let text = fs::read(source(FOLDER).join("club.en.txt")).unwrap();
    let tester = Tester::empty().file("club.txt", text);
    let output = tester.run(&["init", "club", "--from", "club.txt"]);
    assert_eq!(output.code, 0, "{}", output.all_output());
    assert!(output.stdout.contains("Art. 13") && output.stdout.contains("created a site in"));
    assert!(tester.read("club/content/site.toml").contains("languages = [\"en\"]"));
    assert!(tester.read("club/content/notice/notice.toml").contains("Harbour Road Rowing Club"));
    let draft = tester.run(&["build", "--draft", "--root", "club"]);
    assert_eq!(draft.code, 0, "{}", draft.all_output());
}

/// What a sentence may hold to get out of a comment or a text.
const ATTACKS: [&str; 14] = [
    "\n[evil]\nevil = 1\n",
    "\r\nevil = true\r\n",
    "\u{85}evil = 1",
    "\u{2028}[evil]",
    "\u{b}evil = 1\u{c}",
    "\"\"\"\nevil = 1\n\"\"\"",
    "'''\nevil = 1\n'''",
    "\\\"evil\\",
    "# evil = 1",
    "[purposes.evil]",
    "]]] }}} \"",
    "\u{1b}[31m\u{7}\u{0}",
    "\u{202e}evil",
    "<script>evil</script><!-- evil -->",
];

/// Sentences that the importer reads, each with a place for an attack.
const READ: [&str; 8] = [
    "The data controller is Acme{} Ltd, company number 0123456{}7, (\"Acme{}\").",
    "Legal basis: consent{}",
    "We keep your name, email{} and {} address for 2 years after {} the account is closed.",
    "We share it with {}, Big{} Mail and Foo {} in the US{}.",
    "Last updated: {} 3 May 2024",
    "Our legitimate interest in {} keeping the app {} working.",
    "Write to a{}@example.com, 7 Quay {} Street, Bristol BS1 4QA.",
    "You have the right to access your {} data and to object to {} it.",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]
    #[test]
    fn nothing_that_is_read_becomes_a_key(
        parts in proptest::collection::vec((0..READ.len(), 0..ATTACKS.len()), 1..12),
        format in 0..3usize,
    ) {
        let name = ["policy.txt", "policy.md", "policy.html"][format];
        let text: Vec<String> = parts
            .iter()
            .map(|(read, attack)| format!("# Heading {}\n\n{}", ATTACKS[*attack], READ[*read].replace("{}", ATTACKS[*attack])))
            .collect();
        if let Ok(policy) = import_policy(text.join("\n\n").as_bytes(), name, jiff::civil::date(2026, 11, 23)) {
            let toml: toml::Table = policy.import.toml.parse().unwrap();
            for (key, value) in &toml {
                proptest::prop_assert!(key != "evil", "{}", policy.import.toml);
                let entries = value.as_table().into_iter().flatten();
                for (id, entry) in entries {
                    let evil = entry.as_table().is_some_and(|entry| entry.contains_key("evil"));
                    proptest::prop_assert!(!evil, "{id}\n{}", policy.import.toml);
                }
            }
        }
    }
}
