//! Commands as people type them: several notices at once, a site found from below, and every command in
//! README and docs as it is written there.

use std::fs;
use std::path::Path;

use clap::Parser as _;
use klartext::internals::args::Arguments;

use crate::tester::{Output, Tester, copy, source};

fn done(output: &Output) {
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

/// A site with a few notices that were never released.
fn several() -> Tester {
    let mut tester = Tester::copy_of("tests/rules/base");
    for id in ["a", "b", "c"] {
        let slug = format!("slug = {{ sv = \"{id}\", en = \"{id}\" }}\n");
        tester = tester.file(&format!("content/{id}/notice.toml"), slug);
    }
    tester
}

#[test]
fn several_notices_are_released_only_when_all_are_meant() {
    let tester = several();
    let output = tester.run(&["release"]);
    assert_eq!((output.code, &*output.stdout), (2, ""), "{}", output.stderr);
    let words = "3 notices have changed: `a`, `b`, `c`; release one with `klartext release a`, or all \
                 with `klartext release --all`";
    assert!(output.stderr.contains(words), "{}", output.stderr);
    let dry = tester.run(&["release", "--dry-run"]);
    done(&dry);
    assert_eq!(dry.stdout.matches("would release").count(), 3);
    let output = tester.run(&["release", "--except", "b"]);
    done(&output);
    assert_eq!(output.stdout.matches("\nreleased ").count() + 1, 2, "{}", output.stdout);
    assert!(!output.stdout.contains("released b"));
    // What is left is one.
    done(&tester.run(&["release"]));
}

#[test]
fn a_broken_notice_stops_only_itself() {
    let tester = several().file("content/b/notice.toml", "slug = {\n");
    let output = tester.run(&["release", "--all"]);
    assert_eq!((output.code, &*output.stdout), (1, ""));
    let words = "to release the others: klartext release --all --except b\n";
    assert!(output.stderr.ends_with(words), "{}", output.stderr);
    let output = tester.run(&["release", "a", "b"]);
    let words = "to release the other: klartext release a\n";
    assert!(output.stderr.ends_with(words), "{}", output.stderr);
    done(&tester.run(&["release", "--all", "--except", "b"]));
    let unknown = tester.run(&["release", "--except", "d"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("there is no notice `d`"), "{}", unknown.stderr);
}

#[test]
fn a_difference_is_asked_for_by_the_notice_alone() {
    let tester = several();
    done(&tester.run(&["release", "--all"]));
    let slug = "slug = { sv = \"b\", en = \"b\" }\ntitle = { sv = \"Annat\", en = \"Other\" }\n";
    let tester = tester.file("content/b/notice.toml", slug);
    let by_option = tester.run(&["diff", "--notice", "b"]);
    done(&by_option);
    assert!(by_option.stdout.contains("Annat"), "{}", by_option.stdout);
    for arguments in
        [&["diff", "b"][..], &["diff", "last", "draft", "content/b"], &["diff", "b", "last"]]
    {
        assert_eq!(tester.run(arguments).stdout, by_option.stdout, "{arguments:?}");
    }
    for (arguments, words) in [
        (&["diff", "d"][..], "there is no notice `d`"),
        (&["diff", "a", "b"], "accepts only one notice"),
        (&["diff", "2026-13-01"], "write a version such as"),
    ] {
        let output = tester.run(arguments);
        assert_eq!(output.code, 2);
        assert!(output.stderr.contains(words), "{}", output.stderr);
    }
}

#[test]
fn a_site_is_found_from_below_and_says_what_comes_next() {
    let tester = several();
    let run = |below: &str, arguments: &[&str]| {
        Output::of(tester.command(arguments).current_dir(tester.path().join(below)))
    };
    done(&run("content/a", &["check"]));
    let draft = run("content", &["build", "--draft"]);
    assert!(draft.stdout.ends_with("next: klartext release\n"), "{}", draft.stdout);
    done(&run("content/a", &["release", "a"]));
    let build = run("content/a", &["build"]);
    done(&build);
    assert!(build.stdout.contains("\nnext: klartext diff\n"), "{}", build.stdout);
    assert!(tester.path().join("public/index.html").is_file());
    done(&run("content", &["release", "--all"]));
    let build = run("", &["build"]);
    assert!(build.stdout.contains("\nnext: klartext publish"), "{}", build.stdout);
    let verify = run("", &["verify", "--site", "public"]);
    assert!(verify.stdout.ends_with("\nok\n"), "{}", verify.stdout);
    for command in [&["build", "--quiet"][..], &["verify", "--quiet"]] {
        assert_eq!(run("", command).all_output(), "");
    }
}

#[test]
fn the_words_of_init_never_collide_with_the_next_step() {
    let tester = Tester::empty();
    done(&tester.run(&["init", "site"]));
    assert_eq!(tester.read("site/.gitignore"), "/draft/\n/public/\n");
    let notice = tester.read("site/content/notice/notice.toml");
    let line = notice.lines().position(|line| line.starts_with("cookies = ")).unwrap() + 1;
    let tables = "\n[cookies.ga]\nname = \"_ga\"\n\n[cookies.gb]\nname = \"_gb\"\n\n[dpo]\nname = \"Eva Ek\"\n";
    let tester = tester.file("site/content/notice/notice.toml", format!("{notice}{tables}"));
    let check = tester.run(&["check", "--root", "site"]);
    let words = format!(
        "error[toml-syntax]: line {line} says that there is none, and here it begins: `cookies = \"none\"`"
    );
    assert!(check.stdout.starts_with(&words), "{}", check.stdout);
    assert!(check.stdout.contains(&format!("= help: remove line {line}: `cookies = \"none\"`")));
    assert_eq!(check.stdout.matches("toml-syntax").count(), 2, "{}", check.stdout);
    // The rest of the file is not judged before it can be read.
    assert!(!check.stdout.contains("purpose-"), "{}", check.stdout);
    let fix = tester.run(&["check", "--fix", "--root", "site"]);
    assert!(fix.stderr.contains("\n  - cookies = \"none\"\n"), "{}", fix.stderr);
    let fixed = tester.read("site/content/notice/notice.toml");
    assert!(!fixed.contains("cookies = \"none\"") && !fixed.contains("dpo = \"none\""));
    assert!(fixed.contains("profiling = \"none\"") && fixed.ends_with(tables));
    assert!(!fix.stdout.contains("toml-syntax"), "{}", fix.stdout);
}

#[test]
fn fixing_says_where_it_stops() {
    let tester = several().file("content/b/notice.toml", "title.sv = \"A.\"\n[controller\n");
    let fix = tester.run(&["check", "--fix"]);
    let words = "fixing stops at content/b/notice.toml:2: nothing else in this file can be fixed until \
                 this error is\n";
    assert!(fix.stderr.contains(words), "{}", fix.stderr);
}

/// The commands in the code of a page: blocks of `sh`, and between backticks.
fn commands_in(page: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut block = None;
    for line in page.lines() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            block = block.is_none().then(|| language.to_owned());
        } else if block.as_deref() == Some("sh") {
            commands.push(line.trim().to_owned());
        } else if block.is_none() {
            commands.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    commands.retain(|command| command.starts_with("klartext ") && !command.ends_with('…'));
    commands
}

/// The words of a command line, with quotes removed, up to where its output goes.
fn words(command: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut is_quoted = false;
    let command = command.split([';', '|', '>', '#']).next().unwrap_or(command).trim();
    for letter in command.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => all.push(String::new()),
            letter => all.last_mut().unwrap().push(letter),
        }
    }
    let placeholders = [("FORMAT", "markdown"), ("DATE", "2026-11-24")];
    let known = |word: String| {
        let known = placeholders.iter().find(|(name, _)| *name == word);
        known.map_or(word.clone(), |(_, value)| (*value).to_owned())
    };
    all.into_iter().map(known).collect()
}

