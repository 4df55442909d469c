//! The program's dependencies, checked by other programs.

use std::fs;
use std::process::Command;

use crate::program::{node, printed, program};
use crate::tester::{Tester, source};

/// What a script of this repository does.
fn run(script: &str) -> std::process::Output {
    Command::new(source(script)).output().unwrap()
}

/// Licences, sources, forbidden crates, and crates that are there twice.
#[test]
fn cargo_deny_allows_what_it_is_made_of() {
    if program("cargo-deny").is_none() {
        return;
    }
    let output = run("scripts/supply");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_list_of_what_it_is_made_of_is_cyclonedx() {
    if program("jq").is_none() {
        return;
    }
    let list = printed(&run("scripts/sbom"));
    let folder = Tester::empty()
        .file("list.json", &list)
        .file("broken.json", list.replace("\"type\": \"library\"", "\"type\": \"book\""));
    let check = |file: &str| {
        let mut command = node("formats.mjs")?;
        command.arg("cyclonedx").arg(folder.path().join(file));
        Some(printed(&command.output().unwrap()))
    };
    let Some(said) = check("list.json") else { return };
    assert_eq!(said, "");
    assert!(check("broken.json").unwrap().contains("/components/0/type"));

    // Each crate of the program once, with the hash that Cargo.lock has.
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let lock = fs::read_to_string(source("Cargo.lock")).unwrap();
    let parts = list["components"].as_array().unwrap();
    assert!(parts.len() > 100, "{}", parts.len());
    for part in parts {
        let hash = part["hashes"][0]["content"].as_str().unwrap();
        assert!(lock.contains(&format!("checksum = \"{hash}\"")), "{part}");
        assert!(part["licenses"][0]["expression"].is_string(), "{part}");
    }
    // What only tests need is in no archive.
    assert!(!parts.iter().any(|part| part["name"] == "proptest"));
}

/// Each crate comes from one registry and has a hash.
#[test]
fn every_crate_comes_from_one_registry() {
    let lock = fs::read_to_string(source("Cargo.lock")).unwrap();
    let crates =
        lock.split("[[package]]").skip(1).filter(|one| !one.contains("name = \"klartext\""));
    for one in crates {
        let source = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        assert!(one.contains(source) && one.contains("checksum = "), "{one}");
    }
}
