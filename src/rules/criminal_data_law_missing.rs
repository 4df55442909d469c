//! `criminal-data-law-missing`: data on offences, and no law that allows it.

use super::{Authority, Context, Rule, Topic};
use crate::derive;
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "criminal-data-law-missing",
    topic: Topic::LegalBasis,
    level: Level::Error,
    authority: Authority::Text,
    law: "Art. 10 GDPR",
    page: include_str!("criminal_data_law_missing.md"),
    ..Rule::OF_NOTICE
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let notice = context.notice;
    for (id, purpose) in &notice.purposes {
        // Art. 10 lets official authorities process such data; their task has its own rule.
        if derive::is_of_authority(notice, purpose) {
            continue;
        }
        for (index, datum) in purpose.data.iter().enumerate() {
            let criminal = notice.data.get(datum).and_then(|data| data.criminal) == Some(true);
            let bases = derive::bases_of_datum(purpose, datum);
            // No basis at all is `legal-basis-missing`.
            if criminal && !bases.is_empty() && bases.iter().all(|(_, basis)| basis.law.is_empty())
            {
                let message =
                    format!("`{datum}` tells of offences, and `{id}` names no law that allows it");
                diagnostics.push(
                    RULE.finding(format!("purposes.{id}.data.{index}"), message)
                        .help("law = \"…\" in the basis that covers it"),
                );
            }
        }
    }
}
