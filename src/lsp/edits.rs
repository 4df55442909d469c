//! Changes of files → edits of the protocol, and the actions that carry them.

use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CreateFile,
    CreateFileOptions, DocumentChangeOperation, DocumentChanges, DocumentFormattingParams, OneOf,
    OptionalVersionedTextDocumentIdentifier, PrepareRenameResponse, RenameParams, ResourceOp,
    TextDocumentEdit, TextDocumentPositionParams, TextEdit, WorkspaceEdit,
};

use super::actions::{Action, ActionKind, Changes, actions, rename, renamed_span};
use super::findings::Shown;
use super::format::format;
use super::requests::OpenFile;
use super::text::Lines;
use super::workspace::Workspace;
use crate::slug::slug_of;
use crate::toml_writer::difference;

/// What can be done in a part of a file.
pub fn code_actions(
    workspace: &Workspace<'_>,
    params: &CodeActionParams,
) -> Option<Vec<CodeActionOrCommand>> {
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let span = file.text.lines.span(&file.text.text, &params.range);
    let wanted = params.context.only.as_ref();
    let all = actions(workspace, &file, &span).into_iter();
    let all = all.filter_map(|action| code_action(workspace, &file, action));
    let is_wanted = |action: &CodeAction| {
        let Some(wanted) = wanted else { return true };
        let kind = action.kind.as_ref().map_or("", CodeActionKind::as_str);
        // `quickfix` asks for `quickfix.x` too.
        wanted.iter().any(|one| {
            kind == one.as_str()
                || kind.strip_prefix(one.as_str()).is_some_and(|rest| rest.starts_with('.'))
        })
    };
    Some(all.filter(is_wanted).map(CodeActionOrCommand::CodeAction).collect())
}

fn code_action(
    workspace: &Workspace<'_>,
    file: &OpenFile<'_>,
    action: Action,
) -> Option<CodeAction> {
    let shown = Shown {
        root: &file.state.root,
        wording: &file.read.wording,
        encoding: workspace.encoding(),
        mentions: &[],
    };
    let diagnostics = action.finding.map(|one| shown.all(&[one]));
    Some(CodeAction {
        title: action.title,
        kind: Some(match action.kind {
            ActionKind::Fix | ActionKind::Other => CodeActionKind::QUICKFIX,
            ActionKind::FixAll => CodeActionKind::SOURCE_FIX_ALL,
            ActionKind::Rename => CodeActionKind::REFACTOR_REWRITE,
        }),
        diagnostics,
        is_preferred: Some(action.kind == ActionKind::Fix),
        edit: Some(workspace_edit(workspace, file, action.changes)?),
        ..CodeAction::default()
    })
}

/// The edits of some files. A file that does not exist yet is created first, which not every editor
/// can do.
fn workspace_edit(
    workspace: &Workspace<'_>,
    file: &OpenFile<'_>,
    changes: Changes,
) -> Option<WorkspaceEdit> {
    let mut operations = Vec::new();
    for (shown, (input, edits)) in changes {
        let path = file.state.root.join(shown);
        let uri = workspace.uri(&path)?;
        let open = workspace.open_text(&path);
        if open.is_none() && !path.exists() {
            workspace.client.creates_files.then_some(())?;
            operations.push(DocumentChangeOperation::Op(ResourceOp::Create(CreateFile {
                uri: uri.clone(),
                options: Some(CreateFileOptions { overwrite: None, ignore_if_exists: Some(true) }),
                annotation_id: None,
            })));
        }
        let lines = Lines::of(&input.text, workspace.encoding());
        let edit = |(span, new_text)| {
            OneOf::Left(TextEdit { range: lines.range(&input.text, &span), new_text })
        };
        operations.push(DocumentChangeOperation::Edit(TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier {
                uri,
                version: open.map(|open| open.version),
            },
            edits: edits.into_iter().map(edit).collect(),
        }));
    }
    Some(WorkspaceEdit {
        document_changes: Some(DocumentChanges::Operations(operations)),
        ..WorkspaceEdit::default()
    })
}

/// Whether there is an id at a place that can be renamed, and where.
pub fn prepare_rename(
    workspace: &Workspace<'_>,
    params: &TextDocumentPositionParams,
) -> Option<PrepareRenameResponse> {
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let text: &str = &file.text.text;
    let offset = file.text.lines.offset(text, params.position);
    let (name, span) = renamed_span(&file.facts(), &file, offset)?;
    Some(PrepareRenameResponse::RangeWithPlaceholder {
        range: file.text.lines.range(text, &span),
        placeholder: name.id,
    })
}

/// The edits that give an entry another id; why not, where the new one cannot be an id or is taken.
///
/// # Errors
/// What is wrong with the new id.
pub fn renamed(
    workspace: &Workspace<'_>,
    params: &RenameParams,
) -> Result<Option<WorkspaceEdit>, String> {
    let place = &params.text_document_position;
    let Some(file) = OpenFile::of(workspace, &place.text_document.uri) else { return Ok(None) };
    let offset = file.text.lines.offset(&file.text.text, place.position);
    let facts = file.facts();
    let Some((name, _)) = renamed_span(&facts, &file, offset) else { return Ok(None) };
    let to = params.new_name.trim();
    if slug_of(to) != to || to.is_empty() {
        return Err(format!("`{to}` is not an id: write a-z, digits and hyphens"));
    }
    if to != name.id && facts.entry(name.table, to).is_some() {
        return Err(format!("there is a {} `{to}` already", name.table.entry()));
    }
    let Some(kind) = file.kind.filter(|_| to != name.id) else { return Ok(None) };
    let changes = rename(workspace, &file, kind, &name, to);
    Ok(changes.and_then(|changes| workspace_edit(workspace, &file, changes)))
}

/// The edit that formats a file; none where it is formatted, or is not valid TOML.
pub fn formatting(
    workspace: &Workspace<'_>,
    params: &DocumentFormattingParams,
) -> Option<Vec<TextEdit>> {
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let text: &str = &file.text.text;
    file.kind?;
    let formatted = format(text)?;
    let Some((span, new)) = difference(text, &formatted) else { return Some(Vec::new()) };
    let range = file.text.lines.range(text, &span);
    // Between CR and LF there is no place that an editor could name.
    match file.text.lines.span(text, &range) == span {
        true => Some(vec![TextEdit { range, new_text: new.to_owned() }]),
        false => {
            let range = file.text.lines.range(text, &(0..text.len()));
            Some(vec![TextEdit { range, new_text: formatted.clone() }])
        }
    }
}
