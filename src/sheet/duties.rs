//! What Arts. 12–14, 7(3), 21(4) and 26(2) GDPR require, item by item; and which item a citation
//! belongs to.

use super::Citation;
use crate::derive;
use crate::model::{Notice, Purpose};

/// The topic of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Art. 12(1).
    Plain,
    /// Art. 12(2).
    Channel,
    /// Art. 12(3).
    Time,
    /// Art. 12(5).
    Free,
    /// Art. 12(6).
    Identity,
    /// Arts. 13(1)(a) and 14(1)(a).
    Controller,
    /// Arts. 13(1)(b) and 14(1)(b).
    Dpo,
    /// Arts. 13(1)(c) and 14(1)(c).
    Purposes,
    /// Arts. 13(1)(d) and 14(2)(b).
    Interests,
    /// Art. 14(1)(d).
    Data,
    /// Arts. 13(1)(e) and 14(1)(e).
    Recipients,
    /// Arts. 13(1)(f) and 14(1)(f).
    Transfers,
    /// Arts. 13(2)(a) and 14(2)(a).
    Retention,
    /// Arts. 13(2)(b) and 14(2)(c).
    Rights,
    /// Arts. 13(2)(c), 14(2)(d) and 7(3).
    Withdrawal,
    /// Arts. 13(2)(d) and 14(2)(e).
    Complaint,
    /// Art. 13(2)(e).
    Provision,
    /// Arts. 13(2)(f) and 14(2)(g).
    Automated,
    /// Art. 14(2)(f).
    Source,
    /// Art. 21(4).
    Objection,
    /// Art. 26(2).
    Joint,
}

impl Topic {
    /// The last part of the id of its message.
    pub fn word(self) -> &'static str {
        match self {
            Topic::Plain => "plain",
            Topic::Channel => "channel",
            Topic::Time => "time",
            Topic::Free => "free",
            Topic::Identity => "identity",
            Topic::Controller => "controller",
            Topic::Dpo => "dpo",
            Topic::Purposes => "purposes",
            Topic::Interests => "interests",
            Topic::Data => "data",
            Topic::Recipients => "recipients",
            Topic::Transfers => "transfers",
            Topic::Retention => "retention",
            Topic::Rights => "rights",
            Topic::Withdrawal => "withdrawal",
            Topic::Complaint => "complaint",
            Topic::Provision => "provision",
            Topic::Automated => "automated",
            Topic::Source => "source",
            Topic::Objection => "objection",
            Topic::Joint => "joint",
        }
    }
}

/// Which purposes an item applies to, by where their data comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regime {
    /// Data comes from the person (Art. 13).
    Direct,
    /// Data comes from elsewhere (Art. 14).
    Indirect,
    /// All.
    Both,
}

impl Regime {
    /// Whether it includes a purpose. Without a stated source, data counts as coming from the person.
    pub fn takes(self, notice: &Notice, purpose: &Purpose) -> bool {
        let sources = notice.sources_of(purpose);
        match self {
            Regime::Both => true,
            Regime::Direct => sources.is_empty() || derive::is_direct(notice, purpose),
            Regime::Indirect => {
                sources.into_iter().any(|source| derive::is_indirect(notice, source))
            }
        }
    }
}

/// One item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The article of the GDPR.
    pub article: u16,
    /// Its paragraph.
    pub paragraph: u16,
    /// Its letter, if it has letters.
    pub letter: Option<char>,
    /// Its topic.
    pub topic: Topic,
    /// The purposes it applies to.
    pub regime: Regime,
}

impl Duty {
    /// The provision as an id: `13-1-a`.
    pub fn id(&self) -> String {
        let letter = self.letter.map(|letter| format!("-{letter}")).unwrap_or_default();
        format!("{}-{}{letter}", self.article, self.paragraph)
    }
}

const fn paragraph(article: u16, paragraph: u16, topic: Topic) -> Duty {
    Duty { article, paragraph, letter: None, topic, regime: Regime::Both }
}

const fn direct(paragraph: u16, letter: char, topic: Topic) -> Duty {
    Duty { article: 13, paragraph, letter: Some(letter), topic, regime: Regime::Direct }
}

