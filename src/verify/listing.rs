//! The files of a built site against the listing that klartext left beside them: which were
//! changed or deleted by another hand.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Rule, verify};
use crate::listing::{Digest, Listing};

/// What differs from the listing. `told` are files of which more is known already.
///
/// Changed line ends are a warning: they change no word.
pub fn changed_files(
    listing: &Listing,
    files: &BTreeMap<String, Vec<u8>>,
    told: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (name, entry) in &listing.entries {
        if entry.digest == Digest::UNKNOWN || told(name) {
            continue;
        }
        let Some(bytes) = files.get(name) else {
            let message = format!("the file `{name}` is gone from the site");
            findings.push(finding(&verify::PAGE_MISSING, message));
            continue;
        };
        if Digest::of(bytes) == entry.digest {
            continue;
        }
        let is_line_ends = Digest::of(&with_unix_lines(bytes)) == entry.digest;
        findings.push(if is_line_ends {
            let message = format!("the line ends of `{name}` were changed (CRLF, not LF)");
            finding(&verify::PAGE_LINE_ENDS, message)
        } else {
            let message = format!("the file `{name}` was changed after klartext wrote it");
            finding(&verify::PAGE_CHANGED, message)
        });
    }
    findings
}

fn finding(rule: &'static Rule, message: String) -> Diagnostic {
    Diagnostic::new(rule, "", message).help("build the site again: `klartext build`")
}

fn with_unix_lines(bytes: &[u8]) -> Vec<u8> {
    let mut unix = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            unix.push(*byte);
        }
    }
    unix
}
