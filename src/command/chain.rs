//! The records of a notice, as read from its folder → its chain, or all that is wrong with them,
//! each with the file and the line.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::pages::Released;
use crate::read::{self, NoticePaths, VERSIONS_FOLDER};
use crate::verify::{chain_origin, record_origin};
use crate::version::{Chain, Record};

/// The records of a notice as a chain, or all that is wrong with them.
///
/// # Errors
/// When the disk fails.
pub fn read_chain(paths: &NoticePaths) -> anyhow::Result<Result<Released, Vec<Diagnostic>>> {
    let mut faults = Vec::new();
    let mut records = Vec::new();
    let mut texts = BTreeMap::new();
    for (name, bytes) in read::records(&paths.folder)? {
        let shown = shown(paths, &name);
        match Record::read_file(&name, &bytes) {
            Ok(record) => {
                texts.insert(record.version, (shown, bytes));
                records.push(record);
            }
            Err(error) => faults.push(Diagnostic {
                origin: Some(record_origin(&shown, &bytes, &error)),
                ..error.diagnostic().at(paths.id.clone())
            }),
        }
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    Ok(match Chain::new(records) {
        Ok(chain) => Ok(Released { id: paths.id.clone(), chain }),
        Err(errors) => Err(errors
            .iter()
            .map(|error| {
                let file = texts.get(&error.version());
                let origin = file.map(|(shown, bytes)| chain_origin(shown, bytes, error));
                Diagnostic { origin, ..error.diagnostic().at(paths.id.clone()) }
            })
            .collect()),
    })
}

/// How messages name a record's file: from the site's root.
fn shown(paths: &NoticePaths, name: &str) -> String {
    format!("content/{}/{VERSIONS_FOLDER}/{name}", paths.id)
}
