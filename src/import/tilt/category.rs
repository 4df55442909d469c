//! A data category with all that TILT says of it.

use super::source::At;
use super::toml::{Toml, quoted};
use super::{Reading, period};

/// A data category.
#[derive(Default)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// What it is made of.
    pub parts: Vec<String>,
    /// What is doubtful of it, and what has no place.
    pub remarks: Vec<String>,
    /// The purposes: id as TILT has it, name, description.
    pub purposes: Vec<(Option<String>, Option<String>, Option<String>)>,
    /// Legal bases, as the keys of inline tables.
    pub bases: Vec<String>,
    /// Conditions for special categories, likewise.
    pub conditions: Vec<String>,
    /// Periods, likewise.
    pub retentions: Vec<String>,
    /// Whether people must give the data, likewise.
    pub provision: Option<String>,
    /// The recipients, by id.
    pub recipients: Vec<String>,
}

impl Reading {
    pub(super) fn read_category(&mut self, item: &At<'_>) {
        let own = item.get("_id");
        let name = item.get("category").text();
        let purposes = item.get("purposes").items();
        let purposes: Vec<_> = purposes
            .iter()
            .map(|one| {
                (one.get("_id").text(), one.get("purpose").text(), one.get("description").text())
            })
            .filter(|(_, name, about)| name.is_some() || about.is_some())
            .collect();
        if name.is_none() && purposes.is_empty() {
            return;
        }
        let words = name.clone().unwrap_or_default();
        let named = own.peek();
        let id = self.id("data", named.as_deref(), &words);
        let mut category = Category { name, purposes, ..Category::default() };
        if let Some(written) = own.text().filter(|written| *written != id) {
            category.remarks.push(format!("TILT, _id: {written}"));
        }
        category.id = id;
        category.parts = item.get("subcategories").texts();
        self.read_bases(item, &mut category);
        self.read_storage(item, &mut category);
        read_provision(&item.get("nonDisclosure"), &self.key("consequence"), &mut category);
        self.read_recipients(item, &mut category);
        self.categories.push(category);
    }

    fn read_bases(&mut self, item: &At<'_>, category: &mut Category) {
        let mut letters = Vec::new();
        let mut laws = Vec::new();
        for basis in item.get("legalBases").items() {
            let reference = basis.get("reference").text().or_else(|| basis.text());
            let about = basis.get("description").text();
            let Some(reference) = reference else {
                category.remarks.extend(about.map(|about| format!("TILT, legal basis: {about}")));
                continue;
            };
            let said = about.map(|about| format!(": {about}")).unwrap_or_default();
            category.remarks.push(format!("TILT, legal basis {reference}{said}"));
            match read_reference(&reference) {
                Reference::Basis(kind) if !letters.contains(&kind) => letters.push(kind),
                Reference::Basis(_) => {}
                Reference::Condition(condition) => {
                    category.conditions.push(format!("condition = \"{condition}\""));
                }
                Reference::Law => laws.push(reference),
            }
        }
        let interests =
            self.read_interests(item, letters.contains(&"legitimate-interests"), category);
        let laws: Vec<String> = laws.iter().map(|law| quoted(&self.law(law))).collect();
        for kind in letters {
            let own = format!("type = \"{kind}\"");
            match kind {
                "legitimate-interests" if !interests.is_empty() => {
                    let each = interests.iter().map(|interest| {
                        format!("{own}, {} = {}", self.key("interest"), quoted(interest))
                    });
                    category.bases.extend(each);
                }
                // A law is named where a law is the basis.
                "legal-obligation" | "public-task" if !laws.is_empty() => {
                    category.bases.push(format!("{own}, law = [{}]", laws.join(", ")));
                }
                _ => category.bases.push(own),
            }
        }
    }

    fn read_interests(
        &self,
        item: &At<'_>,
        is_basis: bool,
        category: &mut Category,
    ) -> Vec<String> {
        let mut interests = Vec::new();
        for interest in item.get("legitimateInterests").items() {
            let exists = interest.get("exists").truth();
            let Some(words) = interest.get("reasoning").text() else {
                if exists == Some(true) {
                    category.remarks.push(
                        "TILT says that there is a legitimate interest, but not which".into(),
                    );
                }
                continue;
            };
            if is_basis && exists != Some(false) {
                if !interests.contains(&words) {
                    interests.push(words);
                }
            } else {
                category.remarks.push(format!(
                    "TILT states a legitimate interest, but not as legal basis: {words}"
                ));
            }
        }
        interests
    }

    /// The id of a law that the document refers to.
    pub(super) fn law(&mut self, reference: &str) -> String {
        if let Some((id, _)) = self.laws.iter().find(|(_, known)| known == reference) {
            return id.clone();
        }
        let id = self.id("laws", None, reference);
        self.laws.push((id.clone(), reference.to_owned()));
        id
    }

