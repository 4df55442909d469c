//! Controller, officer, recipients, transfers, sources, laws and rights.

use super::source::At;
use super::toml::Toml;
use super::{Reading, country};
use crate::fix::toml::quoted;

/// The recipients of all data categories, each once.
#[derive(Default)]
pub struct Recipients(Vec<FoundRecipient>);

struct FoundRecipient {
    id: String,
    category: Option<String>,
    name: Option<String>,
    country: Option<String>,
    remarks: Vec<String>,
}

/// A source of data.
pub struct FoundSource {
    /// Its id.
    pub id: String,
    name: String,
    is_public: bool,
    remarks: Vec<String>,
    /// The data that come from it, by id.
    pub data: Vec<String>,
}

/// A transfer to a third country.
pub struct FoundTransfer {
    country: Option<String>,
    recipient: Option<String>,
    entries: Vec<String>,
    remarks: Vec<String>,
}

impl Reading {
    pub(super) fn write_parties(&self, top: &At<'_>, toml: &mut Toml) {
        let controller = top.get("controller");
        toml.table("controller");
        let name = controller.get("name").text();
        match &name {
            Some(name) => toml.words("name", name),
            None => toml.comment("The name is missing: name = \"…\""),
        }
        let division = controller.get("division").text();
        division.iter().for_each(|words| toml.comment(&format!("TILT, division: {words}")));
        let person = controller.get("representative");
        let called = person.get("name").text().filter(|called| Some(called) != name.as_ref());
        called.iter().for_each(|called| {
            toml.comment(&format!(
                "TILT, representative: {called}. Where this is the representative in the Union \
                 (Art. 27), write [representative]; what follows may be this person's."
            ));
        });
        write_contact(&person, toml);
        let code = country(&controller.get("country"));
        code.iter().for_each(|code| toml.words("country", code));
        write_address(&controller.get("address"), code.as_deref(), toml);
        let officer = top.get("dataProtectionOfficer");
        let keys = ["name", "email", "phone", "address"];
        if keys.iter().any(|key| officer.get(key).peek().is_some()) {
            toml.table("dpo");
            officer.get("name").text().iter().for_each(|name| toml.words("name", name));
            write_contact(&officer, toml);
            let code = country(&officer.get("country"));
            write_address(&officer.get("address"), code.as_deref(), toml);
        }
    }

    pub(super) fn read_recipients(&mut self, item: &At<'_>, category: &mut super::Category) {
        let listed = item.get("recipients").items();
        let more = item.get("recipientsOnlyCategory").items();
        for one in listed.iter().chain(&more) {
            let kind = one.get("category").text().or_else(|| one.text());
            let name = one.get("name").text();
            if kind.is_none() && name.is_none() {
                continue;
            }
            let code = country(&one.get("country"));
            let mut remarks = Vec::new();
            let person = one.get("representative");
            let about = ["division", "address", "country"].map(|key| (key, one.get(key).text()));
            let of_person = ["name", "email", "phone"].map(|key| (key, person.get(key).text()));
            for (key, words) in about.into_iter().chain(of_person) {
                if words.as_ref() != code.as_ref() || key != "country" {
                    remarks.extend(words.map(|words| format!("TILT, {key}: {words}")));
                }
            }
            let id = self.recipient(kind, name, code, remarks);
            if !category.recipients.contains(&id) {
                category.recipients.push(id);
            }
        }
    }

    fn recipient(
        &mut self,
        category: Option<String>,
        name: Option<String>,
        country: Option<String>,
        remarks: Vec<String>,
    ) -> String {
        let is_same = |one: &&mut FoundRecipient| {
            one.category == category && one.name == name && one.country == country
        };
        if let Some(known) = self.recipients.0.iter_mut().find(is_same) {
            let new = remarks.into_iter().filter(|one| !known.remarks.contains(one));
            let new: Vec<String> = new.collect();
            known.remarks.extend(new);
            return known.id.clone();
        }
        let words = name.clone().or_else(|| category.clone()).unwrap_or_default();
        let id = self.id("recipients", None, &words);
        self.recipients.0.push(FoundRecipient { id: id.clone(), category, name, country, remarks });
        id
    }

