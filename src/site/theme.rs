//! A site's own templates and static files, for its theme.

use std::collections::BTreeMap;
use std::path::Path;

use super::overrides;
use crate::diagnostic::Diagnostic;
use crate::read;
use crate::render::theme::{Own, Theme};
use crate::rules::check_frame;
use crate::site::Site;
use crate::{characters, limits};

/// Reads a site's own files; a binary file in place of a text is a finding.
///
/// # Errors
/// When the disk fails.
pub fn own_files(root: &Path, findings: &mut Vec<Diagnostic>) -> anyhow::Result<Own> {
    Ok(Own {
        templates: read::texts_below(root, "templates", findings)?.into_values().collect(),
        files: read::static_files(root)?.into_iter().collect(),
    })
}

/// As [`own_files`], of files in memory by path from the site's root.
pub fn own_in_memory(files: &BTreeMap<String, Vec<u8>>, findings: &mut Vec<Diagnostic>) -> Own {
    let mut own = Own { templates: Vec::new(), files: Vec::new() };
    for (path, bytes) in files {
        if path.starts_with("templates/") {
            let (file, errors) = read::text_of(path, bytes, limits::FILE);
            findings.extend(errors.into_iter().chain(characters::hidden(&file)));
            own.templates.push(file);
        } else if let Some(name) = path.strip_prefix("static/") {
            own.files.push((name.to_owned(), bytes.clone()));
        }
    }
    own
}

/// What is wrong with a site's own templates, what its frame loses of what the built-in one has, and
/// which of its files and settings change nothing.
pub fn check(own: &Own, site: &Site) -> Vec<Diagnostic> {
    let mut findings = overrides::of_files(own);
    findings.extend(overrides::of_settings(&site.settings.theme, &site.settings_tree, own));
    if own.templates.is_empty() {
        return findings;
    }
    // Static files have their own findings when a site is built.
    let templates = Own { templates: own.templates.clone(), files: Vec::new() };
    let errors = Theme::new(&site.settings, &site.locales, &templates).err().unwrap_or_default();
    // Missing words are reported where the site's wording is checked.
    findings.extend(errors.into_iter().filter(|error| error.rule.name == "template"));
    let frames = own.templates.iter().filter(|file| file.path.ends_with("templates/frame.html"));
    findings.extend(frames.flat_map(check_frame));
    findings
}
