//! Texts that differ → the few words of them that a message shows.

/// How many words before and after a difference are shown, and at most within it.
const AROUND: usize = 3;
const WITHIN: usize = 12;
/// How many characters of a text are shown.
const LENGTH: usize = 80;

/// The words in which two texts differ, with some before and after. Where the words are the same,
/// the difference is in the blanks between them, or in characters that are not seen.
pub fn around_difference(one: &str, other: &str) -> (String, String) {
    let words = [one, other].map(|text| text.split_ascii_whitespace().collect::<Vec<_>>());
    let [one_words, other_words] = &words;
    if one_words == other_words {
        return (visible(one), visible(other));
    }
    let same = |(a, b): &(&&str, &&str)| a == b;
    let before = one_words.iter().zip(other_words).take_while(same).count();
    let shorter = one_words.len().min(other_words.len()) - before;
    let pairs = one_words.iter().rev().zip(other_words.iter().rev());
    let after = pairs.take(shorter).take_while(same).count();
    let part = |words: &[&str]| {
        let from = before.saturating_sub(AROUND);
        let to = (words.len() - after + AROUND).min(words.len()).min(before + WITHIN);
        let start = if from > 0 { "… " } else { "" };
        let end = if to < words.len() { " …" } else { "" };
        visible(&format!("{start}{}{end}", words[from..to.max(from)].join(" ")))
    };
    (part(one_words), part(other_words))
}

/// The beginning of a text on one line.
pub fn short(text: &str) -> String {
    let mut line = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = line.char_indices().nth(LENGTH) {
        line.truncate(at);
        line.push('…');
    }
    visible(&line)
}

/// A text in which characters that are not seen stand as their numbers.
fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => seen.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            letter => seen.push(letter),
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_shown_with_the_words_around_it() {
        let (one, other) = around_difference("a b c d 5 e f g h", "a b c d 6 e f g h");
        assert_eq!((one.as_str(), other.as_str()), ("… b c d 5 e f g …", "… b c d 6 e f g …"));
        assert_eq!(around_difference("säljer\u{200b}", "säljer").0, "säljer<U+200B>");
    }
}
