//! Changes in words: every change can be said in every language, and reads like a sentence.

use std::sync::LazyLock;

use klartext::internals::compare::{Change, ChangeWording, class_of, compare_facts, word_change};
use klartext::internals::document::plain;
use klartext::internals::locale::Locale;
use klartext::internals::model::Notice;
use klartext::internals::site::{built_in_files, built_in_locales};
use klartext::internals::tables::Tables;
use klartext::internals::version::Class;

use super::compare_mutations::mutations;
use super::joints;

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::built_in);

fn locale(language: &str) -> Locale {
    let (about, files) = built_in_files(language).unwrap();
    let (locale, faults) = Locale::parse(language, &about, &files);
    assert!(faults.is_empty(), "{faults:?}");
    locale.unwrap()
}

fn languages() -> Vec<String> {
    vec!["sv".into(), "en".into()]
}

fn notice(toml: &str) -> Notice {
    toml::from_str(toml).unwrap_or_else(|error| panic!("{}", error.message()))
}

/// The lines of all changes in one language.
fn lines(old: &Notice, new: &Notice, language: &str) -> Vec<String> {
    let (locale, languages) = (locale(language), languages());
    let wording = ChangeWording::new((old, new), &languages, &locale, &TABLES);
    let changes = compare_facts(old, new, &TABLES);
    let lines = changes.iter().map(|change| plain(&wording.change(change))).collect();
    assert_eq!(wording.missing(), []);
    lines
}

#[test]
fn every_change_can_be_said_in_every_language() {
    let (rich, mutations) = mutations();
    let languages = languages();
    for language in &languages {
        let locale = locale(language);
        let mut seen = std::collections::BTreeSet::new();
        // There, and back again: what was removed is then added.
        let both_ways = mutations.iter().flat_map(|mutation| {
            let new: Notice = serde_json::from_value(mutation.facts.clone()).unwrap();
            [(mutation, rich.clone(), new.clone()), (mutation, new, rich.clone())]
        });
        for (mutation, old, new) in both_ways {
            let wording = ChangeWording::new((&old, &new), &languages, &locale, &TABLES);
            for change in compare_facts(&old, &new, &TABLES) {
                let line = plain(&wording.change(&change));
                seen.insert(format!("{} | {line}", mutation.path));
                let below = wording.describe(vec![change.clone()]);
                let below = below.all().flat_map(|one| one.below()).map(|line| plain(line));
                for line in below.chain([line]) {
                    let found = joints::faults(&line, language);
                    assert!(found.is_empty(), "{language} {}: {found:?}: {line}", mutation.path);
                }
                assert!(!wording.summary(std::slice::from_ref(&change)).is_empty());
                assert!(!plain(&wording.article(&change)).is_empty());
                for consequence in &change.consequences {
                    assert!(plain(&wording.consequence(&change, consequence)).ends_with('.'));
                }
            }
            let missing: Vec<_> = wording.missing();
            // The mutator writes one language, or unknown ids.
            let missing = missing.iter().filter(|it| {
                matches!(it, klartext::internals::compose::MissingWording::Message(_))
            });
            assert_eq!(
                missing.collect::<Vec<_>>(),
                Vec::<&klartext::internals::compose::MissingWording>::new()
            );
        }
        if std::env::var_os("KLARTEXT_SHOW").is_some() {
            seen.iter().for_each(|line| println!("{line}"));
        }
    }
}

const OLD: &str = r#"
[controller]
name = "Bolag AB"
email = "a@example.se"

[subjects.applicant]
kind = "applicant"

[purposes.recruitment]
name = { sv = "välja vem vi anställer", en = "choose whom we employ" }
subjects = ["applicant"]
data = ["name", "cv"]
source = ["data-subject"]
recipients = ["host"]
basis = { type = "consent", withdraw = { sv = "Skriv.", en = "Write." } }
retention = { months = 12, from = "position-filled" }

[purposes.newsletter]
name = { sv = "skicka nyhetsbrev", en = "send newsletters" }

[recipients.host]
name = { sv = "leverantörer av it-drift", en = "IT hosting providers" }
"#;

