//! `build`: the site from its released versions, or of the working copy.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;
use jiff::civil::Date;
use rayon::prelude::*;

use super::chain::read_chain;
use super::dropped::Listed;
use super::{Outcome, roots, today, unreleased};
use crate::args::{Build, Common};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::pages::{self, Made, Making, Released};
use crate::place::{Placing, Summary};
use crate::project::Project;
use crate::read::{self, NoticePaths};
use crate::render::theme::{Own, Theme};
use crate::report;
use crate::site::Page;

/// Makes each site.
pub fn run(common: &Common, options: &Build) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Done;
    for root in roots(common) {
        let project = Project::read(&root)?;
        let today = today(common, &project.settings)?;
        if build(&project, options, today)? == Outcome::Forbidden {
            outcome = Outcome::Forbidden;
        }
    }
    Ok(outcome)
}

/// A site that is made and waits to be put in place.
pub(super) struct Ready {
    /// What puts it in place.
    pub placing: Placing,
    /// What was made of each notice.
    pub made: Vec<Made>,
    /// The notices; none of a draft.
    pub released: Vec<Released>,
    /// What the place listed before.
    pub listed: Option<Listed>,
}

/// A site, or the findings that forbid it.
pub(super) type Built = Result<Ready, Vec<Diagnostic>>;

/// What is to be made of a site.
pub(super) struct Task<'a> {
    /// The folder it is made in.
    pub out: &'a Path,
    /// Of the working copy, not of the released versions.
    pub draft: bool,
    /// What the place lists that readers see, which is not to be lost; asked once nobody else can
    /// change the folder.
    pub listed: &'a dyn Fn() -> anyhow::Result<Option<Listed>>,
    /// The versions that may go all the same.
    pub drop: &'a [String],
    /// The day it is.
    pub today: Date,
}

fn build(project: &Project, options: &Build, today: Date) -> anyhow::Result<Outcome> {
    let draft = options.draft;
    let folder = if draft { "draft" } else { "public" };
    let out = options.out.clone().unwrap_or_else(|| project.found.root.join(folder));
    let listed = || Listed::of_folder(&out);
    let task = Task { out: &out, draft, listed: &listed, drop: &options.drop, today };
    match make(project, &task)? {
        Ok(ready) => {
            tell(&out, &ready.placing.finish()?, &ready.made, draft)?;
            if !draft {
                unreleased::report(project, today)?;
            }
            Ok(Outcome::Done)
        }
        Err(mut faults) => {
            report::print_to_stderr(&mut faults)?;
            anstream::eprintln!("nothing was changed in {}", out.display());
            Ok(Outcome::Forbidden)
        }
    }
}

/// Makes a site, of which nothing is in place yet: what `build` and `publish` do alike.
///
/// # Errors
/// When there is nothing to make it of, or the disk fails.
pub(super) fn make(project: &Project, task: &Task<'_>) -> anyhow::Result<Built> {
    let root = &project.found.root;
    let &Task { draft, today, .. } = task;
    if !draft && !project.found.notices.iter().any(NoticePaths::has_records) {
        bail!(
            "no notice has a released version yet; see what you have with `klartext build --draft`, \
             and release it with `klartext release --published {today}`"
        );
    }
    let mut diagnostics = Vec::new();
    let own = Own {
        templates: read::texts_below(root, "templates", &mut diagnostics)?.into_values().collect(),
        files: read::static_files(root)?.into_iter().collect(),
    };
    // Records hold what shared.toml said, so what is wrong with it now stops nothing.
    let stops = |one: &&Diagnostic| draft || !one.is_in(read::SHARED_FILE);
    let of_site: Vec<Diagnostic> = project.diagnostics.iter().filter(stops).cloned().collect();
    if diagnostic::has_errors(&of_site) {
        diagnostics.extend(of_site);
    }
    let built = match Theme::new(&project.settings, &project.locales, &own) {
        Ok(_) if diagnostic::has_errors(&diagnostics) => Err(Vec::new()),
        Ok(theme) => {
            let making = Making {
                theme: &theme,
                languages: project.languages(),
                locales: &project.locales,
                tables: &project.tables,
                base_url: project.settings.base_url.as_deref().unwrap_or_default(),
                today,
            };
            if draft {
                draft_site(project, &making, task.out)?
            } else {
                released_site(project, &making, task)?
            }
        }
        Err(faults) => Err(faults),
    };
    Ok(built.map_err(|faults| {
        diagnostics.extend(faults);
        diagnostics
    }))
}

/// Makes the site from records alone, several notices at a time.
fn released_site(project: &Project, making: &Making<'_>, task: &Task<'_>) -> anyhow::Result<Built> {
    let placing = Placing::begin(task.out)?;
    let notices: Vec<&NoticePaths> =
        project.found.notices.iter().filter(|paths| paths.has_records()).collect();
    let chains = joined(notices.par_iter().map(|paths| read_chain(paths)).collect())?;
    let chains = match chains {
        Ok(chains) => chains,
        Err(faults) => return Ok(Err(faults)),
    };
    let listed = (task.listed)()?;
    let mut faults =
        listed.as_ref().map_or_else(Vec::new, |listed| listed.refusals(&chains, task.drop));
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let made = chains.par_iter().map(|one| released_notice(making, one, &chains, &placing));
    let all = match joined(made.collect())? {
        Ok(all) => all,
        Err(faults) => return Ok(Err(faults)),
    };
    faults.extend(same_address(&all));
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let single = match chains.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    match pages::site_pages(making, &all, single) {
        Ok(site) => put(&placing, &site.pages)?,
        Err(faults) => return Ok(Err(faults)),
    }
    Ok(Ok(Ready { placing, made: all, released: chains, listed }))
}

