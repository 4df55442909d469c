//! `check`: what is missing, and what contradicts itself.

use std::io::{IsTerminal, Write};

use anyhow::bail;
use jiff::civil::Date;
use rayon::prelude::*;

use super::chain::read_chain;
use super::{Outcome, roots, today};
use crate::args::{Check, Common, Deny};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::project::Project;
use crate::read::NoticePaths;
use crate::report::{self, Format};
use crate::version::LastRelease;

/// Checks the notices of each site.
pub fn run(common: &Common, options: &Check) -> anyhow::Result<Outcome> {
    let mut diagnostics = Vec::new();
    for root in roots(common) {
        let project = Project::read(&root)?;
        let today = today(common, &project.settings)?;
        diagnostics.extend(project.diagnostics.iter().chain(&project.findings).cloned());
        let notices = chosen(&project.found.notices, &options.notices)?;
        let found: Vec<anyhow::Result<Vec<Diagnostic>>> =
            notices.par_iter().map(|paths| check(&project, paths, today)).collect();
        for found in found {
            diagnostics.extend(found?);
        }
    }
    diagnostic::sort(&mut diagnostics);
    if options.deny == Some(Deny::Warnings) {
        let warnings = diagnostics.iter_mut().filter(|one| one.level == Level::Warning);
        warnings.for_each(|warning| warning.level = Level::Error);
    }
    print(&diagnostics, options.format)?;
    Ok(if diagnostic::has_errors(&diagnostics) { Outcome::Forbidden } else { Outcome::Done })
}

/// What is wrong with a notice and with its records.
fn check(project: &Project, paths: &NoticePaths, today: Date) -> anyhow::Result<Vec<Diagnostic>> {
    let (last, mut diagnostics) = match read_chain(paths)? {
        Ok(released) => (LastRelease::of(&released.chain, None), Vec::new()),
        Err(faults) => (None, faults),
    };
    diagnostics.extend(project.check(paths, last.as_ref(), today)?.diagnostics);
    Ok(diagnostics)
}

fn print(diagnostics: &[Diagnostic], format: Format) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    match format {
        Format::Json => write!(out, "{}", report::json(diagnostics))?,
        Format::Text => {
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
