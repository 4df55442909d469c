//! The text → purposes: sections, rows of tables and items of lists that say what is done.

use std::ops::Range;

use super::basis::bases;
use super::data;
use super::facts::{Datum, PolicyFacts, PurposeFacts, add};
use super::lexicon::Lexicon;
use super::period::{laws, storage_period};
use super::purpose_list::{items, rows};
use super::recipient;
use super::text::{PolicyText, TextSection, UnitKind};
use crate::slug::slug_of;

/// What a section with purposes may be about; one about nothing that is known may have them too.
pub const TOPICS: [&str; 3] = ["purpose", "data", "subjects"];
/// The most purposes of one text.
const MOST: usize = 200;

/// Reads the purposes of a text.
pub fn read(text: &PolicyText, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    for (index, section) in text.sections.iter().enumerate() {
        if facts.purposes.len() >= MOST {
            return;
        }
        let rows = rows(text, section, lexicon, &mut facts.heads);
        let items = items(text, section, lexicon);
        let has_own = !rows.is_empty() || !items.is_empty();
        for row in rows {
            let is_known = facts.purposes.iter().any(|known| says_the_same(known, &row));
            if !is_known {
                facts.purposes.push(row);
            }
        }
        facts.purposes.extend(items);
        let is_lead = section.heading.is_none() || text.title == section.heading;
        let is_other = matches!(section.topic.as_deref(), Some("about" | "cookies"));
        let fits = section.topic.as_deref().is_none_or(|topic| TOPICS.contains(&topic))
            || is_labelled(text, section, lexicon);
        if !has_own && !is_other && fits && (!is_lead || index == 0 && text.sections.len() == 1) {
            facts.purposes.extend(section_purpose(text, section, lexicon));
        }
    }
    facts.purposes = merged(std::mem::take(&mut facts.purposes));
    facts.purposes.truncate(MOST);
}

/// What is called the same is one purpose: a list may name what a section describes.
fn merged(purposes: Vec<PurposeFacts>) -> Vec<PurposeFacts> {
    let mut merged: Vec<PurposeFacts> = Vec::new();
    for purpose in purposes {
        let slug = slug_of(&purpose.label);
        let is_bare = |one: &PurposeFacts| {
            one.data.is_empty() && one.bases.is_empty() && one.retention.is_empty()
        };
        match merged.iter_mut().find(|known| slug_of(&known.label) == slug) {
            Some(known) if is_bare(known) => *known = purpose,
            Some(_) if is_bare(&purpose) => {}
            _ => merged.push(purpose),
        }
    }
    merged
}

/// Whether a row of a table only repeats what a purpose says: its name is part of that one's, and
/// so is each fact.
fn says_the_same(known: &PurposeFacts, row: &PurposeFacts) -> bool {
    let label = row.label.to_lowercase();
    let has_label = known.name.iter().any(|name| name.value.to_lowercase().contains(&label));
    let period = |purpose: &PurposeFacts| {
        purpose.retention.iter().map(|stored| stored.value.period.clone()).collect::<Vec<_>>()
    };
    let has = row.data.iter().all(|one| known.data.iter().any(|other| other.value == one.value))
        && row
            .bases
            .iter()
            .all(|one| known.bases.iter().any(|other| other.value.kind == one.value.kind))
        && period(row).iter().all(|one| period(known).contains(one));
    has_label && has
}

/// Whether a section says by labels what is done with data: "Ändamål: …", "Rättslig grund: …".
fn is_labelled(text: &PolicyText, section: &TextSection, lexicon: &Lexicon) -> bool {
    const LABELS: [&str; 4] = ["purpose", "data", "basis", "retention"];
    let topics = section.units.clone().filter_map(|at| {
        let (label, _) = label(text.units[at].sentence())?;
        lexicon.topic(label).filter(|topic| LABELS.contains(topic))
    });
    topics.count() > 1
}

/// Whether a heading is about data in general, and not about something that is done.
fn is_about_data(heading: &str, lexicon: &Lexicon) -> bool {
    lexicon.topics.find_first(heading).is_some_and(|term| {
        term.id == "data" && !heading[..term.span.start].contains(char::is_alphabetic)
    })
}

