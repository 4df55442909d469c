//! What several rules look at: purposes and entries with their key paths, and phrases in the
//! editor's words. No rule of its own.

use super::{Context, Rule};
use crate::derive;
use crate::diagnostic::{Diagnostic, Message};
use crate::language::Mention;
use crate::model::{
    BasisKind, LawRef, LegalBasis, Purpose, Recipient, RightKind, Safeguard, Stated, Text,
};
use crate::origin::Origin;
use crate::resolve::OwnText;

/// The purposes with their key paths and ids.
pub(super) fn purposes<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (String, &'a str, &'a Purpose)> {
    let purposes = context.notice.purposes.iter();
    purposes.map(|(id, purpose)| (format!("purposes.{id}"), id.as_str(), purpose))
}

/// The recipients with their key paths and ids.
pub(super) fn recipients<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (String, &'a str, &'a Recipient)> {
    let recipients = context.notice.recipients.iter();
    recipients.map(|(id, recipient)| (format!("recipients.{id}"), id.as_str(), recipient))
}

/// The key path of one entry of a key that takes one thing or a list.
pub(super) fn entry_path(at: &str, key: &str, index: usize, count: usize) -> String {
    if count == 1 { format!("{at}.{key}") } else { format!("{at}.{key}.{index}") }
}

/// The groups of a purpose for whom one of its bases covers some data; none where it names no groups.
pub(super) fn groups_on(purpose: &Purpose, basis: usize) -> Vec<&str> {
    let data = purpose.data.iter().map(String::as_str);
    let data: Vec<&str> = data.chain(purpose.data.is_empty().then_some("")).collect();
    let covers = |group: &&str| {
        data.iter().any(|datum| {
            let covering =
                derive::covering(&purpose.basis, |basis| &basis.covers, datum, group).into_iter();
            covering.into_iter().any(|(index, _)| index == basis)
        })
    };
    purpose.subjects.iter().map(String::as_str).filter(covers).collect()
}

/// The bases of a purpose that are of a kind, with their places.
pub(super) fn bases_of(
    purpose: &Purpose,
    kind: BasisKind,
) -> impl Iterator<Item = (usize, &LegalBasis)> {
    purpose.basis.iter().enumerate().filter(move |(_, basis)| basis.kind == Some(kind))
}

/// The words of a text with their language; a proper name is looked at in every language.
pub(super) fn words_of<'a>(context: &Context<'a>, text: &'a Text) -> Vec<(&'a str, &'a str)> {
    match text {
        Text::Plain(name) => {
            context.draft.languages.iter().map(|language| (language.as_str(), &**name)).collect()
        }
        Text::Localised(by_language) => context
            .draft
            .languages
            .iter()
            .filter_map(|language| Some((language.as_str(), by_language.get(language)?.as_str())))
            .collect(),
    }
}

/// The words of a text at a key path, with the key path of each language's.
pub(super) fn words_at<'a>(
    context: &Context<'a>,
    at: &str,
    text: &'a Text,
) -> Vec<(String, &'a str, &'a str)> {
    let at = |language: &str| match text {
        Text::Plain(_) => at.to_owned(),
        Text::Localised(_) => format!("{at}.{language}"),
    };
    let words = words_of(context, text).into_iter();
    words.map(|(language, words)| (at(language), language, words)).collect()
}

/// The place of a phrase inside the text at a key path.
pub(super) fn place_of(context: &Context<'_>, at: &str, phrase: &str) -> Origin {
    narrowed(&context.draft.tree.locate(at), phrase)
}

/// The first phrase of a category that a text says in any language.
pub(super) fn phrase<'a>(context: &Context<'a>, category: &str, text: &'a Text) -> Option<&'a str> {
    words_of(context, text)
        .into_iter()
        .find_map(|(language, words)| find(context, category, language, words))
}

/// The first phrase of a category that words in a language say.
pub(super) fn find<'a>(
    context: &Context<'_>,
    category: &str,
    language: &str,
    words: &'a str,
) -> Option<&'a str> {
    let lexicon = context.locales.get(language)?.about.vague.get(category)?;
    context.folded.find_first(lexicon, words).map(|hit| hit.words)
}

/// Every phrase of a category that words in a language say.
pub(super) fn find_all<'a>(
    context: &Context<'_>,
    category: &str,
    language: &str,
    words: &'a str,
) -> Vec<&'a str> {
    let lexicon = context.locales.get(language).and_then(|one| one.about.vague.get(category));
    let hits = lexicon.map(|lexicon| context.folded.find(lexicon, words)).unwrap_or_default();
    hits.into_iter().map(|hit| hit.words).collect()
}

/// A phrase of a category in one of the editor's texts.
pub(super) struct PhraseMatch<'a> {
    /// The text.
    pub text: &'a OwnText,
    /// The key path of the words in their language.
    pub at: String,
    /// The phrase as the text has it.
    pub phrase: &'a str,
    /// The whole text.
    pub whole: &'a str,
    /// The place of the phrase.
    pub origin: Origin,
}

