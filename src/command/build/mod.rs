//! `build`: the site from its released versions, or of the working copy.

mod draft;
pub(super) mod incremental;
pub(super) mod lost_versions;
mod released;
mod site_pages;
pub(super) mod unreleased;
mod versions_json;

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::args::{Build, Common};
use crate::command::build::lost_versions::Listed;
use crate::command::{Outcome, roots, today};
use crate::deploy::{Deployment, Summary};
use crate::diagnostic::{self, Diagnostic};
use crate::listing::Page;
use crate::pages::Making;
use crate::read::{self, NoticePaths};
use crate::render::theme::Theme;
use crate::report;
use crate::site::Site;
use crate::site::theme::own_files;
use crate::stderr_line;
use crate::terminal;
use anyhow::bail;
use incremental::{Last, Next};
use jiff::civil::Date;
use rayon::prelude::*;
use unreleased::Note;

/// Makes each site.
pub fn run(common: &Common, options: &Build) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Done;
    for root in roots(common) {
        let project = Site::read(&root)?;
        let today = today(common, &project.settings)?;
        if build(&project, options, today)? == Outcome::Failed {
            outcome = Outcome::Failed;
        }
    }
    Ok(outcome)
}

/// A site that is made and waits to be put in place.
pub(super) struct Ready<'c> {
    placing: Deployment,
    /// Whether all stands in place already.
    unchanged: bool,
    /// How many notices it has.
    pub notices: usize,
    /// The next day on which another version applies.
    pub next_change: Option<Date>,
    /// What there is to say of working copies.
    pub notes: Vec<anyhow::Result<Option<Note>>>,
    /// What the next build is left.
    pub next: Option<Next<'c>>,
}

impl Ready<'_> {
    /// A site that is to be put in place.
    pub fn of(placing: Deployment) -> Self {
        let (notices, next_change) = (0, None);
        Ready { placing, unchanged: false, notices, next_change, notes: Vec::new(), next: None }
    }

    /// A site that stands in place already.
    pub fn unchanged(placing: Deployment) -> Self {
        Ready { unchanged: true, ..Ready::of(placing) }
    }

    /// Counts a notice.
    pub fn add(
        &mut self,
        is_released: bool,
        next_change: Option<Date>,
        note: anyhow::Result<Option<Note>>,
    ) {
        self.notices += usize::from(is_released);
        self.next_change = self.next_change.into_iter().chain(next_change).min();
        if !matches!(note, Ok(None)) {
            self.notes.push(note);
        }
    }

    /// Puts it in place, and leaves the next build what it needs.
    pub fn finish(self, out: &Path) -> anyhow::Result<Summary> {
        let summary = if self.unchanged { self.placing.leave() } else { self.placing.finish()? };
        self.next.map_or(Ok(()), |next| next.write(out))?;
        Ok(summary)
    }
}

/// A site, or the findings that forbid it.
pub(super) type Built<'c> = Result<Ready<'c>, Vec<Diagnostic>>;

/// Asks what a place lists.
pub(super) type Lists<'a> = dyn Fn() -> anyhow::Result<Option<Listed>> + Sync + 'a;

/// What is to be made of a site.
pub(super) struct Task<'a> {
    /// The folder it is made in.
    pub out: &'a Path,
    /// Of the working copy, not of the released versions.
    pub draft: bool,
    /// What the place lists that readers see, which is not to be lost, where that is not the
    /// folder itself; asked once nobody else can change the folder.
    pub listed: Option<&'a Lists<'a>>,
    /// What the last build left there; with none, everything is made.
    pub last: Option<&'a Last>,
    /// The versions that may go all the same.
    pub drop: &'a [String],
    /// The day it is.
    pub today: Date,
}

