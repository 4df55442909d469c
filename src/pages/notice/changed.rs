//! The pages of what changed from version to version.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{NoticePages, PageResult};
use crate::compare::Compared;
use crate::pages::changes::{Span, before, below, changes_page, compared};
use crate::render::page::{ChainView, VersionView};
use crate::version::{Record, VersionName};

impl<'a> NoticePages<'a> {
    /// The pages of what a version changed, which is kept in `released`, and of what has changed since
    /// it.
    pub(super) fn changes(
        &mut self,
        chain: &ChainView,
        (record, version): (&'a Record, &VersionView),
        shown: &'a Record,
        released: &mut BTreeMap<VersionName, Compared>,
    ) -> PageResult {
        if let Some(before) = before(self.chain, record).filter(|_| version.changes) {
            let both = (before, record);
            let changed = compared(self.comparisons, &chain.language, Span::Release, both);
            self.changes_page(chain, version, Span::Release, both, &changed)?;
            released.insert(record.version, changed);
        }
        if version.since {
            let both = (record, shown);
            // Since the version before, only the last release has changed anything.
            let is_last = before(self.chain, shown) == Some(record);
            let last = released.get(&shown.version).filter(|_| is_last);
            let changed = match last.filter(|last| last.reworded.is_empty()) {
                Some(last) => Cow::Borrowed(last),
                None => Cow::Owned(compared(self.comparisons, &chain.language, Span::Since, both)),
            };
            self.changes_page(chain, version, Span::Since, both, &changed)?;
        }
        Ok(())
    }

    fn changes_page(
        &mut self,
        chain: &ChainView,
        version: &VersionView,
        span: Span,
        (old, new): (&'a Record, &'a Record),
        changed: &Compared,
    ) -> PageResult {
        let named = if span == Span::Release { new } else { old };
        let has = |language: &&String| {
            old.document(language).is_some() && new.document(language).is_some()
        };
        let both: Vec<String> = version.languages.iter().filter(has).cloned().collect();
        let alternates = self.alternates(&both, &below(span, named));
        let page = changes_page(self.comparisons, chain, span, (old, new), changed, alternates)?;
        self.pages.push(page);
        Ok(())
    }
}
