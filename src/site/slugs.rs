//! What the last part of a notice's address may be, asked when it is checked and released: from
//! then on it is an address that stays.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Message, files, site};
use crate::document::Document;
use crate::listing::is_device;
use crate::origin::Origin;
use crate::pages::{SlugFault, slug_fault};
use crate::site::chain::read_chain;
use crate::site::{Checked, Site};
use crate::slug::slug_of;

/// The slugs that notices have or had, by language and slug, with the notice's id.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    by_slug: BTreeMap<(String, String), String>,
}

/// The last part of a notice's address in a language, with its place.
#[derive(Clone, Debug)]
pub struct Slug {
    language: String,
    slug: String,
    origin: Option<Origin>,
}

impl Slug {
    /// Those of texts, without places.
    pub fn all_in(documents: &[Document]) -> Vec<Slug> {
        let of = |document: &Document| Slug {
            language: document.language.clone(),
            slug: document.slug.clone(),
            origin: None,
        };
        documents.iter().map(of).collect()
    }

    /// Those of a notice that was looked at.
    pub fn all_of(checked: &Checked) -> Vec<Slug> {
        let mut slugs = Slug::all_in(&checked.documents);
        for slug in &mut slugs {
            slug.origin = Some(checked.draft.tree.locate(&format!("slug.{}", slug.language)));
        }
        slugs
    }
}

impl Taken {
    /// The slugs of all released texts. A notice whose records have errors is left out here: its
    /// own release and `build` report it.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn of(project: &Site) -> anyhow::Result<Taken> {
        let mut taken = Taken::default();
        for paths in project.found.notices.iter().filter(|paths| paths.has_records()) {
            let Ok(released) = read_chain(paths)? else { continue };
            for document in released.chain.texts().flat_map(|text| text.documents().values()) {
                taken.add(&paths.id, &document.language, &document.slug);
            }
        }
        Ok(taken)
    }

    fn add(&mut self, notice: &str, language: &str, slug: &str) {
        let key = (language.to_owned(), slug.to_owned());
        self.by_slug.entry(key).or_insert_with(|| notice.to_owned());
    }

    /// Why the slugs of a notice, with these findings, are refused; those that are free become
    /// taken.
    pub fn faults(&mut self, id: &str, slugs: &[Slug], found: &[Diagnostic]) -> Vec<Diagnostic> {
        // A slug that is missing in only one language is reported already.
        let is_reported =
            found.iter().any(|one| one.rule.name == "translation-missing" && one.at == "slug");
        let mut faults = Vec::new();
        if let Some(part) = id.split('/').find(|part| is_device(part)) {
            let message = Message::new("bad-id-device")
                .with("folder", part)
                .with("example", format!("{part}-notice"));
            faults.push(Diagnostic::new(&files::BAD_ID, "", message));
        }
        for Slug { language, slug, origin } in slugs {
            match self.fault(id, language, slug) {
                Some(fault) if is_reported && fault.rule.name == "slug-missing" => {}
                Some(fault) => faults.push(Diagnostic { origin: origin.clone(), ..fault }),
                None => self.add(id, language, slug),
            }
        }
        faults
    }

    fn fault(&self, notice: &str, language: &str, slug: &str) -> Option<Diagnostic> {
        let (rule, message, help) = match slug_fault(slug) {
            Some(SlugFault::Missing) => (
                &site::SLUG_MISSING,
                Message::new("slug-missing").with("notice", notice).with("language", language),
                Some(format!("slug.{language} = \"privacy-notice\"")),
            ),
            Some(SlugFault::Form) => match slug_of(slug) {
                plain if plain.is_empty() => {
                    (&site::SLUG_FORM, Message::new("slug-form-letters").with("slug", slug), None)
                }
                plain => (
                    &site::SLUG_FORM,
                    Message::new("slug-form").with("slug", slug),
                    Some(format!("slug.{language} = \"{plain}\"")),
                ),
            },
            Some(SlugFault::Reserved) => {
                let message = match is_device(slug) {
                    true => Message::new("slug-reserved-device")
                        .with("slug", slug)
                        .with("example", format!("{slug}-notice")),
                    false => Message::new("slug-reserved")
                        .with("slug", slug)
                        .with("example", format!("{slug}-notice")),
                };
                (&site::SLUG_RESERVED, message, None)
            }
            None => {
                let other = self.by_slug.get(&(language.to_owned(), slug.to_owned()))?;
                if other == notice {
                    return None;
                }
                let message = Message::new("slug-taken")
                    .with("other", other)
                    .with("address", format!("{language}/{slug}/"))
                    .with("notice", notice);
                (&site::SLUG_TAKEN, message, None)
            }
        };
        let at = format!("slug.{language}");
        let diagnostic = Diagnostic::new(rule, at, message);
        Some(help.into_iter().map(Message::verbatim).fold(diagnostic, Diagnostic::help))
    }
}
