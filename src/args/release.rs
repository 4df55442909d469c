//! The command line of `release`, declared.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use crate::version::{Class, VersionName};

/// Options of `release`.
#[derive(Debug, Args)]
pub struct Release {
    /// Folders or ids of notices (default: the only one that changed)
    pub notice: Vec<String>,
    /// Release all notices that changed
    #[arg(long, conflicts_with = "notice")]
    pub all: bool,
    /// Release all notices that changed but this one; may be repeated
    #[arg(long, value_name = "NOTICE", conflicts_with_all = ["notice", "withdraw", "end"])]
    pub except: Vec<String>,
    /// Date of publication (default: today)
    #[arg(long, value_name = "DATE")]
    pub published: Option<Date>,
    /// Reason for a date of publication in the past, shown on every page of the version; once for
    /// all languages, or once for each: sv="…"
    #[arg(long, value_name = "[LANGUAGE=]REASON")]
    pub backdated: Vec<String>,
    /// First day that it applies (default: the date of publication)
    #[arg(long, value_name = "DATE")]
    pub effective: Option<Date>,
    /// Class of the change (default: derived from the changed facts)
    #[arg(long, value_enum)]
    pub class: Option<ClassArgument>,
    /// Reason for a lower class than the one derived from the changed facts
    #[arg(long, value_name = "REASON")]
    pub class_reason: Option<String>,
    /// Summary of the changes in a language: sv="…"; once for each language
    #[arg(long, value_name = "LANGUAGE=TEXT")]
    pub summary: Vec<String>,
    /// Release in spite of errors, for this reason; the record contains it
    #[arg(long, value_name = "REASON")]
    pub despite_findings: Option<String>,
    /// Release only content with this hash
    #[arg(long, value_name = "HASH")]
    pub expect: Option<String>,
    /// Sign the record with this SSH key, as the one who releases; the signature lies beside the record
    #[arg(long, value_name = "KEY")]
    pub sign: Option<PathBuf>,
    /// Withdraw a version from today, so that the previous one applies again; requires --reason
    #[arg(long, value_name = "VERSION", conflicts_with = "end")]
    pub withdraw: Option<VersionName>,
    /// With --withdraw: release the current text in its place
    #[arg(long, requires = "withdraw")]
    pub with_text: bool,
    /// End the notice on the effective date; its page then says so
    #[arg(long)]
    pub end: bool,
    /// With --end: the notice that replaces it
    #[arg(long, value_name = "NOTICE", requires = "end")]
    pub instead: Option<String>,
    /// Reason for --withdraw or --end, shown to readers; once for all languages, or once for each:
    /// sv="…"
    #[arg(long, value_name = "[LANGUAGE=]REASON")]
    pub reason: Vec<String>,
    /// Do not ask before writing; only a terminal is asked
    #[arg(long)]
    pub yes: bool,
    /// Print what would be written, and write nothing
    #[arg(long, conflicts_with = "yes")]
    pub dry_run: bool,
    /// With --dry-run: a description, or the record itself
    #[arg(long, value_enum, default_value_t, requires = "dry_run")]
    pub format: PlanFormat,
}

/// Options of `approve`.
#[derive(Debug, Args)]
pub struct Approve {
    /// Folder or id of the notice (default: the only one)
    pub notice: Option<String>,
    /// The role, one of those in site.toml
    #[arg(long, value_name = "ROLE")]
    pub role: String,
    /// Who approves
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// First day that the text applies, if that is not the day of its release
    #[arg(long, value_name = "DATE")]
    pub effective: Option<Date>,
    /// Class of the change (default: derived from the changed facts)
    #[arg(long, value_enum)]
    pub class: Option<ClassArgument>,
    /// Reason for a lower class than the one derived from the changed facts
    #[arg(long, value_name = "REASON")]
    pub class_reason: Option<String>,
    /// Approve in spite of errors, as `release --despite-findings` releases
    #[arg(long, value_name = "REASON")]
    pub despite_findings: Option<String>,
    /// Sign the approval with this SSH key
    #[arg(long, value_name = "KEY")]
    pub sign: Option<PathBuf>,
}

impl Release {
    /// The release that an approval is of.
    pub fn of_approval(notice: &str, options: &Approve) -> Release {
        Release {
            notice: vec![notice.to_owned()],
            all: false,
            except: Vec::new(),
            published: None,
            backdated: Vec::new(),
            effective: options.effective,
            class: options.class,
            class_reason: options.class_reason.clone(),
            summary: Vec::new(),
            despite_findings: options.despite_findings.clone(),
            expect: None,
            sign: None,
            withdraw: None,
            with_text: false,
            end: false,
            instead: None,
            reason: Vec::new(),
            yes: true,
            dry_run: true,
            format: PlanFormat::Text,
        }
    }
}

/// Output formats of `release --dry-run`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum PlanFormat {
    /// For people.
    #[default]
    Text,
    /// The record.
    Json,
}

/// The class of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ClassArgument {
    /// Something that people should know about.
    Material,
    /// Wording, or facts that burden no one more.
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
