//! The live preview, as an editor's browser meets it: started on a small site, files saved, pages
//! asked for.

use crate::serving::{Serving, get_raw};
use crate::tester::Tester;

mod abuse;
mod edit;
mod form;
mod killed;
mod release;
mod saves;
mod server;
mod storm;

/// A site of one notice in two languages.
fn site() -> Tester {
    Tester::copy_of("tests/sites/webshop/input")
}

const PAGE: &str = "/sv/personuppgifter/";
const NOTICE: &str = "content/webshop/notice.toml";

#[test]
fn the_draft_is_at_its_address_and_the_released_site_below_released() {
    let site = site();
    assert_eq!(
        site.run(&["release", "--published", "2026-11-23", "--despite-findings", "a test"]).code,
        0
    );
    let (page, second) =
        ("sv/personuppgifter/index.html", "sv/personuppgifter/2026-11-23/index.html");
    assert_eq!(site.run(&["build"]).code, 0);
    assert_eq!(site.run(&["build", "--draft"]).code, 0);
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.plain(PAGE), site.read(&format!("draft/{page}")));
    assert_eq!(serving.plain(&format!("/_released{PAGE}")), site.read(&format!("public/{page}")));
    let version = site.read(&format!("public/{second}"));
    assert_eq!(serving.plain(&format!("{PAGE}2026-11-23/")), version);
    assert_eq!(serving.plain(&format!("/_released{PAGE}2026-11-23/")), version);
    assert_eq!(serving.plain("/_released/versions.json"), site.read("public/versions.json"));
    assert!(serving.get(PAGE).text.contains("class=\"banner draft\""));
}

#[test]
fn every_page_of_a_draft_is_what_build_makes() {
    let site = Tester::copy_of("tests/sites/municipality/input");
    assert_eq!(site.run(&["build", "--draft"]).code, 0);
    let serving = Serving::start(&site, &[]);
    let mut pages = 0;
    for (name, text) in site.files_below("draft") {
        if name.ends_with(".html") {
            pages += 1;
            assert!(serving.plain(&format!("/{name}")) == text, "{name} differs");
        }
    }
    assert!(pages > 10, "{pages}");
}

#[test]
fn a_taken_port_gives_the_next_free_one_and_the_first_line_says_so() {
    let site = site();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let serving = Serving::start_at(&site, port, &[]);
    assert!(serving.port() > port);
    assert!(
        serving.first_line.contains(&format!("(port {port} is taken)")),
        "{}",
        serving.first_line
    );
}

#[test]
fn it_stops_at_once_on_ctrl_c() {
    let site = site();
    let mut serving = Serving::start(&site, &[]);
    let _stream = serving.listen();
    // It does not wait for the stream that is open.
    assert_eq!(serving.interrupt(), Some(0));
}

#[test]
#[cfg(target_os = "linux")]
fn a_preview_that_crashes_is_restarted_at_its_address() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    let mut run = serving.state("index.html")["run"].clone();
    for word in ["ett", "två"] {
        let process = serving.process().to_string();
        std::process::Command::new("kill").args(["-ABRT", &process]).status().unwrap();
        // What is saved meanwhile is shown too.
        std::fs::write(site.path().join(NOTICE), saves::notice(&site, word)).unwrap();
        // The one that was ended may answer for a moment still.
        serving.until(|| serving.state_if_any("index.html").is_some_and(|now| now["run"] != run));
        serving.until(|| serving.get(PAGE).status == 200);
        serving.until(|| saves::shows(&serving, word));
        let now = serving.state("index.html")["run"].clone();
        assert_ne!(now, run);
        run = now;
    }
    // It never outlives the process that was called.
    let process = serving.process();
    drop(serving);
    assert!(!std::path::Path::new(&format!("/proc/{process}/exe")).exists());
}

#[test]
fn a_broken_site_is_shown_with_its_errors_until_they_are_fixed() {
    let site = Tester::empty().file("content/site.toml", "languages = [\"sv\"\n");
    let serving = Serving::start(&site, &[]);
    serving.until(|| {
        serving.state("index.html")["site"].as_array().is_some_and(|all| !all.is_empty())
    });
    let missing = serving.get(PAGE);
    assert_eq!(missing.status, 404);
    assert!(missing.text.contains("content/site.toml:1"), "{}", missing.text);
    let good = std::fs::read_to_string(crate::tester::source(
        "tests/sites/webshop/input/content/site.toml",
    ))
    .unwrap();
    let notice = std::fs::read_to_string(crate::tester::source(
        "tests/sites/webshop/input/content/webshop/notice.toml",
    ))
    .unwrap();
    let site = site.file("content/site.toml", good).file(NOTICE, notice);
    serving.until(|| serving.get(PAGE).status == 200);
    assert_eq!(serving.state("index.html")["site"].as_array().unwrap().len(), 0);
    drop(site);
}

#[test]
fn a_notice_that_is_broken_at_the_start_says_so_and_leaves_the_others_alone() {
    let site = Tester::copy_of("tests/sites/group/input")
        .file("content/energy/notice.toml", "title.sv = \"Halv\nslug.sv = ");
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.get("/sv/").status, 200);
    let text = serving.get("/sv/nowhere/").text;
    assert!(text.contains("content/energy/notice.toml:1"), "{text}");
    assert_eq!(serving.get("/sv/").text.matches("<li>\n<h2>").count(), 5);
}

#[test]
fn requests_of_other_sites_and_tricks_with_paths_are_refused() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    let ask = |line: &str, host: &str| {
        get_raw(serving.port(), &format!("{line}\r\nHost: {host}\r\n\r\n")).status
    };
    assert_eq!(ask("GET / HTTP/1.1", "localhost"), 200);
    assert_eq!(ask("GET / HTTP/1.1", "evil.example"), 403);
    assert_eq!(ask("GET /_klartext/events HTTP/1.1", "evil.example:4000"), 403);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(ask(&format!("{method} / HTTP/1.1"), "localhost"), 405, "{method}");
    }
    for path in [
        "/../content/site.toml",
        "/%2e%2e/content/site.toml",
        "/..%5ccontent/site.toml",
        "//etc/passwd",
    ] {
        let status = ask(&format!("GET {path} HTTP/1.1"), "localhost");
        assert!(status == 400 || status == 404, "{path}: {status}");
    }
    assert_eq!(ask("GET /content/site.toml HTTP/1.1", "localhost"), 404);
    assert_eq!(ask("GET /content/webshop/notice.toml HTTP/1.1", "localhost"), 404);
    assert_eq!(get_raw(serving.port(), "GET / HTTP/1.1\r\n\r\n").status, 400);
    let head = get_raw(serving.port(), "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!((head.status, head.text.as_str()), (200, ""));
    assert!(head.head.contains("Content-Length: "), "{}", head.head);
}
