//! Recipients, cookies and rights → their part of a notice.toml.

use super::facts::{Choice, Datum, PolicyFacts};
use super::values::{is_proper_name, small};
use super::write::PolicyWriter;
use crate::import::tilt::toml::{list, quoted};
use crate::slug::slug_of;

impl PolicyWriter<'_> {
    pub(super) fn joint(&mut self, facts: &PolicyFacts) {
        for one in &facts.joint {
            let id = self.id("joint_controllers", &one.value);
            self.table(&format!("joint_controllers.{id}"));
            self.key("name", &quoted(&one.value), one.at);
            self.toml.comment(
                "TODO purposes, arrangement: what you decide together, and where that can be read",
            );
        }
    }

    /// Tables for the sources that the text names in its own words.
    pub(super) fn own_sources(&mut self, facts: &PolicyFacts) {
        for fact in facts.purposes.iter().flat_map(|purpose| &purpose.sources) {
            let Datum::Own(words) = &fact.value else { continue };
            let slug = slug_of(words);
            if slug.is_empty() || !self.ids.insert(format!("sources.{slug}")) {
                continue;
            }
            self.table(&format!("sources.{slug}"));
            self.key(&format!("name.{}", self.language), &quoted(&small(words)), fact.at);
        }
    }

    pub(super) fn sources(&mut self, sources: &Choice<Datum>) {
        let Some(first) = sources.first() else { return };
        let ids: Vec<String> = sources
            .iter()
            .map(|fact| match &fact.value {
                Datum::Standard(id) => id.clone(),
                Datum::Own(words) => slug_of(words),
            })
            .filter(|id| !id.is_empty())
            .collect();
        sources.iter().for_each(|fact| self.quote(fact.at));
        self.key("source", &list(&ids), first.at);
    }

    pub(super) fn provision(&mut self, provision: &Choice<String>) {
        if let [one] = provision.as_slice() {
            self.key("provision", &format!("{{ by = {} }}", quoted(&one.value)), one.at);
        }
    }

    pub(super) fn recipients(&mut self, facts: &PolicyFacts) {
        for recipient in &facts.recipients {
            let slug = slug_of(&recipient.name);
            if slug.is_empty() || !self.ids.insert(format!("recipients.{slug}")) {
                continue;
            }
            self.table(&format!("recipients.{slug}"));
            if recipient.is_in_sentence {
                self.entries.push((self.path.clone(), recipient.at));
            }
            let is_proper = is_proper_name(&recipient.name);
            let key = if is_proper { "name".to_owned() } else { format!("name.{}", self.language) };
            let name = if is_proper { recipient.name.clone() } else { small(&recipient.name) };
            self.key(&key, &quoted(&name), recipient.at);
            self.choice("role", &recipient.role);
            if let Some(first) = recipient.country.first() {
                let codes: Vec<String> =
                    recipient.country.iter().map(|fact| fact.value.clone()).collect();
                self.key("country", &list(&codes), first.at);
            }
            match (recipient.safeguard.as_slice(), recipient.country.as_slice()) {
                ([safeguard], [country]) => {
                    let value = format!(
                        "{{ country = {}, safeguard = {} }}",
                        quoted(&country.value),
                        quoted(&safeguard.value)
                    );
                    self.key("transfer", &value, safeguard.at);
                }
                ([], _) => {}
                (several, _) => several.iter().for_each(|fact| self.quote(fact.at)),
            }
        }
    }

    pub(super) fn cookies(&mut self, facts: &PolicyFacts) {
        for cookie in &facts.cookies {
            let id = self.id("cookies", &cookie.name);
            self.table(&format!("cookies.{id}"));
            self.key("name", &quoted(&cookie.name), cookie.at);
            self.choice("kind", &cookie.kind);
            if let [lasts] = cookie.lasts.as_slice() {
                let value = match &lasts.value {
                    Some((unit, count)) => format!("{{ {unit} = {count} }}"),
                    None => "\"session\"".to_owned(),
                };
                self.key("lasts", &value, lasts.at);
            }
            self.others(&cookie.others);
        }
    }

    /// Rights are not written: they follow from the bases. What the text says of them is quoted.
    pub(super) fn rights(&mut self, facts: &PolicyFacts) {
        if facts.rights.is_empty() {
            return;
        }
        self.toml.blank();
        self.quoted.clear();
        let names = facts.right_names();
        self.toml.comment(&format!(
            "The rights that the text names: {}. Which rights people have follows from the legal bases.",
            names.join(", ")
        ));
        facts.rights.iter().for_each(|right| self.quote(right.at));
    }
}
