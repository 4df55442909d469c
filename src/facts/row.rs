//! A row of the table: one key of a type of the model.

use std::collections::BTreeSet;

use super::{EntryTable, FactKind, FactValue, IdsOf};
use crate::model::{AllOr, Id, LawRef, Text};

/// One key of a type of the model.
pub struct Fact<T> {
    /// The key, as it is written in TOML.
    pub key: &'static str,
    /// What it is about, with the article that asks for it.
    pub kind: FactKind,
    /// When a change of it is material.
    pub weight: Weight,
    /// How it is compared.
    pub compared: Compared,
    /// Whether records and pages may hold it.
    pub published: bool,
    /// What it takes, and how that is read.
    pub takes: Takes<T>,
}

/// When a change of a fact is material.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Always.
    Material,
    /// Unless the fact, or something of it, was removed.
    UnlessRemoved,
    /// Where it makes something wider, longer or weaker for people.
    Depends,
    /// Never.
    Other,
}

/// How a key is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// By itself.
    Alone,
    /// As a list whose order says nothing: what is new is one change, what is gone another.
    AsSet,
    /// Together with the keys of its kind: the change shows the entire entry.
    WithEntry,
    /// By code of its own, beside its neighbours.
    InCode,
    /// Not at all.
    Never,
}

/// What a key takes, and how it is read from the entry.
pub enum Takes<T> {
    /// A text by language.
    Text(fn(&T) -> Option<&Text>),
    /// A proper name, number or address.
    Name(fn(&T) -> Option<&String>),
    /// Proper names.
    Names(fn(&T) -> &[String]),
    /// Yes or no.
    Flag(fn(&T) -> Option<bool>),
    /// A number.
    Number(fn(&T) -> Option<u32>),
    /// A word of klartext's, with what the ids of its messages begin with.
    Word(&'static str, fn(&T) -> Option<String>),
    /// An id; read, and for renaming.
    Id(IdsOf, fn(&T) -> Option<&Id>, fn(&mut T) -> Option<&mut Id>),
    /// Ids; read, and for renaming.
    Ids(IdsOf, fn(&T) -> &[Id], fn(&mut T) -> &mut [Id]),
    /// All there are, or ids; read, and for renaming.
    AllOr(IdsOf, fn(&T) -> Option<&AllOr>, fn(&mut T) -> Option<&mut AllOr>),
    /// Laws by id, with places in them.
    Laws(fn(&T) -> &[LawRef]),
    /// A value of another form.
    Value(KeyType, fn(&T) -> Option<FactValue>),
    /// Keys of its own, which are rows of their own.
    Keys,
}

/// What a key takes, for a form or a list of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyType {
    /// A text by language.
    Text,
    /// A proper name, number or address.
    Name,
    /// Proper names.
    Names,
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
    /// A word of klartext's.
    Word,
    /// A date.
    Date,
    /// An id.
    Id(IdsOf),
    /// Ids.
    Ids(IdsOf),
    /// `"all"`, or ids.
    AllOr(IdsOf),
    /// Laws.
    Laws,
    /// A length of time.
    Period,
    /// One of several forms, as the schema has it.
    Forms,
    /// Keys of its own.
    Keys,
}

/// Ids of a table's entries.
pub(super) const fn ids<T>(
    table: EntryTable,
    get: fn(&T) -> &[Id],
    get_mut: fn(&mut T) -> &mut [Id],
) -> Takes<T> {
    Takes::Ids(IdsOf::Entries(table), get, get_mut)
}

/// `"all"`, or ids of a table's entries.
pub(super) const fn all_or<T>(
    table: EntryTable,
    get: fn(&T) -> Option<&AllOr>,
    get_mut: fn(&mut T) -> Option<&mut AllOr>,
) -> Takes<T> {
    Takes::AllOr(IdsOf::Entries(table), get, get_mut)
}

/// The id of a table's entry.
pub(super) const fn id<T>(
    table: EntryTable,
    get: fn(&T) -> Option<&Id>,
    get_mut: fn(&mut T) -> Option<&mut Id>,
) -> Takes<T> {
    Takes::Id(IdsOf::Entries(table), get, get_mut)
}

