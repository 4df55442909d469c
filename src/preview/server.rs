//! [I/O] Requests → answers, from memory only, by tiny_http behind a gate.
//!
//! tiny_http bounds neither a head nor a body, and keeps what it reads until it has answered. So the
//! gate reads first, and passes on only what may be asked, complete, to a port of this machine that is
//! not announced. Two bugs of tiny_http are worked around here. Its pool may leave a connection unanswered
//! until another closes, so every answer closes its connection and, while there is traffic, a thread
//! opens and closes one more. And its accept loop ends when the process has no more file descriptors,
//! so a watchdog asks for an answer and restarts the server.

mod answer;
mod bind;
mod gate;
mod missing;

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tiny_http::Server;

use super::http;

pub use answer::{Channels, Responder};
pub use bind::{Bound, bind};

/// How many threads answer requests. One may wait for the builder.
const WORKERS: usize = 12;
/// How often an extra connection is opened while there is traffic, and for how long after.
const EXTRA: Duration = Duration::from_millis(50);
const TRAFFIC: Duration = Duration::from_secs(3);
/// How long the watchdog waits for an answer, and how often it asks.
const TIMEOUT: Duration = Duration::from_secs(5);
const ROUND: Duration = Duration::from_secs(10);

/// The time of the last request.
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
///
/// # Errors
/// When the machine has no free port.
pub fn start(bound: Bound, responder: Responder) -> anyhow::Result<()> {
    let responder = Arc::new(responder);
    let traffic = Arc::new(Traffic { start: Instant::now(), last: AtomicU64::new(0) });
    let inner = bind::listener((Ipv4Addr::LOCALHOST, 0).into())?;
    let inner_address = inner.local_addr()?;
    let server = listen(inner, &responder, &traffic);
    let noted = traffic.clone();
    std::thread::spawn(move || open_extra_connections(inner_address, &noted));
    gate::Gate::new(responder.clone(), inner_address).open(bound.listener);
    std::thread::spawn(move || watch(server, inner_address, &responder, &traffic));
    Ok(())
}

fn listen(
    listener: TcpListener,
    responder: &Arc<Responder>,
    traffic: &Arc<Traffic>,
) -> Arc<Server> {
    let server = Server::from_listener(listener, None);
    let server = Arc::new(server.expect("it is given a listener and no certificate"));
    for _ in 0..WORKERS {
        let (server, responder, traffic) = (server.clone(), responder.clone(), traffic.clone());
        std::thread::spawn(move || {
            while let Ok(request) = server.recv() {
                traffic.note();
                responder.answer(request);
            }
        });
    }
    server
}

/// Opens and closes connections, so that a waiting one is answered.
fn open_extra_connections(local: SocketAddr, traffic: &Traffic) {
    loop {
        // Without traffic it would only keep idle threads from ending.
        if traffic.is_on() {
            drop(TcpStream::connect_timeout(&local, TIMEOUT));
        }
        std::thread::sleep(EXTRA);
    }
}

/// Restarts the server if requests are no longer answered.
fn watch(
    mut server: Arc<Server>,
    local: SocketAddr,
    responder: &Arc<Responder>,
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
        // The port is free when the last worker has dropped it.
        let listener = loop {
            match bind::listener(local) {
                Ok(listener) => break listener,
                Err(_) if old.strong_count() > 0 => std::thread::sleep(EXTRA),
                Err(_) => std::thread::sleep(20 * EXTRA),
            }
        };
        server = listen(listener, responder, traffic);
    }
}

fn answers(local: SocketAddr) -> bool {
    let ask = || -> std::io::Result<usize> {
        let mut stream = TcpStream::connect_timeout(&local, TIMEOUT)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        let head = format!("GET /{}alive HTTP/1.1\r\nHost: {local}\r\n\r\n", http::OWN);
        stream.write_all(head.as_bytes())?;
        stream.read(&mut [0; 12])
    };
    ask().is_ok_and(|read| read > 0)
}
