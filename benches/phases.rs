//! Measures the phases one by one, for who works on one of them: `cargo bench --bench phases`.
//!
//! The site is that of `scale`: the municipality's notice in two languages, two versions.

#![expect(clippy::disallowed_methods, reason = "it writes the site it measures")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot set itself up fails")]

#[path = "scale/site.rs"]
mod site;

use std::collections::BTreeMap;

use divan::Bencher;
use klartext::internals::compare::compare_renamed;
use klartext::internals::compose::Composer;
use klartext::internals::model::Settings;
use klartext::internals::pages::{PageContext, Released, notice_pages};
use klartext::internals::read::NoticePaths;
use klartext::internals::render::theme::{Own, Theme};
use klartext::internals::version::{Chain, Record};

use site::{Notices, TODAY, Wanted};

fn main() {
    divan::main();
}

/// A site on the disk, read.
struct Site {
    folder: tempfile::TempDir,
    project: klartext::internals::site::Site,
}

fn generated_site() -> Site {
    let folder = tempfile::tempdir().unwrap();
    let wanted = Wanted {
        notices: Notices::Municipality,
        count: 1,
        versions: 2,
        repeat: 1,
        everything: true,
    };
    site::make(folder.path(), &wanted).unwrap();
    Site { project: klartext::internals::site::Site::read(folder.path()).unwrap(), folder }
}

fn municipality(project: &klartext::internals::site::Site) -> &NoticePaths {
    let mut notices = project.found.notices.iter();
    notices.find(|paths| paths.id.ends_with("municipality")).unwrap()
}

impl Site {
    fn records(&self) -> Vec<(String, Vec<u8>)> {
        klartext::internals::read::records(
            &self.folder.path().join("content/unit-0000/municipality"),
        )
        .unwrap()
    }

    fn released(&self) -> Released {
        let records =
            self.records().iter().map(|(_, bytes)| Record::read(bytes).unwrap()).collect();
        Released { id: "notice".into(), chain: Chain::new(records).unwrap() }
    }
}

/// TOML to findings: parse, shape, resolve, compose, rules.
#[divan::bench]
fn check(bencher: Bencher) {
    let site = generated_site();
    let today = TODAY.parse().unwrap();
    bencher.bench_local(|| site.project.check(municipality(&site.project), None, today).unwrap());
}

#[divan::bench]
fn compose_in_one_language(bencher: Bencher) {
    let Site { project, .. } = generated_site();
    let checked = project.check(municipality(&project), None, TODAY.parse().unwrap()).unwrap();
    let languages = project.languages();
    bencher.bench_local(|| {
        Composer::new(&checked.draft.notice, languages, &project.locales["en"], &project.tables)
            .compose()
    });
}

#[divan::bench]
fn read_a_record(bencher: Bencher) {
    let records = generated_site().records();
    bencher.bench_local(|| Record::read(&records[0].1).unwrap());
}

#[divan::bench]
fn compare_two_versions(bencher: Bencher) {
    let released = generated_site().released();
    let [old, new] = released.chain.records() else { unreachable!("two versions were generated") };
    let (old, new) = (old.document("en").unwrap(), new.document("en").unwrap());
    bencher.bench_local(|| compare_renamed(old, new, &BTreeMap::new()));
}

/// Templates, static files and the frame's words.
#[divan::bench]
fn make_the_theme(bencher: Bencher) {
    let Site { project, .. } = generated_site();
    bencher
        .bench_local(|| Theme::new(&project.settings, &project.locales, &Own::default()).is_ok());
}

/// All pages of a notice with two versions: text, groups, versions, changes, history.
#[divan::bench]
fn make_all_pages(bencher: Bencher) {
    pages(bencher, Settings::default());
}

/// The pages of the text alone.
#[divan::bench]
fn make_the_current_pages(bencher: Bencher) {
    let kinds = klartext::internals::model::PageKind::ALL.map(|(_, name)| (name.to_owned(), false));
    pages(bencher, Settings { output: kinds.into_iter().collect(), ..Settings::default() });
}

fn pages(bencher: Bencher, settings: Settings) {
    let site = generated_site();
    let released = site.released();
    let klartext::internals::site::Site { locales, tables, .. } = &site.project;
    let theme = Theme::new(&settings, locales, &Own::default()).ok().unwrap();
    let making = PageContext {
        theme: &theme,
        languages: site.project.languages(),
        locales,
        tables,
        base_url: "https://www.example.se/",
        today: TODAY.parse().unwrap(),
    };
    bencher.bench_local(|| notice_pages(&making, &released, &BTreeMap::new()).unwrap());
}
