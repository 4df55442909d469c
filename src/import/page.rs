//! A file as it was published → a page: its blocks in order, and what of it is not taken over.
//!
//! Whatever the format, there is one reader. Its words are counted by other parsers as well.

use std::collections::HashMap;
use std::sync::Arc;

use super::html;
use super::left_out::{LeftOut, LeftOutKind};
use super::link::Links;
use super::source::{Format, Source, format_of};
use super::word;
use super::words::{visible_text, words};
use crate::diagnostic::{Diagnostic, Message, Value, import};
use crate::document::{Body, plain};
use crate::limits;
use crate::origin::{InputFile, Origin};
use crate::read::text_of;

/// An imported file in one language.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its text, in which findings show their place.
    pub file: Arc<InputFile>,
    /// The title that the file names beside its text.
    pub title: Option<String>,
    /// The description that it names, or the first sentence.
    pub description: Option<String>,
    /// The blocks in order; headings have the level that they have there, from 1 to 6.
    pub bodies: Vec<Body>,
    /// The names that links of the file lead to, each with the index of a block.
    pub anchors: Vec<(String, usize)>,
    /// What is not taken over.
    pub left_out: Vec<LeftOut>,
    /// All that its readers see, as another parser reads it.
    visible: String,
}

impl Page {
    /// Reads a file; the ending of its name says the format, and one that is not known is Markdown.
    ///
    /// # Errors
    /// Why the file is not read.
    pub fn read(bytes: &[u8], name: &str) -> Result<Page, Vec<Diagnostic>> {
        Page::read_as(bytes, name, format_of(name).unwrap_or(Format::Markdown))
    }

    /// Reads a file of a format.
    ///
    /// # Errors
    /// Why the file is not read.
    pub fn read_as(bytes: &[u8], name: &str, format: Format) -> Result<Page, Vec<Diagnostic>> {
        if format == Format::Word {
            let word = word::read(bytes).map_err(|fault| vec![no_word(name, &fault)])?;
            return Page::from(Source::of_word(name, word));
        }
        let (file, findings) = text_of(name, bytes, limits::PAGE as u64);
        if !findings.is_empty() {
            return Err(findings);
        }
        Page::from(Source::of(&unix(&file), format))
    }

    fn from(source: Source) -> Result<Page, Vec<Diagnostic>> {
        let tree = crate::html::parse(&source.page())
            .map_err(|excess| vec![unreadable(&source.file, excess)])?;
        let read = html::read(&tree);
        Ok(Page {
            title: source.value("title").or_else(|| html::title(&tree)),
            description: source.value("description").or_else(|| first_sentence(&read.bodies)),
            bodies: read.bodies,
            anchors: read.anchors,
            left_out: source.left_out.iter().cloned().chain(read.left_out).collect(),
            visible: visible_text(&source),
            file: source.file,
        })
    }

    /// The page with its relative links as full addresses, by the address that it was published at.
    #[must_use]
    pub fn with_links_from(mut self, base: &str) -> Page {
        let mut links = Links { base: Some(base), ..Links::default() };
        self.bodies.iter_mut().for_each(|body| links.body(body));
        self
    }

    /// The words of the file that neither `texts` nor the list of what is left out has, in the order
    /// of the file.
    pub fn missing<T: AsRef<str>>(&self, texts: impl IntoIterator<Item = T>) -> Vec<String> {
        let mut there: HashMap<String, usize> = HashMap::new();
        let mut add = |text: &str| {
            for word in words(text) {
                *there.entry(word).or_default() += 1;
            }
        };
        texts.into_iter().for_each(|text| add(text.as_ref()));
        let left_out = self.left_out.iter().filter(|one| one.what != LeftOutKind::Inserted);
        left_out.for_each(|one| add(&one.words));
        let is_lost = |word: &String| match there.get_mut(word) {
            Some(count @ 1..) => {
                *count -= 1;
                false
            }
            _ => true,
        };
        words(&self.visible).filter(is_lost).collect()
    }
}

/// The file with lines that end as everywhere here.
fn unix(file: &Arc<InputFile>) -> Arc<InputFile> {
    if !file.text.contains('\r') {
        return file.clone();
    }
    let text = file.text.replace("\r\n", "\n");
    Arc::new(InputFile::new(file.path.clone(), text))
}

fn unreadable(file: &Arc<InputFile>, excess: &str) -> Diagnostic {
    let origin = Origin { file: file.clone(), span: 0..0 };

    let message = Message::new("import-incomplete-unread").with("reason", Value::text(excess));
    Diagnostic::in_file(&import::IMPORT_INCOMPLETE, origin, message)
}

fn no_word(name: &str, fault: &word::Fault) -> Diagnostic {
    let file = Arc::new(InputFile::new(name, ""));
    Diagnostic::in_file(&import::IMPORT_INCOMPLETE, Origin { file, span: 0..0 }, fault.message())
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
    let sentence = words.get(..end.map_or(words.len(), |end| end + 1))?.to_owned();
    (sentence.len() <= LONGEST).then_some(sentence)
}
