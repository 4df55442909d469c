//! `text-control-character`: a letter that is not seen and changes what is read.

use super::{Authority, Context, Rule, each_text};
use crate::characters::{self, is_hidden};
use crate::diagnostic::{Diagnostic, Level};
use crate::parse::Node;
use crate::shape::KeyPath;

pub const RULE: Rule = Rule {
    name: characters::RULE,
    level: Level::Error,
    case_law: None,
    authority: Authority::Logic,
    law: "",
    page: include_str!("text_control_character.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    find(&context.draft.tree, diagnostics);
}

/// Looks at every text of a tree, also those that are no words (an e-mail address).
pub fn find(tree: &Node, diagnostics: &mut Vec<Diagnostic>) {
    each_text(tree, &mut KeyPath::default(), &mut |node, path, text| {
        if let Some(letter) = text.chars().find(|letter| is_hidden(*letter)) {
            let message = characters::message(letter);
            let mut diagnostic = RULE.finding(path, message).help(characters::HELP);
            diagnostic.origin = Some(node.origin());
            diagnostics.push(diagnostic);
        }
    });
}
