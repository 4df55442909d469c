//! JSON text → the compact form of each key: sorted keys, none of them twice, no nulls or fractions.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io::Write as _;
use std::ops::Range;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::record_error::RecordFault;

/// The values of an object by their keys, as compact JSON.
#[derive(Debug, Default)]
pub(super) struct Members(pub BTreeMap<String, Vec<u8>>);

/// Reads an object.
///
/// # Errors
/// When it is not valid, a key appears twice in an object, or a value is of no kind that records
/// have.
pub(super) fn members(text: &str) -> Result<Members, RecordFault> {
    serde_json::from_str(text).map_err(|fault| not_json(&fault))
}

/// Reads what may be something else than an object.
///
/// # Errors
/// As [`members`].
pub(super) fn check(text: &str) -> Result<(), RecordFault> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Compact(&mut Vec::new()).deserialize(&mut reader);
    read.and_then(|()| reader.end()).map_err(|fault| not_json(&fault))
}

fn not_json(fault: &serde_json::Error) -> RecordFault {
    RecordFault::NotJson { line: fault.line(), what: fault.to_string() }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Members, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Members::default();
        while let Some(key) = map.next_key::<String>()? {
            let mut compact = Vec::new();
            map.next_value_seed(Compact(&mut compact))?;
            if members.0.insert(key.clone(), compact).is_some() {
                return Err(twice(&key));
            }
        }
        Ok(members)
    }
}

fn twice<E: de::Error>(key: &str) -> E {
    E::custom(format!("the key `{key}` appears twice"))
}

/// A key, taken from the text where nothing in it is escaped.
struct Key<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key<'de>, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Borrowed(key)))
    }

    fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(key.to_owned())))
    }
}

/// Writes a value at the end of compact JSON.
struct Compact<'a>(&'a mut Vec<u8>);

impl Compact<'_> {
    fn text<E: de::Error>(&mut self, text: &str) -> Result<(), E> {
        serde_json::to_writer(&mut *self.0, text).map_err(E::custom)
    }

    fn plain<E: de::Error>(&mut self, value: impl fmt::Display) -> Result<(), E> {
        write!(self.0, "{value}").map_err(E::custom)
    }
}

impl<'de> DeserializeSeed<'de> for Compact<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// What is not visited is refused by serde: nulls, and numbers that are not whole ones of 64 bits.
impl<'de> Visitor<'de> for Compact<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a whole number, true, false, a list or an object")
    }

    fn visit_bool<E: de::Error>(mut self, truth: bool) -> Result<(), E> {
        self.plain(truth)
    }

    fn visit_i64<E: de::Error>(mut self, number: i64) -> Result<(), E> {
        self.plain(number)
    }

    fn visit_u64<E: de::Error>(mut self, number: u64) -> Result<(), E> {
        self.plain(number)
    }

    fn visit_str<E: de::Error>(mut self, text: &str) -> Result<(), E> {
        self.text(text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.0.push(b'[');
        let start = self.0.len();
        while list.next_element_seed(Compact(&mut *self.0))?.is_some() {
            self.0.push(b',');
        }
        close(self.0, start, b']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.0.push(b'{');
        let start = self.0.len();
        let mut keys: Vec<(Cow<'de, str>, Range<usize>)> = Vec::new();
        let mut is_sorted = true;
        while let Some(Key(key)) = map.next_key()? {
            let from = self.0.len();
            self.text(&key)?;
            self.0.push(b':');
            map.next_value_seed(Compact(&mut *self.0))?;
            self.0.push(b',');
            is_sorted &= keys.last().is_none_or(|(last, _)| *last < key);
            keys.push((key, from..self.0.len()));
        }
        if !is_sorted {
            sort(self.0, start, keys).map_err(|key| twice::<A::Error>(&key))?;
        }
        close(self.0, start, b'}');
        Ok(())
    }
}

/// Ends a list or an object, without the comma after its last value.
fn close(compact: &mut Vec<u8>, start: usize, end: u8) {
    if compact.len() > start {
        compact.pop();
    }
    compact.push(end);
}

/// Puts the entries from a place on in the order of their keys; gives a key that appears twice.
fn sort(
    compact: &mut Vec<u8>,
    start: usize,
    mut keys: Vec<(Cow<'_, str>, Range<usize>)>,
) -> Result<(), String> {
    keys.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut pairs = keys.iter().zip(keys.iter().skip(1));
    if let Some(((key, _), _)) = pairs.find(|((one, _), (other, _))| one == other) {
        return Err(key.clone().into_owned());
    }
    let entries = keys.iter().filter_map(|(_, entry)| compact.get(entry.clone()));
    let sorted = entries.collect::<Vec<_>>().concat();
    compact.truncate(start);
    compact.extend(sorted);
    Ok(())
}
