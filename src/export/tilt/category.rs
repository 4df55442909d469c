//! What is done with one data category: TILT's `dataDisclosed`.

use serde_json::{Map, Value, json};

use super::{Writer, line};
use crate::compose::Addressee;
use crate::derive::{self, covering};
use crate::locale::capital_text;
use crate::model::{
    BasisKind, Coverage, LawRef, Notice, Provision, ProvisionBy, Purpose, Retention,
    SpecialCondition, word,
};

/// The data categories in use, in the notice's order.
pub(super) fn data_of(facts: &Notice) -> Vec<&String> {
    let mut ids: Vec<&String> = Vec::new();
    for id in facts.data.keys().chain(facts.purposes.values().flat_map(|purpose| &purpose.data)) {
        let used = facts.purposes.values().any(|purpose| purpose.data.contains(id));
        if used && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The sources of a datum over all purposes that use it, each once; the person is none.
pub(super) fn sources_of<'a>(facts: &'a Notice, datum: &str) -> Vec<&'a str> {
    let mut ids = Vec::new();
    let using = facts.purposes.values().filter(|purpose| purpose.data.iter().any(|id| id == datum));
    for purpose in using {
        for id in derive::sources_of_datum(facts, purpose, datum) {
            if facts.sources.contains_key(id) && !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

impl Writer<'_> {
    pub(super) fn categories(&self) -> Vec<Value> {
        data_of(self.edition.facts).into_iter().map(|id| self.category(id)).collect()
    }

    fn category(&self, datum: &str) -> Value {
        let facts = self.edition.facts;
        let using: Vec<(&String, &Purpose)> = facts
            .purposes
            .iter()
            .filter(|(_, purpose)| purpose.data.iter().any(|id| id == datum))
            .collect();
        json!({
            "_id": datum,
            "category": capital_text(&line(&self.words.data_name(datum))),
            "subcategories": self.parts(datum),
            "purposes": using.iter().map(|(id, one)| self.purpose(id, one)).collect::<Vec<_>>(),
            "legalBases": self.bases(datum, &using),
            "legitimateInterests": self.interests(datum, &using),
            "recipients": self.recipients(datum, &using),
            "storage": [self.storage(datum, &using)],
            "nonDisclosure": self.provision(datum, &using),
        })
    }

    /// An addition of ours, and of others: what a category is made of.
    fn parts(&self, datum: &str) -> Vec<String> {
        let parts = self.edition.facts.data.get(datum).and_then(|data| data.parts.as_ref());
        parts.and_then(|parts| parts.get(self.language)).cloned().unwrap_or_default()
    }

    fn purpose(&self, id: &str, purpose: &Purpose) -> Value {
        let name = capital_text(&line(&self.words.purpose_name(id)));
        let note = purpose.note.as_ref();
        let note = note.map(|note| line(&self.words.own(&format!("purposes.{id}.note"), note)));
        json!({ "purpose": name, "description": note.unwrap_or_else(|| name.clone()), "_id": id })
    }

    fn bases(&self, datum: &str, using: &[(&String, &Purpose)]) -> Vec<Value> {
        let mut bases = Once::default();
        for (id, purpose) in using {
            for (index, basis) in derive::bases_of_datum(purpose, datum) {
                let Some(kind) = basis.kind else { continue };
                let at = format!("purposes.{id}.basis.{index}");
                let words: Vec<String> =
                    self.words.basis(&at, basis, Addressee::Third).iter().map(line).collect();
                bases.add(json!({
                    "reference": format!("GDPR-6-1-{}", letter(kind)),
                    "description": words.join(" "),
                }));
                basis.law.iter().for_each(|law| bases.add(self.law(law)));
            }
            for special in entries(purpose, &purpose.special, |one| &one.covers, datum) {
                let is_special =
                    self.edition.facts.data.get(datum).and_then(|one| one.special_kind());
                if let (Some(condition), Some(_)) = (special.condition, is_special) {
                    let letter = condition_letter(condition);
                    bases.add(json!({ "reference": format!("GDPR-9-2-{letter}") }));
                    special.law.iter().for_each(|law| bases.add(self.law(law)));
                }
            }
        }
        bases.0
    }

    fn law(&self, law: &LawRef) -> Value {
        let description = line(&self.words.law(law));
        json!({ "reference": self.law_reference(law), "description": description })
    }

    /// A law as TILT refers to it: capitals, then hyphens and numbers.
    fn law_reference(&self, law: &LawRef) -> String {
        let id = law.id();
        let own = self.edition.facts.laws.get(id);
        let known = self.edition.tables.laws.get(id);
        let citation = match (own, known) {
            (Some(own), _) => own.citation.clone(),
            (None, Some(known)) => Some(known.citation.clone()),
            (None, None) => None,
        };
        let country = match (own, known) {
            (Some(own), _) => own.country.clone(),
            (None, known) => known.and_then(|known| known.country.clone()),
        };
        match citation {
            Some(citation) if is_reference(&citation) => citation,
            Some(citation) => {
                let numbers = hyphened(&citation);
                let is_swedish = country.as_deref() == Some("SE");
                format!("{}-{numbers}", if is_swedish { "SFS" } else { "EU" })
            }
            None => hyphened(&id.to_ascii_uppercase()),
        }
    }

    fn interests(&self, datum: &str, using: &[(&String, &Purpose)]) -> Vec<Value> {
        let mut interests = Once::default();
        for (id, purpose) in using {
            for (index, basis) in derive::bases_of_datum(purpose, datum) {
                let Some(interest) = &basis.interest else { continue };
                let at = format!("purposes.{id}.basis.{index}.interest");
                let reasoning = capital_text(&line(&self.words.own(&at, interest)));
                interests.add(json!({ "exists": true, "reasoning": reasoning }));
            }
        }
        if interests.0.is_empty() {
            interests.add(json!({ "exists": false }));
        }
        interests.0
    }

    fn recipients(&self, datum: &str, using: &[(&String, &Purpose)]) -> Vec<Value> {
        let facts = self.edition.facts;
        let mut recipients = Once::default();
        for (id, _) in using {
            for one in facts.recipients_of(id) {
                let recipient = facts.recipients.get(one);
                let gets_it = recipient.is_none_or(|recipient| {
                    recipient.data.is_empty() || recipient.data.iter().any(|data| data == datum)
                });
                if gets_it {
                    self.recipient(one).into_iter().for_each(|value| recipients.add(value));
                }
            }
        }
        recipients.0
    }

    /// A recipient: each company of a category, the category alone, or a company by its own name.
    fn recipient(&self, id: &str) -> Vec<Value> {
        let facts = self.edition.facts;
        let name = capital_text(&line(&self.words.recipient(id)));
        let Some(recipient) = facts.recipients.get(id) else {
            let joint = self.role("role-short-joint");
            return vec![json!({ "name": name, "category": joint })];
        };
        let country = match &recipient.country[..] {
            [one] => Some(one.clone()),
            _ => None,
        };
        let mut about = Map::new();
        about.extend(country.map(|country| ("country".into(), country.into())));
        let one = |entries: Vec<(&str, String)>| {
            let mut value = about.clone();
            value.extend(entries.into_iter().map(|(key, value)| (key.into(), value.into())));
            Value::Object(value)
        };
        if !recipient.members.is_empty() {
            let members = recipient.members.iter();
            let members = members
                .map(|member| one(vec![("name", member.clone()), ("category", name.clone())]));
            return members.collect();
        }
        let is_proper = matches!(recipient.name.as_deref(), Some(crate::model::Text::Plain(_)));
        match recipient.role.filter(|_| is_proper) {
            Some(role) => {
                let role = format!("role-short-{}", word(role));
                vec![one(vec![("name", name), ("category", self.role(&role))])]
            }
            None => vec![one(vec![("category", name)])],
        }
    }

    /// What a recipient is, without the stop of the sentence.
    fn role(&self, message: &str) -> String {
        line(&self.words.word(message)).trim_end_matches('.').to_owned()
    }

    fn storage(&self, datum: &str, using: &[(&String, &Purpose)]) -> Value {
        let (mut temporal, mut by_purpose, mut by_law) =
            (Once::default(), Once::default(), Once::default());
        for (id, purpose) in using {
            for (index, one) in entries_at(purpose, &purpose.retention, |one| &one.covers, datum) {
                let at = format!("purposes.{id}.retention.{index}");
                let words = || {
                    let words = self.words.retention(&at, one, Addressee::Third);
                    words.iter().map(line).collect::<Vec<_>>().join(" ")
                };
                let period = if one.period.is_empty() { one.at_most } else { Some(one.period) };
                match period {
                    Some(period) => temporal.add(json!({
                        "description": self.why(&at, one).unwrap_or_else(words),
                        "ttl": period.to_iso(),
                    })),
                    None if is_law_alone(one) => {
                        one.law.iter().for_each(|law| by_law.add(self.law_reference(law).into()));
                    }
                    None => {
                        let criteria = one.criteria.as_ref();
                        let own = criteria
                            .map(|words| line(&self.words.own(&format!("{at}.criteria"), words)));
                        by_purpose.add(own.unwrap_or_else(words).into());
                    }
                }
            }
        }
        json!({
            "temporal": temporal.0,
            "purposeConditional": by_purpose.0,
            "legalBasisConditional": by_law.0,
            "aggregationFunction": "max",
        })
    }

    /// The editor's reason, where there is nothing else to say of a period.
    fn why(&self, at: &str, one: &Retention) -> Option<String> {
        let is_plain = one.from.is_none() && one.until.is_none() && one.or_until.is_none();
        let reason = one.reason.as_ref().filter(|_| is_plain && one.longer_if.is_empty())?;
        Some(line(&self.words.own(&format!("{at}.reason"), reason)))
    }

    fn provision(&self, datum: &str, using: &[(&String, &Purpose)]) -> Value {
        let mut found: Vec<(String, &Provision)> = Vec::new();
        for (id, purpose) in using {
            let entries =
                entries_at(purpose, &purpose.provision, |one| &one.covers, datum).into_iter();
            found.extend(entries.map(|(at, one)| (format!("purposes.{id}.provision.{at}"), one)));
        }
        let by = |kinds: &[ProvisionBy]| {
            found.iter().any(|(_, one)| one.by.is_some_and(|by| kinds.contains(&by)))
        };
        let mut consequences: Vec<String> = Vec::new();
        for (at, one) in &found {
            let Some(words) = &one.consequence else { continue };
            let words = line(&self.words.own(&format!("{at}.consequence"), words));
            if !consequences.contains(&words) {
                consequences.push(words);
            }
        }
        let statutory = by(&[ProvisionBy::Statutory]);
        let contractual = by(&[ProvisionBy::Contractual, ProvisionBy::ToEnterContract]);
        json!({
            "legalRequirement": statutory,
            "contractualRegulation": contractual,
            "obligationToProvide": statutory || contractual,
            "consequences": consequences.join(" "),
        })
    }
}

/// Values, each once, in the order they were added.
#[derive(Default)]
struct Once(Vec<Value>);

impl Once {
    fn add(&mut self, value: Value) {
        if !self.0.contains(&value) {
            self.0.push(value);
        }
    }
}

/// The entries of a list that cover a datum of any group of a purpose, with their places.
fn entries_at<'a, T>(
    purpose: &Purpose,
    list: &'a [T],
    covers: impl Fn(&T) -> &Coverage,
    datum: &str,
) -> Vec<(usize, &'a T)> {
    let any = [String::new()];
    let groups = if purpose.subjects.is_empty() { &any[..] } else { &purpose.subjects };
    let mut found: Vec<(usize, &T)> =
        groups.iter().flat_map(|group| covering(list, &covers, datum, group)).collect();
    found.sort_by_key(|(index, _)| *index);
    found.dedup_by_key(|(index, _)| *index);
    found
}

fn entries<'a, T>(
    purpose: &Purpose,
    list: &'a [T],
    covers: impl Fn(&T) -> &Coverage,
    datum: &str,
) -> Vec<&'a T> {
    entries_at(purpose, list, covers, datum).into_iter().map(|(_, one)| one).collect()
}

