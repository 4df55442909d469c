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
mod fields;
mod form;
pub mod http;
mod inject;
mod labels;
mod panel;
mod poll;
mod release;
mod released;
mod server;
mod shown_state;
mod state;
mod supervisor;
mod terminal;
mod texts;
mod undo;
mod watcher;
mod website;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use anyhow::bail;
use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::model::Settings;
use crate::pages;
use crate::read::NoticePaths;
use crate::report::Wording;
use crate::stderr_line;

pub use release::{ReleaseAnswer, ReleasePlan, ReleaseWish};

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
    /// Whether others who can reach the preview may edit too.
    pub edit_by_anyone: bool,
    /// Whether a notice can be released on its page.
    pub release: bool,
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
    /// Plans or writes the release of a notice of the site in a folder.
    pub release: &'a ReleaseNotice<'a>,
    /// Recordings of the website, as they are now.
    pub evidence: &'a (dyn Fn() -> Arc<Vec<Evidence>> + Sync),
}

/// Plans or writes the release of a notice: the site's folder, the notice, and what is asked for.
pub type ReleaseNotice<'a> =
    dyn Fn(&Path, &str, &ReleaseWish) -> anyhow::Result<ReleaseAnswer> + Sync + 'a;

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
    /// Changes of facts.
    Form(form::FormRequest, Sender<form::FormOutcome>),
    /// A release.
    Release(release::ReleaseRequest, Sender<release::ReleaseOutcome>),
    /// The last step back, or forth.
    Undo(form::UndoRequest, Sender<form::FormOutcome>),
}

/// Data about a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum PageData {
    /// What the side panel shows, as JSON: findings, changes, languages and sheet; the reader's language.
    Panel(Option<String>),
    /// What has changed since the last release, as a page.
    Redline,
    /// The texts that can be edited, as JSON: in the page's language or in the one named, and the
    /// reader's language.
    Texts(Option<String>, Option<String>),
    /// All facts, as JSON, in the reader's language.
    Facts(String),
    /// The form about a key, as JSON: the reader's language, and the key path.
    Form(String, String),
    /// The form of the site's settings, as JSON.
    Settings(String),
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
            let bound = server::bind(&options.host, options.port)?;
            check_who_edits(bound.is_loopback(), options)?;
            let port = bound.port();
            drop(bound);
            supervisor::supervise(port)
        }
        ProcessRole::Server { port, restarted } => {
            let open = options.open && !restarted;
            serve_at(port, &Options { open, ..options.clone() }, phases)
        }
    }
}

/// Refuses to let others release, and to let them change files unless that was said.
fn check_who_edits(is_loopback: bool, options: &Options) -> anyhow::Result<()> {
    if options.release && !is_loopback {
        bail!(
            "--release is for this machine alone, and others could reach {}; leave out --host",
            options.host
        );
    }
    if is_loopback || !options.edit || options.edit_by_anyone {
        return Ok(());
    }
    bail!(
        "with --host {} everyone who can reach this machine could change your files, without a password \
         and without encryption; leave out --host, or add --edit-by-anyone if you mean it",
        options.host
    )
}

fn serve_at(port: u16, options: &Options, phases: &Phases<'_>) -> anyhow::Result<()> {
    let bound = server::bind(&options.host, port)?;
    check_who_edits(bound.is_loopback(), options)?;
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
    server::start(bound, server::Responder::new(channels, &options.host, token.as_deref()))?;
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
        releases: options.release,
        phases,
    };
    Builder::new(&context, &receiver, &mut watcher, terminal).run()
}