/// A site with two versions, pages, and a change that is not released; and a copy of it in `site`.
fn prepared() -> Tester {
    let tester = Tester::empty();
    copy(&source("tests/sites/webshop/input"), tester.path());
    let content = tester.path().join("content");
    fs::rename(content.join("webshop"), content.join("shop")).unwrap();
    done(&tester.run(&["release", "--published", "2023-11-27", "--backdated", "a test"]));
    let change = |old: &str, new: &str| {
        let notice = tester.read("content/shop/notice.toml");
        let notice = notice.replacen(&format!("phone = \"{old}"), &format!("phone = \"{new}"), 1);
        fs::write(content.join("shop/notice.toml"), notice).unwrap();
    };
    change("", "+46 8 123 456 01\" # ");
    done(&tester.run(&["release"]));
    done(&tester.run(&["build"]));
    change("+46 8 123 456 01", "+46 8 123 456 02");
    fs::copy(tester.path().join("public/versions.json"), tester.path().join("kept.json")).unwrap();
    fs::create_dir(tester.path().join("_includes")).unwrap();
    let whole = Tester::empty();
    copy(tester.path(), whole.path());
    copy(tester.path(), &whole.path().join("site"));
    whole
}

/// Commands that need a machine, a language, a folder of old texts or an empty place.
const NOT_RUN: [&str; 13] = [
    "serve",
    "publish",
    "verify --url",
    "verify --places",
    "export pdf",
    "import",
    "init site",
    "init my-notices",
    "--lang de",
    "--lang en",
    // What these need is in tests/approvals.rs and tests/outside/stamps.rs.
    // Recordings are in tests/website.rs and tests/outside/website.rs.
    "check --evidence",
    "klartext approve",
    "klartext stamp",
];