fn is_law_alone(one: &Retention) -> bool {
    !one.law.is_empty()
        && one.until.is_none()
        && one.criteria.is_none()
        && one.forever != Some(true)
        && one.not_stored != Some(true)
}

/// Whether TILT takes words as a reference: capitals, then hyphens, digits and small letters.
pub fn is_reference(words: &str) -> bool {
    let rest = words.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    !words.is_empty()
        && rest.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-')
}

/// Words of which letters and digits are left, in pieces with hyphens between.
fn hyphened(words: &str) -> String {
    let pieces = words.split(|one: char| !one.is_ascii_alphanumeric());
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

fn letter(kind: BasisKind) -> char {
    match kind {
        BasisKind::Consent => 'a',
        BasisKind::Contract => 'b',
        BasisKind::LegalObligation => 'c',
        BasisKind::VitalInterests => 'd',
        BasisKind::PublicTask => 'e',
        BasisKind::LegitimateInterests => 'f',
    }
}

fn condition_letter(condition: SpecialCondition) -> char {
    match condition {
        SpecialCondition::ExplicitConsent => 'a',
        SpecialCondition::EmploymentLaw => 'b',
        SpecialCondition::VitalInterests => 'c',
        SpecialCondition::NonProfit => 'd',
        SpecialCondition::MadePublic => 'e',
        SpecialCondition::LegalClaims => 'f',
        SpecialCondition::SubstantialPublicInterest => 'g',
        SpecialCondition::HealthCare => 'h',
        SpecialCondition::PublicHealth => 'i',
        SpecialCondition::Research => 'j',
    }
}
