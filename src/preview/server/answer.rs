//! [I/O] One request → its answer, written and done.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use serde_json::json;
use tiny_http::{Method, Request};

use crate::preview::edit::{Edit, Edited};
use crate::preview::events::Broadcaster;
use crate::preview::fault::Fault;
use crate::preview::http::{self, Asked, Head, OWN, Post, RELEASED, Refusal};
use crate::preview::inject::inject;
use crate::preview::state::{Faults, Served, State};
use crate::preview::{Ask, Beside, Event, Options};
use crate::render::html::escape;

/// How much a connection takes before its other side reads.
const AT_ONCE: usize = 128 << 10;
/// How long a page is waited for while the site is read for the first time.
const FIRST: Duration = Duration::from_secs(60);

/// What the preview itself adds.
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

/// What all answers are made from.
pub struct Shared {
    state: Arc<State>,
    tell: Broadcaster,
    maker: Sender<Event>,
    host: String,
    /// Tells one run of the program from the next.
    run: String,
    /// What pages of this run send with an edit; none where nothing is edited.
    token: Option<String>,
    /// How many edits are being read.
    edits: AtomicUsize,
}

/// How many edits are read at once.
const EDITS: usize = 8;

/// An answer with its body.
struct Answer {
    status: u16,
    reason: &'static str,
    kind: &'static str,
    more: String,
    body: Body,
}

enum Body {
    Text(String),
    File(Arc<Served>),
}

impl Answer {
    fn new(status: u16, reason: &'static str, kind: &'static str, body: String) -> Answer {
        Answer { status, reason, kind, more: String::new(), body: Body::Text(body) }
    }

    fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Text(text) => text.as_bytes(),
            Body::File(file) => &file.bytes,
        }
    }
}

impl Shared {
    /// What the answers need.
    pub fn new(
        options: &Options,
        state: &Arc<State>,
        tell: &Broadcaster,
        maker: &Sender<Event>,
        token: Option<&str>,
    ) -> Shared {
        Shared {
            state: state.clone(),
            tell: tell.clone(),
            maker: maker.clone(),
            host: options.host.clone(),
            run: format!("{:x}", std::process::id()),
            token: token.map(str::to_owned),
            edits: AtomicUsize::new(0),
        }
    }

    /// Answers a request.
    pub fn answer(&self, mut request: Request) {
        let method = request.method().to_string();
        let head = Head { method: &method, url: request.url(), host: header(&request, "Host") };
        let is_post = *request.method() == Method::Post;
        let answer = match http::read(&head, &self.host, self.token.is_some()) {
            Ok(asked) if is_post && asked.name == format!("{OWN}edit") => self.edit(&mut request),
            Ok(_) if is_post => refused(Refusal::Method),
            Ok(asked) if asked.name == format!("{OWN}events") => return self.listen(request),
            Ok(asked) => self.find(&asked),
            Err(refusal) => refused(refusal),
        };
        write(request, answer);
    }

    /// Has new words for a text written. Nothing of the body is read before it is known that a page
    /// of this run sent it.
    fn edit(&self, request: &mut Request) -> Answer {
        let post = Post {
            host: header(request, "Host"),
            origin: header(request, "Origin"),
            site: header(request, "Sec-Fetch-Site"),
            kind: header(request, "Content-Type"),
            token: header(request, "X-Klartext-Edit"),
            length: request.body_length(),
        };
        let token = self.token.as_deref().unwrap_or_default();
        let length = match http::read_post(&post, token) {
            Ok(length) => length,
            Err(refusal) => return refused(refusal),
        };
        let place = |count| (count < EDITS).then_some(count + 1);
        if self.edits.fetch_update(Ordering::SeqCst, Ordering::SeqCst, place).is_err() {
            return refused(Refusal::Busy);
        }
        let mut body = Vec::with_capacity(length);
        let read = request.as_reader().take(length as u64).read_to_end(&mut body);
        self.edits.fetch_sub(1, Ordering::SeqCst);
        let edit: Option<Edit> = read.ok().and_then(|_| serde_json::from_slice(&body).ok());
        let Some(edit) = edit else { return refused(Refusal::Malformed) };
        let (reply, answer) = channel();
        let _none = self.maker.send(Event::Ask(Ask::Edit(edit, reply)));
        let none = || Edited::refused("the site cannot be read as it is; mend it first");
        let edited = answer.recv_timeout(FIRST).unwrap_or_else(|_| none());
        let (status, reason) = edited.status();
        Answer::new(status, reason, "application/json", json!(edited).to_string())
    }

