//! Markdown → blocks. What a notice has no block for (raw HTML, images, links that run code) is left out
//! and listed with its position, so that a rule can report it.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::document::{Block, Body, Inline, Inlines, Item, List, Row, Table, is_safe_link};
use crate::limits;
use crate::locale::push;

/// The content of a Markdown text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markdown {
    /// The blocks in order.
    pub bodies: Vec<Body>,
    /// What was left out, with its position in the text.
    pub unsupported: Vec<(UnsupportedMarkdown, Range<usize>)>,
}

/// Markdown that a notice cannot contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsupportedMarkdown {
    /// Raw HTML.
    Html,
    /// An image.
    Image,
    /// A link other than to the web, an e-mail address, a telephone number or a place in the notice.
    Link,
    /// A list or mark that is nested too deeply.
    Nesting,
}

impl Markdown {
    /// The blocks with ids `<base>/<n>` from 1.
    pub fn blocks(self, base: &str, fact: &str) -> Vec<Block> {
        let blocks = self.bodies.into_iter().enumerate().map(|(index, mut body)| {
            let id = block_id(base, index);
            if let Body::Table(table) = &mut body {
                for (number, row) in table.rows.iter_mut().enumerate() {
                    row.id = format!("{id}/{}", number + 1);
                }
            }
            Block { id, facts: vec![fact.to_owned()], body }
        });
        blocks.collect()
    }
}

/// The id of a block of a text, by its place in it.
pub fn block_id(base: &str, index: usize) -> String {
    format!("{base}/{}", index + 1)
}

/// Reads CommonMark with tables, but no other extension.
pub fn read(text: &str) -> Markdown {
    let mut reader = MarkdownReader::default();
    for (event, span) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        reader.event(event, span);
    }
    reader.finish_paragraph();
    reader.out
}

#[derive(Default)]
struct MarkdownReader {
    out: Markdown,
    /// Open marks (strong, emphasis, link), innermost last, each with its words so far.
    marks: Vec<(OpenMark, Inlines)>,
    /// The words of the open paragraph, item, heading or cell so far.
    words: Inlines,
    lists: Vec<List>,
    /// Whether each open item is already in its list.
    items: Vec<bool>,
    heading: Option<HeadingLevel>,
    table: Option<Table>,
    row: Vec<Vec<Inlines>>,
    in_head: bool,
    /// How many tags are open in what is left out, including its own.
    skipping: usize,
    /// The position of an open block of raw HTML that is not reported yet.
    html_block: Option<Range<usize>>,
    /// The names of HTML elements that are reported and not closed yet.
    html_open: Vec<String>,
}

enum OpenMark {
    Strong,
    Emphasis,
    Link(String),
    /// A link that is unsupported: its words stay.
    None,
}

