//! Which of two times is longer (MODEL.md, "Longer"): for ever > at least > a period > until an
//! event; what cannot be compared counts as longer.

use crate::compare::change::Direction;
use crate::model::{Bound, Period, Retention};
use crate::tables::Tables;

/// The four sorts of time in their order, and those that fit nowhere.
#[derive(Clone, Debug, PartialEq)]
enum Time {
    NotStored,
    Until,
    Period(u64),
    AtLeast(u64),
    Forever,
    /// Criteria, or the period of a law that klartext does not know.
    Unknown,
}

impl Time {
    fn rank(&self) -> Option<u8> {
        match self {
            Time::NotStored => Some(0),
            Time::Until => Some(1),
            Time::Period(_) => Some(2),
            Time::AtLeast(_) => Some(3),
            Time::Forever => Some(4),
            Time::Unknown => None,
        }
    }
}

/// Whether a new retention is longer or shorter than the old one; `None` where it is as long.
pub(super) fn direction(old: &Retention, new: &Retention, tables: &Tables) -> Option<Direction> {
    if without_reason(old) == without_reason(new) {
        return None;
    }
    if let Some(direction) = by_limit_alone(old, new) {
        return Some(direction);
    }
    let (old, new) = (ended_early(by_law(old, tables)), ended_early(by_law(new, tables)));
    let (before, now) = (time(&old), time(&new));
    match (before.rank(), now.rank()) {
        (Some(a), Some(b)) if a != b => {
            Some(if b > a { Direction::Longer } else { Direction::Shorter })
        }
        (Some(_), Some(_)) => in_detail((&old, &before), (&new, &now)),
        _ => Some(Direction::Longer),
    }
}

/// Whether any of several times that apply together is longer than all that applied before.
pub(super) fn of_several(
    old: &[&Retention],
    new: &[&Retention],
    tables: &Tables,
) -> Option<Direction> {
    let within = |now: &Retention| {
        old.iter()
            .map(|before| direction(before, now, tables))
            .find(|it| *it != Some(Direction::Longer))
    };
    let directions: Vec<Option<Option<Direction>>> = new.iter().map(|now| within(now)).collect();
    if directions.is_empty() {
        return Some(Direction::Shorter);
    }
    if directions.iter().any(Option::is_none) {
        return Some(Direction::Longer);
    }
    directions.into_iter().flatten().flatten().next()
}

/// A retention without its reasons, what it covers, and what says the same as leaving it out.
pub(super) fn without_reason(retention: &Retention) -> Retention {
    let mut bare = retention.clone();
    bare.reason = None;
    bare.covers = Default::default();
    if has_own_time(&bare) {
        bare.law = Default::default();
    }
    bare.forever = bare.forever.filter(|said| *said);
    bare.not_stored = bare.not_stored.filter(|said| *said);
    bare
}

/// Whether the time is given beside the law, which then is the reason for it.
fn has_own_time(retention: &Retention) -> bool {
    !retention.period.is_empty()
        || retention.until.is_some()
        || retention.forever == Some(true)
        || retention.not_stored == Some(true)
        || retention.criteria.is_some()
}

/// A longest time that was put to, taken from or changed beside the same words.
fn by_limit_alone(old: &Retention, new: &Retention) -> Option<Direction> {
    let without_limit = |retention: &Retention| {
        let mut bare = without_reason(retention);
        bare.at_most = None;
        bare
    };
    if without_limit(old) != without_limit(new) {
        return None;
    }
    match (&old.at_most, &new.at_most) {
        (None, Some(_)) => Some(Direction::Shorter),
        (Some(_), None) => Some(Direction::Longer),
        (Some(before), Some(now)) => by_hours(hours(before), hours(now)),
        (None, None) => None,
    }
}

fn by_hours(before: u64, now: u64) -> Option<Direction> {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => Some(Direction::Longer),
        std::cmp::Ordering::Less => Some(Direction::Shorter),
        std::cmp::Ordering::Equal => None,
    }
}

fn hours(period: &Period) -> u64 {
    period.approximate_hours()
}

/// A retention that names a law alone, as the law has it.
fn by_law(retention: &Retention, tables: &Tables) -> Retention {
    if has_own_time(retention) {
        return retention.clone();
    }
    match &*retention.law {
        [law] => tables
            .laws
            .get(law.id())
            .and_then(|law| law.period.clone())
            .unwrap_or_else(|| retention.clone()),
        _ => retention.clone(),
    }
}

/// An event beside a period ends it early, whichever of the two keys names it.
fn ended_early(mut retention: Retention) -> Retention {
    if !retention.period.is_empty() && retention.or_until.is_none() {
        retention.or_until = retention.until.take();
    }
    retention
}

fn time(retention: &Retention) -> Time {
    if retention.not_stored == Some(true) {
        return Time::NotStored;
    }
    if retention.forever == Some(true) {
        return Time::Forever;
    }
    if !retention.period.is_empty() {
        let length = hours(&retention.period);
        return match retention.bound {
            Some(Bound::AtLeast) => Time::AtLeast(length),
            _ => Time::Period(length),
        };
    }
    // A longest time counts before the event that may come sooner.
    match (&retention.at_most, &retention.until) {
        (Some(at_most), _) => Time::Period(hours(at_most)),
        (None, Some(_)) => Time::Until,
        (None, None) => Time::Unknown,
    }
}

/// Two times of the same sort: every part that is longer, or cannot be compared, decides.
fn in_detail(old: (&Retention, &Time), new: (&Retention, &Time)) -> Option<Direction> {
    let length = match (old.1, new.1) {
        (Time::Period(before), Time::Period(now)) | (Time::AtLeast(before), Time::AtLeast(now)) => {
            by_hours(*before, *now)
        }
        _ => None,
    };
    let (old, new) = (old.0, new.0);
    let other_words = (old.from != new.from
        || old.until != new.until
        || old.criteria != new.criteria
        || old.law != new.law && !has_own_time(new))
    .then_some(Direction::Longer);
    let sooner = match (&old.or_until, &new.or_until) {
        (None, Some(_)) => Some(Direction::Shorter),
        (before, now) => (before != now).then_some(Direction::Longer),
    };
    let later = match (old.longer_if.is_empty(), new.longer_if.is_empty()) {
        (false, true) => Some(Direction::Shorter),
        _ => (old.longer_if != new.longer_if).then_some(Direction::Longer),
    };
    strongest(&[length, other_words, sooner, later])
}

/// Longer if any part is, else shorter if any part is.
pub(super) fn strongest(parts: &[Option<Direction>]) -> Option<Direction> {
    [Direction::Longer, Direction::Shorter].into_iter().find(|way| parts.contains(&Some(*way)))
}

/// Whether a period is longer or shorter than another.
pub(super) fn of_periods(old: &Period, new: &Period) -> Option<Direction> {
    by_hours(hours(old), hours(new))
}
