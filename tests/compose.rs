//! Laws of composing: the same ids in every language, the same words every time, no word missing,
//! no id twice.

use std::collections::BTreeSet;
use std::fs;

use klartext::internals::compose::Composer;
use klartext::internals::document::{Document, Unit};
use klartext::internals::site::Site;

use crate::tester::source;

/// Every site of the tests, and the example.
pub fn sites() -> Vec<std::path::PathBuf> {
    let mut sites = vec![source(".")];
    for entry in fs::read_dir(source("tests/sites")).unwrap() {
        let input = entry.unwrap().path().join("input");
        if input.join("content").is_dir() {
            sites.push(input);
        }
    }
    sites.sort();
    sites
}

fn ids(document: &Document) -> Vec<&str> {
    document.units().iter().map(Unit::id).collect()
}

#[test]
fn ids_are_unique_and_the_same_in_every_language() {
    let mut notices = 0;
    for site in sites() {
        let project = Site::read(&site).unwrap();
        for paths in project.found.notices.iter().filter(|paths| paths.has_draft) {
            let checked = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
            let first = ids(&checked.documents[0]);
            let unique: BTreeSet<&str> = first.iter().copied().collect();
            assert_eq!(unique.len(), first.len(), "{} has an id twice", paths.id);
            for document in &checked.documents[1..] {
                assert_eq!(first, ids(document), "{} in {}", paths.id, document.language);
            }
            notices += 1;
        }
    }
    assert!(notices >= 9);
}

#[test]
fn composing_is_deterministic_and_says_every_word() {
    for site in sites() {
        let project = Site::read(&site).unwrap();
        for paths in project.found.notices.iter().filter(|paths| paths.has_draft) {
            let draft = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap().draft;
            for language in &draft.languages {
                let again = || {
                    let locale = &project.locales[language];
                    Composer::new(&draft.notice, &draft.languages, locale, &project.tables)
                        .compose()
                };
                let (document, missing) = again();
                assert_eq!(missing, Vec::new(), "{} in {language}", paths.id);
                assert_eq!(document, again().0);
                for unit in document.units() {
                    assert!(
                        !unit.text().trim().is_empty(),
                        "{} in {language}: {} is empty",
                        paths.id,
                        unit.id()
                    );
                }
            }
        }
    }
}
