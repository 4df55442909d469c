//! What no text of klartext's holds, in either language: patterns of mistakes that readers trip
//! over. Texts of notices, pages of changes, histories, labels, letters, lists and feeds are read
//! for them (tests/sentences.rs, tests/joints.rs).

/// Joints of any language.
const EVERYWHERE: &[&str] = &[
    "()",
    "( ",
    " )",
    "[]",
    "“”",
    "””",
    "..",
    ".;",
    "?.",
    "!.",
    ":.",
    ";.",
    ",.",
    " ,",
    " .",
    " ;",
    " :",
    ": (",
    ": :",
    "; ;",
    ";;",
    ",,",
    "(cookies))",
    "{",
    "}",
    "$",
    "§§",
    "§ §",
    "GDPR):",
    ") (",
];

const SWEDISH: &[&str] = &[
    // A colon between "att" and its verb; a list that is named and not counted.
    "att: ",
    "; 2 till",
    "andra saker",
    "en sak till",
    // A least time that is called the longest.
    "Längst: ",
    "Som längst minst",
    "Som längst för alltid",
    "Som längst i ",
    // Headings that read as "few".
    "Få uppgifter",
    "Få fel",
    // Events in the wrong form.
    "tills du har ",
    "Tills du har ",
    "tills tjänsten har ",
    "relationen med dig",
    // Not Swedish, or not a public page's.
    "av en dator",
    "en dator ensam",
    "dator fattar",
    "Slags ",
    "Grupper av människor",
    "Färdigt brev:",
    "Skriv med e-post",
    "med e-post eller",
    "på telefon ",
    "senast inom",
    "Se orden",
    "För datorer",
    "Återtagen",
    "Ändr. ",
    "Upph. ",
    "gäller den på ",
    "nu inget",
    "nu .",
    "får uppgifter inte bara",
    "inget av det som gäller",
    "Märkningen för datorer",
    "nytt: inte målgrupp",
    "riktar sig inte till barn",
    "bestämmer tillsammans och är",
    "redan har fått den",
    "släpps",
    "läget (",
    // Not true of all, or of no one.
    "Det kostar ingenting.",
    "få dem raderade",
    "kan själv samtycka.",
    "om sina egna medlemmar",
    "Ingen har skrivit eller valt",
    "lämnar EU",
    "EU och EES",
    "utanför Europa",
    "följer av preskriptionslagen",
    "följer av diskrimineringslagen",
    "följer av semesterlagen",
    "Ansvarar själv",
    "– Myndighet",
    "är lovat",
    "omedelbart raderas",
    // Found by a reader who had not seen the program.
    "säkert måste",
    "Används de har",
    "i liknande grad",
    "Dessa är",
    "kan du få visa",
    "när den tiden har gått ut",
    "den tiden har gått",
    "Det är marknadsföring att",
    "Intresset hos",
    "Skälet finns i",
    "Skälet är att krav",
    "När du får veta det",
    "Inget särskilt besked",
    "Som tredje part",
    "på grund av det.",
    "Svara gärna så",
    "radera några av",
    "när vi ska ",
    "Gäller allt annat",
];

const ENGLISH: &[&str] = &[
    " to: ",
    "other things change",
    "thing changes",
    "The longest: ",
    "At most at least",
    "At most for ever",
    "until the relationship",
    "until you have been",
    "after you have been",
    "computer alone",
    "Kinds of people",
    "Traces of use",
    "Ready letter",
    "Write by email",
    "Data from others",
    "Data about crime",
    "Which they are",
    "Laid down",
    "told separately",
    "need not say",
    "You need not",
    "where the wrong was done",
    "visit the place",
    "recorded at the place",
    "(otherwise)",
    "Otherwise:",
    "what you have told",
    "Themselves",
    "decide together with",
    "here is not meant",
    "a larger change",
    "nothing of what applies",
    "not addressed",
    "label for machines",
    "now says",
    "With this you can also",
    "See the words",
    "Taken back",
    "other words or another order",
    "gets data not only if",
    "Am. ",
    "; rep. ",
    "now .",
    "somebody",
    "Somebody",
    "nobody",
    "Nobody",
    "everybody",
    "anybody",
    "e-mail",
    "E-mail",
    "It is not said",
    "choose whom we employ",
    "too gain",
    "keep a promise.",
    "is not erased for as long as the law",
    "It costs nothing.",
    "its own members",
    "Nobody has written",
    "EU and EEA",
    "EU and the EEA",
    "outside Europe",
    "told of ",
    "tells of ",
    "unless the recipient says",
    "1 purposes",
    "1 recipients",
    "1 changes",
    "1 sections",
    "1 years",
    "1 months",
    "1 days",
    "one purposes",
    "one recipients",
    // Found by a reader who had not seen the program.
    "until that time is over",
    "It is marketing to",
    "because of it.",
    "The reason is found",
    "your reasons weigh more",
    "in a similar way",
    "Limited to ",
    "As a third party",
    "In an official capacity",
    "Separately responsible",
    "of which this is one",
    "This is how they work",
    "in those fields",
    "a letter for each right",
    "Applies to everything else",
    "Here are all who",
    "Written down later",
    "Change of substance",
];

