//! What is shown at an address without a page.

use std::fmt::Write as _;

use crate::preview::editor::ShownFinding;
use crate::preview::inject::inject;
use crate::preview::state::ShownErrors;
use crate::render::html::escape;

/// The page for an address without one. It shows all errors, and is replaced when they are fixed.
pub fn missing_page(name: &str, errors: &ShownErrors) -> String {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Not found – klartext preview</title>\n<link rel=\"stylesheet\" href=\"/_klartext/page.css\">\n</head>\n<body class=\"klartext-missing\">\n<main>\n<h1>There is no page here</h1>\n<p>The address is <code>/",
    );
    escape(name.strip_suffix("index.html").unwrap_or(name), &mut html);
    html.push_str("</code>. <a href=\"/\">All notices</a></p>\n");
    let site = std::iter::once(("", &errors.site));
    let each = errors.notices.iter().map(|(id, errors)| (id.as_str(), errors));
    for (id, errors) in site.chain(each).filter(|(_, errors)| !errors.is_empty()) {
        html.push_str("<h2>To fix");
        if !id.is_empty() {
            html.push_str(" in ");
            escape(id, &mut html);
        }
        html.push_str("</h2>\n<ul>\n");
        errors.iter().for_each(|error| push_error(error, &mut html));
        html.push_str("</ul>\n");
    }
    html.push_str("</main>\n</body>\n</html>\n");
    inject(&html, name, None)
}

fn push_error(error: &ShownFinding, html: &mut String) {
    html.push_str("<li>");
    if let Some(place) = &error.place {
        html.push_str("<a href=\"");
        escape(&place.href, html);
        html.push_str("\">");
        escape(&place.file, html);
        let _ = write!(html, ":{}</a>: ", place.line);
    }
    escape(&error.message, html);
    if let Some(help) = &error.help {
        html.push_str("<br>");
        escape(help, html);
    }
    html.push_str("</li>\n");
}
