//! A text → the little of it that a message shows.

/// How many characters of a text are shown.
const LENGTH: usize = 80;

/// The beginning of a text on one line.
pub fn short(text: &str) -> String {
    let mut line = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() && !text.is_empty() {
        return "blanks".into();
    }
    if let Some((at, _)) = line.char_indices().nth(LENGTH) {
        line.truncate(at);
        line.push('…');
    }
    visible(&line)
}

/// A text with its invisible characters written as their numbers.
pub fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => seen.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            letter => seen.push(letter),
        }
    }
    seen
}
