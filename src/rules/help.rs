//! What rules say alike: lists of ids in backticks, keys to paste.

use super::{Context, Rule, choice};
use crate::diagnostic::{Entry, Message, Value};
use crate::document::plain;
use crate::facts::EntryTable;
use crate::model::Text;

/// An entry by its words on the page in the reader's language, with its id.
pub(super) fn entry(context: &Context<'_>, table: EntryTable, id: &str) -> Value {
    let (name, standard) = name_of(context, table, id);
    Value::Entry(Box::new(Entry {
        id: id.to_owned(),
        name: name.cloned(),
        standard,
        prevailing: context.draft.languages.first().cloned().unwrap_or_default(),
    }))
}

/// Several entries by their words.
pub(super) fn entries<'a>(
    context: &Context<'_>,
    table: EntryTable,
    ids: impl IntoIterator<Item = &'a str>,
) -> Value {
    Value::All(ids.into_iter().map(|id| entry(context, table, id)).collect())
}

/// A text to write, in every language of the notice, as a line of help.
pub(super) fn text_line(context: &Context<'_>, key: &str) -> Message {
    Message::verbatim(text_key(context, key))
}

/// Where an example is to read, as a line of help.
pub(super) fn example_of(rule: &'static Rule) -> Message {
    Message::new("findings-example").with("rule", Value::text(rule.name))
}

/// Ids in backticks: "`a`, `b` and `c`".
pub(super) fn listed<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let mut ids: Vec<String> = ids.into_iter().map(|id| format!("`{id}`")).collect();
    match ids.pop() {
        Some(last) if ids.is_empty() => last,
        Some(last) => format!("{} and {last}", ids.join(", ")),
        None => String::new(),
    }
}

/// A text to write, in every language of the notice: `interest = { sv = "…", en = "…" }`.
pub(super) fn text_key(context: &Context<'_>, key: &str) -> String {
    let languages = context.draft.languages.iter().map(|language| format!("{language} = \"…\""));
    format!("{key} = {{ {} }}", languages.collect::<Vec<_>>().join(", "))
}

/// An entry by its words on the page, with its id behind: "`deliver goods` (`deliver`)".
pub(super) fn named(context: &Context<'_>, table: EntryTable, id: &str) -> String {
    match words_for(context, table, id) {
        Some(words) if words != id => format!("`{words}` (`{id}`)"),
        _ => format!("`{id}`"),
    }
}

/// Where an example is to read.
pub(super) fn example(rule: &str) -> String {
    format!("an example: klartext explain {rule}")
}

/// The events that suit a purpose, to choose from.
pub(super) fn events(context: &Context<'_>, purpose: &str) -> Value {
    let purpose = context.notice.purposes.get(purpose);
    Value::any(purpose.map(|purpose| choice::events(context, purpose)).unwrap_or_default())
}

/// Countries by their codes.
pub(super) fn countries<'a>(codes: impl IntoIterator<Item = &'a str>) -> Value {
    Value::All(codes.into_iter().map(|code| Value::Country(code.to_owned())).collect())
}

/// An entry's own name, and what the messages with names of standard terms of its kind begin with.
fn name_of<'a>(
    context: &Context<'a>,
    table: EntryTable,
    id: &str,
) -> (Option<&'a Text>, &'static str) {
    let notice = context.notice;
    match table {
        EntryTable::Purposes => {
            (notice.purposes.get(id).and_then(|one| one.name.as_deref()), "purpose")
        }
        EntryTable::Recipients => {
            (notice.recipients.get(id).and_then(|one| one.name.as_deref()), "recipient")
        }
        EntryTable::Data => (notice.data.get(id).and_then(|one| one.name.as_deref()), "data"),
        EntryTable::Subjects => {
            (notice.subjects.get(id).and_then(|one| one.name.as_deref()), "subject")
        }
        EntryTable::Sources => {
            (notice.sources.get(id).and_then(|one| one.name.as_deref()), "source")
        }
        EntryTable::Laws => (notice.laws.get(id).and_then(|one| one.name.as_deref()), "law"),
        EntryTable::JointControllers => {
            (notice.joint_controllers.get(id).and_then(|one| one.name.as_deref()), "")
        }
        _ => (None, ""),
    }
}

/// The words of an entry's name: in English where the notice has it, else in the language that
/// prevails.
fn words_for(context: &Context<'_>, table: EntryTable, id: &str) -> Option<String> {
    let notice = context.notice;
    let (name, standard) = match table {
        EntryTable::Purposes => (notice.purposes.get(id)?.name.as_deref(), "purpose"),
        EntryTable::Recipients => (notice.recipients.get(id)?.name.as_deref(), "recipient"),
        EntryTable::Data => (notice.data.get(id).and_then(|one| one.name.as_deref()), "data"),
        EntryTable::Subjects => {
            (notice.subjects.get(id).and_then(|one| one.name.as_deref()), "subject")
        }
        EntryTable::Ai => {
            let ai = notice.ai.get(id)?;
            (ai.name.as_deref().or(ai.does.as_deref()), "ai")
        }
        EntryTable::Cameras => (notice.cameras.get(id)?.place.as_deref(), "camera"),
        _ => return None,
    };
    let languages = &context.draft.languages;
    let language = languages.iter().find(|one| *one == "en").or(languages.first())?;
    let words = match name {
        Some(Text::Plain(words)) => Some(words.clone()),
        Some(localised) => localised.in_language(language).map(str::to_owned),
        None => None,
    };
    let from_locale = || {
        let message = context.locales.get(language)?.message(&format!("{standard}-{id}"), &[]);
        message.ok().map(|words| plain(&words))
    };
    words.or_else(from_locale).filter(|words| !words.trim().is_empty())
}
