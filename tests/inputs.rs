//! Any bytes in: each kind of file that klartext reads, with each kind of trouble in its place.
//! The program says what is wrong, names the file, and ends in bounded time and memory.

#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Seek};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

use wait4::Wait4;

use crate::tester::{Tester, as_unprivileged_user, tried};

/// A site with built-in wording takes 40 MB; a file of 4 MiB may be in memory a few times.
const LARGEST: u64 = 250 << 20;

/// A kind of file: its path, what it contains when all is well, and who reads it.
struct Kind {
    path: &'static str,
    good: String,
    command: &'static [&'static str],
    /// Whether bytes that are not text, or invisible characters, are reported here.
    is_text: bool,
}

fn kinds() -> Vec<Kind> {
    let kind = |path, good: &str, command| Kind { path, good: good.into(), command, is_text: true };
    let settings = Tester::copy_of("tests/rules/base").read("content/site.toml");
    let shared = Tester::copy_of("tests/rules/base").read("content/shared.toml");
    let frame = "<!doctype html>\n{% block main %}{% endblock %}\n";
    let exported = site().run(&["export", "texts", "--lang", "en", "example", "--draft"]).stdout;
    let import_tilt: &[&str] = &["import", "tilt", "own.json", "--notice", "n", "--dry-run"];
    let import_versions: &[&str] = &["import", "versions", "old", "--dry-run"];
    vec![
        kind("content/example/notice.toml", NOTICE, &["check"] as &[&str]),
        kind("content/site.toml", &settings, &["check"]),
        kind("content/shared.toml", &shared, &["check"]),
        kind("content/example/long.en.md", "Words.\n\nMore.\n", &["check"]),
        kind("locales/en/own.ftl", "own = words\n", &["check"]),
        kind("locales/en/language.toml", "vague = [\"maybe\"]\n", &["check"]),
        kind("templates/frame.html", frame, &["build", "--draft"]),
        Kind {
            is_text: false,
            ..kind(
                "static/own.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
                &["build", "--draft"],
            )
        },
        kind("content/example/versions/2026-11-20.json", &record(), &["verify"]),
        kind(
            "own.json",
            "{\"controller\":{\"name\":\"A\"},\"meta\":{\"name\":\"n\"}}\n",
            import_tilt,
        ),
        kind("texts.csv", &exported, &["import", "texts", "texts.csv"]),
        kind("old/2019-05-25.en.md", "# Policy\n\nWords.\n", import_versions),
    ]
}

/// A notice with a long text, in which no rule but those of its content has anything to tell.
const NOTICE: &str = "title = { sv = \"Policy\", en = \"Policy\" }\n\
    slug = { sv = \"policy\", en = \"policy\" }\n\n\
    [section.long]\ntitle = { sv = \"a\", en = \"b\" }\nfile = \"long\"\n";

/// A whole small site.
fn site() -> Tester {
    Tester::copy_of("tests/rules/base")
        .file("content/example/notice.toml", NOTICE)
        .file("content/example/long.sv.md", "Ord.\n")
        .file("content/example/long.en.md", "Words.\n")
}

/// A version record as `release` writes it.
fn record() -> String {
    let tester = site();
    let mut arguments = vec!["release", "--published", "2026-11-20", "--today", "2026-11-20"];
    arguments.extend(["--despite-findings", "a test", "--summary", "sv=a", "--summary", "en=a"]);
    let output = tester.run(&arguments);
    assert_eq!(output.code, 0, "{}", output.all_output());
    tester.read("content/example/versions/2026-11-20.json")
}

