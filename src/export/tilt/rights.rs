//! The rights in TILT, each with its words, and where to use it.

#![expect(clippy::indexing_slicing, reason = "objects of JSON that are made here")]

use serde_json::{Map, Value, json};

use super::{Writer, line, number};
use crate::derive;
use crate::model::{Contact, RightKind, RightsContact, Stated};

impl Writer<'_> {
    pub(super) fn access(&self) -> Value {
        let mut value = self.right(RightKind::Portability);
        value["available"] = self.is_described(RightKind::Access).into();
        value["description"] = self.words_on(RightKind::Access).into();
        if self.is_described(RightKind::Access) {
            // Art. 12(5): the first copy costs nothing.
            value["administrativeFee"] = json!({ "amount": 0, "currency": "EUR" });
        }
        value
    }

    pub(super) fn right_to_information(&self) -> Value {
        self.right(RightKind::Access)
    }

    /// TILT has one right for two of the law's.
    pub(super) fn right_to_rectification(&self) -> Value {
        let mut value = self.right(RightKind::Rectification);
        let erasure = self.is_described(RightKind::Erasure);
        if erasure && !self.is_described(RightKind::Rectification) {
            return self.right(RightKind::Erasure);
        }
        if erasure && self.how(RightKind::Rectification).is_none() {
            let both = [self.words_on(RightKind::Rectification), self.words_on(RightKind::Erasure)];
            value["description"] = both.join(" ").into();
        }
        value
    }

    pub(super) fn right_to_portability(&self) -> Value {
        self.right(RightKind::Portability)
    }

    pub(super) fn right_to_withdraw(&self) -> Value {
        self.right(RightKind::WithdrawConsent)
    }

    /// An addition of ours: TILT has no place for it.
    pub(super) fn right_to_restriction(&self) -> Value {
        self.right(RightKind::Restriction)
    }

    /// As above.
    pub(super) fn right_to_object(&self) -> Value {
        self.right(RightKind::Object)
    }

    pub(super) fn right_to_complain(&self) -> Value {
        let mut value = self.right(RightKind::Complaint);
        let countries = derive::authorities(self.edition.facts, self.edition.tables);
        let known = countries
            .into_iter()
            .find_map(|country| Some((country, self.edition.tables.authorities.get(country)?)));
        let Some((country, authority)) = known else {
            value["supervisoryAuthority"] = json!({ "name": "" });
            return value;
        };
        let mut described = json!({
            "name": authority.name_in(self.language),
            "address": authority.address.join(", "),
            "country": country,
        });
        if let Some(email) = &authority.email {
            described["email"] = email.as_str().into();
        }
        if let Some(phone) = &authority.phone {
            described["phone"] = number(phone).into();
        }
        value["supervisoryAuthority"] = described;
        if let Some(url) = authority.complaint.as_ref().or(authority.web.as_ref()) {
            value["url"] = url.as_str().into();
        }
        value
    }

    pub(super) fn decisions(&self) -> Value {
        let purposes = self.edition.facts.purposes.iter();
        let mut all = purposes.filter_map(|(id, purpose)| {
            let decision = purpose.automated_decisions.as_ref()?;
            let at = format!("purposes.{id}.automated_decisions");
            let say = |key: &str, words: &Option<crate::model::Sentence>| {
                let words = words.as_ref();
                words.map(|words| line(&self.words.own(&format!("{at}.{key}"), words)))
            };
            let effects = [
                say("significance", &decision.significance),
                say("consequences", &decision.consequences),
            ];
            let effects: Vec<String> = effects.into_iter().flatten().collect();
            Some((say("logic", &decision.logic).unwrap_or_default(), effects.join(" ")))
        });
        let Some(first) = all.next() else {
            // The pages distinguish between none and not stated; TILT has one word.
            return json!({ "inUse": false });
        };
        let (logic, effects): (Vec<String>, Vec<String>) =
            std::iter::once(first).chain(all).unzip();
        json!({
            "inUse": true,
            "logicInvolved": logic.join(" "),
            "scopeAndIntendedEffects": effects.join(" "),
        })
    }

    fn right(&self, right: RightKind) -> Value {
        let mut value = Map::new();
        let available = self.is_described(right);
        value.insert("available".into(), available.into());
        if available {
            value.insert("description".into(), self.words_on(right).into());
            let address = self.edition.address(self.language);
            value.insert("url".into(), format!("{address}#rights").into());
            if let Some(email) = self.contact().and_then(|contact| contact.email.clone()) {
                value.insert("email".into(), email.into());
            }
        }
        Value::Object(value)
    }

    /// Whether the notice describes a right.
    fn is_described(&self, right: RightKind) -> bool {
        let facts = self.edition.facts;
        match facts.rights.of(right) {
            Some(stated) => stated.given().is_some(),
            None => derive::applies(facts, right),
        }
    }

    /// The notice's own words on a right, or the standard ones.
    fn words_on(&self, right: RightKind) -> String {
        self.how(right).unwrap_or_else(|| match right {
            RightKind::Object => line(&self.words.word("objection-title")),
            RightKind::Complaint => line(&self.words.word("complaint-anywhere")),
            right => line(&self.words.word(&format!("right-{}", right.id()))),
        })
    }

    fn how(&self, right: RightKind) -> Option<String> {
        let own = self.edition.facts.rights.of(right).and_then(Stated::given)?;
        let id = right.id();
        let parts = [("how", &own.how), ("limits", &own.limits)];
        let parts = parts.into_iter().filter_map(|(key, words)| {
            let at = format!("rights.{id}.{key}");
            Some(line(&self.words.own(&at, words.as_ref()?)))
        });
        let parts: Vec<String> = parts.collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// Whom to turn to.
    fn contact(&self) -> Option<&Contact> {
        let facts = self.edition.facts;
        match facts.rights.contact {
            Some(RightsContact::Dpo) => {
                facts.dpo.as_ref().and_then(Stated::given).map(|dpo| &dpo.contact)
            }
            Some(RightsContact::Representative) => {
                facts.main_representative().map(|one| &one.contact)
            }
            _ => {
                let (_, first) = facts.all_controllers().into_iter().next()?;
                Some(derive::contact_of(facts, first))
            }
        }
    }
}
