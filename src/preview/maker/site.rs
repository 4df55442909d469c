//! [I/O] One reading of the site: which notices are to be made, made, judged and shown.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::desk::Desk;
use super::inbox::Inbox;
use super::looked::Looked;
use super::{Phases, QUIET};
use crate::diagnostic::{Diagnostic, Level};
use crate::pages::{Made, Making, draft_site};
use crate::preview::Ask;
use crate::preview::notice::{self, Good, Outcome, served};
use crate::preview::released::Released;
use crate::preview::state::Served;
use crate::read::{Found, NoticePaths};
use crate::site::{Composed, Site};

/// How many notices are made before events are looked at again; of a site that was just read, the
/// first few are shown sooner.
pub(super) const CHUNK: usize = 32;
const FIRST_CHUNK: usize = 2;
/// How many pages that somebody looks at are made before the others of their notice.
const FIRST: usize = 2;
/// How long the loop sleeps at most: then it asks what day it is.
const REST: Duration = Duration::from_secs(30);

/// A site as it was read, and what is still to be done for it.
pub struct SiteState<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) phases: &'a Phases<'a>,
    pub(super) project: Site,
    pub(super) making: &'a Making<'a>,
    /// What is wrong with the theme, which stops nothing.
    pub(super) faults: Vec<Diagnostic>,
    pub(super) looked: &'a mut Looked,
    pub(super) to_make: BTreeSet<String>,
    /// How many notices are made next.
    chunk: usize,
    /// Whether something came to be made since the last build was counted.
    pub(super) fresh: bool,
    pub(super) to_judge: BTreeSet<String>,
    /// The notice that was made last, for its judge.
    pub(super) drafted: Option<(String, Composed)>,
    /// Whether the list of notices is to be made again.
    pub(super) list: bool,
    pub(super) released: Released,
}

