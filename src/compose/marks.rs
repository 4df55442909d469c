//! Words marked with where they come from, and the marks read again: what is the editor's own, and
//! which message of the locale said the rest.
//!
//! A mark is a link to no address. It is made in a Document of its own, of which no page is made, so
//! that what releases store and pages show knows nothing of it.

use crate::document::{Inline, Inlines};

/// Whether words are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// As they are published.
    None,
    /// Each with its source.
    Sources,
}

/// Where words come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// A text of the editor's, by its key path.
    Own,
    /// A message of the locale, by its id.
    Message,
}

/// Words that come from one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub words: String,
    /// The innermost source with its key path or id; none for facts such as an address.
    pub source: Option<(Source, String)>,
}

const OWN: &str = "klartext-own:";
const MESSAGE: &str = "klartext-message:";

impl Marks {
    /// Marks words, where there are any and marks are wanted.
    pub fn mark(self, source: Source, name: &str, words: Inlines) -> Inlines {
        if self == Marks::None || words.is_empty() {
            return words;
        }
        let scheme = match source {
            Source::Own => OWN,
            Source::Message => MESSAGE,
        };
        vec![Inline::Link { link: format!("{scheme}{name}"), text: words }]
    }
}

/// Marked words as runs, in order.
pub fn runs(words: &[Inline]) -> Vec<Run> {
    let mut runs = Vec::new();
    collect(words, None, &mut runs);
    runs
}

fn collect(words: &[Inline], source: Option<&(Source, String)>, runs: &mut Vec<Run>) {
    for inline in words {
        match inline {
            Inline::Text(words)
            | Inline::Code { code: words }
            | Inline::Date { text: words, .. } => add(words, source, runs),
            Inline::Break { .. } => add(" ", source, runs),
            Inline::Link { link, text } => match mark(link) {
                Some(inner) => collect(text, Some(&inner), runs),
                None => collect(text, source, runs),
            },
            Inline::Strong { strong: text }
            | Inline::Emphasis { emphasis: text }
            | Inline::Foreign { text, .. } => collect(text, source, runs),
        }
    }
}

fn mark(link: &str) -> Option<(Source, String)> {
    let own = link.strip_prefix(OWN).map(|at| (Source::Own, at.to_owned()));
    own.or_else(|| Some((Source::Message, link.strip_prefix(MESSAGE)?.to_owned())))
}

fn add(words: &str, source: Option<&(Source, String)>, runs: &mut Vec<Run>) {
    match runs.last_mut() {
        Some(run) if run.source.as_ref() == source => run.words.push_str(words),
        _ => runs.push(Run { words: words.to_owned(), source: source.cloned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Marks, Run, Source, runs};
    use crate::document::{Inline, Inlines};

    fn text(words: &str) -> Inlines {
        vec![Inline::Text(words.into())]
    }

    #[test]
    fn the_innermost_mark_tells_where_words_come_from() {
        let name = Marks::Sources.mark(Source::Own, "purposes.pay.name", text("pay"));
        let link = Inline::Link { link: "#purposes/pay".into(), text: name };
        let words = [text("To "), vec![link], text(".")].concat();
        let said = Marks::Sources.mark(Source::Message, "intro", words);
        let run = |words: &str, source, name: &str| Run {
            words: words.into(),
            source: Some((source, name.into())),
        };
        assert_eq!(
            runs(&said),
            [
                run("To ", Source::Message, "intro"),
                run("pay", Source::Own, "purposes.pay.name"),
                run(".", Source::Message, "intro"),
            ]
        );
        assert_eq!(Marks::None.mark(Source::Own, "x", text("y")), text("y"));
        assert_eq!(Marks::Sources.mark(Source::Own, "x", Vec::new()), Vec::new());
    }
}
