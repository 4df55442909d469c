//! Document → a Word file (.docx), for colleagues who comment and change words there.
//!
//! Only what every word processor knows: styles, lists, tables, links and bookmarks. The same document
//! gives the same bytes, so it has no dates.

mod body;
mod package;

use crate::document::Document;
use crate::render::version_note::VersionNote;

use body::BodyWriter;
use package::package;

/// The Word file of a text, with the lines that say which version it is.
pub fn docx(document: &Document, stamp: &VersionNote) -> Vec<u8> {
    let mut writer = BodyWriter::default();
    writer.title(&document.title);
    stamp.lines.iter().for_each(|line| writer.version_line(line));
    document.sections.iter().for_each(|section| writer.section(section, 1));
    package(document, &writer.finish())
}
