//! [I/O] Messages in, answers out, one after the other; while none waits, what is due is checked.

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{
    DidChangeConfiguration, DidChangeTextDocument, DidChangeWatchedFiles,
    DidChangeWorkspaceFolders, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument,
    Notification as _, PublishDiagnostics,
};
use lsp_types::request::{
    CodeActionRequest, CodeLensRequest, Completion, DocumentLinkRequest, DocumentSymbolRequest,
    ExecuteCommand, FoldingRangeRequest, Formatting, GotoDefinition, HoverRequest,
    InlayHintRequest, PrepareRenameRequest, References, Rename, Request as _,
    SemanticTokensFullRequest,
};
use lsp_types::{
    DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams,
    DidChangeWatchedFilesRegistrationOptions, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams,
    ExecuteCommandParams, FileSystemWatcher, GlobPattern, InitializeParams,
    PublishDiagnosticsParams, Registration, RegistrationParams, ResourceOperationKind, Uri,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::text::Encoding;
use super::workspace::{Client, Workspace};
use super::{Options, capabilities, edits, lens, navigation, pages, requests, tokens};

/// The files that a site is made of.
const WATCHED: &str = "**/*.{toml,md,json,ftl,html,css}";

/// Answered when everything is checked and shown: for tests, measurements and scripts.
const CHECKED: &str = "klartext/checked";

/// Serves until the connection ends or the editor asks to shut down.
///
/// # Errors
/// When the connection breaks.
pub fn serve(options: &Options<'_>) -> anyhow::Result<()> {
    let (connection, _threads) = Connection::stdio();
    let (id, params) = connection.initialize_start()?;
    let params = InitializeParams::deserialize(&params)?;
    let offered = params.capabilities.general.as_ref();
    let offered = offered.and_then(|general| general.position_encodings.as_deref());
    let encoding = Encoding::choose(offered);
    connection.initialize_finish(id, capabilities::answer(encoding))?;
    let mut workspace = Workspace::new(options, params.locale.clone(), encoding, client(&params));
    folders(&params).iter().for_each(|folder| workspace.add_folder(folder));
    if can_watch(&params) {
        connection.sender.send(watch())?;
    }
    let mut server = Server { connection: &connection, workspace, waiting: Vec::new() };
    server.run()
}

struct Server<'a> {
    connection: &'a Connection,
    workspace: Workspace<'a>,
    /// Who waits until everything is checked.
    waiting: Vec<RequestId>,
}

