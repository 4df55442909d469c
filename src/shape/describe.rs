//! Shapes and values in words, for messages.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{Shape, join};
use crate::parse::{Data, date_of};
use crate::toml_writer::{list as list_of_texts, quoted};

/// What a value is, in words.
pub fn describe_data(data: &Data) -> &'static str {
    match data {
        Data::Table(_) => "a table",
        Data::Array(_) => "a list",
        Data::String(_) => "a text",
        Data::Integer(_) => "a number",
        Data::Float => "a number with decimals",
        Data::Bool(_) => "true or false",
        Data::Date(_) => "a date",
        Data::Time => "a time",
    }
}

/// What a shape takes, in words.
pub fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Table { .. } => "a table".into(),
        Shape::Entries { .. } => "tables, each under a name".into(),
        Shape::Array(each) => match &**each {
            Shape::String => "a list of texts".into(),
            each => format!("a list, each item {}", describe(each)),
        },
        Shape::Words(words) if words.len() == 1 => format!("\"{}\"", words[0]),
        Shape::Words(words) => format!("one of {}", list(words.iter().copied())),
        Shape::String => "a text".into(),
        Shape::Text(_) => "a text in each language".into(),
        Shape::Integer => "a whole number".into(),
        Shape::Bool => "true or false".into(),
        Shape::Date => "a date".into(),
        Shape::OneOf(shapes) => {
            let mut text = String::new();
            for (index, shape) in shapes.iter().enumerate() {
                let joint = if index == 0 {
                    ""
                } else if index + 1 == shapes.len() {
                    " or "
                } else {
                    ", "
                };
                let _ = write!(text, "{joint}{}", describe(shape));
            }
            text
        }
    }
}

/// What to write instead of a value of the wrong type.
pub fn type_help(key: &str, shape: &Shape, data: &Data) -> Option<String> {
    if let Some(example) = example(key, data) {
        return Some(example.to_owned());
    }
    match (shape, data) {
        (Shape::Array(_), Data::String(text)) => Some(format!("write {key} = {}", as_list(text))),
        (Shape::Date, Data::String(text)) => Some(match date(text) {
            Some(date) => format!("write {key} = {date}, without quotes"),
            None => format!("write year, month and day without quotes: {key} = 2027-06-30"),
        }),
        (Shape::Integer, Data::Float) => {
            Some("write a whole number; a year and a half is months = 18".into())
        }
        (Shape::Table { .. }, Data::Array(items))
            if items.iter().all(|item| item.table().is_some()) =>
        {
            Some("write its header in single brackets: [ … ]".into())
        }
        (Shape::Array(_), Data::Table(_)) => {
            Some("write its header in double brackets: [[ … ]]".into())
        }
        (Shape::Date, _) => Some(format!("write {key} = 2027-06-30")),
        (Shape::Bool, Data::String(_)) => {
            Some(format!("write {key} = true, or {key} = false, without quotes"))
        }
        (Shape::Integer, Data::String(text)) if text.parse::<u32>().is_ok() => {
            Some(format!("write the number without quotes: {key} = {text}"))
        }
        (Shape::String, Data::Integer(number)) => {
            Some(format!("write it in quotes: {key} = \"{number}\""))
        }
        (Shape::Text(_), _) => Some(format!("write {key}.sv = \"…\" and {key}.en = \"…\"")),
        _ => None,
    }
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

/// Words as a list in backticks.
pub fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
