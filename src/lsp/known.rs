//! What an id can name where it is written: entries of the notice's own and of shared facts, and what
//! klartext knows by name. Each with its words in the reader's language.

use std::path::Path;

use crate::derive::STANDARD_SOURCES;
use crate::facts::{EntryTable, IdsOf};
use crate::model::{LawKind, word};
use crate::parse::{Data, Node};
use crate::read::NoticePaths;
use crate::report::Wording;
use crate::site::Site;
use crate::tables::WHOLE;

/// Something that an id can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The id.
    pub id: String,
    /// Its words, in the reader's language.
    pub name: Option<String>,
    /// What else to know of it: the number of a law, where an entry is written.
    pub detail: String,
    /// Whether it is no longer in force.
    pub is_old: bool,
}

/// The facts around a place: of a notice its own and the shared ones, the nearest first.
pub struct Facts<'a> {
    /// The site.
    pub site: &'a Site,
    /// The words of the reader's language.
    pub wording: &'a Wording,
    /// The trees of the files, as they are written, the own one first.
    pub trees: Vec<&'a Node>,
}

impl<'a> Facts<'a> {
    /// The facts around a file: its own tree, and the shared facts above it.
    pub fn around(site: &'a Site, wording: &'a Wording, own: &'a Node, path: &Path) -> Facts<'a> {
        let folder = path.parent().unwrap_or(path);
        let mut shared = site.shared_trees_above(folder);
        shared.retain(|tree| tree.file.path != own.file.path);
        Facts { site, wording, trees: std::iter::once(own).chain(shared).collect() }
    }

    /// The nearest entry of a table with an id.
    pub fn entry(&self, table: EntryTable, id: &str) -> Option<&'a Node> {
        self.trees.iter().find_map(|tree| tree.get(table.key())?.get(id))
    }

    /// The entries of a table, the own ones first; what `without` removes is left out.
    pub fn entries(&self, table: EntryTable) -> Vec<Known> {
        let mut known: Vec<Known> = Vec::new();
        for (index, tree) in self.trees.iter().enumerate() {
            for (id, node) in tree.get(table.key()).and_then(Node::table).into_iter().flatten() {
                let is_new = known.iter().all(|one| one.id != *id);
                if is_new && !(index > 0 && self.is_removed(table, id)) {
                    let name = self.name_of(node).or_else(|| self.standard_name(table, id));
                    let detail = match index {
                        0 => table.entry().to_owned(),
                        _ => format!("{} · {}", table.entry(), node.file.path),
                    };
                    known.push(Known { id: id.clone(), name, detail, is_old: false });
                }
            }
        }
        known
    }

    fn is_removed(&self, table: EntryTable, id: &str) -> bool {
        let without = self.trees.first().and_then(|own| own.get("without"));
        let Some(Data::Array(items)) = without.map(|node| &node.data) else { return false };
        let path = format!("{}.{id}", table.key());
        items.iter().any(|item| item.text() == Some(&path))
    }

    /// What an entry is called, in the reader's language where it has it.
    pub fn name_of(&self, entry: &Node) -> Option<String> {
        let name = ["name", "title", "when"].iter().find_map(|key| entry.get(key))?;
        if let Some(text) = name.text() {
            return Some(text.to_owned());
        }
        let words = name.table()?;
        let own = words.get(self.wording.language()).and_then(Node::text);
        own.or_else(|| words.values().find_map(Node::text)).map(str::to_owned)
    }

    /// The words of a standard term.
    pub fn standard_name(&self, table: EntryTable, id: &str) -> Option<String> {
        let prefix = match table {
            EntryTable::Data => "data",
            EntryTable::Subjects => "subject",
            EntryTable::Sources => "source",
            EntryTable::Events => "event",
            EntryTable::Laws => "law",
            _ => return None,
        };
        self.wording.name(&format!("{prefix}-{id}"))
    }

    /// Everything that an id can name.
    pub fn all(&self, of: IdsOf) -> Vec<Known> {
        match of {
            IdsOf::Entries(table) => self.of_table(table),
            IdsOf::ContactPoints => {
                let mut known = self.of_table(EntryTable::Recipients);
                known.insert(0, self.plain("controller", ""));
                known
            }
            IdsOf::Models => {
                let mut known = self.of_table(EntryTable::Recipients);
                known.insert(0, self.plain("own", ""));
                known
            }
            IdsOf::Countries => self.countries(),
            IdsOf::Places => {
                let whole = WHOLE.iter().map(|code| self.country(code));
                self.countries().into_iter().chain(whole).collect()
            }
            IdsOf::Authorities => {
                let tables = &self.site.tables;
                let of = |(id, one): (&String, &crate::tables::Authority)| {
                    let language = self.wording.language();
                    let name = one.name.get(language).or_else(|| one.name.get("local"));
                    Known { name: name.cloned(), ..self.plain(id, "") }
                };
                tables.authorities.iter().map(of).collect()
            }
            IdsOf::Languages => {
                self.site.languages().iter().map(|language| self.plain(language, "")).collect()
            }
        }
    }

    fn plain(&self, id: &str, detail: &str) -> Known {
        Known { id: id.to_owned(), name: None, detail: detail.to_owned(), is_old: false }
    }

    /// The entries of a table, and what klartext knows of that kind.
    fn of_table(&self, table: EntryTable) -> Vec<Known> {
        let mut known = self.entries(table);
        if table == EntryTable::Recipients {
            known.extend(self.entries(EntryTable::JointControllers));
            known.extend(self.entries(EntryTable::Controllers));
        }
        for one in self.standard(table) {
            if known.iter().all(|own| own.id != one.id) {
                known.push(one);
            }
        }
        known
    }

    /// What klartext knows by name.
    pub fn standard(&self, table: EntryTable) -> Vec<Known> {
        let tables = &self.site.tables;
        let ids: Vec<&str> = match table {
            EntryTable::Data => tables.data.keys().map(String::as_str).collect(),
            EntryTable::Subjects => tables.subjects.keys().map(String::as_str).collect(),
            EntryTable::Events => tables.events.iter().map(String::as_str).collect(),
            EntryTable::Sources => STANDARD_SOURCES.to_vec(),
            EntryTable::Laws => return self.laws(),
            _ => Vec::new(),
        };
        let known = |id| Known { name: self.standard_name(table, id), ..self.plain(id, "") };
        ids.into_iter().map(known).collect()
    }

    fn laws(&self) -> Vec<Known> {
        let of = |(id, law): (&String, &crate::tables::StandardLaw)| {
            let name = self.standard_name(EntryTable::Laws, id);
            let own = || law.name.as_ref()?.in_language(self.wording.language()).map(str::to_owned);
            let kinds: Vec<String> = law.kind.0.iter().map(|kind: &LawKind| word(*kind)).collect();
            Known {
                id: id.clone(),
                name: name.or_else(own),
                detail: format!("{} · {}", law.citation, kinds.join(", ")),
                is_old: law.repealed,
            }
        };
        self.site.tables.laws.iter().map(of).collect()
    }

    fn countries(&self) -> Vec<Known> {
        let codes = self.site.tables.country_codes.iter();
        codes.map(|code| self.country(code)).collect()
    }

    fn country(&self, code: &str) -> Known {
        Known { name: self.wording.name(&format!("country-{code}")), ..self.plain(code, "") }
    }
}

/// The notice whose folder a file is in.
pub fn notice_at<'a>(site: &'a Site, path: &Path) -> Option<&'a NoticePaths> {
    let folder = path.parent()?;
    site.found.notices.iter().find(|one| one.folder == folder && one.has_draft)
}