impl Server<'_> {
    fn run(&mut self) -> anyhow::Result<()> {
        loop {
            if !self.workspace.is_due() {
                for id in std::mem::take(&mut self.waiting) {
                    let done = Response::new_ok(id, Value::Null);
                    self.connection.sender.send(Message::Response(done))?;
                }
            }
            let message = match self.workspace.is_due() {
                true => match self.connection.receiver.try_recv() {
                    Ok(message) => Some(message),
                    Err(error) if error.is_empty() => None,
                    Err(_) => return Ok(()),
                },
                false => match self.connection.receiver.recv() {
                    Ok(message) => Some(message),
                    Err(_) => return Ok(()),
                },
            };
            match message {
                Some(Message::Request(request)) => {
                    if self.connection.handle_shutdown(&request)? {
                        return Ok(());
                    }
                    match request.method.as_str() {
                        CHECKED => self.waiting.push(request.id),
                        _ => self.answer(request)?,
                    }
                }
                Some(Message::Notification(notification)) => self.notice(notification)?,
                Some(Message::Response(_)) => {}
                None => {
                    let found = self.workspace.step();
                    self.publish(found)?;
                }
            }
        }
    }

    fn answer(&self, request: Request) -> anyhow::Result<()> {
        let Request { id, method, params } = request;
        let workspace = &self.workspace;
        let response = match method.as_str() {
            "workspace/textDocumentContent" => answered(id, params, |params: ContentParams| {
                Ok(pages::content(&params.uri, workspace))
            }),
            CodeLensRequest::METHOD => {
                answered(id, params, |params| Ok(lens::lenses(workspace, &params)))
            }
            SemanticTokensFullRequest::METHOD => {
                answered(id, params, |params| Ok(tokens::tokens(workspace, &params)))
            }
            ExecuteCommand::METHOD => {
                answered(id, params, |params: ExecuteCommandParams| self.execute(&params))
            }
            Completion::METHOD => {
                answered(id, params, |params| Ok(requests::completion(workspace, &params)))
            }
            HoverRequest::METHOD => {
                answered(id, params, |params| Ok(requests::hover(workspace, &params)))
            }
            InlayHintRequest::METHOD => {
                answered(id, params, |params| Ok(requests::inlay_hints(workspace, &params)))
            }
            CodeActionRequest::METHOD => {
                answered(id, params, |params| Ok(edits::code_actions(workspace, &params)))
            }
            GotoDefinition::METHOD => {
                answered(id, params, |params| Ok(navigation::definition(workspace, &params)))
            }
            References::METHOD => {
                answered(id, params, |params| Ok(navigation::references(workspace, &params)))
            }
            PrepareRenameRequest::METHOD => {
                answered(id, params, |params| Ok(edits::prepare_rename(workspace, &params)))
            }
            Rename::METHOD => answered(id, params, |params| edits::renamed(workspace, &params)),
            DocumentSymbolRequest::METHOD => {
                answered(id, params, |params| Ok(navigation::symbols(workspace, &params)))
            }
            FoldingRangeRequest::METHOD => {
                answered(id, params, |params| Ok(navigation::folding(workspace, &params)))
            }
            DocumentLinkRequest::METHOD => {
                answered(id, params, |params| Ok(navigation::document_links(workspace, &params)))
            }
            Formatting::METHOD => {
                answered(id, params, |params| Ok(edits::formatting(workspace, &params)))
            }
            _ => {
                let text = format!("klartext has no `{method}`");
                Response::new_err(id, ErrorCode::MethodNotFound as i32, text)
            }
        };
        Ok(self.connection.sender.send(Message::Response(response))?)
    }

    /// Has the editor show a page.
    fn execute(&self, params: &ExecuteCommandParams) -> Result<(), String> {
        let uri = params.arguments.first().and_then(Value::as_str);
        let uri = uri.filter(|_| params.command == capabilities::SHOW);
        let uri = uri.ok_or_else(|| format!("klartext has no command `{}`", params.command))?;
        let show = json!({ "uri": uri, "external": uri.starts_with("http"), "takeFocus": true });
        let id = format!("klartext-show-{}", uri);
        let request = Request::new(id.into(), "window/showDocument".to_owned(), show);
        self.connection.sender.send(Message::Request(request)).map_err(|error| error.to_string())
    }

    fn notice(&mut self, notification: Notification) -> anyhow::Result<()> {
        let Notification { method, params } = notification;
        let workspace = &mut self.workspace;
        let mut gone = Vec::new();
        match method.as_str() {
            DidOpenTextDocument::METHOD => {
                if let Some(params) = read::<DidOpenTextDocumentParams>(params) {
                    workspace.open(params.text_document);
                }
            }
            DidChangeTextDocument::METHOD => {
                if let Some(params) = read::<DidChangeTextDocumentParams>(params) {
                    let document = params.text_document;
                    workspace.change(&document.uri, document.version, params.content_changes);
                }
            }
            DidSaveTextDocument::METHOD => {
                if let Some(params) = read::<DidSaveTextDocumentParams>(params) {
                    workspace.changed_on_disk(&params.text_document.uri);
                }
            }
            DidCloseTextDocument::METHOD => {
                if let Some(params) = read::<DidCloseTextDocumentParams>(params) {
                    gone = workspace.close(&params.text_document.uri);
                }
            }
            DidChangeWatchedFiles::METHOD => {
                if let Some(params) = read::<DidChangeWatchedFilesParams>(params) {
                    params.changes.iter().for_each(|one| workspace.changed_on_disk(&one.uri));
                }
            }
            DidChangeConfiguration::METHOD => {
                if let Some(params) = read::<DidChangeConfigurationParams>(params) {
                    workspace.client.inlay_hints = wants_hints(&params.settings);
                }
            }
            DidChangeWorkspaceFolders::METHOD => {
                if let Some(params) = read::<DidChangeWorkspaceFoldersParams>(params) {
                    params.event.added.iter().for_each(|one| workspace.add_folder(&one.uri));
                    let removed = params.event.removed.iter();
                    gone = removed.flat_map(|one| workspace.remove_folder(&one.uri)).collect();
                }
            }
            _ => {}
        }
        self.publish(gone)
    }

    fn publish(&self, found: Vec<PublishDiagnosticsParams>) -> anyhow::Result<()> {
        for params in found {
            let note = Notification::new(PublishDiagnostics::METHOD.to_owned(), params);
            self.connection.sender.send(Message::Notification(note))?;
        }
        Ok(())
    }
}

