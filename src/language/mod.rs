//! An editor's own words, ready to be read: plain text, sentences, and what is said in them.
//!
//! Built-in wording is never here: the rules on language speak of what an editor can change.

mod modal;
mod number;
mod own;
mod pointer;

pub use modal::{Modal, Said};
pub use number::numbers;
pub use own::{OwnWords, own_words};
pub use pointer::Pointer;
