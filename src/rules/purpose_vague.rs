//! `purpose-vague`: a purpose in words that do not tell what is done.

use super::look::{find, place_of, words_at};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "purpose-vague",
    topic: Topic::Purposes,
    level: Level::Warning,
    authority: Authority::Guideline,
    law: "Guidelines on transparency, WP260 rev.01; CNIL v Google, SAN-2019-001",
    page: include_str!("purpose_vague.md"),
    ..Rule::OF_NOTICE
};

/// What may stand beside a vague phrase and still tell nothing: "use data for …".
const FEW_WORDS: usize = 3;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        let Some(name) = &purpose.name else { continue };
        let all = words_at(context, &format!("purposes.{id}.name"), name);
        // One language is enough: the same purpose is as vague in the others.
        let found = all
            .iter()
            .find_map(|(at, language, words)| Some((at, words, vague(context, language, words)?)));
        let Some((at, words, said)) = found else { continue };
        let message = Message::new("purpose-vague").with("words", said);
        let mut diagnostic = RULE.finding(at.clone(), message);
        if said.len() < words.len() {
            diagnostic.origin = Some(place_of(context, at, said));
        }
        diagnostics.push(diagnostic);
    }
}

/// The words of a purpose that could be any: a phrase of the list with hardly a word beside it, or a
/// name in which no word says what is done, with what.
fn vague<'a>(context: &Context<'_>, language: &str, words: &'a str) -> Option<&'a str> {
    let answer = &context.locales.get(language)?.about.answer;
    // "improve our services with the help of your answers" says what is done.
    let count = |text: &str| text.split_whitespace().count();
    let short = |said: &&str| count(words).saturating_sub(count(said)) <= FEW_WORDS;
    let phrase = find(context, RULE.name, language, words).filter(short);
    let hollow = || answer.says_nothing(words, &[&answer.activity]).then_some(words.trim());
    phrase.or_else(hollow)
}
