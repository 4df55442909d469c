//! Whether what is somewhere is what was released: functions from bytes to findings.
//!
//! - `site`: the files of a built site against those that klartext makes
//! - [`own_page`], [`embedded_page`]: a page that is served against what klartext makes
//! - `place`: what is at a place that `site.toml` names, and whether it is the version that applies
//! - [`VersionsFile`]: an archived `versions.json`; `against` compares it with the records, and
//!   [`lost`] says what a site would lose
//!
//! (The records themselves are verified as they are read, by `version`.)

mod against;
#[cfg(feature = "net")]
mod article;
mod built_site;
#[cfg(feature = "net")]
mod difference;
#[cfg(feature = "net")]
mod embedded;
mod excerpt;
#[cfg(feature = "net")]
mod frames;
mod other_day;
#[cfg(feature = "net")]
mod page;
#[cfg(feature = "net")]
mod place;
mod site;
mod versions_file;

pub use against::against;
#[cfg(feature = "net")]
pub use article::Candidates;
pub use built_site::BuiltSite;
#[cfg(feature = "net")]
pub use frames::{FetchedFrame, FetchedPlace, Frame, NotRead, frames};
#[cfg(feature = "net")]
pub use page::{FetchedPage, embedded_page, name_in_site, own_page};
#[cfg(feature = "net")]
pub use place::{PlaceReport, Verdict, WantedPlace, place};
pub use site::site;
pub use versions_file::{Lost, NoticeHashes, VersionsFile, lost};
