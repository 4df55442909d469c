//! Two versions → what changed: the facts, and the words.
//!
//! `compare_facts` takes two notices and gives a list of changes, each with its class and article.
//! `ChangeWording` words a change in a language, and the summary of a release. `compare_documents` takes
//! the two texts and gives one with marks, from which either text can be read back.

mod align;
mod change;
mod compared;
mod counted;
mod described;
mod entry_name;
mod facts;
mod marked;
mod marking;
mod proposal;
mod rank;
mod reworded;
mod scope;
mod statement;
mod summary;
mod texts;
mod tokens;
mod units;
mod values;
mod words;

pub use change::{Action, Change, Class, Consequence, Direction, Effect, class_of};
pub use compared::{Compared, FactChanges, TextAlone};
pub use described::{Card, DescribedChange, DescribedChanges, Values};
pub use facts::{compare_facts, unit_renames};
pub use marked::{Mark, Marked, MarkedPiece, MarkedUnit, Presence, Run, Shape, Side, Slot, Status};
pub use proposal::{Baseline, propose};
pub use rank::Impact;
pub use reworded::{differing, reworded};
pub use texts::{compare_documents, compare_renamed};
pub use words::{ChangeWording, word_change};
