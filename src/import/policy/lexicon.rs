//! The words of a language for what notice.toml states: `locales/*/import.toml`, with the names of
//! data, laws and authorities that klartext has anyway.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use crate::assets;
use crate::document::plain;
use crate::locale::Locale;
use crate::prose::Vocabulary;
use crate::tables::Tables;

/// Laws with shorter names are not found by them.
const SHORTEST_LAW: usize = 6;

/// Phrases of one meaning.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Phrases(Vocabulary);

impl From<Vec<String>> for Phrases {
    fn from(phrases: Vec<String>) -> Phrases {
        Phrases(Vocabulary::from(BTreeMap::from([(String::new(), phrases)])))
    }
}

impl Phrases {
    /// Where a text has one of them.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        self.0.find(text).into_iter().map(|term| term.span).collect()
    }

    /// The first place.
    pub fn first(&self, text: &str) -> Option<Range<usize>> {
        self.find(text).into_iter().next()
    }

    /// Whether a text has one.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.has(text)
    }

    /// Whether a text is one, and nothing more.
    pub fn is_all_of(&self, text: &str) -> bool {
        is_edge_of(self.find(text).first(), text)
    }

    /// The bytes after the phrase that a text begins with.
    pub fn after(&self, text: &str) -> Option<usize> {
        self.first(text)
            .filter(|span| !text[..span.start].contains(char::is_alphanumeric))
            .map(|span| span.end)
    }
}

/// Whether a place covers all letters of a text.
fn is_edge_of(span: Option<&Range<usize>>, text: &str) -> bool {
    span.is_some_and(|span| {
        let outside = [&text[..span.start], &text[span.end..]];
        !outside.iter().any(|part| part.contains(char::is_alphanumeric))
    })
}

/// Phrases that show what a sentence is about, and what belongs to it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Cues {
    /// What begins it.
    pub cue: Phrases,
    /// What ends it.
    pub end: Phrases,
    /// What looks like an end.
    pub go_on: Phrases,
    /// Words that do not belong to a name.
    pub small: Phrases,
    /// What begins a list without a verb.
    pub about: Phrases,
    /// What begins a list of purposes.
    pub list: Phrases,
    /// The verbs that the name of a purpose begins with.
    pub verbs: Phrases,
    /// What is not a name.
    pub none: Phrases,
    /// Verbs of giving.
    pub give: Phrases,
    /// What comes between what is given and who receives it.
    pub to: Phrases,
    /// Consent, said so that it is the basis.
    pub consent: Phrases,
    /// A legitimate interest, said so that it is the basis.
    pub legitimate_interests: Phrases,
}

/// Words about how long data is kept.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct RetentionCues {
    /// Keeping and deleting.
    pub keep: Phrases,
    /// What begins an event.
    pub as_long: Phrases,
    /// What begins an event that ends the time early.
    pub or_until: Phrases,
    /// Without end.
    pub forever: Phrases,
    /// Not at all.
    pub not_stored: Phrases,
    /// What makes a period the shortest time.
    pub at_least: Phrases,
}

/// Words about who answers for the processing.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct ControllerCues {
    /// What names the role.
    pub cue: Phrases,
    /// What joins the role and the name.
    pub is: Phrases,
    /// What comes before a registration number.
    pub registration: Phrases,
    /// What comes before a telephone number.
    pub phone: Phrases,
    /// What an author calls itself.
    pub we: Phrases,
    /// How the names of bodies end.
    pub forms: Phrases,
}

/// The words of a language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Lexicon {
    /// What a section, a column or a label is about.
    pub topics: Vocabulary,
    /// Data categories, by id.
    pub data: Vocabulary,
    /// Groups, by kind.
    pub subjects: Vocabulary,
    /// Legal bases, by type.
    pub basis: Vocabulary,
    /// What is about a legal basis.
    pub basis_cues: Cues,
    /// What comes before an interest.
    pub interest_cues: Cues,
    /// What is about how long data is kept.
    pub retention_cues: RetentionCues,
    /// Events, by id.
    pub events: Vocabulary,
    /// Rights, by id.
    pub rights: Vocabulary,
    /// What is about rights.
    pub rights_cues: Cues,
    /// What data is listed after.
    pub data_cues: Cues,
    /// What purposes follow.
    pub purpose_cues: Cues,
    /// What recipients follow.
    pub share_cues: Cues,
    /// Roles of recipients.
    pub roles: Vocabulary,
    /// Safeguards of transfers.
    pub safeguards: Vocabulary,
    /// Kinds of cookies.
    pub cookie_kinds: Vocabulary,
    /// How long the cookies of a session last.
    pub cookie_life: BTreeMap<String, Phrases>,
    /// Statements that there is none of something.
    pub none: Vocabulary,
    /// What is outside the Union.
    pub transfer_cues: BTreeMap<String, Phrases>,
    /// Who answers for the processing.
    pub controller_cues: ControllerCues,
    /// What comes before the date of a text.
    pub dates: Cues,
    /// What makes people give data, by kind.
    pub provision: Vocabulary,
    /// What comes before those who decide together with the controller.
    pub joint_cues: Cues,
    /// Units of time.
    pub units: Vocabulary,
    /// The number one in words.
    pub numbers: BTreeMap<String, Vec<String>>,
    /// Laws, by id.
    pub laws: Vocabulary,
    /// What joins and what denies.
    pub words: BTreeMap<String, Phrases>,
    /// Supervisory authorities, by id.
    #[serde(skip)]
    pub authorities: Vocabulary,
    /// Countries, by code.
    #[serde(skip)]
    pub countries: Vec<(String, String)>,
    /// What comes before the place where something is: "in".
    #[serde(skip)]
    pub places: Vec<String>,
    /// The numbers from one on, in words.
    #[serde(skip)]
    pub counted: Vec<Vec<String>>,
}

