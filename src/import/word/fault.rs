//! Why a Word file is not read.

/// Why a Word file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is encrypted.
    Protected,
    /// It is of Word 97 to 2003.
    OldFormat,
    /// It is something else.
    NotWord,
    /// It has more parts than any text needs.
    TooManyParts,
    /// Its parts are larger than any text.
    TooLarge,
    /// A part is in it more than once.
    Twice(String),
    /// A part cannot be read.
    Damaged(String),
    /// A part declares entities, which no Word file does.
    Declares(String),
    /// A part is invalid XML.
    Xml(String, String),
    /// Its parts are nested deeper than any text.
    Nested(String),
}

impl Fault {
    /// What is wrong.
    pub fn message(&self) -> String {
        match self {
            Fault::Protected => "this Word file is protected by a password".into(),
            Fault::OldFormat => "this is a file of Word 97 to 2003".into(),
            Fault::NotWord => "this is not a Word file".into(),
            Fault::TooManyParts => "this Word file has too many parts".into(),
            Fault::TooLarge => "the text of this Word file is too large".into(),
            Fault::Twice(part) => format!("this Word file contains `{part}` twice"),
            Fault::Damaged(part) if part.is_empty() => "this Word file is damaged".into(),
            Fault::Damaged(part) => format!("`{part}` in this Word file is damaged"),
            Fault::Declares(part) => {
                format!("`{part}` in this Word file declares entities, which are never read")
            }
            Fault::Xml(part, error) => format!("`{part}` in this Word file is not XML: {error}"),
            Fault::Nested(part) => format!("`{part}` in this Word file is nested too deep"),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Fault::Protected => "save it in Word without a password, and import that file",
            Fault::OldFormat => "save it in Word as .docx, and import that file",
            Fault::NotWord => "save the text as .docx, .html, .md or .txt",
            _ => "open it in Word, and save it again as .docx, or as plain text",
        }
    }
}
