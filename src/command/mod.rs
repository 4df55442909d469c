//! The commands: each joins phases in order and returns an outcome, from which `main` makes the
//! exit code.

mod approve;
mod build;
mod check;
mod diff;
mod explain;
mod export;
mod import;
mod init;
mod language;
mod lsp;
mod manual;
mod publish;
mod release;
mod schema;
mod select;
mod serve;
mod stamp;
mod verify;

use std::path::PathBuf;

use anyhow::Context;
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use language::{print_findings, say_what_is_missing, wording};

use crate::args::{Arguments, Command, Common};
use crate::model::Settings;

/// The message of commands that need the network, in a klartext built without it.
#[cfg(not(feature = "net"))]
const WITHOUT_NET: &str = "this klartext was built without network support: use one from a release \
                           archive, or build it with `cargo install --path .`";

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The command did what was asked.
    Done,
    /// Errors among the findings stopped it.
    Failed,
}

/// Runs a command.
///
/// # Errors
/// On wrong usage, or if the machine fails.
pub fn run(arguments: Arguments) -> anyhow::Result<Outcome> {
    let common = arguments.common;
    if let Command::Build(_) | Command::Check(_) = &arguments.command {
        share_work();
    }
    match arguments.command {
        Command::Build(options) => build::run(&common, &options),
        Command::Check(options) => check::run(&common, &options),
        Command::Serve(options) => serve::run(&common, &options),
        Command::Publish(options) => publish::run(&common, &options),
        Command::Release(options) => release::run(&common, &options),
        Command::Approve(options) => approve::run(&common, &options),
        Command::Stamp(options) => stamp::run(&common, &options),
        Command::Diff(options) => diff::run(&common, &options),
        Command::Verify(options) => verify::run(&common, &options),
        Command::Import { what } => import::run(&common, &what),
        Command::Export(options) => export::run(&common, &options),
        Command::Explain { rule } => explain::run(&common, rule.as_deref()),
        Command::Init(options) => init::run(&common, &options),
        Command::Lsp { stdio: _ } => lsp::run(&common),
        Command::Schema { of } => schema::run(of),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man { folder } => manual::pages(&folder),
    }
}

/// Makes this thread one of the worker threads; it would only wait for them otherwise.
fn share_work() {
    // If the threads exist already, they stay.
    let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
}

/// The folders of the sites: those named, else the one that the current folder is in.
fn roots(common: &Common) -> Vec<PathBuf> {
    if !common.root.is_empty() {
        return common.root.clone();
    }
    let here = PathBuf::from(".");
    let depth = std::env::current_dir().map_or(0, |folder| folder.components().count());
    let above = (0..depth).map(|levels| match levels {
        0 => here.clone(),
        levels => vec![".."; levels].join("/").into(),
    });
    let mut sites = above.filter(|folder| folder.join("content/site.toml").is_file());
    vec![sites.next().unwrap_or(here)]
}

/// Today: as given, else the calendar day in the site's time zone. The clock is read only here.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn today(common: &Common, settings: &Settings) -> anyhow::Result<Date> {
    if let Some(today) = common.today {
        return Ok(today);
    }
    let zone = settings.timezone.as_deref().unwrap_or("Europe/Stockholm");
    let zone = TimeZone::get(zone).with_context(|| {
        format!("site.toml: there is no time zone `{zone}`; write one such as Europe/Stockholm")
    })?;
    Ok(Timestamp::now().to_zoned_datetime(zone).date())
}