/// Words of klartext's that go on in lower case after these as if they were a clause.
const LEADS: &[&str] = &["Det gäller: ", "This concerns: ", "That is: "];

/// Every pattern that a text has, in words.
pub fn trips(text: &str, language: &str) -> Vec<String> {
    let own = if language == "sv" { SWEDISH } else { ENGLISH };
    let found = EVERYWHERE.iter().chain(own).filter(|pattern| has(text, pattern));
    let mut found: Vec<String> = found.map(|pattern| format!("has `{pattern}`")).collect();
    if nests(text) {
        found.push("has brackets in brackets".into());
    }
    let clauses = LEADS.iter().filter_map(|lead| Some((lead, text.split_once(lead)?.1)));
    found.extend(
        clauses
            .filter(|(_, rest)| rest.starts_with(char::is_lowercase))
            .map(|(lead, _)| format!("goes on in lower case after `{lead}`")),
    );
    found.extend(said_twice(text).map(|word| format!("says `{word}` twice")));
    if language == "en" && text.match_indices('\'').any(|(at, _)| is_in_word(text, at)) {
        found.push("has a straight apostrophe".into());
    }
    found
}

/// Whether a text has a pattern; "1 purposes" is not in "11 purposes".
fn has(text: &str, pattern: &str) -> bool {
    let of_one = pattern.starts_with(|c: char| c.is_ascii_digit());
    text.match_indices(pattern)
        .any(|(at, _)| !of_one || !text[..at].ends_with(|c: char| c.is_ascii_digit()))
}

/// Brackets in brackets; those of "Article 21(2) and (3)" belong to numbers.
fn nests(text: &str) -> bool {
    let mut depth = 0;
    text.char_indices().any(|(at, c)| {
        let inner = text[at + c.len_utf8()..].split_once(')').map_or("", |(inner, _)| inner);
        let is_point = |inner: &str| {
            (1..=2).contains(&inner.len()) && inner.chars().all(|c| c.is_ascii_alphanumeric())
        };
        let before = text[..at].rsplit_once('(').map_or("", |(_, inner)| inner);
        match c {
            '(' if !is_point(inner) => depth += 1,
            ')' if !is_point(before) => depth -= 1,
            _ => {}
        }
        depth > 1
    })
}

/// Small words that follow themselves: "att att".
fn said_twice(text: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> = text.split(' ').collect();
    let twice = words.windows(2).filter_map(|pair| {
        let [first, second] = pair else { return None };
        let is_word = first.len() > 1 && first.chars().all(char::is_lowercase);
        (is_word && first == second).then_some(*first)
    });
    twice.collect::<Vec<_>>().into_iter()
}

fn is_in_word(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_alphabetic)
}

#[test]
fn every_kind_of_mistake_is_seen() {
    for (line, language) in [
        ("Får uppgifter för att: mäta.", "sv"),
        ("Lagringstid: nu ett år. (gäller (bara) namn).", "sv"),
        ("Längst: minst 10 år", "sv"),
        ("Det gäller: mäta.", "sv"),
        ("Uppgifter används för att att mäta.", "sv"),
        ("Vi lagrar data (identifierare i kakor (cookies)).", "sv"),
        ("Inget besked (artikel 14.5 c i GDPR): 2 kap. TF", "sv"),
        ("Data is used to: measure.", "en"),
        ("the data is kept .", "en"),
        ("Also: 1 purposes.", "en"),
        ("Recipient: ().", "en"),
        ("Now: Write.. Before.", "en"),
        ("The customers' money", "en"),
        ("Until { $event }", "en"),
    ] {
        assert_ne!(trips(line, language), Vec::<String>::new(), "{line}");
    }
    for (line, language) in [
        ("Ny mottagare: UC AB (kreditupplysning).", "sv"),
        ("11 purposes, and 21 years", "en"),
        ("It is allowed (Article 6(1)(f) GDPR).", "en"),
        ("Please stop (Article 21(2) and (3) GDPR).", "en"),
        ("Det gäller:", "sv"),
    ] {
        assert_eq!(trips(line, language), Vec::<String>::new(), "{line}");
    }
}
