//! [I/O] Requests → answers, from memory alone.
//!
//! ```text
//! heads        connections, all read by one thread     → Request: its head is whole
//! answer       Request                                 → Answer, by one of a few threads
//! connection   Answer                                  → bytes sent, and the connection closed
//! ```
//!
//! Nobody who is slow keeps another waiting. A head that does not come to its end costs a place in a
//! list, never a thread; there is a limit to its size, to its time and to the number of places. An
//! answer that is not taken, or a body that is not wanted, is left to a thread of its own, of which
//! there are few. Every answer closes its connection: browsers open a new one in a tenth of a
//! millisecond, and nothing is left to wait for.
//!
//! Most servers for few requests were made to keep connections open with a thread for each, read
//! heads of any length, and wait for slow ones for ever; what was tried needed more code against
//! that than is here.

mod answer;
mod bind;
mod connection;
mod heads;

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};

pub use answer::Shared;
pub use bind::{Bound, bind};

/// How many threads answer. Each may wait for the maker.
const WORKERS: usize = 24;

/// Starts the server's threads.
pub fn start(bound: Bound, shared: Shared) {
    let (sender, receiver) = channel();
    let (shared, receiver) = (Arc::new(shared), Arc::new(Mutex::new(receiver)));
    for _ in 0..WORKERS {
        let (shared, receiver) = (shared.clone(), receiver.clone());
        std::thread::spawn(move || {
            loop {
                let next = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok(request) = next else { return };
                shared.answer(request);
            }
        });
    }
    std::thread::spawn(move || heads::read_all(&bound.listener, &sender));
}
