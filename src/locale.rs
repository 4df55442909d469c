//! The wording of one language: Fluent messages, lists, dates and what readability needs.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentError, FluentValue};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use jiff::civil::Date;
use serde::Deserialize;

use crate::diagnostic::{Diagnostic, theme};
use crate::document::{Inline, Inlines, plain};
use crate::language::{Modal, Pointer};
use crate::lexicon::Lexicon;
use crate::messages::{BuiltIn, Messages};
use crate::origin::{InputFile, Origin};
use crate::readability::{Measure, Reading};
use crate::wording::Blanked;

/// One language with all it needs to word a notice.
pub struct Locale {
    /// The language tag (`sv`).
    pub language: String,
    /// What `language.toml` says of it.
    pub about: Language,
    /// The site's own messages that leave out what the law asks for.
    pub blanked: Vec<Blanked>,
    /// How its texts are split and measured.
    pub reading: Reading,
    months: Vec<String>,
    messages: Messages,
    list: ListFormatter,
    choice: ListFormatter,
    /// What stands between the last two items of a list: " och ".
    conjunction: String,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

/// What `language.toml` says of a language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its own name, as a link says it ("Svenska").
    pub name: String,
    /// The tag that dates and lists follow (`en-GB`).
    pub formats: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// How readability is measured: `lix` or `flesch`.
    pub readability: Measure,
    /// Vague words and open lists, with the kind of each.
    #[serde(default)]
    pub vague: BTreeMap<String, Lexicon>,
    /// Abbreviations whose full stop ends no sentence.
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// Legal terms that cannot be said in another way, counted as short.
    #[serde(default)]
    pub terms: Vec<String>,
    /// Words for what may happen, and who is their subject.
    #[serde(default)]
    pub modal: Modal,
    /// Words that send the reader to another document.
    #[serde(default)]
    pub pointer: Pointer,
    /// Beginnings of words by what they show a text to be about.
    #[serde(default)]
    pub topics: BTreeMap<String, Vec<String>>,
    /// Small numbers in words, from two on.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// What begins a verb phrase in a dictionary and not here: "att", "to".
    #[serde(default)]
    pub infinitive: String,
}

/// What is put into a message.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A count or measure; decides plurals.
    Number(u32),
    /// A word that messages choose by.
    Word(&'static str),
    /// Words, with their marks.
    Words(Inlines),
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(u32::try_from(number).unwrap_or(u32::MAX))
    }
}

impl From<&'static str> for Arg {
    fn from(word: &'static str) -> Arg {
        Arg::Word(word)
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Arg {
        Arg::Words(vec![Inline::Text(words)])
    }
}

impl From<Inlines> for Arg {
    fn from(words: Inlines) -> Arg {
        Arg::Words(words)
    }
}

/// Why a message could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaid {
    /// What is missing, for the editor of a locale.
    pub reason: String,
}

// Marks in formatted text where an argument's words, which may hold links, are put afterwards.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

impl Locale {
    /// Reads a language from its `language.toml`, the built-in messages and the site's own files; a
    /// later text overrides the messages of an earlier one.
    ///
    /// Faults of a file are diagnostics and leave out the faulty messages alone.
    pub fn parse(
        language: &str,
        about: &Arc<InputFile>,
        built_in: BuiltIn,
        own: &[Arc<InputFile>],
    ) -> (Option<Locale>, Vec<Diagnostic>) {
        let about: Language = match toml::from_str(&about.text) {
            Ok(about) => about,
            Err(error) => {
                let origin = Origin { file: about.clone(), span: error.span().unwrap_or(0..0) };
                return (
                    None,
                    vec![Diagnostic::in_file(&theme::LOCALE_SYNTAX, origin, error.message())],
                );
            }
        };
        let Some(formats) = about.formats.parse::<icu_locale_core::Locale>().ok() else {
            return (None, Vec::new());
        };
        let mut messages = Messages::new(language, built_in);
        let mut diagnostics = Vec::new();
        own.iter().for_each(|file| messages.lay(file, &mut diagnostics));
        let list = ListFormatter::try_new_and((&formats).into(), ListFormatterOptions::default());
        let date = FixedCalendarDateTimeFormatter::try_new((&formats).into(), YMD::long());
        let choice = ListFormatter::try_new_or((&formats).into(), ListFormatterOptions::default());
        let (Ok(list), Ok(choice), Ok(date)) = (list, choice, date) else {
            return (None, diagnostics);
        };
        let pair = list.format(["\u{1}", "\u{1}"].iter()).to_string();
        let conjunction = pair.trim_matches('\u{1}').to_owned();
        let reading = Reading::new(about.readability, &about.abbreviations, &about.terms);
        let mut locale = Locale {
            language: language.to_owned(),
            about,
            blanked: Vec::new(),
            reading,
            months: Vec::new(),
            messages,
            list,
            choice,
            conjunction,
            date,
        };
        locale.months = locale.read_months();
        (Some(locale), diagnostics)
    }

