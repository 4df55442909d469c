//! Choices of a schema that an editor decides by the type of a value, so that a mistake is one error at
//! its place and not one for each form that a value could have had.

use serde_json::{Map, Value, json};

/// Words become one list with what each means; forms of different types become conditions.
pub fn tag(schema: &mut Value) {
    let definitions = schema["$defs"].clone();
    each(schema, &definitions);
}

fn each(value: &mut Value, definitions: &Value) {
    match value {
        Value::Object(schema) => {
            schema.values_mut().for_each(|value| each(value, definitions));
            list_words(schema);
            tag_forms(schema, definitions);
        }
        Value::Array(all) => all.iter_mut().for_each(|one| each(one, definitions)),
        _ => {}
    }
}

/// A choice among words with a description each → a list of words.
fn list_words(schema: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = schema.get("oneOf") else { return };
    let words: Option<Vec<Value>> = choices.iter().map(|one| one.get("const").cloned()).collect();
    let Some(words) = words else { return };
    let meanings: Vec<Value> = choices.iter().map(|one| one["description"].clone()).collect();
    schema.remove("oneOf");
    schema.insert("type".into(), json!("string"));
    schema.insert("enum".into(), Value::Array(words));
    schema.extend(described(meanings));
}

/// What each word of a list means, as language servers read it: that of VS Code's own and of Tombi, and
/// Taplo.
pub fn described(meanings: Vec<Value>) -> [(String, Value); 2] {
    [
        ("enumDescriptions".into(), Value::Array(meanings.clone())),
        ("x-taplo".into(), json!({ "docs": { "enumValues": meanings } })),
    ]
}

/// A choice among forms of different types → conditions. The choice stays for editors that complete
/// by it, with a form that fits everything, so that only the conditions report.
fn tag_forms(schema: &mut Map<String, Value>, definitions: &Value) {
    let Some(Value::Array(forms)) = schema.get("anyOf") else { return };
    let mut typed: Vec<(Vec<&str>, &Value)> =
        forms.iter().map(|form| (types(form, definitions), form)).collect();
    let is_clear = |(at, (types, _)): (usize, &(Vec<&str>, &Value))| {
        let mut others = typed.iter().enumerate().filter(|(other, _)| *other != at);
        !types.is_empty()
            && others.all(|(_, (others, _))| types.iter().all(|one| !others.contains(one)))
    };
    if !typed.iter().enumerate().all(is_clear) {
        return;
    }
    // A table is what is left: most mistakes are in one, which reports them.
    typed.sort_by_key(|(types, _)| types.contains(&"object"));
    let Some((_, last)) = typed.pop() else { return };
    let conditions = typed.iter().rev().fold(last.clone(), |rest, (types, form)| {
        let kind = if let [only] = types.as_slice() { json!(only) } else { json!(types) };
        json!({ "if": { "type": kind }, "then": form, "else": rest })
    });
    if let Some(Value::Array(forms)) = schema.get_mut("anyOf") {
        forms.push(json!({ "additionalProperties": true }));
    }
    match schema.get_mut("allOf") {
        Some(Value::Array(all)) => all.push(conditions),
        _ => drop(schema.insert("allOf".into(), json!([conditions]))),
    }
}

/// The types that a value of a schema can have; none where that is not clear.
fn types<'a>(schema: &'a Value, definitions: &'a Value) -> Vec<&'a str> {
    if let Some(name) = schema["$ref"].as_str().and_then(|to| to.strip_prefix("#/$defs/")) {
        return types(&definitions[name], definitions);
    }
    if let Some(kind) = schema["type"].as_str() {
        return vec![kind];
    }
    if schema.get("const").or(schema.get("enum")).is_some() {
        return vec!["string"];
    }
    let choices = ["anyOf", "oneOf"].into_iter().find_map(|key| schema[key].as_array());
    if let Some(choices) = choices {
        let all: Vec<Vec<&str>> = choices.iter().map(|one| types(one, definitions)).collect();
        let is_clear = all.iter().all(|types| !types.is_empty());
        return if is_clear { all.concat() } else { Vec::new() };
    }
    match schema["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => types(only, definitions),
        _ => Vec::new(),
    }
}
