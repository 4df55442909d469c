//! `notice.jsonld`: the facts in the Data Privacy Vocabulary (DPV) 2.3, all languages in one file.
//!
//! A process for each purpose, as DPV's own examples have it. Purposes, data and people that DPV
//! has no term for are terms of the notice's own, narrower than one of DPV's.

mod party;
mod process;
mod term;

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Edition, line, text};
use crate::compose::Composer;
use crate::derive;
use crate::document::Inlines;
use crate::model::{RightKind, Sentence};
use crate::version::Status;

/// The release of DPV whose terms are used.
const DPV: &str = "https://w3id.org/dpv/2.3";

/// The text of `notice.jsonld`.
pub fn json_ld(edition: &Edition<'_>) -> String {
    let words = edition.languages.iter().filter_map(|language| edition.words(language));
    let writer = Writer { edition, words: words.collect(), described: RefCell::default() };
    text(&writer.notice())
}

struct Writer<'a> {
    edition: &'a Edition<'a>,
    /// The words in each language.
    words: Vec<Composer<'a>>,
    /// The notice's own terms that are described already; what follows only names them.
    described: RefCell<BTreeSet<String>>,
}

impl Writer<'_> {
    fn notice(&self) -> Value {
        let edition = self.edition;
        let version = &edition.version;
        let mut notice = Map::new();
        notice.insert("@context".into(), context());
        notice.insert("@id".into(), self.id("notice").into());
        notice.insert("@type".into(), self.kinds());
        let titles = edition.titles.iter().map(|(language, title)| tagged(language, title));
        notice.insert("dct:title".into(), titles.collect());
        notice.insert("dct:identifier".into(), version.name.clone().into());
        notice.insert("dct:issued".into(), date(version.published));
        notice.insert("dct:valid".into(), self.valid().into());
        notice.insert("dct:conformsTo".into(), reference(DPV));
        notice.insert("dct:language".into(), edition.languages.clone().into());
        let pages = edition.languages.iter().map(|one| reference(&edition.version_address(one)));
        notice.insert("foaf:page".into(), pages.collect());
        if let Some(before) = &version.before {
            let address = edition.address(edition.prevailing());
            notice.insert("dct:replaces".into(), reference(&format!("{address}{before}/#notice")));
        }
        notice.insert("dpv:hasNoticeStatus".into(), reference(self.status()));
        notice.insert("dpv:hasApplicableLaw".into(), reference("legal-eu:law-GDPR"));
        put(&mut notice, "dpv:hasAuthority", self.authorities());
        put(&mut notice, "dpv:hasDataController", self.controllers());
        put(&mut notice, "dpv:hasJointDataControllers", self.joint_controllers());
        put(&mut notice, "dpv:hasDataProtectionOfficer", self.officer().into_iter().collect());
        put(&mut notice, "dpv:hasRepresentative", self.representatives());
        put(&mut notice, "dpv:hasRecipient", self.recipients());
        put(&mut notice, "dpv:hasProcess", self.processes());
        put(&mut notice, "dpv:hasRight", self.rights());
        put(&mut notice, "dpv:hasTechnicalOrganisationalMeasure", self.security());
        Value::Object(notice)
    }

    /// How data is protected.
    fn security(&self) -> Vec<Value> {
        let text = self.edition.facts.security.as_ref().and_then(|one| one.text.as_ref());
        let measure = |text: &Sentence| {
            json!({
                "@type": "dpv:TechnicalOrganisationalMeasure",
                "dct:description": self.by_language(|words| words.own("security.text", text)),
            })
        };
        text.map(measure).into_iter().collect()
    }

    /// The address of a part of this version.
    fn id(&self, part: &str) -> String {
        format!("{}#{part}", self.edition.version_address(self.edition.prevailing()))
    }

    /// What kind of notice it is: by Art. 13, by Art. 14, or both.
    fn kinds(&self) -> Value {
        let facts = self.edition.facts;
        let purposes = || facts.purposes.values();
        let sources = || purposes().flat_map(|purpose| facts.sources_of(purpose));
        let direct = purposes().any(|purpose| derive::is_direct(facts, purpose));
        let indirect = sources().any(|source| derive::is_indirect(facts, source));
        let mut kinds = vec!["dpv:PrivacyNotice"];
        kinds.extend(direct.then_some("eu-gdpr:DirectDataCollectionNotice"));
        kinds.extend(indirect.then_some("eu-gdpr:IndirectDataCollectionNotice"));
        kinds.into()
    }

    fn status(&self) -> &'static str {
        match self.edition.version.status {
            Some(Status::InForce) => "dpv:NoticeLatest",
            Some(Status::Coming) => "dpv:NoticeUpdated",
            None => "dpv:NoticeGenerated",
            Some(_) => "dpv:NoticeStale",
        }
    }

    /// A period as DCMI writes it.
    fn valid(&self) -> String {
        let version = &self.edition.version;
        let range = version.applies.last();
        let from = range.map_or(version.effective, |range| range.from);
        let end = range.and_then(|range| range.to).map(|to| format!("end={to}; "));
        format!("start={from}; {}scheme=W3C-DTF;", end.unwrap_or_default())
    }

    fn rights(&self) -> Vec<Value> {
        let facts = self.edition.facts;
        let address = self.edition.address(self.edition.prevailing());
        let rights = derive::rights(facts).into_iter();
        let described = rights.filter(|applied| {
            facts.rights.of(applied.right).is_none_or(|texts| texts.given().is_some())
        });
        described
            .map(|applied| {
                let right = applied.right.id();
                json!({
                    "@id": self.id(&format!("right-{right}")),
                    "@type": articles(applied.right),
                    "dpv:isExercisedAt": { "@id": format!("{address}#rights") },
                    "dpv:hasFee": { "@id": "dpv:FeeNotRequired" },
                })
            })
            .collect()
    }

    /// A name in each language; a proper name once.
    fn name(&self, words: impl Fn(&Composer<'_>) -> Inlines) -> Value {
        let texts: Vec<String> = self.words.iter().map(|one| line(&words(one))).collect();
        match texts.as_slice() {
            [first, rest @ ..] if rest.iter().all(|one| one == first) => first.as_str().into(),
            _ => self.by_language(words),
        }
    }

    /// Words in each language.
    fn by_language(&self, words: impl Fn(&Composer<'_>) -> Inlines) -> Value {
        let texts = self.words.iter().filter_map(|one| {
            let texts = line(&words(one));
            (!texts.is_empty()).then(|| tagged(&one.locale.language, &texts))
        });
        texts.collect()
    }
}

fn articles(right: RightKind) -> Value {
    match right {
        RightKind::Access => json!("eu-gdpr:A15"),
        RightKind::Rectification => json!("eu-gdpr:A16"),
        RightKind::Erasure => json!("eu-gdpr:A17"),
        RightKind::Restriction => json!("eu-gdpr:A18"),
        RightKind::Portability => json!("eu-gdpr:A20"),
        RightKind::Object => json!("eu-gdpr:A21"),
        RightKind::WithdrawConsent => json!("eu-gdpr:A7-3"),
        RightKind::HumanDecision => {
            json!(["eu-gdpr:A22-3-a", "eu-gdpr:A22-3-b", "eu-gdpr:A22-3-c"])
        }
        RightKind::Complaint => json!("eu-gdpr:A77"),
    }
}

fn context() -> Value {
    json!({
        "dpv": "https://w3id.org/dpv#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "legal-eu": "https://w3id.org/dpv/legal/eu#",
        "legal-se": "https://w3id.org/dpv/legal/se#",
        "pd": "https://w3id.org/dpv/pd#",
        "loc": "https://w3id.org/dpv/loc#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn tagged(language: &str, words: &str) -> Value {
    json!({ "@language": language, "@value": words })
}

fn date(day: jiff::civil::Date) -> Value {
    json!({ "@type": "xsd:date", "@value": day.to_string() })
}

fn reference(id: &str) -> Value {
    json!({ "@id": id })
}

/// Adds what there is: one thing, or a list of several.
fn put(node: &mut Map<String, Value>, key: &str, mut values: Vec<Value>) {
    match values.len() {
        0 => {}
        1 => drop(node.insert(key.into(), values.remove(0))),
        _ => drop(node.insert(key.into(), values.into())),
    }
}
