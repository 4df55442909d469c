//! [I/O] What may have changed → what is built again, and what is removed.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::site_builder::SiteBuilder;
use crate::diagnostic::{Diagnostic, Level};
use crate::preview::changes::Changes;
use crate::preview::released::ReleasedSite;
use crate::read::NoticePaths;

impl SiteBuilder<'_> {
    /// Applies changes: shared files are read and notices searched for again.
    ///
    /// # Errors
    /// When the content folder cannot be read.
    pub fn apply(&mut self, changes: &Changes) -> anyhow::Result<()> {
        if !changes.is_empty() {
            self.pending.count = true;
            self.pause();
        }
        self.pending.polled.extend(changes.polled.iter().cloned());
        if changes.tree {
            self.find_notices()?;
        }
        for path in &changes.shared {
            // A deleted file is no longer among them.
            let used = self.site.found.notices.iter().any(|one| one.shared.contains(path));
            if used && self.site.read_shared_again(path).unwrap_or(true) {
                let uses = |one: &&NoticePaths| one.has_draft && one.shared.contains(path);
                let ids = self.site.found.notices.iter().filter(uses).map(|one| one.id.clone());
                self.pending.build.extend(ids);
                self.show_site_errors();
            }
        }
        for notice in &self.site.found.notices {
            if notice.has_draft && changes.notices.contains(&notice.folder) {
                self.pending.build.insert(notice.id.clone());
            }
            if changes.records.contains(&notice.folder) {
                if notice.has_draft {
                    self.pending.check.insert(notice.id.clone());
                }
                self.context.notify_pages(&self.released.forget(&notice.id));
            }
        }
        Ok(())
    }

    fn find_notices(&mut self) -> anyhow::Result<()> {
        let old: BTreeMap<String, NoticePaths> =
            self.drafts().map(|one| (one.id.clone(), one.clone())).collect();
        self.site.find_again()?;
        let all = self.has_single_draft() != (old.len() == 1);
        let changed = |one: &&NoticePaths| all || old.get(&one.id) != Some(*one);
        let changed: Vec<String> =
            self.drafts().filter(changed).map(|one| one.id.clone()).collect();
        self.pending.build.extend(changed);
        self.released = ReleasedSite::default();
        self.remove_lost_notices();
        self.pending.list = true;
        self.show_site_errors();
        Ok(())
    }

    /// Removes the pages of notices that no longer exist.
    pub(super) fn remove_lost_notices(&mut self) {
        let ids: HashSet<&str> = self.drafts().map(|one| one.id.as_str()).collect();
        let lost: Vec<String> =
            self.shown.notices.keys().filter(|id| !ids.contains(id.as_str())).cloned().collect();
        for id in lost {
            self.pending.list = true;
            let names = self.shown.notices.remove(&id).map(|one| one.names).unwrap_or_default();
            self.release_names(&names);
            self.context.publish(Vec::new(), &Vec::from_iter(names));
            self.context.show_notice_errors(&id, Vec::new());
            self.pending.build.remove(&id);
            self.pending.check.remove(&id);
        }
    }

    /// Frees addresses: notices that wanted one of them are built again.
    pub(super) fn release_names(&mut self, names: &BTreeSet<String>) {
        names.iter().for_each(|name| drop(self.shown.owners.remove(name)));
        let waiting = self.shown.notices.iter_mut().filter(|(_, one)| one.address_taken);
        for (id, notice) in waiting {
            notice.inputs = None;
            self.pending.build.insert(id.clone());
        }
    }

    pub(super) fn show_site_errors(&self) {
        let all = self.site.diagnostics.iter().chain(&self.theme_diagnostics);
        let errors: Vec<Diagnostic> =
            all.filter(|one| one.level == Level::Error).cloned().collect();
        self.context.show_site_errors(&errors);
    }
}
