//! Failures of the machine, for every command that writes: a disk that is full or cannot be written,
//! another user's folders, several runs at once, a clock that was moved back.
//!
//! After each failure every file is complete, old or new, the message says where, and the next run succeeds
//! with nothing to clean up.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::tester::{Output, Tester, as_unprivileged_user, copy, tried};

const FIRST: &str = "2026-11-20";
const SECOND: &str = "2026-11-23";

/// A command that writes, and what a site needs for it.
struct Writer {
    name: &'static str,
    site: Tester,
    arguments: Vec<&'static str>,
}

impl Writer {
    /// Whether it did its work. What `check --fix` puts in is to be filled in by an editor still.
    fn is_done(&self, code: i32) -> bool {
        code == 0 || code == 1 && self.name == "check --fix"
    }
}

fn release(day: &'static str) -> Vec<&'static str> {
    let mut arguments = vec!["release", "--published", day, "--today", day];
    arguments.extend(["--summary", "sv=Nu.", "--summary", "en=Now.", "--class", "material"]);
    arguments
}

fn done(site: &Tester, arguments: &[&str]) {
    let output = site.run(arguments);
    assert_eq!(output.code, 0, "{arguments:?}: {}", output.all_output());
}

/// The webshop with one release, and a fact that has changed since.
fn shop() -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let settings = site.read("content/site.toml");
    let target = "\n[publish.web]\ntype = \"folder\"\npath = \"served\"\n";
    let site = site.file("content/site.toml", format!("{settings}{target}"));
    done(&site, &release(FIRST));
    let notice = site.read("content/webshop/notice.toml");
    let changed = notice.replacen("phone = \"", "phone = \"+46 40 628 04 99\" # ", 1);
    assert_ne!(notice, changed);
    site.file("content/webshop/notice.toml", changed)
}

/// The same after the first version was built and a second one released.
fn again(make: &[&str]) -> Tester {
    let site = shop();
    done(&site, make);
    done(&site, &release(SECOND));
    site
}

fn writers() -> Vec<Writer> {
    let writer = |name, site, arguments: &[&'static str]| Writer {
        name,
        site,
        arguments: arguments.to_vec(),
    };
    let base = || Tester::copy_of("tests/rules/base").file("content/example/notice.toml", "");
    let broken = "title.sv = “Policy”\n\n[controller]\nname = \"A AB\"\n\
        registration_number = '5560360793'\nemail = \"info (at) example.se\"\ncountry = \"SE\"\n";
    let tilt = "{\"controller\":{\"name\":\"A\"},\"meta\":{\"name\":\"n\"}}";
    let old = "# Policy\n\nWords that were there.\n";
    vec![
        writer("build", shop(), &["build"]),
        writer("build again", again(&["build"]), &["build"]),
        writer("build --draft", shop(), &["build", "--draft"]),
        writer("publish", shop(), &["publish"]),
        writer("publish again", again(&["publish"]), &["publish"]),
        writer("release", shop(), &release(SECOND)),
        writer(
            "check --fix",
            base().file("content/example/notice.toml", broken),
            &["check", "--fix"],
        ),
        writer("export", shop(), &["export", "markdown", "--out", "notice.md"]),
        writer("import tilt", base().file("n.json", tilt), &["import", "tilt", "n.json"]),
        writer(
            "import versions",
            base()
                .file("old/2019-05-25.sv.md", old)
                .file("old/2020-05-25.sv.md", format!("{old}\nMore.\n")),
            &[
                "import",
                "versions",
                "old",
                "--notice",
                "shop",
                "--title",
                "sv=Policy",
                "--slug",
                "sv=policy",
            ],
        ),
        writer("init", base(), &["init", "new"]),
    ]
}

type Tree = BTreeMap<String, Vec<u8>>;

/// The files below a folder, without klartext's own notes.
fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        if entry.file_type().is_file() && !name.split('/').any(|part| part == ".klartext") {
            tree.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    tree
}

/// Every file is as it was or as it will be, and what both have is there.
fn assert_whole(about: &str, before: &Tree, middle: &Tree, after: &Tree) {
    for (name, bytes) in middle {
        let is_whole = [before, after].iter().any(|tree| tree.get(name) == Some(bytes));
        assert!(is_whole, "{about}: {name} is neither old nor new");
    }
    for name in before.keys().filter(|name| after.contains_key(*name)) {
        assert!(middle.contains_key(name), "{about}: {name} is gone");
    }
}

