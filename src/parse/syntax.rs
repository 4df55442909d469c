//! What TOML cannot read → what is wrong with the line in an editor's words, and what to write.
//!
//! One fault a line is told, and none that only follows from one before it.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use toml::de::Error;

use super::lines::{Line, left_open, table_around, unclosed};
use crate::diagnostic::{Diagnostic, Edit, files};
use crate::origin::{InputFile, Origin};
use crate::slug::slug_of;

/// What is said of a fault.
struct Said {
    message: String,
    help: Option<String>,
    /// The place, where it is another than TOML says.
    span: Option<Range<usize>>,
    /// What to write there, where it can only mean one thing.
    mended: Option<(Range<usize>, String)>,
}

/// The faults of a file; `errors` in the order of their places.
pub fn explain(file: &Arc<InputFile>, errors: &[Error]) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    // Up to where what TOML says only follows from a fault before.
    let (mut told_from, mut told_until) = (0, 0);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let line = Line::at(&file.text, span.start);
        if line.start < told_until {
            continue;
        }
        let message = error.message().trim().replace('\n', ", ");
        if message.starts_with("duplicate key") {
            let message = match line.earlier(&file.text) {
                Some(earlier) => format!("this stands twice, for the first time in line {earlier}"),
                None => "this key or table stands twice".to_owned(),
            };
            let origin = Origin { file: file.clone(), span };
            found.push(
                Diagnostic::in_file(&files::DUPLICATE_ID, origin, message)
                    .help("join the two, or give one of them another name"),
            );
            continue;
        }
        if let Some(open) = left_open(&file.text, line.start) {
            if Line::at(&file.text, open).start >= told_from {
                found.push(unclosed(file, open));
            }
            break;
        }
        let said = line.say(span.start, message);
        (told_from, told_until) = (line.end, line.end + 1);
        if said.message == UNCLOSED_TEXT {
            told_until = end_of_text(&file.text, line.end);
        }
        let place = said.span.unwrap_or(span);
        let origin = Origin { file: file.clone(), span: place };
        let mut diagnostic = Diagnostic::in_file(&files::TOML_SYNTAX, origin, said.message);
        diagnostic.help = said.help;
        diagnostic.fix.extend(
            said.mended
                .map(|(span, text)| Edit { origin: Origin { file: file.clone(), span }, text }),
        );
        found.push(diagnostic);
    }
    found
}

const CURLY: [char; 5] = ['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}'];
/// Blanks that look like a space and are none.
const BLANKS: [char; 5] = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{2009}', '\u{3000}'];
const BULLETS: [&str; 5] = ["–", "—", "•", "* ", "- "];
const UNCLOSED_TEXT: &str = "this text has no closing quote";

