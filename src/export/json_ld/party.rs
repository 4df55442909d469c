//! Who answers for the processing, who receives data, and what makes a transfer lawful.

#![expect(clippy::indexing_slicing, reason = "objects of JSON that are made here")]

use serde_json::{Map, Value, json};

use super::{Writer, put, reference};
use crate::derive;
use crate::model::{
    Contact, Controller, Recipient, RecipientRole, Representative, RepresentedIn, Safeguard,
    Stated, Transfer, word,
};

impl Writer<'_> {
    pub(super) fn authorities(&self) -> Vec<Value> {
        let countries = derive::authorities(self.edition.facts, self.edition.tables);
        let authority = |country: &str| {
            if country == "SE" {
                return Some(reference("legal-se:DPA-SE"));
            }
            let authority = self.edition.tables.authorities.get(country)?;
            // A region's authority has the code of its region: `DE-HH`.
            let country = country.split('-').next().unwrap_or(country);
            let mut described = json!({
                "@type": "dpv:DataProtectionAuthority",
                "dpv:hasName": authority.name_in(self.edition.prevailing()),
                "dpv:hasCountry": { "@id": format!("loc:{country}") },
            });
            if let Some(web) = &authority.web {
                described["dpv:hasContact"] = web.as_str().into();
            }
            Some(described)
        };
        countries.into_iter().filter_map(authority).collect()
    }

    pub(super) fn controllers(&self) -> Vec<Value> {
        let all = self.edition.facts.all_controllers().into_iter();
        all.map(|(id, controller)| self.controller(id, controller)).collect()
    }

    fn controller(&self, id: &str, controller: &Controller) -> Value {
        let mut node = Map::new();
        node.insert("@id".into(), self.id(&format!("controller-{id}")).into());
        node.insert("@type".into(), "eu-gdpr:Controller".into());
        put(&mut node, "dpv:hasName", words(&controller.name));
        put(&mut node, "dpv:hasIdentifier", words(&controller.registration_number));
        let contact = derive::contact_of(self.edition.facts, controller);
        insert_contact(&mut node, contact);
        insert_country(&mut node, derive::country_of(controller));
        Value::Object(node)
    }

    pub(super) fn joint_controllers(&self) -> Vec<Value> {
        let joint = self.edition.facts.joint_controllers.iter();
        joint
            .map(|(id, joint)| {
                let mut node = Map::new();
                node.insert("@id".into(), self.id(&format!("controller-{id}")).into());
                node.insert("@type".into(), "dpv:JointDataControllers".into());
                node.insert("dpv:hasName".into(), self.name(|words| words.recipient(id)));
                insert_contact(&mut node, &joint.contact);
                insert_country(&mut node, joint.country.as_deref());
                Value::Object(node)
            })
            .collect()
    }

    /// The data protection officer; none where it is said that there is none.
    pub(super) fn officer(&self) -> Option<Value> {
        let officer = self.edition.facts.dpo.as_ref().and_then(Stated::given)?;
        let mut node = Map::new();
        node.insert("@id".into(), self.id("dpo").into());
        node.insert("@type".into(), "dpv:DataProtectionOfficer".into());
        put(&mut node, "dpv:hasName", words(&officer.name));
        insert_contact(&mut node, &officer.contact);
        Some(Value::Object(node))
    }

    /// Those who stand for a controller elsewhere; not where none is needed.
    pub(super) fn representatives(&self) -> Vec<Value> {
        let all = self.edition.facts.representative.iter().filter(|one| one.exempt.is_none());
        all.map(|one| self.representative(one)).collect()
    }

    fn representative(&self, representative: &Representative) -> Value {
        let (part, kind) = match representative.place.unwrap_or_default() {
            RepresentedIn::EU => ("representative".to_owned(), "eu-gdpr:Representative"),
            place => (format!("representative-{}", word(place)), "dpv:Representative"),
        };
        let mut node = Map::new();
        node.insert("@id".into(), self.id(&part).into());
        node.insert("@type".into(), kind.into());
        put(&mut node, "dpv:hasName", words(&representative.name));
        insert_contact(&mut node, &representative.contact);
        Value::Object(node)
    }

    /// Each recipient once; the processes name them.
    pub(super) fn recipients(&self) -> Vec<Value> {
        let facts = self.edition.facts;
        let own = facts.recipients.iter().map(|(id, one)| self.recipient(id, one));
        // Joint controllers and controllers of the notice may receive data too.
        let named = facts.purposes.keys().flat_map(|id| facts.recipients_of(id));
        let mut others: Vec<&str> =
            named.filter(|id| !facts.recipients.contains_key(*id)).collect();
        others.sort_unstable();
        others.dedup();
        let others = others.into_iter().map(|id| {
            json!({
                "@id": self.id(&format!("recipient-{id}")),
                "@type": "dpv:DataController",
                "dpv:hasName": self.name(|words| words.recipient(id)),
            })
        });
        own.chain(others).collect()
    }

    fn recipient(&self, id: &str, recipient: &Recipient) -> Value {
        let mut node = Map::new();
        node.insert("@id".into(), self.id(&format!("recipient-{id}")).into());
        let kind = recipient_type(recipient.role);
        let kinds = match derive::is_international(recipient) {
            true => json!([kind, "dpv:InternationalOrganisation"]),
            false => kind.into(),
        };
        node.insert("@type".into(), kinds);
        node.insert("dpv:hasName".into(), self.name(|words| words.recipient(id)));
        if let Some(activity) = &recipient.activity {
            let at = format!("recipients.{id}.activity");
            let words = self.by_language(|words| words.own(&at, activity));
            node.insert("dct:description".into(), words);
        }
        let members = recipient.members.iter();
        let members =
            members.map(|name| json!({ "@type": "dpv:LegalEntity", "dpv:hasName": name }));
        put(&mut node, "dct:hasPart", members.collect());
        let countries = recipient.country.iter().map(|code| reference(&format!("loc:{code}")));
        put(&mut node, "dpv:hasCountry", countries.collect());
        Value::Object(node)
    }

    /// The property by which a process names a recipient.
    pub(super) fn recipient_property(&self, id: &str) -> &'static str {
        let facts = self.edition.facts;
        match facts.recipients.get(id).map(|recipient| recipient.role) {
            Some(Some(RecipientRole::Processor)) => "dpv:hasDataProcessor",
            Some(Some(RecipientRole::ThirdParty)) => "dpv:hasRecipientThirdParty",
            Some(Some(RecipientRole::Controller)) | None => "dpv:hasRecipientDataController",
            Some(_) => "dpv:hasRecipient",
        }
    }

    pub(super) fn transfer(
        &self,
        id: &str,
        index: usize,
        recipient: &Recipient,
        transfer: &Transfer,
    ) -> Value {
        let mut node = Map::new();
        node.insert("@id".into(), self.id(&format!("transfer-{id}-{}", index + 1)).into());
        node.insert("@type".into(), "dpv:CrossBorderTransfer".into());
        let countries = derive::countries_of(recipient, transfer, self.edition.tables);
        let countries = countries.into_iter().filter(|code| *code != derive::INTERNATIONAL);
        let countries = countries.map(|code| reference(&format!("loc:{code}")));
        put(&mut node, "dpv:hasThirdCountry", countries.collect());
        node.insert("dpv:hasDataImporter".into(), reference(&self.id(&format!("recipient-{id}"))));
        if let Some(safeguard) = transfer.safeguard {
            let (basis, tool) = safeguard_terms(safeguard);
            node.insert("dpv:hasLegalBasis".into(), reference(basis));
            let tool = tool.map(|tool| ("dpv:hasOrganisationalMeasure".into(), reference(tool)));
            node.extend(tool);
        }
        if let Some(copy) = &transfer.copy {
            let at = format!("recipients.{id}.transfer.{index}.copy");
            node.insert("dct:description".into(), self.by_language(|words| words.own(&at, copy)));
        }
        Value::Object(node)
    }
}

