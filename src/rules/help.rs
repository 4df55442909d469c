//! What rules say alike: lists of ids in backticks, keys to paste.

use super::{Context, Rule, choice};
use crate::diagnostic::{Entry, Message, Value};
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

/// A purpose by its words on the page.
pub(super) fn purpose(context: &Context<'_>, id: &str) -> Value {
    entry(context, EntryTable::Purposes, id)
}

/// A recipient by its words on the page.
pub(super) fn recipient(context: &Context<'_>, id: &str) -> Value {
    entry(context, EntryTable::Recipients, id)
}

/// A data category by its words on the page.
pub(super) fn datum(context: &Context<'_>, id: &str) -> Value {
    entry(context, EntryTable::Data, id)
}

/// Data categories by their words on the page.
pub(super) fn data<'a>(context: &Context<'_>, ids: impl IntoIterator<Item = &'a str>) -> Value {
    entries(context, EntryTable::Data, ids)
}

/// A near miss, as a line of help.
pub(super) fn did_you_mean(near: &str) -> Message {
    Message::new("findings-did-you-mean").with("near", near)
}

/// A text to write, in every language of the notice, as a line of help.
pub(super) fn text_line(context: &Context<'_>, key: &str) -> Message {
    Message::verbatim(text_key(context, key))
}

/// Where an example is to read, as a line of help.
pub(super) fn example_of(rule: &'static Rule) -> Message {
    Message::new("findings-example").with("rule", Value::text(rule.name))
}

/// A text to write, in every language of the notice: `interest = { sv = "…", en = "…" }`.
pub(super) fn text_key(context: &Context<'_>, key: &str) -> String {
    let languages = context.draft.languages.iter().map(|language| format!("{language} = \"…\""));
    format!("{key} = {{ {} }}", languages.collect::<Vec<_>>().join(", "))
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
        EntryTable::Ai => {
            let ai = notice.ai.get(id);
            (ai.and_then(|one| one.name.as_deref().or(one.does.as_deref())), "ai")
        }
        EntryTable::Cameras => {
            (notice.cameras.get(id).and_then(|one| one.place.as_deref()), "camera")
        }
        _ => (None, ""),
    }
}
