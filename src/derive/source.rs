//! Where data comes from: from the person (Art. 13 GDPR) or from elsewhere (Art. 14).

use crate::model::{Notice, Purpose, SourceKind};

/// Sources that need no entry: the person, observation, inference from other data, public
/// registers, and the controller.
pub const STANDARD_SOURCES: [&str; 5] =
    ["data-subject", "observed", "inferred", "public", "controller"];

/// Where a purpose's datum comes from, by the ids of sources.
pub fn sources_of_datum<'a>(notice: &'a Notice, purpose: &'a Purpose, datum: &str) -> Vec<&'a str> {
    match &purpose.source {
        Some(source) => {
            source.iter().map(String::as_str).filter(|id| gives(notice, id, datum)).collect()
        }
        None => {
            let source = notice.data.get(datum).and_then(|data| data.source.as_ref());
            source.into_iter().flatten().map(String::as_str).collect()
        }
    }
}

/// The data of a purpose that one of its sources gives; none where the source does not say which.
pub fn data_of_source<'a>(notice: &Notice, purpose: &'a Purpose, source: &str) -> Vec<&'a str> {
    if notice.sources.get(source).is_none_or(|source| source.data.is_empty()) {
        return Vec::new();
    }
    let data = purpose.data.iter().map(String::as_str);
    data.filter(|datum| gives(notice, source, datum)).collect()
}

/// Whether a source gives a datum, as the source says or the datum.
fn gives(notice: &Notice, source: &str, datum: &str) -> bool {
    let named = notice.sources.get(source).map(|source| source.data.as_slice());
    let by_datum = notice.data.get(datum).and_then(|data| data.source.as_ref());
    named.is_none_or(|data| data.is_empty() || data.iter().any(|one| one == datum))
        || by_datum.is_some_and(|sources| sources.iter().any(|one| one == source))
}

/// What kind of source an id names.
pub fn source_kind(notice: &Notice, source: &str) -> Option<SourceKind> {
    match source {
        "data-subject" => Some(SourceKind::DataSubject),
        "observed" => Some(SourceKind::Observed),
        "inferred" | "controller" => Some(SourceKind::Inferred),
        "public" => Some(SourceKind::Public),
        id => notice.sources.get(id).and_then(|source| source.kind),
    }
}

/// Whether data from this source is not collected from the person, so that Art. 14 GDPR applies.
///
/// Data observed of the person falls under Art. 13 (CJEU C-422/24, 2025); data that the controller
/// creates itself falls under Art. 14 (CJEU C-169/23, 2024).
pub fn is_indirect(notice: &Notice, source: &str) -> bool {
    !matches!(
        source_kind(notice, source),
        None | Some(SourceKind::DataSubject | SourceKind::Observed)
    )
}

/// Whether data comes from someone else than the person and the controller.
pub fn is_from_others(notice: &Notice, source: &str) -> bool {
    matches!(source_kind(notice, source), Some(SourceKind::ThirdParty | SourceKind::Public))
}

/// Whether people are asked for any of a purpose's data.
pub fn is_asked(notice: &Notice, purpose: &Purpose) -> bool {
    let mut sources = notice.sources_of(purpose).into_iter();
    sources.any(|source| source_kind(notice, source) == Some(SourceKind::DataSubject))
}

/// Whether any of a purpose's data comes from the person.
pub fn is_direct(notice: &Notice, purpose: &Purpose) -> bool {
    notice.sources_of(purpose).into_iter().any(|source| !is_indirect(notice, source))
}
