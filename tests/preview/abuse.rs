//! Abusive requests: each is answered or dropped in bounded time, and no reader notices.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::{PAGE, site};
use crate::serving::{Serving, get_raw};

/// How long any answer may take while the server is abused; the tests share the machine.
const SOON: Duration = Duration::from_secs(5);

fn connect(serving: &Serving) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", serving.port())).unwrap();
    stream.set_read_timeout(Some(SOON)).unwrap();
    stream.set_write_timeout(Some(SOON)).unwrap();
    stream
}

/// Sends bytes and reads what comes until the other side closes, for a while at most: the status,
/// and all of it.
fn send(serving: &Serving, bytes: &[u8]) -> (Option<u16>, Vec<u8>) {
    let mut stream = connect(serving);
    // It may be dropped before everything is sent.
    let _gone = stream.write_all(bytes);
    let _gone = stream.shutdown(Shutdown::Write);
    let mut answer = Vec::new();
    let _gone = stream.take(1 << 20).read_to_end(&mut answer);
    let head = String::from_utf8_lossy(&answer);
    (head.split(' ').nth(1).and_then(|status| status.parse().ok()), answer)
}

/// A reader's page, which must come soon.
fn read(serving: &Serving) -> Duration {
    let started = Instant::now();
    assert_eq!(serving.get(PAGE).status, 200);
    let took = started.elapsed();
    assert!(took < SOON, "a reader waited {took:?}");
    took
}

#[test]
fn two_hundred_that_send_a_byte_a_second_do_not_stop_a_reader() {
    let site = site();
    let serving = Serving::start(&site, &["--edit"]);
    read(&serving);
    // Half of them are slow with the head, half with the body of an edit.
    let head = "GET /sv/personuppgifter/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    let post = "POST /_klartext/edit HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n";
    let mut slow: Vec<TcpStream> = (0..200)
        .map(|index| {
            let mut stream = connect(&serving);
            let start = if index % 2 == 0 { head } else { post };
            stream.write_all(start.as_bytes()).unwrap();
            stream
        })
        .collect();
    let started = Instant::now();
    let (mut sent, mut reads, mut longest) = (0, 0, Duration::ZERO);
    while started.elapsed() < Duration::from_secs(4) {
        // An edit that was refused may be closed already.
        sent += slow.iter_mut().filter_map(|stream| stream.write(b"x").ok()).sum::<usize>();
        let second = Instant::now();
        while second.elapsed() < Duration::from_secs(1) {
            longest = longest.max(read(&serving));
            reads += 1;
        }
    }
    println!(
        "200 slow clients sent {sent} bytes; {reads} pages read meanwhile, the slowest in {longest:?}"
    );
    assert!(reads > 20, "{reads}");
    drop(slow);
    read(&serving);
}

#[test]
fn answers_that_are_not_read_delay_no_one() {
    let site = site().file("static/large.svg", format!("<svg>{}</svg>", " ".repeat(12 << 20)));
    let serving = Serving::start(&site, &[]);
    read(&serving);
    assert_eq!(site.run(&["build", "--draft"]).code, 0);
    let files = site.files_below("draft");
    let name =
        files.iter().map(|(name, _)| name).find(|name| name.starts_with("static/large")).unwrap();
    let large = &format!("GET /{name} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let whole = get_raw(serving.port(), large);
    assert_eq!((whole.status, whole.text.len()), (200, (12 << 20) + 11));
    let held: Vec<TcpStream> = (0..100)
        .map(|_| {
            let mut stream = connect(&serving);
            stream.write_all(large.as_bytes()).unwrap();
            stream
        })
        .collect();
    let longest = (0..20).map(|_| read(&serving)).max().unwrap();
    println!(
        "20 pages read beside 100 answers of 12 MiB that nobody takes, the slowest in {longest:?}"
    );
    drop(held);
    assert_eq!(get_raw(serving.port(), large).text.len(), (12 << 20) + 11);
}

#[test]
fn a_thousand_connections_opened_and_dropped_leave_nothing() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    read(&serving);
    let starts: [&[u8]; 5] = [
        b"",
        b"GET",
        b"GET /sv/ HTTP/1.1\r\nHost: local",
        b"GET /sv/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf",
    ];
    let started = Instant::now();
    for index in 0..1000 {
        let mut stream = connect(&serving);
        let _gone = stream.write_all(starts[index % starts.len()]);
        drop(stream);
        if index % 100 == 0 {
            read(&serving);
        }
    }
    println!("1000 connections opened and dropped in {:?}", started.elapsed());
    read(&serving);
    #[cfg(target_os = "linux")]
    serving.until(|| super::storm::figure(serving.process(), "Threads") < 60);
}

