//! Fluent texts → the messages of one language, each parsed when it is first said.
//!
//! A language has 1,400 messages, of which a notice says few. A message is told by the line that
//! begins it; what it refers to is parsed with it.

mod built_in;
mod lines;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentMessage, FluentResource};
use fluent_syntax::ast::{Entry, Pattern};
use rustc_hash::{FxHashMap, FxHashSet};

use self::lines::{entries, name_length};
use crate::diagnostic::{Diagnostic, theme};
use crate::origin::{InputFile, Origin};

pub use built_in::BuiltIn;

/// A message with all that it refers to.
type Bundle = FluentBundle<FluentResource>;

/// What was read of a message when it was first said.
enum Parsed {
    /// It is one line of words: these bytes of its text.
    Line(Range<usize>),
    /// It is more.
    Pattern(Box<Bundle>),
}

/// The messages of a language, and terms with the `-` before their name.
pub struct Messages {
    language: String,
    built_in: BuiltIn,
    /// A site's own, which stand before the built-in ones.
    own: FxHashMap<String, Own>,
}

/// A site's own message or term.
struct Own {
    /// From its name to the next message's.
    text: String,
    parsed: OnceLock<Parsed>,
}

impl Messages {
    /// The messages of a language that klartext brings with it.
    pub fn new(language: &str, built_in: BuiltIn) -> Messages {
        Messages { language: language.to_owned(), built_in, own: FxHashMap::default() }
    }

    /// Lays a site's own file over them; what cannot be read is told and left out.
    pub fn lay(&mut self, file: &Arc<InputFile>, diagnostics: &mut Vec<Diagnostic>) {
        let resource = FluentResource::try_new(file.text.clone());
        let (resource, errors) = match resource {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let readable: FxHashSet<(bool, &str)> = resource.entries().filter_map(name).collect();
        for (id, text) in entries(&file.text) {
            if readable.contains(&(id.starts_with('-'), id.trim_start_matches('-'))) {
                let own = Own { text: text.to_owned(), parsed: OnceLock::new() };
                self.own.insert(id.to_owned(), own);
            }
        }
        diagnostics.extend(errors.into_iter().map(|error| {
            let origin = Origin { file: file.clone(), span: error.slice.unwrap_or(error.pos) };
            let message = format!("this message cannot be read: {}", error.kind);
            Diagnostic::in_file(&theme::LOCALE_SYNTAX, origin, message)
                .help("a message is `name = words`; further lines of it begin with a space")
        }));
    }

    /// Whether there is a message or, as `id.attribute`, an attribute of one.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// The text of a message or, as `id.attribute`, of an attribute; `None` where there is none.
    pub fn say(
        &self,
        id: &str,
        args: &FluentArgs<'_>,
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        Some(match self.find(id)? {
            Found::Line(words) => words.to_owned(),
            Found::Pattern(bundle, pattern) => {
                bundle.format_pattern(pattern, Some(args), errors).into_owned()
            }
        })
    }

    fn find(&self, id: &str) -> Option<Found<'_>> {
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let (text, parsed) = self.get(name)?;
        let parsed = parsed.get_or_init(|| match line(text) {
            Some(words) => Parsed::Line(words),
            None => Parsed::Pattern(Box::new(self.parse(text))),
        });
        let bundle = match parsed {
            Parsed::Line(words) => {
                return attribute.is_none().then(|| Found::Line(&text[words.clone()]));
            }
            Parsed::Pattern(bundle) => bundle,
        };
        let message: FluentMessage<'_> = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(Found::Pattern(bundle, pattern))
    }

    /// The text of a message or term, and what was parsed of it.
    fn get(&self, name: &str) -> Option<(&str, &OnceLock<Parsed>)> {
        match self.own.get(name) {
            Some(own) => Some((&own.text, &own.parsed)),
            None => self.built_in.get(name),
        }
    }

    /// A message with all that it refers to.
    fn parse(&self, text: &str) -> Bundle {
        let mut texts: Vec<&str> = vec![text];
        let mut next = 0;
        while let Some(text) = texts.get(next).copied() {
            for (meant, _) in references(text).filter_map(|name| self.get(name)) {
                if !texts.iter().any(|text| std::ptr::eq(*text, meant)) {
                    texts.push(meant);
                }
            }
            next += 1;
        }
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(texts.join("\n"));
        let language = self.language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        bundle
    }
}

/// A message as it was found.
enum Found<'a> {
    /// Words alone.
    Line(&'a str),
    /// Words to put others into.
    Pattern(&'a Bundle, &'a Pattern<&'a str>),
}

/// The bytes of a message that is one line of words, as two thirds are: there is nothing to parse.
fn line(text: &str) -> Option<Range<usize>> {
    let (first, below) = text.split_once('\n').unwrap_or((text, ""));
    let words = first.split_once('=')?.1.trim_start_matches(' ');
    let start = first.len() - words.len();
    let words = words.trim_end_matches(' ');
    let is_plain = !words.is_empty() && !words.contains(['{', '}', '\r', '\t']);
    let is_message = !text.starts_with('-') && below.bytes().all(|byte| byte == b'\n');
    (is_plain && is_message).then(|| start..start + words.len())
}

/// The name of a message, and whether it is a term.
fn name<'a>(entry: &Entry<&'a str>) -> Option<(bool, &'a str)> {
    match entry {
        Entry::Message(message) => Some((false, message.id.name)),
        Entry::Term(term) => Some((true, term.id.name)),
        _ => None,
    }
}