/// What replaces a file.
enum Trouble {
    /// Other bytes.
    Bytes(Vec<u8>),
    /// So many bytes of nothing.
    Size(u64),
    Pipe,
    Folder,
    Link(&'static str),
    /// A file that its reader may not read.
    Unreadable,
    /// Another file next to it whose name is not UTF-8.
    OddName,
}

/// What is to come of it.
#[derive(Clone, Copy, PartialEq)]
enum Expected {
    /// A finding or error that names the file.
    Reported,
    /// The same where the file holds text.
    ReportedForText,
    /// As without the trouble.
    AsGood,
    /// Anything but a crash.
    Anything,
}

fn troubles(good: &str) -> Vec<(&'static str, Trouble, Expected)> {
    use Expected::{Anything, AsGood, Reported, ReportedForText};
    let bytes = |text: String| Trouble::Bytes(text.into_bytes());
    vec![
        ("100 MB", Trouble::Size(100 << 20), Reported),
        ("4 MB without a line", Trouble::Bytes(vec![b'a'; 4 << 20]), Anything),
        ("10,000 brackets", bytes("[".repeat(10_000)), Anything),
        ("10,000 braces", bytes("{".repeat(10_000)), Anything),
        ("nothing", bytes(String::new()), Anything),
        ("not UTF-8", Trouble::Bytes([good.as_bytes(), b"\xff\xfe\n"].concat()), ReportedForText),
        ("UTF-16", Trouble::Bytes(b"\xff\xfea\0".to_vec()), ReportedForText),
        ("a NUL", bytes(format!("{good}\0\n")), ReportedForText),
        ("a turned direction", bytes(format!("{good}\u{202e}\n")), ReportedForText),
        ("a byte order mark", bytes(format!("\u{feff}{good}")), AsGood),
        ("Windows line ends", bytes(good.replace('\n', "\r\n")), AsGood),
        ("a pipe", Trouble::Pipe, Reported),
        ("a folder", Trouble::Folder, Anything),
        ("a link to a device", Trouble::Link("/dev/zero"), Reported),
        ("a link that leads out", Trouble::Link("/etc/passwd"), Reported),
        ("a link to itself", Trouble::Link("itself"), Reported),
        ("a link to nothing", Trouble::Link("nothing"), Reported),
        ("unreadable", Trouble::Unreadable, Reported),
        ("a name that is not UTF-8", Trouble::OddName, Anything),
    ]
}

fn put(path: &Path, good: &str, trouble: &Trouble) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if path.exists() {
        fs::remove_file(path).unwrap();
    }
    match trouble {
        Trouble::Bytes(bytes) => fs::write(path, bytes).unwrap(),
        Trouble::Size(size) => fs::File::create(path).unwrap().set_len(*size).unwrap(),
        Trouble::Pipe => {
            let mode = rustix::fs::Mode::from_raw_mode(0o644);
            let kind = rustix::fs::FileType::Fifo;
            rustix::fs::mknodat(rustix::fs::CWD, path, kind, mode, 0).unwrap();
        }
        Trouble::Folder => fs::create_dir(path).unwrap(),
        Trouble::Link("itself") => symlink(path.file_name().unwrap(), path).unwrap(),
        Trouble::Link(to) => symlink(to, path).unwrap(),
        Trouble::Unreadable => {
            fs::write(path, good).unwrap();
            fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
        }
        Trouble::OddName => {
            fs::write(path, good).unwrap();
            let name = path.file_name().unwrap().as_bytes();
            let odd = [b"\xff".as_slice(), name].concat();
            fs::write(path.with_file_name(OsStr::from_bytes(&odd)), good).unwrap();
        }
    }
}

/// What a run took.
struct Run {
    code: i32,
    said: String,
    memory: u64,
}

fn run(tester: &Tester, arguments: &[&str], whose: Whose) -> Run {
    // What it says goes to files, so that no pipe fills up meanwhile.
    let said = tempfile::tempfile().unwrap();
    let mut command = tester.command(arguments);
    if whose == Whose::Nobodys {
        let everybody = fs::Permissions::from_mode(0o777);
        fs::set_permissions(tester.path(), everybody).unwrap();
        as_unprivileged_user(&mut command);
    }
    command.stdout(said.try_clone().unwrap()).stderr(said.try_clone().unwrap());
    let child = command.stdin(Stdio::null()).spawn().unwrap();
    let used = child.wait4().unwrap();
    let mut text = String::new();
    let mut said = said;
    said.rewind().unwrap();
    said.read_to_string(&mut text).unwrap();
    Run { code: used.status.code().unwrap_or(-1), said: text, memory: used.rusage.maxrss }
}

#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Ours,
    Nobodys,
}

