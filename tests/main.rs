//! The tests that need only Rust.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]

mod compare;
mod compare_wording;
mod compare_words;
mod compose;
mod diagnostics;
mod place;
mod render;
mod rules;
mod schemas;
mod tester;
mod version;
