//! Brings a site to object storage, step by step, so that at every moment each page there is whole
//! and each link on it works.
//!
//! In: the storage, the listing of the site that is made, and the bytes of each of its files. Out:
//! the storage has exactly that site, next to objects of others.
//!
//! One object of klartext's own, `.klartext/listing`, says what is there to the next run, as in a
//! folder. While steps are run it is that of the old site and the new one together, in which every
//! object that differs is uncertain; a run that finds such a listing reads the uncertain objects
//! ([`Remote`]), and goes on from there to its own site, which need not be that of the stopped run.
//! What was sent already is not sent again.
//!
//! The steps are those of [`crate::deploy`]; a folder takes one rename at a time, storage takes the
//! steps of a group several at once ([`crate::deploy::groups`]). A new name is only taken if nothing
//! has it (`If-None-Match`), so objects of others are not overwritten. There is no lock on storage: a
//! run that finds another's listing in place of its own stops before the next group of steps.

mod credentials;
mod progress;
mod remote;
mod retry;
mod send;
mod storage;
mod workers;

pub use self::credentials::Credentials;
pub use self::progress::Progress;
pub use self::remote::Remote;
pub use self::send::{Sending, send};
pub use self::storage::Storage;

use crate::listing::OWN_FOLDER;

/// The name of the object that says what is in the storage.
fn listing_name() -> String {
    format!("{OWN_FOLDER}/listing")
}
