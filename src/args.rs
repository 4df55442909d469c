//! The command line, declared; no behaviour.

mod carry;
mod release;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

pub use carry::{
    Export, ExportFormat, Import, ImportText, ImportTexts, ImportTilt, ImportVersions,
};
pub use release::{Approve, PlanFormat, Release};

use crate::diagnostic::Rule;
use crate::evidence::ConsentState;
use crate::report::Format;
use crate::rules::notice_rule;
use crate::schema::SchemaOf;
use crate::version::VersionName;

/// The version, with the commit in installed and distributed programs (`0.1.0 (abc123456789)`; build.rs).
pub const VERSION: &str = match option_env!("KLARTEXT_VERSION") {
    Some(version) => version,
    None => env!("CARGO_PKG_VERSION"),
};

/// The compiler for privacy notices.
#[derive(Debug, Parser)]
#[command(name = "klartext", version = VERSION, max_term_width = 100, arg_required_else_help = true)]
pub struct Arguments {
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub struct Common {
    /// Folder of the site, which contains `content/`; may be repeated
    #[arg(long, global = true, value_name = "FOLDER")]
    pub root: Vec<PathBuf>,
    /// Use this date as today, such as 2026-11-23
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<Date>,
    /// Language of findings and rules (default: the environment's, else English) and of the cross-check sheet
    /// (default: the site's first)
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Report what is missing, contradictory or against the law
    #[command(
        after_help = "Example: klartext check\n         klartext check content/shop --fix\n         klartext check shop --sheet --lang sv\n         klartext check --format sarif > klartext.sarif\n         klartext check --evidence before.har refused.har accepted.har accepted.json\n\nLevels are set in site.toml: [rules] retention-long = \"allow\", \"warn\" or \"deny\".\nAllow a single place in notice.toml: [[allow]] with rule, at and reason."
    )]
    Check(Check),
    /// Build the site from the released versions
    #[command(after_help = "Example: klartext build\n         klartext build --draft")]
    Build(Build),
    /// Preview the notices in a browser and update them while you write
    #[command(
        after_help = "Example: klartext serve\n         klartext serve --open --editor vscodium\n         klartext serve --open --edit"
    )]
    Serve(Serve),
    /// Build the site and upload it to a publish target
    #[command(after_help = "Example: klartext publish\n         klartext publish web --dry-run")]
    Publish(Publish),
    /// Record the current text as a dated version, which never changes
    #[command(
        after_help = "Example: klartext release\n         klartext release --all --except shop\n         klartext release shop --effective 2027-01-01\n         klartext release shop --withdraw 2026-11-23 --reason \"wrong period\""
    )]
    Release(Release),
    /// Write down that a person approves the current text in a role
    #[command(
        after_help = "Example: klartext approve shop --role legal --by \"Anna Advokat\"\n         klartext approve shop --role legal --by \"Anna Advokat\" --sign ~/.ssh/id_ed25519\n\nRoles are named in site.toml:\n  [approval.roles.legal]\n  name = { sv = \"juristen\", en = \"the lawyer\" }"
    )]
    Approve(Approve),
    /// Have the hashes of records stamped with the time by the authorities in site.toml (RFC 3161)
    #[command(
        after_help = "Example: klartext stamp\n         klartext stamp 2026-11-23\n         klartext stamp --all\n\nAuthorities are named in site.toml:\n  [stamp.example]\n  url = \"http://tsa.example.com/\"\n  certificates = \"certificates/example.pem\""
    )]
    Stamp(Stamp),
    /// Show what changed between two versions: the facts first, then the text
    #[command(
        after_help = "Example: klartext diff\n         klartext diff shop\n         klartext diff 2023-11-27 last shop\n         klartext diff --format html > changes.html"
    )]
    Diff(Diff),
    /// Check that records, pages and archived hashes match what was released
    #[command(
        after_help = "Example: klartext verify\n         klartext verify --site public\n         klartext verify --against kept/versions.json\n         klartext verify --url https://www.example.se/integritet/sv/"
    )]
    Verify(Verify),
    /// Import texts, translations and notices from other programs
    #[command(
        after_help = "Example: klartext import versions old-texts --notice shop --title en=\"Privacy policy\" --slug en=privacy-policy"
    )]
    Import {
        /// What to import
        #[command(subcommand)]
        what: Import,
    },
    /// Print the text or the facts of a notice in another format
    #[command(
        after_help = "Example: klartext export markdown\n         klartext export docx --lang sv --out notice.docx\n         klartext export pdf --sheet --out sheet.pdf\n         klartext export register --lang sv --out register.csv\n         klartext export tilt shop --version 2023-11-27 --lang en"
    )]
    Export(Export),
    /// Create a small working site with explanatory comments
    #[command(
        after_help = "Example: klartext init my-notices\n         klartext init my-notices --from policy.docx\n         klartext init my-notices --from https://www.example.se/privacy/\n         klartext init --copy templates/notice.html\n         klartext init --language de"
    )]
    Init(Init),
    /// Explain a rule: what it checks, why, and an example
    #[command(
        after_help = "Example: klartext explain retention-missing\n         klartext explain retention --lang sv\n         klartext explain"
    )]
    Explain {
        /// Name of the rule, or a part of it: rules that contain it are listed (default: all rules)
        rule: Option<String>,
    },
    /// Check, complete and explain in an editor, which starts this and talks to it (language server)
    #[command(
        after_help = "Example: klartext lsp\n         klartext lsp --lang sv\n\nThe editor writes to standard input and reads from standard output; docs/EDITORS.md has the settings."
    )]
    Lsp {
        /// Talk on standard input and output, as always; some editors add this
        #[arg(long)]
        stdio: bool,
    },
    /// Print the JSON Schema of a file, with which editors complete and check
    #[command(after_help = "Example: klartext schema notice > schemas/notice.schema.json")]
    Schema {
        /// The file
        #[arg(value_enum)]
        of: SchemaOf,
    },
    /// Print a completion script for a shell
    #[command(after_help = "Example: klartext completions bash > /etc/bash_completion.d/klartext")]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Write the manual pages to a folder
    #[command(after_help = "Example: klartext man /usr/local/share/man/man1")]
    Man {
        /// The folder
        folder: PathBuf,
    },
}

