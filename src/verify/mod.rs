//! Whether what stands somewhere is what was released: pure functions from bytes to findings.
//!
//! - [`site`]: the pages of a built site against the records
//! - [`page`]: a page that stands somewhere, also one of another site
//! - [`Kept`]: a `versions.json` that somebody kept; [`against`] compares it with the records, and
//!   [`lost`] tells what a site would lose
//!
//! (The records themselves are verified as they are read, by `version`.)

mod against;
mod changes;
mod kept;
mod listing;
mod page;
mod site;
mod words;

pub use against::against;
pub use kept::{Held, Kept, KeptNotice, KeptVersion, Lost, lost};
pub use listing::changed_files;
pub use page::page;
pub use site::{BuiltSite, Findings, site};
