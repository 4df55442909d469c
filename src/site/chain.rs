//! The records of a notice, as read from its folder → its chain, or all that is wrong with them,
//! each with the file and the line.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::origin::{InputFile, Origin};
use crate::pages::Released;
use crate::read::{self, NoticePaths, VERSIONS_FOLDER};
use crate::version::{Chain, ChainError, Record, RecordError};

/// The records of a notice as a chain, or all that is wrong with them.
///
/// # Errors
/// When the disk fails.
pub fn read_chain(paths: &NoticePaths) -> anyhow::Result<Result<Released, Vec<Diagnostic>>> {
    Ok(chain_of(paths, &read::records(&paths.folder)?))
}

/// The records of a notice, by file name, as a chain.
///
/// # Errors
/// All that is wrong with them.
pub fn chain_of(
    paths: &NoticePaths,
    files: &[(String, Vec<u8>)],
) -> Result<Released, Vec<Diagnostic>> {
    let mut errors = Vec::new();
    let mut records = Vec::new();
    let read = files.par_iter().map(|(name, bytes)| Record::read_file(name, bytes));
    let read: Vec<Result<Record, RecordError>> = read.collect();
    for ((name, bytes), record) in files.iter().zip(read) {
        match record {
            Ok(record) => records.push(record),
            Err(error) => {
                let text = String::from_utf8_lossy(bytes).into_owned();
                let origin = line_of(shown(paths, name), text, error.line());
                errors.push(finding(paths, error.diagnostic(), origin));
            }
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let chain = Chain::new(records).map_err(|errors| findings(paths, &errors))?;
    Ok(Released { id: paths.id.clone(), chain })
}

/// The records that say they are of a day that has not come.
pub fn later_than(paths: &NoticePaths, released: &Released, today: Date) -> Vec<Diagnostic> {
    findings(paths, &released.chain.later_than(today))
}

fn findings(paths: &NoticePaths, errors: &[ChainError]) -> Vec<Diagnostic> {
    let of = |error: &ChainError| {
        let file = shown(paths, &error.version().file_name());
        finding(paths, error.diagnostic(), line_of(file, String::new(), 1))
    };
    errors.iter().map(of).collect()
}

fn finding(paths: &NoticePaths, diagnostic: Diagnostic, origin: Origin) -> Diagnostic {
    Diagnostic { origin: Some(origin), ..diagnostic.at(paths.id.clone()) }
}

/// A line of a file, from 1.
fn line_of(path: String, text: String, line: usize) -> Origin {
    let start = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let end =
        start + text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default().len();
    Origin { file: Arc::new(InputFile::new(path, text)), span: start..end }
}

/// How messages name a record's file: from the site's root.
fn shown(paths: &NoticePaths, name: &str) -> String {
    format!("content/{}/{VERSIONS_FOLDER}/{name}", paths.id)
}
