//! Words → a length of time, and how long data is kept.

use super::facts::StoragePeriod;
use super::lexicon::Lexicon;

/// A length of time in words: a unit and how many, with its place.
pub struct Length {
    /// The unit, as notice.toml has it, and how many.
    pub period: (String, u32),
    /// The byte that it begins at.
    pub start: usize,
}

/// The lengths of time that a sentence gives.
pub fn lengths(sentence: &str, lexicon: &Lexicon) -> Vec<Length> {
    let mut lengths = Vec::new();
    for unit in lexicon.units.find(sentence) {
        let before = sentence[..unit.span.start].trim_end();
        let start = before
            .rfind(|c: char| !c.is_alphanumeric())
            .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        let Some(count) = count(&before[start..], lexicon) else { continue };
        lengths.push(Length { period: (unit.id.to_owned(), count), start });
    }
    lengths
}

/// A number in digits or in words.
fn count(word: &str, lexicon: &Lexicon) -> Option<u32> {
    const LONGEST: u32 = 1000;
    if let Ok(number) = word.parse::<u32>() {
        return (1..LONGEST).contains(&number).then_some(number);
    }
    let lower = word.to_lowercase();
    let place = lexicon.counted.iter().position(|words| words.contains(&lower))?;
    u32::try_from(place + 1).ok()
}

/// How long a sentence says that data is kept. `is_labelled`: it is known to be about that.
pub fn storage_period(
    sentence: &str,
    is_labelled: bool,
    lexicon: &Lexicon,
) -> Option<StoragePeriod> {
    let cues = &lexicon.retention_cues;
    let keep = cues.keep.first(sentence);
    if keep.is_none() && !is_labelled {
        return None;
    }
    let words = sentence.split_whitespace().count();
    const SHORT: usize = 8;
    if cues.not_stored.is_in(sentence) {
        let is_not_stored = words <= SHORT;
        return is_not_stored.then(|| StoragePeriod { is_not_stored, ..StoragePeriod::default() });
    }
    if cues.forever.is_in(sentence) {
        return Some(StoragePeriod { is_forever: true, ..StoragePeriod::default() });
    }
    if lexicon.denies(sentence) && !cues.or_until.is_in(sentence) {
        return None;
    }
    let lengths = lengths(sentence, lexicon);
    let mut stored = StoragePeriod::default();
    let events = lexicon.events.find(sentence);
    match (lengths.as_slice(), events.first()) {
        ([], None) => return criteria(sentence, lexicon),
        ([], Some(event)) => {
            let is_until =
                cues.as_long.find(sentence).iter().any(|cue| cue.end <= event.span.start);
            stored.until = Some(event.id.to_owned()).filter(|_| is_until || is_labelled);
            stored.until.as_ref()?;
        }
        ([one], event) => {
            stored.period = Some(one.period.clone());
            stored.is_at_least = cues
                .at_least
                .find(sentence)
                .iter()
                .any(|cue| cue.end <= one.start && one.start - cue.end < 2);
            if let Some(event) = event {
                let or_until = cues.or_until.first(sentence);
                let is_end = or_until.is_some_and(|cue| cue.start < event.span.start);
                let place = if is_end { &mut stored.or_until } else { &mut stored.from };
                *place = Some(event.id.to_owned());
            }
        }
        // Several: which of them is meant is for the author to say.
        _ => return None,
    }
    stored.laws = laws(sentence, lexicon);
    Some(stored)
}

/// The laws that a sentence names.
pub fn laws(sentence: &str, lexicon: &Lexicon) -> Vec<String> {
    const GENERAL: [&str; 2] = ["gdpr", "dataskyddslagen"];
    let mut laws: Vec<String> = Vec::new();
    for law in lexicon.laws.find(sentence) {
        if !GENERAL.contains(&law.id) && !laws.iter().any(|one| one == law.id) {
            laws.push(law.id.to_owned());
        }
    }
    laws
}

/// What is kept "as long as" something that is not a known event, in the words of the text.
fn criteria(sentence: &str, lexicon: &Lexicon) -> Option<StoragePeriod> {
    let cues = &lexicon.retention_cues;
    let keep = cues.keep.first(sentence)?;
    let as_long = cues.as_long.find(sentence).into_iter().find(|cue| cue.start >= keep.start)?;
    // "When" alone begins many sentences; a criterion goes on after keeping.
    let words = sentence[as_long.end..].split_whitespace().count();
    let is_long = sentence[as_long].contains(' ');
    (is_long && words > 2)
        .then(|| StoragePeriod { criteria: Some(sentence.to_owned()), ..StoragePeriod::default() })
}
