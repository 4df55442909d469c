//! [I/O] What is open in an editor, and the sites that it belongs to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{PublishDiagnosticsParams, TextDocumentContentChangeEvent, TextDocumentItem, Uri};
use walkdir::WalkDir;

use super::Options;
use super::findings::Shown;
use super::site_state::{Editing, SiteState};
use super::text::{Encoding, OpenText};
use super::uri::{path_of, uri_of};
use crate::read::Buffers;
use crate::report::Wording;

/// How far below a folder of the editor a site is looked for.
const DEPTH: usize = 3;
const SETTINGS_FILE: &str = "content/site.toml";

/// What an editor can do, and wants.
#[derive(Clone, Copy, Debug, Default)]
pub struct Client {
    /// Whether it puts the caret into what is inserted.
    pub snippets: bool,
    /// Whether it shows a page that it is asked to.
    pub shows_documents: bool,
    /// Whether it creates files as a part of an edit.
    pub creates_files: bool,
    /// Whether sentences are shown beside the lines that make them.
    pub inlay_hints: bool,
}

/// What is open in an editor.
pub struct Workspace<'a> {
    options: &'a Options<'a>,
    locale: Option<String>,
    /// What the editor can do.
    pub client: Client,
    encoding: Encoding,
    /// The folders of the editor.
    folders: Vec<PathBuf>,
    open: BTreeMap<PathBuf, (Uri, OpenText)>,
    buffers: Buffers,
    sites: BTreeMap<PathBuf, SiteState>,
}

impl<'a> Workspace<'a> {
    /// An editor in which nothing is open.
    pub fn new(
        options: &'a Options<'a>,
        locale: Option<String>,
        encoding: Encoding,
        client: Client,
    ) -> Self {
        Workspace {
            options,
            locale,
            client,
            encoding,
            folders: Vec::new(),
            open: BTreeMap::new(),
            buffers: Buffers::default(),
            sites: BTreeMap::new(),
        }
    }

    /// Adds a folder: the site that it is in or is, else those below it.
    pub fn add_folder(&mut self, uri: &Uri) {
        let Some(folder) = path_of(uri) else { return };
        let roots = match site_above(&folder) {
            Some(root) => vec![root],
            None => sites_below(&folder),
        };
        for root in roots {
            self.sites.entry(root.clone()).or_insert_with(|| SiteState::new(root));
        }
        self.folders.push(folder);
    }

    /// Removes a folder, and the sites that nothing else belongs to. What they showed is taken back.
    pub fn remove_folder(&mut self, uri: &Uri) -> Vec<PublishDiagnosticsParams> {
        let Some(folder) = path_of(uri) else { return Vec::new() };
        self.folders.retain(|one| *one != folder);
        self.forget_sites()
    }

    fn forget_sites(&mut self) -> Vec<PublishDiagnosticsParams> {
        let is_used = |root: &Path| {
            self.folders.iter().any(|folder| folder.starts_with(root) || root.starts_with(folder))
                || self.open.keys().any(|path| path.starts_with(root))
        };
        let unused: Vec<PathBuf> =
            self.sites.keys().filter(|root| !is_used(root)).cloned().collect();
        let gone = unused.iter().filter_map(|root| self.sites.remove(root));
        let gone: Vec<PathBuf> =
            gone.flat_map(|site| site.shown_files().cloned().collect::<Vec<_>>()).collect();
        gone.iter().filter_map(|path| self.publish(path, Vec::new())).collect()
    }

    /// Opens a text.
    pub fn open(&mut self, item: TextDocumentItem) {
        let Some(path) = path_of(&item.uri) else { return };
        let text = OpenText::new(item.language_id, item.version, &item.text, self.encoding);
        self.buffers.set(path.clone(), text.text.clone());
        self.open.insert(path.clone(), (item.uri, text));
        if self.site_of(&path).is_none()
            && let Some(root) = site_above(&path)
        {
            self.sites.insert(root.clone(), SiteState::new(root));
        }
        self.changed(&path);
    }

    /// Changes a text that is open.
    pub fn change(
        &mut self,
        uri: &Uri,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
    ) {
        let Some(path) = path_of(uri) else { return };
        let Some((_, open)) = self.open.get_mut(&path) else { return };
        open.change(version, changes);
        let text: Arc<str> = open.text.clone();
        self.buffers.set(path.clone(), text);
        self.changed(&path);
    }

