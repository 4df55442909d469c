//! What is read in an editor's words: who may do something, other documents, numbers, and which
//! language lags behind.

use klartext::internals::language::numbers;
use klartext::internals::language::translation::lags;
use klartext::internals::locale::Locale;
use klartext::internals::model::Notice;
use klartext::internals::prose::{Hedge, NamedMeaning};
use klartext::internals::version::LastRelease;

use crate::wording::locale;

/// The doubtful words that are found in the first sentence.
fn hedge_in(locale: &Locale, text: &str) -> String {
    let sentences = locale.reading.sentences(text);
    let words: Vec<&str> = sentences[0].words.iter().map(|word| &text[word.clone()]).collect();
    let names = [vec!["exempelhandel".to_owned(), "ab".to_owned()]];
    match locale.about.modal.find(&words, &names) {
        Some(Hedge::Vague(at)) => format!("vague: {}", words[at].join(" ")),
        Some(Hedge::Passive(at)) => format!("passive: {}", words[at].join(" ")),
        None => String::new(),
    }
}

#[test]
fn kan_is_vague_with_the_controller_alone() {
    let sv = locale("sv");
    for (text, expected) in [
        ("Vi kan dela uppgifter.", "vague: Vi kan dela"),
        ("Vi kan även komma att kontakta dig.", "vague: Vi kan även komma att kontakta"),
        ("Då kan vi lämna ut dem.", "vague: kan vi lämna"),
        ("Exempelhandel AB kan spara dem.", "vague: Exempelhandel AB kan spara"),
        ("Vi skulle kunna använda dem.", "vague: Vi skulle kunna använda"),
        ("Uppgifter kan komma att lämnas ut.", "passive: kan komma att lämnas"),
        ("Uppgifter kan lämnas ut av banken.", ""),
        ("Du kan ringa oss.", ""),
        ("Du kan komma att få en faktura.", ""),
        ("Utan uppgifterna kan vi inte leverera.", ""),
        ("Vi sparar dem så att vi kan skicka varan.", ""),
        ("Vi kan hjälpa dig.", ""),
    ] {
        assert_eq!(hedge_in(&sv, text), expected, "{text}");
    }
}

#[test]
fn may_is_not_vague_with_the_reader() {
    let en = locale("en");
    for (text, expected) in [
        ("We may share data.", "vague: We may share"),
        ("Our partners might also call.", "vague: partners might also call"),
        ("Data may also be shared.", "passive: may also be shared"),
        ("Data may be shared by the bank.", "vague: Data may be"),
        ("You may object.", ""),
        ("We may not share data.", ""),
        ("We deliver in May each year.", ""),
    ] {
        assert_eq!(hedge_in(&en, text), expected, "{text}");
    }
}

#[test]
fn other_documents_are_pointed_to() {
    let found = |language: &str, text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        locale(language).about.pointer.find(&words).map(|at| words[at].join(" "))
    };
    assert_eq!(
        found("sv", "Läs mer i vår fullständiga cookiepolicy"),
        Some("vår fullständiga cookiepolicy".into())
    );
    assert_eq!(found("en", "See our general terms"), Some("our general terms".into()));
    assert_eq!(found("sv", "Det står i den här policyn"), None);
    assert_eq!(found("en", "Our terms are short"), None);
}

/// What a text names, each meaning once; a question mark follows what it only suggests.
fn named(language: &str, text: &str) -> String {
    let named = locale(language).about.meaning.find(text);
    let name = |one: &NamedMeaning<'_>| {
        format!("{:?}{}", one.meaning, if one.is_certain { "" } else { "?" })
    };
    named.iter().map(name).collect::<Vec<_>>().join(", ")
}

