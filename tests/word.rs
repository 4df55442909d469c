//! Word files are read as Word shows them, whole, and hostile ones end with a message.

use klartext::internals::document::{Body, List, plain};
use klartext::internals::import::{LeftOutKind, Page, Text, documents, lost_words};
use klartext::internals::report::Wording;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use crate::tester::{Tester, source};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                 xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
                 xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
                 xmlns:v=\"urn:schemas-microsoft-com:vml\"";

/// A Word file in the making.
struct File {
    parts: Vec<(String, Vec<u8>)>,
    relations: String,
}

impl File {
    /// A file whose body is this.
    fn of(body: &str) -> File {
        let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
        File {
            parts: vec![("word/document.xml".into(), document.into())],
            relations: String::new(),
        }
    }

    /// With a part, such as `styles`, whose root has this in it.
    fn part(mut self, kind: &str, content: &str) -> File {
        let root = format!("<w:{kind} {W}>{content}</w:{kind}>");
        let at = self.parts.len();
        self.parts.push((format!("word/{kind}{at}.xml"), root.into()));
        self.relations.push_str(&format!(
            "<Relationship Id=\"part{at}\" Type=\"http://x/relationships/{kind}\" Target=\"{kind}{at}.xml\"/>"
        ));
        self
    }

    /// With a link out of the file.
    fn link(mut self, id: &str, kind: &str, target: &str) -> File {
        self.relations.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"http://x/{kind}\" Target=\"{target}\" TargetMode=\"External\"/>"
        ));
        self
    }

    fn bytes(mut self) -> Vec<u8> {
        let relations = format!("<Relationships>{}</Relationships>", self.relations);
        self.parts.push(("word/_rels/document.xml.rels".into(), relations.into()));
        zip(&self.parts)
    }

    fn page(self) -> Page {
        read(&self.bytes()).unwrap()
    }
}

