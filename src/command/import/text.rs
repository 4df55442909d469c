//! `import text`: a policy as it was written before becomes a notice.toml, with a report.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use jiff::civil::Date;

use crate::api::missing;
use crate::args::{Common, ImportText, Web};
use crate::command::import::report::report;
use crate::command::import::source;
use crate::command::{Outcome, print_findings, roots, today, wording};
use crate::import::{NotPolicy, PolicyImport, from_policy, slug_of};
use crate::read::NOTICE_FILE;
use crate::report::Wording;
use crate::site::Site;
use crate::stderr_line;
use crate::terminal;
use crate::write::add_text;

/// Writes one notice.toml, and reports what was found and what is missing.
pub fn run(common: &Common, options: &ImportText) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else { bail!("`import` accepts only one site; give one --root") };
    let project = Site::read(root)?;
    let words = wording(common, Some(&project));
    let day = today(common, &project.settings)?;
    let read = read_policy(&options.file, &options.web, &project, day, &words)?;
    let Some((import, text)) = read else {
        return Ok(Outcome::Failed);
    };
    if options.dry_run {
        terminal::stdout().write_all(import.toml.as_bytes())?;
        stderr_line!("{}", text.trim_end());
        return Ok(Outcome::Done);
    }
    let id = notice(options, &import)?;
    let folder = root.join("content").join(&id);
    if project.found.notices.iter().any(|one| one.id == id) {
        bail!("the notice `{id}` exists; name another one with --notice");
    }
    add_text(&folder, NOTICE_FILE, &import.toml)?;
    let mut out = terminal::stdout();
    writeln!(out, "written to {}", folder.join(NOTICE_FILE).display())?;
    out.write_all(text.as_bytes())?;
    if !project.languages().contains(&import.language) {
        let language = &import.language;
        writeln!(out, "the text is in `{language}`; add it to `languages` in site.toml")?;
    }
    writeln!(out, "next: klartext check {id}")?;
    Ok(Outcome::Done)
}

/// What a file or web page states, and a report; nothing where findings about the file block it, which are
/// printed.
///
/// # Errors
/// When the file cannot be read, or is not a policy.
pub fn read_policy(
    path: &Path,
    web: &Web,
    site: &Site,
    day: Date,
    words: &Wording,
) -> anyhow::Result<Option<(PolicyImport, String)>> {
    let name = path.to_string_lossy();
    let page = match source::read(path, web)? {
        Ok(page) => page,
        Err(mut findings) => {
            print_findings(&mut findings, words)?;
            stderr_line!("nothing was imported");
            return Ok(None);
        }
    };
    let import =
        from_policy(&page, &site.locales, &site.tables).map_err(|reason| match reason {
            NotPolicy::Language => anyhow::anyhow!(
                "`{name}` has no text in a language that klartext reads policies in: sv or en"
            ),
            NotPolicy::Headings => anyhow::anyhow!(
                "`{name}` has too many headings to be a policy; import one policy at a time"
            ),
        })?;
    let missing = missing(&import, day)?;
    let text = report(&import, &page.left_out, &missing, words);
    Ok(Some((import, text)))
}

/// The new notice's id: as named, else from the title.
fn notice(options: &ImportText, import: &PolicyImport) -> anyhow::Result<String> {
    let from_title = import.title.as_deref().map(slug_of).filter(|id| !id.is_empty());
    let id = match &options.notice {
        Some(id) => id.clone(),
        None => from_title.context("the text has no title; name the notice with --notice")?,
    };
    let is_id = |part: &str| !part.is_empty() && part == slug_of(part);
    if !id.split('/').all(is_id) {
        bail!("`{id}` cannot be the name of a notice: write it with a-z, 0-9 and single hyphens");
    }
    Ok(id)
}
