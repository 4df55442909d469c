//! The server under many connections: none is left without an answer.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::{PAGE, site};
use crate::serving::{Serving, get_raw, read_answer};

/// Far more than a busy machine explains: the system itself tries for a connection again after one
/// second, and after three. How fast answers are is for the benchmarks.
const STALLED: Duration = Duration::from_secs(10);

/// Opens connections at once, with streams open; how long the slowest answer took.
fn slowest(serving: &Serving, connections: usize) -> Duration {
    let port = serving.port();
    let request = format!("GET {PAGE} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let started = Instant::now();
    let mut open: Vec<TcpStream> =
        (0..connections).map(|_| TcpStream::connect(("127.0.0.1", port)).unwrap()).collect();
    open.iter_mut().for_each(|stream| stream.write_all(request.as_bytes()).unwrap());
    // One after the other: an answer waits in the system until it is read, so the last one read is as
    // late as the slowest.
    for stream in &mut open {
        assert_eq!(read_answer(stream, false).unwrap().status, 200);
    }
    started.elapsed()
}

#[test]
fn many_connections_at_once_are_answered_while_others_listen() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.get(PAGE).status, 200);
    let streams: Vec<TcpStream> = (0..100).map(|_| serving.listen()).collect();
    for connections in [6, 24, 200] {
        let slowest = slowest(&serving, connections);
        assert!(slowest < STALLED, "{connections} at once took {slowest:?}");
    }
    drop(streams);
}

#[test]
fn three_hundred_may_listen_and_the_next_is_refused() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    let streams: Vec<TcpStream> = (0..300).map(|_| serving.listen()).collect();
    let one_more =
        get_raw(serving.port(), "GET /_klartext/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!(one_more.status, 503);
    assert_eq!(serving.get(PAGE).status, 200);
    drop(streams);
    serving.until(|| serving.state("index.html")["listeners"] == 0);
    drop(serving.listen());
}

#[test]
fn bodies_that_never_come_delay_no_one() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    let half: Vec<TcpStream> = (0..40)
        .map(|index| {
            let mut stream = TcpStream::connect(("127.0.0.1", serving.port())).unwrap();
            let length = if index % 2 == 0 { 900_000 } else { 900_000_000_000_u64 };
            let head = format!(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\nhalf"
            );
            stream.write_all(head.as_bytes()).unwrap();
            stream
        })
        .collect();
    for _ in 0..20 {
        assert_eq!(serving.get(PAGE).status, 200);
    }
    drop(half);
}

/// How many threads and descriptors a process has.
#[cfg(target_os = "linux")]
fn threads_and_descriptors(serving: &Serving) -> (u64, usize) {
    let process = serving.process();
    let descriptors = std::fs::read_dir(format!("/proc/{process}/fd")).unwrap().count();
    (super::storm::figure(process, "Threads"), descriptors)
}

#[test]
#[cfg(target_os = "linux")]
fn five_thousand_refused_requests_leave_the_process_as_it_was() {
    let site = site();
    let serving = Serving::start(&site, &["--edit"]);
    // tiny_http ends the threads of a first burst after five idle seconds.
    assert_eq!(serving.get(PAGE).status, 200);
    std::thread::sleep(Duration::from_secs(6));
    let before = threads_and_descriptors(&serving);
    let memory = super::storm::figure(serving.process(), "VmRSS");
    let long = "x".repeat(20_000);
    let heads = [
        "POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 2000000\r\n\r\n".to_owned(),
        "POST /_klartext/edit HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n\
         Content-Length: 9000000000000000000\r\n\r\nx"
            .to_owned(),
        "POST /_klartext/edit HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nf"
            .to_owned(),
        "GET /_klartext/events HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n\r\n"
            .to_owned(),
        format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {long}\r\n\r\n"),
    ];
    for turn in 0..5000 {
        let mut stream = TcpStream::connect(("127.0.0.1", serving.port())).unwrap();
        // It may have been refused before all was sent.
        let _refused = stream.write_all(heads[turn % heads.len()].as_bytes());
        if turn % 10 == 0 {
            let status = read_answer(&mut stream, false).map(|answer| answer.status);
            assert!(status.is_some_and(|status| (400..500).contains(&status)), "{turn} {status:?}");
        }
    }
    serving.until(|| threads_and_descriptors(&serving) <= before);
    let grown = super::storm::figure(serving.process(), "VmRSS").saturating_sub(memory);
    assert!(grown < 20_000, "memory has grown by {grown} KiB");
    println!(
        "5000 refused requests; before {before:?}, after {:?}, {grown} KiB more",
        threads_and_descriptors(&serving)
    );
    assert_eq!(serving.get(PAGE).status, 200);
}

#[test]
fn an_endless_head_ends_at_its_bound() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    assert_eq!(serving.get(PAGE).status, 200);
    for start in ["GET / HTTP/1.1\r\nHost: localhost\r\nX: ", "GET /"] {
        let mut stream = TcpStream::connect(("127.0.0.1", serving.port())).unwrap();
        stream.write_all(start.as_bytes()).unwrap();
        let chunk = vec![b'a'; 64 << 10];
        let sent = (0..1000).take_while(|_| stream.write_all(&chunk).is_ok()).count();
        // What the two systems hold for a connection, and what is read after the refusal.
        assert!(sent < 300, "{sent} chunks were taken");
    }
    let many: String = (0..100).map(|line| format!("X-{line}: x\r\n")).collect();
    let request = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n");
    assert_eq!(get_raw(serving.port(), &request).status, 431);
}

#[test]
fn a_head_that_could_mean_two_things_is_refused() {
    let site = site();
    let serving = Serving::start(&site, &[]);
    let status =
        |lines: &str| get_raw(serving.port(), &format!("GET / HTTP/1.1\r\n{lines}\r\n")).status;
    assert_eq!(status("Host: localhost\r\n"), 200);
    assert_eq!(status("Host: localhost\r\nHost: evil.example\r\n"), 400);
    assert_eq!(status("Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n"), 400);
    assert_eq!(status("Host: localhost\r\nContent-Length: +1\r\n"), 400);
    assert_eq!(status("Host: localhost\r\nTransfer-Encoding: chunked\r\n"), 400);
    assert_eq!(status("Host: localhost\r\nOrigin: http://evil.example\r\n"), 403);
}

#[test]
fn others_may_edit_only_where_that_was_said() {
    let site = site();
    let refused = site.run(&["serve", "--edit", "--host", "0.0.0.0", "--port", "0"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("--edit-by-anyone"), "{}", refused.stderr);
    let serving = Serving::start(&site, &["--edit", "--edit-by-anyone", "--host", "0.0.0.0"]);
    serving.until(|| serving.printed().contains("change your notices' files"));
    let alone = site.run(&["serve", "--edit-by-anyone"]);
    assert_eq!(alone.code, 2);
}
