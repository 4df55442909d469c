//! A policy that is read from its address on the web.

use std::fs;
use std::sync::Arc;

use tiny_http::{Header, Response, Server};

use crate::tester::{Output, Tester, source};

/// An answer: the status, the headers and the body.
type Answer = (u16, Vec<(&'static str, String)>, Vec<u8>);

/// A server that gives an answer to each path.
fn server(answer: impl Fn(&str) -> Answer + Send + 'static) -> String {
    let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
    let address = server.server_addr().to_string();
    std::thread::spawn(move || {
        for request in server.incoming_requests() {
            let (status, headers, body) = answer(request.url());
            let mut response = Response::from_data(body).with_status_code(status);
            for (name, value) in headers {
                response.add_header(Header::from_bytes(name, value).unwrap());
            }
            let _gone = request.respond(response);
        }
    });
    address
}

fn policy(name: &str) -> Vec<u8> {
    fs::read(source("tests/fixtures/policies").join(name)).unwrap()
}

fn site() -> Tester {
    let settings = "base_url = 'https://example.se/'\nlanguages = ['sv', 'en']\n";
    Tester::empty().file("content/site.toml", settings)
}

fn import(site: &Tester, file: &str) -> Output {
    site.run(&["import", "text", file, "--allow-loopback", "--dry-run"])
}

#[test]
fn a_web_address_is_read_as_the_file_there() {
    let host = server(|path| {
        let html = vec![("Content-Type", "text/html; charset=utf-8".to_owned())];
        match path {
            "/old" => (301, vec![("Location", "/om/personuppgifter?a=b.pdf".into())], Vec::new()),
            "/om/personuppgifter?a=b.pdf" => (200, html, policy("municipality.sv.html")),
            "/club.txt" => (200, Vec::new(), policy("club.en.txt")),
            "/start-up.md" => {
                (200, vec![("Content-Type", "text/plain".into())], policy("start-up.en.md"))
            }
            _ => (404, html, b"<p>Nothing".to_vec()),
        }
    });
    let site = site();
    let texts = [
        ("old", "municipality.sv.html"),
        ("club.txt", "club.en.txt"),
        ("start-up.md", "start-up.en.md"),
    ];
    for (path, file) in texts {
        fs::write(site.path().join(file), policy(file)).unwrap();
        let (of_file, of_web) =
            (import(&site, file), import(&site, &format!("http://{host}/{path}")));
        assert_eq!((of_web.code, of_file.code), (0, 0), "{}", of_web.all_output());
        // Relative links become full addresses of the server.
        let of_web = of_web.stdout.replace(&format!("http://{host}"), "");
        let without_links = |text: &str| {
            text.lines().filter(|line| !line.contains("](")).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(without_links(&of_web), without_links(&of_file.stdout), "{path}");
    }
    let missing = import(&site, &format!("http://{host}/none"));
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("the server responded with 404"), "{}", missing.stderr);
    let new = site.run(&[
        "init",
        "new",
        "--from",
        &format!("http://{host}/club.txt"),
        "--allow-loopback",
    ]);
    assert_eq!(new.code, 0, "{}", new.all_output());
    assert!(site.read("new/content/notice/notice.toml").contains("Harbour Road Rowing Club"));
}

#[test]
fn relative_links_lead_where_the_page_was() {
    let page = "<h1>Privacy notice</h1><p>The data controller is Acme Ltd.\
                <h2>Weather</h2><p>It rains, as <a href='../more.html'>another text</a> says.";
    let host = server(move |_| (200, vec![("Content-Type", "text/html".into())], page.into()));
    let imported = import(&site(), &format!("http://{host}/a/b/policy"));
    let link = format!("[another text](http://{host}/a/more.html)");
    assert!(imported.stdout.contains(&link), "{}", imported.all_output());
}

#[test]
fn only_public_hosts_are_read_unless_a_test_says_so() {
    let host = server(|path| match path {
        "/inside" => (302, vec![("Location", "http://169.254.169.254/latest".into())], Vec::new()),
        _ => (200, Vec::new(), policy("club.en.txt")),
    });
    let site = site();
    let refused = import(&site, &format!("http://{host}/inside"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("is not on the public internet"), "{}", refused.stderr);
    let without = |url: &str| site.run(&["import", "text", url, "--dry-run"]);
    let plain = without(&format!("http://{host}/"));
    assert!(plain.code == 2 && plain.stderr.contains("is not encrypted"), "{}", plain.stderr);
    let port = host.rsplit(':').next().unwrap();
    for name in [&host, &format!("localhost:{port}"), &format!("[::1]:{port}")] {
        let refused = without(&format!("https://{name}/"));
        let said = refused.stderr;
        assert!(refused.code == 2 && said.contains("is not on the public internet"), "{said}");
    }
}

#[test]
fn what_is_too_large_or_in_another_encoding_ends_with_a_message() {
    let host = server(|path| match path {
        "/large" => (200, Vec::new(), vec![b'a'; (8 << 20) + 1]),
        _ => {
            let latin = "<p>Den personuppgiftsansvarige är Bolaget AB.".chars().map(|c| c as u8);
            (200, vec![("Content-Type", "text/html; charset=iso-8859-1".into())], latin.collect())
        }
    });
    let site = site();
    let large = import(&site, &format!("http://{host}/large"));
    assert!(large.code == 2 && large.stderr.contains("larger than"), "{}", large.stderr);
    let latin = import(&site, &format!("http://{host}/latin"));
    assert!(latin.code == 1 && latin.stderr.contains("UTF-8"), "{}", latin.stderr);
}
