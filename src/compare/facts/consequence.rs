//! What follows from the changes: rights gained and lost, other supervisory authorities.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use super::collector::Collector;
use crate::compare::change::{Change, Consequence, Effect};
use crate::derive::{authorities, includes_right, objects_to_marketing, right_applies};
use crate::facts::{EntryTable, FactKind, FactPath};
use crate::model::{Notice, RightKind};

/// Attaches each consequence to the change that it follows from.
pub(super) fn attach(found: &mut Collector<'_>) {
    for id in found.new.purposes.keys().filter(|id| found.old.purposes.contains_key(*id)) {
        for what in effects() {
            let (before, now) = (applies(found.old, id, &what), applies(found.new, id, &what));
            if before != now {
                let consequence =
                    Consequence { what: what.clone(), gained: now, purpose: Some(id.clone()) };
                let at = FactPath::entry(EntryTable::Purposes, id);
                attach_to(&mut found.changes, causes(&what), &at, consequence);
            }
        }
    }
    by_whole_purposes(found);
    by_countries(found);
}

fn effects() -> impl Iterator<Item = Effect> {
    use RightKind::*;
    let rights = [Portability, Object, WithdrawConsent, HumanDecision];
    rights.into_iter().map(Effect::Right).chain([Effect::MarketingObjection])
}

fn applies(notice: &Notice, id: &str, what: &Effect) -> bool {
    notice.purposes.get(id).is_some_and(|purpose| match what {
        Effect::Right(right) => right_applies(notice, purpose, *right),
        Effect::MarketingObjection => objects_to_marketing(purpose),
        Effect::Authority(_) => false,
    })
}

/// The kinds of change that can have an effect, the likeliest first.
fn causes(what: &Effect) -> &'static [FactKind] {
    match what {
        Effect::Right(RightKind::HumanDecision) => &[FactKind::AutomatedDecision],
        Effect::MarketingObjection => &[FactKind::Marketing],
        Effect::Right(RightKind::Object) => &[FactKind::Basis, FactKind::Marketing],
        Effect::Right(_) => {
            &[FactKind::Basis, FactKind::Condition, FactKind::Source, FactKind::Data]
        }
        Effect::Authority(_) => &[FactKind::Controller, FactKind::Contact],
    }
}

/// Attaches a consequence to the likeliest change at a place, else to one of its kind anywhere.
fn attach_to(
    changes: &mut [Change],
    causes: &[FactKind],
    place: &FactPath,
    consequence: Consequence,
) {
    let here = |kind: &FactKind| {
        changes.iter().position(|change| change.kind == *kind && change.at.is_within(place))
    };
    let anywhere = |kind: &FactKind| changes.iter().position(|change| change.kind == *kind);
    let found = causes.iter().find_map(here).or_else(|| causes.iter().find_map(anywhere));
    if let Some(index) = found {
        changes[index].consequences.push(consequence);
    }
}

/// A right that no one had before a purpose was added, or no one has since one was removed.
fn by_whole_purposes(found: &mut Collector<'_>) {
    let of = |notice: &Notice| -> Vec<RightKind> {
        RightKind::ALL.into_iter().filter(|right| includes_right(notice, *right)).collect()
    };
    let (before, now) = (of(found.old), of(found.new));
    let is_described = |found: &Collector<'_>, right: RightKind| {
        let mut all = found.changes.iter().flat_map(|change| &change.consequences);
        all.any(|consequence| consequence.what == Effect::Right(right))
    };
    for right in RightKind::ALL {
        let gained = now.contains(&right);
        if before.contains(&right) == gained || is_described(found, right) {
            continue;
        }
        let notice = if gained { found.new } else { found.old };
        let has_it = |change: &Change| {
            let id = change.at.id_in(EntryTable::Purposes).unwrap_or_default();
            notice.purposes.get(id).is_some_and(|purpose| right_applies(notice, purpose, right))
        };
        let whole = found
            .changes
            .iter()
            .position(|change| change.kind == FactKind::Purpose && has_it(change));
        if let Some(index) = whole {
            let consequence = Consequence { what: Effect::Right(right), gained, purpose: None };
            found.changes[index].consequences.push(consequence);
        }
    }
}

/// Authorities that follow from where the controllers are.
fn by_countries(found: &mut Collector<'_>) {
    if found.old.authorities != found.new.authorities {
        return;
    }
    let (before, now) =
        (authorities(found.old, found.tables), authorities(found.new, found.tables));
    let gained = now.iter().filter(|code| !before.contains(code)).map(|code| (*code, true));
    let lost = before.iter().filter(|code| !now.contains(code)).map(|code| (*code, false));
    for (code, gained) in gained.chain(lost) {
        let what = Effect::Authority(code.to_owned());
        let consequence = Consequence { what: what.clone(), gained, purpose: None };
        attach_to(&mut found.changes, causes(&what), &FactPath::top("controller"), consequence);
    }
}
