//! `publish`: makes the site from its released versions and brings it to where it is served.

mod folder;
mod late;
#[cfg(feature = "net")]
mod storage;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use jiff::civil::Date;

use super::build::{self, Ready, Task};
use super::dropped::Listed;
use super::{Outcome, roots, today};
use crate::args::{Common, Publish};
use crate::diagnostic::Diagnostic;
use crate::media::size;
use crate::model::{Target, TargetKind};
use crate::pages::Made;
use crate::place::{self, Step};
use crate::project::Project;
use crate::read;
use crate::report;

/// The list of versions that each place has.
const VERSIONS: &str = "versions.json";

/// Publishes a site.
pub fn run(common: &Common, options: &Publish) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else {
        bail!("`publish` is about one site; name one with --root");
    };
    let project = Project::read(root)?;
    let today = today(common, &project.settings)?;
    let (name, target) = target(&project, options.target.as_deref())?;
    let publishing = Publishing { project: &project, name, target, options, today };
    let published = match target.kind {
        Some(TargetKind::Folder) => folder::publish(&publishing),
        Some(TargetKind::S3) => to_storage(&publishing),
        None => bail!("`[publish.{name}]` in site.toml lacks `type`: write \"folder\" or \"s3\""),
    };
    match published.with_context(|| format!("the target `{name}`"))? {
        Ok(arrived) => {
            late::report(arrived.listed.as_ref(), &arrived.versions, today)?;
            if !options.dry_run {
                tell_links(&project, &arrived.made)?;
            }
            Ok(Outcome::Done)
        }
        Err(mut faults) => {
            report::print_to_stderr(&mut faults)?;
            anstream::eprintln!("nothing was changed at `{name}`");
            Ok(Outcome::Forbidden)
        }
    }
}

/// A site, and where it goes.
struct Publishing<'a> {
    project: &'a Project,
    /// The target's name in site.toml.
    name: &'a str,
    target: &'a Target,
    options: &'a Publish,
    today: Date,
}

/// What was published, or the findings that forbid it.
type Published = Result<Arrived, Vec<Diagnostic>>;

/// What is known of a site that is in place.
struct Arrived {
    made: Vec<Made>,
    /// What the place listed before.
    listed: Option<Listed>,
    /// The list of versions that it has now.
    versions: Vec<u8>,
}

impl Publishing<'_> {
    /// The folder in which what is sent away is made. It is klartext's own, and safe to lose; git
    /// is told to leave it out.
    fn staging(&self) -> anyhow::Result<PathBuf> {
        let own = place::own_folder(&self.project.found.root)?;
        Ok(own.join("publish").join(self.name))
    }

    fn make(
        &self,
        out: &Path,
        listed: &dyn Fn() -> anyhow::Result<Option<Listed>>,
    ) -> anyhow::Result<Result<Ready, Vec<Diagnostic>>> {
        let drop = &self.options.drop;
        build::make(self.project, &Task { out, draft: false, listed, drop, today: self.today })
    }
}

/// The target that is named, or the only one.
fn target<'a>(project: &'a Project, name: Option<&str>) -> anyhow::Result<(&'a str, &'a Target)> {
    let targets = &project.settings.publish;
    let names: Vec<String> = targets.keys().map(|name| format!("`{name}`")).collect();
    let found = match name {
        Some(name) => targets.get_key_value(name),
        None if targets.len() == 1 => targets.first(),
        None => None,
    };
    match (found, name) {
        (Some((name, target)), _) => Ok((name, target)),
        (None, _) if targets.is_empty() => bail!(
            "site.toml does not say where to publish; write for example\n\n  [publish.web]\n  \
             type = \"folder\"\n  path = \"../htdocs/integritet\""
        ),
        (None, Some(name)) => {
            bail!("site.toml has no target `{name}`; there is {}", names.join(", "))
        }
        (None, None) => bail!("say which target: {}", names.join(", ")),
    }
}

#[cfg(feature = "net")]
fn to_storage(publishing: &Publishing<'_>) -> anyhow::Result<Published> {
    storage::publish(publishing)
}

#[cfg(not(feature = "net"))]
fn to_storage(_: &Publishing<'_>) -> anyhow::Result<Published> {
    bail!(super::WITHOUT_NET)
}

/// The list of versions of a site that stands in a folder.
fn versions(folder: &Path) -> anyhow::Result<Vec<u8>> {
    Ok(read::bytes(&folder.join(VERSIONS))?.unwrap_or_default())
}

/// Prints the steps that would be run.
fn tell_steps(groups: &[Vec<Step>]) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    let (mut put, mut bytes, mut deleted) = (0, 0, 0);
    for step in groups.iter().flatten() {
        match step {
            Step::Put { name, entry } => {
                writeln!(out, "put    {name} ({})", size(entry.size))?;
                (put, bytes) = (put + 1, bytes + entry.size);
            }
            Step::Delete { name } => {
                writeln!(out, "delete {name}")?;
                deleted += 1;
            }
        }
    }
    writeln!(out, "{} to put ({}), {deleted} to delete", files(put), size(bytes))?;
    writeln!(out, "nothing was changed")?;
    Ok(())
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".into() } else { format!("{count} files") }
}

/// Prints the lines that a company's other pages lead to the notice with.
fn tell_links(project: &Project, made: &[Made]) -> anyhow::Result<()> {
    let Some(base) = &project.settings.base_url else { return Ok(()) };
    let addresses: Vec<(&str, &str)> = match made {
        [only] => {
            let entries = only.entries.iter();
            entries.map(|(language, entry)| (language.as_str(), entry.address.as_str())).collect()
        }
        _ => vec![("", "")],
    };
    let mut out = anstream::stdout().lock();
    writeln!(out, "lead to it from the head of your other pages:")?;
    for (language, address) in addresses {
        let language = match language {
            "" => String::new(),
            language => format!(" hreflang=\"{language}\""),
        };
        writeln!(out, "  <link rel=\"privacy-policy\"{language} href=\"{base}{address}\">")?;
    }
    Ok(())
}
