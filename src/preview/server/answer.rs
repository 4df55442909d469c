//! [I/O] One request → its answer, written and done.

use std::io::Write;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use tiny_http::{Method, Request};

use super::missing::missing_page;
use crate::preview::edit::{EditOutcome, EditRequest};
use crate::preview::events::Broadcaster;
use crate::preview::form::FormOutcome;
use crate::preview::http::{self, AnswerHead, FileRequest, OWN, RELEASED, Refusal, RequestHead};
use crate::preview::release::ReleaseOutcome;
use crate::preview::state::{Served, State};
use crate::preview::{Event, PageData, Query};
use crate::render::media_type::content_type;
use crate::report::{Wording, panel_words};
use crate::site::built_in_languages;

/// How many bytes a connection accepts before its other side reads.
const AT_ONCE: usize = 128 << 10;
/// How long to wait for a page or the builder; the first reading of a large site takes long.
const TIMEOUT: Duration = Duration::from_secs(60);

const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";

/// The preview's own files.
const ASSETS: [(&str, &str); 15] = [
    ("preview.js", include_str!("../browser/preview.js")),
    ("blocks.js", include_str!("../browser/blocks.js")),
    ("make.js", include_str!("../browser/make.js")),
    ("edit.js", include_str!("../browser/edit.js")),
    ("dialog.js", include_str!("../browser/dialog.js")),
    ("form.js", include_str!("../browser/form.js")),
    ("release.js", include_str!("../browser/release.js")),
    ("facts.js", include_str!("../browser/facts.js")),
    ("words.js", include_str!("../browser/words.js")),
    ("morph.js", include_str!("../browser/morph.js")),
    ("overlay.js", include_str!("../browser/overlay.js")),
    ("shadow.js", include_str!("../browser/shadow.js")),
    ("panel.js", include_str!("../browser/panel.js")),
    ("page.css", include_str!("../browser/page.css")),
    ("shadow.css", include_str!("../browser/shadow.css")),
];

/// What connects the server with the rest of the preview.
pub struct Channels {
    /// What is served.
    pub state: Arc<State>,
    /// The browsers that listen.
    pub browsers: Broadcaster,
    /// The builder, which answers queries.
    pub builder: Sender<Event>,
}

/// Answers requests.
pub struct Responder {
    channels: Channels,
    host: String,
    /// Differs between runs of the program.
    run: String,
    /// The token that pages of this run send with an edit; none if editing is off.
    token: Option<String>,
}

/// An answer with its body.
struct PreviewAnswer {
    status: u16,
    reason: &'static str,
    content_type: &'static str,
    more: String,
    body: Body,
}

/// What happened to what a page sent.
trait Outcome: Serialize {
    fn refused(message: String) -> Self;
    fn status(&self) -> (u16, &'static str);
}

impl Outcome for FormOutcome {
    fn refused(message: String) -> FormOutcome {
        FormOutcome::Refused { message }
    }

    fn status(&self) -> (u16, &'static str) {
        FormOutcome::status(self)
    }
}

impl Outcome for ReleaseOutcome {
    fn refused(message: String) -> ReleaseOutcome {
        ReleaseOutcome::Refused { message }
    }

    fn status(&self) -> (u16, &'static str) {
        ReleaseOutcome::status(self)
    }
}

enum Body {
    Text(String),
    File(Arc<Served>),
}

impl PreviewAnswer {
    fn new(
        (status, reason): (u16, &'static str),
        content_type: &'static str,
        body: impl Into<String>,
    ) -> PreviewAnswer {
        let body = Body::Text(body.into());
        PreviewAnswer { status, reason, content_type, more: String::new(), body }
    }

    fn ok(content_type: &'static str, body: impl Into<String>) -> PreviewAnswer {
        PreviewAnswer::new((200, "OK"), content_type, body)
    }

    fn not_found(message: &str) -> PreviewAnswer {
        PreviewAnswer::new((404, "Not Found"), TEXT, message)
    }

    fn refused(refusal: Refusal) -> PreviewAnswer {
        let (status, reason, message) = refusal.status();
        PreviewAnswer::new((status, reason), TEXT, message)
    }

    fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Text(text) => text.as_bytes(),
            Body::File(file) => &file.bytes,
        }
    }
}

impl Responder {
    /// A responder; `host` is the name given with `--host`.
    pub fn new(channels: Channels, host: &str, token: Option<&str>) -> Responder {
        Responder {
            channels,
            host: host.to_owned(),
            run: format!("{:x}", std::process::id()),
            token: token.map(str::to_owned),
        }
    }

