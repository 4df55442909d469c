//! The text → who answers for the processing, and how to reach them and their officer.

use super::contact::{address, emails, phones, registration_numbers};
use super::facts::{Fact, PolicyFacts, add};
use super::lexicon::Lexicon;
use super::recipient;
use super::text::{PolicyText, TextSection};

/// Sections about others than the controller.
const OF_OTHERS: [&str; 3] = ["recipients", "complaint", "sources"];

/// Reads the parties of a text.
pub fn read(text: &PolicyText, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    for section in &text.sections {
        for at in section.units.clone() {
            let sentence = text.units[at].sentence();
            read_role(sentence, at, lexicon, facts);
            let above = at.checked_sub(1).filter(|above| section.units.contains(above));
            let above = above.map(|above| text.units[above].sentence());
            read_contact(section, sentence, (at, above), lexicon, facts);
        }
    }
    complete_name(text, lexicon, facts);
    if facts.controller.name.is_empty() {
        name_next_to_number(text, lexicon, facts);
    }
}

/// "Nimbus is the controller": the text may have the full name elsewhere, with its form.
fn complete_name(text: &PolicyText, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    let [name] = facts.controller.name.as_slice() else { return };
    if lexicon.controller_cues.forms.is_in(&name.value) {
        return;
    }
    let beginning = format!("{} ", name.value);
    let full = text.units.iter().enumerate().find_map(|(at, unit)| {
        let full = name_with_form(unit.sentence(), lexicon)?;
        full.starts_with(&beginning).then_some((full, at))
    });
    let short = name.clone();
    if let Some((full, at)) = full {
        facts.controller.name = vec![Fact::new(full, at)];
        add(&mut facts.controller.short_name, short.value, short.at);
    }
}

fn read_role(sentence: &str, at: usize, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    if let Some(cue) = lexicon.joint_cues.cue.first(sentence) {
        let end = sentence[cue.end..].find(['.', ';', '(']).map(|end| cue.end + end);
        let names = &sentence[cue.end..end.unwrap_or(sentence.len())];
        let is_denied = lexicon.denies(sentence);
        let names = recipient::listed(names, lexicon)
            .into_iter()
            .filter(|name| !is_denied && name.starts_with(char::is_uppercase));
        names.for_each(|name| add(&mut facts.joint, name, at));
        return;
    }
    let Some(name) = controller_name(sentence, lexicon) else { return };
    if facts.controller.name.is_empty() {
        if let Some(short) = short_name(sentence, lexicon).filter(|short| *short != name) {
            add(&mut facts.controller.short_name, short, at);
        }
        add(&mut facts.controller.name, name, at);
    }
}

fn read_contact(
    section: &TextSection,
    sentence: &str,
    (at, above): (usize, Option<&str>),
    lexicon: &Lexicon,
    facts: &mut PolicyFacts,
) {
    let topic = section.topic.as_deref().unwrap_or_default();
    if OF_OTHERS.contains(&topic) || lexicon.authorities.has(sentence) {
        return;
    }
    let is_dpo =
        topic == "dpo" || lexicon.topics.find(sentence).iter().any(|term| term.id == "dpo");
    for number in registration_numbers(sentence, lexicon) {
        add(&mut facts.controller.registration_number, number, at);
    }
    let party = if is_dpo { &mut facts.dpo } else { &mut facts.controller };
    for email in emails(sentence) {
        add(&mut party.email, email, at);
    }
    for phone in phones(sentence, lexicon) {
        add(&mut party.phone, phone, at);
    }
    let Some((address, before)) = address(sentence, above) else { return };
    if address.street.is_none() {
        return;
    }
    let name = before.as_deref().and_then(trailing_name);
    if let Some(name) = name.filter(|_| !is_dpo && facts.controller.name.is_empty()) {
        add(&mut facts.controller.name, name, at);
    }
    let party = if is_dpo { &mut facts.dpo } else { &mut facts.controller };
    add(&mut party.address, address, at);
}

/// The name of a body with a registration number, where nothing else says who answers.
fn name_next_to_number(text: &PolicyText, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    let Some(number) = facts.controller.registration_number.first() else { return };
    let sentence = text.units[number.at].sentence();
    if let Some(name) = name_with_form(sentence, lexicon) {
        let at = number.at;
        add(&mut facts.controller.name, name, at);
    }
}

