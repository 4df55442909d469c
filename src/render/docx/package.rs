//! The parts of a Word file → one archive.

use std::io::{self, Write as _};

use miniz_oxide::deflate::compress_to_vec;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::body::BodyParts;
use crate::document::Document;
use crate::render::markup::escape;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const CONTENT_TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

const STYLES: &str = include_str!("styles.xml");

/// The main namespace of a document's parts.
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
/// That of links.
const LINKS: &str =
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The bytes of a Word file.
pub fn package(document: &Document, body: &BodyParts) -> Vec<u8> {
    let mut language = String::new();
    escape(&document.language, &mut language);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(document, &language)),
        ("word/document.xml", main(&body.body)),
        ("word/_rels/document.xml.rels", relations(&body.links)),
        ("word/styles.xml", STYLES.replace("LANGUAGE", &language)),
        ("word/numbering.xml", numbering(&body.list_starts)),
    ];
    zip(&parts).expect("memory takes all that is written")
}

fn zip(parts: &[(&str, String)]) -> io::Result<Vec<u8>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, xml) in parts {
        let file = archive.new_file(*name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().map_err(io::Error::other)?;
        // What goes through the writer is counted and summed; the entry gets it compressed.
        let mut counted = config.wrap(Vec::new());
        counted.write_all(XML.as_bytes())?;
        counted.write_all(xml.as_bytes())?;
        let (plain, descriptor) = counted.finish().map_err(io::Error::other)?;
        entry.write_all(&compress_to_vec(&plain, 6))?;
        entry.finish(descriptor).map_err(io::Error::other)?;
    }
    archive.finish().map_err(io::Error::other)
}

fn main(body: &str) -> String {
    format!(
        "<w:document {WORD} {LINKS}><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" \
         w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

fn core(document: &Document, language: &str) -> String {
    let mut title = String::new();
    escape(&document.title, &mut title);
    format!(
        "<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title>\
         <dc:language>{language}</dc:language></cp:coreProperties>"
    )
}

/// The styles and lists, and where links lead.
fn relations(links: &[String]) -> String {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut xml = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"styles\" Type=\"{KIND}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"numbering\" Type=\"{KIND}/numbering\" Target=\"numbering.xml\"/>"
    );
    for (index, link) in links.iter().enumerate() {
        xml.push_str(&format!(
            "<Relationship Id=\"link{index}\" Type=\"{KIND}/hyperlink\" Target=\""
        ));
        escape(link, &mut xml);
        xml.push_str("\" TargetMode=\"External\"/>");
    }
    xml.push_str("</Relationships>");
    xml
}

/// Lists with signs are number 1; each list with numbers is one of its own, with its first number.
fn numbering(starts: &[u32]) -> String {
    let mut xml = format!("<w:numbering {WORD}>");
    for (id, format, text) in [(0, "bullet", "•"), (1, "decimal", "")] {
        xml.push_str(&format!("<w:abstractNum w:abstractNumId=\"{id}\">"));
        for level in 0..9 {
            let text = if text.is_empty() { format!("%{}.", level + 1) } else { text.to_owned() };
            xml.push_str(&format!(
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
                 <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr>\
                 <w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
                (level + 1) * 360
            ));
        }
        xml.push_str("</w:abstractNum>");
    }
    xml.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for (index, start) in starts.iter().enumerate() {
        xml.push_str(&format!("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>", index + 2));
        for level in 0..9 {
            xml.push_str(&format!(
                "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"
            ));
        }
        xml.push_str("</w:num>");
    }
    xml.push_str("</w:numbering>");
    xml
}
