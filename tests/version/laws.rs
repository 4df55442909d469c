//! What holds for all records and chains.

use klartext::internals::version::{Chain, Kind, Record, Status};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{Release, chain, day, documents};

/// A step in the life of a notice: days since the step before, days until it takes effect, and
/// what it does.
fn steps() -> impl Strategy<Value = Vec<(i64, i64, u8, Index)>> {
    prop::collection::vec((0..20i64, 0..30i64, 0..10u8, any::<Index>()), 1..9)
}

/// The chain of those steps that are allowed where they stand.
fn lived(steps: &[(i64, i64, u8, Index)]) -> Chain {
    let mut chain = chain([Release::text("2026-01-01", "ett")]);
    let mut today = day("2026-01-01");
    for (number, (since, until, action, which)) in steps.iter().enumerate() {
        today = today.saturating_add(jiff::Span::new().days(*since));
        let effective = today.saturating_add(jiff::Span::new().days(*until)).to_string();
        let on = today.to_string();
        let release = match (action, chain.records()) {
            (0..=1, [_, ..]) => {
                let version = which.get(chain.records()).version.to_string();
                Release::withdrawal(&on, &version)
            }
            (2, _) => Release::mark(&on).effective(&effective).with(|options| {
                options.end = Some(klartext::internals::version::End::default());
            }),
            (3..=5, _) => Release::text(&on, &number.to_string()),
            _ => Release::text(&on, &number.to_string()).effective(&effective),
        };
        if let Ok(record) = release.plan(&chain) {
            chain = chain.with(record).expect("a planned record continues its chain");
        }
    }
    chain
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn reading_what_was_written_gives_the_same(text in any::<String>(), reason in any::<String>()) {
        let mut release = Release::text("2026-01-01", &text);
        release.options.despite_findings = Some(reason);
        let record = release.plan(&Chain::default()).expect("planned");
        let read = Record::read(record.bytes()).expect("what was written verifies");
        prop_assert_eq!(&read, &record);
        let written: Vec<_> = documents(&text);
        prop_assert_eq!(read.document("sv"), Some(&written[0]));
        prop_assert_eq!(read.bytes(), record.bytes());
    }

    #[test]
    fn one_changed_byte_anywhere_is_found(at in any::<Index>(), byte in any::<u8>(), how in 0..3u8) {
        let chain = chain([Release::text("2026-01-01", "ett")]);
        let mut bytes = chain.records()[0].bytes().to_vec();
        let at = at.index(bytes.len());
        prop_assume!(how != 0 || bytes[at] != byte);
        match how {
            0 => bytes[at] = byte,
            1 => bytes.insert(at, byte),
            _ => { bytes.remove(at); }
        }
        prop_assert!(Record::read(&bytes).is_err());
    }

    #[test]
    fn the_order_of_files_does_not_matter(
        steps in steps(),
        order in prop::collection::vec(any::<u64>(), 10),
        gone in any::<Index>(),
    ) {
        let chain = lived(&steps);
        let mut shuffled: Vec<_> = order.into_iter().zip(chain.records().to_vec()).collect();
        shuffled.sort_by_key(|(place, _)| *place);
        let mut records: Vec<_> = shuffled.into_iter().map(|(_, record)| record).collect();
        prop_assert_eq!(Chain::new(records.clone()), Ok(chain));
        // What is wrong is found in the same words too.
        records.remove(gone.index(records.len()));
        let mut turned = records.clone();
        turned.reverse();
        prop_assert_eq!(Chain::new(turned), Chain::new(records));
    }

    #[test]
    fn a_day_has_one_version_and_its_range(steps in steps(), after in 0..200i64) {
        let chain = lived(&steps);
        let today = day("2026-01-01").saturating_add(jiff::Span::new().days(after));
        // The last one, not withdrawn, whose effective date has come.
        let current = chain.records().iter().rev().find(|record| {
            let withdrawn = chain.withdrawal_of(record.version);
            record.kind() != Kind::Withdrawal
                && record.effective <= today
                && withdrawn.is_none_or(|withdrawal| withdrawal.published > today)
        });
        prop_assert_eq!(chain.in_force(today), current.filter(|record| record.kind() == Kind::Text));
        for record in chain.records() {
            let ranges = chain.ranges(record.version);
            let within = ranges.iter().any(|range| range.from <= today && range.to.is_none_or(|to| today <= to));
            prop_assert_eq!(within, current == Some(record));
            prop_assert!(ranges.iter().all(|range| range.to.is_none_or(|to| range.from <= to)));
            let in_force = chain.status(record.version, today) == Some(Status::InForce);
            prop_assert_eq!(in_force, chain.in_force(today) == Some(record));
        }
    }

    #[test]
    fn nothing_changes_before_the_next_change(steps in steps(), after in 0..60i64) {
        let chain = lived(&steps);
        let Some(last) = chain.last() else { return Ok(()) };
        let today = last.published.saturating_add(jiff::Span::new().days(after));
        let says = |day| chain.records().iter().map(|record| chain.status(record.version, day)).collect::<Vec<_>>();
        match chain.next_change(today) {
            Some(next) => {
                prop_assert!(next > today);
                prop_assert_eq!(says(next.yesterday().expect("a day")), says(today));
                prop_assert_ne!(says(next), says(today));
            }
            None => prop_assert_eq!(says(day("2040-01-01")), says(today)),
        }
    }

    #[test]
    fn effective_dates_of_what_stays_never_fall(steps in steps()) {
        let chain = lived(&steps);
        let stays = chain.records().iter().filter(|record| {
            record.kind() != Kind::Withdrawal && chain.withdrawal_of(record.version).is_none()
        });
        let dates: Vec<_> = stays.map(|record| record.effective).collect();
        prop_assert!(dates.is_sorted());
    }
}
