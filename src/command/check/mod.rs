//! `check`: what is missing, and what contradicts itself.

mod fix;
mod sheet;

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::bail;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::args::{Check, Common, Deny};
use crate::command::{Outcome, roots, today};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::origin::InputFile;
use crate::read::NoticePaths;
use crate::report::{self, Format};
use crate::site::chain::read_chain;
use crate::site::slugs::{Slug, Taken};
use crate::site::theme;
use crate::site::{Checked, Site};
use crate::terminal;
use crate::version::LastRelease;

/// Checks the notices of each site.
pub fn run(common: &Common, options: &Check) -> anyhow::Result<Outcome> {
    if options.sheet {
        return sheet::run(common, options);
    }
    let mut diagnostics = Vec::new();
    for root in roots(common) {
        if options.fix {
            fix::run(&root, || find(common, options, &root))?;
        }
        let mut found = find(common, options, &root)?;
        name_root(&mut found, &root);
        diagnostics.extend(found);
    }
    diagnostic::sort(&mut diagnostics);
    if options.deny == Some(Deny::Warnings) {
        let warnings = diagnostics.iter_mut().filter(|one| one.level == Level::Warning);
        warnings.for_each(|warning| warning.level = Level::Error);
    }
    print(&diagnostics, options.format)?;
    Ok(if diagnostic::has_errors(&diagnostics) { Outcome::Failed } else { Outcome::Done })
}

/// What is found in one site.
fn find(common: &Common, options: &Check, root: &Path) -> anyhow::Result<Vec<Diagnostic>> {
    let project = Site::read(root)?;
    let today = today(common, &project.settings)?;
    let mut diagnostics = [&project.diagnostics[..], &project.findings].concat();
    diagnostics.extend(theme::check(root, &project)?);
    let notices = chosen(&project.found.notices, &options.notices)?;
    let looked: Vec<anyhow::Result<Looked>> =
        notices.par_iter().map(|paths| Ok(Looked::of(look(&project, paths, today)?))).collect();
    let mut taken = Taken::default();
    for looked in looked {
        let Looked { id, slugs, diagnostics: found } = looked?;
        let faults = taken.faults(&id, &slugs, &found);
        diagnostics.extend(found.into_iter().chain(faults));
    }
    diagnostic::sort(&mut diagnostics);
    // The program ends soon, and gives its memory back faster than taking the tables apart does.
    std::mem::forget(project);
    Ok(diagnostics)
}

/// What is kept of a notice that was looked at: a whole site's texts at once would be too much.
struct Looked {
    id: String,
    slugs: Vec<Slug>,
    diagnostics: Vec<Diagnostic>,
}

impl Looked {
    fn of(checked: Checked) -> Looked {
        let slugs = Slug::all_of(&checked);
        Looked { id: checked.draft.id, slugs, diagnostics: checked.diagnostics }
    }
}

/// A notice with all that is wrong with it and with its records.
pub fn look(project: &Site, paths: &NoticePaths, today: Date) -> anyhow::Result<Checked> {
    let (last, faults) = last_release(paths)?;
    let mut checked = project.check(paths, last.as_ref(), today)?;
    checked.diagnostics.extend(faults);
    Ok(checked)
}

/// Names files by their path from where klartext was started, so that a place can be opened.
fn name_root(diagnostics: &mut [Diagnostic], root: &Path) {
    if root == Path::new(".") {
        return;
    }
    let mut named: BTreeMap<String, Arc<InputFile>> = BTreeMap::new();
    for diagnostic in diagnostics {
        let edits = diagnostic.fix.iter_mut().map(|edit| &mut edit.origin);
        for origin in diagnostic.origin.iter_mut().chain(edits) {
            let file = named.entry(origin.file.path.clone()).or_insert_with(|| {
                let path = root.join(&origin.file.path).to_string_lossy().replace('\\', "/");
                Arc::new(InputFile { path, text: origin.file.text.clone() })
            });
            origin.file = file.clone();
        }
    }
}

/// A notice's last release, or what is wrong with its records.
fn last_release(paths: &NoticePaths) -> anyhow::Result<(Option<LastRelease>, Vec<Diagnostic>)> {
    Ok(match read_chain(paths)? {
        Ok(released) => (LastRelease::of(&released.chain, None), Vec::new()),
        Err(faults) => (None, faults),
    })
}

fn print(diagnostics: &[Diagnostic], format: Format) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    match format {
        Format::Json => write!(out, "{}", report::json(diagnostics))?,
        Format::Sarif => write!(out, "{}", report::sarif(diagnostics))?,
        Format::Github => {
            write!(out, "{}", report::github(diagnostics))?;
            writeln!(out, "{}", report::summary(diagnostics))?;
        }
        Format::Text => {
            let mut out = terminal::coloured_stdout();
            write!(out, "{}", report::text(diagnostics, std::io::stdout().is_terminal()))?;
            writeln!(out, "{}", report::summary(diagnostics))?;
        }
    }
    Ok(())
}

/// The id of a notice that was named by id, folder or file.
pub fn id(name: &str) -> &str {
    let id = name.trim_end_matches('/').trim_end_matches("/notice.toml");
    let id = id.strip_prefix("./").unwrap_or(id);
    id.strip_prefix("content/").unwrap_or(id)
}

/// The notices that were named by folder or id; all where none was.
pub fn chosen<'a>(
    all: &'a [NoticePaths],
    named: &[String],
) -> anyhow::Result<Vec<&'a NoticePaths>> {
    let drafts = || all.iter().filter(|paths| paths.has_draft);
    if named.is_empty() {
        return Ok(drafts().collect());
    }
    let mut chosen = Vec::new();
    for name in named {
        let id = id(name);
        match drafts().find(|paths| paths.id == id) {
            Some(paths) => chosen.push(paths),
            None => {
                let known: Vec<&str> = drafts().map(|paths| paths.id.as_str()).collect();
                bail!("there is no notice `{name}`; there are {}", known.join(", "))
            }
        }
    }
    Ok(chosen)
}
