//! What klartext knows beside the law's rules, as dated data files: standard terms, laws,
//! authorities, countries and adequacy decisions. Their words stand in `locales/`.

mod entries;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::model::{DataCategory, LawKind, Retention, Text};

pub use entries::Entries;

/// All tables, each read when it is first asked.
#[derive(Debug)]
pub struct Tables {
    /// The standard data categories.
    pub data: LazyLock<Entries<DataCategory>>,
    /// The kinds that data categories are of, in the order a label tells them.
    pub data_kinds: LazyLock<Entries<DataKind>>,
    /// The kinds of data subject groups.
    pub subjects: LazyLock<Entries<StandardSubject>>,
    /// The standard events.
    pub events: LazyLock<BTreeSet<String>>,
    /// The laws.
    pub laws: LazyLock<Entries<StandardLaw>>,
    /// The countries.
    pub countries: LazyLock<Countries>,
    /// All country codes of ISO 3166-1.
    pub country_codes: LazyLock<BTreeSet<String>>,
    /// The adequacy decisions.
    pub adequacy: LazyLock<Adequacy>,
    /// The supervisory authorities by country.
    pub authorities: LazyLock<Entries<Authority>>,
    /// The terms of the Data Privacy Vocabulary that a notice may name.
    pub dpv: DpvTerms,
}

/// Terms of the Data Privacy Vocabulary, as prefixed names: the lists as they are written.
#[derive(Debug)]
pub struct DpvTerms {
    purposes: &'static str,
    data: &'static str,
}

impl DpvTerms {
    fn built_in() -> DpvTerms {
        let text = include_str!("tables/dpv.toml");
        let list = |name| text.split_once(name).and_then(|(_, list)| list.split_once(']'));
        let list = |name| list(name).expect("the tables are part of the program and tested").0;
        DpvTerms { purposes: list("\npurposes = ["), data: list("\ndata = [") }
    }

    /// Whether a term is a purpose.
    pub fn has_purpose(&self, term: &str) -> bool {
        self.purposes.contains(&format!("\"{term}\""))
    }

    /// Whether a term is a category of personal data.
    pub fn has_data(&self, term: &str) -> bool {
        self.data.contains(&format!("\"{term}\""))
    }

    /// The terms that are purposes.
    pub fn purposes(&self) -> impl Iterator<Item = &str> {
        quoted(self.purposes)
    }

    /// The terms that are categories of personal data.
    pub fn data(&self) -> impl Iterator<Item = &str> {
        quoted(self.data)
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
    /// The tables that are part of the program.
    pub fn built_in() -> Tables {
        Tables {
            data: LazyLock::new(|| Entries::new(include_str!("tables/data.toml"))),
            data_kinds: LazyLock::new(|| Entries::new(include_str!("tables/data_kinds.toml"))),
            subjects: LazyLock::new(|| Entries::new(include_str!("tables/subjects.toml"))),
            events: LazyLock::new(|| read::<Events>(include_str!("tables/events.toml")).events),
            laws: LazyLock::new(|| Entries::sorted(include_str!("tables/laws.toml"))),
            countries: LazyLock::new(|| read(include_str!("tables/countries.toml"))),
            country_codes: LazyLock::new(country_codes),
            adequacy: LazyLock::new(|| read(include_str!("tables/adequacy.toml"))),
            authorities: LazyLock::new(|| Entries::sorted(include_str!("tables/authorities.toml"))),
            dpv: DpvTerms::built_in(),
        }
    }

    /// The kind that a data category is of, by its id and its term of the Data Privacy Vocabulary;
    /// `other` where neither is known.
    pub fn kind_of_data(&self, id: &str, dpv: Option<&str>) -> &str {
        let by_id = self.data_kinds.holding(id).find(|(_, kind)| kind.data.contains(id));
        let by_term = || {
            let dpv = dpv?;
            self.data_kinds.holding(dpv).find(|(_, kind)| kind.dpv.contains(dpv))
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

/// The words in quotes.
fn quoted(list: &str) -> impl Iterator<Item = &str> {
    list.split('"').skip(1).step_by(2)
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

fn toml_date_or_none<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    toml_date(deserializer).map(Some)
}

fn toml_date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    date.to_string().parse().map_err(serde::de::Error::custom)
}
