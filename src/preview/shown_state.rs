//! What the builder remembers of each notice from build to build.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use crate::pages::NoticeSummary;
use crate::preview::editor::ShownFinding;
use crate::preview::undo::UndoStack;
use crate::report::Summary;

/// A notice as it is shown.
#[derive(Debug, Default)]
pub struct ShownNotice {
    /// The hash of the files that were last built; none if the site has changed since.
    pub inputs: Option<u64>,
    /// The names of the pages that are served.
    pub names: BTreeSet<String>,
    /// What lists of notices need of it; none until it has a good page.
    pub made: Option<NoticeSummary>,
    /// How many findings it has; none until it was checked.
    pub summary: Option<Summary>,
    /// Errors, and when they are shown if nothing changes.
    pub delayed: Option<(Instant, Vec<ShownFinding>)>,
    /// Whether another notice has its address.
    pub address_taken: bool,
}

impl ShownNotice {
    /// Whether a good page of it is served.
    pub fn is_good(&self) -> bool {
        self.made.is_some()
    }
}

/// All notices as they are shown.
#[derive(Debug, Default)]
pub struct ShownState {
    /// By id.
    pub notices: BTreeMap<String, ShownNotice>,
    /// The notice of each page.
    pub owners: BTreeMap<String, String>,
    /// The pages that belong to no single notice, and static files.
    pub site_names: BTreeSet<String>,
    /// Why the system does not watch the files.
    pub watch_error: Option<String>,
    /// The last change that no event reported.
    pub missed_event: Option<String>,
    /// What was written by pages, to be taken back.
    pub undo: UndoStack,
}

impl ShownState {
    /// Has every notice built again, whatever its files contain.
    pub fn forget_inputs(&mut self) {
        self.notices.values_mut().for_each(|notice| notice.inputs = None);
    }

    /// When the next delayed errors are shown.
    pub fn next_due(&self) -> Option<Instant> {
        self.notices.values().filter_map(|one| one.delayed.as_ref()).map(|(due, _)| *due).min()
    }

    /// The first of these addresses that another notice has, and that notice.
    pub fn taken<'a>(
        &'a self,
        id: &str,
        names: impl Iterator<Item = &'a String>,
    ) -> Option<(String, String)> {
        let mut others = names.filter_map(|name| Some((name, self.owners.get(name)?)));
        others.find(|(_, owner)| *owner != id).map(|(name, owner)| (name.clone(), owner.clone()))
    }
}
