//! [I/O] stdout and stderr. What stands in a text never steers a terminal: it is shown instead.
//!
//! stdout is left as it is where a file or another program takes it. What has colours of its own
//! (findings, `diff`, `explain`) makes the words between them harmless itself.

#![expect(clippy::disallowed_methods, reason = "this is where the terminal is written to")]

use std::fmt::Arguments;
use std::io::{self, IsTerminal, Write};

use anstream::AutoStream;

use crate::characters::harmless;

/// A stream in which nothing steers a terminal.
pub struct Harmless<W: Write> {
    to: W,
    /// Whether somebody looks on.
    is_seen: bool,
}

/// What a command prints.
pub fn stdout() -> Harmless<io::StdoutLock<'static>> {
    let out = io::stdout();
    Harmless { is_seen: out.is_terminal(), to: out.lock() }
}

/// stdout for text with colours of our own, which go away where nobody sees them.
pub fn coloured_stdout() -> AutoStream<io::StdoutLock<'static>> {
    anstream::stdout().lock()
}

/// The same for stderr.
pub fn coloured_stderr() -> AutoStream<io::StderrLock<'static>> {
    anstream::stderr().lock()
}

/// What a command says beside its results. That nobody reads it is no reason to stop.
pub fn stderr() -> Harmless<io::StderrLock<'static>> {
    Harmless { is_seen: true, to: io::stderr().lock() }
}

/// A line on stderr; [`say!`](crate::say) calls it.
pub fn say(words: Arguments<'_>) {
    let _ = writeln!(stderr(), "{words}");
}

/// Says a line on stderr, as `eprintln!` does.
#[macro_export]
macro_rules! say {
    ($($words:tt)*) => { $crate::terminal::say(format_args!($($words)*)) };
}

impl<W: Write> Write for Harmless<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) if self.is_seen => self.to.write_all(harmless(text).as_bytes())?,
            _ => self.to.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
