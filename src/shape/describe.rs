//! What shapes and values are, for messages.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use jiff::civil::Date;

use super::{Shape, join};
use crate::diagnostic::{Message, Value};
use crate::parse::{Data, date_of};
use crate::toml_writer::{list as list_of_texts, quoted};

/// What a value is.
pub fn describe_data(data: &Data) -> Value {
    let kind = match data {
        Data::Table(_) => "table",
        Data::Array(_) => "list",
        Data::String(_) => "text",
        Data::Integer(_) => "number",
        Data::Float => "decimal",
        Data::Bool(_) => "bool",
        Data::Date(_) => "date",
        Data::Time => "time",
    };
    Value::from(Message::new("wrong-type-value").with("kind", Value::Word(kind)))
}

/// What a shape takes.
pub fn describe(shape: &Shape) -> Value {
    let kind = match shape {
        Shape::Table { .. } => "table",
        Shape::Entries { .. } => "tables",
        Shape::Array(each) if matches!(**each, Shape::String) => "texts",
        Shape::Array(each) => {
            return Message::new("wrong-type-list").with("each", describe(each)).into();
        }
        Shape::Words(words) if words.len() == 1 => return Value::text(quoted(words[0])),
        Shape::Words(words) => {
            let words = Value::all(words.iter().copied());
            return Message::new("wrong-type-words").with("words", words).into();
        }
        Shape::String => "text",
        Shape::Text(_) => "languages",
        Shape::Integer => "number",
        Shape::Bool => "bool",
        Shape::Date => "date",
        Shape::OneOf(shapes) => return Value::Any(shapes.iter().map(describe).collect()),
    };
    Value::from(Message::new("wrong-type-value").with("kind", Value::Word(kind)))
}

/// What to write instead of a value of the wrong type.
pub fn type_help(key: &str, shape: &Shape, data: &Data) -> Option<Message> {
    if let Some(example) = example(key, data) {
        return Some(Message::verbatim(example));
    }
    match (shape, data) {
        (Shape::Array(_), Data::String(text)) => {
            Some(Message::verbatim(format!("{key} = {}", as_list(text))))
        }
        (Shape::Date, Data::String(text)) => {
            let date = date(text).map_or("2027-06-30".to_owned(), |date| date.to_string());
            Some(without_quotes(key, &date))
        }
        (Shape::Integer, Data::Float) => Some(Message::new("wrong-type-whole-help")),
        (Shape::Table { .. }, Data::Array(items))
            if items.iter().all(|item| item.table().is_some()) =>
        {
            Some(Message::new("wrong-type-header-help").with("brackets", Value::text("[ … ]")))
        }
        (Shape::Array(_), Data::Table(_)) => {
            Some(Message::new("wrong-type-header-help").with("brackets", Value::text("[[ … ]]")))
        }
        (Shape::Date, _) => Some(Message::verbatim(format!("{key} = 2027-06-30"))),
        (Shape::Bool, Data::String(_)) => Some(
            Message::new("wrong-type-bool-help")
                .with("true", Value::text(format!("{key} = true")))
                .with("false", Value::text(format!("{key} = false"))),
        ),
        (Shape::Integer, Data::String(text)) if text.parse::<u32>().is_ok() => {
            Some(without_quotes(key, text))
        }
        (Shape::String, Data::Integer(number)) => {
            Some(Message::verbatim(format!("{key} = \"{number}\"")))
        }
        (Shape::Text(_), _) => {
            Some(Message::verbatim(format!("{key}.sv = \"…\"\n{key}.en = \"…\"")))
        }
        _ => None,
    }
}

fn without_quotes(key: &str, value: &str) -> Message {
    Message::new("wrong-type-unquoted-help").with("line", Value::text(format!("{key} = {value}")))
}

/// An example of a key that takes a table, for one with a word or a number.
fn example(key: &str, data: &Data) -> Option<&'static str> {
    if matches!(data, Data::Table(_) | Data::Array(_)) {
        return None;
    }
    Some(match key {
        "retention" => "retention = { years = 3, from = \"end-of-relationship\" }",
        "basis" => "basis = { type = \"contract\" }",
        "provision" => "provision = { by = \"voluntary\" }",
        "special" => "special = { condition = \"explicit-consent\" }",
        "transfer" => {
            "transfer = { country = \"US\", safeguard = \"standard-contractual-clauses\" }"
        }
        "address" => {
            "address = { street = \"Storgatan 1\", postal_code = \"111 22\", city = \"Stockholm\", country = \"SE\" }"
        }
        "at_most" => "at_most = { years = 3 }",
        _ => return None,
    })
}

/// A text in place of a list: the parts between its commas.
fn as_list(text: &str) -> String {
    list_of_texts(text.split(',').map(str::trim))
}

fn date(text: &str) -> Option<Date> {
    text.trim().parse().ok().or_else(|| date_of(text))
}

/// The TOML to write instead, where only one is possible.
pub fn fixed_value(shape: &Shape, data: &Data) -> Option<String> {
    match (shape, data) {
        (Shape::Array(each), Data::String(text)) if matches!(**each, Shape::String) => {
            Some(as_list(text))
        }
        (Shape::Date, Data::String(text)) => date(text).map(|date| date.to_string()),
        (Shape::Integer, Data::String(text)) => {
            text.trim().parse::<u32>().ok().map(|number| number.to_string())
        }
        (Shape::Bool, Data::String(text)) if text == "true" || text == "false" => {
            Some(text.clone())
        }
        (Shape::String, Data::Integer(number)) => Some(quoted(&number.to_string())),
        _ => None,
    }
}

/// The table where a key belongs that is in the wrong one; `""` is the top level.
pub fn home_of(root: &Shape, key: &str) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    collect_homes(root, key, String::new(), &mut found);
    found.into_iter().min_by_key(|home| (home.matches('.').count(), home.len()))
}

fn collect_homes(shape: &Shape, key: &str, path: String, found: &mut Vec<String>) {
    match shape {
        Shape::Table { keys, .. } => {
            if keys.contains_key(key) {
                found.push(path.clone());
            }
            for (name, shape) in keys {
                collect_homes(shape, key, join(&path, name), found);
            }
        }
        Shape::Entries { each, .. } => collect_homes(each, key, join(&path, "NAME"), found),
        Shape::Array(each) => collect_homes(each, key, path, found),
        Shape::OneOf(shapes) => {
            for shape in shapes {
                collect_homes(shape, key, path.clone(), found);
            }
        }
        _ => {}
    }
}
