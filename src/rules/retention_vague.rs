//! `retention-vague`: a criterion is none.

use super::look::{entry_path, find, purposes, words_of};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "retention-vague",
    topic: Topic::Retention,
    level: Level::Error,
    authority: Authority::Text,
    law: "Arts. 13(2)(a) and 14(2)(a) GDPR",
    page: include_str!("retention_vague.md"),
    ..Rule::OF_NOTICE
};

/// A criterion with more words than this beside the vague ones says something after all.
const WORDS_THAT_SAY_MORE: usize = 12;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, purpose) in purposes(context) {
        for (index, retention) in purpose.retention.iter().enumerate() {
            let Some(criteria) = &retention.criteria else { continue };
            // A time or a law beside it can be counted with.
            let counted = !retention.period.is_empty()
                || retention.at_most.is_some()
                || retention.until.is_some()
                || !retention.law.is_empty();
            let vague = words_of(context, criteria)
                .into_iter()
                .find_map(|(language, words)| vague(context, language, words));
            if let (false, Some((phrase, rest))) = (counted, vague) {
                let at = entry_path(&at, "retention", index, purpose.retention.len());
                let message = format!("`{phrase}` is neither a period nor a criterion");
                let mut finding = RULE
                    .finding(format!("{at}.criteria"), message)
                    .help("retention = { years = 1, from = \"last-contact\" }; or write what decides when the data are erased, so that a reader can work it out");
                if rest > WORDS_THAT_SAY_MORE {
                    finding.level = Level::Warning;
                }
                diagnostics.push(finding);
            }
        }
    }
}

/// A vague phrase, or a law that cannot be found, in words without a number; and how many other
/// words there are.
fn vague<'a>(context: &Context<'_>, language: &str, words: &'a str) -> Option<(&'a str, usize)> {
    if words.chars().any(char::is_numeric) {
        return None;
    }
    let phrase = find(context, RULE.name, language, words)
        .or_else(|| find(context, "law-citation-imprecise", language, words))?;
    let count = |text: &str| text.split_whitespace().count();
    Some((phrase, count(words).saturating_sub(count(phrase))))
}
