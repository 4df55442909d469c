//! One field at a time: every field of a notice that says everything, mutated, gives exactly one
//! change of the right kind and class.

use klartext::internals::compare::{Change, compare_facts};
use klartext::internals::facts::FactKind as Kind;
use klartext::internals::model::Notice;
use klartext::internals::version::Class;
use serde_json::{Value, json};

use super::compare::{RICH, TABLES, brief, notice};

/// What is done to a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Op {
    /// It says something else.
    Change,
    /// It, or one of its items, is removed.
    Remove,
    /// An item is put to it.
    Add,
}

/// For each field the kind of its change, and its class when it changes, is removed, or gets
/// one more: `M`aterial or `E`ditorial. `*` is any entry of a table or list.
const EXPECTED: &[(&str, Kind, &str)] = &[
    ("title", Kind::Title, "EEE"),
    ("slug", Kind::Slug, "EEE"),
    ("share", Kind::Controller, "MMM"),
    ("audience", Kind::Children, "EEE"), // removal takes languages and children: see below
    ("audience.languages", Kind::Languages, "EEE"),
    ("audience.children", Kind::Children, "EEM"),
    ("audience.children.from_age", Kind::Children, "EMM"),
    ("audience.children.guardian", Kind::Children, "EEE"),
    ("audience.children.notice", Kind::Children, "EEE"),
    ("audience.minimum_age", Kind::Children, "EMM"),
    ("audience.minimum_age.years", Kind::Children, "EMM"),
    ("audience.minimum_age.checked", Kind::Children, "EEE"),
    ("authorities", Kind::Authority, "MMM"),
    ("dpo", Kind::Dpo, "MMM"),
    ("dpo.name", Kind::Dpo, "EEE"),
    ("dpo.*", Kind::Dpo, "MMM"),
    ("representative.*", Kind::Representative, "MMM"),
    ("representative.*.name", Kind::Representative, "EEE"),
    ("representative.*.exempt", Kind::Representative, "EEE"),
    ("representative.*.exempt.reason", Kind::Representative, "EEE"),
    ("representative.*.*", Kind::Representative, "MMM"),
    ("controller", Kind::Controller, "MMM"),
    // The same registration number: another name for the same company.
    ("controller.name", Kind::Controller, "EMM"),
    ("controller.registration_number", Kind::Controller, "MMM"),
    ("controller.public_authority", Kind::Controller, "MMM"),
    ("controller.country", Kind::Controller, "MMM"),
    ("controller.short_name", Kind::Controller, "EEE"),
    ("controller.vat", Kind::Controller, "EEE"),
    // Rights are used with the data protection officer here, so these do not change how rights are used.
    ("controller.*", Kind::Contact, "EEE"),
    ("controllers.*", Kind::Controller, "MMM"),
    ("controllers.*.name", Kind::Controller, "EMM"),
    ("controllers.*.registration_number", Kind::Controller, "MMM"),
    ("controllers.*.public_authority", Kind::Controller, "MMM"),
    ("controllers.*.country", Kind::Controller, "MMM"),
    ("controllers.*.short_name", Kind::Controller, "EEE"),
    ("controllers.*.vat", Kind::Controller, "EEE"),
    ("controllers.*.*", Kind::Contact, "EEE"),
    ("joint_controllers.*", Kind::JointController, "MMM"),
    ("joint_controllers.*.name", Kind::JointController, "MMM"),
    ("joint_controllers.*.country", Kind::JointController, "MMM"),
    ("joint_controllers.*.purposes", Kind::JointController, "MMM"),
    ("joint_controllers.*.arrangement", Kind::JointController, "MMM"),
    ("joint_controllers.*.arrangement.url", Kind::JointController, "MMM"),
    ("joint_controllers.*.contact_point", Kind::JointController, "MMM"),
    ("joint_controllers.*.*", Kind::Contact, "MMM"),
    ("subjects.*", Kind::Subject, "EEE"),
    ("subjects.*.name", Kind::Subject, "EEE"),
    ("subjects.*.kind", Kind::Subject, "EEE"),
    ("data.*", Kind::Data, "EEE"),
    ("data.*.name", Kind::Data, "EEE"),
    ("data.*.parts", Kind::Data, "EEE"),
    ("data.*.parts.*", Kind::Data, "EEM"),
    ("data.*.special", Kind::SpecialCategory, "MEM"),
    ("data.*.criminal", Kind::SpecialCategory, "EEM"),
    ("data.*.ground", Kind::PersonalNumber, "MMM"),
    ("data.*.reason", Kind::PersonalNumber, "EEE"),
    ("data.*.source", Kind::Source, "MMM"),
    ("data.*.dpv", Kind::Term, "EEE"),
    ("sources.*", Kind::Source, "EEE"),
    ("sources.*.name", Kind::Source, "EEE"),
    ("sources.*.kind", Kind::Source, "MMM"),
    ("sources.*.data", Kind::Source, "MMM"),
    ("events.*", Kind::Event, "EEE"),
    ("events.*.when", Kind::Event, "MMM"),
    ("events.*.until", Kind::Event, "MMM"),
    ("laws.*", Kind::Law, "EEE"),
    ("laws.*.name", Kind::Law, "EEE"),
    ("laws.*.citation", Kind::Law, "MMM"),
    ("laws.*.kind", Kind::Law, "EEE"),
    ("laws.*.country", Kind::Law, "EEE"),
    ("purposes.*", Kind::Purpose, "EEM"),
    ("purposes.*.name", Kind::Purpose, "EEE"),
    ("purposes.*.controllers", Kind::Controller, "MMM"),
    ("purposes.*.share", Kind::Controller, "MMM"),
    ("purposes.*.subjects", Kind::Subject, "MEM"),
    ("purposes.*.data", Kind::Data, "MEM"),
    ("purposes.*.source", Kind::Source, "MMM"),
    ("purposes.*.recipients", Kind::Recipient, "MEM"),
    ("purposes.*.direct_marketing", Kind::Marketing, "MMM"),
    ("purposes.*.informed", Kind::Informing, "EEE"),
    ("purposes.*.note", Kind::Note, "EEE"),
    ("purposes.*.dpv", Kind::Term, "EEE"),
    ("purposes.*.basis.*", Kind::Basis, "MMM"),
    ("purposes.*.basis.*.interest", Kind::Interest, "MMM"),
    ("purposes.*.basis.*.holder", Kind::Interest, "MMM"),
    ("purposes.*.basis.*.balancing", Kind::Balancing, "EEE"),
    ("purposes.*.basis.*.withdraw", Kind::Withdrawal, "MMM"),
    ("purposes.*.basis.*.**", Kind::Basis, "MMM"),
    ("purposes.*.retention.*", Kind::Retention, "???"),
    ("purposes.*.retention.*.reason", Kind::RetentionReason, "EEE"),
    // Beside a time the law is the reason for it.
    ("purposes.*.retention.*.law", Kind::RetentionReason, "EEE"),
    ("purposes.*.retention.*.**", Kind::Retention, "???"),
    ("purposes.*.special.*", Kind::Condition, "MMM"),
    ("purposes.*.special.*.**", Kind::Condition, "MMM"),
    ("purposes.*.provision.*", Kind::Provision, "EEE"),
    ("purposes.*.provision.*.**", Kind::Provision, "EEE"),
    ("purposes.*.exempt", Kind::Exemption, "MEM"),
    ("purposes.*.exempt.ground", Kind::Exemption, "MMM"),
    ("purposes.*.exempt.law", Kind::Exemption, "MMM"),
    ("purposes.*.exempt.measures", Kind::Exemption, "EEE"),
    ("purposes.*.automated_decisions", Kind::AutomatedDecision, "MEM"),
    ("purposes.*.automated_decisions.ground", Kind::AutomatedDecision, "MMM"),
    ("purposes.*.automated_decisions.human_contact", Kind::AutomatedDecision, "MMM"),
    ("purposes.*.automated_decisions.*", Kind::AutomatedDecision, "EEE"),
    ("purposes.*.profiling", Kind::Profiling, "MEM"),
    ("purposes.*.profiling.*", Kind::Profiling, "EEE"),
    ("recipients.*", Kind::Recipient, "EEM"),
    ("recipients.*.name", Kind::Recipient, "???"), // a proper name, or a label: see below
    ("recipients.*.role", Kind::Recipient, "???"), // to a processor, or away from one: see below
    ("recipients.*.activity", Kind::Recipient, "EEE"),
    ("recipients.*.members", Kind::Recipient, "MEM"),
    ("recipients.*.data", Kind::Recipient, "MEM"),
    ("recipients.*.purposes", Kind::Recipient, "MEM"),
    ("recipients.*.when", Kind::Recipient, "MMM"),
    ("recipients.*.law", Kind::Recipient, "EEE"),
    ("recipients.*.country", Kind::Recipient, "MEM"),
    ("recipients.*.organisation", Kind::Recipient, "MEM"),
    ("recipients.*.transfer.*", Kind::Transfer, "MEM"),
    ("recipients.*.transfer.*.country", Kind::Transfer, "MEM"),
    ("recipients.*.transfer.*.by", Kind::Transfer, "EEE"),
    ("recipients.*.transfer.*.purposes", Kind::Transfer, "MEM"),
    ("recipients.*.transfer.*.safeguard", Kind::Safeguard, "???"),
    ("recipients.*.transfer.*.certified", Kind::Safeguard, "MMM"),
    ("recipients.*.transfer.*.copy", Kind::Safeguard, "EEE"),
    ("recipients.*.transfer.*.risks", Kind::Safeguard, "EEE"),
    ("recipients.*.transfer.*.interest", Kind::Interest, "MMM"),
    ("transfers", Kind::Transfer, "MME"),
    ("automated_decisions", Kind::AutomatedDecision, "MME"),
    ("profiling", Kind::Profiling, "MME"),
    ("ai.*", Kind::Ai, "EEM"),
    ("ai.*.name", Kind::Ai, "EEE"),
    ("ai.*.trained_on_data", Kind::Ai, "EEM"),
    ("ai.*.model", Kind::Ai, "MEM"),
    ("ai.*.training", Kind::Ai, "MEM"),
    ("ai.*.disclosed", Kind::AiDisclosure, "EEE"),
    ("ai.*.*", Kind::Ai, "MMM"),
    ("cameras.*", Kind::Camera, "EEM"),
    ("cameras.*.place", Kind::Camera, "EEE"),
    ("cameras.*.sign", Kind::Camera, "EEE"),
    ("cameras.*.*", Kind::Camera, "MMM"),
    ("security", Kind::Security, "EEE"),
    ("security.text", Kind::Security, "EEE"),
    ("cookies.*", Kind::Cookie, "EEE"),
    ("cookies.*.lasts", Kind::Cookie, "MMM"),
    ("cookies.*.lasts.*", Kind::Cookie, "MEM"),
    ("cookies.*.*", Kind::Cookie, "EEE"),
    ("on_behalf.*", Kind::OnBehalf, "MEM"),
    ("on_behalf.*.name", Kind::OnBehalf, "EEE"),
    ("on_behalf.*.for", Kind::OnBehalf, "MMM"),
    ("on_behalf.*.note", Kind::OnBehalf, "EEE"),
    ("on_behalf.*.*", Kind::OnBehalf, "MEM"),
    ("rights.**", Kind::Right, "MMM"),
    ("section.*", Kind::Section, "EEE"),
    ("section.*.*", Kind::Section, "EEE"),
    // The name of the address's parts; each is part of the address.
];

