//! The grammar contract (MODEL.md, "Kinds of text"): every frame of the wording is composed with
//! names that are hard to put into a sentence, and with one, two and seven items.
//!
//! What a program can hold is held here. `SHOW=1` prints the texts, for who reads them.

use std::fmt::Write as _;
use std::fs;

use klartext::internals::document::{Document, Inline, plain};
use klartext::internals::site::Site;

use crate::wording::locale;

/// Names that begin small, end with an s, hold a sign or stand in capitals.
const NAMES: [&str; 7] =
    ["H&M", "Securitas", "ÅF", "iPhone-butiken", "Bud & Frakt AB", "e-Avrop", "3M Svenska AB"];

/// Labels in Swedish and English.
const LABELS: [[&str; 2]; 7] = [
    ["IP-adress", "IP address"],
    ["iPhone-modell", "iPhone model"],
    ["e-postadress", "email address"],
    ["namn, adress och telefon", "name, address and phone"],
    ["svar på enkäter", "answers to surveys"],
    ["ÅF-nummer", "ÅF number"],
    ["bild", "picture"],
];

const GROUPS: [[&str; 2]; 7] = [
    ["kunder hos H&M", "customers of H&M"],
    ["iPhone-ägare", "iPhone owners"],
    ["besökare", "visitors"],
    ["barn och unga", "children and young people"],
    ["hyresgäster", "tenants"],
    ["IT-tekniker", "IT technicians"],
    ["medlemmar", "members"],
];

const KINDS: [&str; 7] = ["customer", "user", "visitor", "child", "tenant", "employee", "relative"];

fn both(key: &str, [sv, en]: [&str; 2]) -> String {
    format!("{key} = {{ sv = \"{sv}\", en = \"{en}\" }}\n")
}

/// `["p0", "p1"]`.
fn ids(prefix: &str, count: usize) -> String {
    let ids: Vec<String> = (0..count).map(|index| format!("\"{prefix}{index}\"")).collect();
    format!("[{}]", ids.join(", "))
}

/// The legal bases, a purpose each.
const BASES: [&str; 9] = [
    "type = 'consent', withdraw = { sv = 'Skriv till oss.', en = 'Write to us.' }",
    "type = 'contract'",
    "type = 'contract', stage = 'before'",
    "type = 'legal-obligation', law = 'bokforingslagen'",
    "type = 'legal-obligation', law = ['bokforingslagen', { id = 'dataskyddslagen', at = { sv = '3 kap. 10 §', en = 'Chapter 3, Section 10' } }]",
    "type = 'vital-interests'",
    "type = 'public-task', law = 'dataskyddslagen', exercise_of_authority = true",
    "type = 'legitimate-interests', holder = 'controller', interest = { sv = 'hålla iPhone-butiken öppen', en = 'keep the iPhone shop open' }",
    "type = 'legitimate-interests', holder = { sv = 'ÅF', en = 'ÅF' }, interest = { sv = 'sälja mer', en = 'sell more' }",
];

const SPECIAL: [&str; 4] = ["explicit-consent", "employment-law", "legal-claims", "health-care"];

/// The ways to say how long, a purpose each; events follow.
const RETENTIONS: [&str; 9] = [
    "weeks = 1, from = 'visit', longer_if = { sv = 'det blir en tvist', en = 'there is a dispute' }",
    "hours = 72, from = 'recording'",
    "years = 1, months = 6, from = 'e0'",
    "until = 'consent-withdrawn', at_most = { years = 2 }",
    "years = 2, from = 'last-contact', or_until = 'erasure-request', bound = 'at-least'",
    "law = 'bokforingslagen'",
    "forever = true, law = 'arkivlagen'",
    "not_stored = true",
    "criteria = { sv = 'Tills skulden är betald.', en = 'Until the debt is paid.' }",
];

const EVENTS: [&str; 24] = [
    "collection",
    "last-contact",
    "last-login",
    "end-of-relationship",
    "end-of-contract",
    "account-closed",
    "order-completed",
    "payment",
    "end-of-financial-year",
    "consent-withdrawn",
    "objection",
    "unsubscribed",
    "erasure-request",
    "case-closed",
    "decision",
    "position-filled",
    "employment-ended",
    "membership-ended",
    "recording",
    "last-connection",
    "visit",
    "last-entry",
    "event-held",
    "guarantee-ended",
];

const PROVISIONS: [&str; 4] = ["statutory", "contractual", "to-enter-contract", "voluntary"];
const DECISIONS: [&str; 3] = ["contract", "law", "explicit-consent"];
const EXEMPTIONS: [&str; 4] = ["known", "effort", "law", "secrecy"];
const ROLES: [&str; 5] = ["processor", "controller", "authority", "third-party", "anyone"];

