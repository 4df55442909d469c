//! Facts → the text of a notice.toml. Beside each value is the sentence that states it, with its
//! line; what is not stated is `TODO`.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::facts::{Basis, Choice, Datum, Party, PolicyFacts, PurposeFacts, StoragePeriod};
use super::text::PolicyText;
use super::values::{address, basis_value, small, storage_value};
use crate::import::tilt::toml::{Toml, list, quoted};
use crate::slug::slug_of;
use crate::tables::Tables;

/// The longest quotation of a sentence, in letters; a longer one stays in an own section too.
pub const QUOTATION: usize = 300;

/// What a notice.toml states, for a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedFact {
    /// The key path.
    pub key: String,
    /// The value, as TOML.
    pub value: String,
    /// The line of the text that states it.
    pub line: Option<usize>,
}

/// Writes a notice.toml.
pub struct PolicyWriter<'a> {
    pub(super) text: &'a PolicyText,
    pub(super) language: &'a str,
    tables: &'a Tables,
    pub(super) toml: Toml,
    /// The parts that are quoted completely.
    pub(super) placed: BTreeSet<usize>,
    /// The parts that the open table quotes.
    pub(super) quoted: BTreeSet<usize>,
    /// The key path of the open table.
    pub(super) path: String,
    /// Ids that are taken, with their tables.
    pub(super) ids: BTreeSet<String>,
    /// What was written.
    pub(super) written: Vec<ImportedFact>,
    /// What may be one thing or another.
    pub(super) choices: Vec<String>,
    /// The entries, with the part that names each.
    pub(super) entries: Vec<(String, usize)>,
}

