//! The Content-Security-Policy of a page: what it lets a page load, and what of promise 5 (no
//! request to another host, no script) it leaves open.
//!
//! In: a page or the template of one. Out: its policy, and what that lets through.

use crate::render::html_reader::{HtmlPiece, attribute, read_html};

/// The policy that a page names in its head; none where it has none.
pub fn policy(html: &str) -> Option<String> {
    read_html(html).find_map(|piece| {
        let HtmlPiece::Open(name, attributes) = piece else { return None };
        let is_policy = name.eq_ignore_ascii_case("meta")
            && attribute(attributes, "http-equiv")?
                .trim()
                .eq_ignore_ascii_case("Content-Security-Policy");
        is_policy
            .then(|| attribute(attributes, "content").map(|policy| policy.trim().to_owned()))?
    })
}

/// What a policy lets through that the built-in one does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// Whether what it does not name may come from anywhere.
    pub anywhere: bool,
    /// Hosts and schemes that pages may load from.
    pub elsewhere: Vec<String>,
    /// Whether scripts may run.
    pub scripts: bool,
}

/// Reads a policy by what it lets a page fetch and run.
pub fn open(policy: &str) -> Open {
    let mut open = Open { anywhere: true, ..Open::default() };
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace();
        let Some(name) = words.next().map(str::to_ascii_lowercase) else { continue };
        let sources: Vec<&str> = words.collect();
        let is_default = name == "default-src";
        if is_default {
            open.anywhere = false;
        }
        let lets = sources.iter().any(|source| *source != "'none'");
        if lets && (is_default || name.starts_with("script-src")) {
            open.scripts = true;
        }
        if is_default || name.ends_with("-src") || name.contains("-src-") {
            let elsewhere = sources.iter().filter(|source| is_elsewhere(source));
            open.elsewhere.extend(elsewhere.map(|source| (*source).to_owned()));
        }
    }
    open.elsewhere.sort();
    open.elsewhere.dedup();
    open
}

/// Whether a source is a host or a scheme that leads to one. A keyword in quotes is not a place, and
/// `data:` is on the page itself.
fn is_elsewhere(source: &str) -> bool {
    !source.starts_with('\'') && !["data:", "blob:"].contains(&source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_read() {
        let page = "<HEAD><meta charset=utf-8><META http-equiv=content-security-policy content=\" default-src 'none' \">";
        assert_eq!(policy(page).as_deref(), Some("default-src 'none'"));
        assert_eq!(policy("<head><meta name=x content=y></head>"), None);
        assert_eq!(
            open("default-src 'none'; style-src 'self'; img-src 'self' data:"),
            Open::default()
        );
        let open_one = open("style-src 'self'; script-src 'self' https://a.example; img-src *");
        assert!(open_one.anywhere && open_one.scripts);
        assert_eq!(open_one.elsewhere, ["*", "https://a.example"]);
    }
}
