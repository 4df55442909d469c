//! What goes out to other forms and comes in from them: `export` and `import`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::version::VersionName;

/// Options of `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// What to print
    #[arg(value_enum)]
    pub format: ExportFormat,
    /// The folder or id of the notice (default: the site's only one)
    pub notice: Option<String>,
    /// The version (default: the one that applies today)
    #[arg(long, value_name = "VERSION", conflicts_with = "draft")]
    pub version: Option<VersionName>,
    /// What is written now instead of a released version
    #[arg(long)]
    pub draft: bool,
    /// The language, where the form has one (default: the one that prevails)
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Write a file instead of printing
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// With fragment: the level of its first headings, from 1 to 6 (default: what site.toml says,
    /// else 2)
    #[arg(long, value_name = "LEVEL", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub heading_level: Option<u8>,
    /// With fragment: bring no styles
    #[arg(long)]
    pub no_styles: bool,
    /// With register and texts: part cells by semicolons, as Excel expects in Swedish
    #[arg(long)]
    pub semicolons: bool,
}

/// The forms that `export` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ExportFormat {
    /// The text in Markdown.
    Markdown,
    /// The text alone, without marks.
    Text,
    /// The facts as klartext has them.
    Json,
    /// The facts in the Data Privacy Vocabulary, as JSON-LD.
    Jsonld,
    /// The facts in TILT; what it cannot hold is told.
    Tilt,
    /// The text as a part for a page that has its own frame.
    Fragment,
    /// The register of processing activities (Art. 30 GDPR), as CSV.
    Register,
    /// The words that are written now, for a translator into --lang, as CSV.
    Texts,
    /// The site's HTTP headers as a `_headers` file, which Netlify and Cloudflare Pages read.
    Headers,
    /// The site's HTTP headers for nginx.
    Nginx,
    /// The site's HTTP headers for Apache.
    Apache,
}

/// What `import` takes over.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Make versions of dated Markdown files: 2023-11-27.md, 001-2023-11-27.md, 2023-11-27.sv.md
    #[command(
        after_help = "Example: klartext import versions old-texts --notice shop --title en=\"Privacy policy\" --slug en=privacy-policy"
    )]
    Versions(ImportVersions),
    /// Write a translator's words back: each to where it stands, and nothing else changes
    #[command(
        after_help = "Example: klartext export texts --lang en --out texts.csv\n         klartext import texts texts.csv"
    )]
    Texts(ImportTexts),
    /// Make a notice.toml of a notice in TILT; comments mark what is missing or doubtful
    #[command(after_help = "Example: klartext import tilt shop.tilt.json --notice shop")]
    Tilt(ImportTilt),
}

/// Options of `import tilt`.
#[derive(Debug, Args)]
pub struct ImportTilt {
    /// The file in TILT
    pub file: PathBuf,
    /// The new notice (default: the name that the file gives)
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// Print the notice.toml and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// Options of `import texts`.
#[derive(Debug, Args)]
pub struct ImportTexts {
    /// The file that `export texts` wrote, with the translation in its last column
    pub file: PathBuf,
    /// The folder or id of the notice (default: the site's only one)
    pub notice: Option<String>,
}

/// Options of `import versions`.
#[derive(Debug, Args)]
pub struct ImportVersions {
    /// The folder of the dated files
    pub folder: PathBuf,
    /// The notice they are versions of (default: the site's only notice, else the folder's name)
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// Its title in a language: sv="…" (default: what its notice.toml says)
    #[arg(long, value_name = "LANGUAGE=TITLE")]
    pub title: Vec<String>,
    /// The last part of its address in a language: sv=… (default: what its notice.toml says)
    #[arg(long, value_name = "LANGUAGE=SLUG")]
    pub slug: Vec<String>,
    /// The language of files whose name tells none (default: the site's first)
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
    /// The address the files stood at, which makes their links to other pages full addresses;
    /// without it such links become plain words
    #[arg(long, value_name = "URL")]
    pub base: Option<String>,
    /// Print what would be made and write nothing
    #[arg(long)]
    pub dry_run: bool,
}
