//! A key path → what it is called, in the reader's language: "How long (answer questions)".

use crate::facts::{EntryTable, keys_in};
use crate::parse::Node;
use crate::report::Wording;

/// What a fact is called, with the entry that it is of.
pub fn fact_name(tree: &Node, wording: &Wording, at: &str) -> String {
    let keys: Vec<&str> = keys_in(at).collect();
    let entry = match keys.as_slice() {
        [table, id, ..] if EntryTable::of_key(table).is_some() => {
            Some(entry_name(tree, wording, table, id))
        }
        _ => None,
    };
    match (keys.as_slice(), entry) {
        ([table, _], Some(entry)) => format!("{}: {entry}", table_name(wording, table)),
        ([.., key], Some(entry)) => format!("{} ({entry})", key_name(wording, key)),
        ([.., key], None) => key_name(wording, key),
        ([], _) => String::new(),
    }
}

/// What a key is called.
pub fn key_name(wording: &Wording, key: &str) -> String {
    wording.panel(&format!("panel-key-{key}")).unwrap_or_else(|| key.to_owned())
}

/// What one entry of a table is called.
pub fn table_name(wording: &Wording, table: &str) -> String {
    wording.panel(&format!("panel-entry-{table}")).unwrap_or_else(|| table.to_owned())
}

/// What an entry is called: its name in the reader's language, else its id.
pub fn entry_name(tree: &Node, wording: &Wording, table: &str, id: &str) -> String {
    let entry = tree.get(table).and_then(|table| table.get(id));
    let name = ["name", "title", "when", "does", "place", "for"]
        .iter()
        .find_map(|key| entry?.get(key))
        .and_then(|name| {
            let words = |language: &str| name.get(language).and_then(Node::text);
            let first = || name.table()?.values().find_map(Node::text);
            name.text().or_else(|| words(wording.language())).or_else(first)
        });
    let standard = || {
        let prefix = match EntryTable::of_key(table)? {
            EntryTable::Data => "data",
            EntryTable::Subjects => "subject",
            EntryTable::Sources => "source",
            EntryTable::Events => "event",
            EntryTable::Laws => "law",
            _ => return None,
        };
        wording.name(&format!("{prefix}-{id}"))
    };
    name.map(str::to_owned).or_else(standard).unwrap_or_else(|| id.to_owned())
}
