//! What rules look at, and the level of their findings on a site.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Edit, Level, Message, Rule};
use crate::document::Document;
use crate::fix;
use crate::language::{Mentions, OwnWords};
use crate::locale::Locale;
use crate::model::{Notice, Profile, RuleLevel, Settings};
use crate::prose::FoldedTexts;
use crate::read::NoticePaths;
use crate::resolve::Draft;
use crate::tables::Tables;
use crate::version::LastRelease;

/// What rules look at.
pub struct Context<'a> {
    /// The notice with its places and texts.
    pub draft: &'a Draft,
    /// The facts, the same as `draft.notice`.
    pub notice: &'a Notice,
    /// The last release, where there is one with facts.
    pub last: Option<&'a LastRelease>,
    /// The composed text in each language, the prevailing one first.
    pub documents: &'a [Document],
    /// The editor's own words in each language, text by text.
    pub words: &'a [OwnWords<'a>],
    /// What the words of the notice name.
    pub mentions: &'a Mentions,
    /// The editor's texts, folded for a search.
    pub folded: &'a FoldedTexts<'a>,
    /// The notices of the site.
    pub notices: &'a [NoticePaths],
    /// The site's languages.
    pub locales: &'a BTreeMap<String, Locale>,
    /// What klartext knows of laws, countries and standard terms.
    pub tables: &'a Tables,
    /// The site.
    pub settings: &'a Settings,
    /// The day it is.
    pub today: Date,
}

impl Context<'_> {
    /// The edit that puts a text to be written into the table at a key path.
    pub(super) fn todo(&self, table: &str, key: &str) -> Option<Edit> {
        fix::toml::add_text(&self.draft.tree, table, key, &self.draft.languages)
    }

    /// The edit that puts a table of one text to be written, as `outer`, into the table at a key
    /// path that has none.
    pub(super) fn todo_in(&self, table: &str, outer: &str, key: &str) -> Option<Edit> {
        let (tree, languages) = (&self.draft.tree, &self.draft.languages);
        let (node, found) = tree.nearest(table);
        let is_new = found && node.get(outer).is_none();
        is_new.then(|| fix::toml::add_text_in(tree, table, (outer, key), languages)).flatten()
    }
}

impl Rule {
    /// A finding of this rule about a key path.
    pub fn finding(
        &'static self,
        at: impl Into<String>,
        message: impl Into<Message>,
    ) -> Diagnostic {
        let diagnostic = Diagnostic::new(self, at, message);
        if self.law.is_empty() { diagnostic } else { diagnostic.law(self.law) }
    }

    /// A finding of this rule about some words of an editor's text.
    pub(super) fn finding_in(
        &'static self,
        own: &OwnWords<'_>,
        words: &str,
        message: impl Into<Message>,
    ) -> Diagnostic {
        let mut diagnostic = self.finding(own.at.clone(), message);
        diagnostic.origin = Some(own.place(words));
        diagnostic
    }

    /// The level of a finding of a rule that has `level` on a site: a less severe finding stays less
    /// severe, unless the site denies the rule.
    pub(super) fn level_of(&self, found: Level, level: Level, settings: &Settings) -> Level {
        let denied = settings.rules.get(self.name) == Some(&RuleLevel::Deny);
        if denied || found == self.level { level } else { found.max(level) }
    }

    /// What its findings weigh on a site: its own level, the profile's, or the setting's.
    /// `None` where the setting allows them.
    pub fn level_on(&self, settings: &Settings) -> Option<Level> {
        match settings.rules.get(self.name) {
            Some(RuleLevel::Deny) => Some(Level::Error),
            Some(RuleLevel::Warn) => Some(Level::Warning),
            Some(RuleLevel::Allow) => None,
            None => match settings.profile {
                Some(Profile::SeCaseLaw) => Some(self.case_law.unwrap_or(self.level)),
                _ => Some(self.level),
            },
        }
    }
}
