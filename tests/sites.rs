//! Whole small sites: what comes out is compared with what is expected, file by file.
//!
//! - `sites/NAME/expected/LANGUAGE/NOTICE.md` is the text of each notice: read it as a visitor
//!   would. A change of wording shows here as a change of sentences.
//! - `sites/webshop/public/` is a whole site as it is written, page by page.

use std::fs;

use klartext::internals::diagnostic::Level;
use klartext::internals::read::built_files;
use klartext::internals::render::markdown::markdown;
use klartext::internals::render::version_note::VersionNote;
use klartext::internals::site::Site;

use crate::tester::{Tester, assert_expected, copy, source};

#[test]
fn notices_read_as_expected() {
    let mut texts = 0;
    for entry in fs::read_dir(source("tests/sites")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let project = Site::read(&source(&format!("tests/sites/{name}/input"))).unwrap();
        for paths in &project.found.notices {
            let checked = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
            for document in &checked.documents {
                let file = format!(
                    "tests/sites/{name}/expected/{}/{}.md",
                    document.language,
                    paths.id.replace('/', "-")
                );
                assert_expected(&file, &markdown(document, &VersionNote::default()));
                texts += 1;
            }
        }
    }
    assert!(texts >= 30, "{texts}");
}

/// No false alarm: notices that are well made, each of another kind, have infos at the most. The
/// notice of 2023 is the one with errors.
#[test]
fn good_notices_have_no_error_and_no_warning() {
    let today = "2026-11-23";
    let mut notices = 0;
    let mut alarms = String::new();
    for site in crate::compose::sites() {
        if site.ends_with("cloudist-2023/input") {
            continue;
        }
        let project = Site::read(&site).unwrap();
        let mut found = [&project.diagnostics[..], &project.findings].concat();
        for paths in project.found.notices.iter().filter(|paths| paths.has_draft) {
            let checked = project.check(paths, None, today.parse().unwrap()).unwrap();
            found.extend(checked.diagnostics);
            notices += 1;
        }
        found.retain(|one| one.level != Level::Info);
        alarms += &klartext::internals::report::text(
            &found,
            &klartext::internals::report::Wording::english(),
            false,
        );
    }
    assert!(notices >= 20, "{notices}");
    assert!(alarms.is_empty(), "{alarms}");
}

