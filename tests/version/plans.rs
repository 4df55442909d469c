//! Planning a release: its name and dates, and everything that blocks it.

use klartext::internals::model::Sentence;
use klartext::internals::version::{Chain, Class, End, Kind};

use super::{Release, both, chain, day, name, worded};

fn two() -> Chain {
    chain([
        Release::text("2026-01-01", "ett"),
        Release::text("2026-02-01", "två").effective("2026-03-01"),
    ])
}

/// Why a release is refused, and what to write.
fn refused(release: &Release, chain: &Chain) -> (String, String) {
    let error = release.plan(chain).expect_err("the release is refused");
    let (message, help) = worded(&error.diagnostic("x"));
    (message.trim_start_matches("x: ").to_owned(), help)
}

#[test]
fn a_further_release_on_a_day_gets_a_number() {
    let one = chain([Release::text("2026-01-01", "ett"), Release::text("2026-01-01", "två")]);
    let version = Release::text("2026-01-01", "tre").plan(&one).expect("planned").version;
    assert_eq!(version, name("2026-01-01-3"));
}

#[test]
fn names_are_written_in_one_way() {
    for wrong in [
        "2026-01-01-1",
        "2026-01-01-0",
        "2026-01-01-02",
        "2026-1-1",
        "2026-01-01-",
        "20260101",
        "2026-02-30",
        "å026-01-011",
    ] {
        assert!(wrong.parse::<klartext::internals::version::VersionName>().is_err(), "{wrong}");
    }
    assert!(name("2026-01-01-2") < name("2026-01-01-10"));
}

#[test]
fn the_published_date_is_today_or_has_a_reason() {
    let none = Chain::default();
    let on = |published: &str, reason: Option<&str>| {
        Release::text("2026-02-01", "ett").with(|options| {
            options.published = day(published);
            options.backdated = reason.map(Sentence::from);
        })
    };
    assert_eq!(
        refused(&on("2026-02-02", Some("snart")), &none),
        (
            "the published date `2026-02-02` is in the future: today is 2026-02-01".into(),
            "write `--published 2026-02-01`; for a text that applies later, \
             add `--effective DATE`"
                .into()
        )
    );
    assert_eq!(
        refused(&on("2026-01-31", Some(" ")), &none).1,
        "write `--published 2026-02-01`, or add `--backdated REASON`"
    );
    assert_eq!(
        refused(&on("2026-02-01", Some("varför")), &none).0,
        "`2026-02-01` is today: nothing is backdated"
    );
    let record = on("2026-01-31", Some("glömt")).plan(&none).expect("a reason is given");
    assert_eq!(record.version, name("2026-01-31"));
    assert_eq!(
        (record.made, record.reasons.backdated.clone()),
        (day("2026-02-01"), Some("glömt".into()))
    );
    let late = chain([Release::text("2026-02-01", "två")]);
    assert_eq!(
        refused(&on("2026-01-31", Some("glömt")), &late).0,
        "the published date `2026-01-31` is before that of version `2026-02-01`"
    );
}

#[test]
fn effective_dates_never_fall() {
    let chain = two();
    assert_eq!(
        refused(&Release::text("2026-02-02", "tre").effective("2026-02-01"), &chain).0,
        "the effective date `2026-02-01` is before the published date 2026-02-02"
    );
    assert_eq!(
        refused(&Release::text("2026-02-02", "tre"), &chain),
        (
            "the effective date `2026-02-02` is before that of version `2026-02-01`, 2026-03-01"
                .into(),
            "write `--effective 2026-03-01` or a later date, or `--withdraw 2026-02-01 --with-text`"
                .into()
        )
    );
    assert!(Release::text("2026-02-02", "tre").effective("2026-03-01").plan(&chain).is_ok());
    let instead = Release::text("2026-02-02", "tre").with(|options| {
        options.withdraw = Some(name("2026-02-01"));
        options.reason = Some("fel".into());
    });
    let record = instead.plan(&chain).expect("the coming one is withdrawn with it");
    assert_eq!((record.kind(), record.withdraws), (Kind::Text, Some(name("2026-02-01"))));
}

#[test]
fn the_same_content_is_no_release() {
    let chain = two();
    let same = Release::text("2026-03-02", "två");
    assert_eq!(refused(&same, &chain).0, "nothing has changed since version `2026-02-01`");
    // Once the last version is withdrawn, its text would be new again, and the previous one would not.
    let chain =
        chain.with(Release::withdrawal("2026-03-02", "2026-02-01").plan(&chain).expect("planned"));
    let chain = chain.expect("a chain");
    assert!(same.plan(&chain).is_ok());
    assert_eq!(
        refused(&Release::text("2026-03-02", "ett"), &chain).0,
        "nothing has changed since version `2026-01-01`"
    );
}

#[test]
fn a_class_is_lowered_only_with_a_reason() {
    let chain = two();
    let lowered = |reason: Option<&str>| {
        Release::text("2026-03-02", "tre").with(|options| {
            options.class = Some(Class::Other);
            options.class_reason = reason.map(str::to_owned);
        })
    };
    assert_eq!(
        refused(&lowered(None), &chain),
        (
            "the changes are material, and the class is lowered without a reason".into(),
            "leave out `--class other`, or add `--class-reason REASON`".into()
        )
    );
    let record = lowered(Some("ett rättat skrivfel")).plan(&chain).expect("a reason is given");
    assert_eq!(record.class, Class::Other);
    assert_eq!(record.class_reason.as_deref(), Some("ett rättat skrivfel"));
    let raised = Release::text("2026-03-02", "tre").other().with(|options| {
        options.class = Some(Class::Material);
    });
    assert_eq!(raised.plan(&chain).expect("raised").class, Class::Material);
    assert_eq!(
        refused(&lowered(Some("ny")), &Chain::default()).0,
        "the first version of a notice is material"
    );
    let first = Release::text("2026-03-02", "tre").other().plan(&Chain::default());
    assert_eq!(first.expect("planned").class, Class::Material);
}