    /// Checks and reads the head of a request.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn admit(&self, head: &RequestHead<'_>) -> Result<FileRequest, Refusal> {
        http::admit(head, &self.host, self.token.as_deref())
    }

    /// Answers a request.
    pub fn answer(&self, mut request: Request) {
        let method = request.method().to_string();
        let head = RequestHead {
            method: &method,
            url: request.url(),
            host: header(&request, "Host"),
            origin: header(&request, "Origin"),
            site: header(&request, "Sec-Fetch-Site"),
            kind: header(&request, "Content-Type"),
            token: header(&request, "X-Klartext-Edit"),
            length: request.body_length(),
        };
        let is_post = *request.method() == Method::Post;
        let answer = match self.admit(&head) {
            Ok(file) if is_post && file.name == format!("{OWN}edit") => self.edit(&mut request),
            Ok(file) if is_post && file.name == format!("{OWN}form") => {
                self.post(&mut request, Query::Form, &file.query)
            }
            Ok(file) if is_post && file.name == format!("{OWN}release") => {
                self.post(&mut request, Query::Release, &file.query)
            }
            Ok(file) if is_post && file.name == format!("{OWN}undo") => {
                self.post(&mut request, Query::Undo, &file.query)
            }
            Ok(_) if is_post => PreviewAnswer::refused(Refusal::Method),
            Ok(file) => self.find(&file),
            Err(refusal) => PreviewAnswer::refused(refusal),
        };
        write(request, answer);
    }

    /// Has the builder write new words for a text.
    fn edit(&self, request: &mut Request) -> PreviewAnswer {
        let mut body = Vec::new();
        let read = request.as_reader().read_to_end(&mut body);
        let edit: Option<EditRequest> = read.ok().and_then(|_| serde_json::from_slice(&body).ok());
        let Some(edit) = edit else { return PreviewAnswer::refused(Refusal::NoEdit) };
        let outcome = self.query(|reply| Query::Edit(edit, reply));
        let outcome = outcome.unwrap_or_else(|| {
            EditOutcome::refused("the site cannot be read because of an error; fix it first")
        });
        PreviewAnswer::new(outcome.status(), JSON, json!(outcome).to_string())
    }

    /// Has the builder do what a page sent.
    fn post<T: DeserializeOwned, U: Outcome>(
        &self,
        request: &mut Request,
        query: impl FnOnce(T, Sender<U>) -> Query,
        parameters: &str,
    ) -> PreviewAnswer {
        let mut body = Vec::new();
        let read = request.as_reader().read_to_end(&mut body);
        let form: Option<T> = read.ok().and_then(|_| serde_json::from_slice(&body).ok());
        let Some(form) = form else { return PreviewAnswer::refused(Refusal::NoEdit) };
        let outcome = self.query(|reply| query(form, reply)).unwrap_or_else(|| {
            let words = Wording::new(&language_of(parameters), Vec::new());
            let message = words.panel("panel-error-unreadable").unwrap_or_default();
            U::refused(message)
        });
        PreviewAnswer::new(outcome.status(), JSON, json!(outcome).to_string())
    }

    /// Asks the builder; none if there is no site to answer from.
    fn query<T>(&self, query: impl FnOnce(Sender<T>) -> Query) -> Option<T> {
        let (reply, answer) = channel();
        self.channels.builder.send(Event::Query(query(reply))).ok()?;
        answer.recv_timeout(TIMEOUT).ok()
    }

    fn find(&self, request: &FileRequest) -> PreviewAnswer {
        let name = request.name.as_str();
        if let Some(own) = name.strip_prefix(OWN) {
            return self.own(own, &request.query);
        }
        if let Some(file) = self.page(name) {
            let ok = PreviewAnswer::ok(content_type(name), "");
            return PreviewAnswer { body: Body::File(file), ..ok };
        }
        let folder = format!("{name}/index.html");
        if !name.ends_with(".html") && self.page(&folder).is_some() {
            let more = format!("Location: /{name}/\r\n");
            return PreviewAnswer {
                more,
                ..PreviewAnswer::new((301, "Moved Permanently"), TEXT, "")
            };
        }
        let page = missing_page(name, &self.channels.state.errors());
        PreviewAnswer::new((404, "Not Found"), HTML, page)
    }

    fn page(&self, name: &str) -> Option<Arc<Served>> {
        if !name.starts_with(RELEASED)
            && let Some(page) = self.channels.state.page(name, TIMEOUT)
        {
            return Some(page);
        }
        self.query(|reply| Query::Released(name.to_owned(), reply))?
    }

    /// What is in the preview's own folder.
    fn own(&self, name: &str, query: &str) -> PreviewAnswer {
        if let Some((name, text)) = ASSETS.iter().find(|(known, _)| *known == name) {
            return PreviewAnswer::ok(content_type(name), *text);
        }
        let page = http::parameter(query, "page").unwrap_or_default();
        match name {
            "texts.json" if self.token.is_some() => {
                let language = http::parameter(query, "language");
                self.page_data(PageData::Texts(language, reader_of(query, "reader")), page, JSON)
            }
            "words.json" => PreviewAnswer::ok(JSON, panel_words(&language_of(query)).to_string()),
            "facts.json" if self.token.is_some() => {
                self.page_data(PageData::Facts(language_of(query)), page, JSON)
            }
            "form.json" if self.token.is_some() => {
                let at = http::parameter(query, "at").unwrap_or_default();
                self.page_data(PageData::Form(language_of(query), at), page, JSON)
            }
            "settings.json" if self.token.is_some() => {
                self.page_data(PageData::Settings(language_of(query)), page, JSON)
            }
            "panel.json" => {
                self.page_data(PageData::Panel(reader_of(query, "language")), page, JSON)
            }
            "redline" => self.page_data(PageData::Redline, page, HTML),
            "alive" => PreviewAnswer::ok(JSON, "true"),
            "state.json" => PreviewAnswer::ok(JSON, self.shown(&page).to_string()),
            _ => PreviewAnswer::not_found("there is nothing at this address\n"),
        }
    }

    fn page_data(&self, what: PageData, page: String, content_type: &'static str) -> PreviewAnswer {
        match self.query(|reply| Query::PageData(what, page, reply)).flatten() {
            Some(text) => PreviewAnswer::ok(content_type, text),
            None => PreviewAnswer::not_found("there is no data about this page\n"),
        }
    }

    /// What is shown over a page, and figures.
    fn shown(&self, page: &str) -> serde_json::Value {
        let errors = self.channels.state.errors();
        let notice = self.channels.state.notice_of(page);
        let own = notice.as_ref().and_then(|notice| errors.notices.get(notice));
        let elsewhere: Vec<&String> =
            errors.notices.keys().filter(|id| Some(*id) != notice.as_ref()).collect();
        json!({
            "run": self.run,
            "notice": notice,
            "site": errors.site,
            "errors": own.cloned().unwrap_or_default(),
            "elsewhere": elsewhere,
            "figures": self.channels.state.figures(),
            "listeners": self.channels.browsers.count(),
        })
    }

    /// Gives a connection to the thread that sends events.
    pub fn listen(&self, mut stream: TcpStream, is_head: bool) {
        let browsers = &self.channels.browsers;
        if is_head || !browsers.reserve() {
            let message = "too many browsers listen; close some tabs\n";
            let busy = PreviewAnswer::new((503, "Service Unavailable"), TEXT, message);
            return send(&mut stream, &busy, is_head);
        }
        let head = AnswerHead {
            status: 200,
            reason: "OK",
            content_type: "text/event-stream",
            length: None,
            more: "",
        };
        let hello = format!("retry: 500\nevent: hello\ndata: \"{}\"\n\n", self.run);
        // If the browser has gone, the next event notices.
        let _gone = stream.write_all(format!("{head}{hello}").as_bytes());
        browsers.join(stream);
    }
}

