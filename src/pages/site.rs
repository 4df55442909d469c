//! The pages of the whole site: the list of its notices, the site map, `versions.json`, `llms.txt`,
//! the static files; the text of a site's only notice is at the root too.
//!
//! In: what is said about each notice. Out: the pages, made in each build.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::version::{chain_view, has_changes, in_site_order, view};
use super::{
    Comparisons, NoticeSummary, PageContext, Released, broken_link, json, llms, page, parts,
    site_map,
};
use crate::diagnostic::{Diagnostic, Message};
use crate::listing::{Order, Page};
use crate::model::PageKind;
use crate::render::missing::MissingPage;
use crate::render::page::{Alternates, IndexPage, NoticePage, Part, VersionView, View};
use crate::version::Shown;

type Pages = Result<Vec<Page>, Box<Diagnostic>>;

/// Makes the pages of the whole site; `single` is the notice of a site that has only one.
///
/// # Errors
/// When a template fails.
pub fn site_pages(
    context: &PageContext<'_>,
    notices: &[&NoticeSummary],
    single: Option<&Released>,
) -> Pages {
    let mut pages = assets(context);
    let roots = single.map(|released| root_pages(context, released)).transpose()?;
    match roots.filter(|roots| !roots.is_empty()) {
        Some(roots) => pages.extend(roots),
        None => pages.extend(lists(context, notices)?),
    }
    pages.extend(missing_pages(context, notices)?);
    pages.extend(site_map::pages(context.base_url, notices));
    if context.makes(PageKind::Llms)
        && let Some(text) = llms::text(context, notices)?
    {
        pages.push(page("llms.txt", Order::Index, text));
    }
    let versions = json::of_site(notices.iter().filter_map(|one| one.versions.as_deref()));
    pages.push(page("versions.json", Order::Index, versions));
    Ok(pages)
}

/// Makes the other pages of a site of drafts: the static files and, unless a single draft is
/// at the root, the list of them. `has` says whether a notice has a file.
///
/// # Errors
/// When a template fails, or a link between notices is broken.
pub fn draft_site(
    context: &PageContext<'_>,
    notices: &[&NoticeSummary],
    at_root: bool,
    has: &dyn Fn(&str) -> bool,
) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let mut pages = assets(context);
    if !at_root {
        pages.extend(lists(context, notices).map_err(|fault| vec![*fault])?);
    }
    let has = |file: &str| has(file) || pages.iter().any(|page| page.name == file);
    let broken = notices.iter().flat_map(|one| broken_links(&one.id, &one.links_out, &has));
    let broken: Vec<Diagnostic> = broken.collect();
    if broken.is_empty() { Ok(pages) } else { Err(broken) }
}

/// The links from a notice to files of others that do not exist; each with a page that has it.
pub fn broken_links(
    id: &str,
    links: &BTreeMap<String, String>,
    has: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let broken = links.iter().filter(|(file, _)| !has(file));
    broken
        .map(|(file, page)| {
            broken_link(id, page, file, Message::new("link-broken-no-page").with("file", file))
        })
        .collect()
}

/// The static files under their fingerprints.
fn assets(context: &PageContext<'_>) -> Vec<Page> {
    let files = context.theme.assets.files();
    let page = |(name, bytes): (&String, &[u8])| Page {
        name: name.clone(),
        order: Order::Asset,
        bytes: bytes.to_vec(),
    };
    files.map(|asset| page((&asset.address, &asset.bytes))).collect()
}