const fn indirect(paragraph: u16, letter: char, topic: Topic) -> Duty {
    Duty { article: 14, paragraph, letter: Some(letter), topic, regime: Regime::Indirect }
}

/// All items by part, in the order of a sheet.
pub const PARTS: [(&str, &[Duty]); 4] = [
    (
        "direct",
        &[
            direct(1, 'a', Topic::Controller),
            direct(1, 'b', Topic::Dpo),
            direct(1, 'c', Topic::Purposes),
            direct(1, 'd', Topic::Interests),
            direct(1, 'e', Topic::Recipients),
            direct(1, 'f', Topic::Transfers),
            direct(2, 'a', Topic::Retention),
            direct(2, 'b', Topic::Rights),
            direct(2, 'c', Topic::Withdrawal),
            direct(2, 'd', Topic::Complaint),
            direct(2, 'e', Topic::Provision),
            direct(2, 'f', Topic::Automated),
        ],
    ),
    (
        "indirect",
        &[
            indirect(1, 'a', Topic::Controller),
            indirect(1, 'b', Topic::Dpo),
            indirect(1, 'c', Topic::Purposes),
            indirect(1, 'd', Topic::Data),
            indirect(1, 'e', Topic::Recipients),
            indirect(1, 'f', Topic::Transfers),
            indirect(2, 'a', Topic::Retention),
            indirect(2, 'b', Topic::Interests),
            indirect(2, 'c', Topic::Rights),
            indirect(2, 'd', Topic::Withdrawal),
            indirect(2, 'e', Topic::Complaint),
            indirect(2, 'f', Topic::Source),
            indirect(2, 'g', Topic::Automated),
        ],
    ),
    (
        "form",
        &[
            paragraph(12, 1, Topic::Plain),
            paragraph(12, 2, Topic::Channel),
            paragraph(12, 3, Topic::Time),
            paragraph(12, 5, Topic::Free),
            paragraph(12, 6, Topic::Identity),
        ],
    ),
    (
        "further",
        &[
            paragraph(7, 3, Topic::Withdrawal),
            paragraph(21, 4, Topic::Objection),
            paragraph(26, 2, Topic::Joint),
        ],
    ),
];

/// The topics of a citation of the GDPR; empty if no item of the sheet matches.
pub fn topics(cited: &Citation) -> &'static [Topic] {
    match (cited.article, cited.paragraph, cited.letter) {
        (13 | 14, Some(1), Some('a')) | (27, ..) => &[Topic::Controller],
        (13 | 14, Some(1), Some('b')) | (37, ..) => &[Topic::Dpo],
        (13 | 14, Some(1), Some('c')) | (6 | 9 | 10 | 87, ..) => &[Topic::Purposes],
        (13, Some(1), Some('d')) | (14, Some(2), Some('b')) => &[Topic::Interests],
        (14, Some(1), Some('d')) => &[Topic::Data],
        (13 | 14, Some(1), Some('e')) => &[Topic::Recipients],
        (13 | 14, Some(1), Some('f')) | (44..=49, ..) => &[Topic::Transfers],
        (13 | 14, Some(2), Some('a')) | (5, Some(1), Some('e')) => &[Topic::Retention],
        (13, Some(2), Some('b')) | (14, Some(2), Some('c')) | (20, ..) => &[Topic::Rights],
        (13, Some(2), Some('c')) | (14, Some(2), Some('d')) | (7, ..) => &[Topic::Withdrawal],
        (13, Some(2), Some('d')) | (14, Some(2), Some('e')) | (77, ..) => &[Topic::Complaint],
        (13, Some(2), Some('e')) => &[Topic::Provision],
        (13, Some(2), Some('f')) | (14, Some(2), Some('g')) | (22, ..) => &[Topic::Automated],
        (14, Some(2), Some('f')) => &[Topic::Source],
        (12, Some(1), _) => &[Topic::Plain],
        (12, Some(2), _) => &[Topic::Channel],
        (12, Some(3), _) => &[Topic::Time],
        (12, Some(5), _) => &[Topic::Free],
        (12, Some(6), _) => &[Topic::Identity],
        (21, ..) => &[Topic::Rights, Topic::Objection],
        (26, ..) => &[Topic::Joint],
        _ => &[],
    }
}
