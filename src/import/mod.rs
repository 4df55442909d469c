//! Texts from before klartext → documents that can be released: pure functions.
//!
//! - [`dated`]: the name of a file → its day, language and number on that day
//! - [`Page::read`]: a file in any format → its blocks in order
//! - [`Text::of`]: a page → its parts, divided at the top headings
//! - [`lost_words`]: the words of a page that its document does not have
//! - [`from_tilt`]: a TILT document → the text of a `notice.toml`
//! - [`read_texts`]: a translator's CSV → changes to a notice's files
//! - [`documents`]: the parts in each language → documents, whose ids stay the same between versions
//!   if the headings do
//!
//! Words stay as they are, and all of them do. What is left out is listed with its words.

mod blocks;
mod document;
mod html;
mod inline;
mod left_out;
mod link;
mod list;
mod name;
mod page;
mod plain;
mod policy;
mod reader;
mod source;
mod table;
mod text;
mod texts;
mod tilt;
mod word;
mod words;

pub use crate::slug::slug_of;
pub use document::{Address, documents};
pub use left_out::{LeftOut, LeftOutKind};
pub use name::{Dated, dated, has_day};
pub use page::Page;
pub use policy::{ImportedFact, Lexicon, NotPolicy, OwnSection, PolicyImport, from_policy};
pub use source::{Format, format_of, is_text_file};
pub use text::{Part, Text};
pub use texts::{Translation, TranslationError, read_texts};
pub use tilt::{NotTilt, TiltImport, from_tilt};
pub use words::lost_words;
