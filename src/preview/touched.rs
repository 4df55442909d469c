//! Paths that events name → what of the site they may have changed. Whether they did is told by the
//! contents; here it is only said what to look at.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::read::{Found, NOTICE_FILE, SHARED_FILE, VERSIONS_FOLDER};

/// What stands at a path now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A folder, or nothing that may have been one.
    Folder,
    /// A file.
    File,
    /// Nothing any more.
    Gone,
}

/// What is to be looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Settings, wording, theme or static files: everything.
    pub world: bool,
    /// Notices or shared files may have come or gone.
    pub tree: bool,
    /// These shared files.
    pub shared: BTreeSet<PathBuf>,
    /// The notices in these folders.
    pub notices: BTreeSet<PathBuf>,
    /// The records of the notices in these folders.
    pub records: BTreeSet<PathBuf>,
}

impl Touched {
    /// Whether there is nothing to look at.
    pub fn is_nothing(&self) -> bool {
        *self == Touched::default()
    }

    /// Adds what another says.
    pub fn join(&mut self, other: Touched) {
        self.world |= other.world;
        self.tree |= other.tree;
        self.shared.extend(other.shared);
        self.notices.extend(other.notices);
        self.records.extend(other.records);
    }

    /// Adds what a path stands for.
    pub fn add(&mut self, path: &Path, seen: Seen, found: &Found) {
        let root = &found.root;
        let Ok(below) = path.strip_prefix(root) else { return };
        let mut parts = below.iter().filter_map(|part| part.to_str());
        match parts.next() {
            Some("locales" | "templates" | "static") => {
                self.world |= seen == Seen::Folder || !is_by_the_way(below);
            }
            Some("content") => {
                let is_settings = below == Path::new("content/site.toml");
                self.world |= is_settings || below == Path::new("content");
                if !is_settings {
                    self.add_content(path, seen, found);
                }
            }
            _ => {}
        }
    }

    fn add_content(&mut self, path: &Path, seen: Seen, found: &Found) {
        let Some(folder) = path.parent() else { return };
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let in_versions = folder.ends_with(VERSIONS_FOLDER);
        if seen == Seen::Folder {
            // Whatever stood or stands below; events of its files may be missing.
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
            self.tree |= !known || seen == Seen::Gone;
            self.notices.insert(folder.to_owned());
        } else if name == SHARED_FILE {
            let known = found.notices.iter().any(|one| one.shared.iter().any(|own| own == path));
            self.tree |= !known || seen == Seen::Gone;
            self.shared.insert(path.to_owned());
        } else if in_versions && name.ends_with(".json") {
            let notice = folder.parent().unwrap_or(folder);
            let known = found.notices.iter().any(|one| one.folder == notice && one.has_records());
            self.tree |= !known || seen == Seen::Gone;
            self.records.insert(notice.to_owned());
        } else if name.ends_with(".md") && !name.starts_with('.') && !in_versions {
            self.notices.insert(folder.to_owned());
        }
    }
}

/// What editors leave beside a file while they save it.
fn is_by_the_way(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with('.')
        || name.ends_with('~')
        || [".swp", ".swx", ".swo", ".tmp", ".bak"].iter().any(|end| name.ends_with(end))
        || !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Seen, Touched};
    use crate::read::{Found, NoticePaths};

    fn found() -> Found {
        let folder = PathBuf::from("/site/content/shop");
        let notice = NoticePaths {
            id: "shop".into(),
            shared: vec!["/site/content/shared.toml".into()],
            has_draft: true,
            has_records: true,
            folder,
        };
        Found { root: "/site".into(), notices: vec![notice] }
    }

    fn touched(path: &str, seen: Seen) -> Touched {
        let mut touched = Touched::default();
        touched.add(Path::new(&format!("/site/{path}")), seen, &found());
        touched
    }

    #[test]
    fn each_path_stands_for_what_is_read_from_it() {
        let shop = || [PathBuf::from("/site/content/shop")].into();
        let notice = Touched { notices: shop(), ..Touched::default() };
        assert_eq!(touched("content/shop/notice.toml", Seen::File), notice);
        assert_eq!(touched("content/shop/principles.sv.md", Seen::Gone), notice);
        let records = Touched { records: shop(), ..Touched::default() };
        assert_eq!(touched("content/shop/versions/2026-01-01.json", Seen::File), records);
        let shared =
            Touched { shared: ["/site/content/shared.toml".into()].into(), ..Touched::default() };
        assert_eq!(touched("content/shared.toml", Seen::File), shared);
        let world = Touched { world: true, ..Touched::default() };
        for path in ["content/site.toml", "locales/sv/notice.ftl", "static/klartext.css"] {
            assert_eq!(touched(path, Seen::File), world, "{path}");
        }
    }

    #[test]
    fn what_comes_or_goes_is_looked_for() {
        let folder = touched("content/shop", Seen::Folder);
        assert!(folder.tree && folder.notices.len() == 1 && folder.records.len() == 1);
        for path in ["content/shop/notice.toml", "content/shared.toml"] {
            assert!(touched(path, Seen::Gone).tree, "{path}");
        }
        for path in ["content/new/notice.toml", "content/shop/shared.toml"] {
            assert!(touched(path, Seen::File).tree, "{path}");
        }
    }

    #[test]
    fn what_editors_leave_beside_a_file_stands_for_nothing() {
        let beside = [
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
        for path in beside {
            assert!(touched(path, Seen::File).is_nothing(), "{path}");
        }
    }
}
