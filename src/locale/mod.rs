//! The wording of one language: Fluent messages, lists and dates.

mod about;
mod arg;
mod inlines;
mod messages;
mod order;
mod unfinished;

use std::borrow::Cow;
use std::sync::Arc;

use fluent::{FluentArgs, FluentError, FluentValue};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use jiff::civil::Date;

use self::inlines::{CLOSE, OPEN, fill};
use crate::diagnostic::{Diagnostic, Message, Value, theme};
use crate::document::{Inline, Inlines, plain};
use crate::origin::{InputFile, Origin};
use crate::prose::Reading;

pub use about::{Language, ListEnds};
pub use arg::Arg;
pub use inlines::{capital, capital_text, push, small, small_text};
pub use messages::Messages;
pub use order::WordOrder;
pub use unfinished::{
    Entry, Marking, Unfinished, UnfinishedId, copy_to_translate, entries, marked,
};

/// One language with all it needs to word a notice.
pub struct Locale {
    /// The language tag (`sv`).
    pub language: String,
    /// What `language.toml` says of it.
    pub about: Language,
    /// The site's own messages that leave out what the law asks for.
    pub incomplete: Vec<IncompleteMessage>,
    /// How its texts are split and measured.
    pub reading: Reading,
    months: Vec<String>,
    messages: Messages,
    unfinished: Option<Unfinished>,
    list: ListFormatter,
    choice: ListFormatter,
    /// What joins the last two items of a list, and of a choice: " och ", " eller ".
    conjunction: String,
    disjunction: String,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

/// A message of a site's own that leaves out what the law asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncompleteMessage {
    /// The message.
    pub id: String,
    /// The variable that it leaves out; `None` where it has no words at all.
    pub missing: Option<String>,
    /// The place of the message.
    pub origin: Option<Origin>,
}

/// Why a message could not be formatted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageError {
    /// The message.
    pub id: String,
    /// What is wrong with it; none where it is missing.
    pub reason: Option<String>,
}

impl std::fmt::Display for MessageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.reason {
            Some(reason) => write!(f, "the message `{}`: {reason}", self.id),
            None => write!(f, "the message `{}` is missing", self.id),
        }
    }
}

impl MessageError {
    /// As a finding, for whoever writes the language's wording.
    pub fn finding(self, language: &str) -> Diagnostic {
        let folder = format!("locales/{language}/");
        let message = match self.reason {
            Some(reason) => Message::new("message-missing-format")
                .with("id", self.id)
                .with("language", language)
                .with("reason", Value::text(reason))
                .with("folder", folder),
            None => Message::new("message-missing-none")
                .with("id", self.id)
                .with("language", language)
                .with("folder", folder),
        };
        Diagnostic::new(&theme::MESSAGE_MISSING, "", message)
    }
}

impl Locale {
    /// Reads a language from its `language.toml` and its files of messages; a later file overrides
    /// the messages of an earlier one.
    ///
    /// An error in a message is reported, and that message left out.
    pub fn parse(
        language: &str,
        about: &Arc<InputFile>,
        files: &[Arc<InputFile>],
    ) -> (Option<Locale>, Vec<Diagnostic>) {
        let file = about.clone();
        let error = |span: Option<_>, message: Message| {
            let origin = Origin { file: file.clone(), span: span.unwrap_or(0..0) };
            (None, vec![Diagnostic::in_file(&theme::LOCALE_SYNTAX, origin, message)])
        };
        let about: Language = match toml::from_str(&about.text) {
            Ok(about) => about,
            Err(fault) => {
                let reason = Value::text(fault.message());
                return error(
                    fault.span(),
                    Message::new("locale-syntax-toml").with("reason", reason),
                );
            }
        };
        let Ok(formats) = about.formats.parse::<icu_locale_core::Locale>() else {
            let message = Message::new("locale-syntax-tag").with("tag", &about.formats);
            return error(None, message);
        };
        let mut messages = Messages::new(language);
        let mut diagnostics = Vec::new();
        files.iter().for_each(|file| messages.overlay(file, &mut diagnostics));
        let list = ListFormatter::try_new_and((&formats).into(), ListFormatterOptions::default());
        let date = FixedCalendarDateTimeFormatter::try_new((&formats).into(), YMD::long());
        let choice = ListFormatter::try_new_or((&formats).into(), ListFormatterOptions::default());
        let (Ok(list), Ok(choice), Ok(date)) = (list, choice, date) else {
            return (None, diagnostics);
        };
        let between = |list: &ListFormatter| {
            list.format(["\u{1}", "\u{1}"].iter()).to_string().trim_matches('\u{1}').to_owned()
        };
        let (conjunction, disjunction) = (between(&list), between(&choice));
        let reading = Reading::new(about.readability, &about.abbreviations, &about.terms);
        let mut locale = Locale {
            language: language.to_owned(),
            about,
            incomplete: Vec::new(),
            reading,
            months: Vec::new(),
            messages,
            unfinished: None,
            list,
            choice,
            conjunction,
            disjunction,
            date,
        };
        locale.months = locale.read_months();
        diagnostics.extend(locale.unknown_dates(&file));
        (Some(locale), diagnostics)
    }

