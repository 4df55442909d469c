//! A tree and its shape → the tree without what does not fit, and a finding for each.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::describe::{describe, describe_data, fixed_value, home_of, type_help};
use super::{KeyPath, Shape, join};
use crate::diagnostic::{Diagnostic, Message, Value, files};
use crate::fix;
use crate::parse::{Data, Node};
use crate::slug::slug_of;
use crate::suggest::nearest;

/// Checks a tree against its shape; removes and reports what does not fit.
pub fn check(root: &mut Node, shape: &Shape) -> Vec<Diagnostic> {
    let mut check = Check { root: shape, diagnostics: Vec::new() };
    check.fits(root, shape, &mut KeyPath::default());
    check.diagnostics
}

struct Check<'a> {
    root: &'a Shape,
    diagnostics: Vec<Diagnostic>,
}

impl Check<'_> {
    /// Whether the node fits; what does not fit in it is reported and removed.
    fn fits(&mut self, node: &mut Node, shape: &Shape, path: &mut KeyPath) -> bool {
        match (shape, &mut node.data) {
            (Shape::Table { keys, required }, Data::Table(table)) => {
                table.retain(|key, node| match keys.get(key.as_str()) {
                    Some(shape) => path.below(key, |path| self.fits(node, shape, path)),
                    None => self.unknown_key(node, key, keys, path.as_str()),
                });
                let missing = required.iter().find(|key| !table.contains_key(**key));
                missing.is_none_or(|key| self.missing_key(node, key, required, path.as_str()))
            }
            (Shape::Entries { each, ids }, Data::Table(table)) => {
                table.retain(|key, node| {
                    (!ids || self.is_id(node, key))
                        && path.below(key, |path| self.fits(node, each, path))
                });
                true
            }
            (Shape::Text(_), Data::Table(table)) => {
                table.retain(|language, node| {
                    path.below(language, |path| self.is_text(node, path.as_str()))
                });
                true
            }
            (Shape::Array(each), Data::Array(items)) => {
                let mut index = 0;
                items.retain_mut(|item| {
                    index += 1;
                    path.item(index - 1, |path| self.fits(item, each, path))
                });
                let mut seen = BTreeSet::new();
                items.retain(|item| match item.text() {
                    Some(word) => {
                        seen.insert(word.to_owned()) || self.repeated(item, word, path.as_str())
                    }
                    None => true,
                });
                true
            }
            (Shape::OneOf(shapes), _) => match choose(shapes, node) {
                Some(shape) => self.fits(node, shape, path),
                None => self.wrong_type(node, shape, path.as_str()),
            },
            (Shape::Words(words), Data::String(word)) if !words.contains(&word.as_str()) => {
                let word = word.clone();
                self.unknown_word(node, &word, words, path.as_str())
            }
            (Shape::Words(_) | Shape::String | Shape::Text(_), Data::String(_))
            | (Shape::Bool, Data::Bool(_))
            | (Shape::Date, Data::Date(_)) => true,
            (Shape::Integer, Data::Integer(number))
                if (0..=i64::from(u32::MAX)).contains(number) =>
            {
                true
            }
            _ => self.wrong_type(node, shape, path.as_str()),
        }
    }

    fn is_text(&mut self, node: &Node, path: &str) -> bool {
        node.text().is_some() || self.wrong_type(node, &Shape::String, path)
    }

    fn is_id(&mut self, node: &Node, id: &str) -> bool {
        let good = !id.is_empty()
            && id
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !id.starts_with('-')
            && !id.ends_with('-')
            && !id.contains("--");
        if !good {
            self.diagnostics.push(
                Diagnostic::in_file(
                    &files::BAD_ID,
                    node.key_origin(),
                    Message::new("bad-id").with("id", id),
                )
                .help(match slug_of(id) {
                    slug if slug.is_empty() => Message::new("bad-id-help"),
                    slug => Message::new("bad-id-slug-help").with("slug", slug),
                }),
            );
        }
        good
    }

    /// Reports a word that the list has already, which a count of the list would count twice.
    fn repeated(&mut self, node: &Node, word: &str, path: &str) -> bool {
        let message = Message::new("repeated-word").with("word", word);
        self.diagnostics
            .push(Diagnostic::in_file(&files::REPEATED_WORD, node.origin(), message).at(path));
        false
    }

    fn unknown_key(
        &mut self,
        node: &Node,
        key: &str,
        keys: &IndexMap<&'static str, Shape>,
        path: &str,
    ) -> bool {
        let near = nearest(key, keys.keys().copied());
        // What is exactly a key of the top level was written below a header by mistake.
        let elsewhere = match near {
            Some(_) => home_of(self.root, key).filter(String::is_empty),
            None => home_of(self.root, key),
        };
        let near = near.filter(|_| elsewhere.is_none());
        let (rule, help) = match (near, elsewhere) {
            (Some(near), _) => {
                (&files::UNKNOWN_KEY, Message::new("findings-did-you-mean").with("near", near))
            }
            (None, Some(home)) if home.is_empty() => {
                (&files::MISPLACED_KEY, Message::new("misplaced-key-top-help").with("key", key))
            }
            (None, Some(home)) => (
                &files::MISPLACED_KEY,
                Message::new("misplaced-key-help").with("key", key).with("home", home),
            ),
            (None, None) => (
                &files::UNKNOWN_KEY,
                Message::new("unknown-key-help").with("keys", Value::all(keys.keys().copied())),
            ),
        };
        let message = match path.is_empty() {
            true => Message::new("unknown-key-top").with("key", key),
            false => Message::new("unknown-key").with("key", key).with("table", path),
        };
        self.diagnostics.push(
            Diagnostic::in_file(rule, node.key_origin(), message).at(join(path, key)).help(help),
        );
        false
    }

    fn missing_key(&mut self, node: &Node, key: &str, all: &[&str], path: &str) -> bool {
        let known = all.iter().map(|key| format!("{key} = \"…\"")).collect::<Vec<_>>().join(", ");
        self.diagnostics.push(
            Diagnostic::in_file(
                &files::MISSING_KEY,
                node.key_origin(),
                Message::new("missing-key").with("key", key),
            )
            .at(path)
            .help(Message::verbatim(format!("{{ {known} }}"))),
        );
        false
    }

    fn unknown_word(&mut self, node: &Node, word: &str, words: &[&str], path: &str) -> bool {
        let known = words.iter().copied();
        let help = match nearest(word, known.clone()) {
            Some(near) => Message::new("findings-did-you-mean").with("near", near),
            None => Message::new("unknown-word-help").with("words", Value::any(known)),
        };
        self.diagnostics.push(
            Diagnostic::in_file(
                &files::UNKNOWN_WORD,
                node.origin(),
                Message::new("unknown-word").with("word", word),
            )
            .at(path)
            .help(help),
        );
        false
    }

    fn wrong_type(&mut self, node: &Node, shape: &Shape, path: &str) -> bool {
        let key = path.rsplit('.').find(|part| part.parse::<usize>().is_err()).unwrap_or("this");
        let mut diagnostic = Diagnostic::in_file(
            &files::WRONG_TYPE,
            node.origin(),
            Message::new("wrong-type")
                .with("key", key)
                .with("is", describe_data(&node.data))
                .with("takes", describe(shape)),
        )
        .at(path);
        if let Some(help) = type_help(key, shape, &node.data) {
            diagnostic = diagnostic.help(help);
        }
        if let Some(value) = fixed_value(shape, &node.data) {
            diagnostic = diagnostic.fix([fix::toml::replace(&node.origin(), value)]);
        }
        self.diagnostics.push(diagnostic);
        false
    }
}

