//! A translator's rows → changes to a notice's files; every other byte stays.

use crate::diagnostic::{Diagnostic, Level, import};
use crate::export::csv::{CsvError, Row, read};
use crate::export::texts::{heads, translatable};
use crate::fix::{Change, rewrite};
use crate::origin::Origin;
use crate::resolve::Draft;

/// A translator's file.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The language that was translated from.
    pub from: String,
    /// The language that was translated into.
    pub to: String,
    rows: Vec<Row>,
}

/// Why a file is not a translator's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationError {
    /// It is not valid CSV.
    Csv(CsvError),
    /// Its header is not the one that `export texts` writes.
    Header,
}

/// Reads a translator's file.
///
/// # Errors
/// If the file is not CSV, or not from `export texts`.
pub fn read_texts(text: &str) -> Result<Translation, TranslationError> {
    let mut rows = read(text).map_err(TranslationError::Csv)?;
    if rows.is_empty() {
        return Err(TranslationError::Header);
    }
    let head = rows.remove(0).cells;
    let [_, _, _, from, to] = head.as_slice() else { return Err(TranslationError::Header) };
    if head != heads(from, to) {
        return Err(TranslationError::Header);
    }
    Ok(Translation { from: from.clone(), to: to.clone(), rows })
}

impl Translation {
    /// The changes to make to a notice, and findings for rows that cannot be imported; `origin` is
    /// the origin of a row.
    pub fn changes(
        &self,
        draft: &Draft,
        origin: &dyn Fn(usize) -> Origin,
    ) -> (Vec<(String, Change)>, Vec<Diagnostic>) {
        let mut changes = Vec::new();
        let mut findings = Vec::new();
        for row in &self.rows {
            let Some(at) = row.cells.first() else { continue };
            match self.change(draft, &row.cells) {
                Ok(None) => {}
                Ok(Some(change)) => changes.push((at.clone(), change)),
                Err((message, help)) => findings.push(Diagnostic {
                    origin: Some(origin(row.at)),
                    level: Level::Warning,
                    ..Diagnostic::new(&import::IMPORT_TEXTS, at, message).help(help)
                }),
            }
        }
        (changes, findings)
    }

    fn change(&self, draft: &Draft, cells: &[String]) -> Result<Option<Change>, (String, String)> {
        let [at, _, _, source, words] = cells else {
            return Err((
                "this row does not have five cells".into(),
                "restore the row that `export texts` wrote".into(),
            ));
        };
        let [source, words] = [source, words].map(|cell| cell.replace("\r\n", "\n"));
        if words.trim().is_empty() {
            return Ok(None);
        }
        let Some(text) = translatable(&draft.texts).find(|text| text.at == *at) else {
            return Err((
                format!("the notice no longer has a text `{at}`"),
                "export the texts again".into(),
            ));
        };
        let has = |language: &str| text.by_language.get(language);
        if has(&self.to).is_some_and(|(now, _)| *now == words) {
            return Ok(None);
        }
        let now = has(&self.from).map(|(now, _)| now.as_str()).unwrap_or_default();
        if now != source {
            return Err((
                format!(
                    "the text in `{}` has changed since the export, so this translation is outdated",
                    self.from
                ),
                "export the texts again and translate this row again".into(),
            ));
        }
        let unwritten = || {
            let message =
                format!("`{at}` is written in a form that cannot be edited automatically");
            (message, format!("write it there by hand: {words}"))
        };
        rewrite(draft, text, &self.to, &words).map(Some).ok_or_else(unwritten)
    }
}
