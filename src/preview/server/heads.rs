//! [I/O] One thread takes all connections and reads the heads of their requests, as they come.

use std::io::{ErrorKind, Read};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::connection::Request;
use crate::preview::http::{LARGEST_HEAD, end_of_head};

/// How long a head may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many heads may be on their way. For one more the oldest is let go: whoever is quick always
/// finds a place.
const PLACES: usize = 512;
/// How long to wait where the system has no connection to give and none can be let go.
const PAUSE: Duration = Duration::from_millis(20);

/// A connection whose request has not come whole.
struct Waiting {
    stream: TcpStream,
    bytes: Vec<u8>,
    until: Instant,
}

/// What reading on has led to.
enum State {
    /// There is more to come.
    Open,
    /// A request, or as much as will be read of one.
    Come,
    /// Nothing to answer.
    Gone,
}

/// Reads for ever, and hands over what is whole.
pub fn read_all(listener: &TcpListener, ready: &Sender<Request>) {
    let mut waiting: Vec<Waiting> = Vec::new();
    loop {
        let readable = wait(listener, &waiting);
        let now = Instant::now();
        let mut all = waiting.into_iter().zip(&readable[1..]);
        waiting = all
            .by_ref()
            .filter_map(|(one, is_readable)| match is_readable {
                true => one.read_on(ready),
                false => (one.until > now).then_some(one),
            })
            .collect();
        if readable[0] {
            accept(listener, &mut waiting, ready);
        }
    }
}

/// Waits until there is something to read; whether there is for the listener, then for each.
fn wait(listener: &TcpListener, waiting: &[Waiting]) -> Vec<bool> {
    let mut polled = vec![PollFd::new(listener, PollFlags::IN)];
    polled.extend(waiting.iter().map(|one| PollFd::new(&one.stream, PollFlags::IN)));
    let first = waiting.iter().map(|one| one.until).min();
    let rest = first.map(|until| until.saturating_duration_since(Instant::now()));
    let rest = rest.and_then(|rest| Timespec::try_from(rest).ok());
    // Interrupted or not: what can be read is read.
    let _count = poll(&mut polled, rest.as_ref());
    polled.iter().map(|one| !one.revents().is_empty()).collect()
}

fn accept(listener: &TcpListener, waiting: &mut Vec<Waiting>, ready: &Sender<Request>) {
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                // Where that fails the connection is gone already.
                let _gone = stream.set_nonblocking(true).and_then(|()| stream.set_nodelay(true));
                let one = Waiting { stream, bytes: Vec::new(), until: Instant::now() + PATIENCE };
                waiting.extend(one.read_on(ready));
                let over = waiting.len().saturating_sub(PLACES);
                waiting.drain(..over);
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => return,
            Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => {
                // No file is left for a connection, and none for the maker's work either.
                match waiting.len() {
                    0 => std::thread::sleep(PAUSE),
                    all => drop(waiting.drain(..all.div_ceil(2))),
                }
                return;
            }
        }
    }
}

impl Waiting {
    /// Reads what has come; what is whole is handed over.
    fn read_on(mut self, ready: &Sender<Request>) -> Option<Waiting> {
        match self.read() {
            State::Open => Some(self),
            State::Gone => None,
            State::Come => {
                let end = end_of_head(&self.bytes, 0);
                let rest = self.bytes.split_off(end.unwrap_or(self.bytes.len()));
                let head = self.bytes;
                // All threads that answer are there as long as the program is.
                let _ended = ready.send(Request { stream: self.stream, head, rest });
                None
            }
        }
    }

    fn read(&mut self) -> State {
        let mut more = [0; 8 * 1024];
        loop {
            match self.stream.read(&mut more) {
                Ok(0) if self.bytes.is_empty() => return State::Gone,
                Ok(0) => return State::Come,
                Ok(read) => {
                    let before = self.bytes.len();
                    self.bytes.extend_from_slice(&more[..read]);
                    let end = end_of_head(&self.bytes, before);
                    if end.is_some() || self.bytes.len() > LARGEST_HEAD {
                        return State::Come;
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => return State::Open,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return State::Gone,
            }
        }
    }
}
