//! The built-in wording keeps the rules that an editor is held to: every message of every
//! language, with words of the example put in, and the whole example as it is composed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use klartext::internals::document::plain;
use klartext::internals::language::vague;
use klartext::internals::locale::{Arg, Locale};
use klartext::internals::prose::{Count, FoldedTexts, Hedge, Measure};
use klartext::internals::site::{Site, built_in_files, built_in_locales};

/// The longest sentence of the built-in wording, in words.
const LONGEST: usize = 28;
const LANGUAGES: [&str; 2] = ["sv", "en"];

pub fn locale(language: &str) -> Locale {
    let (about, files) = built_in_files(language).unwrap();
    Locale::parse(language, &about, &files).0.unwrap()
}

/// What is put into messages, from the example.
fn sample(language: &str, name: &str) -> Arg {
    let words: BTreeMap<&str, [&str; 2]> = [
        ("name", ["Cloudist AB", "Cloudist AB"]),
        ("short", ["Cloudist", "Cloudist"]),
        ("title", ["Personuppgiftspolicy", "Privacy policy"]),
        ("purposes", ["skicka nyhetsbrev om våra tjänster", "send newsletters about our services"]),
        ("purpose", ["skicka nyhetsbrev", "send newsletters"]),
        ("group", ["leverantörer", "suppliers"]),
        ("groups", ["leverantörer", "suppliers"]),
        ("data", ["namn och adress", "name and address"]),
        ("interest", ["få veta vad som brister", "learn where our services fall short"]),
        ("laws", ["bokföringslagen (1999:1078)", "the Swedish Bookkeeping Act (1999:1078)"]),
        ("law", ["bokföringslagen", "the Swedish Bookkeeping Act"]),
        ("condition", ["Uttryckligt samtycke.", "Explicit consent."]),
        ("sentence", ["Ja, lagen kräver det.", "Yes, the law requires it."]),
        ("event", ["du senast var i kontakt med oss", "you were last in touch with us"]),
        ("when", ["det blir en tvist", "there is a dispute"]),
        ("language", ["svenska", "Swedish"]),
        ("authorities", ["IMY", "IMY"]),
        ("rights", ["invända", "object"]),
        ("ways", ["med e-post till support@cloudist.se", "by email to support@cloudist.se"]),
    ]
    .into_iter()
    .collect();
    match name {
        "we" => Arg::Word("one"),
        "count" | "age" => Arg::Number(5),
        name => {
            let words = words.get(name).copied().unwrap_or(["tre år", "three years"]);
            words[usize::from(language == "en")].to_owned().into()
        }
    }
}

/// The messages of a language's `notice.ftl` in words, by id; each for one controller and for
/// several.
fn messages(language: &str, locale: &Locale) -> Vec<(String, String)> {
    let text = &built_in_locales()[&format!("{language}/notice.ftl")].text;
    let mut names: BTreeSet<&'static str> = BTreeSet::new();
    for piece in text.split("$").skip(1) {
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(0);
        names.insert(Box::leak(piece[..end].to_owned().into_boxed_str()));
    }
    let mut ids: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| line.contains(" = ")) {
        let (id, _) = line.split_once(" = ").unwrap();
        match id.strip_prefix("    .") {
            Some(attribute) => {
                let message = ids.iter().rev().find(|id| !id.contains('.')).unwrap().clone();
                ids.push(format!("{message}.{attribute}"));
            }
            None if !line.starts_with([' ', '#']) => ids.push(id.to_owned()),
            None => {}
        }
    }
    let mut said = Vec::new();
    for id in ids {
        for we in ["one", "several"] {
            let mut args: Vec<_> =
                names.iter().map(|name| (*name, sample(language, name))).collect();
            args.retain(|(name, _)| *name != "we");
            args.push(("we", Arg::Word(we)));
            said.push((id.clone(), plain(&locale.message(&id, &args).unwrap())));
        }
    }
    said.dedup();
    said
}

#[test]
fn wording_says_nothing_vague() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let locale = locale(language);
        for (id, text) in messages(language, &locale) {
            for rule in ["language-vague", "language-filler", "open-list", "retention-vague"] {
                for hit in vague(&locale, rule, &text, &FoldedTexts::default()) {
                    // The law's own "where necessary" (Art. 12(3)), and the limit follows at once.
                    if id == "rights-procedure" && hit.words == "Ibland" {
                        continue;
                    }
                    faults.push(format!("{language} {id}: {rule}: {}", hit.words));
                }
            }
            for sentence in locale.reading.sentences(&text) {
                let words: Vec<&str> =
                    sentence.words.iter().map(|word| &text[word.clone()]).collect();
                if let Some(Hedge::Vague(at) | Hedge::Passive(at)) =
                    locale.about.modal.find(&words, &[])
                {
                    faults.push(format!("{language} {id}: {}", words[at].join(" ")));
                }
                if words.len() > LONGEST {
                    faults.push(format!("{language} {id}: {} words", words.len()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether a text reads as easily as the rules ask, raw and without fixed legal terms.
fn reads(locale: &Locale, count: Count) -> Result<(), String> {
    let Some(score) = locale.reading.score(count) else { return Ok(()) };
    let good = match locale.reading.measure {
        Measure::Lix => score.raw <= 45.0,
        Measure::Flesch => score.raw >= 50.0,
    };
    if good { Ok(()) } else { Err(format!("{:?}: {score:?}", locale.reading.measure)) }
}

#[test]
fn wording_reads_easily() {
    for language in LANGUAGES {
        let locale = locale(language);
        let messages = messages(language, &locale);
        let sentences = messages.iter().filter(|(_, text)| text.ends_with(['.', '?', '!']));
        let all: Count = sentences.map(|(_, text)| locale.reading.count(text)).sum();
        assert_eq!(reads(&locale, all), Ok(()), "all messages in {language}");
    }
}

#[test]
fn example_reads_easily() {
    let project = Site::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for paths in &project.found.notices {
        let checked = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
        for document in &checked.documents {
            let locale = &project.locales[&document.language];
            let whole = locale.reading.count_document(document);
            assert_eq!(reads(locale, whole), Ok(()), "{} in {}", paths.id, document.language);
        }
    }
}
