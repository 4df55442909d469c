//! The tests that need only Rust.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]
#![expect(clippy::disallowed_methods, reason = "tests write their sites")]

mod again;
mod compare;
mod compare_mutations;
mod compare_versions;
mod compare_wording;
mod compare_words;
mod compose;
mod construction;
mod diagnostics;
mod example;
mod fix;
mod hostile;
mod imports;

mod language;
mod place;
mod readme;
mod render;
mod report;
mod rules;
mod schemas;
mod sheet;
mod sites;
mod stories;
mod tester;
mod verify;
mod version;
mod wording;
