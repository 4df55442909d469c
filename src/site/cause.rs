//! One fault, one finding: what was found only because of a fault of form is not said as well.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::facts::same_key;
use crate::parse::{spoiled, table_around};

/// Whether a fault of form is the reason for what a rule found: the rule speaks of the same key;
/// or of the table that the fault stands in, whose other keys may be what was meant.
pub(super) fn hides(fault: &Diagnostic, found: &Diagnostic) -> bool {
    let parent = fault.at.rsplit_once('.').map_or("", |(parent, _)| parent);
    same_key(&fault.at, &found.at)
        || same_key(parent, &found.at)
        || is_within(fault, found, table_around)
}

/// Whether what was found stands where a fault of syntax lets nothing be read.
pub(super) fn is_unread(fault: &Diagnostic, found: &Diagnostic) -> bool {
    is_within(fault, found, |_, at| at..at)
}

fn is_within(
    fault: &Diagnostic,
    found: &Diagnostic,
    around: impl Fn(&str, usize) -> Range<usize>,
) -> bool {
    let (Some(spoiled), Some(origin), Some(place)) = (spoiled(fault), &fault.origin, &found.origin)
    else {
        return false;
    };
    let around = around(&origin.file.text, spoiled.start);
    let unread = around.start..around.end.max(spoiled.end);
    place.file.path == origin.file.path && unread.contains(&place.span.start)
}
