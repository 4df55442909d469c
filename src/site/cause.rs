//! One error, one finding: what a rule finds only because of an error of form is not reported.

use std::collections::HashSet;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, files};
use crate::facts::{parts, same_key};
use crate::parse::{table_around, unreadable};
use crate::suggest::nearest;

/// The errors of form of a notice, by what they are the reason for.
pub(super) struct Causes<'a> {
    keys: HashSet<Vec<&'a str>>,
    misspelt: Vec<&'a str>,
    unread: Vec<Unread<'a>>,
}

/// A part of a file that an error of syntax makes unreadable.
struct Unread<'a> {
    file: &'a str,
    part: Range<usize>,
    /// The part with the table around it, in which a key may be misspelt.
    table: Range<usize>,
}

impl<'a> Causes<'a> {
    pub fn of(faults: &'a [Diagnostic]) -> Causes<'a> {
        let parent = |at: &'a str| at.rsplit_once('.').map_or("", |(parent, _)| parent);
        let keys = faults.iter().flat_map(|fault| [fault.at.as_str(), parent(&fault.at)]);
        let keys = keys.filter(|key| !key.is_empty()).map(|key| parts(key).collect());
        let misspelt = faults.iter().filter(|fault| *fault.rule == files::UNKNOWN_KEY);
        Causes {
            keys: keys.collect(),
            misspelt: misspelt.map(|fault| fault.at.as_str()).collect(),
            unread: faults.iter().filter_map(Unread::of).collect(),
        }
    }

    /// Whether an error of form is the reason for a rule's finding: the finding is about the same key,
    /// about the key that a misspelt one is meant for, or about the table around the error.
    pub fn hide(&self, found: &Diagnostic) -> bool {
        self.keys.contains(&parts(&found.at).collect::<Vec<&str>>())
            || self.misspelt.iter().any(|written| is_meant(written, &found.at))
            || self.unread.iter().any(|unread| unread.has(found, &unread.table))
    }

    /// Whether a finding is in the part of a file that an error of syntax makes unreadable.
    pub fn hide_unread(&self, found: &Diagnostic) -> bool {
        self.unread.iter().any(|unread| unread.has(found, &unread.part))
    }
}

/// Whether the last key of `written` may be a misspelt one of `key`, in the same table.
fn is_meant(written: &str, key: &str) -> bool {
    match (written.rsplit_once('.'), key.rsplit_once('.')) {
        (Some((table, written)), Some((of, key))) => {
            same_key(table, of) && nearest(written, [key]).is_some()
        }
        _ => false,
    }
}

impl<'a> Unread<'a> {
    fn of(fault: &'a Diagnostic) -> Option<Unread<'a>> {
        let (part, origin) = (unreadable(fault)?, fault.origin.as_ref()?);
        let around = table_around(&origin.file.text, part.start);
        let table = around.start..around.end.max(part.end);
        Some(Unread { file: &origin.file.path, part, table })
    }

    fn has(&self, found: &Diagnostic, range: &Range<usize>) -> bool {
        found
            .origin
            .as_ref()
            .is_some_and(|place| place.file.path == self.file && range.contains(&place.span.start))
    }
}
