//! Plain text → sentences with their words, as byte ranges.
//!
//! A sentence ends at `.`, `!` or `?` and at the end of a line, which is a paragraph, list item or
//! heading. Abbreviations end none. Not words are numbers, web and mail addresses, and anything
//! with a digit in it.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::collections::BTreeSet;
use std::ops::Range;

/// A sentence of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, with its stop.
    pub span: Range<usize>,
    /// The bytes of its words.
    pub words: Vec<Range<usize>>,
}

/// Splits texts of one language.
#[derive(Clone, Debug, Default)]
pub struct Splitter {
    abbreviations: BTreeSet<String>,
}

impl Splitter {
    /// A splitter that knows abbreviations, written with their stops (`t.ex.`).
    pub fn new(abbreviations: &[String]) -> Splitter {
        Splitter { abbreviations: abbreviations.iter().map(|word| word.to_lowercase()).collect() }
    }

    /// The sentences of a text that have a word or a number.
    pub fn sentences(&self, text: &str) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            self.line(text, start..start + line.len(), &mut sentences);
            start += line.len();
        }
        sentences
    }

    fn line(&self, text: &str, line: Range<usize>, sentences: &mut Vec<Sentence>) {
        let chunks = chunks(text, line);
        let mut open: Option<Sentence> = None;
        for (index, chunk) in chunks.iter().enumerate() {
            let sentence =
                open.get_or_insert_with(|| Sentence { span: chunk.clone(), words: Vec::new() });
            sentence.span.end = chunk.end;
            push_words(text, chunk.clone(), &mut sentence.words);
            let next = chunks.get(index + 1).map(|next| &text[next.clone()]);
            if self.ends(&text[chunk.clone()], next) {
                sentences.extend(open.take().filter(|one| says_something(text, one)));
            }
        }
        sentences.extend(open.filter(|one| says_something(text, one)));
    }

    /// Whether a sentence ends with this chunk, which another may follow on the line.
    fn ends(&self, chunk: &str, next: Option<&str>) -> bool {
        let bare = chunk.trim_end_matches(is_closing);
        let Some(next) = next else { return true };
        if bare.ends_with(['!', '?']) {
            return true;
        }
        if !bare.ends_with('.') {
            return false;
        }
        let word = bare.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let initial = word.chars().count() == 2 && word.starts_with(char::is_alphabetic);
        // "t. ex. namn": what goes on with a small letter has not ended.
        let goes_on = next.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
        !initial && !goes_on && !self.abbreviations.contains(&word)
    }
}

/// The parts between spaces.
fn chunks(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let mut start = None;
    for (offset, letter) in text[line.clone()].char_indices() {
        match (letter.is_whitespace(), start) {
            (true, Some(from)) => {
                chunks.push(from..line.start + offset);
                start = None;
            }
            (false, None) => start = Some(line.start + offset),
            _ => {}
        }
    }
    chunks.extend(start.map(|from| from..line.end));
    chunks
}

fn says_something(text: &str, sentence: &Sentence) -> bool {
    text[sentence.span.clone()].contains(char::is_alphanumeric)
}

fn is_closing(letter: char) -> bool {
    matches!(letter, ')' | ']' | '"' | '\'' | '”' | '’' | '»' | '*' | '_')
}

/// The words of a chunk: "och/eller" are two, "e-post" is one, an address is none.
fn push_words(text: &str, chunk: Range<usize>, words: &mut Vec<Range<usize>>) {
    if is_address(&text[chunk.clone()]) {
        return;
    }
    let mut from = chunk.start;
    for part in text[chunk].split('/') {
        let start = from + (part.len() - part.trim_start_matches(is_edge).len());
        let word = part.trim_matches(is_edge);
        if word.contains(char::is_alphabetic) && !word.contains(|c: char| c.is_numeric()) {
            words.push(start..start + word.len());
        }
        from += part.len() + 1;
    }
}

fn is_edge(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// Whether a chunk is a web or mail address, or the name of a host.
fn is_address(chunk: &str) -> bool {
    let bare = chunk.trim_matches(is_edge);
    let host = || {
        // "example.se": a stop inside, with at least two letters on each side ("t.ex" has not).
        let mut parts = bare.split('.');
        parts.clone().count() > 1
            && parts
                .all(|part| part.len() > 1 && part.chars().all(|c| c.is_alphanumeric() || c == '-'))
    };
    bare.contains("://") || bare.contains('@') || bare.starts_with("www.") || host()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let abbreviations = ["t.ex.", "bl.a.", "d.v.s.", "org.nr.", "m.m.", "e.g."];
        let splitter = Splitter::new(&abbreviations.map(str::to_owned));
        let sentences = splitter.sentences(text);
        sentences.into_iter().map(|sentence| text[sentence.span].to_owned()).collect()
    }

    fn words(text: &str) -> Vec<&str> {
        let sentences = Splitter::default().sentences(text);
        sentences.into_iter().flat_map(|sentence| sentence.words).map(|word| &text[word]).collect()
    }

    #[test]
    fn ends_at_stops_and_lines() {
        assert_eq!(split("Ett. Två! Tre? Fyra"), ["Ett.", "Två!", "Tre?", "Fyra"]);
        assert_eq!(split("Rubrik\nEtt stycke.\n\nEn punkt"), ["Rubrik", "Ett stycke.", "En punkt"]);
        assert_eq!(split("Så här (säger vi.) Sedan."), ["Så här (säger vi.)", "Sedan."]);
        assert_eq!(split("”Ja.” Nej."), ["”Ja.”", "Nej."]);
        assert_eq!(split(" … – \n."), [""; 0]);
    }

    #[test]
    fn abbreviations_and_initials_end_none() {
        assert_eq!(
            split("Namn, t.ex. Anna, bl.a. på nätet."),
            ["Namn, t.ex. Anna, bl.a. på nätet."]
        );
        assert_eq!(split("Org.nr. 556036-0793. Klart."), ["Org.nr. 556036-0793.", "Klart."]);
        assert_eq!(split("Vi, d.v.s. (t.ex. J. Ek) här."), ["Vi, d.v.s. (t.ex. J. Ek) här."]);
        assert_eq!(split("Kl. 8 öppnar vi, t. ex. idag."), ["Kl.", "8 öppnar vi, t. ex. idag."]);
    }

    #[test]
    fn numbers_and_addresses_are_no_words() {
        assert_eq!(
            words("Skriv till a@example.se eller 08-12 34 56 före 2026-01-01!"),
            ["Skriv", "till", "eller", "före"]
        );
        assert_eq!(words("Se https://example.se/a och www.example.se, example.se."), ["Se", "och"]);
        assert_eq!(
            words("och/eller e-post 7th C-210/16 (it-drift)"),
            ["och", "eller", "e-post", "it-drift"]
        );
    }

    #[test]
    fn takes_any_text() {
        for text in ["", "\n\n", "é.é", "\u{1F600}.", "a/b/", "/", "...", "\u{2029}."] {
            for sentence in Splitter::default().sentences(text) {
                assert!(!text[sentence.span].is_empty());
            }
        }
    }
}
