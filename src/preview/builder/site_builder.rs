//! [I/O] The site as it was last read: which notices are to be built and checked, and the result.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::QUIET;
use super::context::PreviewContext;
use crate::diagnostic::{Diagnostic, Message, site};
use crate::pages::{NoticeSummary, PageContext, draft_site};
use crate::preview::Query;
use crate::preview::draft::{BuiltDraft, DraftInput, DraftOutcome, served};
use crate::preview::released::{ReleasedInput, ReleasedSite};
use crate::preview::shown_state::ShownState;
use crate::preview::state::Served;
use crate::read::NoticePaths;
use crate::site::Site;

/// How many notices are built before events and queries are looked at again.
pub(super) const CHUNK: usize = 8;
/// Lists are built and rules run when no file has changed for this long, so that the next save does
/// not wait for them.
const PAUSE: Duration = Duration::from_millis(100);
/// The loop sleeps at most this long, then checks whether a new day has begun.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);

/// A site as it was read, and the work that is left.
pub struct SiteBuilder<'a> {
    pub(super) context: &'a PreviewContext<'a>,
    pub(super) site: Site,
    pub(super) making: &'a PageContext<'a>,
    /// Findings about the theme; they stop nothing.
    pub(super) theme_diagnostics: Vec<Diagnostic>,
    pub(super) shown: &'a mut ShownState,
    pub(super) pending: Pending,
    pub(super) released: ReleasedSite,
}

/// The work that is left.
#[derive(Default)]
pub struct Pending {
    /// The notices to build.
    pub build: BTreeSet<String>,
    /// The notices to check.
    pub check: BTreeSet<String>,
    /// Whether to build the list of notices.
    pub list: bool,
    /// When lists and checks may begin, for which no page waits.
    pub paused_until: Option<Instant>,
    /// Whether the next build is counted: a build in several chunks counts once.
    pub count: bool,
    /// The paths whose change only polling found.
    pub polled: Vec<PathBuf>,
}

