//! A text as it was published → its parts, divided at the top headings.
//!
//! Markdown and plain text become a page, and every page is read in one way.

use std::sync::Arc;

use pulldown_cmark::{Options, Parser};

use super::html;
use super::page::{LeftOut, LeftOutKind};
use crate::characters::is_hidden;
use crate::document::{Body, Inlines, plain};
use crate::origin::InputFile;
use crate::render::markup::escape;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// CommonMark, with the extensions of GitHub.
    Markdown,
    /// A web page.
    Html,
    /// Paragraphs between empty lines.
    Plain,
}

/// The endings of files that can be read.
pub const ENDINGS: [(&str, Format); 5] = [
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("txt", Format::Plain),
];

/// Whether a file of this name can be read.
pub fn is_text_file(name: &str) -> bool {
    format_of(name).is_some()
}

fn format_of(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    ENDINGS.iter().find(|(one, _)| *one == ending).map(|(_, format)| *format)
}

/// An imported text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The only first-level heading, or the title in the front matter or of the page.
    pub title: Option<String>,
    /// The description in the front matter, or the first sentence.
    pub description: Option<String>,
    /// The parts in order.
    pub parts: Vec<Part>,
    /// What is not taken over.
    pub left_out: Vec<LeftOut>,
}

/// A heading with the blocks below it; without a heading, the blocks before the first one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: Option<Inlines>,
    /// The blocks; depths of headings count from the part's own heading.
    pub bodies: Vec<Body>,
}

/// A file's text, without its head and without what no reader sees.
pub(super) struct Source {
    pub format: Format,
    pub text: String,
    left_out: Vec<LeftOut>,
}

impl Source {
    /// Reads a file; one without an ending that is known is Markdown.
    pub fn of(file: &InputFile) -> Source {
        let format = format_of(&file.path).unwrap_or(Format::Markdown);
        let start = if format == Format::Markdown { head(&file.text).1 } else { 0 };
        let mut source = Source { format, text: String::new(), left_out: Vec::new() };
        source.push_visible(&file.text[start..]);
        if format == Format::Markdown {
            source.remove_marks();
        }
        source
    }

    /// The separators of lines and paragraphs become line ends; other hidden characters are left out.
    fn push_visible(&mut self, text: &str) {
        let line_end = match self.format {
            Format::Markdown => "  \n",
            Format::Html => "<br>",
            Format::Plain => "\n",
        };
        for letter in text.chars() {
            match letter {
                '\u{2028}' => self.text.push_str(line_end),
                '\u{2029}' if self.format == Format::Html => self.text.push_str("<br><br>"),
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
                    let inside = trimmed[start + 1..].trim_start_matches(':').trim_start();
                    inside.starts_with(['#', '.']).then_some(&trimmed[start..])
                }
                () => None,
            };
            match attribute {
                Some(mark) => {
                    result.push_str(&line.replacen(mark, "", 1));
                    let words = mark.to_owned();
                    self.left_out.push(LeftOut { what: LeftOutKind::Mark, words });
                }
                None => result.push_str(line),
            }
        }
        self.text = result;
    }

    fn page(&self) -> String {
        match self.format {
            Format::Html => self.text.clone(),
            Format::Markdown => {
                let options = Options::ENABLE_TABLES
                    | Options::ENABLE_STRIKETHROUGH
                    | Options::ENABLE_FOOTNOTES
                    | Options::ENABLE_TASKLISTS;
                let mut page = String::new();
                pulldown_cmark::html::push_html(&mut page, Parser::new_ext(&self.text, options));
                page
            }
            Format::Plain => {
                let text = self.text.replace("\r\n", "\n");
                let lines = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
                let paragraphs = lines.split("\n\n").filter(|one| !one.trim().is_empty());
                let paragraph = |one: &str| {
                    let mut out = String::from("<p>");
                    escape(one.trim(), &mut out);
                    out.replace('\n', "<br>")
                };
                paragraphs.map(paragraph).collect()
            }
        }
    }
}

