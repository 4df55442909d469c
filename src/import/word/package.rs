//! A Word file's parts by what they are for.

use std::collections::HashMap;

use super::archive::Archive;
use super::fault::Fault;
use super::xml::{attribute, children, parse};

/// The parts that a text can be in, and what they refer to.
#[derive(Default)]
pub struct Package {
    /// The text.
    pub document: String,
    /// Parts by the last word of their type: `styles`, `numbering`, `footnotes`, `header` …
    pub parts: Vec<(String, String)>,
    /// The targets of links, by their id in the text.
    pub links: HashMap<String, String>,
    /// The properties of the file.
    pub core: Option<String>,
}

/// What is read beside the text.
const WANTED: [&str; 8] =
    ["styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header", "footer"];

/// A part that another one names.
struct Relation {
    id: String,
    kind: String,
    target: String,
    is_external: bool,
}

impl Package {
    /// Reads the parts.
    pub fn of(archive: &mut Archive<'_>) -> Result<Package, Fault> {
        let root = relations(archive, "_rels/.rels")?;
        let main = root.iter().find(|one| one.kind == "officeDocument" && !one.is_external);
        let main = main.map_or("word/document.xml", |one| one.target.trim_start_matches('/'));
        let document = archive.part(main)?.ok_or(Fault::NotWord)?;
        let mut package = Package { document, ..Package::default() };
        if let Some(core) = root.iter().find(|one| one.kind == "core-properties") {
            package.core = archive.part(&core.target)?;
        }
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        for relation in relations(archive, &format!("{folder}/_rels/{file}.rels"))? {
            let Relation { id, kind, target, is_external } = relation;
            if kind == "hyperlink" {
                package.links.insert(id, target);
            } else if !is_external && WANTED.contains(&kind.as_str()) {
                let name = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("{folder}/{target}"),
                };
                let part = archive.part(&name)?;
                package.parts.extend(part.map(|part| (kind, part)));
            }
        }
        Ok(package)
    }

    /// The first part of a type; parts of this type otherwise empty.
    pub fn part(&self, kind: &str) -> &str {
        let mut parts = self.parts.iter();
        parts.find(|(one, _)| one == kind).map_or("<none/>", |(_, part)| part)
    }
}

fn relations(archive: &mut Archive<'_>, name: &str) -> Result<Vec<Relation>, Fault> {
    let Some(text) = archive.part(name)? else { return Ok(Vec::new()) };
    let document = parse(name, &text)?;
    let relation = |node| {
        let kind = attribute(node, "Type")?.rsplit('/').next()?.to_owned();
        Some(Relation {
            id: attribute(node, "Id")?.to_owned(),
            kind,
            target: attribute(node, "Target")?.to_owned(),
            is_external: attribute(node, "TargetMode") == Some("External"),
        })
    };
    Ok(children(document.root_element(), "Relationship").filter_map(relation).collect())
}
