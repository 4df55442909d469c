//! Time stamps by authorities of `openssl ts` on this machine: what is archived, what is said, what `verify`
//! and `openssl ts -verify` say of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use klartext::internals::stamp::Authorities;
use klartext::internals::version::{Record, sha256_hex};
use tiny_http::{Header, Response, Server};

use crate::program::{printed, program};
use crate::tester::{Output, Tester, source};

/// What an authority does with a request.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    Stamp,
    /// Stamps the request it was asked first, again and again.
    Repeat,
    /// Sends half of the answer.
    Cut,
    /// Sends a page of HTML with an error.
    Fail,
    /// Sends more than any stamp has.
    Flood,
    /// Sends the client to another scheme.
    Redirect,
    /// Never answers.
    Wait,
}

/// An authority with its own certificates, on a port of this machine.
struct Authority {
    folder: PathBuf,
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
}

impl Authority {
    /// `made` are the arguments of `authority new` after the folder.
    fn new(folder: &Path, made: &[&str], does: Does) -> Authority {
        script("new", folder, made);
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let (listening, own) = (server.clone(), folder.to_owned());
        let thread = std::thread::spawn(move || {
            let mut waiting = Vec::new();
            for mut request in listening.incoming_requests() {
                let mut query = Vec::new();
                request.as_reader().read_to_end(&mut query).unwrap();
                let first = own.join("query.tsq");
                if does != Does::Repeat || !first.exists() {
                    fs::write(&first, &query).unwrap();
                }
                let mut answer = stamped(&own, &first);
                match does {
                    Does::Stamp | Does::Repeat => {}
                    Does::Cut => answer.truncate(answer.len() / 2),
                    Does::Fail => answer = b"<html>busy</html>".to_vec(),
                    Does::Flood => answer.resize(65 * 1024, 0),
                    Does::Redirect => {
                        let to = Header::from_bytes("Location", "ftp://127.0.0.1/").unwrap();
                        let sent = Response::from_data("").with_status_code(302).with_header(to);
                        let _gone = request.respond(sent);
                        continue;
                    }
                    Does::Wait => {
                        waiting.push(request);
                        continue;
                    }
                }
                let _gone = request.respond(Response::from_data(answer));
            }
        });
        Authority { folder: folder.to_owned(), server, thread: Some(thread) }
    }

    fn settings(&self, name: &str, root: &str) -> String {
        let address = self.server.server_addr();
        format!("\n[stamp.{name}]\nurl = \"http://{address}/\"\ncertificates = \"{root}\"\n")
    }

