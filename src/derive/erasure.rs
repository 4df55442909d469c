//! What limits the right to erasure: Art. 17(3) GDPR.

use super::{has_basis, law_kinds};
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

/// The laws that order data to be kept, each once: those of the table of laws that a legal
/// obligation names, and those whose period is the notice's.
pub fn storage_laws<'a>(notice: &'a Notice, tables: &Tables) -> Vec<&'a LawRef> {
    let mut laws: Vec<&LawRef> = Vec::new();
    for purpose in notice.purposes.values() {
        let bases = purpose.basis.iter();
        let obligations = bases.filter(|basis| basis.kind == Some(BasisKind::LegalObligation));
        // A notice's own law of this kind may order something else than to keep data.
        let named = obligations.flat_map(|basis| basis.law.iter());
        let named = named.filter(|law| !notice.laws.contains_key(law.id()));
        for law in named.chain(purpose.retention.iter().flat_map(|one| one.law.iter())) {
            let orders = law_kinds(notice, tables, law.id()).contains(&LawKind::Duty);
            if orders && !laws.iter().any(|known| known.id() == law.id()) {
                laws.push(law);
            }
        }
    }
    laws
}
