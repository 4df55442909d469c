//! `build`: the site from its released versions, or of the working copy.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;
use jiff::civil::Date;
use rayon::prelude::*;

use super::chain::read_chain;
use super::{Outcome, dropped, roots, today, unreleased};
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

/// What was made, or the findings that forbid it.
type Built = Result<(Summary, Vec<Made>), Vec<Diagnostic>>;

fn build(project: &Project, options: &Build, today: Date) -> anyhow::Result<Outcome> {
    let root = &project.found.root;
    let records = project.found.notices.iter().any(NoticePaths::has_records);
    let draft = options.draft;
    if !draft && !records {
        bail!(
            "no notice has a released version yet; see what you have with `klartext build --draft`, \
             and release it with `klartext release --published {today}`"
        );
    }
    let out = match (&options.out, draft) {
        (Some(out), _) => out.clone(),
        (None, false) => root.join("public"),
        (None, true) => root.join("draft"),
    };
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
                draft_site(project, &making, &out)?
            } else {
                released_site(project, &making, &out, &options.drop)?
            }
        }
        Err(faults) => Err(faults),
    };
    match built {
        Ok((summary, made)) => {
            tell(&out, &summary, &made, draft)?;
            if !draft {
                unreleased::report(project, today)?;
            }
            Ok(Outcome::Done)
        }
        Err(faults) => {
            diagnostics.extend(faults);
            report::print_to_stderr(&mut diagnostics)?;
            anstream::eprintln!("nothing was changed in {}", out.display());
            Ok(Outcome::Forbidden)
        }
    }
}

/// Makes the site from records alone, several notices at a time.
fn released_site(
    project: &Project,
    making: &Making<'_>,
    out: &Path,
    drop: &[String],
) -> anyhow::Result<Built> {
    let placing = Placing::begin(out)?;
    let notices: Vec<&NoticePaths> =
        project.found.notices.iter().filter(|paths| paths.has_records()).collect();
    let chains = joined(notices.par_iter().map(|paths| read_chain(paths)).collect())?;
    let chains = match chains {
        Ok(chains) => chains,
        Err(faults) => return Ok(Err(faults)),
    };
    let mut faults = dropped::refusals(out, &chains, drop)?;
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
    Ok(Ok((placing.finish()?, all)))
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
    let made = pages::instead_of(making, released, all)
        .and_then(|instead| pages::notice_pages(making, released, &instead));
    match made {
        Ok((pages, made)) => {
            put(placing, &pages)?;
            Ok(Ok(made))
        }
        Err(faults) => Ok(Err(faults)),
    }
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
    Ok(Ok((placing.finish()?, all)))
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
