//! The program is one file that works anywhere; manual pages, completions and version.

use std::fs;
use std::process::Command;

use crate::tester::{Output, Tester};

/// Runs a copy of the program alone in a folder, with an empty environment.
fn run(folder: &Tester, arguments: &[&str]) -> Output {
    let program = folder.path().join("klartext");
    if !program.is_file() {
        fs::copy(env!("CARGO_BIN_EXE_klartext"), &program).unwrap();
    }
    let mut command = Command::new(program);
    let output = command
        .args(arguments)
        .args(["--today", "2026-11-23"])
        .current_dir(folder.path())
        .env_clear()
        .output()
        .unwrap();
    Output {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

#[test]
fn the_program_alone_makes_a_site_in_an_empty_folder() {
    let folder = Tester::empty();
    let init = run(&folder, &["init", "notices"]);
    assert_eq!(init.code, 0, "{}", init.stderr);
    for file in ["content/site.toml", "content/notice/notice.toml"] {
        let path = folder.path().join("notices").join(file);
        let text = fs::read_to_string(&path).unwrap();
        let filled = text
            .replace("registration_number = \"TODO\"", "registration_number = \"556036-0793\"")
            .replace("postal_code = \"TODO\"", "postal_code = \"211 21\"")
            .replace("TODO AB", "Garnboden AB")
            .replace("TODO.example", "www.garnboden.se")
            .replace("TODO@example.com", "fraga@garnboden.se")
            .replace("\"TODO\"", "\"Lund\"")
            .replace("\"TODO ", "\"");
        fs::write(&path, filled).unwrap();
    }
    let release = ["release", "--published", "2026-11-23", "--root", "notices"];
    let release = run(&folder, &release);
    assert_eq!(release.code, 0, "{}", release.stderr);
    let build = run(&folder, &["build", "--root", "notices"]);
    assert_eq!(build.code, 0, "{}", build.stderr);
    assert!(folder.read("notices/public/index.html").contains("<article data-version="));
    let verify = run(&folder, &["verify", "--root", "notices", "--site", "notices/public"]);
    assert_eq!(verify.code, 0, "{}", verify.stderr);
}

#[test]
fn there_is_a_manual_page_for_each_command() {
    let folder = Tester::empty();
    assert_eq!(run(&folder, &["man", "man1"]).code, 0);
    for page in ["klartext.1", "klartext-check.1", "klartext-publish.1", "klartext-verify.1"] {
        let text = folder.read(&format!("man1/{page}"));
        assert!(text.contains(".TH klartext"), "{page}");
    }
    assert!(folder.read("man1/klartext-publish.1").contains("Example: klartext publish"));
}

#[test]
fn shells_complete_commands() {
    let folder = Tester::empty();
    for (shell, mark) in [
        ("bash", "complete -F _klartext"),
        ("zsh", "#compdef klartext"),
        ("fish", "complete -c klartext"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let output = run(&folder, &["completions", shell]);
        assert_eq!(output.code, 0);
        assert!(output.stdout.contains(mark) && output.stdout.contains("publish"), "{shell}");
    }
}

#[test]
fn the_version_is_that_of_the_manifest() {
    let output = run(&Tester::empty(), &["--version"]);
    assert_eq!(output.stdout, format!("klartext {}\n", klartext::internals::args::VERSION));
    assert!(output.stdout.starts_with(concat!("klartext ", env!("CARGO_PKG_VERSION"))));
}
