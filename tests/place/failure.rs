//! Failures of the machine: a folder that cannot be written, a disk that is full.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::tree::{Tree, build, message, page, tree};

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let site: Tree = [page("index.html", "hej"), page("sv/a", "1")].into();
    build(&out, &site).unwrap();
    let lock =
        |path: &Path, mode| fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    lock(&out.join("sv"), 0o555);
    if fs::write(out.join("sv/probe"), "").is_ok() {
        eprintln!("SKIPPED in part: this user may write anywhere");
        fs::remove_file(out.join("sv/probe")).unwrap();
        lock(&out.join("sv"), 0o755);
        // Not even root can create a folder in `/proc`.
        if cfg!(target_os = "linux") {
            let error = message(build(Path::new("/proc/klartext/public"), &site));
            assert!(error.starts_with("cannot create the folder `/proc/klartext"), "{error}");
        }
        return;
    }
    let new: Tree = [page("index.html", "hej igen"), page("sv/a", "2"), page("sv/b", "3")].into();
    let error = message(build(&out, &new));
    assert!(error.contains("cannot put in place") && error.contains("sv/b"), "{error}");
    assert_eq!(tree(&out), site);
    lock(&out.join("sv"), 0o755);
    assert!(build(&out, &new).unwrap().resumed);
    assert_eq!(tree(&out), new);
}

/// A limit on the size of a file simulates a full disk: a write in the middle fails.
#[test]
fn a_write_that_fails_harms_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let large = "x".repeat(100_000);
    let site: Tree = [page("index.html", "hej"), page("a", "1")].into();
    let new: Tree = [page("index.html", "hej igen"), page("a", &large), page("b", "2")].into();
    let limited = |before: &Tree| {
        let script = "trap '' XFSZ; ulimit -f 40; exec \"$0\" \"$@\"";
        let mut command = std::process::Command::new("sh");
        command.args(["-c", script]).arg(std::env::current_exe().unwrap());
        command.args(["--exact", "place::failure::child", "--nocapture", "--test-threads=1"]);
        let done = command.env("KLARTEXT_FAULT_CHILD", &out).output().unwrap();
        let words = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(words.contains("cannot write `") && words.contains("too large"), "{words}");
        assert_eq!(tree_or_none(&out), *before);
        assert!(!out.join(".klartext/staging").exists());
    };
    limited(&Tree::new());
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    build(&out, &site).unwrap();
    limited(&site);
    build(&out, &new).unwrap();
    assert_eq!(tree(&out), new);
}

fn tree_or_none(out: &Path) -> Tree {
    if out.exists() { tree(out) } else { Tree::new() }
}

/// Not a test of its own: run by `a_write_that_fails_harms_nothing`, under its limit.
#[test]
fn child() {
    let Some(out) = std::env::var_os("KLARTEXT_FAULT_CHILD") else { return };
    let large = "x".repeat(100_000);
    let new: Tree = [page("index.html", "hej igen"), page("a", &large), page("b", "2")].into();
    println!("{}", message(build(Path::new(&out), &new)));
}
