//! `check`: reports what is missing and what contradicts itself.

pub(super) mod evidence;
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
use crate::evidence::Evidence;
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
    let roots = roots(common);
    if !options.evidence.is_empty() && roots.len() > 1 {
        anyhow::bail!("evidence is of one website: name one site with --root");
    }
    let (evidence, mut diagnostics) = evidence::read(&options.evidence, options.state)?;
    let options = CheckOptions { options, evidence: &evidence };
    let mut words = None;
    for root in roots {
        if options.options.fix {
            fix::run(&root, || Ok(find(common, options, &root)?.0))?;
        }
        let (mut found, wording) = find(common, options, &root)?;
        words.get_or_insert(wording);
        name_root(&mut found, &root);
        diagnostics.extend(found);
    }
    diagnostic::sort(&mut diagnostics);
    let options = options.options;
    let is_denied = |one: &Diagnostic| {
        options.deny.iter().any(|deny| match deny {
            Deny::Warnings => one.level == Level::Warning,
            Deny::Rule(rule) => one.rule == *rule,
        })
    };
    let denied = diagnostics.iter_mut().filter(|one| is_denied(one));
    denied.for_each(|one| one.level = Level::Error);
    // Of several sites the first has its own words.
    let words = words.unwrap_or_else(|| wording(common, None));
    print(&diagnostics, &words, options.format)?;
    say_what_is_missing(&words);
    Ok(if diagnostic::has_errors(&diagnostics) { Outcome::Failed } else { Outcome::Done })
}

/// The options of a check, with the evidence that they name.
#[derive(Clone, Copy)]
struct CheckOptions<'a> {
    options: &'a Check,
    evidence: &'a [Evidence],
}

/// The findings in one site, sorted, and their words.
fn find(
    common: &Common,
    options: CheckOptions<'_>,
    root: &Path,
) -> anyhow::Result<(Vec<Diagnostic>, Wording)> {
    let project = Site::read(root)?;
    let words = wording(common, Some(&project));
    let today = today(common, &project.settings)?;
    let notices = select::notices(&project.found.notices, &options.options.notices)?;
    let of_site = findings::of_site(&project, today)?;
    let marked = MarkedSite::of(&project)?;
    let check =
        |paths: &&NoticePaths| NoticeFindings::find(&project, marked.as_ref(), paths, today);
    let checked: Vec<anyhow::Result<NoticeFindings>> = notices.par_iter().map(check).collect();
    let checked: Vec<NoticeFindings> = checked.into_iter().collect::<anyhow::Result<_>>()?;
    let mut diagnostics = findings::join(of_site, &checked);
    diagnostics.extend(evidence::check(&project, &notices, options.evidence, today)?);
    diagnostic::sort(&mut diagnostics);
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
