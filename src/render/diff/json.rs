//! Comparisons → JSON: each change with its words in every language, and the marked texts.

#![expect(clippy::indexing_slicing, reason = "objects of JSON that are made here")]

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Comparison;
use crate::document::{Inlines, plain};

/// The JSON of comparisons; those of one notice in several languages are one.
pub fn json(comparisons: &[Comparison]) -> String {
    let mut notices: BTreeMap<&str, Vec<&Comparison>> = BTreeMap::new();
    for comparison in comparisons {
        notices.entry(&comparison.notice).or_default().push(comparison);
    }
    let notices: Vec<Value> = notices.into_values().map(|each| notice(&each)).collect();
    let mut text = serde_json::to_string_pretty(&json!({ "notices": notices }))
        .expect("plain data always serialises");
    text.push('\n');
    text
}

fn notice(each: &[&Comparison]) -> Value {
    let first = each[0];
    let mut value = json!({
        "notice": first.notice,
        "from": first.old.name(),
        "to": first.new.name(),
    });
    if let Some(changes) = &first.compared.described {
        value["class"] = serde_json::to_value(changes.class).expect("a class is a word");
        let changes = changes.all().enumerate().map(|(index, one)| {
            let mut change = serde_json::to_value(&one.change).expect("plain data serialises");
            let words = each.iter().filter_map(|comparison| {
                let one = comparison.compared.described.as_ref()?.all().nth(index)?;
                let lines = |lines: &[Inlines]| -> Vec<String> {
                    lines.iter().map(|line| plain(line)).collect()
                };
                let said = json!({
                    "change": plain(&one.words),
                    "scope": lines(&one.scope),
                    "article": plain(&one.cited),
                    "follows": lines(&one.follows),
                });
                Some((comparison.language.clone(), said))
            });
            change["words"] = Value::Object(words.collect::<Map<_, _>>());
            change
        });
        value["changes"] = Value::Array(changes.collect());
    }
    let text = each.iter().map(|comparison| {
        let marked = serde_json::to_value(&comparison.compared.marked);
        (comparison.language.clone(), marked.expect("plain data serialises"))
    });
    value["text"] = Value::Object(text.collect());
    value
}
