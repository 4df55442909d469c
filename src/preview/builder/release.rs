//! [I/O] A release that a page asks for.

use super::site_builder::SiteBuilder;
use crate::preview::ReleaseAnswer;
use crate::preview::release::{ReleaseOutcome, ReleaseRequest};

impl SiteBuilder<'_> {
    /// Plans the release of a page's notice, or writes it.
    pub(super) fn release(&self, request: &ReleaseRequest) -> ReleaseOutcome {
        let wording = self.wording_in(&request.language);
        let refused = |id: &str| {
            let message = wording.panel(id).unwrap_or_else(|| id.to_owned());
            ReleaseOutcome::Refused { message }
        };
        if !self.context.releases {
            return refused("panel-error-no-release");
        }
        let wish = &request.wish;
        let is_written = wish.content.is_some();
        let Some(notice) = self.context.state.notice_of(&request.page) else {
            return refused("panel-error-gone");
        };
        match (self.context.phases.release)(self.context.root, &notice, wish) {
            Ok(ReleaseAnswer::Plan(plan)) if is_written => ReleaseOutcome::Released { plan },
            Ok(ReleaseAnswer::Plan(plan)) => ReleaseOutcome::Planned { plan },
            Ok(ReleaseAnswer::Blocked(found)) => {
                ReleaseOutcome::Blocked { findings: self.context.editor.findings(&found, &wording) }
            }
            Err(error) => ReleaseOutcome::Refused { message: format!("{error:#}") },
        }
    }
}
