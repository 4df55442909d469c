//! Words → addresses, telephone numbers, registration numbers and dates.

use jiff::civil::Date;

use super::facts::PostalAddress;
use super::lexicon::Lexicon;
use crate::model::registration::RegistrationNumber;

/// The e-mail addresses of a text.
pub fn emails(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || "@.!#$%&'*+/=?^_`{|}~-".contains(c);
    text.split(|c: char| !is_part(c))
        .filter(|word| word.contains('@'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .filter(|word| crate::model::contact::email(word).is_none())
        .collect()
}

/// A run of digits with what groups them, by its bytes.
fn number_runs(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (at, letter) in text.char_indices() {
        let is_mark = matches!(letter, ' ' | '\u{a0}' | '-' | '–' | '(' | ')' | '/');
        match open {
            None if letter.is_ascii_digit() || letter == '+' => open = Some((at, at + 1)),
            Some((start, _)) if letter.is_ascii_digit() => open = Some((start, at + 1)),
            Some(_) if is_mark => {}
            Some((start, end)) => {
                runs.push(start..end);
                open = None;
            }
            None => {}
        }
    }
    runs.extend(open.map(|(start, end)| start..end));
    runs
}

/// The telephone numbers of a text: those that begin with `+`, and those after a word for it.
pub fn phones(text: &str, lexicon: &Lexicon) -> Vec<String> {
    const NEAR: usize = 40;
    let cues = lexicon.controller_cues.phone.find(text);
    let is_phone = |run: &std::ops::Range<usize>| {
        let digits = text[run.clone()].chars().filter(char::is_ascii_digit).count();
        let is_called = cues.iter().any(|cue| cue.end <= run.start && run.start - cue.end < NEAR);
        let begins =
            text[run.clone()].starts_with('+') || text[run.clone()].starts_with('0') && is_called;
        (7..=15).contains(&digits) && begins
    };
    number_runs(text).into_iter().filter(is_phone).map(|run| text[run].to_owned()).collect()
}

/// The registration numbers of a text.
pub fn registration_numbers(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut numbers = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        let is_swedish = word.len() == 11 && word.as_bytes().get(6) == Some(&b'-');
        let number = RegistrationNumber::parse(word).filter(|_| is_swedish);
        let is_valid = number.is_some_and(|one| one.has_valid_check_digit() && !one.is_personal());
        numbers.extend(is_valid.then(|| word.to_owned()));
    }
    if !numbers.is_empty() {
        return numbers;
    }
    for cue in lexicon.controller_cues.registration.find(text) {
        let rest = text[cue.end..].trim_start_matches(|c: char| !c.is_alphanumeric());
        let skipped = rest.split_whitespace().next().unwrap_or_default();
        let word = skipped.trim_matches(|c: char| !c.is_alphanumeric());
        let digits = word.chars().filter(char::is_ascii_digit).count();
        if digits >= 5 && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            numbers.push(word.to_owned());
        }
    }
    numbers
}

/// The postal address of a line, and the words before its street: often a name. `above` is the line
/// before, which may have the street.
pub fn address(line: &str, above: Option<&str>) -> Option<(PostalAddress, Option<String>)> {
    let parts: Vec<&str> = line.split(", ").map(str::trim).collect();
    parts.iter().enumerate().find_map(|(index, part)| {
        let (mut address, rest) =
            swedish(part).or_else(|| british(part)).or_else(|| american(part))?;
        let mut before = index;
        if address.city.is_none() && rest.is_empty() {
            address.city = before.checked_sub(1).map(|at| parts[at].to_owned());
            before = before.saturating_sub(1);
        } else if address.city.is_none() {
            address.city = Some(rest);
        }
        let (street, name) = street(&parts[..before]);
        address.is_street_above = street.is_none() && before == 0;
        let above = above.filter(|_| address.is_street_above).and_then(street_above);
        address.street = street.or(above);
        Some((address, name))
    })
}

/// The street in the parts before a town, and what is before it.
fn street(parts: &[&str]) -> (Option<String>, Option<String>) {
    let mut from = parts.len();
    while from > 0 && is_street(parts[from - 1]) {
        from -= 1;
    }
    if from == parts.len() {
        return (None, None);
    }
    let name = from.checked_sub(1).map(|at| parts[at].to_owned());
    (Some(parts[from..].join(", ")), name)
}

