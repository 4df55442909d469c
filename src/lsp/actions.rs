//! What an editor offers to do at a place: the fixes of findings, what is missing, a finding allowed with
//! a reason, an entry described or renamed. An action is data; the editor applies it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use super::forms::{FileKind, ids_at};
use super::known::{Facts, Known};
use super::names::{Mention, MentionKind, Name, Scope};
use super::requests::OpenFile;
use super::workspace::Workspace;
use crate::diagnostic::{Diagnostic, Edit, Message, Value};
use crate::facts::EntryTable;
use crate::fix::{PLACEHOLDER, apply, toml};
use crate::origin::InputFile;
use crate::parse::Node;
use crate::report::EditorAction;
use crate::rules;
use crate::site::findings::LastState;
use crate::suggest::nearest;
use crate::toml_writer::quoted;
use crate::version::RENAMED;

/// Changes of files, by path from the site's root: the text as it is, and what replaces what.
pub type Changes = BTreeMap<PathBuf, (Arc<InputFile>, Vec<(Range<usize>, String)>)>;

/// Something to do.
pub struct Action {
    /// Its name, in the reader's language.
    pub title: String,
    /// Whether it acts on a finding, on all of a file, or on what is at the place.
    pub kind: ActionKind,
    /// The finding that it is for.
    pub finding: Option<Diagnostic>,
    /// What it changes.
    pub changes: Changes,
}

/// What an action is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// What removes a finding; the best one of it.
    Fix,
    /// Another way to deal with a finding.
    Other,
    /// Everything in the file that needs no judgement.
    FixAll,
    /// The same said in another way.
    Rename,
}

/// All that can be done in a part of a file.
pub fn actions(workspace: &Workspace<'_>, file: &OpenFile<'_>, span: &Range<usize>) -> Vec<Action> {
    let wording = &file.read.wording;
    let found = file.state.shown(&file.path);
    let mut actions = Vec::new();
    for one in found.iter().filter(|one| is_at(one, file, span)) {
        if let Some(changes) = edits(file, one) {
            let is_fill = one.fix.iter().any(|edit| edit.text.contains(PLACEHOLDER));
            let name = one.rule.name;
            let title = if is_fill { EditorAction::Fill(name) } else { EditorAction::Fix(name) };
            actions.push(action(wording.action(title), ActionKind::Fix, Some(one), changes));
        }
        actions.extend(replace(file, one));
        actions.extend(describe(file, one));
        actions.extend(allow(file, one));
    }
    actions.extend(fix_all(file, found));
    actions.extend(standard(workspace, file, span.start));
    actions
}

fn action(
    title: String,
    kind: ActionKind,
    finding: Option<&Diagnostic>,
    changes: Changes,
) -> Action {
    Action { title, kind, finding: finding.cloned(), changes }
}

/// Whether a finding of the file as it is now touches a part of it.
fn is_at(one: &Diagnostic, file: &OpenFile<'_>, span: &Range<usize>) -> bool {
    one.origin.as_ref().is_some_and(|origin| {
        let text = &origin.file.text;
        let shown = crate::report::shown_span(text, &origin.span);
        **text == *file.text.text && shown.start <= span.end && span.start <= shown.end
    })
}

/// The edits of a finding; none where its file was changed since.
fn edits(file: &OpenFile<'_>, one: &Diagnostic) -> Option<Changes> {
    let mut changes = Changes::new();
    for edit in &one.fix {
        let is_current = edit.origin.file.path != file.tree.file.path
            || *edit.origin.file.text == *file.text.text;
        is_current.then(|| add(&mut changes, edit))?;
    }
    (!changes.is_empty()).then_some(changes)
}

fn add(changes: &mut Changes, edit: &Edit) {
    let origin = &edit.origin;
    let path = PathBuf::from(&origin.file.path);
    let entry = changes.entry(path).or_insert_with(|| (origin.file.clone(), Vec::new()));
    entry.1.push((origin.span.clone(), edit.text.clone()));
}

fn one_edit(file: &Arc<InputFile>, span: Range<usize>, text: String) -> Changes {
    Changes::from([(PathBuf::from(&file.path), (file.clone(), vec![(span, text)]))])
}

