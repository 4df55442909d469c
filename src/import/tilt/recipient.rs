//! Recipients, each once, and transfers to third countries.

use super::source::At;
use super::toml::{Toml, quoted};
use super::{Reading, country};

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

/// A transfer to a third country.
pub struct FoundTransfer {
    country: Option<String>,
    recipient: Option<String>,
    entries: Vec<String>,
    remarks: Vec<String>,
}

impl Reading {
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
                let guarantee = one.get(key);
                let available = guarantee.get("available").truth().or_else(|| guarantee.truth());
                let about = guarantee.get("description").text().or_else(|| guarantee.text());
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
}
