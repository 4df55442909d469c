//! What Arts. 12–14, 7(3), 21(4) and 26(2) GDPR require, item by item, and the item that a citation
//! of the law belongs to.

use super::Citation;
use crate::derive;
use crate::model::{Notice, Purpose};

/// What an item requires, whichever article requires it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyKind {
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

impl DutyKind {
    /// The last part of the id of its message.
    pub fn word(self) -> &'static str {
        match self {
            DutyKind::Plain => "plain",
            DutyKind::Channel => "channel",
            DutyKind::Time => "time",
            DutyKind::Free => "free",
            DutyKind::Identity => "identity",
            DutyKind::Controller => "controller",
            DutyKind::Dpo => "dpo",
            DutyKind::Purposes => "purposes",
            DutyKind::Interests => "interests",
            DutyKind::Data => "data",
            DutyKind::Recipients => "recipients",
            DutyKind::Transfers => "transfers",
            DutyKind::Retention => "retention",
            DutyKind::Rights => "rights",
            DutyKind::Withdrawal => "withdrawal",
            DutyKind::Complaint => "complaint",
            DutyKind::Provision => "provision",
            DutyKind::Automated => "automated",
            DutyKind::Source => "source",
            DutyKind::Objection => "objection",
            DutyKind::Joint => "joint",
        }
    }
}

/// The purposes that an item applies to, by the source of their data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regime {
    /// Those with data from the person (Art. 13).
    Direct,
    /// Those with data from elsewhere (Art. 14).
    Indirect,
    /// All.
    Both,
}

impl Regime {
    /// Whether it includes a purpose. One without a source counts as direct.
    pub fn includes(self, notice: &Notice, purpose: &Purpose) -> bool {
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

/// One item that the law requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The article of the GDPR.
    pub article: u16,
    /// Its paragraph.
    pub paragraph: u16,
    /// Its letter, where it has letters.
    pub letter: Option<char>,
    /// What it requires.
    pub kind: DutyKind,
    /// The purposes it applies to.
    pub regime: Regime,
}

impl Duty {
    /// Its place in the law as an id: `13-1-a`.
    pub fn id(&self) -> String {
        let letter = self.letter.map(|letter| format!("-{letter}")).unwrap_or_default();
        format!("{}-{}{letter}", self.article, self.paragraph)
    }
}

const fn paragraph(article: u16, paragraph: u16, kind: DutyKind) -> Duty {
    Duty { article, paragraph, letter: None, kind, regime: Regime::Both }
}

const fn direct(paragraph: u16, letter: char, kind: DutyKind) -> Duty {
    Duty { article: 13, paragraph, letter: Some(letter), kind, regime: Regime::Direct }
}

const fn indirect(paragraph: u16, letter: char, kind: DutyKind) -> Duty {
    Duty { article: 14, paragraph, letter: Some(letter), kind, regime: Regime::Indirect }
}

/// All items by part, in the order of a sheet.
pub const PARTS: [(&str, &[Duty]); 4] = [
    (
        "direct",
        &[
            direct(1, 'a', DutyKind::Controller),
            direct(1, 'b', DutyKind::Dpo),
            direct(1, 'c', DutyKind::Purposes),
            direct(1, 'd', DutyKind::Interests),
            direct(1, 'e', DutyKind::Recipients),
            direct(1, 'f', DutyKind::Transfers),
            direct(2, 'a', DutyKind::Retention),
            direct(2, 'b', DutyKind::Rights),
            direct(2, 'c', DutyKind::Withdrawal),
            direct(2, 'd', DutyKind::Complaint),
            direct(2, 'e', DutyKind::Provision),
            direct(2, 'f', DutyKind::Automated),
        ],
    ),
    (
        "indirect",
        &[
            indirect(1, 'a', DutyKind::Controller),
            indirect(1, 'b', DutyKind::Dpo),
            indirect(1, 'c', DutyKind::Purposes),
            indirect(1, 'd', DutyKind::Data),
            indirect(1, 'e', DutyKind::Recipients),
            indirect(1, 'f', DutyKind::Transfers),
            indirect(2, 'a', DutyKind::Retention),
            indirect(2, 'b', DutyKind::Interests),
            indirect(2, 'c', DutyKind::Rights),
            indirect(2, 'd', DutyKind::Withdrawal),
            indirect(2, 'e', DutyKind::Complaint),
            indirect(2, 'f', DutyKind::Source),
            indirect(2, 'g', DutyKind::Automated),
        ],
    ),
    (
        "form",
        &[
            paragraph(12, 1, DutyKind::Plain),
            paragraph(12, 2, DutyKind::Channel),
            paragraph(12, 3, DutyKind::Time),
            paragraph(12, 5, DutyKind::Free),
            paragraph(12, 6, DutyKind::Identity),
        ],
    ),
    (
        "further",
        &[
            paragraph(7, 3, DutyKind::Withdrawal),
            paragraph(21, 4, DutyKind::Objection),
            paragraph(26, 2, DutyKind::Joint),
        ],
    ),
];

/// The items that a citation of the GDPR belongs to; none if it is about something else.
pub fn duty_kinds(cited: &Citation) -> &'static [DutyKind] {
    match (cited.article, cited.paragraph, cited.letter) {
        (13 | 14, Some(1), Some('a')) | (27, ..) => &[DutyKind::Controller],
        (13 | 14, Some(1), Some('b')) | (37, ..) => &[DutyKind::Dpo],
        (13 | 14, Some(1), Some('c')) | (6 | 9 | 10 | 87, ..) => &[DutyKind::Purposes],
        (13, Some(1), Some('d')) | (14, Some(2), Some('b')) => &[DutyKind::Interests],
        (14, Some(1), Some('d')) => &[DutyKind::Data],
        (13 | 14, Some(1), Some('e')) => &[DutyKind::Recipients],
        (13 | 14, Some(1), Some('f')) | (44..=49, ..) => &[DutyKind::Transfers],
        (13 | 14, Some(2), Some('a')) | (5, Some(1), Some('e')) => &[DutyKind::Retention],
        (13, Some(2), Some('b')) | (14, Some(2), Some('c')) | (20, ..) => &[DutyKind::Rights],
        (13, Some(2), Some('c')) | (14, Some(2), Some('d')) | (7, ..) => &[DutyKind::Withdrawal],
        (13, Some(2), Some('d')) | (14, Some(2), Some('e')) | (77, ..) => &[DutyKind::Complaint],
        (13, Some(2), Some('e')) => &[DutyKind::Provision],
        (13, Some(2), Some('f')) | (14, Some(2), Some('g')) | (22, ..) => &[DutyKind::Automated],
        (14, Some(2), Some('f')) => &[DutyKind::Source],
        (12, Some(1), _) => &[DutyKind::Plain],
        (12, Some(2), _) => &[DutyKind::Channel],
        (12, Some(3), _) => &[DutyKind::Time],
        (12, Some(5), _) => &[DutyKind::Free],
        (12, Some(6), _) => &[DutyKind::Identity],
        (21, ..) => &[DutyKind::Rights, DutyKind::Objection],
        (26, ..) => &[DutyKind::Joint],
        _ => &[],
    }
}
