//! Trees of the files that speak of one notice → the notice, with shared facts and standard
//! terms merged in, and the places of all of it.

mod reference;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;

use crate::derive;
use crate::diagnostic::{Diagnostic, Message, Value, files};
use crate::facts::{EntryTable, IdsOf, Reference, entry_in, references};
use crate::fix;
use crate::model::{AllOr, DataCategory, Notice, STANDARD_SECTIONS, Subject, SubjectKind, Table};
use crate::origin::InputFile;
use crate::parse::{Data, Node};
use crate::shape::Shape;
use crate::suggest::nearest;
use crate::tables::Tables;

pub use text::OwnText;

/// A notice as it is in the files, with the places of its facts.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The folder below `content/`, with `/`.
    pub id: String,
    /// The facts.
    pub notice: Notice,
    /// The merged tree: places by key path.
    pub tree: Node,
    /// The editor's own words, one by one, with kind and place.
    pub texts: Vec<OwnText>,
    /// The languages, the prevailing one first.
    pub languages: Vec<String>,
    /// What the facts refer to, in their order.
    pub references: Vec<Reference>,
}

/// What a notice is resolved from.
pub struct Layers<'a> {
    /// The folder below `content/`.
    pub id: &'a str,
    /// The checked trees of `shared.toml` files, the farthest first.
    pub shared: Vec<&'a Node>,
    /// The checked tree of `notice.toml`.
    pub own: Node,
    /// The Markdown files beside it, by file name.
    pub markdown: &'a BTreeMap<String, Arc<InputFile>>,
}

/// Resolves one notice; what does not fit together is reported and left out.
///
/// `languages` are the site's, the default first.
pub fn resolve(
    layers: Layers<'_>,
    shape: &Shape,
    tables: &Tables,
    languages: &[String],
) -> (Draft, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let without = layers.own.get("without").cloned();
    let merged = (!layers.shared.is_empty()).then(|| merge(&layers));
    // Without shared files nothing is copied.
    let (mut tree, own) = match merged {
        Some(merged) => (merged, Some(layers.own)),
        None => (layers.own, None),
    };
    remove_shared(&mut tree, without.as_ref(), &mut diagnostics);
    let languages = languages_of(&tree, languages);
    read_sections(&mut tree, layers.markdown, &languages, &mut diagnostics);
    let mut notice = Notice::deserialize(&tree)
        .expect("what does not fit the shape was removed, and all of a notice may be left out");
    let used = prune(&mut notice, &mut tree, own.as_ref());
    reference::check(&used, &notice, tables, &tree, &mut diagnostics);
    add_standard_terms(&mut notice, &used, tables);
    // A record says which languages the notice has and which prevails, whatever the site's are then.
    notice.audience.get_or_insert_default().languages = languages.clone();
    let texts = text::collect(&tree, shape);
    let references = references(&notice);
    let draft = Draft { id: layers.id.to_owned(), notice, tree, texts, languages, references };
    (draft, diagnostics)
}

/// Overlays the files, the nearest on top: tables by id merge entry by entry and key by key.
fn merge(layers: &Layers<'_>) -> Node {
    let mut merged = Node::empty(layers.own.file.clone());
    for layer in layers.shared.iter().copied().chain([&layers.own]) {
        for (key, node) in layer.table().into_iter().flatten() {
            let target = merged.table_mut().expect("made as a table above");
            match target.get_mut(key) {
                Some(below) if EntryTable::of_key(key).is_some() => overlay_entries(below, node),
                Some(below) if key == "rights" => overlay_keys(below, node),
                Some(below) if key == "allow" => append(below, node),
                Some(below) => *below = node.clone(),
                None => {
                    target.insert(key.clone(), node.clone());
                }
            }
        }
    }
    merged
}

fn overlay_entries(below: &mut Node, above: &Node) {
    let (Some(entries), Some(more)) = (below.table_mut(), above.table()) else {
        *below = above.clone();
        return;
    };
    for (id, entry) in more {
        match entries.get_mut(id) {
            Some(below) => overlay_keys(below, entry),
            None => {
                entries.insert(id.clone(), entry.clone());
            }
        }
    }
}

fn overlay_keys(below: &mut Node, above: &Node) {
    match (below.table_mut(), above.table()) {
        (Some(keys), Some(more)) => {
            for (key, node) in more {
                keys.insert(key.clone(), node.clone());
            }
        }
        _ => *below = above.clone(),
    }
}

fn append(below: &mut Node, above: &Node) {
    if let (Data::Array(items), Data::Array(more)) = (&mut below.data, &above.data) {
        items.extend(more.iter().cloned());
    }
}