/// Tries all troubles in the place of a file; how many, and what the worst took.
fn try_all(kind: &Kind) -> (usize, u64) {
    let set = || site().file(kind.path, &kind.good);
    let good = run(&set(), kind.command, Whose::Ours);
    assert!((0..2).contains(&good.code), "{}: {}", kind.path, good.said);
    let mut worst = (0, 0);
    for (what, trouble, expected) in troubles(&kind.good) {
        let tester = set();
        put(&tester.path().join(kind.path), &kind.good, &trouble);
        let whose =
            if matches!(trouble, Trouble::Unreadable) { Whose::Nobodys } else { Whose::Ours };
        let run = run(&tester, kind.command, whose);
        let about = format!("{} with {what}: exit {}\n{:.3000}", kind.path, run.code, run.said);
        assert!((0..=2).contains(&run.code), "{about}");
        assert!(!run.said.contains("panicked"), "{about}");
        assert!(run.memory < LARGEST, "{about}\n{} bytes", run.memory);
        assert!(run.said.len() < 1 << 20, "{} with {what}: says too much", kind.path);
        let name = Path::new(kind.path).file_name().unwrap().to_str().unwrap();
        match expected {
            // Of a record every byte counts.
            Expected::AsGood if kind.path.contains("/versions/") => {
                assert_eq!(run.code, 1, "{about}");
            }
            // A text that was published had the characters that it has.
            _ if run.said.contains("hidden characters are left out") => {
                assert!(kind.path.starts_with("old/") && run.said.contains(name), "{about}");
            }
            Expected::AsGood if kind.is_text => assert_eq!(run.code, good.code, "{about}"),
            Expected::ReportedForText if !kind.is_text => {}
            Expected::Reported | Expected::ReportedForText => {
                assert_ne!(run.code, 0, "{about}");
                assert!(run.said.contains(name), "{about}");
            }
            Expected::AsGood | Expected::Anything => {}
        }
        worst = (worst.0 + 1, worst.1.max(run.memory));
    }
    worst
}

/// In a process of its own, because the memory of a run is counted for its parent too.
#[test]
fn every_kind_of_file_with_every_kind_of_trouble() {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "inputs::child", "--nocapture"]).env("KLARTEXT_INPUTS_CHILD", "1");
    let output = child.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("inputs tried"), "{said}");
    println!("{said}");
}

/// Not a test of its own: run by the one above.
#[test]
fn child() {
    if std::env::var_os("KLARTEXT_INPUTS_CHILD").is_none() {
        return;
    }
    let (mut count, mut memory) = (0, 0);
    for kind in kinds() {
        let (tried, used) = try_all(&kind);
        println!("{}: {tried}, {} MB", kind.path, used >> 20);
        count += tried;
        memory = memory.max(used);
    }
    let most = memory >> 20;
    tried("inputs", &format!("{count} inputs tried, at most {most} MB each"));
}

/// A site of which nothing is read has no green light.
#[test]
fn a_notice_that_is_not_read_is_an_error() {
    let settings = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\n";
    let site = || Tester::empty().file("content/site.toml", settings);
    let check = |tester: &Tester| {
        let output = tester.run(&["check"]);
        (output.code, output.stdout)
    };
    let (code, stdout) = check(&site());
    assert_eq!(code, 1);
    assert!(stdout.contains("no `notice.toml` below `content/`"), "{stdout}");
    assert!(stdout.contains("1 error\n"), "{stdout}");
    for name in ["notice.toml.txt", "Notice.toml", "notis.toml", "notice.tml", "policy.toml"] {
        let (code, stdout) = check(&site().file(&format!("content/app/{name}"), ""));
        assert_eq!(code, 1, "{name}");
        assert!(stdout.contains(&format!("content/app/{name}")), "{name}: {stdout}");
        assert!(stdout.contains("1 error\n"), "{name}: {stdout}");
        let known = name == "policy.toml";
        assert_eq!(stdout.contains("rename it to notice.toml"), !known, "{name}: {stdout}");
    }
    let (code, stdout) = check(&site().file("content/notice.toml.txt", ""));
    assert_eq!(code, 1);
    assert!(stdout.contains("content/NAME/notice.toml"), "{stdout}");
    // Next to notices that are read, it is an error too; texts of notices and shared ones are not.
    let shop = Tester::copy_of("tests/sites/webshop/input")
        .file("content/webshop/more/own.md", "Words.")
        .file("content/group/shared.toml", "")
        .file("content/group/own.sv.md", "Ord.");
    assert_eq!(check(&shop).0, 0);
    let (code, stdout) = check(&shop.file("content/old/notice.tml", ""));
    assert_eq!(code, 1);
    assert!(stdout.contains("content/old/notice.tml"), "{stdout}");
    for command in ["build", "release"] {
        let output = site().run(&[command]);
        assert_ne!(output.code, 0, "{command}");
        assert!(output.stderr.contains("notice.toml"), "{command}: {}", output.stderr);
    }
}
