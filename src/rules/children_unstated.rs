//! `children-unstated`: the notice is about children's data, and whether children are addressed is
//! missing.

use super::look::purposes;
use super::{Authority, Context, Rule, Topic, choice, help, look};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{BasisKind, ChildrenAudience, Purpose, SubjectKind};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "children-unstated",
    topic: Topic::Children,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Arts. 8(1) and 12(1) and recital 58 GDPR",
    page: include_str!("children_unstated.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let audience = context.notice.audience.as_ref();
    match audience.and_then(|audience| audience.children.as_ref()) {
        Some(ChildrenAudience::Addressed(false)) => {
            return diagnostics.extend(denied(context).or_else(|| by_words(context)));
        }
        Some(_) => return,
        None => {}
    }
    let consents = purposes(context).find(|(_, id, purpose)| {
        derive::has_basis(purpose, BasisKind::Consent) && is_about_children(context, id, purpose)
    });
    let any = || purposes(context).find(|(_, id, one)| is_about_children(context, id, one));

    let (level, (at, id, _), basis) = match consents {
        Some(found) => (Level::Warning, found, "consent"),
        None => match any() {
            Some(found) => (Level::Info, found, "other"),
            None => return,
        },
    };
    let message = Message::new("children-unstated")
        .with("purpose", help::purpose(context, id))
        .with("basis", Value::Word(basis));
    diagnostics.push(RULE.finding(format!("{at}.subjects"), message).level(level));
}

/// The age from which no one is a child.
const ADULT: u32 = 18;

/// Children who use the service themselves, where the notice says that it addresses none. Their consent
/// makes it certain: parents can have agreed to what rests on another basis.
fn denied(context: &Context<'_>) -> Option<Diagnostic> {
    let found = |is_wanted: fn(&Purpose) -> bool| {
        purposes(context).filter(|(_, _, purpose)| is_wanted(purpose)).find_map(|(at, id, one)| {
            Some((at, id, one.subjects.iter().find(|group| are_young_users(context, group))?))
        })
    };
    let (level, basis, (at, id, group)) =
        match found(|purpose| derive::has_basis(purpose, BasisKind::Consent)) {
            Some(found) => (Level::Warning, "consent", found),
            None => (Level::Info, "other", found(|_| true)?),
        };
    let message = Message::new("children-unstated-denied")
        .with("group", help::entry(context, EntryTable::Subjects, group))
        .with("purpose", help::purpose(context, id))
        .with("basis", Value::Word(basis));
    Some(RULE.finding(format!("{at}.subjects"), message).level(level))
}

/// Words that let children or young people use the service, or a group of pupils.
fn by_words(context: &Context<'_>) -> Option<Diagnostic> {
    // Where only adults may, `minimum-age-contradiction` speaks.
    let audience = context.notice.audience.as_ref()?;
    let years = audience.minimum_age.as_ref().and_then(|age| age.years);
    if years.is_some_and(|years| years >= ADULT) {
        return None;
    }
    let entries = look::entries(context).into_iter();
    let named = |at: String| context.mentions.named(&at, Meaning::YoungUsers);
    let mention = entries.filter_map(named).next();
    if let Some(mention) = mention {
        let message = Message::new("children-unstated-words").with("words", &mention.words);
        return Some(look::at_mention(context, &RULE, mention, message));
    }
    let pupils = |group: &&String| {
        let kind = context.notice.subjects.get(*group).and_then(|group| group.kind);
        kind == Some(SubjectKind::Pupil)
    };
    let (at, group) = purposes(context)
        .find_map(|(at, _, purpose)| Some((at, purpose.subjects.iter().find(pupils)?)))?;
    let message = Message::new("children-unstated-pupils")
        .with("group", help::entry(context, EntryTable::Subjects, group));
    Some(RULE.finding(format!("{at}.subjects"), message).level(Level::Info))
}

/// Whether a group are users, and children by their words.
fn are_young_users(context: &Context<'_>, group: &str) -> bool {
    let kind = context.notice.subjects.get(group).and_then(|group| group.kind);
    let named = format!("subjects.{group}.name");
    matches!(kind, Some(SubjectKind::User | SubjectKind::Follower))
        && context.mentions.named(&named, Meaning::Children).is_some()
}

/// Whether a purpose has a group of children, by its kind or its words, or names children itself.
fn is_about_children(context: &Context<'_>, id: &str, purpose: &Purpose) -> bool {
    let kinds = choice::kinds(context, purpose);
    let named = |at: String| context.mentions.named(&at, Meaning::Children).is_some();
    kinds.contains(&SubjectKind::Child)
        || purpose.subjects.iter().any(|group| named(format!("subjects.{group}.name")))
        || named(format!("purposes.{id}.name"))
}
