//! `diff`: what changed between two versions of a notice, or since the last one.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::bail;
use jiff::civil::Date;

use super::select::id;
use super::{Outcome, print_findings, roots, today, wording};
use crate::args::{Common, Compared as Named, Diff, DiffFormat, Side};
use crate::compare::{Compared, FactChanges};
use crate::diagnostic::{self, Diagnostic};
use crate::document::Document;
use crate::model::Notice;
use crate::pages::{Released, notice_address};
use crate::read::{NoticePaths, SHARED_FILE};
use crate::render::diff::{self, Comparison, State};
use crate::render::theme::Theme;
use crate::render::words::Words;
use crate::report::Wording;
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::site::theme::own_files;
use crate::stderr_line;
use crate::terminal;
use crate::version::Record;

/// Compares two states of each notice that has both.
pub fn run(common: &Common, options: &Diff) -> anyhow::Result<Outcome> {
    let options = &Wanted::of(options)?;
    if options.from == options.to {
        bail!("both are `{}`; name two states, such as `last` and `draft`", options.from);
    }
    for root in roots(common) {
        let project = Site::read(&root)?;
        let today = today(common, &project.settings)?;
        if one_site(&project, options, today, &wording(common, Some(&project)))? == Outcome::Failed
        {
            return Ok(Outcome::Failed);
        }
    }
    Ok(Outcome::Done)
}

/// What the command line asks for.
struct Wanted {
    from: Side,
    to: Side,
    notice: Option<String>,
    lang: Option<String>,
    format: DiffFormat,
}

impl Wanted {
    fn of(options: &Diff) -> anyhow::Result<Wanted> {
        let mut sides = Vec::new();
        let mut notices: Vec<&String> = options.notice.iter().collect();
        for one in &options.named {
            match one {
                Named::Side(side) => sides.push(*side),
                Named::Notice(name) => notices.push(name),
            }
        }
        if let [first, second, ..] = notices.as_slice() {
            bail!("`diff` accepts only one notice, not `{first}` and `{second}`");
        }
        if sides.len() > 2 {
            bail!("`diff` compares two states, such as `last` and `draft`");
        }
        Ok(Wanted {
            from: sides.first().copied().unwrap_or(Side::Last),
            to: sides.get(1).copied().unwrap_or(Side::Draft),
            notice: notices.first().map(|name| (*name).clone()),
            lang: options.lang.clone(),
            format: options.format,
        })
    }
}

fn one_site(
    project: &Site,
    options: &Wanted,
    today: Date,
    words: &Wording,
) -> anyhow::Result<Outcome> {
    // Wording that cannot be read is an error here as it is when pages are made. Shared facts are
    // reported with the draft that they are in.
    let stops = |one: &&Diagnostic| !one.is_in(SHARED_FILE);
    let mut faults: Vec<Diagnostic> = project.diagnostics.iter().filter(stops).cloned().collect();
    if diagnostic::has_errors(&faults) {
        print_findings(&mut faults, words)?;
        return Ok(Outcome::Failed);
    }
    let mut comparisons = Vec::new();
    let mut looked_at = 0;
    for paths in chosen(project, options)? {
        let released = match read_chain(paths)? {
            Ok(released) => released,
            Err(found) => {
                faults.extend(found);
                continue;
            }
        };
        let sides = (options.from, options.to);
        let Some((old, new)) = states(project, paths, &released, sides, today)? else {
            if options.notice.is_some() {
                bail!("`{}` has no `{}`", paths.id, missing(paths, &released, options));
            }
            continue;
        };
        looked_at += 1;
        let found = compare(project, paths, (&old, &new), options)?;
        let named = options.notice.is_some();
        comparisons.extend(found.into_iter().filter(|one| named || !one.compared.is_same()));
    }
    if diagnostic::has_errors(&faults) {
        print_findings(&mut faults, words)?;
        return Ok(Outcome::Failed);
    }
    if looked_at == 0 {
        bail!("no notice has both `{}` and `{}`", options.from, options.to);
    }
    print(project, &comparisons, options, words)
}

