//! [I/O] `completions` and `man`: generated from the declaration of the command line.

#![expect(clippy::disallowed_methods, reason = "files are touched here")]

use std::fs;
use std::path::Path;

use anyhow::Context;
use clap::CommandFactory;
use clap_complete::Shell;

use super::Outcome;
use crate::args::Arguments;

/// Prints a completion script.
pub fn completions(shell: Shell) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "klartext", &mut script);
    std::io::Write::write_all(&mut std::io::stdout().lock(), &script)?;
    Ok(Outcome::Done)
}

/// Writes a manual page for the program and for each command.
pub fn pages(folder: &Path) -> anyhow::Result<Outcome> {
    let context = || format!("cannot write manual pages to `{}`", folder.display());
    fs::create_dir_all(folder).with_context(context)?;
    clap_mangen::generate_to(Arguments::command(), folder).with_context(context)?;
    Ok(Outcome::Done)
}
