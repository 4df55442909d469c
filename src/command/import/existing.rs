//! The versions that a notice has before an import: later texts come after them, and those of an
//! import that was never built can be redone.

use std::path::Path;

use anyhow::{Context, bail};

use crate::command::import::addresses::VersionId;
use crate::diagnostic::{Diagnostic, Message, import};
use crate::document::Document;
use crate::listing::{Listing, OWN_FOLDER};
use crate::read::{self, NoticePaths};
use crate::site::Site;
use crate::site::chain::read_chain;
use crate::version::{Chain, Record, VersionName, content_hash};

/// Where `build` puts a site unless another folder is given.
const BUILT: &str = "public";

/// The versions of a notice that an import finds; none where they are replaced.
pub fn existing(
    site: &Site,
    paths: &NoticePaths,
    replaces: bool,
    findings: &mut Vec<Diagnostic>,
) -> anyhow::Result<Option<Chain>> {
    if !paths.has_records() {
        if replaces {
            bail!("the notice `{}` has no versions; leave `--replace` out", paths.id);
        }
        return Ok(Some(Chain::default()));
    }
    let chain = match read_chain(paths)? {
        Ok(released) => released.chain,
        Err(faults) => {
            findings.extend(faults);
            return Ok(None);
        }
    };
    if let Some(own) = chain.records().iter().find(|record| !record.imported) {
        bail!(
            "the notice `{}` already has released versions (`{}`), and old texts come before those",
            paths.id,
            own.version
        );
    }
    if !replaces {
        return Ok(Some(chain));
    }
    if let Some(page) = built_page(&site.found.root, &chain)? {
        bail!(
            "the versions of `{}` are built already (`{BUILT}/{page}`), and what readers may have \
             seen never changes; without `--replace` later texts are added",
            paths.id
        );
    }
    Ok(Some(Chain::default()))
}

/// A page of a version in the built site.
fn built_page(root: &Path, chain: &Chain) -> anyhow::Result<Option<String>> {
    let file = root.join(BUILT).join(OWN_FOLDER).join("listing");
    let Some(bytes) = read::bytes(&file)? else { return Ok(None) };
    let text = String::from_utf8_lossy(&bytes);
    let listing = Listing::parse(&text)
        .ok()
        .with_context(|| format!("`{}` is damaged; build the site again", file.display()))?;
    let documents = || chain.texts().flat_map(|text| text.documents().values());
    let is_of = |name: &str| {
        documents().any(|Document { language, slug, .. }| {
            name.strip_prefix(&format!("{language}/{slug}/")).is_some()
        })
    };
    Ok(listing.entries.into_keys().find(|name| is_of(name)))
}

/// Which version each text becomes, or is already.
pub fn names<'v>(
    versions: impl Iterator<Item = &'v VersionId>,
) -> impl Iterator<Item = VersionName> {
    let mut last: Option<VersionName> = None;
    versions.map(move |(day, _, _)| {
        let number = last.filter(|last| last.day == *day).map_or(1, |last| last.number + 1);
        let name = VersionName { day: *day, number };
        last = Some(name);
        name
    })
}

/// Why a text is not the version of its day that there is.
pub fn differs(record: &Record, documents: &[Document], file: &str) -> Option<Diagnostic> {
    if record.content == content_hash(None, documents) {
        return None;
    }

    let message = Message::new("import-name-differs")
        .with("file", file)
        .with("version", record.version.to_string());
    Some(Diagnostic::new(&import::IMPORT_NAME, "", message))
}
