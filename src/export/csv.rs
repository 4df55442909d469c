//! Rows of cells ⇄ CSV (RFC 4180) for spreadsheet programs.
//!
//! A file begins with a byte order mark; without it, Excel reads `å` as `Ã¥`. A cell that a spreadsheet
//! would run as a formula is prefixed with an apostrophe, which `read` removes.

/// Characters that start a formula; full-width ones do in Japanese spreadsheets.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The separator of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// As in RFC 4180.
    #[default]
    Comma,
    /// As Excel expects in languages with decimal commas, such as Swedish.
    Semicolon,
}

impl Separator {
    fn letter(self) -> char {
        match self {
            Separator::Comma => ',',
            Separator::Semicolon => ';',
        }
    }
}

/// Writes rows as the text of a file.
pub fn write(rows: &[Vec<String>], separator: Separator) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push(separator.letter());
            }
            push(&guarded(cell), &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

/// A cell that no spreadsheet runs. A cell that already begins with apostrophes before such a
/// character gets one more, so that reading restores it.
fn guarded(cell: &str) -> String {
    let is_formula = cell.trim_start_matches('\'').starts_with(FORMULA);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

fn push(cell: &str, text: &mut String) {
    if cell.contains(['"', ',', ';', '\n', '\r', '\t']) || cell.trim() != cell {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

/// An error in a CSV file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvError {
    /// Its byte offset.
    pub at: usize,
    /// The message.
    pub what: &'static str,
}

/// A row with its byte offset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The byte offset of its start.
    pub at: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Reads rows. The first row decides the separator, which can also be a tab.
///
/// # Errors
/// If a quoted cell does not end, or is followed by other text.
pub fn read(text: &str) -> Result<Vec<Row>, CsvError> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let first = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
    let separator = [',', ';', '\t'].into_iter().max_by_key(|one| first.matches(*one).count());
    let separator = separator.unwrap_or(',');
    let mut rows = Vec::new();
    let mut at = start;
    while at < text.len() {
        let (row, end) = read_row(text, at, separator)?;
        // Skip empty lines.
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
        at = end;
    }
    Ok(rows)
}

fn read_row(text: &str, start: usize, separator: char) -> Result<(Row, usize), CsvError> {
    let mut row = Row { at: start, cells: Vec::new() };
    let mut at = start;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let (cell, end) = match rest.strip_prefix('"') {
            Some(_) => quoted(text, at)?,
            None => {
                let cell = rest.split([separator, '\n', '\r']).next().unwrap_or_default();
                (cell.to_owned(), at + cell.len())
            }
        };
        row.cells.push(unguarded(cell));
        at = end;
        let rest = text.get(at..).unwrap_or_default();
        if let Some(after) = rest.strip_prefix(separator) {
            at = text.len() - after.len();
        } else if let Some(after) = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\n', '\r'])) {
            return Ok((row, text.len() - after.len()));
        } else if rest.is_empty() {
            return Ok((row, text.len()));
        } else {
            return Err(CsvError { at, what: "text follows the end of a quoted cell" });
        }
    }
}

/// A quoted cell, and the offset of its end.
fn quoted(text: &str, start: usize) -> Result<(String, usize), CsvError> {
    let mut cell = String::new();
    let mut at = start + 1;
    loop {
        let Some((part, rest)) = text.get(at..).and_then(|rest| rest.split_once('"')) else {
            return Err(CsvError { at: start, what: "a quoted cell does not end" });
        };
        cell.push_str(part);
        at += part.len() + 1;
        if !rest.starts_with('"') {
            return Ok((cell, at));
        }
        cell.push('"');
        at += 1;
    }
}

fn unguarded(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest.to_owned(),
        _ => cell,
    }
}
