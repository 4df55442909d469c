//! [I/O] Events of the file system → paths, as they come, with no delay.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};
use notify::{Config, ErrorKind, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Event;

/// Whether the system tells when a file that was written to is closed.
const TELLS_CLOSE: bool = cfg!(target_os = "linux");

/// The folders of a site that klartext reads.
const FOLDERS: [&str; 4] = ["content", "locales", "templates", "static"];

/// Watches a site until it is dropped.
pub struct Watching {
    watcher: Option<RecommendedWatcher>,
    root: PathBuf,
    sender: Sender<Event>,
}

impl Watching {
    /// Starts to watch. Where the system refuses, that is told as an event: the sweep is left.
    pub fn start(root: &Path, sender: &Sender<Event>) -> Watching {
        let to = sender.clone();
        let tell = move |event: notify::Result<notify::Event>| match event {
            Ok(event) => pass_on(&event, &to),
            Err(error) => drop(to.send(Event::Unwatched(words(&error)))),
        };
        let config = Config::default().with_follow_symlinks(false);
        let watcher = match RecommendedWatcher::new(tell, config) {
            Ok(watcher) => Some(watcher),
            Err(error) => {
                drop(sender.send(Event::Unwatched(words(&error))));
                None
            }
        };
        let mut watching = Watching { watcher, root: root.to_owned(), sender: sender.clone() };
        // A folder that comes later is seen here.
        watching.watch(root, RecursiveMode::NonRecursive);
        for folder in FOLDERS {
            watching.watch_folder(folder);
        }
        watching
    }

    /// Watches one of the site's folders, where it is there.
    fn watch_folder(&mut self, folder: &str) {
        let path = self.root.join(folder);
        if path.is_dir() {
            self.watch(&path, RecursiveMode::Recursive);
        }
    }

    /// Watches the folders that came since.
    pub fn watch_new(&mut self, path: &Path) {
        let name = path.file_name().and_then(|name| name.to_str());
        if path.parent() == Some(&self.root)
            && let Some(folder) = name.filter(|name| FOLDERS.contains(name))
        {
            self.watch_folder(folder);
        }
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) {
        let Some(watcher) = &mut self.watcher else { return };
        if let Err(error) = watcher.watch(path, mode) {
            drop(self.sender.send(Event::Unwatched(words(&error))));
        }
    }
}

/// Sends the paths of an event that may have changed a file. Our own reading is an event too.
fn pass_on(event: &notify::Event, to: &Sender<Event>) {
    if event.need_rescan() {
        drop(to.send(Event::Lost));
        return;
    }
    let folder = match event.kind {
        // The first of what a save is made of: the file may be empty for a moment, or half-written.
        EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_))
            if TELLS_CLOSE =>
        {
            return event.paths.iter().for_each(|path| drop(to.send(Event::Writing(path.clone()))));
        }
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => return,
        EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => true,
        // What was renamed away can no longer be asked what it was.
        EventKind::Modify(ModifyKind::Name(_)) => true,
        EventKind::Modify(ModifyKind::Metadata(_)) => return,
        _ => false,
    };
    for path in &event.paths {
        let is_folder = folder && (path.is_dir() || !path.exists() && path.extension().is_none());
        let event = if is_folder { Event::Folder(path.clone()) } else { Event::File(path.clone()) };
        drop(to.send(event));
    }
}

fn words(error: &notify::Error) -> String {
    // The system's word for "too many of this user's": EMFILE.
    const TOO_MANY: i32 = 24;
    match &error.kind {
        ErrorKind::Io(error)
            if cfg!(target_os = "linux") && error.raw_os_error() == Some(TOO_MANY) =>
        {
            "the system starts no more watching for this user (fs.inotify.max_user_instances)"
                .into()
        }
        ErrorKind::MaxFilesWatch => {
            "the system watches no more folders for this user (fs.inotify.max_user_watches)".into()
        }
        _ => format!("the system does not watch these folders: {error}"),
    }
}
