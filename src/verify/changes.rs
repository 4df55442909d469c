//! Pages of changes against the records: without what is marked as new such a page says exactly the
//! old version's words, and without what is marked as gone the new one's, block by block.

use std::collections::BTreeSet;

use super::site::{BuiltSite, Findings};
use super::words::around_difference;
use crate::diagnostic::verify::{PAGE_MISSING, PAGE_TEXT};
use crate::document::Document;
use crate::model::PageKind;
use crate::pages::{Released, before, notice_address};
use crate::render::article::{is_inline, is_void, one_line};
use crate::render::changes::TITLE;
use crate::render::scan::{Piece, attribute, decode, scan};
use crate::version::Record;

/// A text with marks as a page holds it.
#[derive(Debug, Default)]
struct Read {
    old: String,
    new: String,
    units: Vec<ReadUnit>,
    /// Words that are in no block.
    stray: Vec<String>,
    /// What is said beside the words.
    said: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct ReadUnit {
    id: String,
    class: String,
    old: String,
    new: String,
}

/// Which of the two versions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

impl ReadUnit {
    fn is_on(&self, side: Side) -> bool {
        let has = |class: &str| self.class.split(' ').any(|one| one == class);
        match side {
            Side::Old => !has("added") && !has("moved-here"),
            Side::New => !has("removed") && !has("moved-away"),
        }
    }

    fn words(&self, side: Side) -> &str {
        if side == Side::Old { &self.old } else { &self.new }
    }
}

/// Checks the pages of changes of a notice; `is_there` tells which versions the site has.
pub(super) fn check(
    site: &BuiltSite<'_>,
    released: &Released,
    is_there: &dyn Fn(&Record) -> bool,
    findings: &mut Findings,
) {
    let chain = &released.chain;
    for (language, slug) in chain.slugs(site.today) {
        let address = notice_address(&language, &slug);
        for record in chain.texts().filter(|record| is_there(record)) {
            let page = Page { site, released, language: &language, named: record };
            if let Some(old) =
                before(chain, record).filter(|_| site.settings.makes(PageKind::Changes))
            {
                let file = format!("{address}changes/{}/index.html", record.version);
                page.check(&file, Some(old), Some(record), findings);
            }
            let file = format!("{address}since/{}/index.html", record.version);
            // With what it compares is told by the page: it may be a day old.
            if site.files.contains_key(&file) {
                page.check(&file, Some(record), None, findings);
            }
        }
    }
}

struct Page<'a> {
    site: &'a BuiltSite<'a>,
    released: &'a Released,
    language: &'a str,
    named: &'a Record,
}

impl Page<'_> {
    /// Checks a page against the versions it must compare, where they are known beforehand.
    fn check(
        &self,
        file: &str,
        old: Option<&Record>,
        new: Option<&Record>,
        findings: &mut Findings,
    ) {
        let has = |record: &Record| record.document(self.language).is_some();
        if [old, new].into_iter().flatten().any(|record| !has(record)) {
            return;
        }
        let version = format!("version `{}` of `{}`", self.named.version, self.released.id);
        let Some(bytes) = self.site.files.get(file) else {
            let message = format!("the page `{file}` on the changes of {version} is gone");
            return findings.add(self.site, file, 0, &PAGE_MISSING, message);
        };
        let html = String::from_utf8_lossy(bytes);
        let Some(read) = read(&html) else {
            return self.without_text(file, (old, new), &version, findings);
        };
        let mut fault = |message: String| {
            let at = html.find("data-old").unwrap_or(0);
            findings.add(self.site, file, at, &PAGE_TEXT, message);
        };
        let (old, new) = (self.named_by(&read.old, old), self.named_by(&read.new, new));
        let (Some(old), Some(new)) = (old, new) else {
            return fault(format!(
                "the page `{file}` on the changes of {version} compares other versions"
            ));
        };
        for (side, record) in [(Side::Old, old), (Side::New, new)] {
            let Some(document) = record.document(self.language) else { continue };
            for flaw in flaws(&read, side, document) {
                fault(format!("the page `{file}` {flaw} version `{}`", record.version));
            }
        }
        for words in &read.stray {
            fault(format!("the page `{file}` has words that are in no block: `{words}`"));
        }
        for words in read.said.iter().filter(|words| !self.site.said.contains(*words)) {
            fault(format!("the page `{file}` says beside the text: `{words}`"));
        }
    }

    /// The version with a hash, if it is the one that must be.
    fn named_by(&self, hash: &str, wanted: Option<&Record>) -> Option<&Record> {
        let found = self.released.chain.texts().find(|record| record.hash == hash)?;
        wanted.is_none_or(|wanted| wanted.version == found.version).then_some(found)
    }

    /// A page without a text says that no word changed.
    fn without_text(
        &self,
        file: &str,
        both: (Option<&Record>, Option<&Record>),
        version: &str,
        findings: &mut Findings,
    ) {
        let words = |record: Option<&Record>| {
            let document = record?.document(self.language)?;
            let units: Vec<String> = document.units().iter().map(|unit| unit.text()).collect();
            Some((document.title.clone(), units))
        };
        let newest = || self.released.chain.texts().last();
        if let (Some(old), Some(new)) = (words(both.0), words(both.1.or_else(newest)))
            && old != new
        {
            let message = format!("the page `{file}` lacks the text with the changes of {version}");
            findings.add(self.site, file, 0, &PAGE_TEXT, message);
        }
    }
}

