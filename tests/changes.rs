//! What two releases of a shop say about each other: on the page of changes, in the history and the
//! feed, and what is proposed for the second release.

use std::fs;

use crate::tester::{Output, Tester};

const NOTICE: &str = "content/webshop/notice.toml";

fn done(output: Output) -> String {
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    output.stdout
}

/// The shop released once, with the first edits, and changed by the second.
fn shop(first: &[(&str, &str)], second: &[(&str, &str)]) -> Tester {
    let site = Tester::copy_of("tests/sites/webshop/input");
    edit(&site, first);
    done(site.run(&["release", "--published", "2026-01-10", "--today", "2026-01-10"]));
    edit(&site, second);
    site
}

fn edit(site: &Tester, edits: &[(&str, &str)]) {
    let mut text = site.read(NOTICE);
    for (old, new) in edits {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    fs::write(site.path().join(NOTICE), text).unwrap();
}

/// What would be released next: the class and the summaries.
fn proposed(site: &Tester) -> (String, String, String) {
    let next = ["release", "--published", "2026-02-10", "--today", "2026-02-10"];
    let plan =
        [&next[..], &["--despite-findings", "Test.", "--dry-run", "--format", "json"]].concat();
    let plan = done(site.run(&plan));
    let plan: serde_json::Value = serde_json::from_str(&plan).unwrap();
    let record = plan.get("record").unwrap_or(&plan);
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let summary = &record["summary"];
    (word(&record["class"]), word(&summary["sv"]), word(&summary["en"]))
}

/// Releases the second state and gives the page of changes as lines, without its marked text.
fn page(site: &Tester, language: &str) -> Vec<String> {
    let next = ["release", "--published", "2026-02-10", "--today", "2026-02-10"];
    site.run(&[&next[..], &["--despite-findings", "Test."]].concat());
    done(site.run(&["build", "--today", "2026-02-11"]));
    let slug = if language == "sv" { "personuppgifter" } else { "privacy" };
    crate::joints::shown(
        &site.read(&format!("public/{language}/{slug}/changes/2026-02-10/index.html")),
    )
}

/// Releases the first version, whatever `check` reports.
fn begin_despite_findings(site: &Tester) {
    let day = ["release", "--published", "2026-01-10", "--today", "2026-01-10"];
    done(site.run(&[&day[..], &["--despite-findings", "Test."]].concat()));
}

#[test]
fn another_company_under_the_same_id_is_a_new_recipient_and_the_old_one_goes() {
    let other = [("name = \"Quillmail LLC\"", "name = \"Sendnow Inc.\"")];
    let site = shop(&[], &other);
    let (class, sv, en) = proposed(&site);
    assert_eq!(class, "material");
    assert_eq!(
        sv,
        "Ny mottagare: Sendnow Inc. Ändamål: mejla mönster och nya färger. \
         En mottagare får inte längre uppgifter: Quillmail LLC."
    );
    assert!(en.starts_with("New recipient: Sendnow Inc. "), "{en}");
    let lines = page(&site, "en");
    let gone = "Recipient that no longer gets data: Quillmail LLC.";
    assert!(lines.iter().any(|line| line.starts_with(gone)), "{lines:?}");
}

#[test]
fn a_company_that_only_changed_its_name_is_the_same() {
    let renamed =
        [("name = \"Quillmail LLC\"", "name = \"Quillmail Europe Ltd\"\nwas = \"Quillmail LLC\"")];
    let (class, sv, _) = proposed(&shop(&[], &renamed));
    assert_eq!(
        (class.as_str(), sv.as_str()),
        ("other", "Quillmail Europe Ltd – kallades förut Quillmail LLC.")
    );
    // The word of one release does not hold for the next name.
    let later = [("\"Quillmail Europe Ltd\"", "\"Sendnow Inc.\"")];
    assert_eq!(proposed(&shop(&renamed, &later)).0, "material");
    // The same registration number is the same company.
    let controller = [("\"Garnboden Lindqvist AB\"", "\"Garnboden i Borås AB\"")];
    let (class, sv, _) = proposed(&shop(&[], &controller));
    assert_eq!(class, "other");
    assert_eq!(
        sv,
        "Den personuppgiftsansvariga har bytt namn till Garnboden i Borås AB. Förut: Garnboden Lindqvist AB."
    );
    let sold = [controller[0], ("559012-3450", "556000-4615")];
    let (class, _, en) = proposed(&shop(&[], &sold));
    assert_eq!(class, "material");
    assert!(en.starts_with("The controller is now Garnboden i Borås AB. Before: "), "{en}");
}

#[test]
fn a_joint_controller_is_the_same_by_its_earlier_name_alone() {
    let joint = "\n[joint_controllers.face]\nname = \"Facebook Ireland Ltd\"\ncountry = \"IE\"\n\
        purposes = [\"newsletter\"]\narrangement.sv = \"Vi delar ansvaret.\"\narrangement.en = \"We share it.\"\n\n[cookies.basket]";
    let first = [("\n[cookies.basket]", joint)];
    let other = [("\"Facebook Ireland Ltd\"", "\"Meta Platforms Ireland Ltd\"")];
    let same = [(
        "\"Facebook Ireland Ltd\"",
        "\"Meta Platforms Ireland Ltd\"\nwas = \"Facebook Ireland Ltd\"",
    )];
    let site = Tester::copy_of("tests/sites/webshop/input");
    edit(&site, &first);
    begin_despite_findings(&site);
    edit(&site, &other);
    let (class, sv, _) = proposed(&site);
    assert_eq!(class, "material");
    assert!(sv.contains("Nytt gemensamt ansvar med Meta Platforms Ireland Ltd."), "{sv}");
    assert!(sv.contains("Inte längre gemensamt ansvar med Facebook Ireland Ltd."), "{sv}");
    edit(&site, &[(other[0].1, other[0].0)]);
    edit(&site, &same);
    assert_eq!(proposed(&site).0, "other");
}

/// The longest text a reader would want first, then the others; what is left is counted by kind.
#[test]
fn a_summary_names_three_and_counts_the_rest_by_kind() {
    let edits = [
        ("years = 3", "years = 5"),
        ("\"mailer\"", "\"mailer\", \"carrier\""),
        ("name.en = \"keep accounts of purchases\"", "name.en = \"keep the accounts\""),
        ("+46 70 174 06 15", "+46 70 174 06 05"),
        ("hej@example.se\"", "post@example.se\""),
        (
            "direct_marketing = true\n",
            "direct_marketing = true\nnote = { sv = \"Mer.\", en = \"More.\" }\n",
        ),
    ];
    let (class, sv, en) = proposed(&shop(&[], &edits));
    assert_eq!(class, "material");
    assert_eq!(
        en,
        "Send yarn that you have ordered – storage period: now 5 years after the order is completed. \
         Before: 3 years after the order is completed. Paketbåten AB – now gets data for more purposes. \
         For this purpose: email patterns and new colours. Garnboden – the email address: now \
         post@example.se. Before: hej@example.se. Also: one changed contact detail and 2 changed purposes."
    );
    assert!(sv.ends_with(" Dessutom: en ändrad kontaktuppgift och 2 ändrade ändamål."), "{sv}");
}

#[test]
fn only_a_release_without_changed_facts_is_a_change_of_wording() {
    let ended = [("provision = { by = \"voluntary\" }\n", "")];
    let site = shop(&[], &ended);
    assert_eq!(proposed(&site).0, "other");
    let lines = page(&site, "en");
    assert!(!lines.iter().any(|line| line.contains("wording")), "{lines:?}");
    let history = site.read("public/en/privacy/versions/index.html");
    assert!(history.contains(">Other change<"), "{history}");
    let feed = site.read("public/sv/personuppgifter/feed.atom");
    assert!(feed.contains("Annan ändring, gäller från"), "{feed}");
    assert!(!feed.contains("Språklig"), "{feed}");
    // Another sentence of the locale, and no other fact.
    let site = shop(&[], &[]);
    fs::create_dir_all(site.path().join("locales/en")).unwrap();
    fs::write(site.path().join("locales/en/own.ftl"), "purposes-title = What we use data for\n")
        .unwrap();
    let name = ["release", "webshop", "--published", "2026-02-10", "--today", "2026-02-10"];
    done(site.run(&name));
    done(site.run(&["build", "--today", "2026-02-11"]));
    let history = site.read("public/en/privacy/versions/index.html");
    assert!(history.contains(">Change of wording<"), "{history}");
}

#[test]
fn labels_for_programs_are_on_no_page() {
    let label = [(
        "subjects = [\"customer\"]",
        "subjects = [\"customer\"]\ndpv = \"dpv:ServiceProvision\"",
    )];
    let site = shop(&[], &label);
    let shown = done(site.run(&["diff", "--lang", "en"]));
    assert!(shown.contains("Machine-readable labels"), "{shown}");
    let (class, _, en) = proposed(&site);
    assert_eq!(class, "other");
    assert_eq!(en, "Only machine-readable labels have changed. How the data is used is the same.");
    for line in page(&site, "sv") {
        assert!(!line.contains("ärkningen"), "{line}");
    }
}

#[test]
fn an_explanation_that_goes_takes_no_right_away() {
    let own = [(
        "\n[cookies.basket]",
        "\n[rights.erasure]\nhow.sv = \"Skriv till oss.\"\nhow.en = \"Write to us.\"\n\n[cookies.basket]",
    )];
    let site = shop(&own, &[(own[0].1, own[0].0)]);
    let lines = page(&site, "sv");
    let right = "Rätten att få dina uppgifter raderade – den extra förklaringen är borttagen. Rätten gäller som förut.";
    assert!(lines.iter().any(|line| line.starts_with(right)), "{lines:?}");
    // With its purpose the right to withdraw consent ends, and no line claims that it goes on.
    let text = site.read(NOTICE);
    let start = text.find("[purposes.newsletter]").unwrap();
    let end = text.find("[recipients.shop-platform]").unwrap();
    let newsletter = text[start..end].to_owned();
    let own = [(
        "\n[cookies.basket]",
        "\n[rights.withdraw-consent]\nhow.sv = \"Skriv.\"\nhow.en = \"Write.\"\n\n[cookies.basket]",
    )];
    let site = shop(&own, &[(own[0].1, own[0].0), (&newsletter, "")]);
    let lines = page(&site, "sv");
    assert!(!lines.iter().any(|line| line.contains("gäller som förut")), "{lines:?}");
    let ends =
        "Rätten att ta tillbaka ditt samtycke gäller inte längre, eftersom inget ändamål ger den.";
    assert!(lines.iter().any(|line| line.contains(ends)), "{lines:?}");
}

#[test]
fn someone_in_place_of_none_is_new() {
    let officer = [
        ("dpo = \"none\"\n", ""),
        (
            "[purposes.orders]",
            "[dpo]\nname = \"Ada Lind\"\nemail = \"ada@example.se\"\n\n[purposes.orders]",
        ),
    ];
    let (class, sv, en) = proposed(&shop(&[], &officer));
    assert_eq!(class, "material");
    assert_eq!(
        (sv.as_str(), en.as_str()),
        ("Nytt dataskyddsombud: Ada Lind.", "New data protection officer: Ada Lind.")
    );
}

/// A fact that is stated for the first time is not said to be new.
#[test]
fn what_was_not_stated_before_is_not_called_new() {
    let untold = [(
        "\nname = \"Paketbåten AB\"\nrole = \"controller\"\ncountry = \"SE\"",
        "\nname = \"Paketbåten AB\"\nrole = \"controller\"",
    )];
    let site = Tester::copy_of("tests/sites/webshop/input");
    edit(&site, &untold);
    begin_despite_findings(&site);
    edit(&site, &[(untold[0].1, untold[0].0)]);
    assert_eq!(proposed(&site).2, "Paketbåten AB – the country is now stated: Sweden.");
}

#[test]
fn imported_versions_are_compared_as_texts() {
    let site = Tester::copy_of("tests/sites/webshop/input");
    let old = site.path().join("old");
    fs::create_dir_all(&old).unwrap();
    fs::write(old.join("2019-05-25.md"), "# Policy\n\nWe keep your name.\n").unwrap();
    fs::write(old.join("2021-06-01.md"), "# Policy\n\nWe keep your name and address.\n").unwrap();
    let import = ["import", "versions", "old", "--notice", "shop", "--title", "sv=Policy"];
    let named = ["--slug", "sv=policy", "--today", "2026-01-10"];
    done(site.run(&[&import[..], &named].concat()));
    fs::remove_dir_all(site.path().join("content/webshop")).unwrap();
    done(site.run(&["build", "--today", "2026-01-11"]));
    let lines = crate::joints::shown(&site.read("public/sv/policy/changes/2021-06-01/index.html"));
    let why = "Här jämförs bara texterna, ord för ord. Ingen av versionerna har strukturerade uppgifter som kan jämföras en för en.";
    assert!(lines.contains(&why.into()), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains("nytt sätt")), "{lines:?}");
}

