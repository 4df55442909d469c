//! Spaces at which a line must not break: within numbers and telephone numbers, between a number and
//! what it counts, and within the place of an article ("6.1 f i GDPR").

use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';

/// The longest unit after a number, in characters.
const UNIT: usize = 10;

/// Abbreviations and words before a number, in small letters, that belong to it in any language.
const BEFORE_NUMBERS: [&str; 8] =
    ["artikel", "article", "kap", "§", "§§", "chapter", "section", "art"];

/// The text with no-break spaces where they belong.
pub fn joined(text: &str) -> Cow<'_, str> {
    if !has_digit(text) {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ');
    let mut before = words.next().unwrap_or_default();
    joined.push_str(before);
    // Whether the words so far end with the place of an article.
    let mut in_place = false;
    for word in words {
        // Elsewhere every line may break.
        let keep = (in_place || has_digit(before) || has_digit(word)) && {
            let after_place = in_place && (is_letter(word) || word == "i" || bare(word) == "GDPR");
            let is_named = is_number(word) && is_reference(before);
            in_place = after_place || is_named || (is_number(before) && is_letter(word));
            after_place || belongs(before, word)
        };
        joined.push(if keep { NO_BREAK } else { ' ' });
        joined.push_str(word);
        before = word;
    }
    Cow::Owned(joined)
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn belongs(before: &str, word: &str) -> bool {
    let counts = is_number(before) && (1..=UNIT).contains(&bare(word).chars().count());
    // A sentence that ends with a number does not count what begins the next.
    let ends = before.ends_with(['.', '?', '!', ':', ';', ',', ')']);
    (counts
        && !ends
        && (is_number(word) || word.starts_with(|c: char| c.is_alphabetic() || c == '§')))
        || (is_number(word) && is_reference(before))
}

/// Whether a word refers to a number after it.
fn is_reference(word: &str) -> bool {
    let word = bare(word);
    BEFORE_NUMBERS.iter().any(|reference| reference.eq_ignore_ascii_case(word))
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
