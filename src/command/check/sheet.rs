//! `check --sheet`: what the law requires and where a notice states it, for a lawyer.

use std::io::Write as _;

use anyhow::{Context, bail};
use jiff::civil::Date;
use serde::Serialize;

use crate::args::{Check, Common};
use crate::command::{Outcome, print_findings, roots, say_what_is_missing, select, today, wording};
use crate::diagnostic;
use crate::locale::Locale;
use crate::read::NoticePaths;
use crate::render;
use crate::report::{Format, Wording};
use crate::sheet::{Input, Sheet, sheet, text};
use crate::site::Site;
use crate::site::findings::check_notice;
use crate::site::slugs::{Slug, Taken};
use crate::suggest::nearest;
use crate::terminal;

#[derive(Serialize)]
struct Sheets {
    sheets: Vec<Sheet>,
}

/// Prints the sheets of notices.
pub fn run(common: &Common, options: &Check) -> anyhow::Result<Outcome> {
    let Some((sheets, outcome)) = sheets(common, common.lang.as_deref(), &options.notices)? else {
        return Ok(Outcome::Failed);
    };
    print(sheets, options.format)?;
    Ok(outcome)
}

/// The sheets of the notices that are named, else of all; nothing where the site lacks the wording for
/// them, which is printed. The outcome is that of the check.
pub fn sheets(
    common: &Common,
    language: Option<&str>,
    notices: &[String],
) -> anyhow::Result<Option<(Vec<Sheet>, Outcome)>> {
    let mut sheets = Vec::new();
    let mut outcome = Outcome::Done;
    for root in roots(common) {
        let project = Site::read(&root)?;
        let today = today(common, &project.settings)?;
        let has_wording = |language: &String| project.locales.contains_key(language);
        if !project.languages().iter().all(has_wording) {
            let words = wording(common, Some(&project));
            print_findings(&mut project.diagnostics.clone(), &words)?;
            return Ok(None);
        }
        let locale = locale(&project, language)?;
        let words = Wording::new(&locale.language, project.own_messages(&locale.language));
        let mut taken = Taken::default();
        for paths in select::notices(&project.found.notices, notices)? {
            let (sheet, has_errors) = sheet_of(&project, paths, today, locale, &words, &mut taken)?;
            sheets.push(sheet);
            if has_errors {
                outcome = Outcome::Failed;
            }
        }
        say_what_is_missing(&words);
    }
    Ok(Some((sheets, outcome)))
}

/// The sheet of a notice, and whether the check found errors.
fn sheet_of(
    project: &Site,
    paths: &NoticePaths,
    today: Date,
    locale: &Locale,
    words: &Wording,
    taken: &mut Taken,
) -> anyhow::Result<(Sheet, bool)> {
    let checked = check_notice(project, paths, today)?;
    let slugs = taken.faults(&paths.id, &Slug::all_of(&checked), &checked.diagnostics);
    let of_site = [&project.diagnostics[..], &project.findings, &slugs].concat();
    let mut diagnostics = [of_site, checked.diagnostics].concat();
    diagnostic::sort(&mut diagnostics);
    let input = Input {
        draft: &checked.draft,
        documents: &checked.documents,
        diagnostics: &diagnostics,
        locale,
        wording: words,
        locales: &project.locales,
        tables: &project.tables,
        role: project.settings.approval.roles.keys().next().map(String::as_str),
    };
    let sheet = sheet(&input).map_err(|error| anyhow::anyhow!("{error}"));
    let sheet = sheet.with_context(|| {
        format!("the wording of `{}` lacks messages of the sheet", locale.language)
    })?;
    Ok((sheet, diagnostic::has_errors(&diagnostics)))
}

/// The wording of a language of the site: the one named, else the first.
fn locale<'a>(project: &'a Site, named: Option<&str>) -> anyhow::Result<&'a Locale> {
    let languages = project.languages();
    let language = named.or(languages.first().map(String::as_str)).unwrap_or_default();
    if let Some(locale) = project.locales.get(language) {
        return Ok(locale);
    }
    match nearest(language, languages.iter().map(String::as_str)) {
        Some(near) => bail!("the site has no language `{language}`; did you mean `{near}`?"),
        None => bail!("the site has no language `{language}`; it has {}", languages.join(", ")),
    }
}

fn print(sheets: Vec<Sheet>, format: Format) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    match format {
        Format::Text => {
            for (index, sheet) in sheets.iter().enumerate() {
                // A new sheet of paper for each notice.
                let before = if index == 0 { "" } else { "\u{c}\n" };
                write!(out, "{before}{}", text(sheet))?;
            }
        }
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &Sheets { sheets })?;
            writeln!(out)?;
        }
        Format::Html => out.write_all(render::sheet::sheets(&sheets).as_bytes())?,
        Format::Sarif | Format::Github => {
            bail!("a sheet has only --format text, json and html")
        }
    }
    Ok(())
}
