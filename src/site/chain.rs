//! The records of a notice, as read from its folder → its chain, or all that is wrong with them,
//! each with the file and the line.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::pages::Released;
use crate::read::{self, NoticePaths, VERSIONS_FOLDER};
use crate::verify::{chain_origin, record_origin};
use crate::version::{Chain, ChainError, Record};

/// The records of a notice as a chain, or all that is wrong with them.
///
/// # Errors
/// When the disk fails.
pub fn read_chain(paths: &NoticePaths) -> anyhow::Result<Result<Released, Vec<Diagnostic>>> {
    let mut faults = Vec::new();
    let mut records = Vec::new();
    let mut names = BTreeMap::new();
    for (name, bytes) in read::records(&paths.folder)? {
        match Record::read_file(&name, &bytes) {
            Ok(record) => {
                names.insert(record.version, name);
                records.push(record);
            }
            Err(error) => faults.push(Diagnostic {
                origin: Some(record_origin(&shown(paths, &name), &bytes, &error)),
                ..error.diagnostic().at(paths.id.clone())
            }),
        }
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let errors = match Chain::new(records) {
        Ok(chain) => return Ok(Ok(Released { id: paths.id.clone(), chain })),
        Err(errors) => errors,
    };
    // Only now, as the bytes of all records would take twice the memory of what they say.
    let texts: BTreeMap<String, Vec<u8>> = read::records(&paths.folder)?.into_iter().collect();
    let finding = |error: &ChainError| {
        let file = names.get(&error.version());
        let origin =
            file.and_then(|name| Some(chain_origin(&shown(paths, name), texts.get(name)?, error)));
        Diagnostic { origin, ..error.diagnostic().at(paths.id.clone()) }
    };
    Ok(Err(errors.iter().map(finding).collect()))
}

/// How messages name a record's file: from the site's root.
fn shown(paths: &NoticePaths, name: &str) -> String {
    format!("content/{}/{VERSIONS_FOLDER}/{name}", paths.id)
}
