//! Pages that the server makes for an editor to show: those of rules, and what changed in a notice.

use std::path::PathBuf;

use lsp_types::Uri;
use serde_json::{Value, json};

use super::capabilities::PAGES;
use super::known::notice_at;
use super::lens;
use super::workspace::Workspace;
use crate::rules;
use crate::url_encode::decode;

/// The text of a page by its address; null where there is none.
pub fn content(uri: &Uri, workspace: &Workspace<'_>) -> Value {
    if let Some((_, notice)) =
        uri.as_str().split_once("/changes/").and_then(|(_, it)| it.split_once('?'))
    {
        return json!({ "text": changes(notice, workspace) });
    }
    let name = uri.as_str().strip_prefix(&format!("{PAGES}:/rules/"));
    let rule = name.and_then(|name| rules::rule(name.strip_suffix(".md")?));
    match rule {
        Some(rule) => json!({ "text": rules::page_text(rule, &workspace.language()) }),
        None => Value::Null,
    }
}

/// What changed in the notice with a percent-encoded path.
fn changes(notice: &str, workspace: &Workspace<'_>) -> Option<String> {
    let path = PathBuf::from(decode(notice)?);
    let read = workspace.site_of(&path)?.read.as_ref()?;
    let paths = notice_at(&read.site, &path)?;
    lens::changes(&read.site, paths, read.wording.language())
}
