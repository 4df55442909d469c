//! [I/O] Finds the notices of a site: a folder in, where their files are out.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use rustc_hash::{FxHashMap, FxHashSet};
use walkdir::WalkDir;

use crate::approval::ARCHIVE_END;
use crate::limits;

/// Where a site's files are.
#[derive(Clone, Debug)]
pub struct SitePaths {
    /// The site's root, which holds `content/`.
    pub root: PathBuf,
    /// The notices, sorted by id.
    pub notices: Vec<NoticePaths>,
    /// Files that look like those of a notice, in folders that are none.
    pub unread: Vec<PathBuf>,
}

/// Where a notice's files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticePaths {
    /// The folder below `content/`, with `/`.
    pub id: String,
    /// The folder.
    pub folder: PathBuf,
    /// The `shared.toml` files that concern it, the farthest first.
    pub shared: Vec<PathBuf>,
    /// Whether there is a `notice.toml`; a folder with records alone is a notice too.
    pub has_draft: bool,
    /// Whether there is a version record.
    pub has_records: bool,
}

impl NoticePaths {
    /// Whether a version was released.
    pub fn has_records(&self) -> bool {
        self.has_records
    }

    /// Whether there is a record of this file name.
    pub fn has_record(&self, name: &str) -> bool {
        self.versions().is_some_and(|folder| folder.join(name).is_file())
    }

    /// The folder of its version records, where there is one.
    pub fn versions(&self) -> Option<PathBuf> {
        self.has_records.then(|| self.folder.join(VERSIONS_FOLDER))
    }
}

/// The name of the file that makes a folder a notice.
pub const NOTICE_FILE: &str = "notice.toml";
/// The name of files with facts for every notice below.
pub const SHARED_FILE: &str = "shared.toml";
/// The folder of version records beside `notice.toml`.
pub const VERSIONS_FOLDER: &str = "versions";
/// How the names of version records end.
pub(super) const RECORD_END: &str = ".json";
/// The folder of approvals beside `notice.toml`.
pub const APPROVALS_FOLDER: &str = "approvals";

/// Whether a file in the folder of versions is a record, and not one beside it.
pub fn is_record(name: &str) -> bool {
    name.ends_with(RECORD_END) && !name.ends_with(ARCHIVE_END)
}

/// Finds the notices of a site.
///
/// # Errors
/// When the folder has no `content/`, or cannot be listed.
pub fn find(root: &Path) -> anyhow::Result<SitePaths> {
    SitePaths::new(root, &paths_in(root)?)
}

/// The paths of the files that [`SitePaths::new`] looks at.
pub(super) fn paths_in(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let content = root.join("content");
    if !content.is_dir() {
        bail!(
            "`{}` has no folder `content`; start klartext in a site's folder, name one with --root, or make one with `klartext init`",
            root.display()
        );
    }
    let mut paths = Vec::new();
    for entry in WalkDir::new(&content).max_depth(limits::FOLDER_DEPTH).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list `{}`", content.display()))?;
        if is_of_notice(entry.path()) {
            paths.push(entry.into_path());
        }
    }
    Ok(paths)
}

/// Whether the name of a file is one that [`SitePaths::new`] looks at.
pub(super) fn is_of_notice(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| {
        [".toml", ".md", RECORD_END].iter().any(|end| name.ends_with(end)) || is_nearly_notice(name)
    })
}

/// Whether a file was probably meant to be `notice.toml`.
pub fn is_nearly_notice(name: &str) -> bool {
    let lower = name.to_lowercase();
    let bare = lower.strip_suffix(".txt").unwrap_or(&lower);
    name != NOTICE_FILE && strsim::osa_distance(bare, NOTICE_FILE) <= 2
}

impl SitePaths {
    /// The notices of a site by the paths of its files.
    ///
    /// # Errors
    /// When `content` itself is a notice, or the name of a notice's folder is not UTF-8.
    pub fn new(root: &Path, paths: &[PathBuf]) -> anyhow::Result<SitePaths> {
        let content = root.join("content");
        let mut shared: BTreeMap<&Path, &PathBuf> = BTreeMap::new();
        // By the text of the path: to compare paths part by part takes far longer.
        let mut notices: FxHashMap<OsString, (bool, bool)> = FxHashMap::default();
        for path in paths.iter().filter(|path| path.starts_with(&content)) {
            let folder = path.parent().unwrap_or(&content);
            match path.file_name().and_then(|name| name.to_str()) {
                Some(NOTICE_FILE) => notices.entry(folder.into()).or_default().0 = true,
                Some(SHARED_FILE) => drop(shared.insert(folder, path)),
                // A folder of versions without a record does not count: a release may have failed.
                Some(name) if is_record(name) && folder.ends_with(VERSIONS_FOLDER) => {
                    let notice = folder.parent().unwrap_or(&content).into();
                    notices.entry(notice).or_default().1 = true;
                }
                _ => {}
            }
        }
        let mut notices: Vec<(PathBuf, (bool, bool))> =
            notices.into_iter().map(|(folder, found)| (folder.into(), found)).collect();
        notices.sort_by(|(one, _), (other, _)| one.cmp(other));
        let notices = notices.into_iter().map(|(folder, (has_draft, has_records))| {
            let above =
                folder.ancestors().filter_map(|folder| shared.get(folder).copied().cloned());
            let mut layers: Vec<PathBuf> = above.collect();
            layers.reverse();
            let id = notice_id(&content, &folder)?;
            Ok(NoticePaths { id, folder, shared: layers, has_draft, has_records })
        });
        let notices: Vec<NoticePaths> = notices.collect::<anyhow::Result<_>>()?;
        let unread = unread(&content, paths, &notices, &shared);
        Ok(SitePaths { root: root.to_owned(), notices, unread })
    }
}

/// The files that look like those of a notice, and are in no notice's folder.
fn unread(
    content: &Path,
    paths: &[PathBuf],
    notices: &[NoticePaths],
    shared: &BTreeMap<&Path, &PathBuf>,
) -> Vec<PathBuf> {
    let drafts: FxHashSet<&Path> =
        notices.iter().filter(|one| one.has_draft).map(|one| one.folder.as_path()).collect();
    let is_unread = |path: &&PathBuf| {
        let folder = path.parent().unwrap_or(content);
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let looks_like_one = match name {
            NOTICE_FILE | SHARED_FILE => false,
            name if is_nearly_notice(name) => true,
            _ if folder == content => false,
            // Notices below may use the texts beside a `shared.toml`.
            name if name.ends_with(".md") => !shared.contains_key(folder),
            name => name.ends_with(".toml"),
        };
        looks_like_one
            && path.starts_with(content)
            && !folder.ancestors().any(|above| drafts.contains(above))
    };
    paths.iter().filter(is_unread).cloned().collect()
}

fn notice_id(content: &Path, folder: &Path) -> anyhow::Result<String> {
    let below = folder.strip_prefix(content).unwrap_or(folder);
    let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
    match parts {
        Some(parts) if !parts.is_empty() => Ok(parts.join("/")),
        Some(_) => bail!(
            "`{}` cannot be a notice itself; put notice.toml into a folder below it",
            content.display()
        ),
        None => bail!("the folder name `{}` is not UTF-8", folder.display()),
    }
}
