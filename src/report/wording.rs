//! Findings → words in the reader's language. A finding is worded only where it is shown, so that
//! checking reads no messages.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use fluent::{FluentArgs, FluentValue};

use super::citation;
use crate::diagnostic::{Diagnostic, Entry, Level, Message, Sight, Value};
use crate::locale::Messages;
use crate::model::Text;
use crate::origin::InputFile;
use crate::site::FINDINGS;

/// The language of findings where nothing else is wanted, and of what another language lacks.
const ENGLISH: &str = "en";

/// The key of a name in its own language, in tables.
const LOCAL: &str = "local";

/// How many places in evidence are listed.
const SEEN: usize = 3;

/// The files of a language that have names of standard terms, countries, laws and rules.
const NAMES: [&str; 4] = ["terms.ftl", "countries.ftl", "laws.ftl", "rules.ftl"];

/// The words of findings in one language.
///
/// Files are read at the first use: most checks find nothing.
pub struct Wording {
    language: String,
    /// The site's own messages, which override the built-in ones.
    own: Vec<Arc<InputFile>>,
    findings: OnceLock<Messages>,
    names: OnceLock<Messages>,
    english: OnceLock<Box<Wording>>,
    lacks_messages: AtomicBool,
}

impl Wording {
    /// The wording of a language, with the site's own files of messages in it.
    pub fn new(language: &str, own: Vec<Arc<InputFile>>) -> Wording {
        Wording {
            language: language.to_owned(),
            own,
            findings: OnceLock::new(),
            names: OnceLock::new(),
            english: OnceLock::new(),
            lacks_messages: AtomicBool::new(false),
        }
    }

    /// The built-in English wording.
    pub fn english() -> Wording {
        Wording::new(ENGLISH, Vec::new())
    }

    /// The language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether something was worded in English because the language has no message for it.
    pub fn lacks_messages(&self) -> bool {
        self.lacks_messages.load(Ordering::Relaxed)
    }

