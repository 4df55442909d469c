//! `markdown-html`: Markdown that no page takes: raw HTML, pictures, links that run code.

use super::{Authority, Context, Rule};
use crate::compose::Refused;
use crate::diagnostic::{Diagnostic, Level};

pub const RULE: Rule = Rule {
    name: "markdown-html",
    level: Level::Error,
    case_law: None,
    authority: Authority::Logic,
    law: "",
    page: include_str!("markdown_html.md"),
    check,
};

fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for own in context.words {
        for (what, span) in &own.refused {
            let written = own.written.get(span.clone()).unwrap_or_default().trim();
            let (message, help) = match what {
                Refused::Html => {
                    ("raw HTML is left out", "write Markdown: **bold**, [link](https://…), - list")
                }
                Refused::Image => ("a picture is left out", "say in words what it shows"),
                Refused::Link => (
                    "this link is left out; its words stay",
                    "link to https://…, mailto:…, tel:…, or #id of this notice",
                ),
            };
            let line = written.lines().next().unwrap_or_default();
            let message = format!("{message}: `{line}`");
            diagnostics.push(RULE.finding_in(own, line, message).help(help));
        }
    }
}
