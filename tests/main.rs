//! The tests that need only Rust.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]

mod render;
mod rules;
