//! What facts are about, and the provision of the law that asks for each.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::model::{RightKind, word};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// The title of the notice.
    Title,
    /// The last part of its address.
    Slug,
    /// The languages it is written in.
    Languages,
    /// Whether and how children are addressed.
    Children,
    /// Who is responsible, also for a single purpose.
    Controller,
    /// How to reach whoever is responsible.
    Contact,
    /// Who decides together with the controller.
    JointController,
    /// The data protection officer.
    Dpo,
    /// The representative in the Union.
    Representative,
    /// The supervisory authorities.
    Authority,
    /// A data subject group.
    Subject,
    /// A data category.
    Data,
    /// Special categories of data, and data on offences.
    SpecialCategory,
    /// Why personal identity numbers are used.
    PersonalNumber,
    /// Where data comes from.
    Source,
    /// An event of the notice's own.
    Event,
    /// A law of the notice's own.
    Law,
    /// A purpose.
    Purpose,
    /// A legal basis.
    Basis,
    /// A legitimate interest.
    Interest,
    /// How interests were weighed.
    Balancing,
    /// How consent is withdrawn.
    Withdrawal,
    /// How long data is kept.
    Retention,
    /// Why it is kept for that long.
    RetentionReason,
    /// The condition for special categories.
    Condition,
    /// Whether people must give the data.
    Provision,
    /// Who receives data.
    Recipient,
    /// A transfer to a third country.
    Transfer,
    /// What protects data in a third country.
    Safeguard,
    /// Direct marketing.
    Marketing,
    /// When people are informed about data from elsewhere.
    Informing,
    /// Why people are not informed one by one.
    Exemption,
    /// A decision made without human involvement.
    AutomatedDecision,
    /// Profiling without such a decision.
    Profiling,
    /// An AI system.
    Ai,
    /// How people know that they talk to a machine.
    AiDisclosure,
    /// Cameras that watch a place.
    Camera,
    /// A cookie.
    Cookie,
    /// How data is protected.
    Security,
    /// A note for the register alone.
    Internal,
    /// What is done as another controller's processor.
    OnBehalf,
    /// Own words on a right, and whom to turn to.
    Right,
    /// A free section.
    Section,
    /// More words about a purpose.
    Note,
    /// A machine's term for a fact.
    Term,
}

impl FactKind {
    /// The name in records, message ids and addresses.
    pub fn name(self) -> String {
        word(self)
    }

    /// The provision that asks for facts of this kind.
    pub fn article(self) -> Citation {
        use FactKind::*;
        match self {
            Title | Slug | Languages | Section | Note | Term => gdpr(12, 1, None),
            Children => gdpr(8, 0, None),
            Controller | Contact | Representative => gdpr(13, 1, Some('a')),
            JointController => gdpr(26, 2, None),
            Dpo => gdpr(13, 1, Some('b')),
            Authority => gdpr(13, 2, Some('d')),
            Subject | Law | Purpose | Basis | Ai => gdpr(13, 1, Some('c')),
            AiDisclosure => Citation::AI,
            Camera => gdpr(13, 0, None),
            Data => gdpr(14, 1, Some('d')),
            SpecialCategory => gdpr(9, 1, None),
            PersonalNumber => gdpr(87, 0, None),
            Source => gdpr(14, 2, Some('f')),
            Event | Retention | RetentionReason => gdpr(13, 2, Some('a')),
            Interest => gdpr(13, 1, Some('d')),
            Balancing => gdpr(6, 1, Some('f')),
            Withdrawal => gdpr(13, 2, Some('c')),
            Condition => gdpr(9, 2, None),
            Provision => gdpr(13, 2, Some('e')),
            Recipient => gdpr(13, 1, Some('e')),
            Transfer | Safeguard => gdpr(13, 1, Some('f')),
            Marketing => gdpr(21, 2, None),
            Informing => gdpr(14, 3, None),
            Exemption => gdpr(14, 5, None),
            AutomatedDecision | Profiling => gdpr(13, 2, Some('f')),
            Cookie => Citation::COOKIES,
            Security => gdpr(32, 1, None),
            Internal => gdpr(30, 1, None),
            OnBehalf => gdpr(28, 0, None),
            Right => gdpr(13, 2, Some('b')),
        }
    }
}

/// A provision of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The article.
    pub article: u8,
    /// The paragraph; 0 for none.
    pub paragraph: u8,
    /// The letter.
    pub letter: Option<char>,
    /// The law.
    pub law: CitedLaw,
}

/// A law that asks for facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitedLaw {
    /// Regulation (EU) 2016/679.
    Gdpr,
    /// Directive 2002/58/EC.
    EPrivacy,
    /// Regulation (EU) 2024/1689.
    AiAct,
}

const fn gdpr(article: u8, paragraph: u8, letter: Option<char>) -> Citation {
    Citation { article, paragraph, letter, law: CitedLaw::Gdpr }
}

impl Citation {
    const COOKIES: Citation =
        Citation { article: 5, paragraph: 3, letter: None, law: CitedLaw::EPrivacy };
    const AI: Citation = Citation { article: 50, paragraph: 0, letter: None, law: CitedLaw::AiAct };
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Art. {}", self.article)?;
        if self.paragraph > 0 {
            write!(f, "({})", self.paragraph)?;
        }
        if let Some(letter) = self.letter {
            write!(f, "({letter})")?;
        }
        f.write_str(match self.law {
            CitedLaw::Gdpr => " GDPR",
            CitedLaw::EPrivacy => " Directive 2002/58/EC",
            CitedLaw::AiAct => " Regulation (EU) 2024/1689",
        })
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The provision that gives a right.
pub fn right_citation(right: RightKind) -> Citation {
    match right {
        RightKind::Access => gdpr(15, 0, None),
        RightKind::Rectification => gdpr(16, 0, None),
        RightKind::Erasure => gdpr(17, 0, None),
        RightKind::Restriction => gdpr(18, 0, None),
        RightKind::Portability => gdpr(20, 0, None),
        RightKind::Object => gdpr(21, 0, None),
        RightKind::WithdrawConsent => gdpr(7, 3, None),
        RightKind::HumanDecision => gdpr(22, 3, None),
        RightKind::Complaint => gdpr(77, 0, None),
    }
}