/// Who a sentence says answers for the processing.
fn controller_name(sentence: &str, lexicon: &Lexicon) -> Option<String> {
    let cues = &lexicon.controller_cues;
    let cue = cues.cue.first(sentence)?;
    if lexicon.denies(sentence) {
        return None;
    }
    if let Some(name) = leading_name(&sentence[cue.end..], lexicon) {
        return Some(name);
    }
    let (left, is_said) = without_end(&sentence[..cue.start], lexicon);
    let subject = left.split([',', '(']).next().unwrap_or_default().trim();
    let is_called = |word: &str| cues.we.is_all_of(word);
    let last = left.split_whitespace().next_back().unwrap_or_default();
    if !is_said || is_called(last) {
        return name_with_form(left, lexicon);
    }
    is_name(subject, lexicon).then(|| subject.to_owned())
}

/// What is before a role, without the words that join them, and whether there are such words.
fn without_end<'a>(left: &'a str, lexicon: &Lexicon) -> (&'a str, bool) {
    let mut left = left.trim_end();
    let mut is_joined = false;
    while let Some(start) = left.rfind(char::is_whitespace) {
        if !lexicon.controller_cues.is.is_all_of(&left[start..]) {
            break;
        }
        left = left[..start].trim_end();
        is_joined = true;
    }
    (left.trim_end_matches(','), is_joined)
}

/// Whether some words are a name: few, the first in a capital letter and no word for the author.
fn is_name(words: &str, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 8;
    let first = words.split_whitespace().next().unwrap_or_default();
    let cues = &lexicon.controller_cues;
    words.split_whitespace().count() <= LONGEST
        && begins_name(first)
        && !cues.we.is_all_of(first)
        && !cues.is.is_all_of(first)
        && !cues.cue.is_in(words)
}

fn begins_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|first| first.is_uppercase())
        || word.starts_with(|first: char| first.is_ascii_digit())
            && word.contains(char::is_alphabetic)
}

/// The name that some words begin with, after a word such as "is" and marks.
fn leading_name(words: &str, lexicon: &Lexicon) -> Option<String> {
    let mut rest = words.trim_start_matches(|c: char| c == ':' || c.is_whitespace());
    let had_colon = words.trim_start().starts_with(':');
    let before = rest.len();
    while let Some(end) = lexicon.controller_cues.is.after(rest) {
        rest = rest[end..].trim_start_matches(|c: char| c == ':' || c.is_whitespace());
    }
    if rest.len() == before && !had_colon {
        return None;
    }
    let mut name: Vec<&str> = Vec::new();
    for word in rest.split_whitespace() {
        let bare = word.trim_end_matches([',', '.', ';', ':', ')']);
        let goes_on = begins_name(bare)
            || bare == "&"
            || !name.is_empty() && lexicon.controller_cues.forms.is_all_of(bare)
            || name.last().is_some_and(|last| last.ends_with('-'));
        if !goes_on || word.starts_with('(') {
            break;
        }
        name.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    let name = name.join(" ");
    (is_name(&name, lexicon) && name.chars().count() > 2).then_some(name)
}

/// The name that some words end with.
fn trailing_name(words: &str) -> Option<String> {
    let bare = words.split('(').next().unwrap_or_default().trim();
    let mut name: Vec<&str> = bare
        .split_whitespace()
        .rev()
        .take_while(|word| begins_name(word) || *word == "&")
        .collect();
    name.reverse();
    let is_long = name.len() > 1;
    is_long.then(|| name.join(" "))
}

/// The first name in some words that ends as the names of bodies do: "Lumo Labs Ltd".
fn name_with_form(words: &str, lexicon: &Lexicon) -> Option<String> {
    lexicon.controller_cues.forms.find(words).into_iter().find_map(|form| {
        let is_capital = words[form.clone()].starts_with(char::is_uppercase);
        let name = trailing_name(&words[..form.end]).filter(|_| is_capital)?;
        is_name(&name, lexicon).then_some(name)
    })
}

/// What a sentence says that the text calls the body: (”Byrån”).
fn short_name(sentence: &str, lexicon: &Lexicon) -> Option<String> {
    const QUOTES: [char; 6] = ['"', '”', '“', '„', '»', '«'];
    let inside = sentence.split_once('(')?.1;
    let inside = &inside[..inside.find(')')?];
    let mut parts = sentence.split(['(', ')']);
    let quoted = parts.find(|part| part.starts_with(QUOTES)).unwrap_or(inside);
    let name = quoted.split(QUOTES).nth(1)?.trim();
    (!name.is_empty() && name.len() < 60 && !lexicon.controller_cues.we.is_all_of(name))
        .then(|| name.to_owned())
}
