//! [I/O] `init`: creates a small working site with explanatory comments, or copies a built-in file.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

mod language;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::import::text::read_policy;
use super::{Outcome, roots, today, wording};
use crate::api::built_in_site;
use crate::args::{Common, Init};
use crate::assets;
use crate::import::PolicyImport;
use crate::schema::SchemaOf;
use crate::suggest::nearest;
use crate::terminal;

/// Keeps git from changing the line ends of version records.
const GIT_ATTRIBUTES: &str = "\
# Version records are evidence: their bytes are never changed.
content/**/versions/*.json -text
";

/// What git leaves out: what `build` makes again.
const GIT_IGNORE: &str = "\
/draft/
/public/
";

/// Creates a site, or copies built-in files.
pub fn run(common: &Common, options: &Init) -> anyhow::Result<Outcome> {
    if options.language.is_some() || !options.copy.is_empty() {
        let mut roots = roots(common);
        let folder = options.folder.clone().unwrap_or_else(|| roots.swap_remove(0));
        if let Some(language) = &options.language {
            return language::begin(
                &folder,
                language,
                options.from.as_deref().and_then(Path::to_str),
            );
        }
        options.copy.iter().try_for_each(|name| copy(&folder, name))?;
        return Ok(Outcome::Done);
    }
    let Some(folder) = &options.folder else {
        bail!("name a folder: `klartext init my-notices`");
    };
    if folder.join("content").exists() {
        bail!("`{}` already has a folder `content`; nothing was written", folder.display());
    }
    let schemas: Vec<(String, String)> =
        SchemaOf::ALL.iter().map(|(of, name)| (format!("schemas/{name}"), of.text())).collect();
    let mut settings = include_str!("site.toml").to_owned();
    let mut notice = include_str!("notice/notice.toml").to_owned();
    let mut report = None;
    if let Some(path) = &options.from {
        let Some((import, text)) = imported(common, options, path)? else {
            return Ok(Outcome::Failed);
        };
        settings = settings.replace(LANGUAGES, &format!("languages = [\"{}\"]", import.language));
        notice = format!("{SCHEMA}{}", import.toml);
        report = Some(text);
    }
    let files = [
        ("content/site.toml".to_owned(), settings),
        ("content/notice/notice.toml".to_owned(), notice),
        (".gitattributes".to_owned(), GIT_ATTRIBUTES.to_owned()),
        (".gitignore".to_owned(), GIT_IGNORE.to_owned()),
    ];
    let files: Vec<(PathBuf, String)> =
        files.into_iter().chain(schemas).map(|(name, text)| (folder.join(name), text)).collect();
    for (count, (path, text)) in files.iter().enumerate() {
        if let Err(error) = write_new(path, text.as_bytes()) {
            clean_up(folder, files.iter().take(count).map(|(path, _)| path));
            return Err(error);
        }
    }
    let mut out = terminal::stdout();
    writeln!(out, "created a site in {}", folder.display())?;
    if let Some(report) = report {
        out.write_all(report.as_bytes())?;
    }
    writeln!(out, "write your facts in {}", folder.join("content/notice/notice.toml").display())?;
    writeln!(out, "see what is missing: klartext check --root {}", folder.display())?;
    Ok(Outcome::Done)
}

/// The line of the scaffold's settings that names its languages.
const LANGUAGES: &str = "languages = [\"sv\", \"en\"]";
/// The first line of a notice, for editors.
const SCHEMA: &str = "#:schema ../../schemas/notice.schema.json\n\n";

/// What a policy states, with a report; nothing where findings about the file block it.
fn imported(
    common: &Common,
    options: &Init,
    path: &Path,
) -> anyhow::Result<Option<(PolicyImport, String)>> {
    let site = built_in_site()?;
    let words = wording(common, None);
    read_policy(path, &options.web, &site, today(common, &site.settings)?, &words)
}

/// Copies one built-in file (`templates/page.html`) to its place in the site.
fn copy(folder: &Path, name: &str) -> anyhow::Result<()> {
    let all = built_in();
    let Some((_, bytes)) = all.iter().find(|(known, _)| known == name) else {
        let known: Vec<&str> = all.iter().map(|(known, _)| known.as_str()).collect();
        match nearest(name, known.iter().copied()) {
            Some(near) => bail!("there is no built-in file `{name}`; did you mean `{near}`?"),
            None => {
                bail!("there is no built-in file `{name}`; there are\n  {}", known.join("\n  "))
            }
        }
    };
    let path = folder.join(name);
    write_new(&path, bytes)?;
    writeln!(terminal::stdout(), "wrote {}; it now replaces the built-in one", path.display())?;
    Ok(())
}

/// The files that a site can replace; not the pages of rules.
fn built_in() -> Vec<(String, &'static [u8])> {
    [("templates", &assets::TEMPLATES), ("locales", &assets::LOCALES), ("static", &assets::STATIC)]
        .into_iter()
        .flat_map(|(folder, dir)| {
            assets::files(dir)
                .into_iter()
                .filter(|(name, _)| !name.ends_with(".md"))
                .map(move |(name, file)| (format!("{folder}/{name}"), file.contents()))
        })
        .collect()
}

/// Writes a new file.
fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let context = || format!("cannot write `{}`", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(context)?;
    }
    let mut file = fs::File::create_new(path).with_context(context)?;
    file.write_all(bytes).with_context(context).inspect_err(|_| {
        // An incomplete file would block the next run.
        let _ = fs::remove_file(path);
    })
}

/// Removes what was written of a site that could not be completed, and empty folders.
fn clean_up<'a>(folder: &Path, written: impl Iterator<Item = &'a PathBuf>) {
    for path in written {
        let _ = fs::remove_file(path);
    }
    for name in ["content/notice", "content", "schemas", ""] {
        let _ = fs::remove_dir(folder.join(name));
    }
}
