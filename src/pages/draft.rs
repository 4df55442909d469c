//! The pages of the working copy: marked as a draft, without history.

use super::{Made, Making, NoticePages, check_pages, notice_address, page};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, plain};
use crate::locale::small_text;
use crate::model::PageKind;
use crate::render::page::{
    Alternates, Chain, Class, IndexEntry, NoticePage, Status, Version, View,
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
    let mut pages: Vec<Page> = Vec::new();
    let mut made = Made { id: id.to_owned(), ..Made::default() };
    let all: Vec<&Document> = documents.iter().collect();
    for document in documents {
        let chain = chain_of(document);
        let version = version_of(making, &all, &hash);
        let mut add = |address: &str, view: View<'_>, alternates: Alternates| {
            let wanted =
                NoticePage { document, chain: &chain, version: &version, view, alternates };
            let html = making.theme.notice(&wanted).map_err(|diagnostic| vec![*diagnostic])?;
            pages.push(page(address, Order::Page, html));
            Ok::<(), Vec<Diagnostic>>(())
        };
        add(&chain.address, View::Current, alternates(""))?;
        let groups = document.groups.iter().filter(|_| making.makes(PageKind::Groups));
        for group in groups {
            let below = format!("for/{}/", group.slug);
            add(&format!("{}{below}", chain.address), View::Group(&group.id), alternates(&below))?;
        }
        if at_root {
            let root = format!("{}/", document.language);
            add(&root, View::At(&root), alternates(""))?;
            if making.languages.first() == Some(&document.language) {
                add("", View::At(""), alternates(""))?;
            }
        }
        made.entries.push((document.language.clone(), entry_of(document)));
    }
    check_pages(making, &pages, &mut made)?;
    Ok((pages, made))
}

fn address_of(document: &Document) -> String {
    notice_address(&document.language, &document.slug)
}

/// What the pages of a draft say of its chain, which it has none of.
pub(super) fn chain_of(document: &Document) -> Chain {
    Chain {
        language: document.language.clone(),
        title: document.title.clone(),
        address: address_of(document),
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
