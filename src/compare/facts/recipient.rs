//! Recipients, the purposes they receive data for, and transfers (Art. 13(1)(e)–(f) GDPR).

use super::collector::{Collector, beyond};
use super::entries::{Pair, pair_by, says_same, set};
use crate::compare::change::{Action, Class, Direction};
use crate::derive;
use crate::facts::{EntryTable, FactKind, FactPath, FactValue, IdsOf, RECIPIENT, TRANSFER, Weight};
use crate::model::{Id, Notice, Recipient, RecipientRole, Safeguard, Text, Transfer};

/// Compares all recipients by id, joint controllers among them where they receive data.
pub(super) fn compare(found: &mut Collector<'_>) {
    for id in ids(found.new).into_iter().chain(beyond(&ids(found.old), &ids(found.new))) {
        let (old, new) = (found.old.recipients.get(&id), found.new.recipients.get(&id));
        let (before, now) = (purposes(found.old, &id), purposes(found.new, &id));
        let at = FactPath::entry(EntryTable::Recipients, &id);
        if old.is_some() != new.is_some() && !is_elsewhere(found, &id) {
            entire(found, at, old, new);
            continue;
        }
        // A joint controller that is new or gone has its purposes with it.
        let is_described =
            old.is_none() && new.is_none() && decides(found.old, &id) != decides(found.new, &id);
        if is_described {
            continue;
        }
        circle(found, &at, &before, &now);
        if let (Some(old), Some(new)) = (old, new) {
            recipient(found, &at, old, new);
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
/// and purposes name it all along: that is described there.
fn is_elsewhere(found: &Collector<'_>, id: &str) -> bool {
    let named = |notice: &Notice| !notice.purposes_of(id).is_empty();
    decides(found.old, id) != decides(found.new, id) && named(found.old) && named(found.new)
}

fn decides(notice: &Notice, id: &str) -> bool {
    notice.joint_controllers.contains_key(id) || notice.controllers.contains_key(id)
}

/// A recipient that is new or gone, with all its purposes.
fn entire(
    found: &mut Collector<'_>,
    at: FactPath,
    old: Option<&Recipient>,
    new: Option<&Recipient>,
) {
    let value = |one: &Recipient| FactValue::Recipient(Box::new(one.clone()));
    let values = (old.map(value), new.map(value));
    let change = found.add(FactKind::Recipient, at, values, Weight::UnlessRemoved);
    change.direction = Some(if new.is_some() { Direction::Wider } else { Direction::Narrower });
}

/// The purposes for which someone receives data now, or no longer does. What a new purpose
/// brings with it, or an old one removes, is part of that change.
fn circle(found: &mut Collector<'_>, at: &FactPath, old: &[String], new: &[String]) {
    let in_both = |ids: &[String]| -> Vec<String> {
        let known = |id: &&String| {
            found.old.purposes.contains_key(*id) && found.new.purposes.contains_key(*id)
        };
        ids.iter().filter(known).cloned().collect()
    };
    let (old, new) = (in_both(old), in_both(new));
    let value = |ids| Some(FactValue::ids(EntryTable::Purposes, ids));
    let at = at.key("purposes");
    found.sets(FactKind::Recipient, at, (&old, &new), Weight::UnlessRemoved, value);
}

fn recipient(found: &mut Collector<'_>, at: &FactPath, old: &Recipient, new: &Recipient) {
    if is_another(found, at, (old.name.as_deref(), new.name.as_deref()), &new.was) {
        entire(found, at.clone(), None, Some(new));
        entire(found, at.clone(), Some(old), None);
        return;
    }
    // Whoever does not work on instructions uses the data for ends of their own. A role that is
    // said for the first time, or no longer said, makes the circle no wider.
    let freer = old.role.is_some() && new.role.is_some_and(|role| role != RecipientRole::Processor);
    for change in found.keys(at, (old, new), RECIPIENT) {
        let key = change.at.last_key();
        if freer && key == Some("role") {
            change.class = Class::Material;
        }
    }
    data(found, at, old, new);
    situation(found, at, old, new);
    countries(found, at, old, new);
    transfers(found, at, old, new);
}

/// Whether a proper name is that of someone else under the same id: it is another, and neither `was`
/// nor its id says that it is the same. Another label is only other words.
pub(super) fn is_another(
    found: &Collector<'_>,
    at: &FactPath,
    names: (Option<&Text>, Option<&Text>),
    was: &[Id],
) -> bool {
    match names {
        (Some(Text::Plain(before)), Some(Text::Plain(now))) => {
            before != now && !found.is_renamed(at, was, before)
        }
        _ => false,
    }
}

/// The data someone receives; an empty list means all of the purpose.
fn data(found: &mut Collector<'_>, at: &FactPath, old: &Recipient, new: &Recipient) {
    let at = at.key("data");
    let value = |ids| Some(FactValue::ids(EntryTable::Data, ids));
    if old.data.is_empty() == new.data.is_empty() {
        let lists = (old.data.as_slice(), new.data.as_slice());
        found.sets(FactKind::Recipient, at, lists, Weight::UnlessRemoved, value);
        return;
    }
    let given = |ids: &[Id]| (!ids.is_empty()).then(|| ids.to_vec()).and_then(value);
    let wider = new.data.is_empty();
    let weight = if wider { Weight::Material } else { Weight::Other };
    let values = (given(&old.data), given(&new.data));
    let change = found.add(FactKind::Recipient, at, values, weight);
    // "All of the purpose" on one side: neither came or went.
    change.action = Action::Changed;
    change.direction = Some(if wider { Direction::Wider } else { Direction::Narrower });
}

/// When someone receives data: a situation that is put in narrows it; others cannot be compared.
fn situation(found: &mut Collector<'_>, at: &FactPath, old: &Recipient, new: &Recipient) {
    if old.when == new.when {
        return;
    }
    let narrower = old.when.is_none();
    let weight = if narrower { Weight::Other } else { Weight::Material };
    let value = |one: &Recipient| one.when.as_deref().map(|when| FactValue::Text(when.clone()));
    let change = found.add(FactKind::Recipient, at.key("when"), (value(old), value(new)), weight);
    change.direction = Some(if narrower { Direction::Narrower } else { Direction::Wider });
}

/// Where someone is. A country that a transfer of the same release adds or removes is described there.
fn countries(found: &mut Collector<'_>, at: &FactPath, old: &Recipient, new: &Recipient) {
    let transferred = |recipient: &Recipient| -> Vec<String> {
        recipient.transfer.iter().flat_map(|transfer| transfer.country.iter().cloned()).collect()
    };
    let (before, now) = (transferred(old), transferred(new));
    let by_transfer = [beyond(&before, &now), beyond(&now, &before)].concat();
    let added = beyond(&beyond(&new.country, &old.country), &by_transfer);
    let removed = beyond(&beyond(&old.country, &new.country), &by_transfer);
    let third = added.iter().any(|country| !found.tables.in_eea(country));
    let weight = if third { Weight::UnlessRemoved } else { Weight::Other };
    let value = |codes| Some(FactValue::ids(IdsOf::Places, codes));
    found.sets(FactKind::Recipient, at.key("country"), (&removed, &added), weight, value);
}

fn transfers(found: &mut Collector<'_>, at: &FactPath, old: &Recipient, new: &Recipient) {
    let at = at.key("transfer");
    // A transfer that names no country goes to where its recipient is.
    let tables = found.tables;
    let places = |recipient: &Recipient, transfer: &Transfer| -> Vec<String> {
        let places = derive::countries_of(recipient, transfer, tables).into_iter();
        places.map(str::to_owned).collect()
    };
    let known: Vec<String> = old.transfer.iter().flat_map(|one| places(old, one)).collect();
    for (before, now) in pair_transfers(&old.transfer, &new.transfer) {
        let brings = now.is_some_and(|now| !beyond(&places(new, now), &known).is_empty());
        match (before, now) {
            (Some(before), Some(now)) => transfer(found, &at, before, now, brings),
            (before, Some(now)) if !brings => {
                // Said apart from the others to the same countries: only the protection can differ.
                let values = (before.map(value_of), Some(value_of(now)));
                let change = found.add(FactKind::Transfer, at.clone(), values, Weight::Other);
                let to_same = old.transfer.iter().filter(|one| overlaps(one, now));
                if to_same.into_iter().any(|one| strength(now) < strength(one)) {
                    (change.class, change.direction) = (Class::Material, Some(Direction::Weaker));
                }
            }
            (before, now) => {
                let values = (before.map(value_of), now.map(value_of));
                let change =
                    found.add(FactKind::Transfer, at.clone(), values, Weight::UnlessRemoved);
                change.direction =
                    Some(if now.is_some() { Direction::Wider } else { Direction::Narrower });
            }
        }
    }
}

fn value_of(transfer: &Transfer) -> FactValue {
    FactValue::Transfer(Box::new(transfer.clone()))
}

fn overlaps(a: &Transfer, b: &Transfer) -> bool {
    !set(&a.country).is_disjoint(&set(&b.country))
}

fn pair_transfers<'a>(old: &'a [Transfer], new: &'a [Transfer]) -> Vec<Pair<'a, Transfer>> {
    let only = old.len() == 1 && new.len() == 1;
    let same_place = |a: &Transfer, b: &Transfer| {
        set(&a.country) == set(&b.country) && set(&a.purposes) == set(&b.purposes) && a.by == b.by
    };
    let same_words =
        |a: &Transfer, b: &Transfer| says_same(TRANSFER, &["country", "purposes", "by"], a, b);
    pair_by(
        old,
        new,
        &[
            &|a, b| same_place(a, b) && same_words(a, b),
            &same_place,
            &|a, b| overlaps(a, b) && same_words(a, b),
            &same_words,
            &|a, b| only || overlaps(a, b),
        ],
    )
}

fn transfer(
    found: &mut Collector<'_>,
    at: &FactPath,
    old: &Transfer,
    new: &Transfer,
    brings: bool,
) {
    let for_more = !new.purposes.is_empty() && !beyond(&new.purposes, &old.purposes).is_empty()
        || new.purposes.is_empty() && !old.purposes.is_empty();
    let mut by = TRANSFER.iter().filter(|fact| fact.key == "by");
    if set(&old.country) != set(&new.country)
        || set(&old.purposes) != set(&new.purposes)
        || by.any(|fact| fact.differs(old, new))
    {
        let wider = brings || for_more && !old.purposes.is_empty();
        let weight = if wider { Weight::Material } else { Weight::Other };
        let values = (Some(value_of(old)), Some(value_of(new)));
        let change = found.add(FactKind::Transfer, at.clone(), values, weight);
        change.direction = wider.then_some(Direction::Wider);
    }
    let protection = |transfer: &Transfer| (transfer.safeguard, transfer.certified == Some(true));
    if protection(old) != protection(new) {
        let values = (Some(value_of(old)), Some(value_of(new)));
        let change = found.add(FactKind::Safeguard, at.clone(), values, Weight::Depends);
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
    found.keys(at, (old, new), TRANSFER);
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
