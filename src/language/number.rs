//! The numbers a text says, in a form that is the same in every language.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use crate::locale::Locale;

/// The numbers of a text that stand in digits, without what groups them; a month in words beside
/// a day or year is its number. Numbers in words are not among them.
///
/// Of a long number, such as a telephone number, the end alone counts, as its beginning differs
/// between "08-12" and "+46 8 12".
pub fn numbers(text: &str, locale: &Locale) -> Vec<String> {
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return Vec::new();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if letters[at].is_ascii_digit() {
            let end = date_end(&letters, at).unwrap_or_else(|| number_end(&letters, at));
            let written: String = letters[at..end].iter().collect();
            match date_end(&letters, at) {
                Some(_) => numbers.extend(written.split('-').filter_map(bare)),
                None => numbers.extend(bare(&written)),
            }
            at = end;
        } else {
            at += 1;
        }
    }
    numbers.extend(months(text, locale));
    numbers
}

/// Where an ISO date (2023-11-27) ends.
fn date_end(letters: &[char], at: usize) -> Option<usize> {
    let date = letters.get(at..at + 10)?;
    let shape = date.iter().enumerate().all(|(index, letter)| match index {
        4 | 7 => *letter == '-',
        _ => letter.is_ascii_digit(),
    });
    (shape && !letters.get(at + 10).is_some_and(char::is_ascii_digit)).then_some(at + 10)
}

fn number_end(letters: &[char], start: usize) -> usize {
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let plus = start > 0 && letters[start - 1] == '+';
    // "+46 8 12" and "08-12": spaces and hyphens group the digits of a telephone number.
    let phone = plus || letters[start] == '0';
    let mut at = start;
    loop {
        while digit(at) {
            at += 1;
        }
        let thousand = digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
        let goes_on = match letters.get(at) {
            Some(' ' | '\u{a0}' | '\u{202f}') => digit(at + 1) && (phone || thousand),
            Some('-') => digit(at + 1) && phone,
            Some(',' | '.' | ':' | '/') => digit(at + 1),
            _ => false,
        };
        if !goes_on {
            return at;
        }
        at += 1;
    }
}

/// So many of the last digits of a long number count.
const COUNTED: usize = 7;

fn bare(written: &str) -> Option<String> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    let counted = &digits[digits.len().saturating_sub(COUNTED)..];
    (!counted.is_empty()).then(|| counted.to_owned())
}

/// Months in words beside a number: "27 november 2023" says 11.
fn months(text: &str, locale: &Locale) -> Vec<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let begins_with_digit = |index: Option<usize>| {
        let word = index.and_then(|index| words.get(index));
        word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut months = Vec::new();
    for (index, word) in words.iter().enumerate() {
        if begins_with_digit(Some(index + 1)) || begins_with_digit(index.checked_sub(1)) {
            let month = locale.months().iter().position(|month| month == word);
            months.extend(month.map(|month| (month + 1).to_string()));
        }
    }
    months
}
