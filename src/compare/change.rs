//! One change of the facts: plain data.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::model::RightKind;
pub use crate::version::Class;

/// A difference between the facts of two versions.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Change {
    /// What the fact is about.
    pub kind: Kind,
    /// What became of it.
    pub action: Action,
    /// The key path of the fact (`purposes.pay.retention.sick-leave`): in the new version, or the
    /// old one where it is gone. An entry of several is named by what it covers.
    pub at: String,
    /// What was; for a list of ids, those that are gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Value>,
    /// What is; for a list of ids, those that are new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Value>,
    /// How much it matters to people.
    pub class: Class,
    /// The law that asks for the fact (`Art. 13(2)(a) GDPR`).
    pub article: &'static str,
    /// Which way it went, where that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// What follows from it and is no change of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub consequences: Vec<Consequence>,
}

/// What became of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another.
    Changed,
    /// A purpose stands under another group.
    Moved,
}

/// Which way a change went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Kept longer, or in a way that cannot be compared (MODEL.md, "Longer").
    Longer,
    /// Kept for a shorter time.
    Shorter,
    /// More people, data, recipients or countries.
    Wider,
    /// Fewer of them.
    Narrower,
    /// A weaker safeguard.
    Weaker,
    /// A stronger one.
    Stronger,
}

/// What follows from a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Consequence {
    /// What was gained or lost.
    pub what: Effect,
    /// Whether it was gained.
    pub gained: bool,
    /// The purpose it concerns, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
}

/// What a change can bring or take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// A right.
    Right(#[schemars(with = "String")] RightKind),
    /// The right to object to direct marketing at any time (Art. 21(2) GDPR).
    MarketingObjection,
    /// A supervisory authority, by country.
    Authority(String),
}

/// Declares the kinds with their article, so that each has exactly one.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident = $name:literal, $article:literal;)*) => {
        /// What a changed fact is about.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum Kind {
            $($(#[doc = $doc])* $kind,)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Kind] = &[$(Kind::$kind),*];

            /// The name in records, message ids and addresses.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name,)* }
            }

            /// The law that asks for facts of this kind.
            pub fn article(self) -> &'static str {
                match self { $(Kind::$kind => $article,)* }
            }
        }
    };
}

kinds! {
    /// The title of the notice.
    Title = "title", "Art. 12(1) GDPR";
    /// The last part of its address.
    Slug = "slug", "Art. 12(1) GDPR";
    /// The languages it is written in.
    Languages = "languages", "Art. 12(1) GDPR";
    /// Whether and how children are addressed.
    Children = "children", "Art. 8 GDPR";
    /// Who is responsible, also for a single purpose.
    Controller = "controller", "Art. 13(1)(a) GDPR";
    /// How to reach whoever is responsible.
    Contact = "contact", "Art. 13(1)(a) GDPR";
    /// Who decides together with the controller.
    JointController = "joint-controller", "Art. 26(2) GDPR";
    /// The data protection officer.
    Dpo = "dpo", "Art. 13(1)(b) GDPR";
    /// The representative in the Union.
    Representative = "representative", "Art. 13(1)(a) GDPR";
    /// The supervisory authorities.
    Authority = "authority", "Art. 13(2)(d) GDPR";
    /// A data subject group.
    Subject = "subject", "Art. 13(1)(c) GDPR";
    /// A data category.
    Data = "data", "Art. 14(1)(d) GDPR";
    /// Special categories of data, and data on offences.
    SpecialCategory = "special-category", "Art. 9(1) GDPR";
    /// Why personal identity numbers are used.
    PersonalNumber = "personal-number", "Art. 87 GDPR";
    /// Where data come from.
    Source = "source", "Art. 14(2)(f) GDPR";
    /// An event of the notice's own.
    Event = "event", "Art. 13(2)(a) GDPR";
    /// A law of the notice's own.
    Law = "law", "Art. 13(1)(c) GDPR";
    /// A purpose.
    Purpose = "purpose", "Art. 13(1)(c) GDPR";
    /// A legal basis.
    Basis = "basis", "Art. 13(1)(c) GDPR";
    /// A legitimate interest.
    Interest = "interest", "Art. 13(1)(d) GDPR";
    /// How interests were weighed.
    Balancing = "balancing", "Art. 6(1)(f) GDPR";
    /// How consent is withdrawn.
    Withdrawal = "withdrawal", "Art. 13(2)(c) GDPR";
    /// How long data are kept.
    Retention = "retention", "Art. 13(2)(a) GDPR";
    /// Why they are kept for that long.
    RetentionReason = "retention-reason", "Art. 13(2)(a) GDPR";
    /// The condition for special categories.
    Condition = "condition", "Art. 9(2) GDPR";
    /// Whether people must give the data.
    Provision = "provision", "Art. 13(2)(e) GDPR";
    /// Who receives data.
    Recipient = "recipient", "Art. 13(1)(e) GDPR";
    /// A transfer to a third country.
    Transfer = "transfer", "Art. 13(1)(f) GDPR";
    /// What protects data in a third country.
    Safeguard = "safeguard", "Art. 13(1)(f) GDPR";
    /// Direct marketing.
    Marketing = "marketing", "Art. 21(2) GDPR";
    /// When people are told about data from elsewhere.
    Informing = "informing", "Art. 14(3) GDPR";
    /// Why people are not told one by one.
    Exemption = "exemption", "Art. 14(5) GDPR";
    /// A decision made by a machine alone.
    AutomatedDecision = "automated-decision", "Art. 13(2)(f) GDPR";
    /// Profiling without such a decision.
    Profiling = "profiling", "Art. 13(2)(f) GDPR";
    /// A cookie.
    Cookie = "cookie", "Art. 5(3) Directive 2002/58/EC";
    /// What is done as somebody's processor.
    OnBehalf = "on-behalf", "Art. 28 GDPR";
    /// What is said on a right, and whom to turn to.
    Right = "right", "Art. 13(2)(b) GDPR";
    /// A free section.
    Section = "section", "Art. 12(1) GDPR";
    /// More words about a purpose.
    Note = "note", "Art. 12(1) GDPR";
    /// A machine's term for a fact.
    Term = "term", "Art. 12(1) GDPR";
}

/// The class of a release: material if any of its changes is.
pub fn class_of(changes: &[Change]) -> Class {
    changes.iter().map(|change| change.class).max().unwrap_or(Class::Other)
}
