//! A site's own templates and static files, for its theme.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::read;
use crate::render::theme::Own;

/// Reads a site's own files; what is no text where one is needed is a finding.
///
/// # Errors
/// When the disk fails.
pub fn own_files(root: &Path, findings: &mut Vec<Diagnostic>) -> anyhow::Result<Own> {
    Ok(Own {
        templates: read::texts_below(root, "templates", findings)?.into_values().collect(),
        files: read::static_files(root)?.into_iter().collect(),
    })
}
