//! [I/O] New words for a text → its file, unless that has changed since it was shown.

use std::sync::Arc;

use rayon::prelude::*;

use super::site_builder::SiteBuilder;
use crate::fix::rewrite;
use crate::limits;
use crate::origin::InputFile;
use crate::preview::edit::{EditOutcome, EditRequest};
use crate::preview::texts::{editable, origin, texts};
use crate::preview::undo::WrittenFile;
use crate::read::{self, NoticePaths, SHARED_FILE};
use crate::resolve::{Draft, OwnText};
use crate::version::sha256_hex;
use crate::write::{RecordLock, put_text};

impl SiteBuilder<'_> {
    /// The texts of a page that can be edited, in its own language or in the one named; none if it
    /// shows no draft.
    pub(super) fn texts(
        &self,
        page: &str,
        language: Option<&str>,
        reader: Option<&str>,
    ) -> Option<String> {
        let draft = self.draft(self.draft_paths(&self.context.state.notice_of(page)?)?).ok()?;
        let language = language.or(page.split('/').next());
        let language = language.filter(|one| draft.languages.iter().any(|l| l == one));
        let language = language.or(draft.languages.first().map(String::as_str))?;
        let reader = reader.map(|reader| self.wording_in(reader));
        let wording = reader.as_ref().unwrap_or(self.context.wording);
        let shown = (self.context.editor, wording);
        Some(texts(&self.site, &draft, language, shown)?.to_string())
    }

    fn draft(&self, paths: &NoticePaths) -> anyhow::Result<Draft> {
        Ok(self.site.resolve(paths, self.site.read_notice(paths)?).0)
    }

    /// Writes new words for a text, unless it must not.
    pub(super) fn edit(&mut self, edit: &EditRequest) -> EditOutcome {
        self.try_edit(edit).unwrap_or_else(|error| EditOutcome::refused(format!("{error:#}")))
    }

    fn try_edit(&mut self, edit: &EditRequest) -> anyhow::Result<EditOutcome> {
        let words = edit.words.replace("\r\n", "\n");
        if let Some(message) = invalid(&words) {
            return Ok(EditOutcome::refused(message));
        }
        let id = self.context.state.notice_of(&edit.page);
        let Some(paths) = id.and_then(|id| self.draft_paths(&id)) else {
            return Ok(EditOutcome::refused("this page no longer shows a draft"));
        };
        let draft = self.draft(paths)?;
        let has_language = draft.languages.contains(&edit.language);
        let text = editable(&draft.texts).find(|text| text.at == edit.at);
        let Some(text) = text.filter(|_| has_language) else {
            let message = format!("the notice no longer has the text `{}`", edit.at);
            return Ok(EditOutcome::refused(message));
        };
        let file = origin(&draft, text, &edit.language).file;
        let now = self.read_current(&file)?;
        if sha256_hex(now.text.as_bytes()) != edit.seen || now.text != file.text {
            return Ok(changed(&now, &file, text, &edit.language));
        }
        if file.path.ends_with(SHARED_FILE) {
            let notices = self.sharing(&file.path, &edit.at)?;
            if notices != edit.sharing {
                return Ok(EditOutcome::Shared { file: file.path.clone(), notices });
            }
        }
        self.write(&draft, text, &edit.language, &words)
    }

    fn write(
        &mut self,
        draft: &Draft,
        text: &OwnText,
        language: &str,
        words: &str,
    ) -> anyhow::Result<EditOutcome> {
        let editor = self.context.editor;
        let place = |draft: &Draft| editor.place(&origin(draft, text, language));
        let now = text.by_language.get(language).or(text.plain.as_ref());
        if now.is_some_and(|(now, _)| now.replace("\r\n", "\n") == *words) {
            return Ok(EditOutcome::Saved { place: place(draft) });
        }
        let rewritten = rewrite(draft, text, language, words).and_then(|change| change.apply());
        let Some((file, new)) = rewritten else {
            let message = format!(
                "`{}` cannot be edited here because of how it is written, or because `{}` has an error; \
                 edit the file itself",
                text.at,
                origin(draft, text, language).file.path
            );
            return Ok(EditOutcome::refused(message));
        };
        let _writing = RecordLock::begin(&self.context.root.join("content"))?;
        let path = self.context.root.join(&file.path);
        if let Err(error) = put_text(&path, &file.text, &new) {
            let now = self.read_current(&file)?;
            return match now.text == file.text {
                true => Err(error),
                false => Ok(changed(&now, &file, text, language)),
            };
        }
        let (before, path) = (file.text.clone(), file.path.clone());
        self.shown.undo.push(vec![WrittenFile { path, before, after: new }]);
        Ok(EditOutcome::Saved { place: place(draft) })
    }

    /// A file as it is now; one that still does not exist is empty.
    pub(super) fn read_current(&self, file: &Arc<InputFile>) -> anyhow::Result<Arc<InputFile>> {
        let path = self.context.root.join(&file.path);
        match file.text.is_empty() && !path.exists() {
            true => Ok(file.clone()),
            false => Ok(read::text(self.context.root, &path)?.0),
        }
    }

    /// The ids of the notices that use a text of a shared file.
    fn sharing(&self, file: &str, at: &str) -> anyhow::Result<Vec<String>> {
        let path = self.context.root.join(file);
        let all = self.site.found.notices.par_iter();
        let near = all.filter(|paths| paths.has_draft && paths.shared.contains(&path));
        let uses = |paths: &NoticePaths| -> anyhow::Result<Option<String>> {
            let draft = self.draft(paths)?;
            let mut texts = draft.texts.iter().filter(|text| text.at == at);
            let uses_it = texts.any(|text| draft.tree.nearest(&text.at).0.file.path == file);
            Ok(uses_it.then(|| paths.id.clone()))
        };
        let using: Vec<Option<String>> = near.map(uses).collect::<anyhow::Result<_>>()?;
        Ok(using.into_iter().flatten().collect())
    }
}

/// Why words cannot be a text, if they cannot.
fn invalid(words: &str) -> Option<String> {
    if words.trim().is_empty() {
        return Some("a text cannot be empty; to remove it, delete it from the file".into());
    }
    (words.len() > limits::TEXT).then(|| {
        format!("the text has {} bytes; at most {} are allowed", words.len(), limits::TEXT)
    })
}

/// The file has changed. The new text is known if the draft was read from the file as it is now.
fn changed(now: &Arc<InputFile>, read: &InputFile, text: &OwnText, language: &str) -> EditOutcome {
    let written = text.by_language.get(language).or(text.plain.as_ref());
    let words = written.filter(|_| now.text == read.text).map(|(words, _)| words.clone());
    EditOutcome::Changed { file: now.path.clone(), words, seen: sha256_hex(now.text.as_bytes()) }
}