/// Runs a command twice on a file system of its own that goes away with the run: first with the
/// failure, then without. `OUT` gets what it printed and the files after each run.
const SCRIPT: &str = r#"
mount -t tmpfs -o size=6m,mode=777 none "$OUT/disk" || exit 77
cp -R "$SITE/." "$OUT/disk" && cd "$OUT/disk" || exit 78
case $FAULT in
  full) room=$(df -k --output=avail . | tail -n 1); head -c "$((room - ROOM))k" /dev/zero > .filler;;
  readonly) mount -o remount,ro "$OUT/disk" || exit 77;;
esac
"$@" > "$OUT/first" 2>&1; echo $? > "$OUT/first.code"
[ $FAULT = readonly ] && mount -o remount,rw "$OUT/disk"
rm -f .filler
cp -R . "$OUT/middle"
"$@" > "$OUT/second" 2>&1; echo $? > "$OUT/second.code"
cp -R . "$OUT/after"
"#;

/// None if this machine does not allow mounting.
fn with_fault(writer: &Writer, fault: &str, room: u32) -> Option<(i32, String)> {
    let out = Tester::empty();
    fs::create_dir(out.path().join("disk")).unwrap();
    let command = writer.site.command(&writer.arguments);
    let mut script = Command::new("unshare");
    script.args(["-r", "-m", "sh", "-c", SCRIPT, "sh"]);
    script.arg(command.get_program()).args(command.get_args()).env("NO_COLOR", "1");
    script.env("SITE", writer.site.path()).env("OUT", out.path());
    script.env("FAULT", fault).env("ROOM", room.to_string());
    let Ok(ran) = script.output() else { return None };
    if !out.path().join("after").exists() {
        eprintln!("SKIPPED: nothing can be mounted: {}", String::from_utf8_lossy(&ran.stderr));
        return None;
    }
    let code = |name: &str| out.read(name).trim().parse::<i32>().unwrap();
    let about = format!("{} with {fault} {room}: {}", writer.name, out.read("first"));
    let [before, middle, after] =
        [writer.site.path().to_owned(), out.path().join("middle"), out.path().join("after")]
            .map(|folder| tree(&folder));
    assert_whole(&about, &before, &middle, &after);
    let first = code("first.code");
    // What was written by the first run need not be said to be new by the second.
    let second = format!("{about}\nthen: {}", out.read("second"));
    assert!(first == 0 || writer.is_done(code("second.code")), "{second}");
    assert!(!second.contains("panicked"), "{second}");
    Some((first, out.read("first")))
}

#[test]
fn a_disk_that_is_full_or_cannot_be_written_harms_nothing() {
    let (mut failed, mut succeeded) = (0, 0);
    for writer in writers() {
        for (fault, room) in
            [("full", 0), ("full", 8), ("full", 48), ("full", 160), ("full", 600), ("readonly", 0)]
        {
            let Some((code, said)) = with_fault(&writer, fault, room) else { return };
            let words = match fault {
                "full" => "No space left",
                _ => "Read-only file system",
            };
            let about = format!("{} with {fault} {room}: exit {code}: {said}", writer.name);
            match code {
                code if writer.is_done(code) => succeeded += 1,
                _ => {
                    assert_eq!(code, 2, "{about}");
                    assert!(said.contains(words) && said.contains('`'), "{about}");
                    failed += 1;
                }
            }
            let is_hopeless = fault == "readonly" || room == 0;
            assert!(!is_hopeless || code == 2, "{about}");
        }
    }
    tried(
        "faults",
        &format!("{failed} runs on a full or read-only disk survived, {succeeded} had room"),
    );
}

#[test]
fn folders_of_another_user_are_named_and_unchanged() {
    let mut count = 0;
    for writer in writers() {
        let site = writer.site.path();
        let allow = |mode| {
            for entry in walkdir::WalkDir::new(site) {
                let entry = entry.unwrap();
                let mode = if entry.file_type().is_dir() { mode } else { mode & 0o666 };
                fs::set_permissions(entry.path(), fs::Permissions::from_mode(mode)).unwrap();
            }
        };
        let run = || {
            let mut command = writer.site.command(&writer.arguments);
            as_unprivileged_user(&mut command);
            Output::of(&mut command)
        };
        let before = tree(site);
        allow(0o555);
        let output = run();
        let about = format!("{}: exit {}: {}", writer.name, output.code, output.all_output());
        assert_eq!(output.code, 2, "{about}");
        assert!(output.stderr.contains("Permission denied"), "{about}");
        assert!(output.stderr.contains('`'), "{about}");
        assert_eq!(tree(site), before, "{about}");
        allow(0o777);
        let output = run();
        assert!(writer.is_done(output.code), "{}: {}", writer.name, output.all_output());
        count += 1;
    }
    tried("permissions", &format!("{count} commands refused by a folder of somebody else"));
}

