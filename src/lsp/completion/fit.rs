//! How well a word or an id fits where it is written: 0 for what is most likely meant, 3 for what
//! cannot be meant.

use super::Asked;
use super::values::{is_country, sibling};
use crate::facts::{EntryTable, IdsOf, keys_in};
use crate::lsp::known::Known;
use crate::model::LawKind;

const FITS: u8 = 0;
const MAY_FIT: u8 = 1;
const RARE: u8 = 2;
const UNFIT: u8 = 3;

/// How well a word of klartext's fits.
pub fn word(asked: &Asked<'_>, path: &[String], word: &str) -> u8 {
    let joined = path.join(".");
    let keys: Vec<&str> = keys_in(&joined).collect();
    match keys.as_slice() {
        [.., "transfer", "safeguard"] => safeguard(asked, path, word),
        [.., "special", "condition"] => condition(asked, &keys, word),
        _ if ["all", "none"].contains(&word) => FITS,
        _ => MAY_FIT,
    }
}

/// How well what an id names fits.
pub fn id(asked: &Asked<'_>, path: &[String], of: IdsOf, known: &Known) -> u8 {
    if known.is_old {
        return UNFIT;
    }
    let joined = path.join(".");
    let keys: Vec<&str> = keys_in(&joined).collect();
    match of {
        IdsOf::Entries(EntryTable::Laws) => law(asked, path, &keys, &known.id),
        IdsOf::Entries(EntryTable::Events) => event(asked, &keys, &known.id),
        IdsOf::Entries(table) if asked.facts.entry(table, &known.id).is_some() => FITS,
        of if is_country(of) => country(asked, &keys, &known.id),
        _ => MAY_FIT,
    }
}

/// The texts of a key of an entry: `basis` of a purpose with its `type`.
fn texts<'a>(asked: &Asked<'a>, keys: &[&str], below: &[&str]) -> Vec<&'a str> {
    let [table, id, ..] = keys else { return Vec::new() };
    let Some(entry) = EntryTable::of_key(table).and_then(|it| asked.facts.entry(it, id)) else {
        return Vec::new();
    };
    let mut nodes = vec![entry];
    for key in below {
        let of = |node: &'a crate::parse::Node| match &node.data {
            crate::parse::Data::Array(items) => items.iter().filter_map(|it| it.get(key)).collect(),
            _ => node.get(key).into_iter().collect::<Vec<_>>(),
        };
        nodes = nodes.into_iter().flat_map(of).collect();
    }
    let words = |node: &'a crate::parse::Node| match &node.data {
        crate::parse::Data::Array(items) => items.iter().filter_map(|one| one.text()).collect(),
        _ => node.text().into_iter().collect::<Vec<_>>(),
    };
    nodes.into_iter().flat_map(words).collect()
}

/// Adequacy where there is a decision, clauses elsewhere; exceptions last (Art. 49).
fn safeguard(asked: &Asked<'_>, path: &[String], word: &str) -> u8 {
    let countries = sibling(asked, path, "country");
    let decisions = &asked.facts.site.tables.adequacy.decision;
    let is_adequate = |code: &&str| decisions.iter().any(|one| one.country == **code);
    let all_adequate = !countries.is_empty() && countries.iter().all(is_adequate);
    match word {
        "adequacy" if all_adequate => FITS,
        "adequacy" if countries.is_empty() => MAY_FIT,
        "adequacy" => UNFIT,
        "standard-contractual-clauses" => {
            if all_adequate {
                MAY_FIT
            } else {
                FITS
            }
        }
        "binding-corporate-rules"
        | "public-instrument"
        | "code-of-conduct"
        | "certification"
        | "ad-hoc-clauses" => MAY_FIT,
        _ => RARE,
    }
}

/// A condition of Art. 9(2) that goes with the purpose's basis, people and data.
fn condition(asked: &Asked<'_>, keys: &[&str], word: &str) -> u8 {
    let bases = texts(asked, keys, &["basis", "type"]);
    let people = texts(asked, keys, &["subjects"]);
    let has = |list: &[&str], one: &str| list.contains(&one);
    let fits = match word {
        "explicit-consent" => has(&bases, "consent"),
        "employment-law" => has(&people, "employee") || has(&people, "applicant"),
        "vital-interests" => has(&bases, "vital-interests"),
        "non-profit" => has(&people, "member"),
        "health-care" => has(&people, "patient"),
        "public-interest" => has(&bases, "public-task"),
        _ => false,
    };
    match word {
        _ if fits => FITS,
        "non-profit" | "vital-interests" | "made-public" => RARE,
        _ => MAY_FIT,
    }
}

/// A law that does what it is cited for: gives a period, orders something, lays down a task.
fn law(asked: &Asked<'_>, path: &[String], keys: &[&str], id: &str) -> u8 {
    let Some(law) = asked.facts.site.tables.laws.get(id) else { return FITS };
    let is_duty = law.is(LawKind::Duty) || law.obliges;
    let fits = match keys {
        [.., "retention", "law"] => law.period.is_some(),
        [.., "basis", "law"] => match sibling(asked, path, "type").as_slice() {
            ["public-task"] => law.is(LawKind::Task),
            _ => is_duty,
        },
        _ => return MAY_FIT,
    };
    match (fits, keys) {
        (true, _) => FITS,
        (false, [.., "retention", "law"]) if is_duty => MAY_FIT,
        (false, _) => RARE,
    }
}

/// An event that goes with the purpose's basis.
fn event(asked: &Asked<'_>, keys: &[&str], id: &str) -> u8 {
    if asked.facts.entry(EntryTable::Events, id).is_some() {
        return FITS;
    }
    let bases = texts(asked, keys, &["basis", "type"]);
    let goes_with = |basis: &&str| match *basis {
        "consent" => ["consent-withdrawn", "unsubscribed"].contains(&id),
        "contract" => ["end-of-contract", "end-of-relationship", "order-completed"].contains(&id),
        "legal-obligation" => ["end-of-financial-year", "case-closed"].contains(&id),
        _ => ["end-of-relationship", "last-contact", "collection"].contains(&id),
    };
    if bases.iter().any(goes_with) { FITS } else { MAY_FIT }
}

/// A transfer goes out of the EEA, to where its recipient is; much else is at home.
fn country(asked: &Asked<'_>, keys: &[&str], id: &str) -> u8 {
    let eea = &asked.facts.site.tables.countries.eea;
    match keys {
        [.., "transfer", "country"] => {
            let own = texts(asked, keys, &["country"]);
            match (own.contains(&id), eea.contains(id) || ["EU", "EEA"].contains(&id)) {
                (_, true) => UNFIT,
                (true, _) => FITS,
                _ => {
                    if id == "US" {
                        FITS
                    } else {
                        MAY_FIT
                    }
                }
            }
        }
        _ if ["SE", "US"].contains(&id) => FITS,
        _ if eea.contains(id) || id == "EEA" => MAY_FIT,
        _ => RARE,
    }
}
