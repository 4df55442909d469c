//! Whether what is somewhere is what was released: functions from bytes to findings.
//!
//! - `site`: the files of a built site against those that klartext makes
//! - [`own_page`], [`embedded_page`]: a page that is served against what klartext makes
//! - [`VersionsFile`]: an archived `versions.json`; `against` compares it with the records, and
//!   [`lost`] says what a site would lose
//!
//! (The records themselves are verified as they are read, by `version`.)

mod against;
mod built_site;
#[cfg(feature = "net")]
mod difference;
#[cfg(feature = "net")]
mod embedded;
mod excerpt;
mod other_day;
#[cfg(feature = "net")]
mod page;
mod site;
mod versions_file;

pub use against::against;
pub use built_site::BuiltSite;
#[cfg(feature = "net")]
pub use page::{FetchedPage, embedded_page, name_in_site, own_page};
pub use site::site;
pub use versions_file::{Lost, NoticeHashes, VersionsFile, lost};
