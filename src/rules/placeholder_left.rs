//! `placeholder-left`: a text still holds the word that `init` writes where an editor must write.

use super::{Authority, Context, Rule};
use crate::diagnostic::{Diagnostic, Level};
use crate::parse::{Data, Node};
use crate::shape::join;

pub const RULE: Rule = Rule {
    name: "placeholder-left",
    level: Level::Error,
    case_law: None,
    authority: Authority::Logic,
    law: "",
    page: include_str!("placeholder_left.md"),
    check,
};

const PLACEHOLDER: &str = "TODO";

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    walk(&context.draft.tree, "", diagnostics);
}

/// Looks at every text of the tree, also those that are no words (an e-mail address).
fn walk(node: &Node, path: &str, diagnostics: &mut Vec<Diagnostic>) {
    match &node.data {
        Data::Table(table) => {
            table.iter().for_each(|(key, node)| walk(node, &join(path, key), diagnostics));
        }
        Data::Array(items) => {
            let items = items.iter().enumerate();
            items
                .for_each(|(index, item)| walk(item, &join(path, &index.to_string()), diagnostics));
        }
        Data::String(text) if text.contains(PLACEHOLDER) => {
            let mut diagnostic = RULE
                .finding(path, format!("`{PLACEHOLDER}` stands where you are to write something"))
                .help("write what is true of your organisation, and take the word away");
            diagnostic.origin = Some(node.origin());
            diagnostics.push(diagnostic);
        }
        _ => {}
    }
}
