//! `site.toml` → settings, with the tree for places.

use std::path::Path;

use anyhow::Context;
use serde::Deserialize;

use super::parse_shaped;
use crate::diagnostic::{Diagnostic, site};
use crate::model::Settings;
use crate::parse::Node;
use crate::read;
use crate::shape::Shape;

pub(super) fn read_settings(
    root: &Path,
    diagnostics: &mut Vec<Diagnostic>,
) -> anyhow::Result<(Settings, Node)> {
    let path = root.join("content").join("site.toml");
    let (file, finding) = read::text(root, &path)
        .with_context(|| "a site needs content/site.toml; `klartext init` writes one")?;
    diagnostics.extend(finding);
    let (tree, faults) = parse_shaped(&file, &Shape::settings());
    diagnostics.extend(faults);
    let mut settings = Settings::deserialize(&tree)
        .expect("what does not fit the shape was taken out, and all of a site may be left out");
    if settings.languages.is_empty() {
        let is_meant = |help: &String| help.contains("`languages`");
        let told = |fault: &Diagnostic| {
            fault.at == "languages" || fault.help.as_ref().is_some_and(is_meant)
        };
        if !diagnostics.iter().any(told) {
            diagnostics.push(
                Diagnostic::in_file(
                    &site::LANGUAGE_MISSING,
                    tree.locate("languages"),
                    "the site has no language",
                )
                .at("languages")
                .help("languages = [\"sv\", \"en\"]"),
            );
        }
        settings.languages = vec!["sv".into(), "en".into()];
    }
    Ok((settings, tree))
}
