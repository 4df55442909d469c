//! `release`: freezes what is written as a dated version.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use anyhow::{Context, bail};
use jiff::civil::Date;

mod summary;
mod withdraw;

use crate::args::{Common, PlanFormat, Release};
use crate::command::build::unreleased;
use crate::command::release::summary::Summary;
use crate::command::{Outcome, roots, select, today};
use crate::compare::{self, Baseline, ChangeWording, DescribedChanges, compare_facts, propose};
use crate::diagnostic::{self, Diagnostic, Level, release};
use crate::language::translation;
use crate::model::{Notice, Sentence, Text};
use crate::read::{NoticePaths, VERSIONS_FOLDER};
use crate::report;
use crate::resolve::Draft;
use crate::site::chain::read_chain;
use crate::site::slugs::{Slug, Taken};
use crate::site::{Checked, Site};
use crate::stderr_line;
use crate::terminal;
use crate::version::{
    self, Chain, Content, Difference, End, Lagging, LastRelease, Options, Plan, Proposed, Record,
    ReleaseError, authority_of,
};
use crate::write::{Writing, add_record};

/// Releases notices: all are checked and composed first, and nothing is written if one fails.
pub fn run(common: &Common, options: &Release) -> anyhow::Result<Outcome> {
    if !options.reason.is_empty() && options.withdraw.is_none() && !options.end {
        bail!("`--reason` goes with `--withdraw` or `--end`");
    }
    for root in roots(common) {
        let content = root.join("content");
        let _writing = if options.dry_run { None } else { Writing::begin(&content)? };
        let project = Site::read(&root)?;
        let today = today(common, &project.settings)?;
        let is_mark = options.end || (options.withdraw.is_some() && !options.with_text);
        let outcome = if is_mark {
            withdraw::release(&project, options, today)?
        } else {
            release(&project, options, today)?
        };
        if outcome == Outcome::Failed {
            return Ok(Outcome::Failed);
        }
    }
    Ok(Outcome::Done)
}

/// A release that is planned and not yet written.
struct Planned {
    record: Record,
    /// The class that the changes give.
    proposed: version::Class,
    /// The changes of facts in words.
    changes: Option<DescribedChanges>,
}

fn release(project: &Site, options: &Release, today: Date) -> anyhow::Result<Outcome> {
    let notices = match options.withdraw {
        Some(_) => vec![withdraw::notice(project, options)?],
        None => select::notices(&project.found.notices, options.notice.as_slice())?,
    };
    let mut diagnostics: Vec<Diagnostic> =
        project.diagnostics.iter().chain(&project.findings).cloned().collect();
    let mut taken = Taken::of(project)?;
    let mut planned = Vec::new();
    let mut unchanged = Vec::new();
    let mut reworded = Vec::new();
    for paths in &notices {
        match plan(project, paths, options, today, &mut taken, &mut diagnostics)? {
            Some(Ok(release)) => planned.push((*paths, release)),
            Some(Err(ReleaseError::NothingChanged { .. })) if options.notice.is_empty() => {
                unchanged.push(&paths.id);
            }
            Some(Err(ReleaseError::Reworded)) => reworded.push(&paths.id),
            Some(Err(error)) => diagnostics.push(refusal(paths, &error)),
            None => {}
        }
    }
    if diagnostic::has_errors(&diagnostics) && !is_despite(options, &diagnostics) {
        return refuse(diagnostics);
    }
    if let Some(line) = unreleased::reworded_line(&reworded) {
        stderr_line!("note: {line}");
    }
    if planned.is_empty() {
        unchanged.extend(reworded);
        bail!("nothing has changed since the last release of {}", join(&unchanged));
    }
    let mut out = terminal::stdout();
    for (paths, release) in &planned {
        let record = &release.record;
        let folder = paths.folder.join(VERSIONS_FOLDER);
        let telling = Summary { paths, record, changes: release.changes.as_ref() };
        match (options.dry_run, options.format) {
            (true, PlanFormat::Json) => out.write_all(&record.write())?,
            (true, PlanFormat::Text) => telling.plan(&mut out, release.proposed)?,
            (false, _) => {
                add_record(&folder, &record.version.file_name(), &record.write())?;
                telling.done(&mut out)?;
            }
        }
    }
    match options.dry_run {
        true => stderr_line!("nothing was written"),
        false => writeln!(out, "next: klartext build")?,
    }
    Ok(Outcome::Done)
}