#[test]
fn malformed_requests_are_answered_or_dropped() {
    let site = site();
    let serving = Serving::start(&site, &["--edit"]);
    read(&serving);
    let long = |length: usize| "a".repeat(length);
    let mut requests: Vec<Vec<u8>> = [
        "",
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/x\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: local\0host\r\n\r\n",
        "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
        "GET / HTTP/1.1\nHost: localhost\n\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1e9\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ]
    .iter()
    .map(|request| request.as_bytes().to_vec())
    .collect();
    requests.push(b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n".to_vec());
    requests.push(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec());
    requests.push(vec![0xff; 100_000]);
    requests.push(format!("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", long(1 << 20)).into());
    requests.push(format!("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", long(1 << 20)).into());
    requests.push(format!("{} / HTTP/1.1\r\nHost: localhost\r\n\r\n", long(1 << 20)).into());
    requests.push(format!("GET / HTTP/1.1\r\nX: {}", long(8 << 20)).into());
    let many: String = (0..20_000).map(|number| format!("X-{number}: x\r\n")).collect();
    requests.push(format!("GET /x HTTP/1.1\r\nHost: evil\r\n{many}\r\n").into());
    let body = long(2 << 20);
    let post =
        format!("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n", body.len());
    requests.push(format!("{post}{body}").into());
    let mut counts = std::collections::BTreeMap::new();
    let slowest = requests.iter().map(|request| {
        let started = Instant::now();
        let (status, answer) = send(&serving, request);
        let start = String::from_utf8_lossy(&request[..request.len().min(60)]).into_owned();
        assert!(started.elapsed() < 2 * SOON, "{start:?} took {:?}", started.elapsed());
        *counts.entry(status.unwrap_or(0)).or_insert(0) += 1;
        assert!(!answer.is_empty() || status.is_none());
        read(&serving);
        started.elapsed()
    });
    let slowest = slowest.max().unwrap();
    println!(
        "{} malformed requests, by status (0: let go) {counts:?}, the slowest in {slowest:?}",
        requests.len()
    );
}

#[test]
fn no_trick_with_a_path_reaches_a_file() {
    let site = site().file("secret.txt", "a secret").file("content/secret.txt", "a secret");
    let serving = Serving::start(&site, &[]);
    read(&serving);
    let ups = [
        "..",
        "%2e%2e",
        "%2E%2E",
        ".%2e",
        "%252e%252e",
        "..%00",
        "..;",
        "..\\",
        "..%5c",
        "..%2f",
        "%c0%ae%c0%ae",
        "%uff0e%uff0e",
        "\u{2025}",
        ".",
        "%2e",
        "",
    ];
    let starts = ["", "/sv", "/static", "/_klartext", "/_released", "/sv/personuppgifter"];
    let ends = [
        "secret.txt",
        "content/secret.txt",
        "content/site.toml",
        "content/webshop/notice.toml",
        "etc/passwd",
    ];
    let mut asked = 0;
    for start in starts {
        for up in ups {
            for end in ends {
                for slash in ["/", "%2f", "\\"] {
                    let path = format!("{start}{slash}{up}{slash}{up}{slash}{end}");
                    let path = if path.starts_with('/') { path } else { format!("/{path}") };
                    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
                    let answer = get_raw(serving.port(), &request);
                    // What is not ASCII is let go without an answer.
                    let is_refused = [400, 404].contains(&answer.status);
                    assert!(is_refused || answer.status == 0 && !path.is_ascii(), "{path}");
                    assert!(
                        !answer.text.contains("a secret") && !answer.text.contains("languages ="),
                        "{path}"
                    );
                    asked += 1;
                }
            }
        }
    }
    for path in [
        "/C:/secret.txt",
        "/file:///etc/passwd",
        "/con",
        "/aux.html",
        "/sv/personuppgifter/index.html/",
        "/~root/",
    ] {
        let answer =
            get_raw(serving.port(), &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        assert!([400, 404].contains(&answer.status), "{path}: {}", answer.status);
        asked += 1;
    }
    println!("{asked} tricks with paths, none reaches a file");
}

#[test]
fn readers_and_abusers_at_once_are_answered() {
    let site = site();
    let serving = Arc::new(Serving::start(&site, &["--edit"]));
    read(&serving);
    let (over, sent) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let abusers: Vec<_> = (0..6)
        .map(|which| {
            let (serving, over, sent) = (serving.clone(), over.clone(), sent.clone());
            std::thread::spawn(move || {
                while !over.load(Ordering::Relaxed) {
                    let bytes: &[u8] = match which % 3 {
                        0 => b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                        1 => b"POST /_klartext/edit HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc",
                        _ => b"\x16\x03\x01\r\n\r\n",
                    };
                    send(&serving, bytes);
                    sent.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    let longest = (0..50).map(|_| read(&serving)).max().unwrap();
    over.store(true, Ordering::Relaxed);
    abusers.into_iter().for_each(|thread| thread.join().unwrap());
    println!(
        "50 pages read beside {} abuses, the slowest in {longest:?}",
        sent.load(Ordering::Relaxed)
    );
}
