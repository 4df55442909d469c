//! [I/O] Generates sites from the notices of this repository: copies of real ones, each with its
//! releases. The same arguments give the same bytes.
//!
//! From version to version a notice changes as notices do: a recipient comes, a period grows, a
//! purpose comes, words change.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use clap::ValueEnum;
use jiff::civil::Date;
use klartext::internals::compare::{Baseline, propose};
use klartext::internals::read::NoticePaths;
use klartext::internals::site::Site;
use klartext::internals::version::{Chain, Content, Options, Plan, Record, plan};
use rayon::prelude::*;
use toml_edit::{DocumentMut, Item};

/// What a generated site contains.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Which notices it has copies of.
    pub notices: Notices,
    /// How many notices it has, or one more.
    pub count: usize,
    /// How many versions each has; with 0 they are drafts.
    pub versions: usize,
    /// How often each purpose is repeated.
    pub repeat: usize,
    /// Whether to build all kinds of page, or only the current page of each notice.
    pub everything: bool,
}

/// The notices that are copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Notices {
    /// The example.
    Example,
    /// The municipality's two: residents and pupils.
    Municipality,
    /// The example, the municipality and the clinic in turn.
    Real,
    /// Three notices of five purposes in turn.
    Five,
}

impl Notices {
    fn folders(self) -> &'static [&'static str] {
        match self {
            Notices::Example => &["content"],
            Notices::Municipality => &["tests/sites/municipality/input/content"],
            Notices::Real => &[
                "content",
                "tests/sites/municipality/input/content",
                "tests/sites/clinic/input/content",
            ],
            Notices::Five => &[
                "tests/sites/festival/input/content",
                "tests/sites/library/input/content",
                "tests/sites/vet/input/content",
            ],
        }
    }
}

/// The day that benchmarks use as today.
pub const TODAY: &str = "2026-11-23";

/// The copies of a site: their folders below its root, in order.
pub fn units(wanted: &Wanted) -> anyhow::Result<Vec<(PathBuf, Vec<SourceFile>)>> {
    let sources = wanted.notices.folders().iter().map(|folder| source_files(folder));
    let sources: Vec<Vec<SourceFile>> = sources.collect::<anyhow::Result<_>>()?;
    let mut units = Vec::new();
    let mut notices = 0;
    for files in sources.iter().cycle() {
        if notices >= wanted.count {
            break;
        }
        notices += files.iter().filter(|file| file.is_notice()).count();
        let folder = format!("content/unit-{:04}", units.len());
        units.push((PathBuf::from(folder), files.clone()));
    }
    Ok(units)
}

/// A file that is copied: its path below the content folder, and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    path: PathBuf,
    text: String,
}

impl SourceFile {
    fn is_notice(&self) -> bool {
        self.path.ends_with("notice.toml")
    }
}

fn source_files(folder: &str) -> anyhow::Result<Vec<SourceFile>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path().strip_prefix(&root)?;
        let is_record = path.iter().any(|part| part == "versions");
        if entry.file_type().is_file() && !is_record && path != Path::new("site.toml") {
            files.push(SourceFile {
                path: path.to_owned(),
                text: fs::read_to_string(entry.path())?,
            });
        }
    }
    Ok(files)
}

/// Generates the site in a new folder.
pub fn make(root: &Path, wanted: &Wanted) -> anyhow::Result<()> {
    write(&root.join("content/site.toml"), &settings(wanted))?;
    let units = units(wanted)?;
    for version in 0..wanted.versions.max(1) {
        units.par_iter().enumerate().try_for_each(|(index, (folder, files))| {
            files.iter().try_for_each(|file| {
                let text = match file.is_notice() {
                    true => edited(&file.text, index, version, wanted.repeat)?,
                    false => file.text.clone(),
                };
                write(&root.join(folder).join(&file.path), &text)
            })
        })?;
        if wanted.versions > 0 {
            release(root, version)?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    fs::create_dir_all(path.parent().context("a path below the site")?)?;
    fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))
}

fn settings(wanted: &Wanted) -> String {
    let mut text = String::from(
        "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\ntimezone = \"Europe/Stockholm\"\n",
    );
    if !wanted.everything {
        text.push_str("\n[output]\n");
        for (_, name) in klartext::internals::model::PageKind::ALL {
            text.push_str(&format!("{name} = false\n"));
        }
    }
    text
}

/// The notice of a copy as it is at a version.
fn edited(text: &str, index: usize, version: usize, repeat: usize) -> anyhow::Result<String> {
    let mut notice: DocumentMut = text.parse()?;
    for language in ["sv", "en"] {
        append(&mut notice["title"][language], &format!(" {index}"));
        append(&mut notice["slug"][language], &format!("-{index}"));
    }
    repeat_purposes(&mut notice, repeat);
    for step in 1..=version {
        let done = match step {
            1 => add_recipient(&mut notice)?,
            2 => lengthen(&mut notice),
            3 => add_purpose(&mut notice)?,
            _ => false,
        };
        if !done {
            change_words(&mut notice);
        }
    }
    Ok(notice.to_string())
}

fn append(item: &mut Item, more: &str) {
    if let Some(text) = item.as_str() {
        *item = toml_edit::value(format!("{text}{more}"));
    }
}

