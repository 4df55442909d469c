//! Operations of forms on the files of the test sites: what was asked is there, all else is as it was,
//! and what takes it back gives the first bytes.

use std::collections::BTreeSet;
use std::sync::Arc;

use klartext::internals::facts::{EntryTable, keys_in};
use klartext::internals::form::{FormError, FormValue, Operation, apply, decides, statements};
use klartext::internals::lsp::row;
use klartext::internals::origin::InputFile;
use klartext::internals::parse::{Data, Node, parse};
use klartext::internals::site::Site;

use crate::tester::source;

fn tree(text: &str) -> Node {
    let (tree, faults) = parse(&Arc::new(InputFile::new("notice.toml", text)));
    assert!(faults.is_empty(), "{faults:?}\n{text}");
    tree
}

fn path(at: &str) -> Vec<String> {
    at.split('.').map(str::to_owned).collect()
}

/// The files of the test sites that forms change.
fn files() -> Vec<(String, String)> {
    let walk = walkdir::WalkDir::new(source("tests/sites")).sort_by_file_name();
    let found = walk.into_iter().flatten().filter(|entry| {
        let is_input = entry.path().components().any(|part| part.as_os_str() == "input");
        is_input && matches!(entry.file_name().to_str(), Some("notice.toml" | "shared.toml"))
    });
    let read = |path: &std::path::Path| {
        (path.display().to_string(), std::fs::read_to_string(path).unwrap())
    };
    let mut all: Vec<(String, String)> = found.map(|entry| read(entry.path())).collect();
    assert!(all.len() > 20);
    // And as Windows ends lines.
    let windows = all[0].1.replace('\n', "\r\n");
    all.push(("windows".to_owned(), windows));
    all
}

/// A generator of numbers, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The entries of a file, and all values with their paths.
fn places(node: &Node, at: &mut Vec<String>, values: &mut Vec<Vec<String>>) {
    match &node.data {
        Data::Table(table) => {
            for (key, below) in table {
                at.push(key.clone());
                places(below, at, values);
                at.pop();
            }
        }
        // Of a list of tables the items' keys, of a list of words the list.
        Data::Array(items) if items.iter().any(|item| item.table().is_some()) => {
            for (index, below) in items.iter().enumerate() {
                at.push(index.to_string());
                places(below, at, values);
                at.pop();
            }
        }
        _ => values.push(at.clone()),
    }
}

fn entries(tree: &Node) -> Vec<Vec<String>> {
    let of = |table: EntryTable| {
        let found = tree.get(table.key()).and_then(Node::table).into_iter().flatten();
        found.map(move |(id, _)| vec![table.key().to_owned(), id.clone()])
    };
    EntryTable::ALL.into_iter().flat_map(of).collect()
}

fn value_of(node: &Node, numbers: &mut Numbers) -> FormValue {
    const WORDS: [&str; 6] =
        ["nytt", "ett \"citat\" och ' ett till", "två\nrader", "åäö – €", "\\", "# inget"];
    match &node.data {
        Data::Integer(_) => FormValue::Number(u32::try_from(numbers.below(100)).unwrap()),
        Data::Bool(flag) => FormValue::Flag(!flag),
        Data::Array(items) => {
            let mut all: Vec<String> =
                items.iter().filter_map(Node::text).map(str::to_owned).collect();
            if numbers.below(2) == 0 && !all.is_empty() {
                all.remove(numbers.below(all.len()));
            }
            if numbers.below(2) == 0 {
                all.push("new-one".to_owned());
            }
            FormValue::List(all)
        }
        Data::Date(_) => FormValue::Date { date: "2030-02-03".parse().unwrap() },
        _ => FormValue::Text((*numbers.of(&WORDS)).to_owned()),
    }
}

