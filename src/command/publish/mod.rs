//! `publish`: makes the site from its released versions and puts it where it is served.

mod adopt;
mod folder;
mod overdue;
#[cfg(feature = "net")]
mod storage;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use jiff::civil::Date;

use super::build::{self, Published, Task};
use super::{Outcome, print_findings, roots, today, wording};
use crate::args::{Common, Publish};
use crate::command::build::lost_versions::PublishedVersions;
use crate::deploy::{self, Keep, Step, Summary};
use crate::diagnostic::{self, Diagnostic};
use crate::model::{Target, TargetKind};
use crate::read;
use crate::render::media_type::size;
use crate::rules::targets;
use crate::site::Site;
use crate::stderr_line;
use crate::terminal;

/// The file that lists a place's versions.
const VERSIONS: &str = "versions.json";

/// Publishes a site.
pub fn run(common: &Common, options: &Publish) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else {
        bail!("`publish` accepts only one site; name one with --root");
    };
    let mut site = Site::read(root)?;
    let words = wording(common, Some(&site));
    let today = today(common, &site.settings)?;
    let (name, target) = target(&site, options.target.as_deref())?;
    let (name, target) = (&*name.to_owned(), &target.clone());
    let mut faults = targets::check(name, target);
    if !faults.is_empty() {
        print_findings(&mut faults, &words)?;
    }
    if diagnostic::has_errors(&faults) {
        return Ok(Outcome::Failed);
    }
    let adopted = if options.adopt { adopt::adopt(&mut site, name, target)? } else { Vec::new() };
    let publishing = Publishing { site: &site, name, target, options, today };
    let published = match target.kind {
        Some(TargetKind::Folder) => folder::publish(&publishing),
        Some(TargetKind::S3) => to_storage(&publishing),
        None => bail!("`[publish.{name}]` in site.toml has no `type`: write \"folder\" or \"s3\""),
    };
    match published.with_context(|| format!("the target `{name}`"))? {
        Ok(published) => {
            let now = read::bytes(&published.folder.join(VERSIONS))?.unwrap_or_default();
            overdue::report(published.before.as_ref(), &now, today)?;
            match adopted.as_slice() {
                [] => {}
                adopted if options.dry_run => {
                    stderr_line!("`keep` in site.toml would get: {}", adopted.join(", "));
                }
                _ => adopt::write(&site, name)?,
            }
            if !options.dry_run && !options.quiet {
                print_links(&site, &published.folder)?;
            }
            Ok(Outcome::Done)
        }
        Err(mut faults) => {
            print_findings(&mut faults, &words)?;
            stderr_line!("nothing was changed at `{name}`");
            Ok(Outcome::Failed)
        }
    }
}

/// A site, and where it goes.
struct Publishing<'a> {
    site: &'a Site,
    /// The target's name in site.toml.
    name: &'a str,
    target: &'a Target,
    options: &'a Publish,
    today: Date,
}

/// What was published, or the findings that stop it.
type Publication = Result<PublishedSite, Vec<Diagnostic>>;

/// What is known of a site that is in place.
struct PublishedSite {
    /// What the place listed before.
    before: Option<PublishedVersions>,
    /// The folder in which the site was made.
    folder: PathBuf,
}

impl Publishing<'_> {
    /// The folder in which a site for another place is made. It is klartext's own, and safe to lose;
    /// git ignores it.
    fn staging(&self) -> anyhow::Result<PathBuf> {
        let own = deploy::own_folder(&self.site.found.root)?;
        Ok(own.join("publish").join(self.name))
    }

    /// The foreign files that may be in the place.
    fn keep(&self) -> Keep {
        let adopted = self.site.settings.publish.get(self.name).unwrap_or(self.target);
        Keep::new(&adopted.keep)
    }

    /// Makes the site in a folder.
    fn make(
        &self,
        out: &Path,
        published: Published<'_>,
    ) -> anyhow::Result<Result<Summary, Vec<Diagnostic>>> {
        let (drop, today) = (&self.options.drop, self.today);
        let task = Task { out, draft: false, full: false, published, drop, today };
        match build::prepare(self.site, &task)? {
            Ok(prepared) => prepared.finish().map(Ok),
            Err(faults) => Ok(Err(faults)),
        }
    }
}

/// The target that is named, or the only one.
fn target<'a>(site: &'a Site, name: Option<&str>) -> anyhow::Result<(&'a str, &'a Target)> {
    let targets = &site.settings.publish;
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
fn to_storage(publishing: &Publishing<'_>) -> anyhow::Result<Publication> {
    storage::publish(publishing)
}

#[cfg(not(feature = "net"))]
fn to_storage(_: &Publishing<'_>) -> anyhow::Result<Publication> {
    bail!(super::WITHOUT_NET)
}

/// Prints the steps that would be run.
fn print_steps(groups: &[Vec<Step>]) -> anyhow::Result<()> {
    let mut out = terminal::stdout();
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

/// Prints the lines with which a company's other pages link to the notice.
fn print_links(site: &Site, folder: &Path) -> anyhow::Result<()> {
    let Some(base) = &site.settings.base_url else { return Ok(()) };
    let listing = deploy::listing(folder, &Keep::default())?;
    let has = |language: &&String| listing.entries.contains_key(&format!("{language}/index.html"));
    let mut out = terminal::stdout();
    writeln!(out, "link to it from the head of your other pages:")?;
    for language in site.languages().iter().filter(has) {
        writeln!(
            out,
            "  <link rel=\"privacy-policy\" hreflang=\"{language}\" href=\"{base}{language}/\">"
        )?;
    }
    Ok(())
}
