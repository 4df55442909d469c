//! [I/O] What is known when klartext is built: where each built-in message stands, and the commit in
//! `klartext --version`, for optimised builds of a git checkout: what is installed and handed on says
//! what it was made of.
//!
//! A debug build goes without the commit, so that one does not build everything again.
//! `scripts/release` names the commit itself.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "src/messages/lines.rs"]
mod lines;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/messages/lines.rs");
    println!("cargo::rerun-if-changed=locales");
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from).expect("cargo says where");
    fs::write(out.join("messages.rs"), messages()).expect("cargo's folder takes files");
    name_commit();
}

/// Where each message of each language stands, as `src/messages/built_in.rs` reads it.
fn messages() -> String {
    let mut indexes = String::new();
    for folder in names("locales") {
        let all = names(&format!("locales/{folder}"));
        let files: Vec<String> = all.into_iter().filter(|name| name.ends_with(".ftl")).collect();
        let mut entries: BTreeMap<String, (usize, usize, usize, usize)> = BTreeMap::new();
        for (number, name) in files.iter().enumerate() {
            let text = fs::read_to_string(format!("locales/{folder}/{name}"))
                .expect("the built-in wording is text");
            for (id, message) in lines::entries(&text) {
                let start = message.as_ptr() as usize - text.as_ptr() as usize;
                let entry = (number, start, id.len(), start + message.len());
                entries.insert(id.to_owned(), entry);
            }
        }
        let mut slots = vec![0; (2 * entries.len()).next_power_of_two()];
        for (number, id) in entries.keys().enumerate() {
            let free = lines::slots(id, slots.len()).find(|slot| slots[*slot] == 0);
            slots[free.expect("there are twice as many slots as names")] = number + 1;
        }
        let root = env!("CARGO_MANIFEST_DIR");
        let text = |name: &String| {
            format!("include_str!({:?})", format!("{root}/locales/{folder}/{name}"))
        };
        let files: Vec<String> = files.iter().map(text).collect();
        let entries: Vec<_> = entries.values().collect();
        writeln!(
            indexes,
            "Index {{ language: {folder:?}, files: &[{}], entries: &{entries:?}, slots: &{slots:?} }},",
            files.join(", ")
        )
        .expect("a String takes all that is written");
    }
    format!("static INDEXES: &[Index] = &[\n{indexes}];\n")
}

/// The names in a folder, sorted.
fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder of this repository");
    let names = entries.map(|entry| entry.expect("a folder that can be read").file_name());
    let mut names: Vec<String> = names.filter_map(|name| name.into_string().ok()).collect();
    names.sort();
    names
}

fn name_commit() {
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

/// What git says of this source; nothing where there is no git, or where the source lies unpacked
/// within another repository.
fn git(arguments: &[&str]) -> Option<String> {
    if !Path::new(".git").exists() {
        return None;
    }
    let output = Command::new("git").args(arguments).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !said.is_empty()).then_some(said)
}
