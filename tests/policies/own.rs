//! Notices that klartext built, read back from their plain text with its parts in another order.

use std::collections::BTreeSet;

use klartext::internals::import::Page;
use klartext::internals::import::from_policy;
use klartext::internals::tables::Tables;
use toml::{Table, Value};

use super::measure::{Fact, Measure, Statement, measure, statements};
use super::site;
use crate::tester::{Tester, source};

/// Sites of one notice, with its folder.
const SITES: [(&str, &str); 6] = [
    ("tests/sites/webshop/input", "webshop"),
    ("tests/sites/hotel/input", "hotel"),
    ("tests/sites/vet/input", "vet"),
    ("tests/sites/library/input", "library"),
    ("tests/sites/festival/input", "festival"),
    ("tests/sites/landlord/input", "landlord"),
];

/// What is measured: what every notice has, and what is one fact in one place.
const KEYS: [&str; 5] = [
    "controller.name",
    "controller.registration_number",
    "controller.email",
    ".basis",
    ".retention",
];

/// Data and events are measured where klartext has them: how a text divides names of its own,
/// such as "bookings and nights", nothing in it shows.
fn is_measured((key, value): &Statement, tables: &Tables) -> bool {
    match super::measure::parts(key) {
        Some(("purposes", _, "")) => true,
        Some(("purposes", _, ".data")) => tables.data.contains_key(value),
        Some(("purposes", _, ".retention.from")) => tables.events.contains(value),
        Some(("purposes", _, rest)) => KEYS.contains(&rest),
        Some(_) => false,
        None => KEYS.contains(&key.as_str()),
    }
}

/// What the notice.toml states in a language, with purposes named as its text names them.
fn gold(toml: &str, language: &str, tables: &Tables) -> Vec<Fact> {
    let mut notice: Table = toml.parse().unwrap();
    in_language(&mut notice, language);
    // A purpose is called as it is worded.
    if let Some(Value::Table(purposes)) = notice.get_mut("purposes") {
        let named = purposes.iter().map(|(id, one)| {
            let name = one.get("name").and_then(Value::as_str).unwrap_or(id);
            (name.to_owned(), one.clone())
        });
        *purposes = named.collect();
    }
    let fact = |(key, value)| Fact { line: 0, is_open: false, key, value };
    let stated = statements(&notice.to_string()).into_iter();
    stated.filter(|one| is_measured(one, tables)).map(fact).collect()
}

/// Texts by language → the text in one.
fn in_language(table: &mut Table, language: &str) {
    for (_, value) in table.iter_mut() {
        if let Value::Table(below) = value {
            match below.get(language).cloned() {
                Some(text @ Value::String(_)) if !below.contains_key("id") => *value = text,
                _ => in_language(below, language),
            }
        }
    }
}

/// A text with its sections in another order, and the labelled lines of each as well.
fn shuffled(text: &str, seed: u64) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let is_heading = |at: usize| {
        lines.get(at + 1).is_some_and(|next| {
            next.len() > 2 && (next.chars().all(|c| c == '=') || next.chars().all(|c| c == '-'))
        })
    };
    let starts: Vec<usize> = (0..lines.len()).filter(|at| is_heading(*at)).collect();
    let mut sections: Vec<String> = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(lines.len());
        let (head, body) = lines[*start..end].split_at(2);
        sections.push(format!("{}\n{}", head.join("\n"), shuffled_labels(body, seed)));
    }
    let first = sections.remove(0);
    order(&mut sections, seed);
    format!("{first}\n{}\n", sections.join("\n"))
}

/// The labels of a section, each with what is below it, in another order; a question stays with what
/// follows it.
fn shuffled_labels(lines: &[&str], seed: u64) -> String {
    let mut parts: Vec<String> = Vec::new();
    for line in lines {
        match parts.last_mut() {
            Some(part) if line.starts_with("  ") || line.is_empty() => {
                part.push('\n');
                part.push_str(line);
            }
            _ => parts.push((*line).to_owned()),
        }
    }
    // Paragraphs keep their lines.
    if parts.iter().filter(|part| part.contains(":\n  ")).count() > 2 {
        order(&mut parts, seed);
    }
    parts.join("\n")
}

fn order<T>(items: &mut [T], seed: u64) {
    let mut state = seed;
    for at in (1..items.len()).rev() {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(state >> 33).unwrap() % (at + 1);
        items.swap(at, other);
    }
}

#[test]
fn built_notices_are_read_back_in_any_order() {
    // What is wrong by this measure is mostly a standard word within a name of the notice's own, such as
    // "passport details".
    const PRECISION: f64 = 0.92;
    const RECALL: f64 = 0.85;
    let reading = site();
    let mut report = String::new();
    let mut all = Measure::default();
    let mut worst = (1.0_f64, 1.0_f64);
    for (folder, id) in SITES {
        let toml = std::fs::read_to_string(source(&format!("{folder}/content/{id}/notice.toml")));
        let Ok(toml) = toml else { panic!("there is no notice `{id}` in {folder}") };
        let tester = Tester::copy_of(folder);
        for language in ["sv", "en"] {
            let text = tester.run(&["export", "text", id, "--draft", "--lang", language]);
            if text.code != 0 {
                continue;
            }
            let gold = gold(&toml, language, &reading.tables);
            for seed in 1..4 {
                let text = shuffled(&text.stdout, seed);
                let page = Page::read(text.as_bytes(), "notice.txt").unwrap();
                let import = from_policy(&page, &reading.locales, &reading.tables).unwrap();
                let stated: BTreeSet<Statement> = statements(&import.toml)
                    .into_iter()
                    .filter(|one| is_measured(one, &reading.tables))
                    .collect();
                let measured = measure(&stated, &gold);
                let (precision, recall) = (measured.precision(), measured.recall());
                worst = (worst.0.min(precision), worst.1.min(recall));
                report += &format!(
                    "{id}.{language} {seed}: precision {precision:.2}, recall {recall:.2}\n"
                );
                if seed == 1 {
                    report += &format!(
                        "  invented {:#?}\n  missed {:#?}\n",
                        measured.invented, measured.missed
                    );
                }
                all.right.extend(measured.right);
                all.invented.extend(measured.invented);
                all.missed.extend(measured.missed);
            }
        }
    }
    let (precision, recall) = (all.precision(), all.recall());
    println!("{report}\nprecision {precision:.3}, recall {recall:.3}, worst {worst:?}");
    assert!(all.right.len() > 300, "{}", all.right.len());
    assert!(
        precision >= PRECISION && recall >= RECALL,
        "{report}\n{precision:.3} {recall:.3} {worst:?}"
    );
}
