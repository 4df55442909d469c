//! What a rule is, what it looks at, and what its findings weigh.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Edit, Level};
use crate::document::Document;
use crate::fix;
use crate::language::OwnWords;
use crate::locale::Locale;
use crate::model::{Notice, Profile, RuleLevel, Settings};
use crate::prose::FoldedTexts;
use crate::read::NoticePaths;
use crate::resolve::Draft;
use crate::tables::Tables;
use crate::version::LastRelease;

/// What a rule is.
pub struct Rule {
    /// Its name: kebab-case, the thing first, never used again for another rule.
    pub name: &'static str,
    /// What its findings weigh under the profile `strict`.
    pub level: Level,
    /// What they weigh under the profile `se-case-law`, where that differs.
    pub case_law: Option<Level>,
    /// What stands behind it.
    pub authority: Authority,
    /// The article, guideline or decision, as a finding shows it; empty for our own logic.
    pub law: &'static str,
    /// The page that `explain` prints.
    pub page: &'static str,
    /// Finds.
    pub check: fn(&Context<'_>, &mut Vec<Diagnostic>),
}

/// What stands behind a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The letter of the GDPR or of national law.
    Text,
    /// A guideline of the data protection authorities.
    Guideline,
    /// A decision of an authority or a court.
    Decision,
    /// Logic: the notice contradicts itself, or cannot be read as meant.
    Logic,
}

impl Authority {
    /// The word for it in machine-readable output.
    pub fn word(self) -> &'static str {
        match self {
            Authority::Text => "law",
            Authority::Guideline => "guideline",
            Authority::Decision => "decision",
            Authority::Logic => "logic",
        }
    }
}

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
        let (table, found) = self.draft.tree.nearest(table);
        let is_new = found && table.get(outer).is_none();
        is_new.then(|| fix::toml::add_text_in(table, outer, key, &self.draft.languages)).flatten()
    }
}

impl Rule {
    /// A finding of this rule about a key path.
    pub fn finding(&self, at: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        let diagnostic = Diagnostic::new(self.name, self.level, at, message);
        if self.law.is_empty() { diagnostic } else { diagnostic.law(self.law) }
    }

    /// A finding of this rule about some words of an editor's text.
    pub(super) fn finding_in(
        &self,
        own: &OwnWords<'_>,
        words: &str,
        message: impl Into<String>,
    ) -> Diagnostic {
        let mut diagnostic = self.finding(own.at.clone(), message);
        diagnostic.origin = Some(own.place(words));
        diagnostic
    }

    /// What a finding weighs where the rule's findings weigh `level`: one that the rule itself
    /// weighs less stays lighter, unless the site denies the rule.
    pub(super) fn weigh(&self, found: Level, level: Level, settings: &Settings) -> Level {
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
