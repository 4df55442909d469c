//! `import texts`: a translator's words, written back to where they belong.

use std::io::Write;
use std::path::Path;

use anyhow::bail;

use crate::args::{Common, ImportTexts};
use crate::command::{Outcome, print_findings, roots, select, today, wording};
use crate::diagnostic::{Diagnostic, Message, Value, import};
use crate::fix::{Change, apply};
use crate::import::{Translation, TranslationError, read_texts};
use crate::origin::Origin;
use crate::read;
use crate::report::Wording;
use crate::site::Site;
use crate::stderr_line;
use crate::terminal;
use crate::write::{RecordLock, put_text};

/// Edits that are in each other's way are made one after the other: more rounds than any notice
/// has texts in one place.
const ROUNDS: usize = 50;

/// Writes the words of a file into a notice's own files.
pub fn run(common: &Common, options: &ImportTexts) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else { bail!("`import` accepts only one site; give one --root") };
    let words = wording(common, None);
    let (file, mut findings) = read::named_text(&options.file)?;
    if !findings.is_empty() {
        return forbidden(&mut findings, &words);
    }
    let place = |at: usize| {
        let rest = file.text.get(at..).unwrap_or_default();
        let end = at + rest.find('\n').unwrap_or(rest.len());
        Origin { file: file.clone(), span: at..end }
    };
    let translation = match read_texts(&file.text) {
        Ok(translation) => translation,
        Err(fault) => return forbidden(&mut vec![fault_of(&fault, &place)], &words),
    };
    let _writing = RecordLock::begin(&root.join("content"))?;
    let mut count = 0;
    for _ in 0..ROUNDS {
        let project = Site::read(root)?;
        let drafts = project.found.notices.iter().filter(|paths| paths.has_draft);
        let paths = select::notice(&drafts.collect::<Vec<_>>(), options.notice.as_deref())?;
        let checked = project.check(paths, None, today(common, &project.settings)?)?;
        if !checked.draft.languages.contains(&translation.to) {
            bail!(
                "the notice `{}` is not in `{}`; add the language to site.toml first",
                paths.id,
                translation.to
            );
        }
        let (changes, found) = translation.changes(&checked.draft, &place);
        findings = found;
        let written = write(root, changes)?;
        count += written;
        if written == 0 {
            break;
        }
    }
    report_outcome(&translation, count, findings, &words)
}

/// Writes the changes that do not touch each other, and says how many those were.
fn write(root: &Path, changes: Vec<(String, Change)>) -> anyhow::Result<usize> {
    let mut values = Vec::new();
    let mut count = 0;
    for (at, change) in changes {
        match change {
            Change::File(origin, text) => {
                put_text(&root.join(&origin.file.path), &origin.file.text, &text)?;
                count += 1;
            }
            Change::Value(edit) => {
                let one = Diagnostic::new(&import::IMPORT_TEXTS, at, Message::verbatim(""));
                values.push(Diagnostic { fix: vec![edit], ..one });
            }
        }
    }
    for fixed in apply(&values) {
        put_text(&root.join(&fixed.file.path), &fixed.file.text, &fixed.text)?;
        count += fixed.fixed.len();
    }
    Ok(count)
}

fn fault_of(fault: &TranslationError, place: &dyn Fn(usize) -> Origin) -> Diagnostic {
    let (at, message) = match fault {
        TranslationError::Csv(fault) => (
            fault.at,
            Message::new("import-texts-csv").with("reason", Value::text(fault.what.to_string())),
        ),
        TranslationError::Header => (0, Message::new("import-texts-header")),
    };
    Diagnostic::in_file(&import::IMPORT_TEXTS, place(at), message)
}

fn report_outcome(
    translation: &Translation,
    count: usize,
    mut findings: Vec<Diagnostic>,
    words: &Wording,
) -> anyhow::Result<Outcome> {
    let texts = if count == 1 { "1 text".into() } else { format!("{count} texts") };
    let mut out = terminal::stdout();
    writeln!(out, "wrote {texts} in `{}`", translation.to)?;
    writeln!(out, "next: klartext check")?;
    drop(out);
    if findings.is_empty() {
        return Ok(Outcome::Done);
    }
    print_findings(&mut findings, words)?;
    Ok(Outcome::Failed)
}

fn forbidden(findings: &mut Vec<Diagnostic>, words: &Wording) -> anyhow::Result<Outcome> {
    print_findings(findings, words)?;
    stderr_line!("nothing was imported");
    Ok(Outcome::Failed)
}
