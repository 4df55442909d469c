//! A notice that says everything there is to say, with hostile words in all its texts.
//!
//! `the_mutated_notice_says_everything` holds that each field of the model is in it, so a new field
//! is hostile here by itself. Texts that the model refuses (an id, a word of a list) are put back.

use std::collections::BTreeSet;
use std::fs;

use toml::{Table, Value};

use crate::tester::{Tester, source};

/// Words that would come alive on a page, in a script, a style, a feed or a template.
pub const HOSTILE: &str = "<b hostile=1>x</b>\"' onfocus=hit() hostile=2 &amp;<script>hit=1</script>\
    </title></script></style></textarea><img src=x onerror=hit()> [a](javascript:hit()) \
    [b](data:text/html,x) {{ 7*7 }} {% include \"x\" %} {$we} --> ]]> \u{2028}";

/// The path of a text in the notice, as findings name it.
pub type Path = Vec<String>;

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

/// The notice with hostile words in all texts but those at `spared`; `nth` makes them differ.
pub fn hostile(notice: &Value, spared: &BTreeSet<Path>, nth: u32) -> (String, usize) {
    let mut all = BTreeSet::new();
    texts(notice, &mut Path::new(), &mut all);
    let mut notice = notice.clone();
    let replaced: Vec<&Path> = all.difference(spared).collect();
    for path in &replaced {
        *text_mut(&mut notice, path) = Value::String(format!("{HOSTILE} {nth} {}", path.join("/")));
    }
    (toml::to_string(&notice).unwrap(), replaced.len())
}

/// The texts that cannot be hostile because a rule for which `refuses` is true reports them: found by trying.
pub fn refused(tester: &Tester, notice: &Value, refuses: impl Fn(&str) -> bool) -> BTreeSet<Path> {
    let mut all = BTreeSet::new();
    texts(notice, &mut Path::new(), &mut all);
    // An address and a file are looked for; a language is one of the site's.
    let named = |path: &&Path| path[0] == "slug" || path.last().unwrap() == "file";
    let mut spared: BTreeSet<Path> = all.iter().filter(named).cloned().collect();
    loop {
        let (text, _) = hostile(notice, &spared, 0);
        fs::write(tester.path().join("content/example/notice.toml"), text).unwrap();
        let output = tester.run(&["check", "--format", "json"]);
        let found: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
        let findings = found["diagnostics"].as_array().unwrap().iter();
        let findings = findings.filter(|finding| refuses(finding["rule"].as_str().unwrap()));
        let before = spared.len();
        for finding in findings {
            // A single thing that stands for a list has the number 0 in findings.
            let named = |key: &&str| key.parse::<usize>().is_err();
            let at: Vec<&str> = finding["at"].as_str().unwrap().split('.').filter(named).collect();
            let is_below = |path: &&Path| {
                let keys = path.iter().map(String::as_str).filter(named);
                keys.take(at.len()).eq(at.iter().copied())
            };
            spared.extend(all.iter().filter(is_below).cloned());
        }
        if spared.len() == before {
            return spared;
        }
    }
}

/// Releases the notice whatever is found.
pub fn released(tester: &Tester, day: &str) {
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

/// A site for it, with long texts that are hostile too; and the notice itself.
pub fn site() -> (Tester, Value) {
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
