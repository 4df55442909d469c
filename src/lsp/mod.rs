//! [I/O] The language server: the phases of `check`, with the texts that are open in an editor in
//! place of their files.
//!
//! ```text
//! supervisor   messages of the editor          ⇄ a server process, started again if it crashes
//! server       messages                        → the change or the answer that each asks for
//! workspace    open texts, folders             → the sites that they belong to
//! site_state   a site, what has changed in it  → its findings, found again a few at a time
//! text, uri    positions and addresses         ⇄ bytes and paths
//! findings     findings                        → diagnostics of the protocol
//! cursor       a text and a place              → what is being written there
//! forms, known what may be written             ← the schema, the facts, the tables
//! requests, navigation, edits                  answers, from these
//! ```
//!
//! It answers one message after the other and checks while none waits. It writes no file: what is to
//! change is an edit that the editor applies.

mod actions;
mod capabilities;
mod completion;
mod cursor;
pub mod edits;
mod findings;
mod format;
mod forms;
mod hover;
mod known;
mod lens;
mod names;
pub mod navigation;
mod pages;
pub mod requests;
mod sentences;
mod server;
mod site_state;
mod structure;
mod supervisor;
pub mod text;
mod tokens;
mod tree;
pub mod uri;
pub mod workspace;

pub use cursor::key_parts;
pub use forms::{FileKind, Form, Key, Written, about, forms_at, ids_at, keys_at, row};
pub use known::{Facts, Known};

use jiff::civil::Date;

use crate::model::Settings;

/// What the command line says.
pub struct Options<'a> {
    /// The language of findings, in place of the editor's.
    pub language: Option<String>,
    /// The language of the environment, where the editor names none.
    pub fallback: Option<String>,
    /// Today's date.
    pub today: &'a (dyn Fn(&Settings) -> anyhow::Result<Date> + Sync),
}

/// Serves an editor on standard input and output until it goes; whether it asked to shut down first.
///
/// # Errors
/// When the server cannot be started, or the editor no longer reads.
pub fn run(options: &Options<'_>) -> anyhow::Result<bool> {
    match supervisor::is_server() {
        true => server::serve(options).map(|()| true),
        false => supervisor::supervise(),
    }
}
