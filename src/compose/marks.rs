//! Words marked with where they come from, and back: the editor's texts, and the messages of the locale
//! for the rest.
//!
//! A mark is a link to a special address. It exists only in a Document of its own that is neither
//! rendered nor stored.

use crate::document::{Inline, Inlines};

/// Whether words are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceMarks {
    /// They are not.
    Off,
    /// Each word has its source.
    On,
}

/// Where words come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WordSource {
    /// A text of the editor's, by its key path.
    Own,
    /// A message of the locale, by its id.
    Message,
}

/// Words that come from one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRun {
    /// The words.
    pub words: String,
    /// The innermost source with its key path or id; none for facts such as an address.
    pub source: Option<(WordSource, String)>,
}

const OWN: &str = "klartext-own:";
const MESSAGE: &str = "klartext-message:";

impl SourceMarks {
    /// SourceMarks words, where there are any and marks are wanted.
    pub fn mark(self, source: WordSource, name: &str, words: Inlines) -> Inlines {
        if self == SourceMarks::Off || words.is_empty() {
            return words;
        }
        let scheme = match source {
            WordSource::Own => OWN,
            WordSource::Message => MESSAGE,
        };
        vec![Inline::Link { link: format!("{scheme}{name}"), text: words }]
    }
}

/// Marked words as runs, in order.
pub fn runs(words: &[Inline]) -> Vec<TextRun> {
    let mut runs = Vec::new();
    collect(words, None, &mut runs);
    runs
}

fn collect(words: &[Inline], source: Option<&(WordSource, String)>, runs: &mut Vec<TextRun>) {
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

fn mark(link: &str) -> Option<(WordSource, String)> {
    let own = link.strip_prefix(OWN).map(|at| (WordSource::Own, at.to_owned()));
    own.or_else(|| Some((WordSource::Message, link.strip_prefix(MESSAGE)?.to_owned())))
}

fn add(words: &str, source: Option<&(WordSource, String)>, runs: &mut Vec<TextRun>) {
    match runs.last_mut() {
        Some(run) if run.source.as_ref() == source => run.words.push_str(words),
        _ => runs.push(TextRun { words: words.to_owned(), source: source.cloned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::{SourceMarks, TextRun, WordSource, runs};
    use crate::document::{Inline, Inlines};

    fn text(words: &str) -> Inlines {
        vec![Inline::Text(words.into())]
    }

    #[test]
    fn the_innermost_mark_is_the_source() {
        let name = SourceMarks::On.mark(WordSource::Own, "purposes.pay.name", text("pay"));
        let link = Inline::Link { link: "#purposes/pay".into(), text: name };
        let words = [text("To "), vec![link], text(".")].concat();
        let marked = SourceMarks::On.mark(WordSource::Message, "intro", words);
        let run = |words: &str, source, name: &str| TextRun {
            words: words.into(),
            source: Some((source, name.into())),
        };
        assert_eq!(
            runs(&marked),
            [
                run("To ", WordSource::Message, "intro"),
                run("pay", WordSource::Own, "purposes.pay.name"),
                run(".", WordSource::Message, "intro"),
            ]
        );
        assert_eq!(SourceMarks::Off.mark(WordSource::Own, "x", text("y")), text("y"));
        assert_eq!(SourceMarks::On.mark(WordSource::Own, "x", Vec::new()), Vec::new());
    }
}
