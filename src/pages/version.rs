//! What pages say about a version and its chain, from the records.

use jiff::civil::Date;

use super::changes::before;
use super::feed::About;
use super::{Comparisons, PageContext};
use crate::document::Document;
use crate::model::{PageKind, Sentence};
use crate::render::page;
use crate::stamp::{Stamp, file_name};
use crate::version::{self, Chain, Record, RecordedApproval, Shown};

/// What its pages and the history say about a version, in one language.
pub fn view<'a>(
    comparisons: &Comparisons<'a>,
    record: &'a Record,
    language: &str,
) -> page::VersionView {
    let &Comparisons { context, chain, .. } = comparisons;
    let first = chain.texts().next().map(|first| first.version);
    page::VersionView {
        name: record.version.to_string(),
        hash: record.hash.clone(),
        published: record.published,
        effective: record.effective,
        backdated: record.is_backdated().then(|| page::Backdated {
            made: record.made,
            reason: reason(&record.reasons.backdated, language),
            imported: record.imported,
        }),
        class: match record.class {
            _ if record.imported => page::ClassView::Imported,
            _ if first == Some(record.version) => page::ClassView::First,
            version::Class::Material => page::ClassView::Material,
            version::Class::Other if comparisons.changes_words_alone(record) => {
                page::ClassView::Wording
            }
            version::Class::Other => page::ClassView::Other,
        },
        status: status(chain, record, context.today, language),
        withdraws: record.withdraws.map(|version| page::Withdraws {
            version: version.to_string(),
            reason: reason(&record.reasons.withdrawn, language),
        }),
        range: chain
            .ranges(record.version)
            .last()
            .map(|range| page::Range { from: range.from, until: range.to }),
        summary: record.summary.get(language).cloned(),
        languages: in_site_order(context, record.documents().keys()),
        changes: false,
        since: false,
        stamps: stamps(chain, record),
        approvals: approvals(context, chain, record, language),
    }
}

/// The approvals of a version, as its pages speak of them in a language.
fn approvals(
    context: &PageContext<'_>,
    chain: &Chain,
    record: &Record,
    language: &str,
) -> Vec<page::ApprovedBy> {
    let settings = &context.theme.settings.approval;
    let named = &chain.siblings(record.version).approvals;
    let approval = |one: &RecordedApproval| {
        let role = settings.roles.get(&one.role).and_then(|role| role.name.as_deref());
        let role = role.and_then(|name| name.in_language(language)).unwrap_or(&one.role);
        let name = named.iter().find(|named| named.sha256 == one.sha256);
        let name = name.filter(|_| settings.names == Some(true)).map(|named| named.by.clone());
        page::ApprovedBy { role: role.to_owned(), day: one.day, signed: one.signed, name }
    };
    record.approvals.iter().map(approval).collect()
}

/// The time stamps beside a record, as its pages speak of them.
fn stamps(chain: &Chain, record: &Record) -> Vec<page::StampedAt> {
    let stamps = chain.siblings(record.version).stamps.iter();
    let stamp = |stamp: &Stamp| page::StampedAt {
        time: stamp.time,
        signer: stamp.signer.clone(),
        file: file_name(&record.version.to_string(), &stamp.authority),
    };
    stamps.map(stamp).collect()
}

/// What the history says about a record without a text; `newer` is how many texts came after it.
pub fn mark(chain: &Chain, record: &Record, newer: usize, language: &str) -> page::Mark {
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
        reason: reasons
            .withdrawn
            .as_ref()
            .or(reasons.ended.as_ref())
            .map(|text| in_language(text, language)),
        is_withdrawn: false,
        stamps: stamps(chain, record),
    }
}

/// A reason in a language; none given is empty.
pub fn reason(text: &Option<Sentence>, language: &str) -> String {
    text.as_ref().map(|text| in_language(text, language)).unwrap_or_default()
}

/// A text in a language; if that was dropped before it was written, in the first it has.
fn in_language(text: &Sentence, language: &str) -> String {
    let other = || text.languages().next().and_then(|other| text.in_language(other));
    text.in_language(language).or_else(other).unwrap_or_default().to_owned()
}

