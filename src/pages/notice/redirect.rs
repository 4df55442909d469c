//! Redirects: from addresses that a notice had under earlier slugs, and from a notice that has ended.

use std::collections::BTreeSet;

use super::{NoticePages, PageResult};
use crate::document::Document;
use crate::listing::{Order, Page};
use crate::model::PageKind;
use crate::pages::address::notice_address;
use crate::pages::changes::{self, Span};
use crate::pages::page;
use crate::render::page::{Alternates, ChainView, Forward, ForwardPage, VersionView};
use crate::version::Record;

impl NoticePages<'_> {
    /// The addresses that the notice had under earlier slugs.
    pub(super) fn earlier(&self, language: &str) -> Vec<String> {
        let earlier = self.chain.earlier_slugs(self.context.today);
        let slugs: BTreeSet<String> = earlier
            .into_iter()
            .filter(|one| one.language == language)
            .map(|one| one.slug)
            .collect();
        slugs.iter().map(|slug| notice_address(language, slug)).collect()
    }

    /// The page that says that the notice has ended.
    pub(super) fn ended(
        &mut self,
        chain: &ChainView,
        end: &Record,
        last: Option<&Record>,
    ) -> PageResult {
        let forward = Forward::Ended {
            on: end.effective,
            instead: self.successor.get(&chain.language).cloned(),
            last: last
                .filter(|last| last.document(&chain.language).is_some())
                .filter(|_| self.makes(PageKind::Versions))
                .map(|last| format!("{}{}/", chain.address, last.version)),
            history: chain.history.then(|| format!("{}versions/", chain.address)),
        };
        let languages = self.context.languages.iter();
        let languages: Vec<String> = languages
            .filter(|language| last.is_some_and(|last| last.document(language).is_some()))
            .cloned()
            .collect();
        let alternates = self.alternates(&languages, "");
        let address = chain.address.clone();
        self.redirect_in(&chain.language, &chain.title, address, forward, alternates)
    }

    pub(super) fn redirect(
        &mut self,
        language: &str,
        title: &str,
        address: String,
        forward: Forward,
    ) -> PageResult {
        self.redirect_in(language, title, address, forward, Alternates::new())
    }

    fn redirect_in(
        &mut self,
        language: &str,
        title: &str,
        address: String,
        forward: Forward,
        alternates: Alternates,
    ) -> PageResult {
        let html = self.context.theme.forward(&ForwardPage {
            language: language.to_owned(),
            address: address.clone(),
            title: title.to_owned(),
            forward,
            alternates,
        })?;
        self.pages.push(page(&address, Order::Page, html));
        Ok(())
    }

    /// What other pages and programs read (fragments, text, facts) stays at the addresses that earlier
    /// slugs had: nothing there could follow a redirect of ours.
    pub(super) fn keep_forms(&mut self, language: &str) {
        let own = self.address(language);
        let is_form = |below: &&str| !below.ends_with("index.html") && !below.ends_with(".atom");
        let mut copies = Vec::new();
        for old in self.earlier(language) {
            for form in &self.pages {
                let below = form.name.strip_prefix(&own).filter(is_form);
                copies.extend(
                    below.map(|below| Page { name: format!("{old}{below}"), ..form.clone() }),
                );
            }
        }
        self.pages.extend(copies);
    }

    /// Every address that an earlier slug had is redirected to its address now.
    pub(super) fn redirects(
        &mut self,
        language: &str,
        document: &Document,
        versions: &[(&Record, VersionView)],
    ) -> PageResult {
        let own = self.address(language);
        let has_groups = self.makes(PageKind::Groups);
        for old in self.earlier(language) {
            let mut below = vec![String::new()];
            below.extend(self.makes(PageKind::History).then(|| "versions/".to_owned()));
            below.extend(self.had_recipients().then(|| "recipients/".to_owned()));
            let companions = self.former_parts(language).into_iter();
            below.extend(companions.map(|companion| format!("{}/", companion.folder())));
            for (record, version) in versions {
                let is_there = record.document(language).is_some();
                let text = is_there && self.makes(PageKind::Versions);
                below.extend(text.then(|| format!("{}/", version.name)));
                below.extend(version.changes.then(|| changes::below(Span::Release, record)));
                below.extend(version.since.then(|| changes::below(Span::Since, record)));
            }
            let groups = self.chain.texts().filter_map(|record| record.document(language));
            let here: BTreeSet<&str> =
                document.groups.iter().map(|group| group.slug.as_str()).collect();
            let groups: BTreeSet<&str> = groups
                .flat_map(|document| document.groups.iter().map(|group| group.slug.as_str()))
                .collect();
            for group in groups.into_iter().filter(|_| has_groups) {
                let to =
                    if here.contains(group) { format!("{own}for/{group}/") } else { own.clone() };
                self.redirect(
                    language,
                    &document.title,
                    format!("{old}for/{group}/"),
                    Forward::Moved { to },
                )?;
            }
            for below in below {
                let to = Forward::Moved { to: format!("{own}{below}") };
                self.redirect(language, &document.title, format!("{old}{below}"), to)?;
            }
        }
        Ok(())
    }
}
