//! Plain text → a page: what its empty lines, indents, signs and underlines show.

use crate::render::markup::escape;

/// Paragraphs between empty lines, headings with a line below them, and lists.
pub fn page(text: &str) -> String {
    let lines = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let width = width(&lines);
    let mut page = String::new();
    for paragraph in lines.split("\n\n") {
        let lines: Vec<&str> = paragraph.lines().filter(|line| !line.is_empty()).collect();
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            let next = rest.windows(2).position(|pair| heading(pair).is_some());
            let (before, heading_on) = rest.split_at(next.unwrap_or(rest.len()));
            block(&joined_lines(before, width), &mut page);
            let Some(level) = heading_on.get(..2).and_then(heading) else { break };
            let level = if page.is_empty() { 1 } else { level };
            page.push_str(&format!("<h{level}>"));
            escape(heading_on.first().map_or("", |title| title.trim()), &mut page);
            page.push_str(&format!("</h{level}>"));
            rest = heading_on.get(2..).unwrap_or_default();
        }
    }
    page.replace('\n', "<br>")
}

/// The text of a PDF as a page.
pub fn page_of_pdf(text: &str) -> String {
    page(&joined(text))
}

/// The level of a heading: a line with as long a line of signs below it.
fn heading(lines: &[&str]) -> Option<u8> {
    let [title, line] = lines else { return None };
    let length = line.chars().count();
    let is_as_long = length >= 3 && title.trim().chars().count().abs_diff(length) <= 2;
    let is_of = |sign| line.chars().all(|letter| letter == sign);
    match is_as_long && title.contains(char::is_alphanumeric) {
        true if is_of('=') => Some(2),
        true if is_of('-') => Some(3),
        _ => None,
    }
}

/// How wide lines are, in a text whose lines end where their width does.
fn width(text: &str) -> Option<usize> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 50..=100;
    let lines: Vec<&str> = text.lines().collect();
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let is_full = |pair: &&[&str]| match pair {
        [line, next] => !next.is_empty() && does_not_fit(line.chars().count(), next, width),
        _ => false,
    };
    let full = lines.windows(2).filter(is_full).count();
    (WIDTHS.contains(&width) && full > 2 && full * 20 > lines.len()).then_some(width)
}

/// Whether the first word of the next line had no place in a line of this length.
fn does_not_fit(length: usize, next: &str, width: usize) -> bool {
    length + 1 + first_word(next) > width
}

/// The lines of a paragraph: those that go on are one, and so are a label and what is further in below
/// it.
fn joined_lines(lines: &[&str], width: Option<usize>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    let mut before = 0;
    for line in lines {
        let is_in = line.starts_with("  ");
        let last = joined.last_mut().filter(|_| item(line).is_none());
        match last {
            Some(last)
                if width.is_some_and(|width| does_not_fit(before, line, width))
                    || (is_in && last.ends_with(':') && !last.starts_with(' ')) =>
            {
                if !last.ends_with('-') {
                    last.push(' ');
                }
                last.push_str(line.trim_start());
            }
            _ => joined.push((*line).to_owned()),
        }
        before = line.chars().count();
    }
    joined
}

/// A paragraph, and a list below it.
fn block(lines: &[String], page: &mut String) {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let first = lines.iter().position(|line| item(line).is_some()).unwrap_or(lines.len());
    let (before, items) = lines.split_at(first);
    if !before.is_empty() {
        page.push_str("<p>");
        let before: Vec<&str> = before.iter().map(|line| line.trim()).collect();
        escape(&before.join("\n"), page);
        page.push_str("</p>");
    }
    list(items, page);
}

/// Lines that begin with a sign as a list; one that is further in is below the item before it.
fn list(lines: &[&str], page: &mut String) {
    let mut open: Vec<usize> = Vec::new();
    for line in lines {
        let Some((indent, words)) = item(line) else {
            page.push('\n');
            escape(line.trim(), page);
            continue;
        };
        while open.len() > 1 && open.last().is_some_and(|above| *above > indent) {
            open.pop();
            page.push_str("</li></ul>");
        }
        match open.last() {
            Some(above) if *above >= indent => page.push_str("</li><li>"),
            _ => {
                open.push(indent);
                page.push_str("<ul><li>");
            }
        }
        escape(words, page);
    }
    page.push_str(&"</li></ul>".repeat(open.len()));
}

/// How far in a line with a sign begins, and the words after the sign.
fn item(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start();
    let (sign, rest) = words.split_once(char::is_whitespace)?;
    let is_sign = matches!(sign, "•" | "●" | "▪" | "◦" | "·" | "–" | "-" | "*");
    is_sign.then(|| (line.len() - words.len(), rest.trim_start()))
}

/// The text of a PDF with its paragraphs on one line each. A line that is much shorter than the
/// longest of its paragraph, or that is followed by an item of a list, ends by itself.
fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for paragraph in text.replace('\u{c}', "\n\n").split("\n\n") {
        let lines: Vec<&str> = paragraph.lines().map(str::trim).collect();
        let length = |line: &str| line.chars().count();
        let longest = lines.iter().map(|line| length(line)).max().unwrap_or(0);
        let nexts = lines.iter().skip(1).map(Some).chain([None]);
        for (line, next) in lines.iter().zip(nexts) {
            out.push_str(line);
            let goes_on = next.is_some_and(|next| {
                !begins_item(next) && length(line) + first_word(next) > longest * 3 / 4
            });
            match goes_on {
                true if line.ends_with('-') => {}
                true => out.push(' '),
                false => out.push('\n'),
            }
        }
        out.push('\n');
    }
    out
}

fn first_word(line: &str) -> usize {
    line.split_whitespace().next().map_or(0, |word| word.chars().count())
}

/// Whether a line begins with the sign or number of an item.
fn begins_item(line: &str) -> bool {
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let number = first.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_short = (1..=3).contains(&number.len()) && number.len() < first.len();
    !rest.is_empty()
        && (item(line).is_some() || is_short && number.chars().all(char::is_alphanumeric))
}
