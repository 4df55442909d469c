//! Requests about a place or a file → their answers.

use std::sync::Arc;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTag, CompletionList, CompletionParams,
    CompletionTextEdit, Documentation, Hover, HoverContents, HoverParams, InlayHint,
    InlayHintLabel, InlayHintParams, InsertTextFormat, MarkupContent, MarkupKind, TextEdit, Uri,
};

use super::completion::{Asked, Item, ItemKind, complete};
use super::cursor::Cursor;
use super::forms::FileKind;
use super::known::{Facts, notice_at};
use super::site_state::{ReadSite, SiteState};
use super::text::OpenText;
use super::tree::{Part, spot_at, walk};
use super::uri::path_of;
use super::workspace::Workspace;
use super::{hover, sentences};
use crate::origin::InputFile;
use crate::parse::{Node, parse};

/// A file that is open, with the site that it belongs to.
pub struct OpenFile<'a> {
    /// Its full path.
    pub path: std::path::PathBuf,
    /// Its kind, where it has a schema.
    pub kind: Option<FileKind>,
    /// The text.
    pub text: &'a OpenText,
    /// Its tree; empty if it is Markdown.
    pub tree: Node,
    /// The site.
    pub state: &'a SiteState,
    /// The site as it was read.
    pub read: &'a ReadSite,
}

impl<'a> OpenFile<'a> {
    /// The file with an address, if it is open and its site can be read.
    pub fn of(workspace: &'a Workspace<'_>, uri: &Uri) -> Option<OpenFile<'a>> {
        let path = path_of(uri)?;
        let text = workspace.open_text(&path)?;
        let state = workspace.site_of(&path)?;
        let read = state.read.as_ref()?;
        let kind = FileKind::of(&path);
        let shown = path.strip_prefix(&state.root).unwrap_or(&path);
        let shown = shown.to_string_lossy().replace('\\', "/");
        let words = if kind.is_some() { text.text.to_string() } else { String::new() };
        let (tree, _) = parse(&Arc::new(InputFile::new(shown, words)));
        Some(OpenFile { path, kind, text, tree, state, read })
    }

    /// The facts around it.
    pub fn facts(&self) -> Facts<'_> {
        Facts::around(&self.read.site, &self.read.wording, &self.tree, &self.path)
    }
}

/// What can be written at a place.
pub fn completion(workspace: &Workspace<'_>, params: &CompletionParams) -> Option<CompletionList> {
    let place = &params.text_document_position;
    let file = OpenFile::of(workspace, &place.text_document.uri)?;
    let text: &str = &file.text.text;
    let offset = file.text.lines.offset(text, place.position);
    let asked = Asked {
        facts: &file.facts(),
        own: &file.tree,
        kind: file.kind?,
        path: &file.path,
        text,
        cursor: Cursor::at(text, offset),
        found: file.state.shown(&file.path),
        snippets: workspace.client.snippets,
    };
    let items = complete(&asked).into_iter().enumerate();
    let items = items.map(|(index, item)| completion_item(&file, index, item)).collect();
    // What is typed next may fit others better.
    Some(CompletionList { is_incomplete: true, items })
}

fn completion_item(file: &OpenFile<'_>, index: usize, item: Item) -> CompletionItem {
    let range = file.text.lines.range(&file.text.text, &item.span);
    let markdown =
        |value| Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value });
    CompletionItem {
        kind: Some(match item.kind {
            ItemKind::Key => CompletionItemKind::PROPERTY,
            ItemKind::Word => CompletionItemKind::ENUM_MEMBER,
            ItemKind::Id => CompletionItemKind::REFERENCE,
            ItemKind::Snippet => CompletionItemKind::SNIPPET,
        }),
        detail: item.detail,
        documentation: item.about.map(markdown),
        sort_text: Some(format!("{index:04}")),
        filter_text: Some(item.filter),
        insert_text_format: Some(match item.is_snippet {
            true => InsertTextFormat::SNIPPET,
            false => InsertTextFormat::PLAIN_TEXT,
        }),
        tags: item.is_old.then(|| vec![CompletionItemTag::DEPRECATED]),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: item.insert })),
        label: item.label,
        ..CompletionItem::default()
    }
}

/// What is at a place.
pub fn hover(workspace: &Workspace<'_>, params: &HoverParams) -> Option<Hover> {
    let place = &params.text_document_position_params;
    let file = OpenFile::of(workspace, &place.text_document.uri)?;
    let text: &str = &file.text.text;
    let spot = spot_at(&file.tree, file.text.lines.offset(text, place.position))?;
    let documents = match notice_at(&file.read.site, &file.path) {
        Some(paths) => sentences::documents(&file.read.site, paths),
        None => Vec::new(),
    };
    let value = hover::text(&file.facts(), file.kind?, &spot, &documents)?;
    let span = match spot.part {
        Part::Key => spot.node.key.clone()?,
        Part::Value => spot.node.span.clone(),
    };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }),
        range: Some(file.text.lines.range(text, &span)),
    })
}

/// The words that facts make on the page, beside the lines of a part of a notice.
pub fn inlay_hints(workspace: &Workspace<'_>, params: &InlayHintParams) -> Option<Vec<InlayHint>> {
    if !workspace.client.inlay_hints {
        return Some(Vec::new());
    }
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let text: &str = &file.text.text;
    let wanted = file.text.lines.span(text, &params.range);
    let paths = notice_at(&file.read.site, &file.path)?;
    let documents = sentences::documents(&file.read.site, paths);
    let language = workspace.language();
    let is_readers = |document: &&crate::document::Document| document.language == language;
    let documents: Vec<_> = match documents.iter().find(is_readers) {
        Some(own) => vec![own.clone()],
        None => documents.into_iter().take(1).collect(),
    };
    let mut hints = Vec::new();
    walk(&file.tree, &mut Vec::new(), &mut |path, node| {
        if !is_hinted(path) || !wanted.contains(&node.span.start) {
            return;
        }
        let Some((_, words)) = sentences::of(&documents, &path.join(".")).into_iter().next() else {
            return;
        };
        hints.push(InlayHint {
            position: file.text.lines.position(text, node.span.end),
            label: InlayHintLabel::String(words),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        });
    });
    Some(hints)
}

/// The keys whose sentence says more than they do themselves.
fn is_hinted(path: &[String]) -> bool {
    let keys: Vec<&str> = path.iter().map(String::as_str).collect();
    matches!(
        keys.as_slice(),
        ["purposes", _, "basis" | "retention" | "provision" | "special" | "source"]
            | ["recipients", _, "transfer"]
            | ["dpo" | "transfers" | "automated_decisions" | "profiling" | "cookies"]
    )
}
