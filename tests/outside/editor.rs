//! The schemas in the hands of two TOML language servers that editors use, Taplo and Tombi: they accept
//! what klartext accepts, refuse what is broken, and report a mistake once.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::program::{node, program};
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
        let folder = tempfile::tempdir().unwrap();
        for (number, path) in files.iter().enumerate() {
            let text = std::fs::read_to_string(path).unwrap();
            let file = folder.path().join(format!("{number}.toml"));
            let Some(errors) = tombi(schema, &text, &file) else { return };
            assert_eq!(errors, [""; 0], "{}", path.display());
        }
    }
}

/// The errors that Tombi finds in a text.
fn tombi(schema: &str, text: &str, file: &Path) -> Option<Vec<String>> {
    let schema = source("schemas").join(schema);
    let text: Vec<&str> = text.lines().filter(|line| !line.starts_with("#:schema")).collect();
    let text = format!("#:schema file://{}\n{}\n", schema.display(), text.join("\n"));
    std::fs::write(file, text).unwrap();
    let mut command = Command::new(program("tombi")?);
    let output =
        command.args(["lint", "--offline"]).arg(file).env("NO_COLOR", "1").output().unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap()).concat();
    let errors = said.lines().map(str::trim).filter(|line| line.starts_with("Error:"));
    Some(errors.map(str::to_owned).collect())
}

/// Each mistake, and a word of the only thing that is said of it.
#[test]
fn a_mistake_is_one_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notice.toml");
    for (text, says) in [
        ("[purposes.a]\ntitle = \"x\"\n", "title"),
        ("[purposes.a.basis]\ntype = \"avtal\"\n", "avtal"),
        ("[purposes.a]\nbasis = [{ type = \"contract\" }, { type = \"avtal\" }]\n", "avtal"),
        ("[purposes.a.provision]\nby = \"lag\"\n", "lag"),
        ("[purposes.a]\nretention = { yeers = 3 }\n", "yeers"),
        ("[purposes.a]\nbasis = 3\n", "object"),
        ("[recipients.a]\nrole = \"bitrade\"\n", "bitrade"),
        ("[recipients.a]\ncountry = 3\n", "array"),
        ("[controller]\nmejl = \"a\"\n", "mejl"),
        ("[subjects.a]\nkind = \"kund\"\n", "kund"),
    ] {
        std::fs::write(&file, text).unwrap();
        let Some(output) = lint("notice.schema.json", std::slice::from_ref(&file)) else { return };
        let said = String::from_utf8(output.stderr).unwrap();
        // Taplo shows one error at each end of the table that has it.
        let errors: std::collections::BTreeSet<&str> =
            said.lines().filter(|line| line.starts_with("error: ")).collect();
        assert_eq!(errors.len(), 1, "{text}{said}");
        assert!(errors.iter().all(|error| error.contains(says)), "{text}{said}");
        // Of a value of another type than any form has, Tombi says nothing.
        let is_of_other_type = text.ends_with("= 3\n");
        let Some(errors) = tombi("notice.schema.json", text, &file) else { return };
        assert_eq!(errors.len(), usize::from(!is_of_other_type), "{text}{errors:?}");
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
