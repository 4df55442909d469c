//! What is read in an editor's words: who may do something, other documents, numbers, and which
//! language lags behind.

use std::fs;

use klartext::internals::language::numbers;
use klartext::internals::language::translation::lags;
use klartext::internals::locale::Locale;
use klartext::internals::model::Notice;
use klartext::internals::prose::{Criterion, Hedge, Meaning, NamedMeaning};
use klartext::internals::version::LastRelease;

use crate::tester::source;
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
        ("The website might also ask.", "vague: website might also ask"),
        ("Your bank may ask for proof.", ""),
        ("Data may also be shared.", "passive: may also be shared"),
        ("Data may be shared by us.", "vague: Data may be shared"),
        ("Data may be shared by the bank.", ""),
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
    // Words for risks are looked for in `risks` alone.
    let named = named.iter().filter(|one| one.meaning != Meaning::RiskNamed);
    named.map(name).collect::<Vec<_>>().join(", ")
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
        ("webbläsarens fingeravtryck", "Tracker"),
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
        ("browser fingerprint", "Tracker"),
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

/// Whether the words of a criterion in a language have an answer.
fn criterion(language: &str, text: &str) -> Criterion {
    let about = locale(language).about;
    about.answer.criterion(text, &about.numbers)
}

#[test]
fn criteria_without_an_answer_are_vague() {
    for (language, text) in [
        ("sv", "Uppgifterna sparas så länge det finns ett affärsmässigt behov."),
        ("en", "The data is kept for as long as we have a legitimate business need."),
        ("sv", "Uppgifterna sparas tills vidare."),
        ("en", "The data is kept indefinitely."),
        ("en", "The data is kept for the period required to fulfil the purposes."),
        ("sv", "Uppgifterna sparas under skälig tid."),
        ("sv", "Uppgifterna om medlemmarna gallras när de inte längre är aktuella."),
        ("en", "Records of members are deleted once they are no longer relevant."),
        ("sv", "Vi gallrar löpande enligt våra rutiner."),
        ("en", "We erase data on a rolling basis under our internal retention policy."),
        ("sv", "Uppgifterna bevaras i enlighet med dataskyddsförordningen."),
        (
            "en",
            "The data is kept in accordance with Article 5 of the General Data Protection Regulation.",
        ),
        ("sv", "Vi sparar uppgifterna i flera år."),
        ("en", "We keep the data for several years."),
        ("sv", "Så länge det behövs för att hantera ditt ärende."),
        ("en", "For as long as needed to handle your request."),
        ("sv", "Uppgifterna tas bort efter en tid."),
        ("en", "The data is removed after some time."),
        ("sv", "Vi sparar uppgifterna så länge det är motiverat av affärsskäl."),
        ("en", "We retain it until we decide that it is obsolete."),
        ("sv", "Inom rimlig tid efter att de inte längre fyller någon funktion."),
        ("en", "The data is retained for as long as is customary."),
    ] {
        assert_eq!(criterion(language, text), Criterion::Vague, "{text}");
    }
    for (language, text) in [
        ("sv", "Under avtalstiden och därefter så länge som är motiverat."),
        ("en", "During the contract and then for as long as is justified."),
    ] {
        assert!(matches!(criterion(language, text), Criterion::OpenEnd(_)), "{text}");
    }
}

#[test]
fn criteria_with_an_answer_are_quiet() {
    for (language, text) in [
        ("sv", "Tills ärendet är avslutat."),
        ("en", "Until the case is closed."),
        ("sv", "Så länge du är kund hos oss."),
        ("en", "While you are a customer."),
        ("sv", "Tills du återkallar ditt samtycke."),
        ("en", "Until you withdraw your consent."),
        ("sv", "Så länge som bokföringslagen kräver."),
        ("en", "For as long as the Swedish Accounting Act requires."),
        ("sv", "Tills vidare, dock längst tills hyresavtalet upphör."),
        ("en", "Until further notice, but no longer than until the lease ends."),
        ("sv", "När tävlingen är avgjord och vinsten utdelad."),
        ("en", "When the winner has been drawn and the prize handed over."),
        ("sv", "I ett år, eller längre om vi är i tvist."),
        ("en", "For a year, or longer where there is a dispute."),
        ("sv", "Till utgången av den månad då loppet hölls, det vill säga senast den 30 juni."),
        ("en", "Each winter, when the season is over."),
        ("sv", "Vi gallrar årligen i januari."),
        ("en", "For the duration of the tenancy."),
        ("sv", "När boken är återlämnad raderas lånet, eftersom uppgiften då inte längre behövs."),
        ("en", "When the book is returned, since the data is then no longer needed."),
        ("sv", "Enligt kommunens gallringsbeslut 2024-05-13."),
        ("en", "As long as the dog is alive."),
        ("sv", "Inspelningen skrivs över varje natt."),
        ("en", "We clear the list at the turn of the year."),
    ] {
        assert_eq!(criterion(language, text), Criterion::Answered, "{text}");
    }
}