fn zip(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let (mut entry, config) =
            archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().unwrap();
        let packed = miniz_oxide::deflate::compress_to_vec(content, 6);
        // The checksum is of what is packed.
        let mut checked = config.wrap(std::io::sink());
        std::io::copy(&mut content.as_slice(), &mut checked).unwrap();
        let (_, descriptor) = checked.finish().unwrap();
        std::io::copy(&mut packed.as_slice(), &mut entry).unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

fn read(bytes: &[u8]) -> Result<Page, String> {
    Page::read(bytes, "2023-11-27.docx")
        .map_err(|findings| Wording::english().message(&findings[0]))
}

fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn styled(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn item(number: u32, level: u32, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr></w:pPr>\
         <w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

/// The blocks of a page, a line each.
fn shown(page: &Page) -> Vec<String> {
    fn list(one: &List, indent: &str, out: &mut Vec<String>) {
        for (index, item) in one.items.iter().enumerate() {
            out.push(format!("{indent}{} {}", one.mark(index), plain(&item.text)));
            item.list.iter().for_each(|below| list(below, &format!("{indent}  "), out));
        }
    }
    let mut out = Vec::new();
    for body in &page.bodies {
        match body {
            Body::Heading(level, words) => {
                out.push(format!("{} {}", "#".repeat(usize::from(*level)), plain(words)));
            }
            Body::Paragraph(words) => out.push(plain(words)),
            Body::List(one) => list(one, "", &mut out),
            Body::Table(table) => {
                let head: Vec<String> = table.head.iter().map(|head| plain(head)).collect();
                out.extend((!head.is_empty()).then(|| format!("[{}]", head.join(" | "))));
                for row in &table.rows {
                    let cells = row.cells.iter().map(|lines| {
                        lines.iter().map(|line| plain(line)).collect::<Vec<_>>().join("/")
                    });
                    out.push(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
                }
            }
            _ => unreachable!("a Word file gives no other blocks"),
        }
    }
    // Nothing is lost, whatever the test is about.
    let texts = [("en".to_owned(), Text::of(page, None))].into();
    let (documents, _) = documents(&texts, &Default::default(), "en", None);
    assert_eq!(lost_words(page, &documents[0]), Vec::<String>::new());
    out
}

fn left_out(page: &Page, kind: LeftOutKind) -> Vec<&str> {
    page.left_out.iter().filter(|one| one.what == kind).map(|one| one.words.as_str()).collect()
}

#[test]
fn headings_are_known_by_style_name_or_outline_in_any_language() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Titel1\"><w:name w:val=\"Title\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"Vår rubrik\"/><w:basedOn w:val=\"Rubrik2x\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Rubrik2x\"><w:name w:val=\"Rubrik 2\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"out\"><w:name w:val=\"Any\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"toc\"><w:name w:val=\"toc 1\"/></w:style>";
    let body = styled("Titel1", "Policy")
        + &styled("toc", "Data 3")
        + &styled("Rubrik1", "Data")
        + &styled("own", "Names")
        + &styled("out", "Deeper")
        + "<w:p><w:pPr><w:pStyle w:val=\"Rubrik1\"/><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>\
           <w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Rights</w:t></w:r></w:p>";
    let page = File::of(&body).part("styles", styles).page();
    assert_eq!(
        shown(&page),
        ["# Policy", "## Data", "### Names", "#### Deeper", "Words", "## Rights"]
    );
    assert_eq!(left_out(&page, LeftOutKind::Surroundings), ["Data 3"]);
    // A file that describes no styles names them in its own language.
    let page =
        File::of(&(styled("Rubrik1", "Uppgifter") + &styled("Überschrift2", "Namen"))).page();
    assert_eq!(shown(&page), ["# Uppgifter", "## Namen"]);
}

#[test]
fn lists_keep_their_numbers_as_they_show() {
    let level = |at: u32, format: &str, text: &str, start: u32| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"1\">{}{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"2\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"3\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/>\
           <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"10\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"4\"><w:abstractNumId w:val=\"3\"/></w:num>",
        level(0, "decimal", "%1.", 7),
        level(1, "lowerLetter", "(%2)", 26),
        level(2, "upperRoman", "§ %1.%3", 4),
        level(0, "bullet", "\u{f0b7}", 1),
        level(1, "bullet", "o", 1),
        level(0, "decimal", "%1.", 1),
    );
    let body = item(1, 0, "seven")
        + &p("between")
        + &item(1, 0, "eight")
        + &item(1, 1, "z")
        + &item(1, 1, "aa")
        + &item(1, 2, "four")
        + &item(1, 0, "nine")
        + &item(1, 1, "z again")
        + &item(3, 0, "ten")
        + &item(3, 0, "eleven")
        + &item(2, 0, "dot")
        + &item(2, 1, "ring")
        + &item(2, 0, "dot too")
        + &item(0, 0, "none")
        + &item(9, 0, "unknown")
        + &item(4, 0, "one");
    let page = File::of(&body).part("numbering", &numbering).page();
    assert_eq!(
        shown(&page),
        [
            "7. seven",
            "between",
            "8. eight",
            "(z) z",
            "(aa) aa",
            "§ 8.IV four",
            "9. nine",
            "(z) z again",
            "10. ten",
            "11. eleven",
            "- dot",
            "  - ring",
            "- dot too",
            "none",
            "unknown",
            "1. one",
        ]
    );
}

#[test]
fn headings_numbered_by_their_style_keep_their_numbers() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/>\
          <w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/>\
          <w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>";
    let numbering = "<w:abstractNum w:abstractNumId=\"0\">\
          <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/><w:pStyle w:val=\"H1\"/></w:lvl>\
          <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/><w:pStyle w:val=\"H2\"/></w:lvl>\
        </w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let body =
        styled("H1", "Who") + &styled("H2", "We") + &styled("H1", "What") + &styled("H2", "Data");
    let page = File::of(&body).part("styles", styles).part("numbering", numbering).page();
    assert_eq!(shown(&page), ["# I. Who", "## 1.1 We", "# II. What", "## 2.1 Data"]);
}

#[test]
fn runs_breaks_fields_and_links_become_words() {
    let body = "<w:bookmarkStart w:name=\"data\"/><w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Da</w:t></w:r><w:r><w:t>ta</w:t></w:r></w:p>\
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Per</w:t></w:r><w:r><w:rPr><w:b w:val=\"1\"/></w:rPr><w:t>son</w:t></w:r>\
        <w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">s: </w:t><w:br/><w:t>name</w:t><w:tab/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail co</w:t><w:softHyphen/><w:t>okie</w:t></w:r></w:p>\
        <w:p><w:hyperlink r:id=\"a\"><w:r><w:t>out</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>\
        <w:hyperlink w:anchor=\"data\"><w:r><w:t>in</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>\
        <w:hyperlink r:id=\"bad\"><w:r><w:t>run</w:t></w:r></w:hyperlink></w:p>\
        <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"https://b.example/\"</w:instrText>\
        <w:fldChar w:fldCharType=\"separate\"/><w:t>field</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:fldSimple w:instr=\"DATE\"><w:r><w:t xml:space=\"preserve\"> 3 May</w:t></w:r></w:fldSimple></w:p>\
        <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>Contents line</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Second line</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let page = File::of(body)
        .link("a", "hyperlink", "https://a.example/?x=1&amp;y=2")
        .link("bad", "hyperlink", "javascript:alert(1)")
        .page();
    assert_eq!(
        shown(&page),
        ["# Data", "Persons: name e\u{2011}mail cookie", "out in run", "field 3 May"]
    );
    let all = format!("{:?}", page.bodies);
    for part in [
        "Strong { strong: [Text(\"Person\")] }",
        "Break { line: true }",
        "link: \"https://a.example/?x=1&y=2\", text: [Text(\"out\")]",
        "link: \"#data\"",
        "link: \"https://b.example/\", text: [Text(\"field\")]",
    ] {
        assert!(all.contains(part), "{part}: {all}");
    }
    assert_eq!(page.anchors, [("data".to_owned(), 0)]);
    assert_eq!(left_out(&page, LeftOutKind::Link), ["javascript:alert(1)"]);
    assert_eq!(left_out(&page, LeftOutKind::Surroundings), ["Contents line Second line"]);
}

#[test]
fn tracked_changes_are_read_as_accepted_and_said() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">We keep it </w:t></w:r>\
        <w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>24</w:t></w:r></w:ins>\
        <w:r><w:t xml:space=\"preserve\"> months, pe</w:t></w:r><w:moveFrom><w:r><w:t>XX</w:t></w:r></w:moveFrom><w:r><w:t>riod.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Two become </w:t></w:r></w:p>\
        <w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>one.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>A whole paragraph.</w:delText></w:r></w:del></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let page = File::of(body).page();
    assert_eq!(shown(&page), ["We keep it 24 months, period.", "Two become one.", "| a |"]);
    assert_eq!(
        left_out(&page, LeftOutKind::Deleted),
        ["12", "XX", "A whole paragraph.", "gone row"]
    );
    assert_eq!(left_out(&page, LeftOutKind::Inserted), ["24"]);
}

