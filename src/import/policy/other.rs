//! The text → its title and date, rights, authorities, cookies, and what it says that there is none
//! of.

use std::collections::BTreeMap;

use super::contact::date;
use super::facts::{CookieFacts, Fact, PolicyFacts, add};
use super::lexicon::Lexicon;
use super::period::lengths;
use super::text::{PolicyText, UnitKind};
use crate::locale::Locale;

/// Reads what hangs on no purpose.
pub fn read(text: &PolicyText, locale: &Locale, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    if let Some(title) = text.title {
        add(&mut facts.title, text.units[title].words.clone(), title);
    }
    for section in &text.sections {
        let topic = section.topic.as_deref().unwrap_or_default();
        for at in section.units.clone() {
            let sentence = text.units[at].sentence();
            if lexicon.dates.cue.is_in(sentence)
                && let Some(date) = date(sentence, locale.months())
            {
                add(&mut facts.dates, date, at);
            }
            read_rights(topic, sentence, at, lexicon, facts);
            for authority in lexicon.authorities.find(sentence) {
                add(&mut facts.authorities, authority.id.to_owned(), at);
            }
            read_none(sentence, at, lexicon, facts);
        }
        if topic == "cookies" {
            let units = section.units.clone();
            facts.cookies.extend(cookies(text, units, lexicon, &mut facts.heads));
        }
    }
    if !facts.cookies.is_empty() {
        facts.none.remove("cookies");
    }
}

fn read_rights(topic: &str, sentence: &str, at: usize, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    const SEVERAL: usize = 3;
    if lexicon.none.has(sentence) {
        return;
    }
    let found = lexicon.rights.find(sentence);
    let mut kinds: Vec<&str> = found.iter().map(|term| term.id).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let is_about = topic == "rights"
        || lexicon.rights_cues.cue.is_in(sentence) && kinds.len() >= SEVERAL
        || kinds == ["complaint"] && lexicon.authorities.has(sentence);
    if is_about {
        for term in found {
            facts.rights.push(Fact::new(term.id.to_owned(), at));
        }
    }
}

fn read_none(sentence: &str, at: usize, lexicon: &Lexicon, facts: &mut PolicyFacts) {
    for none in lexicon.none.find(sentence) {
        let outside = lexicon.transfer_cues.get("outside");
        let is_meant =
            none.id != "transfers" || outside.is_some_and(|outside| outside.is_in(sentence));
        if is_meant {
            facts.none.entry(none.id.to_owned()).or_insert(at);
        }
    }
}

/// The rows of tables about cookies.
fn cookies(
    text: &PolicyText,
    units: std::ops::Range<usize>,
    lexicon: &Lexicon,
    heads: &mut Vec<usize>,
) -> Vec<CookieFacts> {
    let mut columns: BTreeMap<(usize, usize), &str> = BTreeMap::new();
    let mut rows: BTreeMap<(usize, usize), CookieFacts> = BTreeMap::new();
    for at in units {
        let unit = &text.units[at];
        let UnitKind::Cell { table, row, column } = unit.kind else { continue };
        if row == 0 {
            columns.extend(lexicon.topic(&unit.words).map(|topic| ((table, column), topic)));
            heads.push(at);
            continue;
        }
        let cookie = rows.entry((table, row)).or_default();
        if !unit.words.is_empty() {
            cookie.others.push(at);
        }
        if column == 0 {
            cookie.name = unit.words.clone();
            cookie.at = at;
        }
        for kind in lexicon.cookie_kinds.find(&unit.words) {
            add(&mut cookie.kind, kind.id.to_owned(), at);
        }
        if columns.get(&(table, column)) == Some(&"retention") {
            let is_session =
                lexicon.cookie_life.get("session").is_some_and(|one| one.is_in(&unit.words));
            let lengths = lengths(&unit.words, lexicon);
            match lengths.as_slice() {
                [one] => add(&mut cookie.lasts, Some(one.period.clone()), at),
                [] if is_session => add(&mut cookie.lasts, None, at),
                _ => {}
            }
        }
    }
    rows.into_values().filter(|cookie| !cookie.name.is_empty()).collect()
}
