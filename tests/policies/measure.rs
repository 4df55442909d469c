//! What a careful reader finds stated in a text, against what a notice.toml made of it says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klartext::internals::import::slug_of;
use toml::{Table, Value};

/// A key with its value; a purpose, recipient or cookie in it is named as the text names it.
pub type Statement = (String, String);

/// A fact that a text states.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The line of the text.
    pub line: usize,
    /// Whether it may be read otherwise, so that it counts neither way.
    pub is_open: bool,
    /// The key.
    pub key: String,
    /// The value; empty for a purpose, recipient or cookie itself.
    pub value: String,
}

/// How well a notice.toml states what its text states.
#[derive(Debug, Default)]
pub struct Measure {
    /// What both state.
    pub right: Vec<String>,
    /// What the text does not state.
    pub invented: Vec<String>,
    /// What the notice.toml does not state.
    pub missed: Vec<String>,
}

impl Measure {
    /// The share of what is stated that is right.
    pub fn precision(&self) -> f64 {
        share(self.right.len(), self.invented.len())
    }

    /// The share of the facts that is stated.
    pub fn recall(&self) -> f64 {
        share(self.right.len(), self.missed.len())
    }
}

fn share(part: usize, rest: usize) -> f64 {
    part as f64 / (part + rest).max(1) as f64
}

/// Reads the facts of a text.
pub fn facts(path: &Path) -> Vec<Fact> {
    let text = fs::read_to_string(path).unwrap();
    let fact = |row: &str| {
        let (line, rest) = row.split_once(' ').unwrap();
        let is_open = rest.starts_with('~');
        let rest = rest.trim_start_matches('~').trim();
        let (key, value) = rest.split_once(" = ").unwrap_or((rest, ""));
        Fact { line: line.parse().unwrap(), is_open, key: key.to_owned(), value: bare(value) }
    };
    text.lines().map(fact).collect()
}

/// Compares what a notice.toml says with the facts of its text.
pub fn measure(stated: &BTreeSet<Statement>, facts: &[Fact]) -> Measure {
    let stated: BTreeSet<Statement> =
        stated.iter().map(|(key, value)| (named_as_in(facts, key), bare(value))).collect();
    let is_fact = |stated: &Statement| {
        facts.iter().find(|fact| fact.key == stated.0 && is_same(&fact.value, &stated.1))
    };
    let mut measure = Measure::default();
    for one in &stated {
        let shown = format!("{} = {}", one.0, one.1);
        match is_fact(one) {
            Some(fact) if fact.is_open => {}
            Some(_) => measure.right.push(shown),
            None => measure.invented.push(shown),
        }
    }
    for fact in facts.iter().filter(|fact| !fact.is_open) {
        let is_said = stated.iter().any(|one| one.0 == fact.key && is_same(&fact.value, &one.1));
        if !is_said {
            measure.missed.push(format!("{} = {} (line {})", fact.key, fact.value, fact.line));
        }
    }
    measure
}

fn is_same(one: &str, other: &str) -> bool {
    one == other || !one.is_empty() && slug_of(one) == slug_of(other)
}

/// Small letters, one blank, and no marks at the ends.
fn bare(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase().trim_matches(['.', ',', ';', ':', '"', '”', '“']).to_owned()
}

/// A key with the name in its brackets as the facts have it: an id can be shorter than the words
/// that it comes from.
fn named_as_in(facts: &[Fact], key: &str) -> String {
    let Some((table, name, rest)) = parts(key) else { return key.to_owned() };
    let slug = slug_of(name);
    let known = facts.iter().filter_map(|fact| parts(&fact.key)).find(|(other, known, _)| {
        *other == table
            && (slug_of(known) == slug || slug.len() > 11 && slug_of(known).starts_with(&slug))
    });
    format!("{table}[{}]{rest}", known.map_or(name, |(_, known, _)| known))
}

/// `purposes`, `Rekrytering` and `.data` of `purposes[Rekrytering].data`.
pub fn parts(key: &str) -> Option<(&str, &str, &str)> {
    let (table, rest) = key.split_once('[')?;
    let (name, rest) = rest.rsplit_once(']')?;
    Some((table, name, rest))
}

/// All that a notice.toml says, but for what is still to be written and its own sections.
pub fn statements(toml: &str) -> BTreeSet<Statement> {
    let notice: Table = toml.parse().unwrap_or_else(|error| panic!("{error}\n{toml}"));
    let mut stated = Collector { notice: &notice, stated: BTreeSet::new() };
    stated.read();
    stated.stated
}

struct Collector<'a> {
    notice: &'a Table,
    stated: BTreeSet<Statement>,
}

