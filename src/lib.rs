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

pub mod args;
pub mod assets;
pub mod characters;
pub mod command;
pub mod compare;
pub mod compose;
pub mod deploy;
pub mod derive;
pub mod diagnostic;
pub mod document;
pub mod export;
pub mod fix;
pub mod import;
pub mod language;
pub mod limits;
pub mod listing;
pub mod locale;
pub mod model;
#[cfg(feature = "net")]
pub mod net;
pub mod origin;
pub mod pages;
pub mod parse;
pub mod preview;
pub mod prose;
#[cfg(feature = "net")]
pub mod publish;
pub mod read;
pub mod render;
pub mod report;
pub mod resolve;
pub mod rules;
pub mod schema;
pub mod shape;
pub mod sheet;
pub mod site;
pub mod slug;
pub mod suggest;
pub mod tables;
pub mod terminal;
pub mod url_encode;
pub mod verify;
pub mod version;
pub mod write;