/// "did you mean": what is near in place of what is unknown.
fn replace(file: &OpenFile<'_>, one: &Diagnostic) -> Option<Action> {
    let is_unknown = ["unknown-reference", "unknown-word", "unknown-key"];
    let origin = one.origin.as_ref().filter(|_| is_unknown.contains(&one.rule.name))?;
    let near = one.help.iter().find_map(near)?;
    let written = origin.file.text.get(origin.span.clone())?;
    let text = match written.starts_with(['"', '\'']) {
        true => quoted(&near),
        false => near.clone(),
    };
    // Of a list as a whole it is not known which item is meant.
    let is_one = !written.contains(['[', '{', '\n']);
    let title = file.read.wording.action(EditorAction::Replace(&near));
    let changes = one_edit(&origin.file, origin.span.clone(), text);
    is_one.then(|| action(title, ActionKind::Fix, Some(one), changes))
}

fn near(help: &Message) -> Option<String> {
    let Message::Worded { id: "findings-did-you-mean", args } = help else { return None };
    args.iter().find_map(|(name, value)| match (*name, value) {
        ("near", Value::Code(text) | Value::Text(text)) => Some(text.clone()),
        _ => None,
    })
}

/// An entry for an id that is referred to and described nowhere.
fn describe(file: &OpenFile<'_>, one: &Diagnostic) -> Option<Action> {
    let origin = one.origin.as_ref().filter(|_| one.rule.name == "unknown-reference")?;
    let path: Vec<String> = one.at.split('.').map(str::to_owned).collect();
    let table = ids_at(&path)?.table()?;
    let id = origin.file.text.get(origin.span.clone())?.trim_matches(['"', '\'']);
    let is_id = !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let languages = file.read.site.languages();
    let text = |key: &str| -> String {
        languages.iter().map(|one| format!("{key}.{one} = \"{PLACEHOLDER}\"\n")).collect()
    };
    let word = |key: &str| format!("{key} = \"{PLACEHOLDER}\"\n");
    let keys = match table {
        EntryTable::Recipients => {
            [word("name"), word("role"), word("country"), text("activity")].concat()
        }
        EntryTable::Events => text("when"),
        EntryTable::Laws => [text("name"), word("citation"), word("kind")].concat(),
        EntryTable::Sources | EntryTable::Subjects => [word("kind"), text("name")].concat(),
        _ => text("name"),
    };
    let title = file.read.wording.action(EditorAction::Describe(id));
    let changes = append(&file.tree.file, &format!("[{}.{id}]\n{keys}", table.key()));
    is_id.then(|| action(title, ActionKind::Other, Some(one), changes))
}

/// An `[[allow]]` for a finding that a reason allows.
fn allow(file: &OpenFile<'_>, one: &Diagnostic) -> Option<Action> {
    let is_of_notice = file.kind.is_some_and(|kind| kind != FileKind::Site);
    rules::notice_rule(one.rule.name).filter(|_| is_of_notice && one.rule.overridable)?;
    let at = match one.at.as_str() {
        "" => String::new(),
        at => format!("at = {}\n", quoted(at)),
    };
    let rule = one.rule.name;
    let entry = format!("[[allow]]\nrule = \"{rule}\"\n{at}reason = \"{PLACEHOLDER}\"\n");
    let title = file.read.wording.action(EditorAction::Allow(rule));
    Some(action(title, ActionKind::Other, Some(one), append(&file.tree.file, &entry)))
}

