//! Recipients, the purposes they receive data for, and transfers (Art. 13(1)(e)–(f) GDPR).

use serde_json::Value;

use super::entries::{pair_by, set};
use super::found::{Facts, Field, Weight, beyond, field, keys_of, value_of};
use crate::compare::change::{Action, Class, Direction, Kind};
use crate::model::{Notice, Recipient, RecipientRole, Safeguard, Text, Transfer};

use Weight::{Editorial, Material};

const RECIPIENT: &[Field] = &[
    field(&["activity"], Kind::Recipient, Editorial),
    field(&["law"], Kind::Recipient, Editorial),
];

const TRANSFER: &[Field] = &[
    field(&["copy"], Kind::Safeguard, Editorial),
    field(&["risks"], Kind::Safeguard, Editorial),
    field(&["interest"], Kind::Interest, Material),
];

/// Compares all recipients by id, joint controllers among them where they receive data.
pub(super) fn compare(facts: &mut Facts<'_>) {
    for id in ids(facts.new).into_iter().chain(beyond(&ids(facts.old), &ids(facts.new))) {
        let (old, new) = (facts.old.recipients.get(&id), facts.new.recipients.get(&id));
        let (before, now) = (purposes(facts.old, &id), purposes(facts.new, &id));
        let at = format!("recipients.{id}");
        if old.is_some() != new.is_some() && !is_elsewhere(facts, &id) {
            whole(facts, at, old, new);
            continue;
        }
        circle(facts, &at, &before, &now);
        if let (Some(old), Some(new)) = (old, new) {
            recipient(facts, &at, old, new);
        }
    }
}

/// The ids of all recipients: those described, then those that purposes name alone.
fn ids(notice: &Notice) -> Vec<String> {
    let described = notice.recipients.keys().cloned();
    let named = notice.purposes.values().flat_map(|purpose| purpose.recipients.iter().flatten());
    let all: Vec<String> = described.chain(named.cloned()).collect();
    beyond(&all, &[])
}

fn purposes(notice: &Notice, id: &str) -> Vec<String> {
    notice.purposes_of(id).into_iter().map(str::to_owned).collect()
}

/// Whether an entry that came or went only moved between the recipients and those who decide too,
/// and purposes name it all along: that is told of there.
fn is_elsewhere(facts: &Facts<'_>, id: &str) -> bool {
    let decides = |notice: &Notice| {
        notice.joint_controllers.contains_key(id) || notice.controllers.contains_key(id)
    };
    let named = |notice: &Notice| !notice.purposes_of(id).is_empty();
    decides(facts.old) != decides(facts.new) && named(facts.old) && named(facts.new)
}

/// A recipient that is new or gone, with all its purposes.
fn whole(facts: &mut Facts<'_>, at: String, old: Option<&Recipient>, new: Option<&Recipient>) {
    let values = (old.map(value_of), new.map(value_of));
    let change = facts.add(Kind::Recipient, at, values, Weight::UnlessRemoved);
    change.direction = Some(if new.is_some() { Direction::Wider } else { Direction::Narrower });
}

/// The purposes for which somebody receives data now, or no longer does. What a new purpose
/// brings with it, or an old one takes away, is part of that change.
fn circle(facts: &mut Facts<'_>, at: &str, old: &[String], new: &[String]) {
    let in_both = |ids: &[String]| -> Vec<String> {
        let known = |id: &&String| {
            facts.old.purposes.contains_key(*id) && facts.new.purposes.contains_key(*id)
        };
        ids.iter().filter(known).cloned().collect()
    };
    let (old, new) = (in_both(old), in_both(new));
    facts.sets(Kind::Recipient, &format!("{at}.purposes"), &old, &new, [Material, Editorial]);
}

