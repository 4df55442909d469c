//! The id at a place → where the entry of that id is described, and everything that names it: in the
//! notice's own file, in shared facts and in the notices below them, and in Markdown.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cursor::{Cursor, CursorPlace, KeyPart, key_parts};
use super::forms::{FileKind, ids_at};
use super::known::Facts;
use super::tree::walk;
use crate::facts::EntryTable;
use crate::origin::InputFile;
use crate::parse::{Node, parse};
use crate::read::{Buffers, NOTICE_FILE, NoticePaths};
use crate::site::Site;

/// An entry, by its table and id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The table.
    pub table: EntryTable,
    /// The id.
    pub id: String,
}

/// What a mention of an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MentionKind {
    /// The header of its table, or a key of it: where it is described.
    Description,
    /// A value that refers to it.
    Reference,
}

/// A mention of an entry.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The file.
    pub file: Arc<InputFile>,
    /// The bytes of the id alone.
    pub span: Range<usize>,
    /// What it is.
    pub kind: MentionKind,
}

/// The files in which an entry can be named, each with its tree.
pub struct Scope<'a> {
    site: &'a Site,
    buffers: &'a Buffers,
    trees: Vec<Node>,
    notices: Vec<&'a NoticePaths>,
}

impl Name {
    /// The entry that is named at a byte of a file.
    pub fn at(tree: &Node, offset: usize) -> Option<Name> {
        let text = &tree.file.text;
        let part = key_parts(text).into_iter().find(|part| {
            part.span.start <= offset && offset <= part.span.end && part.path.len() == 2
        });
        if let Some(part) = part {
            return Name::of_path(&part.path);
        }
        let cursor = Cursor::at(text, offset);
        let CursorPlace::Value { path, .. } = &cursor.place else { return None };
        let value = text.get(cursor.span.clone())?;
        match path.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["without", _] | ["allow", _, "at"] => {
                let path: Vec<String> = value.split('.').map(str::to_owned).collect();
                Name::of_path(path.get(..2)?)
            }
            ["order", _] => Some(Name { table: EntryTable::Section, id: value.to_owned() }),
            _ => {
                let table = ids_at(path)?.table()?;
                Some(Name { table, id: value.to_owned() })
            }
        }
    }

    fn of_path(path: &[String]) -> Option<Name> {
        let [table, id] = path else { return None };
        let table = EntryTable::of_key(table).filter(|table| *table != EntryTable::Internal)?;
        Some(Name { table, id: id.clone() })
    }

    /// The table that it really is of: a recipient may be a joint controller, or a controller.
    pub fn settled(self, facts: &Facts<'_>) -> Name {
        let others = [EntryTable::JointControllers, EntryTable::Controllers];
        if self.table != EntryTable::Recipients || facts.entry(self.table, &self.id).is_some() {
            return self;
        }
        let other = others.into_iter().find(|table| facts.entry(*table, &self.id).is_some());
        Name { table: other.unwrap_or(self.table), ..self }
    }

    /// Whether a value of a table's ids may be it.
    fn can_be(&self, table: EntryTable) -> bool {
        let decides = [EntryTable::JointControllers, EntryTable::Controllers];
        table == self.table || table == EntryTable::Recipients && decides.contains(&self.table)
    }
}

