//! A sheet → a document, for a word processor.

use super::{Answer, Finding, Place, Row, Sheet};
use crate::document::Row as TableRow;
use crate::document::{Block, Body, Document, Inline, Inlines, Item, List, Section, Table, Term};

/// The sheet as a document.
pub fn document(sheet: &Sheet) -> Document {
    let mut sections = vec![about(sheet), summary(sheet)];
    for part in &sheet.parts {
        let rows = part.rows.iter().map(row).collect();
        sections.push(Section { sections: rows, ..section(&part.title, Vec::new()) });
    }
    if !sheet.other.items.is_empty() {
        let blocks = vec![list(sheet.other.items.iter().map(finding))];
        sections.push(section(&sheet.other.title, blocks));
    }
    if !sheet.allowed.items.is_empty() {
        let items = sheet.allowed.items.iter().map(|one| {
            let words = format!("{} ({} {}): {}", one.title, one.rule, one.at, one.reason);
            Item::of(text(words))
        });
        sections.push(section(&sheet.allowed.title, vec![list(items)]));
    }
    sections.push(signing(sheet));
    Document {
        language: sheet.language.clone(),
        title: sheet.title.clone(),
        sections,
        ..Document::default()
    }
}

fn about(sheet: &Sheet) -> Section {
    let terms = sheet.about.iter().map(|term| Term {
        name: text(&term.name),
        details: vec![text(&term.value)],
        ..Term::default()
    });
    section("", vec![paragraph(&sheet.lead), block(Body::Terms(terms.collect()))])
}

/// Each item with its mark.
fn summary(sheet: &Sheet) -> Section {
    let mut blocks = vec![paragraph(&sheet.summary.counts)];
    for part in &sheet.parts {
        let rows = part.rows.iter().map(|row| {
            let article =
                vec![Inline::Link { link: format!("#{}", row.id), text: text(&row.article) }];
            cells(vec![text(row.mark.sign()), article, text(&row.duty)])
        });
        blocks.push(block(Body::Paragraph(vec![Inline::Strong { strong: text(&part.title) }])));
        blocks.push(block(Body::Table(Table { rows: rows.collect(), ..Table::default() })));
    }
    let legend = sheet.summary.legend.iter();
    let legend = legend.map(|term| cells(vec![text(&term.name), text(&term.value)])).collect();
    blocks.push(block(Body::Table(Table { rows: legend, ..Table::default() })));
    section(&sheet.summary.title, blocks)
}

fn row(row: &Row) -> Section {
    let mut blocks = vec![paragraph(format!("{} {}", row.mark.sign(), row.verdict))];
    if !row.answers.is_empty() {
        blocks.push(list(row.answers.iter().map(answer)));
    }
    if !row.findings.is_empty() {
        blocks.push(list(row.findings.iter().map(finding)));
    }
    let title = format!("{} {}", row.article, row.duty);
    Section { id: row.id.clone(), ..section(&title, blocks) }
}

fn answer(answer: &Answer) -> Item {
    let mut words = text(&answer.words);
    add_place(&mut words, &answer.block, answer.place.as_ref());
    Item::of(words)
}

fn finding(finding: &Finding) -> Item {
    let head = format!("{}: {}", finding.level, finding.title);
    let mut words = vec![Inline::Strong { strong: text(head) }, Inline::Break { line: true }];
    words.extend(text(&finding.message));
    for line in finding.help.iter().flat_map(|help| help.lines()) {
        words.push(Inline::Break { line: true });
        words.push(Inline::Code { code: line.to_owned() });
    }
    let what = format!("{} {}", finding.rule, finding.at);
    add_place(&mut words, what.trim(), finding.place.as_ref());
    Item::of(words)
}

/// Where something is, on a line of its own.
fn add_place(words: &mut Inlines, what: &str, place: Option<&Place>) {
    let place = place.map(|place| format!("{}:{}", place.file, place.line)).unwrap_or_default();
    let code = format!("{what} {place}");
    if !code.trim().is_empty() {
        words.push(Inline::Break { line: true });
        words.push(Inline::Code { code: code.trim().to_owned() });
    }
}

fn signing(sheet: &Sheet) -> Section {
    let signing = &sheet.signing;
    let fields = signing.fields.iter().map(|field| cells(vec![text(field), Vec::new()])).collect();
    let mut blocks = vec![
        paragraph(&signing.approve),
        block(Body::Table(Table { rows: fields, ..Table::default() })),
        paragraph(&signing.release),
    ];
    let command = signing.command.iter().map(|command| Inline::Code { code: command.clone() });
    blocks.extend(command.map(|code| block(Body::Paragraph(vec![code]))));
    section("", blocks)
}

fn section(title: &str, blocks: Vec<Block>) -> Section {
    let title = if title.is_empty() { Vec::new() } else { text(title) };
    Section { title, blocks, ..Section::default() }
}

fn block(body: Body) -> Block {
    Block { id: String::new(), facts: Vec::new(), body }
}

fn paragraph(words: impl Into<String>) -> Block {
    block(Body::Paragraph(text(words)))
}

fn list(items: impl Iterator<Item = Item>) -> Block {
    block(Body::List(List::unordered(items.collect())))
}

fn cells(cells: Vec<Inlines>) -> TableRow {
    TableRow { cells: cells.into_iter().map(|words| vec![words]).collect(), ..TableRow::default() }
}

fn text(words: impl Into<String>) -> Inlines {
    vec![Inline::Text(words.into())]
}
