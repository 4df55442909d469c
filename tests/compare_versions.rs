//! Whole notices: the example's first and second version, and every composed text of the sites.

use klartext::internals::compare::{
    ChangeWording, Side, compare_facts, compare_renamed, unit_renames,
};
use klartext::internals::document::{Document, plain};
use klartext::internals::site::{Checked, Site};
use klartext::internals::version::Class;

use crate::tester::source;

fn checked(site: &str) -> (Site, Checked) {
    let project = Site::read(&source(site)).unwrap();
    let paths = project.found.notices.iter().find(|paths| paths.id == "cloudist").unwrap();
    let checked = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
    (project, checked)
}

fn words_of(document: &Document) -> String {
    let units = document.units();
    let lines: Vec<String> = std::iter::once(document.title.clone())
        .chain(units.iter().flat_map(|unit| unit.pieces()).map(|piece| plain(piece)))
        .collect();
    lines.join("\n")
}

#[test]
fn the_example_compares_with_its_first_version() {
    let (_, old) = checked("tests/sites/cloudist-2023/input");
    let (project, new) = checked(".");
    let (before, now) = (&old.draft.notice, &new.draft.notice);
    let changes = compare_facts(before, now, &project.tables);
    assert!(changes.iter().any(|change| change.class == Class::Material));
    let renamed = unit_renames(before, now);
    assert_eq!(renamed["purposes/enquiries"], "purposes/visitors");
    for (language, (first, second)) in
        project.languages().iter().zip(old.documents.iter().zip(&new.documents))
    {
        let wording = ChangeWording::new(
            (before, now),
            project.languages(),
            &project.locales[language],
            &project.tables,
        );
        for change in &changes {
            let line = plain(&wording.change(change));
            assert!(line.chars().count() > 10, "{line}");
            if std::env::var_os("KLARTEXT_SHOW").is_some() {
                println!("{:?} {line} [{}]", change.class, plain(&wording.article(change)));
            }
        }
        if std::env::var_os("KLARTEXT_SHOW").is_some() {
            println!("{}", wording.summary(&changes));
        }
        let marked = compare_renamed(first, second, &renamed);
        assert_eq!(marked.text(Side::Old), words_of(first));
        assert_eq!(marked.text(Side::New), words_of(second));
        let renamed = marked.units.iter().find(|unit| unit.id == "purposes/enquiries").unwrap();
        assert_eq!(renamed.was.as_deref(), Some("purposes/visitors"));
    }
}
