//! Where things are: the description of an id, all that names it, the outline of a file, what can be
//! folded, links to files.

use std::ops::Range;
use std::path::Path;

use lsp_types::{
    DocumentLink, DocumentLinkParams, DocumentSymbol, DocumentSymbolParams, FoldingRange,
    FoldingRangeKind, FoldingRangeParams, GotoDefinitionParams, Location, ReferenceParams,
    SymbolKind, TextDocumentPositionParams,
};

use super::names::{Mention, MentionKind, Name, Scope};
use super::requests::OpenFile;
use super::structure::{self, Symbol};
use super::text::Lines;
use super::tree::walk;
use super::workspace::Workspace;
use crate::parse::Node;

/// Where the entry at a place is described; of the name of a section's file, the files.
pub fn definition(
    workspace: &Workspace<'_>,
    params: &GotoDefinitionParams,
) -> Option<Vec<Location>> {
    let place = &params.text_document_position_params;
    let file = OpenFile::of(workspace, &place.text_document.uri)?;
    let offset = file.text.lines.offset(&file.text.text, place.position);
    let linked =
        links(&file).into_iter().find(|(span, _)| span.start <= offset && offset <= span.end);
    if let Some((_, path)) = linked {
        let location = |uri| Location { uri, range: lsp_types::Range::default() };
        return Some(workspace.uri(&path).map(location).into_iter().collect());
    }
    let found = mentions(workspace, place)?;
    let described = found.iter().filter(|one| one.kind == MentionKind::Description);
    let first = described.clone().find(|one| is_own_header(one));
    let nearest = first.or_else(|| described.clone().next());
    Some(nearest.and_then(|one| location(workspace, &file, one)).into_iter().collect())
}

/// Whether a mention is the header of the entry itself, not of a table in it.
fn is_own_header(mention: &Mention) -> bool {
    mention.file.text.get(mention.span.end..).is_some_and(|rest| rest.starts_with(']'))
}

/// Everything that names the entry at a place.
pub fn references(workspace: &Workspace<'_>, params: &ReferenceParams) -> Option<Vec<Location>> {
    let place = &params.text_document_position;
    let file = OpenFile::of(workspace, &place.text_document.uri)?;
    let found = mentions(workspace, place)?;
    let wanted = found
        .iter()
        .filter(|one| one.kind == MentionKind::Reference || params.context.include_declaration);
    Some(wanted.filter_map(|one| location(workspace, &file, one)).collect())
}

fn mentions(workspace: &Workspace<'_>, place: &TextDocumentPositionParams) -> Option<Vec<Mention>> {
    let file = OpenFile::of(workspace, &place.text_document.uri)?;
    let offset = file.text.lines.offset(&file.text.text, place.position);
    let name = Name::at(&file.tree, offset)?.settled(&file.facts());
    let scope = Scope::around(&file.read.site, workspace.buffers(), &file.path, file.kind?, &name);
    Some(scope.mentions(&name))
}

fn location(workspace: &Workspace<'_>, file: &OpenFile<'_>, mention: &Mention) -> Option<Location> {
    let Mention { file: input, span, .. } = mention;
    let lines = Lines::of(&input.text, workspace.encoding());
    let uri = workspace.uri(&file.state.root.join(&input.path))?;
    Some(Location { uri, range: lines.range(&input.text, span) })
}

/// The outline of a file.
pub fn symbols(
    workspace: &Workspace<'_>,
    params: &DocumentSymbolParams,
) -> Option<Vec<DocumentSymbol>> {
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let symbols = match file.kind {
        Some(_) => structure::symbols(&file.facts(), &file.tree),
        None => headings(&file.text.text),
    };
    Some(symbols.into_iter().map(|symbol| document_symbol(&file, symbol)).collect())
}

