//! What a notice always says by the built-in wording and order, whatever its facts: docs/RULES.md
//! calls it "held by construction". Read from the composed words, also under a site's own wording.

use std::fs;
use std::path::Path;

use klartext::internals::compose::Composer;
use klartext::internals::derive;
use klartext::internals::document::{Body, Document, Role, Section, plain};
use klartext::internals::model::{Notice, RightKind, Stated};
use klartext::internals::site::{Checked, Site};

use crate::compose::sites;
use crate::tester::{Tester, source};

fn checked(root: &Path) -> (Site, Vec<Checked>) {
    let project = Site::read(root).unwrap();
    let notices = project.found.notices.iter().filter(|paths| paths.has_draft);
    let today = "2026-11-23".parse().unwrap();
    let checked = notices.map(|paths| project.check(paths, None, today).unwrap()).collect();
    (project, checked)
}

/// The text of the unit with an id.
fn text(document: &Document, id: &str) -> String {
    let unit = document.units().into_iter().find(|unit| unit.id() == id);
    unit.unwrap_or_else(|| panic!("{} has no `{id}`", document.slug)).text()
}

fn says(document: &Document, id: &str) {
    assert!(text(document, id).chars().any(char::is_alphabetic), "`{id}` says nothing");
}

fn top<'a>(document: &'a Document, id: &str) -> &'a Section {
    document.sections.iter().find(|section| section.id == id).unwrap()
}

/// That the units whose ids begin so name each purpose that a right applies to.
fn names_purposes(
    project: &Site,
    one: &Checked,
    document: &Document,
    right: RightKind,
    prefix: &str,
) {
    let units = document.units().into_iter().filter(|unit| unit.id().starts_with(prefix));
    let words: String = units.map(|unit| unit.text() + "\n").collect();
    for purpose in purposes(project, one, document, right) {
        assert!(words.to_lowercase().contains(&purpose.to_lowercase()), "{prefix}: {purpose}");
    }
}

/// The names of the purposes that a right applies to.
fn purposes(project: &Site, one: &Checked, document: &Document, right: RightKind) -> Vec<String> {
    let notice = &one.draft.notice;
    let locale = &project.locales[&document.language];
    let words = Composer::new(notice, &one.draft.languages, locale, &project.tables);
    let applied = derive::rights(notice).into_iter().find(|applied| applied.right == right);
    let ids = applied.map(|applied| applied.purposes).unwrap_or_default();
    ids.into_iter().map(|id| plain(&words.purpose_name(id))).collect()
}

fn is_stated(notice: &Notice, right: RightKind) -> bool {
    let applies = derive::rights(notice).iter().any(|applied| applied.right == right);
    applies && !matches!(notice.rights.of(right), Some(Stated::Nothing(_)))
}

fn holds(project: &Site, one: &Checked, document: &Document) {
    let notice = &one.draft.notice;
    states_the_first_layer(notice, document);
    // Art. 26(3): rights can be used against each joint controller.
    if !notice.joint_controllers.is_empty() {
        says(document, "joint_controllers/rights");
    }
    // How to use rights, the month, that it is free (Art. 12(2)-(6)).
    let rights = top(document, "rights");
    ["rights", "rights/procedure"].into_iter().for_each(|id| says(document, id));
    for right in RightKind::ALL.into_iter().filter(|right| is_stated(notice, *right)) {
        match right {
            RightKind::Object => objection_has_its_own_section(project, one, document),
            RightKind::Complaint => complaint_names_the_authority(project, notice, document),
            right => {
                // Each right has a heading and a text of its own, so that none is mixed up.
                let id = format!("rights/{}", right.id());
                assert!(rights.sections.iter().any(|section| section.id == id), "no {id}");
                says(document, &id);
                says(document, &format!("{id}/what"));
                if !derive::is_general(right) {
                    names_purposes(project, one, document, right, &format!("{id}/purposes"));
                }
            }
        }
    }
    if is_stated(notice, RightKind::Erasure) {
        says(document, "rights/erasure/limits-of-law");
    }
}