/// A single notice's text at `/` and at the root of each language; none if a language lacks it.
fn root_pages(context: &PageContext<'_>, released: &Released) -> Pages {
    let chain = &released.chain;
    let comparisons = Comparisons::new(context, chain);
    let Some(Shown::InForce(record) | Shown::Coming(record)) = chain.shown(context.today) else {
        return Ok(Vec::new());
    };
    let mut pages = Vec::new();
    for (index, language) in context.languages.iter().enumerate() {
        let Some(document) = record.document(language) else { return Ok(Vec::new()) };
        let address = super::notice_address(language, &document.slug);
        let mut chain_view = chain_view(context, chain, language, document, &address, None);
        chain_view.forms = super::forms::listed(context, &address, record);
        chain_view.has_recipients = super::recipients::has_recipients(context, record);
        let changes = has_changes(context, chain, record, language);
        let version = VersionView { changes, ..view(&comparisons, record, language) };
        let address_in = |language: &String| {
            let slug = &record.document(language)?.slug;
            Some((language.clone(), super::notice_address(language, slug)))
        };
        let languages: Vec<String> = record.documents().keys().cloned().collect();
        let languages = in_site_order(context, languages.iter());
        let alternates: Alternates = languages.iter().filter_map(address_in).collect();
        let roots = [format!("{language}/"), String::new()];
        for root in roots.iter().take(if index == 0 { 2 } else { 1 }) {
            let html = context.theme.notice(&NoticePage {
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

/// More notices than these are not listed where a page is missing.
const LISTED: usize = 12;

/// What a server shows where no page is: one for each language, and one for all at the root.
fn missing_pages(context: &PageContext<'_>, notices: &[&NoticeSummary]) -> Pages {
    let in_language = |language: &str| {
        let entries = notices.iter().filter_map(|one| one.entry_in(language));
        entries.filter(|entry| entry.ended.is_none()).take(LISTED).collect()
    };
    let languages: Vec<&str> = context.languages.iter().map(String::as_str).collect();
    let own = languages.iter().map(|language| MissingPage {
        language,
        address: format!("{language}/404.html"),
        languages: vec![language],
        notices: in_language(language),
    });
    let default = languages.first().map(|language| MissingPage {
        language,
        address: "404.html".into(),
        languages: languages.clone(),
        notices: in_language(language),
    });
    let made = own.chain(default).map(|missing| {
        let html = context.theme.missing(&missing)?;
        Ok(page(&missing.address, Order::Index, html))
    });
    made.collect()
}

/// The list of notices: each part in each language, the first part at the root too.
fn lists(context: &PageContext<'_>, notices: &[&NoticeSummary]) -> Pages {
    let mut wanted = Vec::new();
    for (index, language) in context.languages.iter().enumerate() {
        let lists = parts::in_language(context, notices, language);
        wanted.push(List { context, language, is_default: index == 0, lists });
    }
    let pages: Result<Vec<Vec<Page>>, _> = wanted.par_iter().map(List::pages).collect();
    Ok(pages?.into_iter().flatten().collect())
}

/// The list of notices in one language.
struct List<'a> {
    context: &'a PageContext<'a>,
    language: &'a str,
    is_default: bool,
    lists: parts::Lists<'a>,
}

impl List<'_> {
    fn pages(&self) -> Pages {
        let numbers: Vec<usize> = (1..=self.lists.parts.len()).collect();
        let own = numbers
            .par_iter()
            .map(|number| self.page(parts::address(self.language, *number), *number));
        let mut pages: Vec<Page> = own.collect::<Result<_, _>>()?;
        if self.is_default {
            pages.push(self.page(String::new(), 1)?);
        }
        Ok(pages)
    }

    fn page(&self, address: String, number: usize) -> Result<Page, Box<Diagnostic>> {
        let languages = self.context.languages.iter();
        let count = self.lists.parts.len();
        let all = || (1..=count).map(|number| parts::address(self.language, number));
        let html = self.context.theme.index(&IndexPage {
            language: self.language.to_owned(),
            address: address.clone(),
            canonical: parts::address(self.language, number),
            notices: self.lists.parts.get(number - 1).cloned().unwrap_or_default(),
            is_long: self.lists.is_long,
            letters: self.lists.letters.clone(),
            alternates: languages.map(|one| (one.clone(), parts::address(one, number))).collect(),
            part: (count > 1).then(|| Part { number, addresses: all().collect() }),
        })?;
        Ok(page(&address, Order::Index, html))
    }
}
