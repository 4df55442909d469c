//! The example site holds the facts it was made from, in both languages and on every page that
//! should; and says that it is an example.

use std::fs;

use klartext::internals::document::Document;
use klartext::internals::render::markdown::markdown;
use klartext::internals::render::version_note::VersionNote;
use klartext::internals::site::Site;

use crate::tester::{Tester, copy, source};

/// The facts of the policy that Cloudist published on 27 November 2023, in the words of the
/// example: Swedish, English.
const FACTS: &[(&str, &str)] = &[
    ("# Personuppgiftspolicy", "# Privacy policy"),
    ("Cloudist AB", "Cloudist AB"),
    ("559269-6313", "559269-6313"),
    ("Mäster Johansgatan 11", "Mäster Johansgatan 11"),
    ("211 21 Malmö", "211 21 Malmö"),
    ("Sverige", "Sweden"),
    ("support@cloudist.se", "support@cloudist.se"),
    ("010-788 20 30", "+46 10 788 20 30"),
    ("(”Cloudist”)", "(“Cloudist”)"),
    ("rättvist och lagligt", "fairly and lawfully"),
    ("nödvändigt för ett berättigat ändamål", "necessary for a legitimate purpose"),
    ("adekvata och relevanta", "adequate and relevant"),
    (
        "inte uppgifter längre än lagen eller verksamheten kräver",
        "not keep data longer than the law or our operation requires",
    ),
    ("riktiga och rimligt aktuella", "accurate and reasonably up to date"),
    (
        "Kunder får veta vilka uppgifter vi samlar in och varför",
        "Customers are told what data we collect and why",
    ),
    ("samtycke där det krävs", "consent where it is required"),
    ("få det rättat och få det borttaget", "have it corrected and have it removed"),
    ("### Besökare och tänkbara kunder", "### Visitors and prospective customers"),
    ("### Aktiva kunder", "### Active customers"),
    ("### Leverantörer", "### Suppliers"),
    ("### Arbetssökande", "### Job applicants"),
    ("### Följare i sociala medier", "### Followers on social media"),
    ("Namn, telefonnummer och e-postadress", "Name, phone number and email address"),
    ("Namn, telefonnummer, e-postadress och cv", "Name, phone number, email address and CV"),
    ("kommentarer och meddelanden i sociala medier", "comments and messages on social media"),
    (
        "5 år, eller tills du begär att uppgifterna raderas",
        "5 years, or until you ask for the data to be erased",
    ),
    ("kundundersökningar till kunder via e-post", "customer surveys to customers by email"),
    ("10 år efter att", "10 years after"),
    ("kundundersökningar till leverantörer via e-post", "customer surveys to suppliers by email"),
    ("diskriminering", "discrimination acts"),
    ("Berättigat intresse", "Legitimate interest"),
    (
        "Distributörer av licenser gentemot programvarutillverkare",
        "Distributors of licences towards software makers",
    ),
    ("Programvarutillverkare, för licenser", "Software makers, for licences"),
    ("Samarbetspartner för marknadsföring", "Marketing partners"),
    ("Distributörer av hårdvara och tjänster", "Distributors of hardware and services"),
    ("polisen", "the police"),
    ("försäkringsärenden", "insurance matters"),
    ("Vi säljer aldrig personuppgifter", "We never sell personal data"),
    (
        "inte över uppgifter till länder utanför EU/EES",
        "not transfer data to countries outside the EU/EEA",
    ),
    ("lattformarna", "platforms are themselves responsible"),
    ("artikel 15", "Article 15"),
    ("artikel 20", "Article 20"),
    ("artikel 7.3", "Article 7(3)"),
    ("artikel 16", "Article 16"),
    ("artikel 17", "Article 17"),
    ("artikel 18", "Article 18"),
    ("artikel 21", "Article 21"),
    ("Integritetsskyddsmyndigheten", "Integritetsskyddsmyndigheten"),
    (
        "svensk distributör av automatiserade molntjänster",
        "Swedish distributor of automated cloud services",
    ),
    ("Kunder betalar löpande", "Customers pay as they go"),
    ("EcoDataCenter Group", "EcoDataCenter Group"),
];

fn documents_of_2023() -> Vec<Document> {
    let project = Site::read(&source("tests/sites/cloudist-2023/input")).unwrap();
    let paths = &project.found.notices[0];
    project.check(paths, None, "2023-11-27".parse().unwrap()).unwrap().documents
}

#[test]
fn every_fact_of_2023_is_there_in_both_languages() {
    let documents = documents_of_2023();
    let text = |language: &str| {
        let document = documents.iter().find(|document| document.language == language);
        markdown(document.unwrap(), &VersionNote::default())
    };
    let (swedish, english) = (text("sv"), text("en"));
    for (sv, en) in FACTS {
        assert!(swedish.contains(sv), "missing in Swedish: {sv}\n{swedish}");
        assert!(english.contains(en), "missing in English: {en}\n{english}");
    }
}

#[test]
fn every_page_says_that_it_is_an_example() {
    let tester = Tester::empty();
    for folder in ["content", "templates", "locales", "static"] {
        crate::tester::copy(&source(folder), &tester.path().join(folder));
    }
    assert_eq!(tester.run(&["build"]).code, 0);
    let mut pages = 0;
    for entry in walkdir::WalkDir::new(tester.path().join("public")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|extension| extension == "html") {
            let html = std::fs::read_to_string(&path).unwrap();
            let said =
                html.contains("inte Cloudist AB:s egen") || html.contains("not Cloudist AB’s own");
            let said = said
                || html.contains("not Cloudist AB&#x27;s own")
                || html.contains("not Cloudist AB&#39;s own");
            assert!(said, "{}", path.display());
            pages += 1;
        }
    }
    assert!(pages >= 20, "{pages}");
}

