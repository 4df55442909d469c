//! What the last part of a notice's address may be, asked when it is released: from then on it is
//! an address that stays.

use std::collections::BTreeMap;

use super::chain::read_chain;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::Document;
use crate::pages::{SlugFault, slug_fault};
use crate::project::Project;
use crate::slug::slug_of;

/// The slugs that notices have or had, by language and slug, with the notice's id.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    by_slug: BTreeMap<(String, String), String>,
}

impl Taken {
    /// The slugs of all released texts. A notice whose records are faulty is left out here: its
    /// own release and `build` tell of it.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn of(project: &Project) -> anyhow::Result<Taken> {
        let mut taken = Taken::default();
        for paths in project.found.notices.iter().filter(|paths| paths.has_records()) {
            let Ok(released) = read_chain(paths)? else { continue };
            for document in released.chain.texts().flat_map(|text| text.documents().values()) {
                taken.add(&paths.id, document);
            }
        }
        Ok(taken)
    }

    fn add(&mut self, notice: &str, document: &Document) {
        let key = (document.language.clone(), document.slug.clone());
        self.by_slug.entry(key).or_insert_with(|| notice.to_owned());
    }

    /// What forbids the slugs of a notice's documents; those of them that are free are taken.
    pub fn check(&mut self, notice: &str, documents: &[Document]) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        for document in documents {
            match self.fault(notice, document) {
                Some(fault) => faults.push(fault),
                None => self.add(notice, document),
            }
        }
        faults
    }

    fn fault(&self, notice: &str, document: &Document) -> Option<Diagnostic> {
        let Document { language, slug, .. } = document;
        let (rule, message, help) = match slug_fault(slug) {
            Some(SlugFault::Missing) => (
                "slug-missing",
                format!("the notice `{notice}` has no address in `{language}`"),
                format!("slug.{language} = \"privacy-notice\""),
            ),
            Some(SlugFault::Form) => (
                "slug-form",
                format!("`{slug}` cannot be the last part of an address"),
                match slug_of(slug) {
                    plain if plain.is_empty() => "write it with a-z, 0-9 and single hyphens".into(),
                    plain => format!("slug.{language} = \"{plain}\""),
                },
            ),
            Some(SlugFault::Reserved) => (
                "slug-reserved",
                format!("`{slug}` cannot be the last part of an address: the site uses it itself"),
                format!("write another, such as `{slug}-notice`"),
            ),
            None => {
                let other = self.by_slug.get(&(language.clone(), slug.clone()))?;
                if other == notice {
                    return None;
                }
                let message = format!(
                    "the notice `{other}` has or had the address `{language}/{slug}/`, which stays its own"
                );
                ("slug-taken", message, format!("give `{notice}` another slug"))
            }
        };
        let at = format!("slug.{language}");
        Some(Diagnostic::new(rule, Level::Error, at, message).help(help))
    }
}