/// The headings of Markdown, each to the next one.
fn headings(text: &str) -> Vec<Symbol> {
    let found = structure::headings(text);
    let ends = found.iter().skip(1).map(|(_, span)| span.start).chain([text.len()]);
    let symbol = |((_, span), end): (&(u8, Range<usize>), usize)| {
        let words = text.get(span.clone()).unwrap_or_default();
        let name = words.trim_start_matches('#').trim();
        let name = if name.is_empty() { "#" } else { name };
        Symbol {
            name: name.to_owned(),
            detail: None,
            is_table: true,
            selection: span.clone(),
            range: span.start..end.max(span.end),
            children: Vec::new(),
        }
    };
    found.iter().zip(ends).map(symbol).collect()
}

#[expect(deprecated, reason = "a field that must be set")]
fn document_symbol(file: &OpenFile<'_>, symbol: Symbol) -> DocumentSymbol {
    let range = |span: &Range<usize>| file.text.lines.range(&file.text.text, span);
    let children = symbol.children.into_iter().map(|one| document_symbol(file, one)).collect();
    DocumentSymbol {
        name: symbol.name,
        detail: symbol.detail,
        kind: if symbol.is_table { SymbolKind::OBJECT } else { SymbolKind::FIELD },
        tags: None,
        deprecated: None,
        range: range(&symbol.range),
        selection_range: range(&symbol.selection),
        children: Some(children),
    }
}

/// What can be folded in a file.
pub fn folding(
    workspace: &Workspace<'_>,
    params: &FoldingRangeParams,
) -> Option<Vec<FoldingRange>> {
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let text: &str = &file.text.text;
    let folds = match file.kind {
        Some(_) => structure::folds(text),
        None => headings(text)
            .into_iter()
            .map(|symbol| {
                let end = text.get(..symbol.range.end).unwrap_or_default().trim_end().len();
                (symbol.range.start..end.max(symbol.range.start), false)
            })
            .collect(),
    };
    let fold = |(span, is_comment): (Range<usize>, bool)| {
        let range = file.text.lines.range(text, &span);
        FoldingRange {
            start_line: range.start.line,
            end_line: range.end.line,
            kind: is_comment.then_some(FoldingRangeKind::Comment),
            ..FoldingRange::default()
        }
    };
    let folds = folds.into_iter().map(fold);
    Some(folds.filter(|fold| fold.end_line > fold.start_line).collect())
}

/// The links of a file to others.
pub fn document_links(
    workspace: &Workspace<'_>,
    params: &DocumentLinkParams,
) -> Option<Vec<DocumentLink>> {
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    let link = |(span, path): (Range<usize>, std::path::PathBuf)| {
        Some(DocumentLink {
            range: file.text.lines.range(&file.text.text, &span),
            target: Some(workspace.uri(&path)?),
            tooltip: None,
            data: None,
        })
    };
    Some(links(&file).into_iter().filter_map(link).collect())
}

/// The files that a TOML file names: the Markdown of sections in the first language that has one, the
/// logo.
fn links(file: &OpenFile<'_>) -> Vec<(Range<usize>, std::path::PathBuf)> {
    let folder = file.path.parent().unwrap_or(Path::new("."));
    let mut links = Vec::new();
    walk(&file.tree, &mut Vec::new(), &mut |path, node| {
        let Some(name) = node.text() else { return };
        let keys: Vec<&str> = path.iter().map(String::as_str).collect();
        let target = match keys.as_slice() {
            ["section", _, "file"] => {
                let languages = file.read.site.languages().iter();
                let files = languages.map(|one| folder.join(format!("{name}.{one}.md")));
                files.clone().find(|path| path.is_file())
            }
            ["theme", "logo"] => Some(file.state.root.join("static").join(name)),
            _ => None,
        };
        links.extend(target.filter(|path| path.is_file()).map(|path| (words(node), path)));
    });
    links
}

/// The bytes of a text without its quotes.
fn words(node: &Node) -> Range<usize> {
    node.span.start + 1..node.span.end.saturating_sub(1).max(node.span.start + 1)
}