fn new() -> Notice {
    let toml = OLD
        .replace("months = 12", "months = 24")
        .replace(
            "basis = { type = \"consent\", withdraw = { sv = \"Skriv.\", en = \"Write.\" } }",
            "basis = { type = \"legitimate-interests\", interest = { sv = \"anställa rätt\", en = \"employ well\" } }",
        )
        .replace("[purposes.newsletter]\nname = { sv = \"skicka nyhetsbrev\", en = \"send newsletters\" }", 
            "[purposes.claims]\nname = { sv = \"möta krav\", en = \"answer claims\" }")
        .replace("\"name\", \"cv\"", "\"name\", \"cv\", \"references\"")
        .replace("recipients = [\"host\"]", "recipients = [\"host\", \"audit\"]");
    notice(&format!("{toml}\n[recipients.audit]\nname = \"Ekblad AB\"\nrole = \"controller\"\n"))
}

#[test]
fn lines_read_as_sentences() {
    assert_eq!(
        lines(&notice(OLD), &new(), "sv"),
        [
            "Välja vem vi anställer – nu används också referenser.",
            "Välja vem vi anställer – den rättsliga grunden är nu berättigat intresse. Förut: samtycke.",
            "Välja vem vi anställer – uppgifterna sparas nu 24 månader efter att tjänsten har tillsatts. Förut: 12 månader efter att tjänsten har tillsatts.",
            "Nytt ändamål: möta krav.",
            "Ett ändamål upphör: skicka nyhetsbrev.",
            "Ny mottagare: Ekblad AB.",
        ]
    );
    assert_eq!(
        lines(&notice(OLD), &new(), "en")[2],
        "Choose whom we employ – storage period: now 24 months after the position is filled. Before: 12 months after the position is filled."
    );
}

#[test]
fn much_is_counted_by_kind_in_an_overview() {
    let (old, new) = (notice(OLD), new());
    let changes = compare_facts(&old, &new, &TABLES);
    let overview = |language: &str| {
        let (locale, languages) = (locale(language), languages());
        let wording = ChangeWording::new((&old, &new), &languages, &locale, &TABLES);
        plain(&wording.describe(changes.clone()).overview.unwrap())
    };
    assert_eq!(
        overview("sv"),
        "Sammanlagt: en ändrad lagringstid, en ny mottagare, ett nytt ändamål, en ändring av vilka uppgifter som används, en ändring av rättslig grund och ett ändamål som upphör."
    );
    assert_eq!(
        overview("en"),
        "In all: one changed storage period, one new recipient, one new purpose, one change to the data used, one change of legal basis and one purpose that ends."
    );
}

#[test]
fn a_summary_starts_with_what_matters_most() {
    let (old, new) = (notice(OLD), new());
    let changes = compare_facts(&old, &new, &TABLES);
    assert_eq!(class_of(&changes), Class::Material);
    let (locale, languages) = (locale("en"), languages());
    let wording = ChangeWording::new((&old, &new), &languages, &locale, &TABLES);
    assert_eq!(
        wording.summary(&changes),
        "Choose whom we employ – storage period: now 24 months after the position is filled. Before: 12 months after the position is filled. New recipient: Ekblad AB. For this purpose: choose whom we employ. New purpose: answer claims. Also: one change to the data used, one change of legal basis and one purpose that ends."
    );
    assert_eq!(
        wording.summary(&[]),
        "Only the wording or the order of the text has changed. How the data is used is the same."
    );
}

#[test]
fn articles_are_cited_as_the_language_does() {
    let (old, new) = (notice(OLD), new());
    let changes = compare_facts(&old, &new, &TABLES);
    let cite = |language: &str, change: &Change| {
        let (locale, languages) = (locale(language), languages());
        plain(&ChangeWording::new((&old, &new), &languages, &locale, &TABLES).article(change))
    };
    assert_eq!(cite("sv", &changes[2]), "artikel 13.2 a i GDPR");
    assert_eq!(cite("en", &changes[2]), "Art. 13(2)(a) GDPR");
}

#[test]
fn one_change_is_worded_alone() {
    let (old, new) = (notice(OLD), new());
    let changes = compare_facts(&old, &new, &TABLES);
    let line = word_change(&changes[3], (&old, &new), &languages(), &locale("en"), &TABLES);
    assert_eq!(plain(&line), "New purpose: answer claims.");
}

#[test]
fn both_languages_have_the_same_messages() {
    let ids = |language: &str| -> Vec<String> {
        let file = &built_in_locales()[&format!("{language}/changes.ftl")];
        let ids = file.text.lines().filter_map(|line| line.split_once(" ="));
        ids.map(|(id, _)| id.to_owned()).filter(|id| id.starts_with("change-")).collect()
    };
    assert_eq!(ids("sv"), ids("en"));
}
