//! The pages of rules: the English ones, with examples, are in this folder; `locales/LANGUAGE/rules/` has
//! the words of another language, with an empty code block for each example.

use std::borrow::Cow;

use super::Rule;
use crate::assets;

/// The page of a rule in a language, for readers; in English where it is not translated.
pub fn page_text(rule: &Rule, language: &str) -> String {
    let page = match translation(rule, language) {
        Some(words) => Cow::Owned(with_examples(words, rule.page)),
        None => Cow::Borrowed(rule.page),
    };
    for_readers(&page)
}

/// The words of a rule's page in another language.
fn translation(rule: &Rule, language: &str) -> Option<&'static str> {
    let file = rule.name.replace('-', "_");
    assets::LOCALES.get_file(format!("{language}/rules/{file}.md"))?.contents_utf8()
}

/// A translated page with the examples of the English one in its empty code blocks.
fn with_examples(words: &str, page: &str) -> String {
    let mut examples = page.split("\n```").skip(1).step_by(2);
    let mut text = String::new();
    for line in words.lines() {
        if line == "```" {
            let example = examples.next().and_then(|example| example.split_once('\n'));
            text.extend(example.map(|(_, content)| format!("{content}\n")));
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Without the lines that only a page's test needs, and without the words that mark its examples.
fn for_readers(page: &str) -> String {
    let mut text = String::new();
    for line in page.lines().filter(|line| !line.starts_with("#-")) {
        let shown = if line.starts_with("```") { line.split(' ').next() } else { None };
        text.push_str(shown.unwrap_or(line));
        text.push('\n');
    }
    text
}
