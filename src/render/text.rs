//! Document → plain text: `notice.txt`, for mail, paper and programs that read no marks.

use crate::document::{Block, Body, Document, Inline, List, Section, Table, plain};
use crate::render::typography::joined;
use crate::render::version_note::VersionNote;

/// How long a line is, in characters, where the words allow it.
const WIDTH: usize = 78;

/// The complete text of a notice, without the words that only group pages have.
///
/// A link's address follows its words, in angle brackets.
pub fn text(document: &Document, stamp: &VersionNote) -> String {
    let mut writer = TextWriter(String::new());
    writer.heading(&document.title, '=');
    for line in &stamp.lines {
        writer.paragraph(line, "", "");
    }
    for section in &document.sections {
        writer.section(section, 2);
    }
    writer.0
}

struct TextWriter(String);

impl TextWriter {
    fn section(&mut self, section: &Section, level: usize) {
        if !section.title.is_empty() {
            self.blank();
            let line = if level == 2 { '=' } else { '-' };
            self.heading(&words(&section.title), line);
        }
        for block in &section.blocks {
            self.blank();
            self.block(block);
        }
        for section in &section.sections {
            self.section(section, level + 1);
        }
    }

    fn block(&mut self, block: &Block) {
        match &block.body {
            Body::Heading(_, title) => self.heading(&words(title), '-'),
            Body::Paragraph(text) => self.paragraph(&words(text), "", ""),
            Body::List(list) => self.list(list, ""),
            Body::Table(table) => self.table(table),
            Body::Terms(terms) => {
                for term in terms {
                    let name = words(&term.name);
                    let colon = if name.ends_with('?') { "" } else { ":" };
                    self.paragraph(&format!("{name}{colon}"), "", "");
                    for detail in &term.details {
                        self.paragraph(&words(detail), "  ", "  ");
                    }
                }
            }
            Body::Address(lines) => {
                lines.iter().for_each(|line| self.paragraph(&words(line), "", "  "));
            }
            Body::Notice(paragraphs) => {
                paragraphs.iter().for_each(|text| self.paragraph(&words(text), "| ", "| "));
            }
        }
    }

    fn list(&mut self, list: &List, indent: &str) {
        for (index, item) in list.items.iter().enumerate() {
            let mark = format!("{} ", list.mark(index));
            let below = format!("{indent}{}", " ".repeat(mark.len()));
            self.paragraph(&words(&item.text), &format!("{indent}{mark}"), &below);
            if let Some(list) = &item.list {
                self.list(list, &below);
            }
        }
    }

    /// A row is a paragraph of its own, each cell with its column's head.
    fn table(&mut self, table: &Table) {
        for (number, row) in table.rows.iter().enumerate() {
            if number > 0 {
                self.blank();
            }
            for (index, cell) in row.cells.iter().enumerate() {
                let indent = if index == 0 { "" } else { "  " };
                let cell: Vec<String> = cell.iter().map(|text| words(text)).collect();
                let cell = cell.into_iter().reduce(|before, line| {
                    let between = if before.ends_with('.') { " " } else { "; " };
                    format!("{before}{between}{line}")
                });
                let cell = cell.unwrap_or_default();
                let head = table.head.get(index).map(|head| plain(head)).unwrap_or_default();
                if !cell.is_empty() {
                    let line = if head.is_empty() { cell } else { format!("{head}: {cell}") };
                    self.paragraph(&line, indent, &format!("{indent}  "));
                }
            }
        }
    }

    fn heading(&mut self, title: &str, line: char) {
        self.0.push_str(title);
        self.0.push('\n');
        let length = title.chars().count().min(WIDTH);
        self.0.extend(std::iter::repeat_n(line, length));
        self.0.push('\n');
    }

    fn blank(&mut self) {
        self.0.push('\n');
    }

    /// Words in lines that are not too long; `first` and `rest` begin them.
    fn paragraph(&mut self, words: &str, first: &str, rest: &str) {
        let mut line = first.to_owned();
        let mut is_empty = true;
        let words = joined(words);
        for word in words.split_ascii_whitespace() {
            let length = line.chars().count() + word.chars().count() + 1;
            if !is_empty && length > WIDTH {
                self.0.push_str(line.trim_end());
                self.0.push('\n');
                line = rest.to_owned();
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }
}

/// Words without marks; a link's address follows them unless they are the address.
fn words(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Link { link, text: said } => {
                let said = words(said);
                let address = link.strip_prefix("mailto:").or(link.strip_prefix("tel:"));
                text.push_str(&said);
                if !link.starts_with('#') && address.is_none() && !link.ends_with(&said) {
                    text.push_str(&format!(" <{link}>"));
                }
            }
            Inline::Strong { strong: said }
            | Inline::Emphasis { emphasis: said }
            | Inline::Foreign { text: said, .. } => text.push_str(&words(said)),
            other => text.push_str(&plain(std::slice::from_ref(other))),
        }
    }
    text
}