/// What was made of each notice, in their order; or the findings of all.
fn joined<T>(
    each: Vec<anyhow::Result<Result<T, Vec<Diagnostic>>>>,
) -> anyhow::Result<Result<Vec<T>, Vec<Diagnostic>>> {
    let mut all = Vec::new();
    let mut faults = Vec::new();
    for one in each {
        match one? {
            Ok(made) => all.push(made),
            Err(diagnostics) => faults.extend(diagnostics),
        }
    }
    Ok(if faults.is_empty() { Ok(all) } else { Err(faults) })
}

fn released_notice(
    making: &Making<'_>,
    released: &Released,
    all: &[Released],
    placing: &Placing,
) -> anyhow::Result<Result<Made, Vec<Diagnostic>>> {
    let made = instead_of(making, released, all)
        .and_then(|instead| pages::notice_pages(making, released, &instead));
    match made {
        Ok((pages, made)) => {
            put(placing, &pages)?;
            Ok(Ok(made))
        }
        Err(faults) => Ok(Err(faults)),
    }
}

/// The notice that takes the place of an ended one, by language.
fn instead_of(
    making: &Making<'_>,
    released: &Released,
    all: &[Released],
) -> Result<pages::Instead, Vec<Diagnostic>> {
    let ended = released.chain.ended(making.today);
    let Some(id) = ended.and_then(|end| end.end.as_ref()?.instead.clone()) else {
        return Ok(pages::Instead::new());
    };
    let Some(other) = all.iter().find(|other| other.id == id) else {
        let message = format!(
            "the notice `{}` ended in favour of `{id}`, which has no released version",
            released.id
        );
        return Err(vec![
            Diagnostic::new("unknown-reference", Level::Error, "", message)
                .help(format!("bring the records of `{id}` back, or release it")),
        ]);
    };
    let slugs = other.chain.slugs(making.today).into_iter();
    let title = |language: &str| {
        let newest = other.chain.texts().rev().find_map(|record| record.document(language));
        newest.map(|document| document.title.clone()).unwrap_or_default()
    };
    Ok(slugs
        .map(|(language, slug)| {
            let address = pages::notice_address(&language, &slug);
            let title = title(&language);
            (language, (title, address))
        })
        .collect())
}

/// Makes the site of the working copy.
fn draft_site(project: &Project, making: &Making<'_>, out: &Path) -> anyhow::Result<Built> {
    let drafts: Vec<&NoticePaths> =
        project.found.notices.iter().filter(|paths| paths.has_draft).collect();
    if drafts.is_empty() {
        bail!("there is no notice.toml below `{}`", project.found.root.join("content").display());
    }
    let placing = Placing::begin(out)?;
    let mut all = Vec::new();
    let mut faults = Vec::new();
    for paths in &drafts {
        let checked = project.check(paths, None, making.today)?;
        match pages::draft_pages(making, &paths.id, &checked.documents, drafts.len() == 1) {
            Ok((pages, made)) => {
                put(&placing, &pages)?;
                all.push(made);
            }
            Err(diagnostics) => faults.extend(diagnostics),
        }
    }
    faults.extend(same_address(&all));
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let at_root = drafts.len() == 1;
    match pages::draft_site(making, &all, at_root) {
        Ok(pages) => put(&placing, &pages)?,
        Err(faults) => return Ok(Err(faults)),
    }
    Ok(Ok(Ready { placing, made: all, released: Vec::new(), listed: None }))
}

fn put(placing: &Placing, pages: &[Page]) -> anyhow::Result<()> {
    pages.iter().try_for_each(|page| placing.put(&page.name, page.order, &page.bytes))
}

/// Two notices that would stand at the same address.
fn same_address(all: &[Made]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut taken = std::collections::BTreeMap::new();
    for made in all {
        for file in &made.files {
            if let Some(other) = taken.insert(file.as_str(), made.id.as_str())
                && other != made.id
            {
                let message = format!(
                    "the notices `{other}` and `{}` have the same address `{file}`",
                    made.id
                );
                faults.push(
                    Diagnostic::new("slug-taken", Level::Error, "slug", message)
                        .help("give one of them another slug and release it"),
                );
                break;
            }
        }
    }
    faults
}

/// Says what was made, where, and what to do next.
fn tell(out: &Path, summary: &Summary, made: &[Made], draft: bool) -> anyhow::Result<()> {
    let mut to = anstream::stdout().lock();
    let what = if draft { "the draft of" } else { "the site of" };
    let notices =
        if made.len() == 1 { "1 notice".into() } else { format!("{} notices", made.len()) };
    let Summary { written, unchanged, deleted, .. } = summary;
    writeln!(to, "made {what} {notices} in {}", out.display())?;
    writeln!(to, "{written} files written, {unchanged} unchanged, {deleted} deleted")?;
    for name in &summary.by_hand {
        writeln!(to, "{name} had been changed by hand, and was written again")?;
    }
    let index: PathBuf = out.join("index.html");
    writeln!(to, "open {} in a browser", index.display())?;
    if let Some(day) = made.iter().filter_map(|made| made.next_change).min() {
        writeln!(to, "build again on {day}: then another version applies")?;
    }
    let next = if draft { "klartext check" } else { "klartext build --draft" };
    writeln!(to, "next: {next}")?;
    Ok(())
}
