//! The styles of a Word file: which are headings, which hide, which number.

use std::collections::HashMap;

use roxmltree::Node;

use super::xml::{attribute, child, children, switch, value};

/// How many styles may be based on one another.
const CHAIN: usize = 32;

/// The names of headings in languages whose writers do not use the English name that Word stores in
/// every language: `Rubrik 1`.
const HEADINGS: [&str; 12] = [
    "heading",
    "rubrik",
    "überschrift",
    "titre",
    "overskrift",
    "otsikko",
    "kop",
    "título",
    "titolo",
    "nagłówek",
    "nadpis",
    "заголовок",
];

/// What a paragraph is by its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The title of the text.
    Title,
    /// A heading, from 1.
    Heading(u8),
    /// A line of a table of contents.
    Contents,
    /// Any other.
    Plain,
}

/// All styles.
#[derive(Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    is_hidden: Option<bool>,
    number: Option<String>,
    level: Option<usize>,
}

impl Styles {
    /// Reads the styles.
    pub fn of(root: Node<'_, '_>) -> Styles {
        let mut styles = Styles::default();
        for style in children(root, "style") {
            let Some(id) = attribute(style, "styleId") else { continue };
            let is_default = matches!(attribute(style, "default"), Some("1" | "true" | "on"));
            if is_default && attribute(style, "type") == Some("paragraph") {
                styles.default = Some(id.to_owned());
            }
            let paragraph = child(style, "pPr");
            let numbering = paragraph.and_then(|node| child(node, "numPr"));
            let own = Style {
                name: value(style, "name").unwrap_or(id).trim().to_lowercase(),
                based_on: value(style, "basedOn").map(str::to_owned),
                outline: paragraph.and_then(outline),
                is_hidden: child(style, "rPr").and_then(|node| switch(node, "vanish")),
                number: numbering.and_then(|node| value(node, "numId")).map(str::to_owned),
                level: numbering.and_then(|node| value(node, "ilvl")?.parse().ok()),
            };
            styles.by_id.insert(id.to_owned(), own);
        }
        styles
    }

    /// A style and those it is based on, the nearest first.
    fn chain<'s>(
        &'s self,
        id: Option<&str>,
    ) -> impl Iterator<Item = (&'s String, &'s Style)> + use<'s> {
        let find = |id: &str| self.by_id.get_key_value(id);
        let first = id.or(self.default.as_deref()).and_then(find);
        std::iter::successors(first, move |(_, style)| find(style.based_on.as_deref()?)).take(CHAIN)
    }

    /// What a paragraph of this style is. Where the file describes no styles, the name says it.
    pub fn kind(&self, id: Option<&str>) -> Kind {
        let named =
            id.filter(|id| !self.by_id.contains_key(*id)).map(|id| by_name(&id.to_lowercase()));
        if let Some(kind) = named {
            return kind;
        }
        let kinds = self.chain(id).map(|(_, style)| (by_name(&style.name), style.outline));
        for (kind, outline) in kinds {
            match (kind, outline) {
                (Kind::Plain, Some(level)) => return by_outline(level),
                (Kind::Plain, None) => {}
                (kind, _) => return kind,
            }
        }
        Kind::Plain
    }

    /// Whether text of this style is hidden.
    pub fn is_hidden(&self, id: Option<&str>) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.is_hidden)
    }

    /// The numbering of this style and its level, and the id of the style that states it.
    pub fn numbering<'s>(&'s self, id: Option<&str>) -> Option<(&'s str, Option<usize>, &'s str)> {
        self.chain(id)
            .find_map(|(id, style)| Some((style.number.as_deref()?, style.level, id.as_str())))
    }
}

/// The level in an outline that a paragraph or style states itself, from 0; 9 is none.
pub fn outline(properties: Node<'_, '_>) -> Option<u8> {
    value(properties, "outlineLvl")?.parse().ok()
}

/// What a level in an outline is.
pub fn by_outline(level: u8) -> Kind {
    if level < 9 { Kind::Heading(level + 1) } else { Kind::Plain }
}

/// What a style is by its name in small letters.
fn by_name(name: &str) -> Kind {
    if matches!(name, "title" | "titel" | "tittel" | "otsikko" | "titre" | "título" | "titolo") {
        return Kind::Title;
    }
    let (stem, level) = match name.char_indices().next_back() {
        Some((at, digit)) if digit.is_ascii_digit() => {
            (name.split_at(at).0.trim_end(), digit.to_digit(10))
        }
        _ => (name, None),
    };
    let level = level.and_then(|level| u8::try_from(level).ok()).filter(|level| *level > 0);
    match level {
        Some(level) if HEADINGS.contains(&stem) => Kind::Heading(level),
        Some(_) if stem == "toc" => Kind::Contents,
        _ => Kind::Plain,
    }
}
