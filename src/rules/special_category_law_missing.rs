//! `special-category-law-missing`: a condition of Art. 9(2) that builds on a law, and no law.

use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::SpecialCondition;

pub const RULE: Rule = Rule {
    name: "special-category-law-missing",
    topic: Topic::LegalBasis,
    level: Level::Warning,
    authority: Authority::Text,
    law: "Art. 9(2)(b) and (g)–(j) GDPR",
    page: include_str!("special_category_law_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, purpose) in &context.notice.purposes {
        for (index, special) in purpose.special.iter().enumerate() {
            let letter = special.condition.and_then(letter_with_law);
            if let Some(letter) = letter.filter(|_| special.law.is_empty()) {
                let message = Message::new("special-category-law-missing")
                    .with("letter", Value::text(letter))
                    .with("purpose", help::entry(context, EntryTable::Purposes, id));
                diagnostics
                    .push(RULE.finding(format!("purposes.{id}.special.{index}.law"), message));
            }
        }
    }
}

/// The letter of Art. 9(2) of a condition that needs Union or national law.
fn letter_with_law(condition: SpecialCondition) -> Option<char> {
    use SpecialCondition::*;
    match condition {
        EmploymentLaw => Some('b'),
        SubstantialPublicInterest => Some('g'),
        HealthCare => Some('h'),
        PublicHealth => Some('i'),
        Research => Some('j'),
        ExplicitConsent | VitalInterests | NonProfit | MadePublic | LegalClaims => None,
    }
}