/// Options of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// Folder of the new site (default: this one)
    pub folder: Option<PathBuf>,
    /// Copy a built-in file into the site to change it, such as templates/notice.html; may be repeated
    #[arg(long, value_name = "FILE")]
    pub copy: Vec<String>,
    /// Begin a language of your own: copy all wording to locales/LANGUAGE/, marked `# TODO` where it is
    /// to be translated; again, it adds what is missing
    #[arg(long, value_name = "LANGUAGE", conflicts_with = "copy")]
    pub language: Option<String>,
    /// Make the notice of the policy that you have: .docx, .pdf, .html, .md or .txt, or the address of
    /// the page; with --language, the language to translate from (default: en)
    #[arg(long, value_name = "FILE|URL|LANGUAGE", conflicts_with = "copy")]
    pub from: Option<PathBuf>,
    /// How the web is read.
    #[command(flatten)]
    pub web: Web,
}

/// Options of commands that read from the web.
#[derive(Debug, Args)]
pub struct Web {
    /// Read from this machine too: for tests, which have a server of their own
    #[arg(long, hide = true)]
    pub allow_loopback: bool,
}

#[cfg(feature = "net")]
impl Web {
    /// The hosts that may be reached.
    pub fn hosts(&self) -> crate::net::Hosts {
        use crate::net::Hosts;
        if self.allow_loopback { Hosts::PublicAndLoopback } else { Hosts::Public }
    }
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// Build the current text into `draft/`, marked as a draft
    #[arg(long)]
    pub draft: bool,
    /// Output folder (default: `public`, or `draft` with --draft)
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Remove a version from the site although its record is missing: 2023-11-27, or
    /// shop/2023-11-27; may be repeated
    #[arg(long, value_name = "VERSION")]
    pub drop: Vec<String>,
    /// Build every page and compare every file, also what has not changed
    #[arg(long)]
    pub full: bool,
    /// Print only what is wrong
    #[arg(long, short)]
    pub quiet: bool,
}

/// Options of `diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// Two states and a notice: a state is a version such as 2023-11-27, `last` for the last release,
    /// or `draft` (default: last draft, of all notices that have both)
    #[arg(value_name = "STATE|NOTICE", num_args = 0..=3)]
    pub named: Vec<Compared>,
    /// The notice, as by its name alone
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// The language (default: the site's first; JSON has all)
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: DiffFormat,
}

/// What `diff` is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// A state.
    Side(Side),
    /// A notice by its folder or id.
    Notice(String),
}

impl std::str::FromStr for Compared {
    type Err = String;
    fn from_str(name: &str) -> Result<Compared, String> {
        match name.parse() {
            Ok(side) => Ok(Compared::Side(side)),
            // A date that there is not.
            Err(error) if name.starts_with(|c: char| c.is_ascii_digit()) => Err(error),
            Err(_) => Ok(Compared::Notice(name.to_owned())),
        }
    }
}

