//! Where the readers of an ended notice are sent.

use jiff::civil::Date;

use super::{Instead, Released, notice_address};

/// The id of the notice that takes the place of one that has ended, or will.
pub fn successor(released: &Released, today: Date) -> Option<String> {
    let ended = released.chain.ended(today).or(released.chain.ending(today));
    ended.and_then(|end| end.end.as_ref()?.instead.clone())
}

/// A notice as another leads to it: title and address by language.
pub fn instead(other: &Released, today: Date) -> Instead {
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