/// Removes what `without` names from the shared facts.
fn remove_shared(tree: &mut Node, without: Option<&Node>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(Data::Array(without)) = without.map(|node| &node.data) else { return };
    for item in without {
        let Some(path) = item.text() else { continue };
        let removed = entry_in(path).and_then(|(table, id)| {
            let entries = tree.table_mut()?.get_mut(table.key())?.table_mut()?;
            entries.shift_remove(id)
        });
        if removed.is_none() {
            let known = tree.table().into_iter().flatten().flat_map(|(table, node)| {
                node.table().into_iter().flatten().map(move |(id, _)| format!("{table}.{id}"))
            });
            let known: Vec<String> = known.collect();
            let near = nearest(path, known.iter().map(String::as_str));
            diagnostics.push(
                Diagnostic::in_file(
                    &files::UNKNOWN_REFERENCE,
                    item.origin(),
                    Message::new("unknown-reference-without").with("path", path),
                )
                .at("without")
                .help(match near {
                    Some(near) => Message::new("findings-did-you-mean").with("near", near),
                    None => Message::new("unknown-reference-without-help"),
                }),
            );
        }
    }
}

/// The notice's languages among the site's; one that the site has not is the rule
/// `audience-language-missing`'s to report.
fn languages_of(tree: &Node, site: &[String]) -> Vec<String> {
    let node = tree.get("audience").and_then(|audience| audience.get("languages"));
    let Some(Data::Array(items)) = node.map(|node| &node.data) else { return site.to_vec() };
    let named = items.iter().filter_map(Node::text);
    let languages: Vec<String> = named
        .filter(|language| site.iter().any(|known| known == language))
        .map(str::to_owned)
        .collect();
    if languages.is_empty() { site.to_vec() } else { languages }
}

/// Reads the Markdown files that sections name into their `text`.
fn read_sections(
    tree: &mut Node,
    markdown: &BTreeMap<String, Arc<InputFile>>,
    languages: &[String],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let folder = tree.file.path.trim_end_matches("notice.toml").to_owned();
    let sections =
        tree.table_mut().and_then(|table| table.get_mut("section")).and_then(Node::table_mut);
    for (id, section) in sections.into_iter().flatten() {
        if STANDARD_SECTIONS.contains(&id.as_str()) {
            let message = Message::new("bad-id-section")
                .with("id", id)
                .with("table", Value::text(format!("[section.our-{id}]")));
            diagnostics.push(
                Diagnostic::in_file(&files::BAD_ID, section.key_origin(), message)
                    .at(format!("section.{id}")),
            );
        }
        let Some(file) = section.get("file").cloned() else { continue };
        let Some(name) = file.text() else { continue };
        if name.ends_with(".md") {
            let at = format!("section.{id}.file");
            diagnostics.push(name_of_one_file(&file, name, languages).at(at));
            continue;
        }
        let mut text = Node { data: Data::Table(Default::default()), ..file.clone() };
        let wanted: Vec<String> =
            languages.iter().map(|language| format!("{name}.{language}.md")).collect();
        let others: Vec<&str> =
            markdown.keys().filter(|name| !wanted.contains(name)).map(String::as_str).collect();
        for (language, file_name) in languages.iter().zip(&wanted) {
            match markdown.get(file_name) {
                Some(input) => {
                    let node = Node {
                        data: Data::String(input.text.clone()),
                        file: input.clone(),
                        key: None,
                        span: 0..input.text.len(),
                    };
                    text.table_mut().expect("made as a table above").insert(language.clone(), node);
                }
                None => diagnostics.push(
                    missing_file(&file, &folder, file_name, &others)
                        .at(format!("section.{id}.file")),
                ),
            }
        }
        if let Some(keys) = section.table_mut() {
            keys.insert("text".into(), text);
        }
    }
}

/// The name of a file with its ending, where the beginning that all languages share is asked for.
fn name_of_one_file(node: &Node, name: &str, languages: &[String]) -> Diagnostic {
    let bare = name.trim_end_matches(".md");
    let of_language = |language: &String| bare.strip_suffix(&format!(".{language}"));
    let bare = languages.iter().find_map(of_language).unwrap_or(bare);

    let files = languages.iter().map(|language| format!("{bare}.{language}.md"));
    let message = Message::new("missing-file-each")
        .with("name", name)
        .with("file", Value::text(format!("file = \"{bare}\"")))
        .with("files", Value::all(files));
    Diagnostic::in_file(&files::MISSING_FILE, node.origin(), message)
}

/// A file that is missing, where `others` are there that no section of this name takes.
fn missing_file(node: &Node, folder: &str, file_name: &str, others: &[&str]) -> Diagnostic {
    let missing = Diagnostic::in_file(
        &files::MISSING_FILE,
        node.origin(),
        Message::new("missing-file").with("file", file_name),
    );
    match nearest(file_name, others.iter().copied()) {
        Some(near) => missing.help(Message::new("missing-file-near-help").with("near", near)),
        None => missing
            .help(Message::new("missing-file-help").with("file", file_name))
            .fix(Some(fix::toml::new_text(format!("{folder}{file_name}")))),
    }
}

