//! The recipes of docs/recipes: the hook in a real git repository, the commands of the workflows,
//! and the workflows' form.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::program::program;
use crate::tester::{Tester, source};

/// The folder of the program under test, so that a shell finds `klartext`.
pub fn path() -> String {
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

const WORKFLOWS: [&str; 5] = [
    "docs/recipes/check.yml",
    "docs/recipes/places.yml",
    "docs/recipes/publish.yml",
    "docs/recipes/website.yml",
    ".github/workflows/archives.yml",
];
const OTHER_YAML: [&str; 2] = ["docs/recipes/action.yml", "docs/recipes/gitlab-ci.yml"];

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
    lint("yamllint", &["--strict", "-d", rules], &OTHER_YAML);
    let scripts = [
        "docs/recipes/pre-commit",
        "docs/recipes/publish",
        "docs/recipes/rsync",
        ".ci/run",
        "tests/outside/install",
    ];
    let more =
        ["licences", "long", "release", "sbom", "supply"].map(|name| format!("scripts/{name}"));
    let scripts: Vec<&str> = scripts.into_iter().chain(more.iter().map(String::as_str)).collect();
    lint("shellcheck", &[], &scripts);
}

/// The lines of a workflow's steps that call klartext.
pub fn commands(recipe: &str) -> Vec<String> {
    let text = fs::read_to_string(source("docs/recipes").join(recipe)).unwrap();
    let lines = text.lines().map(|line| {
        let line = line.trim();
        line.strip_prefix("run: ").or(line.strip_prefix("- ")).unwrap_or(line)
    });
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
    let gitlab = commands("gitlab-ci.yml");
    assert_eq!(
        (check.len(), publish.len(), gitlab.len()),
        (4, 3, 7),
        "{check:?} {publish:?} {gitlab:?}"
    );
    let all = check.iter().chain(&publish).chain(&gitlab);
    for command in all.filter(|line| !line.contains("--url") && !line.contains("--places")) {
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

/// A released site whose target is the folder `htdocs`.
fn released() -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let settings = site.path().join("content/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let target = "\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\"\n";
    fs::write(&settings, text + target).unwrap();
    assert_eq!(site.run(&["release", "--published", "2026-11-23"]).code, 0);
    site
}

fn run_recipe(name: &str, arguments: &[&str], more: &[(&str, &str)]) -> Output {
    let mut command = Command::new(source("docs/recipes").join(name));
    command.args(arguments).env("PATH", path()).envs(more.iter().copied()).output().unwrap()
}

/// What crontab and the timer call, and that systemd and cron read their files.
#[test]
fn a_server_of_ones_own_publishes_by_a_timer() {
    let site = released();
    let folder = site.path().to_str().unwrap();
    let done = run_recipe("publish", &[folder, "web"], &[]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(site.path().join("htdocs/index.html").is_file());
    let record = site.path().join("content/webshop/versions/2026-11-23.json");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replacen("2026-11-23", "2026-11-22", 1)).unwrap();
    let refused = run_recipe("publish", &[folder, "web"], &[]);
    assert!(!refused.status.success(), "a changed record was published");

    let crontab = fs::read_to_string(source("docs/recipes/crontab")).unwrap();
    let job = crontab.lines().find(|line| line.starts_with(|c: char| c.is_ascii_digit())).unwrap();
    assert_eq!(job.split_whitespace().take(5).collect::<Vec<_>>(), ["10", "3", "*", "*", "*"]);
    let Some(analyze) = program("systemd-analyze") else { return };
    let calendar = Command::new(&analyze).args(["calendar", "*-*-* 03:10"]).output().unwrap();
    assert!(calendar.status.success());
    let timer = fs::read_to_string(source("docs/recipes/klartext-publish.timer")).unwrap();
    assert!(timer.contains("OnCalendar=*-*-* 03:10\n"));
    // It also looks for the program that the service starts.
    let unit = fs::read_to_string(source("docs/recipes/klartext-publish.service")).unwrap();
    let units = Tester::empty().file("klartext-publish.timer", timer).file(
        "klartext-publish.service",
        unit.replace("/usr/local/bin/klartext-publish", "/bin/true"),
    );
    let verify = Command::new(&analyze)
        .arg("verify")
        .arg(units.path().join("klartext-publish.timer"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&verify.stderr);
    assert!(!said.contains("klartext-publish"), "{said}");
}

/// rsync over a real sshd on this machine: what was released is there, what is gone goes.
#[test]
fn rsync_publishes_over_ssh() {
    let Some(_) = program("rsync") else { return };
    let sshd = Path::new("/usr/sbin/sshd");
    if program("ssh-keygen").is_none() || !sshd.is_file() {
        return;
    }
    let site = released();
    let keys = Tester::empty();
    let key = |name: &str| {
        let file = keys.path().join(name);
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-f"])
            .arg(&file)
            .status()
            .unwrap();
        assert!(made.success());
        file.display().to_string()
    };
    let (host, user) = (key("host"), key("user"));
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let options = [
        format!("Port={port}"),
        "ListenAddress=127.0.0.1".into(),
        format!("HostKey={host}"),
        format!("AuthorizedKeysFile={user}.pub"),
        "StrictModes=no".into(),
        "UsePAM=no".into(),
        format!("PidFile={host}.pid"),
    ];
    fs::create_dir_all("/run/sshd").ok();
    let mut server = Command::new(sshd);
    server.args(["-D", "-f", "/dev/null"]);
    for option in &options {
        server.args(["-o", option]);
    }
    let mut server = server.spawn().unwrap();
    let open = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()
    });
    assert!(open, "sshd does not listen");

    let ssh = format!(
        "ssh -p {port} -i {user} -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -q"
    );
    let web = Tester::empty().file("sv/gone/index.html", "an old page");
    let to = format!("127.0.0.1:{}/", web.path().display());
    let folder = site.path().to_str().unwrap().to_owned();
    let done = run_recipe("rsync", &[&folder, &to], &[("RSYNC_RSH", &ssh)]);
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let verified = site.run(&["verify", "--site", web.path().to_str().unwrap()]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    assert!(!web.path().join("sv/gone").exists());
}
