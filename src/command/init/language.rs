//! [I/O] `init --language`: copies the wording of a language into the site, marked where it is to be
//! translated; and later adds the messages that have come since.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]
#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use icu_locale_core::Locale as Tag;

use super::write_new;
use crate::command::Outcome;
use crate::locale::{copy_to_translate, entries};
use crate::site::{FINDINGS, built_in_files, built_in_messages};
use crate::terminal;
use crate::write::put_text;

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 9] = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// Begins a language, or adds to it what is missing.
///
/// # Errors
/// When the language or the one to translate from cannot be, or a file cannot be written.
pub fn begin(root: &Path, language: &str, from: Option<&str>) -> anyhow::Result<Outcome> {
    let from = from.unwrap_or("en");
    if !language.parse::<Tag>().is_ok_and(|tag| tag.to_string() == language) {
        bail!("`{language}` is not a language tag; write one such as `de` or `pt-BR`");
    }
    if built_in_files(language).is_some() {
        bail!(
            "klartext has the wording of `{language}`; to change some of it, copy a file: \
             klartext init --copy locales/{language}/notice.ftl"
        );
    }
    let Some((about, mut files)) = built_in_files(from) else {
        bail!("klartext has no wording of `{from}` to translate from; it has `en` and `sv`");
    };
    files.extend(built_in_messages(from, FINDINGS));
    if !root.join("content").is_dir() {
        bail!("`{}` is not a site; start klartext in one, or name one with --root", root.display());
    }
    let folder = Path::new("locales").join(language);
    let folder = if root == Path::new(".") { folder } else { root.join(folder) };
    let mut out = terminal::stdout();
    if !folder.join("language.toml").exists() {
        let text = language_toml(&about.text, language, from);
        write_new(&folder.join("language.toml"), text.as_bytes())?;
        writeln!(out, "wrote {}", folder.join("language.toml").display())?;
    }
    let known = own_messages(&folder)?;
    for file in &files {
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        let path = folder.join(name);
        let messages = entries(&file.text);
        let missing: Vec<&str> = messages
            .iter()
            .map(|message| message.name.as_str())
            .filter(|name| !known.contains(*name))
            .collect();
        if path.exists() {
            let added = messages_of(&file.text, &missing);
            if !missing.is_empty() {
                let before = fs::read_to_string(&path)
                    .with_context(|| format!("cannot read `{}`", path.display()))?;
                let end = if before.ends_with('\n') { "" } else { "\n" };
                put_text(&path, &before, &format!("{before}{end}\n{added}"))?;
                writeln!(out, "added {} to {}", counted(missing.len()), path.display())?;
            }
        } else if !missing.is_empty() {
            write_new(&path, copy_to_translate(&file.text, false).as_bytes())?;
            writeln!(out, "wrote {} with {}", path.display(), counted(missing.len()))?;
        }
    }
    writeln!(out, "translate what is below a line `# TODO`, and remove that line")?;
    writeln!(out, "add \"{language}\" to `languages` in content/site.toml")?;
    writeln!(out, "see what is missing: klartext check")?;
    Ok(Outcome::Done)
}

fn counted(messages: usize) -> String {
    if messages == 1 { "1 message".into() } else { format!("{messages} messages") }
}

/// The names of the messages that a language's folder has.
fn own_messages(folder: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut known = BTreeSet::new();
    let Ok(files) = fs::read_dir(folder) else { return Ok(known) };
    for file in files {
        let path = file.with_context(|| format!("cannot list `{}`", folder.display()))?.path();
        if path.extension().is_some_and(|end| end == "ftl") {
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read `{}`", path.display()))?;
            known.extend(entries(&text).into_iter().map(|entry| entry.name));
        }
    }
    Ok(known)
}

/// Some messages of a file, marked.
fn messages_of(text: &str, names: &[&str]) -> String {
    let all = entries(text);
    let mut some = String::new();
    for (index, message) in all.iter().enumerate() {
        if names.contains(&message.name.as_str()) {
            let end = all.get(index + 1).map_or(text.len(), |next| next.span.start);
            let lines = text[message.span.start..end].lines();
            // Comments before the next message are not part of this one.
            for line in lines.take_while(|line| !line.starts_with('#')) {
                some.push_str(line.trim_end());
                some.push('\n');
            }
        }
    }
    let some = copy_to_translate(some.trim_end(), false);
    format!("{some}\n")
}

/// The `language.toml` of a new language: what pages need is to be filled in, words for the rules are
/// comments.
fn language_toml(text: &str, language: &str, from: &str) -> String {
    let base = language.split('-').next().unwrap_or(language);
    let direction = if RIGHT_TO_LEFT.contains(&base) { "rtl" } else { "ltr" };
    let set = [
        ("formats", format!("formats = \"{language}\"")),
        ("direction", format!("direction = \"{direction}\"\nfallback = \"{from}\"")),
        // The measure that depends on no language.
        ("readability", "readability = \"lix\"".to_owned()),
    ];
    let mut copy = String::new();
    let marked = copy_to_translate(text, true);
    let mut lines = marked.lines().peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().copied().unwrap_or_default();
        let replaced = |line: &str| {
            let key = line.split(" =").next().unwrap_or_default();
            set.iter().find(|(name, _)| *name == key).map(|(_, with)| with.as_str())
        };
        // What is set needs no translation.
        if line == "# TODO" && replaced(next).is_some() {
            continue;
        }
        copy.push_str(replaced(line).unwrap_or(line));
        copy.push('\n');
    }
    copy
}
