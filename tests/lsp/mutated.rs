//! Texts that are broken in every way, and edits at random: the server goes on, and every position that
//! it gives is that of what was meant.

use std::path::{Path, PathBuf};

use klartext::internals::lsp::text::{Encoding, Lines};
use klartext::internals::lsp::workspace::{Client, Workspace};
use klartext::internals::lsp::{Options, edits, navigation, requests, uri::uri_of};
use lsp_types::{
    CodeActionParams, CompletionParams, CompletionTextEdit, Position, Range,
    TextDocumentContentChangeEvent, TextDocumentIdentifier, TextDocumentItem,
    TextDocumentPositionParams, Uri,
};
use serde_json::json;

use crate::tester::{Tester, tried};

/// As many texts as take a few seconds.
const FEW: usize = 150;
/// As many as the server is to withstand.
const MANY: usize = 100_000;

#[test]
fn some_mutated_texts_are_served() {
    serve(FEW, 21);
}

#[test]
#[ignore = "long"]
fn many_mutated_texts_are_served() {
    serve(MANY, 22);
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (most.max(1) as u64)).unwrap()
    }

    fn place(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len() + 1))
    }
}

/// What editors type, and what hurts.
const PIECES: &[&str] = &[
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "[[",
    "{",
    "}",
    "=",
    ".",
    ",",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "å",
    "𐍈",
    "e\u{301}",
    "🇸🇪",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "\\",
    "\\u00e5",
    "1e999",
    "-1",
    "true",
    "2026-02-30",
    "none",
    "[purposes.x]\n",
    "basis = { type = \"",
    "data = [\"name\", \"",
    "was = \"",
    "name.sv = \"",
    "[[allow]]\n",
    "<<<<<<< x\n",
    "title.sv = \"\"\"\n",
    "retention = { years = ",
    "<b>",
    "](#purposes/",
    "- ",
    "# ",
];

struct Editor<'a> {
    workspace: Workspace<'a>,
    encoding: Encoding,
    uri: Uri,
    path: PathBuf,
    text: String,
    version: i32,
}

fn serve(count: usize, seed: u64) {
    let mut chance = Chance(seed);
    let today = |_: &_| Ok(jiff::civil::date(2026, 11, 23));
    let options = Options { language: Some("sv".into()), fallback: None, today: &today };
    let sites = ["webshop", "municipality", "clinic"]
        .map(|name| Tester::copy_of(&format!("tests/sites/{name}/input")));
    let files: Vec<PathBuf> = sites.iter().flat_map(|site| files_of(site.path())).collect();
    let mut served = 0;
    while served < count {
        let path = &files[chance.below(files.len())];
        let encoding = if chance.below(2) == 0 { Encoding::Utf8 } else { Encoding::Utf16 };
        let mut editor = Editor::open(&options, path, encoding);
        for _ in 0..25 {
            editor.mutate(&mut chance);
            editor.ask(&mut chance);
            served += 1;
        }
    }
    tried("lsp::mutated", &format!("{served} mutated texts were served"));
}

fn files_of(root: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter();
    let paths = entries.flatten().map(walkdir::DirEntry::into_path);
    let is_text = |path: &PathBuf| path.extension().is_some_and(|it| it == "toml" || it == "md");
    paths.filter(is_text).collect()
}

