//! `lsp`: the language server, for editors to start.

use super::language::environment;
use super::{Outcome, today};
use crate::args::Common;
use crate::lsp::{self, Options};

/// Serves an editor until it goes.
///
/// # Errors
/// When the server cannot be started, or the editor no longer reads.
pub fn run(common: &Common) -> anyhow::Result<Outcome> {
    let today = |settings: &_| today(common, settings);
    let options = Options { language: common.lang.clone(), fallback: environment(), today: &today };
    Ok(if lsp::run(&options)? { Outcome::Done } else { Outcome::Failed })
}
