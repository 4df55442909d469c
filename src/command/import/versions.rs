//! `import versions`: dated Markdown files become a notice's first versions, marked as imported.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, anyhow, bail};
use jiff::civil::Date;

use super::addresses::{Files, VersionId, addresses, known};
use super::left_out::{incomplete, left_out};
use crate::args::{Common, ImportVersions};
use crate::command::release::{authority, refusal};
use crate::command::{Outcome, print_findings, roots, today, wording};
use crate::diagnostic::{self, Diagnostic, Level, import, site};
use crate::document::Document;
use crate::import::{
    Address, Dated, Page, Text, dated, documents, is_text_file, lost_words, slug_of,
};
use crate::origin::{InputFile, Origin};
use crate::read::{self, NoticePaths, VERSIONS_FOLDER};
use crate::site::Site;
use crate::site::slugs::{Slug, Taken};
use crate::stderr_line;
use crate::terminal;
use crate::version::{self, Chain, Class, Content, Options, Plan, Proposed, content_hash};
use crate::write::{RecordLock, add_first_records};

/// Takes over dated texts: all of them or none.
pub fn run(common: &Common, options: &ImportVersions) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else { bail!("`import` accepts only one site; give one --root") };
    let content = root.join("content");
    let _writing = if options.dry_run { None } else { RecordLock::begin(&content)? };
    let project = Site::read(root)?;
    let today = today(common, &project.settings)?;
    let mut findings = Vec::new();
    let import = Import::prepare(&project, options, today, &mut findings)?;
    let imported = match import {
        Some(import) if !diagnostic::has_errors(&findings) => import.plan(&mut findings)?,
        _ => None,
    };
    if !findings.is_empty() {
        print_findings(&mut findings, &wording(common, Some(&project)))?;
    }
    match imported.filter(|_| !diagnostic::has_errors(&findings)) {
        Some(imported) => {
            imported.write(options.dry_run)?;
            Ok(Outcome::Done)
        }
        None => {
            stderr_line!("nothing was imported");
            Ok(Outcome::Failed)
        }
    }
}

/// An import that is ready to be planned.
struct Import<'a> {
    project: &'a Site,
    options: &'a ImportVersions,
    today: Date,
    paths: NoticePaths,
    addresses: BTreeMap<String, Address>,
    versions: BTreeMap<VersionId, Files>,
}

/// What is to be written.
struct Imported {
    paths: NoticePaths,
    chain: Chain,
}

impl<'a> Import<'a> {
    /// Reads the files with their titles and addresses. `None` if findings block the import.
    fn prepare(
        project: &'a Site,
        options: &'a ImportVersions,
        today: Date,
        findings: &mut Vec<Diagnostic>,
    ) -> anyhow::Result<Option<Import<'a>>> {
        let stops = |one: &&Diagnostic| !one.is_in(read::SHARED_FILE);
        findings.extend(project.diagnostics.iter().filter(stops).cloned());
        let versions = versions(project, options, findings)?;
        let Some(newest) = versions.values().next_back() else {
            if diagnostic::has_errors(findings) {
                return Ok(None);
            }
            bail!(
                "no dated text in `{}`; their names are like 2023-11-27.md, .html or .txt",
                options.folder.display()
            );
        };
        let paths = notice(project, options)?;
        if paths.has_records() {
            bail!(
                "the notice `{}` already has released versions, and old texts come before those",
                paths.id
            );
        }
        let known = known(project, &paths, today)?;
        let addresses = addresses(options, &versions, newest, known, &paths.id, findings)?;
        Ok(Some(Import { project, options, today, paths, addresses, versions }))
    }

    /// Makes the records.
    fn plan(self, findings: &mut Vec<Diagnostic>) -> anyhow::Result<Option<Imported>> {
        let mut chain = Chain::default();
        let mut dropped = 0;
        let mut taken = Taken::of(self.project)?;
        let lead = self.lead();
        for ((day, _, _), files) in &self.versions {
            findings.extend(files.values().flat_map(left_out));
            let texts = self.texts(files);
            let (documents, links) =
                documents(&texts, &self.addresses, &lead, self.options.base.as_deref());
            dropped += links;
            for document in &documents {
                if let Some(page) = files.get(&document.language) {
                    let lost = lost_words(page, document);
                    findings.extend(incomplete(&page.file, document, &lost));
                }
            }
            if chain.records().is_empty() {
                findings.extend(taken.faults(&self.paths.id, &Slug::all_in(&documents), &[]));
            }
            let mut wanted = Options::published(*day);
            let from: Vec<&str> = files.values().map(|page| file_name(&page.file)).collect();
            let from = format!("imported from {}", from.join(", "));
            wanted.backdated = (*day < self.today).then(|| from.as_str().into());
            let planned = version::plan(&Plan {
                chain: &chain,
                notice: &self.paths.id,
                authority: authority(self.project)?,
                klartext: env!("CARGO_PKG_VERSION"),
                content: Some(Content {
                    facts: None,
                    documents: &documents,
                    lagging: &[],
                    reworded: &[],
                }),
                proposed: Proposed { class: class(&chain, &documents), summary: BTreeMap::new() },
                options: wanted,
                today: self.today,
            });
            match planned {
                Ok(record) => {
                    chain = chain.with(record).map_err(|faults| anyhow!("{}", faults[0]))?;
                }
                Err(error) => findings.push(refusal(&self.paths, &error)),
            }
        }
        if dropped > 0 {
            let message = format!("{dropped} links to other pages became plain text");
            findings.push(Diagnostic::new(&import::IMPORT_LINK, "", message).help(
                "to keep them, add the address where the texts were published: \
                 `--base https://www.example.se/privacy/`",
            ));
        }
        let paths = self.paths;
        Ok((!diagnostic::has_errors(findings)).then_some(Imported { paths, chain }))
    }

    /// The language whose headings name the sections: the first of the site's that all versions
    /// have, so that ids stay the same from version to version.
    fn lead(&self) -> String {
        let in_all =
            |language: &&String| self.versions.values().all(|files| files.contains_key(*language));
        let languages = self.project.languages();
        languages.iter().find(in_all).or(languages.first()).cloned().unwrap_or_default()
    }

    fn texts(&self, files: &Files) -> BTreeMap<String, Text> {
        let title = |language: &String| self.addresses.get(language).map(|one| one.title.as_str());
        let text = |(language, page): (&String, &Page)| {
            (language.clone(), Text::of(page, title(language)))
        };
        files.iter().map(text).collect()
    }
}

