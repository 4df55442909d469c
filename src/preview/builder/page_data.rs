//! [I/O] What the side panel asks for: read and computed on request.

use super::site_builder::SiteBuilder;
use crate::preview::PageData;
use crate::preview::panel::PanelInput;
use crate::version::{Chain, LastRelease, next_name};

impl SiteBuilder<'_> {
    /// Data about a page; none if the page shows no draft.
    pub(super) fn page_data(&self, what: PageData, page: &str) -> Option<String> {
        if let PageData::Texts(language) = &what {
            return self.texts(page, language.as_deref());
        }
        let id = self.context.state.notice_of(page)?;
        let paths = self.draft_paths(&id)?;
        let released = (self.context.phases.read_chain)(paths).ok()?;
        let (chain, errors) = match released {
            Ok(released) => (released.chain, Vec::new()),
            Err(errors) => (Chain::default(), errors),
        };
        let last = chain.base(None).map(|record| (record, record.facts()));
        let compared = LastRelease::of(&chain, None);
        let mut checked = self.site.check(paths, compared.as_ref(), self.making.today).ok()?;
        checked.diagnostics.extend(errors);
        let evidence = (self.context.phases.evidence)();
        let input = PanelInput {
            evidence: &evidence,
            site: &self.site,
            checked: &checked,
            next: next_name(&chain, self.making.today),
            language: page.split('/').next().unwrap_or_default(),
            editor: self.context.editor,
            wording: self.context.wording,
            last,
        };
        match what {
            PageData::Panel => Some(input.panel().to_string()),
            PageData::Texts(_) | PageData::Redline => {
                self.making.theme.diff(&[input.comparison()?]).ok()
            }
        }
    }
}