    pub(super) fn read_transfers(&self, top: &At<'_>) -> Vec<FoundTransfer> {
        let mut found = Vec::new();
        for one in top.get("thirdCountryTransfers").items() {
            let code = country(&one.get("country"));
            let place = code.iter().map(|code| format!("country = {}", quoted(code)));
            let place = place.collect::<String>();
            let mut transfer = FoundTransfer {
                country: code.clone(),
                recipient: one.get("recipient").text(),
                entries: Vec::new(),
                remarks: Vec::new(),
            };
            for (key, safeguard) in [
                ("adequacyDecision", Some("adequacy")),
                ("standardDataProtectionClause", Some("standard-contractual-clauses")),
                ("appropriateGuarantees", None),
                ("presenceOfEnforceableRightsAndEffectiveRemedies", None),
            ] {
                let told = one.get(key);
                let available = told.get("available").truth().or_else(|| told.truth());
                let about = told.get("description").text().or_else(|| told.text());
                match (available, safeguard) {
                    (Some(true), Some(safeguard)) => {
                        let mut keys = vec![place.clone(), format!("safeguard = \"{safeguard}\"")];
                        keys.extend(
                            about.map(|about| format!("{} = {}", self.key("copy"), quoted(&about))),
                        );
                        keys.retain(|key| !key.is_empty());
                        transfer.entries.push(keys.join(", "));
                    }
                    (available, _) => {
                        let is_there = available == Some(true);
                        let said = about.map(|about| format!("TILT, {key}: {about}"));
                        let said = said.or_else(|| {
                            is_there.then(|| format!("TILT, {key}: it does not say which"))
                        });
                        transfer.remarks.extend(said);
                    }
                }
            }
            if transfer.entries.is_empty() && !place.is_empty() {
                transfer.entries.push(place);
            }
            if !transfer.entries.is_empty() || !transfer.remarks.is_empty() {
                found.push(transfer);
            }
        }
        found
    }

    pub(super) fn write_recipients(&mut self, transfers: Vec<FoundTransfer>, toml: &mut Toml) {
        if !self.recipients.0.is_empty() || !transfers.is_empty() {
            toml.comment("-------------------------------------------------------- Recipients");
        }
        let mut left = Vec::new();
        let mut by_recipient: Vec<(String, FoundTransfer)> = Vec::new();
        for transfer in transfers {
            let known = self.recipients.0.iter().find(|one| {
                let named = transfer.recipient.as_ref();
                named.is_some_and(|named| {
                    one.name.as_ref() == Some(named) || one.category.as_ref() == Some(named)
                })
            });
            match known {
                Some(known) => by_recipient.push((known.id.clone(), transfer)),
                None => left.push(transfer),
            }
        }
        for one in &self.recipients.0 {
            toml.table(&format!("recipients.{}", one.id));
            one.remarks.iter().for_each(|remark| toml.comment(remark));
            match (&one.category, &one.name) {
                (Some(category), name) => {
                    toml.words(&self.key("name"), category);
                    name.iter().for_each(|name| toml.list("members", std::slice::from_ref(name)));
                }
                (None, Some(name)) => toml.words("name", name),
                (None, None) => {}
            }
            one.country.iter().for_each(|code| toml.words("country", code));
            // A purpose may use other data too, which TILT does not say that they receive.
            let receives = |category: &&super::Category| category.recipients.contains(&one.id);
            let data: Vec<String> =
                self.categories.iter().filter(receives).map(|one| one.id.clone()).collect();
            if data.len() < self.categories.len() {
                toml.list("data", &data);
            }
            let own = by_recipient.iter().filter(|(id, _)| *id == one.id);
            let mut entries = Vec::new();
            for (_, transfer) in own {
                transfer.remarks.iter().for_each(|remark| toml.comment(remark));
                entries.extend(transfer.entries.iter().cloned());
            }
            toml.entries("transfer", &entries);
        }
        self.write_transfers(left, toml);
    }