/// A table at the end of a file, after an empty line.
fn append(file: &Arc<InputFile>, table: &str) -> Changes {
    let end = if file.text.contains("\r\n") { "\r\n" } else { "\n" };
    let before = match file.text.as_str() {
        "" => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let text = format!("{before}{table}").replace('\n', end);
    one_edit(file, file.text.len()..file.text.len(), text)
}

/// The fixes of all findings of a file that do not touch each other.
fn fix_all(file: &OpenFile<'_>, found: &[Diagnostic]) -> Option<Action> {
    let is_current =
        |one: &&Diagnostic| one.fix.iter().all(|edit| *edit.origin.file.text == *file.text.text);
    let current: Vec<Diagnostic> =
        found.iter().filter(|one| !one.fix.is_empty()).filter(is_current).cloned().collect();
    let fixed = apply(&current).into_iter().find(|it| it.file.path == file.tree.file.path)?;
    let (span, text) = crate::toml_writer::difference(&fixed.file.text, &fixed.text)?;
    let changes = one_edit(&fixed.file, span, text.to_owned());
    let title = file.read.wording.action(EditorAction::FixAll);
    Some(action(title, ActionKind::FixAll, None, changes))
}

/// The rename of an entry of the notice's own to what klartext knows by another name.
fn standard(workspace: &Workspace<'_>, file: &OpenFile<'_>, offset: usize) -> Option<Action> {
    let kind = file.kind.filter(|kind| *kind != FileKind::Site)?;
    let name = Name::at(&file.tree, offset)?;
    let facts = file.facts();
    facts.entry(name.table, &name.id)?;
    let standard = facts.standard(name.table);
    if standard.iter().any(|one| one.id == name.id) {
        return None;
    }
    let own = facts.entry(name.table, &name.id).and_then(|node| facts.name_of(node));
    let is_same = |one: &&Known| own.is_some() && one.name == own;
    let by_name = standard.iter().find(is_same).map(|one| one.id.as_str());
    let ids = || standard.iter().map(|one| one.id.as_str());
    let to = by_name.or_else(|| nearest(&name.id, ids()))?;
    let changes = rename(workspace, file, kind, &name, to)?;
    let title = file.read.wording.action(EditorAction::Standard(to));
    Some(action(title, ActionKind::Rename, None, changes))
}

/// The changes that give an entry another id everywhere. Where it was released, `was` says so.
pub fn rename(
    workspace: &Workspace<'_>,
    file: &OpenFile<'_>,
    kind: FileKind,
    name: &Name,
    to: &str,
) -> Option<Changes> {
    let site = &file.read.site;
    let scope = Scope::around(site, workspace.buffers(), &file.path, kind, name);
    let mentions = scope.mentions(name);
    let mut changes = Changes::new();
    for Mention { file, span, .. } in &mentions {
        let origin = crate::origin::Origin { file: file.clone(), span: span.clone() };
        add(&mut changes, &Edit { origin, text: to.to_owned() });
    }
    let described = mentions.iter().find(|one| one.kind == MentionKind::Description);
    if let Some(mention) = described
        && is_released(&scope, name)
        && let Some(edit) = was(&mention.file, name)
    {
        add(&mut changes, &edit);
    }
    (!changes.is_empty()).then_some(changes)
}

/// Whether a version of a notice has the entry under its id, so that the new id must say so.
fn is_released(scope: &Scope<'_>, name: &Name) -> bool {
    RENAMED.contains(&name.table)
        && scope.notices().any(|paths| {
            let last = LastState::read(paths).ok().and_then(|state| state.last);
            last.is_some_and(|last| name.table.has(&last.facts, &name.id))
        })
}

/// `was`, with what the entry was called before added to it.
fn was(file: &Arc<InputFile>, name: &Name) -> Option<Edit> {
    let (tree, _) = crate::parse::parse(file);
    let at = format!("{}.{}", name.table.key(), name.id);
    let (entry, found) = tree.nearest(&at);
    let old = entry.get("was").filter(|_| found);
    let Some(old) = old else { return toml::add(&tree, &at, "was", quoted(&name.id)) };
    let mut names: Vec<&str> = match &old.data {
        crate::parse::Data::Array(items) => items.iter().filter_map(Node::text).collect(),
        _ => old.text().into_iter().collect(),
    };
    if names.contains(&name.id.as_str()) {
        return None;
    }
    names.push(&name.id);
    Some(toml::replace(&old.origin(), crate::toml_writer::list(names)))
}

/// Whether there is an entry at a place that can be renamed; the bytes of its id.
pub fn renamed_span(
    facts: &Facts<'_>,
    file: &OpenFile<'_>,
    offset: usize,
) -> Option<(Name, Range<usize>)> {
    let name = Name::at(&file.tree, offset)?.settled(facts);
    facts.entry(name.table, &name.id)?;
    let text = &file.tree.file.text;
    let starts = text.match_indices(name.id.as_str()).map(|(start, id)| start..start + id.len());
    let mut at = starts.filter(|span| span.start <= offset && offset <= span.end);
    at.next().map(|span| (name, span))
}
