//! `release --withdraw` and `release --end`: a record without a text, which withdraws a version or
//! ends the notice.

use std::io::Write;

use anyhow::bail;

use crate::args::Release;
use crate::command::release::plan::Request;
use crate::command::release::{authority, refusal, wanted};
use crate::command::{Outcome, print_findings};
use crate::diagnostic::{Diagnostic, Message, Value, release};
use crate::pages::Released;
use crate::read::{NoticePaths, VERSIONS_FOLDER};
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::stderr_line;
use crate::terminal;
use crate::version::{self, Class, Plan, Proposed, Record};
use crate::write::add_record;

/// Withdraws a version, or ends a notice.
///
/// # Errors
/// When no notice is named where there are several, or a file cannot be read or written.
pub fn release(request: &Request<'_>) -> anyhow::Result<Outcome> {
    let paths = notice(request.site, request.options)?;
    let mut faults = Vec::new();
    match plan(request, paths)? {
        Ok((released, record)) => {
            faults.extend(missing_successor(request, paths));
            if faults.is_empty() && confirm(request, paths, &record)? {
                add(request, paths, &released, &record)?;
                return Ok(Outcome::Done);
            }
        }
        Err(found) => faults.extend(found),
    }
    if !faults.is_empty() {
        print_findings(&mut faults, request.words)?;
    }
    stderr_line!("nothing was released");
    Ok(Outcome::Failed)
}

/// The notice of `--withdraw` or `--end`: the named one, else the only one that has the version, or
/// any version.
///
/// # Errors
/// When there is none, or several.
pub fn notice<'a>(site: &'a Site, options: &Release) -> anyhow::Result<&'a NoticePaths> {
    let mut all = site.found.notices.iter().filter(|paths| paths.has_records());
    if let [name] = options.notice.as_slice() {
        let id = crate::command::select::id(name);
        return match all.find(|paths| paths.id == id) {
            Some(paths) => Ok(paths),
            None => bail!("the notice `{name}` has no released version"),
        };
    }
    let has = |paths: &&NoticePaths| match options.withdraw {
        Some(version) => paths.has_record(&version.file_name()),
        None => true,
    };
    let candidates: Vec<&NoticePaths> = match options.notice.as_slice() {
        [] => all.filter(has).collect(),
        _ => bail!("`--withdraw` and `--end` take one notice"),
    };
    match candidates.as_slice() {
        [only] => Ok(only),
        [] => match options.withdraw {
            Some(version) => bail!("no notice has a version `{version}`"),
            None => bail!("no notice has a released version"),
        },
        several => {
            let ids: Vec<String> = several.iter().map(|paths| format!("`{}`", paths.id)).collect();
            bail!("name the notice, one of {}", ids.join(", "))
        }
    }
}

/// A planned record with the chain it continues, or what blocks it.
type Planned = Result<(Released, Record), Vec<Diagnostic>>;

fn plan(request: &Request<'_>, paths: &NoticePaths) -> anyhow::Result<Planned> {
    let released = match read_chain(paths)? {
        Ok(released) => released,
        Err(faults) => return Ok(Err(faults)),
    };
    let record = version::plan(&Plan {
        chain: &released.chain,
        notice: &paths.id,
        authority: authority(request.site)?,
        klartext: env!("CARGO_PKG_VERSION"),
        content: None,
        proposed: Proposed { class: Class::Material, summary: Default::default() },
        options: wanted(request.options, request.today)?,
        today: request.today,
    });
    Ok(match record {
        Ok(record) => Ok((released, record)),
        Err(error) => Err(vec![refusal(paths, &error)]),
    })
}

/// A finding if the notice that is to replace an ended one has no version.
fn missing_successor(request: &Request<'_>, paths: &NoticePaths) -> Option<Diagnostic> {
    let instead = request.options.instead.as_ref()?;
    let others = || request.site.found.notices.iter().filter(|one| one.has_records());
    if others().any(|one| one.id == *instead) {
        return None;
    }
    let known: Vec<&str> =
        others().filter(|one| one.id != paths.id).map(|one| one.id.as_str()).collect();
    let help = match known.is_empty() {
        true => Message::new("release-refused-no-successor-help"),
        false => Message::new("release-refused-successor-help").with("known", Value::any(known)),
    };
    let message = Message::new("release-refused")
        .with("notice", Value::text(&paths.id))
        .with("why", Message::new("release-refused-successor").with("successor", instead));
    Some(Diagnostic::new(&release::RELEASE_REFUSED, "", message).help(help))
}

/// Shows on a terminal what would be written, and asks.
fn confirm(request: &Request<'_>, paths: &NoticePaths, record: &Record) -> anyhow::Result<bool> {
    if request.options.dry_run || request.options.yes || !terminal::is_interactive() {
        return Ok(true);
    }
    let mut out = terminal::stdout();
    match record.withdraws {
        Some(version) => writeln!(out, "this withdraws {version} of {}", paths.id)?,
        None => writeln!(out, "this ends {} on {}", paths.id, record.effective)?,
    }
    Ok(terminal::confirm("write it? A record is never changed afterwards")?)
}

fn add(
    request: &Request<'_>,
    paths: &NoticePaths,
    released: &Released,
    record: &Record,
) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    if request.options.dry_run {
        out.write_all(record.bytes())?;
        return Ok(());
    }
    let folder = paths.folder.join(VERSIONS_FOLDER);
    let name = record.version.file_name();
    add_record(&folder, &name, record.bytes())?;
    match record.withdraws {
        Some(version) => writeln!(out, "withdrew {version} of {}", paths.id)?,
        None => {
            writeln!(out, "ended {}: from {} on it does not apply", paths.id, record.effective)?
        }
    }
    writeln!(out, "  record {}, published {}", record.version, record.published)?;
    writeln!(out, "  hash {}", record.hash)?;
    writeln!(out, "  written to {}", folder.join(name).display())?;
    if let (Some(_), Ok(chain)) = (record.withdraws, released.chain.with(record.clone())) {
        match chain.in_force(request.today) {
            Some(now) => writeln!(out, "  {} applies now", now.version)?,
            None => {
                if let Some(coming) = chain.coming(request.today).first() {
                    writeln!(out, "  {} applies from {}", coming.version, coming.effective)?;
                }
            }
        }
    }
    writeln!(out, "next: klartext build")?;
    Ok(())
}
