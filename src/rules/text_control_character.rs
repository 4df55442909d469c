//! `text-control-character`: an invisible character that changes what is read.

use super::{Context, each_text};
use crate::characters::{self, is_hidden};
use crate::diagnostic::Diagnostic;
use crate::parse::Node;
use crate::shape::KeyPath;

pub use crate::diagnostic::files::TEXT_CONTROL_CHARACTER as RULE;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    find(&context.draft.tree, diagnostics);
}

/// Searches every text of a tree, also an email address.
pub fn find(tree: &Node, diagnostics: &mut Vec<Diagnostic>) {
    each_text(tree, &mut KeyPath::default(), &mut |node, path, text| {
        if let Some(letter) = text.chars().find(|letter| is_hidden(*letter)) {
            let message = characters::message(letter);
            let mut diagnostic = RULE.finding(path, message);
            diagnostic.origin = Some(node.origin());
            diagnostics.push(diagnostic);
        }
    });
}
