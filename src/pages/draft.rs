//! The pages of the working copy: marked as a draft, without history.

use rayon::prelude::*;

use super::{Made, Making, NoticePages, check_pages, notice_address, page};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, plain};
use crate::locale::small_text;
use crate::model::PageKind;
use crate::render::page::{
    Alternates, BesidePage, Chain, Class, IndexEntry, NoticePage, Status, Version, View,
};
use crate::site::{Order, Page};
use crate::version::content_hash;

/// Makes the pages of a draft: the text in each language, and a page for each group. With
/// `at_root` they stand at the site's root too, as the only notice of it.
///
/// # Errors
/// When a template fails or leaves out a block, a message is missing, or a link leads nowhere.
pub fn draft_pages(
    making: &Making<'_>,
    id: &str,
    documents: &[Document],
    at_root: bool,
) -> Result<NoticePages, Vec<Diagnostic>> {
    let hash = content_hash(None, documents);
    let alternates = |below: &str| -> Alternates {
        let each = documents.iter();
        each.map(|one| (one.language.clone(), format!("{}{below}", address_of(one)))).collect()
    };
    let mut made = Made { id: id.to_owned(), ..Made::default() };
    let all: Vec<&Document> = documents.iter().collect();
    let version = version_of(making, &all, &hash);
    let chains: Vec<Chain> = documents.iter().map(|one| chain_of(making, one)).collect();
    let roots: Vec<String> = documents.iter().map(|one| format!("{}/", one.language)).collect();
    let mut wanted: Vec<(String, NoticePage<'_>)> = Vec::new();
    for ((document, chain), root) in documents.iter().zip(&chains).zip(&roots) {
        let version = &version;
        let mut add = |address: String, view, below: &str| {
            let alternates = alternates(below);
            wanted.push((address, NoticePage { document, chain, version, view, alternates }));
        };
        add(chain.address.clone(), View::Current, "");
        let groups = document.groups.iter().filter(|_| making.makes(PageKind::Groups));
        for group in groups {
            let below = format!("for/{}/", group.slug);
            add(format!("{}{below}", chain.address), View::Group(&group.id), &below);
        }
        for page in &chain.beside {
            let below = format!("{}/", page.beside.folder());
            add(format!("{}{below}", chain.address), View::Beside(page.beside), &below);
        }
        if at_root {
            add(root.clone(), View::At(root), "");
            if making.languages.first() == Some(&document.language) {
                add(String::new(), View::At(""), "");
            }
        }
        made.entries.push((document.language.clone(), entry_of(document)));
    }
    let make = |(address, wanted): &(String, NoticePage<'_>)| match making.theme.notice(wanted) {
        Ok(html) => Ok(page(address, Order::Page, html)),
        Err(diagnostic) => Err(vec![*diagnostic]),
    };
    let pages: Vec<Result<Page, _>> = wanted.par_iter().map(make).collect();
    let pages = pages.into_iter().collect::<Result<Vec<Page>, _>>()?;
    check_pages(making, &pages, &mut made)?;
    Ok((pages, made))
}

fn address_of(document: &Document) -> String {
    notice_address(&document.language, &document.slug)
}

/// What the pages of a draft say of its chain, which it has none of.
pub(super) fn chain_of(making: &Making<'_>, document: &Document) -> Chain {
    Chain {
        language: document.language.clone(),
        title: document.title.clone(),
        address: address_of(document),
        beside: BesidePage::all(document, |one| making.makes(one.kind())),
        ..Chain::default()
    }
}

/// What the pages of a draft say of its version.
pub(super) fn version_of(making: &Making<'_>, documents: &[&Document], hash: &str) -> Version {
    Version {
        name: "draft".into(),
        hash: hash.to_owned(),
        published: making.today,
        effective: making.today,
        backdated: None,
        withdraws: None,
        class: Class::Material,
        status: Status::Draft,
        range: None,
        summary: None,
        languages: documents.iter().map(|document| document.language.clone()).collect(),
        changes: false,
        since: false,
    }
}

fn entry_of(document: &Document) -> IndexEntry {
    IndexEntry {
        title: document.title.clone(),
        description: document.description.clone(),
        language: document.language.clone(),
        address: address_of(document),
        groups: document.groups.iter().map(|group| small_text(&plain(&group.title))).collect(),
        since: None,
        ended: None,
    }
}