/// What `workspace/textDocumentContent` asks for.
#[derive(Deserialize)]
struct ContentParams {
    uri: Uri,
}

/// The answer to a request with these parameters.
fn answered<P: DeserializeOwned, A: Serialize>(
    id: RequestId,
    params: Value,
    answer: impl FnOnce(P) -> Result<A, String>,
) -> Response {
    match serde_json::from_value(params) {
        Ok(params) => match answer(params) {
            Ok(answer) => Response::new_ok(id, answer),
            Err(reason) => Response::new_err(id, ErrorCode::RequestFailed as i32, reason),
        },
        Err(error) => {
            Response::new_err(id, ErrorCode::InvalidParams as i32, format!("cannot read: {error}"))
        }
    }
}

/// The parameters of a notification, which has no answer that could say what is wrong with them.
fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

/// The folders that an editor has open.
#[expect(deprecated, reason = "older editors name one folder this way alone")]
fn folders(params: &InitializeParams) -> Vec<Uri> {
    match &params.workspace_folders {
        Some(folders) => folders.iter().map(|folder| folder.uri.clone()).collect(),
        None => params.root_uri.clone().into_iter().collect(),
    }
}

/// What an editor can do, and wants from the start.
fn client(params: &InitializeParams) -> Client {
    let capabilities = &params.capabilities;
    let completion = capabilities.text_document.as_ref().and_then(|it| it.completion.as_ref());
    let item = completion.and_then(|completion| completion.completion_item.as_ref());
    let edit = capabilities.workspace.as_ref().and_then(|it| it.workspace_edit.as_ref());
    let creates = |operations: &Vec<ResourceOperationKind>| {
        operations.contains(&ResourceOperationKind::Create)
    };
    let window = capabilities.window.as_ref();
    let shows = window.and_then(|window| window.show_document.as_ref());
    Client {
        shows_documents: shows.is_some_and(|shows| shows.support),
        snippets: item.and_then(|item| item.snippet_support).unwrap_or(false),
        creates_files: edit.and_then(|edit| edit.resource_operations.as_ref()).is_some_and(creates),
        inlay_hints: params.initialization_options.as_ref().is_some_and(wants_hints),
    }
}

/// Whether settings ask for sentences beside the lines.
fn wants_hints(settings: &Value) -> bool {
    let own = settings.get("klartext").unwrap_or(settings);
    own.get("inlayHints").and_then(Value::as_bool).unwrap_or(false)
}

fn can_watch(params: &InitializeParams) -> bool {
    let workspace = params.capabilities.workspace.as_ref();
    let watching = workspace.and_then(|one| one.did_change_watched_files.as_ref());
    watching.and_then(|one| one.dynamic_registration).unwrap_or(false)
}

/// Asks the editor to report files that change on the disk.
fn watch() -> Message {
    let watchers = vec![FileSystemWatcher {
        glob_pattern: GlobPattern::String(WATCHED.to_owned()),
        kind: None,
    }];
    let options = DidChangeWatchedFilesRegistrationOptions { watchers };
    // A server that was started again asks under another name.
    let id = format!("klartext-files-{}", std::process::id());
    let registration = Registration {
        id: id.clone(),
        method: DidChangeWatchedFiles::METHOD.to_owned(),
        register_options: Some(json!(options)),
    };
    let params = RegistrationParams { registrations: vec![registration] };
    Message::Request(Request::new(id.into(), "client/registerCapability".to_owned(), params))
}
