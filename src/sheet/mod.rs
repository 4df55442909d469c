//! A notice, its Documents and findings → the cross-check sheet: every letter of Arts. 13 and 14
//! GDPR and related articles, with the place that states it. Pure, plain data.
//!
//! `text` prints it for a terminal; a page of the preview shows the same data.

mod answers;
mod citation;
mod data;
mod document;
mod duties;
mod row;
mod text;
mod words;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::document::{Document, plain};
use crate::locale::{Locale, MessageError};
use crate::model::Notice;
use crate::report::{Summary, Wording};
use crate::resolve::Draft;
use crate::tables::{TableName, Tables};
use crate::version::content_hash;

use row::{finding, row};
use words::Words;

pub use citation::{Citation, citations};
pub use data::{
    Allowed, Answer, Finding, List, Mark, Overview, Part, Place, Row, Sheet, Signing, State, Term,
};
pub use document::document;
pub use duties::{Duty, DutyKind, PARTS, Regime, duty_kinds};
pub use text::text;

/// What a sheet is made from.
pub struct Input<'a> {
    /// The notice with its places.
    pub draft: &'a Draft,
    /// Its text in each language, the prevailing one first.
    pub documents: &'a [Document],
    /// Its findings.
    pub diagnostics: &'a [Diagnostic],
    /// The wording of the sheet's language.
    pub locale: &'a Locale,
    /// The wording of its findings.
    pub wording: &'a Wording,
    /// The wording of each language of the site, for its readability.
    pub locales: &'a BTreeMap<String, Locale>,
    /// The tables, for their dates and the site's own entries.
    pub tables: &'a Tables,
    /// The first role in which the site has releases approved.
    pub role: Option<&'a str>,
}

/// Fills in the sheet of a notice.
///
/// # Errors
/// When a message of the locale is missing.
pub fn sheet(input: &Input<'_>) -> Result<Sheet, MessageError> {
    let notice = &input.draft.notice;
    let words = Words(input.locale, input.wording);
    let document = quoted(input);
    let content = content_hash(Some(notice), input.documents);
    let mut is_placed = vec![false; input.diagnostics.len()];
    let mut parts = Vec::new();
    for (part, duties) in PARTS {
        let rows = duties.iter().map(|duty| row(input, document, &words, duty, &mut is_placed));
        parts.push(Part {
            title: words.message(&format!("sheet-part-{part}"))?,
            rows: rows.collect::<Result<_, _>>()?,
        });
    }
    let rest = input.diagnostics.iter().zip(&is_placed).filter(|(_, is_placed)| !**is_placed);
    let other = rest.map(|(one, _)| finding(&words, one)).collect::<Result<_, _>>()?;
    Ok(Sheet {
        notice: input.draft.id.clone(),
        language: input.locale.language.clone(),
        title: words.message_with("sheet-title", "title", title(input, document))?,
        lead: words.message("sheet-lead")?,
        about: about(input, document, &words, &content)?,
        summary: overview(&parts, &words)?,
        parts,
        other: List { title: words.message("sheet-part-other")?, items: other },
        allowed: List {
            title: words.message("sheet-part-allowed")?,
            items: allowed(notice, &words)?,
        },
        signing: signing(input, &words, &content)?,
        content,
    })
}

/// The text to quote: in the sheet's language, else the prevailing one.
fn quoted<'a>(input: &Input<'a>) -> Option<&'a Document> {
    let own = input.documents.iter().find(|one| one.language == input.locale.language);
    own.or(input.documents.first())
}

fn title(input: &Input<'_>, document: Option<&Document>) -> String {
    match document.map(|document| document.title.trim()) {
        Some(title) if !title.is_empty() => title.to_owned(),
        _ => input.draft.id.clone(),
    }
}

/// The first page: how many items have which mark, and what the marks mean.
fn overview(parts: &[Part], words: &Words<'_>) -> Result<Overview, MessageError> {
    let rows = || parts.iter().flat_map(|part| &part.rows);
    let count = |mark| rows().filter(|row| row.mark == mark).count();
    let counts = Mark::ALL.map(|mark| (mark.word(), count(mark).into()));
    let legend = Mark::ALL.into_iter().map(|mark| {
        let value = words.message(&format!("sheet-mark-{}", mark.word()))?;
        Ok(Term { name: mark.sign().to_owned(), value })
    });
    Ok(Overview {
        title: words.message("sheet-summary")?,
        counts: plain(&words.0.message("sheet-summary-counts", &counts)?),
        legend: legend.collect::<Result<Vec<Term>, MessageError>>()?,
    })
}

