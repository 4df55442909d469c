//! Building again after any edits gives the same bytes and the same words as building everything
//! from nothing; and nothing is written where nothing changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::tester::{Output, Tester, copy, source};

/// Notices that are on the site, and one that may come.
const NOTICES: [&str; 4] = ["energy", "holding", "trading", "construction"];

/// What somebody does between two builds; the number chooses among several.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Release(usize),
    AddNotice,
    RemoveNotice,
    ChangeDraft(usize),
    ChangeShared,
    ChangeSite(usize),
    ChangeTemplate(usize),
    TouchRecord(usize),
    ChangeOutput(usize),
    ShortenOutput(usize),
    DeleteOutput(usize),
    NewDay(usize),
    DamageCache(usize),
    DeleteCache,
    Nothing,
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let n = 0..1000_usize;
    prop_oneof![
        n.clone().prop_map(Edit::Release),
        Just(Edit::AddNotice),
        Just(Edit::RemoveNotice),
        n.clone().prop_map(Edit::ChangeDraft),
        Just(Edit::ChangeShared),
        n.clone().prop_map(Edit::ChangeSite),
        n.clone().prop_map(Edit::ChangeTemplate),
        n.clone().prop_map(Edit::TouchRecord),
        n.clone().prop_map(Edit::ChangeOutput),
        n.clone().prop_map(Edit::ShortenOutput),
        n.clone().prop_map(Edit::DeleteOutput),
        n.clone().prop_map(Edit::NewDay),
        n.prop_map(Edit::DamageCache),
        Just(Edit::DeleteCache),
        Just(Edit::Nothing),
    ]
}

