//! [I/O] The live preview: a site is read once, kept in memory, and rebuilt where it changes.
//!
//! ```text
//! watcher, poll    paths that may have changed           → Event
//! queue, changes   Events                                → what to look at again
//! builder          what changed                          → pages, errors
//! state            pages and errors in memory            ← server
//! server           requests                              → answers, from memory only
//! events           what was built                        → every browser that listens
//! texts, edit      a text and new words for it           → its file, written by the builder
//! ```
//!
//! The builder is one thread, and the only one that reads files. It builds drafts as `build --draft`
//! does and, below `_released/`, the site as `build` does. `render` knows none of this: `inject` adds
//! the preview's script to a page that is served.

pub mod announcement;
mod builder;
mod changes;
mod draft;
mod edit;
mod edit_token;
mod editor;
mod events;
pub mod http;
mod inject;
mod panel;
mod poll;
mod released;
mod server;
mod shown_state;
mod state;
mod supervisor;
mod terminal;
mod texts;
mod watcher;
mod website;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::model::Settings;
use crate::pages;
use crate::read::NoticePaths;
use crate::report::Wording;
use crate::stderr_line;

use builder::{Builder, PreviewContext};
use editor::Editor;
use events::Broadcaster;
use state::{Served, State};
use supervisor::ProcessRole;

/// The options of `serve`.
#[derive(Clone)]
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
    /// The words of findings.
    pub wording: Arc<Wording>,
}

/// The records of a notice as a chain, or all that is wrong with them.
pub type ReadChain = fn(&NoticePaths) -> anyhow::Result<Result<pages::Released, Vec<Diagnostic>>>;

/// The phases that the preview does not import.
pub struct Phases<'a> {
    /// Reads the records of a notice.
    pub read_chain: ReadChain,
    /// Today's date.
    pub today: &'a (dyn Fn(&Settings) -> anyhow::Result<Date> + Sync),
    /// Recordings of the website, as they are now.
    pub evidence: &'a (dyn Fn() -> Arc<Vec<Evidence>> + Sync),
}

/// What the builder waits for.
enum Event {
    /// A file was created, changed or deleted.
    File(PathBuf),
    /// A folder was created, renamed or deleted.
    Folder(PathBuf),
    /// Polling found a changed file that was not reported as an event.
    Polled(PathBuf),
    /// The system dropped events.
    Lost,
    /// The system does not watch the files, and why.
    WatchError(String),
    /// A browser asks for something that only the builder can make.
    Query(Query),
}

/// What a browser asks the builder for, and where the answer is sent.
enum Query {
    /// A file of the released site.
    Released(String, Sender<Option<Arc<Served>>>),
    /// Data about a page.
    PageData(PageData, String, Sender<Option<String>>),
    /// New words for a text.
    Edit(edit::EditRequest, Sender<edit::EditOutcome>),
}

/// Data about a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum PageData {
    /// What the side panel shows, as JSON: findings, changes, languages and sheet.
    Panel,
    /// What has changed since the last release, as a page.
    Redline,
    /// The texts that can be edited, as JSON: in the page's language or in the one named.
    Texts(Option<String>),
}

/// Serves the preview until the program is stopped.
///
/// # Errors
/// When no port can be bound.
pub fn serve(options: &Options, phases: &Phases<'_>) -> anyhow::Result<()> {
    let role = supervisor::role(&options.root);
    let root = options.root.clone();
    ctrlc::set_handler(move || {
        announcement::withdraw(&root);
        if role == ProcessRole::Supervisor {
            stderr_line!("");
        }
        std::process::exit(0);
    })?;
    match role {
        ProcessRole::Supervisor => {
            // Only to find a free port: the server binds it itself.
            let port = server::bind(&options.host, options.port)?.port();
            supervisor::supervise(port)
        }
        ProcessRole::Server { port, restarted } => {
            let open = options.open && !restarted;
            serve_at(port, &Options { open, ..options.clone() }, phases)
        }
    }
}

fn serve_at(port: u16, options: &Options, phases: &Phases<'_>) -> anyhow::Result<()> {
    let bound = server::bind(&options.host, port)?;
    announcement::announce(&options.root, &bound.address());
    let terminal = terminal::Terminal::start(&bound, options)?;
    let (sender, receiver) = channel();
    let state = Arc::new(State::default());
    let browsers = Broadcaster::start();
    // Before anything is read, so that no save is missed in between.
    let mut watcher = watcher::SiteWatcher::start(&options.root, &sender);
    poll::start(&options.root, sender.clone());
    let address = bound.address();
    let token = options.edit.then(edit_token::generate).transpose()?;
    let channels =
        server::Channels { state: state.clone(), browsers: browsers.clone(), builder: sender };
    server::start(bound, server::Responder::new(channels, &options.host, token.as_deref()));
    if options.open {
        terminal::open_browser(&address);
    }
    let context = PreviewContext {
        root: &options.root,
        state: &state,
        browsers: &browsers,
        editor: &Editor::new(&options.editor, &options.root),
        wording: &options.wording,
        token: token.as_deref(),
        phases,
    };
    Builder::new(&context, &receiver, &mut watcher, terminal).run()
}