    /// Transfers of which TILT does not say to whom.
    fn write_transfers(&mut self, transfers: Vec<FoundTransfer>, toml: &mut Toml) {
        for transfer in transfers {
            let place = transfer.country.clone().unwrap_or_else(|| "somewhere".into());
            let id = self.id("recipients", None, &format!("transfer {place}"));
            toml.table(&format!("recipients.{id}"));
            toml.comment(
                "TILT does not say who receives data there, or for which purpose: write the transfer \
                 where it belongs.",
            );
            transfer
                .recipient
                .iter()
                .for_each(|name| toml.comment(&format!("TILT, recipient: {name}")));
            transfer.remarks.iter().for_each(|remark| toml.comment(remark));
            transfer.country.iter().for_each(|code| toml.words("country", code));
            toml.entries("transfer", &transfer.entries);
        }
    }

    pub(super) fn read_sources(&mut self, top: &At<'_>) -> Vec<FoundSource> {
        let mut found = Vec::new();
        for item in top.get("sources").items() {
            let named = item.get("dataCategory").text();
            let fits = |id: &str, name: Option<&String>| {
                named.as_ref().is_some_and(|named| {
                    id == named || name.is_some_and(|name| name.eq_ignore_ascii_case(named))
                })
            };
            let data: Vec<String> = self
                .categories
                .iter()
                .filter(|one| fits(&one.id, one.name.as_ref()))
                .map(|one| one.id.clone())
                .collect();
            let mut remarks = Vec::new();
            if let (Some(named), true) = (&named, data.is_empty()) {
                remarks.push(format!("TILT, source of: {named}"));
            }
            let own = item.get("_id").text();
            remarks.extend(own.map(|own| format!("TILT, _id: {own}")));
            let mut is_any = false;
            for one in item.get("sources").items() {
                let Some(name) = one.get("description").text().or_else(|| one.text()) else {
                    continue;
                };
                let is_public = one.get("publiclyAvailable").truth() == Some(true);
                let url = one.get("url").text();
                is_any = true;
                self.add_source(&mut found, (name, is_public, url), &data, &remarks);
            }
            if !is_any && !remarks.is_empty() && named.is_some() {
                let name = named.unwrap_or_default();
                remarks.push("TILT names no source for it".into());
                let id = self.id("sources", None, &name);
                found.push(FoundSource {
                    id,
                    name: String::new(),
                    is_public: false,
                    remarks,
                    data,
                });
            }
        }
        found
    }

    fn add_source(
        &mut self,
        found: &mut Vec<FoundSource>,
        (name, is_public, url): (String, bool, Option<String>),
        data: &[String],
        remarks: &[String],
    ) {
        let about = url.map(|url| format!("TILT, url: {url}"));
        let remarks = remarks.iter().cloned().chain(about);
        let known = found.iter_mut().find(|one| one.name == name && one.is_public == is_public);
        if let Some(known) = known {
            known.remarks.extend(remarks);
            known.data.extend(data.iter().cloned());
            return;
        }
        let id = self.id("sources", None, &name);
        found.push(FoundSource {
            id,
            name,
            is_public,
            remarks: remarks.collect(),
            data: data.to_vec(),
        });
    }

    pub(super) fn write_sources(&self, sources: &[FoundSource], toml: &mut Toml) {
        for source in sources {
            toml.table(&format!("sources.{}", source.id));
            source.remarks.iter().for_each(|remark| toml.comment(remark));
            if !source.name.is_empty() {
                toml.words(&self.key("name"), &source.name);
            }
            match source.is_public {
                true => toml.words("kind", "public"),
                false => toml
                    .comment("TILT does not say what kind of source it is: kind = \"third-party\""),
            }
            if !source.data.is_empty() {
                toml.list("data", &source.data);
            }
        }
    }

