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
