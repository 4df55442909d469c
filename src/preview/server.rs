//! [I/O] Requests → answers, from memory alone, by tiny_http.
//!
//! tiny_http has faults that its use here goes round: its pool may leave a connection unanswered
//! until another closes, so every answer closes its connection and, while there is traffic, a
//! thread of ours opens and closes one more; a request that is let go reads the rest of its body,
//! however long that takes, so those with a body are let go on a thread of their own; and its accept
//! loop ends when files run out, so a watchdog asks for an answer and starts anew.

mod answer;
mod bind;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tiny_http::{Request, Server};

use super::http;

pub use answer::Shared;
pub use bind::{Bound, bind};

/// How many threads take requests. One may wait for the maker.
const WORKERS: usize = 12;
/// How often a further connection is opened while there is traffic, and for how long after.
const NUDGE: Duration = Duration::from_millis(50);
const TRAFFIC: Duration = Duration::from_secs(3);
/// How long the watchdog waits for an answer, and how often it asks.
const PATIENCE: Duration = Duration::from_secs(5);
const ROUND: Duration = Duration::from_secs(10);
/// The largest body that is read to be let go.
const LARGEST: usize = 1 << 20;

/// When the last request came.
struct Traffic {
    start: Instant,
    /// In milliseconds since the start.
    last: AtomicU64,
}

impl Traffic {
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn note(&self) {
        self.last.store(self.now(), Ordering::Relaxed);
    }

    fn is_on(&self) -> bool {
        let since = self.now().saturating_sub(self.last.load(Ordering::Relaxed));
        u128::from(since) < TRAFFIC.as_millis()
    }
}

/// Starts the server's threads.
pub fn start(bound: Bound, shared: Shared) {
    let shared = Arc::new(shared);
    let traffic = Arc::new(Traffic { start: Instant::now(), last: AtomicU64::new(0) });
    let local = bound.local();
    let server = listen(bound.listener, &shared, &traffic);
    let nudged = traffic.clone();
    std::thread::spawn(move || nudge(local, &nudged));
    std::thread::spawn(move || watch_over(server, local, &shared, &traffic));
}

fn listen(listener: TcpListener, shared: &Arc<Shared>, traffic: &Arc<Traffic>) -> Arc<Server> {
    let server = Server::from_listener(listener, None);
    let server = Arc::new(server.expect("it is given a listener and no certificate"));
    for _ in 0..WORKERS {
        let (server, shared, traffic) = (server.clone(), shared.clone(), traffic.clone());
        std::thread::spawn(move || {
            while let Ok(request) = server.recv() {
                traffic.note();
                take(request, &shared);
            }
        });
    }
    server
}

/// Answers a request; one with a body on a thread of its own, where it is let go.
fn take(request: Request, shared: &Arc<Shared>) {
    let has_body = request.body_length().is_some_and(|length| length > 0)
        || request.headers().iter().any(|header| header.field.equiv("Transfer-Encoding"));
    if !has_body {
        return shared.answer(request);
    }
    if request.body_length().is_some_and(|length| length > LARGEST) {
        // To let it go would be to make room for all that it says will come.
        std::mem::forget(request);
        return;
    }
    let shared = shared.clone();
    std::thread::spawn(move || shared.answer(request));
}

/// Opens and closes a connection again and again, so that one left waiting is taken up.
fn nudge(local: SocketAddr, traffic: &Traffic) {
    loop {
        // Without traffic it would only keep idle threads from ending.
        if traffic.is_on() {
            drop(TcpStream::connect_timeout(&local, PATIENCE));
        }
        std::thread::sleep(NUDGE);
    }
}

/// Begins anew where no request is answered any more.
fn watch_over(
    mut server: Arc<Server>,
    local: SocketAddr,
    shared: &Arc<Shared>,
    traffic: &Arc<Traffic>,
) {
    loop {
        std::thread::sleep(ROUND);
        if answers(local) || answers(local) {
            continue;
        }
        (0..WORKERS).for_each(|_| server.unblock());
        let old = Arc::downgrade(&server);
        drop(server);
        // The port is free when the last worker has let go of it.
        let listener = loop {
            match bind::listener(local) {
                Ok(listener) => break listener,
                Err(_) if old.strong_count() > 0 => std::thread::sleep(NUDGE),
                Err(_) => std::thread::sleep(20 * NUDGE),
            }
        };
        server = listen(listener, shared, traffic);
    }
}

fn answers(local: SocketAddr) -> bool {
    let ask = || -> std::io::Result<usize> {
        let mut stream = TcpStream::connect_timeout(&local, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let head = format!("GET /{}alive HTTP/1.1\r\nHost: {local}\r\n\r\n", http::OWN);
        stream.write_all(head.as_bytes())?;
        stream.read(&mut [0; 12])
    };
    ask().is_ok_and(|read| read > 0)
}