fn expected(path: &str) -> (Kind, &'static str) {
    // Parts of an address, of a period or of a place in a law belong to the fact above them.
    let found = EXPECTED.iter().find(|(pattern, ..)| !pattern.contains('*') && *pattern == path);
    let found = found.or_else(|| {
        let mut all: Vec<_> = EXPECTED.iter().filter(|(pattern, ..)| fits(pattern, path)).collect();
        all.sort_by_key(|(pattern, ..)| {
            (
                pattern.contains("**"),
                std::cmp::Reverse(pattern.matches('.').count()),
                pattern.ends_with('*'),
            )
        });
        all.first().copied()
    });
    let (_, kind, classes) = found.unwrap_or_else(|| panic!("nothing is expected of `{path}`"));
    (*kind, classes)
}

fn fits(pattern: &str, path: &str) -> bool {
    match (pattern.split_once('.'), path.split_once('.')) {
        _ if pattern == "**" => true,
        (None, None) => pattern == "*" || pattern == path,
        (Some((first, pattern)), Some((segment, path))) => {
            (first == "*" || first == segment) && fits(pattern, path)
        }
        // An address is one fact.
        (None, Some((segment, _))) => pattern == "*" && segment == "address",
        (Some(_), None) => false,
    }
}

/// A notice with one thing changed: what, where, and the facts then.
pub(super) struct Mutation {
    pub(super) op: Op,
    pub(super) path: String,
    pub(super) facts: Value,
}

