//! Findings → GitHub workflow commands, shown next to the line of a change.

use super::Wording;
use crate::characters::harmless;
use crate::diagnostic::{Diagnostic, Level};

/// The findings as annotations, one a line: `::error file=…,line=…,col=…,title=…::message`.
pub fn github(diagnostics: &[Diagnostic], wording: &Wording) -> String {
    diagnostics.iter().map(|one| annotation(one, wording)).collect()
}

fn annotation(diagnostic: &Diagnostic, wording: &Wording) -> String {
    let command = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let mut line = format!("::{command} ");
    if let Some(origin) = &diagnostic.origin {
        let span = super::shown_span(&origin.file.text, &origin.span);
        let (row, column) = origin.file.line_column(span.start);
        let (_, end) = origin.file.line_column(span.end);
        let file = property(&origin.file.path);
        line.push_str(&format!("file={file},line={row},col={column}"));
        if end > column {
            line.push_str(&format!(",endColumn={}", end - 1));
        }
        line.push(',');
    }
    let message = data(&super::message_with_help(diagnostic, wording));
    line.push_str(&format!("title={}::{message}\n", property(diagnostic.rule.name)));
    line
}

/// Text after `::`, with line ends percent-encoded.
fn data(text: &str) -> String {
    harmless(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value before `::`, where commas and colons separate values.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
