//! Which elements are lines or blocks of their own.

/// Elements that are lines or blocks of their own.
const BLOCKS: [&str; 46] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "ul",
];
const ROWS: [&str; 3] = ["tfoot", "thead", "tr"];

/// Whether an element is a line or block of its own, so that its words are apart from those around
/// it.
pub fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || ROWS.contains(&name)
}
