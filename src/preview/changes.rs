//! The path of an event → what of the site may have changed. Whether it did, its contents show; this
//! only selects what to look at.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::read::{NOTICE_FILE, SHARED_FILE, SitePaths, VERSIONS_FOLDER};

/// What is at a path now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathState {
    /// A folder, or nothing where one may have been.
    Folder,
    /// A file.
    File,
    /// Nothing.
    Missing,
}

/// What may have changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Settings, wording, theme or static files, and with them every page.
    pub site: bool,
    /// Notices or shared files may have been added or removed.
    pub tree: bool,
    /// These shared files.
    pub shared: BTreeSet<PathBuf>,
    /// The notices in these folders.
    pub notices: BTreeSet<PathBuf>,
    /// The records of the notices in these folders.
    pub records: BTreeSet<PathBuf>,
    /// The paths that only polling reported.
    pub polled: Vec<PathBuf>,
}

impl Changes {
    /// Whether nothing may have changed.
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }

    /// Adds what the event of a path may mean.
    pub fn add(&mut self, path: &Path, state: PathState, found: &SitePaths) {
        let root = &found.root;
        let Ok(below) = path.strip_prefix(root) else { return };
        let mut parts = below.iter().filter_map(|part| part.to_str());
        match parts.next() {
            Some("locales" | "templates" | "static") => {
                self.site |= state == PathState::Folder || !is_temporary(below);
            }
            Some("content") => {
                let is_settings = below == Path::new("content/site.toml");
                self.site |= is_settings || below == Path::new("content");
                if !is_settings {
                    self.add_content(path, state, found);
                }
            }
            _ => {}
        }
    }

    fn add_content(&mut self, path: &Path, state: PathState, found: &SitePaths) {
        let Some(folder) = path.parent() else { return };
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let in_versions = folder.ends_with(VERSIONS_FOLDER);
        if state == PathState::Folder {
            // The files in it may have no events of their own.
            self.tree = true;
            let below = |one: &&Path| one.starts_with(path);
            let folders = || found.notices.iter().map(|one| one.folder.as_path());
            self.notices.extend(folders().filter(below).map(Path::to_owned));
            self.records.extend(folders().filter(below).map(Path::to_owned));
            if name == VERSIONS_FOLDER {
                self.records.insert(folder.to_owned());
            }
        } else if name == NOTICE_FILE {
            let known = found.notices.iter().any(|one| one.folder == folder && one.has_draft);
            self.tree |= !known || state == PathState::Missing;
            self.notices.insert(folder.to_owned());
        } else if name == SHARED_FILE {
            let known = found.notices.iter().any(|one| one.shared.iter().any(|own| own == path));
            self.tree |= !known || state == PathState::Missing;
            self.shared.insert(path.to_owned());
        } else if in_versions && name.ends_with(".json") {
            let notice = folder.parent().unwrap_or(folder);
            let known = found.notices.iter().any(|one| one.folder == notice && one.has_records());
            self.tree |= !known || state == PathState::Missing;
            self.records.insert(notice.to_owned());
        } else if name.ends_with(".md") && !name.starts_with('.') && !in_versions {
            self.notices.insert(folder.to_owned());
        }
    }
}

/// Whether a file is one that editors create while they save another one.
fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with('.')
        || name.ends_with('~')
        || [".swp", ".swx", ".swo", ".tmp", ".bak"].iter().any(|end| name.ends_with(end))
        || !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Changes, PathState};
    use crate::read::{NoticePaths, SitePaths};

    fn found() -> SitePaths {
        let folder = PathBuf::from("/site/content/shop");
        let notice = NoticePaths {
            id: "shop".into(),
            shared: vec!["/site/content/shared.toml".into()],
            has_draft: true,
            has_records: true,
            folder,
        };
        SitePaths { root: "/site".into(), notices: vec![notice], unread: Vec::new() }
    }

    fn changes(path: &str, state: PathState) -> Changes {
        let mut changes = Changes::default();
        changes.add(Path::new(&format!("/site/{path}")), state, &found());
        changes
    }

    #[test]
    fn a_path_changes_what_is_read_from_it() {
        let shop = || [PathBuf::from("/site/content/shop")].into();
        let notice = Changes { notices: shop(), ..Changes::default() };
        assert_eq!(changes("content/shop/notice.toml", PathState::File), notice);
        assert_eq!(changes("content/shop/principles.sv.md", PathState::Missing), notice);
        let records = Changes { records: shop(), ..Changes::default() };
        assert_eq!(changes("content/shop/versions/2026-01-01.json", PathState::File), records);
        let shared =
            Changes { shared: ["/site/content/shared.toml".into()].into(), ..Changes::default() };
        assert_eq!(changes("content/shared.toml", PathState::File), shared);
        let site = Changes { site: true, ..Changes::default() };
        for path in ["content/site.toml", "locales/sv/notice.ftl", "static/klartext.css"] {
            assert_eq!(changes(path, PathState::File), site, "{path}");
        }
    }

    #[test]
    fn after_an_addition_or_removal_notices_are_searched_for() {
        let folder = changes("content/shop", PathState::Folder);
        assert!(folder.tree && folder.notices.len() == 1 && folder.records.len() == 1);
        for path in ["content/shop/notice.toml", "content/shared.toml"] {
            assert!(changes(path, PathState::Missing).tree, "{path}");
        }
        for path in ["content/new/notice.toml", "content/shop/shared.toml"] {
            assert!(changes(path, PathState::File).tree, "{path}");
        }
    }

    #[test]
    fn temporary_files_of_editors_change_nothing() {
        let temporary = [
            "content/shop/.notice.toml.swp",
            "content/shop/4913",
            "content/shop/notice.toml~",
            "content/shop/notice.toml.tmp",
            "content/shop/.principles.sv.md.swx",
            "templates/4913",
            "static/.klartext.css.swp",
            "public/index.html",
            ".git/index.lock",
        ];
        for path in temporary {
            assert!(changes(path, PathState::File).is_empty(), "{path}");
        }
    }
}