impl<'a> PolicyWriter<'a> {
    /// A writer that has written nothing.
    pub fn new(text: &'a PolicyText, language: &'a str, tables: &'a Tables) -> PolicyWriter<'a> {
        PolicyWriter {
            text,
            language,
            tables,
            toml: Toml::default(),
            placed: BTreeSet::new(),
            quoted: BTreeSet::new(),
            path: String::new(),
            ids: BTreeSet::new(),
            written: Vec::new(),
            choices: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// Begins a table.
    pub(super) fn table(&mut self, path: &str) {
        self.toml.table(path);
        self.quoted.clear();
        self.path = path.to_owned();
    }

    /// Quotes a part of the text, once in each table.
    pub(super) fn quote(&mut self, at: usize) {
        if !self.quoted.insert(at) {
            return;
        }
        let Some(unit) = self.text.units.get(at) else { return };
        let short: String = unit.words.chars().take(QUOTATION).collect();
        let more = if short.len() < unit.words.len() { "…" } else { "" };
        if more.is_empty() {
            self.placed.insert(at);
        }
        let place = unit.line.map(|line| format!("line {line}: ")).unwrap_or_default();
        self.toml.comment(&format!("{place}{short}{more}"));
    }

    /// Writes a key with the part that states its value.
    pub(super) fn key(&mut self, key: &str, value: &str, at: usize) {
        self.quote(at);
        self.toml.key(key, value);
        let line = self.text.units.get(at).and_then(|unit| unit.line);
        let path = [self.path.as_str(), key].into_iter().filter(|part| !part.is_empty());
        let key = path.collect::<Vec<_>>().join(".");
        self.written.push(ImportedFact { key, value: value.to_owned(), line });
    }

    /// A key for which the text gives no value, or several: then a comment has them all.
    pub(super) fn choice(&mut self, key: &str, values: &Choice<String>) -> bool {
        match values.as_slice() {
            [] => false,
            [one] => {
                self.key(key, &quoted(&one.value), one.at);
                true
            }
            several => {
                several.iter().for_each(|fact| self.quote(fact.at));
                let all: Vec<String> = several.iter().map(|fact| quoted(&fact.value)).collect();
                let words = format!("{key} is one of: {}", all.join(", "));
                self.toml.comment(&format!("TODO {words}"));
                self.choices.push(format!("{}.{words}", self.path));
                false
            }
        }
    }

    fn todo(&mut self, words: &str) {
        self.toml.comment(&format!("TODO {words}"));
    }

    /// An id for an entry of a table, from its words.
    pub(super) fn id(&mut self, table: &str, words: &str) -> String {
        const LONGEST: usize = 60;
        let mut slug = slug_of(words);
        if slug.len() > LONGEST {
            let end = slug[..LONGEST].rfind('-').unwrap_or(LONGEST);
            slug.truncate(end);
        }
        let base = if slug.is_empty() { "text".to_owned() } else { slug };
        let mut numbered = (2..).map(|number| format!("{base}-{number}"));
        let mut id = base.clone();
        while !self.ids.insert(format!("{table}.{id}")) {
            id = numbered.next().unwrap_or_default();
        }
        id
    }

    /// Writes all facts.
    pub fn facts(&mut self, facts: &PolicyFacts) {
        self.head(facts);
        self.table("controller");
        if !self.choice("name", &facts.controller.name) {
            self.toml.words("name", "TODO");
        }
        self.choice("short_name", &facts.controller.short_name);
        self.choice("registration_number", &facts.controller.registration_number);
        self.contact(&facts.controller);
        let dpo = &facts.dpo;
        if !(dpo.email.is_empty() && dpo.phone.is_empty() && dpo.address.is_empty()) {
            self.table("dpo");
            self.contact(dpo);
        }
        self.joint(facts);
        let own = self.own_data(facts);
        self.own_sources(facts);
        for purpose in &facts.purposes {
            self.purpose(purpose, &own, facts);
        }
        self.recipients(facts);
        self.cookies(facts);
        self.rights(facts);
        if !facts.heads.is_empty() {
            self.toml.blank();
            self.toml.comment("The heads of tables that were read:");
            facts.heads.iter().for_each(|at| self.quote(*at));
        }
    }

    fn head(&mut self, facts: &PolicyFacts) {
        let language = self.language;
        self.toml.comment("Made from an existing text by `klartext import text`. Above each value is the sentence");
        self.toml.comment("that states it, with its line. TODO is what the text does not say, or says in two ways.");
        self.toml.blank();
        match facts.title.first() {
            Some(title) => {
                self.key(&format!("title.{language}"), &quoted(&title.value), title.at);
                let slug = slug_of(&title.value);
                self.toml.words(&format!("slug.{language}"), &slug);
            }
            None => {
                self.toml.words(&format!("title.{language}"), "TODO");
                self.toml.words(&format!("slug.{language}"), "todo");
            }
        }
        if let [date] = facts.dates.as_slice() {
            self.quote(date.at);
            self.date(date.value);
        } else {
            facts.dates.iter().for_each(|date| self.quote(date.at));
        }
        self.toml.blank();
        let has_dpo = !facts.dpo.email.is_empty() || !facts.dpo.phone.is_empty();
        for (key, at) in &facts.none {
            if key == "dpo" && has_dpo {
                self.quote(*at);
                self.todo("the text says that there is no data protection officer, and names one");
                continue;
            }
            self.key(key, "\"none\"", *at);
        }
        if !facts.authorities.is_empty() {
            facts.authorities.iter().for_each(|one| self.quote(one.at));
            let ids: Vec<String> = facts.authorities.iter().map(|one| one.value.clone()).collect();
            self.key("authorities", &list(&ids), facts.authorities[0].at);
        }
    }

    fn date(&mut self, date: Date) {
        let words = format!(
            "The date of the text. As a version of its own: klartext import versions, with a file {date}"
        );
        self.toml.comment(&words);
    }

    fn contact(&mut self, party: &Party) {
        self.choice("email", &party.email);
        self.choice("phone", &party.phone);
        match party.address.as_slice() {
            [] => {}
            [one] => {
                if one.value.is_street_above {
                    self.quote(one.at.saturating_sub(1));
                }
                self.key("address", &address(&one.value), one.at);
            }
            several => {
                several.iter().for_each(|fact| self.quote(fact.at));
                let all: Vec<String> = several.iter().map(|fact| address(&fact.value)).collect();
                self.todo(&format!("address is one of: {}", all.join(", ")));
                self.choices.push(format!("{}.address is one of: {}", self.path, all.join(", ")));
            }
        }
    }

    /// Tables for the data that the text names in its own words; their ids.
    fn own_data(&mut self, facts: &PolicyFacts) -> Vec<(Datum, String)> {
        let mut own: Vec<(Datum, String)> = Vec::new();
        for fact in facts.purposes.iter().flat_map(|purpose| &purpose.data) {
            let Datum::Own(words) = &fact.value else { continue };
            let slug = slug_of(words);
            if slug.is_empty() || own.iter().any(|(known, _)| slug_of_datum(known) == slug) {
                continue;
            }
            let is_standard = self.tables.data.contains_key(&slug);
            let id = self.id("data", &if is_standard { format!("own-{slug}") } else { slug });
            self.table(&format!("data.{id}"));
            self.key(&format!("name.{}", self.language), &quoted(&small(words)), fact.at);
            own.push((fact.value.clone(), id));
        }
        own
    }

    fn purpose(&mut self, purpose: &PurposeFacts, own: &[(Datum, String)], facts: &PolicyFacts) {
        let id = self.id("purposes", &purpose.label);
        self.table(&format!("purposes.{id}"));
        self.entries.push((self.path.clone(), purpose.at));
        self.quote(purpose.at);
        let name = format!("name.{}", self.language);
        match purpose.name.first() {
            Some(words) => self.key(&name, &quoted(&words.value), words.at),
            None => self.todo(&format!("{name}: the text does not say what the data is used for")),
        }
        self.ids_of("subjects", purpose.subjects.iter().map(|fact| (fact.value.clone(), fact.at)));
        let data = purpose.data.iter().filter_map(|fact| {
            let id = match &fact.value {
                Datum::Standard(id) => id.clone(),
                datum => {
                    let slug = slug_of_datum(datum);
                    own.iter().find(|(known, _)| slug_of_datum(known) == slug)?.1.clone()
                }
            };
            Some((id, fact.at))
        });
        self.ids_of("data", data);
        self.sources(&purpose.sources);
        self.provision(&purpose.provision);
        self.bases(&purpose.bases);
        self.retention(&purpose.retention);
        let recipients = purpose.recipients.iter().filter_map(|fact| {
            let slug = slug_of(&fact.value);
            let known = facts.recipients.iter().find(|one| slug_of(&one.name) == slug)?;
            Some((slug_of(&known.name), fact.at))
        });
        let recipients: Vec<_> = recipients.collect();
        if !recipients.is_empty() {
            self.ids_of("recipients", recipients.into_iter());
        }
        self.others(&purpose.others);
    }

    /// The rest of a table's row.
    pub(super) fn others(&mut self, others: &[usize]) {
        let others: Vec<usize> =
            others.iter().copied().filter(|at| !self.placed.contains(at)).collect();
        if !others.is_empty() {
            self.todo("what else the same row says:");
            others.into_iter().for_each(|at| self.quote(at));
        }
    }

    fn ids_of(&mut self, key: &str, ids: impl Iterator<Item = (String, usize)>) {
        let mut all: Vec<String> = Vec::new();
        let mut at = Vec::new();
        for (id, place) in ids {
            if !all.contains(&id) {
                all.push(id);
            }
            at.push(place);
        }
        at.iter().for_each(|place| self.quote(*place));
        match at.first() {
            Some(place) => self.key(key, &list(&all), *place),
            None => self.todo(&format!("{key}: the text does not state any here")),
        }
    }

    fn bases(&mut self, bases: &Choice<Basis>) {
        bases.iter().for_each(|basis| self.quote(basis.at));
        let values: Vec<String> =
            bases.iter().map(|basis| basis_value(&basis.value, self.language)).collect();
        match (values.as_slice(), bases.first()) {
            ([one], Some(basis)) => self.key("basis", &format!("{{ {one} }}"), basis.at),
            (several, Some(basis)) => {
                self.todo("say what each basis covers: data, subjects or when");
                let all = several.iter().map(|one| format!("{{ {one} }}")).collect::<Vec<_>>();
                self.key("basis", &format!("[{}]", all.join(", ")), basis.at);
            }
            _ => self.todo("basis: the text does not state the legal basis here"),
        }
    }

    fn retention(&mut self, retention: &Choice<StoragePeriod>) {
        retention.iter().for_each(|stored| self.quote(stored.at));
        let values: Vec<String> =
            retention.iter().map(|stored| storage_value(&stored.value, self.language)).collect();
        match (values.as_slice(), retention.first()) {
            ([one], Some(stored)) => self.key("retention", &format!("{{ {one} }}"), stored.at),
            (several, Some(stored)) => {
                self.todo("say what each period covers: data, subjects or when");
                let all = several.iter().map(|one| format!("{{ {one} }}")).collect::<Vec<_>>();
                self.key("retention", &format!("[{}]", all.join(", ")), stored.at);
            }
            _ => self.todo("retention: the text does not state how long the data is kept here"),
        }
    }
}

fn slug_of_datum(datum: &Datum) -> String {
    match datum {
        Datum::Standard(words) | Datum::Own(words) => slug_of(words),
    }
}