const SAFEGUARDS: [&str; 15] = [
    "adequacy",
    "standard-contractual-clauses",
    "binding-corporate-rules",
    "public-instrument",
    "code-of-conduct",
    "certification",
    "ad-hoc-clauses",
    "explicit-consent",
    "contract",
    "contract-in-your-interest",
    "public-interest",
    "legal-claims",
    "vital-interests",
    "public-register",
    "compelling-interests",
];

/// A notice that says all there is to say, with `count` of each thing.
fn notice(count: usize) -> String {
    let mut toml = String::from(
        "title = { sv = 'Personuppgifter', en = 'Personal data' }\n\
         slug = { sv = 'a', en = 'a' }\n\
         audience = { children = false }\n\
         profiling = 'none'\nautomated_decisions = 'none'\n",
    );
    if count > 2 {
        // Said to be none in the small notices alone: the big ones do all of it.
        toml = toml.replace("profiling = 'none'\nautomated_decisions = 'none'\n", "");
    }
    party(&mut toml, count);
    for index in 0..count {
        let _ = write!(toml, "[subjects.g{index}]\nkind = \"{}\"\n", KINDS[index]);
        toml += &both("name", GROUPS[index]);
        let _ = write!(toml, "[data.d{index}]\n{}", both("name", LABELS[index]));
        let _ = writeln!(toml, "special = \"{}\"", ["health", "trade-union"][index % 2]);
        let parts = |language: usize| {
            let parts: Vec<String> =
                LABELS.iter().take(count).map(|label| format!("\"{}\"", label[language])).collect();
            parts.join(", ")
        };
        let _ = writeln!(toml, "parts = {{ sv = [{}], en = [{}] }}", parts(0), parts(1));
        let _ = write!(
            toml,
            "[sources.s{index}]\nkind = \"{}\"\n",
            ["third-party", "public"][index % 2]
        );
        let _ = writeln!(toml, "name = \"{}\"\ndata = [\"d{index}\"]", NAMES[index]);
    }
    recipients(&mut toml, count);
    purposes(&mut toml, count);
    toml
}

/// Controllers, joint controllers, the officer and the representative, processors' work, cookies.
fn party(toml: &mut String, count: usize) {
    let contact = "email = \"a@example.se\"\nphone = \"+46 8 123 456 00\"\n\
                   address = { street = \"Storgatan 1\", postal_code = \"111 22\", city = \"Solna\", country = \"US\" }\n";
    let _ = write!(
        toml,
        "[dpo]\nname = \"Åsa Ek\"\n{contact}[representative]\nname = \"ÅF\"\n{contact}"
    );
    if count == 1 {
        let _ = write!(
            toml,
            "[controller]\nname = \"H&M\"\nshort_name = \"H\"\ncountry = \"US\"\n{contact}"
        );
    }
    for (index, name) in NAMES.iter().take(count).enumerate() {
        if count > 1 {
            let _ = write!(
                toml,
                "[controllers.c{index}]\nname = \"{name}\"\ncountry = \"US\"\n{contact}"
            );
        }
        let _ = write!(
            toml,
            "[joint_controllers.j{index}]\nname = \"{name}\"\ncountry = \"SE\"\npurposes = {}\n\
             contact_point = \"j{index}\"\narrangement = {{ url = \"https://www.example.se/\" }}\n\
             [cookies.k{index}]\nname = \"K{index}\"\npurpose = \"b1\"\nkind = \"{}\"\nlasts = {{ days = {} }}\n\
             set_by = \"r0\"\n",
            ids("b", count),
            ["necessary", "preferences", "statistics", "marketing"][index % 4],
            index + 1,
        );
        let _ = write!(
            toml,
            "[on_behalf.o{index}]\nfor = \"{name}\"\nsubjects = [\"g0\"]\ndata = {}\nrecipients = {}\n",
            ids("d", count),
            ids("r", count)
        );
        toml.push_str(&both("name", ["svara i telefon", "answer the phone"]));
    }
    toml.push_str(
        "[events.e0]\nwhen = { sv = 'iPhonen är lagad', en = 'the iPhone is repaired' }\n",
    );
}

