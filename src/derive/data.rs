//! Which data a notice uses, by kind.

use super::source::sources_of_datum;
use crate::model::{Notice, Purpose};
use crate::tables::Tables;

/// The data of all purposes, by id, each once.
pub fn used_data(notice: &Notice) -> Vec<&str> {
    let mut used: Vec<&str> = Vec::new();
    for id in notice.purposes.values().flat_map(|purpose| &purpose.data) {
        if !used.contains(&id.as_str()) {
            used.push(id);
        }
    }
    used
}

/// The kinds of data that a notice uses, each with its data by id: sensitive data and offences
/// first, what is of no known kind last.
pub fn data_by_kind<'a>(notice: &'a Notice, tables: &'a Tables) -> Vec<(&'a str, Vec<&'a str>)> {
    let used = used_data(notice);
    let kinds = tables.data_kinds.keys().map(String::as_str);
    let kinds = ["special", "offences"].into_iter().chain(kinds).chain(["other"]);
    let of_kind = |kind: &'a str| {
        let data = used.iter().copied().filter(|id| kind_of(notice, tables, id) == kind);
        (kind, data.collect::<Vec<_>>())
    };
    kinds.map(of_kind).filter(|(_, data)| !data.is_empty()).collect()
}

/// The kinds of the data of a purpose that is observed.
pub fn kinds_observed<'a>(
    notice: &'a Notice,
    tables: &'a Tables,
    purpose: &Purpose,
) -> Vec<&'a str> {
    let data = purpose.data.iter().filter(|id| {
        let own = notice.data.get(id.as_str()).and_then(|data| data.source.as_ref());
        match own {
            Some(sources) => sources.iter().any(|source| source == "observed"),
            None => sources_of_datum(notice, purpose, id).contains(&"observed"),
        }
    });
    data.map(|id| kind_of(notice, tables, id)).collect()
}

fn kind_of<'a>(notice: &'a Notice, tables: &'a Tables, id: &str) -> &'a str {
    let data = notice.data.get(id);
    if data.is_some_and(|data| data.special_kind().is_some()) {
        return "special";
    }
    if data.is_some_and(|data| data.criminal == Some(true)) {
        return "offences";
    }
    tables.kind_of_data(id, data.and_then(|data| data.dpv.as_deref()))
}
