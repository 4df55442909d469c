//! `release`: freezes what is written as a dated version.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::{Context, bail};
use jiff::civil::Date;

use super::build::read_chain;
use super::check::chosen;
use super::{Outcome, roots, today};
use crate::args::{Common, Release};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::project::{Checked, Project};
use crate::propose::{Before, propose};
use crate::read::{NoticePaths, VERSIONS_FOLDER};
use crate::report;
use crate::version::{
    self, Chain, Content, Options, Plan, Proposed, Record, ReleaseError, authority_of,
};
use crate::write::add_record;

/// Releases notices: all are checked and composed first, and nothing is written if one fails.
pub fn run(common: &Common, options: &Release) -> anyhow::Result<Outcome> {
    for root in roots(common) {
        let project = Project::read(&root)?;
        let today = today(common, &project.settings)?;
        if release(&project, options, today)? == Outcome::Forbidden {
            return Ok(Outcome::Forbidden);
        }
    }
    Ok(Outcome::Done)
}

/// A release that is planned and not yet written.
struct Planned<'a> {
    paths: &'a NoticePaths,
    record: Record,
}

fn release(project: &Project, options: &Release, today: Date) -> anyhow::Result<Outcome> {
    let notices = chosen(&project.found.notices, options.notice.as_slice())?;
    let mut diagnostics: Vec<Diagnostic> =
        project.diagnostics.iter().chain(&project.findings).cloned().collect();
    let mut planned = Vec::new();
    let mut unchanged = Vec::new();
    for paths in &notices {
        match plan(project, paths, options, today, &mut diagnostics)? {
            Some(Ok(record)) => planned.push(Planned { paths, record }),
            Some(Err(ReleaseError::NothingChanged { .. })) if options.notice.is_empty() => {
                unchanged.push(&paths.id);
            }
            Some(Err(error)) => diagnostics.push(refusal(paths, &error)),
            None => {}
        }
    }
    if diagnostic::has_errors(&diagnostics) && !is_despite(options, &diagnostics) {
        report::print_to_stderr(&mut diagnostics)?;
        anstream::eprintln!("nothing was released");
        return Ok(Outcome::Forbidden);
    }
    if planned.is_empty() {
        bail!("nothing has changed since the last release of {}", join(&unchanged));
    }
    let mut out = anstream::stdout().lock();
    for Planned { paths, record } in &planned {
        let folder = paths.folder.join(VERSIONS_FOLDER);
        if options.dry_run {
            out.write_all(&record.write())?;
            continue;
        }
        add_record(&folder, &record.version.file_name(), &record.write())?;
        tell(&mut out, paths, record)?;
    }
    if !options.dry_run {
        writeln!(out, "next: klartext build")?;
    }
    Ok(Outcome::Done)
}

/// Whether what is wrong may be released with the reason given: findings of rules may, what
/// cannot be read or said may not.
fn is_despite(options: &Release, diagnostics: &[Diagnostic]) -> bool {
    let is_rule = |one: &Diagnostic| {
        crate::rules::rule(one.rule).is_some_and(|rule| {
            rule.name != "translation-missing" && rule.name != "placeholder-left"
        })
    };
    options.despite_findings.is_some()
        && diagnostics.iter().filter(|one| one.level == Level::Error).all(is_rule)
}

/// Checks a notice and plans its release. `None` where findings forbid it.
fn plan(
    project: &Project,
    paths: &NoticePaths,
    options: &Release,
    today: Date,
    diagnostics: &mut Vec<Diagnostic>,
) -> anyhow::Result<Option<Result<Record, ReleaseError>>> {
    let chain = match read_chain(paths)? {
        Ok(released) => released.chain,
        Err(faults) => {
            diagnostics.extend(faults);
            return Ok(None);
        }
    };
    let base = chain.base(None);
    let facts = base.map(Record::facts).transpose();
    let facts = facts.map_err(|error| anyhow::anyhow!("{error}"))?.flatten();
    let checked = project.check(paths, facts.as_ref(), today)?;
    diagnostics.extend(checked.diagnostics.iter().cloned());
    if diagnostic::has_errors(diagnostics) && !is_despite(options, diagnostics) {
        return Ok(None);
    }
    let despite = diagnostic::has_errors(&checked.diagnostics);
    Ok(Some(plan_record(project, paths, &chain, &checked, options, today, despite)?))
}

fn plan_record(
    project: &Project,
    paths: &NoticePaths,
    chain: &Chain,
    checked: &Checked,
    options: &Release,
    today: Date,
    despite: bool,
) -> anyhow::Result<Result<Record, ReleaseError>> {
    let base_url = project.settings.base_url.as_deref().unwrap_or_default();
    let authority = authority_of(base_url)
        .context("site.toml needs base_url, where the site will stand: the first version's feed is named by it")?;
    let mut wanted = Options::published(options.published);
    wanted.backdated = options.backdated.clone();
    wanted.effective = options.effective;
    wanted.class = options.class.map(version::Class::from);
    wanted.class_reason = options.class_reason.clone();
    wanted.summary = summary(&options.summary)?;
    wanted.despite_findings = options.despite_findings.clone().filter(|_| despite);
    wanted.expect = options.expect.clone();
    wanted.approved_by = options.approved_by.clone();
    Ok(version::plan(&Plan {
        chain,
        notice: &paths.id,
        authority,
        klartext: env!("CARGO_PKG_VERSION"),
        content: Some(Content {
            facts: Some(&checked.draft.notice),
            documents: &checked.documents,
            lagging: &[],
        }),
        proposed: proposed(project, chain, checked)?,
        options: wanted,
        today,
    }))
}

/// What the comparison with the last release proposes.
fn proposed(project: &Project, chain: &Chain, checked: &Checked) -> anyhow::Result<Proposed> {
    let base = chain.base(None);
    let facts = base.map(Record::facts).transpose().map_err(|error| anyhow::anyhow!("{error}"))?;
    let before = match &facts {
        None => Before::Nothing,
        Some(None) => Before::Imported,
        Some(Some(facts)) => Before::Facts(facts),
    };
    let Checked { draft, .. } = checked;
    Ok(propose(before, &draft.notice, &draft.languages, &project.locales, &project.tables))
}

/// `sv=…` and `en=…` as a text by language.
fn summary(given: &[String]) -> anyhow::Result<BTreeMap<String, String>> {
    let mut summary = BTreeMap::new();
    for one in given {
        let (language, words) = one.split_once('=').with_context(|| {
            format!("`--summary {one}` has no language; write --summary sv=\"…\"")
        })?;
        summary.insert(language.trim().to_owned(), words.trim().to_owned());
    }
    Ok(summary)
}

fn refusal(paths: &NoticePaths, error: &ReleaseError) -> Diagnostic {
    Diagnostic::new("release-refused", Level::Error, "", format!("{}: {error}", paths.id))
        .help(error.help())
}

fn tell(out: &mut impl Write, paths: &NoticePaths, record: &Record) -> anyhow::Result<()> {
    let file = paths.folder.join(VERSIONS_FOLDER).join(record.version.file_name());
    writeln!(out, "released {} as {}", paths.id, record.version)?;
    writeln!(out, "  published {}, applies from {}", record.published, record.effective)?;
    for (language, summary) in &record.summary {
        writeln!(out, "  {language}: {summary}")?;
    }
    writeln!(out, "  hash {}", record.hash)?;
    writeln!(out, "  written to {}", file.display())?;
    Ok(())
}

fn join(ids: &[&String]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
