//! Cross-check sheets → one HTML file to print and sign: no script, no other file, a new page for the
//! summary and for each notice.

use super::markup::{close, close_line, escape, open};
use crate::sheet::{Answer, Finding, Place, Row, Sheet};

/// The looks, on a screen and on paper.
const STYLE: &str = include_str!("sheet.css");

/// The sheets as one file; the language is that of the first.
pub fn sheets(sheets: &[Sheet]) -> String {
    let mut page = Page(String::from("<!doctype html>\n"));
    let language = sheets.first().map_or("en", |sheet| sheet.language.as_str());
    page.open("html", &[("lang", language)]);
    page.0.push_str("\n<head>\n<meta charset=\"utf-8\">\n");
    page.0.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.line("title", &[], sheets.first().map_or("", |sheet| sheet.title.as_str()));
    page.0.push_str("<style>\n");
    page.0.push_str(STYLE);
    page.0.push_str("</style>\n</head>\n<body>\n");
    sheets.iter().for_each(|sheet| page.sheet(sheet));
    page.0.push_str("</body>\n</html>\n");
    page.0
}

struct Page(String);

impl Page {
    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        open(&mut self.0, tag, attributes);
    }

    fn close(&mut self, tag: &str) {
        close_line(&mut self.0, tag);
    }

    /// An element with words, on a line of its own.
    fn line(&mut self, tag: &str, attributes: &[(&str, &str)], words: &str) {
        self.open(tag, attributes);
        escape(words, &mut self.0);
        self.close(tag);
    }

    fn sheet(&mut self, sheet: &Sheet) {
        self.open("article", &[("lang", sheet.language.as_str())]);
        self.line("h1", &[], &sheet.title);
        self.line("p", &[], &sheet.lead);
        self.open("dl", &[("class", "about")]);
        for term in &sheet.about {
            self.line("dt", &[], &term.name);
            self.line("dd", &[], &term.value);
        }
        self.close("dl");
        self.summary(sheet);
        for part in &sheet.parts {
            self.line("h2", &[], &part.title);
            part.rows.iter().for_each(|row| self.row(sheet, row));
        }
        if !sheet.other.items.is_empty() {
            self.line("h2", &[], &sheet.other.title);
            self.findings(&sheet.other.items);
        }
        if !sheet.allowed.items.is_empty() {
            self.line("h2", &[], &sheet.allowed.title);
            self.open("ul", &[("class", "findings")]);
            for allowed in &sheet.allowed.items {
                self.open("li", &[]);
                self.line("strong", &[], &allowed.title);
                self.line("code", &[], &format!("{} {}", allowed.rule, allowed.at));
                self.line("p", &[], &allowed.reason);
                self.close("li");
            }
            self.close("ul");
        }
        self.signing(sheet);
        self.close("article");
    }

    /// The first page: each item with its mark.
    fn summary(&mut self, sheet: &Sheet) {
        self.open("section", &[("class", "summary")]);
        self.line("h2", &[], &sheet.summary.title);
        self.line("p", &[], &sheet.summary.counts);
        for part in &sheet.parts {
            self.open("table", &[]);
            self.line("caption", &[], &part.title);
            for row in &part.rows {
                let link = format!("#{}", id(sheet, row));
                self.open("tr", &[("class", row.mark.word())]);
                self.line("td", &[], row.mark.sign());
                self.open("th", &[("scope", "row")]);
                self.open("a", &[("href", link.as_str())]);
                escape(&row.article, &mut self.0);
                close(&mut self.0, "a");
                self.close("th");
                self.line("td", &[], &row.duty);
                self.close("tr");
            }
            self.close("table");
        }
        self.open("dl", &[("class", "legend")]);
        for term in &sheet.summary.legend {
            self.line("dt", &[], &term.name);
            self.line("dd", &[], &term.value);
        }
        self.close("dl");
        self.close("section");
    }

    fn row(&mut self, sheet: &Sheet, row: &Row) {
        let id = id(sheet, row);
        self.open("section", &[("class", "item"), ("id", id.as_str())]);
        self.line("h3", &[], &format!("{} {}", row.article, row.duty));
        self.line(
            "p",
            &[("class", row.mark.word())],
            &format!("{} {}", row.mark.sign(), row.verdict),
        );
        if !row.answers.is_empty() {
            self.open("ul", &[]);
            row.answers.iter().for_each(|answer| self.answer(answer));
            self.close("ul");
        }
        if !row.findings.is_empty() {
            self.findings(&row.findings);
        }
        self.close("section");
    }

    fn answer(&mut self, answer: &Answer) {
        self.open("li", &[]);
        escape(&answer.words, &mut self.0);
        self.place(&answer.block, answer.place.as_ref());
        self.close("li");
    }

    fn findings(&mut self, findings: &[Finding]) {
        self.open("ul", &[("class", "findings")]);
        for finding in findings {
            self.open("li", &[]);
            self.line("strong", &[], &format!("{}: {}", finding.level, finding.title));
            self.line("p", &[], &finding.message);
            if let Some(help) = &finding.help {
                self.line("pre", &[], help);
            }
            self.place(&format!("{} {}", finding.rule, finding.at), finding.place.as_ref());
            self.close("li");
        }
        self.close("ul");
    }

    fn place(&mut self, what: &str, place: Option<&Place>) {
        let place = place.map(|place| format!("{}:{}", place.file, place.line));
        let words = [what, place.as_deref().unwrap_or_default()].join(" ");
        if !words.trim().is_empty() {
            self.0.push(' ');
            self.line("code", &[], words.trim());
        }
    }

    fn signing(&mut self, sheet: &Sheet) {
        let signing = &sheet.signing;
        self.open("section", &[("class", "signing")]);
        self.line("p", &[], &signing.approve);
        self.open("dl", &[]);
        for field in &signing.fields {
            self.line("dt", &[], field);
            self.line("dd", &[], "");
        }
        self.close("dl");
        self.line("p", &[], &signing.release);
        if let Some(command) = &signing.command {
            self.line("pre", &[], command);
        }
        self.close("section");
    }
}

/// The id of an item in a file with several sheets.
fn id(sheet: &Sheet, row: &Row) -> String {
    format!("{}-{}", sheet.notice.replace('/', "-"), row.id)
}
