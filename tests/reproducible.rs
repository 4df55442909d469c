//! Same input, same bytes: records, pages, drafts and exports, whoever makes them, where and how.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tester::{Output, Tester, as_unprivileged_user, source, tried};

/// Under what a site is output.
#[derive(Clone, Copy)]
struct Circumstances {
    threads: &'static str,
    zone: &'static str,
    locale: &'static str,
    umask: &'static str,
    /// As a user who owns nothing, without a home.
    is_unprivileged: bool,
    /// Files output last to first, so that a folder lists them in another order.
    is_reversed: bool,
    /// Started elsewhere, with `--root`.
    is_elsewhere: bool,
}

const USUAL: Circumstances = Circumstances {
    threads: "2",
    zone: "Europe/Stockholm",
    locale: "C.UTF-8",
    umask: "022",
    is_unprivileged: false,
    is_reversed: false,
    is_elsewhere: false,
};

/// A copy of a site whose files are created in a given order.
fn copied(is_reversed: bool) -> Tester {
    let from = source("tests/sites/group/input");
    let files = walkdir::WalkDir::new(&from).sort_by_file_name().into_iter().flatten();
    let mut files: Vec<PathBuf> =
        files.filter(|file| file.file_type().is_file()).map(|file| file.into_path()).collect();
    if is_reversed {
        files.reverse();
    }
    files.iter().fold(Tester::empty(), |tester, file| {
        let name = file.strip_prefix(&from).unwrap().to_str().unwrap();
        tester.file(name, fs::read(file).unwrap())
    })
}

fn run(tester: &Tester, circumstances: &Circumstances, arguments: &[&str]) -> Output {
    let wanted = tester.command(arguments);
    let script = format!("umask {}; exec \"$@\"", circumstances.umask);
    let mut command = Command::new("sh");
    command.args(["-c", &script, "sh"]).arg(wanted.get_program()).args(wanted.get_args());
    command.current_dir(tester.path()).env("NO_COLOR", "1");
    command.env("RAYON_NUM_THREADS", circumstances.threads).env("TZ", circumstances.zone);
    command.env("LC_ALL", circumstances.locale).env("LANG", circumstances.locale);
    if circumstances.is_unprivileged {
        as_unprivileged_user(&mut command);
        command.env_remove("HOME").env_remove("USER");
    }
    if circumstances.is_elsewhere {
        command.arg("--root").arg(tester.path()).current_dir("/");
    }
    Output::of(&mut command)
}

/// All that klartext generates from a site under the circumstances.
fn output(circumstances: &Circumstances) -> BTreeMap<String, Vec<u8>> {
    let tester = copied(circumstances.is_reversed);
    for entry in walkdir::WalkDir::new(tester.path()) {
        fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(0o777)).unwrap();
    }
    let out = |name: &str| tester.path().join(name).to_str().unwrap().to_owned();
    let (public, draft) = (out("public"), out("draft"));
    let mut all = BTreeMap::new();
    let commands: [&[&str]; 7] = [
        &[
            "release",
            "--all",
            "--published",
            "2026-11-23",
            "--today",
            "2026-11-23",
            "--summary",
            "sv=Nu.",
            "--summary",
            "en=Now.",
        ],
        &["build", "--out", &public],
        &["build", "--draft", "--out", &draft],
        &["export", "register"],
        &["export", "json", "energy"],
        &["check", "--format", "json", "--lang", "en"],
        &["verify"],
    ];
    for arguments in commands {
        let output = run(&tester, circumstances, arguments);
        let is_done = output.code == 0 || matches!(arguments[0], "check" | "export");
        assert!(is_done, "{arguments:?}: {}", output.all_output());
        if !circumstances.is_elsewhere || arguments[0] == "export" {
            let folder = tester.path().to_str().unwrap();
            all.insert(
                arguments.join(" ").replace(folder, "."),
                output.stdout.replace(folder, ".").into(),
            );
        }
    }
    files(tester.path(), &mut all);
    all
}

fn files(folder: &Path, all: &mut BTreeMap<String, Vec<u8>>) {
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap();
        if entry.file_type().is_file() && !name.contains(".klartext") {
            all.insert(name.to_owned(), fs::read(entry.path()).unwrap());
        }
    }
}

#[test]
fn same_input_gives_the_same_bytes() {
    let usual = output(&USUAL);
    assert!(usual.len() > 100, "{}", usual.len());
    let others = [
        Circumstances { threads: "1", zone: "Pacific/Kiritimati", ..USUAL },
        Circumstances { threads: "7", locale: "sv_SE.UTF-8", is_reversed: true, ..USUAL },
        Circumstances { zone: "America/Adak", locale: "tr_TR.UTF-8", umask: "077", ..USUAL },
        Circumstances { locale: "C", is_unprivileged: true, umask: "002", ..USUAL },
        Circumstances { threads: "3", zone: "", locale: "", is_elsewhere: true, ..USUAL },
    ];
    for (index, other) in others.iter().enumerate() {
        let output = output(other);
        for (name, bytes) in &output {
            assert!(usual.get(name) == Some(bytes), "{index}: {name} differs");
        }
        let files = |tree: &BTreeMap<String, Vec<u8>>| {
            tree.keys().filter(|name| name.contains('/') && !name.contains(' ')).count()
        };
        assert_eq!(files(&output), files(&usual), "{index}");
    }
    tried(
        "reproducible",
        &format!("{} files the same under {} circumstances", usual.len(), others.len() + 1),
    );
}
