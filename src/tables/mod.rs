//! The data files of klartext, each with a date: standard terms, laws, authorities, countries and
//! adequacy decisions. Their words are in `locales/`.

mod countries;
mod hosts;
mod lazy;
mod own;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Deserialize;

use crate::model::{DataCategory, LawKind, OneOrMany, Retention, Text};
use lazy::Lazy;

pub use countries::country_named;
pub use hosts::{Does, Hosts, Service, ServiceRole, is_or_below, matches};
pub use own::{OwnEffect, OwnEntry, TableName};

/// The day on which the tables of laws and authorities were current.
const STATE: Date = jiff::civil::date(2026, 11, 23);

/// All tables, each read at first use.
#[derive(Debug)]
pub struct Tables {
    /// The standard data categories.
    pub data: Lazy<IndexMap<String, DataCategory>>,
    /// The kinds that data categories are of, in the order of a label.
    pub data_kinds: Lazy<IndexMap<String, DataKind>>,
    /// The kinds of data subject groups.
    pub subjects: Lazy<BTreeMap<String, StandardSubject>>,
    /// The standard events.
    pub events: Lazy<BTreeSet<String>>,
    /// The laws.
    pub laws: Lazy<BTreeMap<String, StandardLaw>>,
    /// The countries.
    pub countries: Lazy<Countries>,
    /// All country codes of ISO 3166-1.
    pub country_codes: Lazy<BTreeSet<String>>,
    /// The adequacy decisions.
    pub adequacy: Lazy<Adequacy>,
    /// The supervisory authorities by country.
    pub authorities: Lazy<BTreeMap<String, Authority>>,
    /// The terms of the Data Privacy Vocabulary that a notice may name.
    pub dpv: Lazy<DpvTerms>,
    /// Well-known hosts, by the service that they are of.
    pub hosts: Lazy<Hosts>,
    /// The entries of the site's own `tables/`.
    pub own: Vec<OwnEntry>,
}

/// Terms of the Data Privacy Vocabulary, as prefixed names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DpvTerms {
    /// The terms that are purposes.
    pub purposes: BTreeSet<String>,
    /// The terms that are categories of personal data.
    pub data: BTreeSet<String>,
}

/// A kind of data: what belongs to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataKind {
    /// Standard data categories, by id.
    pub data: BTreeSet<String>,
    /// Terms of the Data Privacy Vocabulary.
    pub dpv: BTreeSet<String>,
}

/// A kind of people.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardSubject {
    /// The term of the Data Privacy Vocabulary.
    pub dpv: Option<String>,
    /// Whether the reader is the person, and is addressed as "you".
    pub addressed: bool,
}

/// A law that notices name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardLaw {
    /// Its name, where the wording has none: for a site's own.
    pub name: Option<Text>,
    /// The country whose law it is; `EU` for the Union's.
    pub country: Option<String>,
    /// Its number.
    pub citation: String,
    /// What its provisions do: one act can order, allow and limit.
    pub kind: OneOrMany<LawKind>,
    /// Whether it orders someone to do something else than keep data.
    #[serde(default)]
    pub obliges: bool,
    /// The place in it, in words.
    pub at: Option<Text>,
    /// The period it gives.
    pub period: Option<Retention>,
    /// Whether it no longer applies.
    #[serde(default)]
    pub repealed: bool,
    /// The law that replaced it.
    pub replaced_by: Option<String>,
    /// The keys that no source confirmed.
    #[serde(default)]
    pub unconfirmed: Vec<String>,
}

impl StandardLaw {
    /// Whether a provision of it does this.
    pub fn is(&self, kind: LawKind) -> bool {
        self.kind.0.contains(&kind)
    }
}

/// Which countries belong to what.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countries {
    /// The day on which the table was current.
    #[serde(deserialize_with = "toml_date")]
    pub date: Date,
    /// The Union.
    pub eu: BTreeSet<String>,
    /// The Union and the European Economic Area.
    pub eea: BTreeSet<String>,
    /// The countries whose age is not confirmed.
    pub children_unconfirmed: BTreeSet<String>,
    /// The age from which a child consents alone to online services (Art. 8(1) GDPR).
    pub children: BTreeMap<String, u32>,
}

/// The Commission's decisions under Art. 45 GDPR.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adequacy {
    /// The day on which the table was current.
    #[serde(deserialize_with = "toml_date")]
    pub date: Date,
    /// The decisions.
    pub decision: Vec<AdequacyDecision>,
}

