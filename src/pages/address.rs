//! The addresses of a site: paths from its root; a page's ends with a slash.

use crate::listing::is_device;

/// The address of a notice in a language.
pub fn notice_address(language: &str, slug: &str) -> String {
    format!("{language}/{slug}/")
}

/// Whether a word cannot be the last part of a notice's address, as the site uses it itself or Windows
/// keeps it for a device.
pub fn is_reserved(slug: &str) -> bool {
    const WORDS: [&str; 15] = [
        "changes",
        "feed",
        "for",
        "fragment",
        "index",
        "label",
        "letters",
        super::parts::WORD,
        "llms",
        "notice",
        "recipients",
        "since",
        "sitemap",
        "static",
        "versions",
    ];
    WORDS.contains(&slug) || is_device(slug)
}

/// Why a word cannot be the last part of a notice's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlugFault {
    /// There is none.
    Missing,
    /// It holds something else than `a-z`, `0-9` and single hyphens between them.
    Form,
    /// The site uses it itself.
    Reserved,
}

/// What is wrong with the last part of a notice's address.
pub fn slug_fault(slug: &str) -> Option<SlugFault> {
    let is_word = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if slug.is_empty() {
        Some(SlugFault::Missing)
    } else if !slug.split('-').all(is_word) {
        Some(SlugFault::Form)
    } else if is_reserved(slug) {
        Some(SlugFault::Reserved)
    } else {
        None
    }
}
