//! The journal: the steps of a run, written down before the first of them, so that the next run can
//! finish a killed one. Pure; steps in, text out, and back.

use super::plan::Step;
use crate::listing::{Entry, Unreadable, check_name};

const HEAD: &str = "klartext journal 1";

/// The file form: a line that names the format, then a line a step, in order.
pub fn to_text(steps: &[Step]) -> String {
    lines(steps).map(|line| line + "\n").collect()
}

/// Its lines, without their ends.
pub fn lines(steps: &[Step]) -> impl Iterator<Item = String> {
    let steps = steps.iter().map(|step| match step {
        Step::Put { name, entry } => format!("put {}", entry.to_line(name)),
        Step::Delete { name } => format!("delete {name}"),
    });
    std::iter::once(HEAD.to_owned()).chain(steps)
}

/// Reads the file form. An error tells the first line that cannot be read.
pub fn parse(text: &str) -> Result<Vec<Step>, Unreadable> {
    let mut lines = text.lines();
    if lines.next() != Some(HEAD) {
        return Err(Unreadable { line: 1 });
    }
    let step = |(number, line): (usize, &str)| step(line).ok_or(Unreadable { line: number + 2 });
    lines.enumerate().map(step).collect()
}

fn step(line: &str) -> Option<Step> {
    if let Some(put) = line.strip_prefix("put ") {
        return Entry::from_line(put).map(|(name, entry)| Step::Put { name, entry });
    }
    let name = line.strip_prefix("delete ")?;
    check_name(name).ok()?;
    Some(Step::Delete { name: name.to_owned() })
}
