//! Plain text → its sentences, how hard they are to read, and the phrases in them that readers or
//! the law stumble over. Knows no language: each brings its words in `language.toml`.

mod answer;
mod lexicon;
mod meaning;
mod modal;
mod near;
mod pattern;
mod place;
mod readability;
mod reference;
mod sentence;
mod syllable;

pub use answer::{AnswerWords, Criterion};
pub use lexicon::{FoldedTexts, Hit, Lexicon};
pub use meaning::{Meaning, MeaningWords, Meanings, NamedMeaning};
pub use modal::{Hedge, ModalWords};
pub use pattern::{Term, Vocabulary};
pub use place::{About, NamedPlace, PlaceWords};
pub use readability::{Count, Measure, Reading, Score, flesch, lix};
pub use reference::ReferenceWords;
pub use sentence::{Sentence, Splitter};
pub use syllable::syllables;