/// One decision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdequacyDecision {
    /// The country.
    pub country: String,
    /// Its number.
    pub decision: Option<String>,
    /// The day of the decision.
    #[serde(default, deserialize_with = "toml_date_or_none")]
    pub since: Option<Date>,
    /// Whom it covers.
    pub scope: AdequacyScope,
    /// The day on which it ends by its own terms.
    #[serde(default, deserialize_with = "toml_date_or_none")]
    pub until: Option<Date>,
    /// The keys that no source confirmed.
    #[serde(default)]
    pub unconfirmed: Vec<String>,
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

/// A supervisory authority. What is not confirmed is not printed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
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
    pub web: Option<String>,
    /// Its page for complaints.
    pub complaint: Option<String>,
    /// Names it had before, as texts write them, without endings.
    #[serde(default)]
    pub former: Vec<String>,
    /// Whether regions of the country have authorities of their own for private bodies too, so that
    /// which one is competent does not follow from the country.
    #[serde(default)]
    pub regional: bool,
    /// Places in its region, to propose it.
    #[serde(default)]
    pub places: Vec<String>,
    /// Which other authorities there are in the country.
    pub note: Option<Text>,
    /// The keys that no source confirmed.
    #[serde(default)]
    pub unconfirmed: Vec<String>,
}

impl Authority {
    /// Removes what no source confirmed, so that no page prints it as if one had.
    fn leave_out_unconfirmed(&mut self) {
        for key in &self.unconfirmed {
            match key.as_str() {
                "address" => self.address.clear(),
                "phone" => self.phone = None,
                "email" => self.email = None,
                "web" => self.web = None,
                "complaint" => self.complaint = None,
                _ => {}
            }
        }
    }

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
            data: Lazy::new(|| read(include_str!("data.toml"))),
            data_kinds: Lazy::new(|| read(include_str!("data_kinds.toml"))),
            subjects: Lazy::new(|| read(include_str!("subjects.toml"))),
            events: Lazy::new(|| read::<Events>(include_str!("events.toml")).events),
            laws: Lazy::new(|| read(include_str!("laws.toml"))),
            countries: Lazy::new(|| read(include_str!("countries.toml"))),
            country_codes: Lazy::new(countries::codes),
            adequacy: Lazy::new(|| read(include_str!("adequacy.toml"))),
            authorities: Lazy::new(authorities),
            dpv: Lazy::new(|| read(include_str!("dpv.toml"))),
            hosts: Lazy::new(|| read(include_str!("hosts.toml"))),
            own: Vec::new(),
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

    /// The age from which a child consents alone to services online (Art. 8(1) GDPR), where a law sets
    /// one.
    pub fn child_age(&self, country: &str) -> Option<u32> {
        self.countries.children.get(country).copied()
    }

    /// The day on which a built-in table was current.
    pub fn date_of(&self, table: TableName) -> Date {
        match table {
            TableName::Laws | TableName::Authorities => STATE,
            TableName::Adequacy => self.adequacy.date,
            TableName::Countries => self.countries.date,
            TableName::Hosts => self.hosts.date,
        }
    }

    /// Whether a country is in the Union or the European Economic Area.
    pub fn in_eea(&self, country: &str) -> bool {
        WHOLE.contains(&country) || self.countries.eea.contains(country)
    }

    /// The adequacy decision for a country, if there is one.
    pub fn adequacy_of(&self, country: &str) -> Option<&AdequacyDecision> {
        self.adequacy.decision.iter().find(|decision| decision.country == country)
    }
}

/// The places that are several countries: the Union, the European Economic Area.
pub const WHOLE: [&str; 2] = ["EU", "EEA"];

fn authorities() -> BTreeMap<String, Authority> {
    let mut all: BTreeMap<String, Authority> = read(include_str!("authorities.toml"));
    all.values_mut().for_each(Authority::leave_out_unconfirmed);
    all
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
        assert!(tables.authorities["DE"].regional && tables.authorities["DE-HH"].web.is_some());
    }

    /// A key that nothing reads would be lost in silence: every table refuses it.
    #[test]
    fn unknown_keys_of_tables_are_refused() {
        let law = "country = 'SE'\ncitation = '1:1'\nkind = 'duty'\nnoet = 'x'";
        assert!(toml::from_str::<StandardLaw>(law).is_err());
        assert!(toml::from_str::<Authority>("name = { en = 'x' }\nnoet = 'x'").is_err());
        assert!(toml::from_str::<Adequacy>("date = 2026-01-01\ndecision = []\nx = 1").is_err());
        assert!(toml::from_str::<StandardSubject>("addressed = true\nx = 1").is_err());
        let data: toml::Table = toml::from_str(include_str!("data.toml")).unwrap();
        let known = ["dpv", "source", "special", "criminal"];
        for (id, entry) in &data {
            let unknown =
                entry.as_table().unwrap().keys().find(|key| !known.contains(&key.as_str()));
            assert_eq!(unknown, None, "data.{id}");
        }
    }
}
