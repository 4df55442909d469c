//! `markdown-html`: Markdown that no page takes: raw HTML, pictures, links that run code, lists and
//! marks without end in one another.

use super::{Authority, Context, Rule, Topic};
use crate::compose::UnsupportedMarkdown;
use crate::diagnostic::{Diagnostic, Level};

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
            let (message, help) = match what {
                UnsupportedMarkdown::Html => {
                    ("raw HTML is left out", "write Markdown: **bold**, [link](https://…), - list")
                }
                UnsupportedMarkdown::Image => {
                    ("a picture is left out", "say in words what it shows")
                }
                UnsupportedMarkdown::Link => (
                    "this link is left out; its words stay",
                    "link to https://…, mailto:…, tel:…, or #id of this notice",
                ),
                UnsupportedMarkdown::Nesting => (
                    "this is left out: it stands too deep in other lists, links or marks",
                    "write it as a list or paragraph of its own",
                ),
            };
            let line = written.lines().next().unwrap_or_default();
            let message = format!("{message}: `{}`", shortened(line));
            diagnostics.push(RULE.finding_in(own, line, message).help(help));
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
