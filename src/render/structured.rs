//! What search engines read of a notice's page: a `DigitalDocument` of schema.org, as JSON.
//!
//! In: the page and its version. Out: text for a `<script type="application/ld+json">`, which is
//! data and never run; nothing in it can end the element.

use serde_json::{Map, Value};

use crate::render::markup::json_in_html;
use crate::render::page::{NoticePage, StatusView, View};

/// The JSON-LD of a page that shows a released version.
pub(crate) fn structured(
    page: &NoticePage<'_>,
    title: &str,
    address: &str,
    publisher: Option<&str>,
) -> Option<String> {
    let NoticePage { document, chain, version, view, .. } = page;
    if version.status == StatusView::Draft {
        return None;
    }
    let modified = match view {
        View::Version => version.published,
        _ => chain.updated.unwrap_or(version.published),
    };
    let mut data = Map::new();
    let mut put = |name: &str, value: &str| data.insert(name.to_owned(), value.into());
    put("@context", "https://schema.org");
    put("@type", "DigitalDocument");
    put("name", title);
    put("url", address);
    put("inLanguage", &document.language);
    put("version", &version.name);
    put("dateModified", &modified.to_string());
    if let Some(name) = publisher {
        let organization = serde_json::json!({ "@type": "Organization", "name": name });
        data.insert("publisher".to_owned(), organization);
    }
    Some(json_in_html(Value::Object(data).to_string()))
}
