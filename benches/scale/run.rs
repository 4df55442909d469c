//! [I/O] Runs a program and measures its time and peak memory.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use wait4::Wait4;

/// Time and memory of a run.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// From start to exit.
    pub time: Duration,
    /// Its peak memory in bytes. A child process starts as a copy of this one, so the peak is never much
    /// less than this process's memory: sites are generated in a separate process.
    pub memory: u64,
}

/// Runs a program and discards its output.
pub fn run(command: &mut Command) -> anyhow::Result<Cost> {
    let start = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot run {command:?}"))?;
    let used = child.wait4()?;
    let time = start.elapsed();
    if !used.status.success() {
        bail!("{command:?} ended with {}", used.status);
    }
    Ok(Cost { time, memory: used.rusage.maxrss })
}

/// The measured program with these arguments.
pub fn klartext(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klartext"));
    command.args(arguments).args(["--today", crate::site::TODAY]);
    command
}

/// `build` of a site into a folder.
pub fn build(root: &Path, out: &Path) -> Command {
    let mut command = klartext(&["build"]);
    command.arg("--root").arg(root).arg("--out").arg(out);
    command
}

/// `cp -r`.
pub fn copy(from: &Path, to: &Path) -> Command {
    let mut command = Command::new("cp");
    command.arg("-r").arg(from).arg(to);
    command
}

/// Removes a folder if it exists.
pub fn clear(folder: &Path) -> anyhow::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot delete `{}`", folder.display()))
        }
        _ => Ok(()),
    }
}

/// The median.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
