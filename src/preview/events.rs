//! [I/O] The event streams of browsers that listen: one thread writes to all of them.
//!
//! In: streams, and the events to send. A stream that cannot be written to is dropped.

use std::io::Write;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How many browsers can listen at once: each keeps a file descriptor.
pub const MOST: usize = 300;
/// How often a silent stream is written to, so that a closed one is noticed.
const PING: Duration = Duration::from_secs(2);

enum Broadcast {
    Join(TcpStream),
    Event(String),
}

/// Sends events to all browsers that listen.
#[derive(Clone)]
pub struct Broadcaster {
    sender: Sender<Broadcast>,
    count: Arc<AtomicUsize>,
}

impl Broadcaster {
    /// Starts the thread.
    pub fn start() -> Broadcaster {
        let (sender, receiver) = channel();
        let count = Arc::new(AtomicUsize::new(0));
        let counted = count.clone();
        std::thread::spawn(move || broadcast(&receiver, &counted));
        Broadcaster { sender, count }
    }

    /// Reserves a place for one more stream; false if there are too many.
    pub fn reserve(&self) -> bool {
        let more = |count| (count < MOST).then_some(count + 1);
        self.count.fetch_update(Ordering::SeqCst, Ordering::SeqCst, more).is_ok()
    }

    /// Adds a stream for which a place was reserved, and whose head is already written.
    pub fn join(&self, stream: TcpStream) {
        // The thread runs as long as the program.
        let _ended = self.sender.send(Broadcast::Join(stream));
    }

    /// Sends an event to every browser: a name, and data on one line.
    pub fn send(&self, event: &str, data: &str) {
        let text = format!("event: {event}\ndata: {data}\n\n");
        let _ended = self.sender.send(Broadcast::Event(text));
    }

    /// How many browsers listen.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }
}

fn broadcast(receiver: &Receiver<Broadcast>, count: &AtomicUsize) {
    let mut streams: Vec<TcpStream> = Vec::new();
    loop {
        let text = match receiver.recv_timeout(PING) {
            Ok(Broadcast::Join(stream)) => {
                streams.push(stream);
                continue;
            }
            Ok(Broadcast::Event(text)) => text,
            Err(RecvTimeoutError::Timeout) => ": ping\n\n".to_owned(),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        streams.retain_mut(|stream| {
            let written = stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).is_ok();
            if !written {
                count.fetch_sub(1, Ordering::SeqCst);
            }
            written
        });
    }
}
