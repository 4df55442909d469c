//! The sentences of a notice: none that is said again and again, none that trips at its joints, and
//! words that read easily.

use std::collections::BTreeMap;

use klartext::internals::compose::{TextRun, WordSource, runs};
use klartext::internals::document::{Document, Inlines, Section, Unit, plain};
use klartext::internals::model::Notice;
use klartext::internals::prose::{Count, Measure};
use klartext::internals::site::Site;

use crate::compose::sites;
use crate::patterns::trips;

/// A notice in one language, with the same words marked with where they come from.
pub struct Read {
    pub project: std::rc::Rc<Site>,
    pub id: String,
    pub notice: Notice,
    pub document: Document,
    pub marked: Document,
    /// The editor's texts in the language, each with its key path.
    pub texts: Vec<(String, String)>,
}

pub fn read() -> Vec<Read> {
    let mut all = Vec::new();
    for site in sites() {
        let project = std::rc::Rc::new(Site::read(&site).unwrap());
        for paths in project.found.notices.iter().filter(|paths| paths.has_draft) {
            let checked = project.check(paths, None, "2026-11-23".parse().unwrap()).unwrap();
            for document in checked.documents {
                let marked = project.compose_marked(&checked.draft, &document.language).unwrap();
                let (notice, id) = (checked.draft.notice.clone(), paths.id.clone());
                let texts = checked.draft.texts.iter().filter_map(|text| {
                    let (_, (words, _)) =
                        text.by_language.iter().find(|(it, _)| **it == document.language)?;
                    Some((text.at.to_string(), words.clone()))
                });
                let texts = texts.collect();
                all.push(Read { project: project.clone(), id, notice, document, marked, texts });
            }
        }
    }
    assert!(all.len() >= 40, "{}", all.len());
    all
}

pub fn unit<'a>(document: &'a Document, id: &str) -> Option<Unit<'a>> {
    document.units().into_iter().find(|unit| unit.id() == id)
}

/// What a term says, without its name.
pub fn details(document: &Document, id: &str) -> Vec<String> {
    match unit(document, id) {
        Some(Unit::Term(_, term)) => term.details.iter().map(|one| plain(one)).collect(),
        _ => Vec::new(),
    }
}

pub fn section<'a>(document: &'a Document, id: &str) -> Option<&'a Section> {
    document.sections.iter().find(|section| section.id == id)
}

fn pieces(section: &Section) -> Vec<&Inlines> {
    section.units().into_iter().flat_map(|unit| unit.pieces()).collect()
}

fn is_companion(section: &Section) -> bool {
    ["label", "letters"].contains(&section.id.as_str())
}

/// Whether words are the locale's alone: no text of the editor's is in them.
fn is_of_locale(found: &[TextRun]) -> bool {
    found.iter().all(|run| !matches!(run.source, Some((WordSource::Own, _))))
}