    /// The same language, of which something is not translated yet.
    pub fn with_unfinished(mut self, unfinished: Unfinished) -> Locale {
        let ListEnds { pair, last } = &mut self.about.lists;
        for (key, words) in [("name", &mut self.about.name), ("lists", pair), ("lists", last)] {
            unfinished.mark_key(&self.language, key, words);
        }
        self.unfinished = Some(unfinished);
        self
    }

    /// Whether it has all messages in its own words.
    pub fn is_finished(&self) -> bool {
        self.unfinished.is_none()
    }

    /// Whether its own files have a message.
    pub fn has_own(&self, id: &str) -> bool {
        self.messages.has_message(id)
    }

    /// Whether there is a message or, as `id.attribute`, an attribute of one.
    pub fn has(&self, id: &str) -> bool {
        self.messages_of(id).has(id)
    }

    /// The messages that have a message: those of the language itself, which may leave out its
    /// attributes; else those of the language that it falls back to.
    fn messages_of(&self, id: &str) -> &Messages {
        match &self.unfinished {
            Some(unfinished) if !self.messages.has_message(id) => &unfinished.fallback,
            _ => &self.messages,
        }
    }

    /// The words of a message or, as `id.attribute`, of an attribute.
    ///
    /// # Errors
    /// When the message is missing, or needs an argument that is not given.
    pub fn message<'a, 'n: 'a>(
        &self,
        id: &str,
        args: impl IntoIterator<Item = &'a (&'n str, Arg)>,
    ) -> Result<Inlines, MessageError> {
        let mut errors: Vec<FluentError> = Vec::new();
        let mut words: Vec<&Inlines> = Vec::new();
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            fluent.set(*name, fluent_value(arg, &mut words));
        }
        let error = |reason| MessageError { id: id.to_owned(), reason };
        let text = self.messages_of(id).format(id, &fluent, &mut errors);
        let text = text.ok_or_else(|| error(None))?;
        if let Some(first) = errors.first() {
            return Err(error(Some(first.to_string())));
        }
        let text = match &self.unfinished {
            Some(unfinished) => unfinished.marked(&self.language, &self.messages, id, text),
            None => text,
        };
        Ok(match words.as_slice() {
            [] if text.is_empty() => Inlines::new(),
            [] => vec![Inline::Text(text)],
            words => fill(&text, words),
        })
    }

    /// Items as a list in words: "a, b och c"; with semicolons and another end where an item holds a
    /// comma or an "och" of its own, so that it stays clear what belongs together.
    pub fn list(&self, items: &[Inlines]) -> Inlines {
        let lists = &self.about.lists;
        self.joined(items, &self.list, (&lists.pair, &lists.last))
    }

    /// Items to choose among, as a list in words: "a, b eller c".
    pub fn choice(&self, items: &[Inlines]) -> Inlines {
        let last = format!(";{}", self.disjunction);
        self.joined(items, &self.choice, (&self.disjunction, &last))
    }

    fn joined(&self, items: &[Inlines], list: &ListFormatter, ends: (&str, &str)) -> Inlines {
        let holds_one = |item: &Inlines| {
            // What is in brackets does not count.
            let words = without_brackets(&plain(item));
            let joins = [self.conjunction.as_str(), &self.disjunction, ", "];
            joins.iter().any(|between| words.contains(between))
        };
        if items.len() < 2 || !items.iter().any(holds_one) {
            return join(list, items);
        }
        apart(items, ends)
    }

    /// Items as a list in words, as clear as if each held an "och": "a samt b", "a; b; samt c".
    pub fn list_apart(&self, items: &[Inlines]) -> Inlines {
        match items.len() {
            0 | 1 => join(&self.list, items),
            _ => apart(items, (&self.about.lists.pair, &self.about.lists.last)),
        }
    }

    /// A date in words: "27 november 2023".
    pub fn date(&self, date: Date) -> String {
        let calendar = icu_calendar::Date::try_new_gregorian(
            i32::from(date.year()),
            date.month().unsigned_abs(),
            date.day().unsigned_abs(),
        );
        match calendar {
            Ok(calendar) => self.date.format(&calendar).to_string(),
            Err(_) => date.to_string(),
        }
    }

    /// The names of the months in small letters, from January.
    pub fn months(&self) -> &[String] {
        &self.months
    }

    /// The months as dates have them: what is left of a date without its numbers.
    fn read_months(&self) -> Vec<String> {
        let months = (1..=12).map(|month| {
            let words = self.date(Date::constant(2026, month, 1)).to_lowercase();
            let mut words = words.split(|c: char| !c.is_alphabetic());
            words.find(|word| !word.is_empty()).unwrap_or_default().to_owned()
        });
        months.collect()
    }

    /// A finding if nothing is known of how dates are written: a month is `M11` then.
    fn unknown_dates(&self, about: &Arc<InputFile>) -> Option<Diagnostic> {
        self.date(Date::constant(2026, 11, 30)).contains("M11").then(|| {
            let key = entries(&about.text).into_iter().find(|entry| entry.name == "formats");
            let span = key.map(|entry| entry.span).unwrap_or_default();
            let origin = Origin { file: about.clone(), span };
            let message =
                Message::new("locale-syntax-formats").with("language", &self.about.formats);
            Diagnostic::in_file(&theme::LOCALE_SYNTAX, origin, message)
        })
    }

    /// A date in words with its value, as a Document holds it.
    pub fn date_inline(&self, date: Date) -> Inline {
        Inline::Date { date, text: self.date(date) }
    }
}