impl Lexicon {
    /// The words of a language; none where it has none for this.
    pub fn of(locale: &Locale, tables: &Tables) -> Option<Lexicon> {
        let path = format!("{}/import.toml", locale.language);
        let text = assets::LOCALES.get_file(path)?.contents_utf8()?;
        let mut lexicon: Lexicon = toml::from_str(text).expect("a test reads every built-in file");
        let name = |message: &str| locale.message(message, &[]).ok().map(|words| plain(&words));
        for id in tables.data.keys() {
            name(&format!("data-{id}")).iter().for_each(|words| lexicon.data.add(id, words));
        }
        for id in tables.laws.keys() {
            let words = name(&format!("law-{id}")).unwrap_or_default();
            let name = law_name(&words);
            // "lagen" alone is every law.
            if name.chars().count() > SHORTEST_LAW {
                lexicon.laws.add(id, &name);
            }
        }
        for (id, authority) in tables.authorities.iter() {
            let names = authority.name.values().chain(&authority.short);
            names.filter(|name| name.chars().count() > 2).for_each(|name| {
                lexicon.authorities.add(id, name.trim_start_matches("the "));
            });
        }
        lexicon.countries = tables
            .country_codes
            .iter()
            .filter_map(|code| Some((code.clone(), name(&format!("country-{code}"))?)))
            .collect();
        let others = locale.about.place.names.iter();
        let others = others.flat_map(|(code, names)| names.iter().map(move |name| (code, name)));
        lexicon.countries.extend(others.map(|(code, name)| (code.clone(), name.clone())));
        lexicon.places.clone_from(&locale.about.place.before);
        let one = lexicon.numbers.get("one").cloned().unwrap_or_default();
        lexicon.counted = vec![one];
        lexicon.counted.extend(locale.about.numbers.iter().map(|word| vec![word.clone()]));
        Some(lexicon)
    }

    /// The topic of a heading, of the head of a column or of a label.
    pub fn topic(&self, words: &str) -> Option<&str> {
        self.topics.find_first(words).map(|term| term.id)
    }

    /// The items of a list in a sentence, as marks and words such as "and" divide it.
    pub fn items<'a>(&self, words: &'a str, marks: &[char]) -> Vec<&'a str> {
        let marks = words.match_indices(marks).map(|(at, mark)| at..at + mark.len());
        let and = self.words.get("and").map(|and| and.find(words)).unwrap_or_default();
        let mut cuts: Vec<Range<usize>> = marks.chain(and).collect();
        cuts.sort_by_key(|cut| cut.start);
        let mut items = Vec::new();
        let mut start = 0;
        for cut in cuts {
            items.push(words.get(start..cut.start).unwrap_or_default());
            start = start.max(cut.end);
        }
        items.push(words.get(start..).unwrap_or_default());
        items
    }

    /// Whether some words mean the reader.
    pub fn is_reader(&self, words: &str) -> bool {
        self.words.get("you").is_some_and(|you| you.is_all_of(words))
    }

    /// Whether some words mean what is recorded of people, and not what they say.
    pub fn is_observation(&self, words: &str) -> bool {
        self.words.get("observed").is_some_and(|observed| observed.is_in(words))
    }

    /// Whether a sentence denies something.
    pub fn denies(&self, sentence: &str) -> bool {
        self.words.get("no").is_some_and(|no| no.is_in(sentence))
    }
}

/// A law's name as texts write it: without article, number and nationality.
fn law_name(words: &str) -> String {
    let name = match (words.find(" ("), words.find(')')) {
        (Some(start), Some(end)) if start < end => {
            format!("{}{}", &words[..start], &words[end + 1..])
        }
        _ => words.to_owned(),
    };
    let name = name.strip_prefix("the ").unwrap_or(&name);
    name.strip_prefix("Swedish ").unwrap_or(name).trim().to_owned()
}
