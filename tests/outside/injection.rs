//! Nothing hostile out: whatever stands in a text of TOML or Markdown is words on every page.
//!
//! Every text of a notice that says everything there is to say is replaced by hostile words; those
//! that the model refuses (an id, a word of a list) are put back. Twice released, so that pages of
//! changes hold them too.

use std::collections::BTreeSet;
use std::fs;

use toml::{Table, Value};

use crate::program::{printed, script};
use crate::server::Folder;
use crate::tester::{Tester, source};

const HOSTILE: &str = "<b hostile=1>x</b>\"' onfocus=hit() hostile=2 &amp;<script>hit=1</script>\
    </title></script></style></textarea><img src=x onerror=hit()> [a](javascript:hit()) \
    [b](data:text/html,x) {{ 7*7 }} {% include \"x\" %} {$we} --> ]]> \u{2028}";

/// The path of a text in the notice, as findings name it.
type Path = Vec<String>;

fn texts(value: &Value, path: &mut Path, found: &mut BTreeSet<Path>) {
    let children: Vec<(String, &Value)> = match value {
        Value::String(_) => {
            found.insert(path.clone());
            return;
        }
        Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect()
        }
        _ => return,
    };
    for (key, child) in children {
        path.push(key);
        texts(child, path, found);
        path.pop();
    }
}

fn text_mut<'a>(value: &'a mut Value, path: &[String]) -> &'a mut Value {
    path.iter().fold(value, |value, key| match value {
        Value::Array(items) => &mut items[key.parse::<usize>().unwrap()],
        table => &mut table[key.as_str()],
    })
}

/// The notice with hostile words in all texts but those at `kept`; `nth` makes them differ.
fn hostile(notice: &Value, kept: &BTreeSet<Path>, nth: u32) -> (String, usize) {
    let mut all = BTreeSet::new();
    texts(notice, &mut Path::new(), &mut all);
    let mut notice = notice.clone();
    let replaced: Vec<&Path> = all.difference(kept).collect();
    for path in &replaced {
        *text_mut(&mut notice, path) = Value::String(format!("{HOSTILE} {nth} {}", path.join("/")));
    }
    (toml::to_string(&notice).unwrap(), replaced.len())
}

/// The texts that cannot be hostile where a finding of such a rule stands: found by trying.
fn refused(tester: &Tester, notice: &Value, refuses: impl Fn(&str) -> bool) -> BTreeSet<Path> {
    let mut all = BTreeSet::new();
    texts(notice, &mut Path::new(), &mut all);
    // An address and a file are looked for; a language is one of the site's.
    let named = |path: &&Path| path[0] == "slug" || path.last().unwrap() == "file";
    let mut kept: BTreeSet<Path> = all.iter().filter(named).cloned().collect();
    loop {
        let (text, _) = hostile(notice, &kept, 0);
        fs::write(tester.path().join("content/example/notice.toml"), text).unwrap();
        let output = tester.run(&["check", "--format", "json"]);
        let found: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
        let faults = found["diagnostics"].as_array().unwrap().iter();
        let faults = faults.filter(|fault| refuses(fault["rule"].as_str().unwrap()));
        let before = kept.len();
        for fault in faults {
            // A single thing that stands for a list has the number 0 in findings.
            let named = |key: &&str| key.parse::<usize>().is_err();
            let at: Vec<&str> = fault["at"].as_str().unwrap().split('.').filter(named).collect();
            let is_below = |path: &&Path| {
                let keys = path.iter().map(String::as_str).filter(named);
                keys.take(at.len()).eq(at.iter().copied())
            };
            kept.extend(all.iter().filter(is_below).cloned());
        }
        if kept.len() == before {
            return kept;
        }
    }
}

fn released(tester: &Tester, day: &str) {
    let output = tester.run(&[
        "release",
        "example",
        "--published",
        day,
        "--today",
        day,
        "--summary",
        &format!("sv={HOSTILE}"),
        "--summary",
        &format!("en={HOSTILE}"),
        "--despite-findings",
        HOSTILE,
    ]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

fn site() -> (Tester, Value) {
    let rich = fs::read_to_string(source("tests/compare_notice.toml")).unwrap();
    let settings = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\n";
    let prose =
        format!("# {HOSTILE}\n\n{HOSTILE}\n\n- {HOSTILE}\n\n<iframe src=//x.example></iframe>\n");
    let tester = Tester::empty()
        .file("content/site.toml", settings)
        .file("content/for-barn/notice.toml", "title = { sv = \"Barn\", en = \"Children\" }\nslug = { sv = \"barn\", en = \"children\" }")
        .file("content/example/notice.toml", "")
        .file("content/example/long.sv.md", &prose)
        .file("content/example/long.en.md", &prose);
    (tester, Value::Table(rich.parse::<Table>().unwrap()))
}

/// Opens every page of a built site, and says how often the hostile words were seen as words.
fn look(folder: &std::path::Path) -> Option<usize> {
    let page = |entry: walkdir::DirEntry| {
        let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        Some(name).filter(|name| name.ends_with(".html"))
    };
    let pages = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let pages: Vec<String> = pages.filter_map(|entry| page(entry.unwrap())).collect();
    // A part for other pages names no icon, so the browser asks for this one.
    std::fs::write(folder.join("favicon.ico"), "").unwrap();
    let served = Folder::serve(folder, "/", &[]);
    let origin = served.address("");
    let arguments = std::iter::once(origin.as_str()).chain(pages.iter().map(String::as_str));
    let printed = printed(&script("injection.mjs", &arguments.collect::<Vec<_>>())?);
    let (trouble, last) = printed.trim_end().rsplit_once('\n').unwrap_or(("", printed.trim_end()));
    assert_eq!(trouble, "");
    Some(last.split(' ').nth(2).unwrap().parse().unwrap())
}

#[test]
fn hostile_words_stay_words_in_a_draft() {
    let (tester, notice) = site();
    let shape = ["unknown-word", "unknown-reference", "bad-id", "wrong-type", "missing-file"];
    let kept = refused(&tester, &notice, |rule| shape.contains(&rule));
    let (text, count) = hostile(&notice, &kept, 1);
    assert!(count > 100, "only {count} texts were replaced");
    let text =
        format!("{text}\n[section.long]\ntitle = {{ sv = \"L\", en = \"L\" }}\nfile = \"long\"\n");
    fs::write(tester.path().join("content/example/notice.toml"), text).unwrap();
    let output = tester.run(&["build", "--draft"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let Some(seen) = look(&tester.path().join("draft")) else { return };
    assert!(seen > 2 * count, "{count} texts were seen {seen} times");
}

#[test]
fn hostile_words_stay_words_in_versions_and_changes() {
    let (tester, notice) = site();
    let kept = refused(&tester, &notice, |rule| {
        klartext::rules::rule(rule).is_none() || rule == "translation-missing"
    });
    let mut count = 0;
    for (nth, day) in [(1, "2026-11-01"), (2, "2026-11-02")] {
        let text;
        (text, count) = hostile(&notice, &kept, nth);
        fs::write(tester.path().join("content/example/notice.toml"), text).unwrap();
        released(&tester, day);
    }
    assert!(count > 100, "only {count} texts were replaced");
    let output = tester.run(&["build"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let Some(seen) = look(&tester.path().join("public")) else { return };
    assert!(seen > 10 * count, "{count} texts were seen {seen} times");
}