/// `build` and `publish` to a file system that is not the site's, where nothing can be renamed to.
#[test]
fn output_on_another_file_system() {
    let memory = Path::new("/dev/shm");
    if !memory.is_dir() {
        eprintln!("SKIPPED: there is no /dev/shm");
        return;
    }
    let elsewhere = tempfile::tempdir_in(memory).unwrap();
    let out = elsewhere.path().join("public");
    let served = elsewhere.path().join("served");
    let site = shop();
    let settings = site.read("content/site.toml");
    let settings = settings.replace("path = \"served\"", &format!("path = {served:?}"));
    let site = site.file("content/site.toml", settings);
    for _ in 0..2 {
        done(&site, &["build", "--out", out.to_str().unwrap()]);
        done(&site, &["build"]);
        done(&site, &["publish"]);
        let here = tree(&site.path().join("public"));
        assert_eq!(here, tree(&out));
        assert_eq!(here, tree(&served));
        let _again = site.run(&release(SECOND));
    }
}

/// Starts a command so many times at once; how each ended.
fn at_once(site: &Tester, arguments: &[&str], count: usize) -> Vec<Output> {
    std::thread::scope(|scope| {
        let runs: Vec<_> =
            (0..count).map(|_| scope.spawn(|| Output::of(&mut site.command(arguments)))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    })
}

#[test]
fn many_runs_at_once_are_one_after_the_other_or_refused() {
    let expected = again(&["build"]);
    done(&expected, &["build"]);
    let expected = tree(&expected.path().join("public"));
    for make in [["build"], ["publish"]] {
        let site = again(&make);
        let ended = at_once(&site, &make, 8);
        for output in &ended {
            let is_refused = output.code == 2 && output.stderr.contains("another run of klartext");
            assert!(output.code == 0 || is_refused, "{make:?}: {}", output.all_output());
        }
        assert!(ended.iter().any(|output| output.code == 0), "{make:?}");
        let folder = if make == ["build"] { "public" } else { "served" };
        assert_eq!(tree(&site.path().join(folder)), expected);
        done(&site, &make);
    }
}

#[test]
fn of_many_releases_at_once_one_is_made() {
    let site = shop();
    let ended = at_once(&site, &release(SECOND), 8);
    let made = ended.iter().filter(|output| output.code == 0).count();
    assert_eq!(made, 1);
    for output in ended.iter().filter(|output| output.code != 0) {
        let is_busy = output.code == 2 && output.stderr.contains("another run of klartext");
        let is_late = output.code == 1 && output.all_output().contains("nothing has changed");
        assert!(is_busy || is_late, "exit {}: {}", output.code, output.all_output());
    }
    done(&site, &["verify"]);
    let versions = site.path().join("content/webshop/versions");
    assert_eq!(fs::read_dir(versions).unwrap().count(), 2);
}

/// A clock that was moved back never makes a version older than the previous one, and pages built
/// meanwhile say what is true on that day.
#[test]
fn a_clock_that_was_moved_back() {
    let site = shop();
    done(&site, &["build", "--today", SECOND]);
    let good = tree(&site.path().join("public"));
    let before = tree(&site.path().join("content"));
    let output = site.run(&release("2026-11-10"));
    assert_eq!(output.code, 1, "{}", output.all_output());
    assert!(output.stderr.contains("write a date from 2026-11-20 on"), "{}", output.stderr);
    assert_eq!(tree(&site.path().join("content")), before);
    done(&site, &["build", "--today", "2026-11-10"]);
    let verified = site.run(&["verify", "--site", "public", "--today", "2026-11-10"]);
    assert_eq!(verified.code, 1);
    assert!(verified.stderr.contains("and today is 2026-11-10"), "{}", verified.stderr);
    done(&site, &["build", "--today", SECOND]);
    assert_eq!(tree(&site.path().join("public")), good);
}

/// Names that a file system may take for one, and addresses that two notices want.
#[test]
fn names_that_are_one_to_some_file_systems() {
    let site = shop();
    copy(&site.path().join("content/webshop"), &site.path().join("content/other"));
    fs::remove_dir_all(site.path().join("content/other/versions")).unwrap();
    let mut arguments = release(SECOND);
    arguments.insert(1, "other");
    let output = site.run(&arguments);
    assert_eq!(output.code, 1, "{}", output.all_output());
    assert!(output.stderr.contains("[slug-taken]"), "{}", output.stderr);
    let notice = site.read("content/other/notice.toml");
    let slug = notice.lines().find(|line| line.starts_with("slug.sv")).unwrap();
    let capital = notice.replace(slug, "slug.sv = \"Personuppgifter\"");
    let site = site.file("content/other/notice.toml", capital);
    let output = site.run(&["check", "other"]);
    assert!(output.stdout.contains("[slug-form]"), "{}", output.all_output());
    done(&site, &["build"]);
    let names = tree(&site.path().join("public"));
    let lower: std::collections::BTreeSet<String> =
        names.keys().map(|name| name.to_lowercase()).collect();
    assert_eq!(lower.len(), names.len());
}

/// What lies in the place of klartext's own files is refused, and never waited for.
#[test]
fn a_pipe_in_the_place_of_a_listing_or_lock_is_refused() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    assert_eq!(site.run(&["release", "--today", "2026-11-23"]).code, 0);
    assert_eq!(site.run(&["build"]).code, 0);
    for name in ["listing", "lock"] {
        let path = site.path().join("public/.klartext").join(name);
        fs::remove_file(&path).unwrap();
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        let output = site.run(&["build"]);
        assert_eq!(output.code, 2, "{name}: {}", output.stderr);
        assert!(output.stderr.contains("is not a regular file: remove it"), "{}", output.stderr);
        fs::remove_file(&path).unwrap();
    }
}