/// One recipient of each role and each safeguard, with `count` countries and members.
fn recipients(toml: &mut String, count: usize) {
    const COUNTRIES: [&str; 7] = ["IN", "US", "GB", "CH", "JP", "BR", "AE"];
    let list = |all: &[&str]| {
        let all: Vec<String> = all.iter().take(count).map(|one| format!("\"{one}\"")).collect();
        all.join(", ")
    };
    for (index, safeguard) in SAFEGUARDS.iter().enumerate() {
        let role = ROLES[index % ROLES.len()];
        let _ = write!(
            toml,
            "[recipients.r{index}]\nname = \"{}\"\nrole = \"{role}\"\ncountry = [{}]\nmembers = [{}]\n\
             purposes = {}\ndata = {}\n",
            NAMES[index % NAMES.len()],
            list(&COUNTRIES),
            list(&NAMES),
            ids("b", count),
            ids("d", count),
        );
        toml.push_str(&both("activity", ["lagar iPhones", "repairs iPhones"]));
        toml.push_str(&both("when", ["du ber om det", "you ask for it"]));
        let by = if index % 2 == 0 { ", by = \"remote-access\"" } else { "" };
        let _ = write!(
            toml,
            "[recipients.r{index}.transfer]\ncountry = [{}]\nsafeguard = \"{safeguard}\"{}\n",
            list(&COUNTRIES),
            by.replace(", by", "\nby"),
        );
        if *safeguard == "adequacy" {
            toml.push_str("certified = true\n");
        }
        toml.push_str(&both("copy", ["Skriv till oss.", "Write to us."]));
        toml.push_str(&both("risks", ["Skyddet är svagare.", "Protection is weaker."]));
        toml.push_str(&both("interest", ["Vi vill nå fler.", "We want to reach more."]));
    }
}

/// A purpose for each basis, with `count` of all that it refers to; one for each way to say how
/// long; the rest of what a purpose may say is spread over them.
fn purposes(toml: &mut String, count: usize) {
    let (data, groups, sources) = (ids("d", count), ids("g", count), ids("s", count));
    let recipients = ids("r", if count == 7 { SAFEGUARDS.len() } else { count });
    let controllers =
        if count > 1 { format!("controllers = {}\n", ids("c", count)) } else { String::new() };
    let mut purpose = |id: String, subjects: &str, basis: &str, retention: &str, rest: &str| {
        let _ = write!(
            toml,
            "[purposes.{id}]\n{}subjects = {subjects}\ndata = {data}\nbasis = {{ {basis} }}\n\
             retention = {{ {retention} }}\nrecipients = {recipients}\n{controllers}{rest}",
            both("name", ["laga iPhones", "repair iPhones"]),
        );
    };
    for (index, basis) in BASES.iter().enumerate() {
        let group = format!("[\"g{}\"]", index % count);
        let subjects = if index % 2 == 0 { &groups } else { &group };
        let mut rest = format!("source = {sources}\n");
        let _ = writeln!(
            rest,
            "special = {{ condition = \"{}\", law = \"dataskyddslagen\" }}",
            SPECIAL[index % 4]
        );
        let _ = writeln!(
            rest,
            "provision = {{ by = \"{}\", consequence = {{ sv = 'Vi kan inte laga den.', en = 'We cannot repair it.' }} }}",
            PROVISIONS[index % 4]
        );
        let _ = writeln!(
            rest,
            "exempt = {{ ground = \"{}\", law = \"dataskyddslagen\" }}",
            EXEMPTIONS[index % 4]
        );
        let _ = writeln!(rest, "direct_marketing = {}", index == 7);
        if count > 2 {
            decision(&mut rest, index);
        }
        purpose(format!("b{index}"), subjects, basis, "years = 1, from = 'collection'", &rest);
    }
    for (index, retention) in RETENTIONS.iter().enumerate() {
        purpose(
            format!("t{index}"),
            "[\"g0\"]",
            BASES[1],
            retention,
            "source = [\"data-subject\"]\n",
        );
    }
    for (index, event) in EVENTS.iter().enumerate() {
        let subjects = format!("[\"g{}\"]", index % count);
        let retention =
            format!("months = {}, from = \"{event}\", or_until = \"{event}\"", index + 1);
        purpose(format!("e{index}"), &subjects, BASES[1], &retention, "source = [\"observed\"]\n");
    }
}

fn decision(rest: &mut String, index: usize) {
    let words = "logic = { sv = 'Vi räknar.', en = 'We count.' }, consequences = { sv = 'Du får vänta.', en = 'You wait.' }";
    let _ = writeln!(
        rest,
        "profiling = {{ {words} }}\nautomated_decisions = {{ ground = \"{}\", {words}, significance = {{ sv = 'Datorn avgör.', en = 'The computer decides.' }}, human_contact = {{ sv = 'Ring oss.', en = 'Call us.' }} }}",
        DECISIONS[index % 3]
    );
}

