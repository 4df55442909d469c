//! [I/O] Rows on the language server: from a keystroke to findings, completion, start.

use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

use crate::Bench;
use crate::run::klartext;
use crate::site::{Notices, Wanted};
use crate::table::Row;

/// How many keystrokes are measured.
const KEYS: usize = 200;

/// An editor with the server that it has started.
struct Editor {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    requests: i32,
}

impl Editor {
    /// A server that has introduced itself.
    fn start(root: &Path) -> anyhow::Result<Editor> {
        let mut command = klartext(&["lsp"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let input = child.stdin.take().context("its input")?;
        let output = BufReader::new(child.stdout.take().context("its output")?);
        let mut editor = Editor { child, input, output, requests: 0 };
        let folders = json!([{ "uri": uri(root), "name": "site" }]);
        let params = json!({ "capabilities": {}, "workspaceFolders": folders });
        editor.request("initialize", params)?;
        editor.notify("initialized", json!({}))?;
        Ok(editor)
    }

    fn notify(&mut self, method: &str, params: Value) -> anyhow::Result<()> {
        let message = Message::Notification(Notification::new(method.to_owned(), params));
        Ok(message.write(&mut self.input)?)
    }

    fn request(&mut self, method: &str, params: Value) -> anyhow::Result<Value> {
        self.requests += 1;
        let id = RequestId::from(self.requests);
        let request = Request::new(id.clone(), method.to_owned(), params);
        Message::Request(request).write(&mut self.input)?;
        loop {
            match Message::read(&mut self.output)?.context("the server has ended")? {
                Message::Response(response) if response.id == id => {
                    let result = response.response_result;
                    return result.map_err(|error| anyhow::anyhow!("{method}: {}", error.message));
                }
                _ => {}
            }
        }
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

/// All rows.
pub fn editor(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (notices, count, name, figure) in [
        (Notices::Example, 1, "the example", 30.0),
        (Notices::Five, bench.size(1000), "1,000 notices of five purposes", 60.0),
    ] {
        let wanted = Wanted { notices, count, versions: 1, repeat: 1, everything: true };
        let root = bench.site(&format!("editor-{count}"), &wanted)?;
        let path = first_notice(&root)?;
        let text = std::fs::read_to_string(&path)?;
        let started = Instant::now();
        let mut editor = Editor::start(&root)?;
        let start = started.elapsed();
        let item = json!({ "uri": uri(&path), "languageId": "toml", "version": 0, "text": text });
        editor.notify("textDocument/didOpen", json!({ "textDocument": item }))?;
        editor.request("klartext/checked", json!({}))?;
        let keys = if bench.quick { KEYS / 5 } else { KEYS };
        let checks = keystrokes(&mut editor, &path, keys)?;
        let completions = completions(&mut editor, &path, &text, keys)?;
        let row = |work: String, figure: f64, times: Vec<Duration>| {
            Row::at_most(&work, figure, late(times), " ms", " (95th percentile)".to_owned())
        };
        rows.push(row(format!("`lsp`, keystroke to findings, {name}"), figure, checks));
        rows.push(row(format!("`lsp`, completion, {name}"), 10.0, completions));
        rows.push(row(format!("`lsp`, start, {name}"), 100.0, vec![start]));
    }
    Ok(rows)
}

/// From each keystroke to the findings; every second one makes an error.
fn keystrokes(editor: &mut Editor, path: &Path, keys: usize) -> anyhow::Result<Vec<Duration>> {
    let at = |character: u32| json!({ "line": 0, "character": character });
    let mut times = Vec::new();
    for key in 0..keys {
        let (end, text) = if key % 2 == 0 { (0, "x") } else { (1, "") };
        let change = json!({ "range": { "start": at(0), "end": at(end) }, "text": text });
        let document = json!({ "uri": uri(path), "version": key + 1 });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        let started = Instant::now();
        editor.notify("textDocument/didChange", params)?;
        editor.request("klartext/checked", json!({}))?;
        times.push(started.elapsed());
    }
    Ok(times)
}

/// Completion in the list of the data of the first purpose.
fn completions(
    editor: &mut Editor,
    path: &Path,
    text: &str,
    keys: usize,
) -> anyhow::Result<Vec<Duration>> {
    let mut lines = text.lines().enumerate();
    let found = lines.find(|(_, line)| line.starts_with("data = [\""));
    let (line, _) = found.context("a purpose with data")?;
    let position = json!({ "line": line, "character": "data = [\"".len() });
    let params = json!({ "textDocument": { "uri": uri(path) }, "position": position });
    let mut times = Vec::new();
    for _ in 0..keys {
        let started = Instant::now();
        let answer = editor.request("textDocument/completion", params.clone())?;
        times.push(started.elapsed());
        if answer["items"].as_array().is_none_or(Vec::is_empty) {
            bail!("nothing is completed: {answer}");
        }
    }
    Ok(times)
}

/// The 95th percentile in milliseconds.
fn late(mut times: Vec<Duration>) -> f64 {
    times.sort();
    let late = times.get(times.len() * 95 / 100).copied().unwrap_or_default();
    late.as_secs_f64() * 1000.0
}

fn first_notice(root: &Path) -> anyhow::Result<PathBuf> {
    let walk = walkdir::WalkDir::new(root.join("content")).sort_by_file_name();
    let mut paths = walk.into_iter().filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    paths.find(|path| path.ends_with("notice.toml")).context("a notice")
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}