/// The notice that was named; else all.
fn chosen<'a>(project: &'a Site, options: &Wanted) -> anyhow::Result<Vec<&'a NoticePaths>> {
    let all = &project.found.notices;
    let Some(name) = &options.notice else { return Ok(all.iter().collect()) };
    match all.iter().find(|paths| paths.id == id(name)) {
        Some(paths) => Ok(vec![paths]),
        None => {
            let known: Vec<&str> = all.iter().map(|paths| paths.id.as_str()).collect();
            bail!("there is no notice `{name}`; there are {}", known.join(", "))
        }
    }
}

/// A state of a notice with all that is compared.
struct Stated {
    version: Option<Record>,
    facts: Option<Notice>,
    documents: BTreeMap<String, Document>,
    languages: Vec<String>,
}

type Both = (Stated, Stated);

/// Both states; none where the notice lacks one.
fn states(
    project: &Site,
    paths: &NoticePaths,
    released: &Released,
    (from, to): (Side, Side),
    today: Date,
) -> anyhow::Result<Option<Both>> {
    let old = state(project, paths, released, from, today)?;
    let new = state(project, paths, released, to, today)?;
    Ok(old.zip(new))
}

fn state(
    project: &Site,
    paths: &NoticePaths,
    released: &Released,
    side: Side,
    today: Date,
) -> anyhow::Result<Option<Stated>> {
    let chain = &released.chain;
    let record = match side {
        Side::Draft if !paths.has_draft => return Ok(None),
        Side::Draft => return draft(project, paths, today).map(Some),
        Side::Last => chain.base(None),
        Side::Version(version) => {
            chain.version(version).filter(|record| !record.documents().is_empty())
        }
    };
    let Some(record) = record else { return Ok(None) };
    let facts = record.facts().cloned();
    let own = facts.as_ref().and_then(|facts| facts.audience.as_ref());
    let languages = own.map(|audience| audience.languages.clone()).unwrap_or_default();
    Ok(Some(Stated {
        version: Some(record.clone()),
        documents: record.documents().clone(),
        languages: if languages.is_empty() { project.languages().to_vec() } else { languages },
        facts,
    }))
}

fn draft(project: &Site, paths: &NoticePaths, today: Date) -> anyhow::Result<Stated> {
    let checked = project.check(paths, None, today)?;
    let errors =
        checked.diagnostics.iter().filter(|one| one.level == diagnostic::Level::Error).count();
    if errors > 0 {
        let counted = if errors == 1 { "1 error".into() } else { format!("{errors} errors") };
        stderr_line!("note: the draft has {counted}: klartext check {}", paths.id);
    }
    let documents = checked.documents.into_iter().map(|one| (one.language.clone(), one));
    Ok(Stated {
        version: None,
        documents: documents.collect(),
        languages: checked.draft.languages,
        facts: Some(checked.draft.notice),
    })
}

/// The state that a notice lacks.
fn missing(paths: &NoticePaths, released: &Released, options: &Wanted) -> Side {
    let has = |side: Side| match side {
        Side::Draft => paths.has_draft,
        Side::Last => released.chain.base(None).is_some(),
        Side::Version(version) => released.chain.version(version).is_some(),
    };
    if has(options.from) { options.to } else { options.from }
}

