//! [I/O] Events of the file system → paths, at once.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};
use notify::{Config, ErrorKind, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Event;

/// The folders of a site that klartext reads.
const FOLDERS: [&str; 4] = ["content", "locales", "templates", "static"];

/// Watches a site until it is dropped.
pub struct SiteWatcher {
    watcher: Option<RecommendedWatcher>,
    root: PathBuf,
    sender: Sender<Event>,
}

impl SiteWatcher {
    /// Starts to watch. If the system refuses, that is sent as an event, and polling remains.
    pub fn start(root: &Path, sender: &Sender<Event>) -> SiteWatcher {
        let to = sender.clone();
        let send = move |event: notify::Result<notify::Event>| match event {
            Ok(event) => pass_on(&event, &to),
            Err(error) => drop(to.send(Event::WatchError(reason(&error)))),
        };
        let config = Config::default().with_follow_symlinks(false);
        let system = match RecommendedWatcher::new(send, config) {
            Ok(system) => Some(system),
            Err(error) => {
                drop(sender.send(Event::WatchError(reason(&error))));
                None
            }
        };
        let mut watcher =
            SiteWatcher { watcher: system, root: root.to_owned(), sender: sender.clone() };
        // For folders that are created later.
        watcher.watch(root, RecursiveMode::NonRecursive);
        for folder in FOLDERS {
            watcher.watch_folder(folder);
        }
        watcher
    }

    /// Watches one of the site's folders, if it exists.
    fn watch_folder(&mut self, folder: &str) {
        let path = self.root.join(folder);
        if path.is_dir() {
            self.watch(&path, RecursiveMode::Recursive);
        }
    }

    /// Watches a folder that was just created, if it is one of the site's.
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
            drop(self.sender.send(Event::WatchError(reason(&error))));
        }
    }
}

/// Sends the paths of an event, unless it changed no file: our own reading is an event too.
fn pass_on(event: &notify::Event, to: &Sender<Event>) {
    if event.need_rescan() {
        drop(to.send(Event::Lost));
        return;
    }
    let folder = match event.kind {
        // Linux also reports when the file is closed; until then it may be half-written.
        EventKind::Modify(ModifyKind::Data(_)) if cfg!(target_os = "linux") => return,
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => return,
        EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => true,
        // Of a path that was renamed, nothing shows what it was.
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

fn reason(error: &notify::Error) -> String {
    // EMFILE: the user has too many.
    const TOO_MANY: i32 = 24;
    match &error.kind {
        ErrorKind::Io(error)
            if cfg!(target_os = "linux") && error.raw_os_error() == Some(TOO_MANY) =>
        {
            "the system allows this user no more watchers (fs.inotify.max_user_instances)".into()
        }
        ErrorKind::MaxFilesWatch => {
            "the system allows this user no more watched folders (fs.inotify.max_user_watches)"
                .into()
        }
        _ => format!("the system cannot watch these folders: {error}"),
    }
}
