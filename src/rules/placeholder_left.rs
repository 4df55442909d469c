//! `placeholder-left`: a text still holds the word that `init` writes where an editor must write.

use super::{Authority, Context, Rule, Topic, each_text};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::fix::PLACEHOLDER;
use crate::parse::Node;
use crate::shape::KeyPath;

pub const RULE: Rule = Rule {
    name: "placeholder-left",
    topic: Topic::Upkeep,
    level: Level::Error,
    authority: Authority::Logic,
    law: "",
    page: include_str!("placeholder_left.md"),
    overridable: false,
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    find(&context.draft.tree, diagnostics);
}

/// Searches every text of a tree, also an email address.
pub fn find(tree: &Node, diagnostics: &mut Vec<Diagnostic>) {
    each_text(tree, &mut KeyPath::default(), &mut |node, path, text| {
        if text.contains(PLACEHOLDER) {
            let message = Message::new("placeholder-left").with("word", PLACEHOLDER);
            let mut diagnostic = RULE.finding(path, message);
            diagnostic.origin = Some(node.origin());
            diagnostics.push(diagnostic);
        }
    });
}
