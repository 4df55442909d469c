//! The pages of the working copy: marked as a draft, without history.

use rayon::prelude::*;

use super::{NoticeOutput, NoticeSummary, PageContext, check_pages, notice_address, page};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, plain};
use crate::listing::{Order, Page};
use crate::locale::small_text;
use crate::model::PageKind;
use crate::render::page::{
    Alternates, ChainView, ClassView, CompanionPage, IndexEntry, NoticePage, StatusView,
    VersionView, View,
};
use crate::version::content_hash;

/// What the pages of a draft are rendered from: the text in each language, and a page for each group.
/// With `at_root` the text is at the site's root too, since it is the only notice.
pub struct DraftPages<'a> {
    context: &'a PageContext<'a>,
    documents: &'a [Document],
    at_root: bool,
    version: VersionView,
    chains: Vec<ChainView>,
    roots: Vec<String>,
}

impl<'a> DraftPages<'a> {
    /// What the pages of these documents share.
    pub fn new(context: &'a PageContext<'a>, documents: &'a [Document], at_root: bool) -> Self {
        let hash = content_hash(None, documents);
        let all: Vec<&Document> = documents.iter().collect();
        DraftPages {
            context,
            documents,
            at_root,
            version: version_of(context, &all, &hash),
            chains: documents.iter().map(|one| chain_of(context, one)).collect(),
            roots: documents.iter().map(|one| format!("{}/", one.language)).collect(),
        }
    }

    /// Makes all pages.
    ///
    /// # Errors
    /// When a template fails or leaves out a block, a message is missing, or a link is broken.
    pub fn all(&self, id: &str) -> Result<NoticeOutput, Vec<Diagnostic>> {
        let pages: Vec<Result<Page, _>> =
            self.wanted().par_iter().map(|(address, wanted)| self.make(address, wanted)).collect();
        let pages = pages.into_iter().collect::<Result<Vec<Page>, _>>()?;
        let entries = self.documents.iter().map(|one| (one.language.clone(), entry_of(one)));
        let entries = entries.collect();
        let mut summary = NoticeSummary { id: id.to_owned(), entries, ..NoticeSummary::default() };
        check_pages(self.context, &pages, &mut summary)?;
        Ok((pages, summary))
    }

    fn make(&self, address: &str, wanted: &NoticePage<'_>) -> Result<Page, Vec<Diagnostic>> {
        match self.context.theme.notice(wanted) {
            Ok(html) => Ok(page(address, Order::Page, html)),
            Err(diagnostic) => Err(vec![*diagnostic]),
        }
    }

    /// The pages by their addresses.
    fn wanted(&self) -> Vec<(String, NoticePage<'_>)> {
        let mut wanted: Vec<(String, NoticePage<'_>)> = Vec::new();
        let version = &self.version;
        for ((document, chain), root) in self.documents.iter().zip(&self.chains).zip(&self.roots) {
            let mut add = |address: String, view, below: &str| {
                let alternates = self.alternates(below);
                wanted.push((address, NoticePage { document, chain, version, view, alternates }));
            };
            add(chain.address.clone(), View::Current, "");
            let groups = document.groups.iter().filter(|_| self.context.makes(PageKind::Groups));
            for group in groups {
                let below = format!("for/{}/", group.slug);
                add(format!("{}{below}", chain.address), View::Group(&group.id), &below);
            }
            for page in &chain.companions {
                let below = format!("{}/", page.companion.folder());
                add(format!("{}{below}", chain.address), View::Companion(page.companion), &below);
            }
            if self.at_root {
                add(root.clone(), View::At(root), "");
                if self.context.languages.first() == Some(&document.language) {
                    add(String::new(), View::At(""), "");
                }
            }
        }
        wanted
    }

    fn alternates(&self, below: &str) -> Alternates {
        let each = self.documents.iter();
        each.map(|one| (one.language.clone(), format!("{}{below}", address_of(one)))).collect()
    }
}

/// Makes the pages of a draft.
///
/// # Errors
/// As [`DraftPages::all`].
pub fn draft_pages(
    context: &PageContext<'_>,
    id: &str,
    documents: &[Document],
    at_root: bool,
) -> Result<NoticeOutput, Vec<Diagnostic>> {
    DraftPages::new(context, documents, at_root).all(id)
}

fn address_of(document: &Document) -> String {
    notice_address(&document.language, &document.slug)
}

/// What the pages of a draft say about its chain, which is empty.
pub(super) fn chain_of(context: &PageContext<'_>, document: &Document) -> ChainView {
    let (controllers, contact) = ChainView::people(document);
    ChainView {
        controllers,
        contact,
        language: document.language.clone(),
        title: document.title.clone(),
        address: address_of(document),
        companions: CompanionPage::all(document, |one| context.makes(one.kind())),
        ..ChainView::default()
    }
}

/// What the pages of a draft say about its version.
pub(super) fn version_of(
    context: &PageContext<'_>,
    documents: &[&Document],
    hash: &str,
) -> VersionView {
    VersionView {
        name: "draft".into(),
        hash: hash.to_owned(),
        published: context.today,
        effective: context.today,
        backdated: None,
        withdraws: None,
        class: ClassView::Material,
        status: StatusView::Draft,
        range: None,
        summary: None,
        languages: documents.iter().map(|document| document.language.clone()).collect(),
        changes: false,
        since: false,
        stamps: Vec::new(),
        approvals: Vec::new(),
    }
}

fn entry_of(document: &Document) -> IndexEntry {
    IndexEntry {
        title: document.title.clone(),
        description: document.description.clone(),
        language: document.language.clone(),
        address: address_of(document),
        controllers: ChainView::people(document).0,
        groups: document.groups.iter().map(|group| small_text(&plain(&group.title))).collect(),
        since: None,
        ended: None,
    }
}
