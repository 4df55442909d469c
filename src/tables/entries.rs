//! A table as TOML text → its entries, each found by the line that begins it and read when it is
//! first asked: of fifty laws a notice cites two.

use std::sync::OnceLock;

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use serde::de::DeserializeOwned;

/// The entries of a table, by id.
#[derive(Debug)]
pub struct Entries<T>(IndexMap<&'static str, Entry<T>, FxBuildHasher>);

#[derive(Debug)]
struct Entry<T> {
    /// From below its header to the next.
    text: &'static str,
    read: OnceLock<T>,
}

impl<T: DeserializeOwned> Entry<T> {
    fn read(&self) -> &T {
        self.read.get_or_init(|| super::read(self.text))
    }
}

impl<T: DeserializeOwned> Entries<T> {
    /// The entries of a text in its order: each has a header in brackets, alone on its line.
    pub(super) fn new(text: &'static str) -> Entries<T> {
        let below = text.split("\n[").skip(1).filter_map(|entry| entry.split_once(']'));
        let entry = |(id, text)| (id, Entry { text, read: OnceLock::new() });
        Entries(below.map(entry).collect())
    }

    /// The entries of a text, sorted by id.
    pub(super) fn sorted(text: &'static str) -> Entries<T> {
        let mut entries = Entries::new(text);
        entries.0.sort_unstable_keys();
        entries
    }

    /// The entry of an id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.get(id).map(Entry::read)
    }

    /// Whether there is an entry of an id.
    pub fn contains_key(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// All ids.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().copied()
    }

    /// Those of the entries whose text holds some words; others are not read.
    pub fn holding<'a>(&'a self, words: &'a str) -> impl Iterator<Item = (&'static str, &'a T)> {
        let holding = self.0.iter().filter(move |(_, entry)| entry.text.contains(words));
        holding.map(|(id, entry)| (*id, entry.read()))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use indexmap::IndexMap;
    use serde::Deserialize;
    use serde::de::DeserializeOwned;

    use crate::tables::*;

    /// Each entry is found by its header as the whole text's parser finds it, and reads alone.
    fn assert_same<T: DeserializeOwned + Debug>(entries: &Entries<T>, text: &'static str) {
        let whole: IndexMap<String, T> = read(text);
        let mut ids: Vec<&str> = whole.keys().map(String::as_str).collect();
        if !entries.keys().eq(ids.iter().copied()) {
            ids.sort_unstable();
        }
        assert!(entries.keys().eq(ids), "{:?}", whole.keys());
        for (id, entry) in &whole {
            assert_eq!(format!("{:?}", entries.get(id).unwrap()), format!("{entry:?}"), "{id}");
        }
    }

    #[test]
    fn entries_are_those_of_the_whole_text() {
        let tables = Tables::built_in();
        assert_same(&tables.data, include_str!("data.toml"));
        assert_same(&tables.data_kinds, include_str!("data_kinds.toml"));
        assert_same(&tables.subjects, include_str!("subjects.toml"));
        assert_same(&tables.laws, include_str!("laws.toml"));
        assert_same(&tables.authorities, include_str!("authorities.toml"));
    }

    #[test]
    fn terms_are_those_of_the_whole_text() {
        #[derive(Deserialize)]
        struct Terms {
            purposes: Vec<String>,
            data: Vec<String>,
        }
        let whole: Terms = read(include_str!("dpv.toml"));
        let dpv = DpvTerms::built_in();
        assert!(dpv.purposes().eq(whole.purposes) && dpv.data().eq(whole.data));
        assert!(dpv.has_purpose("dpv:Advertising") && !dpv.has_data("dpv:Advertising"));
        assert!(dpv.has_data("pd:Name") && !dpv.has_data("pd:Nam") && !dpv.has_data(""));
    }
}
