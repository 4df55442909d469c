//! The HTML of a page, as a HAR may have it → its forms and links. No text of it is kept.

use super::{Address, Place, SeenForm, SeenLink};
use crate::html::{self, Tree};

/// What asks for nothing.
const SILENT: [&str; 6] = ["hidden", "submit", "button", "image", "reset", "search"];

/// The forms and links of a page.
pub(super) fn read(html: &str, page: &Address, place: &Place) -> (Vec<SeenForm>, Vec<SeenLink>) {
    // A page beyond the bounds of browsers has nothing to see.
    let Ok(tree) = html::parse(html) else { return Default::default() };
    let base = tree.elements().find(|id| tree.name(*id) == Some("base"));
    let base = base.and_then(|id| Address::read(tree.attribute(id, "href")?, Some(page)));
    let base = base.as_ref().unwrap_or(page);
    let (mut forms, mut links) = (Vec::new(), Vec::new());
    for id in tree.elements() {
        match tree.name(id) {
            Some("a" | "area") => {
                let to = tree.attribute(id, "href").and_then(|to| Address::read(to, Some(base)));
                links.extend(to.map(|to| SeenLink { to, place: place.clone() }));
            }
            Some("form") => {
                let action = tree.attribute(id, "action").unwrap_or_default();
                let action = Address::read(action, Some(base)).unwrap_or_else(|| page.clone());
                let fields = fields(&tree, id);
                forms.push(SeenForm { action, fields, place: place.clone() });
            }
            _ => {}
        }
    }
    (forms, links)
}

/// What the fields of a form ask for, in the words of their attributes.
fn fields(tree: &Tree, form: html::Id) -> Vec<String> {
    let name = tree.attribute(form, "id").filter(|id| !id.is_empty());
    let is_in = |id: html::Id| match (tree.attribute(id, "form"), name) {
        (Some(of), Some(name)) => of == name,
        _ => tree.ancestors(id).any(|above| above == form),
    };
    let is_field = |id: &html::Id| matches!(tree.name(*id), Some("input" | "select" | "textarea"));
    let asks = |id: &html::Id| {
        let kind = tree.attribute(*id, "type").unwrap_or_default().to_ascii_lowercase();
        !SILENT.contains(&kind.as_str())
    };
    let words = |id: html::Id| {
        let words = ["type", "autocomplete", "name", "id"].into_iter();
        let words: Vec<&str> = words.filter_map(|key| tree.attribute(id, key)).collect();
        super::json::short(&words.join(" ").to_lowercase())
    };
    let all = tree.elements().filter(is_field).filter(asks).filter(|id| is_in(*id));
    all.map(words).collect()
}