#[test]
fn names_that_say_nothing_are_known() {
    let hollow = |language: &str, name: &str| {
        let answer = locale(language).about.answer;
        answer.says_nothing(name, &[&answer.activity])
    };
    for (language, name) in [
        ("sv", "förbättra våra tjänster och produkter"),
        ("en", "improve our services and products"),
        ("sv", "uppfylla rättsliga förpliktelser"),
        ("en", "comply with legal obligations"),
        ("sv", "skydda våra rättsliga intressen"),
        ("sv", "bedriva verksamheten"),
        ("en", "operate our business"),
        ("en", "provide and personalise our services"),
    ] {
        assert!(hollow(language, name), "{name}");
    }
    for (language, name) in [
        ("sv", "fråga kunder vad de tycker"),
        ("en", "ask customers what they think"),
        ("sv", "hantera ditt konto"),
        ("en", "manage your account"),
        ("sv", "leverera varor"),
        ("en", "provide loans"),
        ("sv", "bokföra anmälningsavgifter"),
        ("en", "protect the building at night"),
    ] {
        assert!(!hollow(language, name), "{name}");
    }
}

/// The patterns of a table of `[meaning]`, with the keys that lead there.
fn patterns(at: &str, value: &toml::Value, found: &mut Vec<(String, String)>) {
    match value {
        toml::Value::String(pattern) => found.push((at.to_owned(), pattern.clone())),
        toml::Value::Array(all) => all.iter().for_each(|one| patterns(at, one, found)),
        toml::Value::Table(table) => {
            table.iter().for_each(|(key, one)| patterns(&format!("{at}.{key}"), one, found));
        }
        _ => panic!("{at}: {value}"),
    }
}

/// What keeps a pattern from ever being found: it is never reported when the program runs.
fn flaw(pattern: &str) -> Option<&'static str> {
    let words: Vec<&str> = pattern.split([' ', '/']).collect();
    let is_group = |word: &&str| word.starts_with('(') && word.ends_with(')');
    let letters = |word: &str| word.trim_matches('*').to_owned();
    let alternatives = |word: &&str| -> Vec<String> {
        let inner = if is_group(word) { &word[1..word.len() - 1] } else { word };
        inner.split('|').map(str::to_owned).collect()
    };
    let all: Vec<String> = words.iter().flat_map(alternatives).collect();
    let is_word = |word: &String| {
        let letters = letters(word);
        letters.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '\'')
            && (!letters.is_empty() || word == "*")
    };
    if pattern.contains(['(', ')'])
        && words.iter().any(|one| !is_group(one) && one.contains(['(', ')']))
    {
        Some("a space inside ( | ), or a bracket without its pair")
    } else if words.iter().any(|one| !is_group(one) && one.contains('|')) {
        Some("| outside brackets")
    } else if words.first() == Some(&"…") || words.last() == Some(&"…") {
        Some("… is not between words")
    } else if words.first() == Some(&"*") {
        Some("begins with any word")
    } else if pattern != pattern.to_lowercase() {
        Some("a capital letter")
    } else {
        let odd = all.iter().any(|word| word != "…" && !is_word(word));
        odd.then_some("not letters, digits, hyphens and * at an end")
    }
}

#[test]
fn every_pattern_can_be_found() {
    for folder in fs::read_dir(source("locales")).unwrap() {
        let language = folder.unwrap().file_name().into_string().unwrap();
        let text =
            fs::read_to_string(source(&format!("locales/{language}/language.toml"))).unwrap();
        let about: toml::Table = text.parse().unwrap();
        let mut found = Vec::new();
        patterns("meaning", &about["meaning"], &mut found);
        assert!(found.len() > 1000, "{language}: {}", found.len());
        for (at, pattern) in found {
            assert_eq!(flaw(&pattern), None, "{language}: {at}: {pattern:?}");
        }
    }
    for pattern in ["(a b|c) d", "a|b", "… a", "a …", "A b", "* a", "a, b", "(a", "a*b"] {
        assert!(flaw(pattern).is_some(), "{pattern}");
    }
}
