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

/// The chain of `records`, each changed as it says, with hashes and predecessors that fit.
fn redated(records: &[Record], changes: &[&[(&str, &str)]]) -> Vec<Record> {
    let mut redated: Vec<Record> = Vec::new();
    for (index, record) in records.iter().enumerate() {
        let bytes = forged(record, |tree| {
            for (key, value) in changes.get(index).copied().unwrap_or_default() {
                tree.insert((*key).into(), (*value).into());
            }
            if let Some(previous) = redated.last() {
                let previous = serde_json::json!({
                    "version": previous.version, "hash": previous.hash,
                });
                tree.insert("previous".into(), previous);
            }
        });
        redated.push(Record::read(&bytes).expect("it verifies by itself"));
    }
    redated
}

/// Three texts and a withdrawal of the second.
fn lived() -> Vec<Record> {
    let releases = [
        Release::text("2026-01-01", "ett"),
        Release::text("2026-02-01", "två").effective("2026-06-01"),
        Release::withdrawal("2026-02-10", "2026-02-01"),
        Release::text("2026-03-01", "tre").effective("2026-04-01"),
    ];
    chain(releases).records().to_vec()
}

#[test]
fn dates_that_contradict_each_other_are_found() {
    let message = |records: &[Record], changes: &[&[(&str, &str)]]| {
        let errors = errors(redated(records, changes));
        let worded = errors.iter().map(|error| worded(&error.diagnostic()).0);
        assert!(errors.iter().all(|error| error.rule().name == "chain-dates"), "{errors:?}");
        worded.collect::<Vec<_>>().join("; ")
    };
    let backdated = [("version", "2025-12-01"), ("published", "2025-12-01")];
    assert_eq!(
        message(&lived(), &[&[], &[], &[], &backdated]),
        "version `2025-12-01` was published on 2025-12-01, before version `2026-02-10`, which it follows"
    );
    assert_eq!(
        message(&lived(), &[&[("effective", "2025-12-31")]]),
        "version `2026-01-01` takes effect on 2025-12-31, before its published date 2026-01-01"
    );
    assert_eq!(
        message(&lived(), &[&[("effective", "2026-05-01")]]),
        "version `2026-03-01` takes effect on 2026-04-01, before the earlier version `2026-01-01`, \
         which takes effect on 2026-05-01 and is not withdrawn"
    );
    assert_eq!(
        message(&lived(), &[&[("made", "2025-12-31")]]),
        "version `2026-01-01` was written down on 2025-12-31, before its published date 2026-01-01"
    );
    assert_eq!(
        message(&lived(), &[&[("made", "2026-02-05")]]),
        "version `2026-02-01` was written down on 2026-02-01, before version `2026-01-01`, which it \
         follows and which was written down on 2026-02-05"
    );
    // A text that was withdrawn, and dates that are equal, contradict nothing.
    assert!(Chain::new(redated(&lived(), &[&[], &[("effective", "2027-01-01")]])).is_ok());
    let same = [Release::text("2026-01-01", "ett"), Release::text("2026-01-01", "två")];
    assert!(Chain::new(chain(same).records().to_vec()).is_ok());
}

#[test]
fn a_day_that_has_not_come_is_found() {
    let chain = Chain::new(lived()).expect("in order");
    let later = |today: &str| {
        let errors = chain.later_than(super::day(today));
        errors.iter().map(|error| worded(&error.diagnostic()).0).collect::<Vec<_>>()
    };
    assert!(later("2026-03-01").is_empty());
    assert_eq!(
        later("2026-02-28"),
        ["version `2026-03-01` is dated 2026-03-01, and today is 2026-02-28"]
    );
    assert_eq!(later("2025-12-31").len(), 4);
}

#[test]
fn a_release_is_not_written_down_before_the_last_one() {
    let mut backdated = Release::text("2026-06-01", "ett");
    backdated.options.published = super::day("2026-01-01");
    backdated.options.backdated = Some("glömd".into());
    let chain = chain([backdated]);
    let (message, help) = {
        let refused = Release::text("2026-05-31", "två").plan(&chain).expect_err("refused");
        worded(&refused.diagnostic("djur"))
    };
    assert!(message.contains("today is 2026-05-31"), "{message}");
    assert!(help.contains("release on 2026-06-01 or later"), "{help}");
    assert!(Release::text("2026-06-01", "två").plan(&chain).is_ok());
}
