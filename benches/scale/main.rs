//! Measures the program as its users meet it: whole commands on copies of real notices, against
//! `cp -r` of the same output, and `true`.
//!
//! ```sh
//! cargo bench --bench scale -- --renew               # measures all and renews the table
//! cargo bench --bench scale -- --quick               # a minute; fails where a ratio or memory is far off
//! cargo bench --bench scale -- --only build          # groups with this in their name
//! cargo bench --bench scale -- --against hugo        # and Hugo, where it is installed
//! cargo bench --bench scale -- --make /tmp/site --notices real --count 100 --versions 5
//! ```
//!
//! What is compared is measured by turns, and the medians are taken. Sites lie in memory
//! (`/dev/shm`) unless `--in` names a folder, since a disk's time for a new file changes from
//! minute to minute.

#![expect(clippy::disallowed_methods, reason = "it writes the sites it measures")]

mod builds;
mod editor;
mod hugo;
mod live;
mod run;
mod site;
mod small;
mod table;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, bail};
use clap::{Parser, ValueEnum};
use mimalloc::MiMalloc;

use crate::site::{Notices, Wanted};
use crate::table::Row;

/// What is measured without a program of its own is measured with the program's allocator.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[derive(Parser)]
struct Arguments {
    /// Makes a site in this folder, and nothing else
    #[arg(long, value_name = "FOLDER")]
    make: Option<PathBuf>,
    /// What the site has copies of
    #[arg(long, value_enum, default_value_t = Notices::Five)]
    notices: Notices,
    /// How many notices
    #[arg(long, default_value_t = 1000)]
    count: usize,
    /// Versions of each notice; 0 for drafts
    #[arg(long, default_value_t = 1)]
    versions: usize,
    /// How often each purpose is repeated
    #[arg(long, default_value_t = 1)]
    repeat: usize,
    /// Turns every kind of page off that can be
    #[arg(long)]
    current_only: bool,
    /// Where the sites are made
    #[arg(long = "in", value_name = "FOLDER")]
    place: Option<PathBuf>,
    /// Small sites and few rounds
    #[arg(long)]
    quick: bool,
    /// Rows with this in their name
    #[arg(long, value_name = "WORDS")]
    only: Option<String>,
    /// Writes the table in docs/PERFORMANCE.md
    #[arg(long)]
    renew: bool,
    /// Also measures this program on the same words
    #[arg(long, value_enum)]
    against: Option<Other>,
    /// Passed by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
}

/// A program that klartext is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Other {
    Hugo,
}

/// How much is measured, and where.
pub struct Bench {
    /// A folder of its own for each run.
    folder: tempfile::TempDir,
    quick: bool,
    rounds: usize,
}

impl Bench {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The number of notices, or a few of them in a short run.
    fn size(&self, notices: usize) -> usize {
        if self.quick { notices / 5 } else { notices }
    }

    /// Makes a site, in a process of its own whose memory is not ours.
    fn site(&self, name: &str, wanted: &Wanted) -> anyhow::Result<PathBuf> {
        let folder = self.path(name);
        let mut make = Command::new(std::env::current_exe()?);
        make.arg("--make").arg(&folder);
        let notices = wanted.notices.to_possible_value().context("a kind of notice")?;
        make.args(["--notices", notices.get_name()]);
        for (option, number) in [
            ("--count", wanted.count),
            ("--versions", wanted.versions),
            ("--repeat", wanted.repeat),
        ] {
            make.arg(option).arg(number.to_string());
        }
        if !wanted.everything {
            make.arg("--current-only");
        }
        if !make.status()?.success() {
            bail!("cannot make the site `{}`", folder.display());
        }
        Ok(folder)
    }
}

/// A group of rows, by a name to choose it with.
type Group = (&'static str, fn(&Bench) -> anyhow::Result<Vec<Row>>);

const GROUPS: [Group; 11] = [
    ("start", small::start),
    ("build the example", builds::example),
    ("build current page", builds::current_page),
    ("build everything", builds::everything),
    ("build again", builds::incremental),
    ("check", small::check),
    ("growth", small::growth),
    ("serve", live::serve),
    ("lsp", editor::editor),
    ("compare", small::compare),
    ("corpus", small::corpus),
];

fn main() -> ExitCode {
    match measure(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Measures; whether no row is far off.
fn measure(arguments: &Arguments) -> anyhow::Result<bool> {
    if let Some(folder) = &arguments.make {
        site::make(folder, &wanted(arguments))?;
        return Ok(true);
    }
    let memory = Path::new("/dev/shm");
    let place = match &arguments.place {
        Some(place) => place.clone(),
        None if memory.is_dir() => memory.to_owned(),
        None => std::env::temp_dir(),
    };
    let folder = tempfile::Builder::new().prefix("klartext-scale-").tempdir_in(place)?;
    let rounds = if arguments.quick { 3 } else { 7 };
    let bench = Bench { folder, quick: arguments.quick, rounds };
    let chosen =
        |name: &str| arguments.only.as_ref().is_none_or(|only| name.contains(only.as_str()));
    let mut rows = Vec::new();
    let hugo: Group = ("hugo", hugo::against);
    let other = arguments.against.map(|Other::Hugo| hugo);
    let groups = GROUPS.into_iter().filter(|(name, _)| chosen(name)).chain(other);
    for (_, measure) in groups {
        let measured = measure(&bench)?;
        measured.iter().for_each(|row| println!("{row}"));
        // At once: a later group may fail, and the machine may be needed for something else.
        if arguments.renew {
            table::renew(&measured)?;
        }
        rows.extend(measured);
    }
    for row in rows.iter().filter(|row| row.is_far_off()) {
        eprintln!("far off: {row}");
    }
    Ok(!rows.iter().any(Row::is_far_off))
}

fn wanted(arguments: &Arguments) -> Wanted {
    Wanted {
        notices: arguments.notices,
        count: arguments.count,
        versions: arguments.versions,
        repeat: arguments.repeat,
        everything: !arguments.current_only,
    }
}
