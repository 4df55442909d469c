//! klartext compiles privacy notices: facts in TOML become a checked, dated and frozen text in
//! every language of a site, and a small static site made from those texts alone.
//!
//! Data flows one way; files are touched at the two ends alone:
//!
//! ```text
//! read    files                      → InputFile
//! parse   InputFile                  → Node (TOML with places)
//! shape   Node                       → Node without what does not fit, Diagnostics
//! resolve Nodes (own, shared)        → Draft { Notice, places, texts }
//! compose Notice × Locale            → Document (typed blocks, stable ids)
//! rules   Draft, Documents           → Diagnostics
//! fix     Diagnostics                → files with their fixes put in
//! sheet   Draft, Documents, Diagnostics → Sheet (what the law asks for, item by item)
//! compare two Notices, Documents     → Changes, Marked text
//! render  Documents, versions        → pages (HTML as text)
//! export  the facts of a version     → JSON, JSON-LD, TILT, CSV
//! ```
//!
//! Programs can do the same with files in memory: make a [`Site`], then [`check`], [`compose`] or
//! [`build`] it (`examples/in_memory.rs`).

// What is outside of the program decides no index. A module whose places are its own says so.
#![warn(clippy::indexing_slicing, clippy::string_slice)]

mod api;
mod assets;
mod characters;
mod limits;
#[cfg(feature = "net")]
mod net;
#[cfg(feature = "net")]
mod publish;
mod resolve;
mod shape;
mod slug;
mod ssh;
mod suggest;
mod toml_writer;
mod url_encode;

pub use api::{Files, ImportedPolicy, Site, build, check, compose, import_policy};
pub use internals::document;
pub use report::Finding;

pub(crate) use internals::*;

/// What the program, the tests, the benchmarks and the fuzz targets use besides; it may change
/// with every version.
#[doc(hidden)]
#[path = "."]
pub mod internals {
    pub mod approval;
    pub mod args;
    pub mod command;
    pub mod compare;
    pub mod compose;
    pub mod deploy;
    pub mod derive;
    pub mod diagnostic;
    pub mod document;
    pub mod evidence;
    pub mod export;
    pub mod facts;
    pub mod fix;
    pub mod html;
    pub mod import;
    pub mod language;
    pub mod listing;
    pub mod locale;
    pub mod lsp;
    pub mod model;
    pub mod origin;
    pub mod pages;
    pub mod parse;
    pub mod preview;
    pub mod prose;
    pub mod read;
    pub mod render;
    pub mod report;
    pub mod rules;
    pub mod schema;
    pub mod sheet;
    pub mod site;
    pub mod stamp;
    pub mod tables;
    pub mod terminal;
    pub mod verify;
    pub mod version;
    pub mod website;
    pub mod write;
}
