//! What is at a place → what it means, which law asks for it, and the words that it makes on the page.

use super::forms::{FileKind, about, forms_at, ids_at, row};
use super::known::{Facts, Known};
use super::sentences;
use super::tree::{Part, Spot};
use crate::document::Document;
use crate::facts::{EntryTable, IdsOf};
use crate::rules;

/// What is said of a key or value, in Markdown; none where there is nothing to say.
pub fn text(
    facts: &Facts<'_>,
    kind: FileKind,
    spot: &Spot<'_>,
    documents: &[Document],
) -> Option<String> {
    let mut parts = Vec::new();
    match spot.part {
        Part::Key => parts.extend(of_key(facts, kind, &spot.path)),
        Part::Value => parts.extend(of_value(facts, kind, spot)),
    }
    if kind == FileKind::Notice {
        let words = sentences::of(documents, &spot.path.join("."));
        let lines = words.iter().map(|(language, text)| format!("- **{language}**: {text}"));
        let lines = lines.collect::<Vec<_>>().join("\n");
        parts.extend(Some(lines).filter(|lines| !lines.is_empty()));
    }
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// The meaning of a key, the article that asks for it, and what a change of it means.
fn of_key(facts: &Facts<'_>, kind: FileKind, path: &[String]) -> Vec<String> {
    if let [table, id] = path
        && kind != FileKind::Site
        && let Some(table) = EntryTable::of_key(table)
    {
        return entry(facts, table, id).into_iter().collect();
    }
    let mut parts: Vec<String> = about(kind, path).map(str::to_owned).into_iter().collect();
    if kind != FileKind::Site
        && let Some(row) = row(path)
    {
        parts.push(facts.wording.fact(row));
    }
    parts
}

/// What an id names, or what a word means.
fn of_value(facts: &Facts<'_>, kind: FileKind, spot: &Spot<'_>) -> Option<String> {
    let text = spot.node.text()?;
    if let Some(rule) =
        rules::rule(text).filter(|_| spot.path.last().is_some_and(|key| key == "rule"))
    {
        return Some(rules::page_text(rule, facts.wording.language()));
    }
    if kind != FileKind::Site
        && let Some(of) = ids_at(&spot.path)
    {
        return match of {
            IdsOf::Entries(table) => entry(facts, table, text),
            of => facts.all(of).into_iter().find(|one| one.id == text).map(|one| named(&one)),
        };
    }
    let forms = forms_at(kind, &spot.path);
    let word = forms.iter().find(|form| form.words().contains(&text))?;
    word.about.map(|about| format!("`{text}`: {about}"))
}

/// An entry of a table, or what klartext knows under that id.
fn entry(facts: &Facts<'_>, table: EntryTable, id: &str) -> Option<String> {
    let all = facts.all(IdsOf::Entries(table));
    all.into_iter().find(|one| one.id == id).map(|one| named(&one))
}

fn named(known: &Known) -> String {
    let mut text = format!("`{}`", known.id);
    if let Some(name) = &known.name {
        text.push_str(&format!(": **{name}**"));
    }
    if !known.detail.is_empty() {
        text.push_str(&format!("\n\n{}", known.detail));
    }
    text
}
