//! The blocks of a text → its sections, and in them the smallest parts that state something:
//! headings, sentences, items and cells, each with its line.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::lines::Lines;
use crate::document::{Body, Inline, Inlines, Item, List, Table, plain};
use crate::locale::Locale;

/// What a part of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A heading.
    Heading,
    /// A sentence of a paragraph.
    Sentence,
    /// A sentence of an item of a list.
    Item {
        /// The number of the item in the text.
        item: usize,
        /// Whether it is all of the item.
        is_whole: bool,
    },
    /// The head of a column, or a cell.
    Cell {
        /// The number of the table's block.
        table: usize,
        /// Its row, from 1; 0 for the head.
        row: usize,
        /// Its column.
        column: usize,
    },
}

/// A part of a text.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Its words.
    pub words: String,
    /// The line that it begins in.
    pub line: Option<usize>,
}

/// The longest part that is searched for facts, in bytes; no one reads a longer sentence.
const LONGEST: usize = 2_000;

impl Unit {
    /// The words to search for facts: none of a part that is too long.
    pub fn sentence(&self) -> &str {
        if self.words.len() > LONGEST { "" } else { &self.words }
    }
}

/// A block with the parts that it has.
#[derive(Debug)]
pub struct TextBlock {
    /// The block.
    pub body: Body,
    /// Its parts.
    pub units: Range<usize>,
}

/// A heading with what is below it, up to the next heading.
#[derive(Debug, Default)]
pub struct TextSection {
    /// The heading, as a part.
    pub heading: Option<usize>,
    /// What it is about.
    pub topic: Option<String>,
    /// What the headings above it are about.
    pub above: Vec<String>,
    /// Its blocks.
    pub blocks: Range<usize>,
    /// The parts below the heading.
    pub units: Range<usize>,
}

/// A text in parts.
#[derive(Debug, Default)]
pub struct PolicyText {
    /// The heading above all, as a part.
    pub title: Option<usize>,
    /// The parts in order.
    pub units: Vec<Unit>,
    /// The blocks in order.
    pub blocks: Vec<TextBlock>,
    /// The sections in order.
    pub sections: Vec<TextSection>,
}

/// Divides a text.
pub fn divide(bodies: &[Body], file: &str, locale: &Locale, lexicon: &Lexicon) -> PolicyText {
    let bodies = blocks_of(bodies);
    let mut reader = TextReader {
        locale,
        lexicon,
        lines: Lines::of(file),
        text: PolicyText::default(),
        open: Vec::new(),
    };
    reader.text.sections.push(TextSection::default());
    bodies.into_iter().for_each(|body| reader.block(body));
    let mut text = reader.text;
    text.title = title(&text.blocks);
    text
}

/// The heading of the whole text: the only one of the highest level, or what it begins with.
fn title(blocks: &[TextBlock]) -> Option<usize> {
    let level = |block: &TextBlock| match block.body {
        Body::Heading(level, _) => Some(level),
        _ => None,
    };
    let headings = || blocks.iter().filter_map(|block| Some((level(block)?, block.units.start)));
    let (first, at) = headings().next()?;
    let is_only = headings().skip(1).all(|(level, _)| level > first);
    let begins = blocks.first().is_some_and(|block| level(block).is_some());
    (is_only && headings().count() > 1 || begins).then_some(at)
}

struct TextReader<'a> {
    locale: &'a Locale,
    lexicon: &'a Lexicon,
    lines: Lines,
    text: PolicyText,
    /// The levels and topics of the headings that are open.
    open: Vec<(u8, Option<String>)>,
}

