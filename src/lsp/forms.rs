//! What may be written at a path of a file, from the schema that is made of the Rust types. (`klartext
//! schema` prints it in a form for other editors.)

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

use crate::facts::{IdsOf, KeyType, Row, rows};
use crate::model::{Notice, Settings};
use crate::read::{NOTICE_FILE, SHARED_FILE};
use crate::shape::schema_of;

/// A file that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `notice.toml`.
    Notice,
    /// `shared.toml`.
    Shared,
    /// `content/site.toml`.
    Site,
}

impl FileKind {
    /// The kind of a file, by its name.
    pub fn of(path: &Path) -> Option<FileKind> {
        match path.file_name()?.to_str()? {
            NOTICE_FILE => Some(FileKind::Notice),
            SHARED_FILE => Some(FileKind::Shared),
            "site.toml" if path.parent()?.ends_with("content") => Some(FileKind::Site),
            _ => None,
        }
    }

    fn schema(self) -> &'static Value {
        static NOTICE: LazyLock<Value> = LazyLock::new(|| schema_of::<Notice>().to_value());
        static SITE: LazyLock<Value> = LazyLock::new(|| schema_of::<Settings>().to_value());
        match self {
            FileKind::Notice | FileKind::Shared => &NOTICE,
            FileKind::Site => &SITE,
        }
    }
}

/// One form that a value may have: a word, a text, a table. Of lists, the form of an item.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    schema: &'static Value,
    /// Whether it is an item of a list.
    pub is_item: bool,
    /// What is said of it where it can be chosen.
    pub about: Option<&'static str>,
}

/// A key of a table.
#[derive(Clone, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub about: &'static str,
    /// What it takes.
    pub forms: Vec<Form>,
}

/// What a value is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A text in each language, of a kind (`phrase`).
    Text(&'static str),
    /// One word.
    Word(&'static str),
    /// Any text.
    String,
    /// A date.
    Date,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A table with known keys.
    Table,
    /// A table whose keys are chosen by the editor.
    Entries,
}

/// The forms of what is at a path. Numbers in it are positions in lists.
pub fn forms_at(kind: FileKind, path: &[String]) -> Vec<Form> {
    let root = kind.schema();
    let mut forms = vec![Form { schema: root, is_item: false, about: None }];
    for part in path {
        let below: Vec<Form> = forms.iter().flat_map(|form| form.below(root, part)).collect();
        // One thing may be written in place of a list of them.
        if !below.is_empty() || part.parse::<usize>().is_err() {
            forms = below;
        }
    }
    forms
}

/// The keys that a table may have at a path.
pub fn keys_at(kind: FileKind, path: &[String]) -> Vec<Key> {
    let root = kind.schema();
    let mut keys: Vec<Key> = Vec::new();
    for form in forms_at(kind, path) {
        for (name, schema) in form.schema["properties"].as_object().into_iter().flatten() {
            if keys.iter().all(|key| key.name != name) {
                let about = schema["description"].as_str().unwrap_or_default();
                keys.push(Key { name, about, forms: leaves(root, schema, false, None) });
            }
        }
    }
    keys
}

/// What is said of the key at a path.
pub fn about(kind: FileKind, path: &[String]) -> Option<&'static str> {
    let is_key = |part: &&String| part.parse::<usize>().is_err();
    let last = path.iter().rposition(|part| is_key(&part))?;
    let (above, rest) = path.split_at_checked(last)?;
    let name = rest.first()?;
    keys_at(kind, above).into_iter().find(|key| key.name == name).map(|key| key.about)
}

/// The row of the table of facts that a path in a notice is about.
pub fn row(path: &[String]) -> Option<&'static Row> {
    static ROWS: LazyLock<Vec<Row>> = LazyLock::new(rows);
    let keys: Vec<&str> =
        path.iter().map(String::as_str).filter(|part| part.parse::<usize>().is_err()).collect();
    ROWS.iter().find(|row| {
        row.path.len() == keys.len()
            && row.path.iter().zip(&keys).all(|(part, key)| *part == "*" || part == key)
    })
}

/// What an id that is a value, or the key of an entry, names.
pub fn ids_at(path: &[String]) -> Option<IdsOf> {
    let of_row = |path: &[String]| match row(path)?.takes {
        KeyType::Id(of) | KeyType::Ids(of) | KeyType::AllOr(of) => Some(of),
        KeyType::Laws => Some(IdsOf::Entries(crate::facts::EntryTable::Laws)),
        _ => None,
    };
    of_row(path).or_else(|| {
        // `law = { id = "…", at = "…" }`
        let (last, above) = path.split_last()?;
        of_row(above).filter(|_| last == "id")
    })
}