/// The street that the line above a town is.
fn street_above(line: &str) -> Option<String> {
    (is_street(line) && !line.contains(['@', '.'])).then(|| line.to_owned())
}

/// Whether some words are few and have a number; one with more digits is a registration number.
fn is_street(words: &str) -> bool {
    const LONGEST: usize = 7;
    const DIGITS: std::ops::RangeInclusive<usize> = 1..=5;
    let digits = words.chars().filter(char::is_ascii_digit).count();
    DIGITS.contains(&digits) && words.split_whitespace().count() <= LONGEST
}

/// `211 21 Malmö`.
fn swedish(part: &str) -> Option<(PostalAddress, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let start = (0..words.len()).find(|at| {
        let is_digits = |word: &str, count| {
            word.len() == count && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        let head = words[*at].strip_prefix("SE-").unwrap_or(words[*at]);
        is_digits(head, 3) && words.get(at + 1).is_some_and(|next| is_digits(next, 2))
    })?;
    let city = words.get(start + 2)?.trim_matches(|c: char| !c.is_alphanumeric());
    if start != 0 || !city.starts_with(char::is_uppercase) {
        return None;
    }
    let code = format!("{} {}", words[start].trim_start_matches("SE-"), words[start + 1]);
    Some((
        PostalAddress {
            postal_code: code,
            city: Some(city.to_owned()),
            ..PostalAddress::default()
        },
        String::new(),
    ))
}

/// `Bristol BS1 4QA`.
fn british(part: &str) -> Option<(PostalAddress, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let at = (0..words.len().saturating_sub(1)).find(|at| {
        let (out, back) = (bare(words[*at]), bare(words[at + 1]));
        let letters = out.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = out.as_bytes().get(letters).is_some_and(u8::is_ascii_digit);
        let back = back.as_bytes();
        (1..=2).contains(&letters)
            && digits
            && out.len() <= 4
            && back.len() == 3
            && back[0].is_ascii_digit()
            && back[1..].iter().all(u8::is_ascii_uppercase)
    })?;
    let code = format!("{} {}", bare(words[at]), bare(words[at + 1]));
    let address = PostalAddress { postal_code: code, ..PostalAddress::default() };
    Some((address, words[..at].join(" ")))
}

/// `IL 60612 USA`.
fn american(part: &str) -> Option<(PostalAddress, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let [state, code, rest @ ..] = words.as_slice() else { return None };
    let code = code.trim_matches(|c: char| !c.is_alphanumeric());
    let is_state = state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_state || code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let is_usa = rest.first().is_some_and(|word| word.starts_with("USA"));
    let address = PostalAddress {
        postal_code: code.to_owned(),
        region: Some((*state).to_owned()),
        country: is_usa.then(|| "US".to_owned()),
        ..PostalAddress::default()
    };
    Some((address, String::new()))
}

/// The first date of a sentence: `2023-11-27`, `27 November 2023` or `November 27, 2023`.
pub fn date(sentence: &str, months: &[String]) -> Option<Date> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let number = |word: Option<&&str>| {
        let word = bare(word?);
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        digits.parse::<i16>().ok()
    };
    for (at, word) in words.iter().enumerate() {
        if let Ok(date) = bare(word).parse::<Date>() {
            return Some(date);
        }
        let Some(month) = months.iter().position(|month| *month == bare(word)) else { continue };
        let month = i8::try_from(month + 1).ok()?;
        let before = at.checked_sub(1).and_then(|at| number(words.get(at)));
        let (next, after) = (number(words.get(at + 1)), number(words.get(at + 2)));
        let (day, year) = match (before, next, after) {
            (Some(day), Some(year), _) if year > 31 => (day, year),
            (_, Some(day), Some(year)) => (day, year),
            _ => continue,
        };
        let date = i8::try_from(day).ok().and_then(|day| Date::new(year, month, day).ok());
        if date.is_some() {
            return date;
        }
    }
    None
}
