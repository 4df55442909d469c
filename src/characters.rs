//! Characters that are invisible and do not belong in a text: a page would say another thing
//! than the file seems to.

use std::borrow::Cow;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Message, Value, files};
use crate::origin::{InputFile, Origin};

/// Control characters but line breaks and tabs; marks that turn the direction of what follows, so
/// that a text reads as another than it is; letters without width; private ones, which have no
/// meaning of their own. The marks that single letters of Arabic or Hebrew need are allowed.
pub fn is_hidden(letter: char) -> bool {
    match letter {
        ' '..='~' | '\n' | '\r' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => true,
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => true,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => true,
        letter => letter.is_control(),
    }
}

/// A text without terminal escape sequences and direction marks: each such
/// character is shown by its picture, and one that has none by U+FFFD.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) && !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut letters = text.chars().peekable();
    let mut shown = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        // A line end of Windows is one; alone it would write over the line.
        let ends_line = letter == '\r' && letters.peek() == Some(&'\n');
        shown.push(if ends_line { letter } else { picture(letter) });
    }
    Cow::Owned(shown)
}

/// What is shown for a character: itself where it is harmless.
pub fn picture(letter: char) -> char {
    match letter {
        '\n' | '\t' => letter,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        letter if is_hidden(letter) => '\u{fffd}',
        letter => letter,
    }
}

/// What is said of a hidden character.
pub fn message(letter: char) -> Message {
    let code = format!("U+{:04X}", u32::from(letter));
    Message::new("text-control-character").with("code", Value::text(code))
}

/// A finding at the first hidden character of a text file.
pub fn hidden(file: &Arc<InputFile>) -> Option<Diagnostic> {
    let (at, letter) = file.text.char_indices().find(|(_, letter)| is_hidden(*letter))?;
    let origin = Origin { file: file.clone(), span: at..at + letter.len_utf8() };
    Some(Diagnostic::in_file(&files::TEXT_CONTROL_CHARACTER, origin, message(letter)))
}
