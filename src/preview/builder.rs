//! [I/O] The loop: events in, pages out. One build at a time; events meanwhile are collected.
//!
//! The outer loop reads the site and its theme, and starts again when these change. The inner loop
//! rebuilds notices as their files change. Good pages are shown at once. A notice with errors keeps
//! its last good page, and its errors are shown after a short time, so that a file saved in two steps
//! does not flash.

mod apply;
mod check;
mod context;
mod edit;
mod form;
mod page_data;
mod queue;
mod release;
mod site_builder;
mod undo;

use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::Event;
use super::draft::unreadable;
use super::terminal::Terminal;
use super::watcher::SiteWatcher;
use crate::diagnostic::Diagnostic;
use crate::pages::PageContext;
use crate::read;
use crate::render::theme::{Own, Theme};
use crate::site::Site;

use super::shown_state::ShownState;
pub use context::PreviewContext;
use queue::Queue;
use site_builder::{Pending, SiteBuilder};

/// How long an error must last before it is shown over a good page.
const QUIET: Duration = Duration::from_millis(300);
/// How long to wait for a broken site to change.
const LONG: Duration = Duration::from_secs(3600);

/// The thread that reads files and builds pages.
pub struct Builder<'a> {
    context: &'a PreviewContext<'a>,
    queue: Queue<'a>,
    shown: ShownState,
    terminal: Terminal,
}

/// Why the site is read again.
enum Reload {
    /// Settings, wording, theme or the day have changed.
    Changed,
    /// The site or its theme cannot be read.
    Failed(Vec<Diagnostic>),
}

impl<'a> Builder<'a> {
    /// A builder that has read nothing yet.
    pub fn new(
        context: &'a PreviewContext<'a>,
        receiver: &'a Receiver<Event>,
        watcher: &'a mut SiteWatcher,
        terminal: Terminal,
    ) -> Builder<'a> {
        let queue = Queue::new(context.root, receiver, watcher);
        Builder { context, queue, shown: ShownState::default(), terminal }
    }

    /// Builds for as long as the program runs.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn run(mut self) -> anyhow::Result<()> {
        loop {
            match self.load()? {
                Reload::Changed => {}
                Reload::Failed(errors) => {
                    // Served pages stay; a half-written file is read again first.
                    self.context.state.complete();
                    if self.queue.wait_for_change(QUIET) {
                        continue;
                    }
                    self.context.show_site_errors(&errors);
                    self.terminal.show(&self.context.state.errors(), &self.shown)?;
                    while !self.queue.wait_for_change(LONG) {}
                }
            }
        }
    }

    /// Reads the site and builds it until it must be read again.
    fn load(&mut self) -> anyhow::Result<Reload> {
        let failed = |error: &anyhow::Error| Ok(Reload::Failed(vec![unreadable(error)]));
        let hash = self.queue.site_hash();
        let site = match Site::read(self.context.root) {
            Ok(site) => site,
            Err(error) => return failed(&error),
        };
        let mut theme_diagnostics = Vec::new();
        let read = self.own_theme(&mut theme_diagnostics);
        let (own, today) =
            match read.and_then(|own| Ok((own, (self.context.phases.today)(&site.settings)?))) {
                Ok(both) => both,
                Err(error) => return failed(&error),
            };
        let (settings, locales) = (site.settings.clone(), site.locales.clone());
        let theme = match Theme::new(&settings, &locales, &own) {
            Ok(theme) => theme,
            Err(errors) => {
                theme_diagnostics.extend(errors);
                return Ok(Reload::Failed(theme_diagnostics));
            }
        };
        let tables = site.tables.clone();
        let making = PageContext::new(&theme, &settings, &locales, &tables, today);
        self.shown.forget_inputs();
        let mut builder = SiteBuilder {
            context: self.context,
            site,
            making: &making,
            theme_diagnostics,
            shown: &mut self.shown,
            pending: Pending::default(),
            released: Default::default(),
        };
        build_until_reload(&mut builder, &mut self.queue, &mut self.terminal, hash)
    }

    /// The site's own theme.
    fn own_theme(&self, diagnostics: &mut Vec<Diagnostic>) -> anyhow::Result<Own> {
        let root = self.context.root;
        Ok(Own {
            templates: read::texts_below(root, "templates", diagnostics)?.into_values().collect(),
            files: read::static_files(root)?.into_iter().collect(),
        })
    }
}

fn build_until_reload(
    builder: &mut SiteBuilder<'_>,
    queue: &mut Queue<'_>,
    terminal: &mut Terminal,
    hash: u64,
) -> anyhow::Result<Reload> {
    builder.build_all();
    loop {
        let timeout = builder.timeout(Instant::now());
        let changes = queue.receive(&builder.site.found, timeout);
        if let Some(reason) = queue.watch_error.take() {
            builder.shown.watch_error = Some(format!("{reason}; files are polled instead"));
        }
        if changes.site && queue.site_hash() != hash || builder.is_another_day() {
            return Ok(Reload::Changed);
        }
        if let Err(error) = builder.apply(&changes) {
            return Ok(Reload::Failed(vec![unreadable(&error)]));
        }
        builder.build_next();
        builder.answer(queue.queries());
        builder.check_next();
        builder.show_due(Instant::now());
        if builder.is_idle() {
            terminal.show(&builder.context.state.errors(), builder.shown)?;
        }
    }
}
