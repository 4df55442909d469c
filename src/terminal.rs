//! [I/O] stdout and stderr. A control character in a text never reaches the terminal: a picture of
//! it is shown instead.
//!
//! stdout is written as it is when a file or another program reads it. Text with colours of our own
//! (findings, `diff`, `explain`) is made safe where the colours are put in.

#![expect(clippy::disallowed_methods, reason = "this is where the terminal is written to")]

use std::fmt::Arguments;
use std::io::{self, IsTerminal, Write};

use anstream::AutoStream;

use crate::characters::harmless;

/// A stream that shows control characters instead of sending them to the terminal.
pub struct SafeStream<W: Write> {
    inner: W,
    escapes: bool,
}

/// stdout, for the results of a command.
pub fn stdout() -> SafeStream<io::StdoutLock<'static>> {
    let out = io::stdout();
    SafeStream { escapes: out.is_terminal(), inner: out.lock() }
}

/// stdout for text with colours, which are left out where they are not wanted.
pub fn coloured_stdout() -> AutoStream<io::StdoutLock<'static>> {
    anstream::stdout().lock()
}

/// stderr for text with colours, which are left out where they are not wanted.
pub fn coloured_stderr() -> AutoStream<io::StderrLock<'static>> {
    anstream::stderr().lock()
}

/// stderr, for messages next to the results.
pub fn stderr() -> SafeStream<io::StderrLock<'static>> {
    SafeStream { escapes: true, inner: io::stderr().lock() }
}

/// Writes a line to stderr; use [`stderr_line!`](crate::stderr_line).
pub fn write_stderr_line(message: Arguments<'_>) {
    // A closed stderr is no reason to stop.
    let _ = writeln!(stderr(), "{message}");
}

/// Writes a line to stderr as `eprintln!` does, with control characters made visible.
#[macro_export]
macro_rules! stderr_line {
    ($($message:tt)*) => { $crate::terminal::write_stderr_line(format_args!($($message)*)) };
}

impl<W: Write> Write for SafeStream<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) if self.escapes => self.inner.write_all(harmless(text).as_bytes())?,
            _ => self.inner.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
