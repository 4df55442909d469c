//! A notice's text → one HTML file to hand on, to read and to print: no script, no other file.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use crate::document::Document;
use crate::render::html::{self, Form, HtmlWriter};
use crate::render::markup::{close_line, escape, open};
use crate::render::page::ChainView;
use crate::render::scope::Scope;
use crate::render::theme::Theme;
use crate::render::version_note::VersionNote;

/// The looks, on a screen and on paper.
const STYLE: &str = include_str!("standalone.css");
/// Nothing but these styles is loaded, whatever a text contains.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

impl Theme<'_> {
    /// The file of a text, with the lines that say which version it is.
    pub fn standalone(
        &self,
        document: &Document,
        chain: &ChainView,
        stamp: &VersionNote,
    ) -> String {
        let direction =
            |language: &str| Some(self.words(language)?.locale().about.direction.as_str());
        let own = self.full("", &chain.address);
        let host = own.find("://").and_then(|at| own[at + 3..].find('/').map(|end| at + 3 + end));
        let scope = Scope::all(document);
        let writer = HtmlWriter {
            ids: html::ids(&scope),
            notice: own.clone(),
            base: own.clone(),
            anchor: ("", ""),
            twins: Vec::new(),
            direction: &direction,
            companion: &|id| {
                let page = chain.companions.iter().find(|page| page.ids.contains(id))?;
                Some(format!("{own}{}/", page.companion.folder()))
            },
            form: Form::Fragment { prefix: "", origin: host.map_or("", |end| &own[..end]) },
            marks_unfinished: false,
        };
        let mut page = String::from("<!doctype html>\n");
        let language = document.language.as_str();
        let direction = direction(language).unwrap_or("ltr");
        open(&mut page, "html", &[("lang", language), ("dir", direction)]);
        page.push_str("\n<head>\n<meta charset=\"utf-8\">\n");
        page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        open(&mut page, "meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
        page.push('\n');
        line(&mut page, "title", &[], &document.title);
        page.push_str("<style>\n");
        page.push_str(STYLE);
        page.push_str("</style>\n</head>\n<body>\n<main>\n");
        line(&mut page, "h1", &[], &document.title);
        stamp.lines.iter().for_each(|words| line(&mut page, "p", &[("class", "version")], words));
        scope.sections.iter().for_each(|shown| writer.section(shown, 2, &mut page));
        page.push_str("</main>\n</body>\n</html>\n");
        page
    }
}

/// An element with words, on a line of its own.
fn line(page: &mut String, tag: &str, attributes: &[(&str, &str)], words: &str) {
    open(page, tag, attributes);
    escape(words, page);
    close_line(page, tag);
}
