//! What a chain says of a day: in force, coming, withdrawn, ended; ranges; slugs.

use klartext::internals::version::{Chain, End, Shown, Status};

use super::{Release, chain, day, name};

fn in_force(chain: &Chain, on: &str) -> Option<String> {
    chain.in_force(day(on)).map(|record| record.version.to_string())
}

fn status(chain: &Chain, version: &str, on: &str) -> Status {
    chain.status(name(version), day(on)).expect("a version of the chain")
}

/// The ranges of a version as pages would state them.
fn ranges(chain: &Chain, version: &str) -> Vec<String> {
    let ranges = chain.ranges(name(version));
    let to = |to: Option<_>| to.map_or_else(String::new, |to: jiff::civil::Date| to.to_string());
    ranges.into_iter().map(|range| format!("{} – {}", range.from, to(range.to))).collect()
}

fn updated(chain: &Chain, on: &str) -> (String, Vec<String>) {
    let updated = chain.last_updated(day(on)).expect("a version is in force");
    let other = updated.other.iter().map(|record| record.version.to_string()).collect();
    (updated.material.version.to_string(), other)
}

fn ended(on: &str, effective: &str) -> Release {
    Release::mark(on).effective(effective).with(|options| {
        options.end = Some(End { instead: Some("djur/nya".into()) });
    })
}

#[test]
fn a_coming_version_applies_from_its_day() {
    let chain = chain([
        Release::text("2026-01-01", "ett"),
        Release::text("2026-02-01", "två").effective("2026-03-01"),
    ]);
    assert_eq!(in_force(&chain, "2025-12-31"), None);
    assert_eq!(in_force(&chain, "2026-02-28").as_deref(), Some("2026-01-01"));
    assert_eq!(in_force(&chain, "2026-03-01").as_deref(), Some("2026-02-01"));
    assert_eq!(status(&chain, "2026-02-01", "2026-02-01"), Status::Coming);
    assert_eq!(status(&chain, "2026-01-01", "2026-02-28"), Status::InForce);
    assert_eq!(status(&chain, "2026-01-01", "2026-03-01"), Status::Past);
    assert_eq!(chain.coming(day("2026-02-01")).len(), 1);
    assert_eq!(chain.next_change(day("2026-02-01")), Some(day("2026-03-01")));
    assert_eq!(chain.next_change(day("2026-03-01")), None);
    assert_eq!(ranges(&chain, "2026-01-01"), ["2026-01-01 – 2026-02-28"]);
    assert_eq!(ranges(&chain, "2026-02-01"), ["2026-03-01 – "]);
    assert_eq!(chain.status(name("2020-01-01"), day("2026-01-01")), None);
}

#[test]
fn before_any_is_in_force_the_first_coming_one_is_shown() {
    let chain = chain([
        Release::text("2026-01-01", "ett").effective("2026-02-01"),
        Release::text("2026-01-02", "två").effective("2026-03-01"),
    ]);
    let first = &chain.records()[0];
    assert_eq!(chain.shown(day("2026-01-05")), Some(Shown::Coming(first)));
    assert_eq!(chain.shown(day("2026-02-05")), Some(Shown::InForce(first)));
    assert_eq!(chain.last_updated(day("2026-01-05")), None);
    assert_eq!(Chain::default().shown(day("2026-01-05")), None);
}

#[test]
fn a_version_replaced_before_its_day_never_comes() {
    let chain = chain([
        Release::text("2026-01-01", "ett").effective("2026-02-01"),
        Release::text("2026-01-02", "två").effective("2026-02-01"),
    ]);
    assert_eq!(status(&chain, "2026-01-01", "2026-01-03"), Status::Past);
    assert_eq!(ranges(&chain, "2026-01-01"), Vec::<String>::new());
    assert_eq!(chain.coming(day("2026-01-03")), [&chain.records()[1]]);
}

