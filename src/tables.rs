//! What klartext knows beside the law's rules, as dated data files: standard terms, laws,
//! authorities, countries and adequacy decisions. Their words stand in `locales/`.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Deserialize;

use crate::model::{DataCategory, LawKind, Retention, Text};

/// All tables.
#[derive(Debug)]
pub struct Tables {
    /// The standard data categories.
    pub data: IndexMap<String, DataCategory>,
    /// The kinds that data categories are of, in the order a label tells them.
    pub data_kinds: IndexMap<String, DataKind>,
    /// The kinds of data subject groups.
    pub subjects: IndexMap<String, StandardSubject>,
    /// The standard events.
    pub events: BTreeSet<String>,
    /// The laws.
    pub laws: BTreeMap<String, StandardLaw>,
    /// The countries.
    pub countries: Countries,
    /// All country codes of ISO 3166-1.
    pub country_codes: BTreeSet<String>,
    /// The adequacy decisions.
    pub adequacy: Adequacy,
    /// The supervisory authorities by country.
    pub authorities: BTreeMap<String, Authority>,
    /// The terms of the Data Privacy Vocabulary that a notice may name.
    pub dpv: DpvTerms,
}

/// Terms of the Data Privacy Vocabulary, as prefixed names.
#[derive(Debug, Deserialize)]
pub struct DpvTerms {
    purposes: BTreeSet<String>,
    data: BTreeSet<String>,
}

impl DpvTerms {
    /// Whether a term is a purpose.
    pub fn has_purpose(&self, term: &str) -> bool {
        self.purposes.contains(term)
    }

    /// Whether a term is a category of personal data.
    pub fn has_data(&self, term: &str) -> bool {
        self.data.contains(term)
    }

    /// The terms that are purposes.
    pub fn purposes(&self) -> impl Iterator<Item = &str> {
        self.purposes.iter().map(String::as_str)
    }

    /// The terms that are categories of personal data.
    pub fn data(&self) -> impl Iterator<Item = &str> {
        self.data.iter().map(String::as_str)
    }
}

/// A kind of data: what belongs to it.
#[derive(Debug, Deserialize)]
pub struct DataKind {
    /// Standard data categories, by id.
    pub data: BTreeSet<String>,
    /// Terms of the Data Privacy Vocabulary.
    pub dpv: BTreeSet<String>,
}

/// A kind of people.
#[derive(Debug, Deserialize)]
pub struct StandardSubject {
    /// The term of the Data Privacy Vocabulary.
    pub dpv: Option<String>,
}

/// A law that notices name.
#[derive(Debug, Deserialize)]
pub struct StandardLaw {
    /// The country whose law it is; none for the Union's.
    pub country: Option<String>,
    /// Its number.
    pub citation: String,
    /// What it does.
    pub kind: LawKind,
    /// The place in it, in words.
    pub at: Option<Text>,
    /// The period it gives.
    pub period: Option<Retention>,
    /// Whether it no longer applies.
    #[serde(default)]
    pub repealed: bool,
    /// The law that took its place.
    pub replaced_by: Option<String>,
}

/// Which countries belong to what.
#[derive(Debug, Deserialize)]
pub struct Countries {
    /// The day the table speaks of.
    #[serde(deserialize_with = "toml_date")]
    pub date: Date,
    /// The Union and the European Economic Area.
    pub eea: BTreeSet<String>,
    /// The age of a child's own consent online (Art. 8(1) GDPR).
    pub children: BTreeMap<String, u32>,
}

/// The Commission's decisions under Art. 45 GDPR.
#[derive(Debug, Deserialize)]
pub struct Adequacy {
    /// The day the table speaks of.
    #[serde(deserialize_with = "toml_date")]
    pub date: Date,
    /// The decisions.
    pub decision: Vec<AdequacyDecision>,
}

