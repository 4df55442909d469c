//! The forms a key can take: one thing or a list, a table by id, said to be none, all or some.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use schemars::generate::Contract;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{DeserializeOwned, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of an entry: `a-z 0-9 -`.
pub type Id = String;

/// One thing, or a list of the same thing; kept as a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        OneOrMany(Vec::new())
    }
}

impl<T> OneOrMany<T> {
    /// Whether nothing was said; such a key is left out of records.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Deref for OneOrMany<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        match value {
            serde_json::Value::Array(_) => serde_json::from_value(value),
            one => serde_json::from_value(one).map(|one| vec![one]),
        }
        .map(OneOrMany)
        .map_err(D::Error::custom)
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        let many = json_schema!({ "type": "array", "items": one });
        match generator.contract() {
            Contract::Serialize => many,
            _ => json_schema!({ "anyOf": [one, many] }),
        }
    }
}

/// Entries by id, in the order of their first mention.
///
/// In TOML a table of tables; in records, whose keys are sorted, a list of `{id, …}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T>(pub IndexMap<Id, T, FxBuildHasher>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table(IndexMap::default())
    }
}

impl<T> Table<T> {
    /// Whether there is no entry; such a table is left out of records.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Deref for Table<T> {
    type Target = IndexMap<Id, T, FxBuildHasher>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = (&'a Id, &'a T);
    type IntoIter = indexmap::map::Iter<'a, Id, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[derive(Serialize, Deserialize)]
struct Entry<T> {
    id: Id,
    #[serde(flatten)]
    value: T,
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(id, value)| Entry { id: id.clone(), value }))
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: DeserializeOwned> Visitor<'de> for Entries<T> {
            type Value = Table<T>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("entries by id")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Table<T>, A::Error> {
                let mut entries = IndexMap::default();
                while let Some((id, value)) = map.next_entry()? {
                    entries.insert(id, value);
                }
                Ok(Table(entries))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Table<T>, A::Error> {
                let mut entries = IndexMap::default();
                while let Some(Entry { id, value }) = seq.next_element()? {
                    entries.insert(id, value);
                }
                Ok(Table(entries))
            }
        }
        deserializer.deserialize_any(Entries(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Table<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Table_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        match generator.contract() {
            Contract::Serialize => json_schema!({
                "type": "array",
                "items": { "allOf": [one], "type": "object", "required": ["id"] },
            }),
            _ => json_schema!({
                "type": "object",
                "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
                "additionalProperties": one,
            }),
        }
    }
}

/// The word `"none"`: said to be none, which is not the same as left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Nothing {
    /// There is none.
    None,
}

/// Said to be none, or given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Stated<T> {
    /// `"none"`: there is none.
    Nothing(Nothing),
    /// What there is.
    Given(T),
}

impl<T> Stated<T> {
    /// What was given; `None` where it was said that there is none.
    pub fn given(&self) -> Option<&T> {
        match self {
            Stated::Nothing(_) => None,
            Stated::Given(given) => Some(given),
        }
    }
}

/// The word `"all"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum All {
    /// Every one there is.
    All,
}

/// All of them, or those named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AllOr {
    /// `"all"`.
    All(All),
    /// Some, by id.
    Some(Vec<Id>),
}

impl AllOr {
    /// Whether `id` is among them.
    pub fn includes(&self, id: &str) -> bool {
        match self {
            AllOr::All(_) => true,
            AllOr::Some(ids) => ids.iter().any(|one| one == id),
        }
    }
}

/// The word of an enum of the model, as it is written in TOML and in ids of messages.
pub fn word<T: Serialize>(value: T) -> String {
    struct Word<T>(T);
    impl<T: Serialize> fmt::Display for Word<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Word(value).to_string()
}
