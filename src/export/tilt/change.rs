//! What a coming version will use data for beyond what this one does: TILT's `changesOfPurpose`.

use serde_json::{Value, json};

use super::{Writer, line};
use crate::compare::{Action, Change, ChangeWording, compare_facts};
use crate::compose::Composer;
use crate::facts::{EntryTable, FactKind, FactValue};
use crate::locale::capital_text;
use crate::model::Notice;

impl Writer<'_> {
    /// One entry a change: a new purpose, one that is called otherwise, one that uses more data.
    pub(super) fn changes_of_purpose(&self) -> Vec<Value> {
        let edition = self.edition;
        let Some(locale) = edition.locales.get(self.language) else { return Vec::new() };
        let mut before = edition.facts;
        let mut found = Vec::new();
        for coming in &edition.coming {
            let both = (before, &coming.facts);
            let wording = ChangeWording::new(both, &edition.languages, locale, edition.tables);
            let words = Composer::new(&coming.facts, &edition.languages, locale, edition.tables);
            let changes = compare_facts(before, &coming.facts, edition.tables);
            found.extend(changes.iter().filter_map(|change| {
                let ids = affected(change, &coming.facts)?;
                let data = ids.iter().map(|id| capital_text(&line(&words.data_name(id))));
                Some(json!({
                    "description": line(&wording.change(change)),
                    "affectedDataCategories": data.collect::<Vec<_>>(),
                    "plannedDateOfChange": coming.effective.to_string(),
                    "urlOfNewVersion": edition.address_of(&coming.name, self.language),
                }))
            }));
            before = &coming.facts;
        }
        found
    }
}

/// The data that a change puts to another purpose; none where it does not.
fn affected(change: &Change, now: &Notice) -> Option<Vec<String>> {
    let id = change.at.id_in(EntryTable::Purposes)?;
    match (change.kind, &change.new) {
        (FactKind::Purpose, _) if change.action != Action::Removed => {
            Some(now.purposes.get(id)?.data.clone())
        }
        (FactKind::Data, Some(FactValue::Ids((_, ids)))) => Some(ids.clone()),
        _ => None,
    }
}
