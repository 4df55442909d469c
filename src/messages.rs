//! Fluent texts → the messages of one language, each parsed when it is first said.
//!
//! A language has 1,400 messages, of which a notice says few. A message is told by the line that
//! begins it; what it refers to is parsed with it.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentMessage, FluentResource};
use fluent_syntax::ast::{Entry, Pattern};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::Diagnostic;
use crate::origin::{InputFile, Origin};

/// The messages of a language, and terms with the `-` before their name.
pub struct Messages {
    language: String,
    by_id: FxHashMap<Cow<'static, str>, Message>,
}

/// A message or term.
struct Message {
    /// From its name to the next message's.
    text: Cow<'static, str>,
    parsed: OnceLock<Box<FluentBundle<FluentResource>>>,
}

impl Messages {
    /// The messages of the built-in texts of a language.
    pub fn new(language: &str, built_in: &[&'static str]) -> Messages {
        let mut messages = Messages { language: language.to_owned(), by_id: FxHashMap::default() };
        for (id, text) in built_in.iter().copied().flat_map(entries) {
            messages.put(Cow::Borrowed(id), Cow::Borrowed(text));
        }
        messages
    }

    fn put(&mut self, id: Cow<'static, str>, text: Cow<'static, str>) {
        self.by_id.insert(id, Message { text, parsed: OnceLock::new() });
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
                self.put(Cow::Owned(id.to_owned()), Cow::Owned(text.to_owned()));
            }
        }
        diagnostics.extend(errors.into_iter().map(|error| {
            let origin = Origin { file: file.clone(), span: error.slice.unwrap_or(error.pos) };
            let message = format!("this message cannot be read: {}", error.kind);
            Diagnostic::error("locale-syntax", origin, message)
                .help("a message is `name = words`; further lines of it begin with a space")
        }));
    }

    /// Whether there is a message or, as `id.attribute`, an attribute of one.
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// The text of a message or, as `id.attribute`, of an attribute; `None` where there is none.
    pub fn say(
        &self,
        id: &str,
        args: &FluentArgs<'_>,
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        let (bundle, pattern) = self.pattern(id)?;
        Some(bundle.format_pattern(pattern, Some(args), errors).into_owned())
    }

    fn pattern(&self, id: &str) -> Option<(&FluentBundle<FluentResource>, &Pattern<&str>)> {
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let message = self.by_id.get(name)?;
        let bundle = message.parsed.get_or_init(|| Box::new(self.parse(message)));
        let message: FluentMessage<'_> = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some((bundle, pattern))
    }

    /// A message with all that it refers to.
    fn parse(&self, message: &Message) -> FluentBundle<FluentResource> {
        let mut texts: Vec<&str> = vec![&message.text];
        let mut next = 0;
        while let Some(text) = texts.get(next).copied() {
            let meant = references(text).filter_map(|id| self.by_id.get(id));
            for meant in meant {
                if !texts.iter().any(|text| std::ptr::eq(*text, &*meant.text)) {
                    texts.push(&meant.text);
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

/// The name of a message, and whether it is a term.
fn name<'a>(entry: &Entry<&'a str>) -> Option<(bool, &'a str)> {
    match entry {
        Entry::Message(message) => Some((false, message.id.name)),
        Entry::Term(term) => Some((true, term.id.name)),
        _ => None,
    }
}

/// The messages and terms of a text by name, each with its text.
///
/// Within a message no line begins with a name and a `=`: its words are indented.
fn entries(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let below = memchr::memchr_iter(b'\n', text.as_bytes()).map(|newline| newline + 1);
    let mut lines = std::iter::once(0).chain(below);
    let mut begun: Option<(&str, usize)> = None;
    std::iter::from_fn(move || {
        for start in lines.by_ref() {
            let entry = entry_name(&text[start..]);
            if entry.is_some() || text[start..].starts_with('#') {
                let before = begun.take().map(|(id, from)| (id, &text[from..start]));
                begun = entry.map(|id| (id, start));
                if before.is_some() {
                    return before;
                }
            }
        }
        begun.take().map(|(id, from)| (id, &text[from..]))
    })
}

/// The name of the message that a text begins with.
fn entry_name(text: &str) -> Option<&str> {
    let length = name_length(text)?;
    text[length..].trim_start_matches(' ').starts_with('=').then(|| &text[..length])
}

/// The names in a message's braces, of messages and terms.
fn references(text: &str) -> impl Iterator<Item = &str> {
    let inside = text.split('{').skip(1).map(|rest| rest.trim_start());
    inside.filter_map(|rest| name_length(rest).map(|length| &rest[..length]))
}

/// How long the name is that a text begins with, a term's `-` with it.
fn name_length(text: &str) -> Option<usize> {
    let name = text.strip_prefix('-').unwrap_or(text);
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let length = name.bytes().position(|byte| !is_part(byte)).unwrap_or(name.len());
    Some(text.len() - name.len() + length)
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

    fn laid(built_in: &'static str, own: &str) -> (Messages, usize) {
        let mut messages = Messages::new("en", &[built_in]);
        let mut faults = Vec::new();
        let path = "own.ftl".to_owned();
        messages.lay(&Arc::new(InputFile { path, text: own.to_owned() }), &mut faults);
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
            let mut entries = entries(text);
            for entry in whole.entries().filter(|entry| name(entry).is_some()) {
                let (id, text) = entries.next().unwrap();
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
