//! `check --evidence`: recordings of the website, read and compared with the notices.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::bail;
use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Message, Sight, Value, files};
use crate::evidence::{self, ConsentState, Evidence, Fault, FaultKind};
use crate::origin::{InputFile, Origin};
use crate::read::{self, NoticePaths};
use crate::rules;
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::version::LastRelease;
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

/// What evidence says of some notices of a site.
///
/// # Errors
/// When a file of a notice or a record cannot be read.
pub fn check(
    site: &Site,
    notices: &[&NoticePaths],
    evidence: &[Evidence],
    today: Date,
) -> anyhow::Result<Vec<Diagnostic>> {
    if evidence.is_empty() {
        return Ok(Vec::new());
    }
    let mut drafts = Vec::new();
    for paths in notices {
        let last = match read_chain(paths)? {
            Ok(released) => LastRelease::of(&released.chain, None).map(|last| last.version),
            Err(_) => None,
        };
        drafts.push((site.resolve(paths, site.read_notice(paths)?).0, last));
    }
    let notices = drafts.iter().map(|(draft, last)| SiteNotice { draft, last: *last }).collect();
    Ok(rules::check_website(&Website::new(notices, evidence, site, today)))
}

fn unreadable(shown: &str, fault: Fault) -> Diagnostic {
    let message = match fault.kind {
        FaultKind::Empty => Message::new("evidence-unreadable-empty"),
        FaultKind::Unknown => Message::new("evidence-unreadable"),
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
