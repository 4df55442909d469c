//! `serve`: the draft and the released site in a browser, live.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, bail};

use super::check::evidence;
use super::{Outcome, print_findings, roots, today, wording};
use crate::args::{Common, Serve};
use crate::evidence::{ConsentState, Evidence};
use crate::preview::{self, Options, Phases};
use crate::read::{FileStamp, stamp};
use crate::site::Site;
use crate::site::chain::read_chain;

/// Serves one site until the program is stopped.
pub fn run(common: &Common, options: &Serve) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else {
        bail!("`serve` accepts only one site; choose it with one --root")
    };
    let root = root.canonicalize().with_context(|| format!("cannot find `{}`", root.display()))?;
    let Serve { evidence: files, state, .. } = options;
    // What is wrong with the files is said at once, as by `check`.
    let (_, mut faults) = evidence::read(files, *state)?;
    // A site that cannot be read is shown as such by the preview.
    let site: Option<Site> = Site::read(&root).ok();
    let options = Options {
        root,
        host: options.host.clone(),
        port: options.port,
        open: options.open,
        editor: options.editor.clone(),
        edit: options.edit,
        wording: Arc::new(wording(common, site.as_ref())),
    };
    if !faults.is_empty() {
        print_findings(&mut faults, &options.wording)?;
    }
    let today = |settings: &_| today(common, settings);
    let last = Mutex::new(None);
    let evidence = || last_evidence(files, *state, &last);
    preview::serve(&options, &Phases { read_chain, today: &today, evidence: &evidence })?;
    Ok(Outcome::Done)
}

/// Files of evidence as they were last read, with what they were on the disk then.
type LastEvidence = Option<(Vec<Option<FileStamp>>, Arc<Vec<Evidence>>)>;

/// The evidence, read again only where a file has changed; the last one where it cannot be read.
fn last_evidence(
    files: &[PathBuf],
    state: Option<ConsentState>,
    last: &Mutex<LastEvidence>,
) -> Arc<Vec<Evidence>> {
    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
    let stamps: Vec<Option<FileStamp>> = files.iter().map(|file| stamp(file)).collect();
    match &*last {
        Some((known, evidence)) if *known == stamps => evidence.clone(),
        _ => {
            let read = evidence::read(files, state).map(|(evidence, _)| Arc::new(evidence));
            let known = last.as_ref().map(|(_, evidence)| evidence.clone()).unwrap_or_default();
            let evidence = read.unwrap_or(known);
            *last = Some((stamps, evidence.clone()));
            evidence
        }
    }
}
