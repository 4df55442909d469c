//! One error, one finding: what a rule finds only because of an error of form is not reported.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::facts::same_key;
use crate::parse::{table_around, unreadable};

/// Whether an error of form is the reason for a rule's finding: the finding is about the same key, or
/// about the table around the error, in which the key may be misspelt.
pub(super) fn hides(fault: &Diagnostic, found: &Diagnostic) -> bool {
    let parent = fault.at.rsplit_once('.').map_or("", |(parent, _)| parent);
    same_key(&fault.at, &found.at)
        || same_key(parent, &found.at)
        || is_within(fault, found, table_around)
}

/// Whether a finding is in the part of a file that an error of syntax makes unreadable.
pub(super) fn is_unread(fault: &Diagnostic, found: &Diagnostic) -> bool {
    is_within(fault, found, |_, at| at..at)
}

fn is_within(
    fault: &Diagnostic,
    found: &Diagnostic,
    around: impl Fn(&str, usize) -> Range<usize>,
) -> bool {
    let (Some(unread), Some(origin), Some(place)) =
        (unreadable(fault), &fault.origin, &found.origin)
    else {
        return false;
    };
    let around = around(&origin.file.text, unread.start);
    let unread = around.start..around.end.max(unread.end);
    place.file.path == origin.file.path && unread.contains(&place.span.start)
}