fn status(chain: &Chain, record: &Record, today: Date, language: &str) -> page::StatusView {
    match chain.status(record.version, today) {
        Some(version::Status::InForce) => page::StatusView::InForce,
        Some(version::Status::Coming) => page::StatusView::Coming,
        Some(version::Status::Withdrawn) => match chain.withdrawal_of(record.version) {
            Some(withdrawal) => page::StatusView::Withdrawn {
                on: withdrawal.published,
                reason: reason(&withdrawal.reasons.withdrawn, language),
            },
            None => page::StatusView::Past,
        },
        Some(version::Status::Past | version::Status::Ended) | None => page::StatusView::Past,
    }
}

/// Whether the notices of a site have feeds, whose addresses are full.
pub fn has_feeds(context: &PageContext<'_>) -> bool {
    !context.base_url.is_empty() && context.makes(PageKind::Feed)
}

/// Whether a version has a page of changes in a language.
pub fn has_changes(
    context: &PageContext<'_>,
    chain: &Chain,
    record: &Record,
    language: &str,
) -> bool {
    let has = |record: &Record| record.document(language).is_some();
    context.makes(PageKind::Changes) && has(record) && before(chain, record).is_some_and(has)
}

/// Whether a version has a page of what has changed since it, in a language; `shown` is the version
/// at the notice's own address there.
pub fn has_since(
    context: &PageContext<'_>,
    chain: &Chain,
    record: &Record,
    language: &str,
    shown: &Record,
) -> bool {
    context.makes(PageKind::Since)
        && record.document(language).is_some()
        && chain.position(record.version) < chain.position(shown.version)
}

/// The version that the notice's address shows in a language: the one in force or coming; in a
/// language it does not have, the last one that has it.
pub fn shown_in<'a>(
    context: &PageContext<'_>,
    chain: &'a Chain,
    language: &str,
) -> Option<&'a Record> {
    let today = match chain.shown(context.today) {
        Some(Shown::InForce(record) | Shown::Coming(record)) => Some(record),
        Some(Shown::Ended { last, .. }) => last,
        None => None,
    };
    let has = |record: &&Record| record.document(language).is_some();
    today.filter(has).or_else(|| chain.texts().rev().find(has))
}

/// Language tags in the site's order; those the site has dropped come last.
pub fn in_site_order<'a>(
    context: &PageContext<'_>,
    languages: impl Iterator<Item = &'a String>,
) -> Vec<String> {
    let mut languages: Vec<String> = languages.cloned().collect();
    let place = |language: &String| {
        context.languages.iter().position(|known| known == language).unwrap_or(usize::MAX)
    };
    languages.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    languages
}

/// What the pages of one language say about the chain; `document` is the text at the notice's own
/// address.
pub fn chain_view(
    context: &PageContext<'_>,
    chain: &Chain,
    language: &str,
    document: &Document,
    address: &str,
    successor: Option<&(String, String)>,
) -> page::ChainView {
    let shown = chain.shown(context.today);
    let has_ended = matches!(shown, Some(Shown::Ended { .. }));
    let updated = chain.last_updated(context.today);
    let coming = |record: &Record| page::Coming {
        name: record.version.to_string(),
        from: record.effective,
        there: context.makes(PageKind::Versions) && record.document(language).is_some(),
        changes: has_changes(context, chain, record, language),
    };
    let (controllers, contact) = page::ChainView::people(document);
    page::ChainView {
        controllers,
        // The address of a notice that has ended shows no text.
        contact: contact.filter(|_| !has_ended),
        language: language.to_owned(),
        title: document.title.clone(),
        address: address.to_owned(),
        updated: updated.as_ref().map(|updated| updated.material.published),
        applies_from: updated.as_ref().map(|updated| updated.material.effective),
        is_first: updated.as_ref().is_some_and(|updated| {
            chain.texts().next().is_some_and(|first| first.version == updated.material.version)
        }),
        other: updated
            .iter()
            .flat_map(|updated| updated.other.iter().map(|record| record.published))
            .collect(),
        history: context.makes(PageKind::History),
        has_recipients: false,
        feed: has_feeds(context).then(|| format!("{address}{}", About::Releases.file())),
        recipients: has_feeds(context).then(|| format!("{address}{}", About::Recipients.file())),
        coming: chain.coming(context.today).into_iter().map(coming).collect(),
        ending: chain.ending(context.today).map(|end| page::Ending {
            on: end.effective,
            instead: successor.cloned(),
            reason: reason(&end.reasons.ended, language),
        }),
        in_force: matches!(shown, Some(Shown::InForce(_))),
        companions: page::CompanionPage::all(document, |one| {
            !has_ended && context.makes(one.kind())
        }),
        forms: Vec::new(),
    }
}
