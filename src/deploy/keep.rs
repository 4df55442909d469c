//! Patterns of foreign files that a place may have: `[publish.NAME] keep`.
//!
//! In: patterns such as `robots.txt` or `.git/**`. Out: whether a file's name matches one of them.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use crate::listing::Listing;
use crate::model::Settings;

/// Patterns of foreign files. `*` matches any characters except a slash, a part that is `**` any
/// number of folders, or at the end everything in a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keep(Vec<String>);

impl Keep {
    /// These patterns.
    pub fn new(patterns: &[String]) -> Keep {
        Keep(patterns.to_vec())
    }

    /// The patterns of every target: an output folder may be the web root of any of them.
    pub fn of_all_targets(settings: &Settings) -> Keep {
        Keep(settings.publish.values().flat_map(|target| target.keep.clone()).collect())
    }

    /// Whether a file may be there; its name is its path below the site's root, with `/` between
    /// the parts.
    pub fn matches(&self, name: &str) -> bool {
        let name: Vec<&str> = name.split('/').collect();
        self.0.iter().any(|pattern| path(&pattern.split('/').collect::<Vec<_>>(), &name))
    }

    /// Whether a file does not show that a place is someone else's: a pattern names it, or it is in the
    /// web root of almost every site.
    pub fn spares(&self, name: &str) -> bool {
        let parts: Vec<&str> = name.split('/').collect();
        let is_usual = match parts.as_slice() {
            ["robots.txt"] | [".git", ..] => true,
            parts => parts.last() == Some(&".DS_Store"),
        };
        is_usual || self.matches(name)
    }

    /// Leaves out of a listing what is kept and not in the site: it is no longer klartext's, and so
    /// not deleted.
    pub fn leave_out(&self, current: &mut Listing, site: &Listing) {
        current.entries.retain(|name, _| site.entries.contains_key(name) || !self.matches(name));
    }
}

fn path(pattern: &[&str], name: &[&str]) -> bool {
    match (pattern, name) {
        (["**"], name) => !name.is_empty(),
        (["**", rest @ ..], name) => (0..=name.len()).any(|at| path(rest, &name[at..])),
        ([first, rest @ ..], [part, parts @ ..]) => {
            segment(first.as_bytes(), part.as_bytes()) && path(rest, parts)
        }
        (pattern, name) => pattern.is_empty() && name.is_empty(),
    }
}

/// One part of a path. Each star takes as little as it can, and more only when the rest does not
/// fit, so that no pattern takes exponential time.
fn segment(pattern: &[u8], part: &[u8]) -> bool {
    let (mut p, mut at, mut star) = (0, 0, None);
    while at < part.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, at));
                p += 1;
            }
            Some(byte) if *byte == part[at] => (p, at) = (p + 1, at + 1),
            _ => match &mut star {
                Some((of, from)) => {
                    *from += 1;
                    (p, at) = (*of + 1, *from);
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_whole_names() {
        let matches = |pattern: &str, name: &str| Keep::new(&[pattern.to_owned()]).matches(name);
        for (pattern, name) in [
            ("robots.txt", "robots.txt"),
            (".git/**", ".git/objects/ab/cd"),
            ("**/*.bak", "a.bak"),
            ("**/*.bak", "sv/a/b.bak"),
            ("google*.html", "google12ab.html"),
            ("*a*b", "xaabab"),
            ("**", "any/thing"),
        ] {
            assert!(matches(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("robots.txt", "sv/robots.txt"),
            (".git/**", ".github/x"),
            (".git/**", ".git"),
            ("*.html", "sv/index.html"),
            ("*a*b", "xaaba"),
            ("", "a"),
        ] {
            assert!(!matches(pattern, name), "{pattern} {name}");
        }
    }
}
