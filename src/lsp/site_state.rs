//! [I/O] One site in an editor: what was read and found, and what is to be found again. A change of a
//! notice's own files concerns that notice, of shared facts those that use them, of anything else the
//! entire site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::Options;
use crate::diagnostic::{Diagnostic, Message, Value, files};
use crate::facts::entry_in;
use crate::origin::Origin;
use crate::read::{self, Buffers, NOTICE_FILE, NoticePaths, RecordsState, SHARED_FILE};
use crate::report::Wording;
use crate::resolve::Draft;
use crate::site::findings::{self, LastState, NoticeFindings};
use crate::site::untranslated::MarkedSite;
use crate::site::{Checked, Site, built_in_languages};
use crate::version::LastRelease;

/// How many notices are checked before messages are answered again.
const CHUNK: usize = 8;
const ENGLISH: &str = "en";

/// A site that was read.
pub struct ReadSite {
    /// The site.
    pub site: Site,
    /// The words of findings about it.
    pub wording: Wording,
    /// The day it is checked for.
    pub today: Date,
    marked: Option<MarkedSite>,
    theme: Vec<Diagnostic>,
}

/// Where a notice uses the shared facts that a finding is about.
#[derive(Clone, Debug)]
pub struct Mention {
    notice: String,
    at: String,
    /// The place.
    pub origin: Origin,
}

impl Mention {
    /// Whether it is a notice's, of what a finding at a key path is about.
    pub fn is_of(&self, notice: &str, at: &str) -> bool {
        self.notice == notice && self.at == at
    }
}

/// What is kept of a notice.
struct CheckedNotice {
    findings: NoticeFindings,
    mentions: Vec<Mention>,
    /// What it was checked against; of notices that are open, as others would need too much memory.
    last: Option<(RecordsState, LastState)>,
}

/// One site in an editor.
pub struct SiteState {
    /// Its folder.
    pub root: PathBuf,
    /// The site; none before it is read, and where it cannot be.
    pub read: Option<ReadSite>,
    /// Why it cannot be read.
    unreadable: Vec<Diagnostic>,
    notices: BTreeMap<String, CheckedNotice>,
    must_read: bool,
    due: BTreeSet<String>,
    /// Whether there are findings that were not shown.
    is_changed: bool,
    /// What is shown, by file.
    shown: BTreeMap<PathBuf, Vec<Diagnostic>>,
}

/// What a step needs to know.
pub struct Editing<'a> {
    /// What the command line says.
    pub options: &'a Options<'a>,
    /// The language of the editor.
    pub locale: Option<&'a str>,
    /// The texts that are open.
    pub buffers: &'a Buffers,
}

impl SiteState {
    /// A site that is still to be read.
    pub fn new(root: PathBuf) -> SiteState {
        SiteState {
            root,
            read: None,
            unreadable: Vec::new(),
            notices: BTreeMap::new(),
            must_read: true,
            due: BTreeSet::new(),
            is_changed: false,
            shown: BTreeMap::new(),
        }
    }

    /// Notes that a file was opened, changed, saved, created or deleted.
    pub fn changed(&mut self, path: &Path, buffers: &Buffers) {
        let Some(read) = &mut self.read else {
            self.must_read = true;
            return;
        };
        read.site.buffers = buffers.clone();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let folder = path.parent().unwrap_or(path);
        let notices = &read.site.found.notices;
        let in_folder = |folder: &Path| notices.iter().find(|one| one.folder == folder);
        let of_records = || in_folder(folder.parent()?);
        let is_text = name == NOTICE_FILE || name.ends_with(".md");
        if let Some(notice) = in_folder(folder).filter(|one| one.has_draft && is_text) {
            self.due.insert(notice.id.clone());
        } else if name.ends_with(".json")
            && let Some(notice) = of_records().filter(|one| one.has_draft && one.has_records)
        {
            self.due.insert(notice.id.clone());
        } else if name == SHARED_FILE
            && notices.iter().any(|one| one.shared.iter().any(|it| it == path))
        {
            let users = notices.iter().filter(|one| one.shared.iter().any(|it| it == path));
            let users: Vec<String> = users.map(|one| one.id.clone()).collect();
            // A file that is gone makes other notices of the folder's.
            match read.site.read_shared_again(path) {
                Ok(true) => {
                    self.due.extend(users);
                    self.is_changed = true;
                }
                Ok(false) => {}
                Err(_) => self.must_read = true,
            }
        } else {
            self.must_read = true;
        }
    }

