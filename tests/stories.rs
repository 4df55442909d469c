//! The life of a chain on the command line: each page in `stories/` is a small site, what
//! is done with it day by day, and exactly what comes out.
//!
//! An indented line with `$` is a command; what it prints follows, lines of stderr marked `!`, then
//! the exit code where it is not 0. Hashes and counts of files are left out. `UPDATE_EXPECTED=1`
//! writes what came out into the page: read the diff.
//!
//! Beside `klartext` there are:
//! - `change FILE OLD => NEW`, `copy FROM TO`, `remove PATH` on the story's folder;
//!   `fixture FROM TO` brings a folder of `tests/`
//! - `banners PAGE`: the words of the boxes above the text
//! - `write FILE TEXT` makes a file, `append FILE TEXT` and `repeat FILE COUNT TEXT` add lines to
//!   one, `crlf FILE` changes its line ends, `latin1 FILE TEXT` writes it in another encoding,
//!   `link FILE TO` makes it a link, `reseal RECORD` makes the hashes of a changed record fit
//! - `entries FEED`: id, title, day and words of each entry
//! - `parts PAGE CLASS`: the words of each element of a class
//! - `rows PAGE`: the rows of the history, a line each
//! - `words PAGE`: all words of a page without a text
//! - `pages FOLDER`: the pages below it
//! - `lagging RECORD`: what the record says lags behind

use std::fs;
use std::path::Path;

use klartext::internals::render::html_reader::{HtmlPiece, attribute, decode, read_html};

use crate::tester::{Tester, copy, resealed, source};

#[test]
fn stories_print_what_their_pages_say() {
    let mut names: Vec<_> = fs::read_dir(source("tests/stories"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() >= 10, "{names:?}");
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let runs: Vec<_> = names.iter().map(|name| scope.spawn(move || run(name))).collect();
        runs.into_iter().filter_map(|run| run.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Runs a story and returns how its output differs from its page.
fn run(name: &str) -> Option<String> {
    let path = source(&format!("tests/stories/{name}"));
    let expected = fs::read_to_string(&path).unwrap();
    let tester = Tester::copy_of("tests/sites/webshop/input");
    let mut ran = String::new();
    let mut is_output = false;
    for line in expected.lines() {
        if let Some(command) = line.strip_prefix("    $ ") {
            ran.push_str(&format!("{line}\n"));
            for line in run_command(&tester, command).lines() {
                ran.push_str(format!("    {line}").trim_end());
                ran.push('\n');
            }
            is_output = true;
        } else if !(is_output && line.starts_with("    ")) {
            ran.push_str(&format!("{line}\n"));
            is_output = false;
        }
    }
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &ran).unwrap();
        return None;
    }
    let first = expected.lines().zip(ran.lines()).position(|(expected, ran)| expected != ran);
    (expected != ran).then(|| {
        let at = first.unwrap_or(0);
        let lines = |text: &str| text.lines().skip(at).take(4).collect::<Vec<_>>().join("\n");
        format!("{name}:{}: expected\n{}\nbut was\n{}", at + 1, lines(&expected), lines(&ran))
    })
}

/// Runs one command of a story; gives what it prints.
pub fn run_command(tester: &Tester, command: &str) -> String {
    let words = split(command);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let at = |path: &str| tester.path().join(path);
    match words.as_slice() {
        ["klartext", arguments @ ..] => klartext(tester, arguments),
        ["change", file, ..] => {
            let (old, new) = command.split_once(file).unwrap().1.split_once(" => ").unwrap();
            let text = tester.read(file);
            let (old, new) = (old.trim_start(), new.replace(" \\n ", "\n"));
            assert!(text.contains(old), "{command}: not there");
            fs::write(at(file), text.replacen(old, &new, 1)).unwrap();
            String::new()
        }
        ["copy", from, to] if at(from).is_dir() => {
            copy(&at(from), &at(to));
            String::new()
        }
        ["copy", from, to] => {
            fs::copy(at(from), at(to)).unwrap();
            String::new()
        }
        ["fixture", from, to] => {
            copy(&source("tests").join(from), &at(to));
            String::new()
        }
        ["remove", path] if at(path).is_dir() => {
            fs::remove_dir_all(at(path)).unwrap();
            String::new()
        }
        ["remove", path] => {
            fs::remove_file(at(path)).unwrap();
            String::new()
        }
        ["write", file, ..] => {
            let text = command.split_once(file).unwrap().1.trim_start().replace(" \\n ", "\n");
            fs::create_dir_all(at(file).parent().unwrap()).unwrap();
            fs::write(at(file), text + "\n").unwrap();
            String::new()
        }
        ["reseal", file] => {
            let record = serde_json::from_str(&tester.read(file)).unwrap();
            fs::write(at(file), resealed(record)).unwrap();
            String::new()
        }
        ["append", file, ..] => {
            let text = command.split_once(file).unwrap().1.trim_start();
            fs::write(at(file), format!("{}{text}\n", tester.read(file))).unwrap();
            String::new()
        }
        ["repeat", file, count, ..] => {
            let text = command.split_once(count).unwrap().1.trim_start();
            let lines = format!("{text}\n").repeat(count.parse().unwrap());
            fs::write(at(file), fs::read_to_string(at(file)).unwrap_or_default() + &lines).unwrap();
            String::new()
        }
        ["crlf", file] => {
            fs::write(at(file), tester.read(file).replace('\n', "\r\n")).unwrap();
            String::new()
        }
        ["latin1", file, ..] => {
            let text = command.split_once(file).unwrap().1.trim_start();
            let bytes: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
            fs::write(at(file), bytes).unwrap();
            String::new()
        }
        #[cfg(unix)]
        ["link", file, to] => {
            fs::remove_file(at(file)).unwrap();
            std::os::unix::fs::symlink(to, at(file)).unwrap();
            String::new()
        }
        ["entries", feed] => entries(&tester.read(feed)),
        ["parts", page, class] => within(&tester.read(page), class),
        ["banners", page] => within(&tester.read(page), "banner"),
        ["rows", page] => within(&tester.read(page), "tr"),
        ["words", page] => within(&tester.read(page), "main"),
        ["pages", folder] => pages(&at(folder)),
        ["lagging", record] => {
            let record: serde_json::Value = serde_json::from_str(&tester.read(record)).unwrap();
            record.get("lagging").map_or("nothing".into(), ToString::to_string)
        }
        other => panic!("no command {other:?}"),
    }
}

fn klartext(tester: &Tester, arguments: &[&str]) -> String {
    let output = tester.run(arguments);
    // A story has no blank lines in what comes out.
    let mut text = output.stdout.replace("\n\n", "\n");
    for line in output.stderr.lines() {
        text.push_str(&format!("! {line}\n"));
    }
    if output.code != 0 {
        text.push_str(&format!("[exit {}]\n", output.code));
    }
    masked(&text.replace('\\', "/"))
}

/// Without hashes and numbers of files, which any change of words or looks changes.
fn masked(text: &str) -> String {
    let mut masked = String::new();
    for line in text.split_inclusive('\n') {
        let counts = line.contains(" unchanged, ");
        for word in line.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
            let bare = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            let is_hash = bare.len() == 64 && bare.bytes().all(|byte| byte.is_ascii_hexdigit());
            let is_count = counts && !bare.is_empty() && bare.parse::<u32>().is_ok();
            match (is_hash, is_count) {
                (true, _) => masked.push_str(&word.replace(bare, "HASH")),
                (_, true) => masked.push_str(&word.replace(bare, "N")),
                _ => masked.push_str(word),
            }
        }
    }
    masked
}

