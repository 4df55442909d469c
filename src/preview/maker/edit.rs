//! [I/O] New words for a text → its file, where that is still the one the editor saw.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::site::SiteState;
use crate::fix::rewrite;
use crate::limits;
use crate::origin::InputFile;
use crate::preview::edit::{Edit, Edited};
use crate::preview::texts::{editable, origin, texts};
use crate::read::{self, NoticePaths, SHARED_FILE};
use crate::resolve::{Draft, OwnText};
use crate::version::sha256_hex;
use crate::write::{Writing, put_text};

impl SiteState<'_> {
    /// The texts of a page that can be edited, in its own language or the one that is named; none
    /// where it shows no draft.
    pub(super) fn texts(&self, page: &str, language: Option<&str>) -> Option<String> {
        let draft = self.draft(self.paths(&self.desk.state.notice_of(page)?)?).ok()?;
        let language = language.or(page.split('/').next());
        let language = language.filter(|one| draft.languages.iter().any(|l| l == one));
        let language = language.or(draft.languages.first().map(String::as_str))?;
        Some(texts(&self.project, &draft, language, self.desk.editor)?.to_string())
    }

    fn draft(&self, paths: &NoticePaths) -> anyhow::Result<Draft> {
        Ok(self.project.resolve(paths, self.project.read_notice(paths)?).0)
    }

    /// Writes new words for a text, or says why not.
    pub(super) fn edit(&self, edit: &Edit) -> Edited {
        self.try_edit(edit).unwrap_or_else(|error| Edited::refused(format!("{error:#}")))
    }

    fn try_edit(&self, edit: &Edit) -> anyhow::Result<Edited> {
        let words = edit.words.replace("\r\n", "\n");
        if let Some(message) = forbids(&words) {
            return Ok(Edited::refused(message));
        }
        let id = self.desk.state.notice_of(&edit.page);
        let Some(paths) = id.and_then(|id| self.paths(&id)) else {
            return Ok(Edited::refused("this page shows no draft of a notice any more"));
        };
        let draft = self.draft(paths)?;
        let has_language = draft.languages.contains(&edit.language);
        let text = editable(&draft.texts).find(|text| text.at == edit.at);
        let Some(text) = text.filter(|_| has_language) else {
            let message = format!("the notice has no text `{}` any more", edit.at);
            return Ok(Edited::refused(message));
        };
        let file = origin(&draft, text, &edit.language).file;
        let now = self.read_again(&file)?;
        if sha256_hex(now.text.as_bytes()) != edit.seen || now.text != file.text {
            return Ok(changed(&now, &file, text, &edit.language));
        }
        if file.path.ends_with(SHARED_FILE) {
            let notices = self.sharing(&file.path, &edit.at)?;
            if notices != edit.sharing {
                return Ok(Edited::Shared { file: file.path.clone(), notices });
            }
        }
        self.write(&draft, text, &edit.language, &words)
    }

    fn write(
        &self,
        draft: &Draft,
        text: &OwnText,
        language: &str,
        words: &str,
    ) -> anyhow::Result<Edited> {
        let place = |draft: &Draft| self.desk.editor.place(&origin(draft, text, language));
        let now = text.by_language.get(language).or(text.plain.as_ref());
        if now.is_some_and(|(now, _)| now.replace("\r\n", "\n") == *words) {
            return Ok(Edited::Saved { place: place(draft) });
        }
        let put_in = rewrite(draft, text, language, words).and_then(|change| change.put_in());
        let Some((file, new)) = put_in else {
            let message = format!(
                "`{}` cannot be changed from here as it is written, or `{}` has a mistake to mend first; \
                 edit the file itself",
                text.at,
                origin(draft, text, language).file.path
            );
            return Ok(Edited::refused(message));
        };
        let _writing = Writing::begin(&self.desk.root.join("content"))?;
        let path = self.desk.root.join(&file.path);
        if let Err(error) = put_text(&path, &file.text, &new) {
            let now = self.read_again(&file)?;
            return match now.text == file.text {
                true => Err(error),
                false => Ok(changed(&now, &file, text, language)),
            };
        }
        Ok(Edited::Saved { place: place(draft) })
    }

    /// A file as it is now; one that is still not there stays empty.
    fn read_again(&self, file: &Arc<InputFile>) -> anyhow::Result<Arc<InputFile>> {
        let path = self.desk.root.join(&file.path);
        match file.text.is_empty() && !path.exists() {
            true => Ok(file.clone()),
            false => Ok(read::text(self.desk.root, &path)?.0),
        }
    }

    /// The notices that say a text of a shared file, by id.
    fn sharing(&self, file: &str, at: &str) -> anyhow::Result<Vec<String>> {
        let path = self.desk.root.join(file);
        let all = self.project.found.notices.par_iter();
        let near = all.filter(|paths| paths.has_draft && has(paths, &path));
        let says = |paths: &NoticePaths| -> anyhow::Result<Option<String>> {
            let draft = self.draft(paths)?;
            let mut texts = draft.texts.iter().filter(|text| text.at == at);
            let is_it = texts.any(|text| draft.tree.nearest(&text.at).0.file.path == file);
            Ok(is_it.then(|| paths.id.clone()))
        };
        let says: Vec<Option<String>> = near.map(says).collect::<anyhow::Result<_>>()?;
        Ok(says.into_iter().flatten().collect())
    }
}

fn has(paths: &NoticePaths, shared: &Path) -> bool {
    paths.shared.iter().any(|path| path == shared)
}

/// Why words cannot be a text.
fn forbids(words: &str) -> Option<String> {
    if words.trim().is_empty() {
        return Some(
            "a text cannot be empty; what is no longer said is taken out of the file".into(),
        );
    }
    (words.len() > limits::TEXT).then(|| {
        format!("this text has {} bytes, and at most {} are read", words.len(), limits::TEXT)
    })
}

/// The file is another than was seen. What the text says now is known where the draft was read from
/// what is there now.
fn changed(now: &Arc<InputFile>, read: &InputFile, text: &OwnText, language: &str) -> Edited {
    let written = text.by_language.get(language).or(text.plain.as_ref());
    let words = written.filter(|_| now.text == read.text).map(|(words, _)| words.clone());
    Edited::Changed { file: now.path.clone(), words, seen: sha256_hex(now.text.as_bytes()) }
}
