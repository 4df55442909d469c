//! The command line, declared; no behaviour.

mod carry;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

pub use carry::{Export, ExportFormat, Import, ImportTexts, ImportTilt, ImportVersions};

use crate::report::Format;
use crate::schema::SchemaOf;
use crate::version::{Class, VersionName};

/// The version, with the commit in what is installed and handed on (`0.1.0 (abc123456789)`): build.rs.
pub const VERSION: &str = match option_env!("KLARTEXT_VERSION") {
    Some(version) => version,
    None => env!("CARGO_PKG_VERSION"),
};

/// The compiler for privacy notices.
#[derive(Debug, Parser)]
#[command(name = "klartext", version = VERSION, max_term_width = 100, arg_required_else_help = true)]
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
        after_help = "Example: klartext check\n         klartext check content/shop --fix\n         klartext check shop --sheet --lang sv\n         klartext check --format sarif > klartext.sarif\n\nHow much a rule weighs is said in site.toml: [rules] retention-long = \"allow\", \"warn\" or \"deny\";\none place is allowed in notice.toml by [[allow]] with rule, at and reason."
    )]
    Check(Check),
    /// Make the site from the released versions
    #[command(after_help = "Example: klartext build\n         klartext build --draft")]
    Build(Build),
    /// Show what you write in a browser while you write it
    #[command(
        after_help = "Example: klartext serve\n         klartext serve --open --editor vscodium\n         klartext serve --open --edit"
    )]
    Serve(Serve),
    /// Make the site from the released versions and bring it to where it is served
    #[command(after_help = "Example: klartext publish\n         klartext publish web --dry-run")]
    Publish(Publish),
    /// Freeze what is written as a dated version, which is never changed again
    #[command(
        after_help = "Example: klartext release --published 2026-11-23\n         klartext release shop --published 2026-11-23 --effective 2027-01-01\n         klartext release shop --published 2026-11-24 --withdraw 2026-11-23 --reason \"wrong period\""
    )]
    Release(Release),
    /// Show what has changed: the facts first, then the words
    #[command(
        after_help = "Example: klartext diff\n         klartext diff 2023-11-27 last --notice shop\n         klartext diff --format html > changes.html"
    )]
    Diff(Diff),
    /// Check that records, pages and kept hashes are as they were released
    #[command(
        after_help = "Example: klartext verify\n         klartext verify --site public\n         klartext verify --against kept/versions.json\n         klartext verify --url https://www.example.se/integritet/sv/"
    )]
    Verify(Verify),
    /// Take over what was written before klartext
    #[command(
        after_help = "Example: klartext import versions old-texts --notice shop --title en=\"Privacy policy\" --slug en=privacy-policy"
    )]
    Import {
        /// What to take over
        #[command(subcommand)]
        what: Import,
    },
    /// Print a notice in another form: its text, or its facts for other programs
    #[command(
        after_help = "Example: klartext export markdown\n         klartext export register --lang sv --out register.csv\n         klartext export tilt shop --version 2023-11-27 --lang en"
    )]
    Export(Export),
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
    /// Take a version off the site whose record is gone: 2023-11-27, or shop/2023-11-27; may be
    /// repeated
    #[arg(long, value_name = "VERSION")]
    pub drop: Vec<String>,
    /// Make everything again, whatever the last build left
    #[arg(long)]
    pub full: bool,
}

/// Options of `diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// What was: a version such as 2023-11-27, `last` for the last release, or `draft`
    #[arg(default_value = "last")]
    pub from: Side,
    /// What is: the same
    #[arg(default_value = "draft")]
    pub to: Side,
    /// The notice (default: every notice that has both)
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// The language (default: the site's first; for JSON all)
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: DiffFormat,
}

/// A state of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What is written now.
    Draft,
    /// The last release that was not withdrawn.
    Last,
    /// A version.
    Version(VersionName),
}

impl std::str::FromStr for Side {
    type Err = String;
    fn from_str(name: &str) -> Result<Side, String> {
        match name {
            "draft" => Ok(Side::Draft),
            "last" => Ok(Side::Last),
            name => name.parse().map(Side::Version).map_err(|_| {
                "write a version such as 2023-11-27, or `last`, or `draft`".to_owned()
            }),
        }
    }
}