#[test]
fn after_a_withdrawal_the_one_before_applies_again() {
    let chain = chain([
        Release::text("2026-01-01", "ett"),
        Release::text("2026-02-01", "två"),
        Release::withdrawal("2026-02-10", "2026-02-01"),
    ]);
    assert_eq!(in_force(&chain, "2026-02-09").as_deref(), Some("2026-02-01"));
    assert_eq!(in_force(&chain, "2026-02-10").as_deref(), Some("2026-01-01"));
    assert_eq!(status(&chain, "2026-02-01", "2026-02-10"), Status::Withdrawn);
    assert_eq!(status(&chain, "2026-01-01", "2026-02-10"), Status::InForce);
    assert_eq!(ranges(&chain, "2026-01-01"), ["2026-01-01 – 2026-01-31", "2026-02-10 – "]);
    assert_eq!(ranges(&chain, "2026-02-01"), ["2026-02-01 – 2026-02-09"]);
    assert_eq!(updated(&chain, "2026-02-10").0, "2026-01-01");
    let withdrawal = chain.withdrawal_of(name("2026-02-01")).expect("it was withdrawn");
    assert_eq!(withdrawal.reasons.withdrawn, Some("fel uppgift".into()));
    // What is compared with next is what applies, not what was withdrawn.
    assert_eq!(chain.base(None), Some(&chain.records()[0]));
}

#[test]
fn a_corrected_text_withdraws_at_once_and_applies_from_its_day() {
    let mut corrected = Release::text("2026-02-10", "tre").effective("2026-03-01");
    corrected.options.withdraw = Some(name("2026-02-01"));
    corrected.options.reason = Some("fel uppgift".into());
    let chain =
        chain([Release::text("2026-01-01", "ett"), Release::text("2026-02-01", "två"), corrected]);
    assert_eq!(in_force(&chain, "2026-02-10").as_deref(), Some("2026-01-01"));
    assert_eq!(in_force(&chain, "2026-03-01").as_deref(), Some("2026-02-10"));
}

#[test]
fn a_withdrawn_coming_version_never_comes() {
    let chain = chain([
        Release::text("2026-01-01", "ett"),
        Release::text("2026-02-01", "två").effective("2026-03-01"),
        Release::withdrawal("2026-02-10", "2026-02-01"),
    ]);
    assert_eq!(
        chain.coming(day("2026-02-10")),
        Vec::<&klartext::internals::version::Record>::new()
    );
    assert_eq!(chain.next_change(day("2026-02-10")), None);
    assert_eq!(in_force(&chain, "2026-04-01").as_deref(), Some("2026-01-01"));
    assert_eq!(status(&chain, "2026-02-01", "2026-04-01"), Status::Withdrawn);
}

#[test]
fn last_updated_is_the_newest_material_version_in_force() {
    let chain = chain([
        Release::text("2026-01-01", "ett").other(),
        Release::text("2026-02-01", "två"),
        Release::text("2026-03-01", "tre").other(),
        Release::text("2026-04-01", "fyra").other(),
        Release::text("2026-05-01", "fem").effective("2026-06-01"),
    ]);
    assert_eq!(updated(&chain, "2026-01-15"), ("2026-01-01".into(), vec![]));
    assert_eq!(updated(&chain, "2026-02-01"), ("2026-02-01".into(), vec![]));
    let other = vec!["2026-03-01".to_owned(), "2026-04-01".to_owned()];
    assert_eq!(updated(&chain, "2026-05-15"), ("2026-02-01".into(), other));
    assert_eq!(updated(&chain, "2026-06-01"), ("2026-05-01".into(), vec![]));
}

/// A version of class `other` on top of a material one that is withdrawn brings its changes about.
#[test]
fn what_a_withdrawn_version_changed_counts_where_a_later_one_kept_it() {
    let chain = chain([
        Release::text("2026-01-01", "ett"),
        Release::text("2026-02-01", "två"),
        Release::text("2026-03-01", "tre").other().effective("2026-04-01"),
        Release::withdrawal("2026-03-10", "2026-02-01"),
    ]);
    assert_eq!(updated(&chain, "2026-03-15").0, "2026-01-01");
    assert_eq!(updated(&chain, "2026-04-01"), ("2026-03-01".into(), vec![]));
}

