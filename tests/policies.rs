//! The measure of what a policy that exists states: facts by line and key, and how a notice.toml is
//! held against them (tests/fixtures/policies/README.md).

mod measure;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::tester::source;
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
    (&["existing-policy/policy.sv.txt", "existing-policy/policy.sv.html"], "existing-policy"),
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