    fn find(&self, asked: &Asked) -> Answer {
        let name = asked.name.as_str();
        if let Some(own) = name.strip_prefix(OWN) {
            return self.own(own, &asked.query);
        }
        if let Some(file) = self.page(name) {
            let kind = http::kind(name);
            return Answer {
                body: Body::File(file),
                ..Answer::new(200, "OK", kind, String::new())
            };
        }
        let folder = format!("{name}/index.html");
        if !name.ends_with(".html") && self.page(&folder).is_some() {
            let kind = "text/plain; charset=utf-8";
            let more = format!("Location: /{name}/\r\n");
            return Answer { more, ..Answer::new(301, "Moved Permanently", kind, String::new()) };
        }
        let page = missing(name, &self.state.faults());
        Answer::new(404, "Not Found", http::kind("index.html"), page)
    }

    fn page(&self, name: &str) -> Option<Arc<Served>> {
        if !name.starts_with(RELEASED)
            && let Some(page) = self.state.page(name, FIRST)
        {
            return Some(page);
        }
        let (reply, answer) = channel();
        self.maker.send(Event::Ask(Ask::Released(name.to_owned(), reply))).ok()?;
        answer.recv_timeout(FIRST).ok()?
    }

    fn own(&self, name: &str, query: &str) -> Answer {
        if let Some((name, text)) = ASSETS.iter().find(|(known, _)| *known == name) {
            return Answer::new(200, "OK", http::kind(name), (*text).to_owned());
        }
        let page = http::parameter(query, "page").unwrap_or_default();
        let json = match name {
            "texts.json" if self.token.is_some() => {
                let what = Beside::Texts(http::parameter(query, "language"));
                return self.beside(what, page, "application/json");
            }
            "panel.json" => return self.beside(Beside::Panel, page, "application/json"),
            "redline" => return self.beside(Beside::Redline, page, "text/html; charset=utf-8"),
            "alive" => json!(true),
            "state.json" => self.shown(&page),
            _ => {
                let kind = "text/plain; charset=utf-8";
                return Answer::new(404, "Not Found", kind, "there is nothing here\n".into());
            }
        };
        Answer::new(200, "OK", "application/json", json.to_string())
    }

    fn beside(&self, what: Beside, page: String, kind: &'static str) -> Answer {
        let (reply, answer) = channel();
        // A maker that has no site to ask lets the question go.
        let _none = self.maker.send(Event::Ask(Ask::Beside(what, page, reply)));
        match answer.recv_timeout(FIRST).ok().flatten() {
            Some(text) => Answer::new(200, "OK", kind, text),
            None => {
                let words = "nothing stands beside this page\n";
                Answer::new(404, "Not Found", "text/plain; charset=utf-8", words.into())
            }
        }
    }

    /// What is to be laid over a page, and figures for those who look on.
    fn shown(&self, page: &str) -> serde_json::Value {
        let faults = self.state.faults();
        let notice = self.state.notice_of(page);
        let own = notice.as_ref().and_then(|notice| faults.notices.get(notice));
        let elsewhere: Vec<&String> =
            faults.notices.keys().filter(|id| Some(*id) != notice.as_ref()).collect();
        json!({
            "run": self.run,
            "notice": notice,
            "site": faults.site,
            "faults": own.cloned().unwrap_or_default(),
            "elsewhere": elsewhere,
            "figures": self.state.figures(),
            "listeners": self.tell.count(),
        })
    }

