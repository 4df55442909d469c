//! Nothing hostile out, where no page is: tables for spreadsheets, Markdown, annotations of a
//! workflow, and the terminal. Pages are looked at in a browser (`outside/injection.rs`).

use std::collections::BTreeSet;
use std::fs;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::injected::{self, hostile, refused, released};
use crate::tester::{Output, Tester, source, tried};

/// The notice with hostile words where the model takes any.
fn site() -> (Tester, usize) {
    let (tester, notice) = injected::site();
    let spared = refused(&tester, &notice, |rule| {
        klartext::internals::rules::rule(rule).is_none_or(|rule| !rule.overridable)
    });
    let (text, count) = hostile(&notice, &spared, 1);
    (tester.file("content/example/notice.toml", text), count)
}

#[test]
fn markdown_of_hostile_words_is_words() {
    let (tester, count) = site();
    released(&tester, "2026-11-01");
    let output = tester.run(&["export", "markdown", "example", "--lang", "en"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let mut words = String::new();
    for event in Parser::new_ext(&output.stdout, Options::all()) {
        match event {
            // Lines of a cell, which Markdown has no mark for.
            Event::InlineHtml(html) if &*html == "<br>" => {}
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}"),
            Event::Start(Tag::Image { dest_url, .. }) => panic!("{dest_url}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_safe = ["https:", "http:", "mailto:", "tel:"];
                assert!(is_safe.iter().any(|scheme| dest_url.starts_with(scheme)), "{dest_url}");
            }
            Event::Text(text) => words.push_str(&text),
            _ => {}
        }
    }
    let seen = words.matches("<b hostile=1>").count();
    assert!(seen > count / 3, "{count} texts were seen {seen} times");
    tried("hostile-markdown", &format!("{count} hostile texts, seen {seen} times as words"));
}

/// What a spreadsheet would run stays words, in every text that comes into a table.
#[test]
fn no_cell_is_a_formula() {
    let begins = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "'=", " ="];
    let text = fs::read_to_string(source("tests/compare_notice.toml")).unwrap();
    let mut cells = 0;
    for begin in begins {
        let (tester, _) = injected::site();
        let begin = begin.replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n");
        let words = format!("\"{begin}cmd|' /C calc'!A0\"");
        // Names are in every table.
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some((key, _)) if key.starts_with("name.") => format!("{key} = {words}\n"),
            _ => format!("{line}\n"),
        });
        let tester = tester.file("content/example/notice.toml", lines.collect::<String>());
        for table in [vec!["register"], vec!["texts", "--lang", "en"]] {
            for separator in ["comma", "semicolon"] {
                let mut arguments = vec!["export"];
                arguments.extend(&table);
                arguments.extend(["example", "--draft"]);
                if separator == "semicolon" {
                    arguments.push("--semicolons");
                }
                let output = tester.run(&arguments);
                assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
                let letter = if separator == "comma" { ',' } else { ';' };
                cells += look_at_cells(&output.stdout, letter);
            }
        }
    }
    assert!(cells > 1_000, "{cells}");
    tried("formulas", &format!("{cells} cells of tables, none a formula"));
}

/// How many cells there are, none of which a spreadsheet would run. Read as a spreadsheet reads.
fn look_at_cells(text: &str, separator: char) -> usize {
    let (mut count, mut cell, mut quoted) = (0, String::new(), false);
    for letter in text.trim_start_matches('\u{feff}').chars() {
        match letter {
            '"' => quoted = !quoted,
            letter if !quoted && (letter == separator || letter == '\n') => {
                let runs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
                let cell = std::mem::take(&mut cell);
                assert!(!cell.trim_end_matches('\r').starts_with(runs), "{cell:?}");
                count += 1;
            }
            letter => cell.push(letter),
        }
    }
    count
}

/// Terminal escape sequences: colours, titles, the cursor; in seven and in eight bits; and marks
/// that turn the direction.
const STEERING: &str =
    "\u{1b}[31mred\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}31m\u{8}\u{7f}\r\u{202e}::error::x";

fn is_steered(text: &str) -> bool {
    text.contains(|letter: char| {
        matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || (letter.is_control() && !matches!(letter, '\n' | '\t'))
    })
}

/// The same text wherever it can be: a key, a word, an id, a value, a comment, the name of a folder.
fn steering_site() -> Tester {
    let written: String =
        STEERING.chars().map(|one| format!("\\u{:04X}", u32::from(one))).collect();
    let notice = format!(
        "title = {{ sv = \"{written}\", en = \"{written}\" }}\nslug = {{ sv = \"a\", en = \"b\" }}\n\
         \"{written}\" = 1\nauthorities = [\"{written}\"]\n\
         [purposes.\"{written}\"]\nname.sv = \"a\"\n[purposes.x]\nname.sv = \"{written}\"\n\
         data = [\"{written}\"]\nnote.sv = \"<b {written}>\"\nbasis = {{ type = \"{written}\" }}\n\
         [[allow]]\nrule = \"{written}\"\nat = \"{written}\"\nreason = \"{written}\"\n"
    );
    let folder = format!("content/{}/notice.toml", STEERING.replace(['/', '\r'], ""));
    Tester::copy_of("tests/rules/base")
        .file("content/example/notice.toml", &notice)
        .file("content/example/long.sv.md", format!("{STEERING}\n"))
        .file(&folder, format!("{notice}# {STEERING}"))
        .file("locales/en/own.ftl", format!("own = {STEERING}\nfalse = {{ ${STEERING} }}\n"))
        .file("templates/notice.html", format!("{{% {STEERING} %}}\n"))
        .file("old/2019-05-25.sv.md", format!("# {STEERING}\n\n<b {STEERING}>\n"))
        .file(
            "n.json",
            serde_json::json!({
                "controller": { "name": STEERING, "x": STEERING },
                "meta": { "name": "n", "language": STEERING },
                STEERING: STEERING,
            })
            .to_string(),
        )
}

