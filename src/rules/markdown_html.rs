//! `markdown-html`: Markdown that no page takes: raw HTML, pictures, links that run code, lists and
//! marks without end in one another.

use super::{Authority, Context, Rule, Topic};
use crate::compose::UnsupportedMarkdown;
use crate::diagnostic::{Diagnostic, Level, Message};

pub const RULE: Rule = Rule {
    name: "markdown-html",
    topic: Topic::Language,
    level: Level::Error,
    authority: Authority::Logic,
    law: "",
    page: include_str!("markdown_html.md"),
    ..Rule::OF_NOTICE
};

/// How many letters of what is left out are shown.
const LONGEST: usize = 80;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words {
        for (what, span) in &own.refused {
            let written = own.written.get(span.clone()).unwrap_or_default().trim();
            let line = written.lines().next().unwrap_or_default();
            let text = shortened(line);
            let message = match what {
                UnsupportedMarkdown::Html => Message::new("markdown-html").with("text", text),
                UnsupportedMarkdown::Image => {
                    Message::new("markdown-html-image").with("text", text)
                }
                UnsupportedMarkdown::Link => Message::new("markdown-html-link").with("text", text),
                UnsupportedMarkdown::Nesting => {
                    Message::new("markdown-html-nesting").with("text", text)
                }
            };
            diagnostics.push(RULE.finding_in(own, line, message));
        }
    }
}

/// The beginning of a line, where it is a long one.
fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    }
}