impl<'a> Scope<'a> {
    /// The files that a file shares its ids with: of a notice its own and the shared ones above it; of
    /// shared facts all notices below it too.
    pub fn around(
        site: &'a Site,
        buffers: &'a Buffers,
        path: &Path,
        kind: FileKind,
        name: &Name,
    ) -> Scope<'a> {
        let folder = path.parent().unwrap_or(path);
        let above: Vec<PathBuf> = site
            .shared_trees_above(folder)
            .iter()
            .map(|tree| site.found.root.join(&tree.file.path))
            .collect();
        let describes = |path: &&PathBuf| {
            tree_of(site, buffers, path).is_some_and(|tree| {
                tree.get(name.table.key()).and_then(|it| it.get(&name.id)).is_some()
            })
        };
        // The farthest description decides who can mean it.
        let highest = above.iter().rev().find(describes).or(above.first());
        let is_shared = kind == FileKind::Shared || above.iter().any(|path| describes(&path));
        let notices: Vec<&NoticePaths> = match highest.and_then(|path| path.parent()) {
            Some(top) if is_shared => {
                let below = site.found.notices.iter().filter(|one| one.folder.starts_with(top));
                below.filter(|one| one.has_draft).collect()
            }
            _ => site.found.notices.iter().filter(|one| one.folder == folder).collect(),
        };
        let mut files: Vec<PathBuf> = vec![path.to_owned()];
        let own = notices.iter().map(|one| one.folder.join(NOTICE_FILE));
        let shared = notices.iter().flat_map(|one| one.shared.iter().cloned());
        for file in above.into_iter().chain(shared).chain(own) {
            if !files.contains(&file) {
                files.push(file);
            }
        }
        let trees = files.iter().filter_map(|path| tree_of(site, buffers, path)).collect();
        Scope { site, buffers, trees, notices }
    }

    /// The notices.
    pub fn notices(&self) -> impl Iterator<Item = &NoticePaths> {
        self.notices.iter().copied()
    }

    /// Every mention of an entry, where it is described first.
    pub fn mentions(&self, name: &Name) -> Vec<Mention> {
        let mut found = Vec::new();
        for tree in &self.trees {
            described(tree, name, &mut found);
            referred(tree, name, &mut found);
        }
        for notice in &self.notices {
            let files = crate::site::NoticeFiles::read(&self.site.found.root, notice, self.buffers);
            for file in files.map(|files| files.markdown).unwrap_or_default().values() {
                linked(file, name, &mut found);
            }
        }
        found.sort_by_key(|one| (one.kind != MentionKind::Description, one.span.start));
        found
    }
}

/// The tree of a file as it is now.
fn tree_of(site: &Site, buffers: &Buffers, path: &Path) -> Option<Node> {
    Some(parse(&buffers.text(&site.found.root, path).ok()?.0).0)
}

/// Headers and dotted keys, of which an entry may have many; a note for the register is one too.
fn described(tree: &Node, name: &Name, found: &mut Vec<Mention>) {
    for KeyPart { path, span } in key_parts(&tree.file.text) {
        let [table, id] = path.as_slice() else { continue };
        if *id != name.id {
            continue;
        }
        let kind = match EntryTable::of_key(table) {
            Some(table) if table == name.table => MentionKind::Description,
            Some(EntryTable::Internal) => MentionKind::Reference,
            _ => continue,
        };
        found.push(Mention { file: tree.file.clone(), span, kind });
    }
}

/// Values that refer to an entry.
fn referred(tree: &Node, name: &Name, found: &mut Vec<Mention>) {
    let dotted = format!("{}.{}", name.table.key(), name.id);
    walk(tree, &mut Vec::new(), &mut |path, node| {
        let Some(text) = node.text() else { return };
        let keys: Vec<&str> = path.iter().map(String::as_str).collect();
        let rest = text.strip_prefix(&dotted);
        let is_path = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let start = match keys.as_slice() {
            ["without", _] | ["allow", _, "at"] if is_path => name.table.key().len() + 1,
            ["order", _] if name.table == EntryTable::Section && text == name.id => 0,
            _ if text == name.id
                && ids_at(path).and_then(|of| of.table()).is_some_and(|of| name.can_be(of)) =>
            {
                0
            }
            _ => return,
        };
        // Within the quotes, which a value of this kind has one of.
        let start = node.span.start + 1 + start;
        let span = start..start + name.id.len();
        if tree.file.text.get(span.clone()) == Some(&name.id) {
            let kind = MentionKind::Reference;
            found.push(Mention { file: tree.file.clone(), span, kind });
        }
    });
}

/// Links of Markdown to what the page says of an entry: `(#recipients/uc)`.
fn linked(file: &Arc<InputFile>, name: &Name, found: &mut Vec<Mention>) {
    let link = format!("#{}/{}", name.table.key(), name.id);
    for (start, _) in file.text.match_indices(&link) {
        let end = start + link.len();
        let after = file.text.get(end..).unwrap_or_default();
        let is_whole = !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if is_whole {
            let span = end - name.id.len()..end;
            found.push(Mention { file: file.clone(), span, kind: MentionKind::Reference });
        }
    }
}
