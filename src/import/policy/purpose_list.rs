//! Purposes in tables and lists: a row or an item each.

use std::collections::BTreeMap;

use super::facts::{PurposeFacts, add};
use super::lexicon::Lexicon;
use super::purpose::{TOPICS, phrase, read_sentence, read_value};
use super::text::{PolicyText, TextSection, UnitKind};

/// The rows of tables with a column for purposes.
pub fn rows(
    text: &PolicyText,
    section: &TextSection,
    lexicon: &Lexicon,
    heads: &mut Vec<usize>,
) -> Vec<PurposeFacts> {
    let mut head_units: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut columns: BTreeMap<(usize, usize), &str> = BTreeMap::new();
    let mut rows: BTreeMap<(usize, usize), PurposeFacts> = BTreeMap::new();
    for at in section.units.clone() {
        let unit = &text.units[at];
        let UnitKind::Cell { table, row, column } = unit.kind else { continue };
        if row == 0 {
            columns.extend(lexicon.topic(&unit.words).map(|topic| ((table, column), topic)));
            head_units.entry(table).or_default().push(at);
            continue;
        }
        let of_table = || columns.range((table, 0)..(table + 1, 0)).map(|(_, topic)| *topic);
        let is_meant = of_table().any(|topic| topic == "purpose") && of_table().count() > 1;
        if !is_meant {
            continue;
        }
        heads.extend(head_units.remove(&table).into_iter().flatten());
        let topic = columns.get(&(table, column)).copied().unwrap_or_default();
        let purpose = rows.entry((table, row)).or_default();
        if !unit.words.is_empty() {
            purpose.others.push(at);
        }
        if topic == "purpose" {
            purpose.label = unit.words.clone();
            purpose.at = at;
        }
        read_value(topic, unit.sentence(), at, lexicon, purpose);
    }
    rows.into_values().filter(|purpose| !purpose.label.is_empty()).collect()
}

/// The items of lists that say what data is used for.
pub fn items(text: &PolicyText, section: &TextSection, lexicon: &Lexicon) -> Vec<PurposeFacts> {
    const LONGEST: usize = 20;
    let topics = section.above.iter().map(String::as_str).chain(section.topic.as_deref());
    if !topics.into_iter().any(|topic| TOPICS.contains(&topic)) {
        return Vec::new();
    }
    let mut is_list = false;
    let mut purposes = Vec::new();
    for at in section.units.clone() {
        let unit = &text.units[at];
        match unit.kind {
            UnitKind::Item { .. } if is_list => {
                let words = unit.words.split_whitespace().count();
                let name = phrase(unit.sentence(), lexicon);
                if words > LONGEST || lexicon.purpose_cues.verbs.after(&name).is_none() {
                    continue;
                }
                let mut purpose =
                    PurposeFacts { label: name.clone(), at, ..PurposeFacts::default() };
                read_sentence(unit.sentence(), at, lexicon, &mut purpose);
                // What is done with data does not list it.
                purpose.data.clear();
                let name = name.split('(').next().unwrap_or_default().trim().to_owned();
                purpose.name.clear();
                add(&mut purpose.name, name, at);
                purposes.push(purpose);
            }
            UnitKind::Item { .. } => {}
            _ => {
                is_list = unit.words.ends_with(':') && lexicon.purpose_cues.list.is_in(&unit.words);
            }
        }
    }
    purposes
}
