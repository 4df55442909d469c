//! Facts and documents of a notice → a version record; the records of a notice → its chain.
//!
//! A record is what a release froze: the facts, the exact words in every language, the dates, and
//! the hash of the record before. Everything here is a pure function over plain data: bytes come
//! in from `read`, and go out through `write`.
//!
//! - [`compact`]: plain data → the compact JSON that `content` is the hash of
//! - [`Record`]: bytes ⇄ a verified record, whatever version of klartext wrote it
//! - [`Chain`]: records in any order → the chain, or what is wrong with it; and what it says of a
//!   day: what is in force, what is coming, when each version applies
//! - `plan`: the chain, a draft and what the editor asks for → the next record, or why not
//! - `schema`: the JSON Schema of a record

mod canonical;
mod chain;
mod chain_error;
mod dates;
mod json;
mod last;
mod metadata;
mod migrate;
mod name;
mod options;
mod plan;
mod reason;
mod record;
mod record_error;
mod release_error;
mod schema;
mod siblings;
mod slugs;
mod turns;
mod validity;
mod verify;

pub use canonical::{compact, sha256_hex};
pub use chain::Chain;
pub use chain_error::ChainError;
pub use dates::DateError;
pub use last::{LastRelease, RENAMED};
pub use metadata::{Class, End, Lagging, Metadata, Previous, Reasons, RecordedApproval};
pub use migrate::{FORMAT, STEPS, Step};
pub use name::VersionName;
pub use options::{Content, Options, Plan, Proposed};
pub use plan::{next_name, plan};
pub use record::{Difference, Kind, Record, authority_of, content_hash, difference, feed_tag};
pub use record_error::{RecordError, RecordFault};
pub use release_error::ReleaseError;
pub use schema::{schema, without_null};
pub use siblings::{NamedApproval, SiblingFiles};
pub use slugs::EarlierSlug;
pub use validity::{Range, Shown, Status, Updated};
