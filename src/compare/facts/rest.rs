//! What is left of a notice: its title and readers, cookies, work as a processor, own words on
//! rights, free sections, and what is said to be none.

use super::found::{Facts, Field, Weight, field, value_of};
use super::longer::of_periods;
use crate::compare::change::{Class, Direction, Kind};
use crate::model::{
    Audience, ChildrenAudience, Cookie, CookieLife, Nothing, OnBehalf, RightKind, RightText,
    Stated, Table,
};

use Weight::{Editorial, Material};

const NOTICE: &[Field] =
    &[field(&["title"], Kind::Title, Editorial), field(&["slug"], Kind::Slug, Editorial)];

const COOKIE: &[Field] = &[
    field(&["name"], Kind::Cookie, Editorial),
    field(&["purpose"], Kind::Cookie, Editorial),
    field(&["kind"], Kind::Cookie, Editorial),
    field(&["set_by"], Kind::Cookie, Editorial),
    field(&["storage"], Kind::Cookie, Editorial),
];

const ON_BEHALF: &[Field] = &[
    field(&["name"], Kind::OnBehalf, Editorial),
    // Whoever we work for is the controller of it.
    field(&["for"], Kind::OnBehalf, Material),
    field(&["note"], Kind::OnBehalf, Editorial),
];

const SECTION: &[Field] =
    &[field(&["title"], Kind::Section, Editorial), field(&["text"], Kind::Section, Editorial)];

const RIGHT: &[Field] =
    &[field(&["how"], Kind::Right, Material), field(&["limits"], Kind::Right, Material)];

/// Compares the title, the address and the readers.
pub(super) fn compare_head(facts: &mut Facts<'_>) {
    let (old, new) = (facts.old, facts.new);
    let first = facts.changes.len();
    let titles = |notice: &crate::model::Notice| serde_json::json!({ "title": notice.title, "slug": notice.slug });
    facts.fields("", &titles(old), &titles(new), NOTICE);
    for change in &mut facts.changes[first..] {
        change.at = change.at.trim_start_matches('.').to_owned();
    }
    let nobody = Audience::default();
    let before = old.audience.as_ref().unwrap_or(&nobody);
    let now = new.audience.as_ref().unwrap_or(&nobody);
    facts.sets(
        Kind::Languages,
        "audience.languages",
        &before.languages,
        &now.languages,
        [Editorial; 2],
    );
    if facts.changes.iter().all(|change| change.kind != Kind::Languages)
        && before.languages != now.languages
    {
        // The first language prevails.
        let values = (Some(value_of(&before.languages)), Some(value_of(&now.languages)));
        facts.add(Kind::Languages, "audience.languages", values, Editorial);
    }
    children(facts, before.children.as_ref(), now.children.as_ref());
}

/// Children who are addressed, or from a lower age on, are a wider circle of people.
fn children(facts: &mut Facts<'_>, old: Option<&ChildrenAudience>, new: Option<&ChildrenAudience>) {
    let at = "audience.children";
    if let (Some(ChildrenAudience::How(before)), Some(ChildrenAudience::How(now))) = (old, new) {
        let younger = now.from_age < before.from_age;
        let weight = if younger { Material } else { Editorial };
        let fields = [
            field(&["from_age"], Kind::Children, weight),
            field(&["guardian"], Kind::Children, Editorial),
            field(&["notice"], Kind::Children, Editorial),
        ];
        facts.fields(at, before, now, &fields);
    } else if old != new {
        let addressed = |children: Option<&ChildrenAudience>| match children {
            Some(ChildrenAudience::Addressed(addressed)) => *addressed,
            Some(ChildrenAudience::How(_)) => true,
            None => false,
        };
        let wider = addressed(new) && !addressed(old);
        let weight = if wider { Material } else { Editorial };
        let change = facts.add(Kind::Children, at, (old.map(value_of), new.map(value_of)), weight);
        change.direction = wider.then_some(Direction::Wider);
    }
}

/// Compares all that stands after purposes and recipients.
pub(super) fn compare_rest(facts: &mut Facts<'_>) {
    let (old, new) = (facts.old, facts.new);
    said_none(facts, Kind::Transfer, "transfers", (old.transfers, new.transfers));
    let decisions = (old.automated_decisions, new.automated_decisions);
    said_none(facts, Kind::AutomatedDecision, "automated_decisions", decisions);
    said_none(facts, Kind::Profiling, "profiling", (old.profiling, new.profiling));
    cookies(facts);
    let on_behalf = (&old.on_behalf, &new.on_behalf);
    facts.tables(Kind::OnBehalf, "on_behalf", on_behalf, [Material, Editorial], work);
    rights(facts);
    let sections = (&old.section, &new.section);
    facts.tables(Kind::Section, "section", sections, [Editorial; 2], |facts, at, old, new| {
        facts.fields(at, old, new, SECTION);
    });
}