impl MarkdownReader {
    fn event(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(_) if self.skipping > 0 => self.skipping += 1,
            Event::End(_) if self.skipping > 0 => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.add(Inline::Text(text.into_string())),
            Event::Code(code) => self.add(Inline::Code { code: code.into_string() }),
            Event::SoftBreak => self.add(Inline::Text(" ".into())),
            Event::HardBreak => self.add(Inline::Break { line: true }),
            // A block arrives line by line.
            Event::Html(html) => {
                if let Some(block) = self.html_block.take() {
                    self.refuse_html(&html, block);
                }
            }
            Event::InlineHtml(html) => self.refuse_html(&html, span),
            _ => {}
        }
    }

    fn refuse(&mut self, what: UnsupportedMarkdown, span: Range<usize>) {
        self.out.unsupported.push((what, span));
    }

    /// Reports raw HTML: once for an element, not again at its end.
    fn refuse_html(&mut self, html: &str, span: Range<usize>) {
        let html = html.trim_start().trim_start_matches('<');
        let is_end = html.starts_with('/');
        let name = html.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(name.len());
        let name = name[..end].to_ascii_lowercase();
        let open = self.html_open.iter().rposition(|open| *open == name);
        match open.filter(|_| is_end) {
            Some(open) => self.html_open.truncate(open),
            None => {
                self.html_open.push(name);
                self.refuse(UnsupportedMarkdown::Html, span);
            }
        }
    }

    /// Leaves out what begins here, with everything in it.
    fn leave_out(&mut self, what: UnsupportedMarkdown, span: Range<usize>) {
        self.refuse(what, span);
        self.skipping = 1;
    }

    /// Whether a tag would be nested too deeply.
    fn is_too_deep(&self, tag: &Tag<'_>) -> bool {
        let nests = matches!(tag, Tag::List(_) | Tag::Strong | Tag::Emphasis | Tag::Link { .. });
        nests && self.lists.len() + self.marks.len() >= limits::MARKDOWN_NESTING
    }

    fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        if self.is_too_deep(&tag) {
            return self.leave_out(UnsupportedMarkdown::Nesting, span);
        }
        match tag {
            Tag::HtmlBlock => self.html_block = Some(span),
            Tag::Heading { level, .. } => {
                self.finish_paragraph();
                self.heading = Some(level);
            }
            Tag::List(start) => {
                self.finish_paragraph();
                self.lists.push(match start {
                    // CommonMark has nine digits at most.
                    Some(start) => List::ordered(u32::try_from(start).unwrap_or(1), Vec::new()),
                    None => List::unordered(Vec::new()),
                });
            }
            Tag::Item => self.items.push(false),
            Tag::Paragraph => self.separate(),
            Tag::Table(_) => {
                self.finish_paragraph();
                self.table = Some(Table::default());
            }
            Tag::TableHead => self.in_head = true,
            Tag::TableRow => self.row = Vec::new(),
            Tag::Strong => self.marks.push((OpenMark::Strong, Inlines::new())),
            Tag::Emphasis => self.marks.push((OpenMark::Emphasis, Inlines::new())),
            // `<info@example.se>` is a link to an address without its scheme.
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.marks.push((OpenMark::Link(format!("mailto:{dest_url}")), Inlines::new()));
            }
            Tag::Link { dest_url, .. } => {
                let mark = if is_safe_link(&dest_url) {
                    OpenMark::Link(dest_url.into_string())
                } else {
                    self.refuse(UnsupportedMarkdown::Link, span);
                    OpenMark::None
                };
                self.marks.push((mark, Inlines::new()));
            }
            Tag::Image { .. } => self.leave_out(UnsupportedMarkdown::Image, span),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if self.lists.is_empty() => self.finish_paragraph(),
            TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.finish_paragraph(),
            TagEnd::Item => {
                self.finish_item();
                self.items.pop();
            }
            TagEnd::List(_) => self.finish_list(),
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.words);
                match (&mut self.table, self.in_head) {
                    (Some(table), true) => table.head.push(cell),
                    _ => self.row.push(vec![cell]),
                }
            }
            TagEnd::TableHead => self.in_head = false,
            TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.row);
                if let Some(table) = &mut self.table {
                    table.rows.push(Row { cells, ..Row::default() });
                }
            }
            TagEnd::Table => self.out.bodies.extend(self.table.take().map(Body::Table)),
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link => self.close_mark(),
            _ => {}
        }
    }

    fn add(&mut self, inline: Inline) {
        let words = self.marks.last_mut().map_or(&mut self.words, |(_, words)| words);
        push(words, inline);
    }

    fn close_mark(&mut self) {
        let Some((mark, words)) = self.marks.pop() else { return };
        match mark {
            OpenMark::Strong => self.add(Inline::Strong { strong: words }),
            OpenMark::Emphasis => self.add(Inline::Emphasis { emphasis: words }),
            OpenMark::Link(link) => self.add(Inline::Link { link, text: words }),
            OpenMark::None => words.into_iter().for_each(|inline| self.add(inline)),
        }
    }

    /// A second paragraph of an item begins on a new line.
    fn separate(&mut self) {
        if !self.lists.is_empty() && !self.words.is_empty() {
            self.add(Inline::Break { line: true });
        }
    }

    fn finish_paragraph(&mut self) {
        let words = std::mem::take(&mut self.words);
        if !self.lists.is_empty() {
            self.words = words;
            self.finish_item();
            return;
        }
        let heading = self.heading.take();
        if words.is_empty() {
            return;
        }
        self.out.bodies.push(match heading {
            Some(level) => Body::Heading(depth(level), words),
            None => Body::Paragraph(words),
        });
    }

    /// Adds the words of the open item to its list, once.
    fn finish_item(&mut self) {
        let text = std::mem::take(&mut self.words);
        let Some(placed) = self.items.last_mut() else { return };
        let Some(list) = self.lists.last_mut() else { return };
        if !*placed {
            *placed = true;
            list.items.push(Item::of(text));
        } else if !text.is_empty()
            && let Some(item) = list.items.last_mut()
        {
            item.text.push(Inline::Break { line: true });
            item.text.extend(text);
        }
    }

    fn finish_list(&mut self) {
        let Some(list) = self.lists.pop() else { return };
        match self.lists.last_mut().and_then(|above| above.items.last_mut()) {
            Some(item) => match &mut item.list {
                // A second list below the same item continues the first.
                Some(first) => first.items.extend(list.items),
                none => *none = Some(list),
            },
            None => self.out.bodies.push(Body::List(list)),
        }
    }
}

/// The depth of a heading below the section's own, which is the page's second level.
fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 => 1,
        HeadingLevel::H4 => 2,
        HeadingLevel::H5 | HeadingLevel::H6 => 3,
    }
}
