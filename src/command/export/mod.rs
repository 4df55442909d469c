//! `export`: a notice in another format, printed or written to a file.

mod print;

use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};

use super::check::sheets;
use super::{Outcome, print_findings, roots, select, today, wording};
use crate::args::{Common, Export, ExportFormat};
use crate::diagnostic::{self, Diagnostic};
use crate::export::csv::{self, Separator};
use crate::export::headers::{Server, headers};
use crate::export::{facts, json_ld, register, texts, tilt};
use crate::model::Notice;
use crate::pages::{Comparisons, Extent, PageContext, Text};
use crate::read::NoticePaths;
use crate::render::docx::docx;
use crate::render::fragment::Styles;
use crate::render::policy::policy;
use crate::render::sheet::sheets as sheet_page;
use crate::render::theme::{Own, Theme};
use crate::render::version_note::VersionNote;
use crate::report::Wording;
use crate::sheet::document;
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::site::theme::own_files;
use crate::stderr_line;
use crate::terminal;
use crate::version::{Record, Shown};
use crate::write::put_file;

/// Exports one notice, or the headers of the site.
pub fn run(common: &Common, options: &Export) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else { bail!("`export` accepts only one site; name one --root") };
    if options.sheet {
        return sheet_file(common, options);
    }
    let project = Site::read(root)?;
    let words = wording(common, Some(&project));
    let today = today(common, &project.settings)?;
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let own = own_files(root, &mut diagnostics)?;
    if let Some(server) = server(options.format) {
        let errors = project.settings_errors();
        if diagnostic::has_errors(&errors) {
            return report_all(errors, &words);
        }
        return put(headers_of(server, &project, &own), options.out.as_deref());
    }
    let theme = match Theme::new(&project.settings, &project.locales, &own) {
        Ok(theme) => theme,
        Err(faults) => return report_all([diagnostics, faults].concat(), &words),
    };
    let making =
        PageContext::new(&theme, &project.settings, &project.locales, &project.tables, today);
    let paths = notice(&project, options)?;
    if options.format == ExportFormat::Texts {
        return texts(&project, paths, options, today);
    }
    if options.draft {
        let checked = project.check(paths, None, today)?;
        let facts = checked.draft.notice.clone();
        let text = Text::draft(&making, &paths.id, &checked.documents, facts);
        return write(&text, None, options, &words);
    }
    let released = match read_chain(paths)? {
        Ok(released) => released,
        Err(faults) => return report_all(faults, &words),
    };
    let record = version(&released.chain, paths, options, today)?;
    let comparisons = Comparisons::new(&making, &released.chain);
    let text = Text::released(&comparisons, &released.id, record)
        .with_context(|| format!("`{}` has no text", record.version))?;
    let wanted = options.format == ExportFormat::Register && paths.has_draft;
    let private = wanted.then(|| project.check(paths, None, today)).transpose()?;
    write(&text, private.as_ref().map(|checked| &checked.draft.notice), options, &words)
}

/// The server that a format has the headers for; none for formats of a notice.
fn server(format: ExportFormat) -> Option<Server> {
    match format {
        ExportFormat::Headers => Some(Server::Hosted),
        ExportFormat::Nginx => Some(Server::Nginx),
        ExportFormat::Apache => Some(Server::Apache),
        _ => None,
    }
}

/// The site's headers, with the content security policy of its pages.
fn headers_of(server: Server, project: &Site, own: &Own) -> String {
    let base = project.settings.base_url.as_deref().unwrap_or_default();
    let path = base.split_once("://").and_then(|(_, rest)| Some(rest.split_once('/')?.1));
    let path = format!("/{}", path.unwrap_or_default());
    headers(server, own.template("frame.html").and_then(|frame| policy(&frame)).as_deref(), &path)
}

fn report_all(mut diagnostics: Vec<Diagnostic>, words: &Wording) -> anyhow::Result<Outcome> {
    print_findings(&mut diagnostics, words)?;
    Ok(if diagnostic::has_errors(&diagnostics) { Outcome::Failed } else { Outcome::Done })
}

/// The notice that is named, or the only one.
fn notice<'a>(project: &'a Site, options: &Export) -> anyhow::Result<&'a NoticePaths> {
    let fits = |paths: &&NoticePaths| {
        let of_draft = options.draft || options.format == ExportFormat::Texts;
        if of_draft { paths.has_draft } else { paths.has_records() }
    };
    let all: Vec<&NoticePaths> = project.found.notices.iter().filter(fits).collect();
    if all.is_empty() {
        bail!("no notice has a released version yet; `--draft` exports the current text");
    }
    select::notice(&all, options.notice.as_deref())
}

/// The version that is named, or the one that applies.
fn version<'a>(
    chain: &'a crate::version::Chain,
    paths: &NoticePaths,
    options: &Export,
    today: jiff::civil::Date,
) -> anyhow::Result<&'a Record> {
    if let Some(name) = options.version {
        let texts: Vec<String> = chain.texts().map(|one| one.version.to_string()).collect();
        return chain.texts().find(|one| one.version == name).with_context(|| {
            format!("`{}` has no version `{name}`; it has {}", paths.id, texts.join(", "))
        });
    }
    match chain.shown(today) {
        Some(Shown::InForce(record) | Shown::Coming(record)) => Ok(record),
        Some(Shown::Ended { last: Some(last), .. }) => Ok(last),
        _ => bail!("no version of `{}` applies today; name one with --version", paths.id),
    }
}

