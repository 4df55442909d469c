//! README: the commands that it shows work.

use std::fs;
use std::process::Command;

use crate::tester::{Tester, source};

/// The command lines of README's code blocks.
fn commands() -> Vec<String> {
    let readme = fs::read_to_string(source("README.md")).unwrap();
    let mut commands = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        if line == "```sh" {
            commands.extend(lines.by_ref().take_while(|line| *line != "```").map(str::to_owned));
        }
    }
    commands
}

#[test]
fn the_two_commands_are_there_and_the_others_are_known() {
    let known = [
        "cargo run -- build",
        "cargo test",
        "cargo install --path .",
        "klartext init my-notices",
        "cd my-notices",
    ];
    assert_eq!(commands(), known, "a command new in README needs a test here");
}

/// `cargo run -- build` on a copy of what the repository ships, with the program cargo has built.
#[test]
fn cargo_run_build_makes_the_example_site() {
    let tester = Tester::empty();
    for folder in ["content", "templates", "locales", "static"] {
        crate::tester::copy(&source(folder), &tester.path().join(folder));
    }
    let output = tester.run(&["build"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{}", output.stdout);
    assert!(output.stdout.starts_with("made the site of 1 notice in "), "{}", output.stdout);
    assert!(output.stdout.contains("\nnext: klartext "), "{}", output.stdout);
    assert!(tester.read("public/index.html").contains("Personuppgiftspolicy"));
}

/// `cargo install --path .` builds what the manifest says: the package is whole.
#[test]
fn the_package_holds_all_that_the_program_embeds() {
    let list = Command::new(env!("CARGO"))
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .current_dir(source("."))
        .output()
        .unwrap();
    let list = String::from_utf8(list.stdout).unwrap();
    for file in [
        "templates/frame.html",
        "locales/sv/notice.ftl",
        "static/klartext.css",
        "src/tables/laws.toml",
    ] {
        assert!(list.lines().any(|line| line == file), "{file} is not in the package");
    }
}

#[test]
fn every_command_has_help_with_an_example() {
    let tester = Tester::empty();
    let help = tester.run(&["--help"]).stdout;
    let commands = help.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let mut count = 0;
    for line in commands.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
        let command = line.split_whitespace().next().unwrap();
        if command == "help" {
            continue;
        }
        let help = tester.run(&[command, "--help"]);
        assert_eq!(help.code, 0);
        assert!(help.stdout.contains("Example: klartext "), "{command} --help has no example");
        count += 1;
    }
    assert!(count >= 7);
}
