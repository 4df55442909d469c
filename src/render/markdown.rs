//! Document → Markdown: `notice.md`, the whole text for those who want it plain.

use std::fmt::Write as _;

use crate::document::{Block, Body, Document, Inline, Inlines, List, Section, Table};

/// The whole text of a notice as Markdown, without the words that stand on group pages alone.
pub fn markdown(document: &Document) -> String {
    let mut text = format!("# {}\n", escape(&document.title));
    for section in &document.sections {
        push_section(section, 2, &mut text);
    }
    text
}

fn push_section(section: &Section, level: usize, text: &mut String) {
    if !section.title.is_empty() {
        let _ = write!(text, "\n{} {}\n", "#".repeat(level.min(6)), inlines(&section.title));
    }
    for block in &section.blocks {
        text.push('\n');
        push_block(block, level, text);
    }
    for section in &section.sections {
        push_section(section, level + 1, text);
    }
}

fn push_block(block: &Block, level: usize, text: &mut String) {
    match &block.body {
        Body::Heading(depth, words) => {
            let level = (level + usize::from(*depth)).min(6);
            let _ = writeln!(text, "{} {}", "#".repeat(level), inlines(words));
        }
        Body::Paragraph(words) => {
            let _ = writeln!(text, "{}", inlines(words));
        }
        Body::List(list) => push_list(list, 0, text),
        Body::Table(table) => push_table(table, text),
        Body::Terms(terms) => {
            for term in terms {
                let details: Vec<String> =
                    term.details.iter().map(|words| inlines(words)).collect();
                let name = inlines(&term.name);
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
            let lines: Vec<String> = lines.iter().map(|line| inlines(line)).collect();
            let _ = writeln!(text, "{}", lines.join("  \n"));
        }
        Body::Notice(paragraphs) => {
            let paragraphs: Vec<String> =
                paragraphs.iter().map(|words| format!("> {}", inlines(words))).collect();
            let _ = writeln!(text, "{}", paragraphs.join("\n>\n"));
        }
    }
}

fn push_list(list: &List, depth: usize, text: &mut String) {
    for (index, item) in list.items.iter().enumerate() {
        let mark = if list.ordered { format!("{}.", index + 1) } else { "-".into() };
        let _ = writeln!(text, "{}{mark} {}", "   ".repeat(depth), inlines(&item.text));
        if let Some(list) = &item.list {
            push_list(list, depth + 1, text);
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

/// Words with their marks. Links within the notice are words alone: Markdown has no ids.
pub(crate) fn inlines(words: &[Inline]) -> String {
    let mut text = String::new();
    for inline in words {
        match inline {
            Inline::Text(words) | Inline::Date { text: words, .. } => text.push_str(&escape(words)),
            Inline::Strong { strong } => {
                let _ = write!(text, "**{}**", inlines(strong));
            }
            Inline::Emphasis { emphasis } => {
                let _ = write!(text, "*{}*", inlines(emphasis));
            }
            Inline::Code { code } => {
                let _ = write!(text, "`{}`", code.replace('`', "'"));
            }
            Inline::Link { link, text: words } if link.starts_with('#') => {
                text.push_str(&inlines(words));
            }
            Inline::Link { link, text: words } => {
                let target = link.replace(' ', "%20").replace('(', "%28").replace(')', "%29");
                let _ = write!(text, "[{}]({target})", inlines(words));
            }
            Inline::Foreign { text: words, .. } => text.push_str(&inlines(words)),
            Inline::Break { .. } => text.push_str("  \n"),
        }
    }
    text
}

/// Takes their meaning from the marks of Markdown and HTML.
pub(crate) fn escape(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#') {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}
