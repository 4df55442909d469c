//! A block of a page → the keys that make it say what it says, the nearest first. Those that the block
//! names itself come from its facts; for what sums up or follows from others, its id says which.

use crate::facts::{EntryTable, keys_in, parts};
use crate::lsp::row;
use crate::model::RightKind;
use crate::parse::{Data, Node};

/// The key paths that decide a block. Never empty; a key that is not written yet is named too.
pub fn decides(id: &str, facts: &[String], tree: &Node) -> Vec<String> {
    let mut own: Vec<String> = facts.to_vec();
    own.sort_by_key(|fact| std::cmp::Reverse(parts(fact).count()));
    own.retain(|fact| !fact.is_empty());
    own.iter_mut().for_each(|fact| {
        // Some name a part of what an entry says that has no key.
        while !tree.nearest(fact).1 && !is_key(fact) && fact.contains('.') {
            fact.truncate(fact.rfind('.').unwrap_or_default());
        }
    });
    if own.is_empty() {
        own = by_id(id, tree);
    }
    let mut seen = Vec::new();
    for one in own {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    seen
}

fn by_id(id: &str, tree: &Node) -> Vec<String> {
    let path: Vec<&str> = id.split('/').collect();
    let found = match path.as_slice() {
        ["glance" | "label", topic, ..] => of_topic(topic, tree),
        ["glance" | "label"] => of_topic("why", tree),
        ["letters", right, ..] | ["rights", right, ..] => of_right(right),
        ["letters"] => vec!["rights".to_owned()],
        ["right-to-object", ..] => of_right("object"),
        ["complaint", ..] => vec!["authorities".to_owned()],
        ["for", group, ..] | ["purposes", "for", group, ..] => vec![format!("subjects.{group}")],
        ["common", topic, ..] => of_topic(topic, tree),
        ["purposes", purpose, key, ..] => {
            let at = format!("purposes.{purpose}.{key}");
            match is_key(&at) {
                true => vec![at],
                // What follows for a purpose follows from its basis.
                false => vec![format!("purposes.{purpose}.basis"), format!("purposes.{purpose}")],
            }
        }
        ["recipients", "roles" | "table", ..] => each(tree, EntryTable::Recipients, "role"),
        [first, second, ..] if is_key(&format!("{first}.{second}")) => {
            vec![format!("{first}.{second}")]
        }
        [first, ..] => vec![first.replace('-', "_")],
        [] => Vec::new(),
    };
    let found: Vec<String> = found.into_iter().filter(|at| is_key(at)).collect();
    if found.is_empty() { vec!["title".to_owned()] } else { found }
}

/// Whether a path is one of the table of facts, or an entry of one of its tables.
fn is_key(at: &str) -> bool {
    let path: Vec<String> = keys_in(at).map(str::to_owned).collect();
    let is_entry = |path: &[String]| {
        path.len() <= 2 && path.first().is_some_and(|key| EntryTable::of_key(key).is_some())
    };
    row(&path).is_some() || is_entry(&path) || at == "rights"
}

/// What a row of the summary is made of.
fn of_topic(topic: &str, tree: &Node) -> Vec<String> {
    use EntryTable::{Cookies, Data as DataTable, Purposes, Recipients};
    let one = |key: &str| vec![key.to_owned()];
    match topic {
        "who" | "contact" | "controllers" => one("controller"),
        "why" | "bases" | "basis" => each(tree, Purposes, "basis"),
        "data" | "kinds" => each(tree, Purposes, "data"),
        "special" | "offences" | "criminal" => each(tree, DataTable, ""),
        "how-long" => each(tree, Purposes, "retention"),
        "recipients" | "roles" | "sold" | "sale" => each(tree, Recipients, "role"),
        "countries" => each(tree, Recipients, "country"),
        "transfers" => match tree.get("transfers") {
            Some(_) => one("transfers"),
            None => each(tree, Recipients, "transfer"),
        },
        "rights" => one("rights"),
        "complaint" => one("authorities"),
        "decisions" => match tree.get("automated_decisions") {
            Some(_) => one("automated_decisions"),
            None => each(tree, Purposes, "automated_decisions"),
        },
        "profiling" => one("profiling"),
        "tracking" | "cookies" => match tree.get("cookies").map(|node| &node.data) {
            Some(Data::Table(_)) => each(tree, Cookies, ""),
            _ => one("cookies"),
        },
        "marketing" => each(tree, Purposes, "direct_marketing"),
        "source" | "sources" => each(tree, Purposes, "source"),
        "provision" => each(tree, Purposes, "provision"),
        "groups" => each(tree, EntryTable::Subjects, ""),
        "purposes" => each(tree, Purposes, ""),
        "ai" => each(tree, EntryTable::Ai, ""),
        _ => one("title"),
    }
}

fn of_right(right: &str) -> Vec<String> {
    let is_kind =
        |kind: &RightKind| right == kind.id() || right.starts_with(&format!("{}-", kind.id()));
    match RightKind::ALL.iter().find(|kind| is_kind(kind)) {
        Some(kind) => vec![format!("rights.{}", kind.id())],
        None => vec!["rights".to_owned()],
    }
}

/// A key of each entry that has it; of the entries themselves where none does.
fn each(tree: &Node, table: EntryTable, key: &str) -> Vec<String> {
    let entries = || tree.get(table.key()).and_then(Node::table).into_iter().flatten();
    let with: Vec<String> = entries()
        .filter(|(_, entry)| !key.is_empty() && entry.get(key).is_some())
        .map(|(id, _)| format!("{}.{id}.{key}", table.key()))
        .collect();
    if !with.is_empty() {
        return with;
    }
    let all: Vec<String> = entries().map(|(id, _)| format!("{}.{id}", table.key())).collect();
    if all.is_empty() { vec![table.key().to_owned()] } else { all }
}
