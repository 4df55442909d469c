//! Checks, composes and builds a site whose files are in memory. From the folder of a site:
//! `cargo run --example in_memory`.

use std::error::Error;
use std::fs;
use std::path::Path;

use klartext::{Files, Site};

/// Prints what it finds, and how much it builds.
pub fn main() -> Result<(), Box<dyn Error>> {
    let site = Site::new(files_of(Path::new("."))?)?;
    let today = "2026-11-30".parse()?;

    for finding in klartext::check(&site, today) {
        println!("{}[{}]: {}", finding.level, finding.rule, finding.message);
    }
    for notice in site.notices() {
        for document in klartext::compose(&site, notice).unwrap_or_default() {
            println!("{}: {}", document.language, document.title);
        }
    }
    match klartext::build(&site, today) {
        Ok(pages) => println!("{} files", pages.len()),
        Err(findings) => println!("nothing is built: {} findings", findings.len()),
    }
    Ok(())
}

/// What a site can consist of; here read from the disk, but any source will do.
pub fn files_of(root: &Path) -> Result<Files, Box<dyn Error>> {
    let mut files = Files::new();
    for folder in ["content", "templates", "locales", "static"] {
        for entry in walkdir::WalkDir::new(root.join(folder)) {
            let Ok(entry) = entry else { continue };
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(root)?.to_string_lossy().replace('\\', "/");
                files.insert(path, fs::read(entry.path())?);
            }
        }
    }
    Ok(files)
}
