//! Characters that nobody sees in a text file: text in, findings out.
//!
//! A control character has no place in a text, and one that turns the reading direction can make a
//! page say another thing than the file seems to.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Level};
use crate::origin::{InputFile, Origin};

/// A finding for each kind of hidden character, at the first one.
pub fn hidden(file: &Arc<InputFile>) -> Vec<Diagnostic> {
    let control = first(file, is_control).map(|(origin, character, more)| {
        let message = format!("the control character U+{:04X} stands here{more}", character as u32);
        Diagnostic::error("control-character", origin, message)
            .help("delete it; it came with a text pasted from elsewhere, or the file is no text")
    });
    let turning = first(file, is_turning).map(|(origin, character, more)| {
        let code = character as u32;
        let message =
            format!("the invisible character U+{code:04X} turns the direction of reading{more}");
        let level = Level::Warning;
        Diagnostic { level, ..Diagnostic::error("direction-character", origin, message) }
            .help("delete it, and type the words around it again where it came with them")
    });
    control.into_iter().chain(turning).collect()
}

/// Whether nobody sees the character: a control character, or one that turns the direction.
pub fn is_hidden(character: char) -> bool {
    is_control(character) || is_turning(character)
}

fn is_turning(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\u{85}')
}

/// The first such character with its place, and how many more there are, in words.
fn first(file: &Arc<InputFile>, is: fn(char) -> bool) -> Option<(Origin, char, String)> {
    let mut found = file.text.char_indices().filter(|(_, character)| is(*character));
    let (at, character) = found.next()?;
    let more = match found.count() {
        0 => String::new(),
        more => format!(", and {more} more in this file"),
    };
    Some((Origin { file: file.clone(), span: at..at + character.len_utf8() }, character, more))
}
