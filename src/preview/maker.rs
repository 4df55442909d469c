//! [I/O] The loop: events in, pages out. One build at a time; what comes meanwhile is gathered.
//!
//! The outer round reads the site and its theme; it ends when these change. The inner one makes
//! notices again as their files change. Good pages are shown at once. What is broken keeps its last
//! good page, and its faults wait for a short quiet time, so that a file written in two steps does
//! not flash.

mod beside;
mod desk;
mod edit;
mod inbox;
mod judge;
mod look;
mod looked;
mod site;

use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::terminal::Terminal;
use super::watcher::Watching;
use super::{Event, Phases};
use crate::diagnostic::Diagnostic;
use crate::pages::PageContext;
use crate::read;
use crate::render::theme::{Own, Theme};
use crate::site::Site;

pub use desk::Desk;
use inbox::Inbox;
pub use looked::Looked;
use site::SiteState;

/// How long a fault must stand before it is shown.
const QUIET: Duration = Duration::from_millis(300);

/// Makes and makes again, for ever.
///
/// # Errors
/// When the terminal is gone.
pub fn run(
    desk: &Desk<'_>,
    phases: &Phases<'_>,
    receiver: &Receiver<Event>,
    watching: &mut Watching,
    terminal: &mut Terminal,
) -> anyhow::Result<()> {
    let mut inbox = Inbox::new(desk.root, receiver, watching);
    let mut looked = Looked::default();
    loop {
        match one_world(desk, phases, &mut inbox, &mut looked, terminal)? {
            Ended::Changed => {}
            Ended::Broken(faults) => {
                // What is made stays; a file half-written is read again first.
                desk.state.complete();
                if inbox.wait_for_change(QUIET) {
                    continue;
                }
                desk.show_site_faults(&faults);
                terminal.show(desk, &looked)?;
                while !inbox.wait_for_change(Duration::from_secs(3600)) {}
            }
        }
    }
}

/// Why a round of the outer loop ended.
enum Ended {
    /// Settings, wording, theme or the day have changed.
    Changed,
    /// The site or its theme cannot be read.
    Broken(Vec<Diagnostic>),
}

fn one_world(
    desk: &Desk<'_>,
    phases: &Phases<'_>,
    inbox: &mut Inbox<'_>,
    looked: &mut Looked,
    terminal: &mut Terminal,
) -> anyhow::Result<Ended> {
    let broken = |error: &anyhow::Error| Ended::Broken(vec![super::notice::unreadable(error)]);
    let digest = inbox.world_digest();
    let project = match Site::read(desk.root) {
        Ok(project) => project,
        Err(error) => return Ok(broken(&error)),
    };
    let mut faults = Vec::new();
    let (own, today) = match own(desk, &mut faults).and_then(|own| {
        let today = (phases.today)(&project.settings)?;
        Ok((own, today))
    }) {
        Ok(both) => both,
        Err(error) => return Ok(broken(&error)),
    };
    let (settings, locales) = (project.settings.clone(), project.locales.clone());
    let theme = match Theme::new(&settings, &locales, &own) {
        Ok(theme) => theme,
        Err(found) => {
            faults.extend(found);
            return Ok(Ended::Broken(faults));
        }
    };
    let tables = project.tables.clone();
    let making = PageContext::new(&theme, &settings, &locales, &tables, today);
    looked.new_world();
    let mut site = SiteState::new(desk, phases, project, &making, faults, looked);
    inner(&mut site, inbox, terminal, digest)
}

fn inner(
    site: &mut SiteState<'_>,
    inbox: &mut Inbox<'_>,
    terminal: &mut Terminal,
    digest: u64,
) -> anyhow::Result<Ended> {
    site.look_at_all();
    loop {
        let touched = inbox.receive(site.found(), site.rest(Instant::now()));
        if let Some(why) = inbox.unwatched.take() {
            site.looked.unwatched = Some(format!("{why}; every file is looked at in turn instead"));
        }
        if touched.world && inbox.world_digest() != digest || site.is_another_day() {
            return Ok(Ended::Changed);
        }
        if let Err(error) = site.look(&touched) {
            return Ok(Ended::Broken(vec![super::notice::unreadable(&error)]));
        }
        site.make_next(inbox);
        site.answer(inbox.asks());
        site.judge_next();
        site.show_due(Instant::now());
        if site.is_idle() {
            terminal.show(site.desk, site.looked)?;
        }
    }
}

/// The site's own theme.
fn own(desk: &Desk<'_>, faults: &mut Vec<Diagnostic>) -> anyhow::Result<Own> {
    Ok(Own {
        templates: read::texts_below(desk.root, "templates", faults)?.into_values().collect(),
        files: read::static_files(desk.root)?.into_iter().collect(),
    })
}
