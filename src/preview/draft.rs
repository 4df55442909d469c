//! [I/O] One notice's files → the pages of its draft, as they are served.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::http::RELEASED;
use super::inject::inject;
use super::state::Served;
use crate::diagnostic::{Diagnostic, Level, Message, Value, files, has_errors, site};
use crate::listing::Page;
use crate::pages::{NoticeSummary, PageContext, draft_pages, slug_fault};
use crate::read::NoticePaths;
use crate::site::{Composed, NoticeFiles, Site};

/// The result of building a draft.
pub enum DraftOutcome {
    /// Its files are those of the last build.
    Unchanged,
    /// Its pages.
    Built(Box<BuiltDraft>),
    /// Its files have errors.
    Failed {
        /// The hash of the files.
        inputs: u64,
        /// The errors.
        errors: Vec<Diagnostic>,
        /// The pages, if they could be built in spite of the errors.
        draft: Option<Box<BuiltDraft>>,
    },
}

/// The pages of a draft.
pub struct BuiltDraft {
    /// The hash of the files.
    pub inputs: u64,
    /// The pages as they are served, by name.
    pub pages: Vec<(String, Served)>,
    /// What lists of notices need of it.
    pub made: NoticeSummary,
}

/// What drafts are built from.
pub struct DraftInput<'a> {
    /// The site.
    pub site: &'a Site,
    /// What all pages have in common.
    pub making: &'a PageContext<'a>,
    /// The token that a page must send with an edit; none if editing is off.
    pub token: Option<&'a str>,
    /// Whether the notice is the only one, and so has the site's root too.
    pub at_root: bool,
}

impl DraftInput<'_> {
    /// Builds the draft of a notice, unless its files have the hash `old`.
    pub fn build(&self, paths: &NoticePaths, old: Option<u64>) -> DraftOutcome {
        let files = match self.site.read_notice(paths) {
            Ok(files) => files,
            // It may have been deleted this moment; then an event follows.
            Err(error) => {
                let errors = vec![unreadable(&error)];
                return DraftOutcome::Failed { inputs: 0, errors, draft: None };
            }
        };
        let inputs = self.hash(paths, &files);
        if old == Some(inputs) {
            return DraftOutcome::Unchanged;
        }
        let (draft, diagnostics) = self.site.resolve(paths, files);
        let composed = self.site.compose(draft, diagnostics);
        let of_level = composed.diagnostics.iter().filter(|one| one.level == Level::Error);
        let mut errors: Vec<Diagnostic> = of_level.cloned().collect();
        if !has_errors(&errors) {
            errors.extend(slug_errors(&composed));
        }
        let documents = &composed.documents;
        let has_addresses = documents.iter().all(|document| slug_fault(&document.slug).is_none());
        let draft = if has_addresses && !documents.is_empty() {
            draft_pages(self.making, &paths.id, documents, self.at_root)
        } else {
            Err(Vec::new())
        };
        let draft = draft.map_err(|found| errors.extend(found)).ok().map(|(pages, made)| {
            let id = Some(paths.id.as_str());
            let pages = pages.into_iter().map(|page| served(page, "", id, self.token)).collect();
            Box::new(BuiltDraft { inputs, pages, made })
        });
        match draft {
            Some(draft) if !has_errors(&errors) => DraftOutcome::Built(draft),
            draft => DraftOutcome::Failed { inputs, errors, draft },
        }
    }

    /// A hash of the names and texts of a notice's files, shared ones too.
    fn hash(&self, paths: &NoticePaths, files: &NoticeFiles) -> u64 {
        let mut hasher = DefaultHasher::new();
        files.own.text.hash(&mut hasher);
        for (name, file) in &files.markdown {
            (name, &file.text).hash(&mut hasher);
        }
        for file in self.site.shared_files(paths) {
            (&file.path, &file.text).hash(&mut hasher);
        }
        self.at_root.hash(&mut hasher);
        hasher.finish()
    }
}

/// A page as it is served, with the preview's script. `below` is the folder it is served in, `token`
/// is what it sends with an edit.
pub fn served(
    page: Page,
    below: &str,
    notice: Option<&str>,
    token: Option<&str>,
) -> (String, Served) {
    debug_assert!(below.is_empty() || below == RELEASED);
    let name = format!("{below}{}", page.name);
    let bytes = match String::from_utf8(page.bytes) {
        // Only whole pages: `fragment.html` is a part of another site's page.
        Ok(html) if name.ends_with("index.html") => inject(&html, &name, token).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(other) => other.into_bytes(),
    };
    (name, Served { bytes, notice: notice.map(str::to_owned) })
}

/// A finding about something that could not be read at all.
pub fn unreadable(error: &anyhow::Error) -> Diagnostic {
    let message = Message::new("unreadable").with("reason", Value::text(format!("{error:#}")));
    Diagnostic::new(&files::UNREADABLE, "", message)
}

fn slug_errors(composed: &Composed) -> Vec<Diagnostic> {
    let without = composed.documents.iter().filter(|one| slug_fault(&one.slug).is_some());
    let error = |language: &String| {
        let at = format!("slug.{language}");
        Diagnostic {
            origin: Some(composed.draft.tree.locate(&at)),
            ..Diagnostic::new(&site::SLUG_MISSING, at.clone(), Message::new("slug-missing-draft"))
        }
        .help(Message::verbatim(format!("slug.{language} = \"privacy-notice\"")))
    };
    let languages: BTreeSet<&String> = without.map(|one| &one.language).collect();
    languages.into_iter().map(error).collect()
}
