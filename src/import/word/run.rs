//! The runs of a paragraph → its pieces.

use roxmltree::Node;

use super::block::{Look, Piece, Pieces, plain};
use super::converter::{Converter, chosen};
use super::notes::NoteKind;
use super::xml::{attribute, child, name, switch, value, words};
use crate::import::left_out::LeftOutKind;

/// The fields that are open, innermost last.
#[derive(Default)]
pub struct Fields {
    open: Vec<Field>,
    /// The words of tables of contents.
    pub contents: String,
    /// Words that are part of a field's code.
    pub code: String,
}

#[derive(Default)]
struct Field {
    code: String,
    /// Whether what is shown has begun.
    is_result: bool,
}

impl Fields {
    /// Ends a line of what is collected.
    pub fn end_paragraph(&mut self) {
        self.contents.push(' ');
        self.code.push(' ');
    }

    fn change(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.open.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.open.last_mut() {
                    field.is_result = true;
                }
            }
            Some("end") => drop(self.open.pop()),
            _ => {}
        }
    }

    fn is_in_code(&self) -> bool {
        self.open.iter().any(|field| !field.is_result)
    }

    fn is_in_contents(&self) -> bool {
        self.open.iter().any(|field| field.code.split_whitespace().next() == Some("TOC"))
    }

    /// Where the innermost link leads.
    fn link(&self) -> Option<String> {
        self.open.iter().rev().find_map(|field| link_of(&field.code))
    }
}

/// The target of `HYPERLINK "https://…" \l "place"`.
fn link_of(code: &str) -> Option<String> {
    let rest = code.trim_start().strip_prefix("HYPERLINK")?;
    let mut parts = rest.split('"');
    let first = parts.next()?.trim();
    let target = parts.next()?;
    let place = |text: &str| format!("#{text}");
    if first.ends_with("\\l") {
        return Some(place(target));
    }
    match (parts.next().map(str::trim), parts.next()) {
        (Some(switch), Some(anchor)) if switch.ends_with("\\l") => {
            Some(format!("{target}{}", place(anchor)))
        }
        _ => Some(target.to_owned()),
    }
}

