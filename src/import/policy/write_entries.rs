//! Recipients, cookies and rights → their part of a notice.toml.

use super::facts::PolicyFacts;
use super::values::{is_proper_name, small};
use super::write::PolicyWriter;
use crate::import::tilt::toml::{list, quoted};
use crate::slug::slug_of;

impl PolicyWriter<'_> {
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
