//! [I/O] The released site, as `build` makes it: a notice's pages are built when one is asked for.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::ReadChain;
use super::draft::served;
use super::http::RELEASED;
use super::state::Served;
use crate::pages::{
    self, NoticeSummary, PageContext, Released as Notice, notice_pages, site_pages,
};
use crate::read::NoticePaths;
use crate::site::Site;

/// How many notices' pages are kept in memory.
const MOST: usize = 64;

type Files = HashMap<String, Arc<Served>>;

/// What the released site is built from.
pub struct ReleasedInput<'a> {
    /// The site.
    pub site: &'a Site,
    /// What all pages have in common.
    pub making: &'a PageContext<'a>,
    /// Reads the records of a notice.
    pub read_chain: ReadChain,
}

/// What was built of the released site so far.
#[derive(Default)]
pub struct ReleasedSite {
    /// None until a file is asked for, and after a change of records.
    chains: Option<Chains>,
}

/// All chains, and the pages of the notices that were asked for most recently.
struct Chains {
    notices: Vec<Notice>,
    /// The notice of each address, also of earlier ones: by `sv/policy`.
    addresses: BTreeMap<String, usize>,
    /// The most recent one last.
    recent: Vec<(usize, Files)>,
    /// The list of notices and the files of the whole site.
    site_files: Option<Files>,
}

impl ReleasedSite {
    /// Forgets a notice whose records have changed. Returns the names of pages that may differ now.
    pub fn forget(&mut self, id: &str) -> Vec<String> {
        let Some(chains) = self.chains.take() else { return Vec::new() };
        let changed = chains
            .recent
            .iter()
            .filter(|(index, _)| chains.notices.get(*index).is_some_and(|notice| notice.id == id));
        changed.flat_map(|(_, files)| files.keys().cloned()).collect()
    }

    /// A file by its name below the site's root, which may begin with `_released/`.
    pub fn file(&mut self, input: &ReleasedInput<'_>, name: &str) -> Option<Arc<Served>> {
        let own = name.strip_prefix(RELEASED).unwrap_or(name);
        let chains = self.chains.get_or_insert_with(|| Chains::read(input));
        match chains.notice_at(own) {
            Some(index) => chains.notice_files(input.making, index).get(name).cloned(),
            None => chains.site_files(input.making).get(name).cloned(),
        }
    }
}

impl Chains {
    /// Reads all chains. One with errors is left out: they are findings of its notice.
    fn read(input: &ReleasedInput<'_>) -> Chains {
        let with_records = input.site.found.notices.par_iter().filter(|paths| paths.has_records());
        let chains: Vec<Option<Notice>> =
            with_records.map(|paths| Self::chain(input, paths)).collect();
        let notices: Vec<Notice> = chains.into_iter().flatten().collect();
        let mut addresses = BTreeMap::new();
        for (index, notice) in notices.iter().enumerate() {
            for document in notice.chain.texts().flat_map(|text| text.documents().values()) {
                addresses.insert(format!("{}/{}", document.language, document.slug), index);
            }
        }
        Chains { notices, addresses, recent: Vec::new(), site_files: None }
    }

    fn chain(input: &ReleasedInput<'_>, paths: &NoticePaths) -> Option<Notice> {
        let released = (input.read_chain)(paths).ok()?.ok()?;
        Some(input.site.with_siblings(paths, released).ok()?.0)
    }

    fn notice_at(&self, name: &str) -> Option<usize> {
        let (end, _) = name.match_indices('/').nth(1)?;
        self.addresses.get(name.get(..end)?).copied()
    }

    fn build(&self, making: &PageContext<'_>, index: usize) -> Option<pages::NoticeOutput> {
        let notice = &self.notices[index];
        let other = pages::successor_id(notice, making.today);
        let other = other.and_then(|id| self.notices.iter().find(|other| other.id == id));
        let instead = other.map(|other| pages::successor(other, making.today)).unwrap_or_default();
        notice_pages(making, notice, &instead).ok()
    }

    fn notice_files(&mut self, making: &PageContext<'_>, index: usize) -> &Files {
        let one = match self.recent.iter().position(|(known, _)| *known == index) {
            Some(at) => self.recent.remove(at),
            None => {
                let (pages, _) = self.build(making, index).unwrap_or_default();
                self.recent.drain(..(self.recent.len() + 1).saturating_sub(MOST));
                (index, files(pages, Some(&self.notices[index].id)))
            }
        };
        self.recent.push(one);
        &self.recent.last().expect("it was just pushed").1
    }

    fn site_files(&mut self, making: &PageContext<'_>) -> &Files {
        if self.site_files.is_none() {
            let indices = (0..self.notices.len()).into_par_iter();
            let made: Vec<Option<NoticeSummary>> =
                indices.map(|index| Some(self.build(making, index)?.1)).collect();
            let made: Vec<&NoticeSummary> = made.iter().flatten().collect();
            let single = match self.notices.as_slice() {
                [only] => Some(only),
                _ => None,
            };
            // `build` checks the links between notices.
            let pages = site_pages(making, &made, single);
            self.site_files = Some(files(pages.unwrap_or_default(), None));
        }
        self.site_files.as_ref().expect("it was just built")
    }
}

/// The pages as they are served: at their own addresses, and in the folder of the released site.
fn files(pages: Vec<crate::listing::Page>, notice: Option<&str>) -> Files {
    let mut files = Files::new();
    for page in pages {
        for below in ["", RELEASED] {
            let (name, file) = served(page.clone(), below, notice, None);
            files.insert(name, Arc::new(file));
        }
    }
    files
}
