//! Chains of records → the pages of a site: names and bytes, one notice at a time, so that no
//! more than one notice's pages are in memory on each thread.
//!
//! A page is made from records alone. What is said of several notices (the list, the site map)
//! is made last, from the little that each notice leaves behind ([`Made`]).

mod address;
mod changes;
mod draft;
mod feed;
mod forms;
mod instead;
mod json;
mod llms;
mod notice;
mod parts;
mod site;
mod site_map;
mod version;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::listing::{Order, Page};
use crate::locale::Locale;
use crate::model::{PageKind, Settings};
use crate::render::links::{Ids, Linked, Missing, check_links, read_links, read_own_links};
use crate::render::theme::Theme;
use crate::rules::LINK_BROKEN;
use crate::version::Chain;

pub use address::{SlugFault, is_reserved, notice_address, slug_fault};
pub use changes::before;
pub use draft::{DraftPages, draft_pages};
pub use forms::Text;
pub use instead::{instead, successor};
pub use json::{SITE_END, SITE_START, listed};
pub use notice::{Instead, notice_pages};
pub use parts::{Listed, Outline, from};
pub use site::{Group, MadeOf, Pages, Whole, draft_site, links_nowhere, site_groups, site_pages};

/// What all pages of a site are made with.
pub struct Making<'a> {
    /// The theme with its words.
    pub theme: &'a Theme<'a>,
    /// The languages of the site, the default first.
    pub languages: &'a [String],
    /// The wording.
    pub locales: &'a std::collections::BTreeMap<String, Locale>,
    /// What klartext knows.
    pub tables: &'a crate::tables::Tables,
    /// Where the site stands, with a slash at its end.
    pub base_url: &'a str,
    /// The day it is.
    pub today: Date,
}

impl<'a> Making<'a> {
    /// What the pages of a site are made with on a day.
    pub fn new(
        theme: &'a Theme<'a>,
        settings: &'a Settings,
        locales: &'a std::collections::BTreeMap<String, Locale>,
        tables: &'a crate::tables::Tables,
        today: Date,
    ) -> Making<'a> {
        let base_url = settings.base_url.as_deref().unwrap_or_default();
        Making { theme, languages: &settings.languages, locales, tables, base_url, today }
    }

    /// Whether a file stands on the site whatever notices it has.
    fn is_beside_notices(&self, file: &str) -> bool {
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

/// What a notice leaves behind for the pages of the whole site.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Made {
    /// The notice's id.
    pub id: String,
    /// How it stands in lists, by language in the site's order.
    pub entries: Vec<(String, crate::render::page::IndexEntry)>,
    /// The addresses that search engines may find, each with the day it last changed.
    pub found: Vec<(String, Option<Date>)>,
    /// Files of other notices that its pages link to, each with a page that does.
    pub links_out: BTreeMap<String, String>,
    /// The next day on which its pages change by themselves.
    pub next_change: Option<Date>,
    /// Its `versions.json`, without the end of its last line.
    pub versions: Option<String>,
}

/// The pages of a notice that are to be put in place, and what it leaves behind.
pub type NoticePages = (Vec<Page>, Made);

/// A page from its address and text.
fn page(address: &str, order: Order, text: String) -> Page {
    Page { name: crate::render::links::file(address), order, bytes: text.into_bytes() }
}

/// Checks the links of a notice's pages: anchors and files of the notice now, files of other
/// notices when all are known.
///
/// # Errors
/// Every link that leads nowhere.
fn check_pages(
    making: &Making<'_>,
    pages: &[Page],
    made: &mut Made,
) -> Result<(), Vec<Diagnostic>> {
    let files: BTreeSet<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    let read = if making.theme.is_built_in() { read_own_links } else { read_links };
    let linked: Vec<(&str, Linked<'_>)> = pages
        .iter()
        .filter(|page| page.name.ends_with(".html"))
        .filter_map(|page| Some((page.name.as_str(), read(std::str::from_utf8(&page.bytes).ok()?))))
        .collect();
    let anchors: BTreeMap<&str, &Ids<'_>> =
        linked.iter().map(|(name, linked)| (*name, &linked.ids)).collect();
    let elsewhere = std::cell::RefCell::new(BTreeMap::new());
    let mut diagnostics = Vec::new();
    for (name, links) in &linked {
        let has_file = |file: &str| {
            if !files.contains(file) && !making.is_beside_notices(file) {
                elsewhere.borrow_mut().entry(file.to_owned()).or_insert((*name).to_owned());
            }
            true
        };
        let broken = check_links(name, links, &has_file, &|file| anchors.get(file).copied());
        diagnostics.extend(broken.into_iter().map(|broken| {
            let what = match broken.missing {
                Missing::File(file) => format!("no page `{file}`"),
                Missing::Anchor(id) => format!("nothing with the id `{id}` there"),
                Missing::Outside => "no place outside the site".into(),
            };
            broken_link(&made.id, &broken.file, &broken.link, &what)
        }));
    }
    made.links_out = elsewhere.into_inner();
    if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
}

/// A finding about a link that leads nowhere.
pub fn broken_link(notice: &str, page: &str, link: &str, what: &str) -> Diagnostic {
    Diagnostic::new(
        &LINK_BROKEN,
        "",
        format!(
            "the page `{page}` of the notice `{notice}` links to `{link}`, and there is {what}"
        ),
    )
    .help("mend the link in the text, or in your own template")
}
