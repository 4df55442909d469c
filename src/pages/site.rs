//! The pages of the whole site: the list of its notices, the site map, `versions.json`; with a
//! single notice its text stands at the root too.

use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::version::{chain_view, view};
use super::{Made, Making, Released, broken_link, json, page};
use crate::diagnostic::Diagnostic;
use crate::model::PageKind;
use crate::render::page::{Alternates, IndexEntry, IndexPage, NoticePage, View};
use crate::site::{Order, Page};
use crate::version::Shown;

/// Where pages of the whole site go as they are made: with many notices each is large.
pub type Take<'a> = dyn Fn(Page) -> anyhow::Result<()> + Sync + 'a;

/// The names of the pages that were made, or what forbids them.
pub type Names = Result<Vec<String>, Vec<Diagnostic>>;

/// Makes what stands besides the notices, and gives the names; `single` is the notice of a site that
/// has one alone, and `has` says whether a notice has a file.
///
/// # Errors
/// When a page cannot be taken. What forbids the site is given: that a template fails, or a link
/// between parts of the site leads nowhere.
pub fn site_pages(
    making: &Making<'_>,
    made: &[&Made],
    single: Option<&Released>,
    has: &dyn Fn(&str) -> bool,
    take: &Take<'_>,
) -> anyhow::Result<Names> {
    let own = match single {
        Some(released) => match roots_of(making, released) {
            Ok(pages) => pages,
            Err(fault) => return Ok(Err(vec![*fault])),
        },
        None => Vec::new(),
    };
    let mut makers: Vec<Maker<'_>> = vec![
        Box::new(|| Ok(Some(page("sitemap.xml", Order::Index, sitemap(making, made))))),
        Box::new(|| Ok(Some(page("versions.json", Order::Index, versions(made))))),
    ];
    if own.is_empty() {
        makers.extend(index(making, made));
    }
    if making.makes(PageKind::Llms) {
        makers.push(Box::new(|| {
            Ok(llms(making, made).map(|text| page("llms.txt", Order::Index, text)))
        }));
    }
    let mut ready = assets(making);
    ready.extend(own);
    finished(ready, &makers, take, made, has)
}

/// Makes what stands besides the drafts: the static files and, unless a single draft stands at the
/// root, the list of them.
///
/// # Errors
/// As [`site_pages`].
pub fn draft_site(
    making: &Making<'_>,
    made: &[&Made],
    at_root: bool,
    has: &dyn Fn(&str) -> bool,
) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let makers = if at_root { Vec::new() } else { index(making, made) };
    collected(|take| finished(assets(making), &makers, take, made, has))
}

