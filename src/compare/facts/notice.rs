//! What is left of a notice: its title and readers, cookies, work as a processor, own words on
//! rights, free sections, and what is said to be none.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use super::collector::{Collector, Values};
use super::longer::of_periods;
use crate::compare::change::{Change, Class, Direction};
use crate::facts::{
    AI, CAMERA, CHILDREN, COOKIE, EntryTable, FactKind, FactPath, FactValue, IdsOf, MINIMUM_AGE,
    NOTICE, ON_BEHALF, RIGHT_TEXT, RIGHTS, SECTION, SECURITY, Weight, right_citation,
};
use crate::model::{
    Audience, ChildrenAudience, Cookie, CookieLife, Id, MinimumAge, Nothing, Notice, OnBehalf,
    RightKind, RightText, Security, Stated, Table,
};

/// Compares the title, the address and the readers.
pub(super) fn compare_head(found: &mut Collector<'_>) {
    let (old, new) = (found.old, found.new);
    found.keys(&FactPath::default(), (old, new), NOTICE);
    let none = Audience::default();
    let before = old.audience.as_ref().unwrap_or(&none);
    let now = new.audience.as_ref().unwrap_or(&none);
    languages(found, &before.languages, &now.languages);
    children(found, before.children.as_ref(), now.children.as_ref());
    minimum_age(found, before.minimum_age.as_ref(), now.minimum_age.as_ref());
}

/// The age below which no one may use a service: a lower one, or none any more, is a wider circle.
fn minimum_age(found: &mut Collector<'_>, old: Option<&MinimumAge>, new: Option<&MinimumAge>) {
    let first = found.changes.len();
    let at = FactPath::top("audience").key("minimum_age");
    let whole = |one: &MinimumAge| FactValue::MinimumAge(one.clone());
    found.part((at, FactKind::Children, Weight::Other), (old, new), MINIMUM_AGE, whole);
    let years = |age: Option<&MinimumAge>| age.and_then(|age| age.years).unwrap_or_default();
    if years(new) < years(old) {
        for change in &mut found.changes[first..] {
            if change.at.last_key() != Some("checked") {
                (change.class, change.direction) = (Class::Material, Some(Direction::Wider));
            }
        }
    }
}

fn languages(found: &mut Collector<'_>, old: &[Id], new: &[Id]) {
    let at = FactPath::top("audience").key("languages");
    let value = |tags| Some(FactValue::ids(IdsOf::Languages, tags));
    let first = found.changes.len();
    found.sets(FactKind::Languages, at.clone(), (old, new), Weight::Other, value);
    if found.changes.len() == first && old != new {
        // The first language prevails.
        let values = (value(old.to_vec()), value(new.to_vec()));
        found.add(FactKind::Languages, at, values, Weight::Other);
    }
}

/// Children who are addressed, or from a lower age on, are a wider circle of people.
fn children(
    found: &mut Collector<'_>,
    old: Option<&ChildrenAudience>,
    new: Option<&ChildrenAudience>,
) {
    let at = FactPath::top("audience").key("children");
    if let (Some(ChildrenAudience::How(before)), Some(ChildrenAudience::How(now))) = (old, new) {
        let younger = now.from_age < before.from_age;
        for change in found.keys(&at, (before, now), CHILDREN) {
            if younger && change.at.last_key() == Some("from_age") {
                change.class = Class::Material;
            }
        }
    } else if old != new {
        let addressed = |children: Option<&ChildrenAudience>| match children {
            Some(ChildrenAudience::Addressed(addressed)) => *addressed,
            Some(ChildrenAudience::How(_)) => true,
            None => false,
        };
        let wider = addressed(new) && !addressed(old);
        let weight = if wider { Weight::Material } else { Weight::Other };
        let value = |one: Option<&ChildrenAudience>| one.cloned().map(FactValue::Children);
        let change = found.add(FactKind::Children, at, (value(old), value(new)), weight);
        change.direction = wider.then_some(Direction::Wider);
    }
}

/// Compares what comes after purposes, recipients and terms.
pub(super) fn compare_remaining(found: &mut Collector<'_>) {
    let (old, new) = (found.old, found.new);
    stated_none(found, FactKind::Transfer, "transfers", (old.transfers, new.transfers));
    let decisions = (old.automated_decisions, new.automated_decisions);
    stated_none(found, FactKind::AutomatedDecision, "automated_decisions", decisions);
    stated_none(found, FactKind::Profiling, "profiling", (old.profiling, new.profiling));
    found.table(
        (EntryTable::Ai, FactKind::Ai, Weight::UnlessRemoved),
        (&old.ai, &new.ai),
        |one| FactValue::Ai(Box::new(one.clone())),
        |found, at, old, new| answers(found.keys(at, (old, new), AI), "trained_on_data"),
    );
    found.table(
        (EntryTable::Cameras, FactKind::Camera, Weight::UnlessRemoved),
        (&old.cameras, &new.cameras),
        |one| FactValue::Camera(Box::new(one.clone())),
        |found, at, old, new| answers(found.keys(at, (old, new), CAMERA), "sound"),
    );
    cookies(found);
    let whole = |one: &Security| FactValue::Security(one.clone());
    let both = (old.security.as_ref(), new.security.as_ref());
    let at = FactPath::top("security");
    found.part((at, FactKind::Security, Weight::Other), both, SECURITY, whole);
    found.table(
        (EntryTable::OnBehalf, FactKind::OnBehalf, Weight::UnlessRemoved),
        (&old.on_behalf, &new.on_behalf),
        |one| FactValue::OnBehalf(Box::new(one.clone())),
        work,
    );
    rights(found);
    found.table(
        (EntryTable::Section, FactKind::Section, Weight::Other),
        (&old.section, &new.section),
        |one| FactValue::Section(one.clone()),
        |found, at, old, new| {
            found.keys(at, (old, new), SECTION);
        },
    );
}