/// What is said of hostile files on a terminal, where someone reads it: one of its own, which
/// `script` of util-linux makes.
#[cfg(target_os = "linux")]
fn on_a_terminal(tester: &Tester, arguments: &[&str]) -> Option<Output> {
    let quoted: Vec<String> =
        arguments.iter().map(|one| format!("'{}'", one.replace('\'', "'\\''"))).collect();
    let command = format!("{} {}", env!("CARGO_BIN_EXE_klartext"), quoted.join(" "));
    let mut script = std::process::Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(tester.path());
    script.env_remove("NO_COLOR").env("TERM", "xterm").stdin(std::process::Stdio::null());
    if script.output().is_err() {
        eprintln!("SKIPPED: there is no program `script`");
        return None;
    }
    Some(Output::of(&mut script))
}

/// Without the colours that are our own: one part of letters alone after ESC and a bracket.
fn without_colours(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let end =
            after.find(|one: char| !one.is_ascii_digit() && one != ';').unwrap_or(after.len());
        match after[end..].strip_prefix('m') {
            // Red alone is what the hostile words ask for, and never ours.
            Some(left) if &after[..end] != "31" => rest = left,
            _ => {
                plain.push('\u{1b}');
                rest = after;
            }
        }
    }
    plain + rest
}

#[test]
fn no_text_injects_escape_sequences() {
    let tester = steering_site();
    let commands: [&[&str]; 12] = [
        &["check"],
        &["check", "--format", "github"],
        &["check", "--sheet"],
        &["build", "--draft"],
        &["build"],
        &["release", "--published", "2026-11-23", "--summary", STEERING],
        &["release", STEERING, "--published", "2026-11-23"],
        &["diff", STEERING],
        &["import", "tilt", "n.json", "--dry-run"],
        &["import", "versions", "old", "--notice", "x", "--dry-run"],
        &["export", "text", "--draft", "example"],
        &["explain", STEERING],
    ];
    let mut count = 0;
    for arguments in commands {
        let output = tester.run(arguments);
        let said = match arguments[0] {
            // Bytes for a file are given as they are.
            "export" | "import" => output.stderr.clone(),
            "check" if arguments.contains(&"--sheet") => output.stderr.clone(),
            _ => output.all_output(),
        };
        assert!(!is_steered(&said), "{arguments:?}: {said:?}");
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
        let begins = said.lines().find(|line| line.trim_start().starts_with("::"));
        let is_own = arguments.contains(&"github");
        assert!(is_own || begins.is_none(), "{arguments:?}: {begins:?}");
        count += 1;
        #[cfg(target_os = "linux")]
        if let Some(output) = on_a_terminal(&tester, arguments) {
            let said = without_colours(&output.all_output().replace("\r\n", "\n"));
            assert!(!is_steered(&said), "{arguments:?}: {said:?}");
            count += 1;
        }
    }
    tried("terminal", &format!("{count} runs on words that steer a terminal"));
}

/// Each line for a workflow is one of ours, and holds what it speaks of as text.
#[test]
fn nothing_commands_a_workflow() {
    let (tester, _) = injected::site();
    let words = "%0A::error::a%0D%25\\n::set-output name=a::b\\r##[error]x,file=y::z";
    let tester = tester
        .file(
            "content/example/notice.toml",
            format!(
                "title.sv = \"{words}\"\n\"{words}\" = 1\n[purposes.\"{words}\"]\n[purposes.x]\n\
                 name.sv = \"{words}\"\ndata = [\"{words}\"]\nnote.sv = \"<b {words}>\"\n"
            ),
        )
        .file("content/a,b:c%0A/notice.toml", "title.sv = \"a\"\nfoo = 1\n");
    let output = tester.run(&["check", "--format", "github"]);
    let mut rules = BTreeSet::new();
    let lines: Vec<&str> = output.stdout.lines().collect();
    let (count, annotations) = lines.split_last().unwrap();
    assert!(count.contains("error"), "{count}");
    for line in annotations {
        let rest = line.strip_prefix("::").unwrap_or_else(|| panic!("{line}"));
        let (head, message) = rest.split_once("::").unwrap();
        let (kind, properties) = head.split_once(' ').unwrap();
        assert!(["error", "warning", "notice"].contains(&kind), "{line}");
        for property in properties.split(',') {
            let (name, value) = property.split_once('=').unwrap();
            assert!(["file", "line", "col", "endColumn", "title"].contains(&name), "{line}");
            assert!(!value.contains(':'), "{line}");
            if name == "title" {
                rules.insert(value.to_owned());
            }
        }
        let escapes = message.match_indices('%');
        for (at, _) in escapes {
            let code = message.get(at + 1..at + 3);
            assert!(matches!(code, Some("25" | "0A" | "0D")), "{line}");
        }
    }
    assert!(rules.len() > 3, "{rules:?}");
    let output = tester.run(&["check", "--format", "sarif"]);
    serde_json::from_str::<serde_json::Value>(&output.stdout).unwrap();
}