struct Mutator {
    facts: Value,
    found: Vec<Mutation>,
}

impl Mutator {
    fn with(&mut self, op: Op, path: &str, pointer: &str, edit: impl FnOnce(&mut Value)) -> bool {
        let mut facts = self.facts.clone();
        edit(facts.pointer_mut(pointer).unwrap());
        let Ok(notice) = serde_json::from_value::<Notice>(facts.clone()) else { return false };
        // What is read back must be what was meant, or another field was hit.
        if serde_json::to_value(&notice).unwrap() != facts {
            return false;
        }
        self.found.push(Mutation { op, path: path.into(), facts });
        true
    }

    fn object(&mut self, path: &str, pointer: &str, keys: &serde_json::Map<String, Value>) {
        for (key, value) in keys {
            // Without `for` a representative is the Union's.
            if key == "id" || key == "was" || (key == "for" && value == "EU") {
                continue;
            }
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            let is_list = value.as_array().is_some_and(|items| items.len() != 1);
            if !is_list && !is_table(value) && path != "audience" && path != "rights" {
                let whole = if is_entries(value) { format!("{path}.0") } else { path.clone() };
                self.with(Op::Remove, &whole, pointer, |owner| {
                    owner.as_object_mut().unwrap().remove(key);
                });
            }
            self.value(&path, &format!("{pointer}/{key}"), value);
        }
    }

