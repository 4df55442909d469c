//! [I/O] Names the commit in `klartext --version`, for optimised builds of a git checkout, so that
//! an installed program says what it was built from.
//!
//! A debug build goes without, so that a commit does not rebuild everything. `scripts/release` sets
//! the name itself.

use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=KLARTEXT_VERSION");
    let is_optimised = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if !is_optimised || std::env::var_os("KLARTEXT_VERSION").is_some() {
        return;
    }
    for input in ["Cargo.toml", "Cargo.lock", "src", "templates", "locales", "static", "schemas"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let Some(commit) = git(&["describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"])
    else {
        return;
    };
    // Every commit and every checkout adds a line to it.
    let log =
        git(&["rev-parse", "--git-path", "logs/HEAD"]).filter(|path| Path::new(path).exists());
    if let Some(path) = log {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rustc-env=KLARTEXT_VERSION={} ({commit})", env!("CARGO_PKG_VERSION"));
}

/// The output of git; none where there is no git, or where the source is unpacked inside another
/// repository.
fn git(arguments: &[&str]) -> Option<String> {
    if !Path::new(".git").exists() {
        return None;
    }
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}
