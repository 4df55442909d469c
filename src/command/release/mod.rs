//! `release`: freezes the working copy as a dated version.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::{Context, bail};
use jiff::civil::Date;

pub mod plan;
mod several;
mod summary;
mod withdraw;

use plan::Request;
use several::Plans;
use summary::Summary;

use crate::approval::{ARCHIVE_END, ApprovalArchive, SIGNATURE_END};
use crate::args::{Common, PlanFormat, Release};
use crate::command::build::unreleased;
use crate::command::stamp::{Stamping, Which};
use crate::command::{Outcome, print_findings, roots, today, wording};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::model::{Sentence, Text};
use crate::read::{self, APPROVALS_FOLDER, NoticePaths, VERSIONS_FOLDER};
use crate::report::{self, Wording};
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::site::untranslated::MarkedSite;
use crate::stderr_line;
use crate::terminal;
use crate::version::{self, End, Options, ReleaseError, authority_of};
use crate::write::{RecordLock, add_record, remove_taken};

/// Releases notices. All are checked and composed first; if one fails, nothing is written, and a line says
/// how to release the others.
pub fn run(common: &Common, options: &Release) -> anyhow::Result<Outcome> {
    if !options.reason.is_empty() && options.withdraw.is_none() && !options.end {
        bail!("`--reason` goes with `--withdraw` or `--end`");
    }
    for root in roots(common) {
        let content = root.join("content");
        let writing = if options.dry_run { None } else { RecordLock::begin(&content)? };
        let site = Site::read(&root)?;
        let today = today(common, &site.settings)?;
        let before = record_counts(&site)?;
        let without_text = options.end || (options.withdraw.is_some() && !options.with_text);
        let marked = MarkedSite::of(&site)?;
        let request = Request {
            site: &site,
            marked: marked.as_ref(),
            options,
            today,
            words: &wording(common, Some(&site)),
        };
        let outcome = if without_text { withdraw::release(&request)? } else { release(&request)? };
        if outcome == Outcome::Failed {
            return Ok(Outcome::Failed);
        }
        // No other run waits for an authority.
        drop(writing);
        if !options.dry_run {
            stamp_released(&site, &before, request.words)?;
        }
    }
    Ok(Outcome::Done)
}

/// How many files the folder of each notice's records has.
fn record_counts(site: &Site) -> anyhow::Result<Vec<usize>> {
    let notices = site.found.notices.iter();
    notices.map(|paths| Ok(read::records(&paths.folder)?.len())).collect()
}

/// Has the records of the notices that were released stamped. What fails is said, and stops nothing.
fn stamp_released(site: &Site, before: &[usize], words: &Wording) -> anyhow::Result<()> {
    if site.settings.stamp.is_empty() {
        return Ok(());
    }
    let mut stamping = Stamping::new(site);
    for (paths, before) in site.found.notices.iter().zip(before) {
        if let Ok(released) = read_chain(paths)?
            && released.chain.records().len() > *before
        {
            stamping.notice(paths, &released.chain, Which::Last)?;
        }
    }
    if !stamping.findings.is_empty() {
        print_findings(&mut stamping.findings, words)?;
    }
    Ok(())
}

fn release(request: &Request<'_>) -> anyhow::Result<Outcome> {
    let options = request.options;
    let plans = Plans::of(request, &several::notices(request)?)?;
    let has_errors = diagnostic::has_errors(&plans.diagnostics);
    if has_errors && !request.may_override(&plans.diagnostics) {
        let rest = plans.rest(options);
        let outcome = refuse(plans.diagnostics, request.words)?;
        rest.iter().for_each(|line| stderr_line!("{line}"));
        return Ok(outcome);
    }
    plans.are_meant(options)?;
    let Plans { planned, mut unchanged, reworded, .. } = plans;
    if let Some(line) = unreleased::reworded_line(&reworded) {
        stderr_line!("note: {line}");
    }
    if planned.is_empty() {
        unchanged.extend(reworded);
        bail!("nothing has changed since the last release of {}", join(&unchanged));
    }
    let mut out = terminal::stdout();
    if !options.dry_run && !options.yes && !confirm(&mut out, &planned)? {
        stderr_line!("nothing was released");
        return Ok(Outcome::Failed);
    }
    for (paths, release) in &planned {
        let record = &release.record;
        let folder = paths.folder.join(VERSIONS_FOLDER);
        let summary = Summary { paths, record, changes: release.changes.as_ref() };
        match (options.dry_run, options.format) {
            (true, PlanFormat::Json) => out.write_all(record.bytes())?,
            (true, PlanFormat::Text) => summary.print_plan(&mut out, release.proposed)?,
            (false, _) => {
                add_record(&folder, &record.version.file_name(), record.bytes())?;
                archive_approvals(paths, release)?;
                summary.print_released(&mut out)?;
            }
        }
    }
    match options.dry_run {
        true => stderr_line!("nothing was written"),
        false => writeln!(out, "next: klartext build")?,
    }
    Ok(Outcome::Done)
}

