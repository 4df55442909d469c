//! The editor's own words, one by one: where each is and of what kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::origin::{InputFile, Origin};
use crate::parse::{Data, Node};
use crate::shape::{KeyPath, Shape};

/// One text that an editor wrote.
#[derive(Clone, Debug)]
pub struct OwnText {
    /// The key path (`purposes.customer-surveys.name`).
    pub at: String,
    /// The kind: `title`, `label`, `phrase`, `clause`, `sentence`, `prose`, `slug` or `parts`.
    pub kind: &'static str,
    /// The words and their place by language; empty for a proper name.
    pub by_language: BTreeMap<String, (String, Origin)>,
    /// A proper name, the same in every language.
    pub plain: Option<(String, Origin)>,
}

impl OwnText {
    /// The Markdown file that a language lacks, where another language has its words in one.
    pub fn file_to_make(&self, language: &str) -> Option<Origin> {
        if self.by_language.contains_key(language) {
            return None;
        }
        let sibling = |(other, (_, origin)): (&String, &(String, Origin))| {
            let name = origin.file.path.strip_suffix(&format!(".{other}.md"))?;
            Some(format!("{name}.{language}.md"))
        };
        let path = self.by_language.iter().find_map(sibling)?;
        let file = Arc::new(InputFile::new(path, ""));
        Some(Origin { file, span: 0..0 })
    }
}

/// Finds every text of a tree that fits its shape.
pub fn collect(tree: &Node, shape: &Shape) -> Vec<OwnText> {
    let mut texts = Vec::new();
    walk(tree, shape, &mut KeyPath::default(), &mut texts);
    texts
}

fn walk(node: &Node, shape: &Shape, path: &mut KeyPath, texts: &mut Vec<OwnText>) {
    match (shape, &node.data) {
        (Shape::Text(kind), _) => texts.push(own_text(node, kind, path.as_str())),
        (Shape::Entries { each, .. }, Data::Table(table)) => match &**each {
            // A list of words in each language: the parts of a data category.
            Shape::Array(each) if matches!(**each, Shape::String) => {
                texts.push(own_text(node, "parts", path.as_str()));
            }
            each => {
                for (id, node) in table {
                    path.below(id, |path| walk(node, each, path, texts));
                }
            }
        },
        (Shape::Table { keys, .. }, Data::Table(table)) => {
            for (key, node) in table {
                if let Some(shape) = keys.get(key.as_str()) {
                    path.below(key, |path| walk(node, shape, path, texts));
                }
            }
        }
        (Shape::Array(each), Data::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                path.item(index, |path| walk(item, each, path, texts));
            }
        }
        (Shape::OneOf(shapes), _) => {
            if let Some(shape) = crate::shape::choose(shapes, node) {
                walk(node, shape, path, texts);
            }
        }
        _ => {}
    }
}

fn own_text(node: &Node, kind: &'static str, path: &str) -> OwnText {
    let words = |node: &Node| match &node.data {
        Data::Array(items) => items.iter().filter_map(Node::text).collect::<Vec<_>>().join("\n"),
        _ => node.text().unwrap_or_default().to_owned(),
    };
    let by_language = node
        .table()
        .into_iter()
        .flatten()
        .map(|(language, node)| (language.clone(), (words(node), node.origin())))
        .collect();
    let plain = node.text().map(|text| (text.to_owned(), node.origin()));
    OwnText { at: path.to_owned(), kind, by_language, plain }
}
