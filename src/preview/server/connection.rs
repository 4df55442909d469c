//! [I/O] A connection whose request has come: the rest of it read, the answer sent, the end.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

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

/// Sends an answer and closes the connection. `is_read` says whether all of the request was read.
/// What the other side does not take at once is sent by a thread of its own.
pub fn send(mut stream: TcpStream, head: &str, body: &[u8], is_read: bool, slow: &Slow) {
    let _none = stream.set_nonblocking(true);
    let mut bytes = head.as_bytes().to_vec();
    bytes.extend_from_slice(body);
    let mut sent = 0;
    while sent < bytes.len() {
        match stream.write(&bytes[sent..]) {
            Ok(0) => return,
            Ok(written) => sent += written,
            Err(error) if error.kind() == ErrorKind::WouldBlock => break,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // The browser may have gone; that is no trouble of ours.
            Err(_) => return,
        }
    }
    if sent == bytes.len() && is_read {
        return;
    }
    slow.spawn(move || {
        let _gone = send_rest(&mut stream, &bytes[sent..]).and_then(|()| linger(&mut stream));
    });
}

fn send_rest(stream: &mut TcpStream, mut bytes: &[u8]) -> std::io::Result<()> {
    stream.set_nonblocking(false)?;
    let until = Instant::now() + PATIENCE;
    while !bytes.is_empty() {
        stream.set_write_timeout(Some(left(until).ok_or(ErrorKind::TimedOut)?))?;
        let written = stream.write(bytes)?;
        bytes = &bytes[written..];
    }
    Ok(())
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
pub struct Slow(std::sync::Arc<AtomicUsize>);

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