    pub(super) fn write_laws(&self, toml: &mut Toml) {
        for (id, reference) in &self.laws {
            toml.table(&format!("laws.{id}"));
            toml.comment("TILT gives no more than a reference.");
            toml.words(&self.key("name"), reference);
            if crate::export::tilt::is_reference(reference) {
                toml.words("citation", reference);
            }
        }
    }

    pub(super) fn write_rights(&self, top: &At<'_>, toml: &mut Toml) {
        let rights = [
            ("rightToInformation", "access"),
            ("rightToRectificationOrDeletion", "rectification"),
            ("rightToDataPortability", "portability"),
            ("rightToWithdrawConsent", "withdraw-consent"),
            ("rightToComplain", "complaint"),
            ("rightToRestriction", "restriction"),
            ("rightToObject", "object"),
        ];
        for (from, to) in rights {
            let right = top.get(from);
            let about = right.get("description").text();
            let available = right.get("available").truth();
            let mut remarks = self.remarks_on(&right);
            if from == "rightToInformation" {
                let other = top.get("accessAndDataPortability");
                let words = other.get("description").text();
                let words = words.filter(|words| Some(words) != about.as_ref());
                remarks.extend(words.map(|words| format!("TILT, access and portability: {words}")));
                let more = self.remarks_on(&other);
                remarks.extend(
                    more.into_iter().filter(|one| !remarks.contains(one)).collect::<Vec<_>>(),
                );
            }
            if available == Some(false) && about.is_none() {
                toml.blank();
                toml.comment(&format!("TILT, {from}: it is said not to be given"));
            }
            if about.is_none() && available != Some(true) && remarks.is_empty() {
                continue;
            }
            toml.table(&format!("rights.{to}"));
            if available == Some(false) && about.is_some() {
                toml.comment("TILT says that this right is not given, and yet describes it");
            }
            if from == "rightToRectificationOrDeletion" {
                toml.comment(
                    "TILT has one right for two: part of it may belong to [rights.erasure]",
                );
            }
            remarks.iter().for_each(|remark| toml.comment(remark));
            about.iter().for_each(|about| toml.words(&self.key("how"), about));
        }
    }

    /// What TILT says of a right and klartext has no key for.
    fn remarks_on(&self, right: &At<'_>) -> Vec<String> {
        let mut remarks = Vec::new();
        let texts = ["url", "email"].map(|key| (key, right.get(key).texts()));
        let lists =
            ["identificationEvidences", "dataFormats"].map(|key| (key, right.get(key).texts()));
        for (key, words) in texts.into_iter().chain(lists) {
            if !words.is_empty() {
                remarks.push(format!("TILT, {key}: {}", words.join(", ")));
            }
        }
        let fee = right.get("administrativeFee");
        let fee = ["amount", "currency"].map(|key| fee.get(key).text());
        if let [Some(amount), Some(currency)] = fee {
            remarks.push(format!("TILT, fee: {amount} {currency}"));
        }
        let authority = right.get("supervisoryAuthority");
        for key in ["name", "address", "country", "email", "phone", "url"] {
            let words = authority.get(key).text();
            remarks.extend(words.map(|words| format!("TILT, authority, {key}: {words}")));
        }
        remarks
    }
}

fn write_contact(at: &At<'_>, toml: &mut Toml) {
    for key in ["email", "phone"] {
        at.get(key).text().iter().for_each(|words| toml.words(key, words));
    }
}

fn write_address(at: &At<'_>, country: Option<&str>, toml: &mut Toml) {
    let Some(line) = at.text() else { return };
    toml.comment("TILT has the address in one line: split it into street, postal_code and city.");
    let mut keys = vec![format!("street = {}", quoted(&line))];
    keys.extend(country.map(|code| format!("country = {}", quoted(code))));
    toml.key("address", &format!("{{ {} }}", keys.join(", ")));
}
