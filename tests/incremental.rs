//! An incremental build after any edits gives the same bytes and notes as a full one, and writes
//! nothing if nothing changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::tester::{Output, Tester, copy, source};

/// Notices that are on the site from the start, and one that may come.
const NOTICES: [&str; 4] = ["energy", "holding", "trading", "construction"];
const VERSIONS: [&str; 3] = ["2024-03-01", "2025-05-05", "2026-10-10"];

/// What an editor does between two builds; the number chooses one of several.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Release(usize),
    AddNotice,
    RemoveNotice,
    ChangeDraft(usize),
    ChangeSite(usize),
    ChangeTemplate(usize),
    ShortenOutput(usize),
    DeleteOutput(usize),
    NewDay(usize),
    Nothing,
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let n = 0..1000_usize;
    prop_oneof![
        n.clone().prop_map(Edit::Release),
        Just(Edit::AddNotice),
        Just(Edit::RemoveNotice),
        n.clone().prop_map(Edit::ChangeDraft),
        n.clone().prop_map(Edit::ChangeSite),
        n.clone().prop_map(Edit::ChangeTemplate),
        n.clone().prop_map(Edit::ShortenOutput),
        n.clone().prop_map(Edit::DeleteOutput),
        n.prop_map(Edit::NewDay),
        Just(Edit::Nothing),
    ]
}

/// A site that is edited and built.
struct Edited {
    tester: Tester,
    today: &'static str,
    count: usize,
}