    /// Whether there is a message or, as `id.attribute`, an attribute of one.
    pub fn has(&self, id: &str) -> bool {
        self.messages.has(id)
    }

    /// The words of a message or, as `id.attribute`, of an attribute.
    ///
    /// # Errors
    /// When the message is missing, or needs an argument that is not given.
    pub fn say<'a>(
        &self,
        id: &str,
        args: impl IntoIterator<Item = &'a (&'static str, Arg)>,
    ) -> Result<Inlines, Unsaid> {
        let unsaid = |reason: String| Unsaid { reason };
        let mut errors: Vec<FluentError> = Vec::new();
        let mut words: Vec<&Inlines> = Vec::new();
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            fluent.set(*name, self.value(arg, &mut words));
        }
        let text = self.messages.say(id, &fluent, &mut errors);
        let text = text.ok_or_else(|| unsaid(format!("the message `{id}` is missing")))?;
        if let Some(error) = errors.first() {
            return Err(unsaid(format!("the message `{id}`: {error}")));
        }
        Ok(match words.as_slice() {
            [] if text.is_empty() => Inlines::new(),
            [] => vec![Inline::Text(text)],
            words => fill(&text, words),
        })
    }

    fn value<'a>(&self, arg: &'a Arg, words: &mut Vec<&'a Inlines>) -> FluentValue<'a> {
        match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Word(word) => FluentValue::from(*word),
            Arg::Words(inlines) => {
                words.push(inlines);
                FluentValue::String(Cow::Owned(format!("{OPEN}{}{CLOSE}", words.len() - 1)))
            }
        }
    }

    /// Items as a list in words: "a, b och c"; with semicolons where an item holds a comma or an
    /// "och" of its own, so that it stays clear what belongs together.
    pub fn list(&self, items: &[Inlines]) -> Inlines {
        let holds_one = |item: &Inlines| {
            let words = plain(item);
            words.contains(&self.conjunction) || words.contains(", ")
        };
        if items.len() > 1 && items.iter().any(holds_one) {
            let mut words = Inlines::new();
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    push(&mut words, Inline::Text("; ".into()));
                }
                item.iter().for_each(|inline| push(&mut words, inline.clone()));
            }
            return words;
        }
        join(&self.list, items)
    }

    /// Items to choose among, as a list in words: "a, b eller c".
    pub fn choice(&self, items: &[Inlines]) -> Inlines {
        join(&self.choice, items)
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

/// Puts the words of arguments where their marks stand, and joins neighbouring plain texts.
fn fill(text: &str, words: &[&Inlines]) -> Inlines {
    let mut inlines = Inlines::new();
    for (index, piece) in text.split(OPEN).enumerate() {
        let rest = match piece.split_once(CLOSE) {
            Some((number, rest)) if index > 0 => {
                if let Some(words) = number.parse().ok().and_then(|number: usize| words.get(number))
                {
                    words.iter().for_each(|inline| push(&mut inlines, inline.clone()));
                }
                rest
            }
            _ => piece,
        };
        if !rest.is_empty() {
            push(&mut inlines, Inline::Text(rest.to_owned()));
        }
    }
    inlines
}

/// Adds words; plain ones to plain ones before them.
pub fn push(inlines: &mut Inlines, inline: Inline) {
    match (inlines.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(more)) => before.push_str(&more),
        (_, inline) => inlines.push(inline),
    }
}

/// The words with their first letter raised, unless they begin with a name such as "iPhone".
pub fn capital(mut inlines: Inlines) -> Inlines {
    match inlines.first_mut() {
        Some(Inline::Text(text)) => *text = capital_text(text),
        Some(
            Inline::Strong { strong: words }
            | Inline::Emphasis { emphasis: words }
            | Inline::Link { text: words, .. }
            | Inline::Foreign { text: words, .. },
        ) => *words = capital(std::mem::take(words)),
        _ => {}
    }
    inlines
}

/// The text with its first letter raised, unless it begins with a name such as "iPhone"
/// or "e-Avrop".
pub fn capital_text(text: &str) -> String {
    let word_end = text.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(text.len());
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !text[..word_end].chars().skip(1).any(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// The text with its first letter lowered, unless it begins with a name such as "IT" or "H&M".
pub fn small_text(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
