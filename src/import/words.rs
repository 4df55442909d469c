//! Whether a document has all words of the file that it was made from.
//!
//! The words of the file are counted by other parsers than those that read it, so that a mistake of
//! the one is seen by the other.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};
use markdown::{CompileOptions, Options, ParseOptions};

use super::blocks::is_block;
use super::list::Counter;
use super::page::Page;
use super::reader::SILENT;
use super::source::{Format, Source};
use crate::document::{Body, Document, List};

/// The words of a page that neither its document nor the list of what is left out has, in the order
/// of the file.
pub fn lost_words(page: &Page, document: &Document) -> Vec<String> {
    let mut texts = vec![document.title.clone()];
    texts.extend(document.units().iter().map(|unit| unit.text()));
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    for block in blocks {
        if let Body::List(list) = &block.body {
            texts.extend(numbers(list));
        }
    }
    page.missing(texts)
}

/// Runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter()
}

/// The numbers that a list shows.
fn numbers(list: &List) -> Vec<String> {
    let mut shown = Vec::new();
    for (number, item) in (u64::from(list.start)..).zip(&list.items) {
        shown.extend(list.ordered.then(|| number.to_string()));
        shown.extend(item.list.iter().flat_map(numbers));
    }
    shown
}

/// All that readers of a file see.
pub(super) fn visible_text(source: &Source) -> String {
    match source.format {
        Format::Plain | Format::Pdf => source.text.clone(),
        Format::Word => source.word.clone().map(|(_, words)| words).unwrap_or_default(),
        Format::Html => text_of_page(&source.text),
        Format::Markdown => {
            let options = Options {
                parse: ParseOptions::gfm(),
                compile: CompileOptions {
                    allow_dangerous_html: true,
                    allow_dangerous_protocol: true,
                    gfm_footnote_label: Some(String::new()),
                    ..CompileOptions::default()
                },
            };
            // Only MDX, which is off, can be wrong.
            let page = markdown::to_html_with_options(&source.text, &options);
            text_of_page(&page.unwrap_or_else(|_| source.text.clone()))
        }
    }
}

/// The text of a page and the numbers of its lists. Only what no browser shows is left out.
fn text_of_page(page: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut text = String::new();
    let mut silent: Option<String> = None;
    let mut lists = Vec::new();
    let mut after_sup = false;
    for token in Tokenizer::new_with_emitter(page, emitter).flatten() {
        match token {
            Token::String(words) if silent.is_none() => {
                text.push_str(&String::from_utf8_lossy(&words));
            }
            Token::StartTag(tag) if silent.is_none() => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if is_block(&name) || name == "br" || (name == "a" && after_sup) {
                    text.push(' ');
                }
                begin_list(&name, &tag, &mut lists);
                if name == "li"
                    && let Some((_, Some(counter))) = lists.last_mut()
                {
                    text.push_str(&counter.next(attribute(&tag, "value").as_deref()));
                    text.push(' ');
                }
                after_sup = name == "sup";
                // `</head>` may be left out.
                let is_silent =
                    (SILENT.contains(&name.as_str()) && name != "head") || is_replaced(&name);
                if is_silent && !tag.self_closing && !is_void(&name) {
                    silent = Some(name);
                }
                continue;
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if silent.as_ref() == Some(&name) {
                    silent = None;
                }
                if is_block(&name) {
                    text.push(' ');
                }
                if let Some(open) = lists.iter().rposition(|(list, _)| *list == name) {
                    lists.truncate(open);
                }
            }
            _ => {}
        }
        after_sup = false;
    }
    text
}

/// The names of the lists that are open, and what counts their items.
type Lists = Vec<(String, Option<Counter>)>;

fn begin_list(name: &str, tag: &StartTag<()>, lists: &mut Lists) {
    let counter = match name {
        "ol" => {
            let start = attribute(tag, "start");
            // From the number of items down to 1: the same numbers as from 1 on.
            let reversed = attribute(tag, "reversed").and(start.as_ref()).map(|_| 0);
            Some(Counter::new(start.as_deref(), reversed, attribute(tag, "type").as_deref()))
        }
        "ul" | "menu" => None,
        _ => return,
    };
    lists.push((name.to_owned(), counter));
}

/// Whether browsers show something else than the content of an element.
fn is_replaced(name: &str) -> bool {
    matches!(name, "title" | "noscript" | "template" | "iframe" | "svg" | "math")
}

fn is_void(name: &str) -> bool {
    matches!(name, "base" | "link" | "meta")
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).into_owned())
}
