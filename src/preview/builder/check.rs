//! [I/O] While there is nothing to build, the rules are run on each notice and the findings counted.

use rayon::prelude::*;

use super::site_builder::{CHUNK, SiteBuilder};
use crate::report::Summary;
use crate::version::LastRelease;

impl SiteBuilder<'_> {
    /// Checks the next notices, if there is nothing to build.
    pub fn check_next(&mut self) {
        if !self.pending.build.is_empty() || self.pending.list || self.is_paused() {
            return;
        }
        let ids: Vec<String> =
            std::iter::from_fn(|| self.pending.check.pop_first()).take(CHUNK).collect();
        let summaries: Vec<Option<Summary>> = ids.par_iter().map(|id| self.check(id)).collect();
        for (id, summary) in ids.iter().zip(summaries) {
            if let Some(notice) = self.shown.notices.get_mut(id) {
                notice.summary = summary;
            }
            let data = serde_json::json!({ "notice": id });
            self.context.browsers.send("checked", &data.to_string());
        }
    }

    fn check(&self, id: &str) -> Option<Summary> {
        let paths = self.draft_paths(id)?;
        let released = (self.context.phases.read_chain)(paths).ok().and_then(Result::ok);
        let last = released.as_ref().and_then(|one| LastRelease::of(&one.chain, None));
        let checked = self.site.check(paths, last.as_ref(), self.making.today).ok()?;
        Some(Summary::of(&checked.diagnostics))
    }
}
