//! An editor as the language server sees it: messages out, answers and diagnostics in.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

/// How long an answer may take; a debug build on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// An editor with the server that it has started.
pub struct Client {
    pub server: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    next: i64,
    /// The answer to `initialize`.
    pub introduction: Value,
    /// The last diagnostics of each file.
    pub diagnostics: BTreeMap<String, Vec<Value>>,
    /// Everything else that the server has sent.
    pub notes: Vec<Value>,
    /// What the server asked for.
    pub asked: Vec<Value>,
    versions: BTreeMap<String, i64>,
}

impl Client {
    /// Starts a server for some folders; `more` is added to what the editor says of itself.
    pub fn start(mut command: Command, folders: &[&Path], more: Value) -> Client {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().unwrap();
        let mut output = BufReader::new(server.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let mut client = Client {
            input: server.stdin.take(),
            server,
            messages,
            next: 0,
            introduction: Value::Null,
            diagnostics: BTreeMap::new(),
            notes: Vec::new(),
            asked: Vec::new(),
            versions: BTreeMap::new(),
        };
        let folders: Vec<Value> =
            folders.iter().map(|it| json!({ "uri": uri(it), "name": "x" })).collect();
        let mut params = json!({
            "processId": std::process::id(),
            "capabilities": {},
            "workspaceFolders": folders,
        });
        for (key, value) in more.as_object().unwrap() {
            params[key] = value.clone();
        }
        client.introduction = client.request("initialize", params);
        client.notify("initialized", json!({}));
        client
    }

    fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = "2.0".into();
        let text = message.to_string();
        let input = self.input.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        input.flush().unwrap();
    }

    /// Sends a notification.
    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(json!({ "method": method, "params": params }));
    }

    /// Sends a request without waiting; its number.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        self.send(json!({ "id": self.next, "method": method, "params": params }));
        self.next
    }

    /// Sends a request; what it is answered, error or not.
    pub fn try_request(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        let id = self.ask(method, params);
        self.answer(id)
    }

    /// Sends a request and waits for the answer.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        self.try_request(method, params).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// The answer to a request.
    pub fn answer(&mut self, id: i64) -> Result<Value, Value> {
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("no answer in time");
            if message["id"] == id && message.get("method").is_none() {
                return match message.get("error") {
                    Some(error) => Err(error.clone()),
                    None => Ok(message["result"].clone()),
                };
            }
            if message.get("id").is_some() {
                self.send(json!({ "id": message["id"], "result": null }));
                self.asked.push(message);
            } else if message["method"] == "textDocument/publishDiagnostics" {
                let found = message["params"]["diagnostics"].as_array().unwrap().clone();
                let uri = message["params"]["uri"].as_str().unwrap().to_owned();
                self.diagnostics.insert(uri, found);
            } else {
                self.notes.push(message);
            }
        }
    }

    /// Waits until everything is checked.
    pub fn settle(&mut self) {
        self.request("klartext/checked", json!({}));
    }

    /// Opens a file as it is on the disk.
    pub fn open(&mut self, path: &Path) {
        let text = std::fs::read_to_string(path).unwrap();
        self.open_text(path, &text);
    }

    /// Opens a text in place of a file.
    pub fn open_text(&mut self, path: &Path, text: &str) {
        let language =
            if path.extension().is_some_and(|it| it == "md") { "markdown" } else { "toml" };
        self.versions.insert(uri(path), 1);
        let document =
            json!({ "uri": uri(path), "languageId": language, "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Replaces an open text.
    pub fn replace(&mut self, path: &Path, text: &str) {
        self.change(path, json!([{ "text": text }]));
    }

    /// Sends changes of an open text.
    pub fn change(&mut self, path: &Path, changes: Value) {
        let version = self.versions.entry(uri(path)).or_default();
        *version += 1;
        let document = json!({ "uri": uri(path), "version": *version });
        self.notify(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": changes }),
        );
    }

    /// Closes a text.
    pub fn close(&mut self, path: &Path) {
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri(path) } }));
    }

    /// The rules of the findings in a file.
    pub fn rules_in(&self, path: &Path) -> Vec<String> {
        let found = self.diagnostics.get(&uri(path)).into_iter().flatten();
        found.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    }

    /// Closes the connection without a word; the exit code.
    pub fn hang_up(mut self) -> Option<i32> {
        self.input = None;
        self.server.wait().unwrap().code()
    }

    /// Ends the server as the protocol has it; the exit code.
    pub fn shut_down(mut self) -> Option<i32> {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.server.wait().unwrap().code()
    }

    /// The process that does the work.
    #[cfg(target_os = "linux")]
    pub fn worker(&self) -> u32 {
        let id = self.server.id();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap();
        children.split_whitespace().next().expect("the server has a child").parse().unwrap()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _may_have_ended = self.server.kill();
        let _is_gone = self.server.wait();
    }
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end() {
            "" => break,
            header => {
                if let Some(text) = header.strip_prefix("Content-Length: ") {
                    length = text.parse().ok()?;
                }
            }
        }
    }
    let mut bytes = vec![0; length];
    output.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// The address of a file, percent-encoded in the way of no editor in particular.
pub fn uri(path: &Path) -> String {
    let path = path.to_string_lossy();
    let letters = path.bytes().map(|byte| match byte {
        b if b.is_ascii_alphanumeric() || b"/-._~".contains(&b) => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    });
    format!("file://{}", letters.collect::<String>())
}

/// The path of an address.
pub fn path(uri: &str) -> PathBuf {
    let mut bytes = Vec::new();
    let mut rest = uri.strip_prefix("file://").unwrap().bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = String::from_utf8(rest.by_ref().take(2).collect()).unwrap();
            bytes.push(u8::from_str_radix(&digits, 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    PathBuf::from(String::from_utf8(bytes).unwrap())
}
