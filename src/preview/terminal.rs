//! [I/O] What the terminal shows: the address, and below it the findings, updated in place.

use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};

use super::Options;
use super::server::Bound;
use super::shown_state::ShownState;
use super::state::ShownErrors;
use crate::characters::harmless;
use crate::stderr_line;

/// How many errors are listed.
const LISTED: usize = 6;

/// The terminal below its first line.
pub struct Terminal {
    in_place: bool,
    /// What is shown now, line by line.
    shown: Vec<String>,
}

impl Terminal {
    /// Prints the preview's address and, if others can reach it, a warning.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn start(bound: &Bound, options: &Options) -> anyhow::Result<Terminal> {
        let mut out = std::io::stdout().lock();
        let taken = match bound.port() == options.port || options.port == 0 {
            true => String::new(),
            false => format!(" (port {} is taken)", options.port),
        };
        writeln!(out, "the preview is at {}{taken}; press Ctrl-C to stop it", bound.address())?;
        if !bound.is_loopback() {
            writeln!(
                out,
                "warning: anyone who can reach this machine on port {} can read your drafts{}; \
                 nothing is encrypted",
                bound.port(),
                if options.edit { " and change your notices' files" } else { "" }
            )?;
        }
        out.flush()?;
        Ok(Terminal { in_place: std::io::stdout().is_terminal(), shown: Vec::new() })
    }

    /// Shows the number of findings, and the errors.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn show(&mut self, errors: &ShownErrors, shown: &ShownState) -> anyhow::Result<()> {
        let lines = lines(shown, errors);
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

fn lines(shown: &ShownState, errors: &ShownErrors) -> Vec<String> {
    let summaries = || shown.notices.values().filter_map(|one| one.summary);
    let findings = match (
        summaries().map(|one| one.errors).sum::<usize>(),
        summaries().map(|one| one.warnings).sum::<usize>(),
    ) {
        (0, 0) => "no errors or warnings".to_owned(),
        (errors, warnings) => {
            format!("{}, {}", counted(errors, "error"), counted(warnings, "warning"))
        }
    };
    let mut lines = vec![match shown.notices.len() {
        0 => "no notices".to_owned(),
        notices => format!("{}: {findings}", counted(notices, "notice")),
    }];
    let all: Vec<_> = errors.site.iter().chain(errors.notices.values().flatten()).collect();
    for error in all.iter().take(LISTED) {
        let place = error.place.as_ref().map_or(String::new(), |place| {
            format!("{}:{}:{}: ", place.file, place.line, place.column)
        });
        lines.push(format!("{place}{}: {}", error.level, error.message));
    }
    if all.len() > LISTED {
        lines.push(format!("and {} more", all.len() - LISTED));
    }
    if !errors.notices.is_empty() {
        lines.push("the last good pages are shown until this is fixed".into());
    }
    lines.extend(shown.watch_error.iter().chain(&shown.missed_event).cloned());
    lines.iter().map(|line| harmless(line).into_owned()).collect()
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// Opens the preview in the user's browser, if there is one.
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
        stderr_line!("cannot open a browser; open {address} yourself");
    }
}