impl<'a, 'i> Converter<'a, 'i> {
    /// The pieces in an element.
    pub fn inlines(&mut self, parent: Node<'a, 'i>, look: &Look, hidden: bool, out: &mut Pieces) {
        for node in parent.children() {
            match name(node) {
                "r" => self.run(node, look, hidden, out),
                "hyperlink" => {
                    let link = self.target(node).or_else(|| look.link.clone());
                    self.inlines(node, &Look { link, ..look.clone() }, hidden, out);
                }
                "ins" | "moveTo" => {
                    let mut own = Pieces::new();
                    self.inlines(node, look, hidden, &mut own);
                    self.inserted.push(plain(&own));
                    own.into_iter().for_each(|(look, piece)| push(out, look, piece));
                }
                "del" | "moveFrom" => self.leave_out(LeftOutKind::Deleted, &words(node)),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.inlines(chosen, look, hidden, out);
                    }
                }
                "bookmarkStart" => {
                    let name = attribute(node, "name").map(str::to_owned);
                    out.extend(name.map(|name| (look.clone(), Piece::Anchor(name))));
                }
                "subDoc" => self.leave_out(LeftOutKind::Embedded, "<w:subDoc>"),
                // Formulas.
                "t" => self.text(node.text().unwrap_or_default(), look, hidden, out),
                // What holds properties has no words to show.
                name if name.ends_with("Pr") => {}
                _ => self.inlines(node, look, hidden, out),
            }
        }
    }

    fn target(&self, link: Node<'_, '_>) -> Option<String> {
        let place = attribute(link, "anchor").map(|anchor| format!("#{anchor}"));
        let target = attribute(link, "id").and_then(|id| self.links.get(id)).cloned();
        match (target, place) {
            (Some(target), Some(place)) => Some(target + &place),
            (target, place) => target.or(place),
        }
    }

    fn run(&mut self, run: Node<'a, 'i>, look: &Look, hidden: bool, out: &mut Pieces) {
        let properties = child(run, "rPr");
        let on = |wanted| properties.and_then(|one| switch(one, wanted));
        let style = properties.and_then(|one| value(one, "rStyle"));
        let by_style = style.and_then(|style| self.styles.is_hidden(Some(style)));
        let hidden = on("vanish").or(by_style).unwrap_or(hidden);
        let look = Look {
            is_bold: on("b").unwrap_or(look.is_bold),
            is_italic: on("i").unwrap_or(look.is_italic),
            link: look.link.clone(),
        };
        self.content(run, &look, hidden, out);
    }

    fn content(&mut self, run: Node<'a, 'i>, look: &Look, hidden: bool, out: &mut Pieces) {
        for node in run.children() {
            match name(node) {
                "t" => self.text(node.text().unwrap_or_default(), look, hidden, out),
                "tab" | "ptab" => self.text(" ", look, hidden, out),
                "br" | "cr" if matches!(attribute(node, "type"), Some("page" | "column")) => {
                    self.text(" ", look, hidden, out);
                }
                "br" | "cr" if self.is_shown(hidden) => out.push((look.clone(), Piece::Break)),
                "br" | "cr" => self.text(" ", look, hidden, out),
                "noBreakHyphen" => self.text("\u{2011}", look, hidden, out),
                "sym" => self.symbol(node, look, hidden, out),
                "fldChar" => self.fields.change(attribute(node, "fldCharType")),
                "instrText" => {
                    if let Some(field) = self.fields.open.last_mut().filter(|one| !one.is_result) {
                        field.code.push_str(node.text().unwrap_or_default());
                    }
                }
                kind @ ("footnoteReference" | "endnoteReference") if self.is_shown(hidden) => {
                    let kind = NoteKind::of(kind);
                    let is_marked = switch_of(node, "customMarkFollows");
                    let note =
                        attribute(node, "id").and_then(|id| self.notes.refer(kind, id, is_marked));
                    out.extend(note.map(|(label, name)| (look.clone(), Piece::Note(label, name))));
                }
                "drawing" | "pict" | "object" => self.drawing(node),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.content(chosen, look, hidden, out);
                    }
                }
                "ruby" => self.inlines(node, look, hidden, out),
                _ => {}
            }
        }
    }

    fn is_shown(&self, hidden: bool) -> bool {
        !hidden && !self.fields.is_in_code() && !self.fields.is_in_contents()
    }

    fn text(&mut self, words: &str, look: &Look, hidden: bool, out: &mut Pieces) {
        if hidden {
            return self.leave_out(LeftOutKind::Hidden, words);
        }
        if self.fields.is_in_code() {
            return self.fields.code.push_str(words);
        }
        if self.fields.is_in_contents() {
            return self.fields.contents.push_str(words);
        }
        let link = look.link.clone().or_else(|| self.fields.link());
        let look = Look { link, ..look.clone() };
        push(out, look, Piece::Text(words.to_owned()));
    }

    /// A character of a font; those of fonts of signs mean nothing without the font.
    fn symbol(&mut self, node: Node<'_, '_>, look: &Look, hidden: bool, out: &mut Pieces) {
        let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
        let Some(letter) = code.and_then(char::from_u32) else { return };
        if crate::characters::is_hidden(letter) {
            self.leave_out(LeftOutKind::Character, &format!("U+{:04X}", u32::from(letter)));
        } else {
            self.text(letter.encode_utf8(&mut [0; 4]), look, hidden, out);
        }
    }

    /// A drawing: the text in it comes after the paragraph, a picture is left out.
    fn drawing(&mut self, node: Node<'a, 'i>) {
        let mut has_text = false;
        let mut below: Vec<Node<'a, 'i>> = node.children().collect();
        below.reverse();
        let mut described = None;
        let mut what = None;
        while let Some(node) = below.pop() {
            match name(node) {
                "txbxContent" => {
                    has_text = true;
                    self.boxes.push(node);
                    continue;
                }
                "AlternateContent" => {
                    below.extend(chosen(node));
                    continue;
                }
                "docPr" | "shape" => {
                    let text =
                        ["descr", "alt", "title"].iter().find_map(|one| attribute(node, one));
                    described = described.or(text.filter(|text| !text.trim().is_empty()));
                }
                "pic" | "imagedata" => what = what.or(Some(LeftOutKind::Picture)),
                "chart" | "relIds" | "OLEObject" => what = Some(LeftOutKind::Embedded),
                "t" => what = Some(LeftOutKind::Embedded),
                _ => {}
            }
            below.extend(node.children().rev());
        }
        if let Some(what) = what.filter(|_| !has_text) {
            let seen = words(node);
            let words = format!("{} {seen}", described.unwrap_or("<w:drawing>"));
            self.leave_out(what, &words);
        }
    }
}

/// Adds a piece; words that look the same are one.
fn push(out: &mut Pieces, look: Look, piece: Piece) {
    match (out.last_mut(), piece) {
        (Some((last, Piece::Text(text))), Piece::Text(words)) if *last == look => {
            text.push_str(&words);
        }
        (_, piece) => out.push((look, piece)),
    }
}

fn switch_of(node: Node<'_, '_>, wanted: &str) -> bool {
    attribute(node, wanted).is_some_and(|value| !matches!(value, "0" | "false" | "off"))
}
