//! `language-vague`: words that leave the reader in doubt about what is done.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::language::{OwnWords, vague};
use crate::locale::Locale;
use crate::model::{Controller, RecipientRole};
use crate::prose::{Hedge, Hit};

pub const RULE: Rule = Rule {
    name: "language-vague",
    topic: Topic::Language,
    level: Level::Warning,
    case_law: Some(Level::Info),
    authority: Authority::Guideline,
    law: "Art. 12(1) GDPR; WP260 rev.01",
    page: include_str!("language_vague.md"),
    ..Rule::OF_NOTICE
};

/// Words of quantity, which say nothing of data, cases or recipients and much of things.
const QUANTITY: &str = "language-vague-quantity";

/// What marks a sentence in the law's own words, which leave open as much as the law does: a fee for
/// excessive requests (Art. 12(5)).
const OF_LAW: &str = "language-vague-law";

/// How far behind such a word its noun is: "vissa av dina uppgifter".
const WORDS_OF_A_NOUN: usize = 4;

/// More than such words have.
const BYTES_OF_A_NOUN: usize = 400;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let names = controller_names(context);
    let mut prevailing: BTreeSet<&str> = BTreeSet::new();
    for own in context.words {
        let is_first = context.draft.languages.first() == Some(&own.locale.language);
        let names = names.get(own.locale.language.as_str()).map_or(&[][..], Vec::as_slice);
        let mut found = doubts(context, own, names);
        if is_first && !found.is_empty() {
            prevailing.insert(own.text_at);
        } else if !is_first && !prevailing.contains(own.text_at) {
            // Where the text that prevails leaves no doubt, the translation needs a fix, and
            // nothing in the law is missing.
            found.iter_mut().for_each(|finding| finding.level = Level::Info);
        }
        diagnostics.append(&mut found);
    }
}

fn doubts(context: &Context<'_>, own: &OwnWords<'_>, names: &[Vec<String>]) -> Vec<Diagnostic> {
    let of_law = |sentence: &str| !vague(own.locale, OF_LAW, sentence, context.folded).is_empty();
    let of_law = own.sentences.iter().filter(|one| of_law(own.sentence(one)));
    let of_law: Vec<Range<usize>> = of_law.map(|sentence| sentence.span.clone()).collect();
    let mut hits = vague(own.locale, RULE.name, &own.plain, context.folded);
    let is_of_law = |at: usize| {
        let sentence = of_law.get(of_law.partition_point(|sentence| sentence.end <= at));
        sentence.is_some_and(|sentence| sentence.contains(&at))
    };
    hits.retain(|hit| !is_of_law(hit.span.start));
    let hits = hits.into_iter();
    let mut found: Vec<Diagnostic> = hits.map(|hit| doubt(own, hit.words)).collect();
    let some = vague(own.locale, QUANTITY, &own.plain, context.folded).into_iter();
    found.extend(some.filter(|hit| is_of_data(own, hit)).map(|hit| doubt(own, hit.words)));
    for sentence in &own.sentences {
        if is_of_law(sentence.span.start) {
            continue;
        }
        let hedge = own.locale.about.modal.find(&own.words_of(sentence), names);
        if let Some(Hedge::Vague(words)) = hedge {
            found.push(doubt(own, own.phrase(sentence, words)));
        }
    }
    if let Some(who) = who_is_vague(context, own) {
        let message = Message::new("language-vague-who").with("words", who.trim());
        found.push(RULE.finding_in(own, who, message));
    }
    found
}

/// Whether a word of quantity is about data, purposes, recipients or cases ("some data"), and not
/// about a thing ("some doors").
fn is_of_data(own: &OwnWords<'_>, hit: &Hit<'_>) -> bool {
    let Some(stems) = own.locale.about.topics.get("quantity") else { return true };
    let rest = own.plain.get(hit.span.end..).unwrap_or_default();
    let rest = rest.get(..rest.floor_char_boundary(BYTES_OF_A_NOUN)).unwrap_or_default();
    let clause = rest.split(['.', ',', ';', ':', '\n']).next().unwrap_or_default().to_lowercase();
    let near = clause.split_whitespace().take(WORDS_OF_A_NOUN);
    near.into_iter().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        stems.iter().any(|stem| word.starts_with(stem.as_str()) || word.ends_with(stem.as_str()))
    })
}

fn doubt(own: &OwnWords<'_>, words: &str) -> Diagnostic {
    RULE.finding_in(own, words, Message::new("language-vague").with("words", words))
}

/// A recipient that is called everyone, people or the public; not where the data is
/// published.
fn who_is_vague<'a>(context: &Context<'_>, own: &'a OwnWords<'_>) -> Option<&'a str> {
    let (id, key) = own.text_at.strip_prefix("recipients.")?.split_once('.')?;
    let published = matches!(
        context.notice.recipients.get(id)?.role,
        Some(RecipientRole::Anyone | RecipientRole::AnyoneOnRequest)
    );
    if key != "name" || published {
        return None;
    }
    let vague = own.locale.about.vague.get("who-vague")?;
    let hit = context.folded.find_first(vague, &own.plain)?;
    (hit.words.len() == own.plain.trim().len()).then_some(hit.words)
}

/// What each language calls the controllers, in small letters, word by word: their names, and what
/// bodies of their kind are called.
pub fn controller_names<'a>(context: &Context<'a>) -> BTreeMap<&'a str, Vec<Vec<String>>> {
    let locales = context.locales.iter();
    locales.map(|(language, locale)| (language.as_str(), names_in(context, locale))).collect()
}

fn names_in(context: &Context<'_>, locale: &Locale) -> Vec<Vec<String>> {
    let controllers = context.notice.all_controllers();
    let names = controllers.iter().flat_map(|(_, one)| [&one.name, &one.short_name]).flatten();
    let modal = &locale.about.modal;
    let is_authority = |one: &&Controller| one.public_authority == Some(true);
    let all = || controllers.iter().map(|(_, one)| *one);
    let authorities = all().any(|one| is_authority(&one)).then_some(&modal.authorities);
    let companies = all().any(|one| !is_authority(&one)).then_some(&modal.companies);
    let bodies = authorities.into_iter().chain(companies).flatten();
    let words = |name: &String| name.to_lowercase().split_whitespace().map(str::to_owned).collect();
    names.chain(bodies).map(words).collect()
}
