//! [I/O] A connection whose request has come: the rest of it read, the answer sent, the end.

use std::io::{ErrorKind, IoSlice, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::preview::state::Served;

/// How long a body may take, or an answer to be taken.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long and how much is read of what nobody wants, so that the answer is not lost with it.
const LINGER: Duration = Duration::from_secs(1);
const UNWANTED: usize = 4 << 20;
/// How many connections may be slow at once; of further ones the rest is not sent.
const SLOW: usize = 64;

/// A request as it came.
pub struct Request {
    /// The connection.
    pub stream: TcpStream,
    /// Its head; not whole where there was no end to it, or too late.
    pub head: Vec<u8>,
    /// What came after the head.
    pub rest: Vec<u8>,
}

/// Reads a body of a length. None where it does not come.
pub fn body(stream: &mut TcpStream, rest: Vec<u8>, length: usize) -> Option<Vec<u8>> {
    stream.set_nonblocking(false).ok()?;
    let until = Instant::now() + PATIENCE;
    let mut body = rest;
    while body.len() < length {
        let mut more = [0; 8 * 1024];
        stream.set_read_timeout(Some(left(until)?)).ok()?;
        let wanted = more.len().min(length - body.len());
        match stream.read(&mut more[..wanted]) {
            Ok(0) => return None,
            Ok(read) => body.extend_from_slice(&more[..read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
    body.truncate(length);
    Some(body)
}

/// What is sent, and how much of it was.
pub struct Sending {
    head: String,
    body: Body,
    sent: usize,
}

/// What follows a head. A file is never copied, however many wait for it.
pub enum Body {
    /// Nothing: only the head was asked for.
    None,
    /// A text.
    Text(String),
    /// A file as it is served.
    File(Arc<Served>),
}

impl Body {
    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Body::None => &[],
            Body::Text(text) => text.as_bytes(),
            Body::File(file) => &file.bytes,
        }
    }
}

impl Sending {
    /// An answer of which nothing was sent.
    pub fn new(head: String, body: Body) -> Sending {
        Sending { head, body, sent: 0 }
    }

    /// Sends what the other side takes at once, or within the time that the stream gives it; whether
    /// that was all.
    fn send(&mut self, stream: &mut TcpStream) -> std::io::Result<bool> {
        let body = self.body.bytes();
        let head_left = self.head.as_bytes().get(self.sent..).unwrap_or_default();
        let body_left = &body[self.sent.saturating_sub(self.head.len())..];
        if head_left.is_empty() && body_left.is_empty() {
            return Ok(true);
        }
        match stream.write_vectored(&[IoSlice::new(head_left), IoSlice::new(body_left)]) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(written) => self.sent += written,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(self.sent == self.head.len() + body.len())
    }
}

/// Sends an answer and closes the connection. `is_read` says whether all of the request was read.
/// What the other side does not take at once is sent by a thread of its own.
pub fn send(mut stream: TcpStream, mut sending: Sending, is_read: bool, slow: &Slow) {
    let mut step = || -> std::io::Result<bool> {
        stream.set_nonblocking(true)?;
        while !sending.send(&mut stream)? {}
        Ok(true)
    };
    match step() {
        Ok(_) if is_read => {}
        Err(error) if error.kind() != ErrorKind::WouldBlock => {
            // The browser may have gone; that is no trouble of ours.
        }
        _ => slow.spawn(move || {
            let _gone = send_rest(&mut stream, &mut sending).and_then(|()| linger(&mut stream));
        }),
    }
}

fn send_rest(stream: &mut TcpStream, sending: &mut Sending) -> std::io::Result<()> {
    stream.set_nonblocking(false)?;
    let until = Instant::now() + PATIENCE;
    loop {
        stream.set_write_timeout(Some(left(until).ok_or(ErrorKind::TimedOut)?))?;
        if sending.send(stream)? {
            return Ok(());
        }
    }
}

/// A connection that is closed with something unread is cut, and the answer may be lost.
fn linger(stream: &mut TcpStream) -> std::io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    let until = Instant::now() + LINGER;
    let mut unwanted = 0;
    while unwanted < UNWANTED {
        stream.set_read_timeout(Some(left(until).ok_or(ErrorKind::TimedOut)?))?;
        match stream.read(&mut [0; 8 * 1024])? {
            0 => return Ok(()),
            read => unwanted += read,
        }
    }
    Ok(())
}

/// What is left of a time; never nothing, which would mean for ever.
fn left(until: Instant) -> Option<Duration> {
    let left = until.saturating_duration_since(Instant::now());
    (left > Duration::ZERO).then_some(left)
}

/// Counts the threads of those that are slow.
#[derive(Default)]
pub struct Slow(Arc<AtomicUsize>);

impl Slow {
    fn spawn(&self, work: impl FnOnce() + Send + 'static) {
        let more = |count| (count < SLOW).then_some(count + 1);
        if self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, more).is_err() {
            return;
        }
        let count = self.0.clone();
        std::thread::spawn(move || {
            work();
            count.fetch_sub(1, Ordering::SeqCst);
        });
    }
}
