//! Which icon stands beside which heading or term. The drawings are `static/icons.svg`.
//!
//! An icon never stands without words and never takes their place; it is hidden from readers of
//! the words alone.

use crate::document::Role;

/// What a part of an id is drawn as; the names are ids of symbols in `static/icons.svg`.
const DRAWN: &[(&str, &str)] = &[
    ("access", "eye"),
    ("authority", "scale"),
    ("automated-decisions", "machine"),
    ("automated_decisions", "machine"),
    ("basis", "scale"),
    ("children", "person"),
    ("complaint", "scale"),
    ("contact", "letter"),
    ("controller", "house"),
    ("cookies", "screen"),
    ("countries", "globe"),
    ("data", "card"),
    ("decisions", "machine"),
    ("dpo", "person"),
    ("erasure", "bin"),
    ("human-decision", "person"),
    ("how-long", "clock"),
    ("letters", "letter"),
    ("object", "hand"),
    ("people", "person"),
    ("portability", "out"),
    ("profiling", "machine"),
    ("purposes", "target"),
    ("recipients", "share"),
    ("rectification", "pen"),
    ("restriction", "pause"),
    ("retention", "clock"),
    ("rights", "shield"),
    ("source", "in"),
    ("sources", "in"),
    ("subjects", "person"),
    ("transfers", "globe"),
    ("who", "house"),
    ("why", "target"),
    ("withdraw-consent", "back"),
];

/// The icon of a heading: those of the first level and of rights.
pub fn of_heading(role: Role, id: &str, level: u8) -> Option<&'static str> {
    match role {
        Role::Objection => Some("hand"),
        Role::Controller => Some("house"),
        Role::Purposes => Some("target"),
        Role::Letter => Some("letter"),
        Role::Right => named(id),
        Role::Plain if level == 2 => named(id),
        _ => None,
    }
}

/// The icon of a term of the glance and of the label. Those of purposes have none: a dozen of the
/// same rows say more by their words.
pub fn of_term(id: &str) -> Option<&'static str> {
    let first = id.split('/').next()?;
    matches!(first, "glance" | "label").then(|| named(id)).flatten()
}

fn named(id: &str) -> Option<&'static str> {
    id.rsplit('/')
        .find_map(|part| DRAWN.iter().find(|(name, _)| *name == part).map(|(_, icon)| *icon))
}

/// The symbols of a sprite, by id, each whole and with `_i-` before its id, to be set into a page.
/// A browser draws none of another file on `file://`, so a page holds what it uses.
pub fn symbols(sprite: &str) -> Vec<(&str, String)> {
    sprite
        .split("<symbol id=\"")
        .skip(1)
        .filter_map(|piece| {
            let (id, rest) = piece.split_once('"')?;
            let (symbol, _) = rest.split_once("</symbol>")?;
            Some((id, format!("<symbol id=\"_i-{id}\"{symbol}</symbol>")))
        })
        .collect()
}
