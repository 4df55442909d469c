//! [I/O] One request → its answer, written and done.

use std::fmt::Write as _;
use std::io::Write;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use super::connection::{self, Body, Request, Sending, Slow};
use crate::preview::edit::{Edit, Edited};
use crate::preview::events::Broadcaster;
use crate::preview::fault::Fault;
use crate::preview::http::{self, Asked, Head, OWN, Parsed, Post, RELEASED, Refusal};
use crate::preview::inject::inject;
use crate::preview::state::{Faults, Served, State};
use crate::preview::{Ask, Beside, Event, Options};
use crate::render::html::escape;
use serde_json::json;

/// How long a page is waited for while the site is read for the first time.
const FIRST: Duration = Duration::from_secs(60);

/// What the preview itself adds.
const ASSETS: [(&str, &str); 9] = [
    ("preview.js", include_str!("../browser/preview.js")),
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
    slow: Slow,
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

impl Answer {
    fn new(status: u16, reason: &'static str, kind: &'static str, body: String) -> Answer {
        Answer { status, reason, kind, more: String::new(), body: Body::Text(body) }
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
            slow: Slow::default(),
        }
    }

    /// Answers a request.
    pub fn answer(&self, request: Request) {
        let Request { mut stream, head, rest } = request;
        let parsed = match http::end_of_head(&head, 0) {
            Some(_) => http::parse(&head),
            None if head.len() > http::LARGEST_HEAD => Err(Refusal::LargeHead),
            None => Err(Refusal::Malformed),
        };
        // What follows a head that cannot be read is not read either.
        let mut is_read = parsed.as_ref().is_ok_and(|parsed| !parsed.has_body());
        let is_head = parsed.as_ref().is_ok_and(|parsed| parsed.method == "HEAD");
        let answer = parsed.and_then(|parsed| {
            let asked = self.read(&parsed)?;
            let name = asked.name.as_str();
            if parsed.method == "POST" {
                let length = self.check_edit(name, &parsed)?;
                let edit = self.read_edit(&mut stream, rest, length)?;
                is_read = true;
                return Ok(Some(self.edit(edit)));
            }
            let listens = name.strip_prefix(OWN) == Some("events");
            if listens && !is_head && self.tell.take_place() {
                return Ok(None);
            }
            Ok(Some(if listens { refused(Refusal::Listeners) } else { self.find(&asked) }))
        });
        match answer {
            Ok(Some(answer)) => self.send(stream, answer, is_head, is_read),
            Ok(None) => self.listen(stream),
            Err(refusal) => self.send(stream, refused(refusal), is_head, is_read),
        }
    }

    fn read(&self, parsed: &Parsed<'_>) -> Result<Asked, Refusal> {
        let head = Head { method: parsed.method, url: parsed.url, host: parsed.header("Host") };
        http::read(&head, &self.host, self.token.is_some())
    }

    /// How long the body of an edit is. Nothing of it is read before it is known that a page of this
    /// run sent it.
    fn check_edit(&self, name: &str, parsed: &Parsed<'_>) -> Result<usize, Refusal> {
        if name.strip_prefix(OWN) != Some("edit") {
            return Err(Refusal::Method);
        }
        let post = Post {
            host: parsed.header("Host"),
            origin: parsed.header("Origin"),
            site: parsed.header("Sec-Fetch-Site"),
            kind: parsed.header("Content-Type"),
            token: parsed.header("X-Klartext-Edit"),
            length: parsed.body_length(),
        };
        http::read_post(&post, self.token.as_deref().unwrap_or_default())
    }

    fn read_edit(
        &self,
        stream: &mut TcpStream,
        rest: Vec<u8>,
        length: usize,
    ) -> Result<Edit, Refusal> {
        let place = |count| (count < EDITS).then_some(count + 1);
        if self.edits.fetch_update(Ordering::SeqCst, Ordering::SeqCst, place).is_err() {
            return Err(Refusal::Busy);
        }
        let body = connection::body(stream, rest, length);
        self.edits.fetch_sub(1, Ordering::SeqCst);
        let edit = body.and_then(|body| serde_json::from_slice(&body).ok());
        edit.ok_or(Refusal::Malformed)
    }

    /// Has new words for a text written.
    fn edit(&self, edit: Edit) -> Answer {
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
    fn listen(&self, mut stream: TcpStream) {
        let head = http::head(200, "OK", "text/event-stream", None, "");
        let hello = format!("retry: 500\nevent: hello\ndata: \"{}\"\n\n", self.run);
        // A browser that has gone is noticed when it is next told something.
        let _gone = stream.write_all(format!("{head}{hello}").as_bytes());
        self.tell.join(stream);
    }

    fn send(&self, stream: TcpStream, answer: Answer, is_head: bool, is_read: bool) {
        let length = answer.body.bytes().len();
        let head =
            http::head(answer.status, answer.reason, answer.kind, Some(length), &answer.more);
        let body = if is_head { Body::None } else { answer.body };
        connection::send(stream, Sending::new(head, body), is_read, &self.slow);
    }
}

fn refused(refusal: Refusal) -> Answer {
    let (status, reason, words) = refusal.status();
    Answer::new(status, reason, "text/plain; charset=utf-8", words.into())
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
