//! The data files of klartext, each with a date: standard terms, laws, authorities, countries and
//! adequacy decisions. Their words are in `locales/`.

mod countries;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Deserialize;

use crate::model::{DataCategory, LawKind, Retention, Text};

pub use countries::country_named;

/// All tables, each read at first use.
#[derive(Debug)]
pub struct Tables {
    /// The standard data categories.
    pub data: LazyLock<IndexMap<String, DataCategory>>,
    /// The kinds that data categories are of, in the order of a label.
    pub data_kinds: LazyLock<IndexMap<String, DataKind>>,
    /// The kinds of data subject groups.
    pub subjects: LazyLock<BTreeMap<String, StandardSubject>>,
    /// The standard events.
    pub events: LazyLock<BTreeSet<String>>,
    /// The laws.
    pub laws: LazyLock<BTreeMap<String, StandardLaw>>,
    /// The countries.
    pub countries: LazyLock<Countries>,
    /// All country codes of ISO 3166-1.
    pub country_codes: LazyLock<BTreeSet<String>>,
    /// The adequacy decisions.
    pub adequacy: LazyLock<Adequacy>,
    /// The supervisory authorities by country.
    pub authorities: LazyLock<BTreeMap<String, Authority>>,
    /// The terms of the Data Privacy Vocabulary that a notice may name.
    pub dpv: LazyLock<DpvTerms>,
}

/// Terms of the Data Privacy Vocabulary, as prefixed names.
#[derive(Debug, Deserialize)]
pub struct DpvTerms {
    /// The terms that are purposes.
    pub purposes: BTreeSet<String>,
    /// The terms that are categories of personal data.
    pub data: BTreeSet<String>,
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
    /// The law that replaced it.
    pub replaced_by: Option<String>,
}

/// Which countries belong to what.
#[derive(Debug, Deserialize)]
pub struct Countries {
    /// The day on which the table was current.
    #[serde(deserialize_with = "toml_date")]
    pub date: Date,
    /// The Union and the European Economic Area.
    pub eea: BTreeSet<String>,
    /// The age from which a child consents alone to online services (Art. 8(1) GDPR).
    pub children: BTreeMap<String, u32>,
}

/// The Commission's decisions under Art. 45 GDPR.
#[derive(Debug, Deserialize)]
pub struct Adequacy {
    /// The day on which the table was current.
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
    /// Every recipient in the country.
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
            data: LazyLock::new(|| read(include_str!("data.toml"))),
            data_kinds: LazyLock::new(|| read(include_str!("data_kinds.toml"))),
            subjects: LazyLock::new(|| read(include_str!("subjects.toml"))),
            events: LazyLock::new(|| read::<Events>(include_str!("events.toml")).events),
            laws: LazyLock::new(|| read(include_str!("laws.toml"))),
            countries: LazyLock::new(|| read(include_str!("countries.toml"))),
            country_codes: LazyLock::new(countries::codes),
            adequacy: LazyLock::new(|| read(include_str!("adequacy.toml"))),
            authorities: LazyLock::new(|| read(include_str!("authorities.toml"))),
            dpv: LazyLock::new(|| read(include_str!("dpv.toml"))),
        }
    }

    /// The kind that a data category is of, by its id and its term of the Data Privacy Vocabulary;
    /// `other` where neither is known.
    pub fn kind_of_data(&self, id: &str, dpv: Option<&str>) -> &str {
        let kind_with = |has: &dyn Fn(&DataKind) -> bool| {
            self.data_kinds.iter().find(|(_, kind)| has(kind)).map(|(id, _)| id.as_str())
        };
        let by_id = kind_with(&|kind| kind.data.contains(id));
        let by_term = || dpv.and_then(|term| kind_with(&|kind| kind.dpv.contains(term)));
        by_id.or_else(by_term).unwrap_or("other")
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

#[derive(Deserialize)]
struct Events {
    events: BTreeSet<String>,
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> T {
    toml::from_str(text).expect("a test reads every built-in table")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_read() {
        let tables = Tables::built_in();
        assert!(tables.data.contains_key("name") && tables.subjects.contains_key("customer"));
        assert!(tables.laws.contains_key("bokforingslagen"));
        assert!(tables.authorities.contains_key("SE") && tables.country_codes.contains("SE"));
        assert!(tables.in_eea("NO") && tables.adequacy_of("GB").is_some());
        assert!(tables.events.contains("collection"));
        assert!(tables.dpv.purposes.contains("dpv:Advertising"));
        assert!(tables.dpv.data.contains("pd:Name"));
        assert_eq!(tables.kind_of_data("email", None), "contact");
        assert_eq!(tables.kind_of_data("own", Some("pd:Name")), "identity");
        assert_eq!(tables.kind_of_data("own", None), "other");
        assert_eq!(country_named(" sverige ").as_deref(), Some("SE"));
    }
}
