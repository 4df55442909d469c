//! [I/O] Prints findings; the only file that knows the printing crate.

mod citation;
mod editor;
mod finding;
mod github;
mod page;
mod sarif;
mod wording;

use std::io::{IsTerminal, Write as _};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    AnnotationKind, Group, Level as Mark, Origin as PathOrigin, Renderer, Snippet,
};
use serde::Serialize;

use crate::characters::{harmless, picture};
use crate::diagnostic::{Diagnostic, Level, Message};
use crate::terminal;

pub use editor::EditorAction;
pub use finding::Finding;
pub use github::github;
pub use page::{page, rule_list};
pub use sarif::{sarif, sarif_of_failure};
pub use wording::Wording;

/// Output formats of `check`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// The line, the law and what to write.
    #[default]
    Text,
    /// JSON.
    Json,
    /// SARIF 2.1.0, for sites that show findings next to the code.
    Sarif,
    /// Annotations of a GitHub workflow.
    Github,
    /// One HTML file, to print and sign: of the cross-check sheet alone.
    Html,
}

/// The number of findings of each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Findings that block a release.
    pub errors: usize,
    /// Findings to fix, or to allow with a reason.
    pub warnings: usize,
    /// Findings that are good to know.
    pub infos: usize,
}

impl Summary {
    /// Counts findings.
    pub fn of(diagnostics: &[Diagnostic]) -> Summary {
        let count = |level| diagnostics.iter().filter(|one| one.level == level).count();
        Summary {
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            infos: count(Level::Info),
        }
    }
}

/// The findings as text for people, with colour where `colour` says so.
pub fn text(diagnostics: &[Diagnostic], wording: &Wording, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for diagnostic in diagnostics {
        let shown = renderer.render(&[group(diagnostic, wording)]);
        // The printing crate replaces most control characters, but not all. ESC is its own.
        let harmless = |letter| if letter == '\x1b' { letter } else { picture(letter) };
        text.extend(shown.chars().map(harmless));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(diagnostic: &'a Diagnostic, wording: &Wording) -> Group<'a> {
    let mark = match diagnostic.level {
        Level::Error => Mark::ERROR,
        Level::Warning => Mark::WARNING,
        Level::Info => Mark::INFO,
    };
    let mark = mark.with_name(wording.level(diagnostic.level));
    let words = |text: &str| harmless(text).into_owned();
    let title = mark.primary_title(words(&wording.message(diagnostic))).id(diagnostic.rule.name);
    let mut group = Group::with_title(title);
    if let Some(origin) = diagnostic.origin.as_ref().filter(|one| one.file.text.is_empty()) {
        group = group.element(PathOrigin::path(harmless(&origin.file.path)));
    } else if let Some(origin) = &diagnostic.origin {
        let span = shown_span(&origin.file.text, &origin.span);
        // Only the line: the printing crate would go through the entire file for each finding.
        let line = line_of(&origin.file.text, &span);
        let (number, _) = origin.file.line_column(span.start);
        group = group.element(
            Snippet::source(origin.file.text.get(line.clone()).unwrap_or_default())
                .line_start(number)
                .path(harmless(&origin.file.path))
                .annotation(
                    AnnotationKind::Primary.span(span.start - line.start..span.end - line.start),
                ),
        );
    }
    if let Some(law) = wording.law(diagnostic) {
        let label = wording.worded(&Message::new("findings-law"));
        group = group.element(Mark::NOTE.with_name(label).message(words(&law)));
    }
    if let Some(help) = wording.help(diagnostic) {
        let label = wording.worded(&Message::new("findings-help"));
        group = group.element(Mark::HELP.with_name(label).message(words(&help)));
    }
    if let Some(seen) = wording.seen(diagnostic) {
        let label = wording.worded(&Message::new("findings-seen"));
        group = group.element(Mark::NOTE.with_name(label).message(words(&seen)));
    }
    if let Some(concerns) = wording.concerns(diagnostic) {
        let label = wording.worded(&Message::new("findings-note"));
        group = group.element(Mark::NOTE.with_name(label).message(words(&concerns)));
    }
    group
}

/// The first line of a long text, so that a finding stays short.
pub(crate) fn shown_span(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.floor_char_boundary(span.end.min(text.len())).max(start);
    let shown = text.get(start..end).unwrap_or_default();
    let line_end = shown.find('\n').map_or(end, |newline| start + newline);
    start..line_end
}

/// The line that contains a span.
fn line_of(text: &str, span: &Range<usize>) -> Range<usize> {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(span.end..).unwrap_or_default();
    let rest = rest.split('\n').next().unwrap_or(rest);
    start..span.end + rest.strip_suffix('\r').unwrap_or(rest).len()
}

#[derive(Serialize)]
struct JsonFindings {
    diagnostics: Vec<Finding>,
    summary: Summary,
    /// Why nothing was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// The word for a level in machine-readable output.
pub fn level_word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "info",
    }
}

/// The findings as JSON (DESIGN: `check --format json`).
pub fn json(diagnostics: &[Diagnostic], wording: &Wording) -> String {
    json_text(&JsonFindings {
        diagnostics: diagnostics.iter().map(|one| Finding::of(one, wording)).collect(),
        summary: Summary::of(diagnostics),
        error: None,
    })
}

/// The JSON of a run that found nothing to check, with the reason.
pub fn json_of_failure(error: &anyhow::Error) -> String {
    let error = Some(format!("{error:#}"));
    json_text(&JsonFindings { diagnostics: Vec::new(), summary: Summary::of(&[]), error })
}

fn json_text(findings: &JsonFindings) -> String {
    let mut json = serde_json::to_string_pretty(findings).expect("plain data always serialises");
    json.push('\n');
    json
}

/// Message, law and help as one text of several lines.
pub(crate) fn message_with_help(diagnostic: &Diagnostic, wording: &Wording) -> String {
    let labelled = |id, text: String| format!("{}: {text}", wording.worded(&Message::new(id)));
    let law = wording.law(diagnostic).map(|law| labelled("findings-law", law));
    let help = wording.help(diagnostic).map(|help| labelled("findings-help", help));
    let seen = wording.seen(diagnostic).map(|seen| labelled("findings-seen", seen));
    let parts = [law, help, seen, wording.concerns(diagnostic)].into_iter().flatten();
    std::iter::once(wording.message(diagnostic)).chain(parts).collect::<Vec<_>>().join("\n")
}

/// The line that counts findings: "2 errors, 1 warning, 1 info".
pub fn summary(diagnostics: &[Diagnostic], wording: &Wording) -> String {
    let Summary { errors, warnings, infos } = Summary::of(diagnostics);
    let counted = [
        (errors, "findings-count-errors"),
        (warnings, "findings-count-warnings"),
        (infos, "findings-count-infos"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, id)| wording.worded(&Message::new(id).with("count", count)))
    .collect::<Vec<_>>();
    match counted.is_empty() {
        true => wording.worded(&Message::new("findings-none")),
        false => counted.join(", "),
    }
}

/// Prints findings as text on stderr, sorted, with a line that counts them.
///
/// # Errors
/// When stderr cannot be written.
pub fn print_to_stderr(
    diagnostics: &mut Vec<Diagnostic>,
    wording: &Wording,
) -> std::io::Result<()> {
    crate::diagnostic::sort(diagnostics);
    let mut out = terminal::coloured_stderr();
    write!(out, "{}", text(diagnostics, wording, std::io::stderr().is_terminal()))?;
    writeln!(out, "{}", summary(diagnostics, wording))
}
