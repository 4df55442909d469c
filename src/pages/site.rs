//! The pages of the whole site: the list of its notices, the site map; with a single notice its
//! text stands at the root too.
//!
//! In: of each notice an outline, and what it left behind, which is asked for when a page is made:
//! there may be thousands. Out: groups of files that are made together, each with what stands for
//! all that it is made from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::parts::{self, Outline};
use super::version::{chain_view, view};
use super::{Made, Making, Released, broken_link, json, llms, page, site_map};
use crate::diagnostic::Diagnostic;
use crate::listing::{Digest, Order, Page};
use crate::model::PageKind;
use crate::render::links::file;
use crate::render::page::{Alternates, IndexEntry, IndexPage, NoticePage, Part, View};
use crate::version::Shown;

/// Tells what a notice left behind, by its place among the outlines.
pub type MadeOf<'a> = dyn Fn(usize) -> anyhow::Result<Cow<'a, Made>> + Sync + 'a;

/// Pages, or what forbids them.
pub type Pages = Result<Vec<Page>, Box<Diagnostic>>;

/// Files of the whole site that are made together.
pub struct Group<'a> {
    /// Their names.
    pub names: Vec<String>,
    /// Stands for what they are made from, beside what all pages are made with;
    /// [`Digest::UNKNOWN`] where they are to be made each time.
    pub from: Digest,
    make: Box<dyn Fn() -> anyhow::Result<Pages> + Send + Sync + 'a>,
}

impl Group<'_> {
    /// Makes the files.
    ///
    /// # Errors
    /// When what a notice left behind cannot be read.
    pub fn make(&self) -> anyhow::Result<Pages> {
        (self.make)()
    }
}

/// What the pages of the whole site are made of.
#[derive(Clone, Copy)]
pub struct Whole<'a> {
    /// What all pages are made with.
    pub making: &'a Making<'a>,
    /// The notices.
    pub outlines: &'a [Outline],
    /// What each of them left behind.
    pub made_of: &'a MadeOf<'a>,
}

/// What stands besides the notices, but for `versions.json`; `single` is the notice of a site that
/// has one alone.
pub fn site_groups<'a>(whole: Whole<'a>, single: Option<&'a Released>) -> Vec<Group<'a>> {
    let making = whole.making;
    let mut groups = vec![assets(making)];
    groups.extend(whole.lists(single, true));
    if making.makes(PageKind::Llms) {
        groups.extend(llms::group(whole));
    }
    groups
}

/// All pages of a site whose notices' leavings are at hand.
///
/// # Errors
/// That a template fails.
pub fn site_pages(
    making: &Making<'_>,
    made: &[&Made],
    single: Option<&Released>,
) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let versions = json::of_site(made.iter().filter_map(|made| made.versions.as_deref()));
    let outlines = outlines_of(made);
    let made_of = |index: usize| Ok(Cow::Borrowed(made[index]));
    let whole = Whole { making, outlines: &outlines, made_of: &made_of };
    let mut pages = pages_of(&site_groups(whole, single))?;
    pages.push(page("versions.json", Order::Index, versions));
    Ok(pages)
}

/// Makes what stands besides the drafts: the static files and, unless a single draft stands at the
/// root, the list of them. `has` says whether a notice has a file.
///
/// # Errors
/// That a template fails, or a link between parts of the site leads nowhere.
pub fn draft_site(
    making: &Making<'_>,
    made: &[&Made],
    at_root: bool,
    has: &dyn Fn(&str) -> bool,
) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let outlines = outlines_of(made);
    let made_of = |index: usize| Ok(Cow::Borrowed(made[index]));
    let whole = Whole { making, outlines: &outlines, made_of: &made_of };
    let mut groups = vec![assets(making)];
    groups.extend(if at_root { Vec::new() } else { whole.lists(None, false) });
    let pages = pages_of(&groups)?;
    let has = |file: &str| has(file) || pages.iter().any(|page| page.name == file);
    let lost = made.iter().flat_map(|made| links_nowhere(&made.id, &made.links_out, &has));
    let lost: Vec<Diagnostic> = lost.collect();
    if lost.is_empty() { Ok(pages) } else { Err(lost) }
}

/// The outlines of notices whose pages are made each time.
fn outlines_of(made: &[&Made]) -> Vec<Outline> {
    made.iter().map(|made| Outline::of(made, Digest::UNKNOWN)).collect()
}

