//! The pages that show what a release changed, and what has changed since a version.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use super::version::view;
use super::{Comparisons, PageContext, page};
use crate::compare::Compared;
use crate::diagnostic::Diagnostic;
use crate::listing::{Order, Page};
use crate::model::Notice;
use crate::render::changes::ChangesPage;
use crate::render::page::{Alternates, ChainView};
use crate::version::{Chain, Record};

/// Which page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// What one release changed.
    Release,
    /// All that has changed since a version.
    Since,
}

/// The text that a release replaced: the previous one in the chain that was not withdrawn.
pub fn before<'a>(chain: &'a Chain, record: &Record) -> Option<&'a Record> {
    let own = chain.position(record.version)?;
    let stood = |one: &&Record| {
        let withdrawn = chain.withdrawal_of(one.version);
        withdrawn.is_none_or(|by| chain.position(by.version).is_none_or(|at| at > own))
    };
    chain.records()[..own].iter().rev().filter(|one| !one.documents().is_empty()).find(stood)
}

/// The part of the address that follows the notice's own.
pub fn below(span: Span, record: &Record) -> String {
    match span {
        Span::Release => format!("changes/{}/", record.version),
        Span::Since => format!("since/{}/", record.version),
    }
}

/// What changed from one version to another, in a language that both have.
pub fn compared<'a>(
    comparisons: &Comparisons<'a>,
    language: &str,
    span: Span,
    (old, new): (&'a Record, &'a Record),
) -> Compared {
    let (Some(before), Some(after)) = (old.document(language), new.document(language)) else {
        unreachable!("asked for in languages that both have");
    };
    let context = comparisons.context;
    let facts = comparisons.facts((old, new));
    let facts = facts.as_ref().map_err(|why| *why);
    let languages = facts.ok().map(|facts| languages_of(facts.after, context));
    let compared = Compared::of(
        facts,
        (before, after),
        &languages.unwrap_or_default(),
        &context.locales[language],
        context.tables,
    );
    match span {
        Span::Release => Compared { reworded: new.reworded.iter().cloned().collect(), ..compared },
        // In between the facts may have changed the same parts.
        Span::Since => compared,
    }
}

/// Makes the page in one language.
///
/// # Errors
/// When the template fails or a message is missing.
pub fn changes_page<'a>(
    comparisons: &Comparisons<'a>,
    chain_view: &ChainView,
    span: Span,
    (old, new): (&'a Record, &'a Record),
    compared: &Compared,
    alternates: Alternates,
) -> Result<Page, Box<Diagnostic>> {
    let language = &chain_view.language;
    let named = if span == Span::Release { new } else { old };
    let address = format!("{}{}", chain_view.address, below(span, named));
    let html = comparisons.context.theme.changes(&ChangesPage {
        chain: chain_view,
        address: &address,
        since: span == Span::Since,
        old: &view(comparisons, old, language),
        new: &view(comparisons, new, language),
        compared,
        alternates,
    })?;
    Ok(page(&address, Order::Page, html))
}

fn languages_of(notice: &Notice, context: &PageContext<'_>) -> Vec<String> {
    let own = notice.audience.as_ref().map(|audience| audience.languages.clone());
    own.filter(|languages| !languages.is_empty()).unwrap_or_else(|| context.languages.to_vec())
}