fn section_purpose(
    text: &PolicyText,
    section: &TextSection,
    lexicon: &Lexicon,
) -> Option<PurposeFacts> {
    let heading = section.heading?;
    let label = without_number(&text.units[heading].words);
    let mut purpose = PurposeFacts { label, at: heading, ..PurposeFacts::default() };
    let groups = groups(&purpose.label, lexicon);
    let is_group = is_group(&purpose.label, lexicon);
    groups.into_iter().for_each(|kind| add(&mut purpose.subjects, kind, heading));
    let mut section_laws = Vec::new();
    let mut is_asked = false;
    for at in section.units.clone() {
        let unit = &text.units[at];
        if !matches!(unit.kind, UnitKind::Cell { .. }) {
            if is_asked {
                read_value("provision", unit.sentence(), at, lexicon, &mut purpose);
            }
            is_asked = asks_for_provision(unit.sentence(), lexicon);
            read_line(unit.sentence(), at, lexicon, &mut purpose);
            section_laws.extend(laws(unit.sentence(), lexicon));
        }
    }
    let is_question = purpose.label.ends_with('?');
    if !is_group && !is_question && purpose.name.is_empty() {
        let name = small_first(&purpose.label);
        add(&mut purpose.name, name, heading);
    }
    if is_question && purpose.name.is_empty() {
        let aim = section
            .units
            .clone()
            .find_map(|at| Some((aim(text.units[at].sentence(), lexicon)?, at)));
        aim.into_iter().for_each(|(name, at)| add(&mut purpose.name, name, at));
    }
    give_law(&mut purpose, section_laws);
    let is_below = section.above.iter().any(|topic| TOPICS.contains(&topic.as_str()));
    let says = !purpose.bases.is_empty()
        || !purpose.data.is_empty() && !is_about_data(&purpose.label, lexicon)
        || is_below && !purpose.retention.is_empty();
    says.then_some(purpose)
}

/// A legal obligation whose law another sentence of the same section names, and no other law.
fn give_law(purpose: &mut PurposeFacts, mut laws: Vec<String>) {
    laws.sort();
    laws.dedup();
    let [law] = laws.as_slice() else { return };
    for basis in &mut purpose.bases {
        if basis.value.kind == "legal-obligation" && basis.value.laws.is_empty() {
            basis.value.laws.push(law.clone());
        }
    }
}

/// "Must you give the data?": the answer follows.
fn asks_for_provision(sentence: &str, lexicon: &Lexicon) -> bool {
    sentence.ends_with('?') && lexicon.topic(sentence) == Some("provision")
}

/// Reads a line that may have a label: "Rättslig grund: avtal".
fn read_line(line: &str, at: usize, lexicon: &Lexicon, purpose: &mut PurposeFacts) {
    let topic = label(line).and_then(|(label, value)| Some((lexicon.topic(label)?, value)));
    match topic {
        Some((topic, value)) if read_value(topic, value, at, lexicon, purpose) => {}
        _ => read_sentence(line, at, lexicon, purpose),
    }
}

/// A label of a few words, and what follows its colon.
fn label(line: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 5;
    let (label, value) = line.split_once(':')?;
    let is_short = label.split_whitespace().count() <= LONGEST;
    (is_short && !value.trim().is_empty()).then_some((label, value.trim()))
}

/// Reads what is known to be about one thing: the value of a label, a cell of a column.
pub fn read_value(
    topic: &str,
    value: &str,
    at: usize,
    lexicon: &Lexicon,
    purpose: &mut PurposeFacts,
) -> bool {
    match topic {
        "data" => {
            let data = data::listed(value, lexicon);
            data.into_iter().for_each(|datum| add(&mut purpose.data, datum, at));
        }
        "basis" => {
            let bases = bases(value, true, lexicon);
            bases.into_iter().for_each(|basis| add(&mut purpose.bases, basis, at));
        }
        "retention" => {
            let stored = storage_period(value, true, lexicon);
            stored.into_iter().for_each(|stored| add(&mut purpose.retention, stored, at));
        }
        "recipients" => {
            let names = recipient::listed(value, lexicon);
            names.into_iter().for_each(|name| add(&mut purpose.recipients, name, at));
        }
        "subjects" => {
            let groups = groups(value, lexicon);
            groups.into_iter().for_each(|kind| add(&mut purpose.subjects, kind, at));
        }
        "purpose" => {
            if purpose.name.is_empty() {
                add(&mut purpose.name, phrase(value, lexicon), at);
            }
        }
        "sources" => {
            let sources = lexicon.items(value, &[',', ';']);
            let sources = sources.into_iter().filter_map(|words| source(words, lexicon));
            sources.for_each(|source| add(&mut purpose.sources, source, at));
        }
        "provision" => {
            let kind = lexicon.provision.find_first(value).map(|term| term.id.to_owned());
            kind.into_iter().for_each(|kind| add(&mut purpose.provision, kind, at));
        }
        _ => return false,
    }
    true
}

/// Who a piece of a list says that data comes from.
fn source(words: &str, lexicon: &Lexicon) -> Option<Datum> {
    const LONGEST: usize = 8;
    let words = words.split([':', '(']).next().unwrap_or_default();
    let words = words.trim_matches(|c: char| c == '.' || c.is_whitespace());
    match words.split_whitespace().count() {
        0 => None,
        _ if lexicon.is_reader(words) => Some(Datum::Standard("data-subject".to_owned())),
        _ if lexicon.is_observation(words) => Some(Datum::Standard("observed".to_owned())),
        1..=LONGEST => Some(Datum::Own(words.to_owned())),
        _ => None,
    }
}