/// A site in the making.
struct Site {
    tester: Tester,
    /// Records that wait to be released: notice and file name, the oldest first.
    waiting: Vec<(&'static str, String)>,
    today: String,
    count: usize,
}

/// The site of a group with the first release of three notices, and with records that wait.
fn prepared() -> Tester {
    let tester = Tester::copy_of("tests/sites/group/input");
    fs::remove_dir_all(tester.path().join("content/finance")).unwrap();
    for (day, change) in [("2024-03-01", ""), ("2025-05-05", "Ett."), ("2026-10-10", "Två.")] {
        for notice in NOTICES {
            let file = format!("content/{notice}/notice.toml");
            let text = tester.read(&file) + &section(change);
            fs::write(tester.path().join(&file), text).unwrap();
        }
        let run = tester.run(&[
            "release",
            "--published",
            day,
            "--today",
            day,
            "--despite-findings",
            "a test",
            "--summary",
            "sv=Ändrat.",
            "--summary",
            "en=Changed.",
        ]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    tester
}

fn section(change: &str) -> String {
    if change.is_empty() {
        return String::new();
    }
    let id = format!("more-{}", change.len() + usize::from(change.starts_with('T')));
    format!(
        "\n[section.{id}]\ntitle.sv = \"Mer\"\ntitle.en = \"More\"\ntext.sv = \"{change}\"\ntext.en = \"{change}\"\n"
    )
}

impl Site {
    fn of(prepared: &Tester) -> Site {
        let tester = Tester::empty();
        copy(prepared.path(), tester.path());
        let mut waiting = Vec::new();
        fs::create_dir(tester.path().join("waiting")).unwrap();
        for notice in NOTICES {
            for name in ["2025-05-05.json", "2026-10-10.json"] {
                let from = tester.path().join(format!("content/{notice}/versions/{name}"));
                let to = tester.path().join(format!("waiting/{notice}-{name}"));
                fs::rename(from, to).unwrap();
                waiting.push((notice, name.to_owned()));
            }
        }
        let site = Site { tester, waiting, today: "2026-11-23".into(), count: 0 };
        site.move_aside("construction");
        site
    }

    fn move_aside(&self, notice: &str) {
        let path = |folder: &str| self.tester.path().join(folder).join(notice);
        fs::create_dir_all(self.tester.path().join("aside")).unwrap();
        fs::rename(path("content"), path("aside")).unwrap();
    }

    fn build(&self, out: &str, more: &[&str]) -> Output {
        self.tester.run(&[&["build", "--out", out, "--today", &self.today], more].concat())
    }

    /// Does it; gives further arguments for the build.
    fn edit(&mut self, edit: Edit) -> Vec<String> {
        self.count += 1;
        let root = self.tester.path().to_owned();
        let append = |file: &str, text: &str| {
            let text = fs::read_to_string(root.join(file)).unwrap_or_default() + text;
            fs::write(root.join(file), text).unwrap();
        };
        match edit {
            Edit::Release(n) => {
                let there = |one: &&(&str, String)| root.join("content").join(one.0).is_dir();
                let first = self.waiting.iter().filter(there).nth(n % 3).cloned();
                if let Some((notice, _)) = first {
                    let at = self.waiting.iter().position(|one| one.0 == notice).unwrap();
                    let (_, name) = self.waiting.remove(at);
                    let to = format!("content/{notice}/versions/{name}");
                    fs::rename(root.join(format!("waiting/{notice}-{name}")), root.join(to))
                        .unwrap();
                }
            }
            Edit::AddNotice => {
                let (from, to) =
                    (root.join("aside/construction"), root.join("content/construction"));
                if from.is_dir() {
                    fs::rename(from, to).unwrap();
                }
            }
            Edit::RemoveNotice if root.join("content/construction").is_dir() => {
                self.move_aside("construction");
                let names = ["2024-03-01", "2025-05-05", "2026-10-10"];
                return names
                    .iter()
                    .flat_map(|name| ["--drop".to_owned(), format!("construction/{name}")])
                    .collect();
            }
            Edit::RemoveNotice | Edit::Nothing => {}
            Edit::ChangeDraft(n) => append(
                &format!("content/{}/notice.toml", NOTICES[n % 3]),
                &section("X").replace("more-1", &format!("more-x{}", self.count)),
            ),
            Edit::ChangeShared => append("content/shared.toml", "# more\n"),
            Edit::ChangeSite(n) => {
                let kind = ["groups", "history", "changes"][n % 3];
                let text = self.tester.read("content/site.toml");
                let text = match text.split_once("[output]") {
                    Some((before, _)) => before.to_owned(),
                    None => format!("{text}\n[output]\n{kind} = false\n"),
                };
                fs::write(root.join("content/site.toml"), text).unwrap();
            }
            Edit::ChangeTemplate(n) => {
                let own = root.join("templates/version.html");
                if n % 3 == 0 {
                    let _ = fs::remove_dir_all(root.join("templates"));
                } else {
                    fs::create_dir_all(root.join("templates")).unwrap();
                    let text = fs::read_to_string(source("templates/version.html")).unwrap();
                    fs::write(own, format!("{text}<!-- {n} -->")).unwrap();
                }
            }
            Edit::TouchRecord(n) => {
                let path =
                    root.join(format!("content/{}/versions/2024-03-01.json", NOTICES[n % 3]));
                let bytes = fs::read(&path).unwrap();
                fs::write(&path, bytes).unwrap();
            }
            Edit::ChangeOutput(n) => self.spoil(n, |bytes| bytes[0] ^= 1),
            Edit::ShortenOutput(n) => self.spoil(n, |bytes| bytes.truncate(bytes.len() / 2)),
            Edit::DeleteOutput(n) => fs::remove_file(self.output(n)).unwrap(),
            Edit::NewDay(n) => {
                let days = ["2026-11-23", "2026-11-24", "2027-02-01", "2026-06-01", "2025-01-01"];
                self.today = days[n % days.len()].into();
            }
            Edit::DamageCache(n) => {
                let file = ["cache", "left"][n % 2];
                let path = root.join("public/.klartext").join(file);
                if let Ok(mut bytes) = fs::read(&path) {
                    let at = n % bytes.len();
                    bytes[at] ^= 1;
                    fs::write(path, bytes).unwrap();
                }
            }
            Edit::DeleteCache => {
                let _ = fs::remove_file(root.join("public/.klartext/cache"));
            }
        }
        Vec::new()
    }

    fn output(&self, n: usize) -> std::path::PathBuf {
        let names: Vec<String> = files(&self.tester.path().join("public")).into_keys().collect();
        self.tester.path().join("public").join(&names[n % names.len()])
    }

    fn spoil(&self, n: usize, change: impl Fn(&mut Vec<u8>)) {
        let path = self.output(n);
        // What tells of versions that are not to be lost is asked after, and cannot be read then.
        if !path.ends_with("public/versions.json") {
            let mut bytes = fs::read(&path).unwrap();
            change(&mut bytes);
            fs::write(path, bytes).unwrap();
        }
    }
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    klartext::read::built_files(folder).unwrap()
}

fn run(prepared: &Tester, edits: &[Edit]) {
    let mut site = Site::of(prepared);
    assert_eq!(site.build("public", &[]).code, 0);
    for (count, edit) in edits.iter().enumerate() {
        let more = site.edit(*edit);
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        let again = site.build("public", &more);
        let whole = site.build(&format!("whole-{count}"), &[]);
        assert_eq!(again.code, 0, "{edits:?}: {}", again.stderr);
        let notes = |output: &Output| {
            let lines = output.stderr.lines().filter(|line| line.starts_with("note: "));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(notes(&again), notes(&whole), "{edits:?}");
        let (again, whole) = (
            files(&site.tester.path().join("public")),
            files(&site.tester.path().join(format!("whole-{count}"))),
        );
        let differing: Vec<&String> = whole
            .keys()
            .chain(again.keys())
            .filter(|name| whole.get(*name) != again.get(*name))
            .collect();
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
fn building_again_gives_what_building_from_nothing_gives() {
    sequences(6);
}

#[test]
#[ignore = "long"]
fn building_again_gives_what_building_from_nothing_gives_after_many_edits() {
    sequences(200);
}

#[test]
fn nothing_is_written_where_nothing_changed() {
    let site = Site::of(&prepared());
    site.build("public", &[]);
    // Once more, since what was written as late as the cache is read to be sure.
    site.build("public", &[]);
    let times = || -> Vec<_> {
        let entries = walkdir::WalkDir::new(site.tester.path().join("public")).sort_by_file_name();
        let entries = entries.into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_name() != "clock");
        files
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap()))
            .collect()
    };
    let before = times();
    let again = site.build("public", &[]);
    assert!(again.stdout.contains("0 files written, "), "{}", again.stdout);
    assert_eq!(times(), before);
    let full = site.build("public", &["--full"]);
    assert!(full.stdout.contains("0 files written, "), "{}", full.stdout);
}

#[test]
fn a_page_that_was_changed_is_written_again_and_told_of() {
    let mut site = Site::of(&prepared());
    site.build("public", &[]);
    let page = "public/en/holding/index.html";
    let page = if site.tester.path().join(page).is_file() { page } else { "public/en/index.html" };
    let bytes = site.tester.read(page);
    let changed = bytes.replacen("<html", "<HTML", 1);
    site.tester = site.tester.file(page, changed);
    let again = site.build("public", &[]);
    assert!(again.stdout.contains("had been changed by hand"), "{}", again.stdout);
    assert_eq!(site.tester.read(page), bytes);
}