/// Reads a file. A first-level heading that repeats `title` is left out, as every page shows the
/// title.
///
/// # Errors
/// Why the page is not read.
pub fn read(file: &Arc<InputFile>, title: Option<&str>) -> Result<Text, &'static str> {
    let source = Source::of(file);
    let head = if source.format == Format::Markdown { head(&file.text).0 } else { "" };
    let tree = crate::html::parse(&source.page())?;
    let (mut bodies, left_out) = html::bodies(&tree);
    let mut text = Text {
        title: value(head, "title").or_else(|| html::title(&tree)),
        description: value(head, "description").or_else(|| first_sentence(&bodies)),
        parts: Vec::new(),
        left_out: source.left_out.into_iter().chain(left_out).collect(),
    };
    let mut first = Part::default();
    if let Some(above) = lone_first(&bodies) {
        let words = plain(&above);
        bodies.remove(0);
        let is_title = title.is_some_and(|title| same_words(title, &words));
        first.heading = (!is_title).then_some(above);
        text.title = Some(words);
    }
    text.parts = parts(first, bodies);
    Ok(text)
}

/// The blocks of a file in their order, with the level that headings have there.
///
/// # Errors
/// Why the page is not read.
pub fn bodies(file: &Arc<InputFile>) -> Result<Vec<Body>, &'static str> {
    let tree = crate::html::parse(&Source::of(file).page())?;
    Ok(html::bodies(&tree).0)
}

/// The first-level heading at the start of the text, if it is the only one.
fn lone_first(bodies: &[Body]) -> Option<Inlines> {
    let is_lone = bodies.iter().filter(|body| matches!(body, Body::Heading(1, _))).count() == 1;
    match bodies.first() {
        Some(Body::Heading(1, words)) if is_lone => Some(words.clone()),
        _ => None,
    }
}

fn parts(first: Part, bodies: Vec<Body>) -> Vec<Part> {
    let level = |body: &Body| match body {
        Body::Heading(level, _) => Some(*level),
        _ => None,
    };
    let top = bodies.iter().filter_map(level).min().unwrap_or(1);
    let mut parts = vec![first];
    // The levels of the headings that are open, so that no depth is left out below another.
    let mut open: Vec<u8> = Vec::new();
    for body in bodies {
        let body = match body {
            Body::Heading(level, words) if level == top => {
                open.clear();
                parts.push(Part { heading: Some(words), bodies: Vec::new() });
                continue;
            }
            Body::Heading(level, words) => {
                open.retain(|above| *above < level);
                open.push(level);
                Body::Heading(u8::try_from(open.len()).unwrap_or(u8::MAX), words)
            }
            body => body,
        };
        parts.last_mut().expect("there is a first part").bodies.push(body);
    }
    parts.retain(|part| part.heading.is_some() || !part.bodies.is_empty());
    parts
}

/// The front matter between lines of `---`, and where the text begins. Trailing blanks of such a line
/// are invisible, so they are ignored.
fn head(text: &str) -> (&str, usize) {
    let is_border = |line: &str| line.trim_end() == "---";
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_border(line)) else { return ("", 0) };
    let mut at = first.len();
    for line in lines {
        if is_border(line) {
            return (&text[first.len()..at], at + line.len());
        }
        at += line.len();
    }
    ("", 0)
}

fn value(head: &str, key: &str) -> Option<String> {
    let line = head.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    let value = line.trim();
    let quoted =
        ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    Some(quoted.unwrap_or(value).to_owned()).filter(|value| !value.is_empty())
}

/// The first sentence of the first paragraph that is long enough not to be a date or a line of links.
fn first_sentence(bodies: &[Body]) -> Option<String> {
    const SHORTEST: usize = 40;
    const LONGEST: usize = 300;
    let words = bodies.iter().find_map(|body| match body {
        Body::Paragraph(words) => Some(plain(words)).filter(|words| words.len() >= SHORTEST),
        _ => None,
    })?;
    let end = [". ", "! ", "? "].iter().filter_map(|end| words.find(end)).min();
    let sentence = words[..end.map_or(words.len(), |end| end + 1)].to_owned();
    (sentence.len() <= LONGEST).then_some(sentence)
}

fn same_words(one: &str, other: &str) -> bool {
    let words =
        |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words(one) == words(other)
}