pub fn read_sentence(sentence: &str, at: usize, lexicon: &Lexicon, purpose: &mut PurposeFacts) {
    for basis in bases(sentence, false, lexicon) {
        match purpose.bases.iter_mut().find(|known| known.value.kind == basis.kind) {
            Some(known) => {
                known.value.interest = known.value.interest.take().or(basis.interest);
                if known.value.laws.is_empty() {
                    known.value.laws = basis.laws;
                }
            }
            None => add(&mut purpose.bases, basis, at),
        }
    }
    if let Some(stored) = storage_period(sentence, false, lexicon) {
        add(&mut purpose.retention, stored, at);
    }
    let about = lexicon.data_cues.about.after(sentence).map(|end| sentence[end..].trim_start());
    if let Some(group) = about.and_then(|rest| begins_with_group(rest, lexicon)) {
        add(&mut purpose.subjects, group, at);
    }
    let data = data::stated(sentence, lexicon);
    data.into_iter().for_each(|datum| add(&mut purpose.data, datum, at));
    if purpose.name.is_empty() && begins_with_verb(sentence, lexicon) {
        add(&mut purpose.name, phrase(sentence, lexicon), at);
    }
}

/// The kinds of people that some words name.
fn groups(words: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    for term in lexicon.subjects.find(words) {
        if !kinds.iter().any(|kind| kind == term.id) {
            kinds.push(term.id.to_owned());
        }
    }
    if is_group(words, lexicon) { kinds } else { Vec::new() }
}

/// The kind of people that some words begin with: "om följare …".
fn begins_with_group(words: &str, lexicon: &Lexicon) -> Option<String> {
    let term = lexicon.subjects.find_first(words)?;
    (!words[..term.span.start].contains(char::is_alphanumeric)).then(|| term.id.to_owned())
}

/// Whether a heading is the name of a group, and not of what is done.
fn is_group(words: &str, lexicon: &Lexicon) -> bool {
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    const LONGEST: usize = 5;
    words.split_whitespace().count() <= LONGEST
        && lexicon.subjects.find(words).last().is_some_and(|term| term.span.end == words.len())
}

/// A purpose that a sentence is and nothing more: "Skicka kundundersökningar via e-post."
fn begins_with_verb(sentence: &str, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 12;
    let is_short = (2..=LONGEST).contains(&sentence.split_whitespace().count());
    is_short && !sentence.contains(':') && lexicon.purpose_cues.verbs.after(sentence).is_some()
}

/// What a sentence says that data is used for: "we use it to show plants".
fn aim(sentence: &str, lexicon: &Lexicon) -> Option<String> {
    let used = lexicon.data_cues.cue.first(sentence)?;
    let go_on = lexicon.data_cues.go_on.find(sentence);
    let cue = lexicon.purpose_cues.cue.find(sentence).into_iter().find(|cue| {
        let is_part = |other: &Range<usize>| other.start < cue.start && cue.end <= other.end;
        cue.start >= used.end && !go_on.iter().any(is_part)
    })?;
    let rest = sentence[cue.end..].trim_start();
    let end = rest.find([',', ';', ':', '(', '.', '?', '!']).unwrap_or(rest.len());
    let words = rest[..end].trim();
    let is_verb = lexicon.purpose_cues.verbs.after(words).is_some();
    (is_verb && words.split_whitespace().count() > 1).then(|| words.to_owned())
}

/// A purpose as notice.toml has it: no mark at its end, a small letter at its start, and nothing
/// such as "to" before it.
pub fn phrase(words: &str, lexicon: &Lexicon) -> String {
    let words = words.trim().trim_end_matches(['.', ';', ',', ':']);
    let bare = match lexicon.purpose_cues.cue.after(words) {
        Some(end) => words[end..].trim_start(),
        None => words,
    };
    small_first(bare)
}

fn small_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    match (first, letters.clone().next()) {
        (Some(first), Some(next)) if next.is_lowercase() || next == ' ' => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// A heading without the number before it.
pub fn without_number(heading: &str) -> String {
    let rest = heading.trim_start_matches(|c: char| c.is_ascii_digit() || ".)§ ".contains(c));
    let is_number = heading.starts_with(|c: char| c.is_ascii_digit() || c == '§');
    let is_name = heading.len() - rest.len() > 0
        && heading[..heading.len() - rest.len()].contains(['.', ')', '§', ' ']);
    if is_number && is_name && !rest.is_empty() { rest.to_owned() } else { heading.to_owned() }
}
