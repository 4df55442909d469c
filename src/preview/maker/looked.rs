//! What the maker remembers of each notice from build to build.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use crate::pages::NoticeSummary;
use crate::preview::fault::Fault;
use crate::report::Summary;

/// A notice as it was last looked at.
#[derive(Debug, Default)]
pub struct Standing {
    /// What its last pages, or its last faults, were made of; none where the site has changed.
    pub inputs: Option<u64>,
    /// The names of the pages that are served.
    pub names: BTreeSet<String>,
    /// What its pages left behind for lists.
    pub made: Option<NoticeSummary>,
    /// What the checker found, counted; none until it was asked.
    pub summary: Option<Summary>,
    /// Faults that wait for a quiet time.
    pub waiting: Option<(Instant, Vec<Fault>)>,
    /// Whether another notice stands at its address.
    pub contested: bool,
}

impl Standing {
    /// Whether a good page of it is served.
    pub fn is_good(&self) -> bool {
        self.made.is_some()
    }
}

/// All notices.
#[derive(Debug, Default)]
pub struct Looked {
    /// By id.
    pub notices: BTreeMap<String, Standing>,
    /// Which notice each page shows.
    pub owners: BTreeMap<String, String>,
    /// The pages that show no single notice, and static files.
    pub site_names: BTreeSet<String>,
    /// Why the system does not watch.
    pub unwatched: Option<String>,
    /// What the sweep caught last.
    pub caught: Option<String>,
}

impl Looked {
    /// Everything is to be made again.
    pub fn new_world(&mut self) {
        self.notices.values_mut().for_each(|standing| standing.inputs = None);
    }

    /// The first moment at which waiting faults are to be shown.
    pub fn next_due(&self) -> Option<Instant> {
        self.notices.values().filter_map(|one| one.waiting.as_ref()).map(|(due, _)| *due).min()
    }

    /// The other notice that stands at one of these addresses.
    pub fn taken<'a>(
        &'a self,
        id: &str,
        names: impl Iterator<Item = &'a String>,
    ) -> Option<(String, String)> {
        let mut others = names.filter_map(|name| Some((name, self.owners.get(name)?)));
        others.find(|(_, owner)| *owner != id).map(|(name, owner)| (name.clone(), owner.clone()))
    }
}
