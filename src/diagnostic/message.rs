//! What a finding says, before it is in a language: the id of a message in
//! `locales/*/findings.ftl`, and what is put into it. `report` words it.

use std::collections::BTreeMap;

use crate::model::Text;

/// A message of `locales/*/findings.ftl` with its arguments; its attribute `.help` says what to write.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Message {
    /// A message by its id, which begins with the rule's name.
    Worded {
        /// The id.
        id: &'static str,
        /// The arguments by name.
        args: Vec<(&'static str, Value)>,
    },
    /// The same in every language: TOML to paste.
    Verbatim(String),
}

impl Message {
    /// The message of an id.
    pub fn new(id: &'static str) -> Message {
        Message::Worded { id, args: Vec::new() }
    }

    /// What is the same in every language: TOML to paste.
    pub fn verbatim(text: impl Into<String>) -> Message {
        Message::Verbatim(text.into())
    }

    /// Adds an argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Message {
        if let Message::Worded { args, .. } = &mut self {
            args.push((name, value.into()));
        }
        self
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// An id, a key or the editor's own words; in backticks.
    Code(String),
    /// Unchanged and without backticks: TOML, a name, a date.
    Text(String),
    /// A number; decides plurals.
    Number(usize),
    /// A number in tenths, 45 for 4.5; written as the language writes it.
    Tenths(usize),
    /// A word that the message chooses by.
    Word(&'static str),
    /// A country by its code.
    Country(String),
    /// Words in several languages, of which the reader's is taken.
    Words(BTreeMap<String, String>),
    /// An entry of the notice, by its words on the page with its id.
    Entry(Box<Entry>),
    /// Another message.
    Message(Box<Message>),
    /// Several: "a, b and c".
    All(Vec<Value>),
    /// Several to choose from: "a, b or c".
    Any(Vec<Value>),
}

impl Value {
    /// Unchanged and without backticks.
    pub fn text(text: impl Into<String>) -> Value {
        Value::Text(text.into())
    }

    /// Ids or words of the editor's: "`a`, `b` and `c`".
    pub fn all<T: Into<Value>>(values: impl IntoIterator<Item = T>) -> Value {
        Value::All(values.into_iter().map(Into::into).collect())
    }

    /// Ids or words to choose from: "`a`, `b` or `c`".
    pub fn any<T: Into<Value>>(values: impl IntoIterator<Item = T>) -> Value {
        Value::Any(values.into_iter().map(Into::into).collect())
    }
}

impl From<&str> for Value {
    fn from(code: &str) -> Value {
        Value::Code(code.to_owned())
    }
}

impl From<&String> for Value {
    fn from(code: &String) -> Value {
        Value::Code(code.clone())
    }
}

impl From<String> for Value {
    fn from(code: String) -> Value {
        Value::Code(code)
    }
}

impl From<&Text> for Value {
    fn from(text: &Text) -> Value {
        match text {
            Text::Plain(words) => Value::text(words),
            Text::Localised(words) => Value::Words(words.clone()),
        }
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Value {
        Value::Message(Box::new(message))
    }
}

/// An entry of a notice with its names, of which the reader's language decides one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its own name.
    pub name: Option<Text>,
    /// What a message with the name of a standard term begins with (`purpose`).
    pub standard: &'static str,
    /// The language of the notice that prevails.
    pub prevailing: String,
}
