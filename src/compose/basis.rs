//! The legal basis of a purpose in words: Art. 13(1)(c)–(d) GDPR.

#![expect(clippy::indexing_slicing, reason = "ids and indices of this notice")]

use super::coverage::{coverage_id, coverage_order};
use super::words::{Addressee, Composer, ReadingLevel, capital, term, word_of};
use crate::document::{Inlines, Term};
use crate::model::{
    BasisKind, ContractStage, Coverage, Holder, HolderRole, LawRef, LegalBasis, Purpose,
};

impl Composer<'_> {
    /// A term for each legal basis of a purpose.
    pub(super) fn basis_terms(&self, id: &str, purpose: &Purpose) -> Vec<Term> {
        let reader = self.reader(purpose);
        let covers: Vec<&Coverage> = purpose.basis.iter().map(|basis| &basis.covers).collect();
        coverage_order(covers.iter().copied())
            .into_iter()
            .filter_map(|index| {
                let basis = &purpose.basis[index];
                let at = format!("purposes.{id}.basis.{index}");
                let name = self.word("basis-name");
                let block_id = match coverage_id(&covers, index) {
                    Some(covers) => format!("purposes/{id}/basis/{covers}"),
                    None => format!("purposes/{id}/basis"),
                };
                let mut details: Vec<Inlines> = self.basis_name(basis).into_iter().collect();
                details.extend(self.basis_details(&at, basis, reader));
                let details = self.scoped(&at, &covers, index, details);
                let kind = basis.kind.map(|kind| format!("basis-{}", word_of(kind)));
                let term = term(block_id, &[format!("purposes.{id}.basis")], name, details)?;
                Some(term.of_kind(kind))
            })
            .collect()
    }

    /// A legal basis in words: the letter, the law, the interest, how it was weighed, how consent
    /// is withdrawn.
    pub fn basis(&self, at: &str, basis: &LegalBasis, reader: Addressee) -> Vec<Inlines> {
        let Some(kind) = basis.kind else { return Vec::new() };
        let mut details =
            vec![self.message_to(reader, &format!("basis-{}", basis_word(basis, kind)), &[])];
        if !basis.law.is_empty() {
            details.push(self.message("recipient-law", &[("laws", self.laws(&basis.law).into())]));
        }
        details.extend(self.basis_details(at, basis, reader));
        details
    }

    /// The name of a basis, with the law; what it means is stated once, before the purposes.
    fn basis_name(&self, basis: &LegalBasis) -> Option<Inlines> {
        let name = self.word(&format!("basis-short-{}", basis_word(basis, basis.kind?)));
        Some(self.by_law(name, &basis.law))
    }

    /// Words with the law that they rest on; children are not given its name and number.
    pub(super) fn by_law(&self, words: Inlines, laws: &[LawRef]) -> Inlines {
        if laws.is_empty() || self.level == ReadingLevel::Child {
            return words;
        }
        let laws = self.laws(laws);
        self.message("basis-by-law", &[("basis", words.into()), ("laws", laws.into())])
    }

    fn basis_details(&self, at: &str, basis: &LegalBasis, reader: Addressee) -> Vec<Inlines> {
        let mut details = Vec::new();
        if let Some(interest) = &basis.interest {
            let words = self.own(&format!("{at}.interest"), interest);
            details.push(self.interest(at, basis, words));
        }
        let balancing = basis.balancing.as_ref();
        details.extend(balancing.map(|words| self.own(&format!("{at}.balancing"), words)));
        details.extend(basis.withdraw.as_ref().map(|words| {
            let how = self.own(&format!("{at}.withdraw"), words);
            self.message_to(reader, "basis-withdraw", &[("how", how.into())])
        }));
        details
    }

    fn interest(&self, at: &str, basis: &LegalBasis, interest: Inlines) -> Inlines {
        match &basis.holder {
            Some(Holder::Role(HolderRole::Controller)) => {
                self.message("interest-controller", &[("interest", interest.into())])
            }
            Some(Holder::Role(HolderRole::ThirdParty)) => {
                self.message("interest-third-party", &[("interest", interest.into())])
            }
            Some(Holder::Named(name)) => {
                let holder = self.own(&format!("{at}.holder"), name);
                capital(self.message(
                    "interest-named",
                    &[("holder", holder.into()), ("interest", interest.into())],
                ))
            }
            None => self.message("interest", &[("interest", interest.into())]),
        }
    }
}

/// All names of bases in message ids, in the order of Art. 6(1).
pub(super) const BASIS_WORDS: [&str; 8] = [
    "consent",
    "contract",
    "contract-before",
    "legal-obligation",
    "vital-interests",
    "public-task",
    "official-authority",
    "legitimate-interests",
];

/// The name of the basis in message ids: contracts and public tasks come in two forms.
pub(super) fn basis_word(basis: &LegalBasis, kind: BasisKind) -> String {
    match kind {
        BasisKind::Contract if basis.stage == Some(ContractStage::Before) => {
            "contract-before".into()
        }
        BasisKind::PublicTask if basis.exercise_of_authority == Some(true) => {
            "official-authority".into()
        }
        kind => word_of(kind),
    }
}