    /// What is wrong.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.worded(&diagnostic.message)
    }

    /// What to write.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        let own = match &diagnostic.message {
            Message::Worded { id, args } => self.help_of(id, args),
            Message::Verbatim(_) => None,
        };
        let lines = diagnostic.help.iter().map(|line| self.worded(line));
        let lines: Vec<String> = own.into_iter().chain(lines).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// The article, guideline or decision that asks for it.
    pub fn law(&self, diagnostic: &Diagnostic) -> Option<String> {
        diagnostic.law.as_deref().map(|law| citation::words(self, law))
    }

    /// A citation as rules write it, in words.
    pub fn cited(&self, law: &str) -> String {
        citation::words(self, law)
    }

    /// The notices that a finding in shared facts concerns, in words.
    pub(super) fn concerns(&self, diagnostic: &Diagnostic) -> Option<String> {
        let notices = diagnostic.notices.iter().map(Value::text).collect();
        let message = Message::new("findings-concerns").with("notices", Value::All(notices));
        (!diagnostic.notices.is_empty()).then(|| self.worded(&message))
    }

    /// The first places in evidence, in words.
    pub(super) fn seen(&self, diagnostic: &Diagnostic) -> Option<String> {
        let place = |one: &Sight| {
            let Sight { file, line, column, at } = one;
            let at = if at.is_empty() { String::new() } else { format!(" ({at})") };
            format!("{file}:{line}:{column}{at}")
        };
        let mut lines: Vec<String> = diagnostic.seen.iter().take(SEEN).map(place).collect();
        let more = diagnostic.seen.len().saturating_sub(SEEN);
        if more > 0 {
            lines.push(self.worded(&Message::new("findings-seen-more").with("count", more)));
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// The word for a level.
    pub(super) fn level(&self, level: Level) -> String {
        self.worded(&Message::new(match level {
            Level::Error => "findings-error",
            Level::Warning => "findings-warning",
            Level::Info => "findings-info",
        }))
    }

    /// A message in words; in English where the language lacks it.
    pub fn worded(&self, message: &Message) -> String {
        match message {
            Message::Worded { id, args } => self.text(id, args),
            Message::Verbatim(text) => text.clone(),
        }
    }

    /// A message of the language, if it has it.
    pub(super) fn own_text(&self, id: &str, args: &[(&'static str, Value)]) -> Option<String> {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(*name, self.fluent(value));
        }
        let mut errors = Vec::new();
        self.findings().format(id, &fluent, &mut errors).filter(|_| errors.is_empty())
    }

    fn text(&self, id: &str, args: &[(&'static str, Value)]) -> String {
        match self.own_text(id, args) {
            Some(text) => text,
            // A test words every message in every built-in language.
            None if self.language == ENGLISH => id.to_owned(),
            None => {
                self.lacks_messages.store(true, Ordering::Relaxed);
                self.in_english().text(id, args)
            }
        }
    }

    /// The `.help` of a message, in the language that its message is in.
    fn help_of(&self, id: &str, args: &[(&'static str, Value)]) -> Option<String> {
        let help = format!("{id}.help");
        match self.findings().has(id) || self.language == ENGLISH {
            true => self.own_text(&help, args),
            false => self.in_english().help_of(id, args),
        }
    }

    fn findings(&self) -> &Messages {
        self.findings.get_or_init(|| self.read(&[FINDINGS]))
    }

    /// Some of the language's built-in files, overridden by the site's own.
    fn read(&self, names: &[&str]) -> Messages {
        let mut messages = Messages::new(&self.language);
        let is_of_findings = |file: &InputFile| file.path.rsplit('/').next() == Some(FINDINGS);
        let built_in =
            names.iter().filter_map(|name| crate::site::built_in_messages(&self.language, name));
        let own = self.own.iter().filter(|file| is_of_findings(file) == names.contains(&FINDINGS));
        // Errors in the site's own messages are reported when the site is read.
        built_in.chain(own.cloned()).for_each(|file| messages.overlay(&file, &mut Vec::new()));
        messages
    }

    fn in_english(&self) -> &Wording {
        self.english.get_or_init(|| Box::new(Wording::english()))
    }

    fn fluent(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Number(number) => FluentValue::from(*number),
            Value::Word(word) => FluentValue::from(*word),
            value => FluentValue::from(self.value(value)),
        }
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Code(code) => format!("`{code}`"),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Tenths(number) => {
                let args =
                    [("whole", Value::Number(number / 10)), ("tenth", Value::Number(number % 10))];
                self.text("findings-tenths", &args)
            }
            Value::Word(word) => (*word).to_owned(),
            Value::Country(code) => {
                self.name(&format!("country-{code}")).unwrap_or_else(|| code.clone())
            }
            Value::Words(words) => {
                let word = |language: &str| words.get(language);
                let chosen = word(&self.language).or_else(|| word(ENGLISH)).or_else(|| word(LOCAL));
                chosen.or_else(|| words.values().next()).cloned().unwrap_or_default()
            }
            Value::Entry(entry) => self.entry(entry),
            Value::Message(message) => self.worded(message),
            Value::All(values) => self.list("findings-all", values),
            Value::Any(values) => self.list("findings-any", values),
        }
    }

    /// "`deliver goods` (`deliver`)"
    fn entry(&self, entry: &Entry) -> String {
        let words = match &entry.name {
            Some(Text::Plain(words)) => Some(words.clone()),
            Some(localised) => {
                let words = localised.in_language(&self.language);
                words.or_else(|| localised.in_language(&entry.prevailing)).map(str::to_owned)
            }
            None => self.name(&format!("{}-{}", entry.standard, entry.id)),
        };
        match words.filter(|words| !words.trim().is_empty() && *words != entry.id) {
            Some(words) => format!("`{words}` (`{}`)", entry.id),
            None => format!("`{}`", entry.id),
        }
    }

    /// The name of a standard term, a country, a law or a rule.
    pub fn name(&self, id: &str) -> Option<String> {
        let names = self.names.get_or_init(|| self.read(&NAMES));
        names.format(id, &FluentArgs::new(), &mut Vec::new())
    }

    fn list(&self, id: &'static str, values: &[Value]) -> String {
        let words: Vec<String> = values.iter().map(|value| self.value(value)).collect();
        match words.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, rest)) => {
                let args = [("rest", Value::text(rest.join(", "))), ("last", Value::text(last))];
                self.text(id, &args)
            }
            None => String::new(),
        }
    }
}