/// WP260: the first layer states who, why, how long, who receives, which rights, where to complain.
fn states_the_first_layer(notice: &Notice, document: &Document) {
    let first = document.sections.iter().position(|section| section.id == "glance").unwrap();
    assert!(document.sections[..first].iter().all(|section| section.id == "languages"));
    for part in ["data", "who", "why", "how-long", "recipients", "rights"] {
        says(document, &format!("glance/{part}"));
    }
    if is_stated(notice, RightKind::Complaint) {
        says(document, "glance/complaint");
    }
}

/// Art. 21(4): explicitly, clearly and apart from other information.
fn objection_has_its_own_section(project: &Site, one: &Checked, document: &Document) {
    let section = top(document, "right-to-object");
    assert_eq!(section.role, Role::Objection);
    // Below it only the parts of the right: marketing, interests, tasks.
    let parts = section.sections.iter();
    assert!(parts.clone().all(|part| part.id.starts_with("right-to-object/for-")));
    assert!(section.blocks.iter().all(|block| block.id.starts_with("right-to-object/")));
    says(document, "right-to-object");
    // An editor's own way to object takes the place of klartext's.
    let has_own = document.units().iter().any(|unit| unit.id() == "right-to-object/how-own");
    says(document, if has_own { "right-to-object/how-own" } else { "right-to-object/how" });
    let mut blocks = section.blocks.iter().chain(parts.flat_map(|part| &part.blocks));
    assert!(blocks.any(|block| matches!(block.body, Body::Notice(_))));
    objection_shows_its_purposes(project, one, document);
    let others = document.units().into_iter().filter(|unit| unit.id().starts_with("rights/"));
    assert!(others.into_iter().all(|unit| !unit.id().starts_with("rights/object")));
}

/// Each purpose that one can object to is named with the right; or the right names its legal basis,
/// and the purpose says that it has it.
fn objection_shows_its_purposes(project: &Site, one: &Checked, document: &Document) {
    let units = document.units();
    let in_words = |prefix: &str| {
        let found = units.iter().filter(|unit| unit.id().starts_with(prefix));
        found.map(|unit| unit.text().to_lowercase() + "\n").collect::<String>()
    };
    let said = in_words("right-to-object");
    let locale = &project.locales[&document.language];
    let short = |basis: &str| {
        let name = locale.message(&format!("basis-short-{basis}"), []).unwrap();
        plain(&name).to_lowercase()
    };
    let bases = ["legitimate-interests", "public-task", "official-authority"].map(short);
    let notice = &one.draft.notice;
    let words = Composer::new(notice, &one.draft.languages, locale, &project.tables);
    let applied = derive::rights(notice).into_iter().find(|it| it.right == RightKind::Object);
    for id in applied.map(|applied| applied.purposes).unwrap_or_default() {
        let name = plain(&words.purpose_name(id)).to_lowercase();
        let card = in_words(&format!("purposes/{id}/basis"));
        let by_basis = units.iter().any(|unit| unit.id().starts_with("right-to-object/"))
            && bases.iter().any(|basis| card.contains(basis));
        assert!(said.contains(&name) || by_basis, "{id}: {said}");
    }
}

fn complaint_names_the_authority(project: &Site, notice: &Notice, document: &Document) {
    ["complaint", "complaint/what", "complaint/choice"]
        .into_iter()
        .for_each(|id| says(document, id));
    let what = text(document, "complaint/what");
    for country in derive::authorities(notice, &project.tables) {
        if let Some(authority) = project.tables.authorities.get(country) {
            assert!(what.contains(authority.name_in(&document.language)), "{country}: {what}");
            if authority.complaint.is_some() {
                says(document, &format!("complaint/{}/complaint", country.to_lowercase()));
            }
        }
    }
}

#[test]
fn every_notice_states_its_rights() {
    let mut documents = 0;
    for site in sites() {
        let (project, notices) = checked(&site);
        for one in &notices {
            one.documents.iter().for_each(|document| holds(&project, one, document));
            documents += one.documents.len();
        }
    }
    assert!(documents >= 18);
}

