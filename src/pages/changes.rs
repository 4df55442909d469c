//! The pages that show what a release changed, and what has changed since a version.

use super::version::view;
use super::{Making, page};
use crate::compare::{
    Change, Class, Marked, Wording, compare_facts, compare_renamed, unit_renames,
};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::model::Notice;
use crate::render::changes::{ChangeLine, ChangesPage};
use crate::render::page::{Alternates, Chain as ChainView};
use crate::site::{Order, Page};
use crate::version::{Chain, Record};

/// Which page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// What one release changed.
    Release,
    /// All that has changed since a version.
    Since,
}

/// The text that stood before a release: the one before it in the chain that was not withdrawn.
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

/// Makes the page in one language; `named` is the version that its address names.
///
/// # Errors
/// When the template fails or a message is missing.
pub fn changes_page(
    making: &Making<'_>,
    chain: &Chain,
    chain_view: &ChainView,
    span: Span,
    (old, new): (&Record, &Record),
    alternates: Alternates,
) -> Result<Page, Box<Diagnostic>> {
    let language = &chain_view.language;
    let named = if span == Span::Release { new } else { old };
    let address = format!("{}{}", chain_view.address, below(span, named));
    let facts = facts(old).zip(facts(new));
    let (Some(before), Some(after)) = (old.document(language), new.document(language)) else {
        unreachable!("asked for in languages that both have");
    };
    let marked = marked(facts.as_ref(), before, after);
    let mut wanted = ChangesPage {
        chain: chain_view,
        address: &address,
        since: span == Span::Since,
        old: &view(making, chain, old, language),
        new: &view(making, chain, new, language),
        register: None,
        material: Vec::new(),
        editorial: Vec::new(),
        marked: &marked,
        alternates,
    };
    if let (Some((before, after)), Some(locale)) = (&facts, making.locales.get(language)) {
        let languages = languages_of(after, making);
        let wording = Wording::new((before, after), &languages, locale, making.tables);
        let changes = compare_facts(before, after, making.tables);
        let register = wording.register_line(&changes);
        wanted.register = Some((register.line, register.reading));
        let of = |class| changes.iter().filter(move |change| change.class == class);
        wanted.material = of(Class::Material).map(|change| line(&wording, change)).collect();
        wanted.editorial = of(Class::Editorial).map(|change| line(&wording, change)).collect();
    }
    let html = making.theme.changes(&wanted)?;
    Ok(page(&address, Order::Page, html))
}

fn line(wording: &Wording<'_>, change: &Change) -> ChangeLine {
    ChangeLine {
        words: wording.change(change),
        article: wording.article(change),
        consequences: change.consequences.iter().map(|one| wording.consequence(one)).collect(),
    }
}

/// The facts of a release; none of one that was imported, or whose facts cannot be read today.
fn facts(record: &Record) -> Option<Notice> {
    record.facts().ok().flatten()
}

fn languages_of(notice: &Notice, making: &Making<'_>) -> Vec<String> {
    let own = notice.audience.as_ref().map(|audience| audience.languages.clone());
    own.filter(|languages| !languages.is_empty()).unwrap_or_else(|| making.languages.to_vec())
}

fn marked(facts: Option<&(Notice, Notice)>, before: &Document, after: &Document) -> Marked {
    match facts {
        Some((old, new)) => compare_renamed(before, after, &unit_renames(old, new)),
        None => compare_renamed(before, after, &Default::default()),
    }
}
