//! `verify`: whether records, a built site, served pages or archived hashes are as they were released.

use std::io::Write;
use std::path::Path;

use anyhow::{anyhow, bail};
use jiff::civil::Date;

use super::{Outcome, print_findings, roots, today, wording};
use crate::args::{Common, Verify};
use crate::deploy::Keep;
use crate::diagnostic::{self, Diagnostic};
use crate::pages::{PageContext, Released};
use crate::read;
use crate::render::theme::Theme;
use crate::report::Wording;
use crate::site::Site;
use crate::site::chain::{later_than, read_chain};
use crate::site::theme::own_files;
use crate::stamp::{Stamp, shown_time};
use crate::terminal;
use crate::verify::{self, BuiltSite, VersionsFile};
use crate::version::{Kind, Record, RecordedApproval};

/// What is verified, and what came out.
struct Verification<'a> {
    options: &'a Verify,
    released: Vec<Released>,
    lines: Vec<String>,
    findings: Vec<Diagnostic>,
}

/// Verifies each site's records, and what else was named against them.
pub fn run(common: &Common, options: &Verify) -> anyhow::Result<Outcome> {
    let (released, lines, findings) = (Vec::new(), Vec::new(), Vec::new());
    let mut verification = Verification { options, released, lines, findings };
    let mut sites = Vec::new();
    for root in roots(common) {
        let site = Site::read(&root)?;
        let today = today(common, &site.settings)?;
        verification.read_records(&site, today)?;
        sites.push((site, today));
    }
    let chains = verification.released.iter();
    let lines = chains
        .flat_map(|one| [vec![chain_line(one)], stamp_lines(one), approval_lines(one)].concat());
    verification.lines = lines.collect();
    // What cannot be trusted itself is nothing to compare with.
    if !diagnostic::has_errors(&verification.findings) {
        if options.site.is_some() || !options.url.is_empty() {
            let [(site, today)] = sites.as_slice() else {
                bail!("`--site` and `--url` accept only one site; name it with --root");
            };
            verification.compare_pages(site, *today)?;
        }
        if let Some(file) = &options.against {
            let line = verify_against(file, &verification.released, &mut verification.findings)?;
            verification.lines.push(line);
        }
    }
    let words = wording(common, sites.first().map(|(site, _)| site));
    print(options.quiet, &verification.lines, &mut verification.findings, &words)
}

impl Verification<'_> {
    fn read_records(&mut self, site: &Site, today: Date) -> anyhow::Result<()> {
        for paths in site.found.notices.iter().filter(|paths| paths.has_records()) {
            match read_chain(paths)? {
                Ok(one) => {
                    self.findings.extend(later_than(paths, &one, today));
                    let (one, found) = site.with_siblings(paths, one)?;
                    self.findings.extend(found);
                    self.released.push(one);
                }
                Err(errors) => self.findings.extend(errors),
            }
        }
        Ok(())
    }

    /// Compares a built site and served pages with what klartext makes of the working copy's theme,
    /// static files, settings and wording.
    fn compare_pages(&mut self, site: &Site, today: Date) -> anyhow::Result<()> {
        let own = own_files(&site.found.root, &mut self.findings)?;
        let theme = match Theme::new(&site.settings, &site.locales, &own) {
            Ok(theme) => theme,
            Err(errors) => {
                self.findings.extend(errors);
                return Ok(());
            }
        };
        if diagnostic::has_errors(&self.findings) {
            return Ok(());
        }
        let context = PageContext::new(&theme, &site.settings, &site.locales, &site.tables, today);
        if let Some(folder) = &self.options.site {
            self.compare_folder(folder, site, &context)?;
        }
        self.compare_served(&context)
    }

    fn compare_folder(
        &mut self,
        folder: &Path,
        site: &Site,
        context: &PageContext<'_>,
    ) -> anyhow::Result<()> {
        let shown = folder.display().to_string();
        let shown = shown.trim_end_matches('/');
        let keep = Keep::of_all_targets(&site.settings);
        let report = verify::site(&BuiltSite {
            folder: shown,
            files: read::site_files(folder)?,
            read: &|name, most| read::site_file(folder, name, most),
            keeps: &|name| keep.matches(name),
            released: &self.released,
            context,
            allow_older: self.options.allow_older,
        })?;
        let files = if report.compared == 1 { "file" } else { "files" };
        let state =
            if report.diagnostics.is_empty() { "as klartext makes them" } else { "compared" };
        self.lines.push(format!("{shown}: {} {files}, {state}", report.compared));
        if !report.foreign.is_empty() {
            self.lines.push(format!("{shown}: kept by site.toml: {}", report.foreign.join(", ")));
        }
        self.findings.extend(report.diagnostics);
        Ok(())
    }

    #[cfg(not(feature = "net"))]
    fn compare_served(&mut self, _: &PageContext<'_>) -> anyhow::Result<()> {
        if self.options.url.is_empty() { Ok(()) } else { bail!(super::WITHOUT_NET) }
    }

    #[cfg(feature = "net")]
    fn compare_served(&mut self, context: &PageContext<'_>) -> anyhow::Result<()> {
        let fetched = self.options.url.iter().map(|url| crate::net::page(url));
        let fetched = fetched.collect::<anyhow::Result<Vec<verify::FetchedPage>>>()?;
        let made = match own_files_made(context, &self.released, &fetched) {
            Ok(made) => made,
            Err(errors) => {
                self.findings.extend(errors);
                return Ok(());
            }
        };
        for page in &fetched {
            let name = verify::name_in_site(&page.url, context.base_url);
            let own = name.as_ref().and_then(|name| made.get_key_value(name));
            let (line, found) = match own {
                Some((name, bytes)) => verify::own_page(page, name, bytes, context.base_url),
                None => verify::embedded_page(page, context, &self.released),
            };
            self.lines.extend(line);
            self.findings.extend(found);
        }
        Ok(())
    }
}