impl Line<'_> {
    /// The number of the first line with the same header, or the same key below the same header.
    fn earlier(&self, text: &str) -> Option<usize> {
        let name = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
        let from = if self.is_header() { 0 } else { table_around(text, self.start).start };
        let same = text[from..self.start].lines().position(|line| name(line) == name(self.text))?;
        Some(text[..from].matches('\n').count() + same + 1)
    }

    /// What is wrong with the line; `at` is where TOML stopped, `message` what it says.
    fn say(&self, at: usize, message: String) -> Said {
        let trimmed = self.text.trim();
        let said = |message: &str, help: String| Said {
            message: message.to_owned(),
            help: Some(help),
            span: None,
            mended: None,
        };
        if let Some(said) = self.odd_blank() {
            return said;
        }
        for mark in ["//", "/*", "<!--", "--", ";"] {
            if let Some(rest) = trimmed.strip_prefix(mark) {
                return said("a comment begins with `#`", format!("# {}", rest.trim()));
            }
        }
        for bullet in BULLETS {
            if let Some(rest) = trimmed.strip_prefix(bullet) {
                let help = format!("take the mark away: {}", rest.trim());
                return said("a line begins with its key, not with a mark", help);
            }
        }
        if self.is_header() {
            return self.say_header(message);
        }
        let Some((key, value)) = self.text.split_once('=') else { return self.say_no_value() };
        let (key, value) = (key.trim(), value.trim());
        if value.is_empty() {
            return said("nothing stands after `=`", format!("{key} = \"…\""));
        }
        if value.contains(CURLY)
            && let Some(said) = self.curly(value)
        {
            return said;
        }
        if value.starts_with('"') {
            return self.say_quoted(key, value, at, message);
        }
        if message.starts_with("invalid date") && date_of(value).is_none() {
            let help = format!("write year, month and day: {key} = 2027-06-30");
            return said("there is no such date", help);
        }
        if message.contains("leading zero") {
            let help = "write 3, not 03; a number that is a name stands in quotes: \"03\"";
            return said("a number does not begin with 0", help.into());
        }
        say_bare(key, value).unwrap_or(Said { message, help: None, span: None, mended: None })
    }

    /// A blank outside of quotes that looks like a space and is none.
    fn odd_blank(&self) -> Option<Said> {
        let mut is_quoted = false;
        for (offset, letter) in self.text.char_indices() {
            is_quoted ^= letter == '"';
            if BLANKS.contains(&letter) && !is_quoted {
                let start = self.start + offset;
                let span = start..start + letter.len_utf8();
                return Some(Said {
                    message: format!(
                        "a blank stands here that is no ordinary space (U+{:04X})",
                        u32::from(letter)
                    ),
                    help: Some("write a space in its place".to_owned()),
                    mended: Some((span.clone(), " ".to_owned())),
                    span: Some(span),
                });
            }
        }
        None
    }

    fn say_header(&self, message: String) -> Said {
        let line = self.text.trim();
        let span = Some(self.place(line));
        let doubled = line.starts_with("[[");
        let close = if doubled { "]]" } else { "]" };
        let Some((inside, after)) = line.trim_start_matches('[').split_once(']') else {
            let help = Some(format!("{line}{close}"));
            return Said {
                message: "the name in brackets has no closing bracket".into(),
                help,
                span,
                mended: None,
            };
        };
        let after = after.trim_start_matches(']').trim();
        if !after.is_empty() && !after.starts_with('#') {
            return Said {
                message: "something stands behind the closing bracket".into(),
                help: Some(format!("begin a new line with it: {after}")),
                span,
                mended: None,
            };
        }
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-\"'".contains(c);
        if inside.chars().all(is_plain) {
            return Said { message, help: None, span: None, mended: None };
        }
        let parts = inside.split('.').map(slug_of).collect::<Vec<_>>().join(".");
        let open = if doubled { "[[" } else { "[" };
        Said {
            message: "a name in brackets has the letters a-z, digits and hyphens".into(),
            help: Some(format!("{open}{parts}{close}")),
            span,
            mended: None,
        }
    }

    /// A line without `=`.
    fn say_no_value(&self) -> Said {
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
            let mended = (!value.trim().is_empty()).then(|| (colon..colon + 1, blank.to_owned()));
            return Said {
                message: "`=` stands between a key and its value, not a colon".into(),
                help: Some(format!("{} = {}", key.trim(), value.trim())),
                span,
                mended,
            };
        }
        let help =
            "a line is key = \"text\"; a text of several lines stands between \"\"\" and \"\"\"";
        Said { message: "this line has no `=`".into(), help: Some(help.into()), span, mended: None }
    }

    /// A value that word processors have put between curly quotes, or that ends with one.
    fn curly(&self, value: &str) -> Option<Said> {
        let place = self.place(value);
        let help =
            Some("curly quotes stand in this line; TOML needs the straight ones: \"…\"".to_owned());
        let said = |mended| Said {
            message: "a text stands between straight quotes".to_owned(),
            help,
            span: Some(place.clone()),
            mended,
        };
        if let Some(rest) = value.strip_prefix(CURLY) {
            let inside = rest.strip_suffix(CURLY).or_else(|| rest.strip_suffix('"'));
            let inside =
                inside.filter(|inside| !inside.contains(CURLY) && !inside.contains(['"', '\\']));
            return Some(said(inside.map(|inside| (place.clone(), format!("\"{inside}\"")))));
        }
        // It begins as it should and ends with a curly one.
        let inside = value.strip_prefix('"')?.strip_suffix(CURLY)?;
        let is_plain = !inside.contains(['"', '\\']) && !inside.contains(CURLY);
        Some(said(is_plain.then(|| (place.clone(), format!("\"{inside}\"")))))
    }

    fn say_quoted(&self, key: &str, value: &str, at: usize, message: String) -> Said {
        let said = |message: &str, help: String| Said {
            message: message.to_owned(),
            help: Some(help),
            span: None,
            mended: None,
        };
        if value.starts_with("\"\"\"") {
            return said("this text of several lines has no end", "write \"\"\" after it".into());
        }
        if message.contains("escape") {
            let help = "write it twice: \\\\; or put the text between single quotes: '…'";
            return said("a backslash stands in the text", help.into());
        }
        let quotes = value.matches('"').count();
        if quotes % 2 == 1 {
            let help =
                "write \" at its end; a text of several lines stands between \"\"\" and \"\"\"";
            return said(UNCLOSED_TEXT, help.into());
        }
        let rest = value[1..].split_once('"').map_or("", |(_, rest)| rest).trim();
        if rest == "," {
            let comma = self.start + self.text.rfind(',').unwrap_or_default();
            return Said {
                message: "a comma stands behind the value".into(),
                help: Some("take it away: commas stand only between [ ] and between { }".into()),
                span: Some(comma..comma + 1),
                mended: Some((comma..comma + 1, String::new())),
            };
        }
        if quotes > 2 {
            let inside = value.trim_matches('"');
            let whole = value[1..].strip_suffix('"').unwrap_or(&value[1..]);
            let help = match inside.contains('\'') {
                true => format!("{key} = \"\"\"{inside} \"\"\""),
                false => format!("put the text between single quotes: {key} = '{whole}'"),
            };
            return Said {
                message: "a quote inside the text ends it".into(),
                help: Some(help),
                span: Some(at.max(self.start)..self.end.max(at)),
                mended: None,
            };
        }
        Said { message, help: None, span: None, mended: None }
    }
}

