//! `import versions`: dated files become a notice's first versions, marked as imported.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, anyhow, bail};
use jiff::civil::Date;

use super::addresses::{Files, VersionId, addresses, known};
use super::existing::{differs, existing, names};
use super::left_out::{incomplete, left_out};
use crate::args::{Common, ImportVersions};
use crate::command::release::{authority, refusal};
use crate::command::{Outcome, print_findings, roots, today, wording};
use crate::diagnostic::{self, Diagnostic, Level, Message, import, site};
use crate::document::Document;
use crate::import::{
    Address, Dated, Page, Text, dated, documents, has_day, is_text_file, lost_words, slug_of,
};
use crate::origin::{InputFile, Origin};
use crate::read::{self, NoticePaths, VERSIONS_FOLDER};
use crate::site::Site;
use crate::site::slugs::{Slug, Taken};
use crate::stderr_line;
use crate::terminal;
use crate::version::{
    self, Chain, Class, Content, Options, Plan, Proposed, Record, ReleaseError, content_hash,
};
use crate::write::{RecordLock, add_first_records, add_record, replace_records};

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
            imported.write(options)?;
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
    /// The versions that there are already.
    chain: Chain,
    addresses: BTreeMap<String, Address>,
    versions: BTreeMap<VersionId, Files>,
}

/// What is to be written.
struct Imported {
    paths: NoticePaths,
    chain: Chain,
    /// How many versions there are already.
    before: usize,
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
                "no dated text in `{}`; their names are like 2023-11-27.docx, .html, .md or .txt",
                options.folder.display()
            );
        };
        let paths = notice(project, options)?;
        let Some(chain) = existing(project, &paths, options.replace, findings)? else {
            return Ok(None);
        };
        let mut known = known(project, &paths, today)?;
        let before = chain.last().into_iter().flat_map(|last| last.documents().values());
        known.extend(before.map(|document| (document.language.clone(), Address::of(document))));
        let addresses = addresses(options, &versions, newest, known, &paths.id, findings)?;
        Ok(Some(Import { project, options, today, paths, chain, addresses, versions }))
    }

    /// Makes the records.
    fn plan(self, findings: &mut Vec<Diagnostic>) -> anyhow::Result<Option<Imported>> {
        let mut chain = self.chain.clone();
        let before = chain.records().len();
        let mut dropped = 0;
        let mut taken = Taken::of(self.project)?;
        for (version, (id, files)) in names(self.versions.keys()).zip(&self.versions) {
            findings.extend(files.values().flat_map(left_out));
            let (documents, links) = self.documents(files);
            let from: Vec<&str> = files.values().map(|page| file_name(&page.file)).collect();
            if let Some(record) = self.chain.version(version) {
                findings.extend(differs(record, &documents, &from.join(", ")));
                continue;
            }
            dropped += links;
            for document in &documents {
                if let Some(page) = files.get(&document.language) {
                    let lost = lost_words(page, document);
                    findings.extend(incomplete(&page.file, document, &lost));
                }
            }
            if chain.records().len() == before {
                findings.extend(taken.faults(&self.paths.id, &Slug::all_in(&documents), &[]));
            }
            match self.record(&chain, id.0, &documents, &from.join(", "))? {
                Ok(record) => {
                    chain = chain.with(record).map_err(|errors| anyhow!("{errors:?}"))?;
                }
                Err(error) => findings.push(refusal(&self.paths, &error)),
            }
        }
        if dropped > 0 {
            let message = Message::new("import-link").with("count", dropped);
            findings.push(Diagnostic::new(&import::IMPORT_LINK, "", message));
        }
        let paths = self.paths;
        Ok((!diagnostic::has_errors(findings)).then_some(Imported { paths, chain, before }))
    }

    fn documents(&self, files: &Files) -> (Vec<Document>, usize) {
        let texts = self.texts(files);
        documents(&texts, &self.addresses, &self.lead(), self.options.base.as_deref())
    }

    /// The record of a day, after those that there are.
    fn record(
        &self,
        chain: &Chain,
        day: Date,
        documents: &[Document],
        from: &str,
    ) -> anyhow::Result<Result<Record, ReleaseError>> {
        let mut wanted = Options::published(day);
        let from = format!("imported from {from}");
        wanted.backdated = (day < self.today).then(|| from.as_str().into());
        Ok(version::plan(&Plan {
            chain,
            notice: &self.paths.id,
            authority: authority(self.project)?,
            klartext: env!("CARGO_PKG_VERSION"),
            content: Some(Content { facts: None, documents, lagging: &[], reworded: &[] }),
            proposed: Proposed { class: class(chain, documents), summary: BTreeMap::new() },
            options: wanted,
            today: self.today,
        }))
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
    fn write(&self, options: &ImportVersions) -> anyhow::Result<()> {
        let records = self.chain.records().get(self.before..).unwrap_or_default();
        let mut out = terminal::stdout();
        let (Some(first), Some(last)) = (records.first(), records.last()) else {
            writeln!(
                out,
                "nothing to import: every text is a version of {} already",
                self.paths.id
            )?;
            return Ok(());
        };
        let folder = self.paths.folder.join(VERSIONS_FOLDER);
        if options.dry_run {
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
        match self.before {
            0 if options.replace => replace_records(&folder, &files)?,
            0 => add_first_records(&folder, &files)?,
            // In the order of the chain, so that a stopped run leaves a shorter one.
            _ => files.iter().try_for_each(|(name, bytes)| add_record(&folder, name, bytes))?,
        }
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

/// Whether a file may be a text: it can be read, or its name has a day. What editors leave beside
/// their files is none.
fn is_wanted(name: &str) -> bool {
    !name.starts_with(['.', '~']) && (is_text_file(name) || has_day(name))
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
    for (name, path) in read::named_files(&options.folder, is_wanted)? {
        let start = Origin { file: Arc::new(InputFile::new(shown(&path), "")), span: 0..0 };
        if !is_text_file(&name) {
            let message = Message::new("import-name-format").with("name", &name);
            findings.push(Diagnostic {
                level: Level::Warning,
                ..Diagnostic::in_file(&import::IMPORT_NAME, start, message)
            });
            continue;
        }
        let Some(dated) = dated(&name) else {
            let message = Message::new("import-name").with("name", &name);
            findings.push(Diagnostic {
                level: Level::Warning,
                ..Diagnostic::in_file(&import::IMPORT_NAME, start, message)
            });
            continue;
        };
        let Dated { language, .. } = &dated;
        let language = language.as_ref().unwrap_or(default);
        if !project.locales.contains_key(language) {
            let message = Message::new("language-unknown-import").with("language", language);
            findings.push(Diagnostic::in_file(&site::LANGUAGE_UNKNOWN, start, message));
            continue;
        }
        let bytes = read::imported_within(&options.folder, &path)?;
        let page = match Page::read(&bytes, &shown(&path)) {
            Ok(page) => page,
            Err(faults) => {
                findings.extend(faults);
                continue;
            }
        };
        let files = versions.entry(dated.version()).or_default();
        if let Some(other) = files.insert(language.clone(), page) {
            let message = Message::new("import-name-same")
                .with("other", file_name(&other.file))
                .with("name", &name)
                .with("language", language);
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
