//! Document → Markdown: `notice.md`, the complete text in plain form.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::fmt::Write as _;

use crate::document::{Body, Document, Inline, Inlines, List, Section, Table, is_safe_link};
use crate::render::version_note::VersionNote;

/// The complete text of a notice as Markdown, without the words that only group pages have.
pub fn markdown(document: &Document, stamp: &VersionNote) -> String {
    let mut text = format!("# {}\n", escape(&document.title));
    if !stamp.lines.is_empty() {
        let lines: Vec<String> = stamp.lines.iter().map(|line| escape(line)).collect();
        let _ = write!(text, "\n{}\n", lines.join("  \n"));
    }
    for section in &document.sections {
        push_section(section, 2, &mut text);
    }
    text
}

/// One block as Markdown.
pub(crate) fn block(body: &Body) -> String {
    let mut text = String::new();
    push_block(body, 1, &mut text);
    text
}

fn push_section(section: &Section, level: usize, text: &mut String) {
    if !section.title.is_empty() {
        let _ = write!(text, "\n{} {}\n", "#".repeat(level.min(6)), one_line(&section.title));
    }
    for block in &section.blocks {
        text.push('\n');
        push_block(&block.body, level, text);
    }
    for section in &section.sections {
        push_section(section, level + 1, text);
    }
}

fn push_block(body: &Body, level: usize, text: &mut String) {
    match body {
        Body::Heading(depth, words) => {
            let level = (level + usize::from(*depth)).min(6);
            let _ = writeln!(text, "{} {}", "#".repeat(level), one_line(words));
        }
        Body::Paragraph(words) => {
            let _ = writeln!(text, "{}", paragraph(words));
        }
        Body::List(list) => push_list(list, "", text),
        Body::Table(table) => push_table(table, text),
        Body::Terms(terms) => {
            for term in terms {
                let details: Vec<String> =
                    term.details.iter().map(|words| below("    ", words)).collect();
                let name = one_line(&term.name);
                let colon = if name.ends_with('?') { "" } else { ":" };
                match details.as_slice() {
                    [one] => {
                        let _ = writeln!(text, "- **{name}{colon}** {one}");
                    }
                    several => {
                        let _ = writeln!(text, "- **{name}{colon}**");
                        several.iter().for_each(|one| {
                            let _ = writeln!(text, "  - {one}");
                        });
                    }
                }
            }
        }
        Body::Address(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| paragraph(line)).collect();
            let _ = writeln!(text, "{}", lines.join("  \n"));
        }
        Body::Notice(paragraphs) => {
            let paragraphs: Vec<String> =
                paragraphs.iter().map(|words| format!("> {}", below("> ", words))).collect();
            let _ = writeln!(text, "{}", paragraphs.join("\n>\n"));
        }
    }
}

fn push_list(list: &List, indent: &str, text: &mut String) {
    for (index, item) in list.items.iter().enumerate() {
        let mark = list.mark(index);
        let inner = format!("{indent}{}", " ".repeat((mark.len() + 1).max(3)));
        let words = below(&inner, &item.text);
        let _ = writeln!(text, "{indent}{mark} {words}");
        if let Some(list) = &item.list {
            // Right below words, Markdown takes only a list that starts at 1.
            if list.ordered && list.start != 1 {
                text.push('\n');
            }
            push_list(list, &inner, text);
        }
    }
}

fn push_table(table: &Table, text: &mut String) {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    text.push_str(&row(table.head.iter().map(in_cell).collect()));
    text.push_str(&row(table.head.iter().map(|_| "---".into()).collect()));
    for one in &table.rows {
        let cells = one.cells.iter().map(|cell| {
            let parts: Vec<String> = cell.iter().map(in_cell).collect();
            parts.join("<br>")
        });
        text.push_str(&row(cells.collect()));
    }
}

fn in_cell(words: &Inlines) -> String {
    inlines(words).replace('|', "\\|").replace("  \n", "<br>")
}

/// Words at the start of a line, where they must not begin a list, a heading or a line.
fn paragraph(words: &[Inline]) -> String {
    below("", words)
}

/// Words whose further lines begin with `indent`.
fn below(indent: &str, words: &[Inline]) -> String {
    let lines = inlines(words);
    let lines: Vec<String> = lines.split("  \n").map(at_start).collect();
    lines.join(&format!("  \n{indent}"))
}

/// Words of a heading, which has one line.
fn one_line(words: &[Inline]) -> String {
    inlines(words).replace("  \n", " ")
}

/// Takes the meaning from what begins a list, a rule or an underlined heading.
fn at_start(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
        Some(b'-' | b'+' | b'=' | b'~') if digits == 0 => format!("\\{line}"),
        _ => line.to_owned(),
    }
}

/// Words with their marks. Links within the notice become plain words: Markdown has no ids.
pub(crate) fn inlines(words: &[Inline]) -> String {
    let mut text = String::new();
    for inline in words {
        match inline {
            Inline::Text(words) | Inline::Date { text: words, .. } => text.push_str(&escape(words)),
            Inline::Strong { strong } => {
                text.push_str(&marked("**", &inlines(strong)));
            }
            Inline::Emphasis { emphasis } => {
                text.push_str(&marked("*", &inlines(emphasis)));
            }
            Inline::Code { code: name } => text.push_str(&code(name)),
            Inline::Link { link, text: words } if link.starts_with('#') || !is_safe_link(link) => {
                text.push_str(&inlines(words));
            }
            Inline::Link { link, text: words } => {
                let target = target(link);
                let _ = write!(text, "[{}]({target})", inlines(words));
            }
            Inline::Foreign { text: words, .. } => text.push_str(&inlines(words)),
            Inline::Break { .. } => text.push_str("  \n"),
        }
    }
    text
}

/// A link with what would end it escaped.
fn target(link: &str) -> String {
    let mut target = String::with_capacity(link.len());
    for letter in link.chars() {
        match letter {
            '(' | ')' | '<' | '>' | '\\' => {
                let _ = write!(target, "%{:02X}", u32::from(letter));
            }
            letter if letter.is_whitespace() || letter.is_control() => target.push_str("%20"),
            letter => target.push(letter),
        }
    }
    target
}

/// Words between marks, which blanks must not touch.
fn marked(mark: &str, words: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let start = words.len() - words.trim_start().len();
    let end = words.trim_end().len();
    format!("{}{mark}{inner}{mark}{}", &words[..start], &words[end..])
}

/// Takes their meaning from the marks of Markdown and HTML.
pub(crate) fn escape(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for (at, letter) in words.char_indices() {
        let is_mark = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' => true,
            '&' => is_entity(&words[at + 1..]),
            _ => false,
        };
        if is_mark {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

/// Whether what follows `&` makes a character of it: `amp;`, `#228;`.
fn is_entity(after: &str) -> bool {
    let name = after.split(';').next().unwrap_or_default();
    name.len() < after.len()
        && !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
}

/// A technical name, in as many backticks as its own need.
fn code(name: &str) -> String {
    if !name.contains('`') {
        return format!("`{name}`");
    }
    let longest = name.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    format!("{fence} {name} {fence}")
}
