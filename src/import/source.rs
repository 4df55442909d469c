//! The text of a file → a page in HTML, by its format.
//!
//! Markdown and plain text become a page, and every page is read in one way.

use std::sync::Arc;

use pulldown_cmark::{Options, Parser};

use super::left_out::{LeftOut, LeftOutKind};
use super::plain;
use super::word::Word;
use crate::characters::is_hidden;
use crate::origin::InputFile;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// CommonMark, with the extensions of GitHub.
    Markdown,
    /// A web page.
    Html,
    /// Paragraphs between empty lines.
    Plain,
    /// What `pdftotext` prints: as plain, but lines end where the page did.
    Pdf,
    /// A `.docx`, which is read into a page.
    Word,
}

/// The endings of files that can be read.
pub const ENDINGS: [(&str, Format); 7] = [
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("txt", Format::Plain),
    ("docx", Format::Word),
    ("pdf", Format::Pdf),
];

/// Whether a file of this name can be read.
pub fn is_text_file(name: &str) -> bool {
    format_of(name).is_some()
}

/// The format that the ending of a name says.
pub fn format_of(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    ENDINGS.iter().find(|(one, _)| one.eq_ignore_ascii_case(ending)).map(|(_, format)| *format)
}

/// A file's text, without its head and without what no reader sees.
pub(super) struct Source {
    pub file: Arc<InputFile>,
    pub format: Format,
    pub text: String,
    pub left_out: Vec<LeftOut>,
    /// The title that a Word file states, and its words as another parser reads them.
    pub word: Option<(Option<String>, String)>,
}

impl Source {
    /// Reads a file of a format other than Word's.
    pub fn of(file: &Arc<InputFile>, format: Format) -> Source {
        let text = if format == Format::Markdown { head(&file.text).1 } else { &file.text };
        let mut source = Source {
            file: file.clone(),
            format,
            text: String::new(),
            left_out: Vec::new(),
            word: None,
        };
        source.push_visible(text);
        if format == Format::Markdown {
            source.remove_marks();
        }
        source
    }

    /// A Word file that is read.
    pub fn of_word(name: &str, word: Word) -> Source {
        let mut source = Source {
            file: Arc::new(InputFile::new(name, word.lines)),
            format: Format::Word,
            text: String::new(),
            left_out: word.left_out,
            word: Some((word.title, word.visible)),
        };
        source.push_visible(&word.page);
        source
    }

    /// The separators of lines and paragraphs become line ends; other hidden characters are left out.
    fn push_visible(&mut self, text: &str) {
        let line_end = match self.format {
            Format::Markdown => "  \n",
            Format::Html | Format::Word => "<br>",
            Format::Plain | Format::Pdf => "\n",
        };
        for letter in text.chars() {
            match letter {
                '\u{2028}' => self.text.push_str(line_end),
                '\u{2029}' if line_end == "<br>" => self.text.push_str("<br><br>"),
                '\u{2029}' => self.text.push_str("\n\n"),
                letter if is_hidden(letter) => {
                    let words = format!("U+{:04X}", u32::from(letter));
                    self.left_out.push(LeftOut { what: LeftOutKind::Character, words });
                }
                letter => self.text.push(letter),
            }
        }
    }

    /// Removes attributes in braces, which some dialects put after headings and below blocks.
    fn remove_marks(&mut self) {
        let mut result = String::with_capacity(self.text.len());
        let mut fence = None;
        for line in self.text.split_inclusive('\n') {
            let trimmed = line.trim();
            let mark = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
            match (fence, mark) {
                (None, Some(_)) => fence = mark,
                (Some(open), Some(mark)) if open == mark => fence = None,
                _ => {}
            }
            let attribute = match () {
                () if fence.is_some() => None,
                () if trimmed.starts_with("{:") && trimmed.ends_with('}') => Some(trimmed),
                () if trimmed.starts_with('#') && trimmed.ends_with('}') => {
                    let start = trimmed.rfind('{').unwrap_or_default();
                    let mark = trimmed.get(start..).unwrap_or_default();
                    let inside = mark.trim_start_matches('{').trim_start_matches(':').trim_start();
                    inside.starts_with(['#', '.']).then_some(mark)
                }
                () => None,
            };
            match attribute {
                Some(mark) => {
                    result.push_str(&line.replacen(mark, &anchor_of(mark), 1));
                    let words = mark.to_owned();
                    self.left_out.push(LeftOut { what: LeftOutKind::Mark, words });
                }
                None => result.push_str(line),
            }
        }
        self.text = result;
    }

    /// A value of the file's head.
    pub fn value(&self, key: &str) -> Option<String> {
        if let (Some((title, _)), "title") = (&self.word, key) {
            return title.clone();
        }
        let head = if self.format == Format::Markdown { head(&self.file.text).0 } else { "" };
        value(head, key)
    }

    /// The text as a page.
    pub fn page(&self) -> String {
        match self.format {
            Format::Html | Format::Word => self.text.clone(),
            Format::Markdown => {
                let options = Options::ENABLE_TABLES
                    | Options::ENABLE_STRIKETHROUGH
                    | Options::ENABLE_FOOTNOTES
                    | Options::ENABLE_TASKLISTS;
                let mut page = String::new();
                pulldown_cmark::html::push_html(&mut page, Parser::new_ext(&self.text, options));
                page
            }
            Format::Plain => plain::page(&self.text),
            Format::Pdf => plain::page_of_pdf(&self.text),
        }
    }
}

/// The id in attributes such as `{#data .x}`, as an anchor.
fn anchor_of(mark: &str) -> String {
    let inside = mark.trim_start_matches(['{', ':', ' ']).trim_end_matches('}');
    let id = inside.split_whitespace().find_map(|one| one.strip_prefix('#'));
    let is_plain = |id: &&str| id.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    id.filter(is_plain).map(|id| format!("<a id=\"{id}\"></a>")).unwrap_or_default()
}

/// The front matter between lines of `---`, and the text after it. Trailing blanks of such a line are
/// invisible, so they are ignored.
fn head(text: &str) -> (&str, &str) {
    let is_border = |line: &str| line.trim_end() == "---";
    let first = text.split_inclusive('\n').next().filter(|line| is_border(line));
    let Some(rest) = first.and_then(|first| text.strip_prefix(first)) else { return ("", text) };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if is_border(line) {
            let (head, after) = rest.split_at(at);
            return (head, after.strip_prefix(line).unwrap_or(after));
        }
        at += line.len();
    }
    ("", text)
}

fn value(head: &str, key: &str) -> Option<String> {
    let line = head.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    let value = line.trim();
    let quoted =
        ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    Some(quoted.unwrap_or(value).to_owned()).filter(|value| !value.is_empty())
}