/// Keeps beside the record who approved it and who released it, and removes the approvals that were
/// taken up.
fn archive_approvals(paths: &NoticePaths, release: &plan::Planned) -> anyhow::Result<()> {
    let folder = paths.folder.join(VERSIONS_FOLDER);
    let version = release.record.version;
    if let Some(signature) = &release.signature {
        add_record(&folder, &format!("{version}{SIGNATURE_END}"), signature.as_bytes())?;
    }
    if release.approved.is_empty() {
        return Ok(());
    }
    let archived = ApprovalArchive::of(&release.approved);
    add_record(&folder, &format!("{version}{ARCHIVE_END}"), &archived.bytes())?;
    let approvals = paths.folder.join(APPROVALS_FOLDER);
    let names = release.approved.iter().map(|one| one.file.as_str());
    remove_taken(&approvals, names)
}

/// Shows on a terminal what would be released, and asks.
fn confirm(
    out: &mut impl Write,
    planned: &[(&NoticePaths, plan::Planned)],
) -> anyhow::Result<bool> {
    if !terminal::is_interactive() {
        return Ok(true);
    }
    for (paths, release) in planned {
        let (record, changes) = (&release.record, release.changes.as_ref());
        Summary { paths, record, changes }.print_plan(out, release.proposed)?;
    }
    Ok(terminal::confirm("release this? A record is never changed afterwards")?)
}

/// Prints the errors that block a release; `check` shows the rest.
fn refuse(diagnostics: Vec<Diagnostic>, words: &Wording) -> anyhow::Result<Outcome> {
    let (mut errors, mut rest): (Vec<_>, Vec<_>) =
        diagnostics.into_iter().partition(|one| one.level == Level::Error);
    print_findings(&mut errors, words)?;
    if !rest.is_empty() {
        diagnostic::sort(&mut rest);
        stderr_line!("`klartext check` also shows {}", report::summary(&rest, words));
    }
    stderr_line!("nothing was released");
    Ok(Outcome::Failed)
}

/// What the command line asks for.
///
/// # Errors
/// When a summary has no language.
pub fn wanted(options: &Release, today: Date) -> anyhow::Result<Options> {
    let mut wanted = Options::published(options.published.unwrap_or(today));
    wanted.backdated = reason("--backdated", &options.backdated)?;
    wanted.effective = options.effective;
    wanted.class = options.class.map(version::Class::from);
    wanted.class_reason = options.class_reason.clone();
    wanted.summary = by_language("--summary", &options.summary)?;
    wanted.withdraw = options.withdraw;
    wanted.end = options.end.then(|| End { instead: options.instead.clone() });
    wanted.reason = reason("--reason", &options.reason)?;
    wanted.expect = options.expect.clone();
    Ok(wanted)
}

/// The host that names a notice's feed.
///
/// # Errors
/// When site.toml has no `base_url`.
pub fn authority(project: &Site) -> anyhow::Result<&str> {
    authority_of(project.settings.base_url.as_deref().unwrap_or_default()).context(
        "site.toml needs `base_url`, the address of the site: the id of the notice's feed contains it",
    )
}

/// The values of an option that is given once for each language, `sv=…` and `en=…`.
///
/// # Errors
/// When one has no language.
pub fn by_language(option: &str, given: &[String]) -> anyhow::Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for one in given {
        let (language, words) = one.split_once('=').with_context(|| {
            format!("`{option} {one}` has no language; write `{option} sv=\"…\"`")
        })?;
        texts.insert(language.trim().to_owned(), words.trim().to_owned());
    }
    Ok(texts)
}

/// A reason that is given once for all languages, or once for each.
///
/// # Errors
/// When some have a language and some none, or several have none.
fn reason(option: &str, given: &[String]) -> anyhow::Result<Option<Sentence>> {
    match given {
        [] => Ok(None),
        [one] if language_of(one).is_none() => Ok(Some(Sentence(Text::Plain(one.clone())))),
        several if several.iter().all(|one| language_of(one).is_some()) => {
            Ok(Some(Sentence(Text::Localised(by_language(option, several)?))))
        }
        _ => bail!(
            "`{option}` is given several times; write it once for each language, `{option} sv=\"…\"`, \
             or once for all"
        ),
    }
}

/// The language that a text begins with: `sv=…`.
fn language_of(given: &str) -> Option<&str> {
    let (tag, _) = given.split_once('=')?;
    let mut parts = tag.split('-');
    let primary = parts.next()?;
    let is_primary =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_rest = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (is_primary && parts.all(is_rest)).then_some(tag)
}

/// Why a release is refused, as a finding.
pub fn refusal(paths: &NoticePaths, error: &ReleaseError) -> Diagnostic {
    error.diagnostic(&paths.id)
}

fn join(ids: &[&String]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
