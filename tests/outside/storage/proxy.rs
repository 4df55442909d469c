//! A bad network between klartext and the server: it cuts connections, answers 500 now and then,
//! and can go away for good. It counts the requests that come through.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// What the network does.
#[derive(Clone, Copy, Default)]
pub struct Faults {
    /// Every so many connections are answered with a 500.
    pub answer_500: Option<u64>,
    /// Connections are cut after so many bytes from klartext.
    pub cut_each: Option<u64>,
    /// All is cut for good after so many bytes from klartext.
    pub gone_after: Option<u64>,
    /// Nothing comes through after so many bytes from klartext, until it is let through.
    pub held_after: Option<u64>,
    /// The server does not know `If-None-Match`, and says so.
    pub not_conditional: bool,
    /// It is a company's proxy, which is asked to connect to a name.
    pub connects: bool,
}

/// The network; it ends with this value.
pub struct Proxy {
    port: u16,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    faults: Faults,
    server: u16,
    connections: AtomicU64,
    bytes: AtomicU64,
    is_gone: AtomicBool,
    is_let_through: AtomicBool,
    failed: AtomicU64,
    requests: Mutex<Vec<String>>,
    open: Mutex<Vec<TcpStream>>,
}

impl Proxy {
    /// A network that leads to a server on this machine.
    pub fn to(server: u16, faults: Faults) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State { faults, server, ..State::default() });
        let listening = state.clone();
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let state = listening.clone();
                if !state.is_gone.load(Ordering::SeqCst) {
                    std::thread::spawn(move || state.serve(client));
                }
            }
        });
        Proxy { port, state }
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The first lines of requests so far (`PUT /notices/a/index.html`), without signatures.
    pub fn requests(&self) -> Vec<String> {
        self.state.requests.lock().unwrap().clone()
    }

    /// How many bytes have come from klartext.
    pub fn bytes(&self) -> u64 {
        self.state.bytes.load(Ordering::SeqCst)
    }

    /// How many connections were cut or answered with a 500.
    pub fn failed(&self) -> u64 {
        self.state.failed.load(Ordering::SeqCst)
    }

    /// Whether it holds back what comes.
    pub fn is_holding(&self) -> bool {
        self.state.holds(self.bytes())
    }

    /// Lets through what it holds back.
    pub fn let_through(&self) {
        self.state.is_let_through.store(true, Ordering::SeqCst);
    }

    /// Whether it has gone away for good.
    pub fn is_gone(&self) -> bool {
        self.state.is_gone.load(Ordering::SeqCst)
    }
}

impl State {
    fn serve(&self, client: TcpStream) {
        let number = self.connections.fetch_add(1, Ordering::SeqCst) + 1;
        if self.faults.answer_500.is_some_and(|each| number.is_multiple_of(each)) {
            self.failed.fetch_add(1, Ordering::SeqCst);
            return answer_500(client);
        }
        if self.faults.connects && !connect(&client) {
            return;
        }
        let Ok(server) = TcpStream::connect(("127.0.0.1", self.server)) else { return };
        let both = [client.try_clone().unwrap(), server.try_clone().unwrap()];
        self.open.lock().unwrap().extend(both);
        let (mut from_server, mut to_client) =
            (server.try_clone().unwrap(), client.try_clone().unwrap());
        let back = std::thread::spawn(move || {
            let _cut = std::io::copy(&mut from_server, &mut to_client);
            let _cut = to_client.shutdown(Shutdown::Both);
        });
        self.forward(client, server);
        let _cut = back.join();
    }

    fn forward(&self, mut client: TcpStream, mut server: TcpStream) {
        let mut part = [0; 4096];
        let mut forwarded = 0;
        while let Ok(count @ 1..) = client.read(&mut part) {
            let part = &part[..count];
            forwarded += count as u64;
            let all = self.bytes.fetch_add(count as u64, Ordering::SeqCst) + count as u64;
            let over =
                |limit: Option<u64>, now: u64| limit.and_then(|limit| now.checked_sub(limit));
            if let Some(over) = over(self.faults.gone_after, all) {
                let _cut = server.write_all(&part[..count.saturating_sub(over as usize)]);
                self.go();
                break;
            }
            if let Some(over) = over(self.faults.cut_each, forwarded) {
                self.failed.fetch_add(1, Ordering::SeqCst);
                let _cut = server.write_all(&part[..count.saturating_sub(over as usize)]);
                break;
            }
            self.note(part);
            if self.faults.not_conditional && is_conditional(part) {
                return answer(client, "501 Not Implemented", NOT_KNOWN);
            }
            while self.holds(all) {
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            if server.write_all(part).is_err() {
                break;
            }
        }
        let _cut = server.shutdown(Shutdown::Both);
        let _cut = client.shutdown(Shutdown::Both);
    }

    fn holds(&self, bytes: u64) -> bool {
        let is_over = self.faults.held_after.is_some_and(|limit| bytes > limit);
        is_over && !self.is_let_through.load(Ordering::SeqCst)
    }

    fn go(&self) {
        self.is_gone.store(true, Ordering::SeqCst);
        for stream in self.open.lock().unwrap().iter() {
            let _cut = stream.shutdown(Shutdown::Both);
        }
    }

    fn note(&self, part: &[u8]) {
        let text = String::from_utf8_lossy(part);
        for line in text.lines().filter(|line| line.ends_with(" HTTP/1.1")) {
            let bare = line.split('?').next().unwrap_or(line);
            self.requests.lock().unwrap().push(bare.to_owned());
        }
    }
}

/// What an older server says of a header it does not know.
const NOT_KNOWN: &str = "<?xml version=\"1.0\"?><Error><Code>NotImplemented</Code><Message>A header \
     you provided implies functionality that is not implemented.</Message></Error>";

fn is_conditional(part: &[u8]) -> bool {
    String::from_utf8_lossy(part).to_lowercase().contains("\nif-none-match:")
}

/// Reads what a company's proxy is asked (`CONNECT host:80 HTTP/1.1`), and agrees; whether it was
/// asked for the bucket's own name.
fn connect(mut client: &TcpStream) -> bool {
    let mut asked = Vec::new();
    let mut byte = [0];
    while !asked.ends_with(b"\r\n\r\n") {
        if client.read_exact(&mut byte).is_err() {
            return false;
        }
        asked.push(byte[0]);
    }
    let agreed = asked.starts_with(b"CONNECT notices.storage.example:");
    agreed && client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").is_ok()
}

fn answer_500(mut client: TcpStream) {
    let mut part = [0; 4096];
    let _cut = client.read(&mut part);
    answer(client, "500 Internal Server Error", "");
}

fn answer(mut client: TcpStream, status: &str, body: &str) {
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    let _cut = client.write_all((head + body).as_bytes());
    let _cut = client.shutdown(Shutdown::Write);
    // What is still on its way is read, or the answer would be lost to a reset.
    let _cut = std::io::copy(&mut client, &mut std::io::sink());
}
