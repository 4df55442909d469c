//! The kinds of page that a site can leave out, and what depends on what: the one place that says
//! so. Who makes a page of a kind, or links to one, asks [`Settings::makes`].

use super::Settings;

/// A kind of page that a site can leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// What a release changed.
    Changes,
    /// The feeds.
    Feed,
    /// A part for a website that has its own frame.
    Fragment,
    /// What applies to one data subject group.
    Groups,
    /// The list of a notice's versions, and its `versions.json`.
    History,
    /// The facts.
    Json,
    /// The facts in the Data Privacy Vocabulary.
    JsonLd,
    /// The label.
    Label,
    /// The ready letters.
    Letters,
    /// `llms.txt`.
    Llms,
    /// The text in Markdown.
    Markdown,
    /// Who receives data, since when, and who no longer does.
    Recipients,
    /// What has changed since a version.
    Since,
    /// The text without marks.
    Text,
    /// The facts in TILT.
    Tilt,
    /// Each version on a page of its own.
    Versions,
}

impl PageKind {
    /// All of them with their names in `site.toml`, sorted by name.
    pub const ALL: [(PageKind, &str); 16] = [
        (PageKind::Changes, "changes"),
        (PageKind::Feed, "feed"),
        (PageKind::Fragment, "fragment"),
        (PageKind::Groups, "groups"),
        (PageKind::History, "history"),
        (PageKind::Json, "json"),
        (PageKind::JsonLd, "jsonld"),
        (PageKind::Label, "label"),
        (PageKind::Letters, "letters"),
        (PageKind::Llms, "llms"),
        (PageKind::Markdown, "markdown"),
        (PageKind::Recipients, "recipients"),
        (PageKind::Since, "since"),
        (PageKind::Text, "text"),
        (PageKind::Tilt, "tilt"),
        (PageKind::Versions, "versions"),
    ];

    /// What cannot be left out, as other pages, or klartext itself, lead to it.
    pub const KEPT: [&str; 5] = ["notice", "index", "sitemap", "static", "versions.json"];

    /// Its name in `site.toml`.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// The kind of page it leads to on each of its pages, and is not made without.
    pub fn needs(self) -> Option<PageKind> {
        match self {
            PageKind::Changes | PageKind::History | PageKind::Since => Some(PageKind::Versions),
            _ => None,
        }
    }
}

impl Settings {
    /// Whether the site has pages of this kind.
    pub fn makes(&self, kind: PageKind) -> bool {
        self.output.get(kind.name()).copied().unwrap_or(true)
            && kind.needs().is_none_or(|needed| self.makes(needed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_each_kind_is_made_by_default() {
        let names = PageKind::ALL.map(|(_, name)| name);
        assert!(names.is_sorted());
        assert!(
            PageKind::ALL
                .iter()
                .all(|(kind, name)| { kind.name() == *name && Settings::default().makes(*kind) })
        );
    }

    #[test]
    fn what_leads_to_versions_goes_with_them() {
        let output = [("versions".to_owned(), false), ("history".to_owned(), true)];
        let settings = Settings { output: output.into_iter().collect(), ..Settings::default() };
        let left: Vec<&str> = PageKind::ALL
            .into_iter()
            .filter(|(kind, _)| !settings.makes(*kind))
            .map(|(_, name)| name)
            .collect();
        assert_eq!(left, ["changes", "history", "since", "versions"]);
    }
}