impl TextReader<'_> {
    fn block(&mut self, body: Body) {
        let start = self.text.units.len();
        let number = self.text.blocks.len();
        match &body {
            Body::Heading(level, words) => self.heading(*level, words),
            Body::Paragraph(words) => self.sentences(&plain(words), UnitKind::Sentence),
            Body::List(list) => self.list(list),
            Body::Table(table) => self.table(table, number),
            Body::Terms(_) | Body::Address(_) | Body::Notice(_) => {}
        }
        let end = self.text.units.len();
        self.text.blocks.push(TextBlock { body, units: start..end });
        let section = self.text.sections.last_mut().expect("there is a first one");
        section.blocks.end = number + 1;
        section.units.end = end;
    }

    fn heading(&mut self, level: u8, words: &Inlines) {
        let words = plain(words);
        let topic = self.lexicon.topic(&words).map(str::to_owned);
        self.open.retain(|(above, _)| *above < level);
        let above = self.open.iter().filter_map(|(_, topic)| topic.clone()).collect();
        self.open.push((level, topic.clone()));
        let unit = self.text.units.len();
        self.add(&words, UnitKind::Heading);
        let block = self.text.blocks.len();
        self.text.sections.push(TextSection {
            heading: Some(unit),
            topic,
            above,
            blocks: block..block,
            units: unit + 1..unit + 1,
        });
    }

    fn sentences(&mut self, words: &str, kind: UnitKind) {
        let sentences = self.locale.reading.sentences(words);
        // What has no word is a part too, so that nothing is lost.
        let mut start = 0;
        for (index, sentence) in sentences.iter().enumerate() {
            let is_last = index + 1 == sentences.len();
            let end = if is_last { words.len() } else { sentence.span.end };
            self.add(&words[start..end], kind);
            start = end;
        }
        if sentences.is_empty() {
            self.add(words, kind);
        }
    }

    fn list(&mut self, list: &List) {
        for item in &list.items {
            self.item(&plain(&item.text));
            if let Some(below) = &item.list {
                self.list(below);
            }
        }
    }

    fn item(&mut self, words: &str) {
        let start = self.text.units.len();
        self.sentences(words, UnitKind::Item { item: start, is_whole: false });
        if let [only] = &mut self.text.units[start..] {
            only.kind = UnitKind::Item { item: start, is_whole: true };
        }
    }

    fn table(&mut self, table: &Table, number: usize) {
        let cell = |row, column| UnitKind::Cell { table: number, row, column };
        for (column, head) in table.head.iter().enumerate() {
            self.add(&plain(head), cell(0, column));
        }
        for (row, one) in table.rows.iter().enumerate() {
            for (column, lines) in one.cells.iter().enumerate() {
                let words: Vec<String> = lines.iter().map(|line| plain(line)).collect();
                self.add(&words.join(", "), cell(row + 1, column));
            }
        }
    }

    fn add(&mut self, words: &str, kind: UnitKind) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = self.lines.line(&words);
        self.text.units.push(Unit { kind, words, line });
    }
}

/// The shortest and the longest width that lines are broken at.
const WIDTHS: Range<usize> = 60..101;
/// What begins the item of a list in plain text.
const BULLETS: [&str; 7] = ["• ", "- ", "– ", "* ", "· ", "o ", "▪ "];

/// Blocks with the lines of paragraphs as blocks of their own, and bullets as lists.
fn blocks_of(bodies: &[Body]) -> Vec<Body> {
    let width = width(bodies);
    let is_heading = |body: &&Body| matches!(body, Body::Heading(..));
    let has_headings = bodies.iter().filter(is_heading).count() > 1;
    let mut blocks = Vec::new();
    for (index, body) in bodies.iter().enumerate() {
        match body {
            Body::Heading(_, words) if is_no_heading(&plain(words)) => {
                blocks.push(Body::Paragraph(words.clone()));
            }
            Body::Paragraph(words) if is_strong(words) => {
                blocks.push(Body::Heading(6, words.clone()));
            }
            Body::Paragraph(words) => {
                let mut lines = lines_of(words, width);
                let is_followed = lines.len() > 1 || index + 1 < bodies.len();
                if !has_headings && is_followed && begins_with_heading(&lines) {
                    blocks.push(Body::Heading(2, lines.remove(0)));
                }
                push_lines(lines, &mut blocks);
            }
            body => blocks.push(body.clone()),
        }
    }
    blocks
}

