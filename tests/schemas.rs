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
            if let (Some(words), true) = (one["enum"].as_array(), one.get("type").is_some()) {
                let meanings = one["enumDescriptions"].as_array().unwrap();
                assert_eq!(meanings.len(), words.len(), "{name}: {words:?}");
                assert!(meanings.iter().all(|one| one.as_str().is_some_and(|text| text.len() > 1)));
                assert_eq!(&one["x-taplo"]["docs"]["enumValues"], &one["enumDescriptions"]);
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

/// What klartext knows is offered where it can be written, and anything else still fits.
#[test]
fn known_values_are_offered() {
    let schema: Value = serde_json::from_str(&SchemaOf::Notice.text()).unwrap();
    let of = |name: &str, key: &str| {
        let value = &schema["$defs"][name]["properties"][key];
        let text = serde_json::to_string(value).unwrap();
        let known =
            text.split("#/$defs/Known").nth(1).unwrap_or_else(|| panic!("{name}.{key}: {text}"));
        known.split('"').next().unwrap().to_owned()
    };
    for (name, key, known) in [
        ("Purpose", "data", "Data"),
        ("Purpose", "subjects", "Subjects"),
        ("LegalBasis", "data", "Data"),
        ("Retention", "from", "Events"),
        ("Retention", "or_until", "Events"),
        ("Recipient", "country", "Countries"),
        ("Transfer", "country", "Countries"),
        ("Address", "country", "Countries"),
    ] {
        assert_eq!(of(name, key), known, "{name}.{key}");
    }
    assert!(schema["$defs"]["LawRef"].to_string().contains("KnownLaws"));
    for (name, id, meaning) in [
        ("KnownData", "order-history", "orders"),
        ("KnownLaws", "bokforingslagen", "the Swedish Accounting Act (1999:1078)"),
        ("KnownCountries", "SE", "Sweden"),
        ("KnownSubjects", "customer", "customers"),
        ("KnownEvents", "payment", "the payment was made"),
    ] {
        let known = &schema["$defs"][name]["anyOf"];
        let at = known[0]["enum"].as_array().unwrap().iter().position(|one| one == id).unwrap();
        assert_eq!(known[0]["enumDescriptions"][at], meaning);
        assert_eq!(known[1], serde_json::json!({ "type": "string" }), "any other text fits");
    }
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
