//! [I/O] Texts that are open in an editor, each of which is read in place of its file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::find::{is_of_notice, paths_in};
use super::{SitePaths, entries, paths_below, text, text_of, text_within};
use crate::characters;
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::origin::InputFile;

/// The text of a file with what is wrong with it.
type ReadText = (Arc<InputFile>, Vec<Diagnostic>);

/// Texts that are open in an editor, by path: each is read in place of its file, which may not exist
/// yet. Without any, everything is read from the disk.
#[derive(Clone, Debug, Default)]
pub struct Buffers(Arc<BTreeMap<PathBuf, Arc<str>>>);

impl Buffers {
    /// These texts and one more.
    pub fn with(&self, path: &Path, text: &str) -> Buffers {
        let mut more = self.clone();
        more.set(path.to_owned(), text.into());
        more
    }

    /// Opens or changes a text.
    pub fn set(&mut self, path: PathBuf, text: Arc<str>) {
        Arc::make_mut(&mut self.0).insert(path, text);
    }

    /// Closes a text: its file is read again.
    pub fn remove(&mut self, path: &Path) {
        Arc::make_mut(&mut self.0).remove(path);
    }

    /// The text at a path, if it is open.
    pub fn get(&self, path: &Path) -> Option<&Arc<str>> {
        self.0.get(path)
    }

    /// Whether any text of a folder is open.
    pub fn is_any_in(&self, folder: &Path) -> bool {
        self.below(folder).any(|path| path.parent() == Some(folder))
    }

    /// The texts below a folder.
    fn below<'a>(&'a self, folder: &'a Path) -> impl Iterator<Item = &'a PathBuf> {
        self.0.keys().filter(move |path| path.starts_with(folder))
    }

    /// Finds the notices of a site.
    ///
    /// # Errors
    /// When the folder has no `content/`, or cannot be listed.
    pub fn find(&self, root: &Path) -> anyhow::Result<SitePaths> {
        let content = root.join("content");
        let mut paths = paths_in(root)?;
        let new = self.below(&content).filter(|path| is_of_notice(path));
        let new: Vec<PathBuf> = new.filter(|path| !paths.contains(path)).cloned().collect();
        paths.extend(new);
        SitePaths::new(root, &paths)
    }

    /// Reads a text file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn text(&self, root: &Path, path: &Path) -> anyhow::Result<ReadText> {
        match self.of(root, path, limits::FILE) {
            Some(open) => Ok(open),
            None => text(root, path),
        }
    }

    fn of(&self, root: &Path, path: &Path, limit: u64) -> Option<ReadText> {
        let open = self.get(path)?;
        let shown = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        Some(text_of(&shown, open.as_bytes(), limit))
    }

    /// The Markdown files beside a notice, by file name.
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn markdown(
        &self,
        root: &Path,
        folder: &Path,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> anyhow::Result<BTreeMap<String, Arc<InputFile>>> {
        // A folder that is only in the editor so far has no files.
        let on_disk = if folder.is_dir() { entries(folder)? } else { Vec::new() };
        let is_in_folder = |path: &&PathBuf| path.parent() == Some(folder);
        let open = self.below(folder).filter(is_in_folder);
        let open = open.filter_map(|path| Some((path.file_name()?.to_str()?, path)));
        let open = open.map(|(name, path)| (name.to_owned(), path.clone()));
        let names: BTreeMap<String, PathBuf> = on_disk.into_iter().chain(open).collect();
        let mut files = BTreeMap::new();
        for (name, path) in names.into_iter().filter(|(name, _)| name.ends_with(".md")) {
            let shown = path.strip_prefix(root).unwrap_or(&path);
            let (file, findings) = match self.of(root, &path, limits::MARKDOWN) {
                Some(open) => open,
                None => text_within(root, &path, shown, limits::MARKDOWN)?,
            };
            diagnostics.extend(findings);
            diagnostics.extend(characters::hidden(&file));
            files.insert(name, file);
        }
        Ok(files)
    }

    /// The site's own files below a folder of its root (`locales`, `tables`), by path below it.
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn texts_below(
        &self,
        root: &Path,
        folder: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> anyhow::Result<BTreeMap<String, Arc<InputFile>>> {
        let folder = root.join(folder);
        let mut paths: BTreeMap<String, PathBuf> = paths_below(&folder)?.into_iter().collect();
        for path in self.below(&folder) {
            let name = path.strip_prefix(&folder).unwrap_or(path).to_string_lossy();
            paths.insert(name.replace('\\', "/"), path.clone());
        }
        let mut files = BTreeMap::new();
        for (name, path) in paths {
            let (file, findings) = self.text(root, &path)?;
            diagnostics.extend(findings);
            diagnostics.extend(characters::hidden(&file));
            files.insert(name, file);
        }
        Ok(files)
    }
}
