//! A change of facts → a line in one language, from the messages of `changes.ftl`.
//!
//! A line says what it is about, then what changed: "Ta emot ansökningar: uppgifterna sparas nu
//! 24 månader (tidigare: 12 månader)". Which message it is follows from the kind of fact and its
//! key; most kinds share a pattern and differ in the fact's name alone.

use super::change::{Action, Change, Consequence, Effect};
use super::marked::Side;
use crate::compose::{Composer, MissingWording};
use crate::document::{Inlines, plain};
use crate::facts::{CitedLaw, EntryTable, FactKind, FactValue};
use crate::locale::{Arg, Locale, capital, small_text};
use crate::model::{Coverage, Notice, RightKind};
use crate::tables::Tables;

/// Words changes between two notices in one language.
pub struct ChangeWording<'a> {
    pub(super) old: Composer<'a>,
    pub(super) new: Composer<'a>,
}

/// One change as a line in one language.
///
/// `languages` are those of the new notice, the prevailing one first. For several changes, make a
/// `ChangeWording` once.
pub fn word_change(
    change: &Change,
    notices: (&Notice, &Notice),
    languages: &[String],
    locale: &Locale,
    tables: &Tables,
) -> Inlines {
    ChangeWording::new(notices, languages, locale, tables).change(change)
}

