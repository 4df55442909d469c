//! Pages that the server makes for an editor to show: those of rules.

use lsp_types::Uri;
use serde_json::{Value, json};

use super::capabilities::PAGES;
use super::workspace::Workspace;
use crate::rules;

/// The text of a page by its address; null where there is none.
pub fn content(uri: &Uri, workspace: &Workspace<'_>) -> Value {
    let name = uri.as_str().strip_prefix(&format!("{PAGES}:/rules/"));
    let rule = name.and_then(|name| rules::rule(name.strip_suffix(".md")?));
    match rule {
        Some(rule) => json!({ "text": rules::page_text(rule, &workspace.language()) }),
        None => Value::Null,
    }
}
