//! The blocks of a text → the paragraphs and tables of a Word file.

use crate::document::{Block, Body, Inline, List, Section, Table, Term, is_safe_link};
use crate::listing::Digest;
use crate::render::markup::escape;
use crate::render::typography::joined;

/// What the parts of a Word file are made from.
#[derive(Debug, Default)]
pub struct BodyParts {
    /// The paragraphs and tables.
    pub body: String,
    /// Where links lead, in the order of their numbers.
    pub links: Vec<String>,
    /// The first number of each list with numbers.
    pub list_starts: Vec<u32>,
}

/// Writes paragraphs and tables.
#[derive(Debug, Default)]
pub struct BodyWriter {
    parts: BodyParts,
    /// How many bookmarks there are.
    bookmarks: usize,
}

/// How the words of a run look.
#[derive(Clone, Debug, Default)]
struct Look {
    strong: bool,
    emphasis: bool,
    style: Option<&'static str>,
    language: Option<String>,
}

impl BodyWriter {
    /// All that was written.
    pub fn finish(self) -> BodyParts {
        self.parts
    }

    /// The title of the text.
    pub fn title(&mut self, title: &str) {
        self.paragraph("Title", "", None, &[Inline::Text(title.to_owned())]);
    }

    /// A line that says which version it is.
    pub fn version_line(&mut self, line: &str) {
        self.paragraph("Version", "", None, &[Inline::Text(line.to_owned())]);
    }

    /// A section, with the level of its heading.
    pub fn section(&mut self, section: &Section, level: u8) {
        if !section.title.is_empty() {
            self.heading(level, Some(&section.id), &section.title);
        }
        section.blocks.iter().for_each(|block| self.block(block, level));
        section.sections.iter().for_each(|below| self.section(below, level + 1));
    }

    fn heading(&mut self, level: u8, id: Option<&str>, words: &[Inline]) {
        let style = match level {
            0 | 1 => "Heading1",
            2 => "Heading2",
            3 => "Heading3",
            _ => "Heading4",
        };
        self.paragraph(style, "", id, words);
    }

    fn block(&mut self, block: &Block, level: u8) {
        let id = Some(block.id.as_str());
        match &block.body {
            Body::Heading(depth, words) => self.heading(level.saturating_add(*depth), id, words),
            Body::Paragraph(words) => self.paragraph("BodyText", "", id, words),
            Body::List(list) => self.list(list, 0),
            Body::Table(table) => self.table(table),
            Body::Terms(terms) => terms.iter().for_each(|term| self.term(term)),
            Body::Address(lines) => {
                let mut words: Vec<Inline> = Vec::new();
                for line in lines {
                    if !words.is_empty() {
                        words.push(Inline::Break { line: true });
                    }
                    words.extend(line.iter().cloned());
                }
                self.paragraph("BodyText", "", id, &words);
            }
            Body::Notice(paragraphs) => {
                paragraphs.iter().for_each(|words| self.paragraph("NoticeBox", "", None, words));
            }
        }
    }

    fn term(&mut self, term: &Term) {
        self.paragraph("Term", "", Some(&term.id), &term.name);
        term.details.iter().for_each(|words| self.paragraph("Definition", "", None, words));
    }

    fn list(&mut self, list: &List, level: usize) {
        let number = if list.ordered {
            self.parts.list_starts.push(list.start);
            self.parts.list_starts.len() + 1
        } else {
            1
        };
        let place = format!(
            "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{number}\"/></w:numPr>",
            level.min(8)
        );
        for item in &list.items {
            self.paragraph("ListParagraph", &place, None, &item.text);
            if let Some(below) = &item.list {
                self.list(below, level + 1);
            }
        }
    }