/// Tables whose shared entries are left out of a notice that does not refer to them.
const LEFT_OUT_UNUSED: [EntryTable; 10] = [
    EntryTable::Subjects,
    EntryTable::Data,
    EntryTable::Sources,
    EntryTable::Events,
    EntryTable::Laws,
    EntryTable::Controllers,
    EntryTable::Recipients,
    EntryTable::Ai,
    EntryTable::Cameras,
    EntryTable::Internal,
];

/// Removes shared entries that this notice does not refer to; gives what it refers to.
///
/// What is written in `notice.toml` itself stays: that it is unused is a finding.
fn prune(notice: &mut Notice, tree: &mut Node, own: Option<&Node>) -> Vec<Reference> {
    // A removed recipient may have been the only one to name some data, so look again until
    // nothing more is removed; each round removes at least one entry.
    loop {
        let used = references(notice);
        let unused: Vec<(EntryTable, String)> = LEFT_OUT_UNUSED
            .into_iter()
            .flat_map(|table| table.ids(notice).into_iter().map(move |id| (table, id)))
            .filter(|(table, id)| own.is_some_and(|own| is_shared(tree, own, *table, id)))
            .filter(|(table, id)| !used.iter().any(|one| one.is_to(*table) && one.id == *id))
            .filter(|(table, id)| !refers_by_itself(notice, *table, id))
            .map(|(table, id)| (table, id.to_owned()))
            .collect();
        if unused.is_empty() {
            return used;
        }
        for (table, id) in unused {
            table.remove(notice, &id);
            let entries = tree.table_mut().and_then(|tree| tree.get_mut(table.key()));
            if let Some(entries) = entries.and_then(Node::table_mut) {
                entries.shift_remove(&id);
            }
        }
    }
}

/// Whether an entry is written in shared files alone.
fn is_shared(tree: &Node, own: &Node, table: EntryTable, id: &str) -> bool {
    let entry = |tree: &'_ Node| -> Option<Arc<InputFile>> {
        Some(tree.get(table.key())?.get(id)?.file.clone())
    };
    entry(tree).is_some_and(|file| !Arc::ptr_eq(&file, &own.file)) && entry(own).is_none()
}

/// Whether an entry belongs to the notice though no id mentions it: a recipient that names its
/// purposes, a controller where a purpose has them all.
fn refers_by_itself(notice: &Notice, table: EntryTable, id: &str) -> bool {
    match table {
        EntryTable::Controllers => {
            notice.purposes.values().any(|one| matches!(one.controllers, Some(AllOr::All(_))))
        }
        EntryTable::Recipients => {
            notice.recipients.get(id).is_some_and(|recipient| recipient.purposes.is_some())
        }
        EntryTable::Ai => {
            notice.ai.get(id).is_some_and(|one| is_for(notice, one.purposes.as_ref()))
        }
        EntryTable::Cameras => {
            notice.cameras.get(id).is_some_and(|one| is_for(notice, one.purposes.as_ref()))
        }
        EntryTable::Internal => !reference::noted(notice, id).is_empty(),
        _ => false,
    }
}

/// Whether an entry is for a purpose of the notice, or does not say which.
fn is_for(notice: &Notice, purposes: Option<&AllOr>) -> bool {
    purposes.is_none() || !derive::purposes_named(notice, purposes).is_empty()
}

/// Adds what klartext knows of the standard data categories and kinds of people in use.
fn add_standard_terms(notice: &mut Notice, used: &[Reference], tables: &Tables) {
    for reference in used {
        match reference.of {
            IdsOf::Entries(EntryTable::Data) => {
                if let Some(standard) = tables.data.get(&reference.id) {
                    let entry = notice.data.0.entry(reference.id.clone()).or_default();
                    complete(entry, standard);
                }
            }
            IdsOf::Entries(EntryTable::Subjects) => {
                add_subject(&mut notice.subjects, &reference.id, tables)
            }
            _ => {}
        }
    }
    // A group in a table of its own may leave its kind to its id.
    for (id, subject) in &mut notice.subjects.0 {
        subject.kind = subject.kind.or_else(|| kind_of(id));
    }
}

fn complete(entry: &mut DataCategory, standard: &DataCategory) {
    entry.special = entry.special.take().or_else(|| standard.special.clone());
    entry.criminal = entry.criminal.or(standard.criminal);
    entry.source = entry.source.take().or_else(|| standard.source.clone());
    entry.dpv = entry.dpv.take().or_else(|| standard.dpv.clone());
}

fn add_subject(subjects: &mut Table<Subject>, id: &str, tables: &Tables) {
    if tables.subjects.contains_key(id) && !subjects.contains_key(id) {
        subjects.0.insert(id.to_owned(), Subject { kind: kind_of(id), ..Subject::default() });
    }
}

fn kind_of(id: &str) -> Option<SubjectKind> {
    let word: StrDeserializer<'_, serde::de::value::Error> = id.into_deserializer();
    SubjectKind::deserialize(word).ok()
}