/// A site's own words take the place of the built-in ones, and the same is held.
#[test]
fn own_wording_is_held_to_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let content = source("tests/sites/webshop/input/content");
    let target = folder.path().join("content/webshop");
    fs::create_dir_all(&target).unwrap();
    fs::copy(content.join("site.toml"), folder.path().join("content/site.toml")).unwrap();
    fs::copy(content.join("webshop/notice.toml"), target.join("notice.toml")).unwrap();
    let own = folder.path().join("locales/en");
    fs::create_dir_all(&own).unwrap();
    let good = "right-access = Ask, and you shall see.\nright-portability-purpose = It concerns: { $purposes }.\n";
    fs::write(own.join("own.ftl"), good).unwrap();
    let blanked = |notices: &[Checked]| {
        let found = notices.iter().flat_map(|one| &one.diagnostics);
        found.filter(|one| one.rule.name == "wording-blanked").count()
    };
    let (project, notices) = checked(folder.path());
    let english = notices[0].documents.iter().find(|document| document.language == "en").unwrap();
    holds(&project, &notices[0], english);
    assert_eq!(text(english, "rights/access/what"), "Ask, and you shall see.");
    assert_eq!(blanked(&notices), 0);

    let bad = "right-withdraw-consent = { \"\" }\nright-portability-purpose = For some.\nrights-procedure = —\n";
    fs::write(own.join("own.ftl"), bad).unwrap();
    assert_eq!(blanked(&checked(folder.path()).1), 3);
}

/// The pages of a site that was released and built: by language and notice, with their words.
fn pages(site: &str) -> Vec<(String, String)> {
    let tester = Tester::copy_of(&format!("tests/sites/{site}/input"));
    let release = tester.run(&["release", "--published", "2026-11-23"]);
    assert_eq!(release.code, 0, "{}", release.stderr);
    assert_eq!(tester.run(&["build"]).code, 0);
    let files = walkdir::WalkDir::new(tester.path().join("public")).into_iter().map(Result::unwrap);
    let files = files.filter(|file| file.file_name() == "index.html");
    let pages = files.map(|file| {
        let text = fs::read_to_string(file.path()).unwrap();
        (file.path().display().to_string(), text)
    });
    pages.filter(|(_, text)| text.contains("<article data-version=")).collect()
}

/// Art. 12(7): an icon is never alone; what it stands for is text next to it, which a program reads.
#[test]
fn icons_are_next_to_words() {
    let mut icons = 0;
    for (name, text) in pages("webshop") {
        for after in text.split(" data-icon=").skip(1) {
            let (icon, after) = after.split_once('>').unwrap();
            let words = &after[..after.find("</").unwrap()];
            let words: String =
                words.split('<').map(|piece| piece.rsplit('>').next().unwrap()).collect();
            assert!(words.contains(char::is_alphabetic), "{name}: {icon} stands alone: {words}");
            icons += 1;
        }
    }
    assert!(icons > 20, "{icons}");
}

/// One document in one place, with its dates: no part of it is only on another page.
#[test]
fn every_page_is_whole_and_dated() {
    let (project, notices) = checked(&source("tests/sites/webshop/input"));
    let pages = pages("webshop");
    for document in &notices[0].documents {
        // What a group's own page begins with is only there; label and letters have their own pages,
        // with their heading as the title.
        let elsewhere = |id: &str| id.starts_with("for/") || ["label", "letters"].contains(&id);
        for unit in document.units().into_iter().filter(|unit| !elsewhere(unit.id())) {
            let own_page =
                unit.id().split('/').next().filter(|one| ["label", "letters"].contains(one));
            let below = own_page.map_or(String::new(), |own_page| format!("{own_page}/"));
            let address = format!("/{}/{}/{below}index.html", document.language, document.slug);
            let (_, page) = pages.iter().find(|(name, _)| name.ends_with(&address)).unwrap();
            assert!(page.contains(&format!(" id=\"{}\"", unit.id())), "{address}: {}", unit.id());
        }
    }
    assert_eq!(project.locales.len(), 2);
    for (name, text) in &pages {
        assert!(text.contains("<time datetime=\"2026-11-23\">"), "{name} has no date");
    }
}