/// Writes a text; `private` is the working copy, for what is never in a version.
fn write(
    text: &Text<'_>,
    private: Option<&Notice>,
    options: &Export,
    words: &Wording,
) -> anyhow::Result<Outcome> {
    let languages = text.languages();
    let language = match &options.lang {
        Some(language) if languages.contains(language) => language.clone(),
        Some(language) => {
            bail!("there is no text in `{language}`; there is {}", languages.join(", "))
        }
        None => languages.first().cloned().context("there is no text in any language")?,
    };
    let extent = if options.complete { Extent::Complete } else { Extent::Notice };
    let bytes = |text: Option<String>| text.map(String::into_bytes);
    let exported = match options.format {
        ExportFormat::Markdown => text.markdown(&language).map(bytes),
        ExportFormat::Text => text.text(&language, extent).map(bytes),
        ExportFormat::Html | ExportFormat::Pdf => text.html(&language, extent).map(bytes),
        ExportFormat::Docx => text.docx(&language, extent),
        ExportFormat::Fragment => {
            let styles = match (options.no_styles, options.cards) {
                (true, _) => Styles::Host,
                (_, true) => Styles::Cards,
                _ => Styles::Own,
            };
            text.fragment(&language, options.heading_level, styles).map(bytes)
        }
        _ => Ok(bytes(of_facts(text, private, &language, options))),
    };
    let exported = match exported {
        Ok(Some(exported)) => exported,
        Ok(None) if text.edition().is_none() => {
            bail!("this version was imported and has no facts")
        }
        Ok(None) => bail!("there is no wording for `{language}` any more"),
        Err(fault) => return report_all(vec![*fault], words),
    };
    if let (ExportFormat::Tilt, Some(edition)) = (options.format, text.edition()) {
        let lost = tilt::losses(edition.facts);
        stderr_line!("TILT cannot express everything; left out or only in words:");
        lost.iter().for_each(|one| stderr_line!("- {one}"));
    }
    put_format(exported, options)
}

/// The cross-check sheet of the working copy.
fn sheet_file(common: &Common, options: &Export) -> anyhow::Result<Outcome> {
    let named: Vec<String> = options.notice.iter().cloned().collect();
    let Some((sheets, _)) = sheets(common, options.lang.as_deref(), &named)? else {
        return Ok(Outcome::Failed);
    };
    let file = match (options.format, sheets.as_slice()) {
        (_, []) => bail!("there is no notice"),
        (ExportFormat::Html | ExportFormat::Pdf, sheets) => sheet_page(sheets).into_bytes(),
        (ExportFormat::Docx, [sheet]) => docx(&document(sheet), &VersionNote::default()),
        (ExportFormat::Docx, _) => bail!("a Word file has one sheet; name a notice"),
        _ => bail!("a sheet is exported as docx, html or pdf; `check --sheet` prints it as text"),
    };
    put_format(file, options)
}

/// Writes a file; a page becomes a PDF where that is wanted.
fn put_format(file: Vec<u8>, options: &Export) -> anyhow::Result<Outcome> {
    let (format, out) = (options.format, options.out.as_deref());
    let is_binary = matches!(format, ExportFormat::Docx | ExportFormat::Pdf);
    if is_binary && out.is_none() && terminal::is_terminal() {
        bail!("this format is not text for a terminal; name a file with --out");
    }
    match format {
        ExportFormat::Pdf => put(print::pdf(&String::from_utf8_lossy(&file))?, out),
        _ => put(file, out),
    }
}

fn of_facts(
    text: &Text<'_>,
    private: Option<&Notice>,
    language: &str,
    options: &Export,
) -> Option<String> {
    let edition = text.edition()?;
    match options.format {
        ExportFormat::Json => Some(facts::facts(&edition)),
        ExportFormat::Jsonld => Some(json_ld::json_ld(&edition)),
        ExportFormat::Tilt => text.tilt(language),
        ExportFormat::Register => {
            let rows = register::register(&edition, private, language)?;
            Some(csv::write(&rows, separator(options)))
        }
        _ => None,
    }
}

/// The texts of the working copy, with those of its last release.
fn texts(
    project: &Site,
    paths: &NoticePaths,
    options: &Export,
    today: jiff::civil::Date,
) -> anyhow::Result<Outcome> {
    let draft = project.check(paths, None, today)?.draft;
    let (from, to) = draft.languages.split_first().context("the site has no language")?;
    let others = to.join(", ");
    let to = match &options.lang {
        Some(wanted) if to.contains(wanted) => wanted,
        Some(to) => bail!(
            "`{to}` is not a language to translate into; the notice is written in `{from}`, and \
             into: {others}"
        ),
        None => bail!("name the language to translate into with --lang: {others}"),
    };
    let released = read_chain(paths)?.ok();
    let base = released.as_ref().and_then(|released| released.chain.base(None));
    let facts = base.and_then(Record::facts);
    let rows = texts::texts(&draft, facts, from, to);
    put(csv::write(&rows, separator(options)), options.out.as_deref())
}

fn separator(options: &Export) -> Separator {
    if options.semicolons { Separator::Semicolon } else { Separator::Comma }
}

/// Prints, or writes to a file.
fn put(exported: impl Into<Vec<u8>>, out: Option<&Path>) -> anyhow::Result<Outcome> {
    let exported = exported.into();
    match out {
        Some(path) => put_file(path, &exported)?,
        None => terminal::stdout().write_all(&exported)?,
    }
    Ok(Outcome::Done)
}
