//! Completions, loaded by the shells they are for.

use std::process::Command;

use crate::program::{printed, program};
use crate::tester::Tester;

/// A folder with the completions of a shell.
fn completions(shell: &str, file: &str) -> Tester {
    let folder = Tester::empty();
    let output = folder.run(&["completions", shell]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    folder.file(file, output.stdout)
}

/// What a shell prints.
fn run_in(shell: &str, folder: &Tester, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program(shell)?);
    command.args(arguments).current_dir(folder.path()).env("HOME", folder.path());
    Some(printed(&command.output().unwrap()))
}

#[test]
fn bash_completes() {
    let folder = completions("bash", "klartext.bash");
    let script = "source ./klartext.bash
        ask() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _klartext klartext \"${!#}\" \"${@: -2:1}\"
            echo \"${COMPREPLY[@]}\"; }
        ask klartext pub; ask klartext export j; ask klartext check --format s";
    let Some(said) = run_in("bash", &folder, &["-c", script]) else { return };
    assert_eq!(said, "publish\njson jsonld\nsarif\n");
}

#[test]
fn fish_completes() {
    let folder = completions("fish", "klartext.fish");
    let script =
        "source klartext.fish; complete -C 'klartext pub'; complete -C 'klartext check --format s'";
    let Some(said) = run_in("fish", &folder, &["--no-config", "-c", script]) else { return };
    let words: Vec<&str> = said.lines().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(words, ["publish", "sarif"]);
}

/// zsh completes at its prompt alone: here, that it finds the file, reads it, and knows whose it is.
#[test]
fn zsh_takes_the_completions() {
    let folder = completions("zsh", "_klartext");
    let script = "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D
        print $_comps[klartext]; autoload +X _klartext && functions _klartext | grep -c -- --dry-run";
    let Some(said) = run_in("zsh", &folder, &["-f", "-c", script]) else { return };
    let (name, count) = said.trim_end().split_once('\n').unwrap();
    assert_eq!(name, "_klartext");
    assert!(count.parse::<usize>().unwrap() >= 2, "{said}");
}