    fn table(&mut self, table: &Table) {
        const WIDTH: usize = 9638;
        let columns = table.rows.iter().map(|row| row.cells.len());
        let columns = columns.chain([table.head.len()]).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        self.xml("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>");
        self.xml("<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
        let column = format!("<w:gridCol w:w=\"{}\"/>", WIDTH / columns);
        self.xml(&column.repeat(columns));
        self.xml("</w:tblGrid>");
        if table.head.iter().any(|words| !words.is_empty()) {
            self.xml("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
            for index in 0..columns {
                let words = table.head.get(index).map(Vec::as_slice).unwrap_or_default();
                self.cell("TableHead", None, &[words.to_vec()]);
            }
            self.xml("</w:tr>");
        }
        for row in &table.rows {
            self.xml("<w:tr>");
            for index in 0..columns {
                let id = Some(row.id.as_str()).filter(|_| index == 0);
                let cell = row.cells.get(index).map(Vec::as_slice).unwrap_or_default();
                self.cell("TableText", id, cell);
            }
            self.xml("</w:tr>");
        }
        self.xml("</w:tbl>");
        // Tables that meet would be one.
        self.paragraph("TableText", "", None, &[]);
    }

    fn cell(&mut self, style: &str, id: Option<&str>, paragraphs: &[Vec<Inline>]) {
        self.xml("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        let mut id = id;
        for words in paragraphs {
            self.paragraph(style, "", id.take(), words);
        }
        if paragraphs.is_empty() {
            self.paragraph(style, "", id, &[]);
        }
        self.xml("</w:tc>");
    }

    fn paragraph(&mut self, style: &str, place: &str, id: Option<&str>, words: &[Inline]) {
        self.xml(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{place}</w:pPr>"));
        if let Some(id) = id.filter(|id| !id.is_empty()) {
            let (number, name) = (self.bookmarks, bookmark(id));
            self.xml(&format!(
                "<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{number}\"/>"
            ));
            self.bookmarks += 1;
        }
        self.words(words, &Look::default());
        self.xml("</w:p>");
    }

    fn words(&mut self, words: &[Inline], look: &Look) {
        for inline in words {
            match inline {
                Inline::Text(text) | Inline::Date { text, .. } => self.run(text, look),
                Inline::Strong { strong } => {
                    self.words(strong, &Look { strong: true, ..look.clone() });
                }
                Inline::Emphasis { emphasis } => {
                    self.words(emphasis, &Look { emphasis: true, ..look.clone() });
                }
                Inline::Code { code } => {
                    self.run(code, &Look { style: Some("CodeWord"), ..look.clone() });
                }
                Inline::Link { link, text } => self.link(link, text, look),
                Inline::Foreign { foreign, text } => {
                    self.words(text, &Look { language: Some(foreign.clone()), ..look.clone() });
                }
                Inline::Break { .. } => self.xml("<w:r><w:br/></w:r>"),
            }
        }
    }

    fn link(&mut self, link: &str, text: &[Inline], look: &Look) {
        let look = Look { style: Some("Hyperlink"), ..look.clone() };
        if let Some(id) = link.strip_prefix('#') {
            self.xml(&format!("<w:hyperlink w:anchor=\"{}\">", bookmark(id)));
        } else if is_safe_link(link) && link.contains(':') {
            self.xml(&format!("<w:hyperlink r:id=\"link{}\">", self.parts.links.len()));
            self.parts.links.push(visible(link));
        } else {
            // Where a relative link leads is not known outside the site.
            return self.words(text, &Look { style: None, ..look });
        }
        self.words(text, &look);
        self.xml("</w:hyperlink>");
    }

    fn run(&mut self, text: &str, look: &Look) {
        self.xml("<w:r><w:rPr>");
        if let Some(style) = look.style {
            self.xml(&format!("<w:rStyle w:val=\"{style}\"/>"));
        }
        if look.strong {
            self.xml("<w:b/>");
        }
        if look.emphasis {
            self.xml("<w:i/>");
        }
        if let Some(language) = &look.language {
            self.xml("<w:lang w:val=\"");
            escape(&visible(language), &mut self.parts.body);
            self.xml("\"/>");
        }
        self.xml("</w:rPr><w:t xml:space=\"preserve\">");
        escape(&joined(&visible(text)), &mut self.parts.body);
        self.xml("</w:t></w:r>");
    }

    fn xml(&mut self, xml: &str) {
        self.parts.body.push_str(xml);
    }
}

/// The name of a block's bookmark: Word allows 40 letters, digits and low lines.
fn bookmark(id: &str) -> String {
    let hash = Digest::of(id.as_bytes()).to_string();
    format!("k_{}", hash.chars().take(24).collect::<String>())
}

/// What XML can hold.
fn visible(text: &str) -> String {
    let is_xml = |letter: &char| match letter {
        '\t' | '\n' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => !letter.is_control(),
    };
    text.chars().filter(is_xml).collect()
}
