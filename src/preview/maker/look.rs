//! [I/O] What was touched → what of the site is to be made again, and what is none of it any more.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::PathBuf;

use super::site::SiteState;
use crate::diagnostic::{Diagnostic, Level};
use crate::preview::released::Released;
use crate::preview::touched::Touched;
use crate::read::NoticePaths;

impl SiteState<'_> {
    /// Takes in what was touched: shared files are read again, and notices looked for.
    ///
    /// # Errors
    /// When the content folder cannot be read.
    pub fn look(&mut self, touched: &Touched) -> anyhow::Result<()> {
        self.fresh |= !touched.is_nothing();
        if touched.tree {
            self.look_for_notices()?;
        }
        for path in &touched.shared {
            // One that has gone is no longer among them.
            let known = self.project.found.notices.iter().any(|one| one.shared.contains(path));
            if known && self.project.read_shared_again(path).unwrap_or(true) {
                let of = |one: &&NoticePaths| one.has_draft && one.shared.contains(path);
                let ids = self.project.found.notices.iter().filter(of).map(|one| one.id.clone());
                self.to_make.extend(ids);
                self.show_site();
            }
        }
        let in_folder = |folders: &BTreeSet<PathBuf>| -> Vec<String> {
            let notices = self.project.found.notices.iter();
            notices.filter(|one| folders.contains(&one.folder)).map(|one| one.id.clone()).collect()
        };
        let (notices, records) = (in_folder(&touched.notices), in_folder(&touched.records));
        let (notices, drafts): (Vec<String>, Vec<String>) = {
            let has_draft = |id: &String| self.paths(id).is_some();
            let notices = notices.into_iter().filter(has_draft).collect();
            (notices, records.iter().filter(|id| has_draft(id)).cloned().collect())
        };
        self.to_make.extend(notices);
        self.to_judge.extend(drafts);
        for id in records {
            let changed = self.released.forget(&id);
            self.desk.tell_pages(&changed);
        }
        Ok(())
    }

    fn look_for_notices(&mut self) -> anyhow::Result<()> {
        let before: BTreeMap<String, NoticePaths> =
            self.project.found.notices.iter().map(|one| (one.id.clone(), one.clone())).collect();
        self.project.find_again()?;
        let changed: Vec<String> = self
            .drafts()
            .filter(|one| before.get(&one.id) != Some(*one))
            .map(|one| one.id.clone())
            .collect();
        let single = before.values().filter(|one| one.has_draft).take(2).count() == 1;
        if single != self.single() {
            self.to_make.extend(self.drafts().map(|one| one.id.clone()).collect::<Vec<_>>());
        }
        self.to_make.extend(changed);
        self.released = Released::default();
        self.forget_lost();
        self.list = true;
        self.show_site();
        Ok(())
    }

    /// Takes away at once what is no notice any more.
    pub(super) fn forget_lost(&mut self) {
        let here: HashSet<&str> = self.drafts().map(|one| one.id.as_str()).collect();
        let lost: Vec<String> =
            self.looked.notices.keys().filter(|id| !here.contains(id.as_str())).cloned().collect();
        for id in lost {
            self.list = true;
            let names = self.looked.notices.remove(&id).map(|one| one.names).unwrap_or_default();
            self.release_names(&names);
            let gone: Vec<String> = names.into_iter().collect();
            let changed = self.desk.state.publish(Vec::new(), &gone);
            self.desk.tell_pages(&changed);
            self.desk.show_faults(&id, Vec::new());
            self.to_make.remove(&id);
            self.to_judge.remove(&id);
        }
    }

    /// Addresses are free again: notices that wanted one of them are made again.
    pub(super) fn release_names(&mut self, names: &BTreeSet<String>) {
        names.iter().for_each(|name| drop(self.looked.owners.remove(name)));
        let again = self.looked.notices.iter_mut().filter(|(_, one)| one.contested);
        for (id, standing) in again {
            standing.inputs = None;
            self.to_make.insert(id.clone());
        }
    }

    pub(super) fn show_site(&self) {
        let all = self.project.diagnostics.iter().chain(&self.faults);
        let errors: Vec<Diagnostic> =
            all.filter(|one| one.level == Level::Error).cloned().collect();
        self.desk.show_site_faults(&errors);
    }
}
