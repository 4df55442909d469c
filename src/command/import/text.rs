//! `import text`: a policy as it was written before becomes a notice.toml, with a report.

use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use jiff::civil::Date;

use crate::api::missing;
use crate::args::{Common, ImportText, Web};
use crate::command::import::source;
use crate::command::{Outcome, print_findings, roots, today, wording};
use crate::diagnostic::Diagnostic;
use crate::import::{LeftOut, NotPolicy, PolicyImport, from_policy, slug_of};
use crate::read::NOTICE_FILE;
use crate::report::Wording;
use crate::sheet::citations;
use crate::site::Site;
use crate::stderr_line;
use crate::terminal;
use crate::write::add_text;

/// So many letters of what is left out are shown.
const LETTERS: usize = 100;

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

/// What was found, what has no place, and what is missing.
fn report(
    import: &PolicyImport,
    left_out: &[LeftOut],
    missing: &[Diagnostic],
    words: &Wording,
) -> String {
    let mut text = String::new();
    let facts = import.facts.len();
    let _ = writeln!(text, "\nfound in the text: {facts} values");
    for fact in &import.facts {
        let _ = writeln!(text, "  {}{} = {}", place(fact.line), fact.key, short(&fact.value));
    }
    for date in &import.dates {
        let _ = writeln!(text, "  the date {date}");
    }
    if !import.rights.is_empty() {
        let _ = writeln!(text, "  the rights {}", import.rights.join(", "));
    }
    if !import.choices.is_empty() {
        let _ = writeln!(text, "\nstated in more than one way; choose one:");
        import.choices.iter().for_each(|one| {
            let _ = writeln!(text, "  {}", short(one));
        });
    }
    if !import.sections.is_empty() {
        let _ = writeln!(text, "\nin the text, without a place among the facts; kept as sections:");
        for section in &import.sections {
            let words = short(&section.words);
            let _ = writeln!(text, "  {}{words} ({})", place(section.line), section.key);
        }
    }
    if !left_out.is_empty() {
        let _ = writeln!(text, "\nleft out of the page:");
        left_out.iter().for_each(|one| {
            let _ = writeln!(text, "  {}", short(&one.words));
        });
    }
    let (open, lacks): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        missing.iter().partition(|one| import.is_open(&one.at));
    let heads = [
        (lacks, "Articles 13 and 14 GDPR ask for this, and the text does not state it:"),
        (open, "they ask for this too; see whether words that klartext did not read state it:"),
    ];
    for (findings, head) in heads {
        let lines = lacks_by_letter(&findings, words);
        if !lines.is_empty() {
            let _ = writeln!(text, "\n{head}\n  {}", lines.join("\n  "));
        }
    }
    text.push('\n');
    text
}

/// The findings about Arts. 13 and 14, each with the letter that asks, in the order of the law.
fn lacks_by_letter(missing: &[&Diagnostic], words: &Wording) -> Vec<String> {
    let mut lacks: Vec<(u16, u16, char, String)> = Vec::new();
    for finding in missing {
        let law = finding.law.as_deref().unwrap_or_default();
        let cited = citations(law).into_iter().find(|one| matches!(one.article, 13 | 14));
        let Some(cited) = cited else { continue };
        let paragraph = cited.paragraph.map(|one| format!("({one})")).unwrap_or_default();
        let letter = cited.letter.map(|one| format!("({one})")).unwrap_or_default();
        let at = if finding.at.is_empty() { String::new() } else { format!("{}: ", finding.at) };
        let line = format!(
            "Art. {}{paragraph}{letter} {at}{} [{}]",
            cited.article,
            words.message(finding),
            finding.rule.name
        );
        let order = (cited.article, cited.paragraph.unwrap_or_default());
        lacks.push((order.0, order.1, cited.letter.unwrap_or_default(), line));
    }
    lacks.sort();
    lacks.dedup();
    lacks.into_iter().map(|(.., line)| line).collect()
}

fn place(line: Option<usize>) -> String {
    line.map(|line| format!("line {line}: ")).unwrap_or_default()
}

fn short(words: &str) -> String {
    let clean: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let short: String = clean.chars().take(LETTERS).collect();
    if short.len() < clean.len() { format!("{}…", short.trim_end()) } else { short }
}
