//! The built-in messages of a language, found without reading them: `build.rs` wrote down where
//! each begins and ends.

use std::sync::OnceLock;

use super::Parsed;
use super::lines::slots;

/// Where the messages of a language stand.
pub struct Index {
    language: &'static str,
    /// The texts of its files.
    files: &'static [&'static str],
    /// The file of each message, the first byte, the length of its name, and the byte after it.
    entries: &'static [(u8, u32, u8, u32)],
    /// By what a name hashes to: the number of an entry, counted from one; 0 where there is none.
    slots: &'static [u16],
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The built-in messages of one language.
#[derive(Default)]
pub struct BuiltIn {
    index: Option<&'static Index>,
    /// What was read of each entry.
    parsed: Vec<OnceLock<Parsed>>,
}

impl BuiltIn {
    /// Those of a language; none where klartext does not know it.
    pub fn of(language: &str) -> BuiltIn {
        let Some(index) = INDEXES.iter().find(|index| index.language == language) else {
            return BuiltIn::default();
        };
        let parsed = index.entries.iter().map(|_| OnceLock::new()).collect();
        BuiltIn { index: Some(index), parsed }
    }

    /// The text of a message, and what was parsed of it.
    pub(super) fn get(&self, id: &str) -> Option<(&'static str, &OnceLock<Parsed>)> {
        let index = self.index?;
        for slot in slots(id, index.slots.len()) {
            let number = usize::from(index.slots[slot]).checked_sub(1)?;
            let (file, start, length, end) = index.entries[number];
            let text = &index.files[usize::from(file)][start as usize..end as usize];
            if text.as_bytes()[..usize::from(length)] == *id.as_bytes() {
                return Some((text, &self.parsed[number]));
            }
        }
        None
    }
}
