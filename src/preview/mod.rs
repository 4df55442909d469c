//! [I/O] The live preview: a site is read once, kept in memory, and made again where it changes.
//!
//! ```text
//! watcher, sweep   paths that may have changed           → Event
//! touched          Events                                → what to look at again
//! pace             bursts of Events                      → when
//! maker            what changed                          → pages, faults
//! state            pages and faults in memory            ← server
//! server           requests                              → answers, from memory alone
//! events           what was made                         → every browser that listens
//! texts, edit      a text and new words for it           → its file, written by the maker
//! ```
//!
//! The maker is one thread, and the only one that reads files. What it makes is `DraftPages` as
//! `build --draft` makes them and, below `_released/`, what `build` makes. `render` knows none of
//! this: `inject` adds the preview's script to a page that is served.

mod edit;
mod events;
mod fault;
mod guard;
pub mod http;
mod inject;
mod maker;
mod notice;
mod pace;
mod panel;
mod released;
mod server;
mod state;
mod sweep;
mod terminal;
mod texts;
mod token;
mod touched;
mod watcher;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::model::Settings;
use crate::pages;
use crate::read::NoticePaths;
use crate::stderr_line;

use events::Broadcaster;
use fault::Editor;
use guard::Role;
use state::{Served, State};

/// What `serve` was asked for.
#[derive(Clone, Debug)]
pub struct Options {
    /// The site's folder, as a full path.
    pub root: PathBuf,
    /// The address to listen on.
    pub host: String,
    /// The port, or the first free one after it.
    pub port: u16,
    /// Whether to open a browser.
    pub open: bool,
    /// The editor, or a link to one.
    pub editor: String,
    /// Whether texts can be edited on the page.
    pub edit: bool,
}

/// The records of a notice as a chain, or all that is wrong with them.
pub type ReadChain = fn(&NoticePaths) -> anyhow::Result<Result<pages::Released, Vec<Diagnostic>>>;

/// The phases that the loop is handed.
pub struct Phases<'a> {
    /// Reads the records of a notice.
    pub read_chain: ReadChain,
    /// The day it is.
    pub today: &'a (dyn Fn(&Settings) -> anyhow::Result<Date> + Sync),
}

/// What the maker waits for.
enum Event {
    /// A file came, went or changed.
    File(PathBuf),
    /// Somebody writes to a file; when it is closed that is told as `File`.
    Writing(PathBuf),
    /// A folder did.
    Folder(PathBuf),
    /// The sweep found a file with another time.
    Swept(PathBuf),
    /// The system had more events than it could tell.
    Lost,
    /// The system does not watch; why.
    Unwatched(String),
    /// A browser asks for what is not made yet.
    Ask(Ask),
}

/// What is made when it is asked for, and where the answer goes.
enum Ask {
    /// A file of the released site.
    Released(String, Sender<Option<Arc<Served>>>),
    /// What the side panel of a page shows, or its redline, as text.
    Beside(Beside, String, Sender<Option<String>>),
    /// New words for a text.
    Edit(edit::Edit, Sender<edit::Edited>),
}

/// What stands beside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Beside {
    /// Findings, changes, languages and sheet, as JSON.
    Panel,
    /// What has changed since the last release, as a page.
    Redline,
    /// The texts that can be edited, in the page's language or in another one, as JSON.
    Texts(Option<String>),
}

/// Serves the preview until the program is stopped.
///
/// # Errors
/// When no port can be bound.
pub fn serve(options: &Options, phases: &Phases<'_>) -> anyhow::Result<()> {
    let role = guard::role();
    ctrlc::set_handler(move || {
        if role == Role::Parent {
            stderr_line!("");
        }
        std::process::exit(0);
    })?;
    match role {
        Role::Parent => {
            // Only looked for: the child takes it.
            let port = server::bind(&options.host, options.port)?.port();
            guard::watch(port)
        }
        Role::Child { port, again } => {
            let open = options.open && !again;
            serve_at(port, &Options { open, ..options.clone() }, phases)
        }
    }
}

fn serve_at(port: u16, options: &Options, phases: &Phases<'_>) -> anyhow::Result<()> {
    let bound = server::bind(&options.host, port)?;
    let mut terminal = terminal::Terminal::start(&bound, options.port)?;
    let (sender, receiver) = channel();
    let state = Arc::new(State::default());
    let tell = Broadcaster::start();
    // Before anything is read, so that no save falls between.
    let mut watching = watcher::Watching::start(&options.root, &sender);
    sweep::start(&options.root, sender.clone());
    let address = bound.address();
    let token = options.edit.then(token::new).transpose()?;
    let shared = server::Shared::new(options, &state, &tell, &sender, token.as_deref());
    server::start(bound, shared);
    if options.open {
        terminal::open_browser(&address);
    }
    let editor = Editor::new(&options.editor, &options.root);
    let token = token.as_deref();
    let desk =
        maker::Desk { root: &options.root, state: &state, tell: &tell, editor: &editor, token };
    maker::run(&desk, phases, &receiver, &mut watching, &mut terminal)
}
