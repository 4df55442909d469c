//! A change of facts → a line in one language, from the messages of `changes.ftl`.
//!
//! A line says what it is about, then what changed: "Ta emot ansökningar: uppgifterna sparas nu
//! 24 månader (tidigare: 12 månader)". Which message it is follows from the kind of fact and its
//! key; most kinds share a pattern and differ in the fact's name alone.

use serde_json::Value;

use super::change::{Action, Change, Consequence, Effect, Kind};
use super::values::Side;
use crate::compose::{Composer, MissingWording};
use crate::document::{Inlines, plain};
use crate::locale::{Arg, Locale, capital, small_text};
use crate::model::{Coverage, Notice, RightKind};
use crate::tables::Tables;

/// Says changes between two notices in one language.
pub struct Wording<'a> {
    pub(super) old: Composer<'a>,
    pub(super) new: Composer<'a>,
}

/// One change as a line in one language.
///
/// `languages` are those of the new notice, the prevailing one first. For several changes, make a
/// `Wording` once.
pub fn word_change(
    change: &Change,
    notices: (&Notice, &Notice),
    languages: &[String],
    locale: &Locale,
    tables: &Tables,
) -> Inlines {
    Wording::new(notices, languages, locale, tables).change(change)
}

impl<'a> Wording<'a> {
    /// Words for the changes from one notice to another.
    pub fn new(
        (old, new): (&'a Notice, &'a Notice),
        languages: &'a [String],
        locale: &'a Locale,
        tables: &'a Tables,
    ) -> Wording<'a> {
        Wording {
            old: Composer::new(old, languages, locale, tables),
            new: Composer::new(new, languages, locale, tables),
        }
    }

    /// What could not be said, sorted and each once.
    pub fn missing(&self) -> Vec<MissingWording> {
        let mut missing = [self.old.missing(), self.new.missing()].concat();
        missing.sort();
        missing.dedup();
        missing
    }

    /// A change as a line: what it is about, then what changed.
    pub fn change(&self, change: &Change) -> Inlines {
        let said = self.statement(change);
        match self.about(change) {
            Some(about) => self.new.message(
                "change-about",
                &[("about", capital(about).into()), ("change", said.into())],
            ),
            None => capital(said),
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

    /// The law that asks for a fact, as the language cites it.
    pub fn article(&self, change: &Change) -> Inlines {
        let Some(cited) = change.article.strip_prefix("Art. ") else { return Inlines::new() };
        if change.kind == Kind::Cookie {
            return self.new.word("change-article-cookies");
        }
        let mut parts =
            cited.trim_end_matches(" GDPR").split(['(', ')']).filter(|it| !it.is_empty());
        let article = parts.next().unwrap_or_default().to_owned();
        let (mut paragraph, mut letter) = (0, Inlines::new());
        for part in parts {
            match part.parse::<u32>() {
                Ok(number) => paragraph = number,
                Err(_) => {
                    letter = self
                        .new
                        .message("change-article-letter", &[("letter", part.to_owned().into())]);
                }
            }
        }
        self.new.message(
            "change-article",
            &[
                ("article", article.into()),
                ("paragraph", paragraph.into()),
                ("letter", letter.into()),
            ],
        )
    }

    /// What a change is about: the purpose, recipient or other entry that it stands in.
    pub(super) fn about(&self, change: &Change) -> Option<Inlines> {
        let mut segments = change.at.splitn(3, '.');
        let (table, id) = (segments.next()?, segments.next()?);
        // That an entry came or went says its name itself.
        let is_part = segments.next().is_some();
        let side = if self.new.notice.purposes.contains_key(id) || change.new.is_some() {
            Side::New
        } else {
            Side::Old
        };
        match table {
            "purposes" if is_part && !is_name_of_purpose(change) => Some(self.purpose(side, id)),
            "recipients" if is_part => Some(self.recipient(side, id)),
            "rights" if id != "contact" => {
                let right = RightKind::ALL.into_iter().find(|right| right.id() == id)?;
                Some(self.new.word(&right_name(right)))
            }
            "joint_controllers" if is_part => Some(self.joint(side, id)),
            "controllers" if is_part => Some(self.one_of_several(side, id)),
            "data" if is_part => Some(self.datum(side, id)),
            "subjects" if is_part => Some(self.subject(side, id)),
            "sources" | "events" | "laws" | "cookies" | "on_behalf" | "section" if is_part => {
                Some(self.entry_name(side, table, id))
            }
            "controller" if change.kind == Kind::Controller || change.kind == Kind::Contact => {
                let controller = self.new.notice.controller.as_ref();
                let name = controller.and_then(|it| it.short_name.as_ref().or(it.name.as_ref()));
                name.map(|name| super::values::text(name))
            }
            _ => None,
        }
    }

    pub(super) fn statement(&self, change: &Change) -> Inlines {
        let (old, new) = self.sides(change);
        let said = match self.own_message(change) {
            _ if is_in_another_language(change, &old, &new) => {
                self.pattern("change-elsewhere", change, old, new)
            }
            Some(message) => self.say(&message, change, old, new),
            None => self.by_pattern(change, old, new),
        };
        let said = match (change.kind, change.action, &change.at) {
            (Kind::Recipient, Action::Added, at) if at.matches('.').count() == 1 => {
                self.with_purposes(at, said)
            }
            _ => said,
        };
        match self.shared_coverage(change) {
            Some(covers) => {
                let covers = match covers.is_rest() {
                    true => self.new.word("change-covers-rest"),
                    false => self.new.covers(&change.at, &covers),
                };
                self.new
                    .message("change-covers", &[("change", said.into()), ("covers", covers.into())])
            }
            None => said,
        }
    }

    /// The words of both sides; where one alone says nothing, that it does.
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
        match (coverage(change, Side::Old), coverage(change, Side::New)) {
            (Some(before), Some(now)) if before != now && !words.is_empty() => {
                let covers = if side == Side::Old { before } else { now };
                let covers = self.new.covers(&change.at, &covers);
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
    fn shared_coverage(&self, change: &Change) -> Option<Coverage> {
        let (old, new) = (coverage(change, Side::Old), coverage(change, Side::New));
        let differ = old.is_some() && new.is_some() && old != new;
        let covers = new.or(old).filter(|_| !differ)?;
        // An only entry covers everything and need not say so.
        let depth = if covers.is_rest() { 3 } else { 0 };
        (change.at.matches('.').count() >= depth).then_some(covers)
    }

    /// The message of a kind and key, where the pattern is not enough.
    fn own_message(&self, change: &Change) -> Option<String> {
        let kind = change.kind.name();
        let by_key = format!("change-{kind}-{}", key_of(change));
        // That there is none is a sentence of its own, unless somebody or something took its place.
        let is_none = |value: &Option<Value>| value.as_ref().is_some_and(|it| it == "none");
        let given = [&change.old, &change.new].into_iter().flatten().any(Value::is_object);
        if (is_none(&change.old) || is_none(&change.new)) && (!given || change.kind == Kind::Right)
        {
            return Some(format!("change-{kind}-none"));
        }
        let by_kind = format!("change-{kind}");
        // A kind's own message is for entries and purposes; other keys have a name in the pattern.
        let named = format!("change-name-{kind}-{}", key_of(change));
        let known = |message: &str| self.new.locale.has(message);
        if known(&by_key) && !is_table_of(change, kind) {
            return Some(by_key);
        }
        (!known(&named) && known(&by_kind)).then_some(by_kind)
    }

    /// The pattern that fits the values: plain facts, whole sentences, or text too long to repeat.
    fn by_pattern(&self, change: &Change, old: Option<Inlines>, new: Option<Inlines>) -> Inlines {
        let is_sentence = |words: &Option<Inlines>| {
            words.as_ref().is_some_and(|words| {
                let said = plain(words);
                said.ends_with(['.', '!', '?']) || said.contains(". (")
            })
        };
        let empty = |words: &Option<Inlines>| words.as_ref().is_none_or(Vec::is_empty);
        let is_list = |value: &Option<Value>| {
            value.as_ref().is_some_and(|value| value.is_array() || value.get("country").is_some())
        };
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
        let own = format!("change-name-{kind}-{}", key_of(change));
        let name = if self.new.locale.has(&own) { own } else { format!("change-name-{kind}") };
        let country = self.countries_of(change);
        let name = self.new.message(&name, &[("country", country.into())]);
        let mut args = self.args(change, old, new);
        args.push(("name", name.into()));
        self.new.message(message, &args)
    }

    fn say(
        &self,
        message: &str,
        change: &Change,
        old: Option<Inlines>,
        new: Option<Inlines>,
    ) -> Inlines {
        let same = change.action == Action::Changed && old == new;
        // The words are the same though the fact is not: the pattern says that it changed.
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
    fn with_purposes(&self, at: &str, said: Inlines) -> Inlines {
        let id = at.trim_start_matches("recipients.");
        let purposes = self.new.notice.purposes_of(id);
        if purposes.is_empty() {
            return said;
        }
        let purposes = purposes.into_iter().map(|id| self.purpose(Side::New, id)).collect();
        let purposes = self.new.list(purposes);
        self.new.message(
            "change-recipient-for",
            &[("change", said.into()), ("purposes", purposes.into())],
        )
    }
}

/// Whether a text changed, but not in the language that is spoken.
fn is_in_another_language(change: &Change, old: &Option<Inlines>, new: &Option<Inlines>) -> bool {
    let by_language = |value: &Option<Value>| {
        let texts = value.as_ref().and_then(Value::as_object);
        texts.is_some_and(|texts| {
            let is_tag = |tag: &String| tag.len() < 4 || tag.contains('-');
            texts.iter().all(|(tag, text)| is_tag(tag) && text.is_string())
        })
    };
    let says = old.as_ref().is_some_and(|words| !words.is_empty());
    says && old == new && by_language(&change.old) && by_language(&change.new)
}

/// The last key of the path, as message ids write it.
pub(super) fn key_of(change: &Change) -> String {
    change.at.rsplit('.').next().unwrap_or_default().replace('_', "-")
}

/// Whether a change is of an entry of a table whose id happens to be that of a message.
fn is_table_of(change: &Change, kind: &str) -> bool {
    let ends_in_id = change.at.matches('.').count() == 1 && !change.at.starts_with("rights");
    let single = ["controller.", "dpo.", "representative.", "audience."];
    ends_in_id && kind != "title" && !single.iter().any(|table| change.at.starts_with(table))
}

fn is_name_of_purpose(change: &Change) -> bool {
    change.kind == Kind::Purpose
}

fn right_name(right: RightKind) -> String {
    match right {
        RightKind::Object => "purpose-right-object".into(),
        RightKind::Complaint => "complaint-title".into(),
        right => format!("right-{}-title", right.id()),
    }
}

/// What an entry covers, for changes whose values are entries with coverage.
fn coverage(change: &Change, side: Side) -> Option<Coverage> {
    let value = match side {
        Side::Old => change.old.as_ref()?,
        Side::New => change.new.as_ref()?,
    };
    let is_entry = matches!(
        change.kind,
        Kind::Basis | Kind::Interest | Kind::Retention | Kind::Condition | Kind::Provision
    );
    let is_text = key_of(change) == "consequence" || change.at.starts_with("recipients.");
    (is_entry && !is_text && value.is_object())
        .then(|| serde_json::from_value(value.clone()).ok())
        .flatten()
}
