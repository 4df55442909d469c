//! [I/O] The streams on which browsers hear of new pages: one thread writes to all of them.
//!
//! In: the writers of streams that were taken on, and what is to be told. A stream that cannot be
//! written to is let go.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How many browsers may listen at once: each keeps a thread of tiny_http busy.
pub const MOST: usize = 300;
/// How often a stream is written to when nothing happens, so that a closed one is noticed.
const PING: Duration = Duration::from_secs(2);

/// A stream's writer, as tiny_http hands it over.
pub type Stream = Box<dyn Write + Send>;

enum Message {
    Join(Stream),
    Tell(String),
}

/// Tells all listening browsers.
#[derive(Clone)]
pub struct Broadcaster {
    sender: Sender<Message>,
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

    /// Takes a place for one more stream; none where there are too many.
    pub fn take_place(&self) -> bool {
        let more = |count| (count < MOST).then_some(count + 1);
        self.count.fetch_update(Ordering::SeqCst, Ordering::SeqCst, more).is_ok()
    }

    /// Takes on a stream whose place was taken; its head is written already.
    pub fn join(&self, stream: Stream) {
        // The thread ends with the program alone.
        let _ended = self.sender.send(Message::Join(stream));
    }

    /// Tells every browser: a name, and data of one line.
    pub fn tell(&self, event: &str, data: &str) {
        let _ended = self.sender.send(Message::Tell(format!("event: {event}\ndata: {data}\n\n")));
    }

    /// How many browsers listen.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }
}

fn broadcast(receiver: &Receiver<Message>, count: &AtomicUsize) {
    let mut streams: Vec<Stream> = Vec::new();
    loop {
        let text = match receiver.recv_timeout(PING) {
            Ok(Message::Join(stream)) => {
                streams.push(stream);
                continue;
            }
            Ok(Message::Tell(text)) => text,
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
