//! Spaces at which a line must not break: within numbers and telephone numbers, between a number and
//! what it counts, and within the place of an article ("6.1 f i GDPR").

#![expect(clippy::indexing_slicing, reason = "positions that were found in this text")]

use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';

/// The longest unit after a number, in characters.
const UNIT: usize = 10;

/// Abbreviations and words before a number, in small letters, that belong to it in any language.
const BEFORE_NUMBERS: [&str; 8] =
    ["artikel", "article", "kap", "§", "§§", "chapter", "section", "art"];

/// The text with no-break spaces where they belong.
pub fn joined(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len() + 8);
    let words: Vec<&str> = text.split(' ').collect();
    // Whether the words so far end with the place of an article.
    let mut in_place = false;
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            let before = words[index - 1];
            let after_place = in_place && (is_letter(word) || *word == "i" || bare(word) == "GDPR");
            let keep = after_place || belongs(before, word);
            joined.push(if keep { NO_BREAK } else { ' ' });
            let is_named = is_reference(before) && is_number(word);
            in_place = after_place || is_named || (is_number(before) && is_letter(word));
        }
        joined.push_str(word);
    }
    Cow::Owned(joined)
}

fn belongs(before: &str, word: &str) -> bool {
    let unit = bare(word).chars().count();
    let counts = is_number(before) && (1..=UNIT).contains(&unit);
    // A sentence that ends with a number does not count what begins the next.
    let ends = before.ends_with(['.', '?', '!', ':', ';', ',', ')']);
    (counts
        && !ends
        && (is_number(word) || word.starts_with(|c: char| c.is_alphabetic() || c == '§')))
        || (is_reference(before) && is_number(word))
}

/// Whether a word refers to a number after it.
fn is_reference(word: &str) -> bool {
    BEFORE_NUMBERS.contains(&bare(word).to_lowercase().as_str())
}

fn bare(word: &str) -> &str {
    word.trim_matches(['(', ')', ',', ';', ':', '.', '”', '“'])
}

fn is_letter(word: &str) -> bool {
    let mut letters = bare(word).chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '+', '”', '“']);
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || ".,:-–()abcdefg%;".contains(c))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn spaces_that_must_not_break_are_kept() {
        for (text, expected) in [
            ("minst 10 år efter", "minst 10_år efter"),
            ("(artikel 6.1 f i GDPR).", "(artikel_6.1_f_i_GDPR)."),
            ("(Article 6(1)(f) GDPR)", "(Article_6(1)(f)_GDPR)"),
            ("ring 010-788 20 30.", "ring 010-788_20_30."),
            ("27 november 2023", "27_november 2023"),
            ("3 kap. 10 § dataskyddslagen", "3_kap._10_§ dataskyddslagen"),
            ("5 mottagare eller fler", "5_mottagare eller fler"),
            ("till 2023. Sedan", "till 2023. Sedan"),
        ] {
            assert_eq!(joined(text), expected.replace('_', "\u{a0}"), "{text}");
        }
    }
}