/// Wording that cannot be read is reported with its file, whatever the format.
#[test]
fn a_broken_locale_folder_is_reported() {
    for (name, text) in [("language.toml", "x = ["), ("language.toml", "nmae = \"Svenska\"\n")] {
        let site = shop(&[], &[("years = 3", "years = 4")]);
        fs::create_dir_all(site.path().join("locales/sv")).unwrap();
        fs::write(site.path().join("locales/sv").join(name), text).unwrap();
        for format in ["text", "markdown", "html", "json"] {
            let output = site.run(&["diff", "--format", format]);
            assert_eq!((output.code, output.stdout.as_str()), (1, ""), "{}", output.stderr);
            assert!(output.stderr.contains("locales/sv/language.toml"), "{}", output.stderr);
        }
        let output = site.run(&["check", "--sheet", "--lang", "sv"]);
        assert_eq!(output.code, 1, "{}", output.stderr);
        assert!(output.stderr.contains("locales/sv/language.toml"), "{}", output.stderr);
    }
}

/// A website that includes a fragment, or a program that reads the facts, follows no redirect of ours.
#[test]
fn fragments_and_facts_stay_at_the_addresses_of_earlier_slugs() {
    let site = shop(&[], &[("slug.en = \"privacy\"", "slug.en = \"data\"")]);
    done(site.run(&["release", "--published", "2026-02-10", "--today", "2026-02-10"]));
    done(site.run(&["build", "--today", "2026-02-11"]));
    for file in [
        "fragment.html",
        "fragment-cards.html",
        "fragment-plain.html",
        "2026-01-10/fragment.html",
        "notice.json",
        "notice.md",
        "versions.json",
    ] {
        let (old, new) = (format!("public/en/privacy/{file}"), format!("public/en/data/{file}"));
        assert_eq!(site.read(&old), site.read(&new), "{file}");
    }
    done(site.run(&["verify", "--site", "public", "--today", "2026-02-11"]));
}

/// What was released in a language that the site no longer lists can still be built and exported.
#[test]
fn a_language_that_was_dropped_keeps_its_pages() {
    let site = shop(&[], &[("years = 3", "years = 4")]);
    let settings = site.read("content/site.toml");
    let settings = settings.replace("[\"sv\", \"en\"]", "[\"sv\"]");
    fs::write(site.path().join("content/site.toml"), settings).unwrap();
    done(site.run(&["build", "--today", "2026-01-11"]));
    assert!(site.read("public/en/privacy/2026-01-10/index.html").contains("<html lang=\"en\""));
    done(site.run(&["release", "--published", "2026-02-10", "--today", "2026-02-10"]));
    done(site.run(&["build", "--today", "2026-02-11"]));
    assert!(site.read("public/en/privacy/2026-01-10/index.html").contains("<html lang=\"en\""));
    assert!(!site.path().join("public/en/privacy/2026-02-10").exists());
    done(site.run(&["verify", "--site", "public", "--today", "2026-02-11"]));
    let text = done(site.run(&["export", "markdown", "--version", "2026-01-10", "--lang", "en"]));
    assert!(text.contains("Personal data at Garnboden"), "{text}");
}
