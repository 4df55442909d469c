//! [I/O] What every page of a site is made from besides records: the program, settings, wording,
//! templates and static files, as one hash.

#![expect(clippy::disallowed_methods, reason = "the program looks at its own file")]

use crate::listing::Digest;
use crate::render::theme::Own;
use crate::site::Site;

/// The hash of everything that all notices have in common.
pub(super) fn shared_inputs(site: &Site, own: &Own) -> Digest {
    let mut all = Vec::new();
    let mut add = |name: &str, bytes: &[u8]| {
        all.extend_from_slice(&Digest::of(name.as_bytes()).0);
        all.extend_from_slice(&Digest::of(bytes).0);
    };
    add("program", program().as_bytes());
    site.page_inputs().for_each(|file| add(&file.path, file.text.as_bytes()));
    own.templates.iter().for_each(|file| add(&file.path, file.text.as_bytes()));
    own.files.iter().for_each(|(name, bytes)| add(&format!("static/{name}"), bytes));
    Digest::of(&all)
}

/// What distinguishes this program from another build of it.
fn program() -> String {
    let about = std::env::current_exe().and_then(std::fs::metadata).ok();
    let size = about.as_ref().map_or(0, std::fs::Metadata::len);
    let modified = about.and_then(|about| about.modified().ok());
    let since = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    format!("{} {size} {:?}", env!("CARGO_PKG_VERSION"), since)
}