fn operation(text: &str, numbers: &mut Numbers) -> Operation {
    let tree = tree(text);
    let mut values = Vec::new();
    places(&tree, &mut Vec::new(), &mut values);
    let entries = entries(&tree);
    let entry = |numbers: &mut Numbers| match entries.is_empty() {
        true => path("purposes.none"),
        false => numbers.of(&entries).clone(),
    };
    let new_id = format!("new-{}", numbers.below(1_000_000));
    match numbers.below(10) {
        0..=2 => {
            let at = numbers.of(&values).clone();
            let value = value_of(tree.nearest(&at.join(".")).0, numbers);
            Operation::Set { at, value }
        }
        3 => {
            // A key that may not be there yet.
            let keys =
                ["retention.months", "note.sv", "provision.consequence.sv", "basis.type", "x"];
            let mut at = entry(numbers);
            at.extend(path(keys[numbers.below(keys.len())]));
            Operation::Set { at, value: FormValue::Text("något".to_owned()) }
        }
        4 => Operation::Remove { at: numbers.of(&values).clone() },
        5 => Operation::Remove { at: entry(numbers) },
        6 => Operation::Add {
            at: vec![numbers.of(&EntryTable::ALL).key().to_owned(), new_id],
            values: vec![
                ("name.sv".to_owned(), FormValue::Text("ett \"namn\"".to_owned())),
                ("purposes".to_owned(), FormValue::List(vec!["a".to_owned()])),
            ],
        },
        7 => Operation::Move { at: entry(numbers), up: numbers.below(2) == 0 },
        8 => Operation::Duplicate { at: entry(numbers), to: new_id },
        _ => Operation::Rename { at: entry(numbers), to: new_id, was: numbers.below(2) == 0 },
    }
}