/// What a site is made of is never what it is put into, whatever way the path takes.
#[test]
fn an_output_within_the_input_is_refused() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    assert_eq!(site.run(&["release", "--today", "2026-11-23"]).code, 0);
    std::os::unix::fs::symlink("content", site.path().join("elsewhere")).unwrap();
    for out in ["static", "static/site", "content/out", "tables/x", "x/../locales", "elsewhere/out"]
    {
        for command in [&["build", "--out", out][..], &["build", "--draft", "--out", out]] {
            let output = site.run(command);
            assert_eq!(output.code, 2, "{out}: {}", output.stderr);
            assert!(output.stderr.contains("which the site is made of"), "{}", output.stderr);
        }
    }
    assert!(!site.path().join("static").exists() && !site.path().join("content/out").exists());
    assert_eq!(site.run(&["build", "--out", "content-built"]).code, 0);
}

/// Settings that `check` calls errors stop what publishes.
#[test]
fn a_wrong_address_is_put_on_no_page() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    assert_eq!(site.run(&["release", "--today", "2026-11-23"]).code, 0);
    let settings = site.read("content/site.toml");
    let line = settings.lines().find(|line| line.starts_with("base_url")).unwrap();
    for url in [
        "javascript:hit()/",
        "file:///x/",
        "//x.se/",
        "https://x.se",
        "https://x.se/a{b}/",
        "https://x.se/a\\n/",
        "https://x.se/a b/",
    ] {
        let wrong = settings.replace(line, &format!("base_url = \"{url}\""));
        fs::write(site.path().join("content/site.toml"), wrong).unwrap();
        for command in ["build", "check"] {
            let output = site.run(&[command]);
            assert_eq!(output.code, 1, "{url}: {}", output.stderr);
            assert!(format!("{}{}", output.stderr, output.stdout).contains("[base-url-form]"));
        }
        for server in ["nginx", "headers", "apache"] {
            assert_eq!(site.run(&["export", server]).code, 1, "{url}");
        }
    }
    let odd = settings.replace(line, "base_url = \"https://x.se/a;return(1)/\"");
    fs::write(site.path().join("content/site.toml"), odd).unwrap();
    let nginx = site.run(&["export", "nginx"]).stdout;
    assert!(nginx.contains("location \"/a;return(1)/\" {"), "{nginx}");
    assert!(nginx.contains("location \"/a;return(1)/static/\" {"), "{nginx}");
}

/// A mistake in the wording is reported by every command that needs words.
#[test]
fn a_faulty_language_file_ends_no_command() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    assert_eq!(site.run(&["release", "--today", "2026-11-23"]).code, 0);
    let site = site.file("locales/sv/language.toml", "x = [");
    for command in [
        &["diff", "last", "draft"][..],
        &["diff", "last", "draft", "--format", "json"],
        &["diff", "last", "draft", "--format", "html"],
        &["check"],
        &["build"],
    ] {
        let output = site.run(command);
        assert_eq!(output.code, 1, "{command:?}: {}", output.stderr);
        let said = format!("{}{}", output.stderr, output.stdout);
        assert!(said.contains("locales/sv/language.toml:1"), "{command:?}: {said}");
    }
}
