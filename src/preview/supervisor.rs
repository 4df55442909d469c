//! [I/O] The preview runs in a process of its own, which is restarted at the same port if it crashes.
//! Catching panics is not enough: a stack overflow or lack of memory ends the whole process, and so
//! does a panic in a release, which is built to abort.
//!
//! The server's standard input is a pipe that nothing is written to. It closes when the supervisor
//! ends, for whatever reason, and then the server ends too.

use std::io::Read;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;

use super::announcement;
use crate::stderr_line;

/// The port, in the environment of the server process; and whether it was restarted.
const PORT: &str = "KLARTEXT_PREVIEW_PORT";
const RESTARTED: &str = "KLARTEXT_PREVIEW_AGAIN";
/// A server that crashes sooner is restarted after a pause, which grows.
const SHORT: Duration = Duration::from_secs(10);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// Which of the preview's two processes this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessRole {
    /// The process that the user started; it starts and restarts the server.
    Supervisor,
    /// The process that serves the preview.
    Server {
        /// The port to listen on.
        port: u16,
        /// Whether an earlier server crashed.
        restarted: bool,
    },
}

/// The role of this process. A server ends when its supervisor does, and takes back where it is.
pub fn role(root: &Path) -> ProcessRole {
    let port = std::env::var(PORT).ok().and_then(|port| port.parse().ok());
    let Some(port) = port else { return ProcessRole::Supervisor };
    let root = root.to_owned();
    std::thread::spawn(move || {
        // Nothing is ever read: this returns when the pipe is closed.
        let _end = std::io::stdin().read(&mut [0]);
        announcement::withdraw(&root);
        std::process::exit(0);
    });
    ProcessRole::Server { port, restarted: std::env::var_os(RESTARTED).is_some() }
}

/// Runs the server until it ends by itself. If it exits with an error, which it has then reported,
/// this process exits with the same code; if it crashes, it is restarted.
///
/// # Errors
/// When this program cannot be started again.
pub fn supervise(port: u16) -> anyhow::Result<()> {
    let program = std::env::current_exe().context("cannot find the program of klartext")?;
    let mut command = Command::new(program);
    command.args(std::env::args_os().skip(1)).env(PORT, port.to_string());
    let mut pause = Duration::ZERO;
    loop {
        let started = Instant::now();
        let status = run(&mut command).context("cannot start the preview")?;
        match status.code() {
            Some(0) => return Ok(()),
            Some(code @ 1..=2) => std::process::exit(code),
            _ => command.env(RESTARTED, "1"),
        };
        pause = if started.elapsed() < SHORT { pause } else { Duration::ZERO };
        stderr_line!(
            "the preview crashed ({status}) and is restarted; this is a bug in klartext, please report it"
        );
        std::thread::sleep(pause);
        pause = (2 * pause).clamp(Duration::from_secs(1), LONGEST_PAUSE);
    }
}

fn run(command: &mut Command) -> std::io::Result<ExitStatus> {
    let mut child = command.stdin(Stdio::piped()).spawn()?;
    // `wait` would close it.
    let _open = child.stdin.take();
    child.wait()
}
