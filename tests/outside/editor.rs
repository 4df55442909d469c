//! The schemas in the hands of a TOML language server that many editors use: it accepts what
//! klartext accepts, and refuses what is broken.

use std::path::{Path, PathBuf};
use std::process::Output;

use crate::program::node;
use crate::tester::source;

/// Has the language server check files against a schema.
fn lint(schema: &str, files: &[PathBuf]) -> Option<Output> {
    let mut command = node("node_modules/@taplo/cli/dist/cli.js")?;
    let schema = source("schemas").join(schema);
    command.args(["lint", "--colors", "never", "--schema"]);
    command.arg(format!("file://{}", schema.display())).args(files);
    Some(command.output().unwrap())
}

/// The files of a name below a folder.
fn collect(folder: &Path, name: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, name, found);
        } else if path.ends_with(name) {
            found.push(path);
        }
    }
}

#[test]
fn it_accepts_every_good_file() {
    for (name, schema, least) in [
        ("notice.toml", "notice.schema.json", 10),
        ("shared.toml", "shared.schema.json", 4),
        ("site.toml", "site.schema.json", 9),
    ] {
        let mut files = Vec::new();
        for folder in ["content", "tests/sites", "tests/rules/base"] {
            collect(&source(folder), name, &mut files);
        }
        assert!(files.len() >= least, "{name}: {}", files.len());
        let Some(output) = lint(schema, &files) else { return };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn it_refuses_what_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    for (schema, text, says) in [
        ("notice", "[controller]\nmejl = \"a\"\n", "mejl"),
        ("notice", "[purposes.a.basis]\ntype = \"konsent\"\n", "konsent"),
        ("notice", "[purposes.a]\nreview_by = \"soon\"\n", "soon"),
        ("notice", "[purposes.a]\nretention = { years = -1 }\n", "-1"),
        ("notice", "[purposes.Åå]\ndata = [\"name\"]\n", "Åå"),
        ("shared", "[[allow]]\nrul = \"retention-long\"\n", "rul"),
        ("site", "languages = [\"sv\"]\nprofil = \"strict\"\n", "profil"),
        ("site", "languages = [\"sv\"]\n[rules]\nretention-long = \"forbid\"\n", "forbid"),
    ] {
        let path = folder.path().join("broken.toml");
        std::fs::write(&path, text).unwrap();
        let Some(output) = lint(&format!("{schema}.schema.json"), &[path]) else { return };
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{text} was accepted");
        assert!(stderr.contains(says), "{text}: {stderr}");
    }
}