impl std::fmt::Display for Side {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Side::Draft => write!(f, "draft"),
            Side::Last => write!(f, "last"),
            Side::Version(version) => write!(f, "{version}"),
        }
    }
}

/// How `diff` prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum DiffFormat {
    /// For a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For a comment on a change.
    Markdown,
    /// One file to send by mail.
    Html,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The port to listen on, or the next free one
    #[arg(long, default_value_t = 4000)]
    pub port: u16,
    /// The address to listen on; others than this machine's own let others in your network read
    /// your drafts
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    /// Open the preview in your browser
    #[arg(long)]
    pub open: bool,
    /// The editor that findings and paragraphs are opened in: vscode, vscodium, cursor, zed, idea,
    /// sublime, textmate, emacs, or a link with {file}, {line} and {column}
    #[arg(long, default_value = "vscode", value_name = "EDITOR")]
    pub editor: String,
    /// Let your own texts be edited on the page: a double-click opens one, and what you save is
    /// written into its TOML or Markdown file
    #[arg(long)]
    pub edit: bool,
}

/// Options of `publish`.
#[derive(Debug, Args)]
pub struct Publish {
    /// The name of a target in site.toml: `web` for `[publish.web]` (default: the only one)
    pub target: Option<String>,
    /// Print what would be put and deleted, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Take a version off the site whose record is gone: 2023-11-27, or shop/2023-11-27; may be
    /// repeated
    #[arg(long, value_name = "VERSION")]
    pub drop: Vec<String>,
}

/// Options of `verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// A built site, whose pages are to hold exactly the released words
    #[arg(long, value_name = "FOLDER")]
    pub site: Option<PathBuf>,
    /// A page that stands on the web, also one of another site that holds the text; says which
    /// version it shows and whether its words are whole; may be repeated
    #[arg(long, value_name = "URL")]
    pub url: Vec<String>,
    /// A versions.json that somebody kept, whose versions are to be there unchanged
    #[arg(long, value_name = "FILE")]
    pub against: Option<PathBuf>,
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
    /// Why the published day is an earlier one; every page of the version says so; once for all
    /// languages, or once for each: sv="…"
    #[arg(long, value_name = "[LANGUAGE=]REASON")]
    pub backdated: Vec<String>,
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
    /// Withdraw a version from today on, so that the one before applies again; asks for --reason
    #[arg(long, value_name = "VERSION", conflicts_with = "end")]
    pub withdraw: Option<VersionName>,
    /// With --withdraw: release what is written now in its place
    #[arg(long, requires = "withdraw")]
    pub with_text: bool,
    /// End the notice on the effective day; its address then says so
    #[arg(long)]
    pub end: bool,
    /// With --end: the notice that takes its place
    #[arg(long, value_name = "NOTICE", requires = "end")]
    pub instead: Option<String>,
    /// Why the version is withdrawn, or the notice ends; readers see it; once for all languages, or
    /// once for each: sv="…"
    #[arg(long, value_name = "[LANGUAGE=]REASON")]
    pub reason: Vec<String>,
    /// Say all that would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// With --dry-run: in words, or the record as its file would hold it
    #[arg(long, value_enum, default_value_t, requires = "dry_run")]
    pub format: PlanFormat,
}

/// How `release --dry-run` prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum PlanFormat {
    /// For people.
    #[default]
    Text,
    /// The record.
    Json,
}

/// What a change means for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ClassArgument {
    /// Something that people should be told of.
    Material,
    /// Words, or facts that burden nobody more.
    Other,
}

impl From<ClassArgument> for Class {
    fn from(class: ClassArgument) -> Class {
        match class {
            ClassArgument::Material => Class::Material,
            ClassArgument::Other => Class::Other,
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
    /// Print the cross-check sheet: each item that the law asks for, and where the notice says it
    #[arg(long, conflicts_with = "fix")]
    pub sheet: bool,
    /// The language of the sheet (default: the site's first)
    #[arg(long, value_name = "LANGUAGE", requires = "sheet")]
    pub lang: Option<String>,
    /// Mend what needs no judgement: the form of a number or a text, a line with TODO for a text
    /// that is missing; then show what is left
    #[arg(long)]
    pub fix: bool,
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
