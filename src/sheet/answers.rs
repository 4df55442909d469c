//! An item → the units of a Document that state it, with the places of their facts.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use super::{Answer, Duty, DutyKind, Place};
use crate::document::{Block, Body, Document, Unit, plain};
use crate::model::{BasisKind, Text};
use crate::resolve::Draft;

/// How long a quote is, in characters.
const QUOTE: usize = 160;

/// The units of a Document that state what an item requires.
pub fn find(draft: &Draft, document: &Document, duty: &Duty) -> Vec<Answer> {
    if duty.kind == DutyKind::Interests {
        return interests(draft, document, duty);
    }
    let units = document.units().into_iter();
    units
        .filter(|unit| states(draft, duty, unit))
        .map(|unit| {
            let place = unit.facts().iter().find_map(|fact| place_of(draft, fact));
            Answer { block: unit.id().to_owned(), words: quote(&words(&unit)), place }
        })
        .collect()
}

/// Whether a unit states what an item requires. Ids of blocks are key paths, so they show it.
fn states(draft: &Draft, duty: &Duty, unit: &Unit<'_>) -> bool {
    let id = unit.id();
    let is_heading = matches!(unit, Unit::Heading(_) | Unit::Head(..));
    let below = |base: &str| id.strip_prefix(base).is_some_and(|rest| rest.starts_with('/'));
    let of_purpose = |keys: &[&str]| {
        let (purpose, key) = purpose_part(id);
        let purpose = purpose.and_then(|id| draft.notice.purposes.get(id));
        purpose.is_some_and(|purpose| duty.regime.includes(&draft.notice, purpose))
            && keys.contains(&key)
    };
    if is_heading && duty.kind != DutyKind::Purposes {
        return false;
    }
    match duty.kind {
        DutyKind::Plain | DutyKind::Interests => false,
        DutyKind::Channel => id == "rights/how",
        DutyKind::Time | DutyKind::Free | DutyKind::Identity => id == "rights/procedure",
        DutyKind::Controller => {
            below("controller") || below("controllers") || below("representative")
        }
        DutyKind::Dpo => below("dpo"),
        DutyKind::Purposes => of_purpose(&["", "basis", "special"]),
        DutyKind::Data => of_purpose(&["data"]),
        DutyKind::Recipients => of_purpose(&["recipients"]) || below("recipients"),
        DutyKind::Transfers => below("transfers"),
        DutyKind::Retention => of_purpose(&["retention"]),
        DutyKind::Rights => is_right(id),
        DutyKind::Withdrawal => below("rights/withdraw-consent"),
        DutyKind::Complaint => below("complaint"),
        DutyKind::Provision => of_purpose(&["provision"]) || id == "common/provision",
        DutyKind::Automated => {
            below("automated-decisions")
                || below("profiling")
                || of_purpose(&["automated-decisions", "profiling"])
        }
        DutyKind::Source => of_purpose(&["source"]) || id == "common/source",
        DutyKind::Objection => below("right-to-object"),
        DutyKind::Joint => below("joint_controllers"),
    }
}

/// `purposes/pay/retention/rest` → the purpose and the key after it.
fn purpose_part(id: &str) -> (Option<&str>, &str) {
    let mut parts = id.split('/');
    match (parts.next(), parts.next()) {
        (Some("purposes"), purpose) => (purpose, parts.next().unwrap_or_default()),
        _ => (None, ""),
    }
}

/// Whether a unit states that a right exists.
fn is_right(id: &str) -> bool {
    let what = id.strip_prefix("rights/").and_then(|rest| rest.strip_suffix("/what"));
    match what {
        Some(right) => !["withdraw-consent", "human-decision", "complaint"].contains(&right),
        None => ["right-to-object/interests", "right-to-object/marketing"].contains(&id),
    }
}

/// The interests themselves: the unit that states them is about the entire basis.
fn interests(draft: &Draft, document: &Document, duty: &Duty) -> Vec<Answer> {
    let mut answers = Vec::new();
    let notice = &draft.notice;
    for (id, purpose) in notice.purposes.iter().filter(|(_, one)| duty.regime.includes(notice, one))
    {
        for (index, basis) in purpose.basis.iter().enumerate() {
            let Some(interest) = &basis.interest else { continue };
            if basis.kind != Some(BasisKind::LegitimateInterests) {
                continue;
            }
            let at = format!("purposes.{id}.basis.{index}.interest");
            let words = match &**interest {
                Text::Plain(words) => Some(words.as_str()),
                localised => localised.in_language(&document.language),
            };
            let words = words.unwrap_or_default();
            let block = basis_block(document, id, words).unwrap_or_default();
            let place = place_of(draft, &at);
            answers.push(Answer { block: block.to_owned(), words: quote(words), place });
        }
    }
    answers
}

/// The block of a purpose's basis that contains some words, else its first.
fn basis_block<'a>(document: &'a Document, purpose: &str, words: &str) -> Option<&'a str> {
    let base = format!("purposes/{purpose}/basis");
    let units = document.units();
    let blocks = || units.iter().filter(|unit| unit.id().starts_with(&base));
    let found = blocks().find(|unit| !words.is_empty() && unit.text().contains(words));
    found.or_else(|| blocks().next()).map(Unit::id)
}

/// The place of a fact; none if the editor wrote nothing of it.
fn place_of(draft: &Draft, fact: &str) -> Option<Place> {
    let (node, _) = draft.tree.nearest(fact);
    node.key.as_ref().map(|_| Place::of(&draft.tree.locate(fact)))
}

fn words(unit: &Unit<'_>) -> String {
    let pieces = unit.pieces();
    let mut pieces = pieces.iter().map(|piece| plain(piece)).filter(|words| !words.is_empty());
    let (name, joint) = match unit {
        Unit::Term(..) => (pieces.next().unwrap_or_default(), "; "),
        Unit::Row(_) => (String::new(), " · "),
        Unit::Block(Block { body: Body::Address(_), .. }) => (String::new(), ", "),
        _ => (String::new(), " "),
    };
    let mut text = match name.ends_with('?') || name.is_empty() {
        true => name,
        false => name + ":",
    };
    let mut joint_before = if text.is_empty() { "" } else { " " };
    for piece in pieces {
        text.push_str(joint_before);
        text.push_str(&piece);
        joint_before = if piece.ends_with(['.', '?', '!']) && joint == "; " { " " } else { joint };
    }
    text
}

/// The beginning of a text, cut between two words.
fn quote(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= QUOTE {
        return words;
    }
    let end = words.char_indices().nth(QUOTE).map_or(words.len(), |(end, _)| end);
    let end = words[..end].rfind(' ').unwrap_or(end);
    format!("{} …", &words[..end])
}
