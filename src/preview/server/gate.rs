//! [I/O] Connections → requests that may be asked, complete, passed on to tiny_http.
//!
//! A connection has a thread and one descriptor until its head is read, within bounds of size and
//! time. For whom it is and who sent it is looked at then; a request that is refused is answered here
//! and leaves nothing. A stream of events keeps its connection and needs no thread.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::answer::{Responder, refuse};
use super::bind::SEND;
use crate::preview::http::{OWN, Refusal, RequestHead};

/// The longest head, in bytes and in lines. Browsers send some two thousand, in twenty.
const HEAD: usize = 16 << 10;
const LINES: usize = 64;
/// How long a head may take, and how long a body.
const HEAD_TIME: Duration = Duration::from_secs(10);
const BODY_TIME: Duration = Duration::from_secs(30);
/// How many connections are read or answered at once, and how many of them may send a body.
const CONNECTIONS: usize = 500;
const BODIES: usize = 8;
/// How much of what follows a refusal is read, so that the answer is not lost.
const REST: usize = 4 << 20;
const REST_TIME: Duration = Duration::from_secs(1);
/// How long to wait where the system gives no more descriptors.
const EXHAUSTED: Duration = Duration::from_millis(50);

/// What looks at every request first.
pub struct Gate {
    responder: Arc<Responder>,
    inner: SocketAddr,
    connections: Arc<AtomicUsize>,
    bodies: Arc<AtomicUsize>,
}

/// A request as it is passed on.
struct CompleteRequest {
    bytes: Vec<u8>,
    is_events: bool,
    is_head: bool,
}

/// A place among a number of places, given back when dropped.
struct Slot(Arc<AtomicUsize>);