impl SiteBuilder<'_> {
    /// Whether everything is done.
    pub fn is_idle(&self) -> bool {
        self.pending.build.is_empty() && self.pending.check.is_empty() && !self.pending.list
    }

    /// How long to wait for events; none if there is work left.
    pub fn timeout(&self, now: Instant) -> Option<Duration> {
        if let Some(until) = self.pending.paused_until.filter(|_| self.pending.build.is_empty()) {
            return Some(until.saturating_duration_since(now));
        }
        let due = self.shown.next_due().map(|due| due.saturating_duration_since(now));
        self.is_idle().then(|| due.unwrap_or(LONGEST_SLEEP).min(LONGEST_SLEEP))
    }

    /// Has lists and checks wait, as a file has changed.
    pub(super) fn pause(&mut self) {
        self.pending.paused_until = Some(Instant::now() + PAUSE);
    }

    /// Whether lists and checks have to wait.
    pub(super) fn is_paused(&mut self) -> bool {
        self.pending.paused_until.take_if(|until| *until <= Instant::now());
        self.pending.paused_until.is_some()
    }

    /// Whether a new day has begun since the site was read.
    pub fn is_another_day(&self) -> bool {
        let today = (self.context.phases.today)(self.making.theme.settings);
        today.is_ok_and(|day| day != self.making.today)
    }

    /// Has everything built.
    pub fn build_all(&mut self) {
        self.pending.build = self.drafts().map(|paths| paths.id.clone()).collect();
        (self.pending.list, self.pending.count) = (true, true);
        self.remove_lost_notices();
        self.show_site_errors();
    }

    pub(super) fn drafts(&self) -> impl Iterator<Item = &NoticePaths> {
        self.site.found.notices.iter().filter(|paths| paths.has_draft)
    }

    pub(super) fn draft_paths(&self, id: &str) -> Option<&NoticePaths> {
        self.drafts().find(|paths| paths.id == id)
    }

    pub(super) fn has_single_draft(&self) -> bool {
        self.drafts().take(2).count() == 1
    }

    /// Builds the next notices; after the last one, the list of them.
    pub fn build_next(&mut self) {
        let ids = self.next_chunk();
        if ids.is_empty() {
            self.pending.polled.clear();
            if !self.is_paused() && std::mem::take(&mut self.pending.list) {
                self.build_list();
            }
            return;
        }
        let input = DraftInput {
            site: &self.site,
            making: self.making,
            token: self.context.token,
            at_root: self.has_single_draft(),
        };
        let build = |id: &String| {
            let old = self.shown.notices.get(id).and_then(|one| one.inputs);
            Some(input.build(self.draft_paths(id)?, old))
        };
        let outcomes: Vec<Option<DraftOutcome>> = ids.par_iter().map(build).collect();
        let mut built = false;
        for (id, outcome) in ids.iter().zip(outcomes) {
            let Some(outcome) = outcome else { continue };
            if !matches!(outcome, DraftOutcome::Unchanged) {
                built = true;
                self.note_missed_event(id);
            }
            self.accept(id, outcome);
        }
        if built && std::mem::take(&mut self.pending.count) {
            self.context.state.count(|figures| figures.builds += 1);
        }
    }

    /// The notices to build next, those that were looked at most recently first.
    fn next_chunk(&mut self) -> Vec<String> {
        let pending = &mut self.pending.build;
        let mut chunk = Vec::new();
        if pending.len() > CHUNK {
            let recent = self.context.state.recent_notices();
            chunk.extend(recent.iter().filter_map(|id| pending.take(id)));
        }
        let left = CHUNK.saturating_sub(chunk.len());
        chunk.extend(std::iter::from_fn(|| pending.pop_first()).take(left));
        chunk
    }

    fn note_missed_event(&mut self, id: &str) {
        let Some(folder) = self.draft_paths(id).map(|paths| &paths.folder) else { return };
        let Some(path) = self.pending.polled.iter().find(|path| path.starts_with(folder)) else {
            return;
        };
        let path = path.strip_prefix(self.context.root).unwrap_or(path);
        self.context.state.count(|figures| figures.missed_events += 1);
        self.shown.missed_event = Some(format!(
            "the system did not report a change of {}; polling found it",
            path.display()
        ));
    }

    fn accept(&mut self, id: &str, outcome: DraftOutcome) {
        match outcome {
            DraftOutcome::Unchanged => {}
            DraftOutcome::Built(draft) => self.show(id, *draft, &[]),
            DraftOutcome::Failed { inputs, errors, draft } => {
                let notice = self.shown.notices.entry(id.to_owned()).or_default();
                notice.inputs = Some(inputs);
                match draft {
                    // There is no good page to keep.
                    Some(draft) if !notice.is_good() => self.show(id, *draft, &errors),
                    _ => self.keep_last(id, &errors),
                }
            }
        }
    }

    /// Serves new pages of a notice, with the errors of its files if there is no better page.
    fn show(&mut self, id: &str, draft: BuiltDraft, errors: &[Diagnostic]) {
        let BuiltDraft { inputs, pages, made } = draft;
        if let Some((name, other)) = self.shown.taken(id, pages.iter().map(|(name, _)| name)) {
            let notice = self.shown.notices.entry(id.to_owned()).or_default();
            (notice.address_taken, notice.inputs) = (true, Some(inputs));

            let message =
                Message::new("slug-taken-draft").with("other", &other).with("address", &name);
            return self.keep_last(id, &[Diagnostic::new(&site::SLUG_TAKEN, "slug", message)]);
        }
        let names: BTreeSet<String> = pages.iter().map(|(name, _)| name.clone()).collect();
        let notice = self.shown.notices.entry(id.to_owned()).or_default();
        let removed: BTreeSet<String> = notice.names.difference(&names).cloned().collect();
        self.pending.list |= notice.names != names
            || notice.made.as_ref().is_none_or(|old| lists_differ(old, &made));
        notice.inputs = Some(inputs);
        notice.names.clone_from(&names);
        notice.made = Some(made);
        notice.address_taken = false;
        notice.delayed = None;
        self.shown.owners.extend(names.into_iter().map(|name| (name, id.to_owned())));
        self.context.publish(pages, &Vec::from_iter(removed.iter().cloned()));
        self.release_names(&removed);
        self.context
            .show_notice_errors(id, self.context.editor.findings(errors, self.context.wording));
        self.pending.check.insert(id.to_owned());
    }

    /// Keeps what is served; the errors are shown if they last for a while.
    fn keep_last(&mut self, id: &str, errors: &[Diagnostic]) {
        let already = self.context.state.errors().notices.contains_key(id);
        let errors = self.context.editor.findings(errors, self.context.wording);
        let notice = self.shown.notices.entry(id.to_owned()).or_default();
        if already || !notice.is_good() {
            notice.delayed = None;
            self.context.show_notice_errors(id, errors);
        } else {
            notice.delayed = Some((Instant::now() + QUIET, errors));
        }
    }

    /// Shows the errors that have lasted long enough.
    pub fn show_due(&mut self, now: Instant) {
        for (id, notice) in &mut self.shown.notices {
            if let Some((_, errors)) = notice.delayed.take_if(|(due, _)| *due <= now) {
                self.context.show_notice_errors(id, errors);
            }
        }
    }

    /// Builds what belongs to no single notice: the list of notices, and static files.
    fn build_list(&mut self) {
        let all: Vec<&NoticeSummary> =
            self.shown.notices.values().filter_map(|notice| notice.made.as_ref()).collect();
        let has_page = |file: &str| self.shown.owners.contains_key(file);
        let single = self.has_single_draft() && all.len() == 1;
        match draft_site(self.making, &all, single, &has_page) {
            Ok(pages) => {
                let pages: Vec<(String, Served)> =
                    pages.into_iter().map(|page| served(page, "", None, None)).collect();
                let names: BTreeSet<String> = pages.iter().map(|(name, _)| name.clone()).collect();
                let removed = self.shown.site_names.difference(&names);
                let removed: Vec<String> =
                    removed.filter(|name| !has_page(name)).cloned().collect();
                self.shown.site_names = names;
                self.context.publish(pages, &removed);
                self.show_site_errors();
            }
            Err(errors) => self.context.show_site_errors(&errors),
        }
        self.context.state.complete();
    }

    /// Answers what browsers ask for.
    pub fn answer(&mut self, queries: Vec<Query>) {
        for query in queries {
            // A browser that asked may have gone.
            let _gone = match query {
                Query::Released(name, reply) => {
                    let input = ReleasedInput {
                        site: &self.site,
                        making: self.making,
                        read_chain: self.context.phases.read_chain,
                    };
                    reply.send(self.released.file(&input, &name)).is_err()
                }
                Query::PageData(what, page, reply) => {
                    reply.send(self.page_data(what, &page)).is_err()
                }
                Query::Edit(edit, reply) => reply.send(self.edit(&edit)).is_err(),
            };
        }
    }
}

/// Whether lists of notices would change.
fn lists_differ(old: &NoticeSummary, new: &NoticeSummary) -> bool {
    old.entries != new.entries || old.links_out != new.links_out
}
