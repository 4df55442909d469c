//! Brings a site to object storage, step by step, so that at every moment each page there is whole
//! and each link on it works.
//!
//! In: the storage, the listing of the site that is made, and the bytes of each of its files. Out:
//! the storage holds exactly that site, beside whatever others put there.
//!
//! Two objects of klartext's own tell the next run what stands there, as two files do on a disk:
//! - `.klartext/listing`, written last: what stood there when the last whole run ended.
//! - `.klartext/journal`, written before the first step and deleted after the listing: the steps of
//!   a run that is under way, or was stopped.
//!
//! So what may be ours is always in one or the other. A run that finds a journal asks for each
//! object in it, and so knows exactly what stands there ([`standing`]); it writes that down as the
//! listing, and goes on from there to the site it has, which need not be the one the stopped run
//! was bringing. What was sent already is not sent again.
//!
//! The steps are those of [`crate::deploy`]; where a folder takes one rename at a time, storage takes
//! the steps of a group several at once ([`crate::deploy::groups`]). A name that is new is only taken
//! if nothing has it (`If-None-Match`), so what others put there is not written over. There is no
//! lock on storage: a run that finds another's journal in place of its own stops before the
//! next group of steps, and leaves the steps of both to the next.

mod credentials;
mod progress;
mod retry;
mod send;
mod standing;
mod storage;
mod workers;

pub use self::credentials::{Credentials, variables};
pub use self::progress::Progress;
pub use self::send::{Sending, send};
pub use self::standing::{Standing, standing};
pub use self::storage::Storage;

use crate::listing::OWN_FOLDER;

/// The name of klartext's own object that tells what stands there.
fn listing_name() -> String {
    format!("{OWN_FOLDER}/listing")
}

/// The name of klartext's own object that tells what is under way.
fn journal_name() -> String {
    format!("{OWN_FOLDER}/journal")
}