    fn value(&mut self, path: &str, pointer: &str, value: &Value) {
        match value {
            Value::Object(keys) if is_text(keys) => {
                self.with(Op::Change, path, pointer, |text| text["sv"] = json!("Något helt annat"));
            }
            Value::Object(keys) => self.object(path, pointer, keys),
            Value::Array(items) if is_table(value) => {
                for (index, item) in items.iter().enumerate() {
                    let entry = format!("{path}.{}", item["id"].as_str().unwrap());
                    self.with(Op::Remove, &entry, pointer, |list| {
                        drop(list.as_array_mut().unwrap().remove(index))
                    });
                    self.object(&entry, &format!("{pointer}/{index}"), item.as_object().unwrap());
                }
                self.with(Op::Add, &format!("{path}.added"), pointer, |list| {
                    let mut one = list[0].clone();
                    one["id"] = json!("added");
                    one.as_object_mut().unwrap().remove("was");
                    list.as_array_mut().unwrap().push(one);
                });
            }
            Value::Array(items) => self.list(path, pointer, items),
            Value::Bool(said) => {
                self.with(Op::Change, path, pointer, |value| *value = json!(!said));
            }
            Value::Number(_) => {
                self.with(Op::Change, path, pointer, |value| {
                    *value = json!(value.as_u64().unwrap() + 1)
                });
            }
            Value::String(word) => self.word(path, pointer, word),
            Value::Null => {}
        }
    }

    fn list(&mut self, path: &str, pointer: &str, items: &[Value]) {
        let entries = is_entries(&Value::Array(items.to_vec()));
        let own = if entries { format!("{path}.0") } else { path.to_owned() };
        if items.len() > 1 {
            for index in 0..items.len() {
                self.with(Op::Remove, &own, pointer, |list| {
                    drop(list.as_array_mut().unwrap().remove(index))
                });
            }
        }
        self.with(Op::Add, &own, pointer, |list| {
            let one = match list.get(0) {
                Some(Value::Object(keys)) if !is_text(keys) => {
                    let mut one = list[0].clone();
                    let key = if one.get("safeguard").is_some() { "country" } else { "data" };
                    one[key] = json!(["JP"]);
                    one
                }
                Some(Value::Object(_)) => json!({ "sv": "ännu något", "en": "one more" }),
                // A purpose that klartext does not know has no recipients.
                _ if path.ends_with("purposes") => {
                    let known = ["audit", "queue", "pay"].into_iter();
                    json!(known.into_iter().find(|id| !items.contains(&json!(id))).unwrap())
                }
                _ => json!("JP"),
            };
            list.as_array_mut().unwrap().push(one);
        });
        if entries {
            for (index, item) in items.iter().enumerate() {
                self.object(
                    &format!("{path}.{index}"),
                    &format!("{pointer}/{index}"),
                    item.as_object().unwrap(),
                );
            }
        }
    }

    /// Another word: any, or where only some are known, one of those.
    fn word(&mut self, path: &str, pointer: &str, word: &str) {
        let known = [
            "mutated",
            "2 år",
            "contract",
            "consent",
            "processor",
            "adequacy",
            "contract-before",
            "performance",
            "storage",
            "marketing",
            "at-most",
            "public",
            "genetic",
            "secure-identification",
            "voluntary",
            "known",
            "medical",
            "law",
            "explicit-consent",
            "binding-corporate-rules",
            "representative",
            "limitation",
            "tenant",
            "third-party",
            "health-care",
            "joint",
            "separate",
        ];
        for other in known {
            if other != word && self.with(Op::Change, path, pointer, |value| *value = json!(other))
            {
                return;
            }
        }
    }
}