/// The words of each element of a kind: of a class `banner`, each `tr` of a body, or `main`.
fn within(html: &str, kind: &str) -> String {
    let mut lines = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut words = String::new();
    let mut in_body = kind != "tr";
    for piece in read_html(html) {
        match piece {
            HtmlPiece::Open("tbody", _) => in_body = true,
            HtmlPiece::Open(name, attributes) => {
                let class = attribute(attributes, "class").unwrap_or_default();
                let starts = name == kind || class.split(' ').any(|one| one == kind);
                match &mut open {
                    Some((outer, depth)) if *outer == name => *depth += 1,
                    None if starts && in_body => open = Some((name, 1)),
                    _ => {}
                }
                if !matches!(name, "a" | "strong" | "time" | "code" | "span" | "bdi" | "em") {
                    words.push_str(" / ");
                }
            }
            HtmlPiece::Close(name) => {
                if let Some((outer, depth)) = &mut open
                    && *outer == name
                {
                    *depth -= 1;
                    if *depth == 0 {
                        lines.push(tidy(&words));
                        open = None;
                    }
                }
            }
            HtmlPiece::Text(text) => {
                if open.is_some() {
                    words.push_str(&decode(text));
                }
            }
        }
        if open.is_none() {
            words.clear();
        }
    }
    masked(&lines.iter().map(|line| format!("{line}\n")).collect::<String>())
}

/// Each entry of a feed on lines of its own.
fn entries(feed: &str) -> String {
    let mut lines = String::new();
    for entry in feed.split("<entry>").skip(1) {
        let of = |name: &str| {
            let start = entry.split_once(&format!("<{name}"))?.1.split_once('>')?.1;
            Some(decode(start.split_once(&format!("</{name}>"))?.0).into_owned())
        };
        let content = of("content").unwrap_or_default();
        let mut words = String::new();
        for piece in read_html(&content) {
            match piece {
                HtmlPiece::Text(text) => words.push_str(&decode(text)),
                HtmlPiece::Open("a" | "ins" | "del" | "b" | "time" | "strong", _) => {}
                HtmlPiece::Open(..) => words.push_str(" / "),
                HtmlPiece::Close(_) => {}
            }
        }
        let [id, title, updated] = ["id", "title", "updated"].map(|name| of(name).unwrap());
        lines.push_str(&format!("{id}\n  {updated} {title}\n  {}\n", tidy(&words)));
    }
    lines
}

fn tidy(words: &str) -> String {
    let parts = words.split('/').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
}

fn pages(folder: &Path) -> String {
    let mut names = Vec::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_name() == "index.html" {
            let page = entry.path().parent().unwrap().strip_prefix(folder).unwrap();
            names.push(format!("{}/\n", page.to_string_lossy().replace('\\', "/")));
        }
    }
    names.sort();
    names.concat()
}

/// The words of a command line, with `"…"` as one.
fn split(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().unwrap().push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
