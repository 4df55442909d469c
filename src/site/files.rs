//! The files that a site and its notices are made of, read from the disk or taken from memory.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;

use crate::diagnostic::Diagnostic;
use crate::origin::InputFile;
use crate::read::{self, Buffers, NOTICE_FILE, NoticePaths, SitePaths};
use crate::{characters, limits};

/// The settings of a site.
pub const SETTINGS_FILE: &str = "content/site.toml";
const NO_SETTINGS: &str = "a site needs content/site.toml; `klartext init` writes one";

/// The files of a site in memory, by path from its root, with `/`.
type Memory = BTreeMap<String, Vec<u8>>;

/// The files that all notices of a site share.
pub struct SiteFiles {
    /// The paths of its notices.
    pub found: SitePaths,
    /// `site.toml`.
    pub settings: Arc<InputFile>,
    /// The site's own wording, by path below `locales/`.
    pub wording: BTreeMap<String, Arc<InputFile>>,
    /// The site's own tables, by path below `tables/`.
    pub tables: BTreeMap<String, Arc<InputFile>>,
    /// The `shared.toml` files.
    pub shared: BTreeMap<PathBuf, Arc<InputFile>>,
    /// The errors of these files and their characters.
    pub diagnostics: Vec<Diagnostic>,
}

/// The files of a notice.
pub struct NoticeFiles {
    /// `notice.toml`.
    pub own: Arc<InputFile>,
    /// The Markdown files next to it, by file name.
    pub markdown: BTreeMap<String, Arc<InputFile>>,
    /// The errors of these files and their characters.
    pub diagnostics: Vec<Diagnostic>,
}

impl SiteFiles {
    /// Reads the files of the site in a folder, with `buffers` in place of files.
    ///
    /// # Errors
    /// When a file cannot be read, or the folder is not a site.
    pub fn read(root: &Path, buffers: &Buffers) -> anyhow::Result<SiteFiles> {
        let found = buffers.find(root)?;
        let (settings, mut diagnostics) =
            buffers.text(root, &root.join(SETTINGS_FILE)).context(NO_SETTINGS)?;
        let wording = buffers.texts_below(root, "locales", &mut diagnostics)?;
        let tables = buffers.texts_below(root, "tables", &mut diagnostics)?;
        let mut shared = BTreeMap::new();
        for path in shared_paths(&found) {
            let (file, faults) = buffers.text(root, &path)?;
            diagnostics.extend(faults);
            shared.insert(path, file);
        }
        Ok(SiteFiles { found, settings, wording, tables, shared, diagnostics })
    }

    /// The files of a site in memory, by path from its root (`content/site.toml`).
    ///
    /// # Errors
    /// When there is no `content/site.toml`, or `content` itself is a notice.
    pub fn from_memory(files: &BTreeMap<String, Vec<u8>>) -> anyhow::Result<SiteFiles> {
        let paths: Vec<PathBuf> = files.keys().map(PathBuf::from).collect();
        let found = SitePaths::new(Path::new(""), &paths)?;
        let (settings, mut diagnostics) =
            text_in(files, SETTINGS_FILE, limits::FILE).context(NO_SETTINGS)?;
        let wording = texts_below(files, "locales/", &mut diagnostics);
        let tables = texts_below(files, "tables/", &mut diagnostics);
        let mut shared = BTreeMap::new();
        for path in shared_paths(&found) {
            let text = path.to_str().and_then(|name| text_in(files, name, limits::FILE));
            if let Some((file, faults)) = text {
                diagnostics.extend(faults);
                shared.insert(path, file);
            }
        }
        Ok(SiteFiles { found, settings, wording, tables, shared, diagnostics })
    }
}

impl NoticeFiles {
    /// Reads the files of a notice of the site at `root`, with `buffers` in place of files.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(
        root: &Path,
        paths: &NoticePaths,
        buffers: &Buffers,
    ) -> anyhow::Result<NoticeFiles> {
        let (own, mut diagnostics) = buffers.text(root, &paths.folder.join(NOTICE_FILE))?;
        let markdown = buffers.markdown(root, &paths.folder, &mut diagnostics)?;
        Ok(NoticeFiles { own, markdown, diagnostics })
    }

    /// The files of a notice in memory; `None` where it has no `notice.toml`.
    pub fn from_memory(
        files: &BTreeMap<String, Vec<u8>>,
        paths: &NoticePaths,
    ) -> Option<NoticeFiles> {
        let folder = format!("content/{}/", paths.id);
        let (own, mut diagnostics) =
            text_in(files, &format!("{folder}{NOTICE_FILE}"), limits::FILE)?;
        let mut markdown = BTreeMap::new();
        for path in files.keys() {
            let name = path.strip_prefix(&folder).filter(|name| !name.contains('/'));
            if let Some(name) = name.filter(|name| name.ends_with(".md")) {
                let file = clean_text_in(files, path, limits::MARKDOWN, &mut diagnostics);
                markdown.extend(file.map(|file| (name.to_owned(), file)));
            }
        }
        Some(NoticeFiles { own, markdown, diagnostics })
    }
}

/// The paths of all `shared.toml` files that concern a notice.
pub(super) fn shared_paths(found: &SitePaths) -> BTreeSet<PathBuf> {
    found.notices.iter().flat_map(|notice| notice.shared.clone()).collect()
}

fn text_in(files: &Memory, path: &str, limit: u64) -> Option<(Arc<InputFile>, Vec<Diagnostic>)> {
    Some(read::text_of(path, files.get(path)?, limit))
}

/// The texts below a folder, by path below it.
fn texts_below(
    files: &Memory,
    folder: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Arc<InputFile>> {
    let names = files.keys().filter_map(|path| Some((path, path.strip_prefix(folder)?)));
    let mut texts = BTreeMap::new();
    for (path, name) in names {
        let file = clean_text_in(files, path, limits::FILE, diagnostics);
        texts.extend(file.map(|file| (name.to_owned(), file)));
    }
    texts
}

/// A text whose hidden characters are reported here, as no rule looks at it.
fn clean_text_in(
    files: &Memory,
    path: &str,
    limit: u64,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Arc<InputFile>> {
    let (file, faults) = text_in(files, path, limit)?;
    diagnostics.extend(faults);
    diagnostics.extend(characters::hidden(&file));
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Site;

    /// A site in memory is the same as on the disk.
    #[test]
    fn a_site_in_memory_is_checked_as_on_the_disk() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let on_disk = Site::read(root).unwrap();
        let mut files = Memory::new();
        for paths in &on_disk.found.notices {
            let read = on_disk.read_notice(paths).unwrap();
            let own = read.markdown.values().chain([&read.own]).chain(on_disk.shared_files(paths));
            for file in own.cloned().chain(on_disk.page_inputs()) {
                files.insert(file.path.clone(), file.text.clone().into_bytes());
            }
        }
        let in_memory = Site::new(SiteFiles::from_memory(&files).unwrap());
        let today = jiff::civil::date(2026, 11, 30);
        for paths in &in_memory.found.notices {
            let own = NoticeFiles::from_memory(&files, paths).unwrap();
            let (draft, diagnostics) = in_memory.resolve(paths, own);
            let checked = in_memory.run_rules(in_memory.compose(draft, diagnostics), None, today);
            let same = on_disk.found.notices.iter().find(|one| one.id == paths.id).unwrap();
            let expected = on_disk.check(same, None, today).unwrap();
            assert_eq!(checked.documents, expected.documents);
            assert_eq!(checked.diagnostics, expected.diagnostics);
        }
        assert!(!in_memory.found.notices.is_empty());
    }
}
