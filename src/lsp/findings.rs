//! Findings → diagnostics of the protocol, by file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::{
    CodeDescription, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location,
    NumberOrString, Uri,
};

use super::capabilities::PAGES;
use super::site_state::Mention;
use super::text::{Encoding, Lines};
use super::uri::uri_of;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::report::{self, Finding, Wording};

/// Where a finding about the site and not about a file is shown.
const SITE: &str = "content/site.toml";

/// What findings are shown with.
pub struct Shown<'a> {
    /// The site's folder.
    pub root: &'a Path,
    /// The words of findings.
    pub wording: &'a Wording,
    /// What columns count.
    pub encoding: Encoding,
    /// Where notices use the shared facts that findings are about.
    pub mentions: &'a [Mention],
}

/// Findings by the full path of their file, in their order.
pub fn by_file(root: &Path, found: Vec<Diagnostic>) -> BTreeMap<PathBuf, Vec<Diagnostic>> {
    let mut files: BTreeMap<PathBuf, Vec<Diagnostic>> = BTreeMap::new();
    for one in found {
        let file = one.origin.as_ref().map_or(SITE, |origin| origin.file.path.as_str());
        files.entry(root.join(file)).or_default().push(one);
    }
    files
}

impl Shown<'_> {
    /// The findings of one file, as an editor shows them.
    pub fn all(&self, found: &[Diagnostic]) -> Vec<lsp_types::Diagnostic> {
        // One text for a file: its lines are counted once.
        let text = found.iter().find_map(|one| Some(&one.origin.as_ref()?.file.text));
        let lines = text.map(|text| Lines::of(text, self.encoding));
        found.iter().map(|one| self.diagnostic(one, lines.as_ref())).collect()
    }

    fn diagnostic(&self, found: &Diagnostic, lines: Option<&Lines>) -> lsp_types::Diagnostic {
        let range = match (&found.origin, lines) {
            (Some(origin), Some(lines)) => {
                let text = &origin.file.text;
                let span = report::shown_span(text, &origin.span);
                let range = lines.range(text, &span);
                // The end of the text where a new table would be: a place that can be seen.
                lsp_types::Range { start: range.start, end: range.end.max(range.start) }
            }
            _ => lsp_types::Range::default(),
        };
        let finding = Finding::of(found, self.wording);
        lsp_types::Diagnostic {
            range,
            severity: Some(match found.level {
                Level::Error => DiagnosticSeverity::ERROR,
                Level::Warning => DiagnosticSeverity::WARNING,
                Level::Info => DiagnosticSeverity::INFORMATION,
            }),
            code: Some(NumberOrString::String(found.rule.name.to_owned())),
            code_description: page_uri(found.rule).map(|href| CodeDescription { href }),
            source: Some("klartext".to_owned()),
            message: report::message_with_help(found, self.wording),
            related_information: self.related(found),
            tags: tag(found.rule).map(|tag| vec![tag]),
            data: serde_json::to_value(finding).ok(),
        }
    }

    /// Where the notices that a finding in shared facts concerns use them.
    fn related(&self, found: &Diagnostic) -> Option<Vec<DiagnosticRelatedInformation>> {
        let of = |notice: &String| self.mentions.iter().find(|one| one.is_of(notice, &found.at));
        let related = found.notices.iter().filter_map(|notice| {
            let Mention { origin, .. } = of(notice)?;
            let lines = Lines::of(&origin.file.text, self.encoding);
            Some(DiagnosticRelatedInformation {
                location: Location {
                    uri: uri_of(&self.root.join(&origin.file.path))?,
                    range: lines.range(&origin.file.text, &origin.span),
                },
                message: notice.clone(),
            })
        });
        let related: Vec<_> = related.collect();
        (!related.is_empty()).then_some(related)
    }
}

/// The address of a rule's page, which the server makes.
pub fn page_uri(rule: &Rule) -> Option<Uri> {
    Uri::from_str(&format!("{PAGES}:/rules/{}.md", rule.name)).ok()
}

/// How an editor draws what is of no use or no longer in force.
fn tag(rule: &Rule) -> Option<DiagnosticTag> {
    match rule.name {
        "law-citation-repealed" | "authority-name-outdated" => Some(DiagnosticTag::DEPRECATED),
        "allow-unused" | "unused" | "unused-data" | "unused-event" | "unused-law"
        | "unused-source" => Some(DiagnosticTag::UNNECESSARY),
        _ => None,
    }
}
