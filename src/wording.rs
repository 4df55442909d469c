//! A site's own wording → what it leaves out that the law asks for.
//!
//! What must be said stands in the built-in English wording: a message that carries a fact or a
//! right there must say something in every language, and put in the same things.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::document::plain;
use crate::locale::{Arg, Locale};
use crate::origin::{InputFile, Origin};

/// The beginnings of the ids of messages that carry what Arts. 7(3), 12–14, 21(4), 22 and 26 GDPR
/// ask for. Headings of columns and the like may be blank.
const CARRIERS: [&str; 31] = [
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

/// What may be left out of a message: a short name beside the full one.
const OPTIONAL: [&str; 1] = ["short"];

/// A message of a site's own that leaves out what the law asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blanked {
    /// The message.
    pub id: String,
    /// What it does not put in; `None` where it says nothing at all.
    pub lacks: Option<String>,
    /// Where it stands.
    pub origin: Option<Origin>,
}

/// The messages of a locale that leave out what the law asks for. `reference` is the built-in
/// English wording, `own` the site's files of the language.
pub fn blanked(locale: &Locale, reference: &str, own: &[Arc<InputFile>]) -> Vec<Blanked> {
    let mut found = Vec::new();
    for (id, message) in carriers(reference) {
        for id in [id.clone(), format!("{id}.third"), format!("{id}.child")] {
            if let Some(lacks) = lacking(locale, &id, &message) {
                let origin = place(&id, own);
                found.push(Blanked { id, lacks, origin });
            }
        }
    }
    found
}

/// What a message must do.
#[derive(Default)]
struct Carrier {
    /// What it puts in.
    variables: BTreeSet<String>,
    /// Whether it has words of its own.
    has_words: bool,
}

/// What a message leaves out: `None` nothing, `Some(None)` its words, `Some(Some(…))` a thing that
/// it should put in. Both forms of "we" are looked at.
fn lacking(locale: &Locale, id: &str, message: &Carrier) -> Option<Option<String>> {
    if !locale.has(id) {
        return None;
    }
    // Names that no wording holds, to find again in the words.
    let mark = |name: &str| if name == "count" { "7".to_owned() } else { format!("«{name}»") };
    for we in ["one", "several"] {
        let mut args: Vec<(&'static str, Arg)> = vec![("we", Arg::Word(we))];
        for name in VARIABLES.iter().filter(|name| message.variables.contains(**name)) {
            let arg = if *name == "count" { Arg::Number(7) } else { Arg::from(mark(name)) };
            args.push((*name, arg));
        }
        // A message that cannot be said is told of when it is used.
        let mut words = plain(&locale.say(id, &args).ok()?);
        for name in &message.variables {
            if !words.contains(&mark(name)) {
                return Some(Some(name.clone()));
            }
            words = words.replace(&mark(name), "");
        }
        if message.has_words && !words.chars().any(char::is_alphabetic) {
            return Some(None);
        }
    }
    None
}

/// What messages put in; a test holds that the list is whole.
const VARIABLES: [&str; 30] = [
    "age",
    "at",
    "authorities",
    "citation",
    "condition",
    "count",
    "covers",
    "data",
    "email",
    "event",
    "form",
    "groups",
    "holder",
    "how-long",
    "interest",
    "law",
    "laws",
    "letters",
    "link",
    "members",
    "name",
    "period",
    "phone",
    "purposes",
    "sentence",
    "source",
    "time",
    "url",
    "ways",
    "when",
];

/// The messages that carry what the law asks for.
fn carriers(reference: &str) -> BTreeMap<String, Carrier> {
    let resource = match fluent_syntax::parser::parse(reference) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut carriers = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let heading = id.ends_with("-name") || id.ends_with("-link") || id.starts_with("law-as-");
        if heading || !CARRIERS.iter().any(|prefix| id.starts_with(prefix)) {
            continue;
        }
        let Some(pattern) = &message.value else { continue };
        let mut carrier = Carrier::default();
        collect(pattern, &mut carrier);
        // "Chapter 7, Section 2 of the Act": some languages need no words between.
        carrier.has_words &= !id.starts_with("law-");
        carrier.variables.retain(|name| name != "we" && !OPTIONAL.contains(&name.as_str()));
        carriers.insert(id.to_owned(), carrier);
    }
    carriers
}

fn collect(pattern: &Pattern<&str>, carrier: &mut Carrier) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                carrier.has_words |= value.chars().any(char::is_alphabetic);
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                variable(inline, carrier);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                variable(selector, carrier);
                variants.iter().for_each(|variant| collect(&variant.value, carrier));
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, carrier: &mut Carrier) {
    if let InlineExpression::VariableReference { id } = inline {
        carrier.variables.insert(id.name.to_owned());
    }
}

/// Where a message stands: its line in the last of the files that has it.
pub fn place(id: &str, files: &[Arc<InputFile>]) -> Option<Origin> {
    let name = id.split_once('.').map_or(id, |(name, _)| name);
    files.iter().rev().find_map(|file| {
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let is_it =
                line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
            if is_it {
                let span = start..start + line.trim_end().len();
                return Some(Origin { file: file.clone(), span });
            }
            start += line.len();
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::BuiltIn;

    fn file(path: &str, text: &str) -> Arc<InputFile> {
        Arc::new(InputFile { path: path.into(), text: text.into() })
    }

    fn locale(own: &str) -> Vec<Blanked> {
        let about = file("language.toml", include_str!("../locales/en/language.toml"));
        let reference = include_str!("../locales/en/notice.ftl");
        let own = file("locales/en/own.ftl", own);
        let (locale, faults) =
            Locale::parse("en", &about, BuiltIn::of("en"), std::slice::from_ref(&own));
        assert!(faults.is_empty(), "{faults:?}");
        blanked(&locale.unwrap(), reference, &[own])
    }

    #[test]
    fn every_variable_can_be_put_in() {
        let used: BTreeSet<String> = carriers(include_str!("../locales/en/notice.ftl"))
            .into_values()
            .flat_map(|carrier| carrier.variables)
            .collect();
        let known: BTreeSet<String> = VARIABLES.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(used.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
    }

    #[test]
    fn built_in_wording_leaves_out_nothing() {
        assert_eq!(locale("own-message = Words.\n"), []);
        let reference = include_str!("../locales/en/notice.ftl");
        let about = file("language.toml", include_str!("../locales/sv/language.toml"));
        let swedish = Locale::parse("sv", &about, BuiltIn::of("sv"), &[]).0.unwrap();
        assert_eq!(blanked(&swedish, reference, &[]), []);
    }

    #[test]
    fn blank_messages_and_lost_placeables_are_found() {
        let faults = locale(
            "complaint-choice = { \"\" }\nright-applies-to = For some.\nright-access = Ask.\n",
        );
        let faults: Vec<(&str, Option<&str>, usize)> = faults
            .iter()
            .map(|one| {
                let start = one.origin.as_ref().unwrap().span.start;
                (one.id.as_str(), one.lacks.as_deref(), start)
            })
            .collect();
        assert_eq!(
            faults,
            [("complaint-choice", None, 0), ("right-applies-to", Some("purposes"), 26)]
        );
    }
}