fn recipient(facts: &mut Facts<'_>, at: &str, old: &Recipient, new: &Recipient) {
    facts.fields(at, old, new, RECIPIENT);
    if old.name != new.name {
        // Another proper name is as a rule somebody else; another label is other words.
        let is_name = |entry: &Recipient| matches!(entry.name.as_deref(), Some(Text::Plain(_)));
        let weight = if is_name(old) && is_name(new) { Material } else { Editorial };
        facts.fields(at, old, new, &[field(&["name"], Kind::Recipient, weight)]);
    }
    if old.role != new.role {
        // Whoever does not work on instructions uses the data for ends of their own. A role that is
        // said for the first time, or no longer said, makes the circle no wider.
        let freer = old.role.is_some() && new.role.is_some_and(|it| it != RecipientRole::Processor);
        let weight = if freer { Material } else { Editorial };
        facts.fields(at, old, new, &[field(&["role"], Kind::Recipient, weight)]);
    }
    facts.sets(
        Kind::Recipient,
        &format!("{at}.members"),
        &old.members,
        &new.members,
        [Material, Editorial],
    );
    data(facts, at, old, new);
    situation(facts, at, old, new);
    countries(facts, at, old, new);
    transfers(facts, at, old, new);
}

/// The data somebody receives; an empty list means all of the purpose.
fn data(facts: &mut Facts<'_>, at: &str, old: &Recipient, new: &Recipient) {
    let at = format!("{at}.data");
    if old.data.is_empty() == new.data.is_empty() {
        facts.sets(Kind::Recipient, &at, &old.data, &new.data, [Material, Editorial]);
        return;
    }
    let value = |ids: &[String]| (!ids.is_empty()).then(|| value_of(&ids));
    let wider = new.data.is_empty();
    let weight = if wider { Material } else { Editorial };
    let change = facts.add(Kind::Recipient, at, (value(&old.data), value(&new.data)), weight);
    // "All of the purpose" on one side: neither came or went.
    change.action = Action::Changed;
    change.direction = Some(if wider { Direction::Wider } else { Direction::Narrower });
}

/// When somebody receives data: a situation that is put in narrows it; others cannot be compared.
fn situation(facts: &mut Facts<'_>, at: &str, old: &Recipient, new: &Recipient) {
    if old.when == new.when {
        return;
    }
    let narrower = old.when.is_none();
    let weight = if narrower { Editorial } else { Material };
    let values = (old.when.as_ref().map(value_of), new.when.as_ref().map(value_of));
    let change = facts.add(Kind::Recipient, format!("{at}.when"), values, weight);
    change.direction = Some(if narrower { Direction::Narrower } else { Direction::Wider });
}

/// Where somebody is. A country that a transfer of the same release brings or takes is told there.
fn countries(facts: &mut Facts<'_>, at: &str, old: &Recipient, new: &Recipient) {
    let transferred = |recipient: &Recipient| -> Vec<String> {
        recipient.transfer.iter().flat_map(|transfer| transfer.country.iter().cloned()).collect()
    };
    let (before, now) = (transferred(old), transferred(new));
    let told = [beyond(&before, &now), beyond(&now, &before)].concat();
    let added = beyond(&beyond(&new.country, &old.country), &told);
    let removed = beyond(&beyond(&old.country, &new.country), &told);
    let third = added.iter().any(|country| !facts.tables.in_eea(country));
    let weight = if third { Material } else { Editorial };
    facts.sets(Kind::Recipient, &format!("{at}.country"), &removed, &added, [weight, Editorial]);
}

fn transfers(facts: &mut Facts<'_>, at: &str, old: &Recipient, new: &Recipient) {
    let at = format!("{at}.transfer");
    let known: Vec<String> =
        old.transfer.iter().flat_map(|it| it.country.iter().cloned()).collect();
    for (before, now) in pair_transfers(&old.transfer, &new.transfer) {
        let brings = now.is_some_and(|now| !beyond(&now.country, &known).is_empty());
        match (before, now) {
            (Some(before), Some(now)) => transfer(facts, &at, before, now, brings),
            (before, now) => {
                let values = (before.map(value_of), now.map(value_of));
                let change = facts.add(Kind::Transfer, &at, values, Weight::UnlessRemoved);
                change.direction =
                    Some(if now.is_some() { Direction::Wider } else { Direction::Narrower });
            }
        }
    }
}