    /// The same with its own root beside `site.toml`.
    fn trusted(&self, tester: &Tester, name: &str) -> String {
        let file = format!("certificates/{name}.pem");
        fs::create_dir_all(tester.path().join("certificates")).unwrap();
        fs::copy(self.folder.join("root.pem"), tester.path().join(&file)).unwrap();
        self.settings(name, &file)
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

fn script(what: &str, folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(source("tests/outside/authority"));
    command.arg(what).arg(folder).args(arguments);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{what} {arguments:?}");
}

/// The answer of an authority to a request.
fn stamped(folder: &Path, request: &Path) -> Vec<u8> {
    let answer = folder.join("answer.tsr");
    script("answer", folder, &[request.to_str().unwrap(), answer.to_str().unwrap()]);
    fs::read(answer).unwrap()
}

/// Whether `openssl ts` accepts a stamp of a hash by a root.
fn openssl_accepts(hash: &str, stamp: &Path, root: &Path) -> bool {
    let mut command = Command::new("openssl");
    command.args(["ts", "-verify", "-digest", hash, "-in"]).arg(stamp).arg("-CAfile").arg(root);
    command.output().unwrap().status.success()
}

/// A site with one notice that has no release, and what is added to its settings.
fn site() -> Tester {
    let notice = "title.sv = \"Policy\"\ntitle.en = \"Policy\"\n";
    Tester::copy_of("tests/rules/base").file("content/example/notice.toml", notice)
}

fn add(tester: &Tester, settings: &str) {
    let file = tester.path().join("content/site.toml");
    let text = fs::read_to_string(&file).unwrap() + settings;
    fs::write(file, text).unwrap();
}

fn release(tester: &Tester) -> Output {
    tester.run(&["release"])
}

/// The folder of the only notice's records.
fn versions(tester: &Tester) -> PathBuf {
    let mut folders = walkdir::WalkDir::new(tester.path().join("content")).into_iter().flatten();
    folders.find(|one| one.file_name() == "versions").unwrap().into_path()
}

fn record(tester: &Tester) -> Record {
    Record::read(&fs::read(versions(tester).join("2026-11-23.json")).unwrap()).unwrap()
}

#[test]
fn a_release_is_stamped_verified_and_shown() {
    if program("openssl").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let one = Authority::new(&folder.path().join("one"), &["rsa"], Does::Stamp);
    let chain = ["P-256", "20200101000000Z", "20490101000000Z", "critical,timeStamping", "3"];
    let two = Authority::new(&folder.path().join("two"), &chain, Does::Stamp);
    let tester = site();
    add(&tester, &(one.trusted(&tester, "one") + &two.trusted(&tester, "two")));
    let released = release(&tester);
    assert_eq!(released.code, 0, "{}", released.stderr);
    for (name, authority) in [("one", &one), ("two", &two)] {
        assert!(released.stdout.contains(&format!("by {name}: 2")), "{}", released.stdout);
        let stamp = versions(&tester).join(format!("2026-11-23.{name}.tsr"));
        let root = authority.folder.join("root.pem");
        assert!(openssl_accepts(&record(&tester).hash, &stamp, &root), "{name}");
    }
    checked_as_the_page_says(&tester, &one);
    let verified = tester.run(&["verify"]);
    assert_eq!(verified.code, 0, "{}", verified.stderr);
    assert!(verified.stdout.contains("2026-11-23 was there at 2"), "{}", verified.stdout);
    assert!(verified.stdout.contains("as Test leaf rsa signed (one)"), "{}", verified.stdout);
    // A stamp of another authority under its name is one of an unknown authority.
    let own = versions(&tester).join("2026-11-23.one.tsr");
    fs::copy(versions(&tester).join("2026-11-23.two.tsr"), &own).unwrap();
    let verified = tester.run(&["verify"]);
    assert_eq!(verified.code, 1);
    assert!(verified.stderr.contains("error[stamp-unknown]"), "{}", verified.stderr);
    shown(&tester);
}

/// The command of docs/EVIDENCE.md, in a folder with what a court gets.
fn checked_as_the_page_says(tester: &Tester, authority: &Authority) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let versions = versions(tester);
    fs::copy(versions.join("2026-11-23.json"), at("2026-11-23.json")).unwrap();
    fs::copy(versions.join("2026-11-23.one.tsr"), at("2026-11-23.example.tsr")).unwrap();
    fs::copy(authority.folder.join("root.pem"), at("example.pem")).unwrap();
    let page = fs::read_to_string(source("docs/EVIDENCE.md")).unwrap();
    let line = page.lines().find(|line| line.starts_with("openssl ts -verify")).unwrap();
    let said = Command::new("sh").args(["-c", line]).current_dir(folder.path()).output().unwrap();
    assert!(printed(&said).contains("Verification: OK"));
    let text = ["ts", "-reply", "-in", "2026-11-23.example.tsr", "-text"];
    let said = Command::new("openssl").args(text).current_dir(folder.path()).output().unwrap();
    assert!(printed(&said).contains("Time stamp: "));
}

/// The site shows the one stamp that is verified, and warns of the other.
fn shown(tester: &Tester) {
    let built = tester.run(&["build"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    assert!(built.stderr.contains("warning[stamp-unknown]"), "{}", built.stderr);
    let pages = tester.files_below("public");
    for (name, page) in &pages {
        assert!(!page.contains("2026-11-23.one.tsr"), "{name}");
    }
    let of = |part: &str| pages.iter().filter(|(name, _)| name.contains(part)).collect::<Vec<_>>();
    for part in ["versions/index.html", "2026-11-23/index.html", "versions.json"] {
        for (name, page) in of(part) {
            assert!(page.contains("2026-11-23.two.tsr"), "{name}");
            assert!(page.contains("Test leaf P-256"), "{name}");
        }
    }
    assert!(of("sv/").iter().any(|(_, page)| page.contains("Tidsstämpel")));
    assert!(of("en/").iter().any(|(_, page)| page.contains("Time stamp")));
    let verified = tester.run(&["verify", "--site", "public"]);
    assert!(!verified.stderr.contains("page-"), "{}", verified.stderr);
}

#[test]
fn whatever_an_authority_does_the_release_is_done() {
    if program("openssl").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let expired = ["P-256", "20250101000000Z", "20260101000000Z"];
    let faults: [(&str, &[&str], Does, &str); 6] = [
        ("expired", &expired, Does::Stamp, "was valid from 2025-01-01T00:00:00Z"),
        ("cut", &["P-256"], Does::Cut, "or not all of it"),
        ("failing", &["P-256"], Does::Fail, "is not the answer of a time stamp authority"),
        ("flooding", &["P-256"], Does::Flood, "cannot read the answer"),
        ("leading", &["P-256"], Does::Redirect, "which is not http"),
        ("waiting", &["P-256"], Does::Wait, "timeout"),
    ];
    let tester = site();
    let mut authorities = Vec::new();
    for (name, made, does, _) in &faults {
        let authority = Authority::new(&folder.path().join(name), made, *does);
        add(&tester, &authority.trusted(&tester, name));
        authorities.push(authority);
    }
    let good = Authority::new(&folder.path().join("good"), &["P-384"], Does::Stamp);
    add(&tester, &good.trusted(&tester, "good"));
    add(
        &tester,
        "\n[stamp.down]\nurl = \"http://127.0.0.1:1/\"\ncertificates = \"certificates/good.pem\"\n",
    );
    let begun = Instant::now();
    let released = release(&tester);
    // They are asked side by side, and none longer than twenty seconds.
    assert!(begun.elapsed() < Duration::from_secs(45), "{:?}", begun.elapsed());
    assert_eq!(released.code, 0, "{}", released.stderr);
    assert!(released.stdout.contains("stamped 2026-11-23"), "{}", released.stdout);
    for (name, _, _, words) in &faults {
        let line =
            released.stderr.lines().find(|line| line.contains(&format!("stamp by `{name}`")));
        let line = line.unwrap_or_else(|| panic!("{name}: {}", released.stderr));
        assert!(line.starts_with("warning[stamp-missing]"), "{line}");
        assert!(line.contains(words), "{name}: {line}");
    }
    assert!(released.stderr.contains("stamp by `down`"), "{}", released.stderr);
    let archived = fs::read_dir(versions(&tester)).unwrap().count();
    assert_eq!(archived, 2, "the record and the one good stamp");
    assert_eq!(tester.run(&["verify"]).code, 0);
}

#[test]
fn the_next_run_stamps_what_has_no_stamp() {
    if program("openssl").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let tester = site();
    assert_eq!(release(&tester).code, 0);
    let authority = Authority::new(&folder.path().join("one"), &["P-256"], Does::Repeat);
    add(&tester, &authority.trusted(&tester, "one"));
    let stamped = tester.run(&["stamp"]);
    assert_eq!(stamped.code, 0, "{}", stamped.stderr);
    let again = tester.run(&["stamp", "--all"]);
    assert!(again.stdout.contains("nothing to stamp"), "{}{}", again.stdout, again.stderr);
    // It now repeats its first answer, which is no answer to another request.
    fs::remove_file(versions(&tester).join("2026-11-23.one.tsr")).unwrap();
    let repeated = tester.run(&["stamp", "2026-11-23"]);
    assert_eq!(repeated.code, 1);
    assert!(repeated.stderr.contains("it answers another request"), "{}", repeated.stderr);
    let unknown = tester.run(&["stamp", "2020-01-01"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("no notice has a version"), "{}", unknown.stderr);
}

/// A certificate that has expired since is as good as it was.
#[test]
fn what_expires_later_changes_nothing() {
    if program("openssl").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // A busy machine may need longer for the release than a certificate lives: then one that lives longer.
    let stamped = [5, 20, 80, 300].into_iter().find_map(|seconds| {
        let until = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(seconds);
        let authority = Authority::new(
            &folder.path().join(seconds.to_string()),
            &["P-256", "20200101000000Z", &until.strftime("%Y%m%d%H%M%SZ").to_string()],
            Does::Stamp,
        );
        let tester = site();
        add(&tester, &authority.trusted(&tester, "one"));
        release(&tester).stdout.contains("stamped").then_some((tester, authority, until))
    });
    let (tester, authority, until) = stamped.unwrap();
    while jiff::Timestamp::now() <= until + jiff::SignedDuration::from_secs(1) {
        std::thread::sleep(Duration::from_millis(100));
    }
    let stamp = versions(&tester).join("2026-11-23.one.tsr");
    let root = authority.folder.join("root.pem");
    assert!(!openssl_accepts(&record(&tester).hash, &stamp, &root), "openssl judges by today");
    let verified = tester.run(&["verify"]);
    assert_eq!(verified.code, 0, "{}", verified.stderr);
}

/// A hundred stamps, some of which are changed: the verdict is that of `openssl ts -verify`.
#[test]
fn a_hundred_verdicts_are_those_of_openssl() {
    if program("openssl").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let long = ["20200101000000Z", "20490101000000Z", "critical,timeStamping", "3"];
    script("new", &at("rsa"), &["rsa"]);
    script("new", &at("curve"), &["P-384"]);
    script("new", &at("chain"), &[&["P-256"][..], &long].concat());
    script("new", &at("old"), &["P-256", "20250101000000Z", "20260101000000Z"]);
    let names = ["rsa", "curve", "chain", "old"];
    let mut counted = [0, 0];
    for number in 0..100_usize {
        let name = names[number % names.len()];
        let hash = sha256_hex(format!("record {number}").as_bytes());
        let query = at("query.tsq");
        let mut request = Command::new("openssl");
        request.args(["ts", "-query", "-sha256", "-cert", "-digest", &hash, "-out"]).arg(&query);
        assert!(request.output().unwrap().status.success());
        let mut answer = stamped(&at(name), &query);
        let asked = if number % 10 == 3 { sha256_hex(b"another") } else { hash };
        if number % 5 == 1 {
            let place = number * 31 % answer.len();
            answer[place] ^= 0x10;
        }
        let file = at("stamp.tsr");
        fs::write(&file, &answer).unwrap();
        let root = at(if number % 9 == 4 { "rsa" } else { name }).join("root.pem");
        let mut authorities = Authorities::default();
        authorities.add("one", &fs::read(&root).unwrap()).unwrap();
        let verdict = authorities.verify("one", &asked, &answer);
        let theirs = openssl_accepts(&asked, &file, &root);
        assert_eq!(verdict.is_ok(), theirs, "{number} by {name}: {verdict:?}");
        counted[usize::from(theirs)] += 1;
    }
    assert!(counted.iter().all(|count| *count > 20), "{counted:?}");
}

/// Stamps that Bouncy Castle makes are read too.
#[test]
fn stamps_of_a_second_implementation_are_read() {
    let jar = Path::new("/usr/share/java/bcpkix.jar");
    if program("openssl").is_none() || program("java").is_none() || !jar.exists() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (kind, algorithm) in
        [("rsa", "SHA256WITHRSA"), ("rsa", "SHA512WITHRSAANDMGF1"), ("P-256", "SHA256WITHECDSA")]
    {
        let own = folder.path().join(algorithm);
        script("new", &own, &[kind]);
        let run = |program: &str, arguments: &[&str]| {
            printed(&Command::new(program).args(arguments).current_dir(&own).output().unwrap())
        };
        let hash = sha256_hex(algorithm.as_bytes());
        run(
            "openssl",
            &["ts", "-query", "-sha256", "-cert", "-digest", &hash, "-out", "query.tsq"],
        );
        run(
            "openssl",
            &["pkcs8", "-topk8", "-nocrypt", "-in", "leaf.key", "-outform", "DER", "-out", "key"],
        );
        let jars = ["bcpkix", "bcprov", "bcutil"].map(|name| format!("/usr/share/java/{name}.jar"));
        let maker = source("tests/outside/Stamp.java");
        let (jars, maker) = (jars.join(":"), maker.to_str().unwrap().to_owned());
        let files = ["query.tsq", "key", "leaf.pem", "root.pem", algorithm, "stamp.tsr"];
        run("java", &[&["-cp", &jars, &maker][..], &files].concat());
        let mut authorities = Authorities::default();
        authorities.add("one", &fs::read(own.join("root.pem")).unwrap()).unwrap();
        let stamp = authorities.verify("one", &hash, &fs::read(own.join("stamp.tsr")).unwrap());
        assert!(stamp.is_ok(), "{algorithm}: {stamp:?}");
    }
}
