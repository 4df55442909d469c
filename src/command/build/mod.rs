//! `build`: the site from its released versions, or of the working copy.

mod draft;
mod inputs;
pub(super) mod lost_versions;
mod released;
pub(super) mod unreleased;

use std::io::Write;
use std::path::{Component, Path, PathBuf};

use crate::args::{Build, Common};
use crate::command::build::lost_versions::PublishedVersions;
use crate::command::{Outcome, print_findings, roots, today, wording};
use crate::deploy::{Deployment, Keep, Summary};
use crate::diagnostic::{self, Diagnostic};
use crate::listing::Page;
use crate::pages::PageContext;
use crate::read::{self, NoticePaths};
use crate::render::theme::Theme;
use crate::report::Wording;
use crate::site::Site;
use crate::site::theme::own_files;
use crate::stderr_line;
use crate::terminal;
use anyhow::bail;
use jiff::civil::Date;
use rayon::prelude::*;
use unreleased::Note;

/// Makes each site.
pub fn run(common: &Common, options: &Build) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Done;
    for root in roots(common) {
        let site = Site::read(&root)?;
        let today = today(common, &site.settings)?;
        if build(&site, options, today, &wording(common, Some(&site)))? == Outcome::Failed {
            outcome = Outcome::Failed;
        }
    }
    Ok(outcome)
}

/// A site that is made, and not in place yet.
pub(super) struct PreparedSite {
    deployment: Deployment,
    /// How many notices it has.
    notices: usize,
    /// The next day on which another version applies.
    next_change: Option<Date>,
    /// What is said about working copies.
    notes: Vec<anyhow::Result<Note>>,
    /// What is wrong beside the records; it is left out of the pages.
    siblings: Vec<Diagnostic>,
    /// Whether a draft has errors.
    has_errors: bool,
}

impl PreparedSite {
    /// Puts it in place.
    ///
    /// # Errors
    /// When a foreign file is in the way, or the disk fails.
    pub fn finish(self) -> anyhow::Result<Summary> {
        self.deployment.finish()
    }
}

/// A site, or the findings that stop the build.
pub(super) type Prepared = Result<PreparedSite, Vec<Diagnostic>>;

/// The published versions that must not be lost.
pub(super) enum Published<'a> {
    /// Those that the output folder lists.
    InFolder,
    /// Those that another place lists, if any: the one that readers see.
    Elsewhere(Option<&'a PublishedVersions>),
}

/// What is to be made of a site.
pub(super) struct Task<'a> {
    /// The output folder.
    pub out: &'a Path,
    /// Whether to make the site of the working copy instead of the released versions.
    pub draft: bool,
    /// Whether every page is made and every file compared.
    pub full: bool,
    /// The versions that must not be lost.
    pub published: Published<'a>,
    /// The versions that may be lost all the same.
    pub drop: &'a [String],
    /// The day the site is made for.
    pub today: Date,
}

fn build(site: &Site, options: &Build, today: Date, words: &Wording) -> anyhow::Result<Outcome> {
    let &Build { draft, full, .. } = options;
    let folder = if draft { "draft" } else { "public" };
    let out = options.out.clone().unwrap_or_else(|| site.found.root.join(folder));
    let published = Published::InFolder;
    let task = Task { out: &out, draft, full, published, drop: &options.drop, today };
    match prepare(site, &task)? {
        Ok(mut prepared) => {
            let notes = std::mem::take(&mut prepared.notes);
            let mut siblings = std::mem::take(&mut prepared.siblings);
            let made = BuiltSummary {
                notices: prepared.notices,
                next_change: prepared.next_change,
                has_errors: prepared.has_errors,
            };
            let summary = prepared.finish()?;
            let notes: Vec<Note> = notes.into_iter().collect::<Result<_, _>>()?;
            if !options.quiet {
                print_summary(&task, &summary, &made, next_step(site, &task, &made, &notes))?;
                for line in unreleased::lines(&notes) {
                    stderr_line!("note: {line}");
                }
            }
            if !siblings.is_empty() {
                print_findings(&mut siblings, words)?;
            }
            Ok(Outcome::Done)
        }
        Err(mut faults) => {
            print_findings(&mut faults, words)?;
            stderr_line!("nothing was changed in {}", out.display());
            Ok(Outcome::Failed)
        }
    }
}

