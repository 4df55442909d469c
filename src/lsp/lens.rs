//! Lines above a notice and its purposes: what changed since the last release, and the page in a running
//! preview. Both are shown by the editor, which the server asks to do so.

use lsp_types::{CodeLens, CodeLensParams, Command};
use serde_json::json;

use super::capabilities::{PAGES, SHOW};
use super::cursor::key_parts;
use super::forms::FileKind;
use super::known::notice_at;
use super::requests::OpenFile;
use super::workspace::Workspace;
use crate::compare::{Compared, FactChanges};
use crate::preview::announcement;
use crate::read::NoticePaths;
use crate::render::diff::{self, Comparison, State};
use crate::render::words::Words;
use crate::report::EditorAction;
use crate::site::chain::read_chain;
use crate::site::{Composed, Site};
use crate::url_encode::encode;

/// The lines above a notice; none where the editor cannot show what they lead to.
pub fn lenses(workspace: &Workspace<'_>, params: &CodeLensParams) -> Option<Vec<CodeLens>> {
    if !workspace.client.shows_documents {
        return Some(Vec::new());
    }
    let file = OpenFile::of(workspace, &params.text_document.uri)?;
    file.kind.filter(|kind| *kind == FileKind::Notice)?;
    let paths = notice_at(&file.read.site, &file.path)?;
    let mut lenses: Vec<CodeLens> = changed(&file, paths).into_iter().collect();
    lenses.extend(previewed(&file, paths));
    Some(lenses)
}

fn lens(range: lsp_types::Range, title: String, uri: String) -> CodeLens {
    let command = SHOW.to_owned();
    let command = Command { title, command, arguments: Some(vec![json!(uri)]) };
    CodeLens { range, command: Some(command), data: None }
}

/// How many facts changed since the last release.
fn changed(file: &OpenFile<'_>, paths: &NoticePaths) -> Option<CodeLens> {
    let last = file.state.last(&paths.id)?;
    let site = &file.read.site;
    let draft = site.resolve(paths, site.read_notice(paths).ok()?).0;
    let changes =
        FactChanges::compare(Some(&last.facts), Some(&draft.notice), &site.tables).ok()?;
    let count = changes.count();
    let action = EditorAction::Changed { count, since: &last.version.to_string() };
    let title = (count > 0).then(|| file.read.wording.action(action))?;
    let notice = encode(&file.path.to_string_lossy(), b"/");
    let uri = format!("{PAGES}:/changes/{}.md?{notice}", encode(&paths.id, b"/"));
    Some(lens(lsp_types::Range::default(), title, uri))
}

/// The pages of the purposes in a running preview.
fn previewed(file: &OpenFile<'_>, paths: &NoticePaths) -> Vec<CodeLens> {
    let Some(address) = announcement::address(&file.state.root) else { return Vec::new() };
    let site = &file.read.site;
    let Ok(files) = site.read_notice(paths) else { return Vec::new() };
    let (draft, diagnostics) = site.resolve(paths, files);
    let documents = site.compose(draft, diagnostics).documents;
    let language = file.read.wording.language();
    let document = documents.iter().find(|one| one.language == language).or(documents.first());
    let Some(document) = document.filter(|document| !document.slug.is_empty()) else {
        return Vec::new();
    };
    let page = format!("{address}{}/{}/", document.language, document.slug);
    let text = &file.tree.file.text;
    let headers = key_parts(text).into_iter().filter(|part| {
        let is_header = text.get(part.span.end..).is_some_and(|rest| rest.starts_with(']'));
        is_header && part.path.first().is_some_and(|table| table == "purposes")
    });
    let purposes = headers.filter_map(|part| match part.path.as_slice() {
        [_, id] => Some((format!("{page}#purposes/{id}"), part.span)),
        _ => None,
    });
    let title = file.read.wording.action(EditorAction::Preview);
    purposes
        .map(|(uri, span)| lens(file.text.lines.range(text, &span), title.clone(), uri))
        .collect()
}

/// What changed in a notice since its last release, in the reader's language where it has it, in Markdown.
pub fn changes(site: &Site, paths: &NoticePaths, language: &str) -> Option<String> {
    let released = read_chain(paths).ok()?.ok()?;
    let record = released.chain.base(None)?;
    let (draft, diagnostics) = site.resolve(paths, site.read_notice(paths).ok()?);
    let Composed { draft, documents, .. } = site.compose(draft, diagnostics);
    let is_shared = |language: &str| record.documents().contains_key(language);
    let wanted = documents.iter().filter(|one| is_shared(&one.language));
    let new = wanted.clone().find(|one| one.language == language).or(wanted.clone().next())?;
    let old = record.documents().get(&new.language)?;
    let locale = site.locales.get(&new.language)?;
    let facts = FactChanges::compare(record.facts(), Some(&draft.notice), &site.tables);
    let facts = facts.as_ref().map_err(|why| *why);
    let compared = Compared::of(facts, (old, new), &draft.languages, locale, &site.tables);
    let comparison = Comparison {
        notice: paths.id.clone(),
        title: new.title.clone(),
        language: new.language.clone(),
        address: None,
        old: State { version: Some(record.version.to_string()), page: None },
        new: State { version: None, page: None },
        compared,
    };
    diff::markdown(&comparison, &Words::new(locale).0).ok()
}
