//! `site.toml` → settings, with the tree for places.

use std::sync::Arc;

use serde::Deserialize;

use super::parse_shaped;
use crate::diagnostic::{Diagnostic, Message, site};
use crate::model::Settings;
use crate::origin::InputFile;
use crate::parse::Node;
use crate::shape::Shape;

pub(super) fn parse_settings(
    file: &Arc<InputFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Settings, Node) {
    let (tree, faults) = parse_shaped(file, Shape::settings());
    diagnostics.extend(faults);
    let mut settings = Settings::deserialize(&tree)
        .expect("what does not fit the shape was removed, and no key of a site is required");
    if settings.languages.is_empty() {
        // A misspelt key is the same matter.
        let suggestion = Message::new("findings-did-you-mean").with("near", "languages");
        let is_reported =
            |fault: &Diagnostic| fault.at == "languages" || fault.help.contains(&suggestion);
        if !diagnostics.iter().any(is_reported) {
            diagnostics.push(
                Diagnostic::in_file(
                    &site::LANGUAGE_MISSING,
                    tree.locate("languages"),
                    Message::new("language-missing"),
                )
                .at("languages"),
            );
        }
        settings.languages = vec!["sv".into(), "en".into()];
    }
    (settings, tree)
}
