//! Follows the links of a site that lies in a store, as a reader would from its first page.

use std::collections::{BTreeMap, BTreeSet};

use klartext::internals::render::html_reader::{HtmlPiece, attribute, read_html};

/// The files that a reader can come to, and the links that lead nowhere.
pub fn crawl(files: &BTreeMap<String, Vec<u8>>) -> (BTreeSet<String>, Vec<String>) {
    let mut seen = BTreeSet::new();
    let mut dead = Vec::new();
    let mut next = vec!["index.html".to_owned()];
    while let Some(file) = next.pop() {
        let Some(bytes) = files.get(&file) else {
            dead.push(file);
            continue;
        };
        if !seen.insert(file.clone()) || !file.ends_with(".html") {
            continue;
        }
        for link in links(&String::from_utf8_lossy(bytes)) {
            if let Some(target) = target(&file, &link) {
                if !files.contains_key(&target) {
                    dead.push(format!("{file} leads to {target}"));
                } else {
                    next.push(target);
                }
            }
        }
    }
    (seen, dead)
}

fn links(html: &str) -> Vec<String> {
    let pieces = read_html(html).filter_map(|piece| match piece {
        HtmlPiece::Open(_, attributes) => {
            attribute(attributes, "href").or_else(|| attribute(attributes, "src"))
        }
        _ => None,
    });
    pieces.map(|link| link.into_owned()).collect()
}

/// The file a relative link leads to.
fn target(from: &str, link: &str) -> Option<String> {
    let path = link.split(['#', '?']).next().unwrap_or_default();
    if path.is_empty()
        || link.contains("://")
        || link.starts_with("mailto:")
        || link.starts_with("tel:")
    {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    if path.ends_with(['/', '.']) {
        parts.push("index.html");
    }
    Some(parts.join("/"))
}
