//! A translator's rows → changes to a notice's files; every other byte stays.

use crate::diagnostic::{Diagnostic, Level, Message, Value, import};
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
                Err(message) => findings.push(Diagnostic {
                    origin: Some(origin(row.at)),
                    level: Level::Warning,
                    ..Diagnostic::new(&import::IMPORT_TEXTS, at, message)
                }),
            }
        }
        (changes, findings)
    }

    fn change(&self, draft: &Draft, cells: &[String]) -> Result<Option<Change>, Message> {
        let [at, _, _, source, words] = cells else {
            return Err(Message::new("import-texts-cells"));
        };
        let [source, words] = [source, words].map(|cell| cell.replace("\r\n", "\n"));
        if words.trim().is_empty() {
            return Ok(None);
        }
        let Some(text) = translatable(&draft.texts).find(|text| text.at == *at) else {
            return Err(Message::new("import-texts-gone").with("at", at));
        };
        let has = |language: &str| text.by_language.get(language);
        // A file ends its last line, a cell does not, and a file may have the line ends of Windows.
        let bare = |text: &str| text.replace("\r\n", "\n").trim_end_matches('\n').to_owned();
        if has(&self.to).is_some_and(|(now, _)| bare(now) == bare(&words)) {
            return Ok(None);
        }
        let now = has(&self.from).map(|(now, _)| now.as_str()).unwrap_or_default();
        if now != source {
            return Err(Message::new("import-texts-outdated").with("language", &self.from));
        }
        let unwritten =
            || Message::new("import-texts-form").with("at", at).with("words", Value::text(&words));
        rewrite(draft, text, &self.to, &words).map(Some).ok_or_else(unwritten)
    }
}