/// What is now done, or no longer promised not to be, matters to people.
fn answers(changes: &mut [Change], key: &str) {
    for change in changes.iter_mut().filter(|change| change.at.last_key() == Some(key)) {
        if change.new != Some(FactValue::Answer(false))
            && change.old != Some(FactValue::Answer(true))
        {
            change.class = Class::Material;
        }
    }
}

/// That there is none was stated, or is now. Where one was added or removed, that is the change.
fn stated_none(
    found: &mut Collector<'_>,
    kind: FactKind,
    key: &'static str,
    (old, new): (Option<Nothing>, Option<Nothing>),
) {
    let described = found.changes.iter().any(|change| change.kind == kind);
    if old != new && !described {
        // Without the promise, more may be done.
        let weight = if new.is_none() { Weight::Material } else { Weight::Other };
        let values = (old.map(FactValue::Nothing), new.map(FactValue::Nothing));
        found.add(kind, FactPath::top(key), values, weight);
    }
}

fn cookies(found: &mut Collector<'_>) {
    let none = Table::default();
    let given = |notice: &'_ Notice| -> Table<Cookie> {
        crate::derive::cookies(notice).unwrap_or(&none).clone()
    };
    let (before, now) = (given(found.old), given(found.new));
    let first = found.changes.len();
    found.table(
        (EntryTable::Cookies, FactKind::Cookie, Weight::Other),
        (&before, &now),
        |one| FactValue::Cookie(Box::new(one.clone())),
        cookie,
    );
    let is_none = |notice: &Notice| matches!(notice.cookies, Some(Stated::Nothing(_)));
    let (was, is) = (is_none(found.old), is_none(found.new));
    if found.changes.len() == first && was != is {
        let value = |stated: bool| stated.then_some(FactValue::Nothing(Nothing::None));
        let at = FactPath::top("cookies");
        found.add(FactKind::Cookie, at, (value(was), value(is)), Weight::Other);
    }
}

fn cookie(found: &mut Collector<'_>, at: &FactPath, old: &Cookie, new: &Cookie) {
    for change in found.keys(at, (old, new), COOKIE) {
        if change.at.last_key() != Some("lasts") {
            continue;
        }
        change.direction = match (&old.lasts, &new.lasts) {
            (Some(CookieLife::Period(before)), Some(CookieLife::Period(now))) => {
                of_periods(before, now)
            }
            (Some(CookieLife::Period(_)), Some(CookieLife::Session(_))) => Some(Direction::Shorter),
            // A period after a visit is longer; what is no longer said cannot be compared.
            (_, _) => Some(Direction::Longer),
        };
        if change.direction == Some(Direction::Longer) {
            change.class = Class::Material;
        }
    }
}

fn work(found: &mut Collector<'_>, at: &FactPath, old: &OnBehalf, new: &OnBehalf) {
    found.keys(at, (old, new), ON_BEHALF);
    let is_empty = |work: &OnBehalf| work.recipients.as_ref().is_none_or(Vec::is_empty);
    if is_empty(old) && is_empty(new) && old.recipients != new.recipients {
        let value = |work: &OnBehalf| {
            work.recipients.clone().map(|ids| FactValue::ids(EntryTable::Recipients, ids))
        };
        let values = (value(old), value(new));
        found.add(FactKind::OnBehalf, at.key("recipients"), values, Weight::Other);
    }
}

fn rights(found: &mut Collector<'_>) {
    let (old, new) = (found.old, found.new);
    let at = FactPath::top("rights");
    found.keys(&at, (&old.rights, &new.rights), RIGHTS);
    for right in RightKind::ALL {
        let first = found.changes.len();
        own_words(found, at.key(right.id()), (old.rights.of(right), new.rights.of(right)));
        for change in &mut found.changes[first..] {
            change.article = right_citation(right);
        }
    }
}

fn own_words(
    found: &mut Collector<'_>,
    at: FactPath,
    both: (Option<&Stated<RightText>>, Option<&Stated<RightText>>),
) {
    match both {
        (Some(Stated::Given(before)), Some(Stated::Given(now))) => {
            found.keys(&at, (before, now), RIGHT_TEXT);
        }
        (old, new) if old == new => {}
        (old, new) => {
            let value = |stated: &Stated<RightText>| match stated {
                Stated::Nothing(nothing) => FactValue::Nothing(*nothing),
                Stated::Given(words) => FactValue::Right(words.clone()),
            };
            let values: Values = (old.map(value), new.map(value));
            found.add(FactKind::Right, at, values, Weight::Material);
        }
    }
}
