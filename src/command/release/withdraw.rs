//! `release --withdraw` and `release --end`: a record without a text, which says that a version
//! no longer applies, or that the notice has ended.

use std::io::Write;

use anyhow::bail;
use jiff::civil::Date;

use crate::args::Release;
use crate::command::Outcome;
use crate::command::release::{authority, refusal, wanted};
use crate::diagnostic::{Diagnostic, release};
use crate::pages::Released;
use crate::read::{NoticePaths, VERSIONS_FOLDER};
use crate::report;
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::stderr_line;
use crate::terminal;
use crate::version::{self, Class, Plan, Proposed, Record};
use crate::write::add_record;

/// Withdraws a version, or ends a notice.
///
/// # Errors
/// When the notice is not told, or the machine fails.
pub fn release(project: &Site, options: &Release, today: Date) -> anyhow::Result<Outcome> {
    let paths = notice(project, options)?;
    let mut faults = Vec::new();
    match plan(project, paths, options, today)? {
        Ok((released, record)) => {
            faults.extend(no_such_notice(project, paths, options)?);
            if faults.is_empty() {
                add(paths, &released, &record, options, today)?;
                return Ok(Outcome::Done);
            }
        }
        Err(found) => faults.extend(found),
    }
    report::print_to_stderr(&mut faults)?;
    stderr_line!("nothing was released");
    Ok(Outcome::Failed)
}

/// The notice that `--withdraw` or `--end` is about: the one named; else the only one that has the
/// version, or that has any.
///
/// # Errors
/// When there is none such, or several.
pub fn notice<'a>(project: &'a Site, options: &Release) -> anyhow::Result<&'a NoticePaths> {
    let mut all = project.found.notices.iter().filter(|paths| paths.has_records());
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
        _ => bail!("`--withdraw` and `--end` are about one notice"),
    };
    match candidates.as_slice() {
        [only] => Ok(only),
        [] => match options.withdraw {
            Some(version) => bail!("no notice has a version `{version}`"),
            None => bail!("no notice has a released version"),
        },
        several => {
            let ids: Vec<String> = several.iter().map(|paths| format!("`{}`", paths.id)).collect();
            bail!("say which notice: {}", ids.join(", "))
        }
    }
}

/// A planned record with the chain it continues, or what forbids it.
type Planned = Result<(Released, Record), Vec<Diagnostic>>;

fn plan(
    project: &Site,
    paths: &NoticePaths,
    options: &Release,
    today: Date,
) -> anyhow::Result<Planned> {
    let released = match read_chain(paths)? {
        Ok(released) => released,
        Err(faults) => return Ok(Err(faults)),
    };
    let record = version::plan(&Plan {
        chain: &released.chain,
        notice: &paths.id,
        authority: authority(project)?,
        klartext: env!("CARGO_PKG_VERSION"),
        content: None,
        proposed: Proposed { class: Class::Material, summary: Default::default() },
        options: wanted(options)?,
        today,
    });
    Ok(match record {
        Ok(record) => Ok((released, record)),
        Err(error) => Err(vec![refusal(paths, &error)]),
    })
}

/// A notice that is to take the place of an ended one and has no version to show.
fn no_such_notice(
    project: &Site,
    paths: &NoticePaths,
    options: &Release,
) -> anyhow::Result<Option<Diagnostic>> {
    let Some(instead) = &options.instead else { return Ok(None) };
    let others = || project.found.notices.iter().filter(|one| one.has_records());
    if others().any(|one| one.id == *instead) {
        return Ok(None);
    }
    let message = format!("{}: no notice `{instead}` has a released version", paths.id);
    let known: Vec<String> =
        others().filter(|one| one.id != paths.id).map(|one| format!("`{}`", one.id)).collect();
    let help = match known.as_slice() {
        [] => "release that notice first, or leave out `--instead`".to_owned(),
        known => format!("there are {}", known.join(", ")),
    };
    Ok(Some(Diagnostic::new(&release::RELEASE_REFUSED, "", message).help(help)))
}

fn add(
    paths: &NoticePaths,
    released: &Released,
    record: &Record,
    options: &Release,
    today: Date,
) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
    if options.dry_run {
        out.write_all(&record.write())?;
        return Ok(());
    }
    let folder = paths.folder.join(VERSIONS_FOLDER);
    let name = record.version.file_name();
    add_record(&folder, &name, &record.write())?;
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
        match chain.in_force(today) {
            Some(now) => writeln!(out, "  {} applies now", now.version)?,
            None => {
                if let Some(coming) = chain.coming(today).first() {
                    writeln!(out, "  {} applies from {}", coming.version, coming.effective)?;
                }
            }
        }
    }
    writeln!(out, "next: klartext build")?;
    Ok(())
}
