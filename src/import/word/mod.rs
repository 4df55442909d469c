//! A Word file → a page, with what of the file is not taken over.
//!
//! In: the bytes of a `.docx`. Out: what Word shows once all tracked changes are accepted, as HTML
//! that the reader of pages reads; the same as lines; and its words as another parser reads them.
//! Nothing that the file refers to outside of itself is ever read.

mod archive;
mod block;
mod converter;
mod fault;
mod notes;
mod numbering;
mod package;
mod run;
mod styles;
mod visible;
mod xml;

use block::{Block, Look, Piece};
use converter::Converter;
use numbering::{Counters, Numbering};
use package::Package;
use styles::Styles;
use xml::{child, name, parse, words};

use super::left_out::{LeftOut, LeftOutKind};
pub use fault::Fault;

/// A Word file that is read.
#[derive(Debug)]
pub struct Word {
    /// What it shows, as a page.
    pub page: String,
    /// The same as lines, a paragraph each.
    pub lines: String,
    /// The title that its properties state.
    pub title: Option<String>,
    /// What is not taken over.
    pub left_out: Vec<LeftOut>,
    /// Its words, as another parser reads them.
    pub visible: String,
}

/// Reads a Word file.
///
/// # Errors
/// Why it is not read.
pub fn read(bytes: &[u8]) -> Result<Word, Fault> {
    let package = Package::of(&mut archive::Archive::open(bytes)?)?;
    let part = |kind: &str| parse(kind, package.part(kind));
    let document = parse("document", &package.document)?;
    let (styles, numbering, settings) = (part("styles")?, part("numbering")?, part("settings")?);
    let (footnotes, endnotes) = (part("footnotes")?, part("endnotes")?);
    let body = child(document.root_element(), "body").ok_or(Fault::NotWord)?;
    let mut notes = notes::Notes::default();
    notes.add(footnotes.root_element());
    notes.add(endnotes.root_element());
    notes.add_formats(settings.root_element());
    notes::section(body).into_iter().for_each(|section| notes.add_formats(section));
    let (styles, numbering) =
        (Styles::of(styles.root_element()), Numbering::of(numbering.root_element()));
    let mut converter = Converter {
        styles: &styles,
        numbering: &numbering,
        links: &package.links,
        notes,
        counters: Counters::default(),
        fields: run::Fields::default(),
        left_out: Vec::new(),
        inserted: Vec::new(),
        anchors: Vec::new(),
        boxes: Vec::new(),
        carried: Vec::new(),
    };
    let mut blocks = converter.all_blocks(body);
    blocks.extend(note_blocks(&mut converter));
    leave_out_rest(&mut converter, &package)?;
    let mut lines = String::new();
    block::lines(&blocks, &mut lines);
    let read = ["footnotes", "endnotes"].map(|kind| visible::visible(package.part(kind)));
    Ok(Word {
        page: block::page(&blocks),
        lines,
        title: title(&package)?,
        left_out: converter.left_out,
        visible: visible::visible(&package.document) + &read.concat(),
    })
}

/// The notes that the text refers to, after it. A note can refer to others.
fn note_blocks(converter: &mut Converter<'_, '_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some((label, name, note)) = converter.notes.referred.get(at).cloned() {
        at += 1;
        converter.anchors.push(name);
        let mut own = converter.all_blocks(note);
        if let Some(Block::Paragraph(pieces)) = own.first_mut()
            && !label.is_empty()
        {
            pieces.insert(0, (Look::default(), Piece::Text(format!("{label} "))));
        }
        blocks.extend(own);
    }
    blocks
}

/// What the file has besides its text.
fn leave_out_rest(converter: &mut Converter<'_, '_>, package: &Package) -> Result<(), Fault> {
    let rest: Vec<String> = converter.notes.rest().map(words).collect();
    rest.iter().for_each(|words| converter.leave_out(LeftOutKind::Hidden, words));
    let fields = std::mem::take(&mut converter.fields);
    converter.leave_out(LeftOutKind::Surroundings, &fields.contents);
    converter.leave_out(LeftOutKind::Hidden, &fields.code);
    for (kind, text) in &package.parts {
        let what = match kind.as_str() {
            "header" | "footer" => LeftOutKind::Surroundings,
            "comments" => LeftOutKind::Comment,
            _ => continue,
        };
        let part = parse(kind, text)?;
        converter.leave_out(what, &words(part.root()));
    }
    let inserted = std::mem::take(&mut converter.inserted);
    inserted.iter().for_each(|words| converter.leave_out(LeftOutKind::Inserted, words));
    Ok(())
}

fn title(package: &Package) -> Result<Option<String>, Fault> {
    let Some(core) = &package.core else { return Ok(None) };
    let core = parse("core", core)?;
    let title = core.descendants().find(|node| name(*node) == "title");
    let title = title.and_then(|node| node.text()).map(str::trim).filter(|title| !title.is_empty());
    Ok(title.map(str::to_owned))
}