/// What is wrong with a value without quotes.
fn say_bare(key: &str, value: &str) -> Option<Said> {
    let said = |message: String, help: String| {
        Some(Said { message, help: Some(help), span: None, mended: None })
    };
    let truth = match value.to_lowercase().as_str() {
        "ja" | "yes" | "sant" | "true" => Some(true),
        "nej" | "no" | "falskt" | "false" => Some(false),
        _ => None,
    };
    if let Some(truth) = truth {
        return said(format!("`{value}` is not known to TOML"), format!("{key} = {truth}"));
    }
    if let Some(number) = decimal_comma(value) {
        let help = "write whole numbers; a year and a half is months = 18".to_owned();
        return said(format!("`{number}` is no whole number"), help);
    }
    if let Some(date) = date_of(value) {
        return said(format!("`{value}` is no date as TOML writes it"), format!("{key} = {date}"));
    }
    let begins_a_value = value.starts_with(['\'', '[', '{', '+', '-']);
    if begins_a_value || (value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains(' ')) {
        return None;
    }
    let inside = value.trim_matches(['"', '\'']);
    said("a text stands in quotes".into(), format!("{key} = \"{inside}\""))
}

/// `1,5` in a value outside of quotes.
fn decimal_comma(value: &str) -> Option<&str> {
    let bytes = value.as_bytes();
    let comma = (1..bytes.len().saturating_sub(1)).find(|index| {
        bytes[*index] == b','
            && bytes[index - 1].is_ascii_digit()
            && bytes[index + 1].is_ascii_digit()
            && !value[..*index].contains('[')
    })?;
    let start = value[..comma].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |before| before + 1);
    let rest = &value[comma + 1..];
    let end = rest.find(|c: char| !c.is_ascii_digit()).map_or(value.len(), |end| comma + 1 + end);
    Some(&value[start..end])
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

/// Where the lines end that may belong to a text without closing quote.
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
