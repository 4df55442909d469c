//! [I/O] The process that an editor talks to. The work is done in a second process, which is started
//! again if it crashes: a release is built to abort, and nothing else helps against a stack overflow.
//!
//! The supervisor passes messages on and keeps what a new server needs: how the editor introduced
//! itself, the texts that are open, and which requests wait for an answer.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, stdin, stdout};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use anyhow::Context;
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    PositionEncodingKind, TextDocumentItem, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::json;

use super::text::{Encoding, OpenText};

/// Set in the environment of the process that does the work.
const SERVER: &str = "KLARTEXT_LSP_SERVER";

/// Whether this process is the one that does the work.
pub fn is_server() -> bool {
    std::env::var_os(SERVER).is_some()
}

/// What the supervisor waits for.
enum Event {
    FromClient(Message),
    /// The editor has closed the connection, or what it sends is not a message.
    ClientGone,
    FromServer(Message),
    /// The server that was started as this many-th has ended.
    ServerGone(u32),
}

/// Passes messages on until the editor goes; whether it asked to shut down first, or was none.
///
/// # Errors
/// When this program cannot be started again, or the editor no longer reads.
pub fn supervise() -> anyhow::Result<bool> {
    let (sender, receiver) = channel();
    let to_main = sender.clone();
    thread::spawn(move || {
        let mut input = stdin().lock();
        while let Ok(Some(message)) = Message::read(&mut input) {
            let is_exit = matches!(&message, Message::Notification(one) if one.method == "exit");
            if to_main.send(Event::FromClient(message)).is_err() || is_exit {
                break;
            }
        }
        let _main_has_ended = to_main.send(Event::ClientGone);
    });
    let mut supervisor = Supervisor {
        sender,
        server: None,
        started: 0,
        introduction: Vec::new(),
        open: BTreeMap::new(),
        encoding: Encoding::Utf16,
        last_changed: None,
        withheld: None,
        waiting: BTreeMap::new(),
        replayed: BTreeSet::new(),
        is_shut_down: false,
    };
    supervisor.run(&receiver)?;
    // Who never said who it is has asked for nothing.
    Ok(supervisor.is_shut_down || supervisor.introduction.is_empty())
}

/// A running server.
struct Server {
    process: Child,
    input: ChildStdin,
}

struct Supervisor {
    sender: Sender<Event>,
    server: Option<Server>,
    /// How many servers were started.
    started: u32,
    /// `initialize`, `initialized` and later changes of settings and folders.
    introduction: Vec<Message>,
    open: BTreeMap<String, OpenText>,
    encoding: Encoding,
    /// The text that was changed last: the first suspect after a crash.
    last_changed: Option<String>,
    /// The suspect text that a new server does not get until it is changed again.
    withheld: Option<String>,
    /// The requests that have no answer yet, with their methods.
    waiting: BTreeMap<RequestId, String>,
    /// The requests that a new server is sent again: their answers are not for the editor.
    replayed: BTreeSet<RequestId>,
    is_shut_down: bool,
}

impl Supervisor {
    fn run(&mut self, events: &Receiver<Event>) -> anyhow::Result<()> {
        for event in events {
            match event {
                Event::FromClient(message) => {
                    if matches!(&message, Message::Notification(one) if one.method == "exit") {
                        break;
                    }
                    self.handle_client(message)?;
                }
                Event::ClientGone => break,
                Event::FromServer(message) => self.handle_server(message)?,
                Event::ServerGone(number) if number == self.started => self.server_gone()?,
                Event::ServerGone(_) => {}
            }
        }
        if let Some(mut server) = self.server.take() {
            let _may_have_ended = server.process.kill();
            let _is_gone = server.process.wait();
        }
        Ok(())
    }

    fn handle_client(&mut self, message: Message) -> anyhow::Result<()> {
        let changed = match &message {
            Message::Request(request) => {
                self.is_shut_down |= request.method == "shutdown";
                self.waiting.insert(request.id.clone(), request.method.clone());
                None
            }
            Message::Notification(notification) => self.update_text(notification),
            Message::Response(_) => None,
        };
        let was_withheld = changed.is_some() && self.withheld == changed;
        if was_withheld {
            self.withheld = None;
        }
        match (&self.server, &changed) {
            (None, _) => {
                self.start()?;
                // What was replayed has the change.
                if changed.is_none() {
                    self.send(&message);
                }
            }
            (Some(_), Some(uri)) if was_withheld => {
                let opened = self.open.get(uri).and_then(|open| did_open(uri, open));
                opened.iter().for_each(|message| self.send(message));
            }
            (Some(_), _) => self.send(&message),
        }
        if is_introduction(&message) {
            self.introduction.push(message);
        }
        Ok(())
    }

