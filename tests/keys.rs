//! The editor's guide and the list of keys: what they say is true of the program.
//!
//! docs/KEYS.md is made from the JSON Schemas, the table of facts, the tables of standard words and
//! their wording.
//! The examples of docs/WRITING.md are one notice, which is checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use klartext::internals::facts::{Compared, KeyType, Row, Weight, rows};
use klartext::internals::schema::SchemaOf;
use serde_json::Value;

use crate::tester::{Tester, assert_expected, source};

const HEAD: &str = "\
# All keys

What each key of `notice.toml`, `shared.toml` and `site.toml` means, and the words that klartext
knows. To begin, read [WRITING.md](WRITING.md). This page is made from the program itself
(`UPDATE_EXPECTED=1 cargo test --test main keys`); `klartext schema notice` prints the same for editors
that complete and check while you type.

*Text* means words in each language: `name.sv = \"…\"`, `name.en = \"…\"`; how to write each kind of
text is explained in [WRITING.md](WRITING.md#words-that-fit-into-sentences). An *id* is a name you make
up: `a-z`, digits and hyphens. A key with keys of its own is a line in brackets with lines below it
(`[controller]`, `[purposes.repairs]`), or is written in braces: `{ years = 3, from = \"payment\" }`.

The third column says what a changed key means for the class of a release: *material*; *material
unless removed*; *depends*, where it is material if it makes something longer, wider or weaker for
people; *other*. A key that is *never published* is in no version record and on no page. The provision
is the one that asks for the fact.
";

#[test]
fn the_list_of_keys_is_current() {
    let mut page = HEAD.to_owned();
    page.push_str("\n## notice.toml and shared.toml\n");
    let facts = facts();
    push_tables(&mut page, SchemaOf::Notice, "", Some(&facts));
    page.push_str("\n## site.toml\n");
    push_tables(&mut page, SchemaOf::Site, "site-", None);
    page.push_str("\n## Words that klartext knows\n");
    push_words(&mut page, "Groups of people (`subjects`)", "subjects", "subject-");
    push_words(&mut page, "Data (`data`)", "data", "data-");
    push_words(&mut page, "Events (`from`, `until`, `or_until`)", "events", "event-");
    push_words(&mut page, "Laws (`law`)", "laws", "law-");
    assert_expected("docs/KEYS.md", &page);
}

/// The rows of the table of facts, by key path; `*` is the id of an entry.
fn facts() -> BTreeMap<String, Row> {
    rows().into_iter().map(|row| (row.path.join("."), row)).collect()
}

/// Every key that a notice may have is a row of the table of facts, and every row is such a key.
#[test]
fn the_table_of_facts_is_complete() {
    let schema = SchemaOf::Notice.described();
    let keys = Keys { defs: &schema["$defs"], prefix: "" };
    let facts = facts();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![Table { path: String::new(), schema: &schema }];
    while let Some(table) = waiting.pop() {
        let properties = keys.meant(table.schema)["properties"].as_object();
        for (key, one) in properties.into_iter().flatten() {
            let path = join(&table.path, key);
            let row = facts.get(&path).unwrap_or_else(|| panic!("no row for `{path}`"));
            let how = keys.how(one);
            let fits = match row.takes {
                KeyType::Text => how.contains("text ("),
                KeyType::Flag => how == "`true` or `false`",
                KeyType::Number => how == "whole number",
                KeyType::Date => how.starts_with("date"),
                KeyType::Word => !how.contains('…') && how.contains('`'),
                KeyType::Name | KeyType::Id(_) => how == "`\"…\"`",
                KeyType::Names | KeyType::Ids(_) => how.contains("list") && how.contains("\"…\""),
                KeyType::AllOr(_) => how.starts_with("`\"all\"`"),
                KeyType::Laws | KeyType::Period | KeyType::Forms | KeyType::Keys => true,
            };
            assert!(fits, "`{path}` is {:?}, and is written {how}", row.takes);
            seen.insert(path.clone());
            if row.takes == KeyType::Keys {
                waiting.extend(
                    keys.tables_in(one, &path.replace(".ID", ".*"))
                        .into_iter()
                        .map(|table| Table { path: table.path.replace(".ID", ".*"), ..table }),
                );
            }
        }
    }
    let rows: BTreeSet<String> = facts.into_keys().collect();
    assert_eq!(rows.difference(&seen).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// What a change of a key means for a release, and which provision asks for it.
fn about(row: Option<&Row>) -> (&'static str, String) {
    let Some(row) = row else { return ("", String::new()) };
    let change = match (row.published, row.compared, row.weight) {
        (false, ..) => "never published",
        (true, Compared::Never, _) => "no change",
        (true, _, Weight::Material) => "material",
        (true, _, Weight::UnlessRemoved) => "material unless removed",
        (true, _, Weight::Depends) => "depends",
        (true, _, Weight::Other) => "other",
    };
    let is_asked = row.published && row.compared != Compared::Never;
    (change, if is_asked { row.article.to_string() } else { String::new() })
}

/// A table of a file: where it is, and its schema.
struct Table<'a> {
    path: String,
    schema: &'a Value,
}

/// Each table once, at the first place where it may be, from the top of the file down.
fn push_tables(
    page: &mut String,
    of: SchemaOf,
    prefix: &str,
    facts: Option<&BTreeMap<String, Row>>,
) {
    let schema = of.described();
    let keys = Keys { defs: &schema["$defs"], prefix };
    let mut seen = BTreeSet::new();
    let mut waiting = vec![Table { path: String::new(), schema: &schema }];
    while let Some(table) = waiting.pop() {
        if let Some(name) = keys.name_of(table.schema)
            && !seen.insert(name)
        {
            continue;
        }
        let schema = keys.meant(table.schema);
        let title = match table.path.as_str() {
            "" => "At the top".to_owned(),
            path => format!("`{path}`"),
        };
        let anchor = keys.name_of(table.schema).map(|name| keys.anchor(name));
        let anchor = anchor.map(|anchor| format!("<a id=\"{anchor}\"></a>\n")).unwrap_or_default();
        write!(page, "\n### {title}\n\n{anchor}").unwrap();
        if !table.path.is_empty() {
            writeln!(page, "{}\n", first_paragraph(schema)).unwrap();
        }
        page.push_str(match facts {
            Some(_) => {
                "| key | meaning | how to write it | a change | provision |\n|---|---|---|---|---|\n"
            }
            None => "| key | meaning | how to write it |\n|---|---|---|\n",
        });
        let mut below = Vec::new();
        for (key, one) in schema["properties"].as_object().into_iter().flatten() {
            let how = keys.how(one);
            write!(page, "| `{key}` | {} | {how} |", cell(&first_paragraph(one))).unwrap();
            if let Some(facts) = facts {
                let path = join(&table.path, key).replace(".ID", ".*");
                let (change, article) = about(facts.get(&path));
                write!(page, " {change} | {article} |").unwrap();
            }
            page.push('\n');
            below.extend(keys.tables_in(one, &join(&table.path, key)));
        }
        waiting.extend(below.into_iter().rev());
    }
}

struct Keys<'a> {
    defs: &'a Value,
    prefix: &'a str,
}

impl<'a> Keys<'a> {
    /// The name of the definition that a schema is.
    fn name_of(&self, schema: &'a Value) -> Option<&'a str> {
        let schema = match schema["allOf"].as_array().map(Vec::as_slice) {
            Some([only]) => only,
            _ => schema,
        };
        schema["$ref"].as_str().map(|to| to.trim_start_matches("#/$defs/"))
    }

    fn meant(&self, schema: &'a Value) -> &'a Value {
        self.name_of(schema).map_or(schema, |name| &self.defs[name])
    }

    fn anchor(&self, name: &str) -> String {
        format!("{}{}", self.prefix, name.to_lowercase())
    }

    /// The tables that may be at a key, with their paths.
    fn tables_in(&self, schema: &'a Value, path: &str) -> Vec<Table<'a>> {
        let meant = self.meant(schema);
        if meant.get("x-kind").is_some() {
            return Vec::new();
        }
        if meant.get("properties").is_some() {
            // What has no name of its own is described where it is.
            let named = self.name_of(schema).map(|_| Table { path: path.to_owned(), schema });
            return named.into_iter().collect();
        }
        if let Some(any) = choices(meant) {
            return any.iter().flat_map(|one| self.tables_in(one, path)).collect();
        }
        if meant["items"].is_object() {
            return self.tables_in(&meant["items"], path);
        }
        match &meant["additionalProperties"] {
            each if each.is_object() => self.tables_in(each, &format!("{path}.ID")),
            _ => Vec::new(),
        }
    }

    /// How what a schema allows is written, as a cell of a Markdown table.
    fn how(&self, schema: &'a Value) -> String {
        let meant = self.meant(schema);
        if let Some(kind) = meant["x-kind"].as_str() {
            return format!("text ({kind})");
        }
        if let Some(any) = choices(meant) {
            return self.any_of(any);
        }
        if let Some(word) = meant["const"].as_str() {
            return format!("`\"{word}\"`");
        }
        if let Some(words) = meant["enum"].as_array() {
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            return words.join(", ");
        }
        if meant.get("properties").is_some() {
            let keys = meant["properties"].as_object().into_iter().flatten();
            let keys: Vec<String> = keys.map(|(key, _)| format!("{key} = …")).collect();
            let inline = format!("`{{ {} }}`", keys.join(", "));
            let link = |name| format!("[keys of its own](#{})", self.anchor(name));
            return self.name_of(schema).map_or(inline, link);
        }
        match (meant["type"].as_str(), &meant["additionalProperties"]) {
            (Some("object"), each) if each.is_object() => {
                format!("by id, each with {}", self.how(each))
            }
            (Some("array"), _) if meant["items"]["type"] == "string" => "list: `[\"…\"]`".into(),
            (Some("array"), _) => format!("a list, each {}", self.how(&meant["items"])),
            (Some("string"), _) if meant["format"] == "date" => "date (`2027-06-30`)".into(),
            (Some("string"), _) => "`\"…\"`".into(),
            (Some("integer"), _) => "whole number".into(),
            (Some("boolean"), _) => "`true` or `false`".into(),
            other => panic!("a schema of an unknown form: {other:?} in {meant}"),
        }
    }

    /// What one can choose among: words with what each means, or other forms.
    fn any_of(&self, any: &'a [Value]) -> String {
        let mut words: Vec<String> = Vec::new();
        for one in any {
            let lists = |one: &'a Value| one["items"].is_object() && !words.is_empty();
            if lists(one) && self.how(&one["items"]) == words.join(", or ") {
                words.push("a list of these".into());
                continue;
            }
            let about = first_paragraph(one);
            let how = match one["const"].as_str() {
                Some(_) if any.len() > 1 => {
                    format!("{}: {}", self.how(one), cell(about.trim_end_matches('.')))
                }
                _ => self.how(one),
            };
            if !words.contains(&how) {
                words.push(how);
            }
        }
        let are_words = any.iter().all(|one| one["const"].is_string());
        words.join(if are_words { "<br>" } else { ", or " })
    }
}

fn choices(schema: &Value) -> Option<&Vec<Value>> {
    schema["anyOf"].as_array().or(schema["oneOf"].as_array())
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// A schema's description, without the paragraph on how a kind of text is written, which is printed once.
fn first_paragraph(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    text.split("\n\n").next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The words of a table of the program, in the order of their wording.
fn push_words(page: &mut String, title: &str, table: &str, prefix: &str) {
    let table = fs::read_to_string(source(&format!("src/tables/{table}.toml"))).unwrap();
    let table: toml::Table = toml::from_str(&table).unwrap();
    let ids: Vec<&str> = match table.get("events") {
        Some(events) => events.as_array().unwrap().iter().filter_map(|id| id.as_str()).collect(),
        None => table.keys().map(String::as_str).collect(),
    };
    let wording = |language: &str| {
        let folder = format!("locales/{language}");
        let files = ["terms.ftl", "laws.ftl"].map(|file| format!("{folder}/{file}"));
        files.map(|file| fs::read_to_string(source(&file)).unwrap()).concat()
    };
    let [sv, en] = ["sv", "en"].map(wording);
    write!(page, "\n### {title}\n\n| id | in Swedish | in English |\n|---|---|---|\n").unwrap();
    for id in ids {
        let words = |wording: &str| words_of(wording, &format!("{prefix}{id}"));
        writeln!(page, "| `{id}` | {} | {} |", words(&sv), words(&en)).unwrap();
    }
}

/// What a message says where one controller speaks, to any kind of reader.
fn words_of(wording: &str, name: &str) -> String {
    let start =
        wording.find(&format!("\n{name} =")).unwrap_or_else(|| panic!("no words for {name}"));
    let message = &wording[start + 1 + name.len() + 2..];
    let mut lines = message.lines();
    let first = lines.next().unwrap_or_default();
    let is_more = |line: &&str| line.starts_with(' ') && !line.trim_start().starts_with('.');
    let more = lines.take_while(is_more);
    if first.contains("$relation") {
        let variants = more.filter_map(|line| line.split_once("] ").map(|(_, words)| words));
        return variants.collect::<Vec<_>>().join(" / ");
    }
    let mut words = first.trim().to_owned();
    for line in more {
        match line.trim() {
            "}" => {}
            line if line.starts_with("*[") => {}
            line => {
                words.push(' ');
                words.push_str(line.strip_prefix("[one] ").unwrap_or(line));
            }
        }
    }
    let words = words.replace("{ $we ->", "").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!words.is_empty() && !words.contains('{'), "{name}: {words}");
    words
}

/// The TOML of the guide, block by block in its order.
fn guide() -> String {
    let page = fs::read_to_string(source("docs/WRITING.md")).unwrap();
    let mut notice = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line == "```toml" {
            lines.by_ref().take_while(|line| *line != "```").for_each(|line| {
                notice.push_str(line);
                notice.push('\n');
            });
        }
    }
    notice
}

#[test]
fn the_examples_of_the_guide_are_a_notice_without_findings() {
    let site = "base_url = \"https://www.example.se/\"\nlanguages = [\"sv\", \"en\"]\ntimezone = \"Europe/Stockholm\"\n";
    let tester = Tester::empty()
        .file("content/site.toml", site)
        .file("content/bicycles/notice.toml", guide());
    let output = tester.run(&["check", "--today", "2026-11-23"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{}", output.stdout);
    assert_eq!(output.stdout, "nothing to report\n");
}
