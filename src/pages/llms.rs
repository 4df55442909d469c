//! `llms.txt`: what the site holds, for programs that read for people, as llmstxt.org has it: each
//! notice in each of its languages; of a site whose list has several parts, those parts, since a
//! file of megabytes is read by no such program.

use super::parts::{self, Outline};
use super::site::{Group, Whole, entry_in};
use super::{Made, Making};
use crate::diagnostic::Diagnostic;
use crate::locale::Arg;
use crate::model::PageKind;
use crate::render::words::Words;

/// The file; none where the site has no language with words.
pub(super) fn group(whole: Whole<'_>) -> Option<Group<'_>> {
    let language = whole.making.languages.first()?;
    let words = whole.making.theme.words(language)?;
    let parts = parts::parts(whole.outlines);
    if let [_] = parts.as_slice() {
        let from = parts::from("llms", whole.outlines.iter().map(|one| &one.digest));
        return Some(Group::of_text("llms.txt", from, move || {
            let made = whole.all_of(0..whole.outlines.len())?;
            let notices = made.iter().map(|made| notice_lines(whole.making, made));
            Ok(head(whole.making, words) + &notices.collect::<String>())
        }));
    }
    let ends: Vec<(usize, usize)> =
        parts.iter().filter_map(|part| Some((*part.first()?, *part.last()?))).collect();
    let outlines = ends.iter().flat_map(|(first, last)| [*first, *last]);
    let outlines: Vec<Outline> = outlines.map(|at| whole.outlines[at]).collect();
    let told = format!("llms of {} parts", ends.len());
    let from = parts::from(&told, outlines.iter().map(|one| &one.digest));
    Some(Group::of_text("llms.txt", from, move || {
        let mut text = head(whole.making, words);
        for (index, (first, last)) in ends.iter().enumerate() {
            let (first, last) = ((whole.made_of)(*first)?, (whole.made_of)(*last)?);
            let lines = part_lines(whole.making, (index + 1, ends.len()), (&first, &last));
            text.push_str(&lines.map_err(|fault| anyhow::anyhow!(fault.message))?);
        }
        Ok(text)
    }))
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn label(text: &str) -> String {
    line(text).replace(['[', ']'], "")
}

fn head(making: &Making<'_>, words: &Words<'_>) -> String {
    let settings = making.theme.settings;
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
fn notice_lines(making: &Making<'_>, made: &Made) -> String {
    let file = if making.makes(PageKind::Markdown) { "notice.md" } else { "" };
    let entries = made.entries.iter().filter(|(_, entry)| entry.ended.is_none());
    let line_of = |(language, entry): &(String, crate::render::page::IndexEntry)| {
        let address = format!("{}{}{file}", making.base_url, entry.address);
        let title = label(&entry.title);
        format!("- [{title}]({address}) ({language}): {}\n", line(&entry.description))
    };
    entries.map(line_of).collect()
}

/// A line for each language of a part of the list: where it stands, its first notice and its last.
fn part_lines(
    making: &Making<'_>,
    (number, count): (usize, usize),
    (first, last): (&Made, &Made),
) -> Result<String, Box<Diagnostic>> {
    let mut lines = String::new();
    for language in making.languages {
        let Some(words) = making.theme.words(language) else { continue };
        let title = Arg::from(words.get("index_title").to_owned());
        let args = [("title", title), ("part", number.into()), ("count", count.into())];
        let title = label(&words.text("index_part", &args)?);
        let address = format!("{}{}", making.base_url, parts::address(language, number));
        let named = |made| entry_in(made, language).map_or(String::new(), |one| line(&one.title));
        let (first, last) = (named(first), named(last));
        lines.push_str(&format!("- [{title}]({address}) ({language}): {first} – {last}\n"));
    }
    Ok(lines)
}
