//! The addresses of a site: paths from its root; a page's ends with a slash.

/// The address of a notice in a language.
pub fn notice_address(language: &str, slug: &str) -> String {
    format!("{language}/{slug}/")
}

/// Whether a word cannot be the last part of a notice's address, as the site uses it itself.
pub fn is_reserved(slug: &str) -> bool {
    ["versions", "changes", "since", "for", "static", "index", "sitemap", "llms"].contains(&slug)
}
