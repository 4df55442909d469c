//! What a notice can say, key by key: one typed table.
//!
//! Each key of the model is a row, a [`Fact`]: its kind (with the article that asks for it), how
//! much a change of it matters, how it is compared, whether it is published, and how it is read
//! from its type, which says also which table the ids in it are of. Comparing, references, renames,
//! merging of shared facts and docs/KEYS.md read these rows; `rows` lists them for programs.
//! What a key means and how it is written is in the doc comments of the model, from
//! which the JSON Schemas are made.

mod kind;
mod notice;
mod party;
mod path;
mod purpose;
mod recipient;
mod reference;
mod row;
mod rows;
mod table;
mod terms;
mod texts;
mod value;
mod walk;

pub use kind::{Citation, CitedLaw, FactKind, right_citation};
pub use notice::{
    AI, AUDIENCE, CAMERA, CHILDREN, COOKIE, INTERNAL, MINIMUM_AGE, NOTICE, ON_BEHALF, RIGHT_TEXT,
    RIGHTS, SECTION, SECURITY,
};
pub use party::{ADDRESS, CONTACT, CONTROLLER, JOINT_CONTROLLER, PERSON};
pub use path::{FactPath, Segment, entry_in, key_in, keys_in, parts, same_key};
pub use purpose::{
    BASIS, CONDITION, DECISION, EXEMPTION, PROFILING, PROVISION, PURPOSE, RETENTION,
};
pub use recipient::{RECIPIENT, TRANSFER};
pub use reference::{Reference, references};
pub use row::{Compared, Fact, KeyType, Takes, Weight};
pub use rows::{Row, rows};
pub use table::{EntryTable, IdsOf};
pub use terms::{DATA, EVENT, LAW, SOURCE, SUBJECT};
pub use texts::texts;
pub use value::FactValue;
pub use walk::{Renames, Visit, rename, visit};
