//! A site's own wording → its messages that leave out what the law asks for.
//!
//! The built-in English wording is the measure: a message that states a fact or a right there must
//! have words in every language, and contain the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::document::plain;
use crate::locale::{Arg, IncompleteMessage, Locale, entries};
use crate::origin::{InputFile, Origin};

/// Prefixes of the ids of messages that state what Arts. 7(3), 12–14, 21(4), 22 and 26 GDPR ask for.
/// Headings of columns and the like may be blank.
const REQUIRED: [&str; 31] = [
    "basis-",
    "children-age",
    "complaint-",
    "controller-is",
    "controllers-is",
    "cookies-none",
    "covers-",
    "decision-ground-",
    "decisions-none",
    "dpo-",
    "exempt-",
    "interest",
    "joint-",
    "law-",
    "name-covers",
    "objection-",
    "period-",
    "profiling-none",
    "provision-",
    "purpose-recipients-none",
    "purpose-right-",
    "recipient-",
    "recipients-none",
    "representative-",
    "retention-",
    "right-",
    "rights-",
    "role-",
    "safeguard-",
    "special-",
    "transfers-none",
];

/// Variables that a message may leave out: a short name next to the full one.
const OPTIONAL: [&str; 1] = ["short"];

/// The messages of a locale that leave out what the law asks for. `reference` is the built-in
/// English wording, `own` the site's files of the language.
pub(super) fn incomplete(
    locale: &Locale,
    reference: &str,
    own: &[Arc<InputFile>],
) -> Vec<IncompleteMessage> {
    let mut incomplete = Vec::new();
    let all = required(reference);
    for (message, required) in all.iter().filter(|(id, _)| !id.contains('.')) {
        for id in [message.clone(), format!("{message}.third"), format!("{message}.child")] {
            // Where the reference has this form too, that is the measure.
            let required = all.get(&id).unwrap_or(required);
            if let Some(omission) = omission(locale, &id, required) {
                let missing = match omission {
                    Omission::Words => None,
                    Omission::Variable(name) => Some(name),
                };
                let origin = message_origin(&id, own);
                incomplete.push(IncompleteMessage { id, missing, origin });
            }
        }
    }
    incomplete
}

/// What a message must contain.
#[derive(Default)]
struct Required {
    variables: BTreeSet<String>,
    /// Variables that only select among its forms.
    selectors: BTreeSet<String>,
    /// Whether it has words of its own.
    words: bool,
}

/// What a message leaves out.
enum Omission {
    Words,
    Variable(String),
}

/// What a message leaves out, if anything, with one controller and with several.
fn omission(locale: &Locale, id: &str, required: &Required) -> Option<Omission> {
    if !locale.has(id) {
        return None;
    }
    // Values that no wording contains, so that they are found in the formatted text.
    let value = |name: &str| if name == "count" { "7".to_owned() } else { format!("«{name}»") };
    for we in ["one", "several"] {
        let selectors = required.selectors.iter();
        let variables = required.variables.iter().chain(selectors).map(|name| {
            let arg = if name == "count" { Arg::Number(7) } else { Arg::from(value(name)) };
            (name.as_str(), arg)
        });
        let args: Vec<(&str, Arg)> = variables.chain([("we", Arg::Word(we))]).collect();
        // A message that cannot be formatted is reported when it is used.
        let mut words = plain(&locale.message(id, &args).ok()?);
        for name in &required.variables {
            if !words.contains(&value(name)) {
                return Some(Omission::Variable(name.clone()));
            }
            words = words.replace(&value(name), "");
        }
        if required.words && !words.chars().any(char::is_alphabetic) {
            return Some(Omission::Words);
        }
    }
    None
}

/// The messages that state what the law asks for.
fn required(reference: &str) -> BTreeMap<String, Required> {
    let resource = match fluent_syntax::parser::parse(reference) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut all = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let heading = id.ends_with("-name") || id.ends_with("-link") || id.starts_with("law-as-");
        if heading || !REQUIRED.iter().any(|prefix| id.starts_with(prefix)) {
            continue;
        }
        let Some(pattern) = &message.value else { continue };
        all.insert(id.to_owned(), required_of(id, pattern));
        for attribute in &message.attributes {
            let required = required_of(id, &attribute.value);
            all.insert(format!("{id}.{}", attribute.id.name), required);
        }
    }
    all
}

fn required_of(id: &str, pattern: &Pattern<&str>) -> Required {
    let mut required = Required::default();
    collect(pattern, &mut required);
    // "Chapter 7, Section 2 of the Act": some languages need no words between.
    required.words &= !id.starts_with("law-");
    required.variables.retain(|name| name != "we" && !OPTIONAL.contains(&name.as_str()));
    let shown = required.variables.clone();
    required.selectors.retain(|name| name != "we" && !shown.contains(name));
    required
}

fn collect(pattern: &Pattern<&str>, required: &mut Required) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                required.words |= value.chars().any(char::is_alphabetic);
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                required.variables.extend(variable(inline));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                required.selectors.extend(variable(selector));
                variants.iter().for_each(|variant| collect(&variant.value, required));
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>) -> Option<String> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        _ => None,
    }
}

/// The line of a message in the last of the files that has it.
pub(super) fn message_origin(id: &str, files: &[Arc<InputFile>]) -> Option<Origin> {
    let name = id.split_once('.').map_or(id, |(name, _)| name);
    files.iter().rev().find_map(|file| {
        let entry = entries(&file.text).into_iter().find(|entry| entry.name == name)?;
        Some(Origin { file: file.clone(), span: entry.span })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::locales::built_in_files;

    fn omissions(language: &str, own: &str) -> Vec<IncompleteMessage> {
        let file = |path: &str, text: &str| Arc::new(InputFile::new(path, text));
        let (about, mut files) = built_in_files(language).unwrap();
        let own = file("locales/en/own.ftl", own);
        files.push(own.clone());
        let (locale, errors) = Locale::parse(language, &about, &files);
        assert!(errors.is_empty(), "{errors:?}");
        incomplete(&locale.unwrap(), include_str!("../../locales/en/notice.ftl"), &[own])
    }

    #[test]
    fn built_in_wording_leaves_out_nothing() {
        assert_eq!(omissions("en", "own-message = Words.\n"), []);
        assert_eq!(omissions("sv", ""), []);
    }

    #[test]
    fn blank_messages_and_lost_placeables_are_found() {
        let found = omissions(
            "en",
            "complaint-choice = { \"\" }\nright-portability-purpose = For some.\nright-access = Ask.\n",
        );
        let found: Vec<(&str, Option<&str>, usize)> = found
            .iter()
            .map(|one| {
                let start = one.origin.as_ref().unwrap().span.start;
                (one.id.as_str(), one.missing.as_deref(), start)
            })
            .collect();
        assert_eq!(
            found,
            [("complaint-choice", None, 0), ("right-portability-purpose", Some("purposes"), 26)]
        );
    }
}
