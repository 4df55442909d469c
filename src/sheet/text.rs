//! A sheet → text for a terminal and for paper.

use super::{Answer, Finding, Place, Row, Sheet, Signing};

/// The width of lines, in characters.
const WIDTH: usize = 96;

/// The sheet as text.
pub fn text(sheet: &Sheet) -> String {
    let mut page = Page(String::new());
    page.line(&sheet.title);
    page.line(&"=".repeat(sheet.title.chars().count()));
    page.gap();
    page.wrapped("", "", &sheet.lead);
    page.gap();
    let width = sheet.about.iter().map(|term| term.name.chars().count()).max().unwrap_or(0);
    for term in &sheet.about {
        let name = format!("{:width$}  ", term.name);
        page.wrapped(&name, &" ".repeat(width + 2), &term.value);
    }
    page.overview(sheet);
    for part in &sheet.parts {
        page.heading(&part.title);
        part.rows.iter().for_each(|row| page.row(row));
    }
    if !sheet.other.items.is_empty() {
        page.heading(&sheet.other.title);
        sheet.other.items.iter().for_each(|finding| page.finding("", finding));
    }
    if !sheet.allowed.items.is_empty() {
        page.heading(&sheet.allowed.title);
        for allowed in &sheet.allowed.items {
            page.wrapped("", "  ", &allowed.title);
            page.line(&format!("  {}  {}", allowed.rule, allowed.at));
            page.wrapped("  ", "  ", &allowed.reason);
        }
    }
    page.signing(&sheet.signing);
    page.0
}

struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }

    fn gap(&mut self) {
        self.0.push('\n');
    }

    fn heading(&mut self, title: &str) {
        self.gap();
        self.line(title);
        self.line(&"-".repeat(title.chars().count()));
    }

    /// Wraps words into lines; the first begins with `first`, the others with `next`.
    fn wrapped(&mut self, first: &str, next: &str, words: &str) {
        let mut line = first.to_owned();
        let mut is_empty = true;
        for word in words.split_whitespace() {
            let length = line.chars().count() + 1 + word.chars().count();
            if !is_empty && length > WIDTH {
                self.line(&line);
                line = next.to_owned();
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        self.line(&line);
    }

    /// The first page: each item with its mark; what follows begins a new sheet of paper.
    fn overview(&mut self, sheet: &Sheet) {
        self.heading(&sheet.summary.title);
        self.wrapped("", "", &sheet.summary.counts);
        for part in &sheet.parts {
            self.gap();
            self.line(&part.title);
            for row in &part.rows {
                let head = format!("  {}  {:<15}", row.mark.sign(), row.article);
                self.wrapped(&head, &" ".repeat(head.chars().count()), &row.duty);
            }
        }
        self.gap();
        for term in &sheet.summary.legend {
            self.wrapped(&format!("  {}  ", term.name), "     ", &term.value);
        }
        self.0.push('\u{c}');
    }

    fn row(&mut self, row: &Row) {
        self.gap();
        let article = format!("{:<15}", row.article);
        self.wrapped(&article, &" ".repeat(15), &row.duty);
        self.wrapped("  ", "  ", &row.verdict);
        for answer in &row.answers {
            self.answer(answer);
        }
        for finding in &row.findings {
            self.finding("    ", finding);
        }
    }

    fn answer(&mut self, answer: &Answer) {
        let place = place(answer.place.as_ref());
        let head = [answer.block.as_str(), place.as_str()];
        let head = head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
        if !head.is_empty() {
            self.line(&format!("    {head}"));
        }
        let indent = if head.is_empty() { "    " } else { "      " };
        self.wrapped(indent, indent, &answer.words);
    }

    fn finding(&mut self, indent: &str, finding: &Finding) {
        let place = place(finding.place.as_ref());
        let title = format!("{}: {}", finding.level, finding.title);
        self.wrapped(indent, &format!("{indent}  "), &title);
        let indent = format!("{indent}  ");
        let about = [finding.rule.as_str(), &finding.at, &place];
        let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        self.line(&format!("{indent}{}", about.join("  ")));
        self.wrapped(&indent, &indent, &finding.message);
        if let Some(help) = &finding.help {
            for (index, line) in help.lines().enumerate() {
                let mark = if index == 0 { "= " } else { "  " };
                self.wrapped(&format!("{indent}{mark}"), &format!("{indent}  "), line);
            }
        }
    }

    fn signing(&mut self, signing: &Signing) {
        self.gap();
        self.line(&"-".repeat(WIDTH));
        self.gap();
        self.wrapped("", "", &signing.approve);
        self.gap();
        let [name, date, signature] = &signing.fields;
        self.line(&format!("{name} {}  {date} {}", "_".repeat(40), "_".repeat(16)));
        self.gap();
        self.line(&format!("{signature} {}", "_".repeat(40)));
        self.gap();
        self.wrapped("", "", &signing.release);
        if let Some(command) = &signing.command {
            self.line(&format!("  {command}"));
        }
    }
}

fn place(place: Option<&Place>) -> String {
    place.map(|place| format!("{}:{}", place.file, place.line)).unwrap_or_default()
}