/// The names in a message's braces, of messages and terms.
fn references(text: &str) -> impl Iterator<Item = &str> {
    let inside = text.split('{').skip(1).map(|rest| rest.trim_start());
    inside.filter_map(|rest| name_length(rest).map(|length| &rest[..length]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(messages: &Messages, id: &str) -> Option<String> {
        let mut errors = Vec::new();
        let said = messages.say(id, &FluentArgs::new(), &mut errors);
        assert_eq!(errors, []);
        said
    }

    fn laid(below: &str, own: &str) -> (Messages, usize) {
        let mut messages = Messages::new("en", BuiltIn::default());
        let mut faults = Vec::new();
        for text in [below, own].map(str::to_owned) {
            messages.lay(&Arc::new(InputFile { path: "own.ftl".into(), text }), &mut faults);
        }
        (messages, faults.len())
    }

    #[test]
    fn a_message_is_parsed_with_what_it_refers_to() {
        let (messages, faults) = laid(
            "hello = Hello, { -who }{ mark.end }\nmark = x\n .end = { stop }\n",
            "-who = { \"\" }world\nstop = .\n",
        );
        assert_eq!(faults, 0);
        assert_eq!(said(&messages, "hello").as_deref(), Some("Hello, world."));
        assert!(messages.has("mark.end") && !messages.has("mark.start") && !messages.has("who"));
    }

    #[test]
    fn lines_of_words_are_what_they_parse_to() {
        let (messages, _) = laid("", "a = one  \n\n-b = two\nc = \n .d = three\ne =\n");
        assert_eq!(said(&messages, "a").as_deref(), Some("one"));
        let missing = ["a.b", "-b", "b", "c", "e"];
        assert_eq!(missing.map(|id| messages.has(id)), [false; 5]);
        let mut lines = 0;
        for (path, file) in crate::assets::files(&crate::assets::LOCALES) {
            let text = file.contents_utf8().unwrap();
            for (id, text) in entries(text).filter(|_| path.ends_with(".ftl")) {
                if let Some(line) = line(text) {
                    let bundle = messages.parse(text);
                    let pattern = bundle.get_message(id).unwrap().value().unwrap();
                    let whole = bundle.format_pattern(pattern, None, &mut Vec::new());
                    assert_eq!(whole, text[line], "{path}: {id}");
                    lines += 1;
                }
            }
        }
        assert!(lines > 1000, "{lines}");
    }

    #[test]
    fn a_faulty_message_leaves_the_one_below() {
        let (messages, faults) =
            laid("a = built in\nb = built in\n", "a = {$}\nb = own\n\n# c = no\n");
        assert_eq!(faults, 1);
        assert_eq!(said(&messages, "a").as_deref(), Some("built in"));
        assert_eq!(said(&messages, "b").as_deref(), Some("own"));
        assert!(!messages.has("c"));
    }

    #[test]
    fn a_message_ends_where_the_next_begins() {
        let text = "a = one\n\n    two\n  .b = {\n$x ->\n*[other] y\n}\n## Part\n# Note\nc=d";
        let found: Vec<_> = entries(text).collect();
        assert_eq!(
            found,
            [("a", "a = one\n\n    two\n  .b = {\n$x ->\n*[other] y\n}\n"), ("c", "c=d")]
        );
    }

    /// Each message is found by its line as the whole text's parser finds it, and parses alone.
    #[test]
    fn built_in_messages_are_those_of_the_whole_text() {
        for (path, file) in crate::assets::files(&crate::assets::LOCALES) {
            let text = file.contents_utf8().unwrap();
            if !path.ends_with(".ftl") {
                continue;
            }
            let whole = FluentResource::try_new(text.to_owned()).unwrap();
            let built_in = BuiltIn::of(path.split('/').next().unwrap());
            let mut entries = entries(text);
            for entry in whole.entries().filter(|entry| name(entry).is_some()) {
                let (id, text) = entries.next().unwrap();
                assert_eq!(built_in.get(id).map(|(text, _)| text), Some(text), "{path}: {id}");
                let alone = FluentResource::try_new(text.to_owned()).unwrap();
                let mut alone = alone.entries();
                // A comment above belongs to the message only in the whole text.
                fn bare<'a>(entry: &Entry<&'a str>) -> Entry<&'a str> {
                    match entry.clone() {
                        Entry::Message(mut message) => {
                            message.comment = None;
                            Entry::Message(message)
                        }
                        other => other,
                    }
                }
                let message = alone.next().map(bare).unwrap();
                assert_eq!(format!("{message:?}"), format!("{:?}", bare(entry)), "{path}: {id}");
                assert!(alone.next().is_none(), "{path}: {id}");
            }
            assert!(entries.next().is_none(), "{path}");
        }
    }
}
