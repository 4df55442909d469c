//! The values that klartext knows, offered by editors: standard data, groups, events, laws, countries and
//! authorities. Any other text fits too, as a notice describes its own.

use serde_json::{Map, Value, json};

use super::tagged::described;
use crate::api::built_in_site;
use crate::locale::Locale;
use crate::tables::Tables;

/// A list of known values: the keys whose texts have them, and its name among the definitions.
struct KnownValues {
    name: &'static str,
    keys: &'static [&'static str],
    /// What the id of a value's message begins with.
    message: &'static str,
    ids: fn(&Tables) -> Vec<String>,
}

const LISTS: [KnownValues; 5] = [
    KnownValues {
        name: "KnownData",
        keys: &["data"],
        message: "data-",
        ids: |tables| tables.data.keys().cloned().collect(),
    },
    KnownValues {
        name: "KnownSubjects",
        keys: &["subjects"],
        message: "subject-",
        ids: |tables| tables.subjects.keys().cloned().collect(),
    },
    KnownValues {
        name: "KnownEvents",
        keys: &["from", "until", "or_until"],
        message: "event-",
        ids: |tables| tables.events.iter().cloned().collect(),
    },
    KnownValues {
        name: "KnownCountries",
        keys: &["country", "authorities"],
        message: "country-",
        ids: |tables| tables.country_codes.iter().cloned().collect(),
    },
    KnownValues {
        name: "KnownLaws",
        keys: &["law"],
        message: "law-",
        ids: |tables| tables.laws.keys().cloned().collect(),
    },
];

/// The definition of a law with its place, whose text is a law's id.
const LAW_REFERENCE: &str = "LawRef";

/// Adds the lists, and has keys refer to them.
pub fn add(schema: &mut Value) {
    let Ok(site) = built_in_site() else { return };
    let english = site.locales.get("en");
    LISTS.iter().for_each(|list| refer(schema, list));
    let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { return };
    for list in &LISTS {
        let ids = (list.ids)(&site.tables);
        definitions.insert(list.name.to_owned(), definition(&ids, list.message, english));
    }
    let law = definitions.get_mut(LAW_REFERENCE).and_then(|law| law.get_mut("anyOf"));
    for form in law.and_then(Value::as_array_mut).into_iter().flatten() {
        offer(form, "KnownLaws");
    }
}

fn definition(ids: &[String], message: &str, english: Option<&Locale>) -> Value {
    let name = |id: &String| {
        let said = english.and_then(|locale| locale.message(&format!("{message}{id}"), &[]).ok());
        Value::from(said.map_or_else(|| id.clone(), |words| crate::document::plain(&words)))
    };
    let mut known = Map::from_iter([("enum".to_owned(), json!(ids))]);
    known.insert("type".into(), json!("string"));
    known.extend(described(ids.iter().map(name).collect()));
    json!({ "anyOf": [known, { "type": "string" }] })
}

/// Has the keys of a list refer to it, wherever their value is a text or a list of texts.
fn refer(value: &mut Value, list: &KnownValues) {
    match value {
        Value::Object(schema) => {
            let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
            for (key, one) in properties.into_iter().flatten() {
                if list.keys.contains(&key.as_str()) {
                    offer_below(one, list.name);
                }
            }
            schema.values_mut().for_each(|value| refer(value, list));
        }
        Value::Array(all) => all.iter_mut().for_each(|one| refer(one, list)),
        _ => {}
    }
}

/// The text of a key, of the items of its list, or of either.
fn offer_below(schema: &mut Value, name: &str) {
    offer(schema, name);
    if schema["type"] == "array" {
        offer(&mut schema["items"], name);
    }
    let forms = schema.get_mut("anyOf").and_then(Value::as_array_mut);
    forms.into_iter().flatten().for_each(|form| offer_below(form, name));
}

/// Any text becomes a text of a list, or any other.
fn offer(schema: &mut Value, name: &str) {
    let Some(text) =
        schema.as_object_mut().filter(|schema| schema.get("type") == Some(&json!("string")))
    else {
        return;
    };
    if text.keys().all(|key| ["type", "description"].contains(&key.as_str())) {
        text.remove("type");
        text.insert("allOf".into(), json!([{ "$ref": format!("#/$defs/{name}") }]));
    }
}
