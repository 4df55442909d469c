//! [I/O] Forms: their fields, what the checker finds while they are filled in, and what they write.

use std::sync::Arc;

use serde_json::{Value, json};

use super::site_builder::SiteBuilder;
use crate::facts::EntryTable;
use crate::form::{Operation, apply, copy_shared};
use crate::lsp::{Facts, FileKind, Written, forms_at};
use crate::origin::InputFile;
use crate::parse::parse;
use crate::preview::fields::{Fields, SINGLE, overview};
use crate::preview::form::{FormOutcome, FormRequest, FormWords};
use crate::preview::labels::fact_name;
use crate::preview::undo::WrittenFile;
use crate::read::{self, NoticePaths, SHARED_FILE};
use crate::report::Wording;
use crate::resolve::Draft;
use crate::site::SETTINGS_FILE;
use crate::version::{LastRelease, sha256_hex};

/// How many words of the page a form shows.
const MOST_WORDS: usize = 24;

impl SiteBuilder<'_> {
    pub(super) fn wording_in(&self, language: &str) -> Wording {
        Wording::new(language, self.site.own_messages(language))
    }

    /// All facts of a page's notice, as a list.
    pub(super) fn facts(&self, page: &str, language: &str) -> Option<String> {
        let paths = self.draft_paths(&self.context.state.notice_of(page)?)?;
        let checked = self.site.check(paths, self.last(paths).as_ref(), self.making.today).ok()?;
        let wording = self.wording_in(language);
        let found: Vec<String> = checked
            .diagnostics
            .iter()
            .filter(|one| one.level != crate::diagnostic::Level::Info)
            .map(|one| one.at.clone())
            .collect();
        let groups = overview(&checked.draft.tree, &wording, &found);
        let own = self.site.read_notice(paths).ok()?.own;
        Some(
            json!({
                "groups": groups,
                "undo": self.shown.undo.counts(),
                "seen": sha256_hex(own.text.as_bytes()),
                "languages": checked.draft.languages,
            })
            .to_string(),
        )
    }

    /// The form about a key.
    pub(super) fn form(&self, page: &str, language: &str, at: &str) -> Option<String> {
        let paths = self.draft_paths(&self.context.state.notice_of(page)?)?;
        let draft = self.site.resolve(paths, self.site.read_notice(paths).ok()?).0;
        let wording = self.wording_in(language);
        let own = parse(&self.site.read_notice(paths).ok()?.own).0;
        let at: Vec<String> =
            at.split('.').filter(|key| !key.is_empty()).map(str::to_owned).collect();
        let form = form_of(&at);
        let facts = Facts::around(&self.site, &wording, &own, &paths.folder.join("notice.toml"));
        let fields =
            Fields { kind: FileKind::Notice, facts: &facts, tree: &draft.tree, wording: &wording };
        let (node, found) = draft.tree.nearest(&form.join("."));
        let file = if found { &node.file } else { &own.file };
        let findings = self.findings_of(paths, &form, &wording);
        Some(
            json!({
                "at": form,
                "field": at,
                "name": match form.is_empty() {
                    true => wording.panel("panel-notice").unwrap_or_default(),
                    false => fact_name(&draft.tree, &wording, &form.join(".")),
                },
                "is_entry": form.len() == 2,
                "none": can_be_none(&form).then(|| node.text() == Some("none") && found),
                "is_written": found,
                "file": file.path,
                "seen": sha256_hex(file.text.as_bytes()),
                "languages": draft.languages,
                "fields": fields.of(&form),
                "findings": findings,
            })
            .to_string(),
        )
    }

    /// The form of the site's settings.
    pub(super) fn settings_form(&self, language: &str) -> Option<String> {
        let wording = self.wording_in(language);
        let file = read::text(self.context.root, &self.context.root.join(SETTINGS_FILE)).ok()?.0;
        let tree = parse(&file).0;
        let facts = Facts { site: &self.site, wording: &wording, trees: vec![&tree] };
        let fields = Fields { kind: FileKind::Site, facts: &facts, tree: &tree, wording: &wording };
        Some(
            json!({
                "at": Vec::<String>::new(),
                "field": Vec::<String>::new(),
                "name": wording.panel("panel-settings").unwrap_or_default(),
                "is_entry": false,
                "is_written": true,
                "settings": true,
                "file": file.path,
                "seen": sha256_hex(file.text.as_bytes()),
                "languages": self.site.languages(),
                "fields": fields.of(&[]),
                "findings": Vec::<Value>::new(),
            })
            .to_string(),
        )
    }

    fn last(&self, paths: &NoticePaths) -> Option<LastRelease> {
        let released = (self.context.phases.read_chain)(paths).ok()?.ok()?;
        LastRelease::of(&released.chain, None)
    }

    fn findings_of(&self, paths: &NoticePaths, at: &[String], wording: &Wording) -> Vec<Value> {
        let last = self.last(paths);
        let Ok(checked) = self.site.check(paths, last.as_ref(), self.making.today) else {
            return Vec::new();
        };
        let of = checked.diagnostics.iter().filter(|one| is_of(&one.at, at));
        of.map(|one| json!(self.context.editor.finding(one, wording, None))).collect()
    }

    /// Applies a form: checks it, or writes it.
    pub(super) fn apply_form(&mut self, form: &FormRequest) -> FormOutcome {
        let refused = |error: anyhow::Error| FormOutcome::Refused { message: format!("{error:#}") };
        match form.settings {
            true => self.apply_settings(form).unwrap_or_else(refused),
            false => self.apply_to_notice(form).unwrap_or_else(refused),
        }
    }

    fn message(&self, form: &FormRequest, id: &str) -> FormOutcome {
        let message = self.wording_in(&form.language).panel(id).unwrap_or_else(|| id.to_owned());
        FormOutcome::Refused { message }
    }

    fn apply_settings(&mut self, form: &FormRequest) -> anyhow::Result<FormOutcome> {
        let file = read::text(self.context.root, &self.context.root.join(SETTINGS_FILE))?.0;
        let seen = sha256_hex(file.text.as_bytes());
        if seen != form.seen {
            return Ok(FormOutcome::Changed { file: file.path.clone(), seen });
        }
        let new = match apply(&file.text, &form.operations) {
            Ok(applied) => applied.text,
            Err(why) => return Ok(self.message(form, why.message())),
        };
        let site = crate::site::Site::read_with(
            self.context.root,
            self.site.buffers.with(&self.context.root.join(&file.path), &new),
        );
        let wording = self.wording_in(&form.language);
        let findings = match &site {
            Ok(site) => self.context.editor.findings(&site.findings, &wording),
            Err(error) => return Ok(FormOutcome::Refused { message: format!("{error:#}") }),
        };
        if form.dry {
            return Ok(FormOutcome::Checked { findings, elsewhere: 0, words: Vec::new() });
        }
        self.write_step(vec![WrittenFile {
            path: file.path.clone(),
            before: file.text.clone(),
            after: new,
        }])
    }

    fn apply_to_notice(&mut self, form: &FormRequest) -> anyhow::Result<FormOutcome> {
        let id = self.context.state.notice_of(&form.page);
        let Some(paths) = id.and_then(|id| self.draft_paths(&id)).cloned() else {
            return Ok(self.message(form, "panel-error-gone"));
        };
        let files = self.site.read_notice(&paths)?;
        let own = files.own.clone();
        let draft = self.site.resolve(&paths, files).0;
        let Some(first) = form.operations.first() else {
            return Ok(FormOutcome::Checked {
                findings: Vec::new(),
                elsewhere: 0,
                words: Vec::new(),
            });
        };
        let entry = entry_of(first.at());
        let file = match first {
            Operation::Add { .. } => own.clone(),
            _ => {
                let (node, found) = draft.tree.nearest(&entry.join("."));
                if found { node.file.clone() } else { own.clone() }
            }
        };
        let is_shared = file.path.ends_with(SHARED_FILE);
        // A form that is only checked changes nothing for others.
        let (file, base) = match is_shared && (form.only_here || form.dry) {
            true => match copy_shared(&file.text, &entry, &own.text, &form.operations) {
                Some(copied) => (own.clone(), copied),
                None => return Ok(self.message(form, "panel-error-unwritable")),
            },
            false => (file.clone(), file.text.clone()),
        };
        let new = match apply(&base, &form.operations) {
            Ok(applied) => applied.text,
            Err(why) => return Ok(self.message(form, why.message())),
        };
        if form.dry {
            return self.check_form(form, &paths, (file, new), &entry);
        }
        let now = self.read_current(&file)?;
        let shown = if is_shared && form.only_here { None } else { Some(&form.seen) };
        let seen = sha256_hex(now.text.as_bytes());
        if now.text != file.text || shown.is_some_and(|shown| *shown != seen) {
            return Ok(FormOutcome::Changed { file: now.path.clone(), seen });
        }
        if is_shared && !form.only_here {
            let notices = self.sharing_entry(&file.path, &entry)?;
            if notices != form.sharing {
                return Ok(FormOutcome::Shared { file: file.path.clone(), notices });
            }
        }
        let mut step =
            vec![WrittenFile { path: file.path.clone(), before: file.text.clone(), after: new }];
        if is_shared && !form.only_here {
            step.extend(self.renamed_elsewhere(form, &file)?);
        }
        self.write_step(step)
    }

    /// A rename in shared facts, in the other files that name the entry.
    fn renamed_elsewhere(
        &self,
        form: &FormRequest,
        file: &InputFile,
    ) -> anyhow::Result<Vec<WrittenFile>> {
        let renames: Vec<Operation> = form
            .operations
            .iter()
            .filter(|one| matches!(one, Operation::Rename { .. }))
            .cloned()
            .collect();
        let path = self.context.root.join(&file.path);
        let mut step = Vec::new();
        for paths in self.drafts().filter(|paths| paths.shared.contains(&path)) {
            let own = self.site.read_notice(paths)?.own;
            if let Ok(applied) = apply(&own.text, &renames)
                && applied.undo.is_some()
            {
                step.push(WrittenFile {
                    path: own.path.clone(),
                    before: own.text.clone(),
                    after: applied.text,
                });
            }
        }
        Ok(step)
    }

    /// Composes one notice and checks it once.
    fn check_form(
        &self,
        form: &FormRequest,
        paths: &NoticePaths,
        (file, text): (Arc<InputFile>, String),
        entry: &[String],
    ) -> anyhow::Result<FormOutcome> {
        let mut files = self.site.read_notice(paths)?;
        files.own = Arc::new(InputFile::new(file.path.clone(), text));
        let (draft, faults) = self.site.resolve(paths, files);
        let composed = self.site.compose(draft, faults);
        let last = self.last(paths);
        let checked = self.site.run_rules(composed, last.as_ref(), self.making.today);
        self.context.state.count(|figures| figures.form_checks += 1);
        let entry = new_entry(form).unwrap_or_else(|| entry.to_vec());
        let wording = self.wording_in(&form.language);
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            checked.diagnostics.iter().partition(|one| is_of(&one.at, &entry));
        let mut words = Vec::new();
        for document in &checked.documents {
            let units = document.units();
            let of = units.iter().filter(|unit| unit.facts().iter().any(|at| is_of(at, &entry)));
            let of = of.filter(|unit| !unit.text().trim().is_empty());
            words.extend(of.take(MOST_WORDS).map(|unit| FormWords {
                language: document.language.clone(),
                block: unit.id().to_owned(),
                text: unit.text(),
            }));
        }
        Ok(FormOutcome::Checked {
            findings: here
                .into_iter()
                .map(|one| self.context.editor.finding(one, &wording, None))
                .collect(),
            elsewhere: elsewhere.len(),
            words,
        })
    }

    /// The notices that use an entry of a shared file.
    fn sharing_entry(&self, file: &str, entry: &[String]) -> anyhow::Result<Vec<String>> {
        let path = self.context.root.join(file);
        let mut using = Vec::new();
        for paths in self.drafts().filter(|paths| paths.shared.contains(&path)) {
            let draft: Draft = self.site.resolve(paths, self.site.read_notice(paths)?).0;
            let (node, found) = draft.tree.nearest(&entry.join("."));
            if found && node.file.path == file {
                using.push(paths.id.clone());
            }
        }
        Ok(using)
    }
}