#[test]
fn a_summary_is_in_every_language_or_in_none() {
    let chain = two();
    let mut release = Release::text("2026-03-02", "tre");
    assert!(release.plan(&chain).expect("planned").summary.is_empty());
    release.options.summary = both("Nytt.", " ");
    assert_eq!(
        refused(&release, &chain),
        ("the summary is missing in `en`".into(), "add `--summary en=TEXT`".into())
    );
    release.options.summary = both("Nytt.", "New.");
    release.options.summary.insert("fi".into(), "Uusi.".into());
    assert_eq!(
        refused(&release, &chain),
        (
            "the summary is in `fi`, but the notice is not".into(),
            "leave out `--summary fi=…`".into()
        )
    );
}

#[test]
fn an_approval_is_of_one_text() {
    let mut release = Release::text("2026-01-01", "ett");
    let content = release.plan(&Chain::default()).expect("planned").content.clone();
    release.options.expect = Some(content.clone());
    assert!(release.plan(&Chain::default()).is_ok(), "it is the text that was approved");
    let mut other = Release::text("2026-01-01", "två");
    other.options.expect = Some(content.clone());
    let (message, _) = refused(&other, &Chain::default());
    assert!(message.ends_with(&format!("not `{content}`")), "{message}");
}

#[test]
fn only_what_applies_or_comes_can_be_withdrawn() {
    let chain = two();
    let said = |release: Release| refused(&release, &chain).0;
    assert_eq!(
        said(Release::withdrawal("2026-02-02", "2026-02-01").with(|options| options.reason = None)),
        "the withdrawal has no reason"
    );
    assert_eq!(
        said(Release::withdrawal("2026-02-02", "2026-02-03")),
        "there is no version `2026-02-03`"
    );
    assert_eq!(
        said(Release::withdrawal("2026-03-02", "2026-01-01")),
        "version `2026-01-01` cannot be withdrawn: it no longer applies"
    );
    assert_eq!(
        said(Release::withdrawal("2026-02-02", "2026-02-01").effective("2026-04-01")),
        "a withdrawal takes effect on the day of the release"
    );
    assert_eq!(
        said(Release::withdrawal("2026-02-05", "2026-02-01").with(|options| {
            options.published = day("2026-02-02");
            options.backdated = Some("glömt".into());
        })),
        "a withdrawal takes effect on the day of the release"
    );
    let withdrawal = Release::withdrawal("2026-02-02", "2026-02-01");
    let chain = chain.with(withdrawal.plan(&chain).expect("planned")).expect("a chain");
    assert_eq!(
        refused(&withdrawal, &chain).0,
        "version `2026-02-01` cannot be withdrawn: it is already withdrawn"
    );
    assert_eq!(
        refused(&Release::withdrawal("2026-02-03", "2026-02-02"), &chain).0,
        "version `2026-02-02` cannot be withdrawn: it only withdraws another version"
    );
    assert_eq!(
        refused(&Release::withdrawal("2026-02-03", "2026-01-01"), &chain),
        (
            "with version `2026-01-01` withdrawn, no text would apply".into(),
            "release a corrected text with `--withdraw 2026-01-01 --with-text`, or `--end` the notice"
                .into()
        )
    );
}

#[test]
fn a_notice_ends_once() {
    let end = |today: &str, instead: &str| {
        Release::mark(today).effective("2026-06-01").with(|options| {
            options.end = Some(End { instead: Some(instead.into()) });
        })
    };
    assert_eq!(
        refused(&end("2026-04-01", "nya"), &Chain::default()).0,
        "the notice has no version to end"
    );
    let chain = two();
    assert_eq!(
        refused(&end("2026-04-01", "djur/exempel å"), &chain).0,
        "a notice cannot replace itself"
    );
    let chain =
        chain.with(end("2026-04-01", "nya").plan(&chain).expect("planned")).expect("a chain");
    assert_eq!(chain.last().map(|last| last.kind()), Some(Kind::End));
    assert_eq!(
        refused(&end("2026-04-02", "nya"), &chain),
        (
            "version `2026-04-01` already ends the notice".into(),
            "to set another date, `--withdraw 2026-04-01` first".into()
        )
    );
    assert_eq!(
        refused(&Release::text("2026-04-02", "tre"), &chain).0,
        "the effective date `2026-04-02` is before that of version `2026-04-01`, 2026-06-01"
    );
}

#[test]
fn a_release_is_one_thing() {
    let text_and_end =
        Release::text("2026-04-01", "tre").with(|options| options.end = Some(End::default()));
    let nothing = Release::mark("2026-04-01");
    for release in [text_and_end, nothing] {
        assert_eq!(
            refused(&release, &two()).0,
            "a release is either a text, a withdrawal or an end"
        );
    }
}

#[test]
fn imported_words_have_no_facts() {
    let mut release = Release::text("2026-01-01", "ett");
    release.facts = None;
    let record = release.plan(&Chain::default()).expect("planned");
    assert!(record.imported);
    assert_eq!((record.facts(), record.kind()), (None, Kind::Text));
}