/// What the notice of 2023 does not say, and where it promises too much.
#[test]
fn the_notice_of_2023_gives_its_findings() {
    let tester = Tester::copy_of("tests/sites/cloudist-2023/input");
    let output = tester.run(&["check", "--today", "2026-11-23", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    let found = found["diagnostics"].as_array().unwrap();
    for (rule, times) in [
        ("legitimate-interest-missing", 5),
        ("purpose-missing", 3),
        ("retention-missing", 1),
        ("retention-vague", 1),
        ("retention-start-missing", 1),
        ("retention-until-request", 1),
        ("withdrawal-without-consent", 1),
        ("right-overpromised", 1),
        ("provision-missing", 5),
        ("recipient-category-unspecific", 4),
        ("recipient-unlinked", 1),
        ("dpo-undeclared", 1),
        ("automated-decisions-undeclared", 1),
        ("social-page-joint-control", 1),
    ] {
        let given = found.iter().filter(|one| one["rule"] == rule).count();
        assert_eq!(given, times, "{rule}");
    }
}

fn released(site: &str) -> Tester {
    let tester = Tester::copy_of(&format!("tests/sites/{site}/input"));
    let output = tester.run(&[
        "release",
        "--all",
        "--published",
        "2026-11-23",
        "--summary",
        "sv=Första versionen.",
        "--summary",
        "en=The first version.",
    ]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    tester
}

#[test]
fn a_whole_site_is_written_as_expected() {
    let tester = released("webshop");
    let output = tester.run(&["build"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let mut names = String::new();
    for (name, bytes) in built_files(&tester.path().join("public")).unwrap() {
        // Fingerprinted files are compared only by name, which contains the hash.
        names += &format!("{name}\n");
        if !name.starts_with("static/") {
            let text = String::from_utf8(bytes).unwrap();
            assert_expected(&format!("tests/sites/webshop/public/{name}"), &text);
        }
    }
    assert_expected("tests/sites/webshop/public.txt", &names);
}

#[test]
fn two_builds_give_the_same_bytes_with_any_number_of_threads() {
    let tester = released("group");
    let mut first = None;
    for threads in ["1", "2", "7"] {
        let out = format!("out-{threads}");
        let output = tester.run_with(
            &["build", "--out", &out],
            &[("RAYON_NUM_THREADS", threads), ("TZ", "Asia/Tokyo"), ("LC_ALL", "sv_SE.UTF-8")],
        );
        assert_eq!(output.code, 0, "{}", output.stderr);
        let files = built_files(&tester.path().join(out)).unwrap();
        assert!(files.len() > 50);
        assert_eq!(first.get_or_insert_with(|| files.clone()), &files);
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let tester = released("webshop");
    assert_eq!(tester.run(&["build"]).code, 0);
    let output = tester.run(&["build"]);
    assert!(output.stdout.contains("\n0 files written, "), "{}", output.stdout);
}

#[test]
fn build_needs_a_release_and_says_which_command_makes_one() {
    let tester = Tester::copy_of("tests/sites/webshop/input");
    let output = tester.run(&["build"]);
    assert_eq!(output.code, 2);
    assert_eq!(
        output.stderr,
        "error: no notice has a released version yet; see what you have with `klartext build \
         --draft`, and release it with `klartext release`\n"
    );
}

#[test]
fn a_draft_is_marked_on_every_page_and_never_on_the_site() {
    let tester = released("webshop");
    assert_eq!(tester.run(&["build", "--draft"]).code, 0);
    assert_eq!(tester.run(&["build"]).code, 0);
    let marked = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("class=\"banner draft\"");
    for (name, bytes) in built_files(&tester.path().join("draft")).unwrap() {
        if name.ends_with(".html") {
            assert!(marked(&bytes), "draft/{name}");
        }
    }
    for (name, bytes) in built_files(&tester.path().join("public")).unwrap() {
        assert!(!marked(&bytes), "public/{name}");
    }
}

#[test]
fn a_file_that_klartext_did_not_make_stops_the_build() {
    let tester = released("webshop").file("public/mine.txt", "mine");
    let output = tester.run(&["build"]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("mine.txt"), "{}", output.stderr);
    assert_eq!(tester.read("public/mine.txt"), "mine");
}

#[test]
fn release_refuses_what_has_not_changed_and_what_is_not_whole() {
    let tester = released("webshop");
    let again = tester.run(&["release", "--published", "2026-11-24", "--today", "2026-11-24"]);
    assert_eq!(again.code, 2, "{}", again.stdout);
    assert!(again.stderr.contains("nothing has changed"), "{}", again.stderr);

    let notice = tester.read("content/webshop/notice.toml");
    let tester =
        tester.file("content/webshop/notice.toml", notice.replacen("title.en", "#title.en", 1));
    let despite = [
        "release",
        "--published",
        "2026-11-24",
        "--today",
        "2026-11-24",
        "--despite-findings",
        "in a hurry",
    ];
    let output = tester.run(&despite);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("translation-missing"), "{}", output.stderr);
    assert!(output.stderr.ends_with("nothing was released\n"), "{}", output.stderr);
    assert_eq!(fs::read_dir(tester.path().join("content/webshop/versions")).unwrap().count(), 1);
}

#[test]
fn init_makes_a_site_whose_placeholders_are_named() {
    let tester = Tester::empty();
    assert_eq!(tester.run(&["init", "mine"]).code, 0);
    let output = tester.run(&["check", "--root", "mine"]);
    assert_eq!(output.code, 1);
    assert!(output.stdout.contains("placeholder-left"));
    let release = tester.run(&[
        "release",
        "--root",
        "mine",
        "--published",
        "2026-11-23",
        "--despite-findings",
        "x",
    ]);
    assert_eq!(release.code, 1, "{}", release.stdout);
    let draft = tester.run(&["build", "--draft", "--root", "mine"]);
    assert_eq!(draft.code, 0, "{}", draft.stderr);
    assert!(tester.path().join("mine/draft/index.html").exists());
    let again = tester.run(&["init", "mine"]);
    assert_eq!(again.code, 2);
    let copy = tester.run(&["init", "mine", "--copy", "templates/frame.html"]);
    assert_eq!(copy.code, 0, "{}", copy.stderr);
    assert!(tester.read("mine/templates/frame.html").contains("<html"));
}

/// A frame of one's own may give up what the built-in one keeps; `check` says what is lost.
#[test]
fn a_frame_without_a_policy_is_reported() {
    let built_in = fs::read_to_string(source("templates/frame.html")).unwrap();
    let line = built_in.lines().find(|line| line.contains("Content-Security-Policy")).unwrap();
    let found = |frame: String| {
        let tester = Tester::empty();
        copy(&source("content"), &tester.path().join("content"));
        let tester = tester.file("templates/frame.html", frame);
        let output = tester.run(&["check", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
        let all = json["diagnostics"].as_array().unwrap().clone();
        let of_frame = all.into_iter().filter(|one| one["rule"] == "frame-policy");
        of_frame
            .map(|one| {
                assert_eq!(
                    (&one["level"], &one["file"]),
                    (&"warning".into(), &"templates/frame.html".into())
                );
                assert!(!one["help"].as_str().unwrap().is_empty());
                (one["line"].as_u64().unwrap(), one["message"].as_str().unwrap().to_owned())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(found(built_in.clone()), []);
    let without = found(built_in.replace(line, ""));
    assert_eq!(without.len(), 1);
    assert!(without[0].1.contains("no Content-Security-Policy"), "{without:?}");
    assert!(without[0].1.contains("which then knows who reads the notice"), "{without:?}");
    let wider = "img-src 'self' https://count.example; script-src 'self'";
    let wide = found(built_in.replace("default-src 'none'; ", "").replace("img-src 'self'", wider));
    let said: Vec<&str> = wide.iter().map(|(_, message)| message.as_str()).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said.iter().any(|one| one.contains("no `default-src`")), "{said:?}");
    assert!(said.iter().any(|one| one.contains("`https://count.example`")), "{said:?}");
    assert!(said.iter().any(|one| one.contains("lets scripts run")), "{said:?}");
    let at = built_in.lines().position(|one| one == line).unwrap() as u64 + 1;
    assert!(wide.iter().all(|(line, _)| *line == at), "{wide:?}");
}

/// The headers hold the policy of the site's own frame, for the path of its address.
#[test]
fn headers_are_of_the_frame_and_the_address() {
    let tester = Tester::empty();
    copy(&source("content"), &tester.path().join("content"));
    let built_in = fs::read_to_string(source("templates/frame.html")).unwrap();
    let tester = tester
        .file("templates/frame.html", built_in.replace("img-src 'self'", "img-src 'self' data:"));
    let output = tester.run(&["export", "headers"]);
    assert_eq!(
        output.stdout,
        "# Put this into the topmost folder of what is published.\n\
         /integritet/*\n  \
           Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'self'\n  \
           X-Content-Type-Options: nosniff\n  \
           Referrer-Policy: no-referrer\n  \
           Cross-Origin-Opener-Policy: same-origin\n  \
           Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
           Cache-Control: no-transform\n\
         /integritet/static/*\n  \
           Cache-Control: public, max-age=31536000, immutable\n\
         /integritet/*.atom\n  Content-Type: application/atom+xml\n\
         /integritet/*.jsonld\n  Content-Type: application/ld+json\n\
         /integritet/*.md\n  Content-Type: text/markdown; charset=utf-8\n",
        "{}",
        output.stderr
    );
    let tester = tester.file("templates/frame.html", "<head></head>{% block main %}{% endblock %}");
    let apache = tester.run(&["export", "apache", "--out", "htaccess"]);
    assert_eq!(apache.code, 0, "{}", apache.stderr);
    let least =
        "\"base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'\"";
    assert!(tester.read("htaccess").contains(least));
}

/// Notices of kinds that no other test has, full of what only looks like a mistake: animals with illnesses,
/// pictures of a crowd, books by their borrowers. They have no finding of any level.
#[test]
fn near_misses_have_no_finding() {
    for site in ["library", "festival", "vet"] {
        let project = Site::read(&source(&format!("tests/sites/{site}/input"))).unwrap();
        let mut found = [&project.diagnostics[..], &project.findings].concat();
        for paths in &project.found.notices {
            let checked = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
            found.extend(checked.diagnostics);
        }
        assert_eq!(
            klartext::internals::report::text(
                &found,
                &klartext::internals::report::Wording::english(),
                false
            ),
            "",
            "{site}"
        );
    }
}
