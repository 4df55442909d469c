//! `import tilt`: a notice in TILT becomes a notice.toml.

use std::io::Write;

use anyhow::{Context, bail};

use crate::args::{Common, ImportTilt};
use crate::command::{Outcome, print_findings, roots, wording};
use crate::diagnostic::{Diagnostic, Message, Value, import};
use crate::import::{TiltImport, from_tilt, slug_of};
use crate::origin::Origin;
use crate::read::{self, NOTICE_FILE};
use crate::report::Wording;
use crate::site::Site;
use crate::stderr_line;
use crate::terminal;
use crate::write::add_text;

/// Writes one notice.toml, and reports what klartext has no place for.
pub fn run(common: &Common, options: &ImportTilt) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else { bail!("`import` accepts only one site; give one --root") };
    let project = Site::read(root)?;
    let words = wording(common, Some(&project));
    let (file, mut findings) = read::named_text(&options.file)?;
    if !findings.is_empty() {
        print_findings(&mut findings, &words)?;
        stderr_line!("nothing was imported");
        return Ok(Outcome::Failed);
    }
    let document = match serde_json::from_str(&file.text) {
        Ok(document) => document,
        Err(error) => {
            let lines = file.text.split_inclusive('\n').take(error.line().saturating_sub(1));
            let at = lines.map(str::len).sum::<usize>().min(file.text.len());
            let rest = file.text.get(at..).unwrap_or_default();
            let end = at + rest.find('\n').unwrap_or(rest.len());
            let origin = Origin { file: file.clone(), span: at..end };
            let message =
                Message::new("import-json").with("reason", Value::text(error.to_string()));
            return failed(Diagnostic::in_file(&import::IMPORT_JSON, origin, message), &words);
        }
    };
    let fallback = project.languages().first().map_or("en", String::as_str);
    let Ok(imported) = from_tilt(document, fallback) else {
        let origin = Origin { file: file.clone(), span: 0..0 };
        let message = Message::new("import-tilt");
        return failed(Diagnostic::in_file(&import::IMPORT_TILT, origin, message), &words);
    };
    if options.dry_run {
        terminal::stdout().write_all(imported.toml.as_bytes())?;
        return report_losses(&imported, &project);
    }
    let id = notice(options, &imported)?;
    let folder = root.join("content").join(&id);
    if project.found.notices.iter().any(|one| one.id == id) {
        bail!("the notice `{id}` exists; name another one with --notice");
    }
    add_text(&folder, NOTICE_FILE, &imported.toml)?;
    let mut out = terminal::stdout();
    writeln!(out, "written to {}", folder.join(NOTICE_FILE).display())?;
    writeln!(out, "next: klartext check {id}")?;
    drop(out);
    report_losses(&imported, &project)
}

/// The new notice's id: as named, else from what the document is called.
fn notice(options: &ImportTilt, imported: &TiltImport) -> anyhow::Result<String> {
    let from_name = imported.name.as_deref().map(slug_of).filter(|id| !id.is_empty());
    let id = match &options.notice {
        Some(id) => id.clone(),
        None => from_name.context("the document has no name; name the notice with --notice")?,
    };
    let is_id = |part: &str| !part.is_empty() && part == slug_of(part);
    if !id.split('/').all(is_id) {
        bail!("`{id}` cannot be the name of a notice: write it with a-z, 0-9 and single hyphens");
    }
    Ok(id)
}

fn report_losses(imported: &TiltImport, project: &Site) -> anyhow::Result<Outcome> {
    if !project.languages().contains(&imported.language) {
        let language = &imported.language;
        let has = project.languages().join(", ");
        stderr_line!(
            "the text is in `{language}`, but the site has {has}; add it to `languages` in site.toml"
        );
    }
    if !imported.lost.is_empty() {
        stderr_line!("klartext has no place for this; it is in comments at the end:");
        imported.lost.iter().for_each(|(at, words)| stderr_line!("- {at}: {words}"));
    }
    Ok(Outcome::Done)
}

fn failed(diagnostic: Diagnostic, words: &Wording) -> anyhow::Result<Outcome> {
    print_findings(&mut vec![diagnostic], words)?;
    stderr_line!("nothing was imported");
    Ok(Outcome::Failed)
}
