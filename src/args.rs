//! The command line, declared; no behaviour.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use crate::report::Format;
use crate::schema::SchemaOf;
use crate::version::Class;

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
    /// Freeze what is written as a dated version, which is never changed again
    #[command(
        after_help = "Example: klartext release --published 2026-11-23\n         klartext release shop --published 2026-11-23 --effective 2027-01-01"
    )]
    Release(Release),
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

/// Options of `release`.
#[derive(Debug, Args)]
pub struct Release {
    /// Folders or ids of notices (default: every notice that has changed)
    pub notice: Vec<String>,
    /// Release every notice that has changed; the same as naming none
    #[arg(long, conflicts_with = "notice")]
    pub all: bool,
    /// The day it is published
    #[arg(long, value_name = "DATE")]
    pub published: Date,
    /// Why the published day is an earlier one; every page of the version says so
    #[arg(long, value_name = "REASON")]
    pub backdated: Option<String>,
    /// The first day it applies on (default: the day it is published)
    #[arg(long, value_name = "DATE")]
    pub effective: Option<Date>,
    /// What the change means for people, where it is not what the changed facts give
    #[arg(long, value_enum)]
    pub class: Option<ClassArgument>,
    /// Why the class is lower than the changed facts give
    #[arg(long, value_name = "REASON")]
    pub class_reason: Option<String>,
    /// What changed, in a language: sv="…"; once for each language
    #[arg(long, value_name = "LANGUAGE=TEXT")]
    pub summary: Vec<String>,
    /// Why it is released with findings that forbid it; the reason is kept in the record
    #[arg(long, value_name = "REASON")]
    pub despite_findings: Option<String>,
    /// The hash that the content must have
    #[arg(long, value_name = "HASH")]
    pub expect: Option<String>,
    /// Who approved exactly this content; asks for --expect
    #[arg(long, value_name = "NAME")]
    pub approved_by: Option<String>,
    /// Print the record and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// What a change means for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ClassArgument {
    /// Something that people should be told of.
    Material,
    /// Words, or facts that burden nobody more.
    Editorial,
}

impl From<ClassArgument> for Class {
    fn from(class: ClassArgument) -> Class {
        match class {
            ClassArgument::Material => Class::Material,
            ClassArgument::Editorial => Class::Editorial,
        }
    }
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
