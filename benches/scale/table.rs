//! [I/O] Rows of the table in docs/PERFORMANCE.md: measured ones are replaced, the others stay.

use std::fs;
use std::path::PathBuf;

use anyhow::Context;

/// How many times its goal a ratio may be on a busy machine.
const NOISE: f64 = 2.0;

/// A measured row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What was measured: the row's name in the table.
    pub work: String,
    /// The goal, in words.
    pub figure: String,
    /// The result, in words.
    pub measured: String,
    /// The result divided by the goal; above 1 the goal is not reached.
    pub share: f64,
    /// The share above which the benchmark fails: for what is comparable between machines, so not
    /// for times.
    gate: Option<f64>,
}

impl Row {
    /// A row whose goal is a maximum.
    pub fn at_most(work: &str, figure: f64, measured: f64, unit: &str, also: String) -> Row {
        Row {
            work: work.to_owned(),
            figure: format!("at most {figure}{unit}"),
            measured: format!("{}{unit}{also}", rounded(measured)),
            share: measured / figure,
            gate: ["×", "MiB"].contains(&unit.trim()).then_some(NOISE),
        }
    }

    /// A row whose goal is a minimum.
    pub fn at_least(work: &str, figure: f64, measured: f64, unit: &str, also: String) -> Row {
        Row {
            work: work.to_owned(),
            figure: format!("at least {figure}{unit}"),
            measured: format!("{}{unit}{also}", rounded(measured)),
            share: figure / measured,
            gate: None,
        }
    }

    /// The row of a count, which is nearly the same on every run.
    pub fn counted(self) -> Row {
        Row { gate: Some(1.1), ..self }
    }

    /// The row of a goal that is known not to be reached, with the usual result.
    pub fn usually(self, measured: f64, figure: f64) -> Row {
        Row { gate: self.gate.map(|gate| gate * (measured / figure).max(1.0)), ..self }
    }

    /// Whether a ratio, memory or a count is so far above its goal, or its usual value, that noise
    /// cannot explain it.
    pub fn is_far_off(&self) -> bool {
        self.gate.is_some_and(|gate| self.share > gate)
    }

    /// Whether the goal is reached.
    pub fn is_reached(&self) -> bool {
        self.share <= 1.0
    }

    fn line(&self) -> String {
        let reached = if self.is_reached() { "yes" } else { "**no**" };
        format!("| {} | {} | {} | {reached} |", self.work, self.figure, self.measured)
    }
}

impl std::fmt::Display for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Row { work, figure, measured, share, .. } = self;
        write!(f, "{work}: {measured} ({figure}; {:.0} %)", share * 100.0)
    }
}

/// Three digits; more would be noise.
fn rounded(number: f64) -> String {
    let decimals = if number < 1.0 {
        3
    } else if number < 10.0 {
        2
    } else if number < 100.0 {
        1
    } else {
        0
    };
    format!("{number:.decimals$}")
}

/// Writes the rows to the table of docs/PERFORMANCE.md, replacing those of the same name; new ones
/// come last.
pub fn renew(rows: &[Row]) -> anyhow::Result<()> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/PERFORMANCE.md");
    let text = fs::read_to_string(&path).context("docs/PERFORMANCE.md")?;
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for row in rows {
        let start = format!("| {} |", row.work);
        let head =
            lines.iter().position(|line| line.starts_with("| work |")).context("no table")?;
        let last = lines[head..].iter().position(|line| !line.starts_with('|'));
        let end = last.map_or(lines.len(), |length| head + length);
        match lines.iter_mut().find(|line| line.starts_with(&start)) {
            Some(line) => *line = row.line(),
            None => lines.insert(end, row.line()),
        }
    }
    fs::write(&path, lines.join("\n") + "\n").context("docs/PERFORMANCE.md")
}
