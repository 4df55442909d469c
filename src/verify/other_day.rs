//! Whether a built site is, in all its files, the site of another day.
//!
//! In: the site, and a notice whose pages differ today. Out: a finding that says which day.

#![expect(clippy::indexing_slicing, reason = "places in this chain")]

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::built_site::{BuiltSite, compare, differs};
use crate::diagnostic::{Diagnostic, Level, Message, Value, verify};
use crate::pages::{PageContext, Released, files_of_notice};
use crate::version::{Chain, Record};

/// The finding that the site is, in all its files, that of another day.
pub(super) fn other_day(site: &BuiltSite<'_>, probe: usize) -> anyhow::Result<Option<Diagnostic>> {
    let today = site.context.today;
    let days = days(site.released);
    for (index, day) in days.iter().copied().enumerate() {
        // On all days until the next one the site is the same.
        let until = days.get(index.wrapping_sub(1)).and_then(|next| next.yesterday().ok());
        let is_today = day <= today && until.is_none_or(|until| today <= until);
        let released = as_of(site.released, day);
        let is_same_state = is_today && counts(&released) == counts(site.released);
        if is_same_state || !is_site_of(site, &released, day, &site.released[probe].id)? {
            continue;
        }
        let until = until.map_or(today, |until| until.min(today));
        return Ok(Some(behind(site, day, until)));
    }
    Ok(None)
}

/// The days from which on some page says something else, the last one first.
fn days(released: &[Released]) -> Vec<Date> {
    let dates = |record: &Record| [record.published, record.effective, record.made];
    let records = released.iter().flat_map(|one| one.chain.records());
    let days: BTreeSet<Date> = records.flat_map(dates).collect();
    days.into_iter().rev().collect()
}

/// The records that had been written by a day.
fn as_of(released: &[Released], day: Date) -> Vec<Released> {
    let as_of = |one: &Released| {
        let records = one.chain.records().iter().filter(|record| record.made <= day);
        let chain = Chain::new(records.cloned().collect()).ok()?;
        let is_there = !chain.records().is_empty();
        is_there.then(|| Released { id: one.id.clone(), chain })
    };
    released.iter().filter_map(as_of).collect()
}

fn counts(released: &[Released]) -> Vec<usize> {
    released.iter().map(|one| one.chain.records().len()).collect()
}

fn is_site_of(
    site: &BuiltSite<'_>,
    released: &[Released],
    day: Date,
    probe: &str,
) -> anyhow::Result<bool> {
    let context = PageContext { today: day, ..*site.context };
    // One notice is enough to rule out most days.
    if let Some(index) = released.iter().position(|one| one.id == probe) {
        let Ok((pages, _)) = files_of_notice(&context, released, index) else { return Ok(false) };
        for page in pages {
            if differs(site, &page.name, &page.bytes)?.is_some() {
                return Ok(false);
            }
        }
    }
    Ok(matches!(compare(site, &context, released, true)?, Ok((_, none)) if none.is_empty()))
}

fn behind(site: &BuiltSite<'_>, day: Date, until: Date) -> Diagnostic {
    let today = site.context.today;
    let is_allowed = day <= today
        && until.checked_add(i64::from(site.allow_older).days()).is_ok_and(|last| today <= last);
    let level = if is_allowed { Level::Warning } else { Level::Error };

    let message = Message::new("site-behind")
        .with("folder", site.folder)
        .with("day", Value::text(day.to_string()))
        .with("state", Value::Word(if day <= today { "behind" } else { "future" }))
        .with("today", Value::text(today.to_string()));
    Diagnostic::new(&verify::SITE_BEHIND, "", message).level(level)
}
