//! Pages of a notice → the messages on them that are not in their language yet. They are made once more
//! with such messages marked, so that what is on no page blocks nothing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Message, Value, theme};
use crate::document::Document;
use crate::listing::Page;
use crate::locale::{UnfinishedId, marked};
use crate::pages::{self, NoticeSummary, PageContext, Released, Successor};
use crate::render::theme::{Own, Theme};
use crate::resolve::Draft;
use crate::site::Site;
use crate::site::theme::own_files;

/// How many messages a finding names.
const NAMED: usize = 8;

/// A site whose untranslated messages are marked.
pub struct MarkedSite {
    /// The site.
    pub site: Site,
    own: Own,
}

impl MarkedSite {
    /// The site with marks; none where everything is translated.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn of(site: &Site) -> anyhow::Result<Option<MarkedSite>> {
        let Some(marked) = site.with_marks() else { return Ok(None) };
        // What is wrong with the files is reported where the site is checked.
        let own = own_files(&site.found.root, &mut Vec::new())?;
        Ok(Some(MarkedSite { site: marked, own }))
    }

    /// The untranslated messages on the pages of a working copy.
    pub fn in_draft(&self, draft: &Draft, today: Date) -> Vec<Diagnostic> {
        let documents = self.site.compose(draft.clone(), Vec::new()).documents;
        let found = self.on_pages(today, &|context| {
            pages::draft_pages(context, &draft.id, &documents, true).ok().map(|(pages, _)| pages)
        });
        findings(&draft.id, found.unwrap_or_else(|| in_documents(&documents)))
    }

    /// The untranslated messages on the pages of a notice as a release would leave them: its text,
    /// its history, what changed. The last record of `released` was worded with marks.
    pub fn in_release(&self, released: &Released, today: Date) -> Vec<Diagnostic> {
        let found = self.on_pages(today, &|context| {
            let (mut pages, summary) =
                pages::notice_pages(context, released, &Successor::new()).ok()?;
            let summaries: [&NoticeSummary; 1] = [&summary];
            pages.extend(pages::site_pages(context, &summaries, Some(released)).ok()?);
            Some(pages)
        });
        let last = || released.chain.last().map(|record| marked(record.bytes()));
        findings(&released.id, found.or_else(last).unwrap_or_default())
    }

    /// The untranslated messages on pages; none where they cannot be made, which `build` reports.
    fn on_pages(
        &self,
        today: Date,
        make: &dyn Fn(&PageContext<'_>) -> Option<Vec<Page>>,
    ) -> Option<BTreeSet<UnfinishedId>> {
        let Site { settings, locales, tables, .. } = &self.site;
        let theme = Theme::new(settings, locales, &self.own).ok()?;
        let context = PageContext::new(&theme, settings, locales, tables, today);
        Some(make(&context)?.iter().flat_map(|page| marked(&page.bytes)).collect())
    }
}

fn in_documents(documents: &[Document]) -> BTreeSet<UnfinishedId> {
    let text = serde_json::to_vec(documents).expect("plain data always serialises");
    marked(&text)
}

/// A finding for each language.
fn findings(notice: &str, found: BTreeSet<UnfinishedId>) -> Vec<Diagnostic> {
    let mut by_language: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for UnfinishedId { language, name } in found {
        by_language.entry(language).or_default().push(name);
    }
    let finding = |(language, names): (String, Vec<String>)| {
        let more = names.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| Message::new("wording-unfinished-more").with("count", more));
        let named = names.iter().take(NAMED);
        let named = named.map(|name| Message::new("wording-unfinished-none").with("name", name));
        let message = Message::new("wording-unfinished")
            .with("count", names.len())
            .with("notice", notice)
            .with("language", &language)
            .with("names", Value::all(named.chain(more)))
            .with("folder", format!("locales/{language}/"));
        Diagnostic::new(&theme::WORDING_UNFINISHED, "", message)
    };
    by_language.into_iter().map(finding).collect()
}