impl Imported {
    fn write(&self, dry_run: bool) -> anyhow::Result<()> {
        let records = self.chain.records();
        let (Some(first), Some(last)) = (records.first(), records.last()) else {
            bail!("no file contains a text");
        };
        let folder = self.paths.folder.join(VERSIONS_FOLDER);
        let mut out = terminal::stdout();
        if dry_run {
            for record in records {
                let from = record.reasons.backdated.as_ref();
                let from = from.and_then(|text| text.in_language("en")).unwrap_or_default();
                writeln!(out, "{} {from}", record.version)?;
            }
            return Ok(());
        }
        let files: Vec<(String, Vec<u8>)> = records
            .iter()
            .map(|record| (record.version.file_name(), record.bytes().to_vec()))
            .collect();
        add_first_records(&folder, &files)?;
        let versions =
            if files.len() == 1 { "1 version".into() } else { format!("{} versions", files.len()) };
        writeln!(
            out,
            "imported {versions} of {}, from {} to {}",
            self.paths.id, first.published, last.published
        )?;
        writeln!(out, "  hash {}", last.hash)?;
        writeln!(out, "  written to {}", folder.display())?;
        writeln!(out, "next: klartext build")?;
        Ok(())
    }
}

/// Without facts no one can say what a change of words meant; the same words mean the same.
fn class(chain: &Chain, documents: &[Document]) -> Class {
    let content = content_hash(None, documents);
    match chain.last() {
        Some(last) if last.content == content => Class::Other,
        _ => Class::Material,
    }
}

/// The dated files, version by version.
fn versions(
    project: &Site,
    options: &ImportVersions,
    findings: &mut Vec<Diagnostic>,
) -> anyhow::Result<BTreeMap<VersionId, Files>> {
    let default = options.language.as_ref().or(project.languages().first());
    let default = default.context("site.toml names no language")?;
    let mut versions: BTreeMap<VersionId, Files> = BTreeMap::new();
    for (name, path) in read::named_files(&options.folder, is_text_file)? {
        let start = Origin {
            file: Arc::new(InputFile { path: shown(&path), text: String::new() }),
            span: 0..0,
        };
        let Some(dated) = dated(&name) else {
            let message = format!("the name `{name}` contains no date, and the file is left out");
            findings.push(Diagnostic {
                level: Level::Warning,
                ..Diagnostic::in_file(&import::IMPORT_NAME, start, message)
                    .help("name it like 2023-11-27.md, 2023-11-27.sv.html or 001-2023-11-27.txt")
            });
            continue;
        };
        let Dated { language, .. } = &dated;
        let language = language.as_ref().unwrap_or(default);
        if !project.locales.contains_key(language) {
            let message = format!("the site has no language `{language}`");
            findings.push(Diagnostic::in_file(&site::LANGUAGE_UNKNOWN, start, message).help(
                format!(
                    "add \"{language}\" to languages in site.toml, or name the file's language"
                ),
            ));
            continue;
        }
        let page = match Page::read(&read::imported(&path)?, &shown(&path)) {
            Ok(page) => page,
            Err(faults) => {
                findings.extend(faults);
                continue;
            }
        };
        let files = versions.entry(dated.version()).or_default();
        if let Some(other) = files.insert(language.clone(), page) {
            let message = format!(
                "`{}` and `{name}` are the same version in `{language}`",
                file_name(&other.file)
            );
            findings.push(Diagnostic::in_file(&import::IMPORT_NAME, start, message));
        }
    }
    Ok(versions)
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn file_name(file: &InputFile) -> &str {
    file.path.rsplit('/').next().unwrap_or(&file.path)
}

/// The notice the texts are versions of: the one named; else the site's only one; else one called
/// like the folder of the texts.
fn notice(project: &Site, options: &ImportVersions) -> anyhow::Result<NoticePaths> {
    let id = match (&options.notice, project.found.notices.as_slice()) {
        (Some(id), _) => crate::command::select::id(id).to_owned(),
        (None, [only]) => only.id.clone(),
        (None, []) => {
            let folder = options.folder.file_name().map(|name| name.to_string_lossy());
            slug_of(&folder.unwrap_or_default())
        }
        (None, several) => {
            let ids: Vec<String> = several.iter().map(|paths| format!("`{}`", paths.id)).collect();
            bail!("name the notice with `--notice`, one of {}, or a new one", ids.join(", "))
        }
    };
    if let Some(paths) = project.found.notices.iter().find(|paths| paths.id == id) {
        return Ok(paths.clone());
    }
    if id.split('/').any(|part| part == VERSIONS_FOLDER || slug_of(part) != part || part.is_empty())
    {
        bail!("`{id}` cannot be the id of a notice; write --notice with a-z, 0-9 and hyphens");
    }
    let mut folder: PathBuf = project.found.root.join("content");
    folder.extend(id.split('/'));
    Ok(NoticePaths { id, folder, shared: Vec::new(), has_draft: false, has_records: false })
}
