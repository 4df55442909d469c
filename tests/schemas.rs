//! The schemas under `schemas/` are those that the program prints.

use klartext::internals::schema::SchemaOf;
use serde_json::Value;

use crate::tester::assert_expected;

/// An editor's hover text: every key says what it is, a text how it is written, with an example.
#[test]
fn every_key_has_a_hover_text() {
    for (of, name) in SchemaOf::ALL {
        let schema: Value = serde_json::from_str(&of.text()).unwrap();
        if name == "version.schema.json" {
            continue;
        }
        let mut keys = 0;
        each(&schema, &mut |one| {
            for (key, value) in one["properties"].as_object().into_iter().flatten() {
                let text = value["description"].as_str().unwrap_or_default();
                assert!(text.len() > 8, "`{key}` in {name} says nothing");
                keys += 1;
            }
            for (word, text) in one["oneOf"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|one| Some((one["const"].as_str()?, one["description"].as_str())))
            {
                assert!(text.is_some(), "`{word}` in {name} says nothing");
            }
            assert_ne!(one["type"], "null", "TOML has no null");
        });
        assert!(keys > 10, "{name} has {keys} keys");
    }
    let schema: Value = serde_json::from_str(&SchemaOf::Notice.text()).unwrap();
    let interest = &schema["$defs"]["LegalBasis"]["properties"]["interest"]["description"];
    let interest = interest.as_str().unwrap();
    assert!(interest.contains("(phrase)") && interest.contains("sv = \""), "{interest}");
}

/// Calls `look` with every table of a schema.
fn each(value: &Value, look: &mut impl FnMut(&Value)) {
    match value {
        Value::Object(table) => {
            look(value);
            table.values().for_each(|value| each(value, look));
        }
        Value::Array(items) => items.iter().for_each(|value| each(value, look)),
        _ => {}
    }
}

#[test]
fn schemas_are_current() {
    for (of, name) in SchemaOf::ALL {
        assert_expected(&format!("schemas/{name}"), &of.text());
    }
}
