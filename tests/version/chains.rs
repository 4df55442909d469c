//! Chains: their order, and what is found in records that make none.

use klartext::internals::version::{Chain, ChainError, Record};

use super::{Release, chain, forged, name, worded};

fn three() -> Vec<Record> {
    let texts = [("2026-01-01", "ett"), ("2026-02-01", "två"), ("2026-02-01", "tre")];
    chain(texts.map(|(day, text)| Release::text(day, text))).records().to_vec()
}

fn errors(records: Vec<Record>) -> Vec<ChainError> {
    Chain::new(records).expect_err("something is wrong")
}

fn message_and_help(records: Vec<Record>) -> (String, String) {
    let errors = errors(records);
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    worded(&error.diagnostic())
}

#[test]
fn the_order_is_that_of_predecessors() {
    let [one, two, three] = three().try_into().expect("three records");
    let chain = Chain::new(vec![three.clone(), one.clone(), two.clone()]).expect("in order");
    assert_eq!(chain.records(), [one, two, three]);
    let names: Vec<String> =
        chain.records().iter().map(|record| record.version.to_string()).collect();
    assert_eq!(names, ["2026-01-01", "2026-02-01", "2026-02-01-2"]);
    assert_eq!(Chain::new(Vec::new()), Ok(Chain::default()));
}

#[test]
fn many_releases_on_a_day_are_in_order() {
    let texts = (1..=12).map(|number| Release::text("2026-01-01", &number.to_string()));
    let chain = chain(texts);
    let last = chain.last().expect("there are twelve");
    assert_eq!(last.version, name("2026-01-01-12"));
    assert_eq!(chain.in_force(super::day("2026-01-01")), Some(last));
}

#[test]
fn a_fork_names_both_sides_and_the_way_out() {
    let chain = chain([Release::text("2026-01-01", "ett")]);
    let ours = Release::text("2026-02-01", "vårt").plan(&chain).expect("planned");
    let theirs = Release::text("2026-03-01", "deras").plan(&chain).expect("planned");
    let (message, help) = message_and_help(vec![theirs, chain.records()[0].clone(), ours]);
    assert_eq!(message, "`2026-02-01` and `2026-03-01` both follow `2026-01-01`");
    assert_eq!(
        help,
        "delete the one that was never on a site, and release again from the merged TOML"
    );
}

#[test]
fn two_first_records_are_a_fork() {
    let one = chain([Release::text("2026-01-01", "ett")]).records()[0].clone();
    let other = chain([Release::text("2026-02-01", "två")]).records()[0].clone();
    assert_eq!(
        message_and_help(vec![other, one]).0,
        "`2026-01-01` and `2026-02-01` both claim to be the first version"
    );
}

#[test]
fn a_record_deleted_in_the_middle_or_at_the_start_is_missed() {
    let [one, two, three] = three().try_into().expect("three records");
    let (message, help) = message_and_help(vec![one, three.clone()]);
    assert_eq!(message, "version `2026-02-01-2` follows `2026-02-01`, whose record is missing");
    assert!(help.starts_with("restore `versions/2026-02-01.json`"), "{help}");
    assert_eq!(
        message_and_help(vec![two, three]).0,
        "version `2026-02-01` follows `2026-01-01`, whose record is missing"
    );
}

#[test]
fn a_rewritten_record_is_found_by_the_next() {
    let [_, two, three] = three().try_into().expect("three records");
    let rewritten = chain([Release::text("2026-01-01", "annat")]).records()[0].clone();
    let (message, help) = message_and_help(vec![rewritten.clone(), two.clone(), three]);
    let released = &two.previous.as_ref().expect("it follows one").hash;
    assert_eq!(
        message,
        format!(
            "version `2026-01-01` was rewritten after `2026-02-01` was released: \
             its hash was {released} and is {}",
            rewritten.hash
        )
    );
    assert!(help.contains("as it was released"), "{help}");
}

#[test]
fn two_records_of_one_name_are_found_once() {
    let records = three();
    let mut doubled = records.clone();
    doubled.push(records[1].clone());
    assert_eq!(
        message_and_help(doubled).0,
        "version `2026-02-01` has two files with the same content"
    );
    let rewritten =
        chain([Release::text("2026-01-01", "ett"), Release::text("2026-02-01", "annat")]);
    let doubled = vec![records[0].clone(), records[1].clone(), rewritten.records()[1].clone()];
    assert!(
        message_and_help(doubled)
            .0
            .starts_with("version `2026-02-01` has two records, with the hashes ")
    );
}

#[test]
fn a_record_of_another_notice_is_found() {
    let [one, two, _] = three().try_into().expect("three records");
    let other = forged(&two, |tree| {
        tree.insert("feed".into(), "tag:example.org,2026:annat".into());
    });
    let other = Record::read(&other).expect("it verifies by itself");
    assert_eq!(
        message_and_help(vec![one, other]).0,
        "version `2026-02-01` belongs to another notice than `2026-01-01`: \
         `tag:example.org,2026:annat`, not `tag:www.example.se,2026:djur/exempel%20%C3%A5`"
    );
}

#[test]
fn a_withdrawal_of_nothing_is_found() {
    let [one, two, _] = three().try_into().expect("three records");
    let other = forged(&two, |tree| {
        tree.insert("withdraws".into(), "2025-12-24".into());
    });
    let other = Record::read(&other).expect("it verifies by itself");
    assert_eq!(
        message_and_help(vec![one, other]).0,
        "version `2026-02-01` withdraws `2025-12-24`, which is not an earlier version"
    );
}

#[test]
fn a_finding_can_be_shown() {
    let [one, _, three] = three().try_into().expect("three records");
    let errors = errors(vec![one, three]);
    let diagnostic = errors[0].diagnostic();
    assert_eq!(diagnostic.rule.name, "chain-broken");
    assert_eq!(errors[0].version(), name("2026-02-01-2"));
    assert!(!worded(&diagnostic).1.is_empty());
}
