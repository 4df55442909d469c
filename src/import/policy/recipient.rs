//! The text → recipients, with their roles, countries and safeguards.

use super::facts::{PolicyFacts, RecipientFacts, add};
use super::lexicon::Lexicon;
use super::text::{PolicyText, UnitKind};
use crate::slug::slug_of;

/// The most recipients of one text.
const MOST: usize = 200;
/// The most words of a recipient's name.
const LONGEST: usize = 12;

/// Reads the recipients of a text.
pub fn read(text: &PolicyText, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    let own: Vec<String> = [&facts.controller.name, &facts.controller.short_name]
        .into_iter()
        .flatten()
        .map(|name| slug_of(&name.value))
        .collect();
    for section in &text.sections {
        let is_about = section.topic.as_deref() == Some("recipients");
        for at in section.units.clone() {
            let unit = &text.units[at];
            let names = match unit.kind {
                UnitKind::Item { is_whole: true, .. } if is_about => {
                    item(unit.sentence(), lexicon).into_iter().collect()
                }
                UnitKind::Cell { .. } => Vec::new(),
                _ => shared_with(unit.sentence(), is_about, lexicon),
            };
            for name in names {
                if !own.contains(&slug_of(&name)) {
                    let is_in_sentence = unit.kind == UnitKind::Sentence;
                    add_recipient(&mut facts.recipients, (name, is_in_sentence), at);
                }
            }
        }
    }
    for purpose in &facts.purposes {
        for name in &purpose.recipients {
            add_recipient(&mut facts.recipients, (name.value.clone(), false), name.at);
        }
    }
    for section in &text.sections {
        for at in section.units.clone() {
            describe(text.units[at].sentence(), at, lexicon, &mut facts.recipients);
        }
    }
}

fn add_recipient(
    recipients: &mut Vec<RecipientFacts>,
    (name, is_in_sentence): (String, bool),
    at: usize,
) {
    let is_known = recipients.iter().any(|one| slug_of(&one.name) == slug_of(&name));
    if !is_known && recipients.len() < MOST {
        recipients.push(RecipientFacts { name, at, is_in_sentence, ..RecipientFacts::default() });
    }
}

/// The recipients in a list that is known to be one.
pub fn listed(words: &str, lexicon: &Lexicon) -> Vec<String> {
    pieces(words, lexicon).into_iter().filter_map(|piece| named(piece, lexicon)).collect()
}

/// The recipient that an item of a list is.
fn item(words: &str, lexicon: &Lexicon) -> Option<String> {
    let end = words.find([',', '(', ':']).unwrap_or(words.len());
    // "Zendesk, Inc." is one name.
    let form = words[end..].strip_prefix(',').and_then(|rest| {
        let form = rest.split_whitespace().next()?.trim_end_matches(',');
        lexicon.controller_cues.forms.is_all_of(form).then_some(form)
    });
    let name = words[..end].split(" – ").next().unwrap_or_default();
    let name = named(name, lexicon)?;
    Some(form.map_or(name.clone(), |form| format!("{name}, {form}")))
}

/// The recipients that a sentence says data is given to. Where the section is about something else,
/// only those with a name.
fn shared_with(sentence: &str, is_about: bool, lexicon: &Lexicon) -> Vec<String> {
    if sentence.ends_with(':') || lexicon.denies(sentence) {
        return Vec::new();
    }
    let cues = &lexicon.share_cues;
    let cue = cues.cue.first(sentence).map(|cue| cue.end);
    let Some(cue) = cue.or_else(|| given_to(sentence, lexicon)) else { return Vec::new() };
    let rest = &sentence[cue..];
    let end = cues.end.first(rest).map_or(rest.len(), |end| end.start);
    let stop = rest.find(['.', ';', '(']).unwrap_or(rest.len());
    let names = pieces(&rest[..end.min(stop)], lexicon);
    let is_name = |name: &String| {
        let capitals = name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase));
        is_about || capitals.count() > 1
    };
    names.into_iter().filter_map(|piece| named(piece, lexicon)).filter(is_name).collect()
}