fn documents(count: usize) -> Vec<Document> {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    fs::create_dir_all(content.join("all")).unwrap();
    let site = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\n";
    fs::write(content.join("site.toml"), site).unwrap();
    fs::write(content.join("all/notice.toml"), notice(count)).unwrap();
    let project = Site::read(folder.path()).unwrap();
    let today = "2026-11-23".parse().unwrap();
    let checked = project.check(&project.found.notices[0], None, today).unwrap();
    // Only errors of form count; rules may report findings.
    let wording = klartext::internals::report::Wording::english();
    let errors: Vec<String> = checked
        .diagnostics
        .iter()
        .filter(|one| klartext::internals::rules::of_notices().all(|rule| rule != one.rule))
        .map(|one| wording.message(one))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    checked.documents
}

/// What no sentence may hold.
fn fault(language: &str, text: &str) -> Option<String> {
    let bad = [
        "  ", " ,", " .", " ;", " :", "( ", " )", "()", ",,", ";;", "..", ",.", ";.", ":.", "{",
        "}", "$", "\u{2068}", "??", "TODO", "’’", ": :",
    ];
    if let Some(bad) = bad.iter().find(|bad| text.contains(**bad)) {
        return Some(format!("holds `{bad}`"));
    }
    let conjunctions: &[&str] = if language == "sv" { &["och", "eller"] } else { &["and", "or"] };
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_and = |word: &&str| conjunctions.contains(&bare(word).as_str());
    if words.first().is_some_and(is_and) || words.last().is_some_and(is_and) {
        return Some("begins or ends with a conjunction".into());
    }
    if words.windows(2).any(|pair| pair.iter().all(is_and) || pair[0] == pair[1]) {
        return Some("says a word twice".into());
    }
    if words.iter().any(|word| is_and(word) && word.ends_with([',', ';', '.'])) {
        return Some("has a conjunction that joins nothing".into());
    }
    // Capitals that no one wrote: "IPhone", "E-post" inside, "hos Oss".
    if text.contains("IPhone-modell") || text.contains("IPhone model") || text.contains("IPhones") {
        return Some("changes a name".into());
    }
    None
}

/// Whether a paragraph begins with a raised letter, or with a name that is written small.
fn begins_well(text: &str) -> bool {
    let letter = text.chars().find(|c| c.is_alphanumeric());
    let small = ["iPhone", "e-Avrop"];
    letter.is_none_or(|c| !c.is_lowercase())
        || small.iter().any(|name| text.trim_start_matches(['“', '”']).starts_with(name))
        || text.contains('@')
}

#[test]
fn every_frame_takes_hard_names() {
    let mut errors = Vec::new();
    let mut units = 0;
    for count in [1, 2, 7] {
        for document in documents(count) {
            let show = std::env::var_os("SHOW").is_some();
            for unit in document.units() {
                units += 1;
                if show {
                    println!("{count} {} {}: {}", document.language, unit.id(), unit.text());
                }
                for piece in unit.pieces() {
                    let text = plain(piece);
                    let what = fault(&document.language, &text)
                        .or_else(|| (!begins_well(&text)).then(|| "begins small".into()));
                    if let Some(what) = what {
                        errors.push(format!(
                            "{count} {} {}: {what}: {text}",
                            document.language,
                            unit.id()
                        ));
                    }
                }
            }
        }
    }
    assert!(units > 1000, "{units}");
    assert!(errors.is_empty(), "{} errors:\n{}", errors.len(), errors.join("\n"));
}

#[test]
fn lists_have_their_conjunction() {
    let list = |language: &str, count: usize| {
        let items: Vec<_> =
            NAMES.iter().take(count).map(|name| vec![Inline::Text((*name).into())]).collect();
        let locale = locale(language);
        [plain(&locale.list(&items)), plain(&locale.choice(&items))]
    };
    assert_eq!(list("sv", 1), ["H&M", "H&M"]);
    assert_eq!(list("sv", 2), ["H&M och Securitas", "H&M eller Securitas"]);
    assert_eq!(list("en", 2), ["H&M and Securitas", "H&M or Securitas"]);
    let seven = "H&M, Securitas, ÅF, iPhone-butiken, Bud & Frakt AB, e-Avrop";
    assert_eq!(
        list("sv", 7),
        [format!("{seven} och 3M Svenska AB"), format!("{seven} eller 3M Svenska AB")]
    );
    assert_eq!(
        list("en", 7),
        [format!("{seven} and 3M Svenska AB"), format!("{seven} or 3M Svenska AB")]
    );
}
