//! What a change says, without what it is about: which message, and the old and new value in it.

use super::change::{Action, Change};
use super::described::Values;
use super::marked::Side;
use super::words::{ChangeWording, finished};
use crate::derive;
use crate::document::{Inline, Inlines, plain};
use crate::facts::{EntryTable, FactKind, FactValue};
use crate::locale::{Arg, capital};
use crate::model::{ChildrenAudience, RightKind};

/// Longer values are not repeated in a list of changes; the text with its marks shows them.
const REPEATED: usize = 240;

/// Longer values are not shown before and after.
const SHORT: usize = 120;

/// Both values in words, and what is said to have happened. A side that says nothing has none.
struct Sides {
    action: Action,
    old: Option<Inlines>,
    new: Option<Inlines>,
}

impl ChangeWording<'_> {
    /// A sentence in lower case.
    pub(super) fn statement(&self, change: &Change) -> Inlines {
        let sides = self.sides(change);
        let statement = match self.own_message(change, &sides) {
            _ if is_in_another_language(change, &sides) => {
                self.pattern("change-elsewhere", change, sides)
            }
            Some(message) => self.by_message(&message, change, sides),
            None => self.by_pattern(change, sides),
        };
        finished(statement)
    }

    /// What a fact was and is, where both are short and neither is a list.
    pub(super) fn values(&self, change: &Change) -> Option<Values> {
        let Sides { action: Action::Changed, old: Some(before), new: Some(now) } =
            self.sides(change)
        else {
            return None;
        };
        let name = self.name_of(change);
        let is_list = |value: &Option<FactValue>| value.as_ref().is_some_and(FactValue::is_list);
        let is_short = |words: &Inlines| (1..=SHORT).contains(&plain(words).chars().count());
        let shows = self.new.locale.has(&name)
            && before != now
            && is_short(&before)
            && is_short(&now)
            && !is_list(&change.old)
            && !is_list(&change.new);
        let country = self.countries_of(change);
        let name = || capital(self.new.message(&name, &[("country", country.into())]));
        shows.then(|| Values { name: name(), before, now })
    }

    fn sides(&self, change: &Change) -> Sides {
        let words = |side, value: &Option<FactValue>| match value {
            Some(value) => Some(self.value(side, change, value)),
            None => self.unsaid_value(change),
        };
        let earlier = self.earlier_name(change);
        let new = words(Side::New, &change.new);
        let old = words(Side::Old, &change.old).or_else(|| earlier.clone());
        let says = |words: &Option<Inlines>| words.as_ref().is_some_and(|words| !words.is_empty());
        let is_none = |value: &Option<FactValue>| matches!(value, Some(FactValue::Nothing(_)));
        let action = match change.action {
            // Another order of the same groups, and no other group.
            Action::Moved if change.direction.is_none() => Action::Moved,
            Action::Moved => Action::Changed,
            Action::Added if earlier.is_some() && earlier != new => Action::Changed,
            Action::Removed if self.has_other_name(change, &old) => Action::Changed,
            // In place of "none" there is now one, or the other way round.
            Action::Changed if is_none(&change.old) => Action::Added,
            Action::Changed if is_none(&change.new) => Action::Removed,
            Action::Changed if says(&new) && !says(&old) => Action::Added,
            Action::Changed if says(&old) && !says(&new) => Action::Removed,
            action => action,
        };
        let ended = |words: Option<Inlines>| match action {
            Action::Changed | Action::Moved => words.map(finished),
            Action::Added | Action::Removed => words,
        };
        Sides { action, old: ended(old), new: ended(new) }
    }

    /// The message of a kind and key, where the pattern is not enough.
    fn own_message(&self, change: &Change, sides: &Sides) -> Option<String> {
        let kind = change.kind.name();
        let key = key_of(change);
        if let Some(message) = self.special_message(change, sides) {
            return Some(message.to_owned());
        }
        let is_none = |value: &&FactValue| matches!(value, FactValue::Nothing(_));
        let mut values = [&change.old, &change.new].into_iter().flatten();
        let stated = values.clone().any(|value| is_none(&value));
        let replaced = values.any(|value| !is_none(&value));
        // That there is none is a sentence of its own, unless someone or something replaced it.
        if stated && (!replaced || change.kind == FactKind::Right) {
            return Some(format!("change-{kind}-none"));
        }
        // A kind's own message is for entries and purposes; other keys have a name in the pattern.
        let known = |message: &str| self.new.locale.has(message);
        let by_key = key.as_ref().map(|key| format!("change-{kind}-{key}"));
        if let Some(by_key) = by_key.filter(|message| known(message)) {
            return Some(by_key);
        }
        let named = key.map(|key| format!("change-name-{kind}-{key}"));
        let by_kind = format!("change-{kind}");
        let is_named = named.is_some_and(|named| known(&named));
        (!is_named && known(&by_kind)).then_some(by_kind)
    }

    /// A message for what the kind and key alone do not tell.
    fn special_message(&self, change: &Change, sides: &Sides) -> Option<&'static str> {
        use FactKind::{Ai, Controller, Data, Interest, JointController, Languages, Recipient};
        use FactKind::{Section, Source, Subject};
        match (change.kind, change.at.last_key()) {
            (Recipient | Data | Subject | Source | JointController | Ai, Some("name"))
            | (Section, Some("title")) => Some("change-renamed"),
            (Controller, Some("name")) if change.is_rename() => Some("change-controller-renamed"),
            (Languages, _) if change.action == Action::Changed => Some("change-languages-order"),
            (Interest, _) if self.is_holder_alone(change) => Some("change-interest-holder"),
            _ if sides.old == sides.new && self.differs_in_coverage(change) => {
                Some("change-coverage")
            }
            _ => None,
        }
    }

    /// The pattern that fits the values: a list, another value, or text too long to repeat.
    fn by_pattern(&self, change: &Change, sides: Sides) -> Inlines {
        let (old, new) = (&sides.old, &sides.new);
        let empty = |words: &Option<Inlines>| words.as_ref().is_none_or(Vec::is_empty);
        let is_list = |value: &Option<FactValue>| value.as_ref().is_some_and(FactValue::is_list);
        let too_long = |words: &Option<Inlines>| {
            words.as_ref().is_some_and(|words| plain(words).chars().count() > REPEATED)
        };
        let message = if (empty(old) && empty(new)) || old == new || too_long(old) || too_long(new)
        {
            "change-words"
        } else if is_list(&change.old) || is_list(&change.new) {
            "change-fact"
        } else {
            "change-single"
        };
        self.pattern(message, change, sides)
    }

    /// A pattern with the name of the fact.
    fn pattern(&self, message: &str, change: &Change, sides: Sides) -> Inlines {
        let country = self.countries_of(change);
        let name = self.new.message(&self.name_of(change), &[("country", country.into())]);
        let mut args = self.args(change, sides);
        args.push(("name", name.into()));
        self.new.message(message, &args)
    }

    fn name_of(&self, change: &Change) -> String {
        let kind = change.kind.name();
        // The interest behind a transfer is another one than that of a purpose.
        if change.kind == FactKind::Interest && change.at.table() == Some(EntryTable::Recipients) {
            return "change-name-transfer-interest".into();
        }
        let own = key_of(change).map(|key| format!("change-name-{kind}-{key}"));
        let own = own.filter(|own| self.new.locale.has(own));
        own.unwrap_or_else(|| format!("change-name-{kind}"))
    }

    fn by_message(&self, message: &str, change: &Change, sides: Sides) -> Inlines {
        let same = change.action == Action::Changed && sides.old == sides.new;
        let of_transfer = self.name_of(change) == "change-name-transfer-interest";
        if message == "change-coverage" {
            return self.pattern(message, change, sides);
        }
        // The words are the same though the fact is not: the pattern states that it changed.
        if of_transfer || same && self.new.locale.has(&self.name_of(change)) {
            return self.by_pattern(change, sides);
        }
        self.new.message(message, &self.args(change, sides))
    }

    fn args(&self, change: &Change, sides: Sides) -> Vec<(&'static str, Arg)> {
        let action = match sides.action {
            Action::Added => "added",
            Action::Removed => "removed",
            Action::Changed => "changed",
            Action::Moved => "moved",
        };
        let some = |stood: bool| Arg::Word(if stood { "some" } else { "none" });
        vec![
            ("action", Arg::Word(action)),
            ("old", sides.old.unwrap_or_default().into()),
            ("new", sides.new.unwrap_or_default().into()),
            ("before", some(self.stood(Side::Old, change))),
            ("after", some(self.stood(Side::New, change))),
            ("applies", Arg::Word(if self.right_stays(change) { "yes" } else { "no" })),
            ("audience", Arg::Word(audience(change))),
            ("form", Arg::Word(form(change))),
        ]
    }

    /// The standard name that an entry had before it got one of its own.
    fn earlier_name(&self, change: &Change) -> Option<Inlines> {
        let is_first = change.action == Action::Added && is_own_name(change);
        is_first.then(|| self.standard_name(Side::Old, change)).flatten()
    }

    /// Whether an entry that lost its own name has a standard one, which is another.
    fn has_other_name(&self, change: &Change, old: &Option<Inlines>) -> bool {
        let name = self.standard_name(Side::New, change).filter(|_| is_own_name(change));
        name.is_some() && name != *old
    }

    /// The name of an entry that says none; none where klartext has no words for its id.
    fn standard_name(&self, side: Side, change: &Change) -> Option<Inlines> {
        let (table, id) = (change.at.table()?, change.at.id()?);
        let name = match table {
            EntryTable::Data => self.composer(side).data_name(id),
            table => self.name_on(side, table, id),
        };
        (!matches!(name.as_slice(), [Inline::Code { .. }])).then_some(name)
    }

    /// Whether one side said anything of what a list is about: where a recipient is, for what it
    /// gets data, to which of these countries; where data comes from.
    fn stood(&self, side: Side, change: &Change) -> bool {
        let (Some(table), Some(id), Some(key)) =
            (change.at.table(), change.at.id(), change.at.last_key())
        else {
            return true;
        };
        let notice = self.composer(side).notice;
        let (own, other) = match side {
            Side::Old => (&change.old, &change.new),
            Side::New => (&change.new, &change.old),
        };
        match table {
            // Laws are one value, and their list is not compared item by item.
            _ if matches!(other, Some(FactValue::Laws(_))) => own.is_some(),
            EntryTable::Recipients => self.recipient_stood(side, change, id, key),
            EntryTable::Purposes if key == "source" => notice
                .purposes
                .get(id)
                .is_some_and(|purpose| !notice.sources_of(purpose).is_empty()),
            EntryTable::Data if key == "source" => notice
                .data
                .get(id)
                .is_some_and(|data| data.source.as_ref().is_some_and(|ids| !ids.is_empty())),
            EntryTable::Sources if key == "data" => {
                notice.sources.get(id).is_some_and(|source| !source.data.is_empty())
            }
            EntryTable::OnBehalf => notice.on_behalf.get(id).is_some_and(|work| match key {
                "subjects" => !work.subjects.is_empty(),
                "data" => !work.data.is_empty(),
                "recipients" => work.recipients.as_ref().is_some_and(|ids| !ids.is_empty()),
                _ => true,
            }),
            _ => true,
        }
    }

    fn recipient_stood(&self, side: Side, change: &Change, id: &str, key: &str) -> bool {
        let notice = self.composer(side).notice;
        let recipient = notice.recipients.get(id);
        match key {
            "country" => recipient.is_some_and(|one| !one.country.is_empty()),
            "members" => recipient.is_some_and(|one| !one.members.is_empty()),
            "purposes" => !notice.purposes_of(id).is_empty(),
            "transfer" => {
                let value = change.new.as_ref().or(change.old.as_ref());
                let Some(FactValue::Transfer(transfer)) = value else { return true };
                let transfers = recipient.into_iter().flat_map(|one| one.transfer.iter());
                // Whoever is there already gets data there, whether or not it was said how.
                let is_there = recipient.into_iter().flat_map(|one| one.country.iter());
                let known: Vec<&String> =
                    transfers.flat_map(|one| one.country.iter()).chain(is_there).collect();
                transfer.country.iter().all(|code| known.contains(&code))
            }
            _ => true,
        }
    }

    /// Whether the right that a change is about applied before and applies now.
    fn right_stays(&self, change: &Change) -> bool {
        let right =
            RightKind::ALL.into_iter().find(|right| change.at.keys().nth(1) == Some(right.id()));
        right.is_some_and(|right| {
            [&self.old, &self.new].iter().all(|side| derive::applies(side.notice, right))
        })
    }
}

