//! The tests that need only Rust.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]
#![expect(clippy::disallowed_methods, reason = "tests write their sites")]

mod compare;
mod compare_wording;
mod compare_words;
mod compose;
mod diagnostics;
mod example;

mod language;
mod place;
mod readme;
mod render;
mod rules;
mod schemas;
mod sites;
mod tester;
mod version;
mod wording;