fn add_recipient(notice: &mut DocumentMut) -> anyhow::Result<bool> {
    let added: DocumentMut = "[recipients.file-storage]\nname = \"Molnskogen AB\"\n\
        role = \"processor\"\ncountry = \"SE\"\nactivity.sv = \"lagrar våra filer\"\n\
        activity.en = \"stores our files\"\n"
        .parse()?;
    let recipients = notice.entry("recipients").or_insert(toml_edit::table());
    if let Some(table) = recipients.as_table_like_mut() {
        table.insert("file-storage", added["recipients"]["file-storage"].clone());
        let lists = entries(notice, "purposes").into_iter().flatten();
        let lists = lists.filter_map(|(_, purpose)| purpose.get_mut("recipients")?.as_array_mut());
        for list in lists.take(3) {
            list.push("file-storage");
        }
    }
    Ok(true)
}

fn add_purpose(notice: &mut DocumentMut) -> anyhow::Result<bool> {
    let added: DocumentMut = "[purposes.waiting-list]\nname.sv = \"hålla en kölista\"\n\
        name.en = \"keep a waiting list\"\nsubjects = [\"customer\"]\n\
        data = [\"name\", \"email\"]\nbasis = { type = \"contract\" }\n\
        retention = { years = 1, from = \"last-contact\" }\n\
        provision = { by = \"voluntary\" }\n"
        .parse()?;
    if let Some(table) = notice["purposes"].as_table_like_mut() {
        table.insert("waiting-list", added["purposes"]["waiting-list"].clone());
    }
    Ok(true)
}

/// The first two periods grow; false if the notice has none of its own.
fn lengthen(notice: &mut DocumentMut) -> bool {
    let periods = entries(notice, "purposes").into_iter().flatten().filter_map(|(_, purpose)| {
        let retention = purpose.get_mut("retention")?.as_table_like_mut()?;
        let mut units = retention.iter_mut().map(|(_, value)| value);
        units.find(|value| value.is_integer())
    });
    let mut grew = false;
    for value in periods.take(2) {
        if let Some(number) = value.as_integer() {
            *value = toml_edit::value(number + 1);
            grew = true;
        }
    }
    grew
}

/// The note on the first purpose gets a sentence more.
fn change_words(notice: &mut DocumentMut) {
    for (_, purpose) in entries(notice, "purposes").into_iter().flatten().take(1) {
        lengthen_text(&mut purpose["note"]["sv"], "Fråga oss om du undrar över något.");
        lengthen_text(&mut purpose["note"]["en"], "Ask us if you wonder about anything.");
    }
}

fn lengthen_text(item: &mut Item, sentence: &str) {
    let before = item.as_str().unwrap_or_default();
    *item = toml_edit::value(format!("{before} {sentence}").trim());
}

/// Every named purpose again under other ids.
fn repeat_purposes(notice: &mut DocumentMut, repeat: usize) {
    let Some(purposes) = notice.get_mut("purposes").and_then(Item::as_table_like_mut) else {
        return;
    };
    let named: Vec<(String, Item)> = purposes
        .iter()
        .filter(|(_, purpose)| purpose.get("name").is_some())
        .map(|(id, purpose)| (id.to_owned(), purpose.clone()))
        .collect();
    for turn in 2..=repeat {
        for (id, purpose) in &named {
            let mut purpose = purpose.clone();
            for language in ["sv", "en"] {
                append(&mut purpose["name"][language], &format!(" ({turn})"));
            }
            purposes.insert(&format!("{id}-{turn}"), purpose);
        }
    }
}

/// The entries of a table of the notice.
fn entries<'a>(
    notice: &'a mut DocumentMut,
    table: &str,
) -> Option<impl Iterator<Item = (toml_edit::KeyMut<'a>, &'a mut Item)>> {
    Some(notice.get_mut(table)?.as_table_like_mut()?.iter_mut())
}

/// Releases every notice, one version each.
fn release(root: &Path, version: usize) -> anyhow::Result<()> {
    let project = Site::read(root)?;
    let day = Date::new(2021 + i16::try_from(version)?, 3, 1)?;
    project.found.notices.par_iter().try_for_each(|paths| {
        let record = record(&project, paths, day)?;
        let folder = paths.folder.join("versions");
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(record.version.file_name()), record.bytes())?)
    })
}

fn record(project: &Site, paths: &NoticePaths, day: Date) -> anyhow::Result<Record> {
    let records = klartext::internals::read::records(&paths.folder)?;
    let records: Vec<Record> = records
        .iter()
        .map(|(name, bytes)| Record::read_file(name, bytes).map_err(|error| anyhow!("{error:?}")))
        .collect::<anyhow::Result<_>>()?;
    let chain = Chain::new(records).map_err(|errors| anyhow!("{errors:?}"))?;
    let checked = project.check(paths, None, day)?;
    let before = chain.base(None).and_then(|base| base.facts());
    let before = before.map_or(Baseline::Nothing, Baseline::Facts);
    let notice = &checked.draft.notice;
    let languages = &checked.draft.languages;
    plan(&Plan {
        chain: &chain,
        notice: &paths.id,
        authority: "www.example.se",
        klartext: env!("CARGO_PKG_VERSION"),
        content: Some(Content {
            facts: Some(notice),
            documents: &checked.documents,
            lagging: &[],
            reworded: &[],
        }),
        proposed: propose(before, notice, languages, &project.locales, &project.tables),
        options: Options::published(day),
        today: day,
    })
    .map_err(|error| anyhow!("{}: {error:?}", paths.id))
}