/// Refuses a request whose head alone was read.
pub fn refuse(stream: &mut TcpStream, refusal: Refusal, is_head: bool) {
    send(stream, &PreviewAnswer::refused(refusal), is_head);
}

/// The reader's language that a page names, if it is built in.
fn reader_of(query: &str, key: &str) -> Option<String> {
    http::parameter(query, key).filter(|language| built_in_languages().any(|one| one == language))
}

/// The reader's language that a page names, else English.
fn language_of(query: &str) -> String {
    reader_of(query, "language").unwrap_or_else(|| "en".to_owned())
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map(|header| header.value.as_str())
}

/// Sends an answer. One that may not be accepted at once is sent by a thread of its own: the workers
/// are few, and sending waits for seconds before it gives up.
fn write(request: Request, answer: PreviewAnswer) {
    let is_head = *request.method() == Method::Head;
    let is_large = answer.bytes().len() > AT_ONCE;
    let mut writer = request.into_writer();
    if is_large {
        std::thread::spawn(move || send(&mut writer, &answer, is_head));
    } else {
        send(&mut writer, &answer, is_head);
    }
}

fn send(writer: &mut dyn Write, answer: &PreviewAnswer, is_head: bool) {
    let bytes = answer.bytes();
    let head = AnswerHead {
        status: answer.status,
        reason: answer.reason,
        content_type: answer.content_type,
        length: Some(bytes.len()),
        more: &answer.more,
    };
    let body: &[u8] = if is_head { &[] } else { bytes };
    // The browser may have gone.
    let _gone = writer
        .write_all(head.to_string().as_bytes())
        .and_then(|()| writer.write_all(body))
        .and_then(|()| writer.flush());
}
