//! The tests that need other programs: a browser, validators, servers.
//!
//! `tests/outside/install` installs the programs on Debian. A test whose program is missing says
//! so and passes, so that `cargo test` needs only Rust; with `CI` set it fails instead.
//!
//! A new test is a module here; what it runs on Node.js is a script next to it (`NAME.mjs`), with
//! `browser.mjs` for whatever opens pages, and its packages in `package.json` (then
//! `npm install --package-lock-only` in this folder, and `install`).

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]
#![expect(clippy::disallowed_methods, reason = "tests write their sites")]

mod anywhere;
mod approvals;
mod clients;
#[cfg(target_os = "linux")]
mod console;
mod edit;
mod editor;
mod embedding;
mod evidence;
mod extension;
mod feeds;
mod formats;
mod headers;
#[path = "../injected.rs"]
mod injected;
mod injection;
mod linear;
#[cfg(feature = "net")]
mod live;
#[path = "../many.rs"]
mod many;
mod neovim;
mod pages;
mod preview;
mod program;
mod reading;
mod recipes;
mod sarif;
mod server;
#[expect(dead_code, reason = "the outside tests use a part of it")]
#[path = "../serving.rs"]
mod serving;
mod shells;
#[cfg(feature = "net")]
mod stamps;
#[cfg(feature = "net")]
mod storage;
mod supply;
#[expect(dead_code, reason = "the outside tests use a part of it")]
#[path = "../tester.rs"]
mod tester;
#[cfg(unix)]
mod website;
