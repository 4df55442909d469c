//! Purposes, each once, with what TILT says of all the data it uses.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use super::Reading;
use super::category::Category;
use super::other::FoundSource;
use super::source::At;
use super::toml::{Toml, list};

/// A purpose that one or several data categories are used for.
struct Purpose {
    id: String,
    name: Option<String>,
    note: Option<String>,
    remarks: Vec<String>,
    /// Indices of data categories.
    data: Vec<usize>,
}

impl Reading {
    pub(super) fn write_purposes(
        &mut self,
        top: &At<'_>,
        sources: &[FoundSource],
        toml: &mut Toml,
    ) {
        let purposes = self.gather();
        toml.comment("---------------------------------------------------------- Purposes");
        toml.comment(
            "TILT states legal bases, periods and recipients by data category. Each purpose below \
             has those of all its data: remove what does not belong to it. TILT does not say \
             whose data it is: subjects = [\"…\"]",
        );
        let decision = top.get("automatedDecisionMaking");
        let only = purposes.len() == 1;
        for purpose in &purposes {
            self.write_purpose(purpose, sources, toml);
            let texts = [("logic", "logicInvolved"), ("significance", "scopeAndIntendedEffects")];
            let words: Vec<_> = texts
                .iter()
                .filter(|_| only)
                .filter_map(|(key, from)| Some((key, decision.get(from).text()?)))
                .collect();
            if !words.is_empty() {
                toml.table(&format!("purposes.{}.automated_decisions", purpose.id));
                words.iter().for_each(|(key, words)| toml.words(&self.key(key), words));
            }
        }
    }

    fn gather(&mut self) -> Vec<Purpose> {
        let mut purposes: Vec<Purpose> = Vec::new();
        for index in 0..self.categories.len() {
            let stated = std::mem::take(&mut self.categories[index].purposes);
            if stated.is_empty() {
                purposes.push(self.nameless(index));
            }
            for (own, name, about) in stated {
                let is_same = |one: &&mut Purpose| {
                    name.is_some() && one.name == name || name.is_none() && one.note == about
                };
                if let Some(known) = purposes.iter_mut().find(is_same) {
                    if !known.data.contains(&index) {
                        known.data.push(index);
                    }
                    let more = about.filter(|about| {
                        known.note.as_ref() != Some(about) && known.name.as_ref() != Some(about)
                    });
                    known.remarks.extend(
                        more.map(|more| format!("TILT has another description too: {more}")),
                    );
                    continue;
                }
                let words = name.clone().or_else(|| about.clone()).unwrap_or_default();
                let id = self.id("purposes", own.as_deref(), &words);
                let mut remarks = Vec::new();
                if let Some(own) = own.filter(|own| *own != id) {
                    remarks.push(format!("TILT, _id: {own}"));
                }
                let note = about.filter(|about| name.as_ref() != Some(about));
                purposes.push(Purpose { id, name, note, remarks, data: vec![index] });
            }
        }
        purposes
    }

    /// A purpose for data without one in TILT, so that nothing else about the data is lost.
    fn nameless(&mut self, index: usize) -> Purpose {
        let words = self.categories[index].name.clone().unwrap_or_default();
        let id = self.id("purposes", None, &words);
        let remarks = vec!["TILT does not say what this data is used for.".to_owned()];
        Purpose { id, name: None, note: None, remarks, data: vec![index] }
    }

    fn write_purpose(&self, purpose: &Purpose, sources: &[FoundSource], toml: &mut Toml) {
        let all: Vec<&Category> = purpose.data.iter().map(|at| &self.categories[*at]).collect();
        toml.table(&format!("purposes.{}", purpose.id));
        purpose.remarks.iter().for_each(|remark| toml.comment(remark));
        match &purpose.name {
            Some(name) => toml.words(&self.key("name"), name),
            None if purpose.note.is_some() => {
                toml.comment("TILT has no name for it; its description is below.");
            }
            None => {}
        }
        let ids: Vec<String> = all.iter().map(|one| one.id.clone()).collect();
        toml.list("data", &ids);
        toml.entries("basis", &covered(&all, |one| one.bases.clone()));
        toml.entries("special", &covered(&all, |one| one.conditions.clone()));
        toml.entries("retention", &covered(&all, |one| one.retentions.clone()));
        toml.entries("provision", &covered(&all, |one| one.provision.iter().cloned().collect()));
        let mut recipients: Vec<String> = Vec::new();
        for id in all.iter().flat_map(|one| &one.recipients) {
            if !recipients.contains(id) {
                recipients.push(id.clone());
            }
        }
        if !recipients.is_empty() {
            toml.list("recipients", &recipients);
        }
        let found: Vec<String> = sources
            .iter()
            .filter(|source| source.data.iter().any(|id| ids.contains(id)))
            .map(|source| source.id.clone())
            .collect();
        if !found.is_empty() {
            toml.list("source", &found);
        }
        if let Some(note) = &purpose.note {
            toml.words(&self.key("note"), note);
        }
    }
}

/// Entries of several data categories, each with the data it covers where that is not all.
fn covered(all: &[&Category], of: impl Fn(&Category) -> Vec<String>) -> Vec<String> {
    let mut entries: Vec<(String, Vec<String>)> = Vec::new();
    for category in all {
        for entry in of(category) {
            match entries.iter_mut().find(|(known, _)| *known == entry) {
                Some((_, ids)) if !ids.contains(&category.id) => ids.push(category.id.clone()),
                Some(_) => {}
                None => entries.push((entry, vec![category.id.clone()])),
            }
        }
    }
    let every = all.len();
    let written = entries.into_iter().map(|(entry, ids)| match ids.len() == every {
        true => entry,
        false => format!("{entry}, data = {}", list(&ids)),
    });
    written.collect()
}
