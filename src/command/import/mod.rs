//! `import`: brings in what was written before klartext.

mod addresses;
mod existing;
mod left_out;
mod report;
mod source;
pub mod text;
mod texts;
mod tilt;
mod versions;

use super::Outcome;
use crate::args::{Common, Import};

/// Takes over one thing.
pub fn run(common: &Common, what: &Import) -> anyhow::Result<Outcome> {
    match what {
        Import::Versions(options) => versions::run(common, options),
        Import::Text(options) => text::run(common, options),
        Import::Texts(options) => texts::run(common, options),
        Import::Tilt(options) => tilt::run(common, options),
    }
}