/// The pages of groups that are made from what is at hand.
fn pages_of(groups: &[Group<'_>]) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let make = |group: &Group<'_>| group.make().expect("nothing fails where all is at hand");
    let pages: Vec<Pages> = groups.par_iter().map(make).collect();
    let pages: Result<Vec<Vec<Page>>, _> = pages.into_iter().collect();
    pages.map(|pages| pages.into_iter().flatten().collect()).map_err(|fault| vec![*fault])
}

/// The links from a notice to files of others that are nowhere; each with a page that has it.
pub fn links_nowhere(
    id: &str,
    links: &BTreeMap<String, String>,
    has: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let lost = links.iter().filter(|(file, _)| !has(file));
    lost.map(|(file, page)| broken_link(id, page, file, &format!("no page `{file}`"))).collect()
}

/// The static files under their fingerprints.
fn assets<'a>(making: &'a Making<'a>) -> Group<'a> {
    let files = || making.theme.assets.files();
    let page = |name: &str, bytes: &[u8]| Page {
        name: name.to_owned(),
        order: Order::Asset,
        bytes: bytes.to_vec(),
    };
    Group {
        names: files().map(|asset| asset.address.clone()).collect(),
        from: parts::from("static files", []),
        make: Box::new(move || {
            Ok(Ok(files().map(|asset| page(&asset.address, &asset.bytes)).collect()))
        }),
    }
}

/// A single notice's text at `/` and at the root of each language.
fn roots_of(making: &Making<'_>, released: &Released) -> Result<Vec<Page>, Box<Diagnostic>> {
    let chain = &released.chain;
    let Some(Shown::InForce(record) | Shown::Coming(record)) = chain.shown(making.today) else {
        return Ok(Vec::new());
    };
    let mut pages = Vec::new();
    for (index, language) in making.languages.iter().enumerate() {
        let Some(document) = record.document(language) else { return Ok(Vec::new()) };
        let address = super::notice_address(language, &document.slug);
        let mut chain_view = chain_view(making, chain, language, document, &address, None);
        chain_view.forms = super::forms::listed(making, &address, record);
        let version = view(making, chain, record, language);
        let alternates: Alternates = record
            .documents()
            .iter()
            .map(|(language, document)| {
                (language.clone(), super::notice_address(language, &document.slug))
            })
            .collect();
        let roots = [format!("{language}/"), String::new()];
        for root in roots.iter().take(if index == 0 { 2 } else { 1 }) {
            let html = making.theme.notice(&NoticePage {
                document,
                chain: &chain_view,
                version: &version,
                view: View::At(root),
                alternates: alternates.clone(),
            })?;
            pages.push(page(root, Order::Index, html));
        }
    }
    Ok(pages)
}

/// A part of the list of notices.
#[derive(Clone)]
struct ListPart {
    /// Its notices, by their places among the outlines.
    notices: Vec<usize>,
    /// Which it is, counted from 1.
    number: usize,
    /// How many there are.
    count: usize,
    /// The first file of the site map that is made with it, and how many are.
    maps: (usize, usize),
}

impl<'a> Whole<'a> {
    /// The parts of the list and, where it is wanted, the site map: with them where the site is
    /// large.
    fn lists(self, single: Option<&'a Released>, with_map: bool) -> Vec<Group<'a>> {
        let addresses = |notices: &[usize]| -> usize {
            notices.iter().map(|at| self.outlines[*at].addresses as usize).sum()
        };
        let all = parts::parts(self.outlines);
        let total: usize = all.iter().map(|notices| addresses(notices)).sum();
        let is_large = site_map::files(total) > 1;
        let count = all.len();
        let mut maps = 0;
        let mut groups: Vec<Group<'a>> = Vec::new();
        for (index, notices) in all.into_iter().enumerate() {
            let own = if with_map && is_large { site_map::files(addresses(&notices)) } else { 0 };
            let part = ListPart { notices, number: index + 1, count, maps: (maps + 1, own) };
            maps += own;
            groups.push(self.part(part, single));
        }
        if with_map {
            groups.push(if is_large { self.map_index(maps) } else { self.map() });
        }
        groups
    }

    /// A part of the list in each language, with its files of the site map. The text of a single
    /// notice takes its place.
    fn part(self, part: ListPart, single: Option<&'a Released>) -> Group<'a> {
        let (first, maps) = part.maps;
        let maps = (first..first + maps).map(site_map::name);
        let pages = self.addresses(part.number).into_iter().map(|(_, at)| file(&at));
        let told = format!("part {} of {}, map {first}", part.number, part.count);
        let outlines = part.notices.iter().map(|at| &self.outlines[*at].digest);
        let from = match single {
            // It shows what its chain says today.
            Some(_) => Digest::UNKNOWN,
            None => parts::from(&told, outlines),
        };
        Group {
            names: pages.chain(maps).collect(),
            from,
            make: Box::new(move || {
                let own = single.map(|released| roots_of(self.making, released)).transpose();
                let own = own.map(Option::unwrap_or_default);
                Ok(match own {
                    Ok(own) if own.is_empty() => return self.part_pages(&part),
                    own => own,
                })
            }),
        }
    }

    fn part_pages(&self, part: &ListPart) -> anyhow::Result<Pages> {
        let made = self.all_of(part.notices.iter().copied())?;
        let made: Vec<&Made> = made.iter().map(|made| &**made).collect();
        // One after the other: whoever waits for others begins with a further part, and holds two.
        let lists = self.addresses(part.number);
        let lists = lists.iter().map(|(language, at)| self.list(&made, part, language, at));
        let lists: Result<Vec<Page>, _> = lists.collect();
        let (first, count) = part.maps;
        let of_map = made.iter().filter(|_| count > 0).map(|made| Ok(Cow::Borrowed(*made)));
        let maps = site_map::maps(self.making.base_url, of_map)?;
        let maps = maps.into_iter().take(count).enumerate();
        let maps = maps.map(|(index, map)| page(&site_map::name(first + index), Order::Index, map));
        Ok(lists.map(|lists| lists.into_iter().chain(maps).collect()))
    }

    /// Where a part stands: language and address; the first one at the root too.
    fn addresses(&self, number: usize) -> Vec<(&'a str, String)> {
        let languages: &'a [String] = self.making.languages;
        let own = languages.iter().map(|one| (one.as_str(), parts::address(one, number)));
        let root = languages.iter().take(if number == 1 { 1 } else { 0 });
        own.chain(root.map(|one| (one.as_str(), String::new()))).collect()
    }

    fn list(
        &self,
        made: &[&Made],
        part: &ListPart,
        language: &str,
        address: &str,
    ) -> Result<Page, Box<Diagnostic>> {
        let languages = self.making.languages.iter();
        let of = |number| move |one: &String| (one.clone(), parts::address(one, number));
        let all = || (1..=part.count).map(|number| parts::address(language, number));
        let html = self.making.theme.index(&IndexPage {
            language: language.to_owned(),
            address: address.to_owned(),
            canonical: parts::address(language, part.number),
            notices: made.iter().filter_map(|made| entry_in(made, language)).collect(),
            alternates: languages.map(of(part.number)).collect(),
            part: (part.count > 1)
                .then(|| Part { number: part.number, addresses: all().collect() }),
        })?;
        Ok(page(address, Order::Index, html))
    }

    /// The site map in one file.
    fn map(self) -> Group<'a> {
        Group {
            names: vec!["sitemap.xml".into()],
            from: parts::from("site map", self.outlines.iter().map(|one| &one.digest)),
            make: Box::new(move || {
                let made = (0..self.outlines.len()).map(|index| (self.made_of)(index));
                let maps = site_map::maps(self.making.base_url, made)?;
                Ok(Ok(maps.into_iter().map(|map| page("sitemap.xml", Order::Index, map)).collect()))
            }),
        }
    }

    /// The index of a site map in several files.
    fn map_index(self, count: usize) -> Group<'a> {
        Group {
            names: vec!["sitemap.xml".into()],
            from: parts::from(&format!("index of {count} site maps"), []),
            make: Box::new(move || {
                let index = site_map::index(self.making.base_url, count);
                Ok(Ok(vec![page("sitemap.xml", Order::Index, index)]))
            }),
        }
    }

    /// What these notices left behind.
    pub(super) fn all_of(
        &self,
        notices: impl Iterator<Item = usize>,
    ) -> anyhow::Result<Vec<Cow<'a, Made>>> {
        notices.map(|index| (self.made_of)(index)).collect()
    }
}

impl<'a> Group<'a> {
    /// A group of one file of text.
    pub(super) fn of_text(
        name: &'static str,
        from: Digest,
        make: impl Fn() -> anyhow::Result<String> + Send + Sync + 'a,
    ) -> Group<'a> {
        let make = move || Ok(Ok(vec![page(name, Order::Index, make()?)]));
        Group { names: vec![name.to_owned()], from, make: Box::new(make) }
    }
}

/// How a notice stands in a language's list: in that language, else in one it has.
pub(super) fn entry_in<'a>(made: &'a Made, language: &str) -> Option<&'a IndexEntry> {
    let own = made.entries.iter().find(|(known, _)| known == language);
    own.or_else(|| made.entries.first()).map(|(_, entry)| entry)
}
