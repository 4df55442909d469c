//! [I/O] The preview in a process of its own, which is started again at the same port when a fault of
//! klartext's ended it. No catching of panics does that: a stack that runs over, or memory that runs
//! out, ends a process whole; and so does a panic in a release, which is built to abort.
//!
//! The child's standard input is a pipe that nobody writes to. It ends with the parent, however that
//! went, and the child with it.

use std::io::Read;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::stderr_line;

/// Holds the port in the environment of the child, and whether another child was there before.
const PORT: &str = "KLARTEXT_PREVIEW_PORT";
const AGAIN: &str = "KLARTEXT_PREVIEW_AGAIN";
/// A child that lived shorter is started again after a pause, which grows.
const SHORT: Duration = Duration::from_secs(10);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// Which of the two processes this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The one that was called.
    Parent,
    /// The one that serves.
    Child {
        /// Where.
        port: u16,
        /// Whether one served before it.
        again: bool,
    },
}

/// The role of this process. A child ends when its parent does.
pub fn role() -> Role {
    let port = std::env::var(PORT).ok().and_then(|port| port.parse().ok());
    let Some(port) = port else { return Role::Parent };
    std::thread::spawn(|| {
        // Nothing comes but the end.
        let _end = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    Role::Child { port, again: std::env::var_os(AGAIN).is_some() }
}

/// Runs the child at a port until it ends by itself. With an exit code of its own, for which it gave
/// the reason, this process ends too.
///
/// # Errors
/// When this program cannot be started again.
pub fn watch(port: u16) -> anyhow::Result<()> {
    let program = std::env::current_exe().context("cannot find klartext's own program")?;
    let mut command = Command::new(program);
    command.args(std::env::args_os().skip(1)).env(PORT, port.to_string());
    let mut pause = Duration::ZERO;
    loop {
        let started = Instant::now();
        let status = run(&mut command).context("cannot start the preview")?;
        match status.code() {
            Some(0) => return Ok(()),
            Some(code @ 1..=2) => std::process::exit(code),
            _ => command.env(AGAIN, "1"),
        };
        pause = if started.elapsed() < SHORT { pause } else { Duration::ZERO };
        stderr_line!(
            "klartext met a fault of its own ({status}); the preview is started again. Please report it"
        );
        std::thread::sleep(pause);
        pause = (2 * pause).clamp(Duration::from_secs(1), LONGEST_PAUSE);
    }
}

fn run(command: &mut Command) -> std::io::Result<ExitStatus> {
    let mut child = command.stdin(Stdio::piped()).spawn()?;
    // To wait would close it.
    let _kept_open = child.stdin.take();
    child.wait()
}
