//! The tables of facts and the schema → the fields of a form: plain data as JSON. What a key takes, its
//! choices, its help and its provision are those of the language server.

use serde::Serialize;

use super::labels::{entry_name, key_name, table_name};
use crate::facts::{CitedLaw, EntryTable, keys_in};
use crate::lsp::{Facts, FileKind, Form, Key, Written, ids_at, keys_at, row};
use crate::parse::{Data, Node};
use crate::report::Wording;

/// A key of a form.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// The key path.
    pub at: Vec<String>,
    /// What it is called.
    pub name: String,
    /// What it takes: `text`, `name`, `names`, `number`, `flag`, `date`, `word`, `words`, `id`, `ids` or
    /// `group`.
    pub takes: &'static str,
    /// What it means, in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The provision that asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// Whether the duty to inform asks for it.
    pub is_duty: bool,
    /// Whether it is written.
    pub is_written: bool,
    /// What can be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The value: a text, a number, a flag, texts, or texts by language.
    pub value: serde_json::Value,
    /// The fields of a group.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

/// Something that can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// The word or id in the file.
    pub id: String,
    /// Its words.
    pub words: String,
    /// Whether it is the notice's own, or what is in common use.
    pub is_own: bool,
}

/// What fields are made from.
pub struct Fields<'a> {
    /// The kind of the file.
    pub kind: FileKind,
    /// The facts around the notice.
    pub facts: &'a Facts<'a>,
    /// The tree with the values.
    pub tree: &'a Node,
    /// The reader's words.
    pub wording: &'a Wording,
}

/// How deep groups are.
const DEPTH: usize = 4;

impl Fields<'_> {
    /// The fields of the table at a path.
    pub fn of(&self, at: &[String]) -> Vec<Field> {
        self.within(at, 0)
    }

    fn within(&self, at: &[String], depth: usize) -> Vec<Field> {
        let keys = keys_at(self.kind, at).into_iter();
        // At the top a notice has tables of entries, which are shown by themselves.
        let is_entries = |key: &Key| {
            at.is_empty() && EntryTable::of_key(key.name).is_some() && key.name != "cookies"
        };
        let is_hidden = |key: &Key| key.name == "was" || key.name == "allow" && at.is_empty();
        keys.filter(|key| !is_entries(key) && !is_hidden(key))
            .filter_map(|key| self.field(at, &key, depth))
            .collect()
    }

    fn node(&self, at: &[String]) -> Option<&Node> {
        let (node, found) = self.tree.nearest(&at.join("."));
        found.then_some(node)
    }

    fn field(&self, above: &[String], key: &Key, depth: usize) -> Option<Field> {
        let at: Vec<String> = above.iter().cloned().chain([key.name.to_owned()]).collect();
        let node = self.node(&at);
        let written: Vec<Written> = key.forms.iter().filter_map(Form::written).collect();
        let is_list = key.forms.iter().any(|form| form.is_item);
        let has_table = written.iter().any(|one| matches!(one, Written::Table));
        let takes = match () {
            () if written.iter().any(|one| matches!(one, Written::Text(_))) => "text",
            () if ids_at(&at).is_some() && is_list => "ids",
            () if ids_at(&at).is_some() && !has_table => "id",
            () if has_table => "group",
            () if written.contains(&Written::Date) => "date",
            () if written.contains(&Written::Number) => "number",
            () if written.contains(&Written::Flag) => "flag",
            () if written.iter().any(|one| matches!(one, Written::Word(_))) => "word",
            () if !self.words(&key.forms).is_empty() && is_list => "words",
            () if !self.words(&key.forms).is_empty() => "word",
            () if written.contains(&Written::String) && is_list => "names",
            () if written.contains(&Written::String) => "name",
            () => return None,
        };
        if takes == "group" && depth >= DEPTH {
            return None;
        }
        let row = row(&at).filter(|_| self.kind != FileKind::Site);
        Some(Field {
            name: key_name(self.wording, key.name),
            takes,
            help: self.help(key),
            law: row.map(|row| self.wording.cited(&row.article.to_string())),
            is_duty: row.is_some_and(|row| {
                row.article.law == CitedLaw::Gdpr && [13, 14].contains(&row.article.article)
            }),
            is_written: node.is_some(),
            choices: self.choices(&at, key),
            value: node.map_or(serde_json::Value::Null, value),
            fields: if takes == "group" { self.group(&at, node, depth) } else { Vec::new() },
            at,
        })
    }

    /// The fields of a group; of a list of tables those of each.
    fn group(&self, at: &[String], node: Option<&Node>, depth: usize) -> Vec<Field> {
        let Some(Data::Array(items)) = node.map(|node| &node.data) else {
            return self.within(at, depth + 1);
        };
        let name = key_name(self.wording, at.last().map_or("", String::as_str));
        let item = |index: usize| {
            let at: Vec<String> = at.iter().cloned().chain([index.to_string()]).collect();
            Field {
                name: format!("{name} {}", index + 1),
                takes: "group",
                help: None,
                law: None,
                is_duty: true,
                is_written: true,
                choices: Vec::new(),
                value: serde_json::Value::Null,
                fields: self.within(&at, depth + 1),
                at,
            }
        };
        (0..items.len()).map(item).collect()
    }

    /// Help of the panel's own; in English else what the schema says.
    fn help(&self, key: &Key) -> Option<String> {
        let own = self.wording.panel(&format!("panel-help-{}", key.name));
        own.or_else(|| (self.wording.language() == "en").then(|| key.about.replace('`', "")))
    }

    fn words(&self, forms: &[Form]) -> Vec<&'static str> {
        let mut words: Vec<&str> = forms.iter().flat_map(Form::words).collect();
        words.dedup();
        words
    }

    fn choices(&self, at: &[String], key: &Key) -> Vec<Choice> {
        let word = |word: &'static str| Choice {
            id: word.to_owned(),
            words: self.word(key.name, word),
            is_own: true,
        };
        let mut choices: Vec<Choice> = self.words(&key.forms).into_iter().map(word).collect();
        let Some(of) = ids_at(at) else { return choices };
        let known = self.facts.all(of).into_iter().filter(|one| !one.is_old);
        choices.extend(known.map(|one| Choice {
            words: one.name.unwrap_or_else(|| one.id.clone()),
            is_own: !one.detail.is_empty(),
            id: one.id,
        }));
        choices
    }

    /// A word of klartext's, in the reader's language.
    fn word(&self, key: &str, word: &str) -> String {
        let own = self.wording.panel(&format!("panel-word-{key}-{word}"));
        let any = || self.wording.panel(&format!("panel-word-{word}"));
        let known = || self.wording.name(&format!("subject-{word}")).filter(|_| key == "kind");
        own.or_else(any).or_else(known).unwrap_or_else(|| word.replace('-', " "))
    }
}

