//! Syntax errors of TOML → findings that say what is wrong with the line and what to write.
//!
//! One error a line is reported, and none that only follows from an earlier one.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use toml::de::Error;

use super::lines::{Line, left_open, table_around, unclosed};
use super::said_twice;
use crate::diagnostic::{Diagnostic, Edit, Message, Value, files};
use crate::limits;
use crate::origin::{InputFile, Origin};
use crate::slug::slug_of;

/// An error in an editor's words.
struct Explanation {
    message: Message,
    help: Option<Message>,
    /// The place, where the parser names another.
    span: Option<Range<usize>>,
    /// What to write there, where only one fix is possible.
    fix: Option<(Range<usize>, String)>,
}

/// The findings of a file; `errors` in the order of their places.
pub fn explain(file: &Arc<InputFile>, errors: &[Error]) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    // The line that was reported, and up to where errors only follow from it.
    let (mut reported_from, mut reported_until) = (0, 0);
    for (index, error) in errors.iter().enumerate() {
        let span = error.span().unwrap_or(0..0);
        // Looking for the line takes as long as the line.
        if span.start < reported_until {
            continue;
        }
        let line = Line::at(&file.text, span.start);
        if found.len() == limits::SYNTAX_ERRORS {
            let message = Message::new("toml-syntax-more").with("count", errors.len() - index);
            let origin = Origin { file: file.clone(), span };
            found.push(Diagnostic::in_file(&files::TOML_SYNTAX, origin, message));
            break;
        }
        if line.start < reported_until {
            continue;
        }
        let message = error.message().trim().replace('\n', ", ");
        let twice =
            message.starts_with("duplicate key") || message.starts_with("cannot extend value");
        if twice && let Some(contradiction) = said_twice::explain(file, span.start) {
            // All tables below contradict the same line.
            let is_new = |one: &Diagnostic| one.message != contradiction.message;
            if found.iter().all(is_new) {
                found.push(contradiction);
            }
            continue;
        }
        if message.starts_with("duplicate key") {
            let message = match line.earlier(&file.text) {
                Some(earlier) => {
                    Message::new("duplicate-id-line").with("line", Value::text(earlier.to_string()))
                }
                None => Message::new("duplicate-id"),
            };
            let origin = Origin { file: file.clone(), span };
            found.push(Diagnostic::in_file(&files::DUPLICATE_ID, origin, message));
            continue;
        }
        if let Some(open) = left_open(&file.text, line.start) {
            if Line::at(&file.text, open).start >= reported_from {
                found.push(unclosed(file, open));
            }
            break;
        }
        let explained = line.explain(span.start, message);
        (reported_from, reported_until) = (line.end, line.end + 1);
        if explained.message == unclosed_text() {
            reported_until = end_of_text(&file.text, line.end);
        }
        let place = explained.span.unwrap_or(span);
        let origin = Origin { file: file.clone(), span: place };
        let mut diagnostic = Diagnostic::in_file(&files::TOML_SYNTAX, origin, explained.message);
        diagnostic.help.extend(explained.help);
        diagnostic.fix.extend(
            explained
                .fix
                .map(|(span, text)| Edit { origin: Origin { file: file.clone(), span }, text }),
        );
        found.push(diagnostic);
    }
    found
}

const CURLY: [char; 5] = ['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}'];
/// Blanks that look like a space and are not.
const BLANKS: [char; 5] = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{2009}', '\u{3000}'];
const BULLETS: [&str; 5] = ["–", "—", "•", "* ", "- "];

