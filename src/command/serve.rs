//! `serve`: the draft and the released site in a browser, live.

use anyhow::{Context, bail};

use super::{Outcome, roots, today};
use crate::args::{Common, Serve};
use crate::preview::{self, Options, Phases};
use crate::site::chain::read_chain;

/// Serves one site until the program is stopped.
pub fn run(common: &Common, options: &Serve) -> anyhow::Result<Outcome> {
    let roots = roots(common);
    let [root] = roots.as_slice() else {
        bail!("`serve` accepts only one site; choose it with one --root")
    };
    let root = root.canonicalize().with_context(|| format!("cannot find `{}`", root.display()))?;
    let options = Options {
        root,
        host: options.host.clone(),
        port: options.port,
        open: options.open,
        editor: options.editor.clone(),
        edit: options.edit,
    };
    let today = |settings: &_| today(common, settings);
    preview::serve(&options, &Phases { read_chain, today: &today })?;
    Ok(Outcome::Done)
}