impl<'a> SiteState<'a> {
    /// A site of which nothing is made yet.
    pub fn new(
        desk: &'a Desk<'a>,
        phases: &'a Phases<'a>,
        project: Site,
        making: &'a Making<'a>,
        faults: Vec<Diagnostic>,
        looked: &'a mut Looked,
    ) -> SiteState<'a> {
        SiteState {
            desk,
            phases,
            project,
            making,
            faults,
            looked,
            to_make: BTreeSet::new(),
            chunk: FIRST_CHUNK,
            fresh: true,
            to_judge: BTreeSet::new(),
            drafted: None,
            list: true,
            released: Released::default(),
        }
    }

    /// Where its files are.
    pub fn found(&self) -> &Found {
        &self.project.found
    }

    /// Whether everything is done.
    pub fn is_idle(&self) -> bool {
        self.to_make.is_empty() && self.to_judge.is_empty() && !self.list
    }

    /// How long to wait for events; none where there is something to do.
    pub fn rest(&self, now: Instant) -> Option<Duration> {
        let due = self.looked.next_due().map(|due| due.saturating_duration_since(now));
        self.is_idle().then(|| due.unwrap_or(REST).min(REST))
    }

    /// Whether the calendar has turned since the site was read.
    pub fn is_another_day(&self) -> bool {
        (self.phases.today)(self.making.theme.settings).is_ok_and(|day| day != self.making.today)
    }

    /// Everything is to be made.
    pub fn look_at_all(&mut self) {
        self.to_make = self.drafts().map(|paths| paths.id.clone()).collect();
        self.forget_lost();
        self.show_site();
    }

    pub(super) fn drafts(&self) -> impl Iterator<Item = &NoticePaths> {
        self.project.found.notices.iter().filter(|paths| paths.has_draft)
    }

    pub(super) fn paths(&self, id: &str) -> Option<&NoticePaths> {
        self.drafts().find(|paths| paths.id == id)
    }

    pub(super) fn single(&self) -> bool {
        self.drafts().take(2).count() == 1
    }

    /// Makes the next notices, those that somebody looks at first; then the list of them.
    pub fn make_next(&mut self, inbox: &mut Inbox<'_>) {
        let ids = self.next_chunk();
        if ids.is_empty() {
            if std::mem::take(&mut self.list) {
                self.make_list();
            }
            inbox.swept.clear();
            return;
        }
        let single = self.single();
        let first = match ids.as_slice() {
            [id] => self.desk.state.recent_pages(id).into_iter().take(FIRST).collect(),
            _ => Vec::new(),
        };
        let desk = self.desk;
        let show = |pages| desk.tell_pages(&desk.state.publish(pages, &[]));
        let making = notice::MakingDraft {
            making: self.making,
            token: desk.token,
            first: &first,
            show: &show,
        };
        let one = |id: &String| {
            let paths = self.paths(id)?;
            let before = self.looked.notices.get(id).and_then(|one| one.inputs);
            Some(notice::make(&self.project, &making, paths, single, before))
        };
        let outcomes: Vec<Option<Outcome>> = match ids.as_slice() {
            [id] => vec![one(id)],
            ids => ids.par_iter().map(one).collect(),
        };
        let overtaken = inbox.is_overtaken();
        let mut made = false;
        for (id, outcome) in ids.iter().zip(outcomes) {
            let Some(outcome) = outcome else { continue };
            if !matches!(outcome, Outcome::Same) {
                made = true;
                self.note_caught(id, inbox);
            }
            self.take(id, outcome);
        }
        if made || !overtaken {
            inbox.pace.built(overtaken);
        }
        if made {
            // What is made in several turns is one build.
            let builds = u64::from(std::mem::take(&mut self.fresh));
            self.desk.state.count(|figures| figures.builds += builds);
        }
    }

    fn next_chunk(&mut self) -> Vec<String> {
        if self.to_make.is_empty() {
            return Vec::new();
        }
        let mut chunk = Vec::new();
        if self.to_make.len() > 1 {
            let recent = self.desk.state.recent_notices();
            chunk.extend(recent.into_iter().filter_map(|id| self.to_make.take(&id)));
        }
        while chunk.len() < self.chunk
            && let Some(id) = self.to_make.pop_first()
        {
            chunk.push(id);
        }
        self.chunk = (2 * self.chunk).min(CHUNK);
        chunk
    }

    fn note_caught(&mut self, id: &str, inbox: &Inbox<'_>) {
        let Some(folder) = self.paths(id).map(|paths| paths.folder.clone()) else { return };
        if let Some(path) = inbox.swept.iter().find(|path| path.starts_with(&folder)) {
            let path = path.strip_prefix(self.desk.root).unwrap_or(path);
            self.desk.state.count(|figures| figures.caught += 1);
            self.looked.caught = Some(format!(
                "{} had changed, of which the system told nothing; it was found by looking",
                path.display()
            ));
        }
    }

    fn take(&mut self, id: &str, outcome: Outcome) {
        match outcome {
            Outcome::Same => {}
            Outcome::Good(good) => self.take_good(id, good, Vec::new()),
            Outcome::Broken(inputs, faults, good) => {
                let standing = self.looked.notices.entry(id.to_owned()).or_default();
                standing.inputs = Some(inputs);
                match good {
                    // There is no good page to keep.
                    Some(good) if !standing.is_good() => self.take_good(id, good, faults),
                    _ => self.hold(id, &faults),
                }
            }
        }
    }

    /// Serves new pages of a notice. `faults` are shown over them, where it has no better ones.
    fn take_good(&mut self, id: &str, good: Box<Good>, faults: Vec<Diagnostic>) {
        let Good { inputs, pages, made, drafted } = *good;
        if let Some((name, other)) = self.looked.taken(id, pages.iter().map(|(name, _)| name)) {
            let standing = self.looked.notices.entry(id.to_owned()).or_default();
            (standing.contested, standing.inputs) = (true, Some(inputs));
            let message = format!("the notice `{other}` has the address `{name}` already");
            let fault = Diagnostic::new("slug-taken", Level::Error, "slug", message);
            self.hold(id, &[fault.help("give one of the two another slug")]);
            return;
        }
        let standing = self.looked.notices.entry(id.to_owned()).or_default();
        let names: BTreeSet<String> = pages.iter().map(|(name, _)| name.clone()).collect();
        let gone: BTreeSet<String> = standing.names.difference(&names).cloned().collect();
        let lists_differ = standing.names != names
            || standing.made.as_ref().is_none_or(|before| differs(before, &made));
        let broken = !faults.is_empty();
        standing.inputs = Some(inputs);
        standing.names = names.clone();
        // What was made of a faulty file is not kept when a better one comes late.
        standing.made = Some(made);
        standing.contested = false;
        standing.waiting = None;
        self.list |= lists_differ;
        self.looked.owners.extend(names.into_iter().map(|name| (name, id.to_owned())));
        let away: Vec<String> = gone.iter().cloned().collect();
        let changed = self.desk.state.publish(pages, &away);
        self.desk.tell_pages(&changed);
        self.release_names(&gone);
        match broken {
            true => self.desk.show_faults(id, self.desk.editor.faults(&faults)),
            false => self.desk.show_faults(id, Vec::new()),
        }
        self.to_judge.insert(id.to_owned());
        self.drafted = Some((id.to_owned(), drafted));
    }

    /// Keeps what is served; the faults are shown once they have stood for a while.
    fn hold(&mut self, id: &str, faults: &[Diagnostic]) {
        let shown = self.desk.state.faults().notices.contains_key(id);
        let faults = self.desk.editor.faults(faults);
        let standing = self.looked.notices.entry(id.to_owned()).or_default();
        if shown || !standing.is_good() {
            standing.waiting = None;
            self.desk.show_faults(id, faults);
        } else {
            standing.waiting = Some((Instant::now() + QUIET, faults));
        }
    }

    /// Shows the faults whose quiet time is over.
    pub fn show_due(&mut self, now: Instant) {
        for (id, standing) in &mut self.looked.notices {
            if standing.waiting.as_ref().is_some_and(|(due, _)| *due <= now)
                && let Some((_, faults)) = standing.waiting.take()
            {
                self.desk.show_faults(id, faults);
            }
        }
    }

    /// Makes what stands besides the notices: the list of them, and static files.
    fn make_list(&mut self) {
        let all: Vec<&Made> =
            self.looked.notices.values().filter_map(|standing| standing.made.as_ref()).collect();
        let has = |file: &str| self.looked.owners.contains_key(file);
        match draft_site(self.making, &all, self.single() && all.len() == 1, &has) {
            Ok(pages) => {
                let pages: Vec<(String, Served)> =
                    pages.into_iter().map(|page| served(page, "", None, None)).collect();
                let names: BTreeSet<String> = pages.iter().map(|(name, _)| name.clone()).collect();
                let gone: Vec<String> = self
                    .looked
                    .site_names
                    .difference(&names)
                    .filter(|name| !self.looked.owners.contains_key(*name))
                    .cloned()
                    .collect();
                self.looked.site_names = names;
                let changed = self.desk.state.publish(pages, &gone);
                self.desk.tell_pages(&changed);
                self.show_site();
            }
            Err(faults) => self.desk.show_site_faults(&faults),
        }
        self.desk.state.complete();
    }

    /// Answers what browsers ask for.
    pub fn answer(&mut self, asks: Vec<Ask>) {
        for ask in asks {
            match ask {
                Ask::Released(name, reply) => {
                    let file = self.released.file(&self.project, self.making, self.phases, &name);
                    // Whoever asked may have gone.
                    let _gone = reply.send(file);
                }
                Ask::Beside(what, page, reply) => {
                    let _gone = reply.send(self.beside(what, &page));
                }
                Ask::Edit(edit, reply) => {
                    let _gone = reply.send(self.edit(&edit));
                }
            }
        }
    }
}

/// Whether lists of notices would say something else.
fn differs(before: &Made, now: &Made) -> bool {
    before.entries != now.entries || before.links_out != now.links_out
}