/// The alternative that a value is most likely meant for, by its type; of tables the one with most
/// known keys.
pub fn choose<'a>(shapes: &'a [Shape], node: &Node) -> Option<&'a Shape> {
    let text = node.text();
    let shapes = shapes.iter();
    let word = shapes.clone().find(
        |shape| matches!((shape, text), (Shape::Words(words), Some(text)) if words.contains(&text)),
    );
    word.or_else(|| {
        shapes
            .filter_map(|shape| Some((suits(shape, node)?, shape)))
            .rev()
            .max_by_key(|(score, _)| *score)
            .map(|(_, shape)| shape)
    })
}

/// How well a value suits a shape: `None` where the type is another.
fn suits(shape: &Shape, node: &Node) -> Option<usize> {
    match (shape, &node.data) {
        (Shape::Table { keys, .. }, Data::Table(table)) => {
            Some(1 + 2 * table.keys().filter(|key| keys.contains_key(key.as_str())).count())
        }
        (Shape::Entries { .. }, Data::Table(_)) => Some(2),
        (Shape::Text(_), Data::Table(table)) => {
            Some(if table.values().all(|node| node.text().is_some()) { 2 } else { 1 })
        }
        (Shape::Array(_), Data::Array(_)) => Some(1),
        (Shape::String | Shape::Text(_), Data::String(_)) => Some(2),
        (Shape::Words(_), Data::String(_)) => Some(1),
        (Shape::Integer, Data::Integer(_))
        | (Shape::Bool, Data::Bool(_))
        | (Shape::Date, Data::Date(_)) => Some(1),
        (Shape::OneOf(shapes), _) => shapes.iter().filter_map(|shape| suits(shape, node)).max(),
        _ => None,
    }
}
