//! The command line, declared; no behaviour.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use crate::report::Format;
use crate::schema::SchemaOf;

/// The compiler for privacy notices.
#[derive(Debug, Parser)]
#[command(name = "klartext", version, max_term_width = 100, arg_required_else_help = true)]
pub struct Arguments {
    /// What is common to all commands.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub struct Common {
    /// The site's folder, which holds `content/`; may be repeated
    #[arg(long, global = true, value_name = "FOLDER")]
    pub root: Vec<PathBuf>,
    /// The day to count as today, such as 2026-11-23
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<Date>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what is missing, and what contradicts itself
    #[command(
        after_help = "Example: klartext check\n         klartext check content/shop --format json"
    )]
    Check(Check),
    /// Make the site from the released versions
    #[command(after_help = "Example: klartext build\n         klartext build --draft")]
    Build(Build),
    /// Make a small working site with comments that teach
    #[command(
        after_help = "Example: klartext init my-notices\n         klartext init --copy templates/page.html"
    )]
    Init(Init),
    /// Print a rule's page: what it checks, why, and an example
    #[command(after_help = "Example: klartext explain retention-missing")]
    Explain {
        /// The rule's name; without one, all rules are listed
        rule: Option<String>,
    },
    /// Print the JSON Schema of a file, for editors that complete and check while typing
    #[command(after_help = "Example: klartext schema notice > schemas/notice.schema.json")]
    Schema {
        /// Which file
        #[arg(value_enum)]
        of: SchemaOf,
    },
    /// Print a script that completes commands in a shell
    #[command(after_help = "Example: klartext completions bash > /etc/bash_completion.d/klartext")]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Write the manual pages into a folder
    #[command(after_help = "Example: klartext man /usr/local/share/man/man1")]
    Man {
        /// The folder
        folder: PathBuf,
    },
}

/// Options of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The folder to make the site in
    pub folder: Option<PathBuf>,
    /// Write a built-in file out for change, such as templates/page.html; may be repeated
    #[arg(long, value_name = "FILE")]
    pub copy: Vec<String>,
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// Make the site of what is written now into `draft/`, marked as a draft
    #[arg(long)]
    pub draft: bool,
    /// The folder to make (default: `public`, or `draft`)
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Folders or ids of notices (default: all)
    pub notices: Vec<String>,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Count findings of a level as errors
    #[arg(long, value_name = "LEVEL")]
    pub deny: Option<Deny>,
}

/// What `--deny` counts as errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Deny {
    /// Warnings.
    Warnings,
}