/// Where "to" ends in "we give your name, address and results to".
fn given_to(sentence: &str, lexicon: &Lexicon) -> Option<usize> {
    const NEAR: usize = 120;
    let give = lexicon.share_cues.give.first(sentence)?;
    let to = lexicon.share_cues.to.find(sentence);
    let near = to.iter().find(|to| to.start > give.end && to.start - give.end < NEAR);
    near.map(|to| to.end)
}

fn pieces<'a>(words: &'a str, lexicon: &Lexicon) -> Vec<&'a str> {
    lexicon.items(words, &[',', ';'])
}

/// A recipient's name, if some words can be one.
fn named(words: &str, lexicon: &Lexicon) -> Option<String> {
    let name = words.trim().trim_matches(|c: char| ".,;:•-–".contains(c)).trim();
    let mut bare = name;
    // "anlitar Byrån leverantörer av it-drift": who gives is not who receives.
    if let Some((first, rest)) = bare.split_once(' ') {
        let is_subject =
            first.starts_with(char::is_uppercase) && rest.starts_with(char::is_lowercase);
        let is_own = lexicon.controller_cues.we.is_all_of(first);
        if is_own || is_subject && words.starts_with(' ') {
            bare = rest;
        }
    }
    let count = bare.split_whitespace().count();
    let is_none = lexicon.share_cues.none.after(bare).is_some();
    let has_letters = bare.chars().filter(|c| c.is_alphabetic()).count() > 2;
    ((1..=LONGEST).contains(&count) && has_letters && !is_none && !bare.contains('@'))
        .then(|| bare.to_owned())
}

/// Gives a recipient what a sentence says that names it alone.
fn describe(sentence: &str, at: usize, lexicon: &Lexicon, recipients: &mut [RecipientFacts]) {
    let mut named =
        recipients.iter_mut().filter(|one| at == one.at || has_name(sentence, &one.name));
    let (Some(only), None) = (named.next(), named.next()) else { return };
    let rest = sentence.replace(&only.name, "");
    let roles = lexicon.roles.find(&rest);
    let role = roles.first().map(|term| term.id);
    let own_role = lexicon.roles.find(&only.name).first().map(|term| term.id);
    if let Some(role) = role.or(own_role) {
        add(&mut only.role, role.to_owned(), at);
    }
    for country in countries(&rest, lexicon) {
        add(&mut only.country, country, at);
    }
    for safeguard in lexicon.safeguards.find(&rest) {
        add(&mut only.safeguard, safeguard.id.to_owned(), at);
    }
}

/// Whether a sentence has a proper name as whole words.
fn has_name(sentence: &str, name: &str) -> bool {
    let is_edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    name.starts_with(char::is_uppercase)
        && sentence.match_indices(name).any(|(at, _)| {
            let before = sentence[..at].chars().next_back();
            is_edge(before) && is_edge(sentence[at + name.len()..].chars().next())
        })
}

/// The countries that a sentence says something is in.
fn countries(sentence: &str, lexicon: &Lexicon) -> Vec<String> {
    if lexicon.denies(sentence) || !sentence.contains(char::is_uppercase) {
        return Vec::new();
    }
    let is_place = |name: &str| {
        sentence.match_indices(name).any(|(at, _)| {
            let before = sentence[..at].trim_end().trim_end_matches("the").trim_end();
            let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
            let after = sentence[at + name.len()..].chars().next();
            let last = last.trim_start_matches('(');
            let is_after = lexicon.places.iter().any(|place| place == last);
            // "(hosting, Germany)"
            let is_in_brackets = before.ends_with('(')
                || before.ends_with(',') && before.rfind('(') > before.rfind(')');
            (is_after || is_in_brackets) && !after.is_some_and(char::is_alphanumeric)
        })
    };
    let mut codes: Vec<String> = Vec::new();
    for (code, name) in &lexicon.countries {
        if is_place(name) && !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes
}
