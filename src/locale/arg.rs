//! An argument of a message.

use crate::document::{Inline, Inlines};

/// An argument of a message.
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
