//! [I/O] Runs a program and tells how long it took and how much memory it held.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use wait4::Wait4;

/// What a run took.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// From its start to its end.
    pub time: Duration,
    /// The most memory it held, in bytes. A program starts as a copy of this one, so little less
    /// than what this one holds is ever seen: sites are made in a process of their own.
    pub memory: u64,
}

/// Runs a program to its end, its output thrown away.
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

/// The program that is measured, with these arguments.
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

/// Removes a folder that may not be there.
pub fn clear(folder: &Path) -> anyhow::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot delete `{}`", folder.display()))
        }
        _ => Ok(()),
    }
}

/// The middle one.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
