//! `verify --places`: thirty places on a server of this machine, each as a place can be, and what is said of
//! each; how many are open at a time, and in which order they finish.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::tester::Tester;

/// What a server sends.
#[derive(Clone)]
enum Sends {
    /// A page.
    Page(String),
    /// A page, compressed.
    Gzip(Vec<u8>),
    /// A status and a header.
    Status(&'static str, String),
    /// Nothing, for as long as the client waits.
    Nothing,
    /// A byte at a time.
    Trickle,
    /// Bytes without end.
    Flood,
}

/// A request, from its arrival until the client is gone or has all.
struct Served {
    path: String,
    finished: Duration,
    took: Duration,
}

/// A server that counts its open connections.
struct Counting {
    served: Arc<Mutex<Vec<Served>>>,
    most: Arc<AtomicUsize>,
}

impl Counting {
    fn serve(pages: Vec<(String, Sends)>, listener: TcpListener) -> Counting {
        let served = Arc::new(Mutex::new(Vec::new()));
        let (open, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (list, peak, pages) = (served.clone(), most.clone(), Arc::new(pages));
        thread::spawn(move || {
            let start = Instant::now();
            for stream in listener.incoming() {
                let (list, peak, open, pages) =
                    (list.clone(), peak.clone(), open.clone(), pages.clone());
                thread::spawn(move || {
                    peak.fetch_max(open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    let arrived = Instant::now();
                    let path = answer(stream.unwrap(), &pages);
                    open.fetch_sub(1, Ordering::SeqCst);
                    let (finished, took) = (start.elapsed(), arrived.elapsed());
                    list.lock().unwrap().push(Served { path, finished, took });
                });
            }
        });
        Counting { served, most }
    }
}

/// Answers the one request of a connection, and waits until the client closes it.
fn answer(mut stream: TcpStream, pages: &[(String, Sends)]) -> String {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(count) => request.extend_from_slice(&buffer[..count]),
        }
    }
    let request = String::from_utf8(request).unwrap();
    let path = request.split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_owned();
    let known = pages.iter().find(|(name, _)| *name == path).map(|(_, sends)| sends.clone());
    // The client may close the connection at any time.
    let _gone = send(&mut stream, known.unwrap_or(Sends::Status("404 Not Found", String::new())));
    let _gone = stream.set_read_timeout(Some(Duration::from_secs(30)));
    while stream.read(&mut buffer).is_ok_and(|count| count > 0) {}
    path
}

fn send(stream: &mut TcpStream, sends: Sends) -> std::io::Result<()> {
    const HTML: &str = "Content-Type: text/html; charset=utf-8";
    match sends {
        Sends::Page(page) => {
            let length = page.len();
            write!(stream, "HTTP/1.1 200 OK\r\n{HTML}\r\nContent-Length: {length}\r\n\r\n{page}")
        }
        Sends::Gzip(bytes) => {
            let length = bytes.len();
            write!(
                stream,
                "HTTP/1.1 200 OK\r\n{HTML}\r\nContent-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n"
            )?;
            stream.write_all(&bytes)
        }
        Sends::Status(status, header) => {
            write!(stream, "HTTP/1.1 {status}\r\n{header}Content-Length: 0\r\n\r\n")
        }
        Sends::Nothing => Ok(()),
        Sends::Trickle => {
            write!(stream, "HTTP/1.1 200 OK\r\n{HTML}\r\nContent-Length: 100000\r\n\r\n")?;
            loop {
                stream.write_all(b"x")?;
                thread::sleep(Duration::from_millis(50));
            }
        }
        Sends::Flood => {
            write!(stream, "HTTP/1.1 200 OK\r\n{HTML}\r\n\r\n")?;
            loop {
                stream.write_all(&[b'x'; 65536])?;
            }
        }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::process::{Command, Stdio};
    let mut child = Command::new("gzip")
        .arg("-c")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writer = thread::spawn(move || input.write_all(&bytes).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output.stdout
}

/// A site with two notices, the first of which has two versions; and its pages from the day of each.
struct Pages {
    site: Tester,
    old: String,
    sv: String,
    en: String,
    page: String,
    coming: String,
    other: String,
}

fn pages() -> Pages {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let content = site.path().join("content");
    let run = |arguments: &[&str]| {
        let output = site.run(arguments);
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
    };
    let notice = content.join("webshop/notice.toml");
    let change = |from: &str, to: &str| {
        let text = fs::read_to_string(&notice).unwrap();
        assert!(text.contains(from));
        fs::write(&notice, text.replacen(from, to, 1)).unwrap();
    };
    run(&["release", "webshop", "--published", "2026-01-10", "--today", "2026-01-10"]);
    run(&["build", "--today", "2026-01-11"]);
    let old = site.read("public/sv/personuppgifter/fragment.html");
    change("years = 3", "years = 4");
    run(&["release", "webshop", "--published", "2026-02-01", "--today", "2026-02-01"]);
    let copy = content.join("other");
    fs::create_dir(&copy).unwrap();
    let text = fs::read_to_string(&notice).unwrap();
    let text = text.replace("\"personuppgifter\"", "\"annat\"").replace("\"privacy\"", "\"other\"");
    fs::write(copy.join("notice.toml"), text).unwrap();
    run(&["release", "other", "--published", "2026-02-01", "--today", "2026-02-01"]);
    run(&["build", "--today", "2026-02-02"]);
    let other = site.read("public/sv/annat/fragment.html");
    let sv = site.read("public/sv/personuppgifter/fragment.html");
    let en = site.read("public/en/privacy/fragment.html");
    let page = site.read("public/sv/personuppgifter/index.html");
    change("years = 4", "years = 5");
    let release = ["release", "webshop", "--published", "2026-02-02", "--today", "2026-02-02"];
    run(&[&release[..], &["--effective", "2026-06-01"]].concat());
    run(&["build", "--today", "2026-06-01"]);
    let coming = site.read("public/sv/personuppgifter/fragment.html");
    // The page of today, which says that another version is coming.
    run(&["build", "--today", "2026-02-03"]);
    assert_eq!(sv, site.read("public/sv/personuppgifter/fragment.html"));
    assert_ne!(page, site.read("public/sv/personuppgifter/index.html"));
    let page = site.read("public/sv/personuppgifter/index.html");
    Pages { site, old, sv, en, page, coming, other }
}

fn around(fragment: &str) -> String {
    format!("<!doctype html><title>Shop</title><main><h1>Shop</h1>{fragment}</main>")
}

/// The path, what is sent, the keys of the place, and the verdict.
type Case = (&'static str, Sends, &'static str, &'static str);

fn cases(pages: &Pages, address: &str) -> Vec<Case> {
    let Pages { old, sv, en, page, coming, other, .. } = pages;
    let html = |fragment: &str| Sends::Page(around(fragment));
    let to = |target: &str| Sends::Status("302 Found", format!("Location: {target}\r\n"));
    let word = sv.replacen("Garnboden", "Grynboden", 1);
    let cdn = |html: &str| {
        let at = html.find("href=\"mailto:").unwrap();
        let end = at + 6 + html[at + 6..].find('"').unwrap();
        format!("{}href=\"/cdn-cgi/l/email-protection#a1b2{}", &html[..at], &html[end..])
    };
    let unknown = sv.replacen("data-version=\"", "data-version=\"0", 1);
    let framed = "<p>Shop</p><iframe src=\"frames/text.html?x=1\" title=\"Text\"></iframe>";
    let doc = sv.replace('&', "&amp;").replace('"', "&quot;");
    let frame_sv = "language = 'sv'\n";
    vec![
        ("slow-1", Sends::Nothing, "", "not-read"),
        ("slow-2", Sends::Trickle, "", "not-read"),
        ("slow-3", Sends::Nothing, "", "not-read"),
        ("endless", Sends::Flood, "", "not-read"),
        ("bomb", Sends::Gzip(gzip(&vec![b' '; 9 << 20])), "", "not-read"),
        ("sv", html(sv), frame_sv, "current"),
        ("en", html(en), "language = 'en'\n", "current"),
        ("any", html(sv), "", "current"),
        ("both", html(&format!("{sv}<hr>{en}")), "language = 'en'\n", "current"),
        ("two-notices", html(&format!("{other}<hr>{sv}")), frame_sv, "current"),
        ("page", Sends::Page(page.clone()), "kind = 'page'\n", "current"),
        ("gzip", Sends::Gzip(gzip(around(sv).as_bytes())), frame_sv, "current"),
        ("moved", to("/moved-2"), "", "current"),
        ("frame", html(framed), "", "current"),
        ("srcdoc", html(&format!("<iframe srcdoc=\"{doc}\"></iframe>")), "", "current"),
        ("hidden-frame", html(&framed.replace("<iframe", "<iframe hidden")), "", "changed"),
        ("word", html(&word), frame_sv, "changed"),
        ("cdn", html(&cdn(sv)), "", "changed"),
        ("cdn-page", Sends::Page(cdn(page)), "kind = 'page'\n", "changed"),
        (
            "frame-of-page",
            Sends::Page(page.replacen("</main>", "<p>New</p></main>", 1)),
            "kind = 'page'\n",
            "changed",
        ),
        ("unknown", html(&unknown), "", "changed"),
        ("hidden", html(&format!("<details>{sv}</details>")), "", "changed"),
        ("old", html(old), "", "older"),
        ("old-word", html(&old.replacen("Garnboden", "Grynboden", 1)), "", "older"),
        ("early", html(coming), "", "early"),
        ("other", html(other), "", "other"),
        ("language", html(en), frame_sv, "other"),
        ("none", html("<p>Welcome</p>"), "", "no-notice"),
        ("gone", Sends::Status("410 Gone", String::new()), "", "not-found"),
        ("missing", Sends::Status("404 Not Found", String::new()), "", "not-found"),
        ("broken", Sends::Status("500 Oops", String::new()), "", "not-read"),
        ("private", to("https://10.0.0.1/"), "", "not-read"),
        ("circle", to(&format!("http://{address}/circle")), "", "not-read"),
    ]
}

#[test]
fn thirty_places_are_judged_side_by_side() {
    if crate::program::program("gzip").is_none() {
        return;
    }
    let pages = pages();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let cases = cases(&pages, &address);
    assert!(cases.len() >= 30);
    let mut served: Vec<(String, Sends)> =
        cases.iter().map(|(path, sends, ..)| ((*path).to_owned(), sends.clone())).collect();
    served.push(("moved-2".into(), Sends::Page(around(&pages.sv))));
    served.push(("frames/text.html?x=1".into(), Sends::Page(pages.sv.clone())));
    let server = Counting::serve(served, listener);
    let settings = pages.site.path().join("content/site.toml");
    let mut text = fs::read_to_string(&settings).unwrap();
    for (path, _, keys, _) in &cases {
        text += &format!(
            "\n[[place]]\nurl = 'http://{address}/{path}'\nnotice = 'webshop'\nplain_http = true\n{keys}"
        );
    }
    fs::write(&settings, text).unwrap();
    let verify = |format: &str| {
        let arguments = ["verify", "--places", "--allow-loopback", "--today", "2026-02-03"];
        pages.site.run(&[&arguments[..], &["--format", format]].concat())
    };
    let start = Instant::now();
    let output = verify("json");
    let took = start.elapsed();
    assert_eq!(output.code, 1, "{}", output.stderr);
    let json: Value = serde_json::from_str(&output.stdout).unwrap();
    let places = json["places"].as_array().unwrap();
    let verdicts: Vec<(&str, &str)> = cases
        .iter()
        .zip(places)
        .map(|((path, ..), place)| (*path, place["verdict"].as_str().unwrap()))
        .collect();
    let expected: Vec<(&str, &str)> =
        cases.iter().map(|(path, _, _, verdict)| (*path, *verdict)).collect();
    assert_eq!(verdicts, expected, "{}", output.stdout);
    of_versions(places, &json["diagnostics"], &cases);
    order(&server, took);
    annotations(&verify("github").stdout, cases.len());
    texts(&verify("text"), &address);
}

/// What is said of versions and changes.
fn of_versions(places: &[Value], findings: &Value, cases: &[Case]) {
    let place = |name: &str| {
        let at = cases.iter().position(|(path, ..)| *path == name).unwrap();
        let message =
            findings.as_array().unwrap().iter().find(|one| one["at"] == format!("place.{at}.url"));
        let all = message.map(|one| format!("{} {}", one["message"], one["help"]));
        (places[at].clone(), all.unwrap_or_default())
    };
    let (old, message) = place("old");
    assert_eq!((&old["version"], &old["since"]), (&"2026-01-10".into(), &"2026-02-01".into()));
    assert!(message.contains("should be gone since 2026-02-01"), "{message}");
    let (early, _) = place("early");
    assert_eq!((&early["version"], &early["since"]), (&"2026-02-02".into(), &"2026-06-01".into()));
    let (word, message) = place("word");
    assert_eq!(word["version"], "2026-02-01");
    assert!(message.contains("Grynboden") && message.contains("Garnboden"), "{message}");
    assert!(place("cdn").1.contains("Email Address Obfuscation"), "{}", place("cdn").1);
    assert!(place("private").1.contains("not on the public internet"), "{}", place("private").1);
    assert!(place("endless").1.contains("larger than"), "{}", place("endless").1);
    assert!(place("bomb").1.contains("larger than"), "{}", place("bomb").1);
    assert!(place("slow-2").1.contains("took longer than 1"), "{}", place("slow-2").1);
    let moved = place("moved").0["address"].as_str().unwrap().to_owned();
    assert!(moved.ends_with("/moved-2"), "{moved}");
    let frame = place("frame").0["address"].as_str().unwrap().to_owned();
    assert!(frame.ends_with("/frames/text.html?x=1"), "{frame}");
}

/// Never more than sixteen are open; the slow ones, first in the list, end last and at their limit.
fn order(server: &Counting, took: Duration) {
    let most = server.most.load(Ordering::SeqCst);
    assert!((2..=16).contains(&most), "{most} open at once");
    let served = server.served.lock().unwrap();
    let slow = |one: &&Served| one.path.starts_with("slow");
    let ends: Vec<Duration> = served.iter().filter(slow).map(|one| one.finished).collect();
    assert_eq!(ends.len(), 3);
    let first = ends.iter().min().unwrap();
    let late: Vec<&str> = served
        .iter()
        .filter(|one| !slow(one) && one.finished > *first)
        .map(|one| one.path.as_str())
        .collect();
    assert_eq!(late, Vec::<&str>::new(), "slow places held these up");
    for one in served.iter().filter(slow) {
        let took = one.took.as_secs_f64();
        assert!((9.0..16.0).contains(&took), "{} took {took} s", one.path);
    }
    assert!(took < Duration::from_secs(60), "{took:?}");
}

/// Each annotation is one line, at the line of its place.
fn annotations(text: &str, places: usize) {
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.len() >= 20 && lines.len() <= places + 10, "{text}");
    for line in lines {
        assert!(line.starts_with("::error file=content/site.toml,line="), "{line}");
    }
}

fn texts(output: &crate::tester::Output, address: &str) {
    assert_eq!(output.code, 1);
    let line = format!(
        "http://{address}/sv: has version `2026-02-01` of `webshop` in `sv`, which applies"
    );
    assert!(output.stdout.contains(&line), "{}", output.stdout);
    let moved = format!("http://{address}/moved (at http://{address}/moved-2): has version");
    assert!(output.stdout.contains(&moved), "{}", output.stdout);
    assert!(
        output.stdout.contains("33 places read, 10 with the version that applies"),
        "{}",
        output.stdout
    );
    assert!(output.stderr.contains("error[place-older]"), "{}", output.stderr);
}

/// Words of a page that would be commands of a workflow are words in an annotation.
#[test]
fn what_a_page_says_is_no_annotation() {
    let pages = pages();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let attack = "Grynboden\n::error file=x::forged\n%0A::warning::forged\u{1b}[31m";
    let word = pages.sv.replacen("Garnboden", attack, 1);
    let hash = pages.sv.replacen("data-version=\"", "data-version=\"\n::error::forged\n", 1);
    let served = vec![
        ("word".to_owned(), Sends::Page(around(&word))),
        ("hash".to_owned(), Sends::Page(around(&hash))),
        ("to".to_owned(), Sends::Status("302 Found", "Location: /a%0A::error::forged\r\n".into())),
    ];
    let _server = Counting::serve(served, listener);
    let settings = pages.site.path().join("content/site.toml");
    let mut text = fs::read_to_string(&settings).unwrap();
    for path in ["word", "hash", "to"] {
        text += &format!(
            "\n[[place]]\nurl = 'http://{address}/{path}'\nnotice = 'webshop'\nplain_http = true\n"
        );
    }
    fs::write(&settings, text).unwrap();
    let arguments = ["verify", "--places", "--allow-loopback", "--today", "2026-02-03"];
    for format in ["github", "text"] {
        let output = pages.site.run(&[&arguments[..], &["--format", format]].concat());
        assert_eq!(output.code, 1);
        let all = output.stdout + &output.stderr;
        assert!(all.contains("Grynboden"), "{all}");
        for line in all.lines().filter(|_| format == "github") {
            assert!(line.starts_with("::error file=content/site.toml,line="), "{line}");
        }
        assert!(!all.contains('\u{1b}'), "{all}");
    }
}
