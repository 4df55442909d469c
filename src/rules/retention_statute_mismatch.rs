//! `retention-statute-mismatch`: a period is not the one that the law beside it gives.

use super::look::{entry_path, purposes, table_law};
use super::{Authority, Context, Rule, Topic};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Bound, LawKind, LawRef, Retention};
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
            let laws =
                retention.law.iter().filter_map(|law| Some((law.id(), period_of(context, law)?)));
            let laws: Vec<(&str, &StandardLaw, &Retention)> =
                laws.map(|(id, (law, period))| (id, law, period)).collect();
            // With several laws it is enough that one of them is the reason.
            let mismatch = laws.iter().all(|(_, law, period)| !fits(law.kind, period, retention));
            let Some((law, _, period)) = laws.first().filter(|_| mismatch) else { continue };
            let at = entry_path(&at, "retention", index, purpose.retention.len());
            diagnostics.push(
                RULE.finding(at, message(law, period, retention))
                    .help(format!("retention = {{ law = \"{law}\" }} gives the law's own period; klartext knows its words")),
            );
        }
    }
}

/// The law and its period, where klartext's table has one that this place in the law speaks of.
/// Limitation periods do not require anyone to keep anything.
fn period_of<'a>(context: &Context<'a>, law: &LawRef) -> Option<(&'a StandardLaw, &'a Retention)> {
    let entry = table_law(context, law)?;
    let same_place = law.at().is_none_or(|at| entry.at.as_ref() == Some(at));
    (same_place && entry.kind != LawKind::Limitation).then_some((entry, entry.period.as_ref()?))
}

/// Whether what the notice states can be the law's period.
fn fits(kind: LawKind, law: &Retention, stated: &Retention) -> bool {
    let (least, time) = (law.period.approximate_hours(), stated.period.approximate_hours());
    if kind == LawKind::Limit {
        return time <= least;
    }
    let too_long_for_a_reason = time > least && stated.reason.is_some();
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
    let most = law.at_most.as_ref().map_or(least, |most| most.approximate_hours());
    too_long_for_a_reason
        || (least..=most).contains(&time)
        || (law.bound == Some(Bound::AtLeast) && time >= least)
}

/// Whether a law counts whole calendar years after a financial year, as the bookkeeping act does.
fn counts_calendar_years(law: &Retention) -> bool {
    law.from.as_deref() == Some("end-of-financial-year")
}

fn message(law: &str, period: &Retention, stated: &Retention) -> String {
    let said = words(stated);
    match counts_calendar_years(period) {
        true => format!(
            "`{law}` asks for storage through year {} after the calendar year in which the financial year ended; the notice says {said}",
            period.period.years.unwrap_or_default()
        ),
        false => format!("`{law}` gives {}; the notice says {said}", words(period)),
    }
}

/// A period in the words of TOML.
fn words(retention: &Retention) -> String {
    let mut parts: Vec<String> =
        retention.period.parts().map(|(unit, count)| format!("{unit} = {count}")).collect();
    parts.extend(retention.from.as_ref().map(|from| format!("from = \"{from}\"")));
    format!("`{{ {} }}`", parts.join(", "))
}
