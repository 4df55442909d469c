//! `serve`: the draft and the released site in a browser, live.

use std::sync::Arc;

use anyhow::{Context, bail};

use super::release::by_page;
use super::{Outcome, roots, today, wording};
use crate::args::{Common, Serve};
use crate::preview::{self, Options, Phases};
use crate::site::Site;
use crate::site::chain::read_chain;

/// Serves one site until the program is stopped.
pub fn run(common: &Common, options: &Serve) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else {
        bail!("`serve` accepts only one site; choose it with one --root")
    };
    let root = root.canonicalize().with_context(|| format!("cannot find `{}`", root.display()))?;
    // A site that cannot be read is shown as such by the preview.
    let site: Option<Site> = Site::read(&root).ok();
    let options = Options {
        root,
        host: options.host.clone(),
        port: options.port,
        open: options.open,
        editor: options.editor.clone(),
        edit: options.edit,
        edit_by_anyone: options.edit_by_anyone,
        release: options.release,
        wording: Arc::new(wording(common, site.as_ref())),
    };
    let today = |settings: &_| today(common, settings);
    let release = |root: &_, notice: &_, wish: &_| by_page::release(root, notice, wish, &today);
    preview::serve(&options, &Phases { read_chain, today: &today, release: &release })?;
    Ok(Outcome::Done)
}