    /// Keeps the open texts; the address of the one that was opened, changed or closed.
    fn update_text(&mut self, notification: &Notification) -> Option<String> {
        let uri = match notification.method.as_str() {
            "textDocument/didOpen" => {
                let opened = params::<DidOpenTextDocumentParams>(notification)?.text_document;
                let TextDocumentItem { uri, language_id, version, text } = opened;
                let open = OpenText::new(language_id, version, &text, self.encoding);
                self.open.insert(uri.to_string(), open);
                uri.to_string()
            }
            "textDocument/didChange" => {
                let changed = params::<DidChangeTextDocumentParams>(notification)?;
                let uri = changed.text_document.uri.to_string();
                let open = self.open.get_mut(&uri)?;
                open.change(changed.text_document.version, changed.content_changes);
                uri
            }
            "textDocument/didClose" => {
                let closed = params::<DidCloseTextDocumentParams>(notification)?.text_document;
                self.open.remove(closed.uri.as_str())?;
                closed.uri.to_string()
            }
            _ => return None,
        };
        self.last_changed = Some(uri.clone());
        Some(uri)
    }

    fn handle_server(&mut self, message: Message) -> anyhow::Result<()> {
        if let Message::Response(response) = &message {
            if self.replayed.remove(&response.id) {
                return Ok(());
            }
            if self.waiting.remove(&response.id).as_deref() == Some("initialize") {
                let chosen = response.response_result.as_ref().ok();
                let chosen = chosen.and_then(|it| it.pointer("/capabilities/positionEncoding"));
                let chosen = chosen.and_then(|it| it.as_str()).map(str::to_owned);
                let chosen = chosen.map(PositionEncodingKind::from);
                self.encoding = Encoding::choose(chosen.as_ref().map(std::slice::from_ref));
            }
        }
        to_client(&message)
    }

    /// Answers what the server can no longer answer. The next message starts a new one, so that what
    /// crashes it every time does not do so without end.
    fn server_gone(&mut self) -> anyhow::Result<()> {
        let Some(mut server) = self.server.take() else { return Ok(()) };
        let _ended_already = server.process.kill();
        let status = server.process.wait().context("cannot wait for the language server")?;
        self.replayed.clear();
        self.withheld = self.last_changed.clone();
        for (id, method) in std::mem::take(&mut self.waiting) {
            let text = format!("klartext crashed at `{method}` and goes on with the next request");
            let error = Response::new_err(id, ErrorCode::InternalError as i32, text);
            to_client(&Message::Response(error))?;
        }
        let text = format!(
            "the language server of klartext crashed ({status}) and is restarted; this is a bug in klartext, please report it"
        );
        let note = json!({ "type": 1, "message": text });
        to_client(&Message::Notification(Notification::new("window/logMessage".to_owned(), note)))
    }

    /// Starts a server and brings it to where the previous one was. The text that was changed last may
    /// be why that one crashed: it stays closed until it is changed again.
    fn start(&mut self) -> anyhow::Result<()> {
        let program = std::env::current_exe().context("cannot find the program of klartext")?;
        let mut command = Command::new(program);
        command.args(std::env::args_os().skip(1)).env(SERVER, "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().context("cannot start the language server")?;
        let input = process.stdin.take().context("the language server has no input")?;
        let output = process.stdout.take().context("the language server has no output")?;
        self.started += 1;
        let (number, to_main) = (self.started, self.sender.clone());
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Ok(Some(message)) = Message::read(&mut output) {
                if to_main.send(Event::FromServer(message)).is_err() {
                    return;
                }
            }
            let _main_has_ended = to_main.send(Event::ServerGone(number));
        });
        self.server = Some(Server { process, input });
        self.replay();
        Ok(())
    }

    fn replay(&mut self) {
        let introduction = std::mem::take(&mut self.introduction);
        for message in &introduction {
            if let Message::Request(Request { id, .. }) = message {
                self.replayed.insert(id.clone());
            }
            self.send(message);
        }
        self.introduction = introduction;
        let open = self.open.iter().filter(|(uri, _)| Some(*uri) != self.withheld.as_ref());
        let opened: Vec<Message> = open.filter_map(|(uri, open)| did_open(uri, open)).collect();
        opened.iter().for_each(|message| self.send(message));
    }

    /// Sends a message to the server. That it is gone is noticed where its output ends.
    fn send(&mut self, message: &Message) {
        if let Some(server) = &mut self.server {
            let _is_noticed = message.write(&mut server.input);
        }
    }
}

/// Whether a new server needs it before the open texts.
fn is_introduction(message: &Message) -> bool {
    match message {
        Message::Request(request) => request.method == "initialize",
        Message::Notification(one) => [
            "initialized",
            "workspace/didChangeConfiguration",
            "workspace/didChangeWorkspaceFolders",
        ]
        .contains(&one.method.as_str()),
        Message::Response(_) => false,
    }
}

fn did_open(uri: &str, open: &OpenText) -> Option<Message> {
    let params = DidOpenTextDocumentParams {
        text_document: TextDocumentItem {
            uri: uri.parse::<Uri>().ok()?,
            language_id: open.language_id.clone(),
            version: open.version,
            text: open.text.to_string(),
        },
    };
    Some(Message::Notification(Notification::new("textDocument/didOpen".to_owned(), params)))
}

fn params<T: DeserializeOwned>(notification: &Notification) -> Option<T> {
    T::deserialize(&notification.params).ok()
}

fn to_client(message: &Message) -> anyhow::Result<()> {
    message.write(&mut stdout().lock()).context("the editor no longer reads")
}