/// The pages themselves, of what would have them taken one by one.
pub fn collected(
    make: impl FnOnce(&Take<'_>) -> anyhow::Result<Names>,
) -> Result<Vec<Page>, Vec<Diagnostic>> {
    let pages = Mutex::new(Vec::new());
    let take = |page: Page| {
        pages.lock().unwrap_or_else(PoisonError::into_inner).push(page);
        Ok(())
    };
    make(&take).expect("nothing fails where pages are only held")?;
    Ok(pages.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Makes a page, which the site may have no words for.
type Maker<'a> = Box<dyn Fn() -> Result<Option<Page>, Box<Diagnostic>> + Send + Sync + 'a>;

/// Makes pages side by side, has all taken, and checks the links to them.
fn finished(
    ready: Vec<Page>,
    makers: &[Maker<'_>],
    take: &Take<'_>,
    made: &[&Made],
    has: &dyn Fn(&str) -> bool,
) -> anyhow::Result<Names> {
    let taken = |page: Page| {
        let name = page.name.clone();
        take(page).map(|()| name)
    };
    let mut names: Vec<String> = ready.into_iter().map(taken).collect::<anyhow::Result<_>>()?;
    let each: Vec<Result<_, Box<Diagnostic>>> =
        makers.par_iter().map(|make| Ok(make()?.map(taken).transpose())).collect();
    for made in each {
        match made {
            Ok(name) => names.extend(name?),
            Err(fault) => return Ok(Err(vec![*fault])),
        }
    }
    Ok(check_links_out(made, &names, has).map(|()| names))
}

fn versions(made: &[&Made]) -> String {
    json::of_site(made.iter().filter_map(|made| made.versions.as_deref()))
}

/// The static files under their fingerprints.
fn assets(making: &Making<'_>) -> Vec<Page> {
    let assets = making.theme.assets.files().map(|asset| Page {
        name: asset.address.clone(),
        order: Order::Asset,
        bytes: asset.bytes.clone(),
    });
    assets.collect()
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

/// The list of notices at the root of each language, and at `/` in the default one.
fn index<'a>(making: &'a Making<'_>, made: &'a [&'a Made]) -> Vec<Maker<'a>> {
    let mut makers: Vec<Maker<'a>> = Vec::new();
    for (index, language) in making.languages.iter().enumerate() {
        let root = format!("{language}/");
        let addresses = [root.clone(), String::new()];
        for address in addresses.into_iter().take(if index == 0 { 2 } else { 1 }) {
            let root = root.clone();
            makers.push(Box::new(move || list(making, made, language, &address, &root).map(Some)));
        }
    }
    makers
}

fn list(
    making: &Making<'_>,
    made: &[&Made],
    language: &str,
    address: &str,
    root: &str,
) -> Result<Page, Box<Diagnostic>> {
    let languages = making.languages.iter();
    let html = making.theme.index(&IndexPage {
        language: language.to_owned(),
        address: address.to_owned(),
        canonical: root.to_owned(),
        notices: made.iter().filter_map(|made| entry_in(made, language)).collect(),
        alternates: languages.map(|one| (one.clone(), format!("{one}/"))).collect(),
    })?;
    Ok(page(address, Order::Index, html))
}

/// How a notice stands in a language's list: in that language, else in one it has.
fn entry_in<'a>(made: &'a Made, language: &str) -> Option<&'a IndexEntry> {
    let own = made.entries.iter().find(|(known, _)| known == language);
    own.or_else(|| made.entries.first()).map(|(_, entry)| entry)
}

/// `llms.txt`: what the site holds, for programs that read for people, as llmstxt.org has it: in
/// the default language, each notice in each of its languages.
fn llms(making: &Making<'_>, made: &[&Made]) -> Option<String> {
    let language = making.languages.first()?;
    let words = making.theme.words(language)?;
    let settings = making.theme.settings;
    let name = settings.theme.name.as_deref().or(settings.title.as_deref());
    let name = name.and_then(|name| name.in_language(language));
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = words.get("index_title");
    let mut text = format!("# {}\n", line(name.unwrap_or(title)));
    let banner = settings.theme.banner.as_deref().and_then(|one| one.in_language(language));
    if let Some(banner) = banner {
        text.push_str(&format!("\n> {}\n", line(banner)));
    }
    text.push_str(&format!("\n## {title}\n\n"));
    let entries = || made.iter().flat_map(|made| &made.entries);
    let file = if making.makes(PageKind::Markdown) { "notice.md" } else { "" };
    for (language, entry) in entries().filter(|(_, entry)| entry.ended.is_none()) {
        let address = format!("{}{}{file}", making.base_url, entry.address);
        let title = line(&entry.title).replace(['[', ']'], "");
        let about = line(&entry.description);
        text.push_str(&format!("- [{title}]({address}) ({language}): {about}\n"));
    }
    Some(text)
}

fn sitemap(making: &Making<'_>, made: &[&Made]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (address, changed) in made.iter().flat_map(|made| &made.found) {
        xml.push_str("<url><loc>");
        crate::render::html::escape(making.base_url, &mut xml);
        crate::render::html::escape(address, &mut xml);
        xml.push_str("</loc>");
        if let Some(changed) = changed {
            let _ = write!(xml, "<lastmod>{changed}</lastmod>");
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Checks the links from notices to other parts of the site, now that all files are known.
fn check_links_out(
    made: &[&Made],
    names: &[String],
    has: &dyn Fn(&str) -> bool,
) -> Result<(), Vec<Diagnostic>> {
    let has = |file: &str| has(file) || names.iter().any(|name| name == file);
    let broken: Vec<Diagnostic> = made
        .iter()
        .flat_map(|made| made.links_out.iter().map(move |link| (made, link)))
        .filter(|(_, (file, _))| !has(file))
        .map(|(made, (file, page))| broken_link(&made.id, page, file, &format!("no page `{file}`")))
        .collect();
    if broken.is_empty() { Ok(()) } else { Err(broken) }
}