impl Slot {
    fn take(count: &Arc<AtomicUsize>, most: usize) -> Option<Slot> {
        let more = |count| (count < most).then_some(count + 1);
        count.fetch_update(Ordering::SeqCst, Ordering::SeqCst, more).ok()?;
        Some(Slot(count.clone()))
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Gate {
    /// A gate before the server at an address.
    pub fn new(responder: Arc<Responder>, inner: SocketAddr) -> Gate {
        Gate { responder, inner, connections: Arc::default(), bodies: Arc::default() }
    }

    /// Accepts connections for as long as the program runs.
    pub fn open(self, listener: TcpListener) {
        let gate = Arc::new(self);
        std::thread::spawn(move || {
            loop {
                match listener.accept() {
                    Ok((stream, _)) => gate.clone().receive(stream),
                    Err(_) => std::thread::sleep(EXHAUSTED),
                }
            }
        });
    }

    fn receive(self: Arc<Gate>, mut stream: TcpStream) {
        let Some(slot) = Slot::take(&self.connections, CONNECTIONS) else {
            return refuse(&mut stream, Refusal::Crowded, false);
        };
        let work = move || {
            self.serve(stream);
            drop(slot);
        };
        // Where the system gives no more threads, the connection is dropped with the work.
        let _dropped = std::thread::Builder::new().stack_size(128 << 10).spawn(work);
    }

    fn serve(&self, mut stream: TcpStream) {
        match self.read(&mut stream) {
            Ok(Some(whole)) if whole.is_events => self.responder.listen(stream, whole.is_head),
            Ok(Some(whole)) => {
                // The browser may have gone.
                let _gone = self.pass_on(&mut stream, &whole.bytes);
            }
            Ok(None) => {}
            Err((refusal, is_head)) => {
                refuse(&mut stream, refusal, is_head);
                read_rest(&mut stream);
            }
        }
    }

    /// Reads a request; `None` if the connection ended first.
    fn read(&self, stream: &mut TcpStream) -> Result<Option<CompleteRequest>, (Refusal, bool)> {
        let Some(bytes) = read_head(stream).map_err(|refusal| (refusal, false))? else {
            return Ok(None);
        };
        let mut headers = [httparse::EMPTY_HEADER; LINES];
        let mut request = httparse::Request::new(&mut headers);
        let length = match request.parse(&bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            Err(httparse::Error::TooManyHeaders) => return Err((Refusal::LongHead, false)),
            _ => return Err((Refusal::Malformed, false)),
        };
        let head = head_of(&request).map_err(|refusal| (refusal, false))?;
        let is_head = head.method == "HEAD";
        let file = self.responder.admit(&head).map_err(|refusal| (refusal, is_head))?;
        let is_events = file.name == format!("{OWN}events") && head.method != "POST";
        let mut whole = written(&head);
        let left = head.length.unwrap_or(0);
        if left > 0 {
            let Some(_slot) = Slot::take(&self.bodies, BODIES) else {
                return Err((Refusal::Busy, is_head));
            };
            let start = bytes.get(length..).unwrap_or_default();
            let start = start.get(..left).unwrap_or(start);
            whole.extend_from_slice(start);
            let Some(rest) = read_exactly(stream, left - start.len()) else { return Ok(None) };
            whole.extend(rest);
        }
        Ok(Some(CompleteRequest { bytes: whole, is_events, is_head }))
    }

    fn pass_on(&self, stream: &mut TcpStream, whole: &[u8]) -> std::io::Result<()> {
        let mut inner = TcpStream::connect(self.inner)?;
        inner.write_all(whole)?;
        // What the browser does not read is given up.
        stream.set_write_timeout(Some(SEND))?;
        std::io::copy(&mut inner, stream)?;
        stream.shutdown(Shutdown::Write)
    }
}

/// Reads up to the end of the head, and what came with it; `None` if the connection ended first.
fn read_head(stream: &mut TcpStream) -> Result<Option<Vec<u8>>, Refusal> {
    let end = Instant::now() + HEAD_TIME;
    let mut bytes = Vec::with_capacity(2048);
    let mut more = [0; 4096];
    loop {
        let Some(read) = read_by(stream, &mut more, end) else { return Ok(None) };
        let seen = bytes.len().saturating_sub(3);
        bytes.extend_from_slice(more.get(..read).unwrap_or_default());
        let is_end = |four: &[u8]| four == b"\r\n\r\n" || four.starts_with(b"\n\n");
        if bytes.get(seen..).unwrap_or_default().windows(4).any(is_end) || bytes.ends_with(b"\n\n")
        {
            return Ok(Some(bytes));
        }
        if bytes.len() > HEAD {
            return Err(Refusal::LongHead);
        }
    }
}

fn read_exactly(stream: &mut TcpStream, length: usize) -> Option<Vec<u8>> {
    let end = Instant::now() + BODY_TIME;
    let mut bytes = Vec::new();
    let mut more = [0; 16 << 10];
    while bytes.len() < length {
        let most = more.len().min(length - bytes.len());
        let read = read_by(stream, more.get_mut(..most)?, end)?;
        bytes.extend_from_slice(more.get(..read)?);
    }
    Some(bytes)
}

/// Reads something before a moment; `None` at the end of the connection, or too late.
fn read_by(stream: &mut TcpStream, into: &mut [u8], end: Instant) -> Option<usize> {
    let left = end.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())?;
    stream.set_read_timeout(Some(left)).ok()?;
    stream.read(into).ok().filter(|read| *read > 0)
}

/// Reads what follows a refused head, so that closing does not take the answer back.
fn read_rest(stream: &mut TcpStream) {
    let _gone = stream.shutdown(Shutdown::Write);
    let end = Instant::now() + REST_TIME;
    let mut more = [0; 16 << 10];
    let mut read = 0;
    while read < REST {
        let Some(now) = read_by(stream, &mut more, end) else { return };
        read += now;
    }
}

fn head_of<'a>(request: &httparse::Request<'_, 'a>) -> Result<RequestHead<'a>, Refusal> {
    let mut head = RequestHead {
        method: request.method.ok_or(Refusal::Malformed)?,
        url: request.path.ok_or(Refusal::Malformed)?,
        ..RequestHead::default()
    };
    let mut is_chunked = false;
    for header in &*request.headers {
        let value = || std::str::from_utf8(header.value).ok();
        let field = match header.name.to_ascii_lowercase().as_str() {
            "host" => &mut head.host,
            "origin" => &mut head.origin,
            "sec-fetch-site" => &mut head.site,
            "content-type" => &mut head.kind,
            "x-klartext-edit" => &mut head.token,
            "content-length" => {
                let length = value().and_then(|value| value.parse().ok());
                if head.length.is_some() || length.is_none() {
                    return Err(Refusal::Malformed);
                }
                head.length = length;
                continue;
            }
            // A body without a length: no browser sends one here.
            "transfer-encoding" => {
                is_chunked = true;
                continue;
            }
            _ => continue,
        };
        // One that is there twice could mean either.
        if field.replace(value().ok_or(Refusal::Malformed)?).is_some() {
            return Err(Refusal::Malformed);
        }
    }
    if is_chunked {
        head.length = None;
        if head.method != "POST" {
            return Err(Refusal::Malformed);
        }
    }
    Ok(head)
}

/// A head as tiny_http gets it: what the preview looks at, and no more.
fn written(head: &RequestHead<'_>) -> Vec<u8> {
    let mut text = format!("{} {} HTTP/1.1\r\n", head.method, head.url);
    let length = head.length.map(|length| length.to_string());
    for (name, value) in [
        ("Host", head.host),
        ("Origin", head.origin),
        ("Sec-Fetch-Site", head.site),
        ("Content-Type", head.kind),
        ("X-Klartext-Edit", head.token),
        ("Content-Length", length.as_deref()),
    ] {
        if let Some(value) = value {
            text.extend([name, ": ", value, "\r\n"]);
        }
    }
    // Without this, tiny_http would wait for another request.
    text.push_str("Connection: close\r\n\r\n");
    text.into_bytes()
}
