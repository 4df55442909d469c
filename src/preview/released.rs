//! [I/O] The released site, as `build` makes it: each notice's pages when one of them is asked for.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::Phases;
use super::http::RELEASED;
use super::notice::served;
use super::state::Served;
use crate::pages::{
    self, NoticeSummary, PageContext, Released as Notice, notice_pages, site_pages,
};
use crate::site::Site;

/// How many notices' pages are kept.
const KEPT: usize = 64;

type Files = HashMap<String, Arc<Served>>;

/// What was made of the released site so far; empty where it must be made again.
#[derive(Default)]
pub struct Released {
    site: Option<Known>,
}

/// All chains, and the pages of the notices asked for last.
struct Known {
    notices: Vec<Notice>,
    /// Which notice stands at an address, its earlier ones too: by `sv/policy`.
    addresses: BTreeMap<String, usize>,
    kept: Vec<(usize, Files)>,
    /// The list of notices and the files of the whole site.
    whole: Option<Files>,
}

impl Released {
    /// Forgets a notice whose records have changed; the names of pages that may be others now.
    pub fn forget(&mut self, id: &str) -> Vec<String> {
        let Some(known) = self.site.take() else { return Vec::new() };
        let changed = known.kept.iter().filter(|(index, _)| known.notices[*index].id == id);
        changed.flat_map(|(_, files)| files.keys().cloned()).collect()
    }

    /// A file by its name below the site's root, which may begin with `_released/`.
    pub fn file(
        &mut self,
        project: &Site,
        making: &PageContext<'_>,
        phases: &Phases<'_>,
        name: &str,
    ) -> Option<Arc<Served>> {
        let below = name.strip_prefix(RELEASED);
        let own = below.unwrap_or(name);
        let known = self.site.get_or_insert_with(|| Known::read(project, phases));
        match known.notice_at(own) {
            Some(index) => known.of_notice(making, index).get(name).cloned(),
            None => known.whole(making).get(name).cloned(),
        }
    }
}

impl Known {
    /// Reads all chains. A faulty one is left out here: it is a finding of its notice.
    fn read(project: &Site, phases: &Phases<'_>) -> Known {
        let with_records = project.found.notices.par_iter().filter(|paths| paths.has_records());
        let chains: Vec<Option<Notice>> =
            with_records.map(|paths| (phases.read_chain)(paths).ok()?.ok()).collect();
        let notices: Vec<Notice> = chains.into_iter().flatten().collect();
        let mut addresses = BTreeMap::new();
        for (index, notice) in notices.iter().enumerate() {
            for document in notice.chain.texts().flat_map(|text| text.documents().values()) {
                addresses.insert(format!("{}/{}", document.language, document.slug), index);
            }
        }
        Known { notices, addresses, kept: Vec::new(), whole: None }
    }

    fn notice_at(&self, name: &str) -> Option<usize> {
        let slash = name.find('/')?;
        let end = slash + 1 + name[slash + 1..].find('/')?;
        self.addresses.get(&name[..end]).copied()
    }

    fn make(&self, making: &PageContext<'_>, index: usize) -> Option<pages::NoticeOutput> {
        let notice = &self.notices[index];
        let other = pages::successor_id(notice, making.today);
        let other = other.and_then(|id| self.notices.iter().find(|other| other.id == id));
        let instead = other.map(|other| pages::successor(other, making.today)).unwrap_or_default();
        notice_pages(making, notice, &instead).ok()
    }

    fn of_notice(&mut self, making: &PageContext<'_>, index: usize) -> &Files {
        match self.kept.iter().position(|(known, _)| *known == index) {
            Some(at) => {
                let one = self.kept.remove(at);
                self.kept.push(one);
            }
            None => {
                let (pages, _) = self.make(making, index).unwrap_or_default();
                let files = files(pages, Some(&self.notices[index].id));
                self.kept.drain(..(self.kept.len() + 1).saturating_sub(KEPT));
                self.kept.push((index, files));
            }
        }
        &self.kept.last().expect("it was pushed just now").1
    }

    fn whole(&mut self, making: &PageContext<'_>) -> &Files {
        if self.whole.is_none() {
            let indices = 0..self.notices.len();
            let made: Vec<Option<NoticeSummary>> = indices
                .into_par_iter()
                .map(|index| self.make(making, index).map(|(_, made)| made))
                .collect();
            let made: Vec<&NoticeSummary> = made.iter().flatten().collect();
            let single = match self.notices.as_slice() {
                [only] => Some(only),
                _ => None,
            };
            // Links between notices are `build`'s to check.
            let pages = site_pages(making, &made, single);
            self.whole = Some(files(pages.unwrap_or_default(), None));
        }
        self.whole.as_ref().expect("it was made just now")
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