impl Collector<'_> {
    fn add(&mut self, key: impl Into<String>, value: impl Into<String>) {
        let value = value.into();
        if !value.contains("TODO") {
            self.stated.insert((key.into(), value));
        }
    }

    fn read(&mut self) {
        for key in ["title", "authorities"] {
            for value in texts(self.notice.get(key)) {
                self.add(key, value);
            }
        }
        for key in ["dpo", "transfers", "automated_decisions", "profiling", "cookies"] {
            if let Some(value) = self.notice.get(key).and_then(Value::as_str) {
                self.add(key, value);
            }
        }
        for party in ["controller", "dpo"] {
            self.party(party);
        }
        for (id, purpose) in self.tables("purposes") {
            self.purpose(&format!("purposes[{id}]"), &purpose);
        }
        for (id, recipient) in self.tables("recipients") {
            let name = self.name("recipients", &id);
            self.recipient(&format!("recipients[{name}]"), &recipient);
        }
        for (id, cookie) in self.tables("cookies") {
            let key = format!("cookies[{}]", self.name("cookies", &id));
            self.add(&key, "");
            match cookie.get("lasts") {
                Some(Value::String(lasts)) => self.add(format!("{key}.lasts"), lasts),
                Some(Value::Table(lasts)) => self.add(format!("{key}.lasts"), period(lasts)),
                _ => {}
            }
            self.all(&format!("{key}.kind"), cookie.get("kind"));
        }
    }

    fn tables(&self, name: &str) -> Vec<(String, Table)> {
        let tables = self.notice.get(name).and_then(Value::as_table).into_iter().flatten();
        tables.filter_map(|(id, one)| Some((id.clone(), one.as_table()?.clone()))).collect()
    }

    /// What an entry is called; its id where it has no name.
    fn name(&self, table: &str, id: &str) -> String {
        let entry = self.notice.get(table).and_then(|table| table.get(id));
        let names = texts(entry.and_then(|entry| entry.get("name")));
        names.into_iter().next().unwrap_or_else(|| id.to_owned())
    }

    fn all(&mut self, key: &str, value: Option<&Value>) {
        texts(value).into_iter().for_each(|text| self.add(key, text));
    }

    fn party(&mut self, party: &str) {
        let Some(Value::Table(table)) = self.notice.get(party) else { return };
        let address = table.get("address").and_then(Value::as_table).cloned().unwrap_or_default();
        for (key, value) in table.iter().chain(&address) {
            match value {
                Value::String(text) => self.add(format!("{party}.{key}"), text),
                Value::Boolean(is) => self.add(format!("{party}.{key}"), is.to_string()),
                _ => {}
            }
        }
    }

    fn purpose(&mut self, key: &str, purpose: &Table) {
        self.add(key, "");
        self.all(&format!("{key}.name"), purpose.get("name"));
        for subject in texts(purpose.get("subjects")) {
            let entry = self.notice.get("subjects").and_then(|table| table.get(&subject));
            let kind = entry.and_then(|entry| entry.get("kind")).and_then(Value::as_str);
            self.add(format!("{key}.subjects"), kind.unwrap_or(&subject));
        }
        for table in ["data", "recipients"] {
            for id in texts(purpose.get(table)) {
                self.add(format!("{key}.{table}"), self.name(table, &id));
            }
        }
        self.all(&format!("{key}.source"), purpose.get("source"));
        for basis in entries(purpose.get("basis")) {
            self.all(&format!("{key}.basis"), basis.get("type"));
            self.all(&format!("{key}.basis.law"), basis.get("law"));
            self.all(&format!("{key}.basis.interest"), basis.get("interest"));
        }
        for retention in entries(purpose.get("retention")) {
            self.retention(&format!("{key}.retention"), &retention);
        }
    }

    fn retention(&mut self, key: &str, retention: &Table) {
        let is = |name: &str| retention.get(name).and_then(Value::as_bool) == Some(true);
        let length = period(retention);
        if !length.is_empty() {
            self.add(key, length);
        }
        for (name, value) in [("forever", "forever"), ("not_stored", "not stored")] {
            if is(name) {
                self.add(key, value);
            }
        }
        for part in ["from", "until", "or_until", "law", "criteria"] {
            self.all(&format!("{key}.{part}"), retention.get(part));
        }
    }

    fn recipient(&mut self, key: &str, recipient: &Table) {
        self.add(key, "");
        for part in ["role", "country", "activity", "when"] {
            self.all(&format!("{key}.{part}"), recipient.get(part));
        }
        for transfer in entries(recipient.get("transfer")) {
            for part in ["country", "safeguard"] {
                self.all(&format!("{key}.transfer.{part}"), transfer.get(part));
            }
        }
    }
}

fn entries(value: Option<&Value>) -> Vec<Table> {
    match value {
        Some(Value::Table(table)) => vec![table.clone()],
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_table).cloned().collect(),
        _ => Vec::new(),
    }
}

/// A text, a list of texts, or a text by language.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Array(list)) => {
            list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        Some(Value::Table(table)) => {
            table.values().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

fn period(table: &Table) -> String {
    let units = ["years", "months", "weeks", "days", "hours"].into_iter();
    let parts = units.filter_map(|unit| Some(format!("{} {unit}", table.get(unit)?.as_integer()?)));
    parts.collect::<Vec<_>>().join(" ")
}
