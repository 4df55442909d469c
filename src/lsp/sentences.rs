//! A fact → the words that it makes on the page, in each language of its notice.

use crate::document::{Document, Role, Section, Unit};
use crate::facts::keys_in;
use crate::read::NoticePaths;
use crate::site::Site;

/// The longest piece of text that is shown.
const LONGEST: usize = 400;

/// The texts of a notice as they would be released now.
pub fn documents(site: &Site, paths: &NoticePaths) -> Vec<Document> {
    let Ok(files) = site.read_notice(paths) else { return Vec::new() };
    let (draft, diagnostics) = site.resolve(paths, files);
    site.compose(draft, diagnostics).documents
}

/// The words that a fact makes, with the language of each.
pub fn of(documents: &[Document], path: &str) -> Vec<(String, String)> {
    let words = documents.iter().filter_map(|document| {
        let text = unit(document, path)?.text();
        let text = text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" · ");
        Some((document.language.clone(), shortened(&text)))
    });
    words.filter(|(_, text)| !text.is_empty()).collect()
}

/// The first unit of the text proper that words a fact, else a part of it, else what it is a part of.
fn unit<'a>(document: &'a Document, path: &str) -> Option<Unit<'a>> {
    let path = keys_in(path).collect::<Vec<_>>().join(".");
    let is_proper =
        |section: &&Section| ![Role::Glance, Role::Label, Role::Letters].contains(&section.role);
    let units: Vec<Unit<'_>> =
        document.sections.iter().filter(is_proper).flat_map(Section::units).collect();
    let rank = |unit: &Unit<'_>| {
        let of = |fact: &String| {
            let fact = keys_in(fact).collect::<Vec<_>>().join(".");
            if fact == path {
                Some(0)
            } else if is_below(&fact, &path) {
                Some(1)
            } else if is_below(&path, &fact) && fact.contains('.') {
                Some(2)
            } else {
                None
            }
        };
        unit.facts().iter().filter_map(of).min()
    };
    units
        .into_iter()
        .filter_map(|unit| Some((rank(&unit)?, unit)))
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, unit)| unit)
}

fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
