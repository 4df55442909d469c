//! `special-category-unmarked`: words name a special category, and the data is not marked as one.

use super::special_category_condition_missing::is_covered;
use super::{Authority, Context, Rule, Topic, help, look};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::language::Mention;
use crate::model::{DataCategory, Purpose, SpecialKind, word};
use crate::prose::Meaning;

pub const RULE: Rule = Rule {
    name: "special-category-unmarked",
    topic: Topic::Special,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 9(1) GDPR",
    page: include_str!("special_category_unmarked.md"),
    ..Rule::OF_NOTICE
};

/// The special categories by what names them.
const KINDS: [(Meaning, SpecialKind); 8] = [
    (Meaning::Health, SpecialKind::Health),
    (Meaning::Biometric, SpecialKind::Biometric),
    (Meaning::Genetic, SpecialKind::Genetic),
    (Meaning::EthnicOrigin, SpecialKind::EthnicOrigin),
    (Meaning::Politics, SpecialKind::Politics),
    (Meaning::Belief, SpecialKind::Belief),
    (Meaning::TradeUnion, SpecialKind::TradeUnion),
    (Meaning::SexLife, SpecialKind::SexLife),
];

/// What the name of a purpose cannot name without such data: faces are recognised, union fees are
/// drawn.
const OF_PURPOSES: [Meaning; 2] = [Meaning::Biometric, Meaning::TradeUnion];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, data) in &notice.data {
        if !is_open(data) {
            diagnostics.extend(of_second(context, id, data));
            continue;
        }
        let uses: Vec<_> =
            notice.purposes.iter().filter(|(_, one)| one.data.contains(id)).collect();
        if uses.is_empty() {
            continue;
        }
        let at = format!("data.{id}");
        let own = named(context, &at).filter(|(mention, _)| mention.is_own);
        if let Some((mention, kind)) = own {
            let is_covered = uses.iter().all(|(_, purpose)| is_covered(purpose, id));
            diagnostics.push(of_data(context, id, data, (mention, kind), is_covered));
        } else if !data.is_said_not_special() {
            let likeness = context.mentions.named(&at, Meaning::Likeness);
            let identified = uses.iter().find(|(purpose, _)| {
                context
                    .mentions
                    .named(&format!("purposes.{purpose}"), Meaning::Identification)
                    .is_some()
            });
            if let (Some(mention), Some((purpose, _))) = (likeness, identified) {
                diagnostics.push(of_likeness(context, id, mention, purpose));
            }
        }
    }
    for (id, purpose) in &notice.purposes {
        diagnostics.extend(of_purpose(context, id, purpose));
    }
}

/// Whether the mark is missing, or that there is none is said without a reason.
fn is_open(data: &DataCategory) -> bool {
    let is_blank = |reason: &String| reason.trim().is_empty();
    match &data.special {
        None => true,
        Some(_) => data.is_said_not_special() && data.special_reason.as_ref().is_none_or(is_blank),
    }
}

/// The surest words at a key path that name a special category.
fn named<'a>(context: &Context<'a>, at: &str) -> Option<(&'a Mention, SpecialKind)> {
    let found = KINDS
        .iter()
        .filter_map(|(meaning, kind)| Some((context.mentions.find(at, *meaning)?, *kind)));
    found.min_by_key(|(mention, _)| !mention.is_certain)
}

fn of_data(
    context: &Context<'_>,
    id: &str,
    data: &DataCategory,
    (mention, kind): (&Mention, SpecialKind),
    is_covered: bool,
) -> Diagnostic {
    let (words, kind) = (&mention.words, word(kind));
    let mut finding = if data.is_said_not_special() {
        let message = Message::new("special-category-unmarked-reason").with("words", words);
        RULE.finding(format!("data.{id}.special"), message)
    } else {
        let message = match mention.is_certain {
            true => Message::new("special-category-unmarked").with("words", words).with("data", id),
            false => Message::new("special-category-unmarked-maybe")
                .with("words", words)
                .with("data", id),
        };
        let help = Message::new("special-category-unmarked-help")
            .with("kind", Value::text(kind))
            .with("id", Value::text(id));
        let mut finding =
            RULE.finding(mention.at.clone(), message).help(help).help(help::example_of(&RULE));
        finding.origin = Some(look::place_of(context, &mention.at, words));
        finding
    };
    if is_covered || !mention.is_certain || data.is_said_not_special() {
        finding.level = Level::Info;
    }
    finding
}

/// Words of a marked category that name another one too: one mark does not answer for both.
fn of_second(context: &Context<'_>, id: &str, data: &DataCategory) -> Option<Diagnostic> {
    let marked = *data.special.as_ref()?.given()?;
    let at = format!("data.{id}");
    let others = KINDS.iter().filter(|(_, kind)| *kind != marked && !is_of_one(*kind, marked));
    let mut named =
        others.filter_map(|(meaning, kind)| Some((context.mentions.named(&at, *meaning)?, *kind)));
    let (mention, kind) = named.find(|(mention, _)| mention.is_own)?;
    let message = Message::new("special-category-unmarked-second")
        .with("words", &mention.words)
        .with("data", help::datum(context, id))
        .with("marked", Value::text(word(marked)))
        .with("kind", Value::text(word(kind)));
    Some(look::at_mention(context, &RULE, mention, message).level(Level::Warning))
}

/// Whether the words of one category mostly name the other as well: genes and health.
fn is_of_one(kind: SpecialKind, marked: SpecialKind) -> bool {
    use SpecialKind::{Biometric, Genetic, Health};
    matches!((kind, marked), (Health, Genetic) | (Genetic, Health) | (Health, Biometric))
}

/// A photo becomes biometric data when a machine recognises a person by it (recital 51).
fn of_likeness(context: &Context<'_>, id: &str, mention: &Mention, purpose: &str) -> Diagnostic {
    let words = &mention.words;
    let message = Message::new("special-category-unmarked-likeness")
        .with("purpose", help::entry(context, EntryTable::Purposes, purpose))
        .with("words", words)
        .with("id", Value::text(id));
    let mut finding = RULE.finding(mention.at.clone(), message);
    finding.level = Level::Info;
    if mention.is_own {
        finding.origin = Some(look::place_of(context, &mention.at, words));
    }
    finding
}

/// A purpose whose name needs such data, and that has none.
fn of_purpose(context: &Context<'_>, id: &str, purpose: &Purpose) -> Option<Diagnostic> {
    let at = format!("purposes.{id}.name");
    let meaning =
        OF_PURPOSES.into_iter().find(|one| context.mentions.named(&at, *one).is_some())?;
    let has_data = purpose.data.iter().any(|id| {
        let is_answered = context.notice.data.get(id).is_some_and(|data| data.special.is_some());
        is_answered || named(context, &format!("data.{id}")).is_some()
    });
    if has_data || !purpose.special.is_empty() {
        return None;
    }
    let mention = context.mentions.named(&at, meaning)?;
    let message = Message::new("special-category-unmarked-purpose")
        .with("words", &mention.words)
        .with("id", id);
    let mut finding = RULE.finding(mention.at.clone(), message);
    finding.level = Level::Warning;
    finding.origin = Some(look::place_of(context, &mention.at, &mention.words));
    Some(finding)
}