fn build(project: &Site, options: &Build, today: Date) -> anyhow::Result<Outcome> {
    let draft = options.draft;
    let folder = if draft { "draft" } else { "public" };
    let out = options.out.clone().unwrap_or_else(|| project.found.root.join(folder));
    let last = if options.full { None } else { Last::read(&out)? };
    let task =
        Task { out: &out, draft, listed: None, last: last.as_ref(), drop: &options.drop, today };
    match make(project, &task)? {
        Ok(mut ready) => {
            let (notices, next_change) = (ready.notices, ready.next_change);
            let notes = std::mem::take(&mut ready.notes);
            tell(&out, &ready.finish(&out)?, notices, next_change, draft)?;
            let notes: Vec<Option<Note>> = notes.into_iter().collect::<Result<_, _>>()?;
            let notes: Vec<Note> = notes.into_iter().flatten().collect();
            for line in unreleased::lines(&notes) {
                stderr_line!("note: {line}");
            }
            Ok(Outcome::Done)
        }
        Err(mut faults) => {
            report::print_to_stderr(&mut faults)?;
            stderr_line!("nothing was changed in {}", out.display());
            Ok(Outcome::Failed)
        }
    }
}

/// Makes a site, of which nothing is in place yet: what `build` and `publish` do alike.
///
/// # Errors
/// When there is nothing to make it of, or the disk fails.
pub(super) fn make<'c>(project: &Site, task: &Task<'c>) -> anyhow::Result<Built<'c>> {
    let root = &project.found.root;
    let &Task { draft, today, .. } = task;
    if !draft && !project.found.notices.iter().any(NoticePaths::has_records) {
        bail!(
            "no notice has a released version yet; see what you have with `klartext build --draft`, \
             and release it with `klartext release --published {today}`"
        );
    }
    let mut diagnostics = Vec::new();
    let own = own_files(root, &mut diagnostics)?;
    // Records hold what shared.toml said, so what is wrong with it now stops nothing.
    let stops = |one: &&Diagnostic| draft || !one.is_in(read::SHARED_FILE);
    let of_site: Vec<Diagnostic> = project.diagnostics.iter().filter(stops).cloned().collect();
    if diagnostic::has_errors(&of_site) {
        diagnostics.extend(of_site);
    }
    let built = match Theme::new(&project.settings, &project.locales, &own) {
        Ok(_) if diagnostic::has_errors(&diagnostics) => Err(Vec::new()),
        Ok(theme) => {
            let making =
                Making::new(&theme, &project.settings, &project.locales, &project.tables, today);
            if draft {
                draft::site(project, &making, task.out)?
            } else {
                released::site(project, &making, task, incremental::key(project, &own))?
            }
        }
        Err(faults) => Err(faults),
    };
    Ok(built.map_err(|faults| {
        diagnostics.extend(faults);
        diagnostics
    }))
}

/// Has the pages written.
pub(super) fn put(placing: &Deployment, pages: &[Page]) -> anyhow::Result<()> {
    pages.par_iter().try_for_each(|page| placing.put(&page.name, page.order, &page.bytes))
}

/// Says what was made, where, and what to do next.
fn tell(
    out: &Path,
    summary: &Summary,
    notices: usize,
    next_change: Option<Date>,
    draft: bool,
) -> anyhow::Result<()> {
    let mut to = terminal::stdout();
    let what = if draft { "the draft of" } else { "the site of" };
    let notices = if notices == 1 { "1 notice".into() } else { format!("{notices} notices") };
    let Summary { written, unchanged, deleted, .. } = summary;
    writeln!(to, "made {what} {notices} in {}", out.display())?;
    writeln!(to, "{written} files written, {unchanged} unchanged, {deleted} deleted")?;
    for name in &summary.by_hand {
        writeln!(to, "{name} had been changed by hand, and was written again")?;
    }
    let index: PathBuf = out.join("index.html");
    writeln!(to, "open {} in a browser", index.display())?;
    if let Some(day) = next_change {
        writeln!(to, "build again on {day}: what applies changes then")?;
    }
    let next = if draft { "klartext check" } else { "klartext build --draft" };
    writeln!(to, "next: {next}")?;
    Ok(())
}
