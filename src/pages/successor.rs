//! Where the readers of an ended notice are sent.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Released, notice_address};

/// A notice as another links to it: title and address by language.
pub type Successor = BTreeMap<String, (String, String)>;

/// The id of the notice that replaces one that has ended, or will.
pub fn successor_id(released: &Released, today: Date) -> Option<String> {
    let ended = released.chain.ended(today).or(released.chain.ending(today));
    ended.and_then(|end| end.end.as_ref()?.instead.clone())
}

/// What an ended notice links to.
pub fn successor(other: &Released, today: Date) -> Successor {
    let title = |language: &str| {
        let newest = other.chain.texts().rev().find_map(|record| record.document(language));
        newest.map(|document| document.title.clone()).unwrap_or_default()
    };
    let slugs = other.chain.slugs(today).into_iter();
    slugs
        .map(|(language, slug)| {
            let address = notice_address(&language, &slug);
            let title = title(&language);
            (language, (title, address))
        })
        .collect()
}
