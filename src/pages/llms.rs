//! `llms.txt`: what the site contains, for programs that read for people, in the form of llmstxt.org:
//! each notice in each of its languages; if the list of notices has several parts, those parts, since
//! no such program reads a file of megabytes.

use super::parts::{self, Lists};
use super::{NoticeSummary, PageContext};
use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::model::PageKind;
use crate::render::page::{IndexEntry, Listed};
use crate::render::words::Words;

/// The text of the file; none if the site has no language with words.
///
/// # Errors
/// When a message is missing.
pub(super) fn text(
    context: &PageContext<'_>,
    notices: &[&NoticeSummary],
) -> Result<Option<String>, Box<Diagnostic>> {
    let words = context.languages.first().and_then(|language| context.theme.words(language));
    let Some(words) = words else { return Ok(None) };
    let mut text = head(context, words);
    let languages = context.languages.iter();
    let lists: Vec<(&str, Lists<'_>)> =
        languages.map(|one| (one.as_str(), parts::in_language(context, notices, one))).collect();
    let count = lists.first().map_or(1, |(_, lists)| lists.parts.len());
    if count == 1 {
        notices.iter().for_each(|notice| text.push_str(&notice_lines(context, notice)));
        return Ok(Some(text));
    }
    for number in 1..=count {
        for (language, lists) in &lists {
            let part = lists.parts.get(number - 1).map(Vec::as_slice).unwrap_or_default();
            text.push_str(&part_line(context, language, (number, count), part)?);
        }
    }
    Ok(Some(text))
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn label(text: &str) -> String {
    line(text).replace(['[', ']'], "")
}

fn head(context: &PageContext<'_>, words: &Words<'_>) -> String {
    let settings = context.theme.settings;
    let language = &words.locale().language;
    let name = settings.theme.name.as_deref().or(settings.title.as_deref());
    let name = name.and_then(|name| name.in_language(language));
    let title = words.get("index_title");
    let mut text = format!("# {}\n", line(name.unwrap_or(title)));
    let banner = settings.theme.banner.as_deref().and_then(|one| one.in_language(language));
    if let Some(banner) = banner {
        text.push_str(&format!("\n> {}\n", line(banner)));
    }
    text + &format!("\n## {title}\n\n")
}

/// A line for each language of a notice that applies.
fn notice_lines(context: &PageContext<'_>, notice: &NoticeSummary) -> String {
    let file = if context.makes(PageKind::Markdown) { "notice.md" } else { "" };
    let entries = notice.entries.iter().filter(|(_, entry)| entry.ended.is_none());
    let line_of = |(language, entry): &(String, IndexEntry)| {
        let address = format!("{}{}{file}", context.base_url, entry.address);
        let title = label(&entry.title);
        format!("- [{title}]({address}) ({language}): {}\n", line(&entry.description))
    };
    entries.map(line_of).collect()
}

/// A part of the list in a language: its address, its first notice and its last.
fn part_line(
    context: &PageContext<'_>,
    language: &str,
    (number, count): (usize, usize),
    notices: &[Listed<'_>],
) -> Result<String, Box<Diagnostic>> {
    let Some(words) = context.theme.words(language) else { return Ok(String::new()) };
    let title = Arg::from(words.get("index_title").to_owned());
    let args = [("title", title), ("part", number.into()), ("count", count.into())];
    let title = label(&words.text("index_part", &args)?);
    let address = format!("{}{}", context.base_url, parts::address(language, number));
    let name =
        |notice: Option<&Listed<'_>>| notice.map_or(String::new(), |one| line(&one.entry.title));
    let (first, last) = (name(notices.first()), name(notices.last()));
    Ok(format!("- [{title}]({address}) ({language}): {first} – {last}\n"))
}
