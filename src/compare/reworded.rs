//! Which parts of a text changed though nothing that they say did: the wording of a newer klartext,
//! or of the site's own locale.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;

/// The ids of the units that differ from the release before by their wording alone.
///
/// `before` is what that release said; `again` are the same facts in today's wording; `now` is the
/// new text. Where `again` and `now` agree, no fact had a part in it.
pub fn reworded(before: &Document, again: &Document, now: &Document) -> BTreeSet<String> {
    let [before, again, now] = [before, again, now].map(texts);
    let ids: BTreeSet<&str> =
        [&before, &again, &now].into_iter().flat_map(BTreeMap::keys).copied().collect();
    let is_reworded = |id: &&str| {
        let [before, again, now] = [&before, &again, &now].map(|texts| texts.get(id));
        before != now && again == now
    };
    ids.into_iter().filter(is_reworded).map(str::to_owned).collect()
}

/// The ids of the units whose words two texts do not share.
pub fn differing(one: &Document, other: &Document) -> BTreeSet<String> {
    let [one, other] = [one, other].map(texts);
    let ids: BTreeSet<&str> = one.keys().chain(other.keys()).copied().collect();
    let differ = |id: &&str| one.get(id) != other.get(id);
    ids.into_iter().filter(differ).map(str::to_owned).collect()
}

fn texts(document: &Document) -> BTreeMap<&str, String> {
    document.units().iter().map(|unit| (unit.id(), unit.text())).collect()
}