    /// Whether there is something to do.
    pub fn is_due(&self) -> bool {
        self.must_read || self.is_changed || !self.due.is_empty()
    }

    /// Does a little of what is due: reads the site, or checks some notices, those that are open
    /// first. What is shown otherwise than before is returned by file.
    pub fn step(&mut self, editing: &Editing<'_>) -> Vec<(PathBuf, Vec<Diagnostic>)> {
        if self.must_read || self.is_another_day(editing) {
            self.must_read = false;
            self.read_again(editing);
        }
        let Some(read) = &mut self.read else { return self.show() };
        read.site.buffers = editing.buffers.clone();
        let drafts = read.site.found.notices.iter().filter(|one| one.has_draft);
        let due: Vec<&NoticePaths> = drafts.filter(|one| self.due.contains(&one.id)).collect();
        let is_open = |paths: &&&NoticePaths| editing.is_open(&paths.folder);
        let open: Vec<&NoticePaths> = due.iter().filter(is_open).copied().collect();
        let is_visible = !open.is_empty();
        let next = if is_visible { open } else { due };
        let next: Vec<&NoticePaths> = next.into_iter().take(CHUNK).collect();
        let check = |paths: &&NoticePaths| {
            let before = self.notices.get(&paths.id).and_then(|one| one.last.as_ref());
            CheckedNotice::check(read, paths, before, editing.is_open(&paths.folder))
        };
        let checked: Vec<CheckedNotice> = next.par_iter().map(check).collect();
        if next.is_empty() {
            self.due.clear();
        }
        for one in checked {
            self.due.remove(&one.findings.id);
            self.notices.insert(one.findings.id.clone(), one);
            self.is_changed = true;
        }
        if is_visible || self.due.is_empty() { self.show() } else { Vec::new() }
    }

    fn is_another_day(&self, editing: &Editing<'_>) -> bool {
        self.read.as_ref().is_some_and(|read| {
            (editing.options.today)(&read.site.settings).is_ok_and(|today| today != read.today)
        })
    }

    fn read_again(&mut self, editing: &Editing<'_>) {
        self.is_changed = true;
        match ReadSite::read(&self.root, editing) {
            Ok(read) => {
                let drafts = read.site.found.notices.iter().filter(|one| one.has_draft);
                self.due = drafts.map(|one| one.id.clone()).collect();
                self.notices.retain(|id, _| self.due.contains(id));
                self.unreadable.clear();
                self.read = Some(read);
            }
            Err(error) => {
                self.unreadable = vec![unreadable(&error)];
                self.notices.clear();
                self.due.clear();
                self.read = None;
            }
        }
    }

    /// The files whose findings are others than what is shown, with their findings.
    fn show(&mut self) -> Vec<(PathBuf, Vec<Diagnostic>)> {
        if !std::mem::take(&mut self.is_changed) {
            return Vec::new();
        }
        let of_site = match &self.read {
            Some(ReadSite { site, theme, .. }) => {
                [&site.diagnostics[..], &site.findings, theme].concat()
            }
            None => self.unreadable.clone(),
        };
        let found = findings::join(of_site, self.notices.values().map(|one| &one.findings));
        let found = super::findings::by_file(&self.root, found);
        let is_new = |(path, found): &(&PathBuf, &Vec<Diagnostic>)| {
            self.shown.get(*path).is_none_or(|shown| shown != *found)
        };
        let mut changed: Vec<(PathBuf, Vec<Diagnostic>)> = found
            .iter()
            .filter(is_new)
            .map(|(path, found)| (path.clone(), found.clone()))
            .collect();
        let gone = self.shown.keys().filter(|path| !found.contains_key(*path));
        changed.extend(gone.map(|path| (path.clone(), Vec::new())));
        self.shown = found;
        changed
    }

    /// The findings of a file as they are shown.
    pub fn shown(&self, path: &Path) -> &[Diagnostic] {
        self.shown.get(path).map_or(&[], Vec::as_slice)
    }

    /// The files that have findings.
    pub fn shown_files(&self) -> impl Iterator<Item = &PathBuf> {
        self.shown.keys()
    }

