//! `text-form`: a text of the wrong kind for its place.

use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::fix;
use crate::locale::{Language, capital_text};

pub const RULE: Rule = Rule {
    name: "text-form",
    topic: Topic::Language,
    level: Level::Info,
    authority: Authority::Logic,
    law: "",
    page: include_str!("text_form.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words {
        let Some((message, fixed)) = form(own.kind, own.text_at, own.written, &own.locale.about)
        else {
            continue;
        };
        let key = own.at.rmatch_indices('.').nth(1).map_or(0, |(at, _)| at + 1);
        let key = own.at.get(key..).unwrap_or_default();
        let help = Message::verbatim(format!("{key} = \"{fixed}\""));
        let edit = fix::toml::reword(own.origin, own.written, &fixed);
        diagnostics.push(RULE.finding_in(own, "", message).help(help).fix(edit));
    }
}

/// What is wrong with the form of a text of a kind (at a key path), and the text as it should be.
pub fn form(kind: &str, at: &str, text: &str, language: &Language) -> Option<(Message, String)> {
    let text = text.trim();
    if text.is_empty() || text == fix::PLACEHOLDER {
        return None;
    }
    match kind {
        "title" if stops(text, language) => {
            Some((Message::new("text-form-heading"), without_stop(text)))
        }
        "label" | "phrase" | "clause" if stops(text, language) => {
            Some((Message::new("text-form-stop"), without_stop(text)))
        }
        "label" if is_common_name(at) && is_raised(text) && !begins_with_name(text, language) => {
            Some((Message::new("text-form-name"), lowered(text)))
        }
        "phrase" => {
            let infinitive = format!("{} ", language.infinitive);
            let bare = text.get(..infinitive.len()).filter(|_| infinitive.len() > 1);
            if bare.is_some_and(|bare| bare.to_lowercase() == infinitive) {
                let fixed =
                    text.get(infinitive.len()..).unwrap_or_default().trim_start().to_owned();
                return Some((Message::new("text-form-verb"), fixed));
            }
            let raised = is_raised(text) && !at.starts_with("recipients.");
            raised.then(|| (Message::new("text-form-phrase"), lowered(text)))
        }
        "sentence" if !text.ends_with(['.', '!', '?', ')', '"', '”', '’', ':', '…']) => {
            Some((Message::new("text-form-end"), format!("{}.", raised(text))))
        }
        "sentence" if text.starts_with(char::is_lowercase) && raised(text) != text => {
            Some((Message::new("text-form-capital"), raised(text)))
        }
        _ => None,
    }
}

/// Whether a text ends with a full stop that does not belong to an abbreviation.
fn stops(text: &str, language: &Language) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or(text).to_lowercase();
    text.ends_with('.') && !language.abbreviations.contains(&last) && !text.ends_with("..")
}

fn without_stop(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

/// Groups and data categories have no proper names.
fn is_common_name(at: &str) -> bool {
    at.starts_with("subjects.") || at.starts_with("data.")
}

/// Whether a text begins with a capital that can only be there because it begins: "Namn", not
/// "IP-adress", "iPhone", "Swish-nummer" or "Church Street".
fn is_raised(text: &str) -> bool {
    let mut words = text.split(char::is_whitespace);
    let mut letters = words.next().unwrap_or(text).chars();
    if words.next().is_some_and(|word| word.starts_with(char::is_uppercase)) {
        return false;
    }
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(char::is_lowercase)
}

/// Whether a text begins with a proper name: "Arbetsdomstolens domar", "Swedish identity number".
fn begins_with_name(text: &str, language: &Language) -> bool {
    let Some(names) = language.topics.get("proper-name") else { return false };
    let first = text.split_whitespace().next().unwrap_or(text).to_lowercase();
    let is_name = |word: &str| {
        names.iter().any(|name| match name.strip_prefix('*') {
            // The word alone, "myndigheten", names nothing.
            Some(end) => word.len() > end.len() && word.ends_with(end),
            None => word == name,
        })
    };
    is_name(&first) || first.strip_suffix('s').is_some_and(is_name)
}

fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

fn raised(text: &str) -> String {
    capital_text(text)
}
