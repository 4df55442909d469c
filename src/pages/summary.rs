//! What pages of the whole site say about a notice: from its records' metadata, without a page being
//! made.

use super::recipients::has_recipients;
use super::version::{in_site_order, shown_in};
use super::{NoticeSummary, PageContext, Released, json, notice_address};
use crate::document::{Document, plain};
use crate::locale::small_text;
use crate::model::PageKind;
use crate::render::page::{ChainView, IndexEntry};
use crate::version::{Chain, Record, Shown};

/// What is said about a released notice.
pub fn summarize(context: &PageContext<'_>, released: &Released) -> NoticeSummary {
    let chain = &released.chain;
    let slugs = chain.slugs(context.today);
    let has_ended = matches!(chain.shown(context.today), Some(Shown::Ended { .. }));
    let updated = chain.last_updated(context.today).map(|updated| updated.material.published);
    let mut summary = NoticeSummary { id: released.id.clone(), ..NoticeSummary::default() };
    for language in in_site_order(context, slugs.keys()) {
        let Some(shown) = shown_in(context, chain, &language) else { continue };
        let Some(document) = shown.document(&language) else { continue };
        let Some(slug) = slugs.get(&language) else { continue };
        let address = notice_address(&language, slug);
        if !has_ended {
            summary.addresses.push((address.clone(), updated));
        }
        if !has_ended && has_recipients(context, shown) {
            summary.addresses.push((format!("{address}recipients/"), None));
        }
        if context.makes(PageKind::History) {
            summary.addresses.push((format!("{address}versions/"), None));
        }
        let entry = entry(context, chain, document, shown, address);
        summary.entries.push((language, entry));
    }
    if !slugs.is_empty() {
        let versions = json::text(&json::versions(context, chain, &slugs));
        summary.versions = Some(versions.trim_end().to_owned());
    }
    summary
}

/// The addresses below which all files of a notice are, also those of earlier slugs.
pub fn addresses(context: &PageContext<'_>, chain: &Chain) -> Vec<String> {
    let earlier = chain.earlier_slugs(context.today).into_iter();
    let earlier = earlier.map(|one| notice_address(&one.language, &one.slug));
    let slugs = chain.slugs(context.today);
    let own = slugs.iter().map(|(language, slug)| notice_address(language, slug));
    let mut addresses: Vec<String> = own.chain(earlier).collect();
    addresses.sort();
    addresses.dedup();
    addresses
}

fn entry(
    context: &PageContext<'_>,
    chain: &Chain,
    document: &Document,
    shown: &Record,
    address: String,
) -> IndexEntry {
    let ended = match chain.shown(context.today) {
        Some(Shown::Ended { end, .. }) => Some(end.effective),
        _ => None,
    };
    let updated = chain.last_updated(context.today);
    IndexEntry {
        title: document.title.clone(),
        description: document.description.clone(),
        language: document.language.clone(),
        address,
        controllers: ChainView::people(document).0,
        groups: document.groups.iter().map(|group| small_text(&plain(&group.title))).collect(),
        since: Some(updated.map_or(shown.effective, |updated| updated.material.effective)),
        ended,
    }
}