/// Makes a site, of which nothing is in place yet: what `build` and `publish` have in common.
///
/// # Errors
/// When there is nothing to make it of, or the disk fails.
pub(super) fn prepare(site: &Site, task: &Task<'_>) -> anyhow::Result<Prepared> {
    let root = &site.found.root;
    let &Task { draft, today, .. } = task;
    if site.found.notices.is_empty() {
        bail!("there is no notice.toml below `{}`", root.join("content").display());
    }
    if !draft && !site.found.notices.iter().any(NoticePaths::has_records) {
        bail!(
            "no notice has a released version yet; see what you have with `klartext build --draft`, \
             and release it with `klartext release`"
        );
    }
    outside_inputs(root, task.out)?;
    let mut diagnostics = if draft { Vec::new() } else { site.settings_errors() };
    let own = own_files(root, &mut diagnostics)?;
    // Records contain what shared.toml said, so errors in it now stop nothing.
    let stops = |one: &&Diagnostic| draft || !one.is_in(read::SHARED_FILE);
    let of_site: Vec<Diagnostic> = site.diagnostics.iter().filter(stops).cloned().collect();
    if diagnostic::has_errors(&of_site) {
        diagnostics.extend(of_site);
    }
    let prepared = match Theme::new(&site.settings, &site.locales, &own) {
        Ok(_) if diagnostic::has_errors(&diagnostics) => Err(Vec::new()),
        Ok(theme) => {
            let context =
                PageContext::new(&theme, &site.settings, &site.locales, &site.tables, today);
            let mut deployment = Deployment::begin(task.out, Keep::of_all_targets(&site.settings))?;
            if task.full {
                deployment.distrust()?;
            }
            if draft {
                draft::prepare(site, &context, task, deployment)?
            } else {
                let inputs = inputs::shared_inputs(site, &own);
                released::prepare(site, &context, task, inputs, deployment)?
            }
        }
        Err(faults) => Err(faults),
    };
    Ok(prepared.map_err(|faults| {
        diagnostics.extend(faults);
        diagnostics
    }))
}

/// Refuses an output folder within what the site is made of: the next build would read its pages.
fn outside_inputs(root: &Path, out: &Path) -> anyhow::Result<()> {
    let real = |path: &Path| -> anyhow::Result<PathBuf> {
        let path = std::path::absolute(path)?;
        let there = path.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
        let Some((above, real)) = there else { return Ok(path) };
        let mut whole = real;
        for part in path.strip_prefix(above).unwrap_or(Path::new("")).components() {
            match part {
                Component::ParentDir => drop(whole.pop()),
                part => whole.push(part),
            }
        }
        Ok(whole)
    };
    let out_real = real(out)?;
    for input in ["content", "locales", "static", "tables", "templates"] {
        if out_real.starts_with(real(&root.join(input))?) {
            bail!("`{}` is within `{input}`, which the site is made of", out.display());
        }
    }
    Ok(())
}

/// Writes pages to the staging folder.
fn put(deployment: &Deployment, pages: &[Page]) -> anyhow::Result<()> {
    pages.par_iter().try_for_each(|page| deployment.put(&page.name, page.order, &page.bytes))
}

/// What is said about a site that was made.
struct BuiltSummary {
    notices: usize,
    next_change: Option<Date>,
    has_errors: bool,
}

/// The command that comes next.
fn next_step(site: &Site, task: &Task<'_>, made: &BuiltSummary, notes: &[Note]) -> &'static str {
    let is_unreleased = |note: &Note| matches!(note, Note::Unreleased(_));
    match task.draft {
        true if made.has_errors => "klartext check",
        true => "klartext release",
        false if notes.iter().any(is_unreleased) => "klartext diff",
        false if site.settings.publish.is_empty() => {
            "klartext publish, to a target that content/site.toml names in [publish.NAME]"
        }
        false => "klartext publish",
    }
}

/// Prints what was made, where, and what to do next.
fn print_summary(
    task: &Task<'_>,
    summary: &Summary,
    made: &BuiltSummary,
    next: &str,
) -> anyhow::Result<()> {
    let mut to = terminal::stdout();
    let what = if task.draft { "the draft of" } else { "the site of" };
    let notices =
        if made.notices == 1 { "1 notice".into() } else { format!("{} notices", made.notices) };
    let Summary { written, unchanged, deleted, .. } = summary;
    writeln!(to, "made {what} {notices} in {}", task.out.display())?;
    writeln!(to, "{written} files written, {unchanged} unchanged, {deleted} deleted")?;
    for name in &summary.repaired {
        writeln!(to, "{name} was not as klartext had left it, and was written again")?;
    }
    writeln!(to, "open {} in a browser", task.out.join("index.html").display())?;
    if let Some(day) = made.next_change {
        writeln!(to, "build again on {day}: what applies changes then")?;
    }
    writeln!(to, "next: {next}")?;
    Ok(())
}
