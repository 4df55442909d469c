//! Mentions of ids that are known nowhere.

use crate::derive::STANDARD_SOURCES;
use crate::diagnostic::{Diagnostic, Message, Value, files};
use crate::facts::{EntryTable, IdsOf, Reference};
use crate::model::Notice;
use crate::parse::Node;
use crate::slug::slug_of;
use crate::suggest::nearest;
use crate::suggest::synonym_of;
use crate::tables::{Tables, WHOLE, country_named};

/// Reports mentioned ids that are known nowhere.
pub fn check(
    used: &[Reference],
    notice: &Notice,
    tables: &Tables,
    tree: &Node,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for reference in used.iter().filter(|reference| !is_known(reference, notice, tables)) {
        let known = known(reference.of, notice, tables);
        let meant = match reference.of {
            IdsOf::Countries | IdsOf::Places => country(&reference.id, &known),
            _ => nearest(&reference.id, known.iter().copied()).map(str::to_owned),
        };
        let help = match meant {
            Some(meant) => Message::new("findings-did-you-mean").with("near", meant),
            None => describe_it(reference),
        };
        let at = reference.at.to_string();

        let message = Message::new("unknown-reference")
            .with("kind", Value::Word(name(reference.of)))
            .with("id", &reference.id);
        diagnostics.push(
            Diagnostic::in_file(&files::UNKNOWN_REFERENCE, tree.locate(&at), message)
                .at(at)
                .help(help),
        );
    }
    check_notes(notice, tree, diagnostics);
}

/// The tables whose entries can have notes for the register.
const NOTED: [EntryTable; 7] = [
    EntryTable::Purposes,
    EntryTable::Recipients,
    EntryTable::JointControllers,
    EntryTable::OnBehalf,
    EntryTable::Ai,
    EntryTable::Cameras,
    EntryTable::Data,
];

/// The tables with the entry that a note for the register is about.
pub fn noted(notice: &Notice, id: &str) -> Vec<EntryTable> {
    NOTED.into_iter().filter(|table| table.has(notice, id)).collect()
}

/// Reports notes for the register that are about nothing.
fn check_notes(notice: &Notice, tree: &Node, diagnostics: &mut Vec<Diagnostic>) {
    for id in notice.internal.keys().filter(|id| noted(notice, id).is_empty()) {
        let known: Vec<&str> = NOTED.iter().flat_map(|table| table.ids(notice)).collect();
        let at = format!("internal.{id}");
        let help = match nearest(id, known) {
            Some(near) => Message::new("findings-did-you-mean").with("near", near),
            None => Message::new("unknown-reference-note-help"),
        };
        let message = Message::new("unknown-reference-note").with("id", id);
        diagnostics.push(
            Diagnostic::in_file(&files::UNKNOWN_REFERENCE, tree.locate(&at), message)
                .at(at)
                .help(help),
        );
    }
}

/// The code of a country that was named, or written in small letters. Of two letters, no others
/// are near.
fn country(written: &str, known: &[&str]) -> Option<String> {
    if written.chars().count() == 2 {
        return nearest(written, known.iter().copied())
            .filter(|code| {
                code.eq_ignore_ascii_case(written) || synonym_of(written).any(|one| one == *code)
            })
            .map(str::to_owned);
    }
    nearest(written, known.iter().copied().filter(|code| WHOLE.contains(code)))
        .map(str::to_owned)
        .or_else(|| country_named(written))
}

fn is_known(reference: &Reference, notice: &Notice, tables: &Tables) -> bool {
    let id = reference.id.as_str();
    match reference.of {
        // A law can be the Union's own.
        IdsOf::Countries if id == "EU" => reference.at.to_string().starts_with("laws."),
        IdsOf::Places if WHOLE.contains(&id) => true,
        IdsOf::Countries | IdsOf::Places => tables.country_codes.contains(id),
        IdsOf::Authorities => tables.authorities.contains_key(id),
        IdsOf::Entries(EntryTable::Data) if tables.data.contains_key(id) => true,
        IdsOf::Entries(EntryTable::Laws) if tables.laws.contains_key(id) => true,
        IdsOf::Entries(EntryTable::Subjects) if tables.subjects.contains_key(id) => true,
        of => known(of, notice, tables).contains(&id),
    }
}

/// All ids that can be meant, to suggest one that is near to an unknown one.
fn known<'a>(of: IdsOf, notice: &'a Notice, tables: &'a Tables) -> Vec<&'a str> {
    if of == IdsOf::Authorities {
        return tables.authorities.keys().map(String::as_str).collect();
    }
    let Some(table) = of.table() else {
        let whole = WHOLE.iter().copied().filter(|_| of == IdsOf::Places);
        return tables.country_codes.iter().map(String::as_str).chain(whole).collect();
    };
    let mut known = table.ids(notice);
    match table {
        EntryTable::Data => known.extend(tables.data.keys().map(String::as_str)),
        EntryTable::Events => known.extend(tables.events.iter().map(String::as_str)),
        EntryTable::Laws => known.extend(tables.laws.keys().map(String::as_str)),
        EntryTable::Sources => known.extend(STANDARD_SOURCES),
        EntryTable::Subjects => known.extend(tables.subjects.keys().map(String::as_str)),
        // Whoever decides too may receive data.
        EntryTable::Recipients => {
            known.extend(EntryTable::JointControllers.ids(notice));
            known.extend(EntryTable::Controllers.ids(notice));
        }
        _ => {}
    }
    known
}

/// The word by which the message names a kind of entry: its table.
fn name(of: IdsOf) -> &'static str {
    if of == IdsOf::Authorities {
        return "authorities";
    }
    of.table().map_or("countries", EntryTable::key)
}

fn describe_it(reference: &Reference) -> Message {
    if reference.of == IdsOf::Authorities {
        return Message::new("unknown-reference-authority-help");
    }
    let Some(table) = reference.of.table() else {
        return Message::new("unknown-reference-country-help");
    };
    // What cannot be an id is given a form that can.
    let id = match slug_of(&reference.id) {
        slug if slug.is_empty() => "NAME".to_owned(),
        slug => slug,
    };
    let with = match table {
        EntryTable::Data => &["name.sv", "name.en"][..],
        EntryTable::Events => &["when.sv", "when.en"][..],
        EntryTable::Laws => &["name", "citation", "kind"][..],
        EntryTable::Recipients => &["name", "role", "activity"][..],
        EntryTable::Sources => &["name", "kind"][..],
        EntryTable::Subjects => &["kind", "name"][..],
        _ => &["name"],
    };
    Message::new("unknown-reference-help")
        .with("table", Value::text(format!("[{}.{id}]", table.key())))
        .with("keys", Value::All(with.iter().map(|key| Value::text(*key)).collect()))
}
