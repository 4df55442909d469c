//! A site's own templates and static files, for its theme.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::read;
use crate::render::theme::{Own, Theme};
use crate::rules::check_frame;
use crate::site::Site;

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

/// What is wrong with a site's own templates, and what its frame loses of what the built-in one
/// keeps.
///
/// # Errors
/// When the disk fails.
pub fn check(root: &Path, project: &Site) -> anyhow::Result<Vec<Diagnostic>> {
    let mut findings = Vec::new();
    let templates = read::texts_below(root, "templates", &mut findings)?;
    if templates.is_empty() {
        return Ok(findings);
    }
    let own = Own { templates: templates.into_values().collect(), files: Vec::new() };
    let faults = Theme::new(&project.settings, &project.locales, &own).err().unwrap_or_default();
    // Missing words are told where the site's wording is checked.
    findings.extend(faults.into_iter().filter(|fault| fault.rule.name == "template"));
    let frames = own.templates.iter().filter(|file| file.path.ends_with("templates/frame.html"));
    findings.extend(frames.flat_map(check_frame));
    Ok(findings)
}
