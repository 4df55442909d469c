//! `text-control-character`: a letter that is not seen and changes what is read.

use super::{Authority, Context, Rule, each_text};
use crate::diagnostic::{Diagnostic, Level};
use crate::parse::Node;

pub const RULE: Rule = Rule {
    name: "text-control-character",
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
    each_text(tree, "", &mut |node, path, text| {
        if let Some(letter) = text.chars().find(|letter| is_hidden(*letter)) {
            let message = format!("a hidden character stands here, U+{:04X}", u32::from(letter));
            let mut diagnostic = RULE
                .finding(path, message)
                .help("write the text again by hand, or paste it as plain text");
            diagnostic.origin = Some(node.origin());
            diagnostics.push(diagnostic);
        }
    });
}

/// Control characters but line breaks and tabs; marks that turn the direction of what follows, so
/// that a text reads as another than it is; letters without width; private ones, which have no
/// meaning of their own. The marks that single letters of Arabic or Hebrew need are allowed.
pub(super) fn is_hidden(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => true,
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => true,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => true,
        letter => letter.is_control(),
    }
}