/// No text of the example is in two places: a fact is stated once.
#[test]
fn no_fact_is_in_two_places() {
    let project = Site::read(&source(".")).unwrap();
    let paths = &project.found.notices[0];
    let draft = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap().draft;
    let controller = draft.notice.controller.as_ref().unwrap();
    let facts = [
        controller.registration_number.as_deref().unwrap(),
        controller.contact.email.as_deref().unwrap(),
        controller.contact.phone.as_deref().unwrap(),
        controller.contact.address.as_ref().unwrap().street.as_deref().unwrap(),
    ];
    let toml = std::fs::read_to_string(source("content/cloudist/notice.toml")).unwrap();
    for fact in facts {
        assert_eq!(toml.matches(fact).count(), 1, "{fact} stands in one place");
    }
    let mut seen = std::collections::BTreeMap::new();
    for text in &draft.texts {
        for (language, (words, _)) in &text.by_language {
            if words.split_whitespace().count() > 5
                && let Some(other) = seen.insert((language, words.as_str()), &text.at)
            {
                panic!("{other} and {} say the same: {words}", text.at);
            }
        }
    }
}

/// What search engines need: a title and a description, the page's own address, the other language's,
/// how it shows where it is linked; and of a notice's text, as data, what it is and of when.
#[test]
fn every_page_can_be_found() {
    let tester = Tester::empty();
    copy(&source("content"), &tester.path().join("content"));
    assert_eq!(tester.run(&["build", "--today", "2026-11-23"]).code, 0);
    let base = "https://www.example.se/integritet/";
    let mut texts = 0;
    for (name, html) in tester.files_below("public") {
        let Some(address) = name.strip_suffix("index.html") else { continue };
        for tag in ["title", "h1"] {
            assert_eq!(html.matches(&format!("<{tag}")).count(), 1, "{name}: {tag}");
        }
        let value = |before: &str| {
            let mut found = html.split(before).skip(1);
            let value = found.next().unwrap_or_else(|| panic!("{name}: {before}"));
            assert_eq!(found.next(), None, "{name}: {before}");
            value.split('"').next().unwrap().to_owned()
        };
        assert!(
            value("<meta name=\"description\" property=\"og:description\" content=\"").len() > 10
        );
        assert!(!value("<meta property=\"og:title\" content=\"").is_empty());
        let canonical = value("<link rel=\"canonical\" href=\"");
        assert_eq!(value("<meta property=\"og:url\" content=\""), canonical);
        // The only notice is at the root too; past versions are their own canonical pages.
        let is_root = ["", "sv/", "en/"].contains(&address);
        assert!(is_root || canonical == format!("{base}{address}"), "{name}: {canonical}");
        for language in ["sv", "en"] {
            let other = value(&format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\""));
            assert!(other.starts_with(&format!("{base}{language}/")), "{name}: {other}");
        }
        let is_version = address.split('/').nth(2).is_some_and(|part| part.starts_with("20"));
        assert_eq!(html.contains("content=\"noindex\""), is_version, "{name}");
        let Some(data) = html.split("<script type=\"application/ld+json\">").nth(1) else {
            continue;
        };
        let data: serde_json::Value =
            serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
        assert_eq!(data["@type"], "DigitalDocument", "{name}");
        assert_eq!(data["url"], canonical, "{name}");
        let past = address.contains("2023-11-27");
        let version = if past { "2023-11-27" } else { "2026-11-23" };
        assert_eq!((&data["version"], &data["dateModified"]), (&version.into(), &version.into()));
        let publisher = data["publisher"]["name"].as_str().unwrap();
        assert!(publisher.starts_with("Cloudist"), "{name}: {publisher}");
        texts += 1;
    }
    // Nothing else keeps search engines away.
    assert!(!tester.path().join("public/robots.txt").exists());
    // In two languages: the text, at the root too, two versions, five groups, label and letters.
    assert_eq!(texts, 1 + 2 * (1 + 1 + 2 + 5 + 2));
}

/// Joint controllers of one purpose concern only its groups.
#[test]
fn a_group_reads_of_the_joint_controllers_that_concern_it() {
    let tester = Tester::empty();
    copy(&source("content"), &tester.path().join("content"));
    assert_eq!(tester.run(&["build", "--today", "2026-11-23"]).code, 0);
    let names_joint_controllers = |page: &str| {
        let html = tester.read(&format!("public/sv/personuppgiftspolicy/{page}index.html"));
        html.contains("id=\"joint_controllers/meta\"")
    };
    assert!(names_joint_controllers("") && names_joint_controllers("for/follower/"));
    assert!(!names_joint_controllers("for/applicant/"));
}

/// The start pages of a site with one notice are the notice's page, but for addresses.
#[test]
fn the_start_page_is_the_page_of_the_notice() {
    let site = Tester::empty();
    crate::tester::copy(&source("content"), &site.path().join("content"));
    let output = site.run(&["build", "--today", "2026-11-30"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let read = |name: &str| {
        let html = fs::read_to_string(site.path().join("public").join(name)).unwrap();
        let body = &html[html.find("<body").unwrap()..];
        let mut text = String::new();
        for (index, part) in body.split("href=\"").enumerate() {
            let rest = if index == 0 { part } else { part.split_once('"').unwrap().1 };
            text += rest;
            text += "\n";
        }
        text
    };
    for (root, page) in [
        ("index.html", "sv/personuppgiftspolicy/index.html"),
        ("sv/index.html", "sv/personuppgiftspolicy/index.html"),
        ("en/index.html", "en/privacy-policy/index.html"),
    ] {
        assert_eq!(read(root), read(page), "{root}");
    }
}
