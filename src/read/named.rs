//! [I/O] Files that were named on the command line.

use std::path::Path;
use std::sync::Arc;

use super::{bytes_within, text_within};
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::origin::InputFile;

/// Reads a text file that was named on the command line, as [`text`] does: where a link leads is
/// for whoever named it to know.
///
/// # Errors
/// When the file cannot be read.
pub fn named_text(path: &Path) -> anyhow::Result<(Arc<InputFile>, Vec<Diagnostic>)> {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    text_within(real.parent().unwrap_or(&real), &real, path, limits::FILE)
}

/// The bytes of a file that was named on the command line; what is wrong with it is a finding.
///
/// # Errors
/// When the file cannot be read.
pub fn named_bytes(path: &Path, limit: u64) -> anyhow::Result<Result<Vec<u8>, Vec<Diagnostic>>> {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let shown = path.to_string_lossy().replace('\\', "/");
    let read = bytes_within(real.parent().unwrap_or(&real), &real, &shown, limit)?;
    Ok(read.map_err(|fault| fault.without_text(shown).1))
}
