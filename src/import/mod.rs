//! Texts from before klartext → documents that can be released: pure functions.
//!
//! - [`dated`]: the name of a file → its day, language and place among those of a day
//! - [`read`]: Markdown → its parts, by the headings at the top level
//! - [`from_tilt`]: a document in TILT → the text of a `notice.toml`
//! - [`read_texts`]: a translator's CSV → what is to change in the files of a notice
//! - [`documents`]: the parts in each language → documents with ids that are stable from version
//!   to version where the heading is the same
//!
//! The words stay as they are. What a notice has no block for is left out and reported.

mod document;
mod link;
mod name;
mod text;
mod texts;
mod tilt;

pub use crate::slug::slug_of;
pub use document::{Address, documents};
pub use name::{Dated, dated};
pub use text::{Part, Text, read};
pub use texts::{NoTranslation, Translation, read_texts};
pub use tilt::{FromTilt, NoTilt, from_tilt};