/// Files by their names.
#[cfg(feature = "net")]
type Files = std::collections::BTreeMap<String, Vec<u8>>;

/// The files of the site that are among what was fetched, as klartext makes them.
#[cfg(feature = "net")]
fn own_files_made(
    context: &PageContext<'_>,
    released: &[Released],
    fetched: &[verify::FetchedPage],
) -> Result<Files, Vec<Diagnostic>> {
    let names = fetched.iter().filter_map(|page| verify::name_in_site(&page.url, context.base_url));
    let names: std::collections::BTreeSet<String> = names.collect();
    let made = std::sync::Mutex::new(Files::new());
    if !names.is_empty() {
        crate::pages::visit_all(context, released, &|_, pages| {
            let wanted = pages.iter().filter(|page| names.contains(&page.name));
            let wanted = wanted.map(|page| (page.name.clone(), page.bytes.clone()));
            let mut made = made.lock().expect("no thread ends while it holds this");
            made.extend(wanted);
            made.len() < names.len()
        })?;
    }
    Ok(made.into_inner().expect("no thread ends while it holds this"))
}

fn print(
    quiet: bool,
    lines: &[String],
    findings: &mut Vec<Diagnostic>,
    words: &Wording,
) -> anyhow::Result<Outcome> {
    if !quiet {
        let mut out = terminal::stdout();
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        match (lines, findings.is_empty()) {
            ([], true) => writeln!(out, "no notice has a released version")?,
            (_, true) => writeln!(out, "ok")?,
            (_, false) => {}
        }
    }
    if findings.is_empty() {
        return Ok(Outcome::Done);
    }
    print_findings(findings, words)?;
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

/// What the time stamps of a chain prove, and by whom.
fn stamp_lines(released: &Released) -> Vec<String> {
    let chain = &released.chain;
    let of_record = |record: &Record| {
        let stamps = chain.siblings(record.version).stamps.iter();
        let line = |stamp: &Stamp| {
            let (time, version) = (shown_time(stamp.time), record.version);
            format!(
                "{}: {version} was there at {time}, as {} signed ({}); whether that certificate was \
                 revoked is not looked at",
                released.id, stamp.signer, stamp.authority
            )
        };
        stamps.map(line).collect::<Vec<_>>()
    };
    chain.records().iter().flat_map(of_record).collect()
}

/// Who approved what, as far as the records and what lies beside them say.
fn approval_lines(released: &Released) -> Vec<String> {
    let chain = &released.chain;
    let of_record = |record: &Record| {
        let named = &chain.siblings(record.version).approvals;
        let line = |one: &RecordedApproval| {
            let known = named.iter().find(|named| named.sha256 == one.sha256);
            let by = known.map(|named| format!(" by {}", named.by)).unwrap_or_default();
            let how = match known.and_then(|named| named.signer.as_ref()) {
                Some(signer) => format!("signed with the key of {signer}"),
                None if one.signed => "signed, as the record says".to_owned(),
                None => "as stated by whoever wrote the file".to_owned(),
            };
            let (version, role, day) = (record.version, &one.role, one.day);
            format!("{}: {version} was approved as {role} on {day}{by}, {how}", released.id)
        };
        record.approvals.iter().map(line).collect::<Vec<_>>()
    };
    chain.records().iter().flat_map(of_record).collect()
}

fn verify_against(
    file: &Path,
    released: &[Released],
    findings: &mut Vec<Diagnostic>,
) -> anyhow::Result<String> {
    let shown = file.display().to_string();
    let Some(bytes) = read::bytes(file)? else { bail!("there is no file `{shown}`") };
    let listed =
        VersionsFile::parse(&bytes).map_err(|error| anyhow!("cannot read `{shown}`: {error}"))?;
    findings.extend(verify::against(&shown, &listed, released));
    let count: usize = listed.notices.iter().map(|notice| notice.records().count()).sum();
    let records = if count == 1 { "1 record".into() } else { format!("{count} records") };
    Ok(format!("{shown}: lists {records}"))
}
