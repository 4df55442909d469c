//! `publish`: errors in a target are reported at their line. (The stories show what it does to a
//! folder, the outside tests what it does to storage.) It also covers what stops it half-way in a folder.

use klartext::internals::deploy::{Deployment, Keep};

use crate::tester::Tester;

fn shop(targets: &str) -> Tester {
    let shop = Tester::copy_of("tests/sites/webshop/input");
    let settings = shop.read("content/site.toml");
    shop.file("content/site.toml", settings + targets)
}

#[test]
fn each_error_in_a_target_is_reported_at_its_line() {
    let shop = shop(
        r#"
[publish.web]
type = "folder"
bucket = "b"
[publish."My CDN"]
type = "s3"
endpoint = "http://s3.example"
region = "r"
[publish.last]
"#,
    );
    let output = shop.run(&["check", "--format", "json"]);
    assert_eq!(output.code, 1);
    let found: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    let found = found["diagnostics"].as_array().unwrap().iter();
    let reported: Vec<(u64, &str)> = found
        .filter(|one| one["rule"] == "publish-target")
        .map(|one| (one["line"].as_u64().unwrap(), one["message"].as_str().unwrap()))
        .collect();
    assert_eq!(
        reported,
        [
            (6, "the target `web` lacks `path`"),
            (8, "`bucket` belongs to a target of type \"s3\""),
            (9, "the target `My CDN` lacks `bucket`"),
            (9, "`My CDN` cannot be the name of a target"),
            (11, "the way to `http://s3.example` is not encrypted"),
            (13, "the target `last` does not say what it is"),
        ]
    );
}

