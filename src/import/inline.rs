//! The words in an element of a page, with their marks.

use super::blocks::is_block;
use super::left_out::LeftOutKind;
use super::reader::{Reader, picture};
use crate::characters::is_hidden;
use crate::document::{Inline, Inlines, is_safe_link, plain};
use crate::html::Id;
use crate::limits;
use crate::locale::push;

/// The words in an element, blocks in it as lines.
pub(super) fn words_of(page: &mut Reader<'_>, id: Id) -> Inlines {
    let mut words = Inlines::new();
    children(page, id, 0, &mut words);
    trimmed(words)
}

/// Adds the words of an element's children.
pub(super) fn children(page: &mut Reader<'_>, id: Id, depth: usize, out: &mut Inlines) {
    let tree = page.tree;
    for child in tree.children(id) {
        node(page, child, depth, out);
    }
}

/// Adds the words of a node; a block is a line.
pub(super) fn node(page: &mut Reader<'_>, id: Id, depth: usize, out: &mut Inlines) {
    let tree = page.tree;
    let Some(name) = tree.name(id) else {
        return text(tree.text(id).unwrap_or_default(), out);
    };
    if page.is_left_out(id) {
        return;
    }
    page.note_anchor(id);
    if is_block(name) {
        line(out);
        if let Some(label) = page.labels.get(&id) {
            push(out, Inline::Text(format!("{label} ")));
        }
        children(page, id, depth, out);
        return line(out);
    }
    if depth >= limits::MARKDOWN_NESTING {
        return children(page, id, depth, out);
    }
    let inside = |page: &mut Reader<'_>| {
        let mut words = Inlines::new();
        children(page, id, depth + 1, &mut words);
        words
    };
    match name {
        "br" => out.push(Inline::Break { line: true }),
        "img" => text(&picture_words(page, id), out),
        "strong" | "b" => marked(inside(page), out, |strong| Inline::Strong { strong }),
        "em" | "i" => marked(inside(page), out, |emphasis| Inline::Emphasis { emphasis }),
        "code" | "kbd" | "samp" | "tt" => {
            let code = plain(&inside(page));
            push(out, Inline::Code { code });
        }
        "a" => {
            let words = inside(page);
            link(page, id, words, out);
        }
        // A reference to a footnote would run into the word before it.
        "sup" if tree.children(id).next().is_some_and(|first| tree.name(first) == Some("a")) => {
            text(" ", out);
            children(page, id, depth, out);
        }
        _ => children(page, id, depth, out),
    }
}

fn picture_words(page: &Reader<'_>, id: Id) -> String {
    match page.tree.attribute(id, "alt").map(str::trim) {
        Some(alt) if !alt.is_empty() => format!(" {} ", picture(page.tree, id)),
        _ => String::new(),
    }
}

fn link(page: &mut Reader<'_>, id: Id, words: Inlines, out: &mut Inlines) {
    let tree = page.tree;
    let target = tree.attribute(id, "href").map(str::trim).filter(|href| !href.is_empty());
    match target {
        Some(href) if is_safe_link(href) => {
            let link = href.to_owned();
            marked(words, out, |text| Inline::Link { link, text });
        }
        target => {
            let href = target.unwrap_or_default().to_owned();
            page.leave_out(LeftOutKind::Link, href);
            words.into_iter().for_each(|inline| push(out, inline));
        }
    }
}

/// Adds words with a mark; the blanks around them stay outside of it.
fn marked(words: Inlines, out: &mut Inlines, mark: impl FnOnce(Inlines) -> Inline) {
    let all = plain(&words);
    if all.trim().is_empty() {
        return words.into_iter().for_each(|inline| push(out, inline));
    }
    let (before, after) = (all.starts_with(' '), all.ends_with(' '));
    if before {
        text(" ", out);
    }
    out.push(mark(trimmed(words)));
    if after {
        text(" ", out);
    }
}

/// Adds text as browsers show it: blanks in a row are one.
fn text(written: &str, out: &mut Inlines) {
    // A character reference can stand for what a file itself may not contain.
    let mut lines = written.split(['\u{2028}', '\u{2029}']);
    text_line(lines.next().unwrap_or_default(), out);
    for one in lines {
        line(out);
        text_line(one, out);
    }
}

fn text_line(written: &str, out: &mut Inlines) {
    let mut words = String::with_capacity(written.len());
    for letter in written.chars() {
        match letter {
            letter if is_hidden(letter) => {}
            letter if !letter.is_ascii_whitespace() => words.push(letter),
            _ if words.ends_with(' ') => {}
            _ => words.push(' '),
        }
    }
    let follows_blank = match out.last() {
        None | Some(Inline::Break { .. }) => true,
        Some(last) => plain(std::slice::from_ref(last)).ends_with(' '),
    };
    let words = if follows_blank { words.trim_start_matches(' ') } else { &words };
    if !words.is_empty() {
        push(out, Inline::Text(words.to_owned()));
    }
}

/// Begins a new line, unless one has just begun.
fn line(out: &mut Inlines) {
    if !matches!(out.last(), None | Some(Inline::Break { .. })) {
        out.push(Inline::Break { line: true });
    }
}

/// Text whose line ends count.
pub(super) fn preformatted(written: &str) -> Inlines {
    let mut words = Inlines::new();
    for (index, line) in written.trim_matches('\n').lines().enumerate() {
        if index > 0 {
            words.push(Inline::Break { line: true });
        }
        if !line.is_empty() {
            push(&mut words, Inline::Text(line.to_owned()));
        }
    }
    words
}

/// Words without blanks and line breaks at their ends, and without blanks at the ends of lines.
pub(super) fn trimmed(mut words: Inlines) -> Inlines {
    let mut ends_line = true;
    for inline in words.iter_mut().rev() {
        if let (Inline::Text(text), true) = (&mut *inline, ends_line) {
            text.truncate(text.trim_end_matches(' ').len());
        }
        ends_line = matches!(inline, Inline::Break { .. });
    }
    let is_nothing = |inline: &Inline| match inline {
        Inline::Text(text) => text.is_empty(),
        _ => false,
    };
    words.retain(|inline| !is_nothing(inline));
    let is_break = |inline: Option<&Inline>| matches!(inline, Some(Inline::Break { .. }));
    while is_break(words.last()) {
        words.pop();
    }
    let first = words.iter().position(|inline| !matches!(inline, Inline::Break { .. }));
    words.drain(..first.unwrap_or(words.len()));
    words
}
