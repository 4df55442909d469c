//! Texts from before klartext → documents that can be released: pure functions.
//!
//! - [`dated`]: the name of a file → its day, language and number on that day
//! - [`read`]: Markdown → its parts, divided at the top headings
//! - [`from_tilt`]: a TILT document → the text of a `notice.toml`
//! - [`read_texts`]: a translator's CSV → changes to a notice's files
//! - [`documents`]: the parts in each language → documents, whose ids stay the same between versions
//!   if the headings do
//!
//! Words stay as they are. What a notice has no block for is left out and reported.

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
pub use texts::{Translation, TranslationError, read_texts};
pub use tilt::{NotTilt, TiltImport, from_tilt};
