//! `check --evidence`: recordings of the website, read and compared with the notices.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::bail;
use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Message, Sight, Value, files};
use crate::evidence::{self, ConsentState, Evidence, Fault, FaultKind};
use crate::origin::{InputFile, Origin};
use crate::read;
use crate::resolve::Draft;
use crate::rules;
use crate::site::Site;
use crate::version::VersionName;
use crate::website::{SiteNotice, Website};

/// Reads files of evidence, with what is wrong with them.
///
/// # Errors
/// When a file cannot be opened, or its name says another state than was named.
pub fn read(
    paths: &[PathBuf],
    state: Option<ConsentState>,
) -> anyhow::Result<(Vec<Evidence>, Vec<Diagnostic>)> {
    let (mut all, mut diagnostics) = (Vec::new(), Vec::new());
    for path in paths {
        let shown = path.to_string_lossy().replace('\\', "/");
        let bytes = match read::evidence(path)? {
            Ok(bytes) => bytes,
            Err(fault) => {
                diagnostics.push(*fault);
                continue;
            }
        };
        match evidence::read(&shown, bytes) {
            Ok(mut one) => {
                if state.is_some() && one.state.is_some() && one.state != state {
                    bail!(
                        "the name of `{shown}` says another state than --state; rename it, or leave out --state"
                    );
                }
                one.state = one.state.or(state);
                all.push(one);
            }
            Err(fault) => diagnostics.push(unreadable(&shown, fault)),
        }
    }
    Ok((all, diagnostics))
}

/// A notice that evidence is compared with.
pub struct ComparedNotice {
    /// Its facts and places.
    pub draft: Draft,
    /// Its last release.
    pub last: Option<VersionName>,
}

/// What evidence says of some notices of a site.
pub fn check(
    site: &Site,
    notices: &[ComparedNotice],
    evidence: &[Evidence],
    today: Date,
) -> Vec<Diagnostic> {
    if evidence.is_empty() {
        return Vec::new();
    }
    let notices =
        notices.iter().map(|one| SiteNotice { draft: &one.draft, last: one.last }).collect();
    rules::check_website(&Website::new(notices, evidence, site, today))
}

fn unreadable(shown: &str, fault: Fault) -> Diagnostic {
    let message = match fault.kind {
        FaultKind::Empty => Message::new("evidence-unreadable-empty"),
        FaultKind::Unknown => Message::new("evidence-unreadable"),
        FaultKind::Packed => Message::new("evidence-unreadable-packed"),
        FaultKind::Syntax => Message::new("evidence-unreadable-syntax"),
        FaultKind::Wrong(wanted) => {
            Message::new("evidence-unreadable-wrong").with("wanted", Value::Word(wanted))
        }
        FaultKind::Deep => Message::new("evidence-unreadable-deep"),
        FaultKind::Many => Message::new("evidence-unreadable-many"),
        FaultKind::Disk(error) => {
            Message::new("evidence-unreadable-disk").with("reason", Value::text(error.to_string()))
        }
    };
    let file = Arc::new(InputFile::new(shown.to_owned(), String::new()));
    let seen = fault.place.map(|place| Sight {
        file: shown.to_owned(),
        line: place.line,
        column: place.column,
        at: place.path,
    });
    let origin = Origin { file, span: 0..0 };
    Diagnostic::in_file(&files::EVIDENCE_UNREADABLE, origin, message).seen(seen)
}