#[test]
fn notes_boxes_alternatives_and_hidden_words_come_once() {
    let body = format!(
        "<w:p><w:r><w:t>Data</w:t><w:footnoteReference w:id=\"2\"/><w:t>, more</w:t><w:endnoteReference w:id=\"3\"/></w:r>\
         <w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
         <w:r><w:t>.</w:t></w:r></w:p>\
         <w:p><w:r><w:t>se</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\"> secret </w:t></w:r><w:r><w:t>en</w:t></w:r>\
         <w:r><w:drawing><wps:docPr descr=\"Our logo\"/><wps:pic/></w:drawing></w:r></w:p>",
        p("In a box")
    );
    let note = |kind: &str, id: u32, words: &str| {
        format!(
            "<w:{kind} w:id=\"{id}\"><w:p><w:r><w:footnoteRef/><w:t>{words}</w:t></w:r></w:p></w:{kind}>"
        )
    };
    let page = File::of(&body)
        .part(
            "footnotes",
            &(format!("<w:footnote w:type=\"separator\" w:id=\"-1\">{}</w:footnote>", p(""))
                + &note("footnote", 2, "A note")
                + &note("footnote", 5, "Never shown")),
        )
        .part("endnotes", &note("endnote", 3, "At the end"))
        .part("header", &p("Shop AB page 1"))
        .part("footer", &p("Printed in May"))
        .part("comments", &format!("<w:comment>{}</w:comment>", p("Is this so?")))
        .page();
    assert_eq!(shown(&page), ["Data 1, more i.", "In a box", "seen", "1 A note", "i At the end"]);
    assert_eq!(left_out(&page, LeftOutKind::Hidden), ["secret", "Never shown"]);
    assert_eq!(left_out(&page, LeftOutKind::Surroundings), ["Shop AB page 1", "Printed in May"]);
    assert_eq!(left_out(&page, LeftOutKind::Comment), ["Is this so?"]);
    assert_eq!(left_out(&page, LeftOutKind::Picture), ["Our logo"]);
    let names: Vec<&str> = page.anchors.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["footnote-2", "endnote-3"]);
}

#[test]
fn tables_keep_their_heads_cells_and_lists() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let body = format!(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:tr>{}{}</w:tr>\
         <w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr></w:tbl>",
        cell(&p("Purpose")),
        cell(&p("Data")),
        cell(&styled("Rubrik1", "Orders")),
        cell(&(p("Name") + &p("Address"))),
        p("Both"),
    );
    let page = File::of(&body).page();
    assert_eq!(shown(&page), ["[Purpose | Data]", "| Orders | Name/Address |", "| Both |  |"]);
}

