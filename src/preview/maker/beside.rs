//! [I/O] What the side panel asks for: read and worked out when it is asked.

use super::site::SiteState;
use crate::preview::Beside;
use crate::preview::panel::Wanted;
use crate::version::{Chain, LastRelease, next_name};

impl SiteState<'_> {
    /// What stands beside a page; none where the page shows no draft.
    pub(super) fn beside(&self, what: Beside, page: &str) -> Option<String> {
        if let Beside::Texts(language) = &what {
            return self.texts(page, language.as_deref());
        }
        let id = self.desk.state.notice_of(page)?;
        let paths = self.paths(&id)?;
        let released = (self.phases.read_chain)(paths).ok()?;
        let (chain, faults) = match released {
            Ok(released) => (released.chain, Vec::new()),
            Err(faults) => (Chain::default(), faults),
        };
        let last = chain.base(None).map(|record| (record, record.facts()));
        let compared = LastRelease::of(&chain, None);
        let mut checked = self.project.check(paths, compared.as_ref(), self.making.today).ok()?;
        checked.diagnostics.extend(faults);
        let wanted = Wanted {
            project: &self.project,
            checked: &checked,
            next: next_name(&chain, self.making.today),
            language: page.split('/').next().unwrap_or_default(),
            editor: self.desk.editor,
            last,
        };
        match what {
            Beside::Panel => Some(wanted.panel().to_string()),
            Beside::Texts(_) | Beside::Redline => {
                let comparison = wanted.comparison()?;
                self.making.theme.diff(&[comparison]).ok()
            }
        }
    }
}
