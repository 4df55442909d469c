//! [I/O] One request → its answer, written and done.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use serde_json::json;
use tiny_http::{Method, Request};

use crate::preview::edit::{EditOutcome, EditRequest};
use crate::preview::editor::ShownFinding;
use crate::preview::events::Broadcaster;
use crate::preview::http::{
    self, AnswerHead, EditHead, FileRequest, OWN, RELEASED, Refusal, RequestHead,
};
use crate::preview::inject::inject;
use crate::preview::state::{Served, ShownErrors, State};
use crate::preview::{Event, PageData, Query};
use crate::render::html::escape;
use crate::render::media_type::content_type;

/// How many bytes a connection accepts before its other side reads.
const AT_ONCE: usize = 128 << 10;
/// How long to wait for a page or the builder; the first reading of a large site takes long.
const TIMEOUT: Duration = Duration::from_secs(60);
/// How many edits are read at once.
const EDITS: usize = 8;

const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";

/// The preview's own files.
const ASSETS: [(&str, &str); 10] = [
    ("preview.js", include_str!("../browser/preview.js")),
    ("blocks.js", include_str!("../browser/blocks.js")),
    ("make.js", include_str!("../browser/make.js")),
    ("edit.js", include_str!("../browser/edit.js")),
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
    /// How many edits are being read.
    edits: AtomicUsize,
}

/// An answer with its body.
struct PreviewAnswer {
    status: u16,
    reason: &'static str,
    content_type: &'static str,
    more: String,
    body: Body,
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
        PreviewAnswer::new((404, "Not SitePaths"), TEXT, message)
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
            edits: AtomicUsize::new(0),
        }
    }

    /// Answers a request.
    pub fn answer(&self, mut request: Request) {
        let method = request.method().to_string();
        let host = header(&request, "Host");
        let head = RequestHead { method: &method, url: request.url(), host };
        let is_post = *request.method() == Method::Post;
        let answer = match http::read(&head, &self.host, self.token.is_some()) {
            Ok(file) if is_post && file.name == format!("{OWN}edit") => self.edit(&mut request),
            Ok(_) if is_post => PreviewAnswer::refused(Refusal::Method),
            Ok(file) if file.name == format!("{OWN}events") => return self.listen(request),
            Ok(file) => self.find(&file),
            Err(refusal) => PreviewAnswer::refused(refusal),
        };
        write(request, answer);
    }

    /// Has the builder write new words for a text. The body is not read before it is known that a
    /// page of this run sent it.
    fn edit(&self, request: &mut Request) -> PreviewAnswer {
        let head = EditHead {
            host: header(request, "Host"),
            origin: header(request, "Origin"),
            site: header(request, "Sec-Fetch-Site"),
            kind: header(request, "Content-Type"),
            token: header(request, "X-Klartext-Edit"),
            length: request.body_length(),
        };
        let token = self.token.as_deref().unwrap_or_default();
        let length = match http::check_edit(&head, token) {
            Ok(length) => length,
            Err(refusal) => return PreviewAnswer::refused(refusal),
        };
        let more = |count| (count < EDITS).then_some(count + 1);
        if self.edits.fetch_update(Ordering::SeqCst, Ordering::SeqCst, more).is_err() {
            return PreviewAnswer::refused(Refusal::Busy);
        }
        let mut body = Vec::with_capacity(length);
        let read = request.as_reader().take(length as u64).read_to_end(&mut body);
        self.edits.fetch_sub(1, Ordering::SeqCst);
        let edit: Option<EditRequest> = read.ok().and_then(|_| serde_json::from_slice(&body).ok());
        let Some(edit) = edit else { return PreviewAnswer::refused(Refusal::NoEdit) };
        let outcome = self.query(|reply| Query::Edit(edit, reply));
        let outcome = outcome.unwrap_or_else(|| {
            EditOutcome::refused("the site cannot be read because of an error; fix it first")
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
        PreviewAnswer::new((404, "Not SitePaths"), HTML, page)
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
                self.page_data(PageData::Texts(language), page, JSON)
            }
            "panel.json" => self.page_data(PageData::Panel, page, JSON),
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

    /// Gives the connection to the thread that sends events.
    fn listen(&self, request: Request) {
        let browsers = &self.channels.browsers;
        if *request.method() == Method::Head || !browsers.reserve() {
            let message = "too many browsers listen; close some tabs\n";
            let busy = PreviewAnswer::new((503, "Service Unavailable"), TEXT, message);
            return write(request, busy);
        }
        let mut stream = request.into_writer();
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
        let _gone = stream.flush();
        browsers.join(stream);
    }
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map(|header| header.value.as_str())
}

/// Sends an answer. One that the browser may not accept at once is sent by a thread of its own: the
/// workers are few, and sending waits for seconds before it gives up.
fn write(request: Request, answer: PreviewAnswer) {
    if answer.bytes().len() > AT_ONCE {
        std::thread::spawn(move || send(request, &answer));
    } else {
        send(request, &answer);
    }
}

fn send(request: Request, answer: &PreviewAnswer) {
    let bytes = answer.bytes();
    let head = AnswerHead {
        status: answer.status,
        reason: answer.reason,
        content_type: answer.content_type,
        length: Some(bytes.len()),
        more: &answer.more,
    };
    let is_head = *request.method() == Method::Head;
    let mut writer = request.into_writer();
    let body: &[u8] = if is_head { &[] } else { bytes };
    // The browser may have gone.
    let _gone = writer
        .write_all(head.to_string().as_bytes())
        .and_then(|()| writer.write_all(body))
        .and_then(|()| writer.flush());
}

/// The page for an address without one. It shows all errors, and is replaced when they are fixed.
fn missing_page(name: &str, errors: &ShownErrors) -> String {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Not found – klartext preview</title>\n<link rel=\"stylesheet\" href=\"/_klartext/page.css\">\n</head>\n<body class=\"klartext-missing\">\n<main>\n<h1>There is no page here</h1>\n<p>The address is <code>/",
    );
    escape(name.strip_suffix("index.html").unwrap_or(name), &mut html);
    html.push_str("</code>. <a href=\"/\">All notices</a></p>\n");
    let site = std::iter::once(("", &errors.site));
    let each = errors.notices.iter().map(|(id, errors)| (id.as_str(), errors));
    for (id, errors) in site.chain(each).filter(|(_, errors)| !errors.is_empty()) {
        html.push_str("<h2>To fix");
        if !id.is_empty() {
            html.push_str(" in ");
            escape(id, &mut html);
        }
        html.push_str("</h2>\n<ul>\n");
        errors.iter().for_each(|error| push_error(error, &mut html));
        html.push_str("</ul>\n");
    }
    html.push_str("</main>\n</body>\n</html>\n");
    inject(&html, name, None)
}

fn push_error(error: &ShownFinding, html: &mut String) {
    html.push_str("<li>");
    if let Some(place) = &error.place {
        html.push_str("<a href=\"");
        escape(&place.href, html);
        html.push_str("\">");
        escape(&place.file, html);
        let _ = write!(html, ":{}</a>: ", place.line);
    }
    escape(&error.message, html);
    if let Some(help) = &error.help {
        html.push_str("<br>");
        escape(help, html);
    }
    html.push_str("</li>\n");
}
