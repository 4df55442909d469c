//! What `publish` says of versions that go up after the day they say they were published.

use jiff::civil::Date;

use super::Arrived;
use crate::pages::Released;
use crate::version::{Record, Shown};

/// How many are named one by one.
const NAMED: usize = 5;

/// Prints a note on stderr for each version that the place did not have and whose published date
/// has passed. Where the place had none, that is so of every old version, and is said of those
/// that apply.
pub fn report(arrived: &Arrived, today: Date) {
    let late = match &arrived.listed {
        Some(listed) => {
            let there = listed.versions();
            late(arrived, today, &|_, record| {
                !there.contains(&(record.notice.as_str(), record.version))
            })
        }
        None => late(arrived, today, &|one, record| match one.chain.shown(today) {
            Some(Shown::InForce(applies) | Shown::Coming(applies)) => applies.hash == record.hash,
            _ => false,
        }),
    };
    for (id, record, days) in late.iter().take(NAMED) {
        let days = if *days == 1 { "1 day".into() } else { format!("{days} days") };
        anstream::eprintln!(
            "note: version `{}` of `{id}` goes up {days} after its published date",
            record.version
        );
    }
    if late.len() > NAMED {
        anstream::eprintln!(
            "note: {} more versions go up after their published date",
            late.len() - NAMED
        );
    }
}

fn late<'a>(
    arrived: &'a Arrived,
    today: Date,
    goes_up: &dyn Fn(&Released, &Record) -> bool,
) -> Vec<(&'a str, &'a Record, i32)> {
    let mut late = Vec::new();
    for one in &arrived.released {
        for record in one.chain.texts().filter(|record| goes_up(one, record)) {
            let days = (today - record.published).get_days();
            if days > 0 {
                late.push((one.id.as_str(), record, days));
            }
        }
    }
    late
}
