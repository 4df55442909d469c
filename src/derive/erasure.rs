//! What limits the right to erasure: Art. 17(3) GDPR.

use super::{has_basis, law_country, law_kinds};
use crate::model::{BasisKind, LawKind, LawRef, Notice, SpecialCondition};
use crate::tables::Tables;

/// Why data need not be erased; the words are those of messages.
pub const LIMITS: [&str; 6] = [
    "legal-obligation",
    "public-task",
    "official-authority",
    "public-health",
    "research",
    "legal-claims",
];

/// The limits of Art. 17(3)(b)–(e) that follow from the legal bases. Legal claims are one always.
pub fn erasure_limits(notice: &Notice) -> Vec<&'static str> {
    let purposes = || notice.purposes.values();
    let task = |by_authority: bool| {
        purposes().flat_map(|purpose| purpose.basis.iter()).any(|basis| {
            basis.kind == Some(BasisKind::PublicTask)
                && (basis.exercise_of_authority == Some(true)) == by_authority
        })
    };
    let condition = |which: &[SpecialCondition]| {
        let mut conditions = purposes().flat_map(|purpose| purpose.special.iter());
        conditions.any(|one| one.condition.is_some_and(|one| which.contains(&one)))
    };
    let applies = |limit: &str| match limit {
        "legal-obligation" => purposes().any(|one| has_basis(one, BasisKind::LegalObligation)),
        "public-task" => task(false),
        "official-authority" => task(true),
        "public-health" => {
            condition(&[SpecialCondition::HealthCare, SpecialCondition::PublicHealth])
        }
        "research" => condition(&[SpecialCondition::Research]),
        _ => true,
    };
    LIMITS.into_iter().filter(|limit| applies(limit)).collect()
}

/// The laws that order data to be kept: for a certain time, and for ever.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageLaws<'a> {
    /// Those that order it for a certain time, each once.
    pub for_a_time: Vec<&'a LawRef>,
    /// Those that order it for ever, each once.
    pub forever: Vec<&'a LawRef>,
}

/// The laws of the Union and its member states that order data to be kept (Art. 17(3)(b)): those
/// that a retention names. What a legal obligation names may order something else.
pub fn storage_laws<'a>(notice: &'a Notice, tables: &Tables) -> StorageLaws<'a> {
    let mut laws = StorageLaws::default();
    for retention in notice.purposes.values().flat_map(|purpose| purpose.retention.iter()) {
        let among = match retention.forever == Some(true) {
            true => &mut laws.forever,
            false => &mut laws.for_a_time,
        };
        for law in retention.law.iter() {
            let orders = law_kinds(notice, tables, law.id()).contains(&LawKind::Duty);
            let country = law_country(notice, tables, law.id());
            let is_ours = country.is_none_or(|one| one == "EU" || tables.in_eea(one));
            if orders && is_ours && !among.iter().any(|known| known.id() == law.id()) {
                among.push(law);
            }
        }
    }
    laws
}
