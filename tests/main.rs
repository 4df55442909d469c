//! The tests that need only Rust.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]
#![expect(clippy::disallowed_methods, reason = "tests write their sites")]

mod asked_keys;
mod changes;
mod commands;
mod compare;
mod compare_mutations;
mod compare_versions;
mod compare_wording;
mod compare_words;
mod compose;
mod construction;
mod decisions;
mod diagnostics;
mod diffs;
mod example;
mod exports;
mod failures;
mod faults;
mod fetched;
mod findings;
mod fix;
mod forms;
mod fuzzed;
mod grammar;
mod history;
mod hostile;
mod hostile_out;
mod imports;
mod incremental;
mod injected;
mod inputs;
mod install;
mod internal;

mod joints;
mod keys;
mod killed;
mod language;
mod large;
mod library;
mod lsp;
mod many;
mod needs;
mod own_language;
mod pages;
mod place;
mod policies;
mod preview;
mod publish;
mod readme;
mod render;
mod report;
mod reproducible;
mod rules;
mod schemas;
mod sentences;
mod serving;
mod sheet;
mod sites;
mod skill;
mod stories;
mod styles;
mod tester;
mod tilt;
mod translations;
mod verify;
#[cfg(feature = "net")]
mod verify_url;
mod version;
mod website;
mod word;
mod wording;