impl Line<'_> {
    /// The number of the first line with the same header, or the same key below the same header.
    fn earlier(&self, text: &str) -> Option<usize> {
        let name = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
        let from = if self.is_header() { 0 } else { table_around(text, self.start).start };
        let same =
            text.get(from..self.start)?.lines().position(|line| name(line) == name(self.text))?;
        Some(text.get(..from)?.matches('\n').count() + same + 1)
    }

    /// What is wrong with the line; `at` is where the parser stopped, `message` what it says.
    fn explain(&self, at: usize, message: String) -> Explanation {
        let trimmed = self.text.trim();
        let explained = |message: Message, help| Explanation {
            message,
            help: Some(help),
            span: None,
            fix: None,
        };
        if let Some(explained) = self.odd_blank() {
            return explained;
        }
        for mark in ["//", "/*", "<!--", "--", ";"] {
            if let Some(rest) = trimmed.strip_prefix(mark) {
                let help = Message::verbatim(format!("# {}", rest.trim()));
                return explained(Message::new("toml-syntax-comment"), help);
            }
        }
        for bullet in BULLETS {
            if let Some(rest) = trimmed.strip_prefix(bullet) {
                let help =
                    Message::new("toml-syntax-bullet-help").with("line", Value::text(rest.trim()));
                return explained(Message::new("toml-syntax-bullet"), help);
            }
        }
        if self.is_header() {
            return self.explain_header(message);
        }
        let Some((key, value)) = self.text.split_once('=') else { return self.explain_no_value() };
        let (key, value) = (key.trim(), value.trim());
        if value.is_empty() {
            let help = Message::verbatim(format!("{key} = \"…\""));
            return explained(Message::new("toml-syntax-no-value"), help);
        }
        if value.contains(CURLY)
            && let Some(explained) = self.curly(value)
        {
            return explained;
        }
        if value.starts_with('"') {
            return self.explain_quoted(key, value, at, message);
        }
        if message.starts_with("invalid date") && date_of(value).is_none() {
            let help = Message::new("toml-syntax-date-help")
                .with("line", Value::text(format!("{key} = 2027-06-30")));
            return explained(Message::new("toml-syntax-date"), help);
        }
        if message.contains("leading zero") {
            let help = Message::new("toml-syntax-zero-help");
            return explained(Message::new("toml-syntax-zero"), help);
        }
        explain_bare(key, value).unwrap_or_else(|| as_parser_says(&message))
    }

    /// A blank outside of quotes that looks like a space and is not.
    fn odd_blank(&self) -> Option<Explanation> {
        let mut is_quoted = false;
        for (offset, letter) in self.text.char_indices() {
            is_quoted ^= letter == '"';
            if BLANKS.contains(&letter) && !is_quoted {
                let start = self.start + offset;
                let span = start..start + letter.len_utf8();
                return Some(Explanation {
                    message: Message::new("toml-syntax-space")
                        .with("code", Value::text(format!("U+{:04X}", u32::from(letter)))),
                    help: None,
                    fix: Some((span.clone(), " ".to_owned())),
                    span: Some(span),
                });
            }
        }
        None
    }

    fn explain_header(&self, message: String) -> Explanation {
        let line = self.text.trim();
        let span = Some(self.place(line));
        let doubled = line.starts_with("[[");
        let close = if doubled { "]]" } else { "]" };
        let Some((inside, after)) = line.trim_start_matches('[').split_once(']') else {
            return Explanation {
                message: Message::new("toml-syntax-bracket"),
                help: Some(Message::verbatim(format!("{line}{close}"))),
                span,
                fix: None,
            };
        };
        let after = after.trim_start_matches(']').trim();
        if !after.is_empty() && !after.starts_with('#') {
            return Explanation {
                message: Message::new("toml-syntax-after-bracket").with("rest", Value::text(after)),
                help: None,
                span,
                fix: None,
            };
        }
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-\"'".contains(c);
        if inside.chars().all(is_plain) {
            return as_parser_says(&message);
        }
        let parts = inside.split('.').map(slug_of).collect::<Vec<_>>().join(".");
        let open = if doubled { "[[" } else { "[" };
        Explanation {
            message: Message::new("toml-syntax-name"),
            help: Some(Message::verbatim(format!("{open}{parts}{close}"))),
            span,
            fix: None,
        }
    }

    /// A line without `=`.
    fn explain_no_value(&self) -> Explanation {
        let line = self.text.trim();
        let span = Some(self.place(line));
        let is_key = |key: &str| {
            !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
        };
        if let Some((key, value)) = self.text.split_once(':')
            && is_key(key.trim())
        {
            let colon = self.start + key.len();
            let blank = if value.starts_with(' ') { " =" } else { " = " };
            let fix = (!value.trim().is_empty()).then(|| (colon..colon + 1, blank.to_owned()));
            return Explanation {
                message: Message::new("toml-syntax-colon"),
                help: Some(Message::verbatim(format!("{} = {}", key.trim(), value.trim()))),
                span,
                fix,
            };
        }

        Explanation { message: Message::new("toml-syntax-no-equals"), help: None, span, fix: None }
    }

    /// A value between curly quotes, which word processors write, or with one at its end.
    fn curly(&self, value: &str) -> Option<Explanation> {
        let place = self.place(value);

        let explained = |fix| Explanation {
            message: Message::new("toml-syntax-curly"),
            help: None,
            span: Some(place.clone()),
            fix,
        };
        if let Some(rest) = value.strip_prefix(CURLY) {
            let inside = rest.strip_suffix(CURLY).or_else(|| rest.strip_suffix('"'));
            let inside =
                inside.filter(|inside| !inside.contains(CURLY) && !inside.contains(['"', '\\']));
            return Some(explained(inside.map(|inside| (place.clone(), format!("\"{inside}\"")))));
        }
        // It begins with a straight quote and ends with a curly one.
        let inside = value.strip_prefix('"')?.strip_suffix(CURLY)?;
        let is_plain = !inside.contains(['"', '\\']) && !inside.contains(CURLY);
        Some(explained(is_plain.then(|| (place.clone(), format!("\"{inside}\"")))))
    }

    fn explain_quoted(&self, key: &str, value: &str, at: usize, message: String) -> Explanation {
        let explained = |message| Explanation { message, help: None, span: None, fix: None };
        if value.starts_with("\"\"\"") {
            return explained(Message::new("toml-syntax-unclosed-lines"));
        }
        if message.contains("escape") {
            return explained(Message::new("toml-syntax-backslash"));
        }
        let quotes = value.matches('"').count();
        if quotes % 2 == 1 {
            return explained(unclosed_text());
        }
        let rest = value.split('"').skip(2).collect::<Vec<_>>().join("\"");
        let rest = rest.trim();
        if rest == "," {
            let comma = self.start + self.text.rfind(',').unwrap_or_default();
            return Explanation {
                message: Message::new("toml-syntax-comma"),
                help: None,
                span: Some(comma..comma + 1),
                fix: Some((comma..comma + 1, String::new())),
            };
        }
        if quotes > 2 {
            let inside = value.trim_matches('"');
            let whole = value.strip_prefix('"').unwrap_or(value);
            let whole = whole.strip_suffix('"').unwrap_or(whole);
            let help = match inside.contains('\'') {
                true => Message::verbatim(format!("{key} = \"\"\"{inside} \"\"\"")),
                false => Message::new("toml-syntax-quote-help")
                    .with("line", Value::text(format!("{key} = '{whole}'"))),
            };
            return Explanation {
                message: Message::new("toml-syntax-quote"),
                help: Some(help),
                span: Some(at.max(self.start)..self.end.max(at)),
                fix: None,
            };
        }
        as_parser_says(&message)
    }
}