#[test]
fn one_policy_in_three_formats_has_the_same_words() {
    let folder =
        std::env::var_os("KLARTEXT_CORPUS").map_or_else(|| source("../shared/corpus"), Into::into);
    let folder = folder.join("existing-policy");
    if !folder.is_dir() {
        eprintln!("SKIPPED: there is no corpus, and KLARTEXT_CORPUS names none");
        return;
    }
    let words = |ending: &str| {
        let bytes = std::fs::read(folder.join(format!("policy.sv.{ending}"))).unwrap();
        let page = Page::read(&bytes, &format!("policy.sv.{ending}")).unwrap();
        let words = shown(&page).join(" ");
        let words = words.split(|letter: char| !letter.is_alphanumeric());
        let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
        (words, page.left_out.len())
    };
    let (text, page, word) = (words("txt"), words("html"), words("docx"));
    assert!(text.0.len() > 700);
    // The two others have a table at their end besides.
    let (same, table) = page.0.split_at(text.0.len());
    assert_eq!(same.join("\n"), text.0.join("\n"));
    assert_eq!(table.join(" "), "Ändamål Tid Kundundersökningar 10 år");
    // The Word file states the title above the text as well.
    assert_eq!(word.0.first(), text.0.first());
    assert_eq!(word.0[1..].join("\n"), page.0.join("\n"));
    assert_eq!((text.1, page.1, word.1), (0, 0, 0));
}

#[test]
fn what_is_no_word_file_or_a_hostile_one_ends_with_a_message() {
    let said = |bytes: &[u8]| read(bytes).unwrap_err();
    let part = |name: &str, content: &[u8]| (name.to_owned(), content.to_vec());
    let ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(said(&[&ole[..], &[0; 512]].concat()).contains("Word 97 to 2003"));
    assert!(said(&[&ole[..], &encrypted].concat()).contains("protected by a password"));
    for bytes in [&b""[..], b"PK\x03\x04", b"<html>", &[0; 4096]] {
        assert!(said(bytes).contains("not a Word file"), "{bytes:?}");
    }
    assert!(said(&zip(&[part("xl/workbook.xml", b"<x/>")])).contains("not a Word file"));
    let document = |text: &str| said(&zip(&[part("word/document.xml", text.as_bytes())]));
    assert!(document("<w:document><w:body>").contains("is not XML"));
    let entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";
    assert!(document(entity).contains("declares entities"));
    let laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";
    assert!(document(laughs).contains("declares entities"));
    let deep = format!("{}{}", "<w:p>".repeat(20_000), "</w:p>".repeat(20_000));
    assert!(document(&deep.replace("w:", "")).contains("nested too deep"));
    let body = File::of(&p("x")).bytes();
    let mut cut = body.clone();
    cut.truncate(body.len() / 2);
    assert!(said(&cut).contains("not a Word file"));
    let twice = [part("word/document.xml", b"<a/>"), part("Word\\Document.xml", b"<b/>")];
    assert!(said(&zip(&twice)).contains("twice"));
}

#[test]
fn bombs_are_stopped_while_they_inflate() {
    let said = |parts: &[(String, Vec<u8>)]| read(&zip(parts)).unwrap_err();
    let many: Vec<_> = (0..10_001).map(|at| (format!("x{at}"), Vec::new())).collect();
    assert!(said(&many).contains("too many parts"));
    let spaces = [("word/document.xml".to_owned(), vec![b' '; 80 << 20])];
    assert!(said(&spaces).contains("too large"));
    // Small enough, but no text is compressed so far.
    let ratio = [("word/document.xml".to_owned(), vec![b' '; 8 << 20])];
    assert!(said(&ratio).contains("too large"));
    // A damaged checksum.
    let mut bytes = File::of(&p("words")).bytes();
    let at = bytes.len() / 4;
    bytes[at] ^= 0xff;
    assert!(read(&bytes).is_err());
}

#[test]
fn a_word_file_is_imported_as_a_version() {
    let body = styled("Rubrik1", "Uppgifter")
        + &p("Vi sparar namn.")
        + "<w:p><w:del><w:r><w:delText>Gammalt</w:delText></w:r></w:del><w:r><w:t>Nytt</w:t></w:r></w:p>";
    let settings = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\"]\n";
    let tester = Tester::empty()
        .file("content/site.toml", settings)
        .file("old/2023-11-27.docx", File::of(&body).bytes())
        .file("old/2022-11-27.DOCX", File::of(&p("Vi sparar allt.")).bytes());
    let output = tester.run(&[
        "import",
        "versions",
        "old",
        "--notice",
        "policy",
        "--title",
        "sv=Policy",
        "--slug",
        "sv=policy",
    ]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stderr.contains("they delete: `Gammalt`"), "{}", output.stderr);
    let shown = tester.run(&["export", "markdown", "policy", "--version", "2023-11-27"]);
    for words in ["Uppgifter", "Vi sparar namn.", "Nytt"] {
        assert!(shown.stdout.contains(words), "{}", shown.stdout);
    }
    assert!(!shown.stdout.contains("Gammalt"), "{}", shown.stdout);
}