    /// The last release of a notice that is open.
    pub fn last(&self, id: &str) -> Option<&LastRelease> {
        self.notices.get(id)?.last.as_ref()?.1.last.as_ref()
    }

    /// Where notices use the shared facts that findings are about.
    pub fn mentions(&self) -> Vec<Mention> {
        self.notices.values().flat_map(|one| one.mentions.iter().cloned()).collect()
    }
}

impl Editing<'_> {
    fn is_open(&self, folder: &Path) -> bool {
        self.buffers.is_any_in(folder)
    }

    /// The language of findings: the command line's, the editor's, the environment's; else English.
    pub fn language(&self, site: Option<&Site>) -> String {
        let has = |language: &String| {
            built_in_languages().any(|one| one == language)
                || site.is_some_and(|site| site.locales.contains_key(language))
        };
        // "sv-SE" is Swedish.
        let editor =
            self.locale.map(|tag| tag.split(['-', '_']).next().unwrap_or(tag).to_lowercase());
        let named = [self.options.language.clone(), editor, self.options.fallback.clone()];
        named.into_iter().flatten().find(has).unwrap_or_else(|| ENGLISH.to_owned())
    }
}

impl ReadSite {
    fn read(root: &Path, editing: &Editing<'_>) -> anyhow::Result<ReadSite> {
        let site = Site::read_with(root, editing.buffers.clone())?;
        let today = (editing.options.today)(&site.settings)?;
        let language = editing.language(Some(&site));
        Ok(ReadSite {
            wording: Wording::new(&language, site.own_messages(&language)),
            today,
            marked: MarkedSite::of(&site)?,
            theme: findings::of_theme(&site, today)?,
            site,
        })
    }
}

impl CheckedNotice {
    /// Checks a notice. `before` is what it was checked against.
    fn check(
        read: &ReadSite,
        paths: &NoticePaths,
        before: Option<&(RecordsState, LastState)>,
        is_open: bool,
    ) -> CheckedNotice {
        let state = read::records_state(&paths.folder);
        let last = match before.filter(|(records, _)| *records == state) {
            Some((_, last)) => Ok(last.clone()),
            None => LastState::read(paths),
        };
        let checked = last.and_then(|last| Ok((last.check(&read.site, paths, read.today)?, last)));
        let (checked, last) = match checked {
            Ok(checked) => checked,
            Err(error) => return CheckedNotice::unreadable(paths, &error),
        };
        CheckedNotice {
            mentions: mentions(&checked),
            findings: NoticeFindings::of(checked, read.marked.as_ref(), read.today).0,
            last: is_open.then_some((state, last)),
        }
    }

    fn unreadable(paths: &NoticePaths, error: &anyhow::Error) -> CheckedNotice {
        let findings = NoticeFindings {
            id: paths.id.clone(),
            slugs: Vec::new(),
            diagnostics: vec![unreadable(error).at(paths.id.clone())],
        };
        CheckedNotice { findings, mentions: Vec::new(), last: None }
    }
}

fn unreadable(error: &anyhow::Error) -> Diagnostic {
    let message = Message::new("unreadable").with("reason", Value::text(format!("{error:#}")));
    Diagnostic::new(&files::UNREADABLE, "", message)
}

/// Where a notice uses the shared facts that its findings are about.
fn mentions(checked: &Checked) -> Vec<Mention> {
    let Checked { draft, diagnostics, .. } = checked;
    let shared = diagnostics.iter().filter(|one| !one.notices.is_empty());
    shared
        .map(|one| Mention {
            notice: draft.id.clone(),
            at: one.at.clone(),
            origin: mention(draft, &one.at),
        })
        .collect()
}

/// The first place in a notice's own file that refers to what is at a key path; else its first byte.
fn mention(draft: &Draft, at: &str) -> Origin {
    let own = &draft.tree.file;
    let refers = entry_in(at).and_then(|(table, id)| {
        let of_entry = draft.references.iter().filter(|one| one.is_to(table) && one.id == id);
        let mut places = of_entry.map(|one| draft.tree.locate(&one.at.to_string()));
        places.find(|place| place.file.path == own.path)
    });
    refers.unwrap_or_else(|| Origin { file: own.clone(), span: 0..0 })
}
