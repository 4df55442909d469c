//! `stamp`: has the hashes of records stamped by the time stamp authorities of `site.toml`.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::{Context, bail};

use super::{Outcome, print_findings, roots, wording};
use crate::args::{Common, Stamp as StampOptions};
use crate::diagnostic::{Diagnostic, Level, Message, Value, release};
use crate::model::StampAuthority;
use crate::read::{NoticePaths, VERSIONS_FOLDER};
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::site::siblings::stamp_finding;
use crate::stamp::{Stamp, StampRequest, file_name, shown_time};
use crate::terminal;
use crate::version::{Chain, Record, VersionName};
use crate::write::add_record;

/// Stamps the records that are asked for.
pub fn run(common: &Common, options: &StampOptions) -> anyhow::Result<Outcome> {
    let which = match options.version {
        Some(version) => Which::Version(version),
        None if options.all => Which::All,
        None => Which::Last,
    };
    let mut outcome = Outcome::Done;
    let mut is_known = false;
    for root in roots(common) {
        let site = Site::read(&root)?;
        let words = wording(common, Some(&site));
        let mut findings = site.settings_errors();
        if site.settings.stamp.is_empty() {
            bail!(
                "site.toml names no time stamp authority; write `[stamp.NAME]` with `url` and \
                 `certificates` (docs/EVIDENCE.md)"
            );
        }
        if findings.is_empty() {
            let mut stamping = Stamping::new(&site);
            for paths in site.found.notices.iter().filter(|paths| paths.has_records()) {
                let chain = match read_chain(paths)? {
                    Ok(released) => released.chain,
                    Err(faults) => {
                        stamping.findings.extend(faults);
                        continue;
                    }
                };
                is_known |= !which.is_missing_in(&chain);
                stamping.notice(paths, &chain, which)?;
            }
            if !stamping.has_asked && stamping.findings.is_empty() && is_known {
                writeln!(terminal::stdout(), "nothing to stamp: each record has its stamps")?;
            }
            findings = stamping.findings;
        }
        if !findings.is_empty() {
            outcome = Outcome::Failed;
            print_findings(&mut findings, &words)?;
        }
    }
    match which {
        Which::Version(version) if !is_known && outcome == Outcome::Done => {
            bail!("no notice has a version `{version}`")
        }
        _ => Ok(outcome),
    }
}

/// Which records are to be stamped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// That of one version.
    Version(VersionName),
    /// All.
    All,
    /// Those after the last one that the authority has stamped; where it has stamped none, the last:
    /// its hash stands for all before it.
    Last,
}

impl Which {
    fn is_missing_in(self, chain: &Chain) -> bool {
        matches!(self, Which::Version(version) if chain.version(version).is_none())
    }

    /// The records of a chain, where `is_stamped` says which have a stamp.
    fn of(self, chain: &Chain, is_stamped: impl Fn(&Record) -> bool) -> Vec<&Record> {
        let records = chain.records();
        let wanted = match self {
            Which::Version(version) => return chain.version(version).into_iter().collect(),
            Which::All => records,
            Which::Last => {
                let last = records.iter().rposition(is_stamped);
                let from = last.map_or(records.len().saturating_sub(1), |last| last + 1);
                records.get(from..).unwrap_or_default()
            }
        };
        wanted.iter().collect()
    }
}

/// The stamping of a site's records. An authority that does not answer is not asked again in a run.
pub struct Stamping<'a> {
    site: &'a Site,
    silent: BTreeSet<&'a str>,
    /// Whether an authority was asked.
    pub has_asked: bool,
    /// What failed.
    pub findings: Vec<Diagnostic>,
}

/// An authority that is asked, and what came of it.
type Asked<'a> = (&'a str, StampRequest, anyhow::Result<Vec<u8>>);

