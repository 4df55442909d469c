//! `verify`: whether records, a built site or kept hashes are as they were released.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, anyhow, bail};
use jiff::civil::Date;

use super::{Outcome, roots, today};
use crate::args::{Common, Verify};
use crate::diagnostic::{self, Diagnostic};
use crate::listing::{Listing, OWN_FOLDER};
use crate::pages::Released;
use crate::read;
use crate::render::article::Names;
use crate::render::words::Words;
use crate::report;
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::stderr_line;
use crate::terminal;
use crate::verify::{self, BuiltSite, Kept};
use crate::version::Kind;

/// Verifies each site's records, and what else was named against them.
pub fn run(common: &Common, options: &Verify) -> anyhow::Result<Outcome> {
    let mut released = Vec::new();
    let mut findings = Vec::new();
    let mut sites = Vec::new();
    for root in roots(common) {
        let project = Site::read(&root)?;
        let today = today(common, &project.settings)?;
        for paths in project.found.notices.iter().filter(|paths| paths.has_records()) {
            match read_chain(paths)? {
                Ok(one) => released.push(one),
                Err(faults) => findings.extend(faults),
            }
        }
        sites.push((project, today));
    }
    let mut lines = released.iter().map(chain_line).collect::<Vec<_>>();
    // What cannot be trusted itself is nothing to compare with.
    if !diagnostic::has_errors(&findings) {
        if let Some(folder) = &options.site {
            let [(project, today)] = sites.as_slice() else {
                bail!("`--site` is about one site; name one with --root");
            };
            lines.push(verify_site(folder, &released, project, *today, &mut findings)?);
        }
        for url in &options.url {
            let Some((project, today)) = sites.first() else { continue };
            let page = read_page(url)?;
            let (line, found) = verify::page(url, &page, &released, &names(project), *today);
            lines.extend(line);
            findings.extend(found);
        }
        if let Some(file) = &options.against {
            lines.push(verify_against(file, &released, &mut findings)?);
        }
    }
    tell(&lines, &mut findings)
}

#[cfg(feature = "net")]
fn read_page(url: &str) -> anyhow::Result<String> {
    crate::net::page(url)
}

#[cfg(not(feature = "net"))]
fn read_page(_: &str) -> anyhow::Result<String> {
    bail!(super::WITHOUT_NET)
}

fn tell(lines: &[String], findings: &mut Vec<Diagnostic>) -> anyhow::Result<Outcome> {
    let mut out = terminal::stdout();
    if lines.is_empty() && findings.is_empty() {
        writeln!(out, "no notice has a released version")?;
    }
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
    drop(out);
    if findings.is_empty() {
        return Ok(Outcome::Done);
    }
    report::print_to_stderr(findings)?;
    Ok(if diagnostic::has_errors(findings) { Outcome::Failed } else { Outcome::Done })
}

/// What a chain is, and the one hash that stands for all of it.
fn chain_line(released: &Released) -> String {
    let records = released.chain.records();
    let texts = records.iter().filter(|record| record.kind() == Kind::Text).count();
    let counted = match (records.len(), texts) {
        (1, _) => "1 record, as it was released".to_owned(),
        (all, texts) if all == texts => format!("{all} records, as they were released"),
        (all, texts) => format!("{all} records, {texts} with a text, as they were released"),
    };
    match released.chain.last() {
        Some(last) => format!(
            "{}: {counted}; the last is {} with the hash {}",
            released.id, last.version, last.hash
        ),
        None => format!("{}: no record", released.id),
    }
}

/// What the site's languages are called in themselves.
fn names(project: &Site) -> Names {
    project.locales.values().map(|locale| locale.about.name.clone()).collect()
}

fn verify_site(
    folder: &Path,
    released: &[Released],
    project: &Site,
    today: Date,
    findings: &mut Vec<Diagnostic>,
) -> anyhow::Result<String> {
    let files = read::built_files(folder)?;
    let shown = folder.display().to_string();
    let shown = shown.trim_end_matches('/');
    let said = project.locales.values().flat_map(|locale| Words::new(locale).0.beside()).collect();
    let settings = &project.settings;
    let names = &names(project);
    let site =
        BuiltSite { folder: shown, files: &files, released, settings, said: &said, names, today };
    let found = verify::site(&site);
    findings.extend(found.diagnostics);
    let path = folder.join(OWN_FOLDER).join("listing");
    match read::bytes(&path)? {
        Some(listing) => {
            let listing = Listing::parse(&String::from_utf8_lossy(&listing))
                .with_context(|| format!("cannot read `{}`", path.display()))?;
            let told = |file: &str| found.told.contains(file);
            findings.extend(verify::changed_files(&listing, &files, &told));
        }
        None => stderr_line!(
            "note: `{shown}` lacks the listing that `build` leaves, so the pages with a version's \
             text or its changes were compared, and not lists, feeds and files such as notice.md"
        ),
    }
    let pages = if found.pages == 1 {
        "1 page shows".into()
    } else {
        format!("{} pages show", found.pages)
    };
    Ok(format!("{shown}: {pages} a version"))
}

fn verify_against(
    file: &Path,
    released: &[Released],
    findings: &mut Vec<Diagnostic>,
) -> anyhow::Result<String> {
    let shown = file.display().to_string();
    let Some(bytes) = read::bytes(file)? else { bail!("there is no file `{shown}`") };
    let kept = Kept::parse(&bytes).map_err(|fault| anyhow!("cannot read `{shown}`: {fault}"))?;
    findings.extend(verify::against(&shown, &kept, released));
    let count: usize = kept.notices.iter().map(|notice| notice.records().count()).sum();
    let records = if count == 1 { "1 record".into() } else { format!("{count} records") };
    Ok(format!("{shown}: lists {records}"))
}