/// One decision.
#[derive(Debug, Deserialize)]
pub struct AdequacyDecision {
    /// The country.
    pub country: String,
    /// Its number.
    pub decision: Option<String>,
    /// Whom it covers.
    pub scope: AdequacyScope,
    /// The day on which it ends by its own terms.
    #[serde(default, deserialize_with = "toml_date_or_none")]
    pub until: Option<Date>,
    /// Whom it covers, in an English sentence.
    pub note: Option<String>,
}

/// Whom an adequacy decision covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AdequacyScope {
    /// Everybody in the country.
    All,
    /// Private bodies under a certain act.
    Commercial,
    /// Those on a list.
    Certified,
}

/// A supervisory authority.
#[derive(Debug, Deserialize)]
pub struct Authority {
    /// Its name by language, and `local`.
    pub name: BTreeMap<String, String>,
    /// Its short name.
    pub short: Option<String>,
    /// Its postal address, line by line.
    #[serde(default)]
    pub address: Vec<String>,
    /// Its telephone number.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its website.
    pub web: String,
    /// Its page for complaints.
    pub complaint: Option<String>,
    /// Names it had before, as texts write them, without endings.
    #[serde(default)]
    pub former: Vec<String>,
}

impl Authority {
    /// Its name in a language, else its own name.
    pub fn name_in(&self, language: &str) -> &str {
        self.name
            .get(language)
            .or_else(|| self.name.get("local"))
            .or_else(|| self.name.values().next())
            .map_or("", String::as_str)
    }
}

impl Tables {
    /// Reads the tables that are part of the program.
    pub fn built_in() -> Tables {
        Tables {
            data: read(include_str!("tables/data.toml")),
            data_kinds: read(include_str!("tables/data_kinds.toml")),
            subjects: read(include_str!("tables/subjects.toml")),
            events: read::<Events>(include_str!("tables/events.toml")).events,
            laws: read_dated(include_str!("tables/laws.toml")),
            countries: read(include_str!("tables/countries.toml")),
            country_codes: country_codes(),
            adequacy: read(include_str!("tables/adequacy.toml")),
            authorities: read_dated(include_str!("tables/authorities.toml")),
            dpv: read(include_str!("tables/dpv.toml")),
        }
    }

    /// The kind that a data category is of, by its id and its term of the Data Privacy Vocabulary;
    /// `other` where neither is known.
    pub fn kind_of_data(&self, id: &str, dpv: Option<&str>) -> &str {
        let by_id = self.data_kinds.iter().find(|(_, kind)| kind.data.contains(id));
        let by_term = || {
            let dpv = dpv?;
            self.data_kinds.iter().find(|(_, kind)| kind.dpv.contains(dpv))
        };
        by_id.or_else(by_term).map_or("other", |(kind, _)| kind)
    }

    /// Whether a country is in the Union or the European Economic Area.
    pub fn in_eea(&self, country: &str) -> bool {
        self.countries.eea.contains(country)
    }

    /// The adequacy decision for a country, if there is one.
    pub fn adequacy_of(&self, country: &str) -> Option<&AdequacyDecision> {
        self.adequacy.decision.iter().find(|decision| decision.country == country)
    }
}

/// The codes that the default wording has a name for; the list stands once.
fn country_codes() -> BTreeSet<String> {
    include_str!("../locales/en/countries.ftl")
        .lines()
        .filter_map(|line| line.strip_prefix("country-")?.split_once(' '))
        .map(|(code, _)| code.to_owned())
        .collect()
}

#[derive(Deserialize)]
struct Events {
    events: BTreeSet<String>,
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> T {
    toml::from_str(text).expect("the tables are part of the program and tested")
}

/// A table of tables beside a `date`.
fn read_dated<T: for<'de> Deserialize<'de>>(text: &str) -> BTreeMap<String, T> {
    let mut table: toml::Table = read(text);
    table.remove("date");
    toml::Value::Table(table).try_into().expect("the tables are part of the program and tested")
}

fn toml_date_or_none<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    toml_date(deserializer).map(Some)
}

fn toml_date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    date.to_string().parse().map_err(serde::de::Error::custom)
}