/// The site of a group with three releases of four notices.
fn prepared() -> Tester {
    let tester = Tester::copy_of("tests/sites/group/input");
    fs::remove_dir_all(tester.path().join("content/finance")).unwrap();
    for (number, day) in VERSIONS.into_iter().enumerate() {
        for notice in NOTICES.into_iter().filter(|_| number > 0) {
            append(&tester.path().join(format!("content/{notice}/notice.toml")), &section(number));
        }
        let summary = ["--summary", "sv=Ändrat.", "--summary", "en=Changed."];
        let day = ["release", "--all", "--published", day, "--today", day];
        let run = tester.run(&[&day[..], &["--despite-findings", "a test"], &summary].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    tester
}

fn section(number: usize) -> String {
    format!(
        "\n[section.more-{number}]\ntitle.sv = \"Mer\"\ntitle.en = \"More\"\n\
         text.sv = \"Text {number}.\"\ntext.en = \"Text {number}.\"\n"
    )
}

fn append(path: &Path, text: &str) {
    fs::write(path, fs::read_to_string(path).unwrap() + text).unwrap();
}

impl Edited {
    /// The prepared site with the first release of three notices; the rest waits in `waiting`.
    fn of(prepared: &Tester) -> Edited {
        let tester = Tester::empty();
        copy(prepared.path(), tester.path());
        let site = Edited { tester, today: "2026-11-23", count: 0 };
        for notice in NOTICES {
            let waiting = site.path(&format!("waiting/{notice}"));
            fs::create_dir_all(&waiting).unwrap();
            for name in &VERSIONS[1..] {
                fs::rename(site.record(notice, name), waiting.join(name)).unwrap();
            }
        }
        site.rename("content/construction", "waiting/notice");
        site
    }

    fn path(&self, name: &str) -> PathBuf {
        self.tester.path().join(name)
    }

    fn record(&self, notice: &str, version: &str) -> PathBuf {
        self.path(&format!("content/{notice}/versions/{version}.json"))
    }

    /// Renames a file or folder if it exists.
    fn rename(&self, from: &str, to: &str) {
        let _ = fs::rename(self.path(from), self.path(to));
    }

    fn build(&self, out: &str, more: &[&str]) -> Output {
        let run =
            self.tester.run(&[&["build", "--out", out, "--today", self.today], more].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    }

    /// Does an edit; gives further arguments for the build.
    fn edit(&mut self, edit: Edit) -> Vec<String> {
        self.count += 1;
        match edit {
            Edit::Release(n) => {
                let notice = NOTICES[n % 3];
                let waits = |name: &&&str| self.path(&format!("waiting/{notice}/{name}")).exists();
                if let Some(name) = VERSIONS.iter().find(waits) {
                    let from = self.path(&format!("waiting/{notice}/{name}"));
                    fs::rename(from, self.record(notice, name)).unwrap();
                }
            }
            Edit::AddNotice => self.rename("waiting/notice", "content/construction"),
            Edit::RemoveNotice if self.path("content/construction").exists() => {
                self.rename("content/construction", "waiting/notice");
                return ["--drop".to_owned(), format!("construction/{}", VERSIONS[0])].into();
            }
            Edit::RemoveNotice | Edit::Nothing => {}
            Edit::ChangeDraft(n) => {
                let file = format!("content/{}/notice.toml", NOTICES[n % 3]);
                append(&self.path(&file), &section(self.count + 10));
            }
            Edit::ChangeSite(n) => {
                let kind = ["groups", "history", "changes"][n % 3];
                let text = self.tester.read("content/site.toml");
                let text = match text.split_once("[output]") {
                    Some((before, _)) => before.to_owned(),
                    None => format!("{text}\n[output]\n{kind} = false\n"),
                };
                fs::write(self.path("content/site.toml"), text).unwrap();
            }
            Edit::ChangeTemplate(n) if n % 3 == 0 => {
                let _ = fs::remove_dir_all(self.path("templates"));
            }
            Edit::ChangeTemplate(n) => {
                fs::create_dir_all(self.path("templates")).unwrap();
                let text = fs::read_to_string(source("templates/version.html")).unwrap();
                let own = self.path("templates/version.html");
                fs::write(own, format!("{text}<!-- {n} -->")).unwrap();
            }
            Edit::ShortenOutput(n) => {
                let path = self.output(n);
                let bytes = fs::read(&path).unwrap();
                fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
            }
            Edit::DeleteOutput(n) => fs::remove_file(self.output(n)).unwrap(),
            Edit::NewDay(n) => {
                let days = ["2026-11-23", "2026-11-24", "2027-02-01", "2026-06-01", "2025-01-01"];
                self.today = days[n % days.len()];
            }
        }
        Vec::new()
    }

    /// A file of the site, except the one that says which versions must not be lost.
    fn output(&self, n: usize) -> PathBuf {
        let mut names: Vec<String> = files(&self.path("public")).into_keys().collect();
        names.retain(|name| name != "versions.json");
        self.path("public").join(&names[n % names.len()])
    }

    /// The names of the files that a build replaces.
    fn replaced(&self, build: impl FnOnce()) -> Vec<String> {
        let times = || -> BTreeMap<String, std::time::SystemTime> {
            let names = files(&self.path("public")).into_keys().chain([".klartext/listing".into()]);
            let modified = |name: &String| fs::metadata(self.path("public").join(name)).unwrap();
            names.map(|name| (name.clone(), modified(&name).modified().unwrap())).collect()
        };
        let before = times();
        build();
        let after = times().into_iter().filter(|(name, time)| before.get(name) != Some(time));
        after.map(|(name, _)| name).collect()
    }
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    klartext::internals::read::built_files(folder).unwrap()
}

fn run(prepared: &Tester, edits: &[Edit]) {
    let mut site = Edited::of(prepared);
    site.build("public", &[]);
    for (count, edit) in edits.iter().enumerate() {
        let more = site.edit(*edit);
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        let incremental = site.build("public", &more);
        let whole = format!("whole-{count}");
        let full = site.build(&whole, &[]);
        let notes = |output: &Output| {
            let lines = output.stderr.lines().filter(|line| line.starts_with("note: "));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(notes(&incremental), notes(&full), "{edits:?}");
        let (incremental, full) = (files(&site.path("public")), files(&site.path(&whole)));
        let names = full.keys().chain(incremental.keys());
        let differing: Vec<&String> =
            names.filter(|name| full.get(*name) != incremental.get(*name)).collect();
        assert!(differing.is_empty(), "{edits:?}: {differing:?}");
    }
}

fn sequences(count: u32) {
    let prepared = prepared();
    let config = Config { cases: count, failure_persistence: None, ..Config::default() };
    let edits = prop::collection::vec(any_edit(), 1..5);
    TestRunner::new(config)
        .run(&edits, |edits| {
            run(&prepared, &edits);
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_incremental_build_gives_what_a_full_one_gives() {
    sequences(6);
}

#[test]
#[ignore = "long"]
fn an_incremental_build_gives_what_a_full_one_gives_after_many_edits() {
    sequences(200);
}

#[test]
fn only_what_changed_is_written() {
    let mut site = Edited::of(&prepared());
    site.build("public", &[]);
    assert_eq!(site.replaced(|| drop(site.build("public", &[]))), Vec::<String>::new());
    let full = site.build("public", &["--full"]);
    assert!(full.stdout.contains("0 files written, "), "{}", full.stdout);
    site.edit(Edit::Release(0));
    let replaced = site.replaced(|| drop(site.build("public", &[])));
    let is_of = |notice: &str| replaced.iter().any(|name| name.contains(notice));
    assert!(replaced.iter().any(|name| name == "versions.json"), "{replaced:?}");
    assert!(is_of("2025-05-05") && !replaced.iter().any(|name| name.starts_with("static/")));
    let listing = site.tester.read("public/.klartext/listing");
    assert_eq!(listing.lines().filter(|line| line.starts_with("notice ")).count(), 3);
}

#[test]
fn a_page_of_another_size_is_written_again_and_others_with_full() {
    let site = Edited::of(&prepared());
    site.build("public", &[]);
    let page = site.output(7);
    let bytes = fs::read(&page).unwrap();
    fs::write(&page, &bytes[1..]).unwrap();
    let repaired = " was not as klartext had left it, and was written again";
    assert!(site.build("public", &[]).stdout.contains(repaired));
    assert_eq!(fs::read(&page).unwrap(), bytes);
    let mut changed = bytes.clone();
    changed[0] ^= 1;
    fs::write(&page, &changed).unwrap();
    assert!(site.build("public", &[]).stdout.contains("0 files written, "));
    let full = site.build("public", &["--full"]);
    assert!(full.stdout.contains(repaired) && full.stdout.contains("1 files written, "));
    assert_eq!(fs::read(&page).unwrap(), bytes);
}

/// A page that goes may be linked to from a notice that has not changed.
#[test]
fn a_link_to_a_page_that_goes_stops_the_build() {
    let site = Edited::of(&prepared());
    site.rename("waiting/notice", "content/construction");
    let text = "\n[section.see]\ntitle.sv = \"Se\"\ntitle.en = \"See\"\n\
        text.sv = \"[Mer](../bygg/)\"\ntext.en = \"[More](../construction/)\"\n";
    append(&site.path("content/energy/notice.toml"), text);
    let day = ["release", "energy", "--published", "2026-11-20", "--today", "2026-11-20"];
    let summary = ["--summary", "sv=Se.", "--summary", "en=See.", "--despite-findings", "a test"];
    let run = site.tester.run(&[&day[..], &summary].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    site.build("public", &[]);
    site.rename("content/construction", "waiting/notice");
    let drop = format!("construction/{}", VERSIONS[0]);
    let run = site.tester.run(&["build", "--today", site.today, "--drop", &drop]);
    assert_eq!(run.code, 1, "{}", run.all_output());
    assert!(run.stderr.contains("error[link-broken]"), "{}", run.stderr);
}
