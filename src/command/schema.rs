//! `schema`: the JSON Schema of a file, with which editors complete and check.

use std::io::Write;

use super::Outcome;
use crate::schema::SchemaOf;
use crate::terminal;

/// Prints a schema.
pub fn run(of: SchemaOf) -> anyhow::Result<Outcome> {
    write!(terminal::stdout(), "{}", of.text())?;
    Ok(Outcome::Done)
}
