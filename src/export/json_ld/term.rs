//! What DPV has a term for, and what the notice names itself: purposes, data, people, sources,
//! legal bases.

use serde_json::{Map, Value, json};

use super::{Writer, put, reference};
use crate::compose::Composer;
use crate::document::Inlines;
use crate::model::{
    BasisKind, ContractStage, Holder, HolderRole, LegalBasis, Purpose, SourceKind,
    SpecialCondition, word,
};

impl Writer<'_> {
    /// The purpose as DPV has it; where it has none, a term of the notice's own below the nearest.
    pub(super) fn purpose_term(&self, id: &str, purpose: &Purpose) -> Value {
        let known =
            purpose.dpv.as_deref().filter(|term| self.edition.tables.dpv.purposes.contains(*term));
        if let Some(term) = known {
            return reference(term);
        }
        let broader = match purpose.direct_marketing {
            Some(true) => "dpv:DirectMarketing",
            _ if purpose.basis.iter().all(is_duty) && !purpose.basis.is_empty() => {
                "dpv:LegalCompliance"
            }
            _ => "dpv:Purpose",
        };
        self.own(&format!("purpose-{id}-term"), "dpv:Purpose", &[broader], |words| {
            words.purpose_name(id)
        })
    }

    pub(super) fn data_term(&self, id: &str) -> Value {
        let data = self.edition.facts.data.get(id);
        let known = data.and_then(|data| data.dpv.as_deref());
        if let Some(term) = known.filter(|term| self.edition.tables.dpv.data.contains(*term)) {
            return reference(term);
        }
        let broader = match data {
            Some(data) if data.special_kind().is_some() => "dpv:SpecialCategoryPersonalData",
            Some(data) if data.criminal == Some(true) => "pd:Criminal",
            _ => "dpv:PersonalData",
        };
        self.own(&format!("data-{id}"), "dpv:PersonalData", &[broader], |words| words.data_name(id))
    }

    pub(super) fn subject_term(&self, id: &str) -> Value {
        let facts = self.edition.facts;
        let group = facts.subjects.get(id);
        let kind = group.and_then(|group| group.kind).map(word);
        let kind = kind.unwrap_or_else(|| id.to_owned());
        let known = self.edition.tables.subjects.get(&kind).and_then(|kind| kind.dpv.as_deref());
        let is_named = group.is_some_and(|group| group.name.is_some());
        match known {
            Some(term) if !is_named => reference(term),
            known => {
                let broader = known.unwrap_or("dpv:DataSubject");
                self.own(&format!("subjects-{id}"), "dpv:DataSubject", &[broader], |words| {
                    words.subject(id)
                })
            }
        }
    }

    pub(super) fn source_term(&self, id: &str) -> Value {
        let facts = self.edition.facts;
        let kind = match crate::derive::source_kind(facts, id) {
            Some(SourceKind::DataSubject | SourceKind::Observed) => "dpv:DataSubjectDataSource",
            Some(SourceKind::Inferred) => "dpv:DataControllerDataSource",
            Some(SourceKind::Public) => "dpv:PublicDataSource",
            Some(SourceKind::ThirdParty) => "dpv:ThirdPartyDataSource",
            None => "dpv:DataSource",
        };
        if !facts.sources.contains_key(id) {
            return reference(kind);
        }
        let reader = crate::compose::Addressee::Third;
        self.own(&format!("source-{id}"), kind, &[kind], |words| words.source(id, reader))
    }

    /// A term of the notice's own, with its name in each language.
    fn own(
        &self,
        part: &str,
        kind: &str,
        broader: &[&str],
        name: impl Fn(&Composer<'_>) -> Inlines,
    ) -> Value {
        let id = self.id(part);
        if !self.described.borrow_mut().insert(id.clone()) {
            return reference(&id);
        }
        let broader = broader.iter().map(|term| reference(term)).collect();
        let mut node = Map::new();
        node.insert("@id".into(), id.into());
        node.insert("@type".into(), kind.into());
        node.insert("skos:prefLabel".into(), self.by_language(name));
        put(&mut node, "skos:broader", broader);
        Value::Object(node)
    }

    pub(super) fn basis(&self, id: &str, index: usize, basis: &LegalBasis) -> Option<Value> {
        let mut node = Map::new();
        node.insert("@id".into(), self.id(&format!("purpose-{id}-basis-{}", index + 1)).into());
        node.insert("@type".into(), basis_terms(basis)?);
        self.insert_covers(&mut node, &basis.covers);
        let at = format!("purposes.{id}.basis.{index}");
        let mut reasons = Vec::new();
        if let Some(interest) = &basis.interest {
            let words = self.by_language(|words| words.own(&format!("{at}.interest"), interest));
            reasons.push(json!({ "@type": "dpv:Justification", "dct:description": words }));
        }
        put(&mut node, "dpv:hasJustification", reasons);
        if !basis.law.is_empty() {
            let words = self.by_language(|words| words.laws(&basis.law));
            node.insert("dct:source".into(), words);
        }
        Some(Value::Object(node))
    }
}

