//! The options of `export` and `import`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Web;
use crate::version::VersionName;

/// Options of `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// Output format
    #[arg(value_enum)]
    pub format: ExportFormat,
    /// Folder or id of the notice (default: the only one)
    pub notice: Option<String>,
    /// The version (default: the one that applies today)
    #[arg(long, value_name = "VERSION", conflicts_with = "draft")]
    pub version: Option<VersionName>,
    /// Export the current text instead of a released version
    #[arg(long)]
    pub draft: bool,
    /// The language, for formats with only one (default: the prevailing language)
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Write to a file instead of stdout
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// With fragment: level of its first headings, from 1 to 6 (default: as in site.toml, else 2)
    #[arg(long, value_name = "LEVEL", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub heading_level: Option<u8>,
    /// With fragment: the look of the site, with cards
    #[arg(long, conflicts_with = "no_styles")]
    pub cards: bool,
    /// With text, html, pdf and docx: add the notice on one page, and the letters
    #[arg(long, conflicts_with = "sheet")]
    pub complete: bool,
    /// With html, pdf and docx: the cross-check sheet of the current text instead of the notice
    #[arg(long, conflicts_with_all = ["version", "draft"])]
    pub sheet: bool,
    /// With fragment: leave out the styles
    #[arg(long)]
    pub no_styles: bool,
    /// With register and texts: separate cells with semicolons, as Excel expects in Swedish
    #[arg(long)]
    pub semicolons: bool,
}

/// Output formats of `export`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ExportFormat {
    /// The text in Markdown.
    Markdown,
    /// The text without markup.
    Text,
    /// The text as one HTML file, to read and to print.
    Html,
    /// The text as a PDF, printed by a browser that is installed.
    Pdf,
    /// The text as a Word file (.docx).
    Docx,
    /// The facts in klartext's own JSON.
    Json,
    /// The facts in the Data Privacy Vocabulary, as JSON-LD.
    Jsonld,
    /// The facts in TILT; reports what TILT cannot express.
    Tilt,
    /// The text as HTML to include in another page.
    Fragment,
    /// The register of processing activities (Art. 30 GDPR), as CSV.
    Register,
    /// The current texts as CSV, for a translator into --lang.
    Texts,
    /// The site's HTTP headers as a `_headers` file, which Netlify and Cloudflare Pages read.
    Headers,
    /// The site's HTTP headers for nginx.
    Nginx,
    /// The site's HTTP headers for Apache.
    Apache,
}

/// What `import` reads.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Create versions from dated texts, in Markdown, HTML or plain text: 2023-11-27.md,
    /// 001-2023-11-27.txt, 2023-11-27.sv.html
    #[command(
        after_help = "Example: klartext import versions old-texts --notice shop --title en=\"Privacy policy\" --slug en=privacy-policy"
    )]
    Versions(ImportVersions),
    /// Create a notice.toml from the policy that you have; each fact comes with the sentence that states
    /// it, and a report lists what is missing
    #[command(
        after_help = "Example: klartext import text policy.html --notice shop\n         klartext import text https://www.example.se/privacy/ --notice shop\n         klartext import text policy.txt --dry-run"
    )]
    Text(ImportText),
    /// Write a translator's texts to the files they came from, and change nothing else
    #[command(
        after_help = "Example: klartext export texts --lang en --out texts.csv\n         klartext import texts texts.csv"
    )]
    Texts(ImportTexts),
    /// Create a notice.toml from a notice in TILT; comments mark what is missing or uncertain
    #[command(after_help = "Example: klartext import tilt shop.tilt.json --notice shop")]
    Tilt(ImportTilt),
}

/// Options of `import text`.
#[derive(Debug, Args)]
pub struct ImportText {
    /// File with the policy, .docx, .pdf, .html, .md or .txt; or the address of its page, which begins
    /// with https://
    #[arg(value_name = "FILE|URL")]
    pub file: PathBuf,
    /// Id of the new notice (default: derived from the title)
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// Print the notice.toml, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// How the web is read.
    #[command(flatten)]
    pub web: Web,
}

/// Options of `import tilt`.
#[derive(Debug, Args)]
pub struct ImportTilt {
    /// File in TILT
    pub file: PathBuf,
    /// Id of the new notice (default: derived from the name in the file)
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// Print the notice.toml, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// Options of `import texts`.
#[derive(Debug, Args)]
pub struct ImportTexts {
    /// File from `export texts`, with the translation in its last column
    pub file: PathBuf,
    /// Folder or id of the notice (default: the only one)
    pub notice: Option<String>,
}

/// Options of `import versions`.
#[derive(Debug, Args)]
pub struct ImportVersions {
    /// Folder of the dated files
    pub folder: PathBuf,
    /// The notice that they are versions of (default: the only one, else the name of the folder)
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// Its title in a language: sv="…" (default: the one in notice.toml)
    #[arg(long, value_name = "LANGUAGE=TITLE")]
    pub title: Vec<String>,
    /// The last part of its address in a language: sv=… (default: the one in notice.toml)
    #[arg(long, value_name = "LANGUAGE=SLUG")]
    pub slug: Vec<String>,
    /// Language of files whose name has none (default: the site's first)
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
    /// Address that the files were published at, to make their relative links full addresses; without
    /// it such links become plain text
    #[arg(long, value_name = "URL")]
    pub base: Option<String>,
    /// Make all versions of an earlier import again, as long as none of them is built
    #[arg(long)]
    pub replace: bool,
    /// Print what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}
