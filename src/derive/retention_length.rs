//! How long a retention is, to compare two of them.

use crate::model::{Bound, Retention};
use crate::tables::Tables;

/// The length of a retention: for ever > at least > a period > until an event. What cannot be
/// measured, such as criteria, comes last; callers must treat it separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// Not stored at all.
    Nothing,
    /// Criteria, or nothing: cannot be compared.
    Open,
    /// Until an event, without a longest time.
    UntilEvent,
    /// A period in hours; a longest time counts as one.
    Period(u64),
    /// As long as a law says, without a period of its own.
    Law,
    /// At least a period, in hours.
    AtLeast(u64),
    /// For ever.
    Forever,
}

/// The length of a law's own period, not of what it may be extended to in single cases.
fn law_length(period: &Retention, tables: &Tables) -> Length {
    match period.period.is_empty() {
        true => length(period, tables),
        false => length(&Retention { at_most: None, ..period.clone() }, tables),
    }
}

/// The length of a retention. A law without a period has the one in the table of laws.
pub fn length(retention: &Retention, tables: &Tables) -> Length {
    if retention.not_stored == Some(true) {
        return Length::Nothing;
    }
    if retention.forever == Some(true) {
        return Length::Forever;
    }
    if let Some(at_most) = &retention.at_most {
        return Length::Period(at_most.approximate_hours());
    }
    if !retention.period.is_empty() {
        let hours = retention.period.approximate_hours();
        return match retention.bound {
            Some(Bound::AtLeast) => Length::AtLeast(hours),
            _ => Length::Period(hours),
        };
    }
    if retention.until.is_some() {
        return Length::UntilEvent;
    }
    if retention.criteria.is_none() && !retention.law.is_empty() {
        let periods =
            retention.law.iter().filter_map(|law| tables.laws.get(law.id())?.period.as_ref());
        return periods.map(|period| law_length(period, tables)).max().unwrap_or(Length::Law);
    }
    Length::Open
}