impl<'a> ChangeWording<'a> {
    /// Words for the changes from one notice to another.
    pub fn new(
        (old, new): (&'a Notice, &'a Notice),
        languages: &'a [String],
        locale: &'a Locale,
        tables: &'a Tables,
    ) -> ChangeWording<'a> {
        ChangeWording {
            old: Composer::new(old, languages, locale, tables),
            new: Composer::new(new, languages, locale, tables),
        }
    }

    /// What could not be worded, sorted and each once.
    pub fn missing(&self) -> Vec<MissingWording> {
        let mut missing = [self.old.missing(), self.new.missing()].concat();
        missing.sort();
        missing.dedup();
        missing
    }

    /// A change as a line: what it is about, then what changed.
    pub fn change(&self, change: &Change) -> Inlines {
        let statement = self.statement(change);
        match self.about(change) {
            Some(about) => self.new.message(
                "change-about",
                &[("about", capital(about).into()), ("change", statement.into())],
            ),
            None => capital(statement),
        }
    }

    /// A consequence as a sentence.
    pub fn consequence(&self, consequence: &Consequence) -> Inlines {
        let gained = consequence.gained;
        let right = |id: &str| {
            let message = if gained { "change-gains-right" } else { "change-loses-right" };
            let right = small_text(&plain(&self.new.word(id)));
            self.new.message(message, &[("right", right.into())])
        };
        match &consequence.what {
            Effect::MarketingObjection => right("purpose-right-object-marketing"),
            Effect::Right(kind) => right(&right_name(*kind)),
            Effect::Authority(country) => {
                let message =
                    if gained { "change-gains-authority" } else { "change-loses-authority" };
                let country = self.new.country_in_sentence(country);
                self.new.message(message, &[("country", country.into())])
            }
        }
    }

    /// The provision that asks for a fact, as the language cites it.
    pub fn article(&self, change: &Change) -> Inlines {
        let cited = change.article;
        if cited.law == CitedLaw::EPrivacy {
            return self.new.word("change-article-cookies");
        }
        let letter = match cited.letter {
            Some(letter) => {
                self.new.message("change-article-letter", &[("letter", letter.to_string().into())])
            }
            None => Inlines::new(),
        };
        self.new.message(
            "change-article",
            &[
                ("article", cited.article.to_string().into()),
                ("paragraph", u32::from(cited.paragraph).into()),
                ("letter", letter.into()),
            ],
        )
    }

    /// What a change is about: the purpose, recipient or other entry that the fact belongs to.
    pub(super) fn about(&self, change: &Change) -> Option<Inlines> {
        if let (Some(table), Some(id)) = (change.at.table(), change.at.id()) {
            // That an entry was added or removed says its name itself, as does its new name.
            let names_it = change.at.is_entry()
                || (table == EntryTable::Purposes && change.kind == FactKind::Purpose);
            let is_there = self.new.notice.purposes.contains_key(id) || change.new.is_some();
            let side = if is_there { Side::New } else { Side::Old };
            return (!names_it).then(|| self.entry_name(side, table, id));
        }
        let mut keys = change.at.keys();
        match (keys.next()?, keys.next()?) {
            ("rights", right) => {
                let right = RightKind::ALL.into_iter().find(|one| one.id() == right)?;
                Some(self.new.word(&right_name(right)))
            }
            ("controller", _) => {
                let controller = self.new.notice.controller.as_ref()?;
                let name = controller.short_name.as_ref().or(controller.name.as_ref())?;
                Some(super::values::text(name))
            }
            _ => None,
        }
    }

    pub(super) fn statement(&self, change: &Change) -> Inlines {
        let (old, new) = self.sides(change);
        let statement = match self.own_message(change) {
            _ if is_in_another_language(change, &old, &new) => {
                self.pattern("change-elsewhere", change, old, new)
            }
            Some(message) => self.by_message(&message, change, old, new),
            None => self.by_pattern(change, old, new),
        };
        let is_new_recipient = change.kind == FactKind::Recipient
            && change.action == Action::Added
            && change.at.is_entry();
        let statement =
            if is_new_recipient { self.with_purposes(change, statement) } else { statement };
        match self.shared_coverage(change) {
            Some(covers) => {
                let covers = match covers.is_rest() {
                    true => self.new.word("change-covers-rest"),
                    false => self.new.covers(&change.at.to_string(), covers),
                };
                self.new.message(
                    "change-covers",
                    &[("change", statement.into()), ("covers", covers.into())],
                )
            }
            None => statement,
        }
    }

    /// The words of both sides; where only one says nothing, "none".
    fn sides(&self, change: &Change) -> (Option<Inlines>, Option<Inlines>) {
        let (old, new) = (self.side(Side::Old, change), self.side(Side::New, change));
        let none =
            |words: Option<Inlines>, other: bool| {
                words.map(|words| {
                    if words.is_empty() && other { self.new.word("change-none") } else { words }
                })
            };
        let says = |words: &Option<Inlines>| words.as_ref().is_some_and(|words| !words.is_empty());
        let (old_says, new_says) = (says(&old), says(&new));
        (none(old, new_says), none(new, old_says))
    }

    /// The words of one side of a change, with what the entry covers where the sides differ in it.
    fn side(&self, side: Side, change: &Change) -> Option<Inlines> {
        let value = match side {
            Side::Old => change.old.as_ref(),
            Side::New => change.new.as_ref(),
        };
        let Some(value) = value else { return self.unsaid_value(change) };
        let words = self.value(side, change, value);
        match (coverage(&change.old), coverage(&change.new)) {
            (Some(before), Some(now)) if before != now && !words.is_empty() => {
                let covers = if side == Side::Old { before } else { now };
                let covers = self.new.covers(&change.at.to_string(), covers);
                Some(
                    self.new.message(
                        "name-covers",
                        &[("name", words.into()), ("covers", covers.into())],
                    ),
                )
            }
            _ => Some(words),
        }
    }

    /// What an entry of several covers, where it is the same before and after.
    fn shared_coverage<'c>(&self, change: &'c Change) -> Option<&'c Coverage> {
        let (old, new) = (coverage(&change.old), coverage(&change.new));
        let differ = old.is_some() && new.is_some() && old != new;
        let covers = new.or(old).filter(|_| !differ)?;
        // An only entry covers everything and need not say so.
        (!covers.is_rest() || change.at.has_coverage()).then_some(covers)
    }

    /// The message of a kind and key, where the pattern is not enough.
    fn own_message(&self, change: &Change) -> Option<String> {
        let kind = change.kind.name();
        // That there is none is a sentence of its own, unless someone or something replaced it.
        let is_none = |value: &&FactValue| matches!(value, FactValue::Nothing(_));
        let values = [&change.old, &change.new].into_iter().flatten();
        let replaced = values.clone().any(|value| !is_none(&value));
        if values.clone().any(|value| is_none(&value))
            && (!replaced || change.kind == FactKind::Right)
        {
            return Some(format!("change-{kind}-none"));
        }
        // A kind's own message is for entries and purposes; other keys have a name in the pattern.
        let known = |message: &str| self.new.locale.has(message);
        let key = key_of(change);
        let by_key = key.as_ref().map(|key| format!("change-{kind}-{key}"));
        if let Some(by_key) = by_key.filter(|message| known(message)) {
            return Some(by_key);
        }
        let named = key.map(|key| format!("change-name-{kind}-{key}"));
        let by_kind = format!("change-{kind}");
        let is_named = named.is_some_and(|named| known(&named));
        (!is_named && known(&by_kind)).then_some(by_kind)
    }

    /// The pattern that fits the values: plain facts, whole sentences, or text too long to repeat.
    fn by_pattern(&self, change: &Change, old: Option<Inlines>, new: Option<Inlines>) -> Inlines {
        let is_sentence = |words: &Option<Inlines>| {
            words.as_ref().is_some_and(|words| {
                let line = plain(words);
                line.ends_with(['.', '!', '?']) || line.contains(". (")
            })
        };
        let empty = |words: &Option<Inlines>| words.as_ref().is_none_or(Vec::is_empty);
        let is_list = |value: &Option<FactValue>| value.as_ref().is_some_and(FactValue::is_list);
        let too_long = |words: &Option<Inlines>| {
            words.as_ref().is_some_and(|words| plain(words).chars().count() > 240)
        };
        let message =
            if (empty(&old) && empty(&new)) || old == new || too_long(&old) || too_long(&new) {
                "change-words"
            } else if is_sentence(&old) || is_sentence(&new) {
                "change-sentence"
            } else if is_list(&change.old) || is_list(&change.new) {
                "change-fact"
            } else {
                "change-single"
            };
        self.pattern(message, change, old, new)
    }

    /// A pattern with the name of the fact.
    fn pattern(
        &self,
        message: &str,
        change: &Change,
        old: Option<Inlines>,
        new: Option<Inlines>,
    ) -> Inlines {
        let kind = change.kind.name();
        let own = key_of(change).map(|key| format!("change-name-{kind}-{key}"));
        let own = own.filter(|own| self.new.locale.has(own));
        let name = own.unwrap_or_else(|| format!("change-name-{kind}"));
        let country = self.countries_of(change);
        let name = self.new.message(&name, &[("country", country.into())]);
        let mut args = self.args(change, old, new);
        args.push(("name", name.into()));
        self.new.message(message, &args)
    }

    fn by_message(
        &self,
        message: &str,
        change: &Change,
        old: Option<Inlines>,
        new: Option<Inlines>,
    ) -> Inlines {
        let same = change.action == Action::Changed && old == new;
        // The words are the same though the fact is not: the pattern states that it changed.
        if same && self.new.locale.has(&format!("change-name-{}", change.kind.name())) {
            return self.by_pattern(change, old, new);
        }
        self.new.message(message, &self.args(change, old, new))
    }

    fn args(
        &self,
        change: &Change,
        old: Option<Inlines>,
        new: Option<Inlines>,
    ) -> Vec<(&'static str, Arg)> {
        let action = match change.action {
            Action::Added => "added",
            Action::Removed => "removed",
            Action::Changed => "changed",
            Action::Moved => "moved",
        };
        vec![
            ("action", Arg::Word(action)),
            ("old", old.unwrap_or_default().into()),
            ("new", new.unwrap_or_default().into()),
        ]
    }

    /// A new recipient with what it gets data for.
    fn with_purposes(&self, change: &Change, statement: Inlines) -> Inlines {
        let purposes = self.new.notice.purposes_of(change.at.id().unwrap_or_default());
        if purposes.is_empty() {
            return statement;
        }
        let name = |id| self.entry_name(Side::New, EntryTable::Purposes, id);
        let purposes = purposes.into_iter().map(name).collect();
        let purposes = self.new.list(purposes);
        self.new.message(
            "change-recipient-for",
            &[("change", statement.into()), ("purposes", purposes.into())],
        )
    }
}

/// Whether a text changed, but not in the language of these words.
fn is_in_another_language(change: &Change, old: &Option<Inlines>, new: &Option<Inlines>) -> bool {
    let by_language =
        |value: &Option<FactValue>| value.as_ref().is_some_and(FactValue::is_by_language);
    let says = old.as_ref().is_some_and(|words| !words.is_empty());
    says && old == new && by_language(&change.old) && by_language(&change.new)
}

/// The last key of the path, as message ids write it.
fn key_of(change: &Change) -> Option<String> {
    change.at.last_key().map(|key| key.replace('_', "-"))
}

fn right_name(right: RightKind) -> String {
    match right {
        RightKind::Object => "purpose-right-object".into(),
        RightKind::Complaint => "complaint-title".into(),
        right => format!("right-{}-title", right.id()),
    }
}

/// What an entry covers, where the value is an entry of a list.
fn coverage(value: &Option<FactValue>) -> Option<&Coverage> {
    match value.as_ref()? {
        FactValue::Basis(entry) => Some(&entry.covers),
        FactValue::Retention(entry) => Some(&entry.covers),
        FactValue::Condition(entry) => Some(&entry.covers),
        FactValue::Provision(entry) => Some(&entry.covers),
        _ => None,
    }
}
