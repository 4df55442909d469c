//! The pages of one notice in all its languages.

mod changed;
mod redirect;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::address::notice_address;
use super::feed::{About, Source};
use super::forms::{self, FRAGMENT, Text};
use super::recipients::{has_recipients, recipients_page};
use super::version::{
    chain_view, has_changes, has_feeds, has_since, in_site_order, mark, shown_in, view,
};
use super::{
    Comparisons, NoticeOutput, PageContext, Released, Successor, check_pages, page, summarize,
};
use crate::compare::Compared;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::listing::{Order, Page};
use crate::model::PageKind;
use crate::render::fragment::Styles;
use crate::render::page::{
    Alternates, ChainView, Form, Forward, HistoryPage, Mark, NoticePage, VersionView, View,
};
use crate::render::scope::Companion;
use crate::stamp::file_name;
use crate::version::{Chain, Kind, Record, Shown, VersionName};

/// Makes all pages of a notice; `successor` is the notice that replaces it if it has ended.
///
/// # Errors
/// When a template fails or leaves out a block, a message is missing, or a link is broken.
pub fn notice_pages(
    context: &PageContext<'_>,
    released: &Released,
    successor: &Successor,
) -> Result<NoticeOutput, Vec<Diagnostic>> {
    let chain = &released.chain;
    let slugs = chain.slugs(context.today);
    let mut summary = summarize(context, released);
    let comparisons = Comparisons::new(context, chain);
    let mut notice = NoticePages {
        context,
        chain,
        comparisons: &comparisons,
        successor,
        slugs: &slugs,
        id: &released.id,
        pages: Vec::new(),
    };
    notice.make(summary.versions.as_deref()).map_err(|diagnostic| vec![*diagnostic])?;
    let pages = notice.pages;
    check_pages(context, &pages, &mut summary)?;
    Ok((pages, summary))
}

struct NoticePages<'a> {
    context: &'a PageContext<'a>,
    chain: &'a Chain,
    comparisons: &'a Comparisons<'a>,
    successor: &'a Successor,
    slugs: &'a BTreeMap<String, String>,
    id: &'a str,
    pages: Vec<Page>,
}

type PageResult = Result<(), Box<Diagnostic>>;

impl<'a> NoticePages<'a> {
    fn make(&mut self, versions: Option<&str>) -> PageResult {
        let languages = in_site_order(self.context, self.slugs.keys());
        let in_language = |language: &String| {
            let mut own = NoticePages { pages: Vec::new(), ..*self };
            own.language(language).map(|()| own.pages)
        };
        let each: Vec<Result<Vec<Page>, Box<Diagnostic>>> =
            languages.par_iter().map(in_language).collect();
        for pages in each {
            self.pages.extend(pages?);
        }
        if let Some(versions) = versions.filter(|_| self.makes(PageKind::History)) {
            for language in &languages {
                let name = format!("{}versions.json", self.address(language));
                self.pages.push(page(&name, Order::Index, format!("{versions}\n")));
            }
        }
        languages.iter().for_each(|language| self.stamps(language));
        languages.iter().for_each(|language| self.keep_forms(language));
        Ok(())
    }

    /// The pages in one language.
    fn language(&mut self, language: &str) -> PageResult {
        let Some(shown) = shown_in(self.context, self.chain, language) else { return Ok(()) };
        let document = shown.document(language).expect("chosen for having it");
        let address = self.address(language);
        let successor = self.successor.get(language);
        let mut chain =
            chain_view(self.context, self.chain, language, document, &address, successor);
        chain.forms = self.forms(shown, &address);
        chain.has_recipients = self.has_recipients(shown);
        let versions = self.versions(language, shown);
        self.current(&chain, shown, document)?;
        let mut released = BTreeMap::new();
        for (record, version) in &versions {
            self.version_page(&chain, record, version)?;
            self.changes(&chain, (record, version), shown, &mut released)?;
        }
        self.history(&chain, &versions)?;
        self.recipients(&chain, shown)?;
        self.feeds(&chain, &versions, &released)?;
        self.redirects(language, document, &versions)
    }

    /// The files of the time stamps, which others link to.
    fn stamps(&mut self, language: &str) {
        for record in self.chain.records() {
            for stamp in &self.chain.siblings(record.version).stamps {
                let file = file_name(&record.version.to_string(), &stamp.authority);
                let name = format!("{}versions/{file}", self.address(language));
                let bytes = stamp.bytes.clone();
                self.pages.push(Page { name, order: Order::Asset, bytes });
            }
        }
    }

