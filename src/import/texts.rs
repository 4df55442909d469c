//! A translator's rows → what is to change in the files of a notice, byte for byte nothing else.

use crate::diagnostic::{Diagnostic, Level, import};
use crate::export::csv::{Fault, Row, read};
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

/// What is wrong with a translator's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoTranslation {
    /// It is no CSV.
    Csv(Fault),
    /// Its heads are not those that `export texts` writes.
    Heads,
}

/// Reads a translator's file.
///
/// # Errors
/// When it is not what `export texts` wrote, with other words in its last column.
pub fn read_texts(text: &str) -> Result<Translation, NoTranslation> {
    let mut rows = read(text).map_err(NoTranslation::Csv)?;
    if rows.is_empty() {
        return Err(NoTranslation::Heads);
    }
    let head = rows.remove(0).cells;
    let [_, _, _, from, to] = head.as_slice() else { return Err(NoTranslation::Heads) };
    if head != heads(from, to) {
        return Err(NoTranslation::Heads);
    }
    Ok(Translation { from: from.clone(), to: to.clone(), rows })
}

impl Translation {
    /// The changes that are still to be made to a notice, and what of the file cannot be taken
    /// over; `origin` is a row's place.
    pub fn changes(
        &self,
        draft: &Draft,
        origin: &dyn Fn(usize) -> Origin,
    ) -> (Vec<(String, Change)>, Vec<Diagnostic>) {
        let mut changes = Vec::new();
        let mut findings = Vec::new();
        for row in &self.rows {
            match self.change(draft, &row.cells) {
                Ok(None) => {}
                Ok(Some(change)) => changes.push((row.cells[0].clone(), change)),
                Err((message, help)) => findings.push(Diagnostic {
                    origin: Some(origin(row.at)),
                    level: Level::Warning,
                    ..Diagnostic::new(&import::IMPORT_TEXTS, &row.cells[0], message).help(help)
                }),
            }
        }
        (changes, findings)
    }

    fn change(&self, draft: &Draft, cells: &[String]) -> Result<Option<Change>, (String, String)> {
        let [at, _, _, source, words] = cells else {
            return Err((
                "this row has not five cells".into(),
                "restore what `export texts` wrote".into(),
            ));
        };
        let [source, words] = [source, words].map(|cell| cell.replace("\r\n", "\n"));
        if words.trim().is_empty() {
            return Ok(None);
        }
        let Some(text) = translatable(&draft.texts).find(|text| text.at == *at) else {
            return Err((
                format!("the notice has no text `{at}` any more"),
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
                    "the text in `{}` is another now, so this is a translation of older words",
                    self.from
                ),
                "export the texts again, and have this row translated anew".into(),
            ));
        }
        let unwritten = || {
            let message =
                format!("`{at}` is written in a way that cannot be changed byte for byte");
            (message, format!("write it there yourself: {words}"))
        };
        rewrite(draft, text, &self.to, &words).map(Some).ok_or_else(unwritten)
    }
}