/// The path of the form in which a key is.
fn form_of(at: &[String]) -> Vec<String> {
    match at {
        [table, id, ..] if EntryTable::of_key(table).is_some() => vec![table.clone(), id.clone()],
        [table, ..] if SINGLE.contains(&table.as_str()) => vec![table.clone()],
        _ => Vec::new(),
    }
}

/// Whether a table may be said to be none.
fn can_be_none(form: &[String]) -> bool {
    let forms = forms_at(FileKind::Notice, form);
    !form.is_empty() && forms.iter().any(|one| one.written() == Some(Written::Word("none")))
}

/// What is copied as a whole where a shared fact is changed for one notice.
fn entry_of(at: &[String]) -> Vec<String> {
    match form_of(at) {
        form if form.is_empty() => at.iter().take(1).cloned().collect(),
        form => form,
    }
}

/// The entry as it is called after the operations.
fn new_entry(form: &FormRequest) -> Option<Vec<String>> {
    form.operations.iter().rev().find_map(|one| match one {
        Operation::Rename { at, to, .. } | Operation::Duplicate { at, to } => {
            Some(vec![at.first()?.clone(), to.clone()])
        }
        _ => None,
    })
}

/// Whether a key path is at or below another; of the top, its keys that are not tables.
fn is_of(path: &str, at: &[String]) -> bool {
    let keys: Vec<&str> = crate::facts::keys_in(path).collect();
    match at.is_empty() {
        true => keys.first().is_none_or(|first| {
            EntryTable::of_key(first).is_none() && !SINGLE.contains(first) || keys.len() == 1
        }),
        false => keys.len() >= at.len() && keys.iter().zip(at).all(|(a, b)| a == b),
    }
}