    /// Hands the connection over to the thread that tells all browsers.
    fn listen(&self, request: Request) {
        if *request.method() == Method::Head || !self.tell.take_place() {
            let words = "too many browsers listen; close some tabs\n";
            let kind = "text/plain; charset=utf-8";
            return write(request, Answer::new(503, "Service Unavailable", kind, words.into()));
        }
        let mut stream = request.into_writer();
        let head = http::head(200, "OK", "text/event-stream", None, "");
        let hello = format!("retry: 500\nevent: hello\ndata: \"{}\"\n\n", self.run);
        // A browser that has gone is noticed when it is next told something.
        let _gone = stream.write_all(format!("{head}{hello}").as_bytes());
        let _gone = stream.flush();
        self.tell.join(stream);
    }
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map(|header| header.value.as_str())
}

fn refused(refusal: Refusal) -> Answer {
    let (status, reason, words) = refusal.status();
    Answer::new(status, reason, "text/plain; charset=utf-8", words.into())
}

/// Sends an answer. One that a browser may not take at once is sent by a thread of its own: the
/// workers are few, and a send waits for seconds before it is given up.
fn write(request: Request, answer: Answer) {
    if answer.bytes().len() > AT_ONCE {
        std::thread::spawn(move || send(request, &answer));
    } else {
        send(request, &answer);
    }
}

fn send(request: Request, answer: &Answer) {
    let bytes = answer.bytes();
    let head =
        http::head(answer.status, answer.reason, answer.kind, Some(bytes.len()), &answer.more);
    let is_head = *request.method() == Method::Head;
    let mut writer = request.into_writer();
    let body: &[u8] = if is_head { &[] } else { bytes };
    // The browser may have gone; that is no trouble of ours.
    let _gone = writer
        .write_all(head.as_bytes())
        .and_then(|()| writer.write_all(body))
        .and_then(|()| writer.flush());
}

/// The page for an address that has none. It says what is to be mended, and is shown again when
/// something was.
fn missing(name: &str, faults: &Faults) -> String {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Not found – klartext preview</title>\n<link rel=\"stylesheet\" href=\"/_klartext/page.css\">\n</head>\n<body class=\"klartext-missing\">\n<main>\n<h1>There is no page here</h1>\n<p>The address is <code>/",
    );
    escape(name.strip_suffix("index.html").unwrap_or(name), &mut html);
    html.push_str("</code>. <a href=\"/\">All notices</a></p>\n");
    let site: Vec<&Fault> = faults.site.iter().collect();
    let each = faults.notices.iter().map(|(id, faults)| (id.as_str(), faults.iter().collect()));
    for (id, faults) in std::iter::once(("", site)).chain(each) {
        let faults: Vec<&Fault> = faults;
        if faults.is_empty() {
            continue;
        }
        html.push_str("<h2>To mend");
        if !id.is_empty() {
            html.push_str(" in ");
            escape(id, &mut html);
        }
        html.push_str("</h2>\n<ul>\n");
        faults.iter().for_each(|fault| push_fault(fault, &mut html));
        html.push_str("</ul>\n");
    }
    html.push_str("</main>\n</body>\n</html>\n");
    inject(&html, name, None)
}

fn push_fault(fault: &Fault, html: &mut String) {
    html.push_str("<li>");
    if let Some(place) = &fault.place {
        html.push_str("<a href=\"");
        escape(&place.href, html);
        html.push_str("\">");
        escape(&place.file, html);
        let _ = write!(html, ":{}</a>: ", place.line);
    }
    escape(&fault.message, html);
    if let Some(help) = &fault.help {
        html.push_str("<br>");
        escape(help, html);
    }
    html.push_str("</li>\n");
}
