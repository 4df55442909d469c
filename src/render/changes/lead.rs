//! Where the links in compared words lead: into the page of a version, or nowhere.

use std::collections::BTreeSet;

use crate::compare::{Marked, Side};
use crate::document::{Inline, Inlines};
use crate::render::links::{folder, relative};
use crate::render::markup::{fragment, scheme};

/// The way from a place to the pages of the two versions that are compared there.
#[derive(Clone, Debug, Default)]
pub struct Lead<'a> {
    /// The ids of the new text.
    new_ids: BTreeSet<&'a str>,
    /// The link to the page of the old version, where it has one.
    old: Option<String>,
    /// The link to that of the new one.
    new: Option<String>,
    /// The link to the notice's own folder, from which an editor's relative links go.
    base: Option<String>,
    /// The start of full addresses on the same host, where links are to be full.
    host: String,
}

impl<'a> Lead<'a> {
    /// From a page of the site at `from`; addresses are from the site's root.
    pub fn from_page(marked: &'a Marked, from: &str, notice: &str, old: &str, new: &str) -> Self {
        Lead {
            new_ids: new_ids(marked),
            old: Some(relative(from, old)),
            new: Some(relative(from, new)),
            base: Some(folder(from, notice)),
            host: String::new(),
        }
    }

    /// From anywhere, with full addresses: of the notice, and of the versions that have a page.
    pub fn from_outside(
        marked: &'a Marked,
        notice: Option<String>,
        old: Option<String>,
        new: Option<String>,
    ) -> Self {
        let host = notice.as_deref().and_then(host_of).unwrap_or_default().to_owned();
        Lead { new_ids: new_ids(marked), old, new, base: notice, host }
    }

    /// Words whose links lead into the new version's own page, or into the old one's where what
    /// they lead to is gone. A link that would lead nowhere is left out; its words stay.
    pub fn words(&self, words: &[Inline]) -> Inlines {
        let mut led = Inlines::new();
        for inline in words {
            match inline {
                Inline::Link { link, text } => match self.link(link) {
                    Some(link) => led.push(Inline::Link { link, text: self.words(text) }),
                    None => led.extend(self.words(text)),
                },
                Inline::Strong { strong } => {
                    led.push(Inline::Strong { strong: self.words(strong) });
                }
                Inline::Emphasis { emphasis } => {
                    led.push(Inline::Emphasis { emphasis: self.words(emphasis) });
                }
                other => led.push(other.clone()),
            }
        }
        led
    }

    fn link(&self, link: &str) -> Option<String> {
        if let Some(id) = link.strip_prefix('#') {
            let page = if self.new_ids.contains(id) { &self.new } else { &self.old };
            return Some(format!("{}{}", page.as_ref()?, fragment(id)));
        }
        if scheme(link).is_some() {
            return Some(link.to_owned());
        }
        if link.starts_with('/') {
            return self.base.as_ref().map(|_| format!("{}{link}", self.host));
        }
        self.base.as_ref().map(|base| format!("{base}{link}"))
    }
}

fn new_ids(marked: &Marked) -> BTreeSet<&str> {
    let units = marked.units.iter().filter(|unit| unit.status.is_on(Side::New));
    units.map(|unit| unit.id.as_str()).collect()
}

/// `https://www.example.se/x/` → `https://www.example.se`.
fn host_of(address: &str) -> Option<&str> {
    let start = address.find("://")? + 3;
    let end = address[start..].find('/').map_or(address.len(), |end| start + end);
    Some(&address[..end])
}