/// Prints what forbids a release; the rest is `check`'s to show.
fn refuse(diagnostics: Vec<Diagnostic>) -> anyhow::Result<Outcome> {
    let (mut errors, mut rest): (Vec<_>, Vec<_>) =
        diagnostics.into_iter().partition(|one| one.level == Level::Error);
    report::print_to_stderr(&mut errors)?;
    if !rest.is_empty() {
        diagnostic::sort(&mut rest);
        stderr_line!("`klartext check` also shows {}", report::summary(&rest));
    }
    stderr_line!("nothing was released");
    Ok(Outcome::Failed)
}

/// Whether `--despite-findings` covers every error.
fn is_despite(options: &Release, diagnostics: &[Diagnostic]) -> bool {
    let mut errors = diagnostics.iter().filter(|one| one.level == Level::Error);
    options.despite_findings.is_some() && errors.all(|one| one.rule.overridable)
}

/// Checks a notice and plans its release. `None` where findings forbid it.
fn plan(
    project: &Site,
    paths: &NoticePaths,
    options: &Release,
    today: Date,
    taken: &mut Taken,
    diagnostics: &mut Vec<Diagnostic>,
) -> anyhow::Result<Option<Result<Planned, ReleaseError>>> {
    let chain = match read_chain(paths)? {
        Ok(released) => released.chain,
        Err(faults) => {
            diagnostics.extend(faults);
            return Ok(None);
        }
    };
    let last = LastRelease::of(&chain, options.withdraw);
    let checked = project.check(paths, last.as_ref(), today)?;
    diagnostics.extend(checked.diagnostics.iter().cloned());
    diagnostics.extend(taken.faults(&paths.id, &Slug::all_of(&checked), &checked.diagnostics));
    if diagnostic::has_errors(diagnostics) && !is_despite(options, diagnostics) {
        return Ok(None);
    }
    let base = chain.base(options.withdraw);
    // Words alone wait for the next change, unless the notice is named.
    let words_alone = |base: &Record| {
        let (facts, documents) = (Some(&checked.draft.notice), &checked.documents);
        version::difference(base, facts, documents) == Difference::Words
    };
    if options.notice.is_empty() && options.withdraw.is_none() && base.is_some_and(words_alone) {
        return Ok(Some(Err(ReleaseError::Reworded)));
    }
    let lagging = last.map(|last| lagging(&checked, &last)).unwrap_or_default();
    Ok(Some(plan_record(project, paths, &chain, &checked, &lagging, options, today)?))
}

/// What the record will say of texts that lag: all that is not allowed, whatever the rule weighs.
fn lagging(checked: &Checked, last: &LastRelease) -> Vec<Lagging> {
    let Draft { notice, languages, .. } = &checked.draft;
    translation::lagging(notice, last, languages, |lag| {
        notice.allow.iter().any(|allow| allow.allows("translation-drift", &lag.place()))
    })
}

fn plan_record(
    project: &Site,
    paths: &NoticePaths,
    chain: &Chain,
    checked: &Checked,
    lagging: &[Lagging],
    options: &Release,
    today: Date,
) -> anyhow::Result<Result<Planned, ReleaseError>> {
    let despite = diagnostic::has_errors(&checked.diagnostics);
    let base = chain.base(options.withdraw);
    let facts = base.map(Record::facts).transpose().map_err(|error| anyhow::anyhow!("{error}"))?;
    let reworded = match (base, &facts) {
        (Some(base), Some(Some(facts))) => reworded_since(project, base, facts, checked),
        _ => Vec::new(),
    };
    let proposed = proposed(project, &facts, checked);
    let class = proposed.class;
    let mut wanted = wanted(options)?;
    wanted.despite_findings = options.despite_findings.clone().filter(|_| despite);
    Ok(version::plan(&Plan {
        chain,
        notice: &paths.id,
        authority: authority(project)?,
        klartext: env!("CARGO_PKG_VERSION"),
        content: Some(Content {
            facts: Some(&checked.draft.notice),
            documents: &checked.documents,
            lagging,
            reworded: &reworded,
        }),
        proposed,
        options: wanted,
        today,
    })
    .map(|record| Planned {
        record,
        proposed: if base.is_none() { version::Class::Material } else { class },
        changes: facts.flatten().and_then(|facts| described(project, facts, checked)),
    }))
}

