//! The recipes of docs/recipes: the hook in a real git repository, the commands of the workflows,
//! and the workflows' form.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::program::program;
use crate::tester::{Tester, source};

/// The folder of the program under test, so that a shell finds `klartext`.
fn path() -> String {
    let folder = Path::new(env!("CARGO_BIN_EXE_klartext")).parent().unwrap();
    format!("{}:{}", folder.display(), std::env::var("PATH").unwrap())
}

fn git(site: &Tester, arguments: &[&str]) -> Output {
    let own = ["-c", "user.name=Test", "-c", "user.email=test@example.se"];
    Command::new("git")
        .current_dir(site.path())
        .args(own)
        .args(arguments)
        .env("PATH", path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .unwrap()
}

fn commit(site: &Tester) -> (bool, String) {
    assert!(git(site, &["add", "--all"]).status.success());
    let output = git(site, &["commit", "--quiet", "--message", "a change"]);
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn the_hook_lets_good_changes_in_and_others_not() {
    if program("git").is_none() {
        return;
    }
    let site = Tester::copy_of("tests/sites/webshop/input");
    assert!(git(&site, &["init", "--quiet"]).status.success());
    fs::copy(source("docs/recipes/pre-commit"), site.path().join(".git/hooks/pre-commit")).unwrap();
    assert_eq!(site.run(&["release", "--published", "2026-11-23"]).code, 0);
    let (done, said) = commit(&site);
    assert!(done, "{said}");

    let notice = site.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    fs::write(&notice, text.replacen("[controller]", "[controller]\nfaks = 1", 1)).unwrap();
    let (done, said) = commit(&site);
    assert!(!done && said.contains("faks"), "{said}");
    fs::write(&notice, text).unwrap();

    let record = site.path().join("content/webshop/versions/2026-11-23.json");
    let original = fs::read_to_string(&record).unwrap();
    fs::write(&record, original.replacen("2026-11-23", "2026-11-22", 1)).unwrap();
    let (done, said) = commit(&site);
    assert!(!done && said.contains("content/webshop/versions/2026-11-23.json"), "{said}");
    fs::write(&record, original).unwrap();

    fs::write(site.path().join("notes.txt"), "of something else").unwrap();
    let (done, said) = commit(&site);
    assert!(done, "{said}");
}

const WORKFLOWS: [&str; 2] = ["docs/recipes/check.yml", "docs/recipes/publish.yml"];

#[test]
fn the_workflows_are_as_github_reads_them() {
    let check = |files: &[std::path::PathBuf]| {
        let mut command = crate::program::node("recipes.mjs")?;
        Some(crate::program::printed(&command.args(files).output().unwrap()))
    };
    let files = WORKFLOWS.map(source);
    let Some(said) = check(&files) else { return };
    assert_eq!(said, "");
    // The linter looks.
    let text = fs::read_to_string(&files[0]).unwrap().replace("runs-on:", "runs-at:");
    let site = Tester::empty().file("broken.yml", text);
    assert!(check(&[site.path().join("broken.yml")]).unwrap().contains("runs-on"));
}

/// The form of YAML, and what shells take for something else than is meant.
#[test]
fn the_files_are_clean() {
    let lint = |name: &str, arguments: &[&str], files: &[&str]| {
        let Some(program) = program(name) else { return };
        let mut command = Command::new(program);
        let output =
            command.args(arguments).args(files.iter().map(|file| source(file))).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    };
    let rules = "{extends: default, rules: {line-length: {max: 110}, document-start: disable, \
                 truthy: {check-keys: false}}}";
    lint("yamllint", &["--strict", "-d", rules], &WORKFLOWS);
    let scripts = ["docs/recipes/pre-commit", ".ci/run", "tests/outside/install"];
    let more =
        ["licences", "long", "release", "sbom", "supply"].map(|name| format!("scripts/{name}"));
    let scripts: Vec<&str> = scripts.into_iter().chain(more.iter().map(String::as_str)).collect();
    lint("shellcheck", &[], &scripts);
}

/// The lines of a workflow's steps that call klartext.
fn commands(recipe: &str) -> Vec<String> {
    let text = fs::read_to_string(source("docs/recipes").join(recipe)).unwrap();
    let lines = text.lines().map(|line| line.trim().trim_start_matches("run: "));
    lines.filter(|line| line.starts_with("klartext ")).map(str::to_owned).collect()
}

#[test]
fn what_the_workflows_type_works() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let settings = site.path().join("content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let target = "\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\"\n";
    fs::write(&settings, text + target).unwrap();
    assert_eq!(site.run(&["release", "--published", "2026-11-23"]).code, 0);
    let notice = site.path().join("content/webshop/notice.toml");
    let text = fs::read_to_string(&notice).unwrap();
    fs::write(&notice, text.replace("Garnboden Lindqvist AB", "Garnboden i Lund AB")).unwrap();
    let (check, publish) = (commands("check.yml"), commands("publish.yml"));
    assert_eq!((check.len(), publish.len()), (4, 3), "{check:?} {publish:?}");
    for command in check.iter().chain(&publish).filter(|line| !line.contains("--url")) {
        let output = Command::new("bash")
            .args(["-e", "-o", "pipefail", "-c", command])
            .current_dir(site.path())
            .env("PATH", path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(site.read("klartext.sarif").contains("\"version\": \"2.1.0\""));
    assert!(site.read("changes.md").contains("Garnboden i Lund AB"));
    assert!(site.path().join("htdocs/index.html").is_file());
}
