//! [I/O] The checker's turn: while nothing is to be made, notices are judged and counted.

use rayon::prelude::*;

use super::site::{CHUNK, SiteState};
use crate::report::Summary;
use crate::site::Composed;
use crate::version::LastRelease;

impl SiteState<'_> {
    /// Lets the checker judge the next notices, while nothing is to be made.
    pub fn judge_next(&mut self) {
        if !self.to_make.is_empty() || self.list {
            return;
        }
        let mut ids = Vec::new();
        while ids.len() < CHUNK
            && let Some(id) = self.to_judge.pop_first()
        {
            ids.push(id);
        }
        if let [id] = ids.as_slice()
            && let Some((of, drafted)) = self.drafted.take()
            && of == *id
        {
            let summary = self.judge(id, Some(drafted));
            return self.take_summary(id, summary);
        }
        let summaries: Vec<Option<Summary>> =
            ids.par_iter().map(|id| self.judge(id, None)).collect();
        ids.iter().zip(summaries).for_each(|(id, summary)| self.take_summary(id, summary));
    }

    fn judge(&self, id: &str, drafted: Option<Composed>) -> Option<Summary> {
        let paths = self.paths(id)?;
        let drafted = match drafted {
            Some(drafted) => drafted,
            None => {
                let files = self.project.read_notice(paths).ok()?;
                let (draft, diagnostics) = self.project.resolve(paths, files);
                self.project.compose(draft, diagnostics)
            }
        };
        let chain = (self.phases.read_chain)(paths).ok().and_then(Result::ok);
        let last = chain.as_ref().and_then(|one| LastRelease::of(&one.chain, None));
        let checked = self.project.run_rules(drafted, last.as_ref(), self.making.today);
        Some(Summary::of(&checked.diagnostics))
    }

    fn take_summary(&mut self, id: &str, summary: Option<Summary>) {
        if let Some(standing) = self.looked.notices.get_mut(id) {
            standing.summary = summary;
        }
        self.desk.tell.tell("judged", &serde_json::json!({ "notice": id }).to_string());
    }
}