#[test]
fn every_command_in_readme_and_docs_is_right_as_it_is_written() {
    let mut pages = vec![source("README.md")];
    let docs = fs::read_dir(source("docs")).unwrap().flatten().map(|entry| entry.path());
    pages.extend(docs.filter(|path| path.extension().is_some_and(|end| end == "md")));
    let prepared = prepared();
    let (mut all, mut run) = (0, 0);
    let mut wrong = Vec::new();
    let mut tried = std::collections::BTreeSet::new();
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for command in commands_in(&text) {
            let words = words(&command);
            if !tried.insert(words.clone()) {
                continue;
            }
            all += 1;
            let fault = match Arguments::try_parse_from(&words) {
                Ok(_) if is_run(&command) => {
                    run += 1;
                    run_in(prepared.path(), &words)
                }
                Ok(_) => None,
                Err(error) if error.exit_code() == 0 => None,
                Err(_) => is_no_mention(&prepared, &words),
            };
            let page = page.file_name().unwrap().to_string_lossy().into_owned();
            wrong.extend(fault.map(|fault| format!("{page}: {command}\n{fault}")));
        }
    }
    crate::tester::tried(
        "documented commands",
        &format!("{all} commands in README and docs, {run} run"),
    );
    assert!(wrong.is_empty() && all > 40 && run > 20, "{all} {run}\n{}", wrong.join("\n"));
}

fn is_run(command: &str) -> bool {
    let has_placeholder = command
        .split(' ')
        .any(|word| word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_uppercase()));
    // A command that is only named, as `klartext init`.
    let is_mention = command == "klartext init";
    !has_placeholder && !is_mention && !NOT_RUN.iter().any(|one| command.contains(one))
}

/// Runs a command on a copy of a site.
fn run_in(site: &Path, words: &[String]) -> Option<String> {
    let tester = Tester::empty();
    copy(site, tester.path());
    let arguments: Vec<&str> = words[1..].iter().map(String::as_str).collect();
    let output = tester.run(&[&arguments[..], &["--today", "2026-11-24"]].concat());
    (output.code != 0).then(|| format!("exit {}: {}", output.code, output.stderr))
}

/// What is wrong with a command of which only the name, or an option's, is written.
fn is_no_mention(tester: &Tester, words: &[String]) -> Option<String> {
    let options: Vec<&String> = words.iter().filter(|word| word.starts_with("--")).collect();
    let commands = words[1..].iter().take_while(|word| !word.starts_with("--"));
    let commands: Vec<&str> = commands.map(String::as_str).chain(["--help"]).collect();
    let help = tester.run(&commands);
    let lacks = options.into_iter().find(|option| !help.stdout.contains(option.as_str()));
    match (help.code, lacks) {
        (0, None) => None,
        _ => Some(help.all_output()),
    }
}