fn is_duty(basis: &LegalBasis) -> bool {
    basis.kind == Some(BasisKind::LegalObligation)
}

/// The letter of Art. 6(1) GDPR as precisely as the facts state it, and the term above it.
fn basis_terms(basis: &LegalBasis) -> Option<Value> {
    let authority = basis.exercise_of_authority == Some(true);
    let terms = match (basis.kind?, &basis.stage, &basis.holder) {
        (BasisKind::Consent, _, _) => ["eu-gdpr:A6-1-a", "dpv:Consent"],
        (BasisKind::Contract, Some(ContractStage::Before), _) => {
            ["eu-gdpr:A6-1-b-enter-into-contract", "dpv:EnterIntoContract"]
        }
        (BasisKind::Contract, _, _) => {
            ["eu-gdpr:A6-1-b-contract-performance", "dpv:ContractPerformance"]
        }
        (BasisKind::LegalObligation, _, _) => ["eu-gdpr:A6-1-c", "dpv:LegalObligation"],
        (BasisKind::VitalInterests, _, _) => ["eu-gdpr:A6-1-d", "dpv:VitalInterest"],
        (BasisKind::PublicTask, _, _) if authority => {
            ["eu-gdpr:A6-1-e-official-authority", "dpv:OfficialAuthorityOfController"]
        }
        (BasisKind::PublicTask, _, _) => ["eu-gdpr:A6-1-e-public-interest", "dpv:PublicInterest"],
        (BasisKind::LegitimateInterests, _, Some(Holder::Role(HolderRole::Controller))) => {
            ["eu-gdpr:A6-1-f-controller", "dpv:LegitimateInterestOfController"]
        }
        (BasisKind::LegitimateInterests, _, Some(_)) => {
            ["eu-gdpr:A6-1-f-third-party", "dpv:LegitimateInterestOfThirdParty"]
        }
        (BasisKind::LegitimateInterests, _, None) => ["eu-gdpr:A6-1-f", "dpv:LegitimateInterest"],
    };
    Some(json!(terms))
}

/// The letter of Art. 9(2) GDPR.
pub(super) fn condition_term(condition: SpecialCondition) -> &'static str {
    match condition {
        SpecialCondition::ExplicitConsent => "eu-gdpr:A9-2-a",
        SpecialCondition::EmploymentLaw => "eu-gdpr:A9-2-b",
        SpecialCondition::VitalInterests => "eu-gdpr:A9-2-c",
        SpecialCondition::NonProfit => "eu-gdpr:A9-2-d",
        SpecialCondition::MadePublic => "eu-gdpr:A9-2-e",
        SpecialCondition::LegalClaims => "eu-gdpr:A9-2-f",
        SpecialCondition::SubstantialPublicInterest => "eu-gdpr:A9-2-g",
        SpecialCondition::HealthCare => "eu-gdpr:A9-2-h",
        SpecialCondition::PublicHealth => "eu-gdpr:A9-2-i",
        SpecialCondition::Research => "eu-gdpr:A9-2-j",
    }
}
