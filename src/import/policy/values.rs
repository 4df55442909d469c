//! Facts → values in TOML.

use super::facts::{Basis, PostalAddress, StoragePeriod};
use crate::import::tilt::toml::{list, quoted};

pub(super) fn address(address: &PostalAddress) -> String {
    let parts = [
        ("street", &address.street),
        ("postal_code", &Some(address.postal_code.clone())),
        ("city", &address.city),
        ("region", &address.region),
        ("country", &address.country),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(key, value)| Some(format!("{key} = {}", quoted(value.as_deref()?))));
    format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
}

pub(super) fn basis_value(basis: &Basis, language: &str) -> String {
    let mut parts = vec![format!("type = {}", quoted(&basis.kind))];
    parts.extend(laws(&basis.laws));
    if let Some(interest) = &basis.interest {
        parts.push(format!("interest = {{ {language} = {} }}", quoted(interest)));
    }
    parts.join(", ")
}

pub(super) fn laws(laws: &[String]) -> Option<String> {
    match laws {
        [] => None,
        [one] => Some(format!("law = {}", quoted(one))),
        several => Some(format!("law = {}", list(several))),
    }
}

pub(super) fn storage_value(stored: &StoragePeriod, language: &str) -> String {
    let mut parts = Vec::new();
    parts.extend(stored.is_forever.then(|| "forever = true".to_owned()));
    parts.extend(stored.is_not_stored.then(|| "not_stored = true".to_owned()));
    parts.extend(stored.period.iter().map(|(unit, count)| format!("{unit} = {count}")));
    parts.extend(stored.is_at_least.then(|| "bound = \"at-least\"".to_owned()));
    for (key, event) in
        [("from", &stored.from), ("until", &stored.until), ("or_until", &stored.or_until)]
    {
        parts.extend(event.iter().map(|event| format!("{key} = {}", quoted(event))));
    }
    parts.extend(laws(&stored.laws));
    if let Some(criteria) = &stored.criteria {
        parts.push(format!("criteria = {{ {language} = {} }}", quoted(criteria)));
    }
    parts.join(", ")
}

/// A label as notice.toml has it: a small letter at its start, unless it is a name.
pub(super) fn small(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(next)) if next.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// Whether each long word begins with a capital letter.
pub(super) fn is_proper_name(words: &str) -> bool {
    const LONG: usize = 4;
    let mut long = words.split_whitespace().filter(|word| word.chars().count() >= LONG);
    words.starts_with(char::is_uppercase)
        && long.all(|word| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()))
}