/// Compares in one language, for programs in all that both have.
fn compare(
    project: &Site,
    paths: &NoticePaths,
    (old, new): (&Stated, &Stated),
    options: &Wanted,
) -> anyhow::Result<Vec<Comparison>> {
    let has = |tag: &&String| old.documents.contains_key(*tag) && new.documents.contains_key(*tag);
    let shared: Vec<&String> = project.locales.keys().filter(has).collect();
    let in_order = project.languages().iter().filter(|tag| shared.contains(tag));
    let in_order: Vec<&String> = in_order.collect();
    let languages = match (&options.lang, options.format) {
        (Some(wanted), _) => match shared.iter().find(|tag| **tag == wanted) {
            Some(tag) => vec![*tag],
            None => bail!(
                "`{}` cannot be compared in `{wanted}`; it can in {}",
                paths.id,
                in_order.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ")
            ),
        },
        (None, DiffFormat::Json) => in_order,
        (None, _) => in_order.into_iter().take(1).collect(),
    };
    if languages.is_empty() {
        bail!("`{}` has no language in both states", paths.id);
    }
    let facts = (old.facts.as_ref(), new.facts.as_ref());
    let facts = FactChanges::compare(facts.0, facts.1, &project.tables);
    let each = languages.into_iter().filter_map(|language| {
        let documents = (old.documents.get(language)?, new.documents.get(language)?);
        let locale = project.locales.get(language)?;
        Some(Comparison {
            notice: paths.id.clone(),
            title: documents.1.title.clone(),
            language: language.clone(),
            address: address(project, documents.0),
            compared: Compared::of(
                facts.as_ref().map_err(|why| *why),
                documents,
                &new.languages,
                locale,
                &project.tables,
            ),
            old: shown(project, old, documents.0),
            new: shown(project, new, documents.1),
        })
    });
    Ok(each.collect())
}

fn shown(project: &Site, state: &Stated, document: &Document) -> State {
    let version = state.version.as_ref().map(|record| record.version.to_string());
    let page = version
        .as_ref()
        .and_then(|version| Some(format!("{}{version}/", address(project, document)?)));
    State { version, page }
}

/// The full address of a notice, where the site's is known.
fn address(project: &Site, document: &Document) -> Option<String> {
    let base = project.settings.base_url.as_deref()?.trim_end_matches('/');
    Some(format!("{base}/{}", notice_address(&document.language, &document.slug)))
}

fn print(
    project: &Site,
    comparisons: &[Comparison],
    options: &Wanted,
    words: &Wording,
) -> anyhow::Result<Outcome> {
    let texts = match options.format {
        DiffFormat::Json => Ok(vec![diff::json(comparisons)]),
        _ if comparisons.is_empty() => {
            stderr_line!("nothing has changed from `{}` to `{}`", options.from, options.to);
            return Ok(Outcome::Done);
        }
        DiffFormat::Html => html(project, comparisons)?.map(|page| vec![page]),
        DiffFormat::Text => each(project, comparisons, diff::text),
        DiffFormat::Markdown => each(project, comparisons, diff::markdown),
    };
    match texts {
        Ok(texts) => {
            let text = texts.join("\n");
            match options.format {
                // Only the text for people has colours, which are removed where none show.
                DiffFormat::Text => write!(terminal::coloured_stdout(), "{text}")?,
                _ => terminal::stdout().write_all(text.as_bytes())?,
            }
            Ok(Outcome::Done)
        }
        Err(mut faults) => {
            print_findings(&mut faults, words)?;
            Ok(Outcome::Failed)
        }
    }
}

type OutputText = Result<String, Box<Diagnostic>>;

fn each(
    project: &Site,
    comparisons: &[Comparison],
    print: fn(&Comparison, &Words<'_>) -> OutputText,
) -> Result<Vec<String>, Vec<Diagnostic>> {
    let mut texts = Vec::new();
    for comparison in comparisons {
        let Some(locale) = project.locales.get(&comparison.language) else { continue };
        let (words, faults) = Words::new(locale);
        if !faults.is_empty() {
            return Err(faults);
        }
        texts.push(print(comparison, &words).map_err(|fault| vec![*fault])?);
    }
    Ok(texts)
}

/// One file for all.
fn html(
    project: &Site,
    comparisons: &[Comparison],
) -> anyhow::Result<Result<String, Vec<Diagnostic>>> {
    let mut faults = Vec::new();
    let own = own_files(&project.found.root, &mut faults)?;
    if diagnostic::has_errors(&faults) {
        return Ok(Err(faults));
    }
    Ok(Theme::new(&project.settings, &project.locales, &own)
        .and_then(|theme| theme.diff(comparisons).map_err(|fault| vec![*fault])))
}
