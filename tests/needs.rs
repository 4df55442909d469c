//! What notices need beyond the letter: AI systems, cameras, a minimum age, security, secrecy,
//! representatives elsewhere, international organisations: said once, it is in both languages, in
//! the exports, and in the list of changes.

use crate::tester::{Tester, source};

fn site() -> Tester {
    Tester::copy_of("tests/needs")
}

fn markdown(tester: &Tester, language: &str) -> String {
    let output = tester.run(&["export", "markdown", "--draft", "--lang", language]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    output.stdout
}

#[test]
fn the_notice_has_no_finding_and_says_all_in_both_languages() {
    let tester = site();
    let check = tester.run(&["check"]);
    assert_eq!((check.code, check.stdout.as_str()), (0, "nothing to report\n"), "{}", check.stderr);
    let expected = |language: &str| {
        std::fs::read_to_string(source(&format!("tests/needs/expected.{language}.txt"))).unwrap()
    };
    for language in ["sv", "en"] {
        let text = markdown(&tester, language);
        for line in expected(language).lines().filter(|line| !line.is_empty()) {
            assert!(text.contains(line), "{line}\n\n{text}");
        }
    }
}

#[test]
fn the_exports_say_it_too() {
    let tester = site();
    let export = |arguments: &[&str]| {
        let output =
            tester.run(&[&["export"][..], arguments, &["--draft", "--lang", "en"]].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
        (output.stdout, output.stderr)
    };
    let (json_ld, _) = export(&["jsonld"]);
    for words in [
        "dpv:InternationalOrganisation",
        "dpv:isImplementedUsingTechnology",
        "the chat helper",
        "dpv:TechnicalOrganisationalMeasure",
        "We encrypt the data",
        "loc:EEA",
        "Agent Ltd",
    ] {
        assert!(json_ld.contains(words), "{words}\n{json_ld}");
    }
    let (_, lost) = export(&["tilt"]);
    for words in [
        "AI systems: `assistant`",
        "cameras: `warehouse`",
        "the minimum age",
        "international organisations",
    ] {
        assert!(lost.contains(words), "{words}\n{lost}");
    }
    let (register, _) = export(&["register"]);
    for words in
        ["We encrypt the data", "LIA 2026-3", "Anna", "international organisation: instrument"]
    {
        assert!(register.contains(words), "{words}\n{register}");
    }
}

/// Each change of these facts is a line with its weight.
#[test]
fn changes_of_it_are_reported() {
    let tester = site();
    let release = |day: &str, more: &[&str]| {
        let output = tester.run(&[&["release", "--yes", "--today", day][..], more].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
    };
    release("2026-11-23", &[]);
    let path = tester.path().join("content/shop/notice.toml");
    let mut toml = std::fs::read_to_string(&path).unwrap();
    for (from, to) in [
        ("sound = false", "sound = true"),
        ("[\"video\"]", "[\"video\", \"audio-recording\"]"),
        ("years = 18, checked", "years = 20, checked"),
        ("for = \"GB\"\nname = \"Agent Ltd\"", "for = \"GB\"\nname = \"Other Agent Ltd\""),
        (
            "secrecy = [\"offentlighets-och-sekretesslagen\"]",
            "how = { sv = \"Skriv till oss.\", en = \"Write to us.\" }",
        ),
        ("We encrypt", "We sign and encrypt"),
        ("trained_on_data = true\ntraining = [\"train\"]", "trained_on_data = false"),
        (
            "opt_out.sv = \"Svara nej när chatten frågar.\"\nopt_out.en = \"Answer no when the chat asks.\"\n",
            "",
        ),
        ("organisation = \"international\"", "organisation = \"international\"\ncountry = \"CH\""),
    ] {
        assert!(toml.contains(from), "{from}");
        toml = toml.replace(from, to);
    }
    std::fs::write(&path, toml).unwrap();
    let diff = |language: &str| tester.run(&["diff", "--lang", language]).stdout;
    let (swedish, english) = (diff("sv"), diff("en"));
    for words in [
        "Lagret – om ljud spelas in: nu ja. Förut: nej.",
        "Åldersgräns: nu från 20 års ålder. Förut: från 18 års ålder.",
        "Chatthjälpen – om uppgifterna tränar modellen: nu nej. Förut: ja.",
    ] {
        assert!(swedish.contains(words), "{words}\n{swedish}");
    }
    for words in [
        "The warehouse – whether sound is recorded: now yes. Before: no.",
        "Minimum age: now from the age of 20. Before: from the age of 18.",
        "The chat helper – whether the data trains the model: now no. Before: yes.",
        "How the data is protected",
    ] {
        assert!(english.contains(words), "{words}\n{english}");
    }
}
