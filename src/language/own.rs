//! The texts of a draft → each language's words as plain text with sentences.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "positions that were found in this text"
)]

use std::collections::BTreeMap;
use std::ops::Range;

use crate::compose::{UnsupportedMarkdown, read_markdown};
use crate::document::{Block, Body, Inline, Inlines, List, plain};
use crate::locale::Locale;
use crate::origin::Origin;
use crate::prose::Sentence;
use crate::resolve::Draft;
use crate::shape::join;

/// What an editor wrote in one place and one language.
#[derive(Clone)]
pub struct OwnWords<'a> {
    /// The key path with the language (`purposes.pay.name.sv`).
    pub at: String,
    /// The key path of the text in all languages (`purposes.pay.name`).
    pub text_at: &'a str,
    /// The kind of text (`phrase`, `prose`, …).
    pub kind: &'a str,
    /// The wording of its language.
    pub locale: &'a Locale,
    /// The words as written.
    pub written: &'a str,
    /// Where they stand.
    pub origin: &'a Origin,
    /// The words without marks, a line for each paragraph, item and heading.
    pub plain: String,
    /// The sentences of `plain`.
    pub sentences: Vec<Sentence>,
    /// The words and addresses of links, in order.
    pub links: Vec<(String, String)>,
    /// How many items its lists have; for the parts of a data category, how many parts.
    pub items: usize,
    /// What Markdown has that no page takes, with its bytes in `written`.
    pub refused: Vec<(UnsupportedMarkdown, Range<usize>)>,
}

/// All of a draft's texts in the order of the draft, each in all its languages, the prevailing one
/// first. Proper names, which
/// are the same in every language, and addresses are not among them.
pub fn own_words<'a>(draft: &'a Draft, locales: &'a BTreeMap<String, Locale>) -> Vec<OwnWords<'a>> {
    let mut all = Vec::new();
    for text in draft.texts.iter().filter(|text| text.kind != "slug") {
        for language in &draft.languages {
            let (Some((written, origin)), Some(locale)) =
                (text.by_language.get(language), locales.get(language))
            else {
                continue;
            };
            let mut words = OwnWords {
                at: join(&text.at, language),
                text_at: &text.at,
                kind: text.kind,
                locale,
                written,
                origin,
                plain: String::new(),
                sentences: Vec::new(),
                links: Vec::new(),
                items: 0,
                refused: Vec::new(),
            };
            words.read();
            all.push(words);
        }
    }
    all
}

impl<'a> OwnWords<'a> {
    fn read(&mut self) {
        match self.kind {
            "prose" => {
                let markdown = read_markdown(self.written);
                self.refused.clone_from(&markdown.unsupported);
                for block in markdown.blocks("", "") {
                    self.read_block(&block);
                }
            }
            "parts" => {
                self.written.clone_into(&mut self.plain);
                self.items = self.written.lines().count();
            }
            _ => self.written.clone_into(&mut self.plain),
        }
        self.sentences = self.locale.reading.sentences(&self.plain);
    }

    fn read_block(&mut self, block: &Block) {
        if let Body::List(list) = &block.body {
            self.items += count_items(list);
        }
        for piece in block.units().iter().flat_map(|unit| unit.pieces()) {
            collect_links(piece, &mut self.links);
            self.plain.push_str(&plain(piece));
            self.plain.push('\n');
        }
    }

    /// Whether it is running text, whose sentences can be measured.
    pub fn is_running(&self) -> bool {
        matches!(self.kind, "sentence" | "prose")
    }

    /// The text of a sentence.
    pub fn sentence(&self, sentence: &Sentence) -> &str {
        &self.plain[sentence.span.clone()]
    }

    /// The words of a sentence.
    pub fn words_of(&self, sentence: &Sentence) -> Vec<&str> {
        sentence.words.iter().map(|word| &self.plain[word.clone()]).collect()
    }

    /// The text from one word of a sentence to before another, by their index.
    pub fn phrase(&self, sentence: &Sentence, words: Range<usize>) -> &str {
        let last = words.end.clamp(words.start + 1, sentence.words.len());
        &self.plain[sentence.words[words.start].start..sentence.words[last - 1].end]
    }

    /// The place of some of its words, else of the whole.
    pub fn place(&self, words: &str) -> Origin {
        let Origin { file, span } = self.origin;
        let source = file.text.get(span.clone()).unwrap_or_default();
        let words = words.trim();
        match source.find(words).filter(|_| !words.is_empty()) {
            Some(start) => {
                let start = span.start + start;
                Origin { file: file.clone(), span: start..start + words.len() }
            }
            // Marks or line breaks stand between them: fewer words are enough, and the first ones of
            // a text without end.
            None => match words.match_indices(' ').take(FEW).last() {
                Some((end, _)) => self.place(words.get(..end).unwrap_or_default()),
                None => self.origin.clone(),
            },
        }
    }
}

/// How many words of a long text are searched for together.
const FEW: usize = 40;

fn count_items(list: &List) -> usize {
    list.items.iter().map(|item| 1 + item.list.as_ref().map_or(0, count_items)).sum()
}

fn collect_links(inlines: &Inlines, links: &mut Vec<(String, String)>) {
    for inline in inlines {
        match inline {
            Inline::Link { link, text } => links.push((plain(text), link.clone())),
            Inline::Strong { strong: words } | Inline::Emphasis { emphasis: words } => {
                collect_links(words, links);
            }
            _ => {}
        }
    }
}