#[test]
fn an_ended_notice_says_so_and_can_begin_again() {
    let chain = chain([
        Release::text("2026-01-01", "ett"),
        ended("2026-02-01", "2026-03-01"),
        Release::text("2026-05-01", "ett"),
    ]);
    let [text, end, again] = chain.records() else { panic!("three were released") };
    assert_eq!(in_force(&chain, "2026-02-28").as_deref(), Some("2026-01-01"));
    assert_eq!(chain.ending(day("2026-02-28")), Some(end));
    assert_eq!(chain.next_change(day("2026-02-28")), Some(day("2026-03-01")));
    assert_eq!(in_force(&chain, "2026-03-01"), None);
    assert_eq!(chain.shown(day("2026-03-01")), Some(Shown::Ended { end, last: Some(text) }));
    assert_eq!(status(&chain, "2026-01-01", "2026-03-01"), Status::Ended);
    assert_eq!(status(&chain, "2026-02-01", "2026-03-01"), Status::Ended);
    assert_eq!(ranges(&chain, "2026-01-01"), ["2026-01-01 – 2026-02-28"]);
    assert_eq!(chain.shown(day("2026-05-01")), Some(Shown::InForce(again)));
    assert_eq!(status(&chain, "2026-01-01", "2026-05-01"), Status::Past);
    assert_eq!(chain.ending(day("2026-05-01")), None);
}

#[test]
fn a_withdrawn_end_ends_nothing() {
    let chain = chain([
        Release::text("2026-01-01", "ett"),
        ended("2026-02-01", "2026-03-01"),
        Release::withdrawal("2026-02-10", "2026-02-01"),
    ]);
    assert_eq!(in_force(&chain, "2026-04-01").as_deref(), Some("2026-01-01"));
    assert_eq!(chain.next_change(day("2026-02-10")), None);
    assert_eq!(ranges(&chain, "2026-01-01"), ["2026-01-01 – "]);
}

#[test]
fn earlier_slugs_are_kept_with_the_version_that_left_them() {
    let chain = chain([
        Release::text("2026-01-01", "ett").slug("a"),
        Release::text("2026-02-01", "två").slug("b"),
        Release::text("2026-03-01", "tre").slug("c").effective("2026-04-01"),
    ]);
    let earlier = |on: &str| -> Vec<String> {
        let left = chain.earlier_slugs(day(on));
        let swedish = left.iter().filter(|left| left.language == "sv");
        swedish.map(|left| format!("{} {}", left.slug, left.left_by)).collect()
    };
    assert_eq!(earlier("2026-01-15"), Vec::<String>::new());
    assert_eq!(chain.slugs(day("2026-03-15"))["sv"], "b");
    assert_eq!(earlier("2026-03-15"), ["a 2026-02-01"]);
    assert_eq!(chain.slugs(day("2026-04-01"))["sv"], "c");
    assert_eq!(earlier("2026-04-01"), ["a 2026-02-01", "b 2026-03-01"]);
}

#[test]
fn a_slug_taken_up_again_is_not_earlier_and_one_withdrawn_is() {
    let mut last = Release::text("2026-04-01", "fyra").slug("a");
    last.documents.as_mut().expect("a text").truncate(1);
    let chain = chain([
        Release::text("2026-01-01", "ett").slug("a"),
        Release::text("2026-02-01", "två").slug("b"),
        Release::withdrawal("2026-02-10", "2026-02-01"),
        last,
    ]);
    let slugs = chain.slugs(day("2026-02-15"));
    assert_eq!((slugs["sv"].as_str(), slugs["en"].as_str()), ("a", "a"));
    // English is dropped, and its last address stays.
    assert_eq!(chain.slugs(day("2026-04-01")).len(), 2);
    let left = chain.earlier_slugs(day("2026-02-15"));
    let left: Vec<_> = left.iter().map(|left| (left.slug.as_str(), left.left_by)).collect();
    assert_eq!(left, [("b", name("2026-02-10")), ("b", name("2026-02-10"))]);
}