/// Whether the first of the lines of a paragraph is a heading: it is the only one, or a long one
/// follows.
fn begins_with_heading(lines: &[Inlines]) -> bool {
    const LONG: usize = 60;
    let Some(first) = lines.first().map(|line| plain(line)) else { return false };
    let fits = match lines.get(1) {
        Some(next) => plain(next).chars().count() >= LONG,
        None => true,
    };
    fits && looks_like_heading(&first) && !is_no_heading(&first)
}

fn push_lines(lines: Vec<Inlines>, blocks: &mut Vec<Body>) {
    let mut items: Vec<Item> = Vec::new();
    for line in lines {
        match without_bullet(&line) {
            Some(words) => items.push(Item::of(words)),
            None => {
                if !items.is_empty() {
                    blocks.push(Body::List(List::unordered(std::mem::take(&mut items))));
                }
                blocks.push(Body::Paragraph(line));
            }
        }
    }
    if !items.is_empty() {
        blocks.push(Body::List(List::unordered(items)));
    }
}

fn without_bullet(line: &[Inline]) -> Option<Inlines> {
    let Some(Inline::Text(first)) = line.first() else { return None };
    let first = first.trim_start();
    let rest = BULLETS.iter().find_map(|bullet| first.strip_prefix(bullet))?;
    let mut words = vec![Inline::Text(rest.trim_start().to_owned())];
    words.extend(line.iter().skip(1).cloned());
    Some(words)
}

/// Whether all words of a paragraph are strong, as in a heading.
fn is_strong(words: &Inlines) -> bool {
    let mut has_strong = false;
    let only = words.iter().all(|inline| match inline {
        Inline::Strong { .. } => {
            has_strong = true;
            true
        }
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    });
    only && has_strong && looks_like_heading(&plain(words))
}

fn is_break(inline: &Inline) -> bool {
    matches!(inline, Inline::Break { .. })
}

/// The width that the lines of a text are broken at: its longest line.
fn width(bodies: &[Body]) -> usize {
    let lengths = bodies.iter().filter_map(|body| match body {
        Body::Paragraph(words) if words.iter().any(is_break) => {
            words.split(is_break).map(|line| plain(line).chars().count()).max()
        }
        _ => None,
    });
    lengths.max().unwrap_or_default()
}

/// The lines of a paragraph, those that only a width has broken joined.
fn lines_of(words: &Inlines, width: usize) -> Vec<Inlines> {
    let mut lines: Vec<Inlines> = Vec::new();
    let mut last_length = 0;
    for line in words.split(is_break).filter(|line| !line.is_empty()) {
        let text = plain(line);
        let first = text.split_whitespace().next().unwrap_or_default().chars().count();
        let is_broken = WIDTHS.contains(&width)
            && last_length + 1 + first > width
            && without_bullet(line).is_none();
        match lines.last_mut() {
            Some(last) if is_broken => {
                last.push(Inline::Text("\n".into()));
                last.extend(line.iter().cloned());
            }
            _ => lines.push(line.to_vec()),
        }
        last_length = text.chars().count();
    }
    lines
}

/// The longest heading, in letters and in words.
const HEADING: (usize, usize) = (80, 10);

/// Whether a line of its own is like a heading.
fn looks_like_heading(line: &str) -> bool {
    let line = line.trim();
    let (letters, words) = HEADING;
    line.chars().count() <= letters
        && line.split_whitespace().count() <= words
        && line.starts_with(|letter: char| {
            letter.is_uppercase() || letter.is_ascii_digit() || letter == '§'
        })
        && line.contains(char::is_alphabetic)
        && !line.contains(": ")
        && !line.ends_with(['.', ',', ':', ';', '!'])
}

/// Whether the words of a heading are an address, a number or a short item, and no heading.
fn is_no_heading(words: &str) -> bool {
    let count = |is: fn(&char) -> bool| words.chars().filter(is).count();
    words.contains('@')
        || count(|letter| letter.is_ascii_digit()) >= 5
        || count(|letter| letter.is_alphabetic()) < 4
        || words.ends_with(|letter: char| letter.is_ascii_digit())
}