/// Whether a change is of the own name of an entry that klartext may have a name for.
fn is_own_name(change: &Change) -> bool {
    let has_standard = [EntryTable::Data, EntryTable::Subjects, EntryTable::Sources];
    change.at.table().is_some_and(|table| has_standard.contains(&table))
        && change.at.last_key() == Some("name")
}

/// Whom a notice says it is for, as far as children go.
fn audience(change: &Change) -> &'static str {
    match &change.new {
        Some(FactValue::Children(ChildrenAudience::Addressed(false))) => "adults",
        Some(FactValue::Children(_)) => "children",
        _ => "none",
    }
}

/// Whether how long data is kept is an editor's sentence now.
fn form(change: &Change) -> &'static str {
    match &change.new {
        Some(FactValue::Retention(retention)) if retention.criteria.is_some() => "sentence",
        _ => "phrase",
    }
}

/// Whether a text changed, but not in the language of these words.
fn is_in_another_language(change: &Change, sides: &Sides) -> bool {
    let by_language =
        |value: &Option<FactValue>| value.as_ref().is_some_and(FactValue::is_by_language);
    let says = sides.old.as_ref().is_some_and(|words| !words.is_empty());
    says && sides.old == sides.new && by_language(&change.old) && by_language(&change.new)
}

/// The last key of the path, as message ids write it.
fn key_of(change: &Change) -> Option<String> {
    change.at.last_key().map(|key| key.replace('_', "-"))
}
