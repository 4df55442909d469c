//! `retention-statute-mismatch`: a period is not the one that the law beside it gives.

use super::look::{entry_path, purposes, table_law};
use super::{Authority, Context, Rule, Topic, help};
use crate::diagnostic::{Diagnostic, Level, Message, Value};
use crate::facts::EntryTable;
use crate::model::{BasisKind, Bound, LawKind, LawRef, LegalBasis, Purpose, Retention};
use crate::tables::StandardLaw;

pub const RULE: Rule = Rule {
    name: "retention-statute-mismatch",
    topic: Topic::Retention,
    level: Level::Warning,
    authority: Authority::Logic,
    law: "Arts. 5(1)(a), 13(2)(a) and 14(2)(a) GDPR",
    page: include_str!("retention_statute_mismatch.md"),
    ..Rule::OF_NOTICE
};

const HOURS_OF_A_YEAR: u64 = 8_766;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (at, _, purpose) in purposes(context) {
        for (index, retention) in purpose.retention.iter().enumerate() {
            if retention.period.is_empty() {
                continue;
            }
            let mut laws: Vec<&LawRef> = retention.law.iter().collect();
            if laws.is_empty() {
                laws = obligations(purpose, retention);
            }
            let laws: Vec<(&str, &StandardLaw, &Retention)> = laws
                .into_iter()
                .filter_map(|law| period_of(context, law).map(|(of, time)| (law.id(), of, time)))
                .collect();
            // With several laws it is enough that one of them is the reason.
            let mismatch = laws.iter().all(|(_, law, period)| !fits(law, period, retention));
            let Some((law, of, period)) = laws.first().filter(|_| mismatch) else { continue };
            let at = entry_path(&at, "retention", index, purpose.retention.len());
            let message = match is_at_limit(of, period, retention) {
                true => Message::new("retention-statute-mismatch-limit")
                    .with("law", help::entry(context, EntryTable::Laws, law))
                    .with("reason", Value::text(help::text_key(context, "reason"))),
                false => message(context, law, period, retention),
            };
            diagnostics.push(RULE.finding(at, message));
        }
    }
}

/// The laws of the legal obligations that a purpose rests on, for what an entry covers: the time of a
/// retention that names no law is that of the obligation.
fn obligations<'a>(purpose: &'a Purpose, retention: &Retention) -> Vec<&'a LawRef> {
    let covered = &retention.covers.data;
    let concerns = |basis: &&LegalBasis| {
        let data = &basis.covers.data;
        let same = data.is_empty()
            || covered.is_empty() && purpose.basis.len() == 1
            || data.iter().any(|id| covered.contains(id));
        basis.kind == Some(BasisKind::LegalObligation) && same
    };
    // Next to another basis, an entry for everything may be that basis's; and where an entry names its
    // law, the others have other reasons.
    let is_placed = purpose.retention.iter().any(|other| !other.law.is_empty());
    let alone = (purpose.basis.len() == 1 || !covered.is_empty()) && !is_placed;
    let bases = purpose.basis.iter().filter(concerns).filter(|_| alone);
    bases.flat_map(|basis| basis.law.iter()).collect()
}

/// Whether a time is longer than the law's, and within the longest one that it allows for a reason.
fn is_at_limit(law: &StandardLaw, period: &Retention, stated: &Retention) -> bool {
    let time = stated.period.approximate_hours();
    let most = period.at_most.as_ref().map_or(0, |most| most.approximate_hours());
    !law.is(LawKind::Limitation) && time > period.period.approximate_hours() && time <= most
}

/// The law and its period, where klartext's table has one that this place in the law speaks of.
/// Limitation periods do not require anyone to keep anything.
fn period_of<'a>(context: &Context<'a>, law: &LawRef) -> Option<(&'a StandardLaw, &'a Retention)> {
    let entry = table_law(context, law)?;
    let same_place = law.at().is_none_or(|at| entry.at.as_ref() == Some(at));
    (same_place && !entry.is(LawKind::Limitation)).then_some((entry, entry.period.as_ref()?))
}

/// Whether what the notice states can be the law's period.
fn fits(of: &StandardLaw, law: &Retention, stated: &Retention) -> bool {
    let (least, time) = (law.period.approximate_hours(), stated.period.approximate_hours());
    if of.kind.0 == [LawKind::Limit] {
        return time <= least;
    }
    let has_reason = stated.reason.is_some() || !stated.longer_if.is_empty();
    let too_long_for_a_reason = time > least && has_reason;
    if counts_calendar_years(law) {
        // The seventh year after the calendar year in which the financial year ended: counted from
        // that end seven to eight years, and from a payment during the year up to two more.
        let year = HOURS_OF_A_YEAR;
        return too_long_for_a_reason
            || match stated.from == law.from {
                true => (least..=least + year).contains(&time),
                false => (least + year..=least + 2 * year).contains(&time),
            };
    }
    // Periods from different events cannot be compared.
    if law.from.is_some() && stated.from.is_some() && law.from != stated.from {
        return true;
    }
    too_long_for_a_reason || time == least || (law.bound == Some(Bound::AtLeast) && time >= least)
}

/// Whether a law counts whole calendar years after a financial year, as the bookkeeping act does.
fn counts_calendar_years(law: &Retention) -> bool {
    law.from.as_deref() == Some("end-of-financial-year")
}

fn message(context: &Context<'_>, law: &str, period: &Retention, stated: &Retention) -> Message {
    match counts_calendar_years(period) {
        true => Message::new("retention-statute-mismatch-calendar")
            .with("law", help::entry(context, EntryTable::Laws, law))
            .with("years", Value::text(period.period.years.unwrap_or_default().to_string()))
            .with("stated", words(stated))
            .with("id", Value::text(law)),
        false => Message::new("retention-statute-mismatch")
            .with("law", help::entry(context, EntryTable::Laws, law))
            .with("period", words(period))
            .with("stated", words(stated))
            .with("id", Value::text(law)),
    }
}

/// A period in the words of TOML.
fn words(retention: &Retention) -> String {
    let mut parts: Vec<String> =
        retention.period.parts().map(|(unit, count)| format!("{unit} = {count}")).collect();
    parts.extend(retention.from.as_ref().map(|from| format!("from = \"{from}\"")));
    format!("{{ {} }}", parts.join(", "))
}
