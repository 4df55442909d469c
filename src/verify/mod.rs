//! Whether what is somewhere is what was released: functions from bytes to findings.
//!
//! - [`site`]: the files of a built site against those that klartext makes
//! - [`own_page`], [`embedded_page`]: a page that is served against what klartext makes
//! - [`Kept`]: a `versions.json` that somebody kept; [`against`] compares it with the records, and
//!   [`lost`] says what a site would lose
//!
//! (The records themselves are verified as they are read, by `version`.)

mod against;
#[cfg(feature = "net")]
mod difference;
#[cfg(feature = "net")]
mod dom;
#[cfg(feature = "net")]
mod embedded;
mod excerpt;
mod kept;
mod other_day;
#[cfg(feature = "net")]
mod page;
mod site;

pub use against::against;
pub use kept::{Held, Kept, Lost, lost};
#[cfg(feature = "net")]
pub use page::{FetchedPage, embedded_page, name_in_site, own_page};
pub use site::{BuiltSite, site};
