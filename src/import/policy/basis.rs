//! Words → legal bases.

use super::facts::Basis;
use super::lexicon::Lexicon;
use super::period::laws;

/// The bases that a sentence states. `is_labelled`: it is known to be about them.
pub fn bases(sentence: &str, is_labelled: bool, lexicon: &Lexicon) -> Vec<Basis> {
    if !is_labelled && lexicon.denies(sentence) {
        return Vec::new();
    }
    let cues = &lexicon.basis_cues;
    let cue = cues.cue.first(sentence);
    let mut kinds: Vec<&str> = Vec::new();
    if is_labelled || cue.is_some() {
        let terms = lexicon.basis.find(sentence);
        let start = cue.map_or(0, |cue| cue.start);
        let after = terms.iter().filter(|term| term.span.start >= start);
        kinds.extend(after.map(|term| term.id));
        if kinds.is_empty() {
            kinds.extend(terms.iter().map(|term| term.id));
        }
        kinds.extend(article_letters(sentence));
    } else {
        let interest =
            lexicon.interest_cues.cue.is_in(sentence) && cues.legitimate_interests.is_in(sentence);
        kinds.extend(cues.consent.is_in(sentence).then_some("consent"));
        kinds.extend(interest.then_some("legitimate-interests"));
        kinds.extend(in_brackets(sentence, lexicon));
    }
    let mut found: Vec<Basis> = Vec::new();
    for kind in kinds {
        if !found.iter().any(|one| one.kind == kind) {
            found.push(basis(kind, sentence, lexicon));
        }
    }
    found
}

fn basis(kind: &str, sentence: &str, lexicon: &Lexicon) -> Basis {
    let has_law = matches!(kind, "legal-obligation" | "public-task");
    let interest = (kind == "legitimate-interests").then(|| interest(sentence, lexicon)).flatten();
    let laws = if has_law { laws(sentence, lexicon) } else { Vec::new() };
    Basis { kind: kind.to_owned(), laws, interest }
}

/// A legitimate interest in the words of a sentence.
fn interest(sentence: &str, lexicon: &Lexicon) -> Option<String> {
    let cue = lexicon.interest_cues.cue.first(sentence)?;
    let rest = sentence[cue.end..].trim_start();
    let end = rest.find([',', ';', '(', '.']).unwrap_or(rest.len());
    let words = rest[..end].trim();
    (words.split_whitespace().count() > 1).then(|| words.to_owned())
}

/// What is in brackets and nothing but a basis: "(legal obligation)".
fn in_brackets<'a>(sentence: &str, lexicon: &'a Lexicon) -> Option<&'a str> {
    let inside = sentence.split('(').skip(1).filter_map(|part| part.split_once(')'));
    inside.map(|(inside, _)| inside).find_map(|inside| {
        let term = lexicon.basis.find_first(inside)?;
        let outside = [&inside[..term.span.start], &inside[term.span.end..]];
        let is_all = !outside.iter().any(|part| part.contains(char::is_alphanumeric));
        is_all.then_some(term.id)
    })
}

/// The letters of Art. 6(1) that a sentence cites: "artikel 6.1 f", "Art. 6(1)(b)".
fn article_letters(sentence: &str) -> Vec<&'static str> {
    const KINDS: [&str; 6] = [
        "consent",
        "contract",
        "legal-obligation",
        "vital-interests",
        "public-task",
        "legitimate-interests",
    ];
    let mut kinds = Vec::new();
    for mark in ["6.1", "6(1)"] {
        for (at, _) in sentence.match_indices(mark) {
            let rest = sentence[at + mark.len()..].trim_start_matches([' ', '(', '.']);
            let mut letters = rest.chars();
            let letter = letters.next().map(|letter| letter.to_ascii_lowercase());
            let is_alone = !letters.next().is_some_and(char::is_alphanumeric);
            let index = letter.filter(|_| is_alone).and_then(|letter| "abcdef".find(letter));
            kinds.extend(index.and_then(|index| KINDS.get(index)).copied());
        }
    }
    kinds
}
