//! Chains of records → the pages of a site: names and bytes, one notice at a time, so that no
//! more than one notice's pages are in memory on each thread.
//!
//! A page is made only from records. What is said about several notices (the list, the site map)
//! is made last, from the [`NoticeSummary`] of each.

mod address;
mod all;
mod changes;
mod comparisons;
mod draft;
mod feed;
mod forms;
mod json;
mod llms;
mod notice;
mod parts;
mod recipients;
mod site;
mod site_map;
mod successor;
mod summary;
mod version;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Message};
use crate::listing::{Order, Page};
use crate::locale::Locale;
use crate::model::{PageKind, Settings};
use crate::render::links::{Ids, Linked, Missing, check_links, read_links};
use crate::render::theme::Theme;
use crate::rules::LINK_BROKEN;
use crate::version::Chain;
use jiff::civil::Date;
use rayon::prelude::*;

pub use address::{SlugFault, is_reserved, notice_address, slug_fault};
pub use all::{Visit, all, files_of_notice, visit_all};
pub use changes::before;
pub use comparisons::Comparisons;
pub use draft::{DraftPages, draft_pages};
pub use forms::{Extent, Text};
pub use notice::notice_pages;
pub use site::{broken_links, draft_site, site_pages};
pub use successor::{Successor, successor, successor_id};
pub use summary::{addresses, summarize};

/// What all pages of a site are made with.
pub struct PageContext<'a> {
    /// The theme with its words.
    pub theme: &'a Theme<'a>,
    /// The languages of the site, the default first.
    pub languages: &'a [String],
    /// The wording.
    pub locales: &'a std::collections::BTreeMap<String, Locale>,
    /// What klartext knows.
    pub tables: &'a crate::tables::Tables,
    /// The address of the site, with a slash at its end.
    pub base_url: &'a str,
    /// The day it is.
    pub today: Date,
}

impl<'a> PageContext<'a> {
    /// What the pages of a site are made with on a day.
    pub fn new(
        theme: &'a Theme<'a>,
        settings: &'a Settings,
        locales: &'a std::collections::BTreeMap<String, Locale>,
        tables: &'a crate::tables::Tables,
        today: Date,
    ) -> PageContext<'a> {
        let base_url = settings.base_url.as_deref().unwrap_or_default();
        PageContext { theme, languages: &settings.languages, locales, tables, base_url, today }
    }

    /// Whether the site has a file whatever its notices are.
    fn has_always(&self, file: &str) -> bool {
        let is_root =
            |language: &String| file.strip_prefix(language.as_str()) == Some("/index.html");
        file == "index.html"
            || self.languages.iter().any(is_root)
            || self.theme.assets.files().any(|asset| asset.address == file)
    }

    /// Whether the site has pages of this kind.
    pub fn makes(&self, kind: PageKind) -> bool {
        self.theme.settings.makes(kind)
    }
}

/// A notice with its releases.
#[derive(Clone, Debug)]
pub struct Released {
    /// Its folder below `content/`.
    pub id: String,
    /// Its releases.
    pub chain: Chain,
}

/// What pages of the whole site say about a notice.
#[derive(Clone, Debug, Default)]
pub struct NoticeSummary {
    /// The notice's id.
    pub id: String,
    /// What lists say about it, by language in the site's order.
    pub entries: Vec<(String, crate::render::page::IndexEntry)>,
    /// The addresses that search engines may find, each with the day it last changed.
    pub addresses: Vec<(String, Option<Date>)>,
    /// Files of other notices that its pages link to, each with a page that does; known once its
    /// pages are made.
    pub links_out: BTreeMap<String, String>,
    /// Its `versions.json`, without the end of the last line.
    pub versions: Option<String>,
}

impl NoticeSummary {
    /// What a language's list says about it: in that language, else in one it has.
    fn entry_in(&self, language: &str) -> Option<&crate::render::page::IndexEntry> {
        let own = self.entries.iter().find(|(known, _)| known == language);
        own.or_else(|| self.entries.first()).map(|(_, entry)| entry)
    }
}

/// The pages of a notice, and what other pages say about it.
pub type NoticeOutput = (Vec<Page>, NoticeSummary);

/// A page from its address and text.
fn page(address: &str, order: Order, text: String) -> Page {
    Page { name: crate::render::links::file(address), order, bytes: text.into_bytes() }
}

/// Checks the links of a notice's pages: anchors and files of the notice itself. Files of other
/// notices are collected, and checked once all are known.
///
/// # Errors
/// Every link that is broken.
fn check_pages(
    context: &PageContext<'_>,
    pages: &[Page],
    summary: &mut NoticeSummary,
) -> Result<(), Vec<Diagnostic>> {
    let files: BTreeSet<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    let linked: Vec<(&str, Linked<'_>)> = pages
        .par_iter()
        .filter(|page| page.name.ends_with(".html"))
        .filter_map(|page| {
            Some((page.name.as_str(), read_links(std::str::from_utf8(&page.bytes).ok()?)))
        })
        .collect();
    let anchors: BTreeMap<&str, &Ids<'_>> =
        linked.iter().map(|(name, linked)| (*name, &linked.ids)).collect();
    let elsewhere = std::cell::RefCell::new(BTreeMap::new());
    let mut diagnostics = Vec::new();
    for (name, links) in &linked {
        let has_file = |file: &str| {
            if !files.contains(file) && !context.has_always(file) {
                elsewhere.borrow_mut().entry(file.to_owned()).or_insert((*name).to_owned());
            }
            true
        };
        let broken = check_links(name, links, &has_file, &|file| anchors.get(file).copied());
        diagnostics.extend(broken.into_iter().map(|broken| {
            let what = match broken.missing {
                Missing::File(file) => Message::new("link-broken-no-page").with("file", file),
                Missing::Anchor(id) => Message::new("link-broken-no-id").with("id", id),
                Missing::Outside => Message::new("link-broken-outside"),
            };
            broken_link(&summary.id, &broken.file, &broken.link, what)
        }));
    }
    summary.links_out = elsewhere.into_inner();
    if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
}

/// A finding about a broken link.
pub fn broken_link(notice: &str, page: &str, link: &str, what: Message) -> Diagnostic {
    let message = Message::new("link-broken-page")
        .with("page", page)
        .with("notice", notice)
        .with("link", link)
        .with("what", what);
    Diagnostic::new(&LINK_BROKEN, "", message)
}
