//! What pages say of a version and of its chain, from the records.

use jiff::civil::Date;

use super::Making;
use crate::document::Document;
use crate::model::PageKind;
use crate::render::page;
use crate::version::{self, Chain, Record, Shown};

/// A version as its pages and the history speak of it, in one language.
pub fn view(making: &Making<'_>, chain: &Chain, record: &Record, language: &str) -> page::Version {
    let first = chain.texts().next().map(|first| first.version);
    page::Version {
        name: record.version.to_string(),
        hash: record.hash.clone(),
        published: record.published,
        effective: record.effective,
        backdated: record.is_backdated().then(|| page::Backdated {
            made: record.made,
            reason: record.reasons.backdated.clone().unwrap_or_default(),
            imported: record.imported,
        }),
        class: match record.class {
            _ if record.imported => page::Class::Imported,
            _ if first == Some(record.version) => page::Class::First,
            version::Class::Material => page::Class::Material,
            version::Class::Editorial => page::Class::Editorial,
        },
        status: status(chain, record, making.today),
        withdraws: record.withdraws.map(|version| page::Withdraws {
            version: version.to_string(),
            reason: record.reasons.withdrawn.clone().unwrap_or_default(),
        }),
        range: chain
            .ranges(record.version)
            .last()
            .map(|range| page::Range { from: range.from, until: range.to }),
        summary: record.summary.get(language).cloned(),
        languages: in_site_order(making, record.documents().keys()),
        changes: false,
        since: false,
    }
}

/// A record without a text, as the history speaks of it; `newer` is how many texts came after it.
pub fn mark(record: &Record, newer: usize) -> page::Mark {
    let reasons = &record.reasons;
    page::Mark {
        name: record.version.to_string(),
        hash: record.hash.clone(),
        published: record.published,
        newer,
        what: match (record.withdraws, &record.end) {
            (Some(version), _) => page::MarkKind::Withdraws(version.to_string()),
            (None, _) => page::MarkKind::Ends(record.effective),
        },
        reason: reasons.withdrawn.clone().or_else(|| reasons.ended.clone()),
        is_withdrawn: false,
    }
}

fn status(chain: &Chain, record: &Record, today: Date) -> page::Status {
    match chain.status(record.version, today) {
        Some(version::Status::InForce) => page::Status::InForce,
        Some(version::Status::Coming) => page::Status::Coming,
        Some(version::Status::Withdrawn) => match chain.withdrawal_of(record.version) {
            Some(withdrawal) => page::Status::Withdrawn {
                on: withdrawal.published,
                reason: withdrawal.reasons.withdrawn.clone().unwrap_or_default(),
            },
            None => page::Status::Past,
        },
        Some(version::Status::Past | version::Status::Ended) | None => page::Status::Past,
    }
}

/// Language tags in the site's order; those the site has dropped come last.
pub fn in_site_order<'a>(
    making: &Making<'_>,
    languages: impl Iterator<Item = &'a String>,
) -> Vec<String> {
    let mut languages: Vec<String> = languages.cloned().collect();
    let place = |language: &String| {
        making.languages.iter().position(|known| known == language).unwrap_or(usize::MAX)
    };
    languages.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    languages
}

/// The chain as the pages of one language speak of it; `document` is the text that stands at the
/// notice's own address.
pub fn chain_view(
    making: &Making<'_>,
    chain: &Chain,
    language: &str,
    document: &Document,
    address: &str,
) -> page::Chain {
    let shown = chain.shown(making.today);
    let has_ended = matches!(shown, Some(Shown::Ended { .. }));
    let updated = chain.last_updated(making.today);
    page::Chain {
        language: language.to_owned(),
        title: document.title.clone(),
        address: address.to_owned(),
        updated: updated.as_ref().map(|updated| updated.material.published),
        applies_from: updated.as_ref().map(|updated| updated.material.effective),
        editorial: updated
            .iter()
            .flat_map(|updated| updated.editorial.iter().map(|record| record.published))
            .collect(),
        history: making.makes(PageKind::History),
        feed: None,
        in_force: matches!(shown, Some(Shown::InForce(_))),
        beside: page::BesidePage::all(document, |one| !has_ended && making.makes(one.kind())),
    }
}