/// A table by id, as records hold it.
fn is_table(value: &Value) -> bool {
    value.as_array().is_some_and(|items| {
        !items.is_empty()
            && items.iter().all(|item| item.get("id").is_some() && item.get("at").is_none())
    })
}

/// A list of entries with coverage.
fn is_entries(value: &Value) -> bool {
    let first = value.as_array().and_then(|items| items.first());
    let keys = first.and_then(Value::as_object);
    keys.is_some_and(|keys| !is_text(keys) && !keys.contains_key("id"))
}

fn is_text(keys: &serde_json::Map<String, Value>) -> bool {
    keys.contains_key("sv") && keys["sv"].is_string()
}

pub(super) fn mutations() -> (Notice, Vec<Mutation>) {
    let rich = notice(RICH);
    let facts = serde_json::to_value(&rich).unwrap();
    let mut mutator = Mutator { facts: facts.clone(), found: Vec::new() };
    mutator.object("", "", facts.as_object().unwrap());
    (rich, mutator.found)
}

#[test]
fn every_field_gives_exactly_one_change() {
    let (rich, mutations) = mutations();
    let mut faults = Vec::new();
    for Mutation { op, path, facts } in &mutations {
        let new: Notice = serde_json::from_value(facts.clone()).unwrap();
        let changes = compare_facts(&rich, &new, &TABLES);
        let (kind, classes) = expected(path);
        let class = classes.as_bytes()[*op as usize];
        let fits = |change: &Change| {
            change.kind == kind
                && match change.class {
                    Class::Material => class != b'E',
                    Class::Other => class != b'M',
                }
        };
        // Another proper name under the same id is someone else.
        let is_another = path.ends_with(".name")
            && changes.len() == 2
            && changes.iter().all(|change| change.at.is_entry());
        if !(changes.len() == 1 || is_another) || !fits(&changes[0]) {
            let found: Vec<String> = changes.iter().map(brief).collect();
            faults.push(format!(
                "{op:?} {path}: expected {kind:?} {}, found {found:?}",
                class as char
            ));
        }
    }
    assert!(mutations.len() > 300, "only {} mutations", mutations.len());
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), mutations.len(), faults.join("\n"));
}

/// The notice of the test says all that the model knows: each property of each type is in it.
#[test]
fn the_mutated_notice_says_everything() {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let schema =
        serde_json::to_value(settings.into_generator().into_root_schema_for::<Notice>()).unwrap();
    let facts = serde_json::to_value(notice(RICH)).unwrap();
    let mut all = std::collections::BTreeSet::new();
    let mut said = std::collections::BTreeSet::new();
    walk(&schema, &schema, "#", Some(&facts), &mut all, &mut said, 0);
    assert!(all.len() > 150, "only {} properties", all.len());
    let missing: Vec<&String> = all.difference(&said).collect();
    assert!(missing.is_empty(), "not in tests/compare_notice.toml: {missing:#?}");
}

type Names = std::collections::BTreeSet<String>;

fn walk(
    root: &Value,
    schema: &Value,
    name: &str,
    value: Option<&Value>,
    all: &mut Names,
    said: &mut Names,
    depth: u8,
) {
    if depth > 24 {
        return;
    }
    if let Some(target) = schema["$ref"].as_str() {
        let target_schema = root.pointer(target.trim_start_matches('#')).unwrap();
        walk(root, target_schema, target, value, all, said, depth + 1);
    }
    for key in ["anyOf", "oneOf", "allOf"] {
        for branch in schema[key].as_array().into_iter().flatten() {
            walk(root, branch, name, value, all, said, depth + 1);
        }
    }
    if let Some(items) = schema.get("items") {
        let values = value.and_then(Value::as_array).cloned().unwrap_or_default();
        walk(root, items, name, None, all, said, depth + 1);
        for value in &values {
            walk(root, items, name, Some(value), all, said, depth + 1);
        }
    }
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        let owner = format!("{name}.{key}");
        let value = value.and_then(|value| value.get(key));
        all.insert(owner.clone());
        if value.is_some() {
            said.insert(owner.clone());
        }
        walk(root, property, &owner, value, all, said, depth + 1);
    }
}
