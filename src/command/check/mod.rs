//! `check`: reports what is missing and what contradicts itself.

mod fix;
mod sheet;

pub use sheet::sheets;

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::args::{Check, Common, Deny};
use crate::command::{Outcome, roots, say_what_is_missing, select, today, wording};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::origin::InputFile;
use crate::read::NoticePaths;
use crate::report::{self, Format, Wording};
use crate::site::Site;
use crate::site::findings::{self, NoticeFindings};
use crate::site::untranslated::MarkedSite;
use crate::terminal;

/// Checks the notices of each site.
pub fn run(common: &Common, options: &Check) -> anyhow::Result<Outcome> {
    if options.sheet {
        return sheet::run(common, options);
    }
    let outcome = check(common, options);
    if let Err(error) = &outcome {
        // Programs that read findings get a document also where there was nothing to read.
        match options.format {
            Format::Json => write!(terminal::stdout(), "{}", report::json_of_failure(error))?,
            Format::Sarif => write!(terminal::stdout(), "{}", report::sarif_of_failure(error))?,
            Format::Github | Format::Text | Format::Html => {}
        }
    }
    outcome
}

fn check(common: &Common, options: &Check) -> anyhow::Result<Outcome> {
    let mut diagnostics = Vec::new();
    let mut words = None;
    for root in roots(common) {
        if options.fix {
            fix::run(&root, || Ok(find(common, options, &root)?.0))?;
        }
        let (mut found, wording) = find(common, options, &root)?;
        words.get_or_insert(wording);
        name_root(&mut found, &root);
        diagnostics.extend(found);
    }
    diagnostic::sort(&mut diagnostics);
    if options.deny == Some(Deny::Warnings) {
        let warnings = diagnostics.iter_mut().filter(|one| one.level == Level::Warning);
        warnings.for_each(|warning| warning.level = Level::Error);
    }
    // Of several sites the first has its own words.
    let words = words.unwrap_or_else(|| wording(common, None));
    print(&diagnostics, &words, options.format)?;
    say_what_is_missing(&words);
    Ok(if diagnostic::has_errors(&diagnostics) { Outcome::Failed } else { Outcome::Done })
}

/// The findings in one site, sorted, and their words.
fn find(
    common: &Common,
    options: &Check,
    root: &Path,
) -> anyhow::Result<(Vec<Diagnostic>, Wording)> {
    let project = Site::read(root)?;
    let words = wording(common, Some(&project));
    let today = today(common, &project.settings)?;
    let notices = select::notices(&project.found.notices, &options.notices)?;
    let of_site = findings::of_site(&project, today)?;
    let marked = MarkedSite::of(&project)?;
    let check =
        |paths: &&NoticePaths| NoticeFindings::find(&project, marked.as_ref(), paths, today);
    let checked: Vec<anyhow::Result<NoticeFindings>> = notices.par_iter().map(check).collect();
    let checked: Vec<NoticeFindings> = checked.into_iter().collect::<anyhow::Result<_>>()?;
    let diagnostics = findings::join(of_site, &checked);
    // The program exits soon, and that frees the memory faster than dropping the tables.
    std::mem::forget(project);
    Ok((diagnostics, words))
}

/// Makes paths relative to where klartext was started, so that a place can be opened.
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
                Arc::new(InputFile::new(path, origin.file.text.clone()))
            });
            origin.file = file.clone();
        }
    }
}

fn print(diagnostics: &[Diagnostic], words: &Wording, format: Format) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    match format {
        Format::Json => write!(out, "{}", report::json(diagnostics, words))?,
        Format::Sarif => write!(out, "{}", report::sarif(diagnostics, words))?,
        Format::Html => anyhow::bail!("only the cross-check sheet has --format html; add --sheet"),
        Format::Github => {
            write!(out, "{}", report::github(diagnostics, words))?;
            writeln!(out, "{}", report::summary(diagnostics, words))?;
        }
        Format::Text => {
            let mut out = terminal::coloured_stdout();
            write!(out, "{}", report::text(diagnostics, words, std::io::stdout().is_terminal()))?;
            writeln!(out, "{}", report::summary(diagnostics, words))?;
        }
    }
    Ok(())
}