#[test]
fn no_sentence_is_repeated_on_a_page() {
    let mut faults = Vec::new();
    for Read { id, marked, .. } in read() {
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for section in marked.sections.iter().filter(|section| !is_companion(section)) {
            for piece in pieces(section) {
                let found = runs(piece);
                let words: String = found.iter().map(|run| run.words.as_str()).collect();
                if is_of_locale(&found) && words.ends_with(['.', '?', '!']) && words.contains(' ') {
                    *times.entry(words).or_default() += 1;
                }
            }
        }
        let often = times.into_iter().filter(|(_, times)| *times > 3);
        // A question that is the name of a term is a heading.
        let often = often.filter(|(words, _)| !words.ends_with('?'));
        faults.extend(
            often.map(|(words, times)| format!("{id} {}: {times} × {words}", marked.language)),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_trips_at_its_joints() {
    let mut faults = Vec::new();
    for Read { id, marked, .. } in read() {
        let built_in = marked.sections.iter().filter(|one| !one.id.starts_with("section/"));
        for section in built_in {
            for piece in pieces(section) {
                let found = runs(piece);
                let words: String = found.iter().map(|run| run.words.as_str()).collect();
                // What an editor wrote is the editor's.
                let own = |run: &TextRun| matches!(run.source, Some((WordSource::Own, _)));
                let built_in: String =
                    found.iter().map(|run| if own(run) { "x" } else { &run.words }).collect();
                for one in trips(&built_in, &marked.language) {
                    faults.push(format!("{id} {}: {one} in {words}", marked.language));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Names of laws, authorities, countries and other bodies, which no wording can make easier.
fn is_name(run: &TextRun) -> bool {
    match &run.source {
        Some((WordSource::Message, id)) => {
            ["law-", "country-"].iter().any(|prefix| id.starts_with(prefix))
        }
        Some((WordSource::Own, _)) | None => true,
    }
}

#[test]
fn built_in_words_read_easily_on_every_site() {
    let mut faults = Vec::new();
    for Read { project, id, marked, .. } in read() {
        let locale = &project.locales[&marked.language];
        let mut all = Count::default();
        for section in &marked.sections {
            for piece in pieces(section) {
                let found = runs(piece);
                let words = found.iter().filter(|run| !is_name(run));
                let text: String = words.map(|run| run.words.as_str()).collect();
                all = [all, locale.reading.count(&text)].into_iter().sum();
            }
        }
        let score = locale.reading.score(all).unwrap().raw;
        let is_easy = match locale.reading.measure {
            Measure::Lix => score <= 42.0,
            Measure::Flesch => score >= 55.0,
        };
        if !is_easy {
            faults.push(format!("{id} {}: {score:.1}", marked.language));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// How many words the example may have in Swedish, without its label and letters.
const WORDS: usize = 2300;

#[test]
fn the_example_is_short() {
    let example =
        read().into_iter().find(|one| one.notice.purposes.contains_key("enquiries")).unwrap();
    assert_eq!(example.document.language, "sv");
    let sections = example.document.sections.iter().filter(|one| !is_companion(one));
    let texts = sections.flat_map(Section::units).map(|unit| unit.text());
    let words: usize = texts
        .map(|text| text.split_whitespace().filter(|it| it.contains(char::is_alphanumeric)).count())
        .sum();
    assert!(words <= WORDS, "{words} words");
}

/// The notices for children: no articles, no law numbers, and klartext's own words are few.
#[test]
fn children_read_their_own_words() {
    let mut purposes = 0;
    for Read { id, document, marked, .. } in read() {
        if !id.starts_with("for-") {
            continue;
        }
        for unit in document.units() {
            let text = unit.text();
            let lower = text.to_lowercase();
            let of_law = ["artikel ", "(article ", "gdpr"];
            assert!(!of_law.iter().any(|word| lower.contains(word)), "{id}: {text}");
        }
        let section = section(&marked, "purposes").unwrap();
        for purpose in section.sections.iter().flat_map(|group| &group.sections) {
            let found = pieces(purpose).into_iter().flat_map(|piece| runs(piece));
            let own = |run: &TextRun| matches!(run.source, Some((WordSource::Own, _)));
            let words = found.filter(|run| !own(run)).map(|run| run.words);
            let words: usize = words.map(|words| words.split_whitespace().count()).sum();
            assert!(words <= 100, "{id} {}: {words} words in {}", marked.language, purpose.id);
            purposes += 1;
        }
    }
    assert!(purposes >= 10, "{purposes}");
}

/// What an editor writes is on the page, whatever finding asked for it; what never is, docs/KEYS.md
/// says. For children the conditions of Art. 9 and the names of laws are left to the full notice.
#[test]
fn every_text_of_an_editor_is_on_the_page() {
    let mut faults = Vec::new();
    let squeezed = |text: &str| {
        let marks: &[char] = &['*', '#', '`', '>', '|', '[', ']', '\u{a0}'];
        let words = text.replace(marks, " ");
        words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    };
    for Read { id, document, texts, .. } in read() {
        let all: Vec<String> = document.units().iter().map(Unit::text).collect();
        let all = squeezed(&all.join(" ")) + " " + &squeezed(&document.title);
        for (at, words) in texts {
            // The form of an event for "after", where only that for "until" is needed.
            if at.starts_with("events.") && at.ends_with(".when") {
                continue;
            }
            let never = ["slug", "special_reason", "reason_for_special"];
            let is_child = id.starts_with("for-");
            let left_to_adults = is_child && (at.starts_with("laws.") || at.contains(".at"));
            // Prose has marks between its words: its beginning is enough. Parts are a list.
            let prose = at.ends_with(".text") || at.ends_with(".note");
            let lines: Vec<String> = match at.ends_with(".parts") {
                true => words.lines().map(squeezed).collect(),
                false => vec![squeezed(&words)],
            };
            let key = at.rsplit('.').next().unwrap_or_default();
            for line in lines {
                let line = line.trim_start_matches("- ");
                let line: String = line.chars().take(if prose { 25 } else { 10_000 }).collect();
                // The number of a law is inside its name: "lagen (2018:597) om …".
                let halves = line.split_once(" om ").filter(|_| at.starts_with("laws."));
                if halves.is_some_and(|(head, rest)| all.contains(head) && all.contains(rest)) {
                    continue;
                }
                if !never.contains(&key) && !left_to_adults && !all.contains(line.trim()) {
                    faults.push(format!("{id} {}: {at}: {line}", document.language));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
