//! What a Word file shows, as blocks → a page in HTML, and its lines as plain text.

use crate::render::markup::escape;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// The end of a line.
    Break,
    /// A name that links lead to.
    Anchor(String),
    /// A reference to a note: what it shows, and the name of the note.
    Note(String, String),
}

/// How words look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// In bold.
    pub is_bold: bool,
    /// In italics.
    pub is_italic: bool,
    /// Where they lead.
    pub link: Option<String>,
}

/// The pieces of a paragraph.
pub type Pieces = Vec<(Look, Piece)>;

/// A block.
#[derive(Clone, Debug)]
pub enum Block {
    /// The title.
    Title(Pieces),
    /// A heading, from 1.
    Heading(u8, Pieces),
    /// A paragraph.
    Paragraph(Pieces),
    /// An item of a list: how deep, its number, and its words.
    Item(usize, Option<u32>, Pieces),
    /// A table.
    Table(Vec<Row>),
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Whether it names the columns.
    pub is_head: bool,
    /// The cells: over how many columns, and what is in them.
    pub cells: Vec<(usize, Vec<Block>)>,
}

/// Blocks as a page.
pub fn page(blocks: &[Block]) -> String {
    let has_title = blocks.iter().any(|block| matches!(block, Block::Title(_)));
    let mut page = String::from("<main>");
    write(blocks, &Heads::Level(u8::from(has_title)), &mut page);
    page.push_str("</main>");
    page
}

/// How headings are written: so many levels lower, or in a cell as bold words.
enum Heads {
    Level(u8),
    Bold,
}

fn write(blocks: &[Block], heads: &Heads, out: &mut String) {
    let mut lists: Vec<(usize, &str)> = Vec::new();
    for block in blocks {
        if let Block::Item(level, number, pieces) = block {
            begin_item(&mut lists, *level, *number, out);
            inline(pieces, out);
            continue;
        }
        close_lists(&mut lists, None, out);
        match (block, heads) {
            (Block::Title(pieces), Heads::Level(_)) => element("h1", pieces, out),
            (Block::Heading(level, pieces), Heads::Level(lower)) => {
                element(&format!("h{}", level.saturating_add(*lower).clamp(1, 6)), pieces, out);
            }
            (Block::Title(pieces) | Block::Heading(_, pieces), Heads::Bold) => {
                out.push_str("<p>");
                element("strong", pieces, out);
                out.push_str("</p>");
            }
            (Block::Table(rows), _) => table(rows, out),
            (Block::Paragraph(pieces) | Block::Item(_, _, pieces), _) => element("p", pieces, out),
        }
    }
    close_lists(&mut lists, None, out);
}

/// Begins an item, in a list of its level and kind.
fn begin_item(lists: &mut Vec<(usize, &str)>, level: usize, number: Option<u32>, out: &mut String) {
    let tag = if number.is_some() { "ol" } else { "ul" };
    close_lists(lists, Some((level, tag)), out);
    match lists.last() {
        Some((open, _)) if *open == level => out.push_str("</li>"),
        _ => {
            lists.push((level, tag));
            out.push_str(&format!("<{tag}>"));
        }
    }
    match number {
        Some(number) => out.push_str(&format!("<li value=\"{number}\">")),
        None => out.push_str("<li>"),
    }
}

/// Closes lists that are deeper than an item, or of its level and another kind.
fn close_lists(lists: &mut Vec<(usize, &str)>, item: Option<(usize, &str)>, out: &mut String) {
    while let Some((open, tag)) = lists.last().copied() {
        let stays =
            item.is_some_and(|(level, kind)| open < level || (open == level && tag == kind));
        if stays {
            return;
        }
        out.push_str(&format!("</li></{tag}>"));
        lists.pop();
    }
}

fn table(rows: &[Row], out: &mut String) {
    out.push_str("<table>");
    for row in rows {
        let tag = if row.is_head { "th" } else { "td" };
        out.push_str("<tr>");
        for (span, blocks) in &row.cells {
            out.push_str(&format!("<{tag} colspan=\"{span}\">"));
            write(blocks, &Heads::Bold, out);
            out.push_str(&format!("</{tag}>"));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>");
}

fn element(tag: &str, pieces: &Pieces, out: &mut String) {
    out.push_str(&format!("<{tag}>"));
    inline(pieces, out);
    out.push_str(&format!("</{tag}>"));
}

/// The words of a paragraph, where pieces that look the same are in the same marks.
fn inline(pieces: &Pieces, out: &mut String) {
    let mut look = Look::default();
    for (wanted, piece) in pieces {
        // A name or the end of a line looks like nothing.
        if matches!(piece, Piece::Text(_) | Piece::Note(..)) && *wanted != look {
            close_marks(&look, out);
            open_marks(wanted, out);
            look = wanted.clone();
        }
        match piece {
            Piece::Text(words) => escape(words, out),
            Piece::Break => out.push_str("<br>"),
            Piece::Anchor(name) => {
                out.push_str("<a id=\"");
                escape(name, out);
                out.push_str("\"></a>");
            }
            Piece::Note(label, name) => {
                out.push_str("<sup><a href=\"#");
                escape(name, out);
                out.push_str("\">");
                escape(label, out);
                out.push_str("</a></sup>");
            }
        }
    }
    close_marks(&look, out);
}

fn open_marks(look: &Look, out: &mut String) {
    if let Some(link) = &look.link {
        out.push_str("<a href=\"");
        escape(link, out);
        out.push_str("\">");
    }
    out.push_str(if look.is_bold { "<strong>" } else { "" });
    out.push_str(if look.is_italic { "<em>" } else { "" });
}

fn close_marks(look: &Look, out: &mut String) {
    out.push_str(if look.is_italic { "</em>" } else { "" });
    out.push_str(if look.is_bold { "</strong>" } else { "" });
    out.push_str(if look.link.is_some() { "</a>" } else { "" });
}

/// Blocks as lines: a paragraph each, and a row of a table.
pub fn lines(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Title(pieces) | Block::Heading(_, pieces) | Block::Paragraph(pieces) => {
                line("", pieces, out);
            }
            Block::Item(level, number, pieces) => {
                let mark = number.map_or_else(|| "•".into(), |number| format!("{number}."));
                line(&format!("{}{mark} ", "  ".repeat(*level)), pieces, out);
            }
            Block::Table(rows) => rows.iter().for_each(|row| {
                let cells = row.cells.iter().map(|(_, blocks)| {
                    let mut cell = String::new();
                    lines(blocks, &mut cell);
                    cell.trim_end().replace('\n', " ")
                });
                out.push_str(&cells.collect::<Vec<_>>().join(" | "));
                out.push('\n');
            }),
        }
    }
}

fn line(mark: &str, pieces: &Pieces, out: &mut String) {
    out.push_str(mark);
    out.push_str(&plain(pieces));
    out.push('\n');
}

/// The words of pieces.
pub fn plain(pieces: &Pieces) -> String {
    let mut words = String::new();
    for (_, piece) in pieces {
        match piece {
            Piece::Text(text) => words.push_str(text),
            Piece::Break => words.push('\n'),
            Piece::Note(label, _) => words.push_str(&format!(" {label}")),
            Piece::Anchor(_) => {}
        }
    }
    words
}
