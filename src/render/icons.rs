//! Which icon is next to which heading, term or row: a word for what is meant, written as
//! `data-icon`, so that machines can read it (Art. 12(7) GDPR). docs/ICONS.md lists the
//! words, the drawings are `static/icons.svg`, and `static/icons.css` joins the two.
//!
//! An icon never appears without words and never replaces them.

use crate::document::{Role, Row, Term};

/// Parts of ids that have an icon, with its name.
const NAMED: &[(&str, &str)] = &[
    ("access", "access"),
    ("automated-decisions", "decisions"),
    ("children", "children"),
    ("complaint", "complaint"),
    ("contact", "contact"),
    ("controller", "controller"),
    ("cookies", "cookies"),
    ("countries", "transfers"),
    ("data", "data"),
    ("decisions", "decisions"),
    ("dpo", "dpo"),
    ("erasure", "erasure"),
    ("how-long", "retention"),
    ("human-decision", "human-decision"),
    ("marketing", "marketing"),
    ("object", "object"),
    ("object-marketing", "object"),
    ("offences", "data-offences"),
    ("people", "people"),
    ("portability", "portability"),
    ("profiling", "profiling"),
    ("purposes", "purposes"),
    ("recipients", "recipients"),
    ("rectification", "rectification"),
    ("restriction", "restriction"),
    ("rights", "rights"),
    ("sources", "sources"),
    ("special", "data-special"),
    ("tracking", "profiling"),
    ("transfers", "transfers"),
    ("who", "controller"),
    ("why", "purposes"),
    ("withdraw-consent", "withdraw-consent"),
];

/// The icon of a heading: those of the first level and of rights.
pub fn of_heading(role: Role, id: &str, level: u8) -> Option<&'static str> {
    match role {
        Role::Objection => Some("object"),
        Role::Controller => Some("controller"),
        Role::Purposes => Some("purposes"),
        Role::Right | Role::Letter => named(id),
        Role::Plain if level == 2 && !id.contains('/') => named(id),
        _ => None,
    }
}

/// The icon of a term: that of its kind; in the glance and the label, that of what it is about.
pub fn of_term(term: &Term) -> Option<&str> {
    let of_id = || {
        let (first, last) = term.id.split_once('/')?;
        matches!(first, "glance" | "label").then(|| named(last)).flatten()
    };
    term.kind.as_deref().or_else(of_id)
}

/// The icon of a row: that of its kind.
pub fn of_row(row: &Row) -> Option<&str> {
    row.kind.as_deref()
}

fn named(id: &str) -> Option<&'static str> {
    let last = id.rsplit('/').next()?;
    NAMED.iter().find(|(part, _)| *part == last).map(|(_, icon)| *icon)
}
