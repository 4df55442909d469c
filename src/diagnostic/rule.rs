//! What a rule is: the id of a finding with its level, its ground and its page. Plain data.

use super::Level;

/// A rule: everything that klartext reports is a finding of one.
#[derive(Debug)]
pub struct Rule {
    /// Its name: kebab-case, the thing first, never used again for another rule.
    pub name: &'static str,
    /// What it is about.
    pub topic: Topic,
    /// The level of its findings under the profile `strict`.
    pub level: Level,
    /// Their level under the profile `se-case-law`, where that differs.
    pub case_law: Option<Level>,
    /// What asks for it.
    pub authority: Authority,
    /// The article, guideline or decision, as a finding shows it; empty for our own logic.
    pub law: &'static str,
    /// Whether `release --despite-findings REASON` accepts its errors.
    pub overridable: bool,
    /// The page that `explain` prints.
    pub page: &'static str,
}

impl Eq for Rule {}

/// A name belongs to one rule.
impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.name == other.name
    }
}

impl Rule {
    /// What most rules about a notice have in common.
    pub const OF_NOTICE: Rule = Rule {
        name: "",
        topic: Topic::Who,
        level: Level::Error,
        case_law: None,
        authority: Authority::Logic,
        law: "",
        overridable: true,
        page: "",
    };

    /// An error that no setting turns off and no reason overrides: about a file, a record, a command.
    pub(super) const fn fixed(name: &'static str, topic: Topic, page: &'static str) -> Rule {
        Rule { name, topic, overridable: false, page, ..Rule::OF_NOTICE }
    }
}

/// What a rule is based on.
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

/// What a rule is about, in the order in which `explain` lists the topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Controllers, representatives and data protection officers.
    Who,
    /// What data is used for.
    Purposes,
    /// The legal bases of Arts. 6, 9 and 10 GDPR.
    LegalBasis,
    /// Who gets data.
    Recipients,
    /// Transfers to third countries.
    Transfers,
    /// How long data is kept.
    Retention,
    /// The rights of Arts. 15–22 GDPR and complaints.
    Rights,
    /// Whether data must be given, and automated decisions.
    Decisions,
    /// Data from someone else.
    Sources,
    /// Children as readers.
    Children,
    /// Cookies, cameras, bookkeeping, citations of laws.
    Special,
    /// What a recording of the website shows.
    Website,
    /// Registration numbers.
    Numbers,
    /// How the editor's texts read.
    Language,
    /// Languages and the wording of each.
    Translations,
    /// Unused entries, leftovers and doubles.
    Upkeep,
    /// TOML and Markdown files.
    Files,
    /// `site.toml` and addresses.
    Site,
    /// Theme, templates and the site's own wording.
    Theme,
    /// Records of released versions.
    Records,
    /// `release`, `build` and `publish`.
    Release,
    /// `verify`.
    Verify,
    /// `import`.
    Import,
}
