//! Rows of cells ⇄ CSV as RFC 4180 has it, which spreadsheet programs open.
//!
//! A file begins with a byte order mark, as Excel else reads `å` as `Ã¥`. A cell that a spreadsheet
//! would take for a formula begins with an apostrophe, which a reader takes off again.

/// What makes a spreadsheet run a cell; the wide ones do where it is set up for Japanese.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// As RFC 4180 has it.
    #[default]
    Comma,
    /// As Excel expects where its language has decimal commas, as Swedish does.
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

/// Rows as the text of a file.
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

/// A cell that no spreadsheet runs. One that begins with apostrophes before such a mark gets one
/// more, so that what is read is what was written.
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

/// What is wrong with a CSV file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The byte it is at.
    pub at: usize,
    /// What it is.
    pub what: &'static str,
}

/// A row, with the byte it begins at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Where it begins.
    pub at: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Reads rows. The separator is the one that parts the cells of the first row; tabs count too.
///
/// # Errors
/// When a quoted cell does not end, or words follow its end.
pub fn read(text: &str) -> Result<Vec<Row>, Fault> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let first = text[start..].lines().next().unwrap_or_default();
    let separator = [',', ';', '\t'].into_iter().max_by_key(|one| first.matches(*one).count());
    let separator = separator.unwrap_or(',');
    let mut rows = Vec::new();
    let mut at = start;
    while at < text.len() {
        let (row, end) = read_row(text, at, separator)?;
        // An empty line is not a row.
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
        at = end;
    }
    Ok(rows)
}

fn read_row(text: &str, start: usize, separator: char) -> Result<(Row, usize), Fault> {
    let mut row = Row { at: start, cells: Vec::new() };
    let mut at = start;
    loop {
        let (cell, end) = match text[at..].strip_prefix('"') {
            Some(_) => quoted(text, at)?,
            None => {
                let end = text[at..].find([separator, '\n', '\r']).map_or(text.len(), |to| at + to);
                (text[at..end].to_owned(), end)
            }
        };
        row.cells.push(unguarded(cell));
        at = end;
        let rest = &text[at..];
        if let Some(after) = rest.strip_prefix(separator) {
            at = text.len() - after.len();
        } else if let Some(after) = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\n', '\r'])) {
            return Ok((row, text.len() - after.len()));
        } else if rest.is_empty() {
            return Ok((row, text.len()));
        } else {
            return Err(Fault { at, what: "words follow the end of a quoted cell" });
        }
    }
}

/// A cell in quotation marks, and where it ends.
fn quoted(text: &str, start: usize) -> Result<(String, usize), Fault> {
    let mut cell = String::new();
    let mut at = start + 1;
    loop {
        let Some(end) = text[at..].find('"').map(|to| at + to) else {
            return Err(Fault { at: start, what: "a quoted cell does not end" });
        };
        cell.push_str(&text[at..end]);
        at = end + 1;
        if !text[at..].starts_with('"') {
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
