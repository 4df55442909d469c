//! Links of an imported text: to its own headings, to other pages of its old website, or elsewhere.

use std::collections::BTreeMap;

use crate::document::{Body, Inline, Inlines, List};
use crate::locale::push;
use crate::slug::slug_of;
use crate::url_encode::{decode, has_scheme, resolved};

/// Resolves the links of a text.
#[derive(Default)]
pub struct Links<'a> {
    /// Ids of blocks, by the names that the old text gave them.
    pub named: BTreeMap<String, String>,
    /// Ids of headings, by the slug that the old text's links use.
    pub anchors: BTreeMap<String, String>,
    /// The URL where the text was published.
    pub base: Option<&'a str>,
    /// How many links became plain text, because their target is unknown.
    pub dropped: usize,
}

impl Links<'_> {
    /// Resolves the links of a block.
    pub fn body(&mut self, body: &mut Body) {
        match body {
            Body::Heading(_, words) | Body::Paragraph(words) => self.words(words),
            Body::List(list) => self.list(list),
            Body::Table(table) => {
                table.head.iter_mut().for_each(|head| self.words(head));
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.flatten().for_each(|words| self.words(words));
            }
            Body::Terms(_) | Body::Address(_) | Body::Notice(_) => {}
        }
    }

    fn list(&mut self, list: &mut List) {
        for item in &mut list.items {
            self.words(&mut item.text);
            if let Some(below) = &mut item.list {
                self.list(below);
            }
        }
    }

    /// Resolves the links of inlines.
    pub fn words(&mut self, words: &mut Inlines) {
        let mut resolved = Inlines::new();
        for inline in std::mem::take(words) {
            match inline {
                Inline::Link { link, mut text } => {
                    self.words(&mut text);
                    match self.target(&link) {
                        Some(link) => resolved.push(Inline::Link { link, text }),
                        None => {
                            self.dropped += 1;
                            text.into_iter().for_each(|inline| push(&mut resolved, inline));
                        }
                    }
                }
                Inline::Strong { mut strong } => {
                    self.words(&mut strong);
                    resolved.push(Inline::Strong { strong });
                }
                Inline::Emphasis { mut emphasis } => {
                    self.words(&mut emphasis);
                    resolved.push(Inline::Emphasis { emphasis });
                }
                other => push(&mut resolved, other),
            }
        }
        *words = resolved;
    }

    fn target(&self, link: &str) -> Option<String> {
        if let Some(anchor) = link.strip_prefix('#') {
            let anchor = decode(anchor).unwrap_or_default();
            let id = self.named.get(&anchor).or_else(|| self.anchors.get(&slug_of(&anchor)));
            return id.map(|id| format!("#{id}"));
        }
        if has_scheme(link) {
            return Some(link.to_owned());
        }
        resolved(self.base?, link)
    }
}