fn join(list: &ListFormatter, items: &[Inlines]) -> Inlines {
    if let [only] = items {
        let mut words = Inlines::new();
        only.iter().for_each(|inline| push(&mut words, inline.clone()));
        return words;
    }
    let marks = (0..items.len()).map(|index| format!("{OPEN}{index}{CLOSE}"));
    fill(&list.format(marks).to_string(), &items.iter().collect::<Vec<_>>())
}

/// Items with semicolons between them, and another end.
fn apart(items: &[Inlines], (pair, last): (&str, &str)) -> Inlines {
    let mut words = Inlines::new();
    for (index, item) in items.iter().enumerate() {
        let between = match index {
            0 => "",
            _ if items.len() == 2 => pair,
            index if index + 1 == items.len() => last,
            _ => "; ",
        };
        let between = if index > 0 && between.is_empty() { "; " } else { between };
        if index > 0 {
            push(&mut words, Inline::Text(between.into()));
        }
        item.iter().for_each(|inline| push(&mut words, inline.clone()));
    }
    words
}

/// Words without what is in brackets.
fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in words.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}

fn fluent_value<'a>(arg: &'a Arg, words: &mut Vec<&'a Inlines>) -> FluentValue<'a> {
    match arg {
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Word(word) => FluentValue::from(*word),
        Arg::Words(inlines) => {
            words.push(inlines);
            FluentValue::String(Cow::Owned(format!("{OPEN}{}{CLOSE}", words.len() - 1)))
        }
    }
}