#[test]
fn words_name_what_they_mean_and_look_alikes_do_not() {
    for (text, expected) in [
        ("hälsodeklaration", "Health"),
        ("ögonsjukdomar", "Health"),
        ("kroppstemperatur vid inpassering", "Health, Identification"),
        ("hiv-status", "Health"),
        ("specialkost", "Health?"),
        ("friskvårdsbidrag", ""),
        ("hundens vaccinationer", ""),
        ("felsökning och diagnos av maskiner", ""),
        ("fackavgift", "TradeUnion"),
        ("facklitteratur", ""),
        ("partitillhörighet", "Politics"),
        ("person i politiskt utsatt ställning", ""),
        ("DNA-prov", "Genetic"),
        ("genom ombud", ""),
        ("ansiktsmall", "Biometric"),
        ("webbläsarens fingeravtryck", ""),
        ("driftavbrott och avtalsbrott", ""),
        ("domar i brottmål", "Offences"),
        ("brottsmisstankar", "Offences?"),
        ("hudfärg och etnicitet", "EthnicOrigin"),
        ("sex personer", ""),
        ("sexuell läggning", "SexLife"),
        ("personnummer eller samordningsnummer", "IdentityNumber"),
        ("övervakningsfilm", "Camera"),
        ("reklamationer", ""),
        ("platsannonser", ""),
    ] {
        assert_eq!(named("sv", text), expected, "{text}");
    }
    for (text, expected) in [
        ("health declaration", "Health"),
        ("HIV status", "Health"),
        ("dietary requirements", "Health?"),
        ("diagnostic logs of the app", ""),
        ("the horse's illnesses", ""),
        ("union affiliation", "TradeUnion"),
        ("European Union law", ""),
        ("fingerprints for entry", "Biometric, Identification"),
        ("browser fingerprint", ""),
        ("criminal convictions", "Offences"),
        ("anti-theft tags", ""),
        ("race numbers of the runners", ""),
        ("skin colour", "EthnicOrigin"),
        ("CCTV footage", "Camera"),
        ("in good faith", ""),
        ("social security number", "IdentityNumber"),
    ] {
        assert_eq!(named("en", text), expected, "{text}");
    }
}

#[test]
fn numbers_are_the_same_in_every_language() {
    let (sv, en) = (locale("sv"), locale("en"));
    let same = |swedish: &str, english: &str| {
        let sorted = |mut numbers: Vec<String>| {
            numbers.sort();
            numbers
        };
        assert_eq!(sorted(numbers(swedish, &sv)), sorted(numbers(english, &en)), "{swedish}");
    };
    same("den 5, 15 eller 25", "the 5th, 15th or 25th");
    same("den 27 november 2023", "on 27 November 2023");
    same("den 27 november 2023", "2023-11-27");
    same("1 000 kronor, 2,5 procent", "SEK 1,000, 2.5 per cent");
    same("ring 08-465 004 10", "call +46 8 465 004 10");
    same("3 kap. 6 § (2018:218)", "Chapter 3, Section 6 (2018:218)");
    same("10-15 dagar", "10 to 15 days");
    same("i maj", "may");
    assert_eq!(numbers("2024-01-05 och 7", &sv), ["2024", "1", "5", "7"]);
}

fn notice(toml: &str) -> Notice {
    toml::from_str(toml).unwrap()
}

#[test]
fn what_lags_is_found_under_old_names_too() {
    let before = notice(
        "[purposes.old]\nname = { sv = 'sälja', en = 'sell' }\n\
         [[purposes.old.basis]]\ninterest = { sv = 'a', en = 'a' }\n\
         [data.x]\nparts = { sv = ['a'], en = ['a'] }\n",
    );
    let now = notice(
        "[purposes.new]\nwas = 'old'\nname = { sv = 'sälja varor', en = 'sell' }\n\
         [[purposes.new.basis]]\ninterest = { sv = 'b', en = 'b' }\n\
         [data.x]\nparts = { sv = ['a'], en = ['a', 'b'] }\n\
         [data.y]\nname = { sv = 'y', en = 'y' }\n",
    );
    let languages = ["sv".to_owned(), "en".to_owned()];
    let last = |facts: &Notice| LastRelease::new("2026-01-10".parse().unwrap(), facts.clone());
    let found: Vec<String> = lags(&now, &last(&before), &languages)
        .into_iter()
        .map(|lag| format!("{} {}: {} > {}", lag.at, lag.language, lag.before, lag.now))
        .collect();
    assert_eq!(found, ["data.x.parts sv: a > a, b", "purposes.new.name en: sälja > sälja varor"]);
    assert_eq!(lags(&now, &last(&now), &languages), []);
}