/// What the parser says, in English, where nothing better is known.
fn as_parser_says(message: &str) -> Explanation {
    let message = Message::new("toml-syntax").with("reason", Value::text(message));
    Explanation { message, help: None, span: None, fix: None }
}

/// A text that its line does not end.
fn unclosed_text() -> Message {
    Message::new("toml-syntax-unclosed")
}

/// What is wrong with a value without quotes.
fn explain_bare(key: &str, value: &str) -> Option<Explanation> {
    let explained = |message: Message, help: Option<String>| {
        let help = help.map(Message::verbatim);
        Some(Explanation { message, help, span: None, fix: None })
    };
    let truth = match value.to_lowercase().as_str() {
        "ja" | "yes" | "sant" | "true" => Some(true),
        "nej" | "no" | "falskt" | "false" => Some(false),
        _ => None,
    };
    if let Some(truth) = truth {
        let message = Message::new("toml-syntax-truth").with("value", value);
        return explained(message, Some(format!("{key} = {truth}")));
    }
    if let Some(number) = decimal_comma(value) {
        let message = Message::new("toml-syntax-decimal").with("number", number);
        return explained(message, None);
    }
    if let Some(date) = date_of(value) {
        let message = Message::new("toml-syntax-date-form").with("value", value);
        return explained(message, Some(format!("{key} = {date}")));
    }
    let begins_a_value = value.starts_with(['\'', '[', '{', '+', '-']);
    if begins_a_value || (value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains(' ')) {
        return None;
    }
    let inside = value.trim_matches(['"', '\'']);
    explained(Message::new("toml-syntax-quotes"), Some(format!("{key} = \"{inside}\"")))
}

/// `1,5` in a value outside of quotes.
fn decimal_comma(value: &str) -> Option<&str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (comma, _) = value.match_indices(',').find(|(at, _)| {
        let (before, after) = (value.get(..*at), value.get(at + 1..));
        before.is_some_and(|before| before.ends_with(is_digit) && !before.contains('['))
            && after.is_some_and(|after| after.starts_with(is_digit))
    })?;
    let before = value.get(..comma)?.trim_end_matches(is_digit).len();
    let rest = value.get(comma + 1..)?;
    let end = value.len() - rest.trim_start_matches(is_digit).len();
    value.get(before..end)
}

/// A date in another form than TOML's: 30/6/2027, 30.6.2027, 2027-6-30, 2027/06/30.
pub fn date_of(written: &str) -> Option<Date> {
    let parts: Vec<&str> = written.trim().split(['/', '.', '-']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |text: &str| text.trim().parse::<i16>().ok();
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1 | 2) => (number(first)?, number(second)?, number(third)?),
        (1 | 2, 4) => (number(third)?, number(second)?, number(first)?),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The end of the lines that may belong to a text without closing quote.
fn end_of_text(text: &str, line_end: usize) -> usize {
    let mut at = (line_end + 1).min(text.len());
    while at < text.len() {
        let line = Line::at(text, at);
        if line.text.contains(" = ") || line.is_header() || line.text.trim().is_empty() {
            break;
        }
        at = line.end + 1;
    }
    at
}