impl<'a> Editor<'a> {
    fn open(options: &'a Options<'a>, path: &Path, encoding: Encoding) -> Editor<'a> {
        let client = Client {
            shows_documents: true,
            snippets: true,
            creates_files: true,
            inlay_hints: true,
        };
        let mut workspace = Workspace::new(options, None, encoding, client);
        let uri = uri_of(path).unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        let language_id = "toml".to_owned();
        let (uri, version) = (uri, 1);
        let item = TextDocumentItem { uri: uri.clone(), language_id, version, text: text.clone() };
        workspace.open(item);
        Editor { workspace, encoding, uri, path: path.to_owned(), text, version }
    }

    /// A position, counted without the server's own code.
    fn position(&self, offset: usize) -> Position {
        let before = self.text[..offset].replace("\r\n", "\n").replace('\r', "\n");
        let line = before.rsplit('\n').next().unwrap();
        let column = match self.encoding {
            Encoding::Utf8 => line.len(),
            Encoding::Utf16 => line.encode_utf16().count(),
        };
        let number = |count: usize| u32::try_from(count).unwrap();
        Position::new(number(before.matches('\n').count()), number(column))
    }

    /// Whether an editor can be at a place: between CR and LF it cannot.
    fn has_position(&self, offset: usize) -> bool {
        !(self.text[..offset].ends_with('\r') && self.text[offset..].starts_with('\n'))
    }

    fn mutate(&mut self, chance: &mut Chance) {
        let mut changes = Vec::new();
        for _ in 0..1 + chance.below(3) {
            let (start, end) = (chance.place(&self.text), chance.place(&self.text));
            let (start, mut end) = (start.min(end), start.max(end));
            // Mostly a few letters, as editors do.
            if chance.below(4) > 0 {
                end = self.text.ceil_char_boundary(end.min(start + chance.below(12)));
            }
            if !self.has_position(start) || !self.has_position(end) {
                continue;
            }
            let added = match chance.below(3) {
                0 => String::new(),
                1 => PIECES[chance.below(PIECES.len())].to_owned(),
                _ => {
                    let from = chance.place(&self.text);
                    let to = (from + chance.below(200)).min(self.text.len());
                    self.text[from..self.text.floor_char_boundary(to)].to_owned()
                }
            };
            let range = Range::new(self.position(start), self.position(end));
            self.text.replace_range(start..end, &added);
            let range = Some(range);
            changes.push(TextDocumentContentChangeEvent { range, range_length: None, text: added });
        }
        self.version += 1;
        self.workspace.change(&self.uri, self.version, changes);
        let open = self.workspace.open_text(&self.path).unwrap();
        assert_eq!(*open.text, *self.text, "the edits mean the same to both");
    }

    fn ask(&mut self, chance: &mut Chance) {
        while self.workspace.is_due() {
            for file in self.workspace.step() {
                if file.uri == self.uri {
                    for one in &file.diagnostics {
                        self.assert_range(one.range);
                    }
                }
            }
        }
        let mut offset = chance.place(&self.text);
        while !self.has_position(offset) {
            offset -= 1;
        }
        let position = self.position(offset);
        let text_document = TextDocumentIdentifier { uri: self.uri.clone() };
        let place = TextDocumentPositionParams { text_document: text_document.clone(), position };
        let completion = CompletionParams {
            text_document_position: place.clone(),
            work_done_progress_params: Default::default(),
            partial_result_params: Default::default(),
            context: None,
        };
        if let Some(list) = requests::completion(&self.workspace, &completion) {
            for item in &list.items {
                let Some(CompletionTextEdit::Edit(edit)) = &item.text_edit else {
                    panic!("{item:?}")
                };
                let (start, end) = self.assert_range(edit.range);
                assert!(start <= offset && offset <= end, "{item:?} at {offset}");
            }
        }
        let everything = Range::new(Position::new(0, 0), self.position(self.text.len()));
        let here = |value| serde_json::from_value(value).unwrap();
        let document = json!(text_document);
        let _hover =
            requests::hover(&self.workspace, &serde_json::from_value(json!(place)).unwrap());
        let hints = json!({ "textDocument": document, "range": everything });
        for hint in requests::inlay_hints(&self.workspace, &serde_json::from_value(hints).unwrap())
            .into_iter()
            .flatten()
        {
            self.assert_range(Range::new(hint.position, hint.position));
        }
        let only = json!({ "textDocument": document });
        for fold in
            navigation::folding(&self.workspace, &serde_json::from_value(only.clone()).unwrap())
                .into_iter()
                .flatten()
        {
            assert!(fold.end_line <= everything.end.line);
        }
        for symbol in navigation::symbols(&self.workspace, &serde_json::from_value(only).unwrap())
            .into_iter()
            .flatten()
        {
            self.assert_range(symbol.selection_range);
            self.assert_range(symbol.range);
        }
        let context = json!({ "diagnostics": [] });
        let actions: CodeActionParams = here(
            json!({ "textDocument": document, "range": Range::new(position, position), "context": context }),
        );
        let _actions = edits::code_actions(&self.workspace, &actions);
        let _definition =
            navigation::definition(&self.workspace, &serde_json::from_value(json!(place)).unwrap());
        if let Some(lsp_types::PrepareRenameResponse::RangeWithPlaceholder { range, placeholder }) =
            edits::prepare_rename(&self.workspace, &place)
        {
            let (start, end) = self.assert_range(range);
            assert_eq!(self.text[start..end], placeholder);
        }
    }

    /// A range that the server gives has two places of the text, the first before the second.
    fn assert_range(&self, range: Range) -> (usize, usize) {
        let lines = Lines::of(&self.text, self.encoding);
        let (start, end) =
            (lines.offset(&self.text, range.start), lines.offset(&self.text, range.end));
        assert_eq!(self.position(start), range.start);
        assert_eq!(self.position(end), range.end);
        assert!(start <= end);
        (start, end)
    }
}
