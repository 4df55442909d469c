//! The command line of `verify`, declared.

use std::path::PathBuf;

use clap::Args;

use super::Web;

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
    /// Check the pages that site.toml names in `[[place]]`: whether each has the version that applies
    #[arg(long)]
    pub places: bool,
    /// How the web is read.
    #[command(flatten)]
    pub web: Web,
    /// Check that the versions in an archived versions.json still exist unchanged
    #[arg(long, value_name = "FILE")]
    pub against: Option<PathBuf>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: VerifyFormat,
    /// Print only what is wrong
    #[arg(long, short)]
    pub quiet: bool,
}

/// Output formats of `verify`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum VerifyFormat {
    /// For a terminal.
    #[default]
    Text,
    /// JSON.
    Json,
    /// Annotations of a GitHub workflow.
    Github,
}