fn same(a: &Node, b: &Node) -> bool {
    match (&a.data, &b.data) {
        (Data::Table(a), Data::Table(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        (Data::Array(a), Data::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Data::String(a), Data::String(b)) | (Data::Date(a), Data::Date(b)) => a == b,
        (Data::Integer(a), Data::Integer(b)) => a == b,
        (Data::Bool(a), Data::Bool(b)) => a == b,
        _ => false,
    }
}

fn is_value(node: &Node, value: &FormValue) -> bool {
    match (value, &node.data) {
        (FormValue::Text(a), Data::String(b)) => *a == b.replace("\r\n", "\n"),
        (FormValue::Number(a), Data::Integer(b)) => i64::from(*a) == *b,
        (FormValue::Flag(a), Data::Bool(b)) => a == b,
        (FormValue::Date { date }, Data::Date(b)) => date.to_string() == *b,
        (FormValue::List(a), Data::Array(b)) => {
            let b: Vec<&str> = b.iter().filter_map(Node::text).collect();
            a.iter().map(String::as_str).collect::<BTreeSet<_>>() == b.iter().copied().collect()
                && a.len() == b.len()
        }
        _ => false,
    }
}

/// The text of each statement that is not of some paths, in order.
fn others(text: &str, named: &[Vec<String>]) -> Vec<String> {
    let all = statements(text).into_iter();
    let is_named = |path: &[String]| {
        named.iter().any(|at| path.starts_with(at) || at.starts_with(path) && !path.is_empty())
    };
    let rest = all.filter(|one| !is_named(&one.path));
    rest.map(|one| text[one.span].trim_end().to_owned()).collect()
}

/// The lines of comment alone.
fn comments(text: &str) -> Vec<&str> {
    text.lines().map(str::trim_end).filter(|line| line.trim_start().starts_with('#')).collect()
}

fn check(before: &str, operation: &Operation) -> Option<String> {
    let applied = match apply(before, std::slice::from_ref(operation)) {
        Ok(applied) => applied,
        Err(FormError::Unreadable) => panic!("{operation:?} made a broken file of\n{before}"),
        Err(_) => return None,
    };
    let after = &applied.text;
    let now = tree(after);
    let was = tree(before);
    let find = |tree: &'_ Node, at: &[String]| tree.nearest(&at.join(".")).1;
    let about = || format!("{operation:?}\n--- before\n{before}\n--- after\n{after}");
    let at = operation.at().to_vec();
    let mut named = vec![at.clone()];
    match operation {
        Operation::Set { value, .. } => {
            let (node, found) = now.nearest(&at.join("."));
            assert!(found && is_value(node, value), "{}", about());
            // Another key of the same table in braces is in the same statement.
            assert_eq!(comments(before), comments(after), "{}", about());
        }
        Operation::Remove { .. } => {
            // A number names a single value too.
            let is_index = at.last().is_some_and(|last| last.parse::<usize>().is_ok());
            assert!(
                is_index || !find(&now, &at) || at.iter().any(|k| k.parse::<usize>().is_ok()),
                "{}",
                about()
            );
        }
        Operation::Add { values, .. } => {
            assert!(find(&now, &at) && !find(&was, &at), "{}", about());
            let (entry, _) = now.nearest(&at.join("."));
            for (key, value) in values {
                assert!(is_value(entry.nearest(key).0, value), "{}", about());
            }
            assert_eq!(comments(before), comments(after), "{}", about());
        }
        Operation::Move { .. } => {
            let ids = |tree: &Node| -> Vec<String> {
                let table = tree.get(&at[0]).and_then(Node::table).unwrap();
                table.keys().cloned().collect()
            };
            let (old, new) = (ids(&was), ids(&now));
            assert_eq!(old.iter().collect::<BTreeSet<_>>(), new.iter().collect(), "{}", about());
            let moved = old.iter().zip(&new).filter(|(a, b)| a != b).count();
            assert_eq!(moved, 2, "{}", about());
            assert!(same(&was, &now), "{}", about());
            named = vec![vec![at[0].clone()]];
        }
        Operation::Duplicate { to, .. } => {
            let copy = vec![at[0].clone(), to.clone()];
            let (original, _) = now.nearest(&at.join("."));
            let (copied, found) = now.nearest(&copy.join("."));
            assert!(found, "{}", about());
            let count =
                |node: &Node| node.table().unwrap().keys().filter(|key| *key != "was").count();
            assert_eq!(count(original), count(copied), "{}", about());
            assert!(same(original, was.nearest(&at.join(".")).0), "{}", about());
            named.push(copy);
        }
        Operation::Rename { to, was: says, .. } => {
            let new = vec![at[0].clone(), to.clone()];
            assert!(!find(&now, &at) && (find(&now, &new) || !find(&was, &at)), "{}", about());
            if *says && find(&was, &at) {
                assert!(find(&now, &[new.as_slice(), &["was".to_owned()]].concat()), "{}", about());
            }
            assert_eq!(comments(before), comments(after), "{}", about());
            // What names it changes with it: only the id may differ.
            let plain = |text: &str, id: &str| text.replace(&format!("\"{id}\""), "\"\"");
            let mine: Vec<String> = others(before, std::slice::from_ref(&at));
            let theirs: Vec<String> = others(after, std::slice::from_ref(&new));
            assert_eq!(mine.len(), theirs.len(), "{}", about());
            for (a, b) in mine.iter().zip(&theirs) {
                let (c, d) = (plain(a, &at[1]), plain(b, to));
                let is_same = a == b || c == d || a.replace(&at[1], to) == *b;
                assert!(is_same, "{a}\n{b}\n{}", about());
            }
            named.clear();
        }
    }
    if !named.is_empty() {
        let (old, new) = (others(before, &named), others(after, &named));
        assert_eq!(old, new, "{}", about());
    }
    let back = match &applied.undo {
        Some(undo) => undo.apply(after).unwrap(),
        None => after.clone(),
    };
    assert_eq!(back, before, "{}", about());
    Some(applied.text)
}

#[test]
fn random_operations_change_what_they_name_and_nothing_else() {
    random_operations(300);
}

#[test]
#[ignore = "long"]
fn ten_thousand_operations_too() {
    random_operations(10_000);
}

fn random_operations(wanted: usize) {
    let files = files();
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    let (mut done, mut refused) = (0, 0);
    while done < wanted {
        let (_, first) = numbers.of(&files).clone();
        let mut text = first;
        // Several in turn, as an editor makes them.
        for _ in 0..5 {
            let operation = operation(&text, &mut numbers);
            match check(&text, &operation) {
                Some(new) => {
                    text = new;
                    done += 1;
                }
                None => refused += 1,
            }
        }
        assert!(refused < wanted + done, "{refused} of {done} were refused");
    }
    println!("{done} operations, {refused} refused");
}

fn done(text: &str, operation: &Operation) -> String {
    check(text, operation).expect("an operation that can be applied")
}

fn set(at: &str, value: FormValue) -> Operation {
    Operation::Set { at: path(at), value }
}

#[test]
fn a_value_is_written_where_its_key_belongs() {
    let text = |words: &str| FormValue::Text(words.to_owned());
    let notice = "title.sv = \"A\" # a\ndpo = \"none\"  # b\n\n[purposes.pay]  # c\nretention = { years = 1 } # d\n";
    assert_eq!(
        done(notice, &set("purposes.pay.retention.months", FormValue::Number(6))),
        notice.replace("{ years = 1 }", "{ years = 1, months = 6 }")
    );
    assert_eq!(
        done(notice, &set("dpo.email", text("a@b.se"))),
        notice.replace("\"none\"", "{ email = \"a@b.se\" }")
    );
    assert_eq!(
        done(notice, &set("purposes.pay.basis.type", text("consent"))),
        format!("{notice}basis = {{ type = \"consent\" }}\n")
    );
    assert_eq!(
        done(notice, &set("purposes.pay.name.sv", text("betala"))),
        format!("{notice}name.sv = \"betala\"\n")
    );
    assert_eq!(
        done(notice, &set("controller.name", text("Bolaget AB"))),
        format!("{notice}\n[controller]\nname = \"Bolaget AB\"\n")
    );
    assert_eq!(
        done(notice, &set("slug.sv", text("a"))),
        notice.replace("# b\n", "# b\nslug.sv = \"a\"\n")
    );
    let dpo = "cookies = \"none\"\n\n# who\n[dpo] # x\nemail = \"a@b.se\"\n\n[controller]\nname = \"A\"\n";
    assert_eq!(
        done(dpo, &set("dpo", text("none"))),
        "cookies = \"none\"\ndpo = \"none\"\n\n# who\n\n[controller]\nname = \"A\"\n"
    );
}

#[test]
fn a_list_keeps_its_lines_and_comments() {
    let list =
        |items: &[&str]| FormValue::List(items.iter().map(|one| (*one).to_owned()).collect());
    let one = "[purposes.pay]\ndata = [\"name\", \"email\"] # a\n";
    assert_eq!(
        done(one, &set("purposes.pay.data", list(&["name", "email", "phone"]))),
        one.replace("\"email\"]", "\"email\", \"phone\"]")
    );
    let many = "[purposes.pay]\ndata = [\n  \"name\", # who\n  \"email\", # where\n]\n";
    assert_eq!(
        done(many, &set("purposes.pay.data", list(&["name", "email", "phone"]))),
        many.replace("# where\n", "# where\n  \"phone\",\n")
    );
    let empty = "[purposes.pay]\ndata = []\n";
    assert_eq!(
        done(empty, &set("purposes.pay.data", list(&["name", "email"]))),
        "[purposes.pay]\ndata = [\"name\", \"email\"]\n"
    );
}

#[test]
fn every_block_of_every_test_site_leads_to_the_key_that_decides_it() {
    let mut blocks = 0;
    let mut lost = BTreeSet::new();
    for folder in std::fs::read_dir(source("tests/sites")).unwrap() {
        let site = Site::read(&folder.unwrap().path().join("input")).unwrap();
        for paths in site.found.notices.iter().filter(|paths| paths.has_draft) {
            let (draft, faults) = site.resolve(paths, site.read_notice(paths).unwrap());
            let composed = site.compose(draft, faults);
            for document in &composed.documents {
                for unit in document.units() {
                    blocks += 1;
                    let found = decides(unit.id(), unit.facts(), &composed.draft.tree);
                    assert!(!found.is_empty(), "{}", unit.id());
                    for at in &found {
                        let is_written = composed.draft.tree.nearest(at).1;
                        let keys: Vec<String> = keys_in(at).map(str::to_owned).collect();
                        let is_entry = keys.len() <= 2 && EntryTable::of_key(&keys[0]).is_some();
                        // What may be written there, where nothing is yet.
                        let is_known = is_entry || row(&keys).is_some() || at == "rights";
                        if !is_written && !is_known {
                            lost.insert(format!("{}: {at}", unit.id()));
                        }
                    }
                    let is_about_title = unit.facts().iter().any(|fact| fact.starts_with("title"));
                    let is_frame =
                        ["label", "label/intro", "label/more", "glance"].contains(&unit.id());
                    if found == ["title"] && !is_about_title && !is_frame {
                        lost.insert(format!("{} leads nowhere", unit.id()));
                    }
                }
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
    println!("{blocks} blocks lead to their facts");
}

#[test]
fn what_cannot_be_done_says_why() {
    let text = "[data.a]\nname = \"a\"\n";
    let why = |operation: Operation| apply(text, &[operation]).unwrap_err();
    assert_eq!(why(Operation::Remove { at: path("data.c") }), FormError::Missing);
    let add = |at: &str| Operation::Add { at: path(at), values: Vec::new() };
    assert_eq!(why(add("data.Ö")), FormError::BadId);
    let good = "[data.a]\nname = \"a\"\n";
    let why = |operation: Operation| apply(good, &[operation]).unwrap_err();
    assert_eq!(why(add("data.a")), FormError::Taken);
    assert_eq!(why(Operation::Move { at: path("data.a"), up: true }), FormError::AtEnd);
    let rename = |to: &str| Operation::Rename { at: path("data.a"), to: to.to_owned(), was: true };
    assert_eq!(why(rename("A b")), FormError::BadId);
    assert_eq!(apply("a = [", &[rename("b")]).unwrap_err(), FormError::Unreadable);
}