impl Form {
    /// How it is written.
    pub fn written(&self) -> Option<Written> {
        if let Some(kind) = self.schema["x-kind"].as_str() {
            return Some(Written::Text(kind));
        }
        if let Some(word) = self.schema["const"].as_str() {
            return Some(Written::Word(word));
        }
        let kind = match &self.schema["type"] {
            Value::Array(kinds) => {
                kinds.iter().filter_map(Value::as_str).find(|one| *one != "null")
            }
            kind => kind.as_str(),
        };
        Some(match kind? {
            "string" if self.schema["format"] == "date" => Written::Date,
            "string" => Written::String,
            "integer" => Written::Number,
            "boolean" => Written::Flag,
            _ if self.schema.get("properties").is_some() => Written::Table,
            _ => Written::Entries,
        })
    }

    /// The words of an enumeration.
    pub fn words(&self) -> Vec<&'static str> {
        let words = self.schema["enum"].as_array().into_iter().flatten();
        words.filter_map(Value::as_str).chain(self.schema["const"].as_str()).collect()
    }

    fn below(&self, root: &'static Value, part: &str) -> Vec<Form> {
        if let Some(schema) = self.schema["properties"].get(part) {
            return leaves(root, schema, false, None);
        }
        let each = &self.schema["additionalProperties"];
        if each.is_object() && self.schema.get("x-kind").is_none() {
            return leaves(root, each, false, None);
        }
        Vec::new()
    }
}

/// The forms that a schema allows: of a list those of its items.
fn leaves(
    root: &'static Value,
    schema: &'static Value,
    is_item: bool,
    about: Option<&'static str>,
) -> Vec<Form> {
    // TOML has no null: what may be left out is left out.
    if schema["type"] == "null" {
        return Vec::new();
    }
    let own = schema["description"].as_str();
    if let Some(name) = schema["$ref"].as_str() {
        let meant = root["$defs"].get(name.trim_start_matches("#/$defs/"));
        return meant.map_or_else(Vec::new, |meant| leaves(root, meant, is_item, own.or(about)));
    }
    if schema.get("x-kind").is_some() {
        return vec![Form { schema, is_item, about }];
    }
    let any = ["allOf", "anyOf", "oneOf"].iter().find_map(|key| schema[key].as_array());
    if let Some(any) = any {
        let each = |one: &'static Value| {
            let own = one["description"].as_str();
            leaves(root, one, is_item, own.or(about))
        };
        return any.iter().flat_map(each).collect();
    }
    if schema["items"].is_object() {
        return leaves(root, &schema["items"], true, about);
    }
    vec![Form { schema, is_item, about: own.or(about) }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Vec<String> {
        text.split('.').map(str::to_owned).collect()
    }

    #[test]
    fn a_path_leads_through_entries_and_lists() {
        let words = |text: &str| -> Vec<&str> {
            forms_at(FileKind::Notice, &path(text)).iter().flat_map(Form::words).collect()
        };
        assert_eq!(words("dpo"), ["none"]);
        assert_eq!(words("purposes.pay.basis.1.type")[..2], ["consent", "contract"]);
        assert_eq!(words("recipients.uc.purposes"), ["all"]);
        let names = |text: &str| -> Vec<&str> {
            keys_at(FileKind::Notice, &path(text)).iter().map(|key| key.name).collect()
        };
        assert!(names("purposes.pay.retention").contains(&"or_until"));
        assert!(names("dpo").contains(&"email"));
        assert!(names("allow.3").contains(&"reason"));
        assert!(names("purposes").is_empty());
        let about = about(FileKind::Notice, &path("purposes.pay.basis.0.law")).unwrap();
        assert!(about.starts_with("With `legal-obligation`"));
    }

    #[test]
    fn ids_are_of_the_table_of_facts() {
        use crate::facts::EntryTable::{Data, Laws};
        assert_eq!(ids_at(&path("purposes.pay.data.0")), Some(IdsOf::Entries(Data)));
        assert_eq!(ids_at(&path("purposes.pay.basis.0.data.1")), Some(IdsOf::Entries(Data)));
        assert_eq!(ids_at(&path("purposes.pay.basis.law")), Some(IdsOf::Entries(Laws)));
        assert_eq!(ids_at(&path("purposes.pay.basis.law.id")), Some(IdsOf::Entries(Laws)));
        assert_eq!(ids_at(&path("recipients.uc.country.0")), Some(IdsOf::Places));
        assert_eq!(ids_at(&path("title.sv")), None);
    }
}