    fn makes(&self, kind: PageKind) -> bool {
        self.context.makes(kind)
    }

    fn address(&self, language: &str) -> String {
        notice_address(language, self.slugs.get(language).map_or("", String::as_str))
    }

    /// All texts, the newest first.
    fn versions(&self, language: &str, shown: &Record) -> Vec<(&'a Record, VersionView)> {
        let texts = self.chain.texts().rev();
        texts.map(|record| (record, self.view(record, language, shown))).collect()
    }

    /// A version with the pages of changes that it has in a language.
    fn view(&self, record: &'a Record, language: &str, shown: &Record) -> VersionView {
        VersionView {
            changes: has_changes(self.context, self.chain, record, language),
            since: has_since(self.context, self.chain, record, language, shown),
            ..view(self.comparisons, record, language)
        }
    }

    /// The feeds, at the notice's address and at those that earlier slugs had.
    fn feeds(
        &mut self,
        view: &ChainView,
        versions: &[(&Record, VersionView)],
        compared: &BTreeMap<VersionName, Compared>,
    ) -> PageResult {
        if !has_feeds(self.context) {
            return Ok(());
        }
        let (context, chain) = (self.context, self.chain);
        let source = Source { context, chain, view, versions, compared };
        for about in About::ALL {
            let Some(feed) = source.feed(about)? else { continue };
            for address in self.earlier(&view.language).into_iter().chain([view.address.clone()]) {
                let name = format!("{address}{}", about.file());
                self.pages.push(page(&name, Order::Index, feed.clone()));
            }
        }
        Ok(())
    }

    fn alternates(&self, languages: &[String], below: &str) -> Alternates {
        let known = languages.iter().filter(|language| self.slugs.contains_key(*language));
        known
            .map(|language| (language.clone(), format!("{}{below}", self.address(language))))
            .collect()
    }

    fn current(
        &mut self,
        chain: &ChainView,
        record: &'a Record,
        document: &Document,
    ) -> PageResult {
        if let Some(Shown::Ended { end, last }) = self.chain.shown(self.context.today) {
            self.ended(chain, end, last)?;
            return self.former_pages(chain, document);
        }
        let version = self.view(record, &chain.language, record);
        let whole = self.alternates(&version.languages, "");
        self.add(chain, document, &version, View::Current, whole, chain.address.clone())?;
        if let Some(text) = Text::released(self.comparisons, self.id, record) {
            let files = text.files(&chain.language, &chain.address)?;
            self.pages.extend(files);
        }
        let groups = document.groups.iter().filter(|_| self.context.makes(PageKind::Groups));
        for group in groups {
            let below = format!("for/{}/", group.slug);
            let alternates = self.alternates(&version.languages, &below);
            let address = format!("{}{below}", chain.address);
            self.add(chain, document, &version, View::Group(&group.id), alternates, address)?;
        }
        for page in &chain.companions {
            let below = format!("{}/", page.companion.folder());
            let alternates = self.alternates(&version.languages, &below);
            let address = format!("{}{below}", chain.address);
            self.add(
                chain,
                document,
                &version,
                View::Companion(page.companion),
                alternates,
                address,
            )?;
        }
        self.former_pages(chain, document)
    }

    /// The parts that some version had on a page of their own.
    fn former_parts(&self, language: &str) -> Vec<Companion> {
        let had = |companion: &Companion| {
            let mut texts = self.chain.texts().filter_map(|record| record.document(language));
            self.makes(companion.kind()) && texts.any(|text| companion.section(text).is_some())
        };
        Companion::ALL.into_iter().filter(had).collect()
    }

    /// The other forms of the text at the notice's own address; none of an ended notice, whose
    /// address has no text.
    fn forms(&self, shown: &Record, address: &str) -> Vec<Form> {
        let ended = matches!(self.chain.shown(self.context.today), Some(Shown::Ended { .. }));
        if ended { Vec::new() } else { forms::listed(self.context, address, shown) }
    }