const fn row<T>(
    compared: Compared,
    (key, kind, weight): (&'static str, FactKind, Weight),
    takes: Takes<T>,
) -> Fact<T> {
    Fact { key, kind, weight, compared, published: true, takes }
}

/// A key that is compared by itself.
pub(super) const fn alone<T>(
    key: &'static str,
    kind: FactKind,
    weight: Weight,
    takes: Takes<T>,
) -> Fact<T> {
    row(Compared::Alone, (key, kind, weight), takes)
}

/// A key that is compared as a list whose order says nothing.
pub(super) const fn as_set<T>(
    key: &'static str,
    kind: FactKind,
    weight: Weight,
    takes: Takes<T>,
) -> Fact<T> {
    row(Compared::AsSet, (key, kind, weight), takes)
}

/// A key that is compared together with the keys of its kind.
pub(super) const fn with_entry<T>(
    key: &'static str,
    kind: FactKind,
    weight: Weight,
    takes: Takes<T>,
) -> Fact<T> {
    row(Compared::WithEntry, (key, kind, weight), takes)
}

/// A key that is compared by code of its own.
pub(super) const fn in_code<T>(
    key: &'static str,
    kind: FactKind,
    weight: Weight,
    takes: Takes<T>,
) -> Fact<T> {
    row(Compared::InCode, (key, kind, weight), takes)
}

/// A key whose change does not count: the id that an entry had before.
pub(super) const fn no_change<T>(key: &'static str, kind: FactKind, takes: Takes<T>) -> Fact<T> {
    row(Compared::Never, (key, kind, Weight::Other), takes)
}

/// A key that never leaves the repository, and whose change is none of the notice.
pub(super) const fn private<T>(key: &'static str, kind: FactKind, takes: Takes<T>) -> Fact<T> {
    Fact { key, kind, weight: Weight::Other, compared: Compared::Never, published: false, takes }
}

impl<T> Fact<T> {
    /// What an entry says under this key; `None` too for what says the same as leaving it out.
    pub fn read(&self, entry: &T) -> Option<FactValue> {
        Some(match &self.takes {
            Takes::Text(get) => FactValue::Text(get(entry)?.clone()),
            Takes::Name(get) => FactValue::Name(get(entry)?.clone()),
            Takes::Flag(get) => FactValue::Flag(get(entry).filter(|flag| *flag)?),
            Takes::Number(get) => FactValue::Number(get(entry)?),
            Takes::Word(prefix, get) => FactValue::Word((prefix, get(entry)?)),
            Takes::Id(of, get, _) => FactValue::Id((*of, get(entry)?.clone())),
            Takes::AllOr(of, get, _) => FactValue::AllOr((*of, get(entry)?.clone())),
            Takes::Names(_) | Takes::Ids(..) => {
                let list = Some(self.list(entry)).filter(|list| !list.is_empty())?;
                self.list_value(list.to_vec())?
            }
            Takes::Laws(get) => {
                FactValue::Laws(Some(get(entry)).filter(|it| !it.is_empty())?.to_vec())
            }
            Takes::Value(_, get) => get(entry)?,
            Takes::Keys => return None,
        })
    }

    /// The list that an entry has under this key.
    pub fn list<'a>(&self, entry: &'a T) -> &'a [String] {
        match &self.takes {
            Takes::Names(get) | Takes::Ids(_, get, _) => get(entry),
            _ => &[],
        }
    }

    /// Some items as a value of this key.
    pub fn list_value(&self, items: Vec<String>) -> Option<FactValue> {
        match &self.takes {
            Takes::Names(_) => Some(FactValue::Names(items)),
            Takes::Ids(of, ..) => Some(FactValue::Ids((*of, items))),
            _ => None,
        }
    }

    /// Whether two entries differ in this key; the order of ids says nothing.
    pub fn differs(&self, one: &T, other: &T) -> bool {
        match &self.takes {
            Takes::Ids(_, get, _) => {
                let set = |entry| get(entry).iter().collect::<BTreeSet<&Id>>();
                set(one) != set(other)
            }
            _ => self.read(one) != self.read(other),
        }
    }

    /// What the key takes.
    pub fn key_type(&self) -> KeyType {
        match &self.takes {
            Takes::Text(_) => KeyType::Text,
            Takes::Name(_) => KeyType::Name,
            Takes::Names(_) => KeyType::Names,
            Takes::Flag(_) => KeyType::Flag,
            Takes::Number(_) => KeyType::Number,
            Takes::Word(..) => KeyType::Word,
            Takes::Id(of, ..) => KeyType::Id(*of),
            Takes::Ids(of, ..) => KeyType::Ids(*of),
            Takes::AllOr(of, ..) => KeyType::AllOr(*of),
            Takes::Laws(_) => KeyType::Laws,
            Takes::Value(key_type, _) => *key_type,
            Takes::Keys => KeyType::Keys,
        }
    }
}