fn pair_transfers<'a>(
    old: &'a [Transfer],
    new: &'a [Transfer],
) -> Vec<(Option<&'a Transfer>, Option<&'a Transfer>)> {
    let alone = old.len() == 1 && new.len() == 1;
    let same_place = |a: &Transfer, b: &Transfer| {
        set(&a.country) == set(&b.country) && set(&a.purposes) == set(&b.purposes) && a.by == b.by
    };
    let without_place = |transfer: &Transfer| {
        let mut keys = keys_of(transfer);
        keys.retain(|key, _| !["country", "purposes", "by"].contains(&key.as_str()));
        keys
    };
    let overlaps = |a: &Transfer, b: &Transfer| !set(&a.country).is_disjoint(&set(&b.country));
    pair_by(
        old,
        new,
        &[
            &|a, b| same_place(a, b) && without_place(a) == without_place(b),
            &same_place,
            &|a, b| overlaps(a, b) && without_place(a) == without_place(b),
            &|a, b| without_place(a) == without_place(b),
            &|a, b| alone || overlaps(a, b),
        ],
    )
}

fn transfer(facts: &mut Facts<'_>, at: &str, old: &Transfer, new: &Transfer, brings: bool) {
    let (before, now) = (Some(value_of(old)), Some(value_of(new)));
    let for_more = !new.purposes.is_empty() && !beyond(&new.purposes, &old.purposes).is_empty()
        || new.purposes.is_empty() && !old.purposes.is_empty();
    let place = |transfer: &Transfer| -> Vec<Option<Value>> {
        let keys = keys_of(transfer);
        vec![keys.get("by").cloned()]
    };
    if set(&old.country) != set(&new.country)
        || set(&old.purposes) != set(&new.purposes)
        || place(old) != place(new)
    {
        let wider = brings || for_more && !old.purposes.is_empty();
        let weight = if wider { Material } else { Editorial };
        let change = facts.add(Kind::Transfer, at, (before.clone(), now.clone()), weight);
        change.direction = wider.then_some(Direction::Wider);
    }
    let protection = |transfer: &Transfer| (transfer.safeguard, transfer.certified == Some(true));
    if protection(old) != protection(new) {
        let change = facts.add(Kind::Safeguard, at, (before, now), Editorial);
        let (was, is) = (strength(old), strength(new));
        change.direction = match is.cmp(&was) {
            std::cmp::Ordering::Less => Some(Direction::Weaker),
            std::cmp::Ordering::Greater => Some(Direction::Stronger),
            std::cmp::Ordering::Equal => None,
        };
        if change.direction == Some(Direction::Weaker) {
            change.class = Class::Material;
        }
    }
    facts.fields(at, old, new, TRANSFER);
}

/// Adequacy (Art. 45) before safeguards (Art. 46) before derogations (Art. 49) before none.
fn strength(transfer: &Transfer) -> u8 {
    use Safeguard::*;
    match transfer.safeguard {
        None => 0,
        Some(
            ExplicitConsent
            | Contract
            | ContractInYourInterest
            | PublicInterest
            | LegalClaims
            | VitalInterests
            | PublicRegister
            | CompellingInterests,
        ) => 1,
        Some(
            StandardContractualClauses
            | BindingCorporateRules
            | PublicInstrument
            | CodeOfConduct
            | Certification
            | AdHocClauses,
        ) => 2,
        // A decision that covers those on a list alone is weaker without the listing.
        Some(Adequacy) if transfer.certified == Some(true) => 4,
        Some(Adequacy) => 3,
    }
}
