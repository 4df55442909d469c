//! Controller, officer, sources, laws and rights.

use super::source::At;
use super::toml::{Toml, quoted};
use super::{Reading, country};

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
        if is_reached(&officer) {
            toml.table("dpo");
            officer.get("name").text().iter().for_each(|name| toml.words("name", name));
            write_contact(&officer, toml);
            let code = country(&officer.get("country"));
            write_address(&officer.get("address"), code.as_deref(), toml);
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
            toml.comment("TILT has only a reference.");
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
                toml.comment(&format!("TILT says that {from} does not apply"));
            }
            if about.is_none() && available != Some(true) && remarks.is_empty() {
                continue;
            }
            toml.table(&format!("rights.{to}"));
            if available == Some(false) && about.is_some() {
                toml.comment("TILT says that this right does not apply, but describes it");
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

/// Whether a document says how a person is reached.
pub(super) fn is_reached(person: &At<'_>) -> bool {
    ["name", "email", "phone", "address"].iter().any(|key| person.get(key).peek().is_some())
}
