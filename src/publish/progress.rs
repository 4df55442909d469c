//! [I/O] How much is sent, in one line that is overwritten; only on a terminal.

use std::io::{IsTerminal as _, Write as _};
use std::sync::{Mutex, PoisonError};

use crate::render::media_type::size;

/// Shows how much of the whole is done.
pub struct Progress {
    files: usize,
    bytes: u64,
    is_terminal: bool,
    done: Mutex<Done>,
}

#[derive(Default)]
struct Done {
    files: usize,
    bytes: u64,
    shown: usize,
}

impl Progress {
    /// Of so many files and bytes.
    pub fn of(files: usize, bytes: u64) -> Progress {
        let is_terminal = std::io::stderr().is_terminal();
        Progress { files, bytes, is_terminal, done: Mutex::default() }
    }

    /// One file of this size is done.
    pub fn add(&self, size: u64) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.files += 1;
        done.bytes += size;
        let percent = done.files * 100 / self.files.max(1);
        if self.is_terminal && percent != done.shown {
            done.shown = percent;
            let line = self.line(&done, percent);
            // A line that cannot be shown does not stop the run.
            let _ = write!(std::io::stderr(), "\r{line}\x1b[K");
        }
    }

    fn line(&self, done: &Done, percent: usize) -> String {
        let filled = percent / 5;
        let bar = "█".repeat(filled) + &"·".repeat(20 - filled);
        let (now, all) = (size(done.bytes), size(self.bytes));
        format!("{bar} {} of {} files, {now} of {all}", done.files, self.files)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_terminal {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_much_is_done() {
        let progress = Progress::of(4, 4_000_000);
        let done = Done { files: 1, bytes: 1_000, shown: 0 };
        assert_eq!(progress.line(&done, 25), "█████··············· 1 of 4 files, 1 kB of 4.0 MB");
    }
}