    fn read_storage(&mut self, item: &At<'_>, category: &mut Category) {
        for storage in item.get("storage").items() {
            let about = storage.get("description").text();
            let criteria = self.key("criteria");
            let mut said = false;
            for one in storage.get("temporal").items() {
                let reason = one.get("description").text().or_else(|| about.clone());
                let ttl = one.get("ttl").text().or_else(|| one.text());
                said |= ttl.is_some() || reason.is_some();
                self.read_temporal(ttl, reason, category);
            }
            for words in storage.get("purposeConditional").texts() {
                said = true;
                category.retentions.push(format!("{criteria} = {}", quoted(&words)));
            }
            for words in storage.get("legalBasisConditional").texts() {
                said = true;
                let law = self.law(&words);
                category.retentions.push(format!("law = {}", quoted(&law)));
            }
            if let Some(about) = about.filter(|_| !said) {
                category.retentions.push(format!("{criteria} = {}", quoted(&about)));
            }
            let how = storage.get("aggregationFunction").text();
            let how = how.filter(|how| !how.eq_ignore_ascii_case("max"));
            category
                .remarks
                .extend(how.map(|how| format!("TILT, of several periods the {how} counts")));
        }
        let mut once: Vec<String> = Vec::new();
        category.retentions.retain(|one| {
            let is_new = !once.contains(one);
            once.push(one.clone());
            is_new
        });
    }

    fn read_temporal(&self, ttl: Option<String>, reason: Option<String>, category: &mut Category) {
        let period = ttl.as_deref().and_then(period::keys);
        if let (Some(ttl), None) = (&ttl, &period) {
            category.remarks.push(format!("TILT, kept for {ttl}, which klartext cannot say"));
        }
        let entry = match (period, reason) {
            (Some(period), Some(reason)) => {
                format!("{period}, {} = {}", self.key("reason"), quoted(&reason))
            }
            (Some(period), None) => period,
            (None, Some(reason)) => format!("{} = {}", self.key("criteria"), quoted(&reason)),
            (None, None) => return,
        };
        category.retentions.push(entry);
    }

    pub(super) fn write_data(&self, toml: &mut Toml) {
        toml.blank();
        toml.comment("------------------------------------------------------------ The data");
        for category in &self.categories {
            toml.table(&format!("data.{}", category.id));
            category.remarks.iter().for_each(|remark| toml.comment(remark));
            if let Some(name) = &category.name {
                toml.words(&self.key("name"), name);
            }
            if !category.parts.is_empty() {
                toml.list(&self.key("parts"), &category.parts);
            }
        }
    }
}

enum Reference {
    Basis(&'static str),
    Condition(&'static str),
    Law,
}

fn read_reference(reference: &str) -> Reference {
    let parts: Vec<&str> = reference.split('-').collect();
    match parts.as_slice() {
        ["GDPR" | "DSGVO", "6", "1", letter] => match *letter {
            "a" => Reference::Basis("consent"),
            "b" => Reference::Basis("contract"),
            "c" => Reference::Basis("legal-obligation"),
            "d" => Reference::Basis("vital-interests"),
            "e" => Reference::Basis("public-task"),
            "f" => Reference::Basis("legitimate-interests"),
            _ => Reference::Law,
        },
        ["GDPR" | "DSGVO", "9", "2", letter] => match *letter {
            "a" => Reference::Condition("explicit-consent"),
            "b" => Reference::Condition("employment-law"),
            "c" => Reference::Condition("vital-interests"),
            "d" => Reference::Condition("non-profit"),
            "e" => Reference::Condition("made-public"),
            "f" => Reference::Condition("legal-claims"),
            "g" => Reference::Condition("substantial-public-interest"),
            "h" => Reference::Condition("health-care"),
            "i" => Reference::Condition("public-health"),
            "j" => Reference::Condition("research"),
            _ => Reference::Law,
        },
        _ => Reference::Law,
    }
}

/// Whether people must provide the data; voluntary if all TILT says is "no".
fn read_provision(at: &At<'_>, consequence: &str, category: &mut Category) {
    let [law, contract, must] =
        ["legalRequirement", "contractualRegulation", "obligationToProvide"]
            .map(|key| at.get(key).truth());
    let said = at.get("consequences").texts();
    let by = match (law, contract, must) {
        (Some(true), other, _) => {
            if other == Some(true) {
                category.remarks.push("TILT, both a law and a contract ask for the data".into());
            }
            Some("statutory")
        }
        (_, Some(true), _) => Some("contractual"),
        (_, _, Some(true)) => {
            category
                .remarks
                .push("TILT, people must give the data, and it does not say why".into());
            None
        }
        (Some(false), Some(false), Some(false)) => Some("voluntary"),
        _ => None,
    };
    let mut keys = Vec::new();
    keys.extend(by.map(|by| format!("by = \"{by}\"")));
    if !said.is_empty() {
        keys.push(format!("{consequence} = {}", quoted(&said.join(" "))));
    }
    category.provision = (!keys.is_empty()).then(|| keys.join(", "));
}
