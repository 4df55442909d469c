//! [I/O] What the terminal shows: where the preview is, and what is wrong, in place.

use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};

use super::maker::{Desk, Looked};
use super::server::Bound;
use super::state::Faults;
use crate::characters::harmless;
use crate::report::Summary;
use crate::stderr_line;

/// How many faults are listed.
const LISTED: usize = 6;

/// The terminal below the first line, which stays.
pub struct Terminal {
    in_place: bool,
    /// What is shown now, line by line.
    shown: Vec<String>,
}

impl Terminal {
    /// Says where the preview is.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn start(bound: &Bound, wanted: u16) -> anyhow::Result<Terminal> {
        let mut out = std::io::stdout().lock();
        let taken = match bound.port() == wanted || wanted == 0 {
            true => String::new(),
            false => format!(" (port {wanted} is taken)"),
        };
        writeln!(out, "the preview is at {}{taken}; Ctrl-C ends it", bound.address())?;
        out.flush()?;
        Ok(Terminal { in_place: std::io::stdout().is_terminal(), shown: Vec::new() })
    }

    /// Shows how things stand.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn show(&mut self, desk: &Desk<'_>, looked: &Looked) -> anyhow::Result<()> {
        let lines = lines(looked, &desk.state.faults());
        if lines == self.shown {
            return Ok(());
        }
        let mut out = std::io::stdout().lock();
        if self.in_place {
            if !self.shown.is_empty() {
                write!(out, "\x1b[{}A\x1b[J", self.shown.len())?;
            }
            // A terminal that does not know its width says 0.
            let size = rustix::termios::tcgetwinsize(std::io::stdout());
            let columns = size.map_or(0, |size| usize::from(size.ws_col));
            let width = if columns == 0 { 80 } else { columns.max(20) };
            for line in &lines {
                writeln!(out, "{}", line.chars().take(width - 1).collect::<String>())?;
            }
        } else {
            lines
                .iter()
                .filter(|line| !self.shown.contains(line))
                .try_for_each(|line| writeln!(out, "{line}"))?;
        }
        out.flush()?;
        self.shown = lines;
        Ok(())
    }
}

fn lines(looked: &Looked, faults: &Faults) -> Vec<String> {
    let notices = looked.notices.len();
    let mut total = Summary { errors: 0, warnings: 0, infos: 0 };
    for summary in looked.notices.values().filter_map(|one| one.summary) {
        total.errors += summary.errors;
        total.warnings += summary.warnings;
        total.infos += summary.infos;
    }
    let mut lines = vec![format!(
        "{}; {}",
        counted(notices, "notice"),
        match (total.errors, total.warnings) {
            (0, 0) => "the checker finds nothing to mend".into(),
            (errors, warnings) => format!(
                "the checker finds {} and {}",
                counted(errors, "error"),
                counted(warnings, "warning")
            ),
        }
    )];
    let of_notices = faults.notices.values().flatten();
    let all: Vec<_> = faults.site.iter().chain(of_notices).collect();
    for fault in all.iter().take(LISTED) {
        let place = fault.place.as_ref().map_or(String::new(), |place| {
            format!("{}:{}:{}: ", place.file, place.line, place.column)
        });
        lines.push(format!("{place}{}: {}", fault.level, fault.message));
    }
    if all.len() > LISTED {
        lines.push(format!("and {} more", all.len() - LISTED));
    }
    if !faults.notices.is_empty() {
        lines.push("the last good pages stay until this is mended".into());
    }
    lines.extend(looked.unwatched.iter().chain(&looked.caught).cloned());
    lines.iter().map(|line| harmless(line).into_owned()).collect()
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// Opens the preview in the reader's browser; what cannot be opened is no trouble.
pub fn open_browser(address: &str) {
    let (program, first): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/c", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(first).arg(address);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if command.spawn().is_err() {
        stderr_line!("no browser could be opened; the address is {address}");
    }
}