/// The changes of facts in words, in the site's first language that the notice has.
fn described(project: &Site, before: &Notice, checked: &Checked) -> Option<DescribedChanges> {
    let now = &checked.draft.notice;
    let languages = &checked.draft.languages;
    let language = project.languages().iter().find(|tag| languages.contains(tag))?;
    let locale = project.locales.get(language)?;
    let wording = ChangeWording::new((before, now), languages, locale, &project.tables);
    Some(wording.describe(compare_facts(before, now, &project.tables)))
}

/// The parts of the text that today's wording alone has changed since the last release.
fn reworded_since(project: &Site, base: &Record, facts: &Notice, checked: &Checked) -> Vec<String> {
    let languages = languages_of(facts, project);
    let again = project.compose_again(facts, &checked.draft.id, &languages);
    let mut changed_by_facts = BTreeSet::new();
    let mut reworded = BTreeSet::new();
    for now in &checked.documents {
        let again = again.iter().find(|one| one.language == now.language);
        let Some((before, again)) = base.document(&now.language).zip(again) else { continue };
        reworded.extend(compare::reworded(before, again, now));
        changed_by_facts.extend(compare::differing(again, now));
    }
    reworded.difference(&changed_by_facts).cloned().collect()
}

/// The languages of a released notice, the prevailing one first.
fn languages_of(facts: &Notice, project: &Site) -> Vec<String> {
    let own = facts.audience.as_ref().map(|audience| audience.languages.clone());
    own.filter(|own| !own.is_empty()).unwrap_or_else(|| project.languages().to_vec())
}

/// What the command line asks for.
///
/// # Errors
/// When a summary names no language.
pub fn wanted(options: &Release) -> anyhow::Result<Options> {
    let mut wanted = Options::published(options.published);
    wanted.backdated = reason("--backdated", &options.backdated)?;
    wanted.effective = options.effective;
    wanted.class = options.class.map(version::Class::from);
    wanted.class_reason = options.class_reason.clone();
    wanted.summary = by_language("--summary", &options.summary)?;
    wanted.withdraw = options.withdraw;
    wanted.end = options.end.then(|| End { instead: options.instead.clone() });
    wanted.reason = reason("--reason", &options.reason)?;
    wanted.expect = options.expect.clone();
    wanted.approved_by = options.approved_by.clone();
    Ok(wanted)
}

/// The host that names a notice's feed.
///
/// # Errors
/// When site.toml does not say where the site will stand.
pub fn authority(project: &Site) -> anyhow::Result<&str> {
    authority_of(project.settings.base_url.as_deref().unwrap_or_default()).context(
        "site.toml needs base_url, where the site will stand: the first version's feed is named by it",
    )
}

/// What the comparison with the last release proposes.
fn proposed(project: &Site, facts: &Option<Option<&Notice>>, checked: &Checked) -> Proposed {
    let before = match facts {
        None => Baseline::Nothing,
        Some(None) => Baseline::Imported,
        Some(Some(facts)) => Baseline::Facts(facts),
    };
    let Checked { draft, .. } = checked;
    propose(before, &draft.notice, &draft.languages, &project.locales, &project.tables)
}

/// The values of an option that is given once for each language, `sv=…` and `en=…`.
///
/// # Errors
/// When one names no language.
pub fn by_language(option: &str, given: &[String]) -> anyhow::Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for one in given {
        let (language, words) = one.split_once('=').with_context(|| {
            format!("`{option} {one}` has no language; write {option} sv=\"…\"")
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
            "`{option}` is given several times: write it once for each language, {option} sv=\"…\", \
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
    Diagnostic::new(&release::RELEASE_REFUSED, "", format!("{}: {error}", paths.id))
        .help(error.help())
}

fn join(ids: &[&String]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