/// What is wrong with the words of one side, in the middle of a sentence.
fn flaws(read: &Read, side: Side, document: &Document) -> Vec<String> {
    let mut wanted = vec![(TITLE, document.title.clone())];
    wanted.extend(document.units().iter().map(|unit| (unit.id(), unit.text())));
    let found: Vec<&ReadUnit> = read.units.iter().filter(|unit| unit.is_on(side)).collect();
    let words = if side == Side::Old { "without what is new" } else { "without what is gone" };
    if found.len() != wanted.len() {
        let differs = |(wanted, found): (&(&str, String), &&ReadUnit)| {
            one_line(found.words(side)) != one_line(&wanted.1)
        };
        let at = wanted.iter().zip(&found).position(differs).unwrap_or(found.len());
        let id = wanted.get(at).or(wanted.last()).map_or("", |(id, _)| *id);
        return vec![format!("has, {words}, a block too many or too few by `{id}` of")];
    }
    let pairs = wanted.iter().zip(found);
    let mut flaws = Vec::new();
    for ((id, released), unit) in pairs {
        let (found, released) = (one_line(unit.words(side)), one_line(released));
        if found != released {
            let (found, released) = around_difference(&found, &released);
            flaws.push(format!(
                "has, {words}, `{found}` in the block `{id}`, where `{released}` was released in"
            ));
        } else if side == Side::New && unit.id != *id {
            flaws.push(format!("has the block `{}` in the place of `{id}` of", unit.id));
        }
    }
    flaws
}

/// What an open element does to the words in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Plain,
    Unit(usize),
    Inserted,
    Deleted,
    /// It is said beside the text.
    Beside,
    /// It folds a part of the text.
    Fold,
}

fn read(html: &str) -> Option<Read> {
    let mut pieces = scan(html);
    let mut read = Read::default();
    pieces.find(|piece| match piece {
        Piece::Open("div", attributes) => {
            let both = attribute(attributes, "data-old").zip(attribute(attributes, "data-new"));
            if let Some((old, new)) = &both {
                (read.old, read.new) = (old.to_string(), new.to_string());
            }
            both.is_some()
        }
        _ => false,
    })?;
    let mut open: Vec<(&str, Role)> = Vec::new();
    let mut beside = String::new();
    for piece in pieces {
        match piece {
            Piece::Open(name, attributes) => {
                space(name, &open, &mut read);
                if !is_void(name) {
                    let role = role(name, attributes, &mut read);
                    open.push((name, role));
                }
            }
            Piece::Close(name) => {
                space(name, &open, &mut read);
                match open.iter().rposition(|(one, _)| *one == name) {
                    Some(at) => {
                        let was_beside = open[at].1 == Role::Beside;
                        open.truncate(at);
                        if was_beside {
                            read.said.insert(one_line(&std::mem::take(&mut beside)));
                        }
                    }
                    None => return Some(read),
                }
            }
            Piece::Text(text) => {
                let text = decode(text);
                if open.iter().any(|(_, role)| *role == Role::Beside) {
                    beside.push_str(&text);
                } else {
                    words(&text, &open, &mut read);
                }
            }
        }
    }
    Some(read)
}

fn role(name: &str, attributes: &str, read: &mut Read) -> Role {
    let class = attribute(attributes, "class").unwrap_or_default();
    if let Some(id) = attribute(attributes, "data-unit") {
        let (id, class) = (id.into_owned(), class.into_owned());
        read.units.push(ReadUnit { id, class, ..ReadUnit::default() });
        return Role::Unit(read.units.len() - 1);
    }
    match (name, class.as_ref()) {
        ("ins", _) => Role::Inserted,
        ("del", _) => Role::Deleted,
        (_, "said" | "moved") => Role::Beside,
        // Where a link led, and how much is folded, are said with words that vary.
        (_, "was") | ("summary", _) => Role::Fold,
        _ => Role::Plain,
    }
}

/// The border of an element that is no part of a line parts words.
fn space(name: &str, open: &[(&str, Role)], read: &mut Read) {
    if !is_inline(name)
        && name != "small"
        && let Some(unit) = innermost(open)
    {
        read.units[unit].old.push(' ');
        read.units[unit].new.push(' ');
    }
}

fn words(text: &str, open: &[(&str, Role)], read: &mut Read) {
    let within = |wanted: Role| open.iter().any(|(_, role)| *role == wanted);
    if within(Role::Fold) {
        return;
    }
    match innermost(open) {
        Some(unit) => {
            let unit = &mut read.units[unit];
            if !within(Role::Inserted) {
                unit.old.push_str(text);
            }
            if !within(Role::Deleted) {
                unit.new.push_str(text);
            }
        }
        None if text.bytes().all(|byte| byte.is_ascii_whitespace()) => {}
        None => read.stray.push(one_line(text)),
    }
}

fn innermost(open: &[(&str, Role)]) -> Option<usize> {
    open.iter().rev().find_map(|(_, role)| match role {
        Role::Unit(unit) => Some(*unit),
        _ => None,
    })
}
