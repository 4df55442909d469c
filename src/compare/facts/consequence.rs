//! What follows from the changes: rights gained and lost, other supervisory authorities.

use super::found::Facts;
use crate::compare::change::{Change, Consequence, Effect, Kind};
use crate::derive::{authorities, objects_to_marketing, right_applies, rights};
use crate::model::{Notice, RightKind};

/// Hangs each consequence under the change that it follows from.
pub(super) fn attach(facts: &mut Facts<'_>) {
    for id in facts.new.purposes.keys().filter(|id| facts.old.purposes.contains_key(*id)) {
        for what in effects() {
            let (before, now) = (applies(facts.old, id, &what), applies(facts.new, id, &what));
            if before != now {
                let consequence =
                    Consequence { what: what.clone(), gained: now, purpose: Some(id.clone()) };
                hang(&mut facts.changes, causes(&what), &format!("purposes.{id}"), consequence);
            }
        }
    }
    by_whole_purposes(facts);
    by_countries(facts);
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

/// The kinds of change that bring or take an effect, the likeliest first.
fn causes(what: &Effect) -> &'static [Kind] {
    match what {
        Effect::Right(RightKind::HumanDecision) => &[Kind::AutomatedDecision],
        Effect::MarketingObjection => &[Kind::Marketing],
        Effect::Right(RightKind::Object) => &[Kind::Basis, Kind::Marketing],
        Effect::Right(_) => &[Kind::Basis, Kind::Condition, Kind::Source, Kind::Data],
        Effect::Authority(_) => &[Kind::Controller, Kind::Contact],
    }
}

/// Hangs a consequence under the likeliest change at a place, else under one of its kind anywhere.
fn hang(changes: &mut [Change], causes: &[Kind], place: &str, consequence: Consequence) {
    let stands_there = |change: &Change| {
        let rest = change.at.strip_prefix(place);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let here = |kind: &Kind| {
        changes.iter().position(|change| change.kind == *kind && stands_there(change))
    };
    let anywhere = |kind: &Kind| changes.iter().position(|change| change.kind == *kind);
    let found = causes.iter().find_map(here).or_else(|| causes.iter().find_map(anywhere));
    if let Some(index) = found {
        changes[index].consequences.push(consequence);
    }
}

/// A right that nobody had before a purpose came, or nobody has since one went.
fn by_whole_purposes(facts: &mut Facts<'_>) {
    let of = |notice: &Notice| -> Vec<RightKind> {
        rights(notice).into_iter().map(|applied| applied.right).collect()
    };
    let (before, now) = (of(facts.old), of(facts.new));
    let told = |facts: &Facts<'_>, right: RightKind| {
        let mut all = facts.changes.iter().flat_map(|change| &change.consequences);
        all.any(|consequence| consequence.what == Effect::Right(right))
    };
    for right in RightKind::ALL {
        let gained = now.contains(&right);
        if before.contains(&right) == gained || told(facts, right) {
            continue;
        }
        let notice = if gained { facts.new } else { facts.old };
        let has_it = |change: &Change| {
            let id = change.at.strip_prefix("purposes.").unwrap_or_default();
            notice.purposes.get(id).is_some_and(|purpose| right_applies(notice, purpose, right))
        };
        let whole =
            facts.changes.iter().position(|change| change.kind == Kind::Purpose && has_it(change));
        if let Some(index) = whole {
            let consequence = Consequence { what: Effect::Right(right), gained, purpose: None };
            facts.changes[index].consequences.push(consequence);
        }
    }
}

/// Authorities that follow from where the controllers are.
fn by_countries(facts: &mut Facts<'_>) {
    if facts.old.authorities != facts.new.authorities {
        return;
    }
    let (before, now) =
        (authorities(facts.old, facts.tables), authorities(facts.new, facts.tables));
    let gained = now.iter().filter(|code| !before.contains(code)).map(|code| (*code, true));
    let lost = before.iter().filter(|code| !now.contains(code)).map(|code| (*code, false));
    for (code, gained) in gained.chain(lost) {
        let what = Effect::Authority(code.to_owned());
        let consequence = Consequence { what: what.clone(), gained, purpose: None };
        hang(&mut facts.changes, causes(&what), "controller", consequence);
    }
}