fn recipient_type(role: Option<RecipientRole>) -> &'static str {
    match role {
        Some(RecipientRole::Processor) => "dpv:DataProcessor",
        Some(RecipientRole::Controller) => "dpv:DataController",
        Some(RecipientRole::Authority) => "dpv:Authority",
        Some(RecipientRole::ThirdParty) => "dpv:ThirdParty",
        Some(RecipientRole::Anyone | RecipientRole::AnyoneOnRequest) | None => "dpv:Recipient",
    }
}

/// What makes a transfer lawful, and the tool that is used. DPV names no adequacy decision on the
/// United States, so the article is enough.
fn safeguard_terms(safeguard: Safeguard) -> (&'static str, Option<&'static str>) {
    match safeguard {
        Safeguard::Adequacy => ("eu-gdpr:A45-3", None),
        Safeguard::StandardContractualClauses => {
            ("eu-gdpr:A46-2-c", Some("eu-gdpr:SCCByCommission"))
        }
        Safeguard::BindingCorporateRules => {
            ("eu-gdpr:A46-2-b", Some("eu-gdpr:BindingCorporateRules"))
        }
        Safeguard::PublicInstrument => ("eu-gdpr:A46-2-a", None),
        Safeguard::CodeOfConduct => {
            ("eu-gdpr:A46-2-e", Some("eu-gdpr:CodesOfConductForDataTransfers"))
        }
        Safeguard::Certification => {
            ("eu-gdpr:A46-2-f", Some("eu-gdpr:CertificationMechanismsForDataTransfers"))
        }
        Safeguard::AdHocClauses => ("eu-gdpr:A46-3-a", Some("eu-gdpr:AdHocContractualClauses")),
        Safeguard::ExplicitConsent => ("eu-gdpr:A49-1-a", None),
        Safeguard::Contract => ("eu-gdpr:A49-1-b", None),
        Safeguard::ContractInYourInterest => ("eu-gdpr:A49-1-c", None),
        Safeguard::PublicInterest => ("eu-gdpr:A49-1-d", None),
        Safeguard::LegalClaims => ("eu-gdpr:A49-1-e", None),
        Safeguard::VitalInterests => ("eu-gdpr:A49-1-f", None),
        Safeguard::PublicRegister => ("eu-gdpr:A49-1-g", None),
        Safeguard::CompellingInterests => ("eu-gdpr:A49-2", None),
    }
}

fn words(text: &Option<String>) -> Vec<Value> {
    text.iter().map(|text| Value::from(text.as_str())).collect()
}

fn insert_country(node: &mut Map<String, Value>, country: Option<&str>) {
    let country = country.map(|code| reference(&format!("loc:{code}")));
    put(node, "dpv:hasCountry", country.into_iter().collect());
}

fn insert_contact(node: &mut Map<String, Value>, contact: &Contact) {
    let email = contact.email.as_deref().and_then(derive::email_link);
    let phone = contact.phone.as_deref().and_then(derive::phone_link);
    let ways = [email, phone, contact.form.as_deref().and_then(derive::web_link)];
    put(node, "dpv:hasContact", ways.into_iter().flatten().map(Value::from).collect());
    let address = contact.address.as_ref().map(super::super::address_line);
    put(node, "dpv:hasAddress", address.into_iter().map(Value::from).collect());
}