/// A value as JSON.
fn value(node: &Node) -> serde_json::Value {
    use serde_json::Value;
    match &node.data {
        Data::Table(table) => {
            let texts = table.iter().filter(|(_, node)| node.table().is_none());
            Value::Object(texts.map(|(key, node)| (key.clone(), value(node))).collect())
        }
        Data::Array(items) => Value::Array(items.iter().map(value).collect()),
        Data::String(text) | Data::Date(text) => Value::from(text.replace("\r\n", "\n")),
        Data::Integer(number) => Value::from(*number),
        Data::Bool(flag) => Value::from(*flag),
        Data::Float | Data::Time => Value::Null,
    }
}

/// A list of entries, or a table of its own.
#[derive(Clone, Debug, Serialize)]
pub struct FactGroup {
    /// The table.
    pub table: String,
    /// What it is called.
    pub name: String,
    /// What one more of it is called; none for what there is one of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// The entries.
    pub entries: Vec<FactEntry>,
}

/// An entry of the list of facts.
#[derive(Clone, Debug, Serialize)]
pub struct FactEntry {
    /// The key path.
    pub at: Vec<String>,
    /// What it is called.
    pub name: String,
    /// Whether it is in a file that others may share.
    pub shared: bool,
    /// How many errors and warnings concern it.
    pub findings: usize,
}

/// Tables of which there is one, in the order of a notice.
pub const SINGLE: [&str; 6] =
    ["controller", "dpo", "representative", "audience", "rights", "security"];
/// Tables of entries, in the order in which they are written.
const TABLES: [EntryTable; 14] = [
    EntryTable::Purposes,
    EntryTable::Recipients,
    EntryTable::Data,
    EntryTable::Subjects,
    EntryTable::Sources,
    EntryTable::Cookies,
    EntryTable::Ai,
    EntryTable::Cameras,
    EntryTable::Section,
    EntryTable::Controllers,
    EntryTable::JointControllers,
    EntryTable::Events,
    EntryTable::Laws,
    EntryTable::OnBehalf,
];

/// All facts of a notice, as a list. `found` are the key paths of its findings.
pub fn overview(tree: &Node, wording: &Wording, found: &[String]) -> Vec<FactGroup> {
    let count = |at: &str| {
        let below = format!("{at}.");
        found.iter().filter(|one| *one == at || one.starts_with(&below)).count()
    };
    let entry = |at: Vec<String>, name: String| FactEntry {
        shared: tree.nearest(&at.join(".")).0.file.path.ends_with(crate::read::SHARED_FILE),
        findings: count(&at.join(".")),
        at,
        name,
    };
    let top = FactEntry {
        at: Vec::new(),
        name: wording.panel("panel-notice").unwrap_or_default(),
        shared: false,
        findings: found.iter().filter(|at| keys_in(at).count() < 2).count(),
    };
    let singles = SINGLE.map(|key| entry(vec![key.to_owned()], key_name(wording, key)));
    let single = FactGroup {
        table: String::new(),
        name: wording.panel("panel-notice").unwrap_or_default(),
        entry: None,
        entries: std::iter::once(top).chain(singles).collect(),
    };
    let table = |table: EntryTable| {
        let key = table.key();
        let found = tree.get(key).and_then(Node::table).into_iter().flatten();
        let entries = found
            .map(|(id, _)| {
                entry(vec![key.to_owned(), id.clone()], entry_name(tree, wording, key, id))
            })
            .collect();
        FactGroup {
            table: key.to_owned(),
            name: key_name(wording, key),
            entry: Some(table_name(wording, key)),
            entries,
        }
    };
    std::iter::once(single).chain(TABLES.map(table)).collect()
}