/// The first phrase of a category in each language of the editor's texts at key paths that
/// `concerns` chooses; searching words costs more than choosing them.
pub(super) fn matches<'a>(
    context: &Context<'a>,
    category: &str,
    concerns: impl Fn(&str) -> bool,
) -> Vec<PhraseMatch<'a>> {
    let mut found = Vec::new();
    for_each_text(context, |text, language, whole, origin| {
        if !concerns(&text.at) {
            return;
        }
        if let Some(phrase) = find(context, category, language, whole) {
            found.push(phrase_match(text, language, whole, origin, phrase));
        }
    });
    found
}

/// Calls `look` with each of the editor's texts: the text, the language, the words, their place.
/// A proper name is looked at in the prevailing language.
pub(super) fn for_each_text<'a>(
    context: &Context<'a>,
    mut look: impl FnMut(&'a OwnText, &'a str, &'a str, &'a Origin),
) {
    let first = context.draft.languages.first().map_or("", String::as_str);
    for text in &context.draft.texts {
        for (language, (words, origin)) in &text.by_language {
            look(text, language, words, origin);
        }
        if let Some((name, origin)) = &text.plain {
            look(text, first, name, origin);
        }
    }
}

/// A phrase with its place.
pub(super) fn phrase_match<'a>(
    text: &'a OwnText,
    language: &str,
    whole: &'a str,
    origin: &Origin,
    phrase: &'a str,
) -> PhraseMatch<'a> {
    let at = match text.plain {
        Some(_) => text.at.clone(),
        None => format!("{}.{language}", text.at),
    };
    PhraseMatch { text, at, phrase, whole, origin: narrowed(origin, phrase) }
}

/// The place of a phrase within the place of its text, if it occurs there unchanged.
fn narrowed(origin: &Origin, phrase: &str) -> Origin {
    let start = origin.file.text.get(origin.span.clone()).and_then(|raw| raw.find(phrase));
    match start {
        Some(offset) => {
            let start = origin.span.start + offset;
            Origin { file: origin.file.clone(), span: start..start + phrase.len() }
        }
        None => origin.clone(),
    }
}

/// A finding at the words that name something.
pub(super) fn at_mention(
    context: &Context<'_>,
    rule: &'static Rule,
    mention: &Mention,
    message: Message,
) -> Diagnostic {
    let mut finding = rule.finding(mention.at.clone(), message);
    finding.origin = Some(place_of(context, &mention.at, &mention.words));
    finding
}

/// The key paths of what holds an editor's sentences: sections, purposes, recipients, cookies, rights.
pub(super) fn entries(context: &Context<'_>) -> Vec<String> {
    let notice = context.notice;
    let sections = notice.section.keys().map(|id| format!("section.{id}"));
    let purposes = notice.purposes.keys().map(|id| format!("purposes.{id}"));
    let recipients = notice.recipients.keys().map(|id| format!("recipients.{id}"));
    let all = sections.chain(purposes).chain(recipients);
    all.chain(["cookies".to_owned(), "rights".to_owned()]).collect()
}

/// Whether a recipient is a category: named in words of each language, and not by a proper name
/// or its members.
pub(super) fn is_category(recipient: &Recipient) -> bool {
    let Some(Text::Localised(by_language)) = recipient.name.as_deref() else { return false };
    let begins_with_capital =
        |words: &String| words.trim_start().chars().next().is_some_and(char::is_uppercase);
    recipient.members.is_empty() && !by_language.values().any(begins_with_capital)
}

/// Whether a name in a language could be anybody's: "selected partners".
pub(super) fn is_anybody(context: &Context<'_>, language: &str, name: &str) -> bool {
    let Some(locale) = context.locales.get(language) else { return false };
    // A proper name belongs to someone, whatever its words, and the reader knows "your employer".
    let is_known = name.trim_start().starts_with(char::is_uppercase)
        || find(context, "reader", language, name).is_some();
    !is_known && locale.about.answer.says_nothing(name, &[&locale.about.answer.party])
}

/// Whether `[rights]` says that the notice does not give a right.
pub(super) fn is_denied(context: &Context<'_>, right: RightKind) -> bool {
    matches!(context.notice.rights.of(right), Some(Stated::Nothing(_)))
}

/// Whether `[rights]` has words of its own on a right.
pub(super) fn is_promised(context: &Context<'_>, right: RightKind) -> bool {
    matches!(context.notice.rights.of(right), Some(Stated::Given(_)))
}

/// What klartext's table says of a law, where the notice has no such law of its own.
pub(super) fn table_law<'a>(
    context: &Context<'a>,
    law: &LawRef,
) -> Option<&'a crate::tables::StandardLaw> {
    match context.notice.laws.contains_key(law.id()) {
        true => None,
        false => context.tables.laws.get(law.id()),
    }
}

/// The countries whose adequacy decision a transfer relies on, each with the key path of the transfer.
pub(super) fn adequacy_countries<'a>(context: &'a Context<'a>) -> Vec<(String, &'a str)> {
    let mut found = Vec::new();
    for (at, _, recipient) in recipients(context) {
        for (index, transfer) in recipient.transfer.iter().enumerate() {
            if transfer.safeguard == Some(Safeguard::Adequacy) {
                let at = entry_path(&at, "transfer", index, recipient.transfer.len());
                let countries = derive::countries_of(recipient, transfer, context.tables);
                found.extend(countries.into_iter().map(|country| (at.clone(), country)));
            }
        }
    }
    found
}
