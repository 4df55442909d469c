//! Words of the frame → HTML: text outside the Document, with finished links.

use rustc_hash::FxHashSet;

use crate::document::Inline;
use crate::render::html::{Form, HtmlWriter};
use crate::render::markup::open;

/// Words of the frame with their marks, which may be links already made and dates.
pub fn frame(inlines: &[Inline]) -> String {
    let mut out = String::new();
    frame_writer().inlines(inlines, &mut out);
    out
}

/// Opens a link already made, for words written one by one; whether it may lead there.
pub fn open_link(link: &str, out: &mut String) -> bool {
    let href = frame_writer().target(link);
    if let Some(href) = &href {
        open(out, "a", &[("href", href)]);
    }
    href.is_some()
}

fn frame_writer() -> HtmlWriter<'static> {
    HtmlWriter {
        ids: FxHashSet::default(),
        notice: String::new(),
        companion: &|_| None,
        base: String::new(),
        anchor: ("", ""),
        twins: Vec::new(),
        direction: &|_| None,
        form: Form::Page,
        marks_unfinished: false,
    }
}