/// That there is none was said, or is. Where one came or went, that is the change.
fn said_none(
    facts: &mut Facts<'_>,
    kind: Kind,
    at: &str,
    (old, new): (Option<Nothing>, Option<Nothing>),
) {
    let told = facts.changes.iter().any(|change| change.kind == kind && change.at != at);
    if old != new && !told {
        // A promise that no longer stands widens what may be done.
        let weight = if new.is_none() { Material } else { Editorial };
        facts.add(kind, at, (old.as_ref().map(value_of), new.as_ref().map(value_of)), weight);
    }
}

fn cookies(facts: &mut Facts<'_>) {
    let (old, new) = (facts.old, facts.new);
    let none = Table::default();
    let given = |notice: &'_ crate::model::Notice| -> Table<Cookie> {
        crate::derive::cookies(notice).unwrap_or(&none).clone()
    };
    let (before, now) = (given(old), given(new));
    let first = facts.changes.len();
    facts.tables(Kind::Cookie, "cookies", (&before, &now), [Editorial; 2], cookie);
    let is_none =
        |notice: &crate::model::Notice| matches!(notice.cookies, Some(Stated::Nothing(_)));
    if facts.changes.len() == first && is_none(old) != is_none(new) {
        let value = |said: bool| said.then(|| value_of(&Nothing::None));
        facts.add(Kind::Cookie, "cookies", (value(is_none(old)), value(is_none(new))), Editorial);
    }
}

fn cookie(facts: &mut Facts<'_>, at: &str, old: &Cookie, new: &Cookie) {
    facts.fields(at, old, new, COOKIE);
    if old.lasts == new.lasts {
        return;
    }
    let values = (old.lasts.as_ref().map(value_of), new.lasts.as_ref().map(value_of));
    let change = facts.add(Kind::Cookie, format!("{at}.lasts"), values, Editorial);
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

fn work(facts: &mut Facts<'_>, at: &str, old: &OnBehalf, new: &OnBehalf) {
    facts.fields(at, old, new, ON_BEHALF);
    let recipients = |work: &OnBehalf| work.recipients.clone().unwrap_or_default();
    let (before, now) = (recipients(old), recipients(new));
    let lists = [
        ("subjects", old.subjects.as_slice(), new.subjects.as_slice()),
        ("data", &old.data, &new.data),
        ("recipients", &before, &now),
    ];
    for (key, old, new) in lists {
        facts.sets(Kind::OnBehalf, &format!("{at}.{key}"), old, new, [Material, Editorial]);
    }
    if before.is_empty() && now.is_empty() && old.recipients != new.recipients {
        let values = (old.recipients.as_ref().map(value_of), new.recipients.as_ref().map(value_of));
        facts.add(Kind::OnBehalf, format!("{at}.recipients"), values, Editorial);
    }
}

fn rights(facts: &mut Facts<'_>) {
    let (old, new) = (facts.old, facts.new);
    let contact = |notice: &crate::model::Notice| {
        let contact = notice.rights.contact;
        contact.filter(|contact| *contact != crate::model::RightsContact::Controller)
    };
    let (before, now) = (contact(old), contact(new));
    if before != now {
        let values = (before.as_ref().map(value_of), now.as_ref().map(value_of));
        facts.add(Kind::Right, "rights.contact", values, Material);
    }
    for right in RightKind::ALL {
        let at = format!("rights.{}", right.id());
        let first = facts.changes.len();
        own_words(facts, &at, old.rights.of(right), new.rights.of(right));
        for change in &mut facts.changes[first..] {
            change.article = article(right);
        }
    }
}

fn own_words(
    facts: &mut Facts<'_>,
    at: &str,
    old: Option<&Stated<RightText>>,
    new: Option<&Stated<RightText>>,
) {
    match (old, new) {
        (Some(Stated::Given(before)), Some(Stated::Given(now))) => {
            facts.fields(at, before, now, RIGHT);
        }
        (old, new) if old == new => {}
        (old, new) => {
            facts.add(Kind::Right, at, (old.map(value_of), new.map(value_of)), Material);
        }
    }
}

fn article(right: RightKind) -> &'static str {
    match right {
        RightKind::Access => "Art. 15 GDPR",
        RightKind::Rectification => "Art. 16 GDPR",
        RightKind::Erasure => "Art. 17 GDPR",
        RightKind::Restriction => "Art. 18 GDPR",
        RightKind::Portability => "Art. 20 GDPR",
        RightKind::Object => "Art. 21 GDPR",
        RightKind::WithdrawConsent => "Art. 7(3) GDPR",
        RightKind::HumanDecision => "Art. 22(3) GDPR",
        RightKind::Complaint => "Art. 77 GDPR",
    }
}
