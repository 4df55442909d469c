//! [I/O] stdout and stderr. Control characters are shown as symbols instead of being sent to the
//! terminal.
//!
//! stdout is unchanged if it is a file or a pipe. Text with colours of our own (findings, `diff`,
//! `explain`) is escaped where the colours are added.

#![expect(clippy::disallowed_methods, reason = "the only place that writes to the terminal")]

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

/// stdout for text with colours, which are stripped if they are not wanted.
pub fn coloured_stdout() -> AutoStream<io::StdoutLock<'static>> {
    anstream::stdout().lock()
}

/// stderr for text with colours, which are stripped if they are not wanted.
pub fn coloured_stderr() -> AutoStream<io::StderrLock<'static>> {
    anstream::stderr().lock()
}

/// Whether results go to a terminal.
pub fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Whether someone can be asked: a command in a script must not wait for an answer.
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal() && io::stderr().is_terminal()
}

/// Asks a question, and whether the answer was yes.
///
/// # Errors
/// When the answer cannot be read.
pub fn confirm(question: &str) -> io::Result<bool> {
    write!(stderr(), "{question} [y/N] ")?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(["y", "yes", "j", "ja"].contains(&answer.trim().to_lowercase().as_str()))
}

/// stderr, for messages next to the results.
pub fn stderr() -> SafeStream<io::StderrLock<'static>> {
    SafeStream { escapes: true, inner: io::stderr().lock() }
}

/// Writes a line to stderr; use [`stderr_line!`](crate::stderr_line).
pub fn write_stderr_line(message: Arguments<'_>) {
    // A closed stderr must not stop the command.
    let _ = writeln!(stderr(), "{message}");
}

/// Writes a line to stderr as `eprintln!` does, with control characters made visible.
#[doc(hidden)]
#[macro_export]
macro_rules! stderr_line {
    ($($message:tt)*) => { $crate::internals::terminal::write_stderr_line(format_args!($($message)*)) };
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