#[test]
fn a_target_with_a_fault_is_not_published_to() {
    let shop = shop("\n[publish.\"../up\"]\ntype = \"folder\"\n");
    let output = shop.run(&["publish"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("`../up` cannot be the name of a target"), "{}", output.stderr);
    assert!(output.stderr.contains("lacks `path`") && output.stderr.contains("2 errors"));
}

#[test]
fn a_way_that_is_not_encrypted_is_said_before_anything_goes_it() {
    let shop = shop(
        r#"
[publish.cdn]
type = "s3"
endpoint = "http://s3.invalid"
region = "eu-north-1"
bucket = "shop"
"#,
    );
    assert_eq!(shop.run(&["release", "--published", "2026-11-23"]).code, 0);
    let published = shop.run(&["publish"]);
    assert_eq!(published.code, 2, "{}", published.stderr);
    let warning = published.stderr.find("the way to `http://s3.invalid` is not encrypted");
    let end = published.stderr.find("error: ");
    assert!(warning.is_some() && warning < end, "{}", published.stderr);
}

/// A build without the feature says so, and how to get one that has it.
#[cfg(not(feature = "net"))]
#[test]
fn a_build_that_cannot_speak_to_others_says_so() {
    let shop = shop(
        r#"
[publish.cdn]
type = "s3"
endpoint = "https://s3.example"
region = "r"
bucket = "b"
"#,
    );
    assert_eq!(shop.run(&["release", "--published", "2026-11-23"]).code, 0);
    for arguments in [&["publish"][..], &["verify", "--url", "https://www.example.se/"]] {
        let output = shop.run(arguments);
        assert_eq!(output.code, 2);
        let said =
            "this klartext was built without network support: use one from a release archive";
        assert!(output.stderr.contains(said), "{}", output.stderr);
    }
}

/// A shop that was published to `htdocs` and has a second release to publish.
fn changed_shop() -> Tester {
    let shop = shop("\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\"\n");
    assert_eq!(
        shop.run(&["release", "--published", "2026-11-22", "--today", "2026-11-22"]).code,
        0
    );
    let output = shop.run(&["publish", "--today", "2026-11-22"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let notice = shop.read("content/webshop/notice.toml");
    let notice = notice.replace("Garnboden Lindqvist AB", "Garnboden i Lund AB");
    let shop = shop.file("content/webshop/notice.toml", notice);
    assert_eq!(shop.run(&["release", "--published", "2026-11-23"]).code, 0);
    shop
}

/// What readers can come to.
fn pages(shop: &Tester) -> Vec<(String, String)> {
    let mut pages = shop.files_below("htdocs");
    pages.retain(|(name, _)| !name.contains(".klartext"));
    pages
}

/// The next run brings the new version, whatever stopped the previous one.
fn assert_published(shop: &Tester) {
    let output = shop.run(&["publish"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(shop.read("htdocs/sv/personuppgifter/index.html").contains("Garnboden i Lund AB"));
    let output = shop.run(&["verify", "--site", "htdocs"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
}

#[test]
fn of_two_publishes_to_a_folder_the_second_is_refused() {
    let shop = changed_shop();
    let before = pages(&shop);
    let first = Deployment::begin(&shop.path().join("htdocs"), Keep::default()).unwrap();
    let output = shop.run(&["publish"]);
    assert_eq!(output.code, 2);
    assert_eq!(
        output.stderr.replace('\\', "/"),
        "error: the target `web`: another run of klartext is working in `./htdocs`; wait for it\n"
    );
    assert_eq!(pages(&shop), before);
    drop(first);
    assert_published(&shop);
}

/// The system takes no more than so many bytes of a file: what a program sees of a full disk.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_site_and_the_next_run_goes_on() {
    for blocks in [0, 20, 40] {
        let shop = changed_shop();
        let before = pages(&shop);
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_klartext"), "publish"]);
        command.args(["--today", "2026-11-23"]).current_dir(shop.path());
        let output = command.output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{blocks}: {said}");
        assert!(said.starts_with("error: the target `web`: "), "{blocks}: {said}");
        assert!(said.contains("cannot write `./htdocs/"), "{blocks}: {said}");
        assert!(said.contains("too large"), "{blocks}: {said}");
        assert_eq!(pages(&shop), before, "{blocks}");
        assert_published(&shop);
    }
}

/// Without permission to write in the web root, the message names the folder and nothing changes.
#[cfg(unix)]
#[test]
fn a_folder_of_another_user_is_named_and_unchanged() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    let shop = changed_shop();
    let open = |mode| fs::Permissions::from_mode(mode);
    let folders = walkdir::WalkDir::new(shop.path().join("htdocs")).into_iter().flatten();
    let folders: Vec<_> = folders.filter(|entry| entry.file_type().is_dir()).collect();
    folders.iter().for_each(|entry| fs::set_permissions(entry.path(), open(0o555)).unwrap());
    let before = pages(&shop);
    let probe = shop.path().join("htdocs/probe");
    let mut command = if fs::write(&probe, "").is_ok() {
        // Root may write anywhere, so the command runs as another user.
        fs::remove_file(&probe).unwrap();
        fs::set_permissions(shop.path(), open(0o755)).unwrap();
        let program = shop.path().join("klartext");
        fs::copy(env!("CARGO_BIN_EXE_klartext"), &program).unwrap();
        let mut command = std::process::Command::new("setpriv");
        command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(program);
        command
    } else {
        std::process::Command::new(env!("CARGO_BIN_EXE_klartext"))
    };
    let arguments = ["publish", "--today", "2026-11-23"];
    let output = command.args(arguments).current_dir(shop.path()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("the target `web`: ") && said.contains("htdocs/"), "{said}");
    assert!(said.contains("Permission denied"), "{said}");
    assert_eq!(pages(&shop), before);
    folders.iter().for_each(|entry| fs::set_permissions(entry.path(), open(0o755)).unwrap());
    assert_published(&shop);
}

/// A web root may have files of others that `keep` names, before klartext puts a site there and after.
#[test]
fn foreign_files_that_keep_names_stay() {
    let target = "\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\"\n";
    let keep = "keep = [\".git/**\", \"theirs.txt\"]\n";
    let foreign = |shop: Tester| {
        shop.file("htdocs/theirs.txt", "theirs").file("htdocs/.git/objects/ab/cd", "blob")
    };
    let release = |shop: &Tester| {
        let day = ["--published", "2026-11-23", "--today", "2026-11-23"];
        assert_eq!(shop.run(&[&["release"][..], &day].concat()).code, 0);
    };
    let without = foreign(shop(target));
    release(&without);
    let output = without.run(&["publish"]);
    assert_eq!(output.code, 2);
    let said =
        "`theirs.txt` is in it: name an empty folder or a new one, or list the file under `keep`";
    assert!(output.stderr.contains(said), "{}", output.stderr);

    let shop = foreign(shop(&format!("{target}{keep}")));
    release(&shop);
    for command in [&["publish"][..], &["publish", "--dry-run"], &["build", "--out", "htdocs"]] {
        let output = shop.run(command);
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(output.stdout.contains("0 deleted") || output.stdout.contains("0 to delete"));
        assert_eq!(shop.read("htdocs/theirs.txt"), "theirs");
        assert_eq!(shop.read("htdocs/.git/objects/ab/cd"), "blob");
    }
}

#[test]
fn a_folder_with_files_of_others_is_adopted() {
    let target = "\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\" # where it is served\n";
    let shop = shop(target)
        .file("htdocs/shop.html", "theirs")
        .file("htdocs/img/a/logo.svg", "theirs")
        .file("htdocs/robots.txt", "theirs")
        .file("htdocs/.git/config", "theirs")
        .file("htdocs/img/.DS_Store", "theirs");
    let before = shop.read("content/site.toml");
    let released = shop.run(&["release", "--published", "2026-11-23"]);
    assert_eq!(released.code, 0, "{}", released.all_output());
    let refused = shop.run(&["publish"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("--adopt"), "{}", refused.stderr);
    let dry = shop.run(&["publish", "--adopt", "--dry-run"]);
    assert_eq!(dry.code, 0, "{}", dry.all_output());
    assert!(dry.stderr.contains("would get: img/**, shop.html"), "{}", dry.stderr);
    assert_eq!(shop.read("content/site.toml"), before);
    let adopted = shop.run(&["publish", "--adopt"]);
    assert_eq!(adopted.code, 0, "{}", adopted.all_output());
    let line = "keep = [\"img/**\", \"shop.html\"]";
    let after = shop.read("content/site.toml");
    assert!(after.contains(line) && after.replace(&format!("{line}\n"), "") == before, "{after}");
    let again = shop.run(&["publish", "--adopt"]);
    assert!(again.code == 0 && again.stdout.contains("0 files put"), "{}", again.all_output());
    assert_eq!(shop.read("content/site.toml"), after);
    for file in ["shop.html", "img/a/logo.svg", "robots.txt", ".git/config", "img/.DS_Store"] {
        assert_eq!(shop.read(&format!("htdocs/{file}")), "theirs");
    }
    assert!(shop.read("htdocs/index.html").contains("<html"));
}

#[test]
fn what_every_web_root_has_is_in_the_way_of_no_first_run() {
    let shop = shop("\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\"\n")
        .file("htdocs/robots.txt", "theirs")
        .file("htdocs/.git/config", "theirs")
        .file("htdocs/.DS_Store", "theirs");
    let released = shop.run(&["release", "--published", "2026-11-23"]);
    assert_eq!(released.code, 0, "{}", released.all_output());
    for _ in 0..2 {
        let published = shop.run(&["publish"]);
        assert_eq!(published.code, 0, "{}", published.all_output());
    }
    for file in ["robots.txt", ".git/config", ".DS_Store"] {
        assert_eq!(shop.read(&format!("htdocs/{file}")), "theirs");
    }
    // A file of others where a page belongs is never replaced.
    let other = crate::publish::shop("\n[publish.web]\ntype = \"folder\"\npath = \"htdocs\"\n")
        .file("htdocs/index.html", "theirs");
    assert_eq!(other.run(&["release", "--published", "2026-11-23"]).code, 0);
    let settings = other.read("content/site.toml");
    let refused = other.run(&["publish", "--adopt"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("is in the way"), "{}", refused.stderr);
    assert_eq!(other.read("htdocs/index.html"), "theirs");
    assert_eq!(other.read("content/site.toml"), settings);
}

/// A storage in another region answers with a redirect; nothing is sent to where it leads.
#[cfg(feature = "net")]
#[test]
fn a_redirect_of_storage_is_not_followed_and_says_which_settings_to_correct() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tiny_http::{Header, Response, Server};

    for status in [301, 302, 307, 308] {
        let elsewhere = Server::http("127.0.0.1:0").unwrap();
        let server = Server::http("127.0.0.1:0").unwrap();
        let address = server.server_addr();
        let location = format!("Location: http://{}/other", elsewhere.server_addr());
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        std::thread::spawn(move || {
            for request in server.incoming_requests() {
                count.fetch_add(1, Ordering::SeqCst);
                let header: Header = location.parse().unwrap();
                let answer = Response::from_string("<Error><Code>PermanentRedirect</Code></Error>");
                let _gone = request.respond(answer.with_status_code(status).with_header(header));
            }
        });
        let shop = shop(&format!(
            "\n[publish.cdn]\ntype = \"s3\"\nendpoint = \"http://{address}\"\nregion = \"r\"\n\
             bucket = \"b\"\npath_style = true\n"
        ));
        assert_eq!(shop.run(&["release", "--published", "2026-11-23"]).code, 0);
        let keys = [
            ("KLARTEXT_CDN_ACCESS_KEY_ID", "AKIAEXAMPLE"),
            ("KLARTEXT_CDN_SECRET_ACCESS_KEY", "secret-key-of-a-test"),
        ];
        let published = shop.run_with(&["publish"], &keys);
        assert_eq!(published.code, 2, "{}", published.stderr);
        assert!(
            published.stderr.contains(&format!("{status} PermanentRedirect")),
            "{}",
            published.stderr
        );
        assert!(
            published.stderr.contains("correct `endpoint` and `region`"),
            "{}",
            published.stderr
        );
        assert!(asked.load(Ordering::SeqCst) >= 1);
        assert!(elsewhere.try_recv().unwrap().is_none(), "{status} was followed");
    }
}