impl<'a> Stamping<'a> {
    /// With the authorities of a site.
    pub fn new(site: &'a Site) -> Stamping<'a> {
        Stamping { site, silent: BTreeSet::new(), has_asked: false, findings: Vec::new() }
    }

    /// Stamps records of a notice.
    ///
    /// # Errors
    /// When the disk fails. What the authorities do wrong is a finding.
    pub fn notice(
        &mut self,
        paths: &NoticePaths,
        chain: &Chain,
        which: Which,
    ) -> anyhow::Result<()> {
        let is_stamped = |record: &Record, name: &str| {
            paths.has_record(&file_name(&record.version.to_string(), name))
        };
        for record in chain.records() {
            let wanted: Vec<(&str, &StampAuthority)> = (self.site.settings.stamp.iter())
                .map(|(name, authority)| (name.as_str(), authority))
                .filter(|(name, _)| !self.silent.contains(name) && !is_stamped(record, name))
                .filter(|(name, _)| which.of(chain, |one| is_stamped(one, name)).contains(&record))
                .collect();
            for (name, request, answer) in asked(&wanted, &record.hash)? {
                self.has_asked = true;
                self.keep(paths, record, (name, request, answer))?;
            }
        }
        Ok(())
    }

    /// Keeps the answer of an authority, if it is a stamp of the record.
    fn keep(
        &mut self,
        paths: &NoticePaths,
        record: &Record,
        (name, request, answer): Asked<'a>,
    ) -> anyhow::Result<()> {
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                self.silent.insert(name);
                let why = Message::verbatim(format!("{error:#}"));
                self.findings.push(missing(paths, record, name, why));
                return Ok(());
            }
        };
        match self.site.authorities.verify_answer(name, &record.hash, &request, &answer) {
            Ok(stamp) => {
                self.write(paths, record, name, &answer)?;
                print(paths, record, &stamp)?;
            }
            // The time is worth keeping; whom to trust can be said later.
            Err(error) if error.is_unknown() => {
                self.write(paths, record, name, &answer)?;
                let finding = stamp_finding(paths, record, name, &error);
                self.findings.push(finding.level(Level::Warning));
            }
            Err(error) => {
                self.silent.insert(name);
                self.findings.push(missing(paths, record, name, error.message()));
            }
        }
        Ok(())
    }

    fn write(
        &self,
        paths: &NoticePaths,
        record: &Record,
        name: &str,
        answer: &[u8],
    ) -> anyhow::Result<()> {
        let folder = paths.folder.join(VERSIONS_FOLDER);
        add_record(&folder, &file_name(&record.version.to_string(), name), answer)
    }
}

/// What the authorities answer, each asked in a thread of its own: none waits for another.
fn asked<'a>(
    authorities: &[(&'a str, &'a StampAuthority)],
    hash: &str,
) -> anyhow::Result<Vec<Asked<'a>>> {
    let mut requests = Vec::new();
    for (name, authority) in authorities {
        let mut random = [0; 16];
        getrandom::fill(&mut random).context("the machine gives no random numbers")?;
        let url = authority.url.as_deref().unwrap_or_default();
        requests.push((*name, url, StampRequest::of(hash, random)));
    }
    Ok(std::thread::scope(|threads| {
        let asking = requests.into_iter().map(|(name, url, request)| {
            threads.spawn(move || {
                let answer = ask(url, &request.bytes);
                (name, request, answer)
            })
        });
        let asking: Vec<_> = asking.collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, Asked<'a>>| {
            thread.join().expect("no request panics")
        };
        asking.into_iter().map(join).collect()
    }))
}

#[cfg(feature = "net")]
fn ask(url: &str, request: &[u8]) -> anyhow::Result<Vec<u8>> {
    crate::net::stamp(url, request)
}

#[cfg(not(feature = "net"))]
fn ask(_: &str, _: &[u8]) -> anyhow::Result<Vec<u8>> {
    bail!(super::WITHOUT_NET)
}

fn missing(paths: &NoticePaths, record: &Record, name: &str, why: Message) -> Diagnostic {
    let message = Message::new("stamp-missing")
        .with("version", record.version.to_string())
        .with("notice", Value::text(&paths.id))
        .with("authority", name)
        .with("why", why);
    Diagnostic::new(&release::STAMP_MISSING, "", message)
}

fn print(paths: &NoticePaths, record: &Record, stamp: &Stamp) -> anyhow::Result<()> {
    let Stamp { authority, time, signer, .. } = stamp;
    let version = record.version;
    let time = shown_time(*time);
    let mut out = terminal::stdout();
    writeln!(out, "stamped {version} of {} by {authority}: {time}, signed by {signer}", paths.id)?;
    Ok(())
}