    /// Redirects from addresses of groups and of parts that had a page of their own and no longer
    /// have one, to the notice.
    fn former_pages(&mut self, chain: &ChainView, here: &Document) -> PageResult {
        for companion in self.former_parts(&chain.language) {
            if chain.companions.iter().all(|page| page.companion != companion) {
                let address = format!("{}{}/", chain.address, companion.folder());
                let to = Forward::Moved { to: chain.address.clone() };
                self.redirect(&chain.language, &chain.title, address, to)?;
            }
        }
        if self.had_recipients() && !chain.has_recipients {
            let to = Forward::Moved { to: chain.address.clone() };
            let address = format!("{}recipients/", chain.address);
            self.redirect(&chain.language, &chain.title, address, to)?;
        }
        if !self.makes(PageKind::Groups) {
            return Ok(());
        }
        let ended = matches!(self.chain.shown(self.context.today), Some(Shown::Ended { .. }));
        let texts = self.chain.texts().filter_map(|record| record.document(&chain.language));
        let had: BTreeSet<&str> = texts
            .flat_map(|document| document.groups.iter().map(|group| group.slug.as_str()))
            .collect();
        for group in had {
            if ended || here.groups.iter().all(|one| one.slug != group) {
                let address = format!("{}for/{group}/", chain.address);
                let to = Forward::Moved { to: chain.address.clone() };
                self.redirect(&chain.language, &chain.title, address, to)?;
            }
        }
        Ok(())
    }

    fn version_page(
        &mut self,
        chain: &ChainView,
        record: &'a Record,
        version: &VersionView,
    ) -> PageResult {
        let document = record.document(&chain.language).filter(|_| self.makes(PageKind::Versions));
        let Some(document) = document else { return Ok(()) };
        let below = format!("{}/", version.name);
        let alternates = self.alternates(&version.languages, &below);
        let address = format!("{}{below}", chain.address);
        if self.makes(PageKind::Fragment)
            && let Some(text) = Text::released(self.comparisons, self.id, record)
            && let Some(html) = text.fragment(&chain.language, None, Styles::Own)?
        {
            self.pages.push(page(&format!("{address}{FRAGMENT}"), Order::Page, html));
        }
        self.add(chain, document, version, View::Version, alternates, address)
    }

    fn add(
        &mut self,
        chain: &ChainView,
        document: &Document,
        version: &VersionView,
        view: View<'_>,
        alternates: Alternates,
        address: String,
    ) -> PageResult {
        let html = self.context.theme.notice(&NoticePage {
            document,
            chain,
            version,
            view,
            alternates,
        })?;
        self.pages.push(page(&address, Order::Page, html));
        Ok(())
    }

    fn history(&mut self, chain: &ChainView, versions: &[(&Record, VersionView)]) -> PageResult {
        if !chain.history {
            return Ok(());
        }
        let versions: Vec<VersionView> =
            versions.iter().map(|(_, version)| version.clone()).collect();
        let languages: Vec<String> = self.slugs.keys().cloned().collect();
        let alternates =
            self.alternates(&in_site_order(self.context, languages.iter()), "versions/");
        let marks = self.marks(&chain.language);
        let list = HistoryPage { chain, versions: &versions, marks: &marks, alternates };
        let html = self.context.theme.history(&list)?;
        let address = format!("{}versions/", chain.address);
        self.pages.push(page(&address, Order::Index, html));
        Ok(())
    }

    /// Whether the version at the notice's own address has a page of its recipients.
    fn has_recipients(&self, shown: &Record) -> bool {
        let ended = matches!(self.chain.shown(self.context.today), Some(Shown::Ended { .. }));
        !ended && has_recipients(self.context, shown)
    }

    /// Whether some version had that page.
    fn had_recipients(&self) -> bool {
        self.chain.texts().any(|record| has_recipients(self.context, record))
    }

    fn recipients(&mut self, chain: &ChainView, shown: &'a Record) -> PageResult {
        if !chain.has_recipients {
            return Ok(());
        }
        let has_page = |language: &&String| {
            let there = shown_in(self.context, self.chain, language);
            there.is_some_and(|there| self.has_recipients(there))
        };
        let languages = shown.documents().keys().filter(has_page);
        let languages = in_site_order(self.context, languages);
        let alternates = self.alternates(&languages, "recipients/");
        let made = recipients_page(self.comparisons, chain, shown, alternates)?;
        self.pages.extend(made);
        Ok(())
    }

    /// The records without a text, the newest first.
    fn marks(&self, language: &str) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut newer = 0;
        for record in self.chain.records().iter().rev() {
            if record.kind() == Kind::Text {
                newer += 1;
            } else {
                let is_withdrawn = self.chain.withdrawal_of(record.version).is_some();
                marks.push(Mark { is_withdrawn, ..mark(self.chain, record, newer, language) });
            }
        }
        marks
    }
}