/// A state of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The current text.
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

/// Output formats of `diff`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum DiffFormat {
    /// For a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For a comment on a change.
    Markdown,
    /// A single file to send by email.
    Html,
}

/// Options of `stamp`.
#[derive(Debug, Args)]
pub struct Stamp {
    /// Version to stamp, of every notice that has it (default: those since the last stamp; the last
    /// one where there is no stamp)
    pub version: Option<VersionName>,
    /// Stamp every record that has no stamp
    #[arg(long, conflicts_with = "version")]
    pub all: bool,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Port to listen on; the next free one if it is taken
    #[arg(long, default_value_t = 4000)]
    pub port: u16,
    /// Address to listen on; with any other, people in your network can read your drafts
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    /// Open the preview in your browser
    #[arg(long)]
    pub open: bool,
    /// Editor to open findings and paragraphs in: vscode, vscodium, cursor, zed, idea, sublime,
    /// textmate, emacs, or a link with {file}, {line} and {column}
    #[arg(long, default_value = "vscode", value_name = "EDITOR")]
    pub editor: String,
    /// Edit your own texts on the page: double-click one, and what you save is written to its TOML
    /// or Markdown file
    #[arg(long)]
    pub edit: bool,
    /// Recordings of the website to compare with, in the panel (docs/WEBSITE.md)
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub evidence: Vec<PathBuf>,
    /// When the evidence was recorded, where the names of the files do not say it
    #[arg(long, value_enum, requires = "evidence")]
    pub state: Option<ConsentState>,
}

/// Options of `publish`.
#[derive(Debug, Args)]
pub struct Publish {
    /// Name of a target in site.toml: `web` for `[publish.web]` (default: the only target)
    pub target: Option<String>,
    /// Publish to a folder that has files of others, and name those under `keep` in site.toml
    #[arg(long)]
    pub adopt: bool,
    /// Print what would be uploaded and deleted, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Remove a version from the site although its record is missing: 2023-11-27, or
    /// shop/2023-11-27; may be repeated
    #[arg(long, value_name = "VERSION")]
    pub drop: Vec<String>,
    /// Print only what is wrong
    #[arg(long, short)]
    pub quiet: bool,
}

/// Options of `verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// Make the site again in memory, and compare every file of a built site with it
    #[arg(long, value_name = "FOLDER")]
    pub site: Option<PathBuf>,
    /// How many days old a complete site may be
    #[arg(long, value_name = "DAYS", requires = "site", default_value_t = 0)]
    pub allow_older: u32,
    /// Check a page on the web: a page of this site is compared as a whole, any other by its article
    /// with the text; may be repeated
    #[arg(long, value_name = "URL")]
    pub url: Vec<String>,
    /// Check that the versions in an archived versions.json still exist unchanged
    #[arg(long, value_name = "FILE")]
    pub against: Option<PathBuf>,
    /// Print only what is wrong
    #[arg(long, short)]
    pub quiet: bool,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Folders or ids of notices (default: all)
    pub notices: Vec<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Print the cross-check sheet: each item that the law requires, and where the notice states it
    #[arg(long, conflicts_with = "fix")]
    pub sheet: bool,
    /// Fix what needs no judgement, such as the format of a number, and add a line with TODO for a
    /// missing text; then report what remains
    #[arg(long)]
    pub fix: bool,
    /// Compare with recordings of the website: HAR files, inspection.json of the Website Evidence
    /// Collector, a storage state of Playwright, lists of cookies (docs/WEBSITE.md)
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "sheet")]
    pub evidence: Vec<PathBuf>,
    /// When the evidence was recorded, where the names of the files do not say it
    #[arg(long, value_enum, requires = "evidence")]
    pub state: Option<ConsentState>,
    /// Treat findings as errors: all `warnings`, or those of a rule; may be repeated
    #[arg(long, value_name = "WARNINGS|RULE")]
    pub deny: Vec<Deny>,
}

/// What `--deny` treats as errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deny {
    /// Warnings.
    Warnings,
    /// The findings of a rule.
    Rule(&'static Rule),
}

impl std::str::FromStr for Deny {
    type Err = String;
    fn from_str(name: &str) -> Result<Deny, String> {
        match (name, notice_rule(name)) {
            ("warnings", _) => Ok(Deny::Warnings),
            (_, Some(rule)) => Ok(Deny::Rule(rule)),
            (_, None) => {
                Err("write `warnings`, or the name of a rule (`klartext explain`)".to_owned())
            }
        }
    }
}