fn about(
    input: &Input<'_>,
    document: Option<&Document>,
    words: &Words<'_>,
    content: &str,
) -> Result<Vec<Term>, MessageError> {
    let language = |tag: &str| words.message(&format!("language-{tag}"));
    let Summary { errors, warnings, infos } = Summary::of(input.diagnostics);
    let counts =
        [("errors", errors.into()), ("warnings", warnings.into()), ("notes", infos.into())];
    let mut about = vec![("sheet-notice", input.draft.id.clone())];
    if let (Some(prevails), Some(document)) = (input.draft.languages.first(), document) {
        about.push(("sheet-prevails", language(prevails)?));
        if document.language != *prevails {
            about.push(("sheet-language", language(&document.language)?));
        }
    }
    about.push(("sheet-content", content.to_owned()));
    about.push(("sheet-findings", plain(&words.0.message("sheet-count", &counts)?)));
    about.push(("sheet-tables", tables(input.tables, words)?));
    if !input.tables.own.is_empty() {
        about.push(("sheet-own-tables", own_tables(input.tables)));
    }

    let terms =
        about.into_iter().map(|(name, value)| Ok(Term { name: words.message(name)?, value }));
    terms.collect()
}

/// The days on which the tables were current that the check relied on.
fn tables(tables: &Tables, words: &Words<'_>) -> Result<String, MessageError> {
    let names = [
        ("laws", TableName::Laws),
        ("authorities", TableName::Authorities),
        ("adequacy", TableName::Adequacy),
        ("countries", TableName::Countries),
    ];
    let dates = names.into_iter().map(|(id, table)| {
        Ok(format!("{} {}", words.message(&format!("sheet-table-{id}"))?, tables.date_of(table)))
    });
    Ok(dates.collect::<Result<Vec<_>, _>>()?.join(", "))
}

/// The site's own entries, each with its file and day.
fn own_tables(tables: &Tables) -> String {
    let own = tables.own.iter();
    let own = own.map(|one| format!("{} ({}, {})", one.id, one.file, one.date));
    own.collect::<Vec<_>>().join("; ")
}

fn allowed(notice: &Notice, words: &Words<'_>) -> Result<Vec<Allowed>, MessageError> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let allowed = notice.allow.iter().map(|allow| {
        Ok(Allowed {
            rule: text(&allow.rule),
            title: words.title(allow.rule.as_deref().unwrap_or_default())?,
            at: text(&allow.at),
            reason: text(&allow.reason),
        })
    });
    allowed.chain(answers(notice, words)).collect()
}

/// What the author answers to a finding that words led to.
fn answers<'a>(
    notice: &'a Notice,
    words: &'a Words<'_>,
) -> impl Iterator<Item = Result<Allowed, MessageError>> + 'a {
    let answer = |rule: &str, id: &str, reason: Option<&String>| {
        Ok(Allowed {
            rule: rule.to_owned(),
            title: words.title(rule)?,
            at: format!("data.{id}"),
            reason: reason.cloned().unwrap_or_default(),
        })
    };
    notice.data.iter().flat_map(move |(id, data)| {
        let special = data.is_said_not_special();
        let special =
            special.then(|| answer("special-category-unmarked", id, data.special_reason.as_ref()));
        let criminal = data.criminal == Some(false);
        special.into_iter().chain(criminal.then(|| answer("criminal-data-unmarked", id, None)))
    })
}

fn signing(input: &Input<'_>, words: &Words<'_>, content: &str) -> Result<Signing, MessageError> {
    let id = &input.draft.id;
    let is_good = !has_errors(input.diagnostics);
    let command = match input.role {
        Some(role) => format!("klartext approve {id} --role {role} --by \"…\""),
        None => format!("klartext release {id} --published YYYY-MM-DD --expect {content}"),
    };
    Ok(Signing {
        approve: words.message_with("sheet-approve", "content", content.to_owned())?,
        fields: [
            words.message("sheet-name")?,
            words.message("sheet-date")?,
            words.message("sheet-signature")?,
        ],
        release: words.message(if is_good { "sheet-release" } else { "sheet-forbidden" })?,
        command: is_good.then_some(command),
    })
}