    /// Closes a text: its file counts again.
    pub fn close(&mut self, uri: &Uri) -> Vec<PublishDiagnosticsParams> {
        let Some(path) = path_of(uri) else { return Vec::new() };
        self.open.remove(&path);
        self.buffers.remove(&path);
        self.changed(&path);
        self.forget_sites()
    }

    /// Notes that a file on the disk was created, changed or deleted.
    pub fn changed(&mut self, path: &Path) {
        if let Some(site) = self.site_of(path) {
            let root = site.root.clone();
            let buffers = &self.buffers;
            if let Some(site) = self.sites.get_mut(&root) {
                site.changed(path, buffers);
            }
        }
    }

    /// As [`Self::changed`], by address. An open text counts more than its file.
    pub fn changed_on_disk(&mut self, uri: &Uri) {
        let path = path_of(uri);
        if let Some(path) = path.filter(|path| self.buffers.get(path).is_none()) {
            self.changed(&path);
        }
    }

    /// A text that is open.
    pub fn open_text(&self, path: &Path) -> Option<&OpenText> {
        self.open.get(path).map(|(_, text)| text)
    }

    /// The texts that are read in place of files.
    pub fn buffers(&self) -> &Buffers {
        &self.buffers
    }

    /// What columns count.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The address of a file, as the editor writes it where it is open.
    pub fn uri(&self, path: &Path) -> Option<Uri> {
        let open = self.open.get(path).map(|(uri, _)| uri.clone());
        open.or_else(|| uri_of(path))
    }

    /// The language that the editor is answered in.
    pub fn language(&self) -> String {
        self.editing().language(None)
    }

    fn editing(&self) -> Editing<'_> {
        Editing { options: self.options, locale: self.locale.as_deref(), buffers: &self.buffers }
    }

    /// The site that a file belongs to: the nearest above it.
    pub fn site_of(&self, path: &Path) -> Option<&SiteState> {
        path.ancestors().find_map(|folder| self.sites.get(folder))
    }

    /// Whether there is something to find again.
    pub fn is_due(&self) -> bool {
        self.sites.values().any(SiteState::is_due)
    }

    /// Does a little of what is due; what is to be shown then.
    pub fn step(&mut self) -> Vec<PublishDiagnosticsParams> {
        let editing = Editing {
            options: self.options,
            locale: self.locale.as_deref(),
            buffers: &self.buffers,
        };
        // A site with an open text comes first.
        let is_open = |site: &SiteState| self.open.keys().any(|path| path.starts_with(&site.root));
        let mut due: Vec<&mut SiteState> =
            self.sites.values_mut().filter(|site| site.is_due()).collect();
        due.sort_by_key(|site| !is_open(site));
        let Some(site) = due.into_iter().next() else { return Vec::new() };
        let changed = site.step(&editing);
        let root = site.root.clone();
        let mentions = site.mentions();
        let english = Wording::english();
        let wording = site.read.as_ref().map_or(&english, |read| &read.wording);
        let shown = Shown { root: &root, wording, encoding: self.encoding, mentions: &mentions };
        let changed: Vec<(PathBuf, Vec<lsp_types::Diagnostic>)> =
            changed.into_iter().map(|(path, found)| (path, shown.all(&found))).collect();
        changed.into_iter().filter_map(|(path, found)| self.publish(&path, found)).collect()
    }

    fn publish(
        &self,
        path: &Path,
        diagnostics: Vec<lsp_types::Diagnostic>,
    ) -> Option<PublishDiagnosticsParams> {
        let uri = self.uri(path)?;
        let version = self.open_text(path).map(|text| text.version);
        Some(PublishDiagnosticsParams { uri, diagnostics, version })
    }
}

/// The folder of the site that a folder or file is in.
fn site_above(path: &Path) -> Option<PathBuf> {
    path.ancestors().find(|folder| folder.join(SETTINGS_FILE).is_file()).map(Path::to_owned)
}

/// The folders of sites a little below a folder.
fn sites_below(folder: &Path) -> Vec<PathBuf> {
    let is_searched =
        |name: &str| !name.starts_with('.') && name != "node_modules" && name != "target";
    let walk = WalkDir::new(folder).min_depth(1).max_depth(DEPTH).sort_by_file_name();
    let entries = walk.into_iter().filter_entry(|entry| {
        entry.file_type().is_dir() && entry.file_name().to_str().is_some_and(is_searched)
    });
    let folders = entries.flatten().map(walkdir::DirEntry::into_path);
    folders.filter(|folder| folder.join(SETTINGS_FILE).is_file()).collect()
}
